import LapisInterpreter
import LapisParams

/// Support vector machines.
extension EstimatorTables {
  static let svm: [EstimatorClass] = [
    EstimatorClass(
      "LinearSVC", in: ["sklearn.svm"], .classifier, engine: "LinearSVC", positional: 2,
      doc: "A linear support vector machine for classes.",
      params: [
        .same("penalty", .string("l2")), .same("loss", .string("squared_hinge")),
        EstimatorParam("dual", .string("auto"), .custom), .same("tol", .double(1e-4)), .same("C", .double(1)),
        .fixed("multi_class", .string("ovr")), .same("fit_intercept", .bool(true)),
        .same("intercept_scaling", .int(1)), .same("class_weight", .none), .ignored("verbose", .int(0)), .seed,
        .same("max_iter", .int(1000)),
      ]
    ) { params, values in
      let penalty = params["penalty"]?.text ?? ""
      let loss = params["loss"]?.text ?? ""
      let dual = values["dual"].asBool
      let isRefused =
        dual == true && penalty == "l1" || dual == false && loss == "hinge" && penalty == "l2"
      if isRefused {
        throw ScriptError(
          .valueError,
          "Unsupported set of arguments: The combination of penalty='\(penalty)' and loss='\(loss)' \(penalty == "l1" ? "are" : "are") not supported when dual=\(dual == true ? "True" : "False"), Parameters: penalty='\(penalty)', loss='\(loss)', dual=\(dual == true ? "True" : "False")")
      }
    },
    EstimatorClass(
      "LinearSVR", in: ["sklearn.svm"], .regressor, engine: "LinearSVR",
      doc: "A linear support vector machine for numbers.",
      params: [
        .same("epsilon", .double(0)), .same("tol", .double(1e-4)), .same("C", .double(1)),
        .same("loss", .string("epsilon_insensitive")), .same("fit_intercept", .bool(true)),
        .same("intercept_scaling", .double(1)), .ignored("dual", .string("auto")), .ignored("verbose", .int(0)),
        .seed, .same("max_iter", .int(1000)),
      ]),
    EstimatorClass(
      "SVC", in: ["sklearn.svm"], .classifier, engine: "SVC", doc: "A support vector machine with a kernel for classes.",
      params: [.same("C", .double(1))] + kernel + [
        .ignored("shrinking", .bool(true)), EstimatorParam("probability", .string("deprecated"), .custom),
        .same("tol", .double(1e-3)), .same("cache_size", .int(200)), .same("class_weight", .none),
        .ignored("verbose", .bool(false)), .same("max_iter", .int(-1)),
        EstimatorParam("decision_function_shape", .string("ovr"), .custom),
        EstimatorParam("break_ties", .bool(false), .custom), .seed,
      ]
    ) { params, values in
      params["probability"] = .bool(values["probability"].asBool == true)
      let shape = values["decision_function_shape"].asString ?? ""
      guard ["ovo", "ovr"].contains(shape) else {
        throw ScriptError(
          SklearnExceptions.invalidParameter,
          "The 'decision_function_shape' parameter of SVC must be a str among {'ovo', 'ovr'}. Got '\(shape)' instead.")
      }
      if shape == "ovo", values["break_ties"].asBool == true {
        throw ScriptError(.valueError, "break_ties must be False when decision_function_shape is 'ovo'")
      }
    },
    EstimatorClass(
      "SVR", in: ["sklearn.svm"], .regressor, engine: "SVR", doc: "A support vector machine with a kernel for numbers.",
      params: kernel + [
        .same("tol", .double(1e-3)), .same("C", .double(1)), .same("epsilon", .double(0.1)),
        .ignored("shrinking", .bool(true)), .same("cache_size", .int(200)), .ignored("verbose", .bool(false)),
        .same("max_iter", .int(-1)),
      ]),
  ]

  private static let kernel: [EstimatorParam] = [
    .same("kernel", .string("rbf")), .same("degree", .int(3)), .same("gamma", .string("scale")),
    .same("coef0", .double(0)),
  ]
}
