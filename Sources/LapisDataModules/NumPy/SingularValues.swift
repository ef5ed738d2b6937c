import Glibc

/// The singular value decomposition by Householder's bidiagonal form and implicit QR steps (Golub and Kahan,
/// 1965; Demmel and Kahan, 1990), in the order of LAPACK's driver, so that vectors have the signs that
/// NumPy's have.
struct SingularValues {
  /// m × min(m, n), row by row, or m × m with columns that complete the basis.
  private(set) var u: [Double]
  private(set) var values: [Double]
  /// min(m, n) × n, row by row, the right vectors as rows; or n × n.
  private(set) var vt: [Double]

  /// nil where the steps do not converge.
  init?(_ matrix: [Double], _ m: Int, _ n: Int, isFull: Bool = false) {
    if m < n {
      guard let found = Self.wide(matrix, m, n, isFull ? n : m) else { return nil }
      (u, values, vt) = found
      return
    }
    if n > 0, m >= Int(Double(n) * 11 / 6), m > n {
      // Of a tall matrix its triangular factor is decomposed.
      let width = isFull ? m : n
      let (q, r) = Self.triangular(matrix, m, n, width)
      guard let inner = Self.direct(r, n, n, n) else { return nil }
      values = inner.values
      vt = inner.vt
      u = q
      for i in 0..<m {
        for j in 0..<n { u[i * width + j] = 0 }
        for k in 0..<n {
          let factor = q[i * width + k]
          if factor == 0 { continue }
          for j in 0..<n { u[i * width + j] += factor * inner.u[k * n + j] }
        }
      }
      return
    }
    guard let found = Self.direct(matrix, m, n, isFull ? m : n) else { return nil }
    (u, values, vt) = found
  }

  // MARK: Reflections

  /// A reflection that clears all but the first of `count` elements: its vector in place (the first counts as
  /// 1), what is left in front, and its factor.
  private static func reflection(_ a: inout [Double], _ start: Int, _ step: Int, _ count: Int) -> Double {
    guard count > 1 else { return 0 }
    var size = 0.0
    for i in 1..<count { size = hypot(size, a[start + i * step]) }
    if size == 0 { return 0 }
    let alpha = a[start]
    let beta = -(alpha < 0 ? -1.0 : 1.0) * hypot(alpha, size)
    for i in 1..<count { a[start + i * step] /= alpha - beta }
    a[start] = beta
    return (beta - alpha) / beta
  }

  /// The first columns of Q, and R, n × n.
  private static func triangular(_ matrix: [Double], _ m: Int, _ n: Int, _ width: Int) -> (q: [Double], r: [Double]) {
    var a = matrix
    var factors = [Double](repeating: 0, count: n)
    for i in 0..<n {
      factors[i] = reflection(&a, i * n + i, n, m - i)
      for j in i + 1..<max(i + 1, n) {
        var dot = a[i * n + j]
        for k in i + 1..<m { dot += a[k * n + i] * a[k * n + j] }
        dot *= factors[i]
        a[i * n + j] -= dot
        for k in i + 1..<m { a[k * n + j] -= dot * a[k * n + i] }
      }
    }
    var r = [Double](repeating: 0, count: n * n)
    for i in 0..<n { for j in i..<n { r[i * n + j] = a[i * n + j] } }
    var q = [Double](repeating: 0, count: m * width)
    for i in 0..<width { q[i * width + i] = 1 }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in 0..<width {
        var dot = q[i * width + j]
        for k in i + 1..<m { dot += a[k * n + i] * q[k * width + j] }
        dot *= factors[i]
        q[i * width + j] -= dot
        for k in i + 1..<m { q[k * width + j] -= dot * a[k * n + i] }
      }
    }
    return (q, r)
  }

  private static func transposed(_ a: [Double], _ rows: Int, _ columns: Int) -> [Double] {
    (0..<columns).flatMap { j in (0..<rows).map { i in a[i * columns + j] } }
  }

  /// Of a matrix wider than tall: by its rows' triangular factor where it is much wider, else by a lower
  /// bidiagonal form.
  private static func wide(_ matrix: [Double], _ m: Int, _ n: Int, _ width: Int) -> (u: [Double], values: [Double], vt: [Double])? {
    let turned = transposed(matrix, m, n)
    if m > 0, n >= Int(Double(m) * 11 / 6) {
      let (q, r) = triangular(turned, n, m, width)
      guard let inner = direct(transposed(r, m, m), m, m, m) else { return nil }
      var rows = transposed(q, n, width)
      for i in 0..<m {
        for j in 0..<n {
          var sum = 0.0
          for k in 0..<m { sum += inner.vt[i * m + k] * q[j * width + k] }
          rows[i * n + j] = sum
        }
      }
      return (inner.u, inner.values, rows)
    }
    guard let found = direct(turned, n, m, width, isLower: true) else { return nil }
    return (transposed(found.vt, m, m), found.values, transposed(found.u, n, width))
  }

  /// With `isLower` the transpose of the bidiagonal form is decomposed.
  private static func direct(_ matrix: [Double], _ m: Int, _ n: Int, _ width: Int, isLower: Bool = false) -> (u: [Double], values: [Double], vt: [Double])? {
    var a = matrix
    var d = [Double](repeating: 0, count: n)
    var e = [Double](repeating: 0, count: max(0, n - 1))
    var left = d
    var right = d
    for i in 0..<n {
      left[i] = reflection(&a, i * n + i, n, m - i)
      d[i] = a[i * n + i]
      for j in i + 1..<max(i + 1, n) {
        var dot = a[i * n + j]
        for k in i + 1..<max(i + 1, m) { dot += a[k * n + i] * a[k * n + j] }
        dot *= left[i]
        a[i * n + j] -= dot
        for k in i + 1..<max(i + 1, m) { a[k * n + j] -= dot * a[k * n + i] }
      }
      guard i + 1 < n else { continue }
      right[i] = reflection(&a, i * n + i + 1, 1, n - i - 1)
      e[i] = a[i * n + i + 1]
      for k in i + 1..<max(i + 1, m) {
        var dot = a[k * n + i + 1]
        for j in i + 2..<max(i + 2, n) { dot += a[i * n + j] * a[k * n + j] }
        dot *= right[i]
        a[k * n + i + 1] -= dot
        for j in i + 2..<max(i + 2, n) { a[k * n + j] -= dot * a[i * n + j] }
      }
    }
    var steps = BidiagonalSteps(d, e)
    guard isLower ? steps.runLower() : steps.run() else { return nil }
    let (inner, outer) = isLower ? (transposed(steps.vt, n, n), transposed(steps.u, n, n)) : (steps.u, steps.vt)
    // U = Q times the rotations of the left, VT = those of the right times P'.
    var u = [Double](repeating: 0, count: m * width)
    for i in 0..<n { for j in 0..<n { u[i * width + j] = inner[i * n + j] } }
    for i in n..<max(n, width) { u[i * width + i] = 1 }
    for i in stride(from: n - 1, through: 0, by: -1) where left[i] != 0 {
      for j in 0..<width {
        var dot = u[i * width + j]
        for k in i + 1..<max(i + 1, m) { dot += a[k * n + i] * u[k * width + j] }
        dot *= left[i]
        u[i * width + j] -= dot
        for k in i + 1..<max(i + 1, m) { u[k * width + j] -= dot * a[k * n + i] }
      }
    }
    var vt = outer
    for i in stride(from: n - 2, through: 0, by: -1) where right[i] != 0 {
      for row in 0..<n {
        var dot = vt[row * n + i + 1]
        for j in i + 2..<max(i + 2, n) { dot += a[i * n + j] * vt[row * n + j] }
        dot *= right[i]
        vt[row * n + i + 1] -= dot
        for j in i + 2..<max(i + 2, n) { vt[row * n + j] -= dot * a[i * n + j] }
      }
    }
    return (u, steps.d, vt)
  }
}
