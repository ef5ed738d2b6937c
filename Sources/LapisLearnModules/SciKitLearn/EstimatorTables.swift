import LapisInterpreter
import LapisParams

/// The estimator classes of `sklearn`: one entry a class. The parameters, their order and defaults are
/// those of scikit-learn 1.x.
enum EstimatorTables {
  static let all: [EstimatorClass] = linear + trees + boosting + others + preprocessing

  private static let linear: [EstimatorClass] = [
    EstimatorClass(
      "LogisticRegression", in: ["sklearn.linear_model"], .classifier, engine: "LogisticRegression",
      positional: 1, doc: "Logistic regression, binary or multinomial.",
      params: [
        EstimatorParam("penalty", .string("l2"), .engine("penalty")), .fixed("dual", .bool(false)),
        .same("tol", .double(1e-4)), .same("C", .double(1)), .same("fit_intercept", .bool(true)),
        .ignored("intercept_scaling", .int(1)), .same("class_weight", .none), .seed,
        .fixed(
          "solver", .string("lbfgs"),
          also: ["liblinear", "newton-cg", "newton-cholesky", "sag", "saga"].map { .string($0) }),
        .same("max_iter", .int(100)),
        .fixed("multi_class", .string("auto"), also: [.string("multinomial"), .string("deprecated")]),
        .ignored("verbose", .int(0)), .fixed("warm_start", .bool(false)), .ignored("n_jobs", .none),
        .fixed("l1_ratio", .none, also: [.double(0), .int(0)]),
      ]),
    EstimatorClass(
      "Ridge", in: ["sklearn.linear_model"], .regressor, engine: "Ridge", positional: 1,
      doc: "Least squares with a penalty on the squared coefficients.",
      params: [
        .same("alpha", .double(1)), .same("fit_intercept", .bool(true)), .ignored("copy_X", .bool(true)),
        .ignored("max_iter", .none), .ignored("tol", .double(1e-4)), .ignored("solver", .string("auto")),
        .fixed("positive", .bool(false)), .seed,
      ]),
    EstimatorClass(
      "LinearRegression", in: ["sklearn.linear_model"], .regressor, engine: "LinearRegression",
      doc: "Ordinary least squares.",
      params: [
        .same("fit_intercept", .bool(true)), .ignored("copy_X", .bool(true)), .ignored("tol", .double(1e-6)),
        .ignored("n_jobs", .none), .fixed("positive", .bool(false)),
      ]),
    EstimatorClass(
      "ElasticNet", in: ["sklearn.linear_model"], .regressor, engine: "ElasticNet", positional: 1,
      doc: "Least squares with penalties on the absolute and on the squared coefficients.",
      params: [.same("alpha", .double(1)), .same("l1_ratio", .double(0.5))] + descent),
    EstimatorClass(
      "Lasso", in: ["sklearn.linear_model"], .regressor, engine: "ElasticNet", positional: 1,
      doc: "Least squares with a penalty on the absolute coefficients.",
      params: [.same("alpha", .double(1))] + descent
    ) { params, _ in params["l1_ratio"] = .double(1) },
  ]

  private static let descent: [EstimatorParam] = [
    .same("fit_intercept", .bool(true)), .ignored("precompute", .bool(false)), .same("max_iter", .int(1000)),
    .ignored("copy_X", .bool(true)), .same("tol", .double(1e-4)), .fixed("warm_start", .bool(false)),
    .fixed("positive", .bool(false)), .seed, .fixed("selection", .string("cyclic")),
  ]

  // MARK: Trees

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

  private static let trees: [EstimatorClass] = [
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

  // MARK: Boosting

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

  private static let boosting: [EstimatorClass] = [
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

  // MARK: Neighbours, naive Bayes, baselines

  private static let neighbours: [EstimatorParam] = [
    .same("n_neighbors", .int(5)), .same("weights", .string("uniform")), .ignored("algorithm", .string("auto")),
    .ignored("leaf_size", .int(30)), .fixed("p", .int(2), also: [.int(1)]),
    .same("metric", .string("minkowski")), .fixed("metric_params", .none), .ignored("n_jobs", .none),
  ]

  @Sendable private static func distance(_ params: inout [String: ParamValue], _ values: EstimatorValues) {
    if values["p"].asInt == 1, params["metric"] == .string("minkowski") {
      params["metric"] = .string("manhattan")
    }
  }

  private static let others: [EstimatorClass] = [
    EstimatorClass(
      "KNeighborsClassifier", in: ["sklearn.neighbors"], .classifier, engine: "KNearestNeighbors",
      positional: 1, doc: "The vote of the nearest samples.", params: neighbours, adjust: distance),
    EstimatorClass(
      "KNeighborsRegressor", in: ["sklearn.neighbors"], .regressor, engine: "KNearestNeighbors",
      positional: 1, doc: "The mean of the nearest samples.", params: neighbours, adjust: distance),
    EstimatorClass(
      "GaussianNB", in: ["sklearn.naive_bayes"], .classifier, engine: "GaussianNB",
      doc: "Naive Bayes with normal features.",
      params: [.fixed("priors", .none), .same("var_smoothing", .double(1e-9))]),
    EstimatorClass(
      "DummyClassifier", in: ["sklearn.dummy"], .classifier, engine: "ConstantBaseline",
      doc: "Answers without looking at the features.",
      params: [.same("strategy", .string("prior")), .seed, .fixed("constant", .none)]),
    EstimatorClass(
      "DummyRegressor", in: ["sklearn.dummy"], .regressor, engine: "ConstantBaseline",
      doc: "Answers without looking at the features.",
      params: [.same("strategy", .string("mean")), .fixed("constant", .none), .fixed("quantile", .none)]),
  ]

  // MARK: Transformers

  @Sendable private static func pair(
    _ params: inout [String: ParamValue], _ value: ParamValue?, _ low: String, _ high: String, _ owner: String,
    _ name: String
  ) throws {
    guard case .list(let ends)? = value, ends.count == 2, let first = ends[0].number, let second = ends[1].number
    else {
      throw ScriptError(
        .valueError,
        "The '\(name)' parameter of \(owner) must be a pair of numbers. Got \(value.map { EstimatorClass.text($0) } ?? "an object") instead.")
    }
    params[low] = .double(first)
    params[high] = .double(second)
  }

  private static let preprocessing: [EstimatorClass] = [
    EstimatorClass(
      "StandardScaler", in: ["sklearn.preprocessing"], .transformer, engine: "StandardScaler",
      doc: "Subtracts the mean and divides by the standard deviation.",
      params: [.ignored("copy", .bool(true)), .same("with_mean", .bool(true)), .same("with_std", .bool(true))]),
    EstimatorClass(
      "MinMaxScaler", in: ["sklearn.preprocessing"], .transformer, engine: "MinMaxScaler", positional: 1,
      doc: "Brings each column into a range.",
      params: [
        EstimatorParam("feature_range", .list([.int(0), .int(1)]), .engine("feature_range")),
        .ignored("copy", .bool(true)), .fixed("clip", .bool(false)),
      ]
    ) { params, _ in
      let value = params.removeValue(forKey: "feature_range")
      try pair(&params, value, "feature_min", "feature_max", "MinMaxScaler", "feature_range")
    },
    EstimatorClass(
      "MaxAbsScaler", in: ["sklearn.preprocessing"], .transformer, engine: "MaxAbsScaler",
      doc: "Divides by the largest absolute value.",
      params: [.ignored("copy", .bool(true)), .fixed("clip", .bool(false))]),
    EstimatorClass(
      "RobustScaler", in: ["sklearn.preprocessing"], .transformer, engine: "RobustScaler",
      doc: "Subtracts the median and divides by a range of quantiles.",
      params: [
        .same("with_centering", .bool(true)), .same("with_scaling", .bool(true)),
        EstimatorParam("quantile_range", .list([.double(25), .double(75)]), .engine("quantile_range")),
        .ignored("copy", .bool(true)), .fixed("unit_variance", .bool(false)),
      ]
    ) { params, _ in
      let value = params.removeValue(forKey: "quantile_range")
      try pair(&params, value, "quantile_min", "quantile_max", "RobustScaler", "quantile_range")
    },
    EstimatorClass(
      "Normalizer", in: ["sklearn.preprocessing"], .transformer, engine: "Normalizer", positional: 1,
      doc: "Brings each row to norm 1.", params: [.same("norm", .string("l2")), .ignored("copy", .bool(true))]),
    EstimatorClass(
      "OneHotEncoder", in: ["sklearn.preprocessing"], .transformer, engine: "OneHotEncoder",
      doc: "One column of zeros and ones for each category of a numeric column.",
      params: [
        .fixed("categories", .string("auto")), .same("drop", .none), .ignored("sparse_output", .bool(true)),
        .ignored("sparse", .bool(true)), .ignored("dtype", .none), .same("handle_unknown", .string("error")),
        .fixed("min_frequency", .none), .fixed("max_categories", .none),
        .fixed("feature_name_combiner", .string("concat")),
      ]),
    EstimatorClass(
      "SimpleImputer", in: ["sklearn.impute"], .transformer, engine: "SimpleImputer",
      doc: "Fills missing values.",
      params: [
        .fixed("missing_values", .double(.nan)), .same("strategy", .string("mean")), .same("fill_value", .none),
        .ignored("copy", .bool(true)), .same("add_indicator", .bool(false)),
        .fixed("keep_empty_features", .bool(false)),
      ]),
    EstimatorClass(
      "PCA", in: ["sklearn.decomposition"], .transformer, engine: "PCA", positional: 1,
      doc: "Projects on the directions of the largest variance.",
      params: [
        .same("n_components", .none), .ignored("copy", .bool(true)), .same("whiten", .bool(false)),
        .ignored("svd_solver", .string("auto")), .ignored("tol", .double(0)),
        .ignored("iterated_power", .string("auto")), .ignored("n_oversamples", .int(10)),
        .ignored("power_iteration_normalizer", .string("auto")), .seed,
      ]),
    EstimatorClass(
      "TruncatedSVD", in: ["sklearn.decomposition"], .transformer, engine: "TruncatedSVD", positional: 1,
      doc: "Projects on the largest singular vectors.",
      params: [
        .same("n_components", .int(2)), .ignored("algorithm", .string("randomized")), .ignored("n_iter", .int(5)),
        .ignored("n_oversamples", .int(10)), .ignored("power_iteration_normalizer", .string("auto")), .seed,
        .ignored("tol", .double(0)),
      ]),
  ]
}
