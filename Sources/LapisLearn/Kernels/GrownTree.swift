import LapisNumerics

/// A tree as it grows: its leaves have no values yet.
struct GrownTree: Sendable {
  var nodes: [TreeNode] = []
  var categorySets: [[Int32]] = []
  /// By column.
  var gains: [Double]

  init(columns: Int) { gains = [Double](repeating: 0, count: columns) }

  /// Makes the node of a leaf a split with two leaves below it; returns the number of the left one.
  mutating func add(
    _ split: BoostedTreeGrower.Split, column: Int, of leaf: BoostedTreeGrower.Leaf, leftCount: Int,
    _ binned: BinnedMatrix
  ) -> Int {
    let left = nodes.count
    var node = TreeNode(
      feature: Int32(column), threshold: 0, left: Int32(left), right: Int32(left + 1),
      missingGoesLeft: split.missingGoesLeft, cover: Double(leaf.count))
    if let categories = binned.categories[column] {
      node.categories = Int32(categorySets.count)
      categorySets.append(
        categories.indices.filter { split.leftBins[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }.map { categories[$0] }
          .sorted())
    } else {
      node.threshold = binned.threshold(column: column, bin: split.bin)
      // Where none was missing, the larger side says nothing wrong about the most rows.
      if !binned.hasMissing[column] { node.missingGoesLeft = 2 * leftCount > leaf.count }
    }
    nodes[leaf.node] = node
    nodes.append(.leaf(0, cover: Double(leftCount)))
    nodes.append(.leaf(0, cover: Double(leaf.count - leftCount)))
    return left
  }
}

/// The leaves that may be split: the highest gain first, or the shallowest.
struct LeafQueue {
  private struct Entry {
    let leaf: Int
    let depth: Int
    let gain: Double
  }

  private let byDepth: Bool
  /// A binary heap.
  private var entries: [Entry] = []

  init(byDepth: Bool) { self.byDepth = byDepth }

  mutating func push(_ number: Int, _ leaf: BoostedTreeGrower.Leaf) {
    guard leaf.split.slot >= 0 else { return }
    entries.append(Entry(leaf: number, depth: leaf.depth, gain: leaf.split.gain))
    var place = entries.count - 1
    while place > 0, precedes(entries[place], entries[(place - 1) / 2]) {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// The leaf to be split next; nil where none is left.
  mutating func pop() -> Int? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    if !entries.isEmpty {
      entries[0] = last
      var place = 0
      while true {
        var least = place
        for child in [2 * place + 1, 2 * place + 2]
        where child < entries.count && precedes(entries[child], entries[least]) { least = child }
        if least == place { break }
        entries.swapAt(place, least)
        place = least
      }
    }
    return first.leaf
  }

  private func precedes(_ a: Entry, _ b: Entry) -> Bool {
    if byDepth { return a.depth == b.depth ? a.leaf < b.leaf : a.depth < b.depth }
    return a.gain == b.gain ? a.leaf < b.leaf : a.gain > b.gain
  }
}

/// The columns that each level of a tree has drawn.
struct LevelColumns {
  private var levels: [[Bool]] = []

  mutating func columns(
    at depth: Int, _ columns: [Bool], _ sampling: inout BoostedTreeGrower.ColumnSampling
  ) -> [Bool] {
    while levels.count <= depth {
      levels.append(LevelColumns.draw(sampling.levelShare, of: columns, &sampling.stream))
    }
    return levels[depth]
  }

  /// A share of the columns that are set, at least one of them.
  static func draw(_ share: Double, of columns: [Bool], _ stream: inout RandomStream) -> [Bool] {
    let usable = columns.indices.filter { columns[$0] }
    let wanted = max(1, Int((share * Double(usable.count)).rounded()))
    guard wanted < usable.count else { return columns }
    var drawn = [Bool](repeating: false, count: columns.count)
    for place in stream.permutation(usable.count).prefix(wanted) { drawn[usable[place]] = true }
    return drawn
  }
}
