import LapisFrame

/// The mean of a weight vector over many steps, each of which changes a few weights only: a weight's share is added up
/// when it is about to change. The vector of a step is `scale · w`.
struct LazyAverage {
  /// Σ scale · w, as far as each weight was flushed.
  private var sums: [Double]
  /// Σ scale over the steps counted so far.
  private var total = 0.0
  /// `total` at each weight's last flush.
  private var flushed: [Double]
  private var steps = 0.0

  /// - Parameter columns: 0 for no average.
  init(columns: Int) {
    sums = [Double](repeating: 0, count: columns)
    flushed = sums
  }

  /// Ahead of a change of the weights of a row.
  mutating func flush(_ w: [Double], _ x: SparseRows, _ row: Int) {
    if sums.isEmpty { return }
    for place in x.starts[row]..<x.starts[row + 1] { flush(w, Int(x.indices[place])) }
  }

  /// Ahead of a change of all weights.
  mutating func flushAll(_ w: [Double]) {
    for column in sums.indices { flush(w, column) }
  }

  private mutating func flush(_ w: [Double], _ column: Int) {
    sums[column] += w[column] * (total - flushed[column])
    flushed[column] = total
  }

  /// The present vector is one of those whose mean is wanted.
  mutating func count(_ scale: Double) {
    total += scale
    steps += 1
  }

  mutating func finished(_ w: [Double]) -> [Double] {
    flushAll(w)
    let steps = self.steps
    return sums.map { $0 / steps }
  }
}
