import LapisInterpreter
import LapisParams

/// Linear models by stochastic gradient descent.
extension EstimatorTables {
  static let stochasticGradient: [EstimatorClass] = [
    EstimatorClass(
      "SGDClassifier", in: ["sklearn.linear_model"], .classifier, engine: "SGDClassifier", positional: 1,
      doc: "Linear classifiers by stochastic gradient descent.",
      params: [
        .same("loss", .string("hinge")), .same("penalty", .string("l2")), .same("alpha", .double(1e-4)),
        .same("l1_ratio", .double(0.15)), .same("fit_intercept", .bool(true)), .same("max_iter", .int(1000)),
        .same("tol", .double(1e-3)), .same("shuffle", .bool(true)), .ignored("verbose", .int(0)),
        .same("epsilon", .double(0.1)), .ignored("n_jobs", .none), .seed,
        .same("learning_rate", .string("optimal")), .same("eta0", .double(0.01)), .same("power_t", .double(0.5)),
        .same("early_stopping", .bool(false)), .same("validation_fraction", .double(0.1)),
        .same("n_iter_no_change", .int(5)), .same("class_weight", .none), .fixed("warm_start", .bool(false)),
        .same("average", .bool(false)),
      ]),
    EstimatorClass(
      "SGDRegressor", in: ["sklearn.linear_model"], .regressor, engine: "SGDRegressor", positional: 1,
      doc: "A linear regressor by stochastic gradient descent.",
      params: [
        .same("loss", .string("squared_error")), .same("penalty", .string("l2")), .same("alpha", .double(1e-4)),
        .same("l1_ratio", .double(0.15)), .same("fit_intercept", .bool(true)), .same("max_iter", .int(1000)),
        .same("tol", .double(1e-3)), .same("shuffle", .bool(true)), .ignored("verbose", .int(0)),
        .same("epsilon", .double(0.1)), .seed, .same("learning_rate", .string("invscaling")),
        .same("eta0", .double(0.01)), .same("power_t", .double(0.25)), .same("early_stopping", .bool(false)),
        .same("validation_fraction", .double(0.1)), .same("n_iter_no_change", .int(5)),
        .fixed("warm_start", .bool(false)), .same("average", .bool(false)),
      ]),
    EstimatorClass(
      "Perceptron", in: ["sklearn.linear_model"], .classifier, engine: "SGDClassifier",
      doc: "The perceptron.",
      params: [
        .same("penalty", .none), .same("alpha", .double(1e-4)), .same("l1_ratio", .double(0.15)),
        .same("fit_intercept", .bool(true)), .same("max_iter", .int(1000)), .same("tol", .double(1e-3)),
        .same("shuffle", .bool(true)), .ignored("verbose", .int(0)), .same("eta0", .double(1)),
        .ignored("n_jobs", .none), EstimatorParam("random_state", .int(0), .seed),
        .same("early_stopping", .bool(false)), .same("validation_fraction", .double(0.1)),
        .same("n_iter_no_change", .int(5)), .same("class_weight", .none), .fixed("warm_start", .bool(false)),
      ]
    ) { params, _ in
      params["loss"] = .string("perceptron")
      params["learning_rate"] = .string("constant")
    },
    EstimatorClass(
      "PassiveAggressiveClassifier", in: ["sklearn.linear_model"], .classifier, engine: "SGDClassifier",
      doc: "Passive-aggressive classifiers.",
      params: [EstimatorParam("C", .double(1), .engine("eta0"))] + passiveAggressive("hinge", 0)
        + [.same("class_weight", .none), .same("average", .bool(false))]
    ) { params, values in
      passive(&params, isSquared: values["loss"].asString == "squared_hinge", loss: "hinge")
    },
    EstimatorClass(
      "PassiveAggressiveRegressor", in: ["sklearn.linear_model"], .regressor, engine: "SGDRegressor",
      doc: "Passive-aggressive regressors.",
      params: [EstimatorParam("C", .double(1), .engine("eta0"))]
        + passiveAggressive("epsilon_insensitive", 1) + [.same("average", .bool(false))]
    ) { params, values in
      passive(
        &params, isSquared: values["loss"].asString == "squared_epsilon_insensitive", loss: "epsilon_insensitive")
    },
  ]

  private static func passiveAggressive(_ loss: String, _ kind: Int) -> [EstimatorParam] {
    [
      .same("fit_intercept", .bool(true)), .same("max_iter", .int(1000)), .same("tol", .double(1e-3)),
      .same("early_stopping", .bool(false)), .same("validation_fraction", .double(0.1)),
      .same("n_iter_no_change", .int(5)), .same("shuffle", .bool(true)), .ignored("verbose", .int(0)),
      EstimatorParam("loss", .string(loss), .custom),
    ] + (kind == 0 ? [.ignored("n_jobs", .none)] : [.same("epsilon", .double(0.1))]) + [
      .seed, .fixed("warm_start", .bool(false)),
    ]
  }

  /// The squared losses choose the second rule for the step and learn on the plain loss.
  private static func passive(_ params: inout [String: ParamValue], isSquared: Bool, loss: String) {
    params["loss"] = .string(loss)
    params["penalty"] = ParamValue.none
    params["learning_rate"] = .string(isSquared ? "pa2" : "pa1")
  }
}
