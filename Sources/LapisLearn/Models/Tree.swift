/// One node of a fitted tree. Rows go left where `x <= threshold` in float32.
public struct TreeNode: Sendable, Hashable {
  /// The column it asks for; -1 for a leaf.
  public var feature: Int32
  public var threshold: Float
  /// Within the tree's own nodes; for a leaf, `left` is the index of its values.
  public var left: Int32
  public var right: Int32
  /// Where a row goes that has NaN in the column.
  public var missingGoesLeft: Bool
  /// Weight of the training rows that reached it.
  public var cover: Double
  /// Which of the tree's sets of categories goes left; -1 where the threshold decides. Then NaN, negative
  /// numbers and all other categories go right.
  public var categories: Int32 = -1

  public var isLeaf: Bool { feature < 0 }

  package static func leaf(_ value: Int, cover: Double) -> TreeNode {
    TreeNode(
      feature: -1, threshold: 0, left: Int32(value), right: 0, missingGoesLeft: false, cover: cover)
  }
}

/// A fitted tree: nodes with the root first and children after their parents, and the leaves' values.
public struct Tree: Sendable, Hashable {
  public var nodes: [TreeNode]
  /// `width` values a leaf, in the order of the leaves' indices.
  public var values: [Double]
  public var width: Int
  /// Categories that go left, ascending: whole numbers that a column's values stand for.
  public var categorySets: [[Int32]]
  /// Impurity of the training rows, one a node; empty where the learner does not keep it.
  public var impurities: [Double]
  /// Number of training rows that reached each node; empty where the learner does not keep it.
  public var samples: [Int32]
  /// `width` values a node where the inner nodes' are not the means of their leaves' (medians); else empty.
  public var innerValues: [Double]

  package init(
    nodes: [TreeNode], values: [Double], width: Int, impurities: [Double] = [], samples: [Int32] = [],
    innerValues: [Double] = [], categorySets: [[Int32]] = []
  ) {
    self.nodes = nodes
    self.values = values
    self.width = width
    self.impurities = impurities
    self.samples = samples
    self.innerValues = innerValues
    self.categorySets = categorySets
  }

  /// Whether a value goes to the left of a node.
  @inline(__always)
  func goesLeft(_ value: Float, at node: TreeNode) -> Bool {
    if node.categories < 0 { return value <= node.threshold || (value.isNaN && node.missingGoesLeft) }
    guard let category = CategoryTable.category(of: Double(value)) else { return false }
    let set = categorySets[Int(node.categories)]
    var low = 0
    var high = set.count
    while low < high {
      let middle = (low + high) / 2
      if set[middle] < category { low = middle + 1 } else { high = middle }
    }
    return low < set.count && set[low] == category
  }

  /// The index of the leaf that a row falls into; its features stand `stride` apart.
  func leaf(_ features: UnsafePointer<Float>, stride: Int = 1) -> Int {
    nodes.withUnsafeBufferPointer { nodes in
      var index = 0
      while true {
        let node = nodes[index]
        if node.feature < 0 { return Int(node.left) }
        index = Int(goesLeft(features[Int(node.feature) * stride], at: node) ? node.left : node.right)
      }
    }
  }

  /// The index of the node that a row ends in.
  func leafNode(_ features: UnsafePointer<Float>) -> Int {
    nodes.withUnsafeBufferPointer { nodes in
      var index = 0
      while true {
        let node = nodes[index]
        if node.feature < 0 { return index }
        index = Int(goesLeft(features[Int(node.feature)], at: node) ? node.left : node.right)
      }
    }
  }

  /// What each node would answer as a leaf: nodes × width.
  public var nodeValues: [Double] {
    if !innerValues.isEmpty { return innerValues }
    var result = [Double](repeating: 0, count: nodes.count * width)
    // Children stand after their parents.
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      for output in 0..<width {
        if node.isLeaf {
          result[index * width + output] = values[Int(node.left) * width + output]
        } else {
          let left = Int(node.left)
          let right = Int(node.right)
          let weight = nodes[left].cover + nodes[right].cover
          result[index * width + output] =
            (nodes[left].cover * result[left * width + output]
              + nodes[right].cover * result[right * width + output]) / weight
        }
      }
    }
    return result
  }

  public var leafCount: Int { width == 0 ? 0 : values.count / width }

  /// Edges on the longest way from the root to a leaf.
  public var depth: Int {
    var depths = [Int](repeating: 0, count: nodes.count)
    var deepest = 0
    for (index, node) in nodes.enumerated() {
      deepest = max(deepest, depths[index])
      if !node.isLeaf {
        depths[Int(node.left)] = depths[index] + 1
        depths[Int(node.right)] = depths[index] + 1
      }
    }
    return deepest
  }
}

extension ModelWriter {
  /// Added to the width of a tree whose nodes have sets of categories at the end. Files without are as ever.
  static let categoriesFollow = 1 << 32

  mutating func write(_ tree: Tree) {
    write(tree.width + (tree.categorySets.isEmpty ? 0 : ModelWriter.categoriesFollow))
    write(tree.values)
    write(tree.nodes.map { $0.feature })
    write(tree.nodes.map { $0.threshold })
    write(tree.nodes.map { $0.left })
    write(tree.nodes.map { $0.right })
    write(tree.nodes.map { $0.missingGoesLeft })
    write(tree.nodes.map { $0.cover })
    write(tree.impurities)
    write(tree.samples)
    write(tree.innerValues)
    if !tree.categorySets.isEmpty {
      write(tree.nodes.map { $0.categories })
      write(tree.categorySets.count)
      for set in tree.categorySets { write(set) }
    }
  }
}
