import LapisDiagnostics

/// The trees of `TreeEnsembleClassifier` and `TreeEnsembleRegressor`, checked and laid out for walking.
///
/// Thresholds are kept as doubles, which hold every float32 exactly, so a float32 feature compares with a
/// float32 threshold just as it would in float32.
struct TreeEnsemble: Sendable {
  enum Mode: String {
    case lessOrEqual = "BRANCH_LEQ"
    case less = "BRANCH_LT"
    case greaterOrEqual = "BRANCH_GTE"
    case greater = "BRANCH_GT"
    case equal = "BRANCH_EQ"
    case notEqual = "BRANCH_NEQ"
    case leaf = "LEAF"
  }

  struct Entry: Sendable {
    let target: Int
    let weight: Double
  }

  private struct TreeNode: Sendable {
    var mode: Mode
    var feature: Int
    var threshold: Double
    var whenTrue: Int
    var whenFalse: Int
    var missingIsTrue: Bool
    var entries: Range<Int>
  }

  private let nodes: [TreeNode]
  private let entries: [Entry]
  private let roots: [Int]
  /// The highest feature that a branch looks at; −1 for none.
  let lastFeature: Int
  let weightsArePositive: Bool
  /// Every target that some leaf adds to, ascending.
  let targets: [Int]
  var treeCount: Int { roots.count }

  /// - Parameter prefix: `class` or `target`, how the leaves' attributes are named.
  init(_ node: NodeAttributes, prefix: String, targetCount: Int) throws(Diagnostic) {
    let trees = try node.ints("nodes_treeids")
    let ids = try node.ints("nodes_nodeids")
    let features = try node.ints("nodes_featureids")
    let values = try TreeEnsemble.numbers(node, "nodes_values")
    let modes = try node.strings("nodes_modes")
    let trueIDs = try node.ints("nodes_truenodeids")
    let falseIDs = try node.ints("nodes_falsenodeids")
    let missing = try node.ints("nodes_missing_value_tracks_true")
    let count = ids.count
    for (name, length) in [
      ("nodes_treeids", trees.count), ("nodes_featureids", features.count), ("nodes_values", values.count),
      ("nodes_modes", modes.count), ("nodes_truenodeids", trueIDs.count),
      ("nodes_falsenodeids", falseIDs.count),
      ("nodes_missing_value_tracks_true", missing.isEmpty ? count : missing.count),
    ] where length != count {
      throw OperatorFault.attribute("'\(name)' has \(length) entries for \(count) nodes")
    }
    struct Key: Hashable { let tree, node: Int64 }
    var places: [Key: Int] = [:]
    for i in 0..<count {
      guard places.updateValue(i, forKey: Key(tree: trees[i], node: ids[i])) == nil else {
        throw OperatorFault.attribute("Node \(ids[i]) in tree \(trees[i]) is already there.")
      }
    }
    var built: [TreeNode] = []
    var isChild = [Bool](repeating: false, count: count)
    for i in 0..<count {
      guard let mode = Mode(rawValue: modes[i]) else {
        throw OperatorFault.attribute("'\(modes[i])' is no mode of a tree's node")
      }
      var tree = TreeNode(
        mode: mode, feature: 0, threshold: values[i], whenTrue: 0, whenFalse: 0,
        missingIsTrue: !missing.isEmpty && missing[i] != 0, entries: 0..<0)
      if mode != .leaf {
        guard let yes = places[Key(tree: trees[i], node: trueIDs[i])],
          let no = places[Key(tree: trees[i], node: falseIDs[i])], (0...1 << 32).contains(features[i])
        else {
          throw OperatorFault.attribute(
            "Node \(ids[i]) of tree \(trees[i]) points to a node or feature that is not there.")
        }
        tree.feature = Int(features[i])
        tree.whenTrue = yes
        tree.whenFalse = no
        isChild[yes] = true
        isChild[no] = true
      }
      built.append(tree)
    }
    (entries, targets) = try TreeEnsemble.leaves(
      node, prefix: prefix, targetCount: targetCount,
      place: { places[Key(tree: $0, node: $1)] }, nodes: &built)
    weightsArePositive = entries.allSatisfy { $0.weight >= 0 }
    roots = (0..<count).filter { !isChild[$0] }
    lastFeature = built.reduce(-1) { $1.mode == .leaf ? $0 : max($0, $1.feature) }
    nodes = built
    try checkTrees(Set(trees).count)
  }

  /// Every tree has one root, and a walk from it meets each node once.
  private func checkTrees(_ treeCount: Int) throws(Diagnostic) {
    guard roots.count == treeCount else {
      throw OperatorFault.attribute("\(treeCount) trees have \(roots.count) roots")
    }
    var seen = [Bool](repeating: false, count: nodes.count)
    var waiting = roots
    while let place = waiting.popLast() {
      guard !seen[place] else {
        throw OperatorFault.attribute("two branches of a tree lead to the same node")
      }
      seen[place] = true
      let node = nodes[place]
      if node.mode != .leaf { waiting += [node.whenTrue, node.whenFalse] }
    }
    guard !seen.contains(false) else { throw OperatorFault.attribute("a tree runs in a circle") }
  }

  private static func leaves(
    _ node: NodeAttributes, prefix: String, targetCount: Int, place: (Int64, Int64) -> Int?,
    nodes: inout [TreeNode]
  ) throws(Diagnostic) -> ([Entry], [Int]) {
    let trees = try node.ints("\(prefix)_treeids")
    let ids = try node.ints("\(prefix)_nodeids")
    let targets = try node.ints("\(prefix)_ids")
    let weights = try numbers(node, "\(prefix)_weights")
    guard trees.count == ids.count, targets.count == ids.count, weights.count == ids.count else {
      throw OperatorFault.attribute("the leaves' tree, node, target and weight lists differ in length")
    }
    var byLeaf = [[Entry]](repeating: [], count: nodes.count)
    var used = Set<Int>()
    for i in ids.indices {
      guard let leaf = place(trees[i], ids[i]), nodes[leaf].mode == .leaf,
        let target = Int(exactly: targets[i]), (0..<targetCount).contains(target)
      else {
        throw OperatorFault.attribute(
          "the weight \(i) belongs to no leaf (tree \(trees[i]), node \(ids[i]), target \(targets[i]))")
      }
      byLeaf[leaf].append(Entry(target: target, weight: weights[i]))
      used.insert(target)
    }
    var entries: [Entry] = []
    for leaf in nodes.indices {
      nodes[leaf].entries = entries.count..<entries.count + byLeaf[leaf].count
      entries += byLeaf[leaf]
    }
    return (entries, used.sorted())
  }

  /// A list of floats, or since version 3 a tensor of floats or doubles under another name.
  static func numbers(_ node: NodeAttributes, _ name: String) throws(Diagnostic) -> [Double] {
    guard let tensor = try node.tensor("\(name)_as_tensor") else {
      return try node.floats(name).map { Double($0) }
    }
    switch tensor.storage {
    case .double(let values): return values
    case .float(let values): return values.map { Double($0) }
    default: throw OperatorFault.attribute("'\(name)_as_tensor' must hold numbers")
    }
  }

  /// What the leaf that a row falls into adds, tree by tree.
  @inline(__always)
  func forEachEntry(_ row: UnsafePointer<Double>, _ body: (Entry) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      for root in roots {
        var place = root
        while nodes[place].mode != .leaf {
          let node = nodes[place]
          place = TreeEnsemble.takesTrue(node, row[node.feature]) ? node.whenTrue : node.whenFalse
        }
        for index in nodes[place].entries { body(entries[index]) }
      }
    }
  }

  private static func takesTrue(_ node: TreeNode, _ x: Double) -> Bool {
    if node.missingIsTrue, x.isNaN { return true }
    switch node.mode {
    case .lessOrEqual: return x <= node.threshold
    case .less: return x < node.threshold
    case .greaterOrEqual: return x >= node.threshold
    case .greater: return x > node.threshold
    case .equal: return x == node.threshold
    case .notEqual: return x != node.threshold
    case .leaf: return false
    }
  }

  /// The features as the trees compare them: doubles stay doubles, all else is float32 first.
  func features(_ input: Tensor) throws(Diagnostic) -> (rows: Int, columns: Int, values: [Double]) {
    let (rows, columns) = try input.tableShape()
    guard lastFeature < columns else {
      throw OperatorFault.shape(
        "the trees look at feature \(lastFeature), but the input has \(columns) columns")
    }
    if let doubles = input.doubles { return (rows, columns, doubles) }
    return (rows, columns, try input.asFloats().map { Double($0) })
  }
}
