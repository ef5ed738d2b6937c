public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Least squares with a penalty that mixes ‖β‖₁ and ‖β‖², by cyclic coordinate descent on the Gram
/// matrix (Friedman, Hastie and Tibshirani, 2010). `l1_ratio` 1 is the lasso.
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
  ]
  private let alpha: Double
  private let l1Ratio: Double
  private let fitIntercept: Bool
  private let maxIterations: Int
  private let tolerance: Double

  public init(_ params: ParamValues) throws(Diagnostic) {
    alpha = params.double("alpha")
    l1Ratio = params.double("l1_ratio")
    fitIntercept = params.bool("fit_intercept")
    maxIterations = params.int("max_iter")
    tolerance = params.double("tol")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    var weights = try InputChecks.weights(data, for: Self.name)
    // The loss is a mean: weights that sum to the number of rows keep the penalty's meaning.
    var total = 0.0
    for weight in weights { total += weight }
    for row in weights.indices { weights[row] *= Double(data.rows) / total }
    let system = LeastSquares(data.x, y, weights: weights, centred: fitIntercept, pool: context.pool)
    let count = system.columns
    let l1 = alpha * l1Ratio * Double(data.rows)
    let l2 = alpha * (1 - l1Ratio) * Double(data.rows)
    var beta = [Double](repeating: 0, count: count)
    // moments − gram · β, kept up to date.
    var residual = system.moments
    for _ in 0..<maxIterations {
      try context.checkStop()
      var largestStep = 0.0
      var largest = 0.0
      for column in 0..<count {
        let diagonal = system.gram[column * count + column]
        guard diagonal > 0 else { continue }
        let old = beta[column]
        let pull = residual[column] + diagonal * old
        let shrunk = pull > 0 ? max(0, pull - l1) : min(0, pull + l1)
        let new = shrunk / (diagonal + l2)
        if new != old {
          let step = new - old
          for other in 0..<count { residual[other] -= system.gram[column * count + other] * step }
          beta[column] = new
          largestStep = max(largestStep, abs(step))
        }
        largest = max(largest, abs(new))
      }
      if largest == 0 || largestStep / largest < tolerance {
        if gap(beta, residual, system, l1, l2) <= tolerance * system.targetSquares { break }
      }
    }
    return LinearRegressorModel(
      coefficients: beta, intercept: fitIntercept ? system.intercept(beta) : 0)
  }

  /// The duality gap of the present coefficients: an upper bound on how far the objective can fall.
  private func gap(
    _ beta: [Double], _ residual: [Double], _ system: LeastSquares, _ l1: Double, _ l2: Double
  ) -> Double {
    var norm1 = 0.0
    var norm2 = 0.0
    var largestDual = 0.0
    var fitted = 0.0
    for column in beta.indices {
      norm1 += abs(beta[column])
      norm2 += beta[column] * beta[column]
      largestDual = max(largestDual, abs(residual[column] - l2 * beta[column]))
      fitted += beta[column] * (system.moments[column] + residual[column])
    }
    let residualSquares = max(0, system.targetSquares - fitted)
    var cross = system.targetSquares
    for column in beta.indices { cross -= beta[column] * system.moments[column] }
    let scale = largestDual > l1 && largestDual > 0 ? l1 / largestDual : 1
    return 0.5 * residualSquares * (1 + scale * scale) + l1 * norm1 - scale * cross
      + 0.5 * l2 * (1 + scale * scale) * norm2
  }
}
