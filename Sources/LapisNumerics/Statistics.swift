/// Descriptive statistics with the arithmetic that NumPy uses, so that digits agree.
public enum Statistics {
  /// The arithmetic mean; NaN of nothing.
  public static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : Summation.sum(values) / Double(values.count)
  }

  /// The variance around the mean, in two passes, divided by `count − ddof`; NaN where that is not
  /// positive.
  public static func variance(_ values: [Double], ddof: Int = 0) -> Double {
    guard values.count > ddof, !values.isEmpty else { return .nan }
    let center = mean(values)
    let total = values.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { Summation.squaredDistances($0, count: buffer.count, from: center) } ?? 0
    }
    return total / Double(values.count - ddof)
  }

  public static func standardDeviation(_ values: [Double], ddof: Int = 0) -> Double {
    variance(values, ddof: ddof).squareRoot()
  }

  /// The quantile of values sorted ascending, by linear interpolation (definition 7 of Hyndman and
  /// Fan, 1996). `q` is clamped to 0...1; NaN of nothing.
  public static func quantile(sorted values: [Double], _ q: Double) -> Double {
    guard !values.isEmpty, !q.isNaN else { return .nan }
    let position = Double(values.count - 1) * min(max(q, 0), 1)
    let below = Int(position)
    let above = min(below + 1, values.count - 1)
    return interpolate(values[below], values[above], position - Double(below))
  }

  /// The quantile of values in any order.
  public static func quantile(_ values: [Double], _ q: Double) -> Double { quantiles(values, [q])[0] }

  /// Quantiles of values in any order, of which none is NaN or all count: NaN stands behind all numbers.
  public static func quantiles(_ values: [Double], _ qs: [Double]) -> [Double] {
    if values.contains(where: { $0.isNaN }) {
      let sorted = sorted(values)
      return qs.map { quantile(sorted: sorted, $0) }
    }
    guard !values.isEmpty else { return qs.map { _ in .nan } }
    var places: Set<Int> = []
    for q in qs where !q.isNaN {
      let below = Int(Double(values.count - 1) * min(max(q, 0), 1))
      places.formUnion([below, min(below + 1, values.count - 1)])
    }
    var values = Elementwise.map(values) { $0 }
    values.withUnsafeMutableBufferPointer { Selection.select($0, places: places.sorted()[...]) }
    return qs.map { quantile(sorted: values, $0) }
  }

  /// The value in the middle, or half the sum of the two there, of values in any order of which none is NaN; NaN
  /// of nothing.
  public static func middle(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let half = values.count / 2
    let isOdd = values.count % 2 == 1
    var values = Elementwise.map(values) { $0 }
    values.withUnsafeMutableBufferPointer { Selection.select($0, places: isOdd ? [half] : [half - 1, half]) }
    return isOdd ? values[half] : (values[half - 1] + values[half]) / 2
  }

  public static func median(_ values: [Double]) -> Double { quantile(values, 0.5) }

  /// The values ascending, NaN last.
  public static func sorted(_ values: [Double]) -> [Double] {
    RadixSort.order(of: values).map { values[$0] }
  }

  /// From `a` at 0 to `b` at 1, taken from the nearer end, so that both ends are exact.
  public static func interpolate(_ a: Double, _ b: Double, _ t: Double) -> Double {
    let difference = b - a
    return t >= 0.5 ? b - difference * (1 - t) : a + difference * t
  }
}
