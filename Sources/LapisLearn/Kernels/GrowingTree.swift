import LapisDiagnostics

/// The nodes of a tree that divides its training rows in place, each a leaf until it is split.
struct GrowingTree {
  /// Values of a node.
  let width: Int
  private(set) var nodes: [TreeNode] = []
  private var impurities: [Double] = []
  private var samples: [Int32] = []
  /// `width` a node, in the order of the nodes.
  var values: [Double] = []
  /// What the splits on each column brought.
  private(set) var gains: [Double]

  init(width: Int, columns: Int) {
    self.width = width
    gains = [Double](repeating: 0, count: columns)
  }

  /// Rows of a node that is still to be looked at.
  struct Part {
    var start: Int
    var end: Int
    var depth = 0
    var parent = -1
    var isLeft = false
    /// Of its rows, where the grower knows it ahead.
    var impurity = 0.0
    /// How many columns are known to be constant.
    var constants = 0

    var count: Int { end - start }
  }

  /// A node with the split it would get.
  struct Candidate<Split> {
    var part: Part
    var node: Int
    var split: Split
    var decrease: Double
    var constants: Int
  }

  /// Appends a node; its values are appended by the caller.
  mutating func add(_ part: Part, weight: Double, impurity: Double) -> Int {
    let node = nodes.count
    if part.parent >= 0 {
      if part.isLeft { nodes[part.parent].left = Int32(node) } else { nodes[part.parent].right = Int32(node) }
    }
    nodes.append(.leaf(0, cover: weight))
    impurities.append(impurity)
    samples.append(Int32(truncatingIfNeeded: part.count))
    return node
  }

  /// Makes a node an inner one; its children's rows.
  mutating func split<Split>(
    _ candidate: Candidate<Split>, feature: Int, threshold: Float, missingGoesLeft: Bool, middle: Int, gain: Double
  ) -> (left: Part, right: Part) {
    gains[feature] += gain
    nodes[candidate.node].feature = Int32(truncatingIfNeeded: feature)
    nodes[candidate.node].threshold = threshold
    nodes[candidate.node].missingGoesLeft = missingGoesLeft
    var left = candidate.part
    left.end = middle
    left.depth += 1
    left.parent = candidate.node
    left.isLeft = true
    left.constants = candidate.constants
    var right = left
    right.start = middle
    right.end = candidate.part.end
    right.isLeft = false
    return (left, right)
  }

  /// The tree, with the values of the leaves; those of all nodes, too, with `keepsInner`.
  func finished(keepsInner: Bool = false) -> Tree {
    var nodes = self.nodes
    var leafValues: [Double] = []
    for index in nodes.indices where nodes[index].isLeaf {
      nodes[index].left = Int32(leafValues.count / width)
      nodes[index].right = 0
      leafValues.append(contentsOf: values[index * width..<(index + 1) * width])
    }
    return Tree(
      nodes: nodes, values: leafValues, width: width, impurities: impurities, samples: samples,
      innerValues: keepsInner ? values : [])
  }
}

/// What looks at the nodes of a growing tree and divides them.
protocol NodeDivider {
  associatedtype Split

  var limits: TreeLimits { get }

  /// Appends the node as a leaf; its split, if it is to have one.
  mutating func examine(
    _ part: GrowingTree.Part, _ context: FitContext
  ) throws(Diagnostic) -> GrowingTree.Candidate<Split>?

  /// Makes the node an inner one; its children's rows.
  mutating func divide(_ candidate: GrowingTree.Candidate<Split>) -> (left: GrowingTree.Part, right: GrowingTree.Part)
}

extension NodeDivider {
  /// Depth first, left child first; with `maxLeafNodes` the node of the largest decrease first.
  ///
  /// - Throws: what `examine` throws.
  mutating func growAll(from root: GrowingTree.Part, _ context: FitContext) throws(Diagnostic) {
    guard let most = limits.maxLeafNodes else {
      var stack = [root]
      while let part = stack.popLast() {
        guard let found = try examine(part, context) else { continue }
        let children = divide(found)
        stack.append(children.right)
        stack.append(children.left)
      }
      return
    }
    var frontier = SplitFrontier<GrowingTree.Candidate<Split>>()
    var leaves = 1
    if let first = try examine(root, context) { frontier.push(first, decrease: first.decrease, node: first.node) }
    while leaves < most, let next = frontier.pop() {
      leaves += 1
      let children = divide(next)
      for child in [children.left, children.right] {
        // Which columns are constant is kept for one line of descent only.
        var part = child
        part.constants = 0
        if let made = try examine(part, context) { frontier.push(made, decrease: made.decrease, node: made.node) }
      }
    }
  }
}
