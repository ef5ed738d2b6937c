import LapisNumerics
import Testing

@Suite struct LinearAlgebraTests {
  static func random(_ count: Int, _ name: String) -> [Double] {
    var stream = RandomStream(seed: 1, purpose: name)
    return (0..<count).map { _ in stream.normal() }
  }

  /// Each entry as a plain sum.
  static func plain(_ a: [Double], _ at: Bool, _ b: [Double], _ bt: Bool, _ m: Int, _ n: Int, _ k: Int) -> [Double] {
    var c = [Double](repeating: 0, count: m * n)
    for i in 0..<m {
      for j in 0..<n {
        for p in 0..<k { c[i * n + j] += (at ? a[p * m + i] : a[i * k + p]) * (bt ? b[j * k + p] : b[p * n + j]) }
      }
    }
    return c
  }

  @Test(arguments: [(1, 1, 1), (6, 8, 4), (7, 9, 5), (13, 17, 300), (100, 50, 20), (230, 33, 513)])
  func productMatchesPlainSums(m: Int, n: Int, k: Int) {
    let a = Self.random(m * k, "a")
    let b = Self.random(k * n, "b")
    for (at, bt) in [(false, false), (true, false), (false, true), (true, true)] {
      let fast = GEMM.product(a, transposeA: at, b, transposeB: bt, m: m, n: n, k: k)
      let slow = Self.plain(a, at, b, bt, m, n, k)
      #expect(zip(fast, slow).allSatisfy { abs($0 - $1) < 1e-10 * Double(k) }, "\(at) \(bt)")
    }
  }

  @Test func productHasTheSameBitsOnTwoThreads() {
    let (m, n, k) = (500, 70, 600)
    let a = Self.random(m * k, "a")
    let b = Self.random(k * n, "b")
    let pool = ThreadPool(threads: 2)
    #expect(GEMM.product(a, b, m: m, n: n, k: k, pool: pool) == GEMM.product(a, b, m: m, n: n, k: k))
  }

  @Test func emptyProductsAreZero() {
    #expect(GEMM.product([], [], m: 2, n: 3, k: 0) == [Double](repeating: 0, count: 6))
    #expect(GEMM.product([], [], m: 0, n: 3, k: 2 * 0).isEmpty)
  }

  @Test(arguments: [1, 2, 47, 48, 49, 130])
  func choleskySolves(n: Int) throws {
    let root = Self.random(n * n, "root")
    var matrix = GEMM.product(root, root, transposeB: true, m: n, n: n, k: n)
    for i in 0..<n { matrix[i * n + i] += 1 }
    let factor = try #require(Cholesky(matrix, size: n))
    let back = GEMM.product(factor.lower, factor.lower, transposeB: true, m: n, n: n, k: n)
    #expect(zip(back, matrix).allSatisfy { abs($0 - $1) < 1e-9 * Double(n) })
    let wanted = Self.random(n, "x")
    let right = Self.plain(matrix, false, wanted, false, n, 1, n)
    #expect(zip(factor.solve(right), wanted).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func choleskyRefusesWhatIsNotPositiveDefinite() {
    #expect((Cholesky([1, 2, 2, 1], size: 2)?.size).map { $0 } == nil)
    #expect((Cholesky([1, .nan, .nan, 1], size: 2)?.size).map { $0 } == nil)
    #expect((Cholesky([1, 2], size: 2)?.size).map { $0 } == nil)
    #expect(abs((Cholesky([4, 0, 0, 9], size: 2)?.logDeterminant ?? 0) - 3.58351893845611) < 1e-12)
  }
}
