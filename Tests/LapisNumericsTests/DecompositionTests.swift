import LapisNumerics
import Testing

@Suite struct DecompositionTests {
  static func symmetric(_ n: Int, _ name: String) -> [Double] {
    let root = LinearAlgebraTests.random(n * n, name)
    var matrix = root
    for i in 0..<n { for j in 0..<n { matrix[i * n + j] = root[i * n + j] + root[j * n + i] } }
    return matrix
  }

  static func check(_ matrix: [Double], _ n: Int, _ found: SymmetricEigen) {
    let scale = matrix.reduce(1e-300) { max($0, abs($1)) } * Double(max(n, 1))
    #expect(zip(found.values, found.values.dropFirst()).allSatisfy { $0 <= $1 })
    let v = found.vectors
    let gram = GEMM.product(v, v, transposeB: true, m: n, n: n, k: n)
    let turned = GEMM.product(v, matrix.map { $0 / scale }, m: n, n: n, k: n)
    for i in 0..<n {
      for j in 0..<n {
        #expect(abs(gram[i * n + j] - (i == j ? 1 : 0)) < 1e-12 * Double(n + 10))
        #expect(abs(turned[i * n + j] - found.values[i] / scale * v[i * n + j]) < 1e-13 * Double(n + 10))
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 8, 25, 26, 63, 64, 130, 300])
  func vectorsAreWhatTheMatrixKeeps(n: Int) throws {
    let matrix = Self.symmetric(n, "eigen")
    let found = try #require(SymmetricEigen(matrix, size: n), "no values of \(n) columns")
    Self.check(matrix, n, found)
    for threads in [2, 3] {
      let again = try #require(SymmetricEigen(matrix, size: n, pool: ThreadPool(threads: threads)))
      #expect(again.values == found.values)
      #expect(again.vectors == found.vectors)
    }
  }

  @Test func specialMatricesHaveTheirValues() throws {
    let n = 40
    var identity = [Double](repeating: 0, count: n * n)
    for i in 0..<n { identity[i * n + i] = 1 }
    let plain = try #require(SymmetricEigen(identity, size: n))
    #expect(plain.values == [Double](repeating: 1, count: n))
    #expect(plain.vectors == identity)
    let ones = try #require(SymmetricEigen([Double](repeating: 1, count: n * n), size: n))
    #expect(abs(ones.values[n - 1] - Double(n)) < 1e-12)
    #expect(ones.values.dropLast().allSatisfy { abs($0) < 1e-12 })
    Self.check([Double](repeating: 1, count: n * n), n, ones)
    let nothing = try #require(SymmetricEigen([Double](repeating: 0, count: n * n), size: n))
    #expect(nothing.values == [Double](repeating: 0, count: n))
    for factor in [1e-300, 1e-200, 1e200, 1e305] {
      let matrix = Self.symmetric(12, "extreme").map { $0 * factor }
      Self.check(matrix, 12, try #require(SymmetricEigen(matrix, size: 12)))
    }
    // Graded, and with clusters of equal values.
    var graded = Self.symmetric(30, "graded")
    for i in 0..<30 { for j in 0..<30 { graded[i * 30 + j] /= Double(1 << ((i + j) / 2)) } }
    let found = SymmetricEigen(graded, size: 30)
    Self.check(graded, 30, try #require(found))
  }

  @Test func whatIsNotFiniteHasNoValues() {
    #expect(SymmetricEigen([1, 0, .nan, 1], size: 2) == nil)
    #expect(SymmetricEigen([.infinity, 0, 0, 1], size: 2) == nil)
    #expect(SymmetricEigen([1, 2], size: 2) == nil)
    // The upper triangle is not looked at.
    #expect(SymmetricEigen([1, .nan, 0, 1], size: 2)?.values == [1, 1])
    let stopped = Cancellation()
    stopped.cancel()
    #expect(SymmetricEigen(Self.symmetric(9, "stop"), size: 9, cancellation: stopped) == nil)
  }

  @Test(arguments: [2, 5, 12, 25])
  func signsAreThoseOfNumPy(n: Int) throws {
    let matrix = Recorded["eigh.\(n).matrix"]
    let found = try #require(SymmetricEigen(matrix, size: n))
    #expect(Recorded["eigh.\(n).vectors"].count == n * n)
    for (a, b) in zip(found.values, Recorded["eigh.\(n).values"]) { #expect(abs(a - b) < 1e-12) }
    for (a, b) in zip(found.vectors, Recorded["eigh.\(n).vectors"]) { #expect(abs(a - b) < 1e-10) }
  }

  @Test(arguments: [(5, 3), (3, 5), (4, 4), (40, 7)])
  func orthogonalFactorsAreThoseOfNumPy(rows: Int, columns: Int) throws {
    let matrix = Recorded["qr.\(rows)x\(columns).matrix"]
    #expect(matrix.count == rows * columns)
    guard matrix.count == rows * columns else { return }
    let found = OrthogonalFactor(matrix, rows: rows, columns: columns)
    for (a, b) in zip(found.q, Recorded["qr.\(rows)x\(columns).q"]) { #expect(abs(a - b) < 1e-12) }
    for (a, b) in zip(found.r, Recorded["qr.\(rows)x\(columns).r"]) { #expect(abs(a - b) < 1e-12) }
    let whole = OrthogonalFactor(matrix, rows: rows, columns: columns, isComplete: true)
    let back = GEMM.product(whole.q, whole.r, m: rows, n: columns, k: rows)
    #expect(zip(back, matrix).allSatisfy { abs($0 - $1) < 1e-12 })
    let gram = GEMM.product(whole.q, transposeA: true, whole.q, m: rows, n: rows, k: rows)
    for i in 0..<rows { for j in 0..<rows { #expect(abs(gram[i * rows + j] - (i == j ? 1 : 0)) < 1e-12) } }
  }

  @Test(arguments: [(1, 1), (7, 3), (300, 5), (1030, 48), (2500, 61), (700, 270)])
  func sumsOfProductsMatchPlainOnes(rows: Int, columns: Int) {
    let x = LinearAlgebraTests.random(rows * columns, "x")
    let y = LinearAlgebraTests.random(rows, "y")
    let centres = LinearAlgebraTests.random(columns, "centres")
    let factors = LinearAlgebraTests.random(rows, "factors").map { abs($0) }
    let width = columns + 1
    var made = [Double](repeating: 0, count: rows * width)
    for row in 0..<rows {
      for column in 0..<columns { made[row * width + column] = factors[row] * (x[row * columns + column] - centres[column]) }
      made[row * width + columns] = factors[row] * (y[row] - 0.5)
    }
    let wanted = GEMM.product(made, transposeA: true, made, m: width, n: width, k: rows)
    let plain = GEMM.product(x, transposeA: true, x, m: columns, n: columns, k: rows)
    var answers: [[Double]] = []
    for pool in [ThreadPool.serial, ThreadPool(threads: 2), ThreadPool(threads: 3)] {
      answers.append(Gram.products(x, rows: rows, columns: columns, centres: centres, factors: factors, target: y, targetCentre: 0.5, pool: pool))
    }
    #expect(zip(answers[0], wanted).allSatisfy { abs($0 - $1) < 1e-11 * Double(rows + 10) })
    #expect(answers[1] == answers[0])
    #expect(answers[2] == answers[0])
    let bare = Gram.products(x, rows: rows, columns: columns)
    #expect(zip(bare, plain).allSatisfy { abs($0 - $1) < 1e-11 * Double(rows + 10) })
  }

  @Test func finiteIsSaidOfWhatIs() {
    for count in [0, 1, 1023, 1024, 1025, 5000] {
      var values = LinearAlgebraTests.random(count, "finite")
      func isWithin(_ limit: Double) -> Bool { values.withUnsafeBufferPointer { FiniteCheck.isWithin($0, limit) } }
      #expect(isWithin(.greatestFiniteMagnitude))
      for place in [0, count / 2, count - 1] where count > 0 {
        for bad in [Double.nan, .infinity, -.infinity, 1e39] {
          let kept = values[place]
          values[place] = bad
          #expect(!isWithin(1e38))
          #expect(isWithin(.greatestFiniteMagnitude) == bad.isFinite)
          values[place] = kept
        }
      }
    }
  }
}
