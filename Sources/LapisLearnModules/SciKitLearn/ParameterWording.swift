import LapisInterpreter
import LapisParams

/// What a parameter may be, in the words of scikit-learn's errors.
enum ParameterWording {
  static let seed =
    "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None"

  /// What the engine is about to be made with, after scikit-learn's values became its own.
  ///
  /// - Throws: InvalidParameterError for a value of the script's that the engine does not allow.
  static func check(
    _ given: [String: ParamValue], _ specs: [ParamSpec], _ values: EstimatorValues, _ vm: Interpreter
  ) throws {
    let owner = values.owner
    guard owner.modules.first?.hasPrefix("sklearn") == true else { return }
    for spec in specs {
      guard let value = given[spec.name], !spec.constraint.allows(value), value != spec.defaultValue,
        let index = owner.params.firstIndex(where: {
          if case .engine(let name) = $0.use { name == spec.name } else { false }
        })
      else { continue }
      let param = owner.params[index]
      throw invalid(param.name, owner.name, allowed(spec.constraint, param, owner), values.refs[index], vm)
    }
  }

  static func invalid(
    _ name: String, _ owner: String, _ allowed: String, _ value: Ref, _ vm: Interpreter
  ) -> ScriptError {
    let shown = (try? vm.repr(value)) ?? "an object"
    return ScriptError(
      SklearnExceptions.invalidParameter, "The '\(name)' parameter of \(owner) must be \(allowed). Got \(shown) instead.")
  }

  private static func allowed(_ constraint: Constraint, _ param: EstimatorParam, _ owner: EstimatorClass) -> String {
    for name in ["\(owner.name).\(param.name)", param.name] {
      if let known = ranges.first(where: { $0.names.contains(name) }) { return known.words }
    }
    var parts = pieces(constraint, owner.name)
    if parts.count > 1, let none = parts.firstIndex(of: "None") { parts.append(parts.remove(at: none)) }
    guard let last = parts.popLast() else { return "any value" }
    return parts.isEmpty ? last : parts.joined(separator: ", ") + " or " + last
  }

  /// scikit-learn's words for the parameters with ranges: those of all classes by name, those of one class behind it.
  private static let ranges: [(words: String, names: [String])] = [
    ("None or a float in the range [0.0, inf)", ["binarize"]),
    ("None, a float in the range (0.0, inf) or an int in the range [1, inf)", ["max_samples"]),
    ("a float in the range (-inf, inf)", ["coef0", "power_t"]),
    ("a float in the range (-inf, inf), an array-like or None", ["constant"]),
    ("a float in the range (0.0, 1.0)", ["GradientBoostingRegressor.alpha", "validation_fraction"]),
    (
      "a float in the range (0.0, 1.0), an int in the range [1, inf) or None",
      [
        "HistGradientBoostingClassifier.validation_fraction",
        "HistGradientBoostingRegressor.validation_fraction"
      ]
    ),
    (
      "a float in the range (0.0, 1.0]",
      [
        "HistGradientBoostingClassifier.max_features", "HistGradientBoostingRegressor.max_features", "subsample"
      ]
    ),
    (
      "a float in the range (0.0, inf)",
      [
        "LinearSVC.C", "LinearSVC.tol", "LinearSVR.C", "LinearSVR.tol", "MLPClassifier.epsilon",
        "MLPRegressor.epsilon", "SVC.tol", "SVR.tol", "cache_size", "eta0", "intercept_scaling",
        "learning_rate", "learning_rate_init"
      ]
    ),
    ("a float in the range (0.0, inf]", ["C"]),
    ("a float in the range (0.0, inf] or None", ["p"]),
    ("a float in the range [0.0, 0.5]", ["min_weight_fraction_leaf"]),
    (
      "a float in the range [0.0, 1.0)",
      [
        "MLPClassifier.validation_fraction", "MLPRegressor.validation_fraction", "beta_1", "beta_2"
      ]
    ),
    ("a float in the range [0.0, 1.0]", ["ElasticNet.l1_ratio", "Perceptron.l1_ratio", "momentum"]),
    ("a float in the range [0.0, 1.0] or None", ["l1_ratio", "quantile"]),
    (
      "a float in the range [0.0, inf)",
      [
        "GradientBoostingClassifier.learning_rate", "GradientBoostingRegressor.learning_rate",
        "MLPClassifier.power_t", "MLPRegressor.power_t", "alpha", "ccp_alpha", "epsilon",
        "min_impurity_decrease", "tol", "var_smoothing"
      ]
    ),
    (
      "a float in the range [0.0, inf) or None",
      [
        "PassiveAggressiveClassifier.tol", "PassiveAggressiveRegressor.tol", "Perceptron.tol",
        "SGDClassifier.tol", "SGDRegressor.tol"
      ]
    ),
    (
      "a float in the range [0.0, inf) or an array-like",
      [
        "BernoulliNB.alpha", "ComplementNB.alpha", "MultinomialNB.alpha", "Ridge.alpha", "RidgeClassifier.alpha"
      ]
    ),
    ("a float in the range [0.0, inf) or an instance of 'numpy.ndarray'", ["GaussianProcessRegressor.alpha"]),
    ("a str among {'auto', 'scale'} or a float in the range [0.0, inf)", ["gamma"]),
    ("a str among {'auto'} or an int in the range [1, inf)", ["batch_size", "n_init"]),
    ("an array-like or an int in the range [1, inf)", ["hidden_layer_sizes"]),
    ("an int in the range (0, inf) or an instance of 'bool' or an instance of 'numpy.bool'", ["average"]),
    ("an int in the range [-1, inf)", ["SVC.max_iter", "SVR.max_iter"]),
    (
      "an int in the range [0, inf)",
      [
        "LassoLars.max_iter", "LinearSVC.max_iter", "LinearSVR.max_iter", "LogisticRegression.max_iter",
        "degree", "n_restarts_optimizer"
      ]
    ),
    (
      "an int in the range [1, inf)",
      [
        "HistGradientBoostingClassifier.min_samples_leaf", "HistGradientBoostingRegressor.min_samples_leaf",
        "max_fun", "max_iter", "n_clusters", "n_estimators", "n_iter_no_change"
      ]
    ),
    (
      "an int in the range [1, inf) or None",
      [
        "ElasticNet.max_iter", "GradientBoostingClassifier.n_iter_no_change",
        "GradientBoostingRegressor.n_iter_no_change", "Lasso.max_iter", "Ridge.max_iter",
        "RidgeClassifier.max_iter", "max_depth", "n_neighbors"
      ]
    ),
    (
      "an int in the range [1, inf) or a float among {inf}",
      [
        "MLPClassifier.n_iter_no_change", "MLPRegressor.n_iter_no_change"
      ]
    ),
    ("an int in the range [1, inf) or a float in the range (0.0, 1.0)", ["min_samples_leaf"]),
    (
      "an int in the range [1, inf), a float in the range (0.0, 1.0], a str among {'log2', 'sqrt'} or None",
      [
        "max_features"
      ]
    ),
    ("an int in the range [2, inf) or None", ["max_leaf_nodes"]),
    ("an int in the range [2, inf) or a float in the range (0.0, 1.0]", ["min_samples_split"]),
  ]

  private static func pieces(_ constraint: Constraint, _ owner: String) -> [String] {
    switch constraint {
    case .any: return ["any value"]
    case .none: return ["None"]
    case .bool: return ["an instance of 'bool' or an instance of 'numpy.bool'"]
    case .oneOf(var names):
      // The engine's own word, which LogisticRegression does not have there.
      if owner == "LogisticRegression" { names.removeAll { $0 == "auto" } }
      return ["a str among {\(names.sorted().map { "'\($0)'" }.joined(separator: ", "))}"]
    case .either(let others): return others.flatMap { pieces($0, owner) }
    case .int(let range):
      // Bounds that no data reaches stand for none.
      let low = range.lowerBound <= -1_000_000_000 ? "(-inf" : "[\(range.lowerBound)"
      let high = range.upperBound >= 1_000_000_000 ? "inf)" : "\(range.upperBound)]"
      return ["an int in the range \(low), \(high)"]
    case .double(let lower, let upper, let openLower, let openUpper):
      let low = lower == -.infinity ? "(-inf" : "\(openLower ? "(" : "[")\(ParamValue.double(lower))"
      let close = openUpper ? ")" : "]"
      let high = upper == .infinity ? "inf)" : "\(ParamValue.double(upper))\(close)"
      return ["a float in the range \(low), \(high)"]
    }
  }
}
