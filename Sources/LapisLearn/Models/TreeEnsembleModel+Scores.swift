public import LapisDiagnostics
public import LapisFrame
import LapisNumerics

extension TreeEnsembleModel {
  /// Base value plus sum of the trees, ahead of mean and link: rows × outputs. Features are rounded to float32.
  public func rawScores(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    try InputChecks.features(
      x, for: "TreeEnsemble", expecting: featureCount, missing: true, single: true)
    let outputs = self.outputs
    // Preparing the trees pays from some dozens of rows on.
    let scorers = trees.map { TreeScorer($0, isPrepared: x.rows >= 32) }
    let blocks = (x.rows + TreeScorer.rows - 1) / TreeScorer.rows
    let isLarge = x.rows * trees.count >= 1 << 14
    let columns = x.columns
    let rows = x.rows
    let base = self.base
    return x.withValues { values in
      [Double](unsafeUninitializedCapacity: rows * outputs) { scores, count in
        count = rows * outputs
        guard let from = values.baseAddress, let to = scores.baseAddress else { return }
        let shared = (SharedPointer(reading: from), SharedPointer(to))
        // Some blocks a task, which share their buffers.
        (isLarge ? ThreadPool.shared : .serial).forEachBlock(of: blocks, size: 16) { range in
          var buffer = TreeScorer.Buffer(columns: columns, outputs: outputs)
          for block in range {
            let start = block * TreeScorer.rows
            let count = min(TreeScorer.rows, rows - start)
            buffer.load(shared.0.base + start * columns, rows: count, base)
            for (number, scorer) in scorers.enumerated() { scorer.add(&buffer, output: outputs == 1 ? 0 : number % outputs) }
            buffer.store(shared.1.base + start * outputs, rows: count)
          }
        }
      }
    }
  }

  /// The leaf index of every row in every tree: rows × trees.
  public func leaves(_ x: FeatureMatrix) throws(Diagnostic) -> [Int] {
    try InputChecks.features(
      x, for: "TreeEnsemble", expecting: featureCount, missing: true, single: true)
    let features = x.withValues { $0.map { Float($0) } }
    var result: [Int] = []
    result.reserveCapacity(x.rows * trees.count)
    features.withUnsafeBufferPointer { features in
      guard let base = features.baseAddress else { return }
      for row in 0..<x.rows { for tree in trees { result.append(tree.leaf(base + row * x.columns)) } }
    }
    return result
  }
}

/// One tree, laid out to score blocks of rows.
///
/// Trees of up to 64 leaves test all their nodes on all rows and keep, for each row, the set of leaves it can
/// still reach (Lucchese et al., 2015): no branch depends on the data. Larger ones walk eight rows at a time.
struct TreeScorer: Sendable {
  /// Rows of a block.
  static let rows = 64

  private enum Form: Sendable {
    case bits([BitNode], leaves: [Double])
    case wideBits([BitNode], leaves: [Double])
    case steps([StepNode], leaves: [Double])
    case plain
  }

  private struct BitNode: Sendable {
    var offset: Int32
    var threshold: Float
    /// The leaves below its left side.
    var low: UInt32
    var high: UInt32
    var missingGoesLeft: Bool
  }

  private struct StepNode: Sendable {
    var offset: Int32
    var threshold: Float
    /// A leaf points to itself.
    var left: Int32
    var right: Int32
    var missingGoesLeft: Int32
    var leaf: Int32
  }

  private let tree: Tree
  private let form: Form

  init(_ tree: Tree, isPrepared: Bool) {
    self.tree = tree
    guard isPrepared, tree.width == 1, tree.categorySets.isEmpty else {
      form = .plain
      return
    }
    if tree.leafCount > 64 {
      let nodes = tree.nodes.enumerated().map { index, node in
        node.isLeaf
          ? StepNode(
            offset: 0, threshold: 0, left: Int32(index), right: Int32(index), missingGoesLeft: 0, leaf: node.left)
          : StepNode(
            offset: node.feature * Int32(Self.rows), threshold: node.threshold, left: node.left, right: node.right,
            missingGoesLeft: node.missingGoesLeft ? 1 : 0, leaf: 0)
      }
      form = .steps(nodes, leaves: tree.values)
      return
    }
    // Children stand after their parents: from the back, each node knows the leaves below it. Leaves are
    // numbered from left to right.
    var sizes = [Int](repeating: 1, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() where !tree.nodes[index].isLeaf {
      sizes[index] = sizes[Int(tree.nodes[index].left)] + sizes[Int(tree.nodes[index].right)]
    }
    var first = [Int](repeating: 0, count: tree.nodes.count)
    var leaves = [Double](repeating: 0, count: 64)
    var nodes: [BitNode] = []
    for (index, node) in tree.nodes.enumerated() {
      if node.isLeaf {
        if first[index] < 64 { leaves[first[index]] = tree.values[Int(node.left)] }
        continue
      }
      first[Int(node.left)] = first[index]
      first[Int(node.right)] = first[index] + sizes[Int(node.left)]
      var below: UInt64 = 0
      for leaf in first[index]..<min(64, first[index] + sizes[Int(node.left)]) { below |= 1 << UInt64(leaf) }
      nodes.append(
        BitNode(
          offset: node.feature * Int32(Self.rows), threshold: node.threshold, low: UInt32(truncatingIfNeeded: below),
          high: UInt32(truncatingIfNeeded: below >> 32), missingGoesLeft: node.missingGoesLeft))
    }
    form = tree.leafCount <= 32 ? .bits(nodes, leaves: leaves) : .wideBits(nodes, leaves: leaves)
  }

  /// The features of a block, column by column, and its scores, output by output.
  struct Buffer {
    fileprivate var features: [Float]
    fileprivate var scores: [Double]
    fileprivate var hasMissing = false
    fileprivate var count = 0
    private let columns: Int
    private let outputs: Int

    init(columns: Int, outputs: Int) {
      self.columns = columns
      self.outputs = outputs
      features = [Float](repeating: 0, count: columns * TreeScorer.rows)
      scores = [Double](repeating: 0, count: outputs * TreeScorer.rows)
    }

    mutating func load(_ x: UnsafePointer<Double>, rows: Int, _ base: [Double]) {
      count = rows
      var sum: Float = 0
      features.withUnsafeMutableBufferPointer { features in
        guard let to = features.baseAddress else { return }
        for row in 0..<rows {
          let from = x + row * columns
          for column in 0..<columns {
            let value = Float(from[column])
            // Finite values are checked, so that only NaN is left over.
            sum += value - value
            to[column * TreeScorer.rows + row] = value
          }
        }
      }
      hasMissing = sum != 0
      for output in 0..<outputs { for row in 0..<TreeScorer.rows { scores[output * TreeScorer.rows + row] = base[output] } }
    }

    func store(_ to: UnsafeMutablePointer<Double>, rows: Int) {
      for row in 0..<rows {
        for output in 0..<outputs { to[row * outputs + output] = scores[output * TreeScorer.rows + row] }
      }
    }
  }

  /// Adds the tree's values to the scores of a block; to those of `output` where it has one value a leaf.
  func add(_ buffer: inout Buffer, output: Int) {
    let count = buffer.count
    let hasMissing = buffer.hasMissing
    buffer.features.withUnsafeBufferPointer { features in
      buffer.scores.withUnsafeMutableBufferPointer { scores in
        guard let x = features.baseAddress, let all = scores.baseAddress else { return }
        let own = all + output * Self.rows
        switch form {
        case .bits(let nodes, let leaves):
          nodes.withUnsafeBufferPointer { nodes in
            leaves.withUnsafeBufferPointer { leaves in
              for start in stride(from: 0, to: count, by: 16) {
                Self.addBits(nodes, leaves, x + start, own + start, hasMissing: hasMissing)
              }
            }
          }
        case .wideBits(let nodes, let leaves):
          nodes.withUnsafeBufferPointer { nodes in
            leaves.withUnsafeBufferPointer { leaves in
              for start in stride(from: 0, to: count, by: 8) {
                Self.addWideBits(nodes, leaves, x + start, own + start)
              }
            }
          }
        case .steps(let nodes, let leaves):
          nodes.withUnsafeBufferPointer { nodes in
            leaves.withUnsafeBufferPointer { leaves in
              for start in stride(from: 0, to: count, by: 8) { Self.addSteps(nodes, leaves, x + start, own + start) }
            }
          }
        case .plain:
          let width = tree.width
          for row in 0..<count {
            let leaf = tree.leaf(x + row, stride: Self.rows)
            if width == 1 {
              own[row] += tree.values[leaf]
            } else {
              for place in 0..<width { all[place * Self.rows + row] += tree.values[leaf * width + place] }
            }
          }
        }
      }
    }
  }

  /// Sixteen rows.
  @inline(__always)
  private static func addBits(
    _ nodes: UnsafeBufferPointer<BitNode>, _ leaves: UnsafeBufferPointer<Double>, _ x: UnsafePointer<Float>,
    _ scores: UnsafeMutablePointer<Double>, hasMissing: Bool
  ) {
    var reachable = SIMD16<UInt32>(repeating: .max)
    if hasMissing {
      for node in nodes {
        let values = UnsafeRawPointer(x + Int(node.offset)).loadUnaligned(as: SIMD16<Float>.self)
        // NaN is on neither side of the threshold.
        let right = node.missingGoesLeft ? values .> node.threshold : .!(values .<= node.threshold)
        reachable.replace(with: reachable & ~SIMD16(repeating: node.low), where: right)
      }
    } else {
      for node in nodes {
        let values = UnsafeRawPointer(x + Int(node.offset)).loadUnaligned(as: SIMD16<Float>.self)
        reachable.replace(with: reachable & ~SIMD16(repeating: node.low), where: values .> node.threshold)
      }
    }
    for lane in 0..<16 { scores[lane] += leaves[reachable[lane].trailingZeroBitCount & 63] }
  }

  /// Eight rows.
  @inline(__always)
  private static func addWideBits(
    _ nodes: UnsafeBufferPointer<BitNode>, _ leaves: UnsafeBufferPointer<Double>, _ x: UnsafePointer<Float>,
    _ scores: UnsafeMutablePointer<Double>
  ) {
    var low = SIMD8<UInt32>(repeating: .max)
    var high = low
    for node in nodes {
      let values = UnsafeRawPointer(x + Int(node.offset)).loadUnaligned(as: SIMD8<Float>.self)
      let right = node.missingGoesLeft ? values .> node.threshold : .!(values .<= node.threshold)
      low.replace(with: low & ~SIMD8(repeating: node.low), where: right)
      high.replace(with: high & ~SIMD8(repeating: node.high), where: right)
    }
    for lane in 0..<8 {
      let bits = UInt64(high[lane]) << 32 | UInt64(low[lane])
      scores[lane] += leaves[bits.trailingZeroBitCount & 63]
    }
  }

  /// Eight rows, one step down for all of them at a time.
  @inline(__always)
  private static func addSteps(
    _ nodes: UnsafeBufferPointer<StepNode>, _ leaves: UnsafeBufferPointer<Double>, _ x: UnsafePointer<Float>,
    _ scores: UnsafeMutablePointer<Double>
  ) {
    var place = SIMD8<Int32>()
    while true {
      let before = place
      for lane in 0..<8 {
        let node = nodes[Int(place[lane])]
        let value = x[Int(node.offset) + lane]
        let goesLeft = (value <= node.threshold) || (value != value && node.missingGoesLeft != 0)
        place[lane] = goesLeft ? node.left : node.right
      }
      if before == place { break }
    }
    for lane in 0..<8 { scores[lane] += leaves[Int(nodes[Int(place[lane])].leaf)] }
  }
}
