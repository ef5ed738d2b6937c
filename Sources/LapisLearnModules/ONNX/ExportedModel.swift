import LapisFrame
import LapisInterpreter
import LapisLearn

/// What scripts fitted, as one model of the engine: pipelines, searches and votes stand in the language itself,
/// so their parts are put together here.
enum ExportedModel {
  /// - Throws: NotFittedError, and for parts that are no estimators of the engine a RuntimeError that names them.
  static func make(_ value: Ref, _ vm: Interpreter) throws -> any FittedModel {
    if let model = value.host(as: ModelObject.self) { return try model.requireFitted() }
    switch vm.typeName(value) {
    case "Pipeline":
      guard let steps = vm.listElements(try vm.attribute(value, "steps")), let last = steps.last else { break }
      return try pipeline(steps.dropLast().map { $0 }, final: part(last, vm).value, vm)
    case "GridSearchCV", "RandomizedSearchCV":
      return try make(try vm.attribute(value, "best_estimator_"), vm)
    case "VotingClassifier", "VotingRegressor":
      return try vote(value, vm)
    default: break
    }
    throw unknown(value, vm)
  }

  private static func unknown(_ value: Ref, _ vm: Interpreter) -> ScriptError {
    ScriptError(
      .runtimeError,
      "Unable to find a converter for '\(vm.typeName(value))': only fitted models of sklearn, lightgbm and xgboost can be converted.")
  }

  private static func part(_ pair: Ref, _ vm: Interpreter) throws -> (name: String, value: Ref) {
    guard let parts = vm.listElements(pair), parts.count >= 2 else { throw unknown(pair, vm) }
    return (try vm.str(parts[0]), parts[1])
  }

  private static func isPassed(_ value: Ref) -> Bool { value.isNone || value.asString == "passthrough" }

  private static func pipeline(_ steps: [Ref], final: Ref, _ vm: Interpreter) throws -> any FittedModel {
    var transformers: [any FittedTransformer] = []
    for step in steps {
      let value = try part(step, vm).value
      if !isPassed(value) { transformers += try transformer(value, vm) }
    }
    let model = try make(final, vm)
    guard !transformers.isEmpty else { return model }
    let isSingle = try final.host(as: EstimatorObject.self).map { Swift.type(of: try $0.learner(vm)).readsSingle }
    return FittedPipeline(
      transformers: transformers, model: model, precision: isSingle == true ? .single : .double)
  }

  /// The steps that a transformer is.
  private static func transformer(_ value: Ref, _ vm: Interpreter) throws -> [any FittedTransformer] {
    if let object = value.host(as: EstimatorObject.self) { return [try object.requireTransformer()] }
    if let describe = try vm.attributeIfPresent(value, "_engine"),
      let parts = vm.listElements(try vm.call(describe, [])), let kind = parts.first?.asString
    { return [try described(kind, Array(parts.dropFirst()), value, vm)] }
    switch vm.typeName(value) {
    case "Pipeline":
      var found: [any FittedTransformer] = []
      for step in vm.listElements(try vm.attribute(value, "steps")) ?? [] {
        let inner = try part(step, vm).value
        if !isPassed(inner) { found += try transformer(inner, vm) }
      }
      return found
    case "ColumnTransformer": return [try columns(value, vm)]
    case "FunctionTransformer":
      if try vm.attribute(value, "func").isNone { return [] }
    default: break
    }
    throw unknown(value, vm)
  }

  /// A transformer in the language, as what the engine has for it.
  private static func described(
    _ kind: String, _ parts: [Ref], _ value: Ref, _ vm: Interpreter
  ) throws -> any FittedTransformer {
    func names(_ place: Int) throws -> [String] { try vm.elements(of: parts[place]).map { try vm.str($0) } }
    func ints(_ place: Int) throws -> [Int] { try vm.elements(of: parts[place]).compactMap { $0.asInt } }
    func numbers(_ place: Int) throws -> [Double] { try ArrayBridge.doubles(parts[place], vm) }
    switch (kind, parts.count) {
    case ("scaler", 3):
      let centres = try numbers(1)
      return FittedScaler(
        owner: try vm.str(parts[0]), names: centres.indices.map { "x\($0)" }, centres: centres,
        divisors: try numbers(2))
    case ("normalizer", 2): return FittedNormalizer(names: try names(1), norm: try vm.str(parts[0]))
    case ("imputer", 4):
      return FittedImputer(
        names: try names(0), kept: try ints(1), fills: try numbers(2), indicated: try ints(3))
    case ("onehot", 4):
      return FittedOneHot(
        names: try names(0), categories: try vm.elements(of: parts[1]).map { try ArrayBridge.doubles($0, vm) },
        ignoresUnknown: try vm.isTrue(parts[2]), dropsFirst: try vm.isTrue(parts[3]))
    case ("projection", 5):
      return FittedProjection(
        owner: try vm.str(parts[0]), means: try numbers(1), components: try ArrayBridge.table(parts[2], vm).values,
        variances: try numbers(3), totalVariance: parts[4].asDouble ?? .nan)
    case ("selection", 2): return FittedSelection(names: try names(0), kept: try ints(1))
    default: throw unknown(value, vm)
    }
  }

  private static func columns(_ value: Ref, _ vm: Interpreter) throws -> FittedColumns {
    let count = try vm.attribute(value, "n_features_in_").asInt ?? 0
    let names = try vm.attributeIfPresent(value, "feature_names_in_").map { try vm.elements(of: $0).map { try vm.str($0) } }
      ?? (0..<count).map { "x\($0)" }
    let places = try vm.attribute(value, "_places")
    var parts: [FittedColumns.Part] = []
    for entry in vm.listElements(try vm.attribute(value, "transformers_")) ?? [] {
      let (name, step) = try part(entry, vm)
      let own = try vm.elements(of: try vm.item(places, vm.string(name))).compactMap { $0.asInt }
      if own.isEmpty || step.asString == "drop" { continue }
      parts.append(
        FittedColumns.Part(columns: own, steps: isPassed(step) ? [] : try transformer(step, vm)))
    }
    return try FittedColumns(names: names, parts: parts)
  }

  /// Only the mean of probabilities or numbers has a form in ONNX; a vote by head count has none here.
  private static func vote(_ value: Ref, _ vm: Interpreter) throws -> any FittedModel {
    if let voting = try vm.attributeIfPresent(value, "voting")?.asString, voting != "soft" {
      throw ScriptError(
        .notImplementedError, "A VotingClassifier with voting='\(voting)' cannot be exported: voting='soft' can.")
    }
    let members = try vm.elements(of: try vm.attribute(value, "estimators_")).map { try make($0, vm) }
    let weights = try vm.attribute(value, "_kept_weights")
    let shares = weights.isNone
      ? [Double](repeating: 1, count: members.count) : try vm.elements(of: weights).compactMap { $0.asDouble }
    let ensemble = try VotingModel(members, weights: shares)
    guard ensemble.labels != nil else { return ensemble }
    let classes = try ArrayBridge.column(try vm.attribute(value, "classes_"), vm)
    guard case .classes(_, let labels) = try Target.classes(from: classes) else { return ensemble }
    return try RelabelledModel(ensemble, labels: labels)
  }
}
