import LapisDiagnostics
import LapisFrame

/// Columns brought to mean 0 and deviation 1 for solvers whose steps depend on the scale, and the way back.
struct StandardisedColumns {
  let x: FeatureMatrix
  private let means: [Double]
  private let deviations: [Double]

  /// - Throws: what stops the context.
  init(_ x: FeatureMatrix, weights: [Double], _ context: FitContext) throws(Diagnostic) {
    let columns = x.columns
    var total = 0.0
    for weight in weights { total += weight }
    let shares = weights.map { $0 / total }
    var means = [Double](repeating: 0, count: columns)
    var squares = means
    // Some rows at a time, so that a stop is seen between them.
    let step = max(1, (1 << 20) / max(1, columns))
    let blocks = stride(from: 0, to: x.rows, by: step).map { $0..<min($0 + step, x.rows) }
    var values = x.values
    for rows in blocks {
      try context.checkStop()
      values.withUnsafeBufferPointer { values in
        means.withUnsafeMutableBufferPointer { means in
          for row in rows {
            let share = shares[row]
            for column in 0..<columns { means[column] += share * values[row * columns + column] }
          }
        }
      }
    }
    for rows in blocks {
      try context.checkStop()
      values.withUnsafeBufferPointer { values in
        means.withUnsafeBufferPointer { means in
          squares.withUnsafeMutableBufferPointer { squares in
            for row in rows {
              let share = shares[row]
              for column in 0..<columns {
                let distance = values[row * columns + column] - means[column]
                squares[column] += share * distance * distance
              }
            }
          }
        }
      }
    }
    let deviations = squares.indices.map {
      ColumnStatistics.divisor(squares[$0].squareRoot(), largest: abs(means[$0]))
    }
    for rows in blocks {
      try context.checkStop()
      values.withUnsafeMutableBufferPointer { values in
        means.withUnsafeBufferPointer { means in
          deviations.withUnsafeBufferPointer { deviations in
            for row in rows {
              for column in 0..<columns {
                values[row * columns + column] = (values[row * columns + column] - means[column]) / deviations[column]
              }
            }
          }
        }
      }
    }
    self.x = FeatureMatrix(unchecked: values, rows: x.rows, columns: columns, names: x.names)
    self.means = means
    self.deviations = deviations
  }

  /// Coefficients for the columns as they were.
  func restored(_ coefficients: [Double], _ intercept: Double) -> (coefficients: [Double], intercept: Double) {
    var restored = coefficients
    var constant = intercept
    for column in restored.indices {
      restored[column] /= deviations[column]
      constant -= restored[column] * means[column]
    }
    return (restored, constant)
  }
}
