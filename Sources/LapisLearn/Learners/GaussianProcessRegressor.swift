import Glibc
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Gaussian process regression; the kernel's parameters maximise the marginal likelihood (Rasmussen and
/// Williams, 2006, algorithm 2.1 and equation 5.9).
public struct GaussianProcessRegressor: Learner {
  public static let name = "GaussianProcessRegressor"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec("kernel", .none, .any, "the covariance; None is 1**2 * RBF(1)"),
    ParamSpec("alpha", .double(1e-10), .nonNegative, "added to the diagonal: the variance of noise"),
    ParamSpec(
      "optimizer", .string("fmin_l_bfgs_b"), .optional(.oneOf(["fmin_l_bfgs_b"])),
      "None leaves the kernel's parameters as they are"),
    ParamSpec("n_restarts_optimizer", .int(0), .int(0...10_000), "further searches from random parameters"),
    ParamSpec("normalize_y", .bool(false), .bool, "whether the target is brought to mean 0 and deviation 1 first"),
  ]
  private let kernel: GaussianKernel
  private let noise: Double
  private let optimises: Bool
  private let restarts: Int
  private let normalises: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    if params.isNone("kernel") {
      let usual = GaussianKernel.Bounds(low: 1e-5, high: 1e5)
      kernel = .product(.constant(1, usual), .rbf([1], usual))
    } else if let value = params["kernel"], let made = GaussianKernel(value) {
      kernel = made
    } else {
      throw Diagnostic(
        "params.kernel", .value,
        "The 'kernel' parameter of \(Self.name) must be an instance of 'sklearn.gaussian_process.kernels.Kernel' or None. Got \(params["kernel"] ?? .none) instead.")
    }
    noise = params.double("alpha")
    optimises = !params.isNone("optimizer")
    restarts = params.int("n_restarts_optimizer")
    normalises = params.bool("normalize_y")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    if data.weights != nil { _ = try InputChecks.weights(data, for: Self.name) }
    if let wanted = kernel.columns, wanted != data.x.columns {
      throw Diagnostic(
        "data.features", .value,
        "Anisotropic kernel must have the same number of dimensions as data (\(wanted)!=\(data.x.columns))")
    }
    guard data.rows <= 20_000 else {
      throw Diagnostic(
        "fit.too-many-rows", .resource,
        "a Gaussian process of \(data.rows) rows would need a matrix of \(data.rows) × \(data.rows) numbers.",
        hint: "Fit it on a sample of the rows.")
    }
    try context.checkStop()
    let target = normalises ? StandardisedTarget(y, weights: [Double](repeating: 1, count: y.count)) : nil
    let values = target?.values ?? y
    let samples = GaussianKernel.Samples(values: data.x.values, rows: data.rows, columns: data.x.columns)
    var fitted = kernel
    let parameters = kernel.parameters
    if optimises, !parameters.isEmpty {
      var starts = [parameters.map { $0.logarithm }]
      var random = MersenneTwister(seed: UInt32(truncatingIfNeeded: context.seed))
      for _ in 0..<restarts {
        starts.append(parameters.map { $0.low + ($0.high - $0.low) * random.uniform() })
      }
      var best: (point: [Double], value: Double)?
      for start in starts {
        let found = try BoxQuasiNewton.minimise(
          from: start, low: parameters.map { $0.low }, high: parameters.map { $0.high }, context: context
        ) { (point) throws(Diagnostic) in
          try context.checkStop()
          let (value, gradient) = try likelihood(kernel.with(logarithms: point), samples, values, context)
          return (-value, gradient.map { -$0 })
        }
        if best == nil || found.value < best?.value ?? .infinity { best = found }
      }
      if let best {
        fitted = kernel.with(logarithms: best.point)
        warnOfBounds(parameters, best.point, context)
      }
    }
    guard let state = try factor(fitted, samples, values, context) else {
      throw Diagnostic(
        "fit.singular", .arithmetic,
        "The kernel, \(fitted), is not returning a positive definite matrix. Try gradually increasing the 'alpha' parameter of your GaussianProcessRegressor estimator.")
    }
    return GaussianProcessModel(
      kernel: fitted, x: data.x, targets: values, lower: state.factor, dual: state.dual,
      mean: target?.mean ?? 0, deviation: target?.deviation ?? 1, likelihood: state.likelihood)
  }

  private func factor(
    _ kernel: GaussianKernel, _ samples: GaussianKernel.Samples, _ y: [Double], _ context: FitContext,
    matrix given: [Double]? = nil
  ) throws(Diagnostic) -> (factor: Cholesky, dual: [Double], likelihood: Double)? {
    var matrix: [Double]
    if let given { matrix = given } else { matrix = try covariance(kernel, samples, context) }
    for row in 0..<samples.rows { matrix[row * samples.rows + row] += noise }
    try context.checkStop()
    guard let factor = Cholesky(matrix, size: samples.rows, cancellation: context.cancellation) else {
      try context.checkStop()
      return nil
    }
    let dual = factor.solve(y)
    let likelihood =
      -0.5 * LBFGS.dot(y, dual) - 0.5 * factor.logDeterminant - 0.5 * Double(samples.rows) * log(2 * Double.pi)
    return (factor, dual, likelihood)
  }

  /// The kernel's matrix, some rows at a time, so that a stop is seen between them.
  private func covariance(
    _ kernel: GaussianKernel, _ samples: GaussianKernel.Samples, _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    var matrix: [Double] = []
    matrix.reserveCapacity(samples.rows * samples.rows)
    let columns = samples.columns
    for start in stride(from: 0, to: samples.rows, by: 32) {
      try context.checkStop()
      let end = min(start + 32, samples.rows)
      let part = GaussianKernel.Samples(
        values: Array(samples.values[start * columns..<end * columns]), rows: end - start, columns: columns)
      matrix += kernel.matrix(part, samples, isSame: false)
    }
    // Noise is of a row with itself alone.
    for (row, value) in kernel.diagonal(samples).enumerated() { matrix[row * samples.rows + row] = value }
    return matrix
  }

  /// The log marginal likelihood and its gradient by the logarithms of the searched parameters; −∞ where the
  /// matrix is not positive definite.
  private func likelihood(
    _ kernel: GaussianKernel, _ samples: GaussianKernel.Samples, _ y: [Double], _ context: FitContext
  ) throws(Diagnostic) -> (value: Double, gradient: [Double]) {
    let (matrix, gradients) = kernel.matrixWithGradients(samples)
    guard let state = try factor(kernel, samples, y, context, matrix: matrix) else {
      return (-.infinity, [Double](repeating: 0, count: gradients.count))
    }
    // ½ tr((ααᵀ − K⁻¹) ∂K)
    let rows = samples.rows
    var unit = [Double](repeating: 0, count: rows)
    var slopes = [Double](repeating: 0, count: gradients.count)
    for row in 0..<rows {
      if row % 16 == 0 { try context.checkStop() }
      unit[row] = 1
      let column = state.factor.solve(unit)
      unit[row] = 0
      for index in gradients.indices {
        var sum = 0.0
        for other in 0..<rows {
          sum += (state.dual[row] * state.dual[other] - column[other]) * gradients[index][row * rows + other]
        }
        slopes[index] += 0.5 * sum
      }
    }
    return (state.likelihood, slopes)
  }

  private func warnOfBounds(_ parameters: [GaussianKernel.Parameter], _ point: [Double], _ context: FitContext) {
    for (index, parameter) in parameters.enumerated() {
      let isLow = abs(point[index] - parameter.low) <= 1e-5 * max(1, abs(parameter.low))
      let isHigh = abs(point[index] - parameter.high) <= 1e-5 * max(1, abs(parameter.high))
      guard isLow || isHigh else { continue }
      let dimension = parameters[..<index].reversed().prefix { $0.name == parameter.name }.count
      context.notices.add(
        .notConverged,
        "The optimal value found for dimension \(dimension) of parameter \(parameter.name) is close to the specified \(isLow ? "lower" : "upper") bound \(exp(isLow ? parameter.low : parameter.high)). \(isLow ? "Decreasing" : "Increasing") the bound and calling fit again may find a better value.")
    }
  }
}
