public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Classes by ridge regression: each class against the rest as 1 and −1, the largest answer wins.
public struct RidgeClassifier: Learner {
  public static let name = "RidgeClassifier"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = [
    ParamSpec(
      "alpha", .double(1), .nonNegative, search: .double(1e-4...1e3, log: true),
      "strength of the penalty on the squared coefficients"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec(
      "class_weight", .none, .optional(.oneOf(["balanced"])),
      "balanced weighs the classes by the inverse of their frequency"),
  ]
  private let alpha: Double
  private let fitIntercept: Bool
  private let isBalanced: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    alpha = params.double("alpha")
    fitIntercept = params.bool("fit_intercept")
    isBalanced = params.string("class_weight") == "balanced"
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let (codes, labels) = try InputChecks.classes(data, for: Self.name)
      var weights = try InputChecks.weights(data, for: Self.name)
      if isBalanced {
        // Balance counts rows, whatever they weigh, as scikit-learn's does here.
        let ones = [Double](repeating: 1, count: data.rows)
        let factors = ClassBalance.factors(codes, classes: labels.count, weights: ones)
        for row in weights.indices { weights[row] *= factors[Int(codes[row])] }
      }
      try InputChecks.severalClasses(labels)
      try context.checkStop()
      let outputs = labels.count == 2 ? 1 : labels.count
      var coefficients: [Double] = []
      var intercepts: [Double] = []
      var system: LeastSquares?
      for output in 0..<outputs {
        let positive = Int32(outputs == 1 ? 1 : output)
        let y = codes.map { $0 == positive ? 1.0 : -1 }
        let own: LeastSquares
        if let system {
          own = try system.with(target: y, data.x, weights: weights, centred: fitIntercept, context)
        } else {
          own = try LeastSquares(
            data.x, y, weights: weights, centred: fitIntercept, needsGram: LeastSquares.prefersGram(data.x), context)
        }
        system = own
        let beta = try own.solve(penalty: alpha, data.x, y, weights: weights, context)
        coefficients += beta
        intercepts.append(fitIntercept ? own.intercept(beta) : 0)
      }
      return LinearClassifierModel(
        featureCount: data.x.columns, labels: labels, coefficients: coefficients, intercepts: intercepts,
        link: .margin)
    }
  }
}
