public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Gradient boosting of histogram trees (Friedman, 2001), grown best leaf first (Ke et al., 2017) or level by level
/// (Chen and Guestrin, 2016).
///
/// Logistic loss for two classes, softmax for more, squared error for numbers unless `loss` says otherwise.
/// Features are rounded to float32 and binned to at most 255 values; a missing value goes where it lowers the
/// loss. The model is the same on any number of threads.
public struct GradientBoosting: Learner {
  public static let name = "GradientBoosting"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let readsSingle = true
  public static let params = [
    ParamSpec(
      "learning_rate", .double(0.1), .positive, search: .double(0.01...0.3, log: true),
      "factor on each tree's contribution"),
    ParamSpec(
      "n_estimators", .int(100), .int(1...1_000_000), search: .int(25...600, log: true),
      "boosting rounds; one tree each, or one a class"),
    ParamSpec(
      "num_leaves", .int(31), .int(2...131_072), search: .int(7...127, log: true), "most leaves of a tree"),
    ParamSpec(
      "max_depth", .int(-1), .either([.none, .int(-1...Int(Int32.max))]), search: .int(3...10),
      "most edges from the root to a leaf; -1 or None sets no bound"),
    ParamSpec(
      "grow_policy", .string("leafwise"), .oneOf(["leafwise", "depthwise"]),
      "which leaf is split next: the one of the highest gain, or the shallowest"),
    ParamSpec(
      "min_child_samples", .int(20), .int(0...Int(Int32.max)), search: .int(3...60, log: true),
      "fewest samples of a leaf"),
    ParamSpec("min_samples_split", .int(2), .int(2...Int(Int32.max)), "fewest samples of a node that is split"),
    ParamSpec(
      "min_child_weight", .double(1e-3), .nonNegative, "least sum of second derivatives of a leaf"),
    ParamSpec(
      "min_split_gain", .double(0), .nonNegative, search: .double(0...0.5), "least gain of a split"),
    ParamSpec(
      "reg_lambda", .double(0), .nonNegative, search: .double(1e-3...10, log: true),
      "L2 penalty on the leaf values"),
    ParamSpec(
      "reg_alpha", .double(0), .nonNegative, search: .double(1e-3...10, log: true),
      "L1 penalty on the leaf values"),
    ParamSpec(
      "max_delta_step", .double(0), .nonNegative,
      "largest value of a leaf ahead of the learning rate; 0 sets no bound"),
    ParamSpec(
      "boosting", .string("gbdt"), .oneOf(["gbdt", "goss"]),
      "goss keeps the rows of large gradients and draws from the others"),
    ParamSpec("top_rate", .double(0.2), .fraction, "share of the rows that goss keeps"),
    ParamSpec("other_rate", .double(0.1), .fraction, "share of all rows that goss draws from the others"),
    ParamSpec(
      "subsample", .double(1), .fraction, search: .double(0.5...1),
      "share of the rows that are drawn for a tree"),
    ParamSpec(
      "subsample_freq", .int(1), .int(0...1_000_000), "rounds between draws of rows; 0 never draws"),
    ParamSpec(
      "colsample_bytree", .double(1), .fraction, search: .double(0.4...1),
      "share of the columns that each tree draws"),
    ParamSpec("colsample_bylevel", .double(1), .fraction, "share of these that each level draws"),
    ParamSpec("colsample_bynode", .double(1), .fraction, "share of these that each node draws"),
    ParamSpec(
      "max_features", .none,
      .either([.none, .oneOf(["sqrt", "log2"]), .int(1...Int(Int32.max)), .fraction]),
      "columns that each node draws: a number, a share, sqrt, log2; None leaves it to colsample_bynode"),
    ParamSpec("max_bin", .int(255), .int(2...255), search: .choice([.int(63), .int(127), .int(255)]), "most bins of a column"),
    ParamSpec("min_data_in_bin", .int(3), .int(1...Int(Int32.max)), "about the fewest samples of a bin"),
    ParamSpec(
      "subsample_for_bin", .int(200_000), .int(1...Int(Int32.max)), "samples that the bins are found from"),
    ParamSpec(
      "class_weight", .none, .optional(.oneOf(["balanced"])),
      "balanced weighs the classes by the inverse of their frequency"),
    ParamSpec("scale_pos_weight", .double(1), .positive, "factor on the weight of the second of two classes"),
    ParamSpec(
      "loss", .string("auto"), .oneOf(["auto"] + BoostingParameters.losses),
      "what is lowered; auto is log_loss for classes and squared_error for numbers"),
    ParamSpec(
      "alpha", .double(0.9), .positive,
      "the quantile of quantile and friedman_huber; the residual at which huber becomes linear"),
    ParamSpec(
      "tweedie_variance_power", .double(1.5), .double(lower: 1, upper: 2, openLower: true, openUpper: true),
      "1 is Poisson, 2 is gamma"),
    ParamSpec(
      "poisson_max_delta_step", .double(0.7), .nonNegative, "added to the score in poisson's second derivative"),
    ParamSpec(
      "softmax_curvature", .none, .optional(.positive),
      "factor on p(1-p) in the second derivative of softmax; None is K/(K-1) for K classes"),
    ParamSpec(
      "boost_from_average", .bool(true), .bool, "whether the scores start from the best constant rather than 0"),
    ParamSpec(
      "categorical_features", .none, .any, "list of the columns whose whole numbers are categories"),
    ParamSpec("cat_smooth", .double(10), .nonNegative, "smoothing of a category's mean gradient"),
    ParamSpec("cat_l2", .double(10), .nonNegative, "added to reg_lambda below splits on sets of categories"),
    ParamSpec("max_cat_threshold", .int(32), .int(1...255), "most categories on the left of a split"),
    ParamSpec(
      "max_cat_to_onehot", .int(4), .int(1...255), "up to so many categories, each is split from all others"),
    ParamSpec(
      "min_data_per_group", .int(100), .int(1...Int(Int32.max)), "fewest samples of a group of categories"),
    ParamSpec(
      "monotone_constraints", .none, .any,
      "list of 1, -1 and 0 for columns whose effect must not fall, must not rise, and is free"),
    ParamSpec(
      "early_stopping", .bool(false), .either([.bool, .oneOf(["auto"])]),
      "whether to stop when the loss on held-out samples no longer falls; auto does for more than 10,000 samples"),
    ParamSpec(
      "validation_fraction", .double(0.1), .double(lower: 0, upper: 1, openLower: true, openUpper: true),
      "share of the samples held out for early stopping"),
    ParamSpec("n_iter_no_change", .int(10), .int(1...1_000_000), "rounds without a better loss before it stops"),
    ParamSpec("tol", .double(1e-7), .nonNegative, "least change of the loss that counts as better"),
  ]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try check(data)
    let isStopped = params.string("early_stopping") == "auto" ? data.rows > 10_000 : params.bool("early_stopping")
    guard isStopped else {
      return try fit(data, BoostingRequest(), context).model
    }
    return try HeldOut(params).fit(data, context) { (train, request) throws(Diagnostic) in
      try fit(train, request, context)
    }
  }

  /// Fits with what only the caller knows: sets to evaluate on, scores to start from, and when to stop.
  public func fit(
    _ data: Dataset, _ request: BoostingRequest, _ context: FitContext
  ) throws(Diagnostic) -> BoostingOutcome {
    try check(data)
    guard case .classes = data.y else { return try boost(data, request, context) }
    var outcome: BoostingOutcome?
    let model = try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let (_, labels) = try InputChecks.classes(data, for: Self.name)
      if labels.count == 1 {
        return ConstantModel(featureCount: data.x.columns, labels: labels, values: [1])
      }
      let result = try boost(data, request, context)
      outcome = result
      return result.model
    }
    return BoostingOutcome(model: model, rounds: outcome?.rounds ?? 0)
  }

  /// The features in the bins that a fit with these parameters makes.
  public func bin(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> BinnedFeatures {
    try InputChecks.features(x, for: Self.name, missing: true, single: true)
    return BinnedFeatures(
      x, try BoostingParameters.binning(params, x, seed: context.seed, owner: Self.name), context)
  }

  private func check(_ data: Dataset) throws(Diagnostic) {
    try InputChecks.features(data.x, for: Self.name, missing: true, single: true)
  }

  private func boost(
    _ data: Dataset, _ request: BoostingRequest, _ context: FitContext
  ) throws(Diagnostic) -> BoostingOutcome {
    let target = try BoostingParameters.target(data, params, owner: Self.name)
    let loss = try BoostingParameters.loss(params, target, owner: Self.name)
    var run = try BoostingRun(data, target, loss, params, request, context)
    return try run.fit()
  }
}
