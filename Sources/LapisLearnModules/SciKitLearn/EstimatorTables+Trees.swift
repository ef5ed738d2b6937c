import LapisInterpreter
import LapisParams

/// Trees and forests.
extension EstimatorTables {
  private static func tree(_ isClassifier: Bool, splitter: String) -> [EstimatorParam] {
    let isRandom = splitter == "random"
    return [
      .same("criterion", .string(isClassifier ? "gini" : "squared_error")),
      .same("splitter", .string(splitter)), .same("max_depth", .none), .same("min_samples_split", .int(2)),
      .same("min_samples_leaf", .int(1)), .same("min_weight_fraction_leaf", .double(0)),
      .same("max_features", !isRandom ? .none : isClassifier ? .string("sqrt") : .double(1)), .seed,
    ] + (isRandom && !isClassifier
      ? [.same("min_impurity_decrease", .double(0)), .same("max_leaf_nodes", .none)]
      : [.same("max_leaf_nodes", .none), .same("min_impurity_decrease", .double(0))])
      + (isClassifier ? [.same("class_weight", .none)] : []) + [
        .same("ccp_alpha", .double(0)), .fixed("monotonic_cst", .none),
      ]
  }

  private static func forest(_ isClassifier: Bool, bootstrap: Bool) -> [EstimatorParam] {
    [
      .same("n_estimators", .int(100)),
      .same("criterion", .string(isClassifier ? "gini" : "squared_error")), .same("max_depth", .none),
      .same("min_samples_split", .int(2)), .same("min_samples_leaf", .int(1)),
      .same("min_weight_fraction_leaf", .double(0)),
      .same("max_features", isClassifier ? .string("sqrt") : .double(1)), .same("max_leaf_nodes", .none),
      .same("min_impurity_decrease", .double(0)), .same("bootstrap", .bool(bootstrap)),
      .same("oob_score", .bool(false)), .ignored("n_jobs", .none), .seed, .ignored("verbose", .int(0)),
      .fixed("warm_start", .bool(false)),
    ] + (isClassifier ? [.same("class_weight", .none)] : []) + [
      .same("ccp_alpha", .double(0)), .same("max_samples", .none), .fixed("monotonic_cst", .none),
    ]
  }

  static let trees: [EstimatorClass] = [
    EstimatorClass(
      "DecisionTreeClassifier", in: ["sklearn.tree"], .classifier, engine: "DecisionTree",
      doc: "One decision tree for classes.", params: tree(true, splitter: "best"),
      members: TreeMembers.single),
    EstimatorClass(
      "DecisionTreeRegressor", in: ["sklearn.tree"], .regressor, engine: "DecisionTree",
      doc: "One decision tree for numbers.", params: tree(false, splitter: "best"),
      members: TreeMembers.single),
    EstimatorClass(
      "ExtraTreeClassifier", in: ["sklearn.tree"], .classifier, engine: "DecisionTree",
      doc: "One tree with random thresholds for classes.", params: tree(true, splitter: "random"),
      members: TreeMembers.single),
    EstimatorClass(
      "ExtraTreeRegressor", in: ["sklearn.tree"], .regressor, engine: "DecisionTree",
      doc: "One tree with random thresholds for numbers.", params: tree(false, splitter: "random"),
      members: TreeMembers.single),
    EstimatorClass(
      "RandomForestClassifier", in: ["sklearn.ensemble"], .classifier, engine: "RandomForest",
      positional: 1, doc: "The mean of trees on bootstrap samples.", params: forest(true, bootstrap: true),
      members: TreeMembers.forest),
    EstimatorClass(
      "RandomForestRegressor", in: ["sklearn.ensemble"], .regressor, engine: "RandomForest",
      positional: 1, doc: "The mean of trees on bootstrap samples.", params: forest(false, bootstrap: true),
      members: TreeMembers.forest),
    EstimatorClass(
      "ExtraTreesClassifier", in: ["sklearn.ensemble"], .classifier, engine: "ExtraTrees", positional: 1,
      doc: "The mean of trees with random thresholds.", params: forest(true, bootstrap: false),
      members: TreeMembers.forest),
    EstimatorClass(
      "ExtraTreesRegressor", in: ["sklearn.ensemble"], .regressor, engine: "ExtraTrees", positional: 1,
      doc: "The mean of trees with random thresholds.", params: forest(false, bootstrap: false),
      members: TreeMembers.forest),
  ]
}
