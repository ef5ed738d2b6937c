import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Naive Bayes for counts: each class has one probability a column (McCallum and Nigam, 1998).
public struct MultinomialNB: Learner {
  public static let name = "MultinomialNB"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = DiscreteCounts.params
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
      var logs = counts.features
      for code in counts.labels.indices {
        var total = 0.0
        for column in 0..<columns { total += counts.features[code * columns + column] + alpha }
        let logTotal = log(total)
        for column in 0..<columns {
          logs[code * columns + column] = log(counts.features[code * columns + column] + alpha) - logTotal
        }
      }
      let priors = try ClassPriors.make(
        params["class_prior"], counts: counts.classes, learns: params.bool("fit_prior"), mustSumToOne: false)
      return DiscreteNBModel(
        owner: Self.name, featureCount: columns, labels: counts.labels, weights: logs,
        intercepts: priors.map { log($0) }, binarize: nil, featureLogProbabilities: logs,
        featureCounts: counts.features, classCounts: counts.classes, priors: priors)
    }
  }
}
