public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Least squares by averaged online gradient descent on standardised columns (Zinkevich, 2003).
public struct OnlineGradientDescentRegressor: Learner {
  public static let name = "OnlineGradientDescentRegressor"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec(
      "learning_rate", .double(0.1), .positive, search: .double(1e-3...1, log: true), "the first step size"),
    ParamSpec(
      "decrease_learning_rate", .bool(true), .bool, search: .choice([.bool(false), .bool(true)]),
      "whether steps shrink with the square root of their number"),
    ParamSpec(
      "l2_regularization", .double(0), .nonNegative, search: .choice([.double(0), .double(1e-4), .double(1e-2)]),
      "strength of the penalty on the squared coefficients"),
    ParamSpec("number_of_iterations", .int(10), .int(1...1_000_000), search: .int(1...50), "passes over the rows"),
    ParamSpec("shuffle", .bool(true), .bool, "whether each pass takes the rows in another order"),
  ]
  private let gradient: StochasticGradient

  public init(_ params: ParamValues) throws(Diagnostic) {
    let penalty = params.double("l2_regularization")
    gradient = StochasticGradient(
      loss: .squaredError, rate: params.bool("decrease_learning_rate") ? .inverseScaling : .constant,
      eta0: params.double("learning_rate"), powerT: 0.5, alpha: penalty, l1Ratio: penalty > 0 ? 0 : nil,
      fitIntercept: true, maxIterations: params.int("number_of_iterations"), tolerance: nil, patience: 1,
      shuffles: params.bool("shuffle"), averagesFrom: 1)
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = try InputChecks.weights(data, for: Self.name)
    let columns = try StandardisedColumns(data.x, weights: weights, context)
    let target = StandardisedTarget(y, weights: weights)
    // A step must not overshoot: at most 1 / ‖x‖² of the longest row.
    var longest = 0.0
    for row in 0..<data.rows {
      if row % 4096 == 0 { try context.checkStop() }
      var square = 1.0
      for column in 0..<data.x.columns {
        let value = columns.x.values[row * data.x.columns + column]
        square += value * value
      }
      longest = max(longest, square)
    }
    var gradient = self.gradient
    gradient.eta0 = min(gradient.eta0, 1 / longest)
    let found = try gradient.fit(
      columns.x, target.values, weights: weights, seed: UInt32(truncatingIfNeeded: context.seed), context)
    let restored = columns.restored(found.coefficients, found.intercept)
    return LinearRegressorModel(
      coefficients: restored.coefficients.map { $0 * target.deviation },
      intercept: restored.intercept * target.deviation + target.mean, iterations: found.epochs)
  }
}
