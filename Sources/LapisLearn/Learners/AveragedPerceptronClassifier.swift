public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// The averaged perceptron (Freund and Schapire, 1999) on standardised columns; more than two classes are told apart
/// one against the rest.
public struct AveragedPerceptronClassifier: Learner {
  public static let name = "AveragedPerceptronClassifier"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = [
    ParamSpec(
      "learning_rate", .double(1), .positive, search: .double(1e-2...1, log: true), "the size of a step"),
    ParamSpec(
      "decrease_learning_rate", .bool(false), .bool, search: .choice([.bool(false), .bool(true)]),
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
      loss: .hinge(1), rate: params.bool("decrease_learning_rate") ? .inverseScaling : .constant,
      eta0: params.double("learning_rate"), powerT: 0.5, alpha: penalty, l1Ratio: penalty > 0 ? 0 : nil,
      fitIntercept: true, maxIterations: params.int("number_of_iterations"), tolerance: nil, patience: 1,
      shuffles: params.bool("shuffle"), averagesFrom: 1)
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let (codes, labels) = try InputChecks.classes(data, for: Self.name)
      try InputChecks.severalClasses(labels)
      let weights = try InputChecks.weights(data, for: Self.name)
      let columns = try StandardisedColumns(data.x, weights: weights, context)
      var coefficients: [Double] = []
      var intercepts: [Double] = []
      for output in 0..<(labels.count == 2 ? 1 : labels.count) {
        let positive = Int32(labels.count == 2 ? 1 : output)
        let found = try gradient.fit(
          columns.x, codes.map { $0 == positive ? 1 : -1 }, weights: weights,
          seed: UInt32(truncatingIfNeeded: context.seed &+ UInt64(output)), context)
        let restored = columns.restored(found.coefficients, found.intercept)
        coefficients += restored.coefficients
        intercepts.append(restored.intercept)
      }
      return LinearClassifierModel(
        featureCount: data.x.columns, labels: labels, coefficients: coefficients, intercepts: intercepts,
        link: .margin, iterations: gradient.maxIterations)
    }
  }
}
