public import LapisDiagnostics
import LapisFrame
public import LapisONNX

extension TreeEnsembleModel {
  /// One `TreeEnsembleClassifier` or `TreeEnsembleRegressor`.
  ///
  /// Two-class boosting writes each leaf for both classes with opposite signs, so that the operator's
  /// element-wise LOGISTIC gives both probabilities and no runtime takes its special path for
  /// a single class.
  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    var attributes = nodeAttributes()
    var leafTrees: [Int64] = []
    var leafNodes: [Int64] = []
    var leafIds: [Int64] = []
    var leafWeights: [Float] = []
    let outputs = self.outputs
    let divisor = combination == .meanShares ? Double(max(trees.count, 1)) : 1
    for (number, tree) in trees.enumerated() {
      for (index, node) in tree.nodes.enumerated() where node.isLeaf {
        let values: [(Int, Double)]
        switch combination {
        case .meanValue, .sumValue: values = [(0, tree.values[Int(node.left)])]
        case .softmax: values = [(number % outputs, tree.values[Int(node.left)])]
        case .logistic:
          let value = tree.values[Int(node.left)]
          values = [(0, -value), (1, value)]
        case .meanShares:
          values = (0..<outputs).map { ($0, tree.values[Int(node.left) * outputs + $0] / divisor) }
        }
        for (id, weight) in values {
          leafTrees.append(Int64(number))
          leafNodes.append(Int64(index))
          leafIds.append(Int64(id))
          leafWeights.append(Float(weight))
        }
      }
    }
    let prefix = classLabelsAreEmpty ? "target" : "class"
    attributes["\(prefix)_treeids"] = .ints(leafTrees)
    attributes["\(prefix)_nodeids"] = .ints(leafNodes)
    attributes["\(prefix)_ids"] = .ints(leafIds)
    attributes["\(prefix)_weights"] = .floats(leafWeights)
    switch combination {
    case .logistic: attributes["base_values"] = .floats([Float(-base[0]), Float(base[0])])
    case .sumValue, .softmax: attributes["base_values"] = .floats(base.map { Float($0) })
    case .meanValue, .meanShares: break
    }
    guard let labels else {
      attributes["n_targets"] = .int(1)
      attributes["post_transform"] = .string("NONE")
      attributes["aggregate_function"] = .string(combination == .meanValue ? "AVERAGE" : "SUM")
      return .regressor(
        value: graph.node(
          "TreeEnsembleRegressor", [input], as: "variable", attributes: attributes,
          domain: Opset.learning))
    }
    let (name, names) = LabelLowering.attribute(labels, integersNamed: "classlabels_int64s")
    attributes[name] = names
    attributes["post_transform"] = .string(
      combination == .logistic ? "LOGISTIC" : combination == .softmax ? "SOFTMAX" : "NONE")
    let label = graph.fresh("label")
    let probabilities = graph.fresh("probabilities")
    graph.node(
      "TreeEnsembleClassifier", inputs: [input], outputs: [label, probabilities],
      attributes: attributes, domain: Opset.learning)
    return .classifier(label: label, probabilities: probabilities)
  }

  private var classLabelsAreEmpty: Bool { labels == nil }

  private func nodeAttributes() -> [String: Attribute] {
    var treeIds: [Int64] = []
    var nodeIds: [Int64] = []
    var features: [Int64] = []
    var modes: [String] = []
    var thresholds: [Float] = []
    var onTrue: [Int64] = []
    var onFalse: [Int64] = []
    var missing: [Int64] = []
    for (number, tree) in trees.enumerated() {
      for (index, node) in tree.nodes.enumerated() {
        treeIds.append(Int64(number))
        nodeIds.append(Int64(index))
        features.append(Int64(node.isLeaf ? 0 : node.feature))
        modes.append(node.isLeaf ? "LEAF" : "BRANCH_LEQ")
        thresholds.append(node.isLeaf ? 0 : node.threshold)
        onTrue.append(Int64(node.isLeaf ? 0 : node.left))
        onFalse.append(Int64(node.isLeaf ? 0 : node.right))
        missing.append(!node.isLeaf && node.missingGoesLeft ? 1 : 0)
      }
    }
    return [
      "nodes_treeids": .ints(treeIds), "nodes_nodeids": .ints(nodeIds),
      "nodes_featureids": .ints(features), "nodes_modes": .strings(modes),
      "nodes_values": .floats(thresholds), "nodes_truenodeids": .ints(onTrue),
      "nodes_falsenodeids": .ints(onFalse), "nodes_missing_value_tracks_true": .ints(missing),
    ]
  }
}
