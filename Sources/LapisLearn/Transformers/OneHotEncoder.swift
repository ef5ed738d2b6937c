public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// One column of zeros and ones for each distinct value of each column. Missing values are no category of
/// their own: their row is all zeros.
public struct OneHotEncoder: Transformer {
  public static let name = "OneHotEncoder"
  public static let params = [
    ParamSpec(
      "handle_unknown", .string("error"), .oneOf(["error", "ignore"]),
      "what an unseen value does: an error, or a row of zeros"),
    ParamSpec("drop", .none, .optional(.oneOf(["first"])), "first leaves out each column's first category"),
  ]
  private let ignoresUnknown: Bool
  private let dropsFirst: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    ignoresUnknown = params.string("handle_unknown") == "ignore"
    dropsFirst = params.string("drop") == "first"
  }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: true)
    try context.checkStop()
    var categories: [[Double]] = []
    for column in 0..<x.columns {
      var distinct: [Double] = []
      for value in Statistics.sorted(ColumnStatistics.present(x, column)) where distinct.last != value {
        distinct.append(value)
      }
      categories.append(distinct)
    }
    return FittedOneHot(
      names: x.names, categories: categories, ignoresUnknown: ignoresUnknown, dropsFirst: dropsFirst)
  }
}
