import CLapisKernels
import LapisDiagnostics

/// Least squares of any rank: the solution of smallest norm, by a QR decomposition (Householder, 1958) and the
/// singular values of its triangle (one-sided Jacobi; Demmel and Veselić, 1992).
enum MinimumNorm {
  /// The x of smallest ‖x‖ among those with the smallest ‖a·x − b‖; singular values of at most
  /// max(rows, columns) · 2⁻⁵² of the largest count as zero.
  ///
  /// - Parameter a: row-major, rows × columns.
  /// - Returns: the solution, the rank and the singular values in falling order.
  static func solve(
    _ a: [Double], rows: Int, columns: Int, _ b: [Double], _ context: FitContext
  ) throws(Diagnostic) -> (solution: [Double], rank: Int, singular: [Double]) {
    let isTall = rows >= columns
    let small = min(rows, columns)
    let large = max(rows, columns)
    // Columns of a (or of its transpose where it is wide), each contiguous.
    var q = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        if isTall { q[column * rows + row] = a[row * columns + column] } else { q[row * columns + column] = a[row * columns + column] }
      }
    }
    var factors = [Double](repeating: 0, count: small)
    try householder(&q, length: large, count: small, &factors, context)
    // The triangle R, as columns; of a wide matrix its transpose, so that a = core · (Q or Qᵀ) either way.
    var core = [Double](repeating: 0, count: small * small)
    for column in 0..<small {
      for row in 0...column {
        if isTall { core[column * small + row] = q[column * large + row] } else { core[row * small + column] = q[column * large + row] }
      }
    }
    var right = [Double](repeating: 0, count: small * small)
    for index in 0..<small { right[index * small + index] = 1 }
    try jacobi(&core, &right, size: small, context)
    var norms = [Double](repeating: 0, count: small)
    core.withUnsafeBufferPointer { core in
      guard let base = core.baseAddress else { return }
      for index in 0..<small {
        norms[index] = lapis_dot(Int64(small), base + index * small, base + index * small).squareRoot()
      }
    }
    var target = b
    if isTall { apply(q, factors, length: large, count: small, to: &target, reversed: false) }
    let limit = Double(large) * 0x1p-52 * (norms.max() ?? 0)
    var inner = [Double](repeating: 0, count: small)
    var rank = 0
    for index in 0..<small where norms[index] > limit {
      rank += 1
      var projection = 0.0
      for row in 0..<small { projection += core[index * small + row] * target[row] }
      let share = projection / (norms[index] * norms[index])
      for row in 0..<small { inner[row] += share * right[index * small + row] }
    }
    norms.sort(by: >)
    if isTall { return (inner, rank, norms) }
    var solution = inner + [Double](repeating: 0, count: columns - small)
    apply(q, factors, length: large, count: small, to: &solution, reversed: true)
    return (solution, rank, norms)
  }

  /// Reflections that bring the columns to a triangle; each is kept below the diagonal of its column, its
  /// leading entry being 1.
  private static func householder(
    _ q: inout [Double], length: Int, count: Int, _ factors: inout [Double], _ context: FitContext
  ) throws(Diagnostic) {
    for k in 0..<count {
      try context.checkStop()
      q.withUnsafeMutableBufferPointer { q in
        guard let base = q.baseAddress else { return }
        let column = base + k * length
        let rest = Int64(length - k)
        let norm = lapis_dot(rest, column + k, column + k).squareRoot()
        guard norm > 0 else { return }
        let head = column[k]
        let pivot = head > 0 ? -norm : norm
        factors[k] = (pivot - head) / pivot
        let inverse = 1 / (head - pivot)
        for row in k + 1..<max(length, k + 1) { column[row] *= inverse }
        column[k] = 1
        for other in k + 1..<max(count, k + 1) {
          let target = base + other * length
          lapis_axpy(rest, -factors[k] * lapis_dot(rest, column + k, target + k), column + k, target + k)
        }
        column[k] = pivot
      }
    }
  }

  private static func apply(
    _ q: [Double], _ factors: [Double], length: Int, count: Int, to vector: inout [Double], reversed: Bool
  ) {
    for index in 0..<count {
      let k = reversed ? count - 1 - index : index
      if factors[k] == 0 { continue }
      var product = vector[k]
      for row in k + 1..<max(length, k + 1) { product += q[k * length + row] * vector[row] }
      product *= factors[k]
      vector[k] -= product
      for row in k + 1..<max(length, k + 1) { vector[row] -= product * q[k * length + row] }
    }
  }

  /// Rotates the columns of `core` until they are orthogonal, and those of `right` along.
  private static func jacobi(
    _ core: inout [Double], _ right: inout [Double], size: Int, _ context: FitContext
  ) throws(Diagnostic) {
    for _ in 0..<60 {
      var isDone = true
      for i in 0..<size {
        try context.checkStop()
        core.withUnsafeMutableBufferPointer { core in
          right.withUnsafeMutableBufferPointer { right in
            guard let core = core.baseAddress, let right = right.baseAddress else { return }
            for j in i + 1..<max(size, i + 1) {
              let a = core + i * size
              let b = core + j * size
              let p = lapis_dot(Int64(size), a, a)
              let q = lapis_dot(Int64(size), b, b)
              let r = lapis_dot(Int64(size), a, b)
              if abs(r) <= 1e-15 * (p * q).squareRoot() || r == 0 { continue }
              isDone = false
              let zeta = (q - p) / (2 * r)
              let t = (zeta >= 0 ? 1.0 : -1.0) / (abs(zeta) + (1 + zeta * zeta).squareRoot())
              let c = 1 / (1 + t * t).squareRoot()
              let s = c * t
              rotate(a, b, c, s, size)
              rotate(right + i * size, right + j * size, c, s, size)
            }
          }
        }
      }
      if isDone { return }
    }
  }

  private static func rotate(
    _ a: UnsafeMutablePointer<Double>, _ b: UnsafeMutablePointer<Double>, _ c: Double, _ s: Double, _ size: Int
  ) {
    for k in 0..<size {
      let x = a[k]
      let y = b[k]
      a[k] = c * x - s * y
      b[k] = s * x + c * y
    }
  }
}
