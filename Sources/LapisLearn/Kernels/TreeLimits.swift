/// How good a split is.
enum SplitCriterion: Sendable {
  case gini, entropy
  case squaredError, absoluteError, poisson
}

/// What limits a tree's growth; the names are those of the parameters.
struct TreeLimits: Sendable {
  var maxDepth = Int.max
  var minSamplesSplit = 2
  var minSamplesLeaf = 1
  /// Share of the weight of all samples.
  var minWeightFractionLeaf = 0.0
  var minImpurityDecrease = 0.0
  /// Columns looked at per split.
  var maxFeatures: Int
  /// Grows the node with the largest decrease of impurity first until there are so many leaves; nil goes
  /// depth first without bound.
  var maxLeafNodes: Int?
  /// Subtrees that bring less decrease of impurity per leaf are cut off afterwards.
  var pruningAlpha = 0.0
}

/// The nodes that a best-first tree may divide next, largest decrease on top, ties to the older node.
struct SplitFrontier<Item> {
  private var heap: [(decrease: Double, node: Int, item: Item)] = []

  private static func isBefore(
    _ a: (decrease: Double, node: Int, item: Item), _ b: (decrease: Double, node: Int, item: Item)
  ) -> Bool {
    a.decrease > b.decrease || (a.decrease == b.decrease && a.node < b.node)
  }

  mutating func push(_ item: Item, decrease: Double, node: Int) {
    heap.append((decrease, node, item))
    var at = heap.count - 1
    while at > 0 {
      let above = (at - 1) / 2
      guard Self.isBefore(heap[at], heap[above]) else { break }
      heap.swapAt(at, above)
      at = above
    }
  }

  mutating func pop() -> Item? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first.item }
    heap[0] = last
    var at = 0
    while true {
      var best = at
      for child in [2 * at + 1, 2 * at + 2] where child < heap.count {
        if Self.isBefore(heap[child], heap[best]) { best = child }
      }
      if best == at { break }
      heap.swapAt(at, best)
      at = best
    }
    return first.item
  }
}
