/// Counts of values in intervals of equal width.
public struct Histogram: Sendable, Hashable {
  /// One more than the counts; ascending.
  public let edges: [Double]
  public let counts: [Int]

  /// - Parameters:
  ///   - values: those that are not finite are left out.
  ///   - bins: number of intervals, at least 1. As in NumPy, each holds its lower edge, and the last its
  ///     upper edge too; equal values get an interval of width 1 around them.
  public init(_ values: [Double], bins: Int = 10, range: ClosedRange<Double>? = nil) {
    let finite = values.filter { $0.isFinite }
    let count = min(max(bins, 1), 100_000)
    var low = range?.lowerBound ?? finite.min() ?? 0
    var high = range?.upperBound ?? finite.max() ?? 1
    if low == high || !(high - low).isFinite {
      low -= 0.5
      high = low + 1
    }
    let width = (high - low) / Double(count)
    let edges = (0...count).map { $0 == count ? high : low + Double($0) * width }
    self.init(finite, edges: edges)
  }

  /// - Parameter edges: ascending, at least two; otherwise there are no intervals.
  public init(_ values: [Double], edges: [Double]) {
    guard edges.count >= 2, let first = edges.first, let last = edges.last else {
      self.edges = []
      counts = []
      return
    }
    var counts = [Int](repeating: 0, count: edges.count - 1)
    for value in values where value >= first && value <= last {
      var low = 0
      var high = counts.count
      while low + 1 < high {
        let middle = (low + high) / 2
        if edges[middle] <= value { low = middle } else { high = middle }
      }
      counts[low] += 1
    }
    self.edges = edges
    self.counts = counts
  }

  /// The counts as touching bars over their intervals.
  public func mark(_ name: String = "") -> BarMark {
    let middles = counts.indices.map { (edges[$0] + edges[$0 + 1]) / 2 }
    let texts = TickFormat.edges(edges)
    let labels = counts.indices.map { "\(texts[$0]) – \(texts[$0 + 1])" }
    let width = edges.count >= 2 ? (edges[edges.count - 1] - edges[0]) / Double(counts.count) : 1
    return BarMark(
      name, labels: labels, values: counts.map { Double($0) }, direction: .vertical, positions: middles,
      thickness: width)
  }
}

extension Chart {
  public static func histogram(
    _ values: [Double], bins: Int = 10, title: String = "", xLabel: String = "", yLabel: String = "count"
  ) -> Chart {
    Chart(
      title: title, xLabel: xLabel, yLabel: yLabel, marks: [.bars(Histogram(values, bins: bins).mark())])
  }
}
