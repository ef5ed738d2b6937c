import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Naive Bayes for flags: a column that is not set counts as well (McCallum and Nigam, 1998).
public struct BernoulliNB: Learner {
  public static let name = "BernoulliNB"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params =
    DiscreteCounts.params + [
      ParamSpec(
        "binarize", .double(0), .optional(.nonNegative),
        "features above it are set; None takes them as 0 and 1")
    ]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    try context.checkStop()
    let alpha = DiscreteCounts.alpha(params)
    let binarize = params.isNone("binarize") ? nil : params.double("binarize")
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let counts = try DiscreteCounts(data, binarize: binarize, owner: Self.name, context)
      let columns = counts.columns
      let priors = try ClassPriors.make(
        params["class_prior"], counts: counts.classes, learns: params.bool("fit_prior"), mustSumToOne: false)
      var logs = counts.features
      var weights = counts.features
      var intercepts = priors.map { log($0) }
      for code in counts.labels.indices {
        let total = log(counts.classes[code] + 2 * alpha)
        for column in 0..<columns {
          let at = code * columns + column
          let set = log(counts.features[at] + alpha) - total
          let unset = log(1 - exp(set))
          logs[at] = set
          weights[at] = set - unset
          intercepts[code] += unset
        }
      }
      return DiscreteNBModel(
        owner: Self.name, featureCount: columns, labels: counts.labels, weights: weights,
        intercepts: intercepts, binarize: binarize, featureLogProbabilities: logs,
        featureCounts: counts.features, classCounts: counts.classes, priors: priors)
    }
  }
}
