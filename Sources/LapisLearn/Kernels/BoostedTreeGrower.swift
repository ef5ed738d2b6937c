import LapisDiagnostics
import LapisNumerics

/// Grows trees on gradients and hessians, best leaf first (Ke et al., 2017) or level by level.
///
/// Histograms add quantised gradients and hessians packed into one 64-bit integer, gradient in the high
/// half: integer sums do not depend on the order of additions, so any number of threads gives the
/// same tree. Leaf values are then taken from the gradients themselves, summed in blocks of fixed size.
///
/// One tree at a time: the grower keeps its buffers, and the rows of the last tree's leaves.
final class BoostedTreeGrower: @unchecked Sendable {
  static let histogramCells = 256 * 8

  /// A split of a leaf; `slot` is the column's place in the blocks, -1 for none.
  struct Split: Sendable {
    var slot = -1
    var bin = 0
    var missingGoesLeft = false
    var gain = 0.0
    /// For categories: the bins that go left, a bit each.
    var leftBins = SIMD4<UInt64>()
    /// What the leaves below it add to the L2 penalty.
    var addedLambda = 0.0
  }

  struct Leaf: Sendable {
    var start = 0
    var count = 0
    /// Rows that were left out of the sample.
    var outsideStart = 0
    var outsideCount = 0
    var depth = 0
    /// Quantised sums.
    var gradient: Int64 = 0
    var hessian: Int64 = 0
    var split = Split()
    /// The node that stands for it.
    var node = 0
    /// -1 where it has none.
    var histogram = -1
    var bounds = -Double.infinity...Double.infinity
    var addedLambda = 0.0
    /// Which places may be split on; nil: as the tree says.
    var allowed: [Bool]?
  }

  /// Which columns a tree, and each of its nodes, may be split on.
  struct ColumnSampling: Sendable {
    var columns: [Bool]
    /// Share of these that each node, and each level, draws.
    var nodeShare = 1.0
    var levelShare = 1.0
    var stream: RandomStream
  }

  let blocks: BinBlocks
  let limits: BoostingLimits
  let pool: ThreadPool
  private let cancellation: Cancellation?
  let rows: Int
  let isCategorical: [Bool]
  /// Row numbers of the sample, leaf by leaf, then those outside of it.
  let index: UnsafeMutablePointer<UInt32>
  let scratch: UnsafeMutablePointer<UInt32>
  let packed: UnsafeMutablePointer<Int64>
  let gathered: UnsafeMutablePointer<Int64>
  private(set) var quantised = QuantisedGradients()
  /// Histograms of all blocks. A leaf that may be split holds one, as long as there are enough.
  var histograms: [UnsafeMutablePointer<Int64>] = []
  var freeHistograms: [Int] = []
  /// However many leaves are asked for, histograms take at most about half a gigabyte.
  let mostHistograms: Int
  var sampleCount = 0
  var leaves: [Leaf] = []
  var mask: [Bool] = []

  init(
    _ blocks: BinBlocks, limits: BoostingLimits, pool: ThreadPool, cancellation: Cancellation? = nil,
    histogramBytes: Int = 512 << 20
  ) {
    self.cancellation = cancellation
    self.blocks = blocks
    self.limits = limits
    self.pool = pool
    rows = blocks.binned.rows
    isCategorical = blocks.columns.map { $0 >= 0 && blocks.binned.categories[$0] != nil }
    index = .allocate(capacity: rows + 64)
    index.initialize(repeating: 0, count: rows + 64)
    scratch = .allocate(capacity: 2 * rows + 64)
    packed = .allocate(capacity: rows + 64)
    gathered = .allocate(capacity: rows + 64)
    let bytes = max(blocks.count, 1) * Self.histogramCells * 8
    mostHistograms = max(4, histogramBytes / bytes)
  }

  deinit {
    index.deallocate()
    scratch.deallocate()
    packed.deallocate()
    gathered.deallocate()
    for histogram in histograms { histogram.deallocate() }
  }

  /// Whether the tree is not wanted any more: what is left of its work is skipped.
  var isStopped: Bool { cancellation?.reason != nil }

  // MARK: Growing

  /// Grows a tree for the rows of `sample`, ascending; nil for all rows. `outside` are the others: they are sent
  /// down the tree, too.
  ///
  /// - Parameters:
  ///   - gradients: one a row; 0 with a hessian of 0 for rows outside.
  ///   - tree: which tree of the fit it is; fixes how gradients are rounded.
  func grow(
    gradients: UnsafePointer<Float>, hessians: UnsafePointer<Float>, sample: [UInt32]?, outside: [UInt32] = [],
    sampling: ColumnSampling, tree: Int, checkStop: () throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> GrownTree {
    var sampling = sampling
    setRows(sample, outside)
    quantised = QuantisedGradients(
      gradients, hessians, rows: rows, into: packed, tree: tree, pool: pool)
    mask = blocks.columns.map { $0 >= 0 && sampling.columns[$0] }
    var grown = GrownTree(columns: blocks.binned.columns)
    grown.nodes = [.leaf(0, cover: Double(sampleCount))]
    freeHistograms = Array(histograms.indices.reversed())
    var root = Leaf()
    root.count = sampleCount
    root.outsideStart = sampleCount
    root.outsideCount = outside.count
    (root.gradient, root.hessian) = sums(of: root)
    leaves = [root]
    var queue = LeafQueue(byDepth: limits.growsByDepth)
    var levels = LevelColumns()
    if maySplit(root), limits.numLeaves > 1 {
      draw(for: &leaves[0], &sampling, &levels)
      leaves[0].histogram = takeHistogram()
      find(first: 0)
      giveBack(0)
      queue.push(0, leaves[0])
    }
    while leaves.count < limits.numLeaves, let best = queue.pop() {
      try checkStop()
      split(best, into: &grown, isLast: leaves.count + 1 >= limits.numLeaves, &queue, &sampling, &levels)
    }
    try checkStop()
    for leaf in leaves where leaf.histogram >= 0 { freeHistograms.append(leaf.histogram) }
    for (number, leaf) in leaves.enumerated() { grown.nodes[leaf.node].left = Int32(number) }
    return grown
  }

  func setRows(_ sample: [UInt32]?, _ outside: [UInt32]) {
    if let sample {
      sampleCount = sample.count
      for (place, row) in sample.enumerated() { index[place] = row }
      for (place, row) in outside.enumerated() { index[sampleCount + place] = row }
    } else {
      sampleCount = rows
      for row in 0..<rows { index[row] = UInt32(truncatingIfNeeded: row) }
    }
  }

  /// Both sides of a split must have enough rows and weight, and the depth must allow them.
  func maySplit(_ leaf: Leaf) -> Bool {
    leaf.count >= max(2 * max(limits.minChildSamples, 1), limits.minSamplesSplit) && leaf.depth < limits.maxDepth && leaf.hessian > 0
      && Double(leaf.hessian) * quantised.hessianStep >= 2 * limits.minChildWeight
  }

  /// Splits leaf `best`: it becomes the left child, and the right one is added.
  func split(
    _ best: Int, into grown: inout GrownTree, isLast: Bool, _ queue: inout LeafQueue,
    _ sampling: inout ColumnSampling, _ levels: inout LevelColumns
  ) {
    let parent = leaves[best]
    let split = parent.split
    let column = blocks.columns[split.slot]
    var left = parent
    (left.gradient, left.hessian) = leftSums(parent)
    let goesLeft = table(split)
    let codes = blocks.binned.codes.withUnsafeBufferPointer { $0.baseAddress.map { $0 + column * rows } }
    guard let codes else { return }
    left.count = partition(parent.start, parent.count, codes, goesLeft)
    guard left.count > 0, left.count < parent.count else {
      // The sums said otherwise only by rounding: the leaf stays.
      leaves[best].split = Split()
      giveBack(best)
      return
    }
    left.outsideCount = partition(parent.outsideStart, parent.outsideCount, codes, goesLeft)
    grown.gains[column] += split.gain
    let node = grown.add(
      split, column: column, of: parent, leftCount: left.count, blocks.binned)
    left.depth += 1
    left.node = node
    left.split = Split()
    left.histogram = -1
    left.addedLambda = split.addedLambda
    left.allowed = nil
    var right = left
    right.start += left.count
    right.count = parent.count - left.count
    right.outsideStart += left.outsideCount
    right.outsideCount = parent.outsideCount - left.outsideCount
    right.node = node + 1
    right.gradient = parent.gradient - left.gradient
    right.hessian = parent.hessian - left.hessian
    narrowBounds(&left, &right, column)
    let other = leaves.count
    leaves[best] = left
    leaves.append(right)
    let leftMay = !isLast && maySplit(left)
    let rightMay = !isLast && maySplit(right)
    guard leftMay || rightMay else {
      if parent.histogram >= 0 { freeHistograms.append(parent.histogram) }
      return
    }
    if leftMay { draw(for: &leaves[best], &sampling, &levels) }
    if rightMay { draw(for: &leaves[other], &sampling, &levels) }
    let (small, large) = left.count <= right.count ? (best, other) : (other, best)
    // The parent's histogram becomes the large child's.
    let isRebuilt = parent.histogram < 0
    leaves[large].histogram = isRebuilt ? takeHistogram() : parent.histogram
    leaves[small].histogram = takeHistogram(keeping: large)
    find(small: small, large: large, isRebuilt: isRebuilt, small == best ? leftMay : rightMay, small == best ? rightMay : leftMay)
    for leaf in [best, other] {
      giveBack(leaf)
      queue.push(leaf, leaves[leaf])
    }
  }

  func draw(for leaf: inout Leaf, _ sampling: inout ColumnSampling, _ levels: inout LevelColumns) {
    guard sampling.nodeShare < 1 || sampling.levelShare < 1 else { return }
    var columns = sampling.columns
    if sampling.levelShare < 1 { columns = levels.columns(at: leaf.depth, columns, &sampling) }
    if sampling.nodeShare < 1 { columns = LevelColumns.draw(sampling.nodeShare, of: columns, &sampling.stream) }
    leaf.allowed = blocks.columns.map { $0 >= 0 && columns[$0] }
  }

  /// Monotone columns: no leaf on the low side may rise above the middle, none on the other fall below it.
  func narrowBounds(_ left: inout Leaf, _ right: inout Leaf, _ column: Int) {
    guard column < limits.monotone.count, limits.monotone[column] != 0 else { return }
    let middle = (value(of: left) + value(of: right)) / 2
    let low = min(max(middle, left.bounds.lowerBound), left.bounds.upperBound)
    if limits.monotone[column] > 0 {
      left.bounds = left.bounds.lowerBound...low
      right.bounds = low...right.bounds.upperBound
    } else {
      left.bounds = low...left.bounds.upperBound
      right.bounds = right.bounds.lowerBound...low
    }
  }

  func value(of leaf: Leaf) -> Double {
    limits.value(
      gradient: Double(leaf.gradient) * quantised.gradientStep, hessian: Double(leaf.hessian) * quantised.hessianStep,
      lambda: limits.lambda + leaf.addedLambda, within: leaf.bounds)
  }
}
