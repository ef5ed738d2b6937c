import LapisDiagnostics
package import LapisFrame
package import LapisInterpreter
package import LapisLearn
import LapisParams

/// An estimator of scikit-learn's kind: parameters that scripts see, the engine's estimator behind them.
package class EstimatorObject: ModelObject {
  let owner: EstimatorClass
  private(set) var values: EstimatorValues
  /// What `fit` left of a transformer.
  package private(set) var fittedTransformer: (any FittedTransformer)?

  init(_ owner: EstimatorClass, _ values: EstimatorValues, type: HostType) {
    self.owner = owner
    self.values = values
    super.init(type: type)
  }

  package override var isClassifier: Bool { owner.role == .classifier }
  package var isTransformer: Bool { owner.role == .clusterer }

  // MARK: Fitting

  /// The engine's learner with the present parameters.
  func learner(_ vm: Interpreter) throws -> any Learner {
    guard let type = LearnerRegistry.all.first(where: { $0.name == owner.engine }) else {
      throw ScriptError(.notImplementedError, "there is no learner '\(owner.engine)'")
    }
    let given = try values.engineParams(vm)
    try ParameterWording.check(given, type.params, values, vm)
    let params = try ParamValues(given, specs: type.params, owner: owner.name)
    if owner.engine == AdaBoost.name { return try AdaBoost(params, member: try member(vm)) }
    return try type.init(params)
  }

  package override func fit(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    let names = try ArrayBridge.columnNames(x, vm)
    if owner.role == .clusterer {
      try fitClusters(try ArrayBridge.features(x, vm), weights: weights, vm)
    } else {
      let learner = try learner(vm)
      let matrix = try ArrayBridge.features(x, sparse: learner.acceptsSparse, vm)
      try fitModel(learner, matrix, y, weights: weights, vm)
    }
    featureNames = names
  }

  private func fitModel(
    _ learner: any Learner, _ matrix: FeatureMatrix, _ y: Ref, weights: Ref, _ vm: Interpreter
  ) throws {
    let data =
      owner.role == .search
      ? try Dataset(x: matrix, y: .numbers([Double](repeating: 0, count: matrix.rows)))
      : try ClassWeights.apply(
        values, to: try TrainingData.dataset(
          matrix, y, weights: weights, isClassifier: isClassifier, owner: owner.name, vm), vm)
    fitted = try FitRunner.run(vm, seed: try values.seed(vm), pool: try values.pool(vm)) { (context) throws(Diagnostic) in
      try learner.fit(data, context)
    }
  }

  override var isFitted: Bool { fitted != nil || fittedTransformer != nil }

  /// For files, which hold what was fitted.
  func adopt(_ transformer: any FittedTransformer) { fittedTransformer = transformer }
  func adopt(_ model: any FittedModel) { fitted = model }

  func requireTransformer() throws -> any FittedTransformer {
    guard let fittedTransformer else {
      throw ScriptError(
        SklearnExceptions.notFitted,
        "This \(displayName) instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")
    }
    return fittedTransformer
  }

  package override func decisionScores(_ x: FeatureMatrix) throws -> [Double] {
    if let machine = fitted as? KernelClassifierModel, machine.supportCounts.count > 2,
      values["decision_function_shape"].asString == "ovo"
    {
      return try machine.pairScores(x)
    }
    return try super.decisionScores(x)
  }

  override func decide(_ model: any DecidingModel, _ x: FeatureMatrix) throws -> [Int32] {
    guard let machine = model as? KernelClassifierModel, machine.supportCounts.count > 2,
      values["break_ties"].asBool == true
    else { return try super.decide(model, x) }
    let scores = try machine.scores(x)
    let classes = machine.supportCounts.count
    return (0..<x.rows).map { row in
      var best = 0
      for code in 1..<classes where scores[row * classes + code] > scores[row * classes + best] { best = code }
      return Int32(best)
    }
  }

  package override func predictProbabilities(
    _ x: Ref, _ vm: Interpreter
  ) throws -> (values: [Double], classes: Int) {
    if let linear = fitted as? LinearClassifierModel, linear.link == .margin {
      throw ScriptError(.attributeError, "This '\(displayName)' has no attribute 'predict_proba'")
    }
    if let machine = fitted as? KernelClassifierModel, machine.sigmoids.isEmpty {
      throw ScriptError(.attributeError, "predict_proba is not available when probability=False")
    }
    return try super.predictProbabilities(x, vm)
  }

  package override func transform(_ x: Ref, _ vm: Interpreter) throws -> Ref {
    guard isTransformer else { return try super.transform(x, vm) }
    let transformer = try requireTransformer()
    let matrix = try matrix(x, vm)
    guard matrix.columns == transformer.inputCount else {
      throw ScriptError(
        .valueError,
        "X has \(matrix.columns) features, but \(displayName) is expecting \(transformer.inputCount) features as input.")
    }
    let result = try transformer.transform(matrix, KernelsModule.precision(vm))
    return ArrayBridge.array(result.values, shape: [result.rows, result.columns], vm)
  }

  /// A baseline's labels may be drawn by lot, apart from its probabilities.
  package override func predict(_ x: Ref, _ vm: Interpreter) throws -> Ref {
    guard let labels = try drawnLabels(x, vm) else { return try super.predict(x, vm) }
    return ArrayBridge.labels(labels, vm)
  }

  package override func score(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws -> Double {
    guard let labels = try drawnLabels(x, vm) else { return try super.score(x, y, weights: weights, vm) }
    let sampleWeights = weights.isNone ? nil : try ArrayBridge.doubles(weights, vm)
    return try LabelScores(try ArrayBridge.column(y, vm), Column(labels: labels), sampleWeights).accuracy
  }

  private func drawnLabels(_ x: Ref, _ vm: Interpreter) throws -> [ClassLabel]? {
    guard let model = fitted as? ConstantModel, let labels = model.labels else { return nil }
    return model.drawnCodes(rows: try matrix(x, vm).rows)?.map { labels[Int($0)] }
  }

  // MARK: Parameters

  package override func parameters(deep: Bool, _ vm: Interpreter) -> [(String, Ref)] {
    let shown = zip(owner.params, values.refs).filter {
      if case .legacy = $0.0.use { return false }
      return true
    }
    let own = shown.map { ($0.0.name, $0.1) } + values.extra.map { ($0.name, $0.value) }
    guard deep, let (name, model) = innerModel else { return own }
    return own + model.parameters(deep: true, vm).map { ("\(name)__\($0.0)", $0.1) }
  }

  package override func setParameter(_ name: String, _ value: Ref, _ vm: Interpreter) throws {
    if let index = owner.params.firstIndex(where: { $0.name == name }) {
      values.refs[index] = value
    } else if let (inner, model) = innerModel, name.hasPrefix(inner + "__") {
      try model.setParameter(String(name.dropFirst(inner.count + 2)), value, vm)
    } else if let index = values.extra.firstIndex(where: { $0.name == name }) {
      values.extra[index].value = value
    } else if owner.takesAnyKeyword {
      values.extra.append((name: name, value: value))
    } else {
      let known = owner.params.map { $0.name }
      throw ScriptError(
        .valueError,
        "Invalid parameter '\(name)' for estimator \(try repr(vm)). Valid parameters are: [\(known.sorted().map { "'\($0)'" }.joined(separator: ", "))].",
        hint: NearestName.nearest(to: name, among: known).map { "Did you mean '\($0)'?" })
    }
  }

  package override func clone(_ vm: Interpreter) throws -> ModelObject {
    let copy = EstimatorObject(owner, values, type: type)
    // What it is made of is copied, too.
    if let (name, model) = innerModel { try copy.setParameter(name, vm.host(try model.clone(vm)), vm) }
    return copy
  }

  /// The estimator that this one is made of, and the parameter that holds it.
  private var innerModel: (name: String, model: ModelObject)? {
    guard let name = owner.inner, let model = values[name].host(as: ModelObject.self) else { return nil }
    return (name, model)
  }

  // MARK: What a fit leaves

  package override func fittedAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    if let transformer = fittedTransformer {
      return clusterAttribute(name, vm) ?? transformerAttribute(name, transformer, vm)
    }
    if let model = fitted as? any AttributedModel, let value = try model.attribute(name, of: self, vm) {
      return value
    }
    if let common = try super.fittedAttribute(name, vm) { return common }
    if let found = try neighborAttribute(name, vm) ?? boostAttribute(name, vm) { return found }
    if let model = fitted as? TreeEnsembleModel, let found = try treeAttribute(name, model, vm) { return found }
    switch (name, fitted) {
    case ("feature_importances_", let model as TreeEnsembleModel):
      if owner.name.hasPrefix("LGBM"), values["importance_type"].asString != "gain" {
        return ArrayBridge.array(model.splitCounts, vm)
      }
      return ArrayBridge.array(model.featureImportances, vm)
    case ("n_estimators_", let model as TreeEnsembleModel): return Ref(model.roundCount)
    case ("n_iter_", let model as TreeEnsembleModel) where owner.name.hasPrefix("HistGradientBoosting"):
      return Ref(model.roundCount)
    default: return nil
    }
  }

  private func transformerAttribute(
    _ name: String, _ transformer: any FittedTransformer, _ vm: Interpreter
  ) -> Ref? {
    switch (name, transformer) {
    case ("n_features_in_", _): return Ref(transformer.inputCount)
    case ("feature_names_in_", _): return featureNames.map { ArrayBridge.names($0, vm) }
    case ("mean_", let scaler as FittedScaler) where owner.name == "StandardScaler",
      ("center_", let scaler as FittedScaler) where owner.name == "RobustScaler":
      return ArrayBridge.array(scaler.centres, vm)
    case ("scale_", let scaler as FittedScaler):
      // MinMaxScaler's scale_ multiplies.
      return ArrayBridge.array(
        owner.name == "MinMaxScaler" ? scaler.divisors.map { 1 / $0 } : scaler.divisors, vm)
    case ("var_", let scaler as FittedScaler) where owner.name == "StandardScaler":
      return ArrayBridge.array(scaler.divisors.map { $0 * $0 }, vm)
    case ("max_abs_", let scaler as FittedScaler) where owner.name == "MaxAbsScaler":
      return ArrayBridge.array(scaler.divisors, vm)
    case ("statistics_", let imputer as FittedImputer): return ArrayBridge.array(imputer.fills, vm)
    case ("categories_", let encoder as FittedOneHot):
      return vm.list(encoder.categories.map { ArrayBridge.array($0, vm) })
    case ("components_", let projection as FittedProjection):
      return ArrayBridge.array(
        projection.components, shape: [projection.outputNames.count, projection.inputCount], vm)
    case ("explained_variance_", let projection as FittedProjection):
      return ArrayBridge.array(projection.variances, vm)
    case ("explained_variance_ratio_", let projection as FittedProjection):
      return ArrayBridge.array(projection.variances.map { $0 / projection.totalVariance }, vm)
    default: return nil
    }
  }

  package override var fittedNames: [String] {
    var names = super.fittedNames
    switch fitted {
    case let model as any AttributedModel: names += model.attributeNames
    case is TreeEnsembleModel: names += ["feature_importances_"]
    default: break
    }
    return names
  }

  // MARK: As a value

  override func layout(_ vm: Interpreter) throws -> EstimatorLayout {
    try EstimatorLayout.estimator(self, vm)
  }

  package override func visit(_ visit: (Ref) -> Void) {
    values.refs.forEach(visit)
    values.extra.forEach { visit($0.value) }
  }
}

/// A fitted model of the engine with attributes of its own: `coef_`, `support_vectors_`.
protocol AttributedModel: FittedModel {
  /// Nil for a name it does not have.
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref?
  var attributeNames: [String] { get }
}

/// What a script passes to `fit`, as the engine takes it.
enum TrainingData {
  static func dataset(
    _ matrix: FeatureMatrix, _ y: Ref, weights: Ref, isClassifier: Bool, owner: String, _ vm: Interpreter
  ) throws -> Dataset {
    if y.isNone {
      throw ScriptError(
        .valueError, "\(owner) requires y to be passed, but the target y is None.")
    }
    let column = try ArrayBridge.column(y, vm)
    let target = isClassifier ? try Target.classes(from: column) : try Target.numbers(from: column)
    if isClassifier, column.dtype.isFloat, let values = column.doubles, values.contains(where: { $0 != $0.rounded() }) {
      throw ScriptError(
        .valueError,
        "Unknown label type: continuous. Maybe you are trying to fit a classifier, which expects discrete classes on a regression target with continuous values.")
    }
    let sampleWeights = weights.isNone ? nil : try ArrayBridge.doubles(weights, vm)
    return try Dataset(x: matrix, y: target, weights: sampleWeights)
  }
}
