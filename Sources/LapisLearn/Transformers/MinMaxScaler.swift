public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// The smallest value to `feature_min`, the largest to `feature_max`.
public struct MinMaxScaler: Transformer {
  public static let name = "MinMaxScaler"
  public static let params = [
    ParamSpec("feature_min", .double(0), .double(lower: -1e300, upper: 1e300), "where the smallest value goes"),
    ParamSpec("feature_max", .double(1), .double(lower: -1e300, upper: 1e300), "where the largest value goes"),
  ]
  private let low: Double
  private let high: Double

  public init(_ params: ParamValues) throws(Diagnostic) {
    low = params.double("feature_min")
    high = params.double("feature_max")
    guard low < high else {
      throw Diagnostic(
        "params.out-of-range", .value,
        "Minimum of desired feature range must be smaller than maximum. Got (\(low), \(high)).")
    }
  }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: true)
    try context.checkStop()
    var centres = [Double](repeating: 0, count: x.columns)
    var divisors = [Double](repeating: 1, count: x.columns)
    for column in 0..<x.columns {
      let values = ColumnStatistics.present(x, column)
      guard let smallest = values.min(), let largest = values.max() else { continue }
      divisors[column] = ColumnStatistics.divisor(largest - smallest, largest: 0) / (high - low)
      centres[column] = smallest - low * divisors[column]
    }
    return FittedScaler(owner: Self.name, names: x.names, centres: centres, divisors: divisors)
  }
}
