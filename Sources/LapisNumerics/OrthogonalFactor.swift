import CLapisKernels

/// A = Q · R by reflections (Householder, 1958), with the signs that LAPACK gives.
public struct OrthogonalFactor: Sendable {
  /// rows × min(rows, columns), or rows × rows with columns that complete the basis; row-major.
  public let q: [Double]
  /// As many rows as `q` has columns, × columns; zero below the diagonal.
  public let r: [Double]

  /// - Parameters:
  ///   - matrix: row-major, rows × columns.
  ///   - isComplete: whether Q is square.
  ///   - cancellation: where it stops, what comes back is incomplete; the caller looks at it and throws.
  public init(
    _ matrix: [Double], rows: Int, columns: Int, isComplete: Bool = false, cancellation: Cancellation? = nil
  ) {
    precondition(matrix.count == rows * columns, "OrthogonalFactor: the matrix has another shape")
    let small = min(rows, columns)
    let width = isComplete ? rows : small
    // Column after column, so that all loops run along memory.
    var a = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows { for column in 0..<columns { a[column * rows + row] = matrix[row * columns + column] } }
    var factors = [Double](repeating: 0, count: small)
    var basis = [Double](repeating: 0, count: width * rows)
    var r = [Double](repeating: 0, count: width * columns)
    a.withUnsafeMutableBufferPointer { a in
      basis.withUnsafeMutableBufferPointer { basis in
        guard let a = a.baseAddress, let basis = basis.baseAddress else { return }
        for k in 0..<small {
          if cancellation?.reason != nil { return }
          let own = a + k * rows + k
          factors[k] = Self.reflect(own, rows - k)
          for column in k + 1..<max(columns, k + 1) { Self.apply(own, factors[k], to: a + column * rows + k, rows - k) }
        }
        for column in 0..<columns {
          for row in 0...min(column, max(width - 1, 0)) where row < width { r[row * columns + column] = a[column * rows + row] }
        }
        for column in 0..<width {
          if cancellation?.reason != nil { return }
          let target = basis + column * rows
          target[column] = 1
          // The reflections beyond its own column leave it alone.
          for k in stride(from: min(column, small - 1), through: 0, by: -1) {
            Self.apply(a + k * rows + k, factors[k], to: target + k, rows - k)
          }
        }
      }
    }
    var q = [Double](repeating: 0, count: rows * width)
    for column in 0..<width { for row in 0..<rows { q[row * width + column] = basis[column * rows + row] } }
    self.q = q
    self.r = r
  }

  /// Leaves the length in front and the reflection's direction, whose first entry counts as 1, behind it.
  private static func reflect(_ column: UnsafeMutablePointer<Double>, _ count: Int) -> Double {
    var largest = 0.0
    for index in 1..<max(count, 1) { largest = max(largest, abs(column[index])) }
    guard largest > 0 else { return 0 }
    // Scaled by a power of two, so that squares neither overflow nor vanish.
    let scale = Double(sign: .plus, exponent: min(1000, -max(largest, abs(column[0])).exponent), significand: 1)
    for index in 0..<count { column[index] *= scale }
    let length = lapis_dot(Int64(count), column, column).squareRoot()
    let head = column[0]
    let pivot = head >= 0 ? -length : length
    let inverse = 1 / (head - pivot)
    for index in 1..<count { column[index] *= inverse }
    column[0] = pivot / scale
    return (pivot - head) / pivot
  }

  private static func apply(
    _ direction: UnsafePointer<Double>, _ factor: Double, to target: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    guard factor != 0 else { return }
    let share = factor * (target[0] + lapis_dot(Int64(count - 1), direction + 1, target + 1))
    target[0] -= share
    lapis_axpy(Int64(count - 1), -share, direction + 1, target + 1)
  }
}
