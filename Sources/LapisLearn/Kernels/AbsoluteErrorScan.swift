/// Sums of absolute errors about weighted medians, for rows that come one by one.
///
/// A Fenwick tree over the ranks of the node's targets holds weights and weighted targets: adding a row and
/// asking for the error about the median cost O(log rows) each.
struct AbsoluteErrorScan {
  private let weights: PlainBuffer<Double>
  private let sums: PlainBuffer<Double>
  /// Of the row, among the rows of the node by target.
  let ranks: PlainBuffer<Int32>
  /// The targets by rank.
  let targets: PlainBuffer<Double>
  private var size = 0
  private var top = 1
  private var totalWeight = 0.0
  private var totalSum = 0.0

  init(rows: Int) {
    weights = PlainBuffer(repeating: 0, count: rows + 1)
    sums = PlainBuffer(repeating: 0, count: rows + 1)
    ranks = PlainBuffer(repeating: 0, count: rows)
    targets = PlainBuffer(repeating: 0, count: rows)
  }

  /// Starts with no rows of a node that has `count`.
  mutating func clear(_ count: Int) {
    size = count
    top = 1
    while top * 2 <= count { top *= 2 }
    weights.base.update(repeating: 0, count: count + 1)
    sums.base.update(repeating: 0, count: count + 1)
    totalWeight = 0
    totalSum = 0
  }

  mutating func add(rank: Int, weight: Double) {
    let weighted = weight * targets.base[rank]
    totalWeight += weight
    totalSum += weighted
    var at = rank + 1
    while at <= size {
      weights.base[at] += weight
      sums.base[at] += weighted
      at += at & -at
    }
  }

  /// The weighted median (between two values where the half falls between them) and Σ w |y - median|.
  func error() -> (median: Double, error: Double) {
    // The most ranks whose weights stay below the half.
    let half = totalWeight / 2
    var at = 0
    var below = 0.0
    var sumBelow = 0.0
    var step = top
    while step > 0 {
      let next = at + step
      if next <= size, below + weights.base[next] < half {
        at = next
        below += weights.base[next]
        sumBelow += sums.base[next]
      }
      step >>= 1
    }
    guard at < size else { return (targets.base[max(size - 1, 0)], 0) }
    let first = targets.base[at]
    var median = first
    // Where the weight up to this rank is the half exactly, the next rank with weight shares the middle.
    let here = single(at)
    if below + here == half {
      var next = at + 1
      while next < size, single(next) == 0 { next += 1 }
      if next < size { median = (first + targets.base[next]) / 2 }
    }
    let upTo = below + here
    let sumUpTo = sumBelow + here * first
    let error =
      (median * upTo - sumUpTo) + ((totalSum - sumUpTo) - median * (totalWeight - upTo))
    return (median, max(0, error))
  }

  /// The weight at one rank.
  private func single(_ rank: Int) -> Double {
    var at = rank + 1
    var sum = weights.base[at]
    let stop = at & (at - 1)
    at -= 1
    while at > stop {
      sum -= weights.base[at]
      at &= at - 1
    }
    return sum
  }
}
