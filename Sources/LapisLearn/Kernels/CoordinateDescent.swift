import CLapisKernels
import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Minimises ½‖y − Xβ‖² + l1·‖β‖₁ + ½·l2·‖β‖² by coordinate descent (Friedman, Hastie and Tibshirani, 2010),
/// until the duality gap is below `tolerance · ‖y‖²`. Rows are weighted and centred. Columns that the gap shows to
/// have no part in the solution are left out from then on (Ndiaye, Fercoq, Gramfort and Salmon, 2017, eq. 11).
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
    func gap(_ beta: [Double]) -> Gap {
      var cross = system.targetSquares
      var fitted = 0.0
      for column in 0..<count {
        cross -= beta[column] * system.moments[column]
        fitted += beta[column] * (system.moments[column] + residual[column])
      }
      return self.gap(beta, slopes: residual, residualSquares: max(0, system.targetSquares - fitted), cross: cross)
    }
    return try descend(
      &beta, squares, targetSquares: system.targetSquares, context, gap: gap
    ) { column, step in
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
    // The residual, and where it was when it was last asked how far it has moved.
    let residual = UnsafeMutablePointer<Double>.allocate(capacity: 2 * rows)
    defer { residual.deallocate() }
    let last = residual + rows
    for row in 0..<rows { residual[row] = target[row] }
    return try x.withUnsafeBufferPointer { (x) throws(Diagnostic) -> Result in
      guard let x = x.baseAddress else {
        return Result(beta: beta, iterations: 0, gap: 0, goal: 0, hasConverged: true)
      }
      func slope(_ column: Int) -> Double { lapis_dot(Int64(rows), x + column * rows, residual) }
      func update(_ column: Int, _ step: Double) { lapis_axpy(Int64(rows), -step, x + column * rows, residual) }
      for column in 0..<count where beta[column] != 0 { update(column, beta[column]) }
      last.initialize(from: residual, count: rows)
      let squares = (0..<count).map { lapis_dot(Int64(rows), x + $0 * rows, x + $0 * rows) }
      func gap(_ beta: [Double]) -> Gap {
        var cross = 0.0
        for row in 0..<rows { cross += residual[row] * target[row] }
        return self.gap(
          beta, slopes: (0..<count).map { slope($0) }, residualSquares: lapis_dot(Int64(rows), residual, residual),
          cross: cross)
      }
      func moved() -> Double {
        lapis_axpy(Int64(rows), -1, residual, last)
        let square = lapis_dot(Int64(rows), last, last)
        last.update(from: residual, count: rows)
        return square.squareRoot()
      }
      return try descend(
        &beta, squares, targetSquares: LBFGS.dot(target, target), context, moved: moved, gap: gap, update: update,
        slope: slope)
    }
  }

  /// - Parameter moved: how far the residual has moved since the last call; given where a slope costs so much that it is
  ///   worth knowing when it cannot matter. The slope of a coefficient of zero that leaves `slack` to the penalty
  ///   leaves some of it until the residual has moved by more than `slack / ‖column‖`; the residual's way is summed
  ///   up, and until then the coefficient is passed over.
  func descend(
    _ beta: inout [Double], _ squares: [Double], targetSquares: Double, _ context: FitContext,
    moved: (() -> Double)? = nil, gap: ([Double]) -> Gap, update: (Int, Double) -> Void, slope: (Int) -> Double
  ) throws(Diagnostic) -> Result {
    let goal = tolerance * targetSquares
    var current = gap(beta)
    if current.value <= goal {
      return Result(beta: beta, iterations: 0, gap: current.value, goal: goal, hasConverged: true)
    }
    var active = squares.indices.filter { squares[$0] > 0 }
    let isDear = moved != nil
    let norms = isDear ? squares.map { $0.squareRoot() } : []
    var way = screened(&active, &beta, current, squares, update)
    // Up to where on the residual's way a coefficient of zero stays there.
    var idleUntil = [Double](repeating: 0, count: isDear ? squares.count : 0)
    var looked: [Int] = []
    _ = moved?()
    var stream = RandomStream(seed: context.seed, purpose: "coordinate-descent")
    for iteration in 0..<maxIterations {
      try context.checkStop()
      var largestStep = 0.0
      var largest = 0.0
      let before = way
      looked.removeAll(keepingCapacity: true)
      for turn in active.indices {
        if turn % 256 == 255 { try context.checkStop() }
        let column = isRandom ? active[stream.int(below: active.count)] : active[turn]
        let old = beta[column]
        if isDear, old == 0, way < idleUntil[column] { continue }
        let square = squares[column]
        let pull = slope(column) + square * old
        // A coefficient that is pulled below zero and held there is −0, as in other implementations.
        var new = pull > 0 ? max(0, pull - l1) : pull < 0 ? -max(0, -pull - l1) : 0
        if isPositive, pull < 0 { new = 0 }
        new /= square + l2
        if new != old {
          update(column, new - old)
          if isDear { way += norms[column] * abs(new - old) }
        } else if isDear, new == 0 {
          // A little less, for the rounding of slopes and way.
          looked.append(column)
          idleUntil[column] = way + (l1 * (1 - 1e-9) - (isPositive ? pull : abs(pull))) / norms[column]
        }
        beta[column] = new
        largestStep = max(largestStep, abs(new - old))
        largest = max(largest, abs(new))
      }
      if let moved {
        // Of the whole pass the straight line counts, which is much shorter than the sum of the steps. For those looked
        // at on the way the rest of the steps does.
        let detour = max(0, way - before - moved() * (1 + 1e-9))
        way -= detour
        for column in looked { idleUntil[column] -= detour }
      }
      if largest == 0 || largestStep / largest <= tolerance || iteration == maxIterations - 1 {
        current = gap(beta)
        if current.value <= goal {
          // Those passed over get the sign of zero that the last pass would have given them.
          if isDear, !isPositive { for column in active where beta[column] == 0 { beta[column] = current.slopes[column] < 0 ? -0.0 : 0 } }
          return Result(beta: beta, iterations: iteration + 1, gap: current.value, goal: goal, hasConverged: true)
        }
        way += screened(&active, &beta, current, squares, update)
      }
    }
    return Result(beta: beta, iterations: maxIterations, gap: current.value, goal: goal, hasConverged: false)
  }

  /// Leaves only columns that may have a part in the solution; how far the residual moved at most.
  private func screened(
    _ active: inout [Int], _ beta: inout [Double], _ gap: Gap, _ squares: [Double], _ update: (Int, Double) -> Void
  ) -> Double {
    guard l1 > 0 else { return 0 }
    let radius = (2 * gap.value).squareRoot() / l1
    var kept: [Int] = []
    kept.reserveCapacity(active.count)
    var way = 0.0
    for column in active {
      let distance = 1 - abs(gap.slopes[column]) / max(l1, gap.dual)
      if distance / (squares[column] + l2).squareRoot() <= radius {
        kept.append(column)
        continue
      }
      guard beta[column] != 0 else { continue }
      update(column, -beta[column])
      way += squares[column].squareRoot() * abs(beta[column])
      beta[column] = 0
    }
    active = kept
    return way
  }

  struct Gap {
    /// By how much the objective can still fall at most.
    var value: Double
    /// Xᵀr − l2·β, and the largest of its entries as the penalty sees them.
    var slopes: [Double]
    var dual: Double
  }

  /// `slopes` is Xᵀr, `cross` is r·y.
  func gap(_ beta: [Double], slopes: [Double], residualSquares: Double, cross: Double) -> Gap {
    var norm1 = 0.0
    var norm2 = 0.0
    var slopeSquares = 0.0
    var dual = isPositive ? -Double.infinity : 0
    var gap = Gap(value: 0, slopes: slopes, dual: 0)
    for column in beta.indices {
      norm1 += abs(beta[column])
      norm2 += beta[column] * beta[column]
      slopeSquares += slopes[column] * slopes[column]
      let slope = slopes[column] - l2 * beta[column]
      gap.slopes[column] = slope
      dual = max(dual, isPositive ? slope : abs(slope))
    }
    gap.dual = dual
    if l1 == 0 {
      // Without the l1 part the dual is another; without any penalty the gradient has to do.
      gap.value = l2 == 0 ? slopeSquares : residualSquares + 0.5 * l2 * norm2 - cross + slopeSquares / (2 * l2)
    } else {
      let scale = dual > l1 ? l1 / dual : 1
      gap.value = 0.5 * (residualSquares + l2 * norm2) * (1 + scale * scale) + l1 * norm1 - scale * cross
    }
    return gap
  }
}
