import LapisInterpreter
import LapisParams

/// Boosted trees.
extension EstimatorTables {
  private static func gradientBoosting(_ loss: String, isClassifier: Bool) -> [EstimatorParam] {
    [
      .fixed("loss", .string(loss)), .same("learning_rate", .double(0.1)), .same("n_estimators", .int(100)),
      .same("subsample", .double(1)), .ignored("criterion", .string("friedman_mse")),
      .fixed("min_samples_split", .int(2)), EstimatorParam("min_samples_leaf", .int(1), .engine("min_child_samples")),
      .fixed("min_weight_fraction_leaf", .double(0)), .same("max_depth", .int(3)),
      .fixed("min_impurity_decrease", .double(0)), .fixed("init", .none), .seed,
      EstimatorParam("max_features", .none, .custom),
    ] + (isClassifier ? [] : [.ignored("alpha", .double(0.9))]) + [
      .ignored("verbose", .int(0)), EstimatorParam("max_leaf_nodes", .none, .custom),
      .fixed("warm_start", .bool(false)), .ignored("validation_fraction", .double(0.1)),
      .fixed("n_iter_no_change", .none), .ignored("tol", .double(1e-4)), .fixed("ccp_alpha", .double(0)),
    ]
  }

  @Sendable private static func shallow(_ params: inout [String: ParamValue], _ values: EstimatorValues) {
    params["min_child_weight"] = .double(1e-7)
    if let leaves = values["max_leaf_nodes"].asInt {
      params["num_leaves"] = .int(leaves)
    } else if let depth = params["max_depth"]?.integer, (1...16).contains(depth) {
      params["num_leaves"] = .int(1 << depth)
    } else {
      params["num_leaves"] = .int(65_536)
    }
    if let share = values["max_features"].asDouble, share > 0, share <= 1 {
      params["colsample_bytree"] = .double(share)
    }
  }

  private static func histogram(_ loss: String, isClassifier: Bool) -> [EstimatorParam] {
    [
      .fixed("loss", .string(loss)), .same("learning_rate", .double(0.1)),
      EstimatorParam("max_iter", .int(100), .engine("n_estimators")),
      EstimatorParam("max_leaf_nodes", .int(31), .custom), .same("max_depth", .none),
      EstimatorParam("min_samples_leaf", .int(20), .engine("min_child_samples")),
      EstimatorParam("l2_regularization", .double(0), .engine("reg_lambda")),
      EstimatorParam("max_features", .double(1), .engine("colsample_bytree")),
      EstimatorParam("max_bins", .int(255), .engine("max_bin")),
      .fixed("categorical_features", .string("from_dtype"), also: [.none]), .fixed("monotonic_cst", .none),
      .fixed("interaction_cst", .none), .fixed("warm_start", .bool(false)),
      .fixed("early_stopping", .string("auto"), also: [.bool(false)]), .ignored("scoring", .string("loss")),
      .ignored("validation_fraction", .double(0.1)), .ignored("n_iter_no_change", .int(10)),
      .ignored("tol", .double(1e-7)), .ignored("verbose", .int(0)), .seed,
    ] + (isClassifier ? [.same("class_weight", .none)] : [])
  }

  @Sendable private static func leaves(_ params: inout [String: ParamValue], _ values: EstimatorValues) {
    params["num_leaves"] = .int(values["max_leaf_nodes"].asInt ?? 65_536)
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
