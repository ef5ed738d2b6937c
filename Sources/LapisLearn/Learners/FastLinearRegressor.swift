import CLapisKernels
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Least squares with L1 and L2 penalties by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang, 2013 and
/// 2014), on standardised columns, until the duality gap is small.
public struct FastLinearRegressor: Learner {
  public static let name = "FastLinearRegressor"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec(
      "l2_regularization", .none, .optional(.positive), search: .double(1e-6...1e-1, log: true),
      "strength of the penalty on the squared coefficients; None is one part in as many as there are rows"),
    ParamSpec(
      "l1_threshold", .double(0), .nonNegative, search: .choice([.double(0), .double(1e-3), .double(1e-2)]),
      "strength of the penalty on the absolute coefficients"),
    ParamSpec(
      "convergence_tolerance", .double(0.01), .positive, search: .double(1e-3...1e-1, log: true),
      "stop when the duality gap is a smaller share of the loss of no model"),
    ParamSpec("maximum_number_of_iterations", .int(1000), .int(1...1_000_000_000), "most passes over the rows"),
    ParamSpec("shuffle", .bool(true), .bool, "whether each pass takes the rows in another order"),
  ]
  private let l2: Double?
  private let l1: Double
  private let tolerance: Double
  private let maxIterations: Int
  private let shuffles: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    l2 = params.isNone("l2_regularization") ? nil : params.double("l2_regularization")
    l1 = params.double("l1_threshold")
    tolerance = params.double("convergence_tolerance")
    maxIterations = params.int("maximum_number_of_iterations")
    shuffles = params.bool("shuffle")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = try InputChecks.weights(data, for: Self.name)
    let columns = try StandardisedColumns(data.x, weights: weights, context)
    let target = StandardisedTarget(y, weights: weights)
    let count = data.x.columns
    var total = 0.0
    for weight in weights { total += weight }
    let penalty = l2 ?? 1 / total
    let scale = 1 / (penalty * total)
    // v = scale · Σ weight·α·x; the coefficients are v with the l1 part taken off.
    var v = [Double](repeating: 0, count: count)
    var w = v
    var alpha = [Double](repeating: 0, count: data.rows)
    let values = columns.x.values
    var squares = [Double](repeating: 0, count: data.rows)
    try context.checkStop()
    values.withUnsafeBufferPointer { values in
      guard let x = values.baseAddress else { return }
      for row in 0..<data.rows { squares[row] = lapis_dot(Int64(count), x + row * count, x + row * count) }
    }
    let threshold = l1 / penalty
    var order = Array(0..<data.rows)
    var stream = RandomStream(seed: context.seed, purpose: "dual-coordinate-ascent")
    var passes = 0
    for pass in 0..<maxIterations {
      if shuffles { stream.shuffle(&order) }
      for (number, row) in order.enumerated() {
        if number % 1024 == 0 { try context.checkStop() }
        if weights[row] == 0 { continue }
        values.withUnsafeBufferPointer { values in
          v.withUnsafeMutableBufferPointer { v in
            w.withUnsafeMutableBufferPointer { w in
              guard let x = values.baseAddress, let v = v.baseAddress, let w = w.baseAddress else { return }
              let own = x + row * count
              let answer = lapis_dot(Int64(count), own, w)
              let step = (target.values[row] - answer - alpha[row]) / (1 + weights[row] * squares[row] * scale)
              alpha[row] += step
              lapis_axpy(Int64(count), scale * weights[row] * step, own, v)
              if threshold == 0 {
                w.update(from: v, count: count)
              } else {
                for column in 0..<count {
                  let value = v[column]
                  w[column] = value > threshold ? value - threshold : value < -threshold ? value + threshold : 0
                }
              }
            }
          }
        }
      }
      passes = pass + 1
      if gap(values, w, alpha, target.values, weights, total, penalty) <= tolerance * 0.5 { break }
      if passes == maxIterations {
        context.notices.add(.notConverged, "FastLinearRegressor did not converge in \(maxIterations) passes.")
      }
    }
    let restored = columns.restored(w, 0)
    return LinearRegressorModel(
      coefficients: restored.coefficients.map { $0 * target.deviation },
      intercept: restored.intercept * target.deviation + target.mean, iterations: passes)
  }

  /// Primal less dual objective; the loss of no model is one half.
  private func gap(
    _ x: [Double], _ w: [Double], _ alpha: [Double], _ y: [Double], _ weights: [Double], _ total: Double,
    _ penalty: Double
  ) -> Double {
    var primal = 0.0
    var dual = 0.0
    let count = w.count
    for row in y.indices {
      let answer = x.withUnsafeBufferPointer { x in
        w.withUnsafeBufferPointer { w in
          guard let x = x.baseAddress, let w = w.baseAddress else { return 0.0 }
          return lapis_dot(Int64(count), x + row * count, w)
        }
      }
      primal += weights[row] * 0.5 * (answer - y[row]) * (answer - y[row])
      dual += weights[row] * (alpha[row] * y[row] - 0.5 * alpha[row] * alpha[row])
    }
    var square = 0.0
    var absolute = 0.0
    for weight in w {
      square += weight * weight
      absolute += abs(weight)
    }
    return (primal - dual) / total + penalty * square + l1 * absolute
  }
}
