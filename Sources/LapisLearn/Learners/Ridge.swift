public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Least squares with `alpha · ‖β‖²`, the intercept free; solved by Cholesky.
public struct Ridge: Learner {
  public static let name = "Ridge"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec(
      "alpha", .double(1), .nonNegative, search: .double(1e-4...1e3, log: true),
      "strength of the penalty on the squared coefficients"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec("positive", .bool(false), .bool, "whether no coefficient may be below zero"),
  ]
  private let alpha: Double
  private let fitIntercept: Bool
  private let isPositive: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    alpha = params.double("alpha")
    fitIntercept = params.bool("fit_intercept")
    isPositive = params.bool("positive")
  }

  public var acceptsSparse: Bool { !isPositive }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: acceptsSparse)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = try InputChecks.weights(data, for: Self.name)
    try context.checkStop()
    let system = try LeastSquares(
      data.x, y, weights: weights, centred: fitIntercept,
      needsGram: LeastSquares.prefersGram(data.x), context)
    let coefficients =
      isPositive
      ? try system.solveNonNegative(penalty: alpha, data.x, y, weights: weights, context)
      : try system.solve(penalty: alpha, data.x, y, weights: weights, context)
    return LinearRegressorModel(
      coefficients: coefficients, intercept: fitIntercept ? system.intercept(coefficients) : 0)
  }
}
