public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Logistic regression, binary or multinomial, with an L2, L1 or elastic-net penalty. The objective is
/// scikit-learn's, so the coefficients are too, wherever the solver converges; `lbfgs` also ends where
/// scikit-learn's does when it is cut short.
public struct LogisticRegression: Learner {
  public static let name = "LogisticRegression"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = [
    ParamSpec(
      "C", .double(1), .positive, search: .double(1e-3...1e3, log: true),
      "inverse of the penalty's strength"),
    ParamSpec(
      "penalty", .string("l2"), .optional(.oneOf(["l1", "l2", "elasticnet", "none"])),
      "the norm of the coefficients that is penalised; None penalises nothing"),
    ParamSpec(
      "l1_ratio", .double(0.5), .double(lower: 0, upper: 1), "share of the absolute-value part in elasticnet"),
    ParamSpec(
      "solver", .string("auto"),
      .oneOf(["auto", "lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga"]),
      "auto takes Newton steps where there are few parameters; liblinear penalises the intercept too"),
    ParamSpec("max_iter", .int(100), .int(0...1_000_000_000), search: .int(50...1000), "most steps of the solver"),
    ParamSpec("tol", .double(1e-4), .positive, "stop when no entry of the gradient is larger"),
    ParamSpec(
      "class_weight", .none, .optional(.oneOf(["balanced"])),
      search: .choice([.none, .string("balanced")]),
      "balanced weighs the classes by the inverse of their frequency"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec(
      "intercept_scaling", .double(1), .positive, "liblinear: the value of the column that stands for the intercept"),
  ]
  private enum Penalty { case none, l2, l1, elasticNet }
  private let c: Double
  private let penalty: Penalty
  private let l1Ratio: Double
  private let solver: String
  private let maxIterations: Int
  private let tolerance: Double
  private let isBalanced: Bool
  private let fitIntercept: Bool
  private let interceptScaling: Double

  public init(_ params: ParamValues) throws(Diagnostic) {
    c = params.double("C")
    l1Ratio = params.double("l1_ratio")
    switch params.string("penalty") {
    case "l2": penalty = .l2
    case "l1": penalty = .l1
    case "elasticnet": penalty = l1Ratio == 0 ? .l2 : l1Ratio == 1 ? .l1 : .elasticNet
    default: penalty = .none
    }
    solver = params.string("solver")
    maxIterations = params.int("max_iter")
    tolerance = params.double("tol")
    isBalanced = params.string("class_weight") == "balanced"
    fitIntercept = params.bool("fit_intercept")
    interceptScaling = params.double("intercept_scaling")
    let wanted = params.string("penalty")
    if penalty == .l1 || penalty == .elasticNet, !["auto", "liblinear", "saga"].contains(solver) {
      throw Diagnostic(
        "params.penalty", .value,
        "Solver \(solver) supports only 'l2' or None penalties, got \(wanted) penalty.")
    }
    if wanted == "elasticnet", solver == "liblinear" {
      throw Diagnostic(
        "params.penalty", .value, "Only 'saga' solver supports elasticnet penalty, got solver=liblinear.")
    }
    if penalty == .none, solver == "liblinear" {
      throw Diagnostic(
        "params.penalty", .value,
        "C=np.inf as well as penalty=None is not supported for the liblinear solver")
    }
  }

  public var acceptsSparse: Bool { true }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false, sparse: true)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in try fitPresent(data, context) }
  }

  private func fitPresent(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    if solver == "liblinear", labels.count > 2 {
      throw Diagnostic(
        "params.solver", .value,
        "The 'liblinear' solver does not support multiclass classification (n_classes >= 3). Either use another solver or wrap the estimator in a OneVsRestClassifier to keep applying a one-versus-rest scheme.")
    }
    try InputChecks.severalClassesForSolver(labels)
    var weights = try InputChecks.weights(data, for: Self.name)
    if isBalanced {
      let factors = ClassBalance.factors(codes, classes: labels.count, weights: weights)
      for row in weights.indices { weights[row] *= factors[Int(codes[row])] }
    }
    var total = 0.0
    for weight in weights { total += weight }
    guard total > 0, total.isFinite else {
      throw Diagnostic("data.weights", .value, "\(Self.name) needs weights with a finite sum above zero.")
    }
    // Everything is divided by the sum of the weights: the loss is a mean then.
    let strength = penalty == .none ? 0 : 1 / (c * total)
    let l1Share = penalty == .l1 ? 1 : penalty == .elasticNet ? l1Ratio : 0
    let l2 = strength * (1 - l1Share)
    let isLiblinear = solver == "liblinear" && fitIntercept
    // lbfgs is left alone, since it ends where scikit-learn's does. Sparse rows would be filled.
    let hasSpace = l1Share == 0 && l2 > 0 && data.x.columns > data.rows && solver != "lbfgs" && !data.x.isSparse
    let space = hasSpace ? try RowSpace(data.x, context) : nil
    let objective = LogisticObjective(
      x: space?.coordinates ?? data.x, codes: codes, weights: weights.map { $0 / total }, classes: labels.count, penalty: l2,
      interceptPenalty: isLiblinear ? l2 / (interceptScaling * interceptScaling) : 0,
      hasIntercept: fitIntercept, pool: context.pool, cancellation: context.cancellation)
    let solution: LogisticSolution
    if l1Share > 0 {
      let l1 = strength * l1Share
      solution = try objective.minimiseWithL1(
        l1, interceptL1: isLiblinear ? l1 / interceptScaling : 0, maxIterations: maxIterations,
        tolerance: tolerance, context)
    } else {
      solution = try minimise(objective, classes: labels.count, context)
    }
    let width = objective.width
    var coefficients: [Double] = []
    var intercepts: [Double] = []
    for output in 0..<objective.outputs {
      let own = Array(solution.point[output * width..<output * width + width - 1])
      coefficients.append(contentsOf: space?.restored(own) ?? own)
      intercepts.append(fitIntercept ? solution.point[output * width + width - 1] : 0)
    }
    if l1Share > 0, intercepts.count > 1, fitIntercept {
      // Only differences of the intercepts count; the solver need not leave them with a sum of zero.
      var mean = 0.0
      for intercept in intercepts { mean += intercept / Double(intercepts.count) }
      for output in intercepts.indices { intercepts[output] -= mean }
    }
    return LinearClassifierModel(
      featureCount: data.x.columns, labels: labels, coefficients: coefficients,
      intercepts: intercepts, link: labels.count == 2 ? .logistic : .softmax, iterations: solution.iterations)
  }

  private func minimise(
    _ objective: LogisticObjective, classes: Int, _ context: FitContext
  ) throws(Diagnostic) -> LogisticSolution {
    if solver == "newton-cholesky" || (solver != "lbfgs" && objective.size <= (classes == 2 ? 1000 : 200)) {
      guard objective.size <= 20_000 else {
        throw Diagnostic(
          "fit.too-wide", .resource,
          "newton-cholesky would need a matrix of \(objective.size) × \(objective.size) numbers.",
          hint: "Use solver='lbfgs'.")
      }
      let isExact = solver == "newton-cholesky"
      return try objective.newton(
        maxIterations: maxIterations, tolerance: isExact ? tolerance : min(tolerance, 1e-6), context)
    }
    let isPlain = solver == "lbfgs"
    let found = try LBFGS(maxIterations: maxIterations, tolerance: tolerance).minimise(
      from: [Double](repeating: 0, count: objective.size),
      inverseDiagonal: isPlain ? nil : objective.inverseDiagonal, context: context
    ) { objective.evaluate($0, &$1) }
    if found.ending != .converged {
      var message =
        "lbfgs failed to converge after \(found.iterations) iteration(s) (status=\(found.ending.rawValue)):\n\(found.message)\n"
      if found.iterations == maxIterations {
        message += "\nIncrease the number of iterations to improve the convergence (max_iter=\(maxIterations))."
      }
      message += """

        You might also want to scale the data as shown in:
            https://scikit-learn.org/stable/modules/preprocessing.html
        Please also refer to the documentation for alternative solver options:
            https://scikit-learn.org/stable/modules/linear_model.html#logistic-regression
        """
      context.notices.add(.notConverged, message)
    }
    return LogisticSolution(point: found.point, iterations: found.iterations)
  }
}
