import CLapisKernels
import Glibc

/// The factor L of a symmetric positive definite matrix, A = L · Lᵀ, and what can be solved with it.
public struct Cholesky: Sendable {
  public let size: Int
  /// Row-major; entries above the diagonal are zero.
  public private(set) var lower: [Double]

  private static let block = 48

  /// Factors a row-major matrix of which only the lower triangle is read; nil where it is not positive
  /// definite (or holds a NaN), or `cancellation` stopped the work. Left-looking by blocks: the updates are matrix
  /// products.
  ///
  /// Complexity: O(size³ / 3).
  public init?(_ matrix: [Double], size n: Int, cancellation: Cancellation? = nil) {
    guard n >= 0, matrix.count == n * n else { return nil }
    size = n
    lower = matrix
    let succeeded = lower.withUnsafeMutableBufferPointer { buffer -> Bool in
      guard let a = buffer.baseAddress else { return true }
      for start in stride(from: 0, to: n, by: Self.block) {
        if cancellation?.reason != nil { return false }
        let end = min(start + Self.block, n)
        if start > 0 {
          GEMM.multiply(
            m: n - start, n: end - start, k: start, scale: -1,
            a + start * n, lda: n, a + start * n, ldb: n, transposeB: true,
            into: a + start * n + start, ldc: n, accumulate: true)
        }
        for j in start..<end {
          let row = a + j * n
          let pivot = row[j] - lapis_dot(Int64(j - start), row + start, row + start)
          guard pivot > 0, pivot.isFinite else { return false }
          let diagonal = pivot.squareRoot()
          row[j] = diagonal
          let inverse = 1 / diagonal
          for i in j + 1..<max(n, j + 1) {
            let other = a + i * n
            other[j] = (other[j] - lapis_dot(Int64(j - start), other + start, row + start)) * inverse
          }
        }
      }
      for i in 0..<n where i + 1 < n { (a + i * n + i + 1).update(repeating: 0, count: n - i - 1) }
      return true
    }
    if !succeeded { return nil }
  }

  /// The x of L · x = b. The caller guarantees `b.count == size`.
  public func solveLower(_ b: [Double]) -> [Double] {
    precondition(b.count == size, "Cholesky: the right side has another length")
    var x = b
    lower.withUnsafeBufferPointer { l in
      x.withUnsafeMutableBufferPointer { x in
        guard let l = l.baseAddress, let x = x.baseAddress else { return }
        for i in 0..<size {
          x[i] = (x[i] - lapis_dot(Int64(i), l + i * size, x)) / l[i * size + i]
        }
      }
    }
    return x
  }

  /// The x of Lᵀ · x = b.
  public func solveUpper(_ b: [Double]) -> [Double] {
    precondition(b.count == size, "Cholesky: the right side has another length")
    var x = b
    lower.withUnsafeBufferPointer { l in
      x.withUnsafeMutableBufferPointer { x in
        guard let l = l.baseAddress, let x = x.baseAddress else { return }
        for i in stride(from: size - 1, through: 0, by: -1) {
          let value = x[i] / l[i * size + i]
          x[i] = value
          lapis_axpy(Int64(i), -value, l + i * size, x)
        }
      }
    }
    return x
  }

  /// The x of A · x = b.
  public func solve(_ b: [Double]) -> [Double] { solveUpper(solveLower(b)) }

  /// The inverse of A, row-major.
  ///
  /// Complexity: O(size³).
  public func inverse() -> [Double] {
    let n = size
    // The inverse of L, row by row, then its square.
    var half = [Double](repeating: 0, count: n * n)
    lower.withUnsafeBufferPointer { l in
      half.withUnsafeMutableBufferPointer { half in
        guard let l = l.baseAddress, let half = half.baseAddress else { return }
        for i in 0..<n {
          let row = half + i * n
          for k in 0..<i { lapis_axpy(Int64(k + 1), -l[i * n + k], half + k * n, row) }
          let scale = 1 / l[i * n + i]
          for j in 0..<i { row[j] *= scale }
          row[i] = scale
        }
      }
    }
    return GEMM.product(half, transposeA: true, half, m: n, n: n, k: n)
  }

  /// The logarithm of the determinant of A.
  public var logDeterminant: Double {
    var sum = 0.0
    for i in 0..<size { sum += log(lower[i * size + i]) }
    return 2 * sum
  }
}
