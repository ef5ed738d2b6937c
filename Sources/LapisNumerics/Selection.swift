/// Values at places of the sorted order, without sorting: quickselect (Hoare, 1961) with branch-free
/// partitions. Complexity: O(count) expected; a range that shrinks too slowly is sorted.
enum Selection {
  /// Rearranges the values so that each of the places, ascending and within bounds, holds what it would
  /// hold if all were sorted. No value may be NaN.
  static func select(_ values: UnsafeMutableBufferPointer<Double>, places: ArraySlice<Int>) {
    var depth = 2
    var count = values.count
    while count > 1 {
      depth += 2
      count >>= 1
    }
    select(values, 0, values.count, places, depth)
  }

  private static func select(
    _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int, _ places: ArraySlice<Int>, _ depth: Int
  ) {
    guard let first = places.first, let last = places.last, high - low > 1 else { return }
    if high - low <= 32 || depth == 0 {
      var part = UnsafeMutableBufferPointer(rebasing: values[low..<high])
      part.sort()
      return
    }
    let pivot = pivot(values, low, high)
    let less = partition(values, low, high) { $0 < pivot }
    let notGreater = last < less ? less : partition(values, less, high) { $0 <= pivot }
    if first < less { select(values, low, less, places.prefix { $0 < less }, depth - 1) }
    if last >= notGreater { select(values, notGreater, high, places.drop { $0 < notGreater }, depth - 1) }
  }

  /// The median of nine values that are spread over the range.
  private static func pivot(_ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int) -> Double {
    let step = (high - low) / 9
    func median(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }
    func sample(_ i: Int) -> Double { values[low + step / 2 + i * step] }
    return median(
      median(sample(0), sample(1), sample(2)), median(sample(3), sample(4), sample(5)),
      median(sample(6), sample(7), sample(8)))
  }

  /// Moves the values that belong in front there; returns where the others begin.
  @inline(__always)
  private static func partition(
    _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int, _ belongsInFront: (Double) -> Bool
  ) -> Int {
    var next = low
    for i in low..<high {
      let value = values[i]
      values[i] = values[next]
      values[next] = value
      next += belongsInFront(value) ? 1 : 0
    }
    return next
  }
}
