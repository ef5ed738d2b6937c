import LapisInterpreter
import LapisParams

/// Trees and forests.
extension EstimatorTables {
  private static func tree(_ isClassifier: Bool) -> [EstimatorParam] {
    [
      .same("criterion", .string(isClassifier ? "gini" : "squared_error")),
      .fixed("splitter", .string("best")), .same("max_depth", .none), .same("min_samples_split", .int(2)),
      .same("min_samples_leaf", .int(1)), .fixed("min_weight_fraction_leaf", .double(0)),
      .same("max_features", .none), .seed, .fixed("max_leaf_nodes", .none),
      .same("min_impurity_decrease", .double(0)),
    ] + (isClassifier ? [.same("class_weight", .none)] : []) + [
      .fixed("ccp_alpha", .double(0)), .fixed("monotonic_cst", .none),
    ]
  }

  private static func forest(_ isClassifier: Bool, bootstrap: Bool) -> [EstimatorParam] {
    [
      .same("n_estimators", .int(100)),
      .same("criterion", .string(isClassifier ? "gini" : "squared_error")), .same("max_depth", .none),
      .same("min_samples_split", .int(2)), .same("min_samples_leaf", .int(1)),
      .fixed("min_weight_fraction_leaf", .double(0)),
      .same("max_features", isClassifier ? .string("sqrt") : .double(1)), .fixed("max_leaf_nodes", .none),
      .same("min_impurity_decrease", .double(0)), .same("bootstrap", .bool(bootstrap)),
      .fixed("oob_score", .bool(false)), .ignored("n_jobs", .none), .seed, .ignored("verbose", .int(0)),
      .fixed("warm_start", .bool(false)),
    ] + (isClassifier ? [.same("class_weight", .none)] : []) + [
      .fixed("ccp_alpha", .double(0)), .fixed("max_samples", .none), .fixed("monotonic_cst", .none),
    ]
  }

  static let trees: [EstimatorClass] = [
    EstimatorClass(
      "DecisionTreeClassifier", in: ["sklearn.tree"], .classifier, engine: "DecisionTree",
      doc: "One decision tree for classes.", params: tree(true)),
    EstimatorClass(
      "DecisionTreeRegressor", in: ["sklearn.tree"], .regressor, engine: "DecisionTree",
      doc: "One decision tree for numbers.", params: tree(false)),
    EstimatorClass(
      "RandomForestClassifier", in: ["sklearn.ensemble"], .classifier, engine: "RandomForest",
      positional: 1, doc: "The mean of trees on bootstrap samples.", params: forest(true, bootstrap: true)),
    EstimatorClass(
      "RandomForestRegressor", in: ["sklearn.ensemble"], .regressor, engine: "RandomForest",
      positional: 1, doc: "The mean of trees on bootstrap samples.", params: forest(false, bootstrap: true)),
    EstimatorClass(
      "ExtraTreesClassifier", in: ["sklearn.ensemble"], .classifier, engine: "ExtraTrees", positional: 1,
      doc: "The mean of trees with random thresholds.", params: forest(true, bootstrap: false)),
    EstimatorClass(
      "ExtraTreesRegressor", in: ["sklearn.ensemble"], .regressor, engine: "ExtraTrees", positional: 1,
      doc: "The mean of trees with random thresholds.", params: forest(false, bootstrap: false)),
  ]
}
