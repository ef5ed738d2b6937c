import LapisInterpreter
import LapisLearn

/// `tree_`: the nodes of a fitted tree as arrays, in the order of their numbers.
final class TreeObject: HostObject {
  let tree: Tree
  private let columns: Int
  private let isClassifier: Bool

  static let hostType = HostType(
    name: "Tree", module: "sklearn.tree._tree", doc: "The nodes of a tree as arrays.",
    importPaths: ["sklearn.tree._tree"],
    members: [
      .property("node_count", "The number of nodes.") { (object: TreeObject, _) in Ref(object.tree.nodes.count) },
      .property("capacity", "The number of nodes.") { (object: TreeObject, _) in Ref(object.tree.nodes.count) },
      .property("n_leaves", "The number of leaves.") { (object: TreeObject, _) in Ref(object.tree.leafCount) },
      .property("max_depth", "Edges on the longest way to a leaf.") { (object: TreeObject, _) in
        Ref(object.tree.depth)
      },
      .property("n_features", "The number of columns.") { (object: TreeObject, _) in Ref(object.columns) },
      .property("n_outputs", "1.") { (object: TreeObject, _) in Ref(1) },
      .property("max_n_classes", "The number of classes; 1 for numbers.") { (object: TreeObject, _) in
        Ref(object.classes)
      },
      .property("n_classes", "The number of classes of each output.") { (object: TreeObject, vm) in
        ArrayBridge.array([object.classes], vm)
      },
      .property("feature", "The column that each node asks for; -2 for a leaf.") { (object: TreeObject, vm) in
        ArrayBridge.array(object.tree.nodes.map { $0.isLeaf ? -2 : Int($0.feature) }, vm)
      },
      .property("threshold", "Rows up to it go left; -2 for a leaf.") { (object: TreeObject, vm) in
        // Only missing values go right of the largest number.
        ArrayBridge.array(
          object.tree.nodes.map {
            $0.isLeaf ? -2 : $0.threshold == .greatestFiniteMagnitude ? .infinity : Double($0.threshold)
          }, vm)
      },
      .property("children_left", "The left child of each node; -1 for a leaf.") { (object: TreeObject, vm) in
        ArrayBridge.array(object.tree.nodes.map { $0.isLeaf ? -1 : Int($0.left) }, vm)
      },
      .property("children_right", "The right child of each node; -1 for a leaf.") { (object: TreeObject, vm) in
        ArrayBridge.array(object.tree.nodes.map { $0.isLeaf ? -1 : Int($0.right) }, vm)
      },
      .property("missing_go_to_left", "Whether missing values go left.") { (object: TreeObject, vm) in
        ArrayBridge.array(object.tree.nodes.map { !$0.isLeaf && $0.missingGoesLeft ? 1 : 0 }, vm)
      },
      .property("impurity", "The impurity of each node.") { (object: TreeObject, vm) in
        ArrayBridge.array(object.tree.impurities, vm)
      },
      .property("n_node_samples", "The training rows of each node.") { (object: TreeObject, vm) in
        ArrayBridge.array(object.tree.samples.map { Int($0) }, vm)
      },
      .property("weighted_n_node_samples", "The weight of the training rows of each node.") {
        (object: TreeObject, vm) in ArrayBridge.array(object.tree.nodes.map { $0.cover }, vm)
      },
      .property("value", "Nodes × 1 × classes: the share of each class, or the value.") { (object: TreeObject, vm) in
        ArrayBridge.array(
          object.tree.nodeValues, shape: [object.tree.nodes.count, 1, object.tree.width], vm)
      },
      .method("compute_feature_importances(normalize=True)", "The decrease of impurity by column.") {
        (object: TreeObject, call) in
        var gains = object.tree.decreases(columns: object.columns)
        let whole = object.tree.nodes.first?.cover ?? 1
        let total = try call.bool("normalize") ? gains.reduce(0, +) : whole
        for index in gains.indices { gains[index] = total > 0 ? gains[index] / total : 0 }
        return ArrayBridge.array(gains, call.vm)
      },
    ])

  init(_ tree: Tree, columns: Int, isClassifier: Bool) {
    self.tree = tree
    self.columns = columns
    self.isClassifier = isClassifier
    super.init(type: TreeObject.hostType)
  }

  private var classes: Int { isClassifier ? tree.width : 1 }
}
