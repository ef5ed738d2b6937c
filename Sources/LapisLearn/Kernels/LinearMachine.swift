import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Linear support vector machines with the objectives of LIBLINEAR (Fan et al., 2008):
/// ½‖w‖² + Σ Cᵢ·loss, the intercept being the weight of one more column that holds `interceptColumn`.
struct LinearMachine {
  let x: FeatureMatrix
  /// The value of the intercept's column; 0 has none.
  let interceptColumn: Double
  let maxIterations: Int
  let tolerance: Double

  struct Result {
    /// One a feature, then the intercept's.
    var weights: [Double]
    var iterations: Int
    var hasConverged: Bool
  }

  private var columns: Int { x.columns }

  /// w·x of a row with the intercept's column.
  @inline(__always)
  private func score(_ w: UnsafePointer<Double>, _ rows: RowView, _ row: Int) -> Double {
    rows.dot(row, w) + interceptColumn * w[columns]
  }

  @inline(__always)
  private func add(_ step: Double, _ row: Int, _ rows: RowView, to w: UnsafeMutablePointer<Double>) {
    rows.add(step, row, to: w)
    w[columns] += step * interceptColumn
  }

  private func squares() -> [Double] {
    RowView.with(x) { rows in
      (0..<x.rows).map { rows.squaredNorm($0) + interceptColumn * interceptColumn }
    }
  }

  /// Hinge or squared hinge loss by dual coordinate descent with shrinking (Hsieh et al., 2008).
  ///
  /// - Parameters:
  ///   - y: ±1.
  ///   - costs: C of each row; rows with 0 take no part.
  func hinge(
    _ y: [Double], costs: [Double], isSquared: Bool, _ context: FitContext
  ) throws(Diagnostic) -> Result {
    var w = [Double](repeating: 0, count: columns + 1)
    var alpha = [Double](repeating: 0, count: x.rows)
    let squares = self.squares()
    var order = y.indices.filter { costs[$0] > 0 }
    let all = order.count
    var active = all
    var stream = RandomStream(seed: context.seed, purpose: "dual-coordinate-descent")
    var upperBound = Double.infinity
    var lowerBound = -Double.infinity
    var iteration = 0
    while iteration < maxIterations {
      try context.checkStop()
      var largest = -Double.infinity
      var smallest = Double.infinity
      for i in 0..<active { order.swapAt(i, i + stream.int(below: active - i)) }
      var position = 0
      var count = 0
      while position < active {
        count += 1
        if count % 4096 == 0 { try context.checkStop() }
        let row = order[position]
        let shift = isSquared ? 0.5 / costs[row] : 0
        let bound = isSquared ? Double.infinity : costs[row]
        let diagonal = squares[row] + shift
        let gradient =
          RowView.with(x) { rows in
            w.withUnsafeBufferPointer { w in
              guard let w = w.baseAddress else { return 0.0 }
              return y[row] * score(w, rows, row)
            }
          } - 1 + alpha[row] * shift
        var projected = gradient
        if alpha[row] == 0 {
          if gradient > upperBound {
            active -= 1
            order.swapAt(position, active)
            continue
          }
          projected = min(gradient, 0)
        } else if alpha[row] == bound {
          if gradient < lowerBound {
            active -= 1
            order.swapAt(position, active)
            continue
          }
          projected = max(gradient, 0)
        }
        largest = max(largest, projected)
        smallest = min(smallest, projected)
        if abs(projected) > 1e-12, diagonal > 0 {
          let old = alpha[row]
          alpha[row] = min(max(old - gradient / diagonal, 0), bound)
          let step = (alpha[row] - old) * y[row]
          RowView.with(x) { rows in
            w.withUnsafeMutableBufferPointer { w in
              guard let w = w.baseAddress else { return }
              add(step, row, rows, to: w)
            }
          }
        }
        position += 1
      }
      iteration += 1
      if largest - smallest <= tolerance {
        if active == all { return Result(weights: w, iterations: iteration, hasConverged: true) }
        active = all
        upperBound = .infinity
        lowerBound = -.infinity
        continue
      }
      upperBound = largest <= 0 ? .infinity : largest
      lowerBound = smallest >= 0 ? -.infinity : smallest
    }
    return Result(weights: w, iterations: iteration, hasConverged: false)
  }

  /// ε-insensitive loss by dual coordinate descent (Ho and Lin, 2012).
  func insensitive(
    _ y: [Double], costs: [Double], epsilon: Double, _ context: FitContext
  ) throws(Diagnostic) -> Result {
    var w = [Double](repeating: 0, count: columns + 1)
    var beta = [Double](repeating: 0, count: x.rows)
    let squares = self.squares()
    var order = y.indices.filter { costs[$0] > 0 }
    let all = order.count
    var active = all
    var stream = RandomStream(seed: context.seed, purpose: "dual-coordinate-descent")
    var first = 0.0
    // Rows whose conditions hold by more than this stay out until the others are done.
    var bound = Double.infinity
    for iteration in 0..<maxIterations {
      try context.checkStop()
      for i in 0..<active { order.swapAt(i, i + stream.int(below: active - i)) }
      var sum = 0.0
      var worst = 0.0
      var position = 0
      var count = 0
      while position < active {
        count += 1
        if count % 4096 == 0 { try context.checkStop() }
        let row = order[position]
        let square = squares[row]
        let old = beta[row]
        let cost = costs[row]
        let gradient =
          RowView.with(x) { rows in
            w.withUnsafeBufferPointer { w in
              guard let w = w.baseAddress else { return 0.0 }
              return score(w, rows, row)
            }
          } - y[row]
        let above = gradient + epsilon
        let below = gradient - epsilon
        var violation = 0.0
        var isIdle = false
        if old == 0 {
          if above < 0 { violation = -above } else if below > 0 { violation = below }
          else { isIdle = above > bound && below < -bound }
        } else if old >= cost {
          if above > 0 { violation = above } else { isIdle = above < -bound }
        } else if old <= -cost {
          if below < 0 { violation = -below } else { isIdle = below > bound }
        } else {
          violation = abs(old > 0 ? above : below)
        }
        if isIdle {
          active -= 1
          order.swapAt(position, active)
          continue
        }
        position += 1
        worst = max(worst, violation)
        sum += violation
        guard square > 0 else { continue }
        let step = above < square * old ? -above / square : below > square * old ? -below / square : -old
        if abs(step) < 1e-12 { continue }
        let new = min(max(old + step, -cost), cost)
        beta[row] = new
        if new == old { continue }
        RowView.with(x) { rows in
          w.withUnsafeMutableBufferPointer { w in
            guard let w = w.baseAddress else { return }
            add(new - old, row, rows, to: w)
          }
        }
      }
      if iteration == 0 { first = sum }
      if sum <= tolerance * first {
        if active == all { return Result(weights: w, iterations: iteration + 1, hasConverged: true) }
        active = all
        bound = .infinity
        continue
      }
      bound = worst
    }
    return Result(weights: w, iterations: maxIterations, hasConverged: false)
  }

  /// Squared losses in the primal, `Σ Cᵢ max(0, |target gap| − ε)²`: Newton's method on the rows that cost something
  /// (Mangasarian, 2002), with an l1 penalty in place of the squared one where asked for.
  ///
  /// - Parameter epsilon: nil for classes (y is ±1), the tube of a regression otherwise.
  func squared(
    _ y: [Double], costs: [Double], epsilon: Double?, isL1: Bool, _ context: FitContext
  ) throws(Diagnostic) -> Result {
    let size = columns + (interceptColumn > 0 ? 1 : 0)
    var w = [Double](repeating: 0, count: columns + 1)
    var (value, gradient, errors) = evaluate(w, y, costs, epsilon)
    var isConverged = false
    var iteration = 0
    func total(_ w: [Double], _ loss: Double) -> Double {
      var penalty = 0.0
      for weight in w { penalty += isL1 ? abs(weight) : 0.5 * weight * weight }
      return loss + penalty
    }
    func violation(_ w: [Double], _ gradient: [Double]) -> Double {
      var worst = 0.0
      for index in 0..<size {
        let slope = gradient[index]
        let off =
          !isL1 ? abs(slope + w[index])
          : w[index] > 0 ? abs(slope + 1) : w[index] < 0 ? abs(slope - 1) : max(0, abs(slope) - 1)
        worst = max(worst, off)
      }
      return worst
    }
    let first = violation(w, gradient)
    // Newton's last steps are cheap: it goes well below the tolerance.
    let goal = min(tolerance, 1e-4) * 1e-4 * max(first, 1e-12)
    while iteration < max(maxIterations, 1) {
      try context.checkStop()
      let now = violation(w, gradient)
      if now <= goal {
        isConverged = true
        break
      }
      iteration += 1
      var matrix = curvature(errors, costs, size)
      var step = [Double](repeating: 0, count: size)
      if isL1 {
        step = try lassoStep(w, gradient, matrix, size, now, context)
      } else {
        for index in 0..<size { matrix[index * size + index] += 1 }
        guard let factor = Cholesky(matrix, size: size) else { break }
        step = factor.solve((0..<size).map { -gradient[$0] - w[$0] })
      }
      let before = total(w, value)
      var slope = 0.0
      for index in 0..<size {
        slope += gradient[index] * step[index]
        slope += isL1 ? abs(w[index] + step[index]) - abs(w[index]) : w[index] * step[index]
      }
      var length = 1.0
      var moved = false
      for _ in 0..<40 {
        var trial = w
        for index in 0..<size { trial[index] += length * step[index] }
        let found = evaluate(trial, y, costs, epsilon)
        if total(trial, found.value) <= before + 1e-4 * length * min(slope, 0) {
          w = trial
          (value, gradient, errors) = found
          moved = true
          break
        }
        length /= 2
      }
      if !moved {
        // No progress that doubles can show.
        isConverged = true
        break
      }
    }
    return Result(weights: w, iterations: max(iteration, 1), hasConverged: isConverged)
  }

  /// The loss, its gradient, and how far each row is wrong (0 where it costs nothing).
  private func evaluate(
    _ w: [Double], _ y: [Double], _ costs: [Double], _ epsilon: Double?
  ) -> (value: Double, gradient: [Double], errors: [Double]) {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: columns + 1)
    var errors = [Double](repeating: 0, count: x.rows)
    RowView.with(x) { rows in
      w.withUnsafeBufferPointer { w in
        gradient.withUnsafeMutableBufferPointer { gradient in
          guard let w = w.baseAddress, let gradient = gradient.baseAddress else { return }
          for row in 0..<x.rows {
            let own = score(w, rows, row)
            var error: Double
            if let epsilon {
              let gap = own - y[row]
              error = gap > epsilon ? gap - epsilon : gap < -epsilon ? gap + epsilon : 0
            } else {
              error = y[row] * own < 1 ? own - y[row] : 0
            }
            errors[row] = error
            if error == 0 || costs[row] == 0 { continue }
            value += costs[row] * error * error
            add(2 * costs[row] * error, row, rows, to: gradient)
          }
        }
      }
    }
    return (value, gradient, errors)
  }

  /// 2 Σ Cᵢ xᵢxᵢᵀ over the rows that are wrong.
  private func curvature(_ errors: [Double], _ costs: [Double], _ size: Int) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    let rows = errors.indices.filter { errors[$0] != 0 && costs[$0] > 0 }
    let block = 512
    var design = [Double](repeating: 0, count: block * size)
    for start in stride(from: 0, to: rows.count, by: block) {
      let end = min(start + block, rows.count)
      RowView.with(x) { x in
        design.withUnsafeMutableBufferPointer { design in
          guard let design = design.baseAddress else { return }
          for (index, row) in rows[start..<end].enumerated() {
            let root = (2 * costs[row]).squareRoot()
            x.write(row, times: root, to: design + index * size)
            if size > columns { design[index * size + columns] = root * interceptColumn }
          }
        }
      }
      result.withUnsafeMutableBufferPointer { result in
        design.withUnsafeBufferPointer { design in
          guard let result = result.baseAddress, let design = design.baseAddress else { return }
          for first in stride(from: 0, to: size, by: 48) {
            let last = min(first + 48, size)
            GEMM.multiply(
              m: last - first, n: last, k: end - start, design + first, lda: size, transposeA: true, design,
              ldb: size, into: result + first * size, ldc: size, accumulate: true)
          }
        }
      }
    }
    for row in 0..<size { for column in row + 1..<max(size, row + 1) { result[row * size + column] = result[column * size + row] } }
    return result
  }

  /// Minimises the quadratic model with ‖w + step‖₁ on top by coordinate descent.
  private func lassoStep(
    _ w: [Double], _ gradient: [Double], _ matrix: [Double], _ size: Int, _ now: Double, _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    var step = [Double](repeating: 0, count: size)
    var slope = Array(gradient.prefix(size))
    for round in 0..<1000 {
      if round % 16 == 0 { try context.checkStop() }
      var worst = 0.0
      for index in 0..<size {
        let curvature = matrix[index * size + index] + 1e-12
        let old = w[index] + step[index]
        let pull = old * curvature - slope[index]
        let new = pull > 1 ? (pull - 1) / curvature : pull < -1 ? (pull + 1) / curvature : 0
        if new == old { continue }
        let change = new - old
        step[index] += change
        worst = max(worst, abs(change) * curvature)
        for other in 0..<size { slope[other] += change * matrix[index * size + other] }
      }
      if worst <= 1e-3 * now { break }
    }
    return step
  }
}
