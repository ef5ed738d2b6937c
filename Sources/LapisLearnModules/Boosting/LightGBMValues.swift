import LapisInterpreter
import LapisLearn
import LapisParams

/// The parameters of a LightGBM estimator: those of its signature, and keywords by any of their names.
struct LightGBMValues {
  private let values: EstimatorValues
  private let isClassifier: Bool
  private let vm: Interpreter
  /// By the class's own names; a keyword stands above the signature's parameter.
  private var own: [String: Ref] = [:]
  private var engine: [(name: String, value: ParamValue)] = []
  private(set) var metric = Ref.none
  private var isUnbalanced = false

  init(_ values: EstimatorValues, isClassifier: Bool, _ vm: Interpreter) throws {
    self.values = values
    self.isClassifier = isClassifier
    self.vm = vm
    for (name, ref) in values.extra {
      guard let use = LightGBMParameters.use(of: name) else {
        vm.output.write("[LightGBM] [Warning] Unknown parameter: \(name)\n", to: .standardOutput)
        continue
      }
      switch use {
      case .ignored, .seed: continue
      case .own(let parameter): own[parameter] = ref
      case .engine(let parameter):
        guard !ref.isNone else { continue }
        guard var value = EstimatorValues.value(ref, vm) else {
          throw ScriptError(.notImplementedError, "\(name)=\(try vm.repr(ref)) is not supported by Lapis.")
        }
        // The command line's form of a list.
        if parameter == "monotone_constraints", let text = ref.asString {
          value = .list(text.split { "(), []".contains($0) }.compactMap { Int($0) }.map { .int($0) })
        }
        engine.append((parameter, value))
      case .fixed(let allowed):
        guard let value = EstimatorValues.value(ref, vm), allowed.contains(value) else {
          throw ScriptError(
            .notImplementedError,
            "\(values.owner.name) with \(name)=\(try vm.repr(ref)) is not supported by Lapis. It supports \(name)=\(allowed.first.map { EstimatorClass.text($0) } ?? "None").")
        }
      case .isUnbalanced: isUnbalanced = try vm.isTrue(ref)
      case .metric: metric = ref
      case .unsupported:
        guard ref.isNone else {
          throw ScriptError(.notImplementedError, "\(values.owner.name) with \(name) is not supported by Lapis.")
        }
      }
    }
  }

  private func value(_ name: String) -> Ref { own[name] ?? values[name] }

  func number(_ name: String) -> Double? { engine.last { $0.name == name }?.value.number }

  var categorical: Ref? { own["categorical_feature"] }
  var patience: Int? { own["early_stopping_round"]?.asInt }
  var firstMetricOnly: Bool { own["first_metric_only"]?.asBool ?? false }
  var isVerbose: Bool {
    let level = values.extra.last { $0.name == "verbose" || $0.name == "verbosity" }?.value.asInt ?? 1
    return level >= 0
  }

  /// The objective in force for so many classes.
  func objective(classes: Int?) -> String {
    let given = value("objective").asString
    guard let classes else { return given ?? "regression" }
    return classes > 2 ? (given == "softmax" ? "softmax" : "multiclass") : "binary"
  }

  /// The engine's parameters.
  func fill(_ params: inout [String: ParamValue]) throws {
    for name in [
      "num_leaves", "max_depth", "learning_rate", "n_estimators", "subsample_for_bin", "min_split_gain", "min_child_weight",
      "min_child_samples", "subsample", "subsample_freq", "colsample_bytree", "reg_alpha", "reg_lambda",
    ] {
      let ref = value(name)
      guard let value = EstimatorValues.value(ref, vm), value != .none else {
        throw ScriptError(.valueError, "The '\(name)' parameter of \(values.owner.name) must be a number. Got \(try vm.repr(ref)) instead.")
      }
      params[name] = value
    }
    if let depth = params["max_depth"]?.integer, depth < -1 { params["max_depth"] = .int(-1) }
    // LightGBM draws rows only where it is told how often.
    params["subsample_freq"] = .int(max(0, value("subsample_freq").asInt ?? 0))
    let kind = value("boosting_type").asString ?? "gbdt"
    switch kind {
    case "gbdt", "gbrt", "goss": params["boosting"] = .string(kind == "goss" ? "goss" : "gbdt")
    default:
      throw ScriptError(.notImplementedError, "\(values.owner.name) with boosting_type='\(kind)' is not supported by Lapis. It supports boosting_type=gbdt, goss.")
    }
    if let strategy = own["data_sample_strategy"]?.asString {
      guard strategy == "goss" || strategy == "bagging" else {
        throw ScriptError(.valueError, "Unknown sample strategy \(strategy)")
      }
      if strategy == "goss" { params["boosting"] = .string("goss") }
    }
    let given = value("objective")
    if !given.isNone {
      guard let name = given.asString, let loss = LightGBMParameters.loss(name, isClassifier: isClassifier) else {
        throw ScriptError(
          .notImplementedError,
          "\(values.owner.name) with objective=\(try vm.repr(given)) is not supported by Lapis. It supports \(isClassifier ? "binary, multiclass" : "regression, regression_l1, huber, quantile, poisson, gamma, tweedie").")
      }
      params["loss"] = .string(loss)
    }
    let weight = values["class_weight"]
    if weight.asString == "balanced" || isUnbalanced { params["class_weight"] = .string("balanced") }
    for (name, value) in engine { params[name] = value }
    // The engine counts up to 255 bins.
    if let bins = params["max_bin"]?.integer, bins > 255 { params["max_bin"] = .int(255) }
  }
}
