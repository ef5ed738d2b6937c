import LapisNumerics

/// Medians of weighted values.
enum WeightedOrder {
  /// The value in the middle of the weight; between two values where the middle falls between them.
  static func median(_ values: [Double], weights: [Double]) -> Double {
    let order = RadixSort.order(of: values).filter { weights[$0] > 0 && !values[$0].isNaN }
    guard let last = order.last else { return .nan }
    var total = 0.0
    for row in order { total += weights[row] }
    var below = 0.0
    for (position, row) in order.enumerated() {
      below += weights[row]
      if below > total / 2 { return values[row] }
      if below == total / 2 {
        let next = position + 1 < order.count ? order[position + 1] : last
        return (values[row] + values[next]) / 2
      }
    }
    return values[last]
  }
}
