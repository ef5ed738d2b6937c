import LapisFrame
import LapisInterpreter
import LapisLearn

/// What trees and forests have beside the members of every estimator.
enum TreeMembers {
  static let single: [Member] = [
    .method("apply(X, check_input=True)", "The index of the leaf that each row ends in.") {
      (object: EstimatorObject, call) in
      let model = try object.ensemble()
      return ArrayBridge.array(try model.leafNodes(try object.matrix(call["X"], call.vm)), call.vm)
    },
    .method("get_depth()", "Edges on the longest way from the root to a leaf.") {
      (object: EstimatorObject, call) in Ref(try object.singleTree().depth)
    },
    .method("get_n_leaves()", "The number of leaves.") { (object: EstimatorObject, call) in
      Ref(try object.singleTree().leafCount)
    },
    .method(
      "cost_complexity_pruning_path(X, y, sample_weight=None)",
      "How cost-complexity pruning of a tree on these rows would go."
    ) { (object: EstimatorObject, call) in
      let vm = call.vm
      let whole = try object.clone(vm)
      try whole.setParameter("ccp_alpha", Ref(0.0), vm)
      try whole.fit(call["X"], call["y"], weights: call["sample_weight"], vm)
      guard let path = (whole.fitted as? TreeEnsembleModel)?.trees.first?.pruningPath else { return .none }
      return try Bunch.make(
        [
          ("ccp_alphas", ArrayBridge.array(path.alphas, vm)),
          ("impurities", ArrayBridge.array(path.impurities, vm)),
        ], vm)
    },
  ]

  static let forest: [Member] = [
    .method("apply(X)", "The index of the leaf that each row ends in, for each tree.") {
      (object: EstimatorObject, call) in
      let model = try object.ensemble()
      let matrix = try object.matrix(call["X"], call.vm)
      return ArrayBridge.array(
        try model.leafNodes(matrix), shape: [matrix.rows, model.trees.count], call.vm)
    }
  ]
}

extension EstimatorObject {
  /// The fitted trees, as they are inside of a model that answers for labels without rows, too.
  func ensemble() throws -> TreeEnsembleModel {
    let model = try requireFitted()
    guard let trees = model as? TreeEnsembleModel else {
      throw ScriptError(.attributeError, "'\(displayName)' object has no trees")
    }
    return trees
  }

  func singleTree() throws -> Tree {
    guard let tree = try ensemble().trees.first else {
      throw ScriptError(.attributeError, "'\(displayName)' object has no attribute 'tree_'")
    }
    return tree
  }

  /// Attributes of trees and forests.
  func treeAttribute(_ name: String, _ model: TreeEnsembleModel, _ vm: Interpreter) throws -> Ref? {
    let isTree = owner.engine == "DecisionTree"
    let isForest = owner.engine == "RandomForest" || owner.engine == "ExtraTrees"
    guard isTree || isForest else { return nil }
    switch name {
    case "n_outputs_": return Ref(1)
    case "tree_" where isTree:
      return model.trees.first.map { vm.host(TreeObject($0, columns: model.featureCount, isClassifier: isClassifier)) }
    case "max_features_" where isTree: return Ref(maxFeatures(model.featureCount))
    case "estimators_" where isForest: return try vm.list(members(of: model, vm))
    case "oob_score_": return model.outOfBag.map { Ref($0.score) }
    case "oob_decision_function_" where isClassifier:
      guard let outside = model.outOfBag else { return nil }
      let width = max(model.labels?.count ?? 1, 1)
      return ArrayBridge.array(outside.predictions, shape: [outside.predictions.count / width, width], vm)
    case "oob_prediction_" where !isClassifier:
      return model.outOfBag.map { ArrayBridge.array($0.predictions, vm) }
    default: return nil
    }
  }

  private func maxFeatures(_ columns: Int) -> Int {
    let value = values["max_features"]
    if value.isInteger, let count = value.asInt { return count }
    if let share = value.asDouble { return max(1, Int(share * Double(columns))) }
    switch value.asString {
    case "sqrt": return max(1, Int(Double(columns).squareRoot()))
    case "log2": return max(1, Int.bitWidth - 1 - max(columns, 1).leadingZeroBitCount)
    default: return columns
    }
  }

  /// The trees of a forest as estimators of their own. As scikit-learn's, they speak of class numbers.
  private func members(of model: TreeEnsembleModel, _ vm: Interpreter) throws -> [Ref] {
    let kind = owner.engine == "RandomForest" ? "DecisionTree" : "ExtraTree"
    guard let (treeOwner, treeType) = EstimatorTypes.type(named: kind + (isClassifier ? "Classifier" : "Regressor"))
    else { return [] }
    let labels = (model.labels ?? []).indices.map { ClassLabel.double(Double($0)) }
    return try model.trees.map { tree in
      let object = EstimatorObject(treeOwner, EstimatorValues(treeOwner, vm), type: treeType)
      for param in treeOwner.params where owner.params.contains(where: { $0.name == param.name }) {
        if param.name == "random_state" || param.name == "class_weight" { continue }
        try object.setParameter(param.name, values[param.name], vm)
      }
      object.adopt(
        TreeEnsembleModel(
          featureCount: model.featureCount, labels: labels, combination: model.combination, trees: [tree],
          base: model.base, gains: tree.decreases(columns: model.featureCount)))
      return vm.host(object)
    }
  }
}
