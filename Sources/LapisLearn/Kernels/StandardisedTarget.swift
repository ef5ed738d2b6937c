/// A target brought to mean 0 and deviation 1.
struct StandardisedTarget {
  let values: [Double]
  let mean: Double
  let deviation: Double

  init(_ y: [Double], weights: [Double]) {
    var total = 0.0
    var mean = 0.0
    var square = 0.0
    for weight in weights { total += weight }
    for row in y.indices { mean += weights[row] / total * y[row] }
    for row in y.indices { square += weights[row] / total * (y[row] - mean) * (y[row] - mean) }
    let deviation = ColumnStatistics.divisor(square.squareRoot(), largest: abs(mean))
    self.mean = mean
    self.deviation = deviation
    values = y.map { ($0 - mean) / deviation }
  }
}
