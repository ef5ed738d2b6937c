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

  /// A quantile: between two values in proportion where all weigh alike, else the first value that has the
  /// share of the weight up to it.
  static func quantile(_ values: [Double], weights: [Double], _ share: Double) -> Double {
    let order = RadixSort.order(of: values).filter { weights[$0] > 0 && !values[$0].isNaN }
    guard let first = order.first, let last = order.last else { return .nan }
    if order.allSatisfy({ weights[$0] == weights[first] }) {
      let place = share * Double(order.count - 1)
      let below = min(max(Int(place), 0), order.count - 1)
      let above = min(below + 1, order.count - 1)
      let low = values[order[below]]
      let high = values[order[above]]
      return low + (high - low) * (place - Double(below))
    }
    var total = 0.0
    for row in order { total += weights[row] }
    var sum = 0.0
    for row in order {
      sum += weights[row]
      if sum >= share * total { return values[row] }
    }
    return values[last]
  }
}
