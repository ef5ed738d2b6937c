import LapisInterpreter
import LapisLearn
import LapisParams

/// Neighbours, clusters, naive Bayes, baselines.
extension EstimatorTables {
  private static func neighbours(isTargeted: Bool) -> [EstimatorParam] {
    [.same("n_neighbors", .int(5))]
      + (isTargeted ? [.same("weights", .string("uniform"))] : [EstimatorParam("radius", .double(1), .custom)])
      + [.ignored("algorithm", .string("auto")), .ignored("leaf_size", .int(30))]
      + (isTargeted
        ? [.same("p", .int(2)), .same("metric", .string("minkowski"))]
        : [.same("metric", .string("minkowski")), .same("p", .int(2))])
      + [.fixed("metric_params", .none), .ignored("n_jobs", .none)]
  }

  private static let counting: [EstimatorParam] = [
    .same("alpha", .double(1)), .same("force_alpha", .bool(true)),
  ]
  private static let classPriors: [EstimatorParam] = [
    .same("fit_prior", .bool(true)), .same("class_prior", .none),
  ]

  static let neighbors: [EstimatorClass] = [
    EstimatorClass(
      "KNeighborsClassifier", in: ["sklearn.neighbors"], .classifier, engine: "KNearestNeighbors",
      positional: 1, doc: "The vote of the nearest samples.", params: neighbours(isTargeted: true),
      members: NeighborMembers.all),
    EstimatorClass(
      "KNeighborsRegressor", in: ["sklearn.neighbors"], .regressor, engine: "KNearestNeighbors",
      positional: 1, doc: "The mean of the nearest samples.", params: neighbours(isTargeted: true),
      members: NeighborMembers.all),
    EstimatorClass(
      "NearestNeighbors", in: ["sklearn.neighbors"], .search, engine: "KNearestNeighbors",
      doc: "The nearest samples.", params: neighbours(isTargeted: false),
      members: NeighborMembers.all + NeighborMembers.byRadius),
    EstimatorClass(
      "KMeans", in: ["sklearn.cluster"], .clusterer, engine: "KMeans", positional: 1,
      doc: "Clusters around their means.",
      params: [
        .same("n_clusters", .int(8)), .same("init", .string("k-means++")), .same("n_init", .string("auto")),
        .same("max_iter", .int(300)), .same("tol", .double(1e-4)), .ignored("verbose", .int(0)), .seed,
        .ignored("copy_x", .bool(true)), .fixed("algorithm", .string("lloyd"), also: [.string("elkan")]),
      ], members: ClusterMembers.all),
    EstimatorClass(
      "GaussianNB", in: ["sklearn.naive_bayes"], .classifier, engine: "GaussianNB",
      doc: "Naive Bayes with normal features.",
      params: [.same("priors", .none), .same("var_smoothing", .double(1e-9))]),
    EstimatorClass(
      "MultinomialNB", in: ["sklearn.naive_bayes"], .classifier, engine: "MultinomialNB",
      doc: "Naive Bayes for counts.", params: counting + classPriors),
    EstimatorClass(
      "BernoulliNB", in: ["sklearn.naive_bayes"], .classifier, engine: "BernoulliNB",
      doc: "Naive Bayes for flags.", params: counting + [.same("binarize", .double(0))] + classPriors),
    EstimatorClass(
      "ComplementNB", in: ["sklearn.naive_bayes"], .classifier, engine: "ComplementNB",
      doc: "Naive Bayes for counts of unequal classes.",
      params: counting + classPriors + [.same("norm", .bool(false))]),
    EstimatorClass(
      "DummyClassifier", in: ["sklearn.dummy"], .classifier, engine: "ConstantBaseline",
      doc: "Answers without looking at the features.",
      params: [.same("strategy", .string("prior")), .seed, .same("constant", .none)]),
    EstimatorClass(
      "DummyRegressor", in: ["sklearn.dummy"], .regressor, engine: "ConstantBaseline",
      doc: "Answers without looking at the features.",
      params: [.same("strategy", .string("mean")), .same("constant", .none), .same("quantile", .none)]),
  ]
}
