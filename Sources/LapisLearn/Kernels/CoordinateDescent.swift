import CLapisKernels
import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Minimises ½‖y − Xβ‖² + l1·‖β‖₁ + ½·l2·‖β‖² by coordinate descent (Friedman, Hastie and Tibshirani, 2010),
/// until the duality gap is below `tolerance · ‖y‖²`. Rows are weighted and centred.
struct CoordinateDescent {
  var l1: Double
  var l2: Double
  var isPositive = false
  /// Draws the coordinates by lot instead of taking them in turn.
  var isRandom = false
  var maxIterations: Int
  var tolerance: Double

  struct Result {
    var beta: [Double]
    /// Passes over the coordinates.
    var iterations: Int
    var gap: Double
    /// `tolerance · ‖y‖²`.
    var goal: Double
    var hasConverged: Bool
  }

  /// Whether the products of all pairs of columns are worth computing first.
  static func prefersGram(rows: Int, columns: Int) -> Bool { columns <= 3000 && columns <= 2 * rows }

  /// On the products of the columns: an update costs `columns` operations.
  func minimise(_ system: LeastSquares, from start: [Double]? = nil, _ context: FitContext) throws(Diagnostic) -> Result {
    let count = system.columns
    var beta = start ?? [Double](repeating: 0, count: count)
    // moments − gram · β, kept up to date.
    var residual = system.moments
    for column in 0..<count where beta[column] != 0 {
      for other in 0..<count { residual[other] -= system.gram[column * count + other] * beta[column] }
    }
    let squares = (0..<count).map { system.gram[$0 * count + $0] }
    func gap() -> Double {
      var cross = system.targetSquares
      var fitted = 0.0
      for column in 0..<count {
        cross -= beta[column] * system.moments[column]
        fitted += beta[column] * (system.moments[column] + residual[column])
      }
      return self.gap(beta, slopes: residual, residualSquares: max(0, system.targetSquares - fitted), cross: cross)
    }
    return try descend(&beta, squares, targetSquares: system.targetSquares, context, gap: gap) { column, step in
      system.gram.withUnsafeBufferPointer { gram in
        residual.withUnsafeMutableBufferPointer { residual in
          guard let gram = gram.baseAddress, let residual = residual.baseAddress else { return }
          lapis_axpy(Int64(count), -step, gram + column * count, residual)
        }
      }
    } slope: { residual[$0] }
  }

  /// On the rows themselves, column by column: an update costs `rows` operations.
  ///
  /// - Parameter columns: one after the other, each weighted and centred as the target is.
  func minimise(
    columns x: [Double], _ target: [Double], from start: [Double]? = nil, _ context: FitContext
  ) throws(Diagnostic) -> Result {
    let rows = target.count
    let count = rows == 0 ? 0 : x.count / rows
    var beta = start ?? [Double](repeating: 0, count: count)
    var residual = target
    func product(_ column: Int, _ vector: [Double]) -> Double {
      x.withUnsafeBufferPointer { x in
        vector.withUnsafeBufferPointer { vector in
          guard let x = x.baseAddress, let vector = vector.baseAddress else { return 0 }
          return lapis_dot(Int64(rows), x + column * rows, vector)
        }
      }
    }
    func update(_ column: Int, _ step: Double) {
      x.withUnsafeBufferPointer { x in
        residual.withUnsafeMutableBufferPointer { residual in
          guard let x = x.baseAddress, let residual = residual.baseAddress else { return }
          lapis_axpy(Int64(rows), -step, x + column * rows, residual)
        }
      }
    }
    for column in 0..<count where beta[column] != 0 { update(column, beta[column]) }
    let squares = (0..<count).map { column in
      x.withUnsafeBufferPointer { x in
        guard let base = x.baseAddress else { return 0.0 }
        return lapis_dot(Int64(rows), base + column * rows, base + column * rows)
      }
    }
    func gap() -> Double {
      self.gap(
        beta, slopes: (0..<count).map { product($0, residual) }, residualSquares: LBFGS.dot(residual, residual),
        cross: LBFGS.dot(residual, target))
    }
    return try descend(
      &beta, squares, targetSquares: LBFGS.dot(target, target), context, gap: gap, update: update
    ) { product($0, residual) }
  }

  private func descend(
    _ beta: inout [Double], _ squares: [Double], targetSquares: Double, _ context: FitContext,
    gap: () -> Double, update: (Int, Double) -> Void, slope: (Int) -> Double
  ) throws(Diagnostic) -> Result {
    let count = squares.count
    let goal = tolerance * targetSquares
    var currentGap = gap()
    if currentGap <= goal {
      return Result(beta: beta, iterations: 0, gap: currentGap, goal: goal, hasConverged: true)
    }
    var stream = RandomStream(seed: context.seed, purpose: "coordinate-descent")
    for iteration in 0..<maxIterations {
      var largestStep = 0.0
      var largest = 0.0
      for turn in 0..<count {
        if turn % 256 == 0 { try context.checkStop() }
        let column = isRandom ? stream.int(below: count) : turn
        let square = squares[column]
        guard square > 0 else { continue }
        let old = beta[column]
        let pull = slope(column) + square * old
        // A coefficient that is pulled below zero and held there is −0, as in other implementations.
        var new = pull > 0 ? max(0, pull - l1) : pull < 0 ? -max(0, -pull - l1) : 0
        if isPositive, pull < 0 { new = 0 }
        new /= square + l2
        if new != old { update(column, new - old) }
        beta[column] = new
        largestStep = max(largestStep, abs(new - old))
        largest = max(largest, abs(new))
      }
      if largest == 0 || largestStep / largest <= tolerance || iteration == maxIterations - 1 {
        currentGap = gap()
        if currentGap <= goal {
          return Result(beta: beta, iterations: iteration + 1, gap: currentGap, goal: goal, hasConverged: true)
        }
      }
    }
    return Result(beta: beta, iterations: maxIterations, gap: currentGap, goal: goal, hasConverged: false)
  }

  /// By how much the objective can still fall at most. `slopes` is Xᵀr, `cross` is r·y.
  private func gap(_ beta: [Double], slopes: [Double], residualSquares: Double, cross: Double) -> Double {
    var norm1 = 0.0
    var norm2 = 0.0
    var slopeSquares = 0.0
    var dual = isPositive ? -Double.infinity : 0
    for column in beta.indices {
      norm1 += abs(beta[column])
      norm2 += beta[column] * beta[column]
      slopeSquares += slopes[column] * slopes[column]
      let slope = slopes[column] - l2 * beta[column]
      dual = max(dual, isPositive ? slope : abs(slope))
    }
    if l1 == 0 {
      // Without the l1 part the dual is another; without any penalty the gradient has to do.
      return l2 == 0 ? slopeSquares : residualSquares + 0.5 * l2 * norm2 - cross + slopeSquares / (2 * l2)
    }
    let scale = dual > l1 ? l1 / dual : 1
    return 0.5 * (residualSquares + l2 * norm2) * (1 + scale * scale) + l1 * norm1 - scale * cross
  }
}
