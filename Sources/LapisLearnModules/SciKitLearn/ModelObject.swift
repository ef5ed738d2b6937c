import LapisDiagnostics
package import LapisFrame
package import LapisInterpreter
package import LapisLearn

/// Anything of these modules that is fitted and then predicts or transforms: estimators, pipelines,
/// ensembles, and models that were fitted elsewhere.
package class ModelObject: HostObject {
  /// The names of the columns it was fitted on, where they had names.
  package var featureNames: [String]?
  /// What `fit` left; nil before.
  package var fitted: (any FittedModel)?

  package var displayName: String { type.name }
  package var isClassifier: Bool { fitted?.labels != nil }

  // MARK: What subclasses fill in

  package func fit(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    throw ScriptError(.attributeError, "'\(displayName)' object has no attribute 'fit'")
  }
  /// The same parameters, not fitted.
  package func clone(_ vm: Interpreter) throws -> ModelObject {
    throw ScriptError(
      .typeError, "Cannot clone object of type '\(displayName)': it has no parameters to make another from.")
  }
  package func parameters(deep: Bool, _ vm: Interpreter) -> [(String, Ref)] { [] }
  package func setParameter(_ name: String, _ value: Ref, _ vm: Interpreter) throws {
    throw ScriptError(.valueError, "Invalid parameter '\(name)' for estimator \(try repr(vm)).")
  }
  /// Attributes that exist once it is fitted: `coef_`.
  package func fittedAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    guard let fitted else { return nil }
    switch name {
    case "classes_": return fitted.labels.map { ArrayBridge.labels($0, vm) }
    case "n_classes_": return fitted.labels.map { Ref($0.count) }
    case "n_features_in_", "n_features_": return Ref(fitted.featureCount)
    case "feature_names_in_": return featureNames.map { ArrayBridge.names($0, vm) }
    default: return nil
    }
  }
  package var fittedNames: [String] {
    fitted == nil ? [] : ["n_features_in_"] + (isClassifier ? ["classes_"] : [])
  }
  package func transform(_ x: Ref, _ vm: Interpreter) throws -> Ref {
    throw ScriptError(.attributeError, "'\(displayName)' object has no attribute 'transform'")
  }

  /// The features of what a script passes to `predict`.
  package func matrix(_ x: Ref, _ vm: Interpreter) throws -> FeatureMatrix {
    let matrix = try ArrayBridge.features(
      x, isSharing: fitted is TreeEnsembleModel, sparse: fitted?.acceptsSparse ?? false, vm)
    if let names = featureNames, let given = try ArrayBridge.columnNames(x, vm), given != names {
      try FeatureNameCheck.check(given, expected: names, owner: displayName)
    }
    return matrix
  }

  // MARK: Predicting

  package func requireFitted() throws -> any FittedModel {
    guard let fitted else {
      throw ScriptError(
        SklearnExceptions.notFitted,
        "This \(displayName) instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")
    }
    return fitted
  }

  package func prediction(_ x: Ref, _ vm: Interpreter) throws -> Prediction {
    let model = try requireFitted()
    let matrix = try matrix(x, vm)
    guard matrix.columns == model.featureCount else {
      throw ScriptError(
        .valueError,
        "X has \(matrix.columns) features, but \(displayName) is expecting \(model.featureCount) features as input.")
    }
    return try model.predict(matrix)
  }

  /// The classes of a model that does not go by its probabilities.
  func decide(_ model: any DecidingModel, _ x: FeatureMatrix) throws -> [Int32] {
    guard x.columns == model.featureCount else {
      throw ScriptError(
        .valueError,
        "X has \(x.columns) features, but \(displayName) is expecting \(model.featureCount) features as input.")
    }
    return try model.decide(x)
  }

  package func predict(_ x: Ref, _ vm: Interpreter) throws -> Ref {
    if let model = fitted as? any DecidingModel, let labels = model.labels {
      return ArrayBridge.labels(try decide(model, try matrix(x, vm)).map { labels[Int($0)] }, vm)
    }
    let prediction = try prediction(x, vm)
    switch prediction {
    case .numbers(let values): return ArrayBridge.array(values, vm)
    case .probabilities(_, let labels): return ArrayBridge.labels(prediction.codes.map { labels[Int($0)] }, vm)
    }
  }

  /// What `decision_function` gives: one a row for two classes, else row-major.
  package func decisionScores(_ x: FeatureMatrix) throws -> [Double] {
    switch fitted {
    case let model as LinearClassifierModel: return try model.decision(x)
    case let model as any DecidingModel: return try model.scores(x)
    default:
      throw ScriptError(.attributeError, "'\(displayName)' object has no attribute 'decision_function'")
    }
  }

  package func predictProbabilities(_ x: Ref, _ vm: Interpreter) throws -> (values: [Double], classes: Int) {
    guard case .probabilities(let values, let labels) = try prediction(x, vm) else {
      throw ScriptError(.attributeError, "'\(displayName)' object has no attribute 'predict_proba'")
    }
    return (values, labels.count)
  }

  package func score(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws -> Double {
    if let model = fitted as? any DecidingModel, let labels = model.labels {
      let predicted = try decide(model, try matrix(x, vm)).map { labels[Int($0)] }
      return try LabelScores(
        try ArrayBridge.column(y, vm), Column(labels: predicted),
        weights.isNone ? nil : try ArrayBridge.doubles(weights, vm)
      ).accuracy
    }
    let answer = try prediction(x, vm)
    let sampleWeights = weights.isNone ? nil : try ArrayBridge.doubles(weights, vm)
    switch answer {
    case .numbers(let values):
      return try RegressionScores.r2(try ArrayBridge.doubles(y, vm), values, sampleWeights)
    case .probabilities(_, let labels):
      let predicted = answer.codes.map { labels[Int($0)] }
      return try LabelScores(try ArrayBridge.column(y, vm), Column(labels: predicted), sampleWeights).accuracy
    }
  }

  // MARK: As a value

  /// How it is printed.
  func layout(_ vm: Interpreter) throws -> EstimatorLayout { .atom("\(displayName)()") }

  package override func repr(_ vm: Interpreter) throws -> String { try layout(vm).shortened() }

  /// Whether `fit` has run.
  var isFitted: Bool { fitted != nil }

  package override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    if let value = parameters(deep: false, vm).first(where: { $0.0 == name })?.1 { return value }
    return try fittedAttribute(name, vm)
  }

  package override func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool {
    guard parameters(deep: false, vm).contains(where: { $0.0 == name }) else { return false }
    try setParameter(name, value, vm)
    return true
  }

  package override func attributeNames(_ vm: Interpreter) -> [String] {
    parameters(deep: false, vm).map { $0.0 } + fittedNames
  }
}

/// Whether the columns come under the names, and in the order, of the fit.
enum FeatureNameCheck {
  static func check(_ given: [String], expected: [String], owner: String) throws {
    let unexpected = given.filter { !expected.contains($0) }.sorted()
    let missing = expected.filter { !given.contains($0) }.sorted()
    var message = "The feature names should match those that were passed during fit.\n"
    if !unexpected.isEmpty {
      message += "Feature names unseen at fit time:\n" + unexpected.prefix(5).map { "- \($0)\n" }.joined()
    }
    if !missing.isEmpty {
      message += "Feature names seen at fit time, yet now missing:\n" + missing.prefix(5).map { "- \($0)\n" }.joined()
    }
    if unexpected.isEmpty, missing.isEmpty {
      message += "Feature names must be in the same order as they were in fit.\n"
    }
    throw ScriptError(.valueError, message)
  }
}

/// The methods that classes share, made for each of them.
enum ModelMembers {
  static func fitting() -> [Member] {
    [
      .method("fit(X, y=None, sample_weight=None, **fit_params)", "Learns from the rows.") {
        (model: ModelObject, call) in
        try model.fit(call["X"], call["y"], weights: call["sample_weight"], call.vm)
        return call.vm.host(model)
      },
      .method("get_params(deep=True)", "The parameters as a dict.") { (model: ModelObject, call) in
        let pairs = model.parameters(deep: try call.bool("deep"), call.vm)
        return call.vm.dict(pairs.sorted { $0.0 < $1.0 })
      },
      .method("set_params(**params)", "Sets parameters by name.") { (model: ModelObject, call) in
        for (name, value) in call.keywords { try model.setParameter(name, value, call.vm) }
        return call.vm.host(model)
      },
      .method("_get_param_names()", "The names of the parameters.") { (model: ModelObject, call) in
        call.vm.list(model.parameters(deep: false, call.vm).map { $0.0 }.sorted().map { call.vm.string($0) })
      },
      .method("__sklearn_clone__()", "The same parameters, not fitted.") { (model: ModelObject, call) in
        call.vm.host(try model.clone(call.vm))
      },
    ]
  }

  static func predicting() -> [Member] {
    [
      .method("predict(X, **params)", "The answer for each row.") { (model: ModelObject, call) in
        if let object = model as? EstimatorObject, let process = object.fitted as? GaussianProcessModel {
          return try process.answer(call["X"], call.keywords.map { ($0.0, $0.1) }, of: object, call.vm)
        }
        return try model.predict(call["X"], call.vm)
      },
      .method("score(X, y, sample_weight=None)", "Accuracy of a classifier, R² of a regressor.") {
        (model: ModelObject, call) in
        Ref(try model.score(call["X"], call["y"], weights: call["sample_weight"], call.vm))
      },
    ]
  }

  static func probabilities() -> [Member] {
    [
      .method("predict_proba(X, **params)", "The probability of each class for each row.") {
        (model: ModelObject, call) in
        let (values, classes) = try model.predictProbabilities(call["X"], call.vm)
        return ArrayBridge.array(values, shape: [values.count / max(classes, 1), classes], call.vm)
      },
      .method("predict_log_proba(X)", "The logarithm of the probabilities.") {
        (model: ModelObject, call) in
        let (values, classes) = try model.predictProbabilities(call["X"], call.vm)
        return ArrayBridge.array(
          values.map { Logarithm.natural($0) }, shape: [values.count / max(classes, 1), classes], call.vm)
      },
    ]
  }

  /// For classifiers whose answer comes of scores.
  static func deciding() -> [Member] {
    [
      .method("decision_function(X)", "The scores ahead of the link.") { (model: ModelObject, call) in
        if let trees = try model.requireFitted() as? TreeEnsembleModel, trees.isBoosted {
          let scores = try trees.rawScores(try model.matrix(call["X"], call.vm))
          let width = trees.base.count
          return width == 1
            ? ArrayBridge.array(scores, call.vm)
            : ArrayBridge.array(scores, shape: [scores.count / width, width], call.vm)
        }
        if let boosted = try model.requireFitted() as? AdaBoostModel, let labels = boosted.labels {
          let matrix = try model.matrix(call["X"], call.vm)
          let scores = try boosted.decision(matrix)
          // Of two classes: what speaks for the second one.
          guard labels.count == 2 else {
            return ArrayBridge.array(scores, shape: [matrix.rows, labels.count], call.vm)
          }
          return ArrayBridge.array((0..<matrix.rows).map { scores[$0 * 2 + 1] - scores[$0 * 2] }, call.vm)
        }
        let matrix = try model.matrix(call["X"], call.vm)
        let scores = try model.decisionScores(matrix)
        let width = matrix.rows == 0 ? 1 : scores.count / matrix.rows
        return width == 1
          ? ArrayBridge.array(scores, call.vm)
          : ArrayBridge.array(scores, shape: [matrix.rows, width], call.vm)
      },
    ]
  }

  static func transforming() -> [Member] {
    [
      .method("transform(X)", "The rows with their features changed.") { (model: ModelObject, call) in
        try model.transform(call["X"], call.vm)
      },
      .method("fit_transform(X, y=None, **fit_params)", "Fits, then transforms the same rows.") {
        (model: ModelObject, call) in
        try model.fit(call["X"], call["y"], weights: .none, call.vm)
        return try model.transform(call["X"], call.vm)
      },
    ]
  }
}
