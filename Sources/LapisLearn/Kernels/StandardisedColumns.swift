import LapisFrame

/// Columns brought to mean 0 and deviation 1 for solvers whose steps depend on the scale, and the way back.
struct StandardisedColumns {
  let x: FeatureMatrix
  private let means: [Double]
  private let deviations: [Double]

  init(_ x: FeatureMatrix, weights: [Double]) {
    let columns = x.columns
    var total = 0.0
    for weight in weights { total += weight }
    var means = [Double](repeating: 0, count: columns)
    var squares = means
    for row in 0..<x.rows {
      let share = weights[row] / total
      for column in 0..<columns { means[column] += share * x.values[row * columns + column] }
    }
    for row in 0..<x.rows {
      let share = weights[row] / total
      for column in 0..<columns {
        let distance = x.values[row * columns + column] - means[column]
        squares[column] += share * distance * distance
      }
    }
    let deviations = squares.indices.map {
      ColumnStatistics.divisor(squares[$0].squareRoot(), largest: abs(means[$0]))
    }
    var values = x.values
    for row in 0..<x.rows {
      for column in 0..<columns {
        values[row * columns + column] = (values[row * columns + column] - means[column]) / deviations[column]
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
