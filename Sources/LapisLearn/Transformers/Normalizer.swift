public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Scales each row to norm 1; rows of zeros stay as they are.
public struct Normalizer: Transformer {
  public static let name = "Normalizer"
  public static let params = [
    ParamSpec(
      "norm", .string("l2"), .oneOf(["l1", "l2", "max"]),
      search: .choice([.string("l1"), .string("l2"), .string("max")]), "the norm that becomes 1")
  ]
  private let norm: String

  public init(_ params: ParamValues) throws(Diagnostic) { norm = params.string("norm") }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: false)
    try context.checkStop()
    return FittedNormalizer(names: x.names, norm: norm)
  }
}
