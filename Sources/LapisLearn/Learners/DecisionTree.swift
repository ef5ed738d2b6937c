public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// One tree over every distinct value (Breiman et al., 1984), for classes or numbers.
///
/// Features are rounded to float32, and thresholds lie on that grid. For a given seed the splits are
/// scikit-learn's own, ties included. A missing value goes to the side that suits the training rows.
public struct DecisionTree: Learner {
  public static let name = "DecisionTree"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let readsSingle = true
  public static let params = [
    TreeParameters.criterion,
    ParamSpec(
      "splitter", .string("best"), .oneOf(["best", "random"]),
      "best takes the best threshold of a column, random draws one"),
    TreeParameters.maxDepth, TreeParameters.minSamplesSplit, TreeParameters.minSamplesLeaf,
    TreeParameters.minWeightFractionLeaf, TreeParameters.maxFeatures(.none), TreeParameters.maxLeafNodes,
    TreeParameters.minImpurityDecrease, TreeParameters.classWeight, TreeParameters.pruningAlpha,
  ]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: true, single: true)
    try context.checkStop()
    let target = try TreeTarget(data, owner: Self.name, classWeight: params["class_weight"])
    let criterion = try TreeParameters.criterion(params, target, owner: Self.name)
    if criterion == .absoluteError {
      try InputChecks.features(data.x, for: Self.name, missing: false, single: true)
    }
    let limits = TreeParameters.limits(
      params, rows: data.rows, columns: data.x.columns, isClassifier: target.isClassifier)
    var grower = try ExactTreeGrower(
      data.x, codes: target.codes, numbers: target.numbers, classes: target.labels.count,
      weights: target.weights, criterion: criterion, limits: limits,
      isRandom: params.string("splitter") == "random", seed: UInt32(truncatingIfNeeded: context.seed),
      context)
    var tree = try grower.grow(context)
    var gains = grower.gains
    if limits.pruningAlpha > 0 {
      tree = CostComplexityPruning.pruned(tree, alpha: limits.pruningAlpha)
      gains = tree.decreases(columns: data.x.columns)
    }
    return TreeEnsembleModel(
      featureCount: data.x.columns, labels: target.labels,
      combination: target.isClassifier ? .meanShares : .meanValue, trees: [tree],
      base: [Double](repeating: 0, count: max(target.labels.count, 1)), gains: gains)
  }
}
