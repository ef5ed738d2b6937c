/// Minimal cost-complexity pruning (Breiman et al., 1984, chapter 3).
///
/// The cost of a node is its share of the weight times its impurity; a subtree's is the sum over its leaves.
/// The weakest link is the inner node whose subtree lowers the cost least per leaf that it has more.
enum CostComplexityPruning {
  /// The cost of the tree after each step of pruning, and the α from which on the step is taken. The first
  /// step takes nothing.
  struct Path: Sendable {
    public var alphas: [Double]
    public var impurities: [Double]
  }

  /// The tree without the subtrees whose effective α is at most `alpha`; the tree itself where that is 0 or
  /// the tree has no impurities.
  static func pruned(_ tree: Tree, alpha: Double) -> Tree {
    guard alpha > 0, tree.impurities.count == tree.nodes.count else { return tree }
    var path = Path(alphas: [], impurities: [])
    let kept = prune(tree, stopAbove: alpha, &path)
    return rebuilt(tree, leaves: kept)
  }

  static func path(_ tree: Tree) -> Path {
    var path = Path(alphas: [], impurities: [])
    guard tree.impurities.count == tree.nodes.count else { return path }
    _ = prune(tree, stopAbove: .infinity, &path)
    return path
  }

  /// Whether each node is a leaf of the pruned tree.
  private static func prune(_ tree: Tree, stopAbove limit: Double, _ path: inout Path) -> [Bool] {
    let nodes = tree.nodes
    let count = nodes.count
    var isLeaf = nodes.map { $0.isLeaf }
    guard let total = nodes.first?.cover, total > 0 else { return isLeaf }
    let cost = nodes.indices.map { nodes[$0].cover * tree.impurities[$0] / total }
    var parents = [Int](repeating: -1, count: count)
    var branch = [Double](repeating: 0, count: count)
    var leaves = [Int](repeating: 0, count: count)
    for index in nodes.indices where !nodes[index].isLeaf {
      parents[Int(nodes[index].left)] = index
      parents[Int(nodes[index].right)] = index
    }
    for index in nodes.indices where isLeaf[index] {
      branch[index] = cost[index]
      var above = parents[index]
      while above >= 0 {
        branch[above] += cost[index]
        leaves[above] += 1
        above = parents[above]
      }
    }
    var isCandidate = isLeaf.map { !$0 }
    var isInTree = [Bool](repeating: true, count: count)
    path.alphas.append(0)
    path.impurities.append(branch[0])
    while isCandidate[0] {
      var weakest = 0
      var alpha = Double.greatestFiniteMagnitude
      for index in 0..<count where isCandidate[index] {
        let own = (cost[index] - branch[index]) / Double(leaves[index] - 1)
        if own < alpha {
          alpha = own
          weakest = index
        }
      }
      if alpha > limit { break }
      var stack = [weakest]
      while let index = stack.popLast() {
        guard isInTree[index] else { continue }
        isCandidate[index] = false
        isLeaf[index] = false
        isInTree[index] = false
        if !nodes[index].isLeaf {
          stack.append(Int(nodes[index].left))
          stack.append(Int(nodes[index].right))
        }
      }
      isLeaf[weakest] = true
      isInTree[weakest] = true
      let fewer = leaves[weakest] - 1
      let increase = cost[weakest] - branch[weakest]
      leaves[weakest] = 0
      branch[weakest] = cost[weakest]
      var above = parents[weakest]
      while above >= 0 {
        leaves[above] -= fewer
        branch[above] += increase
        above = parents[above]
      }
      path.alphas.append(alpha)
      path.impurities.append(branch[0])
    }
    return isLeaf
  }

  /// The tree that ends in these leaves, numbered depth first with the left child first.
  private static func rebuilt(_ tree: Tree, leaves isLeaf: [Bool]) -> Tree {
    let all = tree.nodeValues
    let width = tree.width
    var result = Tree(nodes: [], values: [], width: width)
    var stack: [(node: Int, parent: Int, isLeft: Bool)] = [(0, -1, false)]
    while let (index, parent, isLeft) = stack.popLast() {
      let id = result.nodes.count
      if parent >= 0 {
        if isLeft { result.nodes[parent].left = Int32(id) } else { result.nodes[parent].right = Int32(id) }
      }
      let node = tree.nodes[index]
      let values = all[index * width..<(index + 1) * width]
      if isLeaf[index] {
        result.nodes.append(.leaf(result.values.count / max(width, 1), cover: node.cover))
        result.values.append(contentsOf: values)
      } else {
        result.nodes.append(node)
        stack.append((Int(node.right), id, false))
        stack.append((Int(node.left), id, true))
      }
      result.impurities.append(tree.impurities[index])
      if !tree.samples.isEmpty { result.samples.append(tree.samples[index]) }
      if !tree.innerValues.isEmpty { result.innerValues.append(contentsOf: values) }
    }
    return result
  }
}

extension Tree {
  /// How cost-complexity pruning would go: the effective α of each step and the leaves' impurity after it.
  public var pruningPath: (alphas: [Double], impurities: [Double]) {
    let path = CostComplexityPruning.path(self)
    return (path.alphas, path.impurities)
  }

  /// The decrease of Σ weight · impurity by column.
  package func decreases(columns: Int) -> [Double] {
    var gains = [Double](repeating: 0, count: columns)
    guard impurities.count == nodes.count else { return gains }
    for (index, node) in nodes.enumerated() where !node.isLeaf {
      let left = Int(node.left)
      let right = Int(node.right)
      gains[Int(node.feature)] +=
        node.cover * impurities[index] - nodes[left].cover * impurities[left]
        - nodes[right].cover * impurities[right]
    }
    return gains
  }
}
