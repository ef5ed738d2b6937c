import LapisInterpreter
import LapisParams

/// Boosted trees.
extension EstimatorTables {
  private static func gradientBoosting(_ loss: String, isClassifier: Bool) -> [EstimatorParam] {
    [
      isClassifier ? .fixed("loss", .string(loss)) : EstimatorParam("loss", .string(loss), .custom),
      .same("learning_rate", .double(0.1)), .same("n_estimators", .int(100)),
      .same("subsample", .double(1)), .ignored("criterion", .string("friedman_mse")),
      .same("min_samples_split", .int(2)), EstimatorParam("min_samples_leaf", .int(1), .engine("min_child_samples")),
      .fixed("min_weight_fraction_leaf", .double(0)), .same("max_depth", .int(3)),
      .fixed("min_impurity_decrease", .double(0)), .fixed("init", .none), .seed, .same("max_features", .none),
    ] + (isClassifier ? [] : [EstimatorParam("alpha", .double(0.9), .custom)]) + [
      .ignored("verbose", .int(0)), EstimatorParam("max_leaf_nodes", .none, .custom),
      .fixed("warm_start", .bool(false)), .same("validation_fraction", .double(0.1)),
      EstimatorParam("n_iter_no_change", .none, .custom), .same("tol", .double(1e-4)), .fixed("ccp_alpha", .double(0)),
    ]
  }

  @Sendable private static func shallow(_ params: inout [String: ParamValue], _ values: EstimatorValues) throws {
    params["min_child_weight"] = .double(1e-7)
    params["min_data_in_bin"] = .int(1)
    if let leaves = values["max_leaf_nodes"].asInt {
      params["num_leaves"] = .int(leaves)
    } else if let depth = params["max_depth"]?.integer, (1...16).contains(depth) {
      params["num_leaves"] = .int(1 << depth)
    } else {
      params["num_leaves"] = .int(131_072)
    }
    if let patience = values["n_iter_no_change"].asInt {
      params["n_iter_no_change"] = .int(patience)
      params["early_stopping"] = .bool(true)
    }
    if values.owner.role == .regressor, let loss = values["loss"].asString {
      params["loss"] = .string(loss == "huber" ? "friedman_huber" : loss)
      if let share = values["alpha"].asDouble { params["alpha"] = .double(share) }
    }
  }

  private static func histogram(_ loss: String, isClassifier: Bool) -> [EstimatorParam] {
    [
      isClassifier ? .fixed("loss", .string(loss)) : EstimatorParam("loss", .string(loss), .engine("loss"))
    ] + (isClassifier ? [] : [EstimatorParam("quantile", .none, .custom)]) + [
      .same("learning_rate", .double(0.1)),
      EstimatorParam("max_iter", .int(100), .engine("n_estimators")),
      EstimatorParam("max_leaf_nodes", .int(31), .custom), .same("max_depth", .none),
      EstimatorParam("min_samples_leaf", .int(20), .engine("min_child_samples")),
      EstimatorParam("l2_regularization", .double(0), .engine("reg_lambda")),
      EstimatorParam("max_features", .double(1), .engine("colsample_bynode")),
      EstimatorParam("max_bins", .int(255), .engine("max_bin")),
      EstimatorParam("categorical_features", .string("from_dtype"), .custom),
      EstimatorParam("monotonic_cst", .none, .engine("monotone_constraints")),
      .fixed("interaction_cst", .none), .fixed("warm_start", .bool(false)),
      .same("early_stopping", .string("auto")), .fixed("scoring", .string("loss")),
      EstimatorParam("validation_fraction", .double(0.1), .custom), .same("n_iter_no_change", .int(10)),
      .same("tol", .double(1e-7)), .ignored("verbose", .int(0)), .seed,
    ] + (isClassifier ? [.same("class_weight", .none)] : [])
  }

  @Sendable private static func leaves(_ params: inout [String: ParamValue], _ values: EstimatorValues) throws {
    let name = values.owner.name
    params["num_leaves"] = .int(values["max_leaf_nodes"].asInt ?? 131_072)
    params["softmax_curvature"] = .double(1)
    params["min_data_in_bin"] = .int(1)
    guard let share = values["validation_fraction"].asDouble, share > 0, share < 1 else {
      throw ScriptError(
        .notImplementedError,
        "\(name) with a validation_fraction that is not a float between 0 and 1 is not supported by Lapis.")
    }
    params["validation_fraction"] = .double(share)
    let categorical = values["categorical_features"]
    if !categorical.isNone, categorical.asString != "from_dtype" {
      throw ScriptError(
        .notImplementedError,
        "\(name) with categorical_features other than 'from_dtype' is not supported by Lapis: lightgbm's classes take categorical_feature, or encode the columns with OneHotEncoder.")
    }
    if params["loss"] == .string("quantile") {
      guard let share = values["quantile"].asDouble, share > 0, share < 1 else {
        throw ScriptError(.valueError, "The 'quantile' parameter of \(name) must be a float between 0 and 1 for loss='quantile'.")
      }
      params["alpha"] = .double(share)
    }
  }

  static let boosting: [EstimatorClass] = [
    EstimatorClass(
      "GradientBoostingClassifier", in: ["sklearn.ensemble"], .classifier, engine: "GradientBoosting",
      doc: "Boosted shallow trees for classes.",
      params: gradientBoosting("log_loss", isClassifier: true), adjust: shallow),
    EstimatorClass(
      "GradientBoostingRegressor", in: ["sklearn.ensemble"], .regressor, engine: "GradientBoosting",
      doc: "Boosted shallow trees for numbers.",
      params: gradientBoosting("squared_error", isClassifier: false), adjust: shallow),
    EstimatorClass(
      "HistGradientBoostingClassifier", in: ["sklearn.ensemble"], .classifier, engine: "GradientBoosting",
      positional: 1, doc: "Boosted trees over binned features, for classes.",
      params: histogram("log_loss", isClassifier: true), adjust: leaves),
    EstimatorClass(
      "HistGradientBoostingRegressor", in: ["sklearn.ensemble"], .regressor, engine: "GradientBoosting",
      positional: 1, doc: "Boosted trees over binned features, for numbers.",
      params: histogram("squared_error", isClassifier: false), adjust: leaves),
  ]
}
