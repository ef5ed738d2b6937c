public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Ordinary least squares.
public struct LinearRegression: Learner {
  public static let name = "LinearRegression"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features")
  ]
  private let fitIntercept: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    fitIntercept = params.bool("fit_intercept")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = try InputChecks.weights(data, for: Self.name)
    try context.checkStop()
    let system = LeastSquares(data.x, y, weights: weights, centred: fitIntercept, pool: context.pool)
    let coefficients = try system.solve(penalty: 0)
    return LinearRegressorModel(
      coefficients: coefficients, intercept: fitIntercept ? system.intercept(coefficients) : 0)
  }
}
