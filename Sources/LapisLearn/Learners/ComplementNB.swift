import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Naive Bayes for counts of unequal classes: a class is judged by what the other classes have (Rennie,
/// Shih, Teevan and Karger, 2003).
public struct ComplementNB: Learner {
  public static let name = "ComplementNB"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params =
    DiscreteCounts.params + [ParamSpec("norm", .bool(false), .bool, "whether each class's weights are normalised")]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    try context.checkStop()
    let alpha = DiscreteCounts.alpha(params)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let counts = try DiscreteCounts(data, binarize: nil, owner: Self.name, context)
      let columns = counts.columns
      let classes = counts.labels.count
      var all = [Double](repeating: 0, count: columns)
      for code in 0..<classes { for column in 0..<columns { all[column] += counts.features[code * columns + column] } }
      var logs = counts.features
      let isNormalised = params.bool("norm")
      for code in 0..<classes {
        var total = 0.0
        for column in 0..<columns { total += all[column] + alpha - counts.features[code * columns + column] }
        var sum = 0.0
        for column in 0..<columns {
          let at = code * columns + column
          logs[at] = log((all[column] + alpha - counts.features[at]) / total)
          sum += logs[at]
        }
        for column in 0..<columns {
          let at = code * columns + column
          logs[at] = isNormalised ? logs[at] / sum : -logs[at]
        }
      }
      let priors = try ClassPriors.make(
        params["class_prior"], counts: counts.classes, learns: params.bool("fit_prior"), mustSumToOne: false)
      return DiscreteNBModel(
        owner: Self.name, featureCount: columns, labels: counts.labels, weights: logs,
        intercepts: classes == 1 ? priors.map { log($0) } : priors.map { _ in 0 }, binarize: nil,
        featureLogProbabilities: logs, featureCounts: counts.features, classCounts: counts.classes,
        priors: priors)
    }
  }
}
