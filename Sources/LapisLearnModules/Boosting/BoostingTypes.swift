import LapisDataModules
import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisParams

/// The host types of LightGBM's and XGBoost's estimators.
enum BoostingTypes {
  static func make(_ owner: EstimatorClass) -> HostType {
    let isClassifier = owner.role == .classifier
    let isLightGBM = BoostingTables.isLightGBM(owner)
    var members = ModelMembers.fitting().filter { $0.name != "fit" }
    members += ModelMembers.predicting().filter { $0.name != "predict" }
    if isClassifier { members += ModelMembers.probabilities().filter { !["predict_proba", "decision_function"].contains($0.name) } }
    members += isLightGBM ? lightGBM(isClassifier: isClassifier) : xgBoost(isClassifier: isClassifier)
    members += EstimatorTypes.kindMembers([isClassifier ? "classifier" : "regressor"])
    return HostType(
      name: owner.name, module: owner.modules.first ?? "", doc: owner.doc, importPaths: owner.modules,
      initializer: NativeFunction(owner.signature, owner.doc) { call in
        guard let type = EstimatorTypes.type(named: owner.name)?.type else { return .none }
        return call.vm.host(BoostingObject(owner, EstimatorValues(call, owner), type: type))
      },
      members: members)
  }

  // MARK: LightGBM

  private static func lightGBM(isClassifier: Bool) -> [Member] {
    let predictSignature =
      "(X, raw_score=False, start_iteration=0, num_iteration=None, pred_leaf=False, pred_contrib=False, validate_features=False, **kwargs)"
    let fitting = Member.method(
      "fit(X, y, sample_weight=None, init_score=None, eval_set=None, eval_names=None, eval_sample_weight=None, \(isClassifier ? "eval_class_weight=None, " : "")eval_init_score=None, eval_metric=None, feature_name='auto', categorical_feature='auto', callbacks=None, init_model=None)",
      "Learns from the rows."
    ) { (model: BoostingObject, call) in
      guard call["init_model"].isNone else {
        throw ScriptError(.notImplementedError, "fit with init_model is not supported by Lapis.")
      }
      if isClassifier, !call["eval_class_weight"].isNone {
        throw ScriptError(.notImplementedError, "fit with eval_class_weight is not supported by Lapis. It supports eval_sample_weight.")
      }
      var arguments = BoostingObject.FitArguments(weights: call["sample_weight"])
      arguments.initialScores = call["init_score"]
      arguments.sets = call["eval_set"]
      arguments.setNames = call["eval_names"]
      arguments.setWeights = call["eval_sample_weight"]
      arguments.setInitialScores = call["eval_init_score"]
      arguments.metrics = call["eval_metric"]
      arguments.categorical = call["categorical_feature"]
      arguments.featureNames = call["feature_name"]
      arguments.callbacks = call["callbacks"]
      try model.fit(call["X"], call["y"], arguments, call.vm)
      return call.vm.host(model)
    }
    func form(_ call: Call) throws -> Form {
      if try call.bool("pred_contrib") {
        throw ScriptError(.notImplementedError, "predict with pred_contrib=True is not supported by Lapis.")
      }
      let start = try call.int("start_iteration")
      return Form(
        kind: try call.bool("pred_leaf") ? .leaves : try call.bool("raw_score") ? .scores : .answers,
        start: start, rounds: try call.optionalInt("num_iteration"))
    }
    // What lightgbm.train calls: the same, with the bins of a Dataset.
    let fittingBinned = Member.method(
      "_fit(X, y, *, sample_weight, init_score, eval_set, eval_names, eval_sample_weight, eval_init_score, feature_name, categorical_feature, callbacks, bins)",
      "Learns from the rows of a Dataset."
    ) { (model: BoostingObject, call) in
      var arguments = BoostingObject.FitArguments(weights: call["sample_weight"])
      arguments.initialScores = call["init_score"]
      arguments.sets = call["eval_set"]
      arguments.setNames = call["eval_names"]
      arguments.setWeights = call["eval_sample_weight"]
      arguments.setInitialScores = call["eval_init_score"]
      arguments.categorical = call["categorical_feature"]
      arguments.featureNames = call["feature_name"]
      arguments.callbacks = call["callbacks"]
      arguments.binned = call["bins"].host(as: BinnedObject.self)?.features
      try model.fit(call["X"], call["y"], arguments, call.vm)
      return call.vm.host(model)
    }
    var members = [
      fitting, fittingBinned,
      .method("predict\(predictSignature)", "The answer for each row.") { (model: BoostingObject, call) in
        try predict(model, call["X"], try form(call), isProbability: false, call.vm)
      },
    ]
    if isClassifier {
      members.append(
        .method("predict_proba\(predictSignature)", "The probability of each class for each row.") {
          (model: BoostingObject, call) in
          try predict(model, call["X"], try form(call), isProbability: true, call.vm)
        })
    }
    return members
  }

  // MARK: XGBoost

  /// XGBoost's `fit`; with names for the sets where `xgboost.train` gives them.
  private static func fit(_ model: BoostingObject, _ call: Call, setNames: Ref?) throws -> Ref {
    var arguments = BoostingObject.FitArguments(weights: call["sample_weight"])
    arguments.initialScores = call["base_margin"]
    arguments.sets = call["eval_set"]
    if let setNames { arguments.setNames = setNames }
    arguments.setWeights = call["sample_weight_eval_set"]
    arguments.setInitialScores = call["base_margin_eval_set"]
    arguments.setVerbosity(call["verbose"])
    try model.fit(call["X"], call["y"], arguments, call.vm)
    return call.vm.host(model)
  }

  private static func xgBoost(isClassifier: Bool) -> [Member] {
    var members: [Member] = [
      .method(
        "fit(X, y, *, sample_weight=None, base_margin=None, eval_set=None, verbose=True, xgb_model=None, sample_weight_eval_set=None, base_margin_eval_set=None, feature_weights=None)",
        "Learns from the rows."
      ) { (model: BoostingObject, call) in
        for name in ["xgb_model", "feature_weights"] where !call[name].isNone {
          throw ScriptError(.notImplementedError, "fit with \(name) is not supported by Lapis.")
        }
        return try fit(model, call, setNames: nil)
      },
      // What xgboost.train calls: the same, with names for the sets.
      .method(
        "_fit(X, y, *, sample_weight, base_margin, eval_set, eval_names, sample_weight_eval_set, base_margin_eval_set, verbose)",
        "Learns from the rows of a DMatrix."
      ) { (model: BoostingObject, call) in
        try fit(model, call, setNames: call["eval_names"])
      },
      .method(
        "predict(X, *, output_margin=False, validate_features=True, base_margin=None, iteration_range=None)",
        "The answer for each row."
      ) { (model: BoostingObject, call) in
        try predict(
          model, call["X"],
          try range(call, kind: try call.bool("output_margin") ? .scores : .answers), isProbability: false, call.vm)
      },
      .method("evals_result()", "The measures of each set and metric, round by round.") {
        (model: BoostingObject, call) in
        try model.results(call.vm)
      },
    ]
    if isClassifier {
      members.append(
        .method(
          "predict_proba(X, validate_features=True, base_margin=None, iteration_range=None)",
          "The probability of each class for each row."
        ) { (model: BoostingObject, call) in
          try predict(model, call["X"], try range(call, kind: .answers), isProbability: true, call.vm)
        })
    }
    return members
  }

  private static func range(_ call: Call, kind: Form.Kind) throws -> Form {
    guard call["base_margin"].isNone else {
      throw ScriptError(.notImplementedError, "predict with base_margin is not supported by Lapis.")
    }
    guard !call["iteration_range"].isNone else { return Form(kind: kind, start: 0, rounds: nil) }
    let bounds = try call.elements("iteration_range").map { $0.asInt ?? 0 }
    guard bounds.count == 2, bounds[0] >= 0, bounds[1] >= 0 else {
      throw ScriptError(.valueError, "iteration_range must be two ints of at least 0.")
    }
    // (0, 0) is all of them.
    return Form(kind: kind, start: bounds[0], rounds: bounds[1] == 0 ? nil : max(0, bounds[1] - bounds[0]))
  }

  // MARK: Predicting

  /// What of a prediction is wanted.
  struct Form {
    enum Kind { case answers, scores, leaves }
    var kind: Kind
    var start: Int
    /// nil: up to the best round.
    var rounds: Int?
  }

  static func predict(
    _ object: BoostingObject, _ x: Ref, _ form: Form, isProbability: Bool, _ vm: Interpreter
  ) throws -> Ref {
    let fitted = try object.requireFitted()
    let matrix = try object.matrix(x, vm)
    guard matrix.columns == fitted.featureCount else {
      throw ScriptError(
        .valueError,
        object.isLightGBM
          ? "X has \(matrix.columns) features, but \(object.displayName) is expecting \(fitted.featureCount) features as input"
          : "Feature shape mismatch, expected: \(fitted.featureCount), got \(matrix.columns)")
    }
    let ensemble = try object.model(rounds: form.rounds, from: form.start)
    if form.kind == .leaves, let ensemble {
      return ArrayBridge.array(try ensemble.leaves(matrix), shape: [matrix.rows, ensemble.trees.count], vm)
    }
    if form.kind == .scores, let ensemble {
      let scores = try ensemble.rawScores(matrix)
      return ensemble.base.count == 1
        ? ArrayBridge.array(scores, vm) : ArrayBridge.array(scores, shape: [matrix.rows, ensemble.base.count], vm)
    }
    let prediction = try (ensemble ?? fitted).predict(matrix)
    switch prediction {
    case .numbers(let values): return ArrayBridge.array(values, vm)
    case .probabilities(let values, let labels):
      if isProbability { return ArrayBridge.array(values, shape: [matrix.rows, labels.count], vm) }
      return ArrayBridge.labels(prediction.codes.map { labels[Int($0)] }, vm)
    }
  }
}

/// The modules `lightgbm` and `xgboost`.
enum BoostingModules {
  static var all: [NativeModule] {
    EstimatorTypes.modules(
      BoostingTables.all,
      extra: [
        ("lightgbm", [
          .value("__version__", "The release whose interface is followed.") { $0.string("4.7.0") },
          .script(LightGBMScript.reexports),
        ]),
        ("lightgbm.callback", [.script(LightGBMScript.callbacks)]),
        ("lightgbm.basic", [binning, .script(LightGBMScript.basic)]),
        ("lightgbm.engine", [.script(LightGBMScript.engine)]),
        ("xgboost", [
          .value("__version__", "The release whose interface is followed.") { $0.string("3.2.0") },
          .script("from xgboost.core import Booster, DMatrix\nfrom xgboost.training import train\n"),
        ]),
        ("xgboost.core", [.script(XGBoostScript.core)]),
        ("xgboost.training", [.script("from xgboost.core import train\n")]),
      ])
  }

  private static let binning = ModuleMember.function(
    "_bin(data, model, categorical_feature)", "The features in bins."
  ) { call in
    guard let object = call["model"].host(as: BoostingObject.self) else { return .none }
    return call.vm.host(
      BinnedObject(try object.bin(call["data"], categorical: call["categorical_feature"], call.vm)))
  }
}

/// Features in bins, for the fits of a `Dataset`.
final class BinnedObject: HostObject {
  let features: BinnedFeatures

  static let hostType = HostType(
    name: "_Bins", module: "lightgbm.basic", doc: "Features in bins.", importPaths: [], members: [])

  init(_ features: BinnedFeatures) {
    self.features = features
    super.init(type: BinnedObject.hostType)
  }
}
