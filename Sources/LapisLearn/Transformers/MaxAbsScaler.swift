public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Divides by the largest absolute value; zeros stay zero.
public struct MaxAbsScaler: Transformer {
  public static let name = "MaxAbsScaler"
  public static let params: [ParamSpec] = []

  public init(_ params: ParamValues) throws(Diagnostic) {}

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: true)
    try context.checkStop()
    var divisors = [Double](repeating: 1, count: x.columns)
    for column in 0..<x.columns {
      var largest = 0.0
      for value in ColumnStatistics.present(x, column) { largest = max(largest, abs(value)) }
      divisors[column] = ColumnStatistics.divisor(largest)
    }
    return FittedScaler(
      owner: Self.name, names: x.names, centres: [Double](repeating: 0, count: x.columns),
      divisors: divisors)
  }
}
