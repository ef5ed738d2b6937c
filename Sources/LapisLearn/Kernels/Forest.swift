import LapisDiagnostics
import LapisFrame
import LapisNumerics
import LapisParams

/// Fits many trees, one task of the pool each, every tree from its own random stream: the same
/// forest for any number of threads.
enum Forest {
  static let params = [
    ParamSpec(
      "n_estimators", .int(100), .int(1...1_000_000), search: .int(10...500, log: true),
      "number of trees"),
    TreeParameters.criterion, TreeParameters.maxDepth, TreeParameters.minSamplesSplit,
    TreeParameters.minSamplesLeaf, TreeParameters.minImpurityDecrease, TreeParameters.classWeight,
  ]

  static func fit(
    _ data: Dataset, _ params: ParamValues, owner: String, randomThresholds: Bool,
    _ context: FitContext
  ) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: owner, missing: true, single: true)
    let target = try TreeTarget(
      data, owner: owner, isBalanced: params.string("class_weight") == "balanced")
    let criterion = try TreeParameters.criterion(
      params, isClassifier: target.isClassifier, owner: owner)
    let shared = ForestData(
      binned: BinnedMatrix(data.x, pool: context.pool), codes: target.codes, numbers: target.numbers,
      classes: target.labels.count, weights: target.weights, criterion: criterion,
      limits: TreeParameters.limits(
        params, rows: data.rows, columns: data.x.columns, isClassifier: target.isClassifier),
      randomThresholds: randomThresholds)
    let bootstraps = params.bool("bootstrap")
    let rows = data.rows
    try context.checkStop()
    var trees: [Tree] = []
    var gains = [Double](repeating: 0, count: data.x.columns)
    let width = max(target.labels.count, 1)
    // Each tree gets a serial context: nested loops of the pool would run on one thread anyway.
    let inner = FitContext(seed: context.seed, cancellation: context.cancellation)
    let results = context.pool.map(count: params.int("n_estimators")) {
      number -> Result<(tree: Tree, gains: [Double]), Diagnostic> in
      do throws(Diagnostic) {
        try inner.checkStop()
        var stream = RandomStream(seed: inner.seed, purpose: "forest", index: number)
        var multiplicity: [Int32]?
        if bootstraps {
          var counts = [Int32](repeating: 0, count: rows)
          for _ in 0..<rows { counts[stream.int(below: rows)] += 1 }
          multiplicity = counts
        }
        var grower = ForestTreeGrower(shared, multiplicity: multiplicity, stream: stream)
        try grower.grow(inner)
        return .success(
          (Tree(nodes: grower.nodes, values: grower.values, width: width), grower.gains))
      } catch {
        return .failure(error)
      }
    }
    for result in results {
      let grown = try result.get()
      trees.append(grown.tree)
      // As shares of each tree's own gain, so that no tree counts for more than another.
      let total = grown.gains.reduce(0, +)
      if total > 0 { for column in gains.indices { gains[column] += grown.gains[column] / total } }
    }
    return TreeEnsembleModel(
      featureCount: data.x.columns, labels: target.labels,
      combination: target.isClassifier ? .meanShares : .meanValue, trees: trees,
      base: [Double](repeating: 0, count: width), gains: gains)
  }
}
