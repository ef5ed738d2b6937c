package import LapisDiagnostics
package import LapisFrame
import LapisNumerics

/// The directions of the largest variance of rows: eigenvectors of the covariance, or where there are fewer rows
/// than columns, of the products of the rows.
package enum PrincipalDirections {
  package struct Result: Sendable {
    /// Zeros where the rows were not centred.
    package var means: [Double]
    /// Descending: sums of squares along the directions.
    package var squares: [Double]
    /// Row-major, a row for each of the squares; its entry of largest size is positive, so that the sign does not
    /// depend on the method.
    package var directions: [Double]
  }

  /// - Parameter isCentred: whether the means are taken off first; without it the directions are right singular
  ///   vectors.
  /// - Throws: `eigen.not-converged` for values too extreme, and what stops the context.
  package static func find(
    _ x: FeatureMatrix, isCentred: Bool = true, _ context: FitContext
  ) throws(Diagnostic) -> Result {
    let rows = x.rows
    let columns = x.columns
    var means = [Double](repeating: 0, count: columns)
    if isCentred {
      means = x.values.withUnsafeBufferPointer { values -> [Double] in
        guard let values = values.baseAddress else { return means }
        return Gram.sums(
          values, rows: rows, columns: columns, pool: context.pool, cancellation: context.cancellation)
      }.map { $0 / Double(rows) }
    }
    try context.checkStop()
    if rows >= columns {
      let gram = x.values.withUnsafeBufferPointer { values in
        means.withUnsafeBufferPointer { means -> [Double] in
          guard let values = values.baseAddress else { return [] }
          return Gram.products(
            values, rows: rows, columns: columns, centres: isCentred ? means.baseAddress : nil, pool: context.pool,
            cancellation: context.cancellation)
        }
      }
      try context.checkStop()
      let (squares, directions) = try descending(gram, columns, context)
      return Result(means: means, squares: squares, directions: directions)
    }
    let centred =
      isCentred
      ? ColumnMoments.standardized(
        x, centres: means, divisors: [Double](repeating: 1, count: columns), pool: context.pool) : x.values
    let kernel = GEMM.product(
      centred, centred, transposeB: true, m: rows, n: rows, k: columns, pool: context.pool)
    try context.checkStop()
    let (squares, vectors) = try descending(kernel, rows, context)
    var directions = GEMM.product(vectors, centred, m: rows, n: columns, k: rows, pool: context.pool)
    for row in 0..<rows {
      let own = row * columns..<(row + 1) * columns
      var length = 0.0
      for index in own { length += directions[index] * directions[index] }
      length = length.squareRoot()
      // What is left of a direction without variance is rounding: made a unit vector all the same.
      if length > 0 { for index in own { directions[index] /= length } }
    }
    flip(&directions, columns)
    return Result(means: means, squares: squares, directions: directions)
  }

  private static func descending(
    _ matrix: [Double], _ size: Int, _ context: FitContext
  ) throws(Diagnostic) -> (values: [Double], vectors: [Double]) {
    let found = SymmetricEigen(matrix, size: size, pool: context.pool, cancellation: context.cancellation)
    try context.checkStop()
    guard let found else {
      throw Diagnostic(
        "eigen.not-converged", .value, "the eigenvalues cannot be found: the matrix is not finite or too extreme.")
    }
    var vectors: [Double] = []
    vectors.reserveCapacity(size * size)
    for index in stride(from: size - 1, through: 0, by: -1) {
      vectors.append(contentsOf: found.vectors[index * size..<(index + 1) * size])
    }
    flip(&vectors, size)
    return (found.values.reversed(), vectors)
  }

  private static func flip(_ rows: inout [Double], _ columns: Int) {
    for start in stride(from: 0, to: rows.count, by: max(columns, 1)) {
      var largest = 0.0
      for index in start..<start + columns where abs(rows[index]) > abs(largest) { largest = rows[index] }
      if largest < 0 { for index in start..<start + columns { rows[index] = -rows[index] } }
    }
  }
}
