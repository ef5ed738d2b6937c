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
    TreeParameters.criterion, TreeParameters.maxDepth, TreeParameters.minSamplesSplit,
    TreeParameters.minSamplesLeaf, TreeParameters.maxFeatures(.none),
    TreeParameters.minImpurityDecrease, TreeParameters.classWeight,
  ]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: true, single: true)
    let target = try TreeTarget(
      data, owner: Self.name, isBalanced: params.string("class_weight") == "balanced")
    var grower = ExactTreeGrower(
      data.x, codes: target.codes, numbers: target.numbers, classes: target.labels.count,
      weights: target.weights,
      criterion: try TreeParameters.criterion(
        params, isClassifier: target.isClassifier, owner: Self.name),
      limits: TreeParameters.limits(
        params, rows: data.rows, columns: data.x.columns, isClassifier: target.isClassifier),
      seed: UInt32(truncatingIfNeeded: context.seed))
    try grower.grow(context)
    let width = max(target.labels.count, 1)
    return TreeEnsembleModel(
      featureCount: data.x.columns, labels: target.labels,
      combination: target.isClassifier ? .meanShares : .meanValue,
      trees: [Tree(nodes: grower.nodes, values: grower.values, width: width)],
      base: [Double](repeating: 0, count: width), gains: grower.gains)
  }
}
