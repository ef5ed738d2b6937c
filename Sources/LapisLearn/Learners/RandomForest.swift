public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Trees on bootstrap samples with random columns at each split (Breiman, 2001), over columns binned to
/// 255 values. The answer is the mean of the trees' class shares or values.
public struct RandomForest: Learner {
  public static let name = "RandomForest"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let readsSingle = true
  public static let params = Forest.params(bootstrap: true)
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try Forest.fit(data, params, owner: Self.name, randomThresholds: false, context)
  }
}
