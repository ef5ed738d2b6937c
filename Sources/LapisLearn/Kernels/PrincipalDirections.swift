package import LapisDiagnostics
package import LapisFrame
import LapisNumerics

/// The directions of the largest variance of rows: eigenvectors of the covariance, or where there are fewer rows
/// than columns, of the products of the rows.
package enum PrincipalDirections {
  package struct Result: Sendable {
    package var means: [Double]
    /// Descending, divided by the rows less one.
    package var variances: [Double]
    /// Row-major, a row for each variance.
    package var directions: [Double]
  }

  package static func find(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> Result {
    let rows = x.rows
    let columns = x.columns
    let means = ColumnMoments.compute(x, pool: context.pool).means
    let centred = ColumnMoments.standardized(
      x, centres: means, divisors: [Double](repeating: 1, count: columns), pool: context.pool)
    let divisor = Double(max(rows - 1, 1))
    try context.checkStop()
    if rows >= columns {
      let gram = squares(centred, rows, columns, context)
      let (values, vectors) = try SymmetricEigen.decompose(gram, size: columns, context)
      return Result(means: means, variances: values.map { $0 / divisor }, directions: vectors)
    }
    let gram = GEMM.product(
      centred, centred, transposeB: true, m: rows, n: rows, k: columns, pool: context.pool)
    let (values, vectors) = try SymmetricEigen.decompose(symmetric(gram, rows), size: rows, context)
    var directions = GEMM.product(vectors, centred, m: rows, n: columns, k: rows, pool: context.pool)
    // What is left of a direction without variance is rounding: made a unit vector all the same.
    for row in 0..<rows {
      var length = 0.0
      for column in 0..<columns { length += directions[row * columns + column] * directions[row * columns + column] }
      length = length.squareRoot()
      guard length > 0 else { continue }
      for column in 0..<columns { directions[row * columns + column] /= length }
    }
    return Result(means: means, variances: values.map { $0 / divisor }, directions: directions)
  }

  /// `xᵀ x`, of which only the blocks on and above the diagonal are computed.
  private static func squares(_ x: [Double], _ rows: Int, _ columns: Int, _ context: FitContext) -> [Double] {
    let block = 48
    var gram = [Double](repeating: 0, count: columns * columns)
    gram.withUnsafeMutableBufferPointer { gram in
      x.withUnsafeBufferPointer { x in
        guard let target = gram.baseAddress, let source = x.baseAddress else { return }
        for start in stride(from: 0, to: columns, by: block) {
          GEMM.multiply(
            m: min(block, columns - start), n: columns - start, k: rows, source + start, lda: columns,
            transposeA: true, source + start, ldb: columns, into: target + start * columns + start, ldc: columns,
            pool: context.pool)
        }
        for row in 0..<columns {
          for column in 0..<row { target[row * columns + column] = target[column * columns + row] }
        }
      }
    }
    return gram
  }

  private static func symmetric(_ matrix: [Double], _ size: Int) -> [Double] {
    var result = matrix
    for row in 0..<size {
      for column in 0..<row {
        let mean = (matrix[row * size + column] + matrix[column * size + row]) / 2
        result[row * size + column] = mean
        result[column * size + row] = mean
      }
    }
    return result
  }
}
