import LapisInterpreter
import LapisParams

/// Linear models.
extension EstimatorTables {
  static let linear: [EstimatorClass] = [
    EstimatorClass(
      "LogisticRegression", in: ["sklearn.linear_model"], .classifier, engine: "LogisticRegression",
      positional: 1, doc: "Logistic regression, binary or multinomial.",
      params: [
        EstimatorParam("penalty", .string("deprecated"), .custom), .same("C", .double(1)),
        EstimatorParam("l1_ratio", .double(0), .custom), EstimatorParam("dual", .bool(false), .custom),
        .same("tol", .double(1e-4)), .same("fit_intercept", .bool(true)), .same("intercept_scaling", .int(1)),
        .classWeight, .seed, .same("solver", .string("lbfgs")), .same("max_iter", .int(100)),
        .ignored("verbose", .int(0)), .fixed("warm_start", .bool(false)), .ignored("n_jobs", .none),
        EstimatorParam(
          "multi_class", .string("deprecated"), .legacy([.string("auto"), .string("multinomial")])),
      ], adjust: logisticPenalty),
    EstimatorClass(
      "Ridge", in: ["sklearn.linear_model"], .regressor, engine: "Ridge", positional: 1,
      doc: "Least squares with a penalty on the squared coefficients.",
      params: [
        .same("alpha", .double(1)), .same("fit_intercept", .bool(true)), .ignored("copy_X", .bool(true)),
        .ignored("max_iter", .none), .ignored("tol", .double(1e-4)), EstimatorParam("solver", .string("auto"), .custom),
        .same("positive", .bool(false)), .seed,
      ], adjust: ridgeSolver),
    EstimatorClass(
      "RidgeClassifier", in: ["sklearn.linear_model"], .classifier, engine: "RidgeClassifier", positional: 1,
      doc: "Classes by ridge regression of −1 and 1.",
      params: [
        .same("alpha", .double(1)), .same("fit_intercept", .bool(true)), .ignored("copy_X", .bool(true)),
        .ignored("max_iter", .none), .ignored("tol", .double(1e-4)), .classWeight,
        EstimatorParam("solver", .string("auto"), .custom), .fixed("positive", .bool(false)), .seed,
      ], adjust: ridgeSolver),
    EstimatorClass(
      "LinearRegression", in: ["sklearn.linear_model"], .regressor, engine: "LinearRegression",
      doc: "Ordinary least squares.",
      params: [
        .same("fit_intercept", .bool(true)), .ignored("copy_X", .bool(true)), .ignored("tol", .double(1e-6)),
        .ignored("n_jobs", .none), .same("positive", .bool(false)),
      ]),
    EstimatorClass(
      "ElasticNet", in: ["sklearn.linear_model"], .regressor, engine: "ElasticNet", positional: 1,
      doc: "Least squares with penalties on the absolute and on the squared coefficients.",
      params: [
        .same("alpha", .double(1)), .same("l1_ratio", .double(0.5)), .same("fit_intercept", .bool(true)),
        .ignored("precompute", .bool(false)), .same("max_iter", .int(1000)), .ignored("copy_X", .bool(true)),
      ] + descent),
    EstimatorClass(
      "Lasso", in: ["sklearn.linear_model"], .regressor, engine: "ElasticNet", positional: 1,
      doc: "Least squares with a penalty on the absolute coefficients.",
      params: [
        .same("alpha", .double(1)), .same("fit_intercept", .bool(true)), .ignored("precompute", .bool(false)),
        .ignored("copy_X", .bool(true)), .same("max_iter", .int(1000)),
      ] + descent
    ) { params, _ in params["l1_ratio"] = .double(1) },
    EstimatorClass(
      "LassoLars", in: ["sklearn.linear_model"], .regressor, engine: "LassoLars", positional: 1,
      doc: "The lasso by least-angle regression.",
      params: [
        .same("alpha", .double(1)), .same("fit_intercept", .bool(true)), .ignored("verbose", .bool(false)),
        .ignored("precompute", .string("auto")), .same("max_iter", .int(500)),
        .ignored("eps", .double(2.220446049250313e-16)), .ignored("copy_X", .bool(true)),
        .ignored("fit_path", .bool(true)), .same("positive", .bool(false)), .fixed("jitter", .none), .seed,
      ]),
  ]

  private static let descent: [EstimatorParam] = [
    .same("tol", .double(1e-4)), .fixed("warm_start", .bool(false)), .same("positive", .bool(false)), .seed,
    .same("selection", .string("cyclic")),
  ]

  /// All solvers give the one answer; their names are checked all the same.
  @Sendable private static func ridgeSolver(
    _ params: inout [String: ParamValue], _ values: EstimatorValues
  ) throws {
    let names = ["auto", "svd", "cholesky", "lsqr", "sparse_cg", "sag", "saga", "lbfgs"]
    let solver = values["solver"].asString ?? ""
    let isPositive = values["positive"].asBool == true
    guard names.contains(solver) else {
      throw ScriptError(
        SklearnExceptions.invalidParameter,
        "The 'solver' parameter of \(values.owner.name) must be a str among {\(names.sorted().map { "'\($0)'" }.joined(separator: ", "))}. Got '\(solver)' instead.")
    }
    if isPositive, solver != "auto", solver != "lbfgs" {
      throw ScriptError(
        .valueError,
        "solver='\(solver)' does not support positive fitting. Please set the solver to 'auto' or 'lbfgs', or set `positive=False`")
    }
    if !isPositive, solver == "lbfgs" {
      throw ScriptError(
        .valueError,
        "'lbfgs' solver can be used only when positive=True. Please use another solver.")
    }
  }

  /// The penalty that `penalty`, `l1_ratio` and `C` name together.
  @Sendable private static func logisticPenalty(
    _ params: inout [String: ParamValue], _ values: EstimatorValues
  ) throws {
    let solver = params["solver"]?.text ?? ""
    if values["dual"].asBool == true, solver != "liblinear" {
      throw ScriptError(.valueError, "Solver \(solver) supports only dual=False, got dual=True")
    }
    let ratio = values["l1_ratio"].isNone ? nil : values["l1_ratio"].asDouble
    if let ratio, !(ratio >= 0 && ratio <= 1) {
      throw ScriptError(
        SklearnExceptions.invalidParameter,
        "The 'l1_ratio' parameter of LogisticRegression must be a float in the range [0.0, 1.0] or None. Got \(ratio) instead.")
    }
    if values["penalty"].isNone {
      params["penalty"] = ParamValue.none
    } else if let named = values["penalty"].asString, named != "deprecated" {
      guard ["l1", "l2", "elasticnet", "none"].contains(named) else {
        throw ScriptError(
          SklearnExceptions.invalidParameter,
          "The 'penalty' parameter of LogisticRegression must be a str among {'l1', 'l2', 'elasticnet'} or None. Got '\(named)' instead.")
      }
      if named == "elasticnet", ratio == nil {
        throw ScriptError(.valueError, "l1_ratio must be specified when penalty is elasticnet.")
      }
      params["penalty"] = .string(named)
    } else {
      let share = ratio ?? 0
      params["penalty"] =
        params["C"]?.number == .infinity
        ? ParamValue.none : .string(share == 0 ? "l2" : share == 1 ? "l1" : "elasticnet")
    }
    if let ratio { params["l1_ratio"] = .double(ratio) }
  }
}
