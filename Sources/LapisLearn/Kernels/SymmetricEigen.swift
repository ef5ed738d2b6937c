import Glibc
package import LapisDiagnostics

/// Eigenvalues and vectors of a symmetric matrix: reflections to three diagonals, then implicit QL steps with
/// Wilkinson's shift (Golub and Van Loan, 8.3). All inner loops run along rows.
package enum SymmetricEigen {
  /// Values descending, with their vectors as rows.
  ///
  /// - Throws: `eigen.not-converged` for a matrix that holds NaN or infinity, and what stops the context.
  package static func decompose(
    _ matrix: [Double], size: Int, _ context: FitContext
  ) throws(Diagnostic) -> (values: [Double], vectors: [Double]) {
    guard size > 0 else { return ([], []) }
    var a = matrix
    var diagonal = [Double](repeating: 0, count: size)
    var off = [Double](repeating: 0, count: size)
    var vectors = [Double](repeating: 0, count: size * size)
    try tridiagonalize(&a, &diagonal, &off, size, context)
    accumulate(a, &vectors, size)
    try iterate(&diagonal, &off, &vectors, size, context)
    let order = (0..<size).sorted { diagonal[$0] == diagonal[$1] ? $0 < $1 : diagonal[$0] > diagonal[$1] }
    var sorted: [Double] = []
    sorted.reserveCapacity(size * size)
    for index in order {
      let row = Array(vectors[index * size..<(index + 1) * size])
      // The entry of largest size is positive, so that the sign does not depend on the method.
      var largest = 0.0
      for value in row where abs(value) > abs(largest) { largest = value }
      sorted.append(contentsOf: largest < 0 ? row.map { -$0 } : row)
    }
    return (order.map { diagonal[$0] }, sorted)
  }

  /// Leaves the diagonals, and in row `k` of `a` the reflection that cleared it: the unit vector of the
  /// reflection stands right of the diagonal. A row without one holds zeros there.
  private static func tridiagonalize(
    _ a: inout [Double], _ diagonal: inout [Double], _ off: inout [Double], _ size: Int, _ context: FitContext
  ) throws(Diagnostic) {
    var product = [Double](repeating: 0, count: size)
    for k in 0..<size {
      try context.checkStop()
      a.withUnsafeMutableBufferPointer { a in
        product.withUnsafeMutableBufferPointer { product in
          diagonal[k] = a[k * size + k]
          guard k + 1 < size else { return }
          let start = k + 1
          var norm = 0.0
          for column in start..<size { norm += a[k * size + column] * a[k * size + column] }
          norm = norm.squareRoot()
          let head = a[k * size + start]
          var rest = 0.0
          for column in start + 1..<max(size, start + 1) { rest = max(rest, abs(a[k * size + column])) }
          guard rest > 0, norm > 0 else {
            off[k] = head
            for column in start..<size { a[k * size + column] = 0 }
            return
          }
          let alpha = head > 0 ? -norm : norm
          off[k] = alpha
          a[k * size + start] = head - alpha
          var length = 0.0
          for column in start..<size { length += a[k * size + column] * a[k * size + column] }
          let scale = 1 / length.squareRoot()
          for column in start..<size { a[k * size + column] *= scale }
          // p = A v, then A −= 2 (v qᵀ + q vᵀ) with q = p − (vᵀp) v.
          var inner = 0.0
          for row in start..<size {
            var sum = 0.0
            for column in start..<size { sum += a[row * size + column] * a[k * size + column] }
            product[row] = sum
            inner += sum * a[k * size + row]
          }
          for row in start..<size { product[row] -= inner * a[k * size + row] }
          for row in start..<size {
            let v = 2 * a[k * size + row]
            let q = 2 * product[row]
            for column in start..<size {
              a[row * size + column] -= v * product[column] + q * a[k * size + column]
            }
          }
        }
      }
    }
  }

  /// The product of the reflections, transposed: its rows become the vectors.
  private static func accumulate(_ a: [Double], _ vectors: inout [Double], _ size: Int) {
    a.withUnsafeBufferPointer { a in
      vectors.withUnsafeMutableBufferPointer { v in
        for index in 0..<size { v[index * size + index] = 1 }
        guard size > 1 else { return }
        var work = [Double](repeating: 0, count: size)
        // Q = H0 H1 …, so Qᵀ starts from the last reflection and grows upwards.
        for k in stride(from: size - 2, through: 0, by: -1) {
          let start = k + 1
          var isEmpty = true
          for column in start..<size where a[k * size + column] != 0 { isEmpty = false }
          if isEmpty { continue }
          // Qᵀ ← Qᵀ H: each row loses twice its part along the reflection.
          for row in start..<size {
            var sum = 0.0
            for column in start..<size { sum += v[row * size + column] * a[k * size + column] }
            work[row] = 2 * sum
          }
          for row in start..<size {
            let factor = work[row]
            for column in start..<size { v[row * size + column] -= factor * a[k * size + column] }
          }
        }
      }
    }
  }

  private static func iterate(
    _ diagonal: inout [Double], _ off: inout [Double], _ vectors: inout [Double], _ size: Int, _ context: FitContext
  ) throws(Diagnostic) {
    for l in 0..<size {
      var steps = 0
      while true {
        var m = l
        while m < size - 1 {
          let sum = abs(diagonal[m]) + abs(diagonal[m + 1])
          if abs(off[m]) <= 2.220446049250313e-16 * sum { break }
          m += 1
        }
        if m == l { break }
        try context.checkStop()
        steps += 1
        guard steps <= 60, diagonal[l].isFinite else {
          throw Diagnostic(
            "eigen.not-converged", .value, "the eigenvalues cannot be found: the matrix is not finite or too extreme.")
        }
        var g = (diagonal[l + 1] - diagonal[l]) / (2 * off[l])
        var r = hypot(g, 1)
        g = diagonal[m] - diagonal[l] + off[l] / (g + (g < 0 ? -r : r))
        var s = 1.0
        var c = 1.0
        var p = 0.0
        var isSplit = false
        vectors.withUnsafeMutableBufferPointer { v in
          var i = m - 1
          while i >= l {
            let f = s * off[i]
            let b = c * off[i]
            r = hypot(f, g)
            off[i + 1] = r
            if r == 0 {
              diagonal[i + 1] -= p
              off[m] = 0
              isSplit = true
              break
            }
            s = f / r
            c = g / r
            g = diagonal[i + 1] - p
            r = (diagonal[i] - g) * s + 2 * c * b
            p = s * r
            diagonal[i + 1] = g + p
            g = c * r - b
            let low = i * size
            let high = (i + 1) * size
            for column in 0..<size {
              let y = v[high + column]
              let x = v[low + column]
              v[high + column] = s * x + c * y
              v[low + column] = c * x - s * y
            }
            i -= 1
          }
        }
        if isSplit { continue }
        diagonal[l] -= p
        off[l] = g
        off[m] = 0
      }
    }
  }
}
