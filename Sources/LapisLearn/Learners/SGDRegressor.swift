public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// A linear regressor by stochastic gradient descent.
public struct SGDRegressor: Learner {
  public static let name = "SGDRegressor"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params: [ParamSpec] =
    [
      ParamSpec(
        "loss", .string("squared_error"),
        .oneOf(["squared_error", "huber", "epsilon_insensitive", "squared_epsilon_insensitive"]),
        search: .choice([.string("squared_error"), .string("huber")]), "what a wrong answer costs")
    ] + StochasticParameters.specs(rate: "invscaling", eta0: 0.01, powerT: 0.25)
  private let shared: StochasticParameters

  public init(_ params: ParamValues) throws(Diagnostic) {
    let epsilon = params.double("epsilon")
    let loss: StochasticLoss
    switch params.string("loss") {
    case "huber": loss = .huber(epsilon)
    case "epsilon_insensitive": loss = .epsilonInsensitive(epsilon)
    case "squared_epsilon_insensitive": loss = .squaredEpsilonInsensitive(epsilon)
    default: loss = .squaredError
    }
    shared = StochasticParameters(params, loss: loss)
    try shared.check(Self.name)
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = try InputChecks.weights(data, for: Self.name)
    let seed = UInt32(truncatingIfNeeded: context.seed)
    let validation = try shared.validation(data, codes: nil, seed: seed)
    let result = try shared.gradient.fit(
      data.x, y, weights: weights, seed: StochasticGradient.orderSeed(seed, isClassifier: false), validation: validation, context
    ) { coefficients, intercept in
      let scores = LinearScores.compute(data.x, coefficients, [intercept])
      var total = 0.0
      var mean = 0.0
      for row in y.indices where validation?[row] == true {
        total += weights[row]
        mean += weights[row] * y[row]
      }
      mean /= max(total, 1e-300)
      var left = 0.0
      var whole = 0.0
      for row in y.indices where validation?[row] == true {
        left += weights[row] * (y[row] - scores[row]) * (y[row] - scores[row])
        whole += weights[row] * (y[row] - mean) * (y[row] - mean)
      }
      return whole > 0 ? 1 - left / whole : left == 0 ? 1 : 0
    }
    shared.warn(result.epochs, context)
    return LinearRegressorModel(
      coefficients: result.coefficients, intercept: result.intercept, iterations: result.epochs)
  }
}
