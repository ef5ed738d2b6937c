public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// A linear support vector machine for classes, one against the rest where there are more than two. The
/// objective is LIBLINEAR's: the intercept is penalised as the weight of a column of `intercept_scaling`.
public struct LinearSVC: Learner {
  public static let name = "LinearSVC"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = [
    ParamSpec("penalty", .string("l2"), .oneOf(["l1", "l2"]), "the norm of the coefficients that is penalised"),
    ParamSpec(
      "loss", .string("squared_hinge"), .oneOf(["hinge", "squared_hinge"]),
      search: .choice([.string("hinge"), .string("squared_hinge")]), "what a score on the wrong side costs"),
    ParamSpec("tol", .double(1e-4), .positive, "how near to the optimum it stops"),
    ParamSpec(
      "C", .double(1), .positive, search: .double(1e-3...1e3, log: true), "inverse of the penalty's strength"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec("intercept_scaling", .double(1), .positive, "the value of the column that stands for the intercept"),
    ParamSpec(
      "class_weight", .none, ClassWeighting.constraint,
      "factors on C of the classes, or balanced, which makes all count alike"),
    ParamSpec("max_iter", .int(1000), .int(0...1_000_000_000), "most passes over the rows"),
  ]
  private let isL1: Bool
  private let isSquared: Bool
  private let tolerance: Double
  private let c: Double
  private let interceptColumn: Double
  private let classWeight: ClassWeighting
  private let maxIterations: Int

  public init(_ params: ParamValues) throws(Diagnostic) {
    isL1 = params.string("penalty") == "l1"
    isSquared = params.string("loss") == "squared_hinge"
    tolerance = params.double("tol")
    c = params.double("C")
    interceptColumn = params.bool("fit_intercept") ? params.double("intercept_scaling") : 0
    classWeight = try ClassWeighting(params["class_weight"], owner: Self.name)
    maxIterations = params.int("max_iter")
    if isL1, !isSquared {
      throw Diagnostic(
        "params.penalty", .value,
        "Unsupported set of arguments: The combination of penalty='l1' and loss='hinge' is not supported, Parameters: penalty='l1', loss='hinge', dual=True")
    }
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in try fitPresent(data, context) }
  }

  private func fitPresent(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    try InputChecks.severalClassesForSolver(labels)
    let weights = try InputChecks.weights(data, for: Self.name)
    let factors = try classWeight.factors(codes, labels, weights: weights)
    let outputs = labels.count == 2 ? 1 : labels.count
    let machine = LinearMachine(
      x: data.x, interceptColumn: interceptColumn, maxIterations: maxIterations, tolerance: tolerance)
    let parts = context.pool.map(count: outputs) { output -> Result<LinearMachine.Result, Diagnostic> in
      let positive = Int32(outputs == 1 ? 1 : output)
      let y = codes.map { $0 == positive ? 1.0 : -1 }
      let rest = outputs == 1 ? factors[0] : 1
      let costs = y.indices.map { c * weights[$0] * (y[$0] > 0 ? factors[Int(positive)] : rest) }
      do throws(Diagnostic) {
        if isSquared, isL1 || (data.x.columns <= 1000 && data.x.columns <= data.rows) {
          return .success(try machine.squared(y, costs: costs, epsilon: nil, isL1: isL1, context))
        }
        return .success(try machine.hinge(y, costs: costs, isSquared: isSquared, context))
      } catch { return .failure(error) }
    }
    var coefficients: [Double] = []
    var intercepts: [Double] = []
    var iterations = 0
    for part in parts {
      let found = try part.get()
      coefficients += found.weights.prefix(data.x.columns)
      intercepts.append((found.weights.last ?? 0) * interceptColumn)
      iterations = max(iterations, found.iterations)
      if !found.hasConverged { LinearSVC.warn(context) }
    }
    return LinearClassifierModel(
      featureCount: data.x.columns, labels: labels, coefficients: coefficients, intercepts: intercepts,
      link: .margin, iterations: iterations)
  }

  static func warn(_ context: FitContext) {
    let message = "Liblinear failed to converge, increase the number of iterations."
    if !context.notices.all.contains(where: { $0.message == message }) {
      context.notices.add(.notConverged, message)
    }
  }
}
