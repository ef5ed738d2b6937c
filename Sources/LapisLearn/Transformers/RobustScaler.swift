public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Median to 0, the range between two quantiles to 1: outliers hardly count.
public struct RobustScaler: Transformer {
  public static let name = "RobustScaler"
  public static let params = [
    ParamSpec("with_centering", .bool(true), .bool, "subtract the median"),
    ParamSpec("with_scaling", .bool(true), .bool, "divide by the quantile range"),
    ParamSpec("quantile_min", .double(25), .double(lower: 0, upper: 100), "lower quantile in percent"),
    ParamSpec("quantile_max", .double(75), .double(lower: 0, upper: 100), "upper quantile in percent"),
  ]
  private let withCentring: Bool
  private let withScaling: Bool
  private let low: Double
  private let high: Double

  public init(_ params: ParamValues) throws(Diagnostic) {
    withCentring = params.bool("with_centering")
    withScaling = params.bool("with_scaling")
    low = params.double("quantile_min") / 100
    high = params.double("quantile_max") / 100
    guard low <= high else {
      throw Diagnostic(
        "params.out-of-range", .value,
        "Invalid quantile range: (\(params.double("quantile_min")), \(params.double("quantile_max"))); the lower one comes first.")
    }
  }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: true)
    try context.checkStop()
    var centres = [Double](repeating: 0, count: x.columns)
    var divisors = [Double](repeating: 1, count: x.columns)
    for column in 0..<x.columns {
      let sorted = Statistics.sorted(ColumnStatistics.present(x, column))
      guard !sorted.isEmpty else { continue }
      if withCentring { centres[column] = Statistics.quantile(sorted: sorted, 0.5) }
      if withScaling {
        divisors[column] = ColumnStatistics.divisor(
          Statistics.quantile(sorted: sorted, high) - Statistics.quantile(sorted: sorted, low))
      }
    }
    return FittedScaler(owner: Self.name, names: x.names, centres: centres, divisors: divisors)
  }
}
