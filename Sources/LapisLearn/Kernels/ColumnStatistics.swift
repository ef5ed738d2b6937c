import LapisFrame
import LapisNumerics

/// One column at a time, missing values left out.
enum ColumnStatistics {
  static func present(_ x: FeatureMatrix, _ column: Int) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(x.rows)
    for row in 0..<x.rows {
      let value = x.values[row * x.columns + column]
      if !value.isNaN { values.append(value) }
    }
    return values
  }

  /// The commonest value, the smallest of them where several are as common; nil of nothing.
  static func mode(_ values: [Double]) -> Double? {
    var best: (value: Double, count: Int)?
    var current: (value: Double, count: Int)?
    for value in Statistics.sorted(values) {
      if let now = current, now.value == value { current = (value, now.count + 1) } else { current = (value, 1) }
      if let now = current, now.count > best?.count ?? 0 { best = now }
    }
    return best?.value
  }

  /// A divisor that is zero (a constant column), or too small to divide by, becomes 1.
  static func divisor(_ value: Double, largest: Double = 0) -> Double {
    value.isNaN || value <= 10 * Double.ulpOfOne * abs(largest) || value == 0 ? 1 : value
  }
}
