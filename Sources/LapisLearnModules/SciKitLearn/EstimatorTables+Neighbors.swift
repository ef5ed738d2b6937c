import LapisInterpreter
import LapisParams

/// Neighbours, naive Bayes, baselines.
extension EstimatorTables {
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

  static let neighbors: [EstimatorClass] = [
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
}
