public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Least squares with a penalty that mixes ‖β‖₁ and ‖β‖². `l1_ratio` 1 is the lasso.
public struct ElasticNet: Learner {
  public static let name = "ElasticNet"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec(
      "alpha", .double(1), .nonNegative, search: .double(1e-4...10, log: true),
      "strength of the whole penalty"),
    ParamSpec(
      "l1_ratio", .double(0.5), .double(lower: 0, upper: 1), search: .double(0...1),
      "share of the absolute-value part in the penalty"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec("max_iter", .int(1000), .int(1...1_000_000_000), "most passes over the coefficients"),
    ParamSpec("tol", .double(1e-4), .nonNegative, "stop when the duality gap is below tol · ‖y‖²"),
    ParamSpec("positive", .bool(false), .bool, "whether no coefficient may be below zero"),
    ParamSpec(
      "selection", .string("cyclic"), .oneOf(["cyclic", "random"]), "the order in which coefficients are updated"),
  ]
  private let alpha: Double
  private let l1Ratio: Double
  private let fitIntercept: Bool
  private let maxIterations: Int
  private let tolerance: Double
  private let isPositive: Bool
  private let isRandom: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    alpha = params.double("alpha")
    l1Ratio = params.double("l1_ratio")
    fitIntercept = params.bool("fit_intercept")
    maxIterations = params.int("max_iter")
    tolerance = params.double("tol")
    isPositive = params.bool("positive")
    isRandom = params.string("selection") == "random"
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    let y = try InputChecks.numbers(data, for: Self.name)
    var weights = try InputChecks.weights(data, for: Self.name)
    try context.checkStop()
    // The loss is a mean: weights that sum to the number of rows keep the penalty's meaning.
    var total = 0.0
    for weight in weights { total += weight }
    for row in weights.indices { weights[row] *= Double(data.rows) / total }
    let usesGram = CoordinateDescent.prefersGram(rows: data.rows, columns: data.x.columns)
    let system = try LeastSquares(
      data.x, y, weights: weights, centred: fitIntercept, needsGram: usesGram, context)
    let descent = CoordinateDescent(
      l1: alpha * l1Ratio * Double(data.rows), l2: alpha * (1 - l1Ratio) * Double(data.rows),
      isPositive: isPositive, isRandom: isRandom, maxIterations: maxIterations, tolerance: tolerance)
    let found: CoordinateDescent.Result
    if usesGram {
      // As many operations an update as there are columns.
      found = try descent.minimise(system, context)
    } else if let sparse = data.x.sparse {
      found = try descent.minimise(sparse: sparse, system, y, weights: weights, context)
    } else {
      found = try descent.minimise(
        columns: system.scaledColumns(data.x, weights), system.scaledTarget(y, weights), context)
    }
    if !found.hasConverged {
      var message =
        "Objective did not converge. You might want to increase the number of iterations, check the scale of the features or consider increasing regularisation. Duality gap: \(Scientific.text(found.gap, digits: 6)), tolerance: \(Scientific.text(found.goal, digits: 3))"
      if alpha * l1Ratio < 0x1p-52 {
        message +=
          "\nLinear regression models with a zero l1 penalization strength are more efficiently fitted using one of the solvers implemented in sklearn.linear_model.Ridge/RidgeCV instead."
      }
      context.notices.add(.notConverged, message)
    }
    return LinearRegressorModel(
      coefficients: found.beta, intercept: fitIntercept ? system.intercept(found.beta) : 0,
      iterations: found.iterations, dualityGap: found.gap / Double(data.rows))
  }
}
