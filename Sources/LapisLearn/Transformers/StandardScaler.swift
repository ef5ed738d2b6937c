public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// To mean 0 and variance 1.
public struct StandardScaler: Transformer {
  public static let name = "StandardScaler"
  public static let params = [
    ParamSpec("with_mean", .bool(true), .bool, "subtract the mean"),
    ParamSpec("with_std", .bool(true), .bool, "divide by the standard deviation"),
  ]
  private let withMean: Bool
  private let withDeviation: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    withMean = params.bool("with_mean")
    withDeviation = params.bool("with_std")
  }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: true)
    try context.checkStop()
    var centres = [Double](repeating: 0, count: x.columns)
    var divisors = [Double](repeating: 1, count: x.columns)
    for column in 0..<x.columns {
      let values = ColumnStatistics.present(x, column)
      let mean = Statistics.mean(values)
      if withMean, !mean.isNaN { centres[column] = mean }
      if withDeviation {
        let deviation = Statistics.standardDeviation(values)
        // A spread that is only the rounding error of the mean counts as none.
        divisors[column] = ColumnStatistics.divisor(deviation, largest: mean.isNaN ? 0 : mean)
      }
    }
    return FittedScaler(owner: Self.name, names: x.names, centres: centres, divisors: divisors)
  }
}
