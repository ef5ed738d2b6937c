import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisNumerics
import LapisParams

/// An estimator of `lightgbm` or `xgboost`: what its fit takes beside rows and target, and what it leaves beside
/// the model.
final class BoostingObject: EstimatorObject {
  /// The model of all rounds that are kept; `fitted` holds those up to the best one.
  private var full: TreeEnsembleModel?
  /// Measures of each set and metric, round by round.
  private var history: [(set: String, metric: String, values: [Double])] = []
  /// Counted from 0; nil where nothing stopped early.
  private var bestRound: Int?
  /// The measures at the best round, or of the last one.
  private var bestScores: [(set: String, metric: String, value: Double)] = []
  private var bestScore: Double?
  /// The categories of a frame's columns at the fit, where they were categories.
  private var frameCategories: [Int: [Scalar]] = [:]
  private var givenNames: [String]?

  var isLightGBM: Bool { BoostingTables.isLightGBM(owner) }

  // MARK: Parameters

  override func learner(_ vm: Interpreter) throws -> any Learner { try boosting(vm, categorical: []) }

  private func boosting(
    _ vm: Interpreter, categorical: [Int]
  ) throws -> GradientBoosting {
    var params = try values.engineParams(vm)
    if isLightGBM {
      try LightGBMValues(values, isClassifier: isClassifier, vm).fill(&params)
    } else {
      try XGBoostParameters.engineParams(&params, values, isClassifier: isClassifier, vm)
    }
    if !categorical.isEmpty { params["categorical_features"] = .list(categorical.map { .int($0) }) }
    return try GradientBoosting(try ParamValues(params, specs: GradientBoosting.params, owner: owner.name))
  }

  override func clone(_ vm: Interpreter) throws -> ModelObject { BoostingObject(owner, values, type: type) }

  // MARK: Fitting

  override func fit(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    try fit(x, y, FitArguments(weights: weights), vm)
  }

  /// What `fit` was called with beside rows and target.
  struct FitArguments {
    var weights = Ref.none
    var initialScores = Ref.none
    var sets = Ref.none
    var setNames = Ref.none
    var setWeights = Ref.none
    var setInitialScores = Ref.none
    var metrics = Ref.none
    var categorical = Ref.none
    var featureNames = Ref.none
    var callbacks = Ref.none
    /// Rounds between two lines of measures; 0 prints none.
    var period = 0
    /// Bins that were made before.
    var binned: BinnedFeatures?

    /// XGBoost's verbose: true, false, or the rounds between two lines.
    mutating func setVerbosity(_ ref: Ref) {
      period = ref.asBool.map { $0 ? 1 : 0 } ?? max(0, ref.asInt ?? 0)
    }
  }

  func fit(_ x: Ref, _ y: Ref, _ arguments: FitArguments, _ vm: Interpreter) throws {
    let (matrix, categories) = try features(x, known: nil, vm)
    let names = try ArrayBridge.columnNames(x, vm)
    let shown = try featureNames(arguments.featureNames, names, matrix.columns, vm)
    let own = isLightGBM ? try LightGBMValues(values, isClassifier: isClassifier, vm) : nil
    let chosen = arguments.categorical.isNone || arguments.categorical.asString == "auto" ? own?.categorical : arguments.categorical
    let columns = try categoricalColumns(chosen ?? nil, categories, shown ?? names, matrix.columns, vm)
    let learner = try boosting(vm, categorical: columns)
    var data = try TrainingData.dataset(
      matrix, y, weights: arguments.weights, isClassifier: isClassifier, owner: owner.name, vm)
    data = try weighted(data, vm)
    let classes: Int? = if case .classes(_, let labels) = data.y { labels.count } else { nil }
    var request = BoostingRequest()
    request.initialScores = try scores(arguments.initialScores, vm)
    request.binned = arguments.binned
    let evaluation = BoostingRounds(
      try metrics(arguments.metrics, classes: classes, own, vm), isLightGBM: isLightGBM, period: arguments.period,
      rounds: values["n_estimators"].asInt ?? 100, vm)
    try addSets(arguments, x, y, data, classes: classes, frameCategories: categories, to: &request, vm)
    request.metrics = request.evaluationSets.isEmpty ? [] : evaluation.metrics
    try addStopping(arguments, own, evaluation, &request, vm)
    let outcome: BoostingOutcome
    if request.evaluationSets.isEmpty, request.afterRound == nil, request.initialScores == nil, request.learningRates == nil,
      request.binned == nil {
      // The plain fit, which every caller of the engine makes.
      outcome = try run(learner, data, BoostingRequest(), vm)
    } else {
      outcome = try run(learner, data, request, vm)
    }
    if let error = evaluation.error { throw error }
    full = outcome.model as? TreeEnsembleModel
    fitted = outcome.model
    history = evaluation.history
    bestRound = evaluation.bestRound
    bestScores = evaluation.bestScores
    bestScore = evaluation.bestScore
    if let round = bestRound, let all = full {
      fitted = all.rounds(count: round + 1)
      // LightGBM forgets the rounds after the best one, XGBoost keeps them.
      if isLightGBM { full = fitted as? TreeEnsembleModel }
    }
    frameCategories = categories
    featureNames = names
    givenNames = shown
  }

  /// The features in the bins that a fit makes.
  func bin(_ x: Ref, categorical: Ref, _ vm: Interpreter) throws -> BinnedFeatures {
    let (matrix, categories) = try features(x, known: nil, vm)
    let names = try ArrayBridge.columnNames(x, vm)
    let columns = try categoricalColumns(categorical, categories, names, matrix.columns, vm)
    let learner = try boosting(vm, categorical: columns)
    return try FitRunner.run(vm, seed: try values.seed(vm), pool: try values.pool(vm)) { (context) throws(Diagnostic) in
      try learner.bin(matrix, context)
    }
  }

  private func run(
    _ learner: GradientBoosting, _ data: Dataset, _ request: BoostingRequest, _ vm: Interpreter
  ) throws -> BoostingOutcome {
    try FitRunner.run(vm, seed: try values.seed(vm), pool: try values.pool(vm)) { (context) throws(Diagnostic) in
      try learner.fit(data, request, context)
    }
  }

  /// LightGBM's class_weight may be a dict, from label to factor.
  private func weighted(_ data: Dataset, _ vm: Interpreter) throws -> Dataset {
    guard isLightGBM, let pairs = vm.dictItems(values["class_weight"]), case .classes(let codes, let labels) = data.y
    else { return data }
    var factors = [Double](repeating: 1, count: labels.count)
    for (key, value) in pairs {
      guard let factor = value.asDouble, factor >= 0 else {
        throw ScriptError(.valueError, "class_weight must have numbers of at least 0. Got \(try vm.repr(value)).")
      }
      guard let place = labels.firstIndex(where: { BoostingObject.matches($0, key) }) else {
        throw ScriptError(.valueError, "The classes, [\(try vm.repr(key))], are not in class_weight")
      }
      factors[place] = factor
    }
    let weights = codes.indices.map { (data.weights?[$0] ?? 1) * factors[Int(codes[$0])] }
    return try Dataset(x: data.x, y: data.y, weights: weights)
  }

  /// Whether a key means a label: 1 and True are the same.
  private static func matches(_ label: ClassLabel, _ key: Ref) -> Bool {
    switch label {
    case .string(let text): key.asString == text
    case .int(let number): key.asDouble == Double(number)
    case .double(let number): key.asDouble == number
    case .bool(let flag): key.asDouble == (flag ? 1 : 0)
    }
  }

  private func scores(_ ref: Ref, _ vm: Interpreter) throws -> [Double]? {
    ref.isNone ? nil : try ArrayBridge.table(ref, vm).values
  }

  private func addSets(
    _ arguments: FitArguments, _ x: Ref, _ y: Ref, _ training: Dataset, classes: Int?, frameCategories: [Int: [Scalar]],
    to request: inout BoostingRequest, _ vm: Interpreter
  ) throws {
    if arguments.sets.isNone { return }
    // One pair may stand without a list around it.
    let pairs = try arguments.sets.isTuple ? [arguments.sets] : vm.elements(of: arguments.sets)
    func item(_ list: Ref, _ index: Int) throws -> Ref {
      if list.isNone { return .none }
      if let pairs = vm.dictItems(list) { return index < pairs.count ? pairs[index].value : .none }
      let elements = try vm.elements(of: list)
      return index < elements.count ? elements[index] : .none
    }
    for (index, pair) in pairs.enumerated() {
      let parts = try vm.elements(of: pair)
      guard parts.count == 2 else {
        throw ScriptError(.valueError, "eval_set must hold pairs of X and y. Got \(parts.count) values in pair \(index).")
      }
      let isTraining = isLightGBM && parts[0].isSame(as: x) && parts[1].isSame(as: y)
      let given = try item(arguments.setNames, index).asString
      let name = given ?? (isTraining ? "training" : isLightGBM ? "valid_\(index)" : "validation_\(index)")
      let matrix = try features(parts[0], known: frameCategories, vm).matrix
      let data = try TrainingData.dataset(
        matrix, parts[1], weights: try item(arguments.setWeights, index), isClassifier: isClassifier, owner: owner.name, vm)
      request.evaluationSets.append(
        EvaluationSet(name: name, data: data, initialScores: try scores(try item(arguments.setInitialScores, index), vm)))
    }
  }

  private func metrics(
    _ given: Ref, classes: Int?, _ own: LightGBMValues?, _ vm: Interpreter
  ) throws -> [BoostingMetric] {
    var names: [String] = []
    func add(_ ref: Ref) throws {
      if ref.isNone { return }
      if ref.isCallable {
        throw ScriptError(.notImplementedError, "eval_metric as a function is not supported by Lapis. It supports the names of metrics.")
      }
      if let name = ref.asString {
        for part in name.split(separator: ",") {
          let trimmed = part.drop { $0 == " " }
          names.append(String(trimmed))
        }
      } else {
        for item in try vm.elements(of: ref) { try add(item) }
      }
    }
    try add(given)
    let alpha: Double
    let power: Double
    if let own {
      let before = names
      try add(own.metric)
      let parameter = Array(names.dropFirst(before.count))
      names = before + (parameter.isEmpty ? [LightGBMParameters.defaultMetric(own.objective(classes: classes))] : parameter)
      alpha = own.number("alpha") ?? 0.9
      power = own.number("tweedie_variance_power") ?? 1.5
    } else {
      try add(values["eval_metric"])
      if names.isEmpty {
        names = [XGBoostParameters.defaultMetric(values["objective"].asString ?? "", classes: classes ?? 0)]
      }
      alpha = values["quantile_alpha"].asDouble ?? 0.5
      power = values["tweedie_variance_power"].asDouble ?? 1.5
    }
    var found: [BoostingMetric] = []
    for name in names where name != "None" && !name.isEmpty {
      let metric = own != nil
        ? LightGBMParameters.metric(name, alpha: alpha, power: power)
        : XGBoostParameters.metric(name, alpha: alpha, power: power)
      guard let metric, metric.isClassification == (classes != nil) || !metric.isClassification && classes == nil else {
        throw ScriptError(.notImplementedError, "the metric '\(name)' is not supported by Lapis for \(owner.name).")
      }
      if !found.contains(where: { $0.name == metric.name }) { found.append(metric) }
    }
    return found
  }

  private func addStopping(
    _ arguments: FitArguments, _ own: LightGBMValues?, _ rounds: BoostingRounds, _ request: inout BoostingRequest,
    _ vm: Interpreter
  ) throws {
    if let own {
      var callbacks = arguments.callbacks.isNone ? [] : try vm.elements(of: arguments.callbacks)
      if let patience = own.patience, patience > 0 {
        let make = try vm.attribute(vm.imported("lightgbm"), "early_stopping")
        callbacks.append(
          try vm.call(make, [Ref(patience)], keywords: [("first_metric_only", Ref(own.firstMetricOnly)), ("verbose", Ref(own.isVerbose))]))
      }
      request.learningRates = try rounds.adopt(callbacks)
      if callbacks.isEmpty, request.evaluationSets.isEmpty { return }
    } else {
      let patience = values["early_stopping_rounds"]
      if !patience.isNone {
        guard let count = patience.asInt, count > 0 else {
          throw ScriptError(.valueError, "early_stopping_rounds must be an int above 0. Got \(try vm.repr(patience)).")
        }
        guard !request.evaluationSets.isEmpty else {
          throw ScriptError(.valueError, "Must have at least 1 validation dataset for early stopping.")
        }
        rounds.patience = count
      }
      if request.evaluationSets.isEmpty { return }
    }
    request.afterRound = { (round, results) throws(Diagnostic) in rounds.after(round, results) }
  }

  // MARK: Columns

  /// The features of a value; columns of categories as the codes of their categories, which are those of the fit
  /// where `known` has them.
  private func features(
    _ x: Ref, known: [Int: [Scalar]]?, _ vm: Interpreter
  ) throws -> (matrix: FeatureMatrix, categories: [Int: [Scalar]]) {
    guard let frame = try BoostingFrames.frame(x, vm), frame.columns.contains(where: { if case .category = $0 { true } else { false } })
    else { return (try ArrayBridge.features(x, isSharing: true, vm), known ?? [:]) }
    return try BoostingFrames.coded(frame, known: known)
  }

  private func featureNames(
    _ given: Ref, _ names: [String]?, _ columns: Int, _ vm: Interpreter
  ) throws -> [String]? {
    guard !given.isNone, given.asString != "auto" else { return names }
    let own = try vm.elements(of: given).map { try vm.str($0) }
    guard own.count == columns else {
      throw ScriptError(.valueError, "Length of feature_name(\(own.count)) and num_feature(\(columns)) don't match")
    }
    return own
  }

  /// The columns of categories: those named, else a frame's own.
  private func categoricalColumns(
    _ given: Ref?, _ categories: [Int: [Scalar]], _ names: [String]?, _ columns: Int, _ vm: Interpreter
  ) throws -> [Int] {
    guard let given, !given.isNone, given.asString != "auto" else { return categories.keys.sorted() }
    var found = categories.keys.sorted()
    let items: [Ref]
    if let text = given.asString {
      items = text.split(separator: ",").map { part in Int(part).map { Ref($0) } ?? vm.string(String(part)) }
    } else {
      items = try vm.elements(of: given)
    }
    for item in items {
      let column: Int?
      if let name = item.asString {
        column = names?.firstIndex(of: name.hasPrefix("name:") ? String(name.dropFirst(5)) : name)
      } else {
        column = item.asInt
      }
      guard let column, (0..<columns).contains(column) else {
        throw ScriptError(.valueError, "categorical_feature \(try vm.repr(item)) is no column of the data.")
      }
      if !found.contains(column) { found.append(column) }
    }
    return found.sorted()
  }

  override func matrix(_ x: Ref, _ vm: Interpreter) throws -> FeatureMatrix {
    guard !frameCategories.isEmpty, try BoostingFrames.frame(x, vm) != nil else { return try super.matrix(x, vm) }
    if let names = featureNames, let given = try ArrayBridge.columnNames(x, vm), given != names {
      try FeatureNameCheck.check(given, expected: names, owner: displayName)
    }
    return try features(x, known: frameCategories, vm).matrix
  }

  // MARK: Predicting

  /// The model of some of its rounds: up to the best one unless told otherwise.
  func model(rounds: Int?, from start: Int = 0) throws -> TreeEnsembleModel? {
    let fitted = try requireFitted()
    guard let full else { return fitted as? TreeEnsembleModel }
    guard start > 0 || rounds != nil else { return fitted as? TreeEnsembleModel }
    let wanted = rounds ?? (bestRound.map { $0 + 1 } ?? Int.max)
    return full.rounds(start, count: wanted <= 0 ? Int.max : wanted)
  }

  // MARK: What a fit leaves

  override func fittedAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    guard let fitted else { return try super.fittedAttribute(name, vm) }
    let model = fitted as? TreeEnsembleModel
    let shownNames = givenNames ?? featureNames
    if isLightGBM {
      switch name {
      case "best_iteration_": return bestRound.map { Ref($0 + 1) } ?? Ref(0)
      case "best_score_": return try nested(bestScores.map { ($0.set, $0.metric, Ref($0.value)) }, vm)
      case "evals_result_": return try results(vm)
      case "feature_name_":
        return vm.list((shownNames ?? (0..<fitted.featureCount).map { "Column_\($0)" }).map { vm.string($0) })
      case "n_estimators_", "n_iter_": return Ref(full.map { rounds(of: $0) } ?? 0)
      case "objective_":
        return vm.string(try LightGBMValues(values, isClassifier: isClassifier, vm).objective(classes: fitted.labels?.count))
      case "booster_":
        let make = try vm.attribute(vm.imported("lightgbm"), "Booster")
        return try vm.call(make, [], keywords: [("_model", vm.host(self))])
      case "feature_importances_":
        return importances(model, values["importance_type"].asString ?? "split", fitted.featureCount, vm)
      case "n_features_": return Ref(fitted.featureCount)
      default: break
      }
    } else {
      switch name {
      case "best_iteration": return bestRound.map { Ref($0) }
      case "best_score": return bestScore.map { Ref($0) }
      case "feature_importances_":
        guard let model else { return ArrayBridge.array([Double](repeating: 0, count: fitted.featureCount), vm) }
        return ArrayBridge.array(try shares(model, vm), vm)
      case "_importances": return model.map { ArrayBridge.array(rawImportances($0), vm) }
      case "_shown_names":
        return ArrayBridge.names(shownNames ?? (0..<fitted.featureCount).map { "f\($0)" }, vm)
      case "_rounds": return Ref(full?.roundCount ?? 0)
      case "intercept_": return model.map { ArrayBridge.array($0.base, vm) }
      default: break
      }
    }
    return try super.fittedAttribute(name, vm)
  }

  func importances(_ model: TreeEnsembleModel?, _ kind: String, _ columns: Int, _ vm: Interpreter) -> Ref {
    guard let model else { return ArrayBridge.array([Int](repeating: 0, count: columns), vm) }
    return kind == "gain" ? ArrayBridge.array(model.gains, vm) : ArrayBridge.array(model.splitCounts, vm)
  }

  /// XGBoost's importances, as shares.
  private func shares(_ model: TreeEnsembleModel, _ vm: Interpreter) throws -> [Double] {
    let kind = values["importance_type"].asString ?? "gain"
    guard ["gain", "total_gain", "weight"].contains(kind) else {
      throw ScriptError(.notImplementedError, "importance_type='\(kind)' is not supported by Lapis. It supports 'gain', 'total_gain', 'weight'.")
    }
    let raw = rawImportances(model)
    let total = raw.reduce(0, +)
    return total > 0 ? raw.map { $0 / total } : raw
  }

  /// The mean gain of a column's splits unless told otherwise.
  private func rawImportances(_ model: TreeEnsembleModel) -> [Double] {
    let counts = model.splitCounts.map { Double($0) }
    switch values["importance_type"].asString ?? "gain" {
    case "total_gain": return model.gains
    case "weight": return counts
    default: return zip(model.gains, counts).map { $1 > 0 ? $0 / $1 : 0 }
    }
  }

  private func rounds(of model: TreeEnsembleModel) -> Int { model.roundCount }

  func results(_ vm: Interpreter) throws -> Ref {
    try nested(history.map { ($0.set, $0.metric, vm.list($0.values.map { Ref($0) })) }, vm)
  }

  /// `{set: {metric: value}}`, in order.
  private func nested(_ entries: [(String, String, Ref)], _ vm: Interpreter) throws -> Ref {
    var sets: [String] = []
    for (set, _, _) in entries where !sets.contains(set) { sets.append(set) }
    return vm.dict(
      sets.map { set in (set, vm.dict(entries.filter { $0.0 == set }.map { ($0.1, $0.2) })) })
  }

  override var fittedNames: [String] {
    guard fitted != nil else { return [] }
    return super.fittedNames
      + (isLightGBM
        ? ["best_iteration_", "best_score_", "booster_", "evals_result_", "feature_name_", "n_estimators_", "n_iter_", "objective_"]
        : ["best_iteration", "best_score"].filter { _ in bestRound != nil })
  }
}
