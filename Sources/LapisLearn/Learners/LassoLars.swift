public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// The lasso by least-angle regression (Efron, Hastie, Johnstone and Tibshirani, 2004): follows the exact
/// path of solutions from the penalty at which all coefficients are zero down to `alpha`.
public struct LassoLars: Learner {
  public static let name = "LassoLars"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = [
    ParamSpec(
      "alpha", .double(1), .nonNegative, search: .double(1e-4...10, log: true), "strength of the penalty"),
    ParamSpec("fit_intercept", .bool(true), .bool, "whether a constant is fitted beside the features"),
    ParamSpec("max_iter", .int(500), .int(1...1_000_000_000), "most steps along the path"),
    ParamSpec("positive", .bool(false), .bool, "whether no coefficient may be below zero"),
  ]
  private let alpha: Double
  private let fitIntercept: Bool
  private let maxIterations: Int
  private let isPositive: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    alpha = params.double("alpha")
    fitIntercept = params.bool("fit_intercept")
    maxIterations = params.int("max_iter")
    isPositive = params.bool("positive")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    if data.weights != nil { _ = try InputChecks.weights(data, for: Self.name) }
    try context.checkStop()
    let weights = try InputChecks.weights(data, for: Self.name)
    var total = 0.0
    for weight in weights { total += weight }
    let system = try LeastSquares(
      data.x, y, weights: weights, centred: fitIntercept, needsGram: false, context)
    let columns = Columns(values: system.scaledColumns(data.x, weights), rows: data.rows)
    let (beta, steps) = try path(system, columns, limit: alpha * total, context)
    return LinearRegressorModel(
      coefficients: beta, intercept: fitIntercept ? system.intercept(beta) : 0, iterations: steps)
  }

  /// The weighted, centred columns, one after the other.
  private struct Columns {
    let values: [Double]
    let rows: Int

    func product(_ a: Int, _ b: Int) -> Double {
      values.withUnsafeBufferPointer { values in
        guard let base = values.baseAddress else { return 0 }
        return GEMM.dot(base + a * rows, base + b * rows, count: rows)
      }
    }

    /// Σ factor · column.
    func sum(_ columns: [Int], _ factors: [Double]) -> [Double] {
      var result = [Double](repeating: 0, count: rows)
      for (column, factor) in zip(columns, factors) {
        for row in 0..<rows { result[row] += factor * values[column * rows + row] }
      }
      return result
    }

    /// The product of each column with a vector.
    func products(with vector: [Double]) -> [Double] {
      values.withUnsafeBufferPointer { values in
        vector.withUnsafeBufferPointer { vector in
          guard let base = values.baseAddress, let vector = vector.baseAddress, rows > 0 else { return [] }
          return (0..<values.count / rows).map { GEMM.dot(base + $0 * rows, vector, count: rows) }
        }
      }
    }
  }

  /// Along the path until the largest correlation with the residual is `limit`.
  private func path(
    _ system: LeastSquares, _ columns: Columns, limit: Double, _ context: FitContext
  ) throws(Diagnostic) -> (beta: [Double], steps: Int) {
    let count = system.columns
    var beta = [Double](repeating: 0, count: count)
    var correlations = system.moments
    var active: [Int] = []
    var isBarred = [Bool](repeating: false, count: count)
    var steps = 0
    func size(_ column: Int) -> Double { isPositive ? correlations[column] : abs(correlations[column]) }
    var level = 0.0
    var first = -1
    for column in 0..<count where columns.product(column, column) > 0 && size(column) > level {
      level = size(column)
      first = column
    }
    if first < 0 || level <= limit { return (beta, 0) }
    active.append(first)
    let smallest = 1e-12 * level
    while steps < maxIterations, level > max(limit, smallest) {
      try context.checkStop()
      var matrix = [Double](repeating: 0, count: active.count * active.count)
      for (i, a) in active.enumerated() {
        for (j, b) in active.enumerated() { matrix[i * active.count + j] = columns.product(a, b) }
      }
      let signs = active.map { correlations[$0] < 0 ? -1.0 : 1.0 }
      guard let factor = Cholesky(matrix, size: active.count), isSound(factor, columns, active) else {
        // The newest column depends on the others: it can add nothing.
        isBarred[active.removeLast()] = true
        context.notices.add(
          .notConverged, "Regressors nearly degenerate. Dropping a regressor.")
        guard !active.isEmpty, let next = entering(correlations, active, isBarred, level) else { break }
        active.append(next)
        continue
      }
      // β of the active columns moves along `direction`, so that their correlations fall at rate 1.
      let direction = factor.solve(signs)
      let rates = columns.products(with: columns.sum(active, direction))
      steps += 1
      var length = level - limit
      var entering = -1
      for column in 0..<count where !isBarred[column] && !active.contains(column) {
        let own = correlations[column]
        let below = (level - own) / (1 - rates[column])
        if 1 - rates[column] > 1e-14, below >= 0, below < length {
          length = below
          entering = column
        }
        let above = (level + own) / (1 + rates[column])
        if !isPositive, 1 + rates[column] > 1e-14, above >= 0, above < length {
          length = above
          entering = column
        }
      }
      var leaving = -1
      for (index, column) in active.enumerated() where beta[column] != 0 {
        let crossing = -beta[column] / direction[index]
        if crossing > 0, crossing < length {
          length = crossing
          leaving = index
        }
      }
      for (index, column) in active.enumerated() { beta[column] += length * direction[index] }
      for column in 0..<count { correlations[column] -= length * rates[column] }
      level -= length
      if leaving >= 0 {
        beta[active[leaving]] = 0
        active.remove(at: leaving)
        if active.isEmpty { break }
      } else if entering >= 0 {
        active.append(entering)
      } else {
        break
      }
    }
    return (beta, steps)
  }

  private func isSound(_ factor: Cholesky, _ columns: Columns, _ active: [Int]) -> Bool {
    guard let last = active.last else { return false }
    let end = active.count - 1
    let pivot = factor.lower[end * active.count + end]
    return pivot * pivot > 1e-13 * columns.product(last, last)
  }

  private func entering(_ correlations: [Double], _ active: [Int], _ isBarred: [Bool], _ level: Double) -> Int? {
    var best: Int?
    var largest = level * (1 - 1e-9)
    for column in correlations.indices where !isBarred[column] && !active.contains(column) {
      let size = isPositive ? correlations[column] : abs(correlations[column])
      if size >= largest {
        largest = size
        best = column
      }
    }
    return best
  }
}
