public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// A linear support vector machine for numbers: answers within `epsilon` of the truth cost nothing. The
/// objective is LIBLINEAR's: the intercept is penalised as the weight of a column of `intercept_scaling`.
public struct LinearSVR: Learner {
  public static let name = "LinearSVR"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec("epsilon", .double(0), .nonNegative, "the distance from the truth that costs nothing"),
    ParamSpec("tol", .double(1e-4), .positive, "how near to the optimum it stops"),
    ParamSpec(
      "C", .double(1), .positive, search: .double(1e-3...1e3, log: true), "inverse of the penalty's strength"),
    ParamSpec(
      "loss", .string("epsilon_insensitive"), .oneOf(["epsilon_insensitive", "squared_epsilon_insensitive"]),
      "what a larger distance costs"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec("intercept_scaling", .double(1), .positive, "the value of the column that stands for the intercept"),
    ParamSpec("max_iter", .int(1000), .int(0...1_000_000_000), "most passes over the rows"),
  ]
  private let epsilon: Double
  private let tolerance: Double
  private let c: Double
  private let isSquared: Bool
  private let interceptColumn: Double
  private let maxIterations: Int

  public init(_ params: ParamValues) throws(Diagnostic) {
    epsilon = params.double("epsilon")
    tolerance = params.double("tol")
    c = params.double("C")
    isSquared = params.string("loss") == "squared_epsilon_insensitive"
    interceptColumn = params.bool("fit_intercept") ? params.double("intercept_scaling") : 0
    maxIterations = params.int("max_iter")
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    let y = try InputChecks.numbers(data, for: Self.name)
    let costs = try InputChecks.weights(data, for: Self.name).map { c * $0 }
    let machine = LinearMachine(
      x: data.x, interceptColumn: interceptColumn, maxIterations: maxIterations, tolerance: tolerance)
    guard !isSquared || data.x.columns <= 5000 else {
      throw Diagnostic(
        "fit.too-wide", .resource,
        "squared_epsilon_insensitive would need a matrix of \(data.x.columns) × \(data.x.columns) numbers.",
        hint: "Use loss='epsilon_insensitive'.")
    }
    let found =
      isSquared
      ? try machine.squared(y, costs: costs, epsilon: epsilon, isL1: false, context)
      : try machine.insensitive(y, costs: costs, epsilon: epsilon, context)
    if !found.hasConverged { LinearSVC.warn(context) }
    return LinearRegressorModel(
      coefficients: Array(found.weights.prefix(data.x.columns)),
      intercept: (found.weights.last ?? 0) * interceptColumn, iterations: found.iterations)
  }
}
