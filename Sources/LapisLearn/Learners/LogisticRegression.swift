public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Logistic regression with an L2 penalty: two classes or few parameters by Newton's method, else by
/// L-BFGS on the softmax loss. The objective is scikit-learn's, so the coefficients are too.
public struct LogisticRegression: Learner {
  public static let name = "LogisticRegression"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = [
    ParamSpec(
      "C", .double(1), .positive, search: .double(1e-3...1e3, log: true),
      "inverse of the penalty's strength"),
    ParamSpec(
      "penalty", .string("l2"), .optional(.oneOf(["l2", "none"])),
      "l2 penalises the squared coefficients; None does not"),
    ParamSpec("max_iter", .int(100), .int(0...1_000_000_000), search: .int(50...1000), "most steps of the solver"),
    ParamSpec("tol", .double(1e-4), .positive, "stop when no entry of the gradient is larger"),
    ParamSpec(
      "class_weight", .none, .optional(.oneOf(["balanced"])),
      search: .choice([.none, .string("balanced")]),
      "balanced weighs the classes by the inverse of their frequency"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
  ]
  private let c: Double
  private let hasPenalty: Bool
  private let maxIterations: Int
  private let tolerance: Double
  private let isBalanced: Bool
  private let fitIntercept: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    c = params.double("C")
    hasPenalty = params.string("penalty") == "l2"
    maxIterations = params.int("max_iter")
    tolerance = params.double("tol")
    isBalanced = params.string("class_weight") == "balanced"
    fitIntercept = params.bool("fit_intercept")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in try fitPresent(data, context) }
  }

  private func fitPresent(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    guard labels.count >= 2 else {
      throw Diagnostic(
        "data.one-class", .value,
        "This solver needs samples of at least 2 classes in the data, but the data contains only one class: \(labels.first.map { $0.description } ?? "")")
    }
    var weights = try InputChecks.weights(data, for: Self.name)
    if isBalanced {
      let factors = ClassBalance.factors(codes, classes: labels.count, weights: weights)
      for row in weights.indices { weights[row] *= factors[Int(codes[row])] }
    }
    var total = 0.0
    for weight in weights { total += weight }
    let objective = LogisticObjective(
      x: data.x, codes: codes, weights: weights.map { $0 / total }, classes: labels.count,
      penalty: hasPenalty ? 1 / (c * total) : 0, hasIntercept: fitIntercept, pool: context.pool)
    var start = [Double](repeating: 0, count: objective.size)
    let solved: (point: [Double], iterations: Int)
    if objective.size <= (labels.count == 2 ? 1000 : 200) {
      solved = try newton(objective, from: &start, context)
    } else {
      let solver = LBFGS(maxIterations: maxIterations, tolerance: tolerance)
      solved = try solver.minimise(
        from: start, inverseDiagonal: objective.inverseDiagonal, context: context
      ) { objective.evaluate($0, &$1) }
    }
    let width = objective.width
    var coefficients: [Double] = []
    var intercepts: [Double] = []
    for output in 0..<objective.outputs {
      coefficients.append(contentsOf: solved.point[output * width..<output * width + width - 1])
      intercepts.append(fitIntercept ? solved.point[output * width + width - 1] : 0)
    }
    return LinearClassifierModel(
      featureCount: data.x.columns, labels: labels, coefficients: coefficients,
      intercepts: intercepts, iterations: solved.iterations)
  }

  /// Newton steps with backtracking. Quadratic convergence makes it cheap to go on until nothing moves,
  /// whatever the tolerance asks for.
  private func newton(
    _ objective: LogisticObjective, from start: inout [Double], _ context: FitContext
  ) throws(Diagnostic) -> (point: [Double], iterations: Int) {
    let size = objective.size
    var point = start
    var gradient = [Double](repeating: 0, count: size)
    var value = objective.evaluate(point, &gradient)
    let goal = min(tolerance, 1e-9)
    for iteration in 0..<maxIterations {
      try context.checkStop()
      if LBFGS.largest(gradient) <= goal { return (point, iteration) }
      var matrix = objective.hessian(point)
      var factor = Cholesky(matrix, size: size)
      var jitter = 1e-12
      while factor == nil, jitter < 1e3 {
        var trace = 0.0
        for index in 0..<size { trace += matrix[index * size + index] }
        for index in 0..<size { matrix[index * size + index] += jitter * (1 + trace / Double(size)) }
        factor = Cholesky(matrix, size: size)
        jitter *= 100
      }
      guard let factor else { return (point, iteration) }
      let step = factor.solve(gradient)
      var slope = 0.0
      for index in 0..<size { slope += step[index] * gradient[index] }
      if !(slope > 0) { return (point, iteration) }
      var length = 1.0
      var moved = false
      var trial = point
      var trialGradient = gradient
      for _ in 0..<40 {
        for index in 0..<size { trial[index] = point[index] - length * step[index] }
        let found = objective.evaluate(trial, &trialGradient)
        // At the optimum values no longer differ; a smaller gradient is progress then.
        if found <= value - 1e-4 * length * slope
          || found <= value + 1e-14 * abs(value)
            && LBFGS.largest(trialGradient) < LBFGS.largest(gradient)
        {
          point = trial
          gradient = trialGradient
          value = found
          moved = true
          break
        }
        length /= 2
      }
      if !moved { return (point, iteration) }
    }
    return (point, maxIterations)
  }
}
