import LapisInterpreter
import LapisParams

/// Linear models.
extension EstimatorTables {
  static let linear: [EstimatorClass] = [
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
}
