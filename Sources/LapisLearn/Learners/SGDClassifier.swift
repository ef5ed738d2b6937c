public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Linear classifiers by stochastic gradient descent: support vector machine, logistic regression or
/// perceptron, by the loss. More than two classes are told apart one against the rest.
public struct SGDClassifier: Learner {
  public static let name = "SGDClassifier"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params: [ParamSpec] =
    [
      ParamSpec(
        "loss", .string("hinge"),
        .oneOf([
          "hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber",
          "epsilon_insensitive", "squared_epsilon_insensitive",
        ]),
        search: .choice(["hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"].map { .string($0) }),
        "what a wrong score costs")
    ] + StochasticParameters.specs(rate: "optimal", eta0: 0.01, powerT: 0.5) + [
      ParamSpec(
        "class_weight", .none, ClassWeighting.constraint,
        "factors on the weights of the classes, or balanced, which makes all count alike")
    ]
  private let shared: StochasticParameters
  private let lossName: String
  private let classWeight: ClassWeighting

  public init(_ params: ParamValues) throws(Diagnostic) {
    lossName = params.string("loss")
    let epsilon = params.double("epsilon")
    let loss: StochasticLoss
    switch lossName {
    case "log_loss": loss = .logistic
    case "modified_huber": loss = .modifiedHuber
    case "squared_hinge": loss = .squaredHinge
    case "perceptron": loss = .hinge(0)
    case "squared_error": loss = .squaredError
    case "huber": loss = .huber(epsilon)
    case "epsilon_insensitive": loss = .epsilonInsensitive(epsilon)
    case "squared_epsilon_insensitive": loss = .squaredEpsilonInsensitive(epsilon)
    default: loss = .hinge(1)
    }
    shared = StochasticParameters(params, loss: loss)
    classWeight = try ClassWeighting(params["class_weight"], owner: Self.name)
    try shared.check(Self.name)
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in try fitPresent(data, context) }
  }

  private func fitPresent(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    try InputChecks.severalClasses(labels)
    let weights = try InputChecks.weights(data, for: Self.name)
    // Balance counts rows, whatever they weigh, as scikit-learn's does here.
    let factors = try classWeight.factors(codes, labels, weights: [Double](repeating: 1, count: data.rows))
    let outputs = labels.count == 2 ? 1 : labels.count
    let seed = UInt32(truncatingIfNeeded: context.seed)
    let validation = try shared.validation(data, codes: codes, seed: seed)
    // One seed a problem, as many as there are classes.
    var random = MersenneTwister(seed: seed)
    let seeds = outputs == 1 ? [seed] : (0..<outputs).map { _ in UInt32(random.int(in: 0, 0x7FFF_FFFF)) }
    var results: [StochasticGradient.Result?] = [StochasticGradient.Result?](repeating: nil, count: outputs)
    let parts = context.pool.map(count: outputs) { output -> Result<StochasticGradient.Result, Diagnostic> in
      let positive = Int32(outputs == 1 ? 1 : output)
      do throws(Diagnostic) {
        return .success(
          try fitOne(
            data, codes, positive: positive, weights: weights, factor: factors[Int(positive)],
            restFactor: outputs == 1 ? factors[0] : 1, seed: seeds[output], validation: validation, context))
      } catch { return .failure(error) }
    }
    for (output, part) in parts.enumerated() { results[output] = try part.get() }
    let fitted = results.compactMap { $0 }
    let epochs = fitted.map { $0.epochs }.max() ?? 0
    shared.warn(epochs, context)
    let link: LinearClassifierModel.Link
    switch lossName {
    case "log_loss": link = outputs == 1 ? .logistic : .oneVersusRest
    case "modified_huber": link = .modifiedHuber
    default: link = .margin
    }
    return LinearClassifierModel(
      featureCount: data.x.columns, labels: labels, coefficients: fitted.flatMap { $0.coefficients },
      intercepts: fitted.map { $0.intercept }, link: link, iterations: epochs)
  }

  private func fitOne(
    _ data: Dataset, _ codes: [Int32], positive: Int32, weights: [Double], factor: Double, restFactor: Double,
    seed: UInt32, validation: [Bool]?, _ context: FitContext
  ) throws(Diagnostic) -> StochasticGradient.Result {
    let y = codes.map { $0 == positive ? 1.0 : -1 }
    let scaled = weights.indices.map { weights[$0] * (y[$0] > 0 ? factor : restFactor) }
    return try shared.gradient.fit(
      data.x, y, weights: scaled, seed: StochasticGradient.orderSeed(seed, isClassifier: true), validation: validation, context
    ) { coefficients, intercept in
      let scores = LinearScores.compute(data.x, coefficients, [intercept])
      var right = 0.0
      var total = 0.0
      for row in y.indices where validation?[row] == true {
        total += weights[row]
        if (scores[row] > 0) == (y[row] > 0) { right += weights[row] }
      }
      return total > 0 ? right / total : 0
    }
  }
}
