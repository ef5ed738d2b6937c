import LapisInterpreter
import LapisLearn
import LapisParams

/// Boosting of any estimator by weights.
extension EstimatorTables {
  static let adaBoost: [EstimatorClass] = [
    EstimatorClass(
      "AdaBoostClassifier", in: ["sklearn.ensemble"], .classifier, engine: "AdaBoost", positional: 1,
      doc: "Members that each look at what the ones before got wrong, for classes.",
      params: [
        EstimatorParam("estimator", .none, .custom), .same("n_estimators", .int(50)),
        .same("learning_rate", .double(1)), .seed,
      ], inner: "estimator"),
    EstimatorClass(
      "AdaBoostRegressor", in: ["sklearn.ensemble"], .regressor, engine: "AdaBoost", positional: 1,
      doc: "Members that each look at what the ones before got wrong, for numbers.",
      params: [
        EstimatorParam("estimator", .none, .custom), .same("n_estimators", .int(50)),
        .same("learning_rate", .double(1)), .same("loss", .string("linear")), .seed,
      ], inner: "estimator"),
  ]
}

extension EstimatorObject {
  /// The learner of the estimator that this one is made of; nil for the default.
  func member(_ vm: Interpreter) throws -> (any Learner)? {
    guard let inner = owner.inner else { return nil }
    let value = values[inner]
    if value.isNone { return nil }
    guard let object = value.host(as: EstimatorObject.self), !object.isTransformer, object.owner.role != .search,
      object.isClassifier == isClassifier
    else {
      throw ScriptError(
        .notImplementedError,
        "\(displayName) with estimator=\(try vm.repr(value)) is not supported by Lapis. It supports \(isClassifier ? "classifiers" : "regressors") of sklearn, lightgbm and xgboost.")
    }
    return try object.learner(vm)
  }

  /// Attributes of boosted members.
  func boostAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    guard let model = fitted as? AdaBoostModel else { return nil }
    switch name {
    // As the peer's: of as many members as were asked for.
    case "estimator_weights_": return ArrayBridge.array(filled(model.weights, with: 0, vm), vm)
    case "estimator_errors_": return ArrayBridge.array(filled(model.errors, with: 1, vm), vm)
    case "estimators_": return try vm.list(model.members.map { try memberObject($0, vm) })
    case "feature_importances_":
      var sum = [Double](repeating: 0, count: model.featureCount)
      var total = 0.0
      for (member, weight) in zip(model.members, model.weights) {
        guard let trees = member as? TreeEnsembleModel else { return nil }
        total += weight
        for (column, value) in trees.featureImportances.enumerated() { sum[column] += weight * value }
      }
      return ArrayBridge.array(sum.map { total > 0 ? $0 / total : 0 }, vm)
    default: return nil
    }
  }

  private func filled(_ values: [Double], with rest: Double, _ vm: Interpreter) -> [Double] {
    let wanted = self.values["n_estimators"].asInt ?? values.count
    return values + [Double](repeating: rest, count: max(0, min(wanted, 1_000_000) - values.count))
  }

  private func memberObject(_ member: any FittedModel, _ vm: Interpreter) throws -> Ref {
    let object: EstimatorObject
    if let given = values["estimator"].host(as: EstimatorObject.self) {
      guard let copy = try given.clone(vm) as? EstimatorObject else { return .none }
      object = copy
    } else {
      let name = isClassifier ? "DecisionTreeClassifier" : "DecisionTreeRegressor"
      guard let (treeOwner, treeType) = EstimatorTypes.type(named: name) else { return .none }
      object = EstimatorObject(treeOwner, EstimatorValues(treeOwner, vm), type: treeType)
      try object.setParameter("max_depth", Ref(isClassifier ? 1 : 3), vm)
    }
    object.adopt(member)
    return vm.host(object)
  }
}
