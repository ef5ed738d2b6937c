import LapisInterpreter
import LapisLearn
import LapisParams

/// XGBoost's names for parameters, losses and metrics, as the engine knows them.
enum XGBoostParameters {
  /// The parameters of the classes, in the order of the base class; None stands for the library's default.
  static func params(objective: String) -> [EstimatorParam] {
    func custom(_ name: String) -> EstimatorParam { EstimatorParam(name, .none, .custom) }
    return [
      EstimatorParam("objective", .string(objective), .custom), custom("base_score"),
      .fixed("booster", .none, also: [.string("gbtree")]), custom("callbacks"), custom("colsample_bylevel"),
      custom("colsample_bynode"), custom("colsample_bytree"), .ignored("device", .none),
      custom("early_stopping_rounds"), .ignored("enable_categorical", .bool(true)), custom("eval_metric"),
      .fixed("feature_types", .none), .fixed("feature_weights", .none), custom("gamma"),
      custom("grow_policy"), custom("importance_type"),
      .fixed("interaction_constraints", .none), custom("learning_rate"), custom("max_bin"),
      custom("max_cat_threshold"), custom("max_cat_to_onehot"), custom("max_delta_step"), custom("max_depth"),
      custom("max_leaves"), custom("min_child_weight"), EstimatorParam("missing", .double(.nan), .custom),
      custom("monotone_constraints"), .fixed("multi_strategy", .none, also: [.string("one_output_per_tree")]),
      custom("n_estimators"), .ignored("n_jobs", .none),
      .fixed("num_parallel_tree", .none, also: [.int(1)]), .seed, custom("reg_alpha"), custom("reg_lambda"),
      .fixed("sampling_method", .none, also: [.string("uniform")]), custom("scale_pos_weight"), custom("subsample"),
      .ignored("tree_method", .none), .ignored("validate_parameters", .none), .ignored("verbosity", .none),
    ]
  }

  /// Other names of parameters.
  static let aliases = [
    "eta": "learning_rate", "min_split_loss": "gamma", "lambda": "reg_lambda", "alpha": "reg_alpha",
    "seed": "random_state", "nthread": "n_jobs", "num_boost_round": "n_estimators",
  ]

  /// The engine's parameters of an estimator's values.
  static func engineParams(
    _ params: inout [String: ParamValue], _ values: EstimatorValues, isClassifier: Bool, _ vm: Interpreter
  ) throws {
    func value(_ name: String) -> Ref {
      let own = values[name]
      if !own.isNone { return own }
      for (alias, of) in aliases.sorted(by: { $0.key < $1.key }) where of == name && !values[alias].isNone {
        return values[alias]
      }
      return .none
    }
    func number(_ name: String, else other: Double) throws -> ParamValue {
      let ref = value(name)
      if ref.isNone { return .double(other) }
      guard let number = ref.asDouble else {
        throw ScriptError(.valueError, "Invalid Parameter format for \(name) expect float but value='\(try vm.str(ref))'")
      }
      return .double(number)
    }
    func whole(_ name: String, else other: Int) throws -> Int {
      let ref = value(name)
      if ref.isNone { return other }
      guard let number = ref.asDouble, let whole = Int(exactly: number) else {
        throw ScriptError(.valueError, "Invalid Parameter format for \(name) expect int but value='\(try vm.str(ref))'")
      }
      return whole
    }
    let policy = value("grow_policy").asString ?? "depthwise"
    guard ["depthwise", "lossguide"].contains(policy) else {
      throw ScriptError(.valueError, "Invalid Input: '\(policy)', valid values are: {'depthwise', 'lossguide'}")
    }
    let depth = try whole("max_depth", else: 6)
    let leaves = try whole("max_leaves", else: 0)
    params["grow_policy"] = .string(policy == "depthwise" ? "depthwise" : "leafwise")
    params["n_estimators"] = .int(try whole("n_estimators", else: 100))
    params["max_depth"] = depth <= 0 ? .int(-1) : .int(depth)
    params["num_leaves"] = .int(leaves > 1 ? leaves : (1...16).contains(depth) ? 1 << depth : 65_536)
    // The engine's bins number up to 255, XGBoost's 256.
    params["max_bin"] = .int(min(try whole("max_bin", else: 255), 255))
    params["min_data_in_bin"] = .int(1)
    params["learning_rate"] = try number("learning_rate", else: 0.3)
    params["min_split_gain"] = try number("gamma", else: 0)
    params["min_child_weight"] = try number("min_child_weight", else: 1)
    params["min_child_samples"] = .int(0)
    for name in ["subsample", "colsample_bytree", "colsample_bylevel", "colsample_bynode", "scale_pos_weight"] {
      params[name] = try number(name, else: 1)
    }
    params["reg_alpha"] = try number("reg_alpha", else: 0)
    params["reg_lambda"] = try number("reg_lambda", else: 1)
    let objective = values["objective"].asString ?? (isClassifier ? "binary:logistic" : "reg:squarederror")
    params["max_delta_step"] = try number("max_delta_step", else: objective == "count:poisson" ? 0.7 : 0)
    if !values["monotone_constraints"].isNone {
      params["monotone_constraints"] = try directions(values["monotone_constraints"], vm)
    }
    params["softmax_curvature"] = .double(2)
    params["max_cat_to_onehot"] = .int(try whole("max_cat_to_onehot", else: 4))
    params["max_cat_threshold"] = .int(min(255, try whole("max_cat_threshold", else: 64)))
    params["cat_l2"] = .double(0)
    params["cat_smooth"] = .double(0)
    params["min_data_per_group"] = .int(1)
    guard values["base_score"].isNone else {
      throw ScriptError(.notImplementedError, "\(values.owner.name) with base_score is not supported by Lapis: it is found from the data.")
    }
    guard values["callbacks"].isNone else {
      throw ScriptError(.notImplementedError, "\(values.owner.name) with callbacks is not supported by Lapis. It supports early_stopping_rounds.")
    }
    if let missing = values["missing"].asDouble, !missing.isNaN {
      throw ScriptError(.notImplementedError, "\(values.owner.name) with missing=\(missing) is not supported by Lapis. It supports missing=nan.")
    }
    guard let loss = loss(objective, isClassifier: isClassifier) else {
      throw ScriptError(
        .notImplementedError,
        "\(values.owner.name) with objective=\(try vm.repr(values["objective"])) is not supported by Lapis. It supports \(objectives(isClassifier).joined(separator: ", ")).")
    }
    params["loss"] = .string(loss)
    if objective == "reg:quantileerror" { params["alpha"] = try number("quantile_alpha", else: 0.5) }
    if objective == "reg:tweedie" {
      params["tweedie_variance_power"] = try number("tweedie_variance_power", else: 1.5)
    }
    if objective == "count:poisson" { params["poisson_max_delta_step"] = .double(0.7) }
  }

  private static func objectives(_ isClassifier: Bool) -> [String] {
    isClassifier
      ? ["binary:logistic", "multi:softprob", "multi:softmax"]
      : ["reg:squarederror", "reg:absoluteerror", "reg:quantileerror", "reg:gamma", "reg:tweedie", "count:poisson"]
  }

  private static func loss(_ objective: String, isClassifier: Bool) -> String? {
    guard objectives(isClassifier).contains(objective) || objective == "reg:linear" && !isClassifier else { return nil }
    switch objective {
    case "reg:absoluteerror": return "absolute_error"
    case "reg:quantileerror": return "quantile"
    case "reg:gamma": return "gamma"
    case "reg:tweedie": return "tweedie"
    case "count:poisson": return "poisson"
    default: return isClassifier ? "log_loss" : "squared_error"
    }
  }

  /// `(1, 0, -1)`, a list of the same, or the text of one.
  private static func directions(_ ref: Ref, _ vm: Interpreter) throws -> ParamValue {
    if let text = ref.asString {
      let parts = text.split { "(), []".contains($0) }.map { Int($0) }
      guard parts.allSatisfy({ $0 != nil }) else {
        throw ScriptError(.valueError, "monotone_constraints must be numbers in brackets. Got '\(text)'.")
      }
      return .list(parts.compactMap { $0 }.map { .int($0) })
    }
    guard let value = EstimatorValues.value(ref, vm), case .list = value else {
      throw ScriptError(
        .notImplementedError, "monotone_constraints as \(vm.typeName(ref)) is not supported by Lapis. It supports a tuple, one number a feature.")
    }
    return value
  }

  static func defaultMetric(_ objective: String, classes: Int) -> String {
    switch objective {
    case "reg:absoluteerror": "mae"
    case "reg:quantileerror": "quantile"
    case "reg:gamma": "gamma-deviance"
    case "reg:tweedie": "tweedie-nloglik@1.5"
    case "count:poisson": "poisson-nloglik"
    case "reg:squarederror", "reg:linear": "rmse"
    default: classes > 2 ? "mlogloss" : "logloss"
    }
  }

  static func metric(_ name: String, alpha: Double, power: Double) -> BoostingMetric? {
    func make(_ measure: BoostingMetric.Measure) -> BoostingMetric { BoostingMetric(name: name, measure: measure) }
    switch name {
    case "logloss", "mlogloss": return make(.logLoss)
    case "error", "merror": return make(.classError)
    case "auc": return make(.areaUnderCurve)
    case "aucpr": return make(.averagePrecision)
    case "rmse": return make(.rootMeanSquaredError)
    case "rmsle": return make(.meanSquaredLogError)
    case "mae": return make(.meanAbsoluteError)
    case "quantile": return make(.quantile(alpha))
    case "poisson-nloglik": return make(.poisson)
    case "gamma-nloglik": return make(.gamma)
    case "gamma-deviance": return make(.gammaDeviance)
    default: return name.hasPrefix("tweedie-nloglik") ? make(.tweedie(power)) : nil
    }
  }
}
