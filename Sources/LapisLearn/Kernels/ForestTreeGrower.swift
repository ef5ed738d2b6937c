import LapisDiagnostics
import LapisNumerics

/// Grows one tree of a forest over binned columns.
///
/// Columns known to be constant in a node are known to be so below it, and are not looked at again; columns
/// are drawn without replacement until `max_features` of them had two values.
struct ForestTreeGrower<Cells: ForestCells> {
  private let data: ForestData
  private let binned: BinnedColumns
  /// Column-major.
  private let codes: UnsafePointer<UInt8>
  private var stream: RandomStream
  private var cells: Cells
  private let rows: PlainBuffer<Int32>
  private let scratch: PlainBuffer<Int32>
  private let nodeCodes: PlainBuffer<UInt8>
  /// The columns, those known to be constant first.
  private let order: PlainBuffer<Int32>
  private let constants: PlainBuffer<Int32>
  private let rowCount: Int
  private let bounds: LeafBounds
  private let totalWeight: Double
  private let width: Int

  private var nodes: [TreeNode] = []
  private var impurities: [Double] = []
  private var samples: [Int32] = []
  /// `width` values a node.
  private var values: [Double] = []
  private(set) var gains: [Double]

  /// - Parameters:
  ///   - codes: those of the binned columns; they outlive the grower.
  ///   - weights: one a row, 0 for rows that the tree does not have.
  init(
    _ data: ForestData, _ binned: BinnedColumns, _ codes: UnsafePointer<UInt8>, weights: [Double], stream: RandomStream
  ) {
    self.data = data
    self.binned = binned
    self.codes = codes
    self.stream = stream
    width = max(data.classes, 1)
    var count = 0
    var total = 0.0
    for weight in weights where weight > 0 {
      count += 1
      total += weight
    }
    rowCount = count
    totalWeight = total
    rows = PlainBuffer(repeating: 0, count: count)
    var at = 0
    for (row, weight) in weights.enumerated() where weight > 0 {
      rows.base[at] = Int32(truncatingIfNeeded: row)
      at += 1
    }
    scratch = PlainBuffer(repeating: 0, count: count)
    nodeCodes = PlainBuffer(repeating: 0, count: data.randomThresholds ? count : 0)
    order = PlainBuffer((0..<Int32(truncatingIfNeeded: binned.columns)).map { $0 })
    constants = PlainBuffer(repeating: 0, count: binned.columns)
    cells = Cells(data, weights: weights, rows: count)
    bounds = LeafBounds(
      samples: data.limits.minSamplesLeaf, weight: data.limits.minWeightFractionLeaf * total)
    gains = [Double](repeating: 0, count: binned.columns)
  }

  /// Rows of a node that is still to be looked at.
  private struct Entry {
    var start: Int
    var end: Int
    var depth: Int
    var parent: Int
    var isLeft: Bool
    var constants: Int
  }

  /// A node with the split it would get.
  private struct Candidate {
    var entry: Entry
    var node: Int
    var split: ForestSplit
    var decrease: Double
    var constants: Int
  }

  /// - Throws: what `checkStop` throws.
  mutating func grow(_ context: FitContext) throws(Diagnostic) -> Tree {
    let root = Entry(start: 0, end: rowCount, depth: 0, parent: -1, isLeft: false, constants: 0)
    if let most = data.limits.maxLeafNodes {
      var frontier = SplitFrontier<Candidate>()
      var leaves = 1
      if let first = try examine(root, context) { frontier.push(first, decrease: first.decrease, node: 0) }
      while leaves < most, let next = frontier.pop() {
        leaves += 1
        let children = divide(next)
        for child in [children.left, children.right] {
          // Which columns are constant is kept for one line of descent only.
          var entry = child
          entry.constants = 0
          if let made = try examine(entry, context) {
            frontier.push(made, decrease: made.decrease, node: made.node)
          }
        }
      }
    } else {
      var stack = [root]
      while let entry = stack.popLast() {
        guard let found = try examine(entry, context) else { continue }
        let children = divide(found)
        stack.append(children.right)
        stack.append(children.left)
      }
    }
    return tree()
  }

  /// Appends the node as a leaf; its split, if it is to have one.
  private mutating func examine(_ entry: Entry, _ context: FitContext) throws(Diagnostic) -> Candidate? {
    let count = entry.end - entry.start
    if nodes.count & 63 == 0 || count > 4096 { try context.checkStop() }
    cells.gather(rows.base + entry.start, count)
    let node = nodes.count
    let weight = cells.weight
    if entry.parent >= 0 {
      if entry.isLeft { nodes[entry.parent].left = Int32(node) } else { nodes[entry.parent].right = Int32(node) }
    }
    nodes.append(.leaf(0, cover: weight))
    let impurity = cells.impurity
    impurities.append(impurity)
    samples.append(Int32(truncatingIfNeeded: count))
    cells.appendValues(to: &values)
    guard entry.depth < data.limits.maxDepth, count >= data.limits.minSamplesSplit,
      count >= 2 * data.limits.minSamplesLeaf, weight >= 2 * bounds.weight, !cells.isPure
    else { return nil }
    var known = entry.constants
    let split = try bestSplit(entry, &known, context)
    guard split.feature >= 0 else { return nil }
    let decrease = max(0, cells.decrease(split))
    if decrease / totalWeight + Double.ulpOfOne < data.limits.minImpurityDecrease { return nil }
    return Candidate(entry: entry, node: node, split: split, decrease: decrease, constants: known)
  }

  /// Makes the node an inner one; its children's rows, left first.
  private mutating func divide(_ candidate: Candidate) -> (left: Entry, right: Entry) {
    let entry = candidate.entry
    let split = candidate.split
    let middle = partition(entry.start, entry.end, split)
    gains[split.feature] += candidate.decrease
    nodes[candidate.node].feature = Int32(truncatingIfNeeded: split.feature)
    // Past the last cut only missing values are on the other side.
    nodes[candidate.node].threshold =
      split.bin < binned.cutCount(split.feature)
      ? binned.cuts(split.feature)[split.bin] : Float.greatestFiniteMagnitude
    nodes[candidate.node].missingGoesLeft = split.missingGoesLeft
    return (
      Entry(
        start: entry.start, end: middle, depth: entry.depth + 1, parent: candidate.node, isLeft: true,
        constants: candidate.constants),
      Entry(
        start: middle, end: entry.end, depth: entry.depth + 1, parent: candidate.node, isLeft: false,
        constants: candidate.constants)
    )
  }

  /// Stable: rows keep their order within both sides.
  private func partition(_ start: Int, _ end: Int, _ split: ForestSplit) -> Int {
    let rows = rows.base
    let scratch = scratch.base
    let missingGoesLeft = split.missingGoesLeft
    let bin = split.bin
    var left = start
    var right = 0
    let column = codes + split.feature * binned.rows
    let missingAs = missingGoesLeft ? 0 : 256
    for position in start..<end {
      let row = rows[position]
      let code = Int(column[Int(row)])
      let isLeft = (code == Int(BinnedMatrix.missing) ? missingAs : code) <= bin
      // Both places are written, one of them counts: no branch depends on the data.
      rows[left] = row
      scratch[right] = row
      left &+= isLeft ? 1 : 0
      right &+= isLeft ? 0 : 1
    }
    (rows + left).update(from: scratch, count: right)
    return left
  }

  private mutating func bestSplit(
    _ entry: Entry, _ knownConstants: inout Int, _ context: FitContext
  ) throws(Diagnostic) -> ForestSplit {
    var best = ForestSplit()
    let count = entry.end - entry.start
    let order = order.base
    let known = knownConstants
    var open = binned.columns
    var visited = 0
    var found = 0
    var drawn = 0
    var total = known
    while open > total, visited < data.limits.maxFeatures || visited <= found + drawn {
      visited += 1
      if count > 16_384 || visited & 255 == 0 { try context.checkStop() }
      var at = drawn + stream.int(below: open - found - drawn)
      if at < known {
        swap(order, drawn, at)
        drawn += 1
        continue
      }
      at += found
      let feature = Int(order[at])
      let column = codes + feature * binned.rows
      let isSplittable =
        data.randomThresholds
        ? judgeRandom(column, entry.start, count, feature, &best)
        : cells.scan(
          column, rows.base + entry.start, count, bounds, feature: feature,
          lastBin: binned.cutCount(feature), &best)
      if isSplittable {
        open -= 1
        swap(order, open, at)
      } else {
        swap(order, total, at)
        found += 1
        total += 1
      }
    }
    for index in 0..<known { order[index] = constants.base[index] }
    for index in known..<total { constants.base[index] = order[index] }
    knownConstants = total
    return best
  }

  @inline(__always)
  private func swap(_ order: UnsafeMutablePointer<Int32>, _ a: Int, _ b: Int) {
    let kept = order[a]
    order[a] = order[b]
    order[b] = kept
  }

  /// One random cut between the node's smallest and largest value: no histogram is needed, only the sums on
  /// its left. False where the column has a single value.
  private mutating func judgeRandom(
    _ column: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ feature: Int, _ best: inout ForestSplit
  ) -> Bool {
    let rows = rows.base + start
    let codes = nodeCodes.base
    for k in 0..<count { codes[k] = column[Int(rows[k])] }
    var first: UInt8 = 255
    var last: UInt8 = 0
    for k in 0..<count {
      first = min(first, codes[k])
      last = max(last, codes[k])
    }
    var missing = false
    if last == BinnedMatrix.missing {
      if first == BinnedMatrix.missing { return false }
      missing = true
      last = 0
      for k in 0..<count where codes[k] != BinnedMatrix.missing { last = max(last, codes[k]) }
    }
    guard first < last || missing else { return false }
    var cut = binned.cutCount(feature)
    if first < last {
      // Uniform between the cuts that enclose the node's values.
      let cuts = binned.cuts(feature)
      let value = stream.uniform(Double(cuts[Int(first)]), Double(cuts[Int(last) - 1]))
      // The first cut that is not below it.
      cut = min(max(binned.cutsBelow(Float(value), column: feature), Int(first)), Int(last) - 1)
    }
    var missingGoesLeft: Bool?
    if missing {
      let goesLeft = first < last && stream.uniform() < 0.5
      missingGoesLeft = goesLeft
      if goesLeft { for k in 0..<count where codes[k] == BinnedMatrix.missing { codes[k] = 0 } }
    }
    cells.judge(
      codes, count, bounds, feature: feature, cut: cut, missingGoesLeft: missingGoesLeft, &best)
    return true
  }

  /// The nodes, with the values of the leaves alone.
  private mutating func tree() -> Tree {
    var leafValues: [Double] = []
    for index in nodes.indices where nodes[index].isLeaf {
      nodes[index].left = Int32(leafValues.count / width)
      nodes[index].right = 0
      leafValues.append(contentsOf: values[index * width..<(index + 1) * width])
    }
    return Tree(
      nodes: nodes, values: leafValues, width: width, impurities: impurities, samples: samples)
  }
}
