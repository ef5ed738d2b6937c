public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Fills missing values by column. A column that is missing everywhere is dropped, unless the strategy
/// is constant.
public struct SimpleImputer: Transformer {
  public static let name = "SimpleImputer"
  public static let params = [
    ParamSpec(
      "strategy", .string("mean"), .oneOf(["mean", "median", "most_frequent", "constant"]),
      search: .choice([.string("mean"), .string("median")]), "what fills a missing value"),
    ParamSpec(
      "fill_value", .none, .optional(.double(lower: -.infinity, upper: .infinity)),
      "the value of the strategy constant; None is 0"),
    ParamSpec(
      "add_indicator", .bool(false), .bool,
      "append a column of zeros and ones for each column that had missing values"),
  ]
  private let strategy: String
  private let fillValue: Double
  private let addsIndicator: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    strategy = params.string("strategy")
    fillValue = params.isNone("fill_value") ? 0 : params.double("fill_value")
    addsIndicator = params.bool("add_indicator")
  }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: true)
    try context.checkStop()
    var fills: [Double] = []
    var kept: [Int] = []
    var indicated: [Int] = []
    for column in 0..<x.columns {
      let values = ColumnStatistics.present(x, column)
      if addsIndicator, values.count < x.rows { indicated.append(column) }
      let fill: Double?
      switch strategy {
      case "constant": fill = fillValue
      case "median": fill = values.isEmpty ? nil : Statistics.median(values)
      case "most_frequent": fill = ColumnStatistics.mode(values)
      default: fill = values.isEmpty ? nil : Statistics.mean(values)
      }
      guard let fill else { continue }
      kept.append(column)
      fills.append(fill)
    }
    guard !kept.isEmpty else {
      throw Diagnostic(
        "data.all-missing", .value, "\(Self.name) found no column with a value in it.")
    }
    return FittedImputer(names: x.names, kept: kept, fills: fills, indicated: indicated)
  }
}
