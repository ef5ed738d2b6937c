public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Extremely randomised trees (Geurts, Ernst and Wehenkel, 2006): one random threshold for each column
/// looked at, over columns binned to 255 values.
public struct ExtraTrees: Learner {
  public static let name = "ExtraTrees"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let readsSingle = true
  public static let params = Forest.params(bootstrap: false)
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try Forest.fit(data, params, owner: Self.name, randomThresholds: true, context)
  }
}
