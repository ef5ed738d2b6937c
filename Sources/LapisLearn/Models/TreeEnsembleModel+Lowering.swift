public import LapisDiagnostics
import LapisFrame
public import LapisONNX

extension TreeEnsembleModel {
  /// One `TreeEnsembleClassifier` or `TreeEnsembleRegressor`.
  ///
  /// Two classes are written as a regressor of the second class's score, followed by standard operators:
  /// what a classifier operator answers for two classes depends on the signs of its weights and on the
  /// runtime.
  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    guard trees.allSatisfy({ $0.categorySets.isEmpty }) else {
      throw Diagnostic(
        "onnx.not-exportable", .notSupported,
        "trees that split on sets of categories have no ONNX operator at the opset that Lapis writes.",
        hint: "Encode the categories as numbers (OneHotEncoder, OrdinalEncoder) ahead of the model.")
    }
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
        case .meanValue, .sumValue, .exponential: values = [(0, tree.values[Int(node.left)])]
        case .softmax: values = [(number % outputs, tree.values[Int(node.left)])]
        case .logistic: values = [(0, tree.values[Int(node.left)])]
        // Not divided, so that whole votes stay whole in float32 and ties stay ties.
        case .meanShares where isPair: values = [(0, tree.values[Int(node.left) * outputs + 1])]
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
    let prefix = isPair || classLabelsAreEmpty ? "target" : "class"
    attributes["\(prefix)_treeids"] = .ints(leafTrees)
    attributes["\(prefix)_nodeids"] = .ints(leafNodes)
    attributes["\(prefix)_ids"] = .ints(leafIds)
    attributes["\(prefix)_weights"] = .floats(leafWeights)
    switch combination {
    case .sumValue, .exponential, .softmax, .logistic: attributes["base_values"] = .floats(base.map { Float($0) })
    case .meanValue, .meanShares: break
    }
    guard let labels else {
      attributes["n_targets"] = .int(1)
      attributes["post_transform"] = .string("NONE")
      attributes["aggregate_function"] = .string(combination == .meanValue ? "AVERAGE" : "SUM")
      if combination == .exponential {
        let score = graph.node(
          "TreeEnsembleRegressor", [input], as: "score", attributes: attributes, domain: Opset.learning)
        return .regressor(value: graph.node("Exp", [score], as: "variable"))
      }
      return .regressor(
        value: graph.node(
          "TreeEnsembleRegressor", [input], as: "variable", attributes: attributes,
          domain: Opset.learning))
    }
    if isPair { return lowerPair(labels, attributes, into: &graph, input: input) }
    let (name, names) = LabelLowering.attribute(labels, integersNamed: "classlabels_int64s")
    attributes[name] = names
    attributes["post_transform"] = .string(
      combination == .softmax ? "SOFTMAX" : "NONE")
    let label = graph.fresh("label")
    let probabilities = graph.fresh("probabilities")
    graph.node(
      "TreeEnsembleClassifier", inputs: [input], outputs: [label, probabilities],
      attributes: attributes, domain: Opset.learning)
    return .classifier(label: label, probabilities: probabilities)
  }

  private var isPair: Bool { combination == .logistic || labels?.count == 2 && combination == .meanShares }

  private func lowerPair(
    _ labels: [ClassLabel], _ attributes: [String: Attribute], into graph: inout GraphBuilder, input: String
  ) -> LoweredModel {
    let attributes = attributes.merging([
      "n_targets": .int(1), "post_transform": .string("NONE"), "aggregate_function": .string("SUM"),
    ]) { $1 }
    let score = graph.node(
      "TreeEnsembleRegressor", [input], as: "score", attributes: attributes, domain: Opset.learning)
    let first: String
    let second: String
    let threshold: Float
    if combination == .logistic {
      threshold = 0
      second = graph.node("Sigmoid", [score], as: "second")
      first = graph.node("Sigmoid", [graph.node("Neg", [score], as: "negated")], as: "first")
    } else {
      let count = Float(max(trees.count, 1))
      threshold = count / 2
      let total = graph.constant(Tensor(.float([count])), name: "trees")
      second = graph.node("Div", [score, total], as: "second")
      let one = graph.constant(Tensor(.float([1])), name: "one")
      first = graph.node("Sub", [one, second], as: "first")
    }
    let probabilities = graph.node(
      "Concat", [first, second], as: "probabilities", attributes: ["axis": .int(1)])
    let limit = graph.constant(Tensor(.float([threshold])), name: "threshold")
    let isSecond = graph.node("Greater", [score, limit], as: "is_second")
    let column = graph.node("Cast", [isSecond], as: "code_column", attributes: ["to": .int(7)])
    let flat = graph.constant(Tensor(.int64([-1])), name: "flat")
    let codes = graph.node("Reshape", [column, flat], as: "code")
    return .classifier(
      label: LabelLowering.name(labels, at: codes, into: &graph), probabilities: probabilities)
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
