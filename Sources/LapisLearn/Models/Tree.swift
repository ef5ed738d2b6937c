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

  package init(nodes: [TreeNode], values: [Double], width: Int) {
    self.nodes = nodes
    self.values = values
    self.width = width
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
  mutating func write(_ tree: Tree) {
    write(tree.width)
    write(tree.values)
    write(tree.nodes.map { $0.feature })
    write(tree.nodes.map { $0.threshold })
    write(tree.nodes.map { $0.left })
    write(tree.nodes.map { $0.right })
    write(tree.nodes.map { $0.missingGoesLeft })
    write(tree.nodes.map { $0.cover })
  }
}
