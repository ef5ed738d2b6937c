import LapisDiagnostics

/// Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, 8.5).
enum SymmetricEigen {
  /// Values descending, with their vectors as rows.
  static func decompose(
    _ matrix: [Double], size: Int, _ context: FitContext
  ) throws(Diagnostic) -> (values: [Double], vectors: [Double]) {
    var a = matrix
    var v = [Double](repeating: 0, count: size * size)
    for index in 0..<size { v[index * size + index] = 1 }
    for _ in 0..<60 {
      try context.checkStop()
      var off = 0.0
      var all = 0.0
      for row in 0..<size {
        for column in 0..<size {
          let square = a[row * size + column] * a[row * size + column]
          all += square
          if row != column { off += square }
        }
      }
      if off <= 1e-30 * all || size < 2 { break }
      for p in 0..<size - 1 {
        for q in p + 1..<size {
          let apq = a[p * size + q]
          if apq == 0 { continue }
          let theta = (a[q * size + q] - a[p * size + p]) / (2 * apq)
          let t = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<size {
            let x = a[k * size + p]
            let y = a[k * size + q]
            a[k * size + p] = c * x - s * y
            a[k * size + q] = s * x + c * y
          }
          for k in 0..<size {
            let x = a[p * size + k]
            let y = a[q * size + k]
            a[p * size + k] = c * x - s * y
            a[q * size + k] = s * x + c * y
          }
          for k in 0..<size {
            let x = v[p * size + k]
            let y = v[q * size + k]
            v[p * size + k] = c * x - s * y
            v[q * size + k] = s * x + c * y
          }
        }
      }
    }
    let order = (0..<size).sorted {
      let x = a[$0 * size + $0]
      let y = a[$1 * size + $1]
      return x == y ? $0 < $1 : x > y
    }
    var vectors: [Double] = []
    vectors.reserveCapacity(size * size)
    for index in order {
      let row = Array(v[index * size..<(index + 1) * size])
      // The entry of largest size is positive, so that the sign does not depend on the method.
      var largest = 0.0
      for value in row where abs(value) > abs(largest) { largest = value }
      vectors.append(contentsOf: largest < 0 ? row.map { -$0 } : row)
    }
    return (order.map { a[$0 * size + $0] }, vectors)
  }
}
