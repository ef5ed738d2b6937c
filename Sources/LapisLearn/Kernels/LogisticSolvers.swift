import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// What a solver of the logistic objective hands back.
struct LogisticSolution {
  var point: [Double]
  var iterations: Int
}

extension LogisticObjective {
  /// Newton steps with backtracking (Boyd and Vandenberghe, 2004, §9.5) until no entry of the gradient and half
  /// the squared Newton decrement are above the tolerance. Of two classes the Hessian is summed in float32 where that
  /// is good enough; the gradient is exact, and so is what the steps end at.
  func newton(maxIterations: Int, tolerance: Double, _ context: FitContext) throws(Diagnostic) -> LogisticSolution {
    let size = self.size
    var point = [Double](repeating: 0, count: size)
    var gradient = point
    // Sparse rows are written out block by block, in float64.
    let isSingle = outputs == 1 && !x.isSparse
    var design = isSingle ? SingleDesign(x, hasIntercept: hasIntercept, pool: context.pool) : nil
    var curvatures = [Float](repeating: 0, count: isSingle ? x.rows : 0)
    func evaluated(_ point: [Double], _ gradient: inout [Double]) -> Double {
      design == nil ? evaluate(point, &gradient) : evaluate(point, &gradient, curvatures: &curvatures)
    }
    var value = evaluated(point, &gradient)
    try context.checkStop()
    var iteration = 0
    while iteration < maxIterations {
      try context.checkStop()
      var found = design.flatMap { quickStep($0, gradient, curvatures, context) }
      try context.checkStop()
      if found == nil {
        design = nil
        found = try regularisedFactor(hessian(point), context)?.solve(gradient)
        try context.checkStop()
      }
      guard let step = found else { break }
      let decrement = LBFGS.dot(step, gradient)
      if !(decrement > 0) { break }
      iteration += 1
      var length = 1.0
      var moved = false
      var trial = point
      var trialGradient = gradient
      for _ in 0..<21 {
        try context.checkStop()
        for index in 0..<size { trial[index] = point[index] - length * step[index] }
        let found = evaluated(trial, &trialGradient)
        try context.checkStop()
        // At the optimum values no longer differ; a smaller gradient is progress then.
        if found <= value - 0x1p-11 * length * decrement
          || abs(found - value) <= 0x1p-48 * abs(value)
            && LogisticObjective.norm1(trialGradient) < LogisticObjective.norm1(gradient)
        {
          point = trial
          gradient = trialGradient
          value = found
          moved = true
          break
        }
        length /= 2
      }
      if !moved { return LogisticSolution(point: point, iterations: iteration) }
      if LBFGS.largest(gradient) <= tolerance, 0.5 * decrement <= tolerance {
        return LogisticSolution(point: point, iterations: iteration)
      }
    }
    if iteration >= maxIterations, maxIterations > 0 {
      context.notices.add(.notConverged, "Newton solver did not converge after \(iteration) iterations.")
    }
    return LogisticSolution(point: point, iterations: iteration)
  }

  /// The Newton step from a Hessian in float32; nil where the columns come so near to depending on each other that
  /// its rounding would count.
  ///
  /// The Hessian is that for the columns as the design centred and scaled them; step and gradient are carried over.
  private func quickStep(
    _ design: SingleDesign, _ gradient: [Double], _ curvatures: [Float], _ context: FitContext
  ) -> [Double]? {
    let columns = x.columns
    let width = self.width
    var matrix = design.squares(curvatures, context)
    var right = gradient
    var shift = [Double](repeating: 1, count: width)
    for column in 0..<columns {
      let scale = design.scales[column]
      matrix[column * width + column] += penalty / (scale * scale)
      right[column] = (gradient[column] - design.centres[column] * gradient[columns]) / scale
      shift[column] = -design.centres[column] / scale
    }
    if !hasIntercept {
      matrix[columns * width + columns] = 1
    } else if interceptPenalty > 0 {
      for row in 0..<width {
        for column in 0...row { matrix[row * width + column] += interceptPenalty * shift[row] * shift[column] }
      }
    }
    var sizes = [Double](repeating: 1, count: width)
    for index in 0..<width {
      let diagonal = matrix[index * width + index]
      guard diagonal > 0, diagonal.isFinite else { return nil }
      sizes[index] = 1 / diagonal.squareRoot()
    }
    for row in 0..<width {
      for column in 0...row { matrix[row * width + column] *= sizes[row] * sizes[column] }
    }
    guard let factor = Cholesky(matrix, size: width, cancellation: context.cancellation) else { return nil }
    for index in 0..<width where factor.lower[index * width + index] < 0.01 { return nil }
    for index in 0..<width { right[index] *= sizes[index] }
    var step = factor.solve(right)
    for index in 0..<width { step[index] *= sizes[index] }
    for column in 0..<columns {
      step[column] /= design.scales[column]
      step[columns] -= design.centres[column] * step[column]
    }
    return step
  }

  /// The Cholesky factor, of the matrix with the smallest ridge that makes it definite.
  private func regularisedFactor(_ hessian: [Double], _ context: FitContext) throws(Diagnostic) -> Cholesky? {
    let size = self.size
    if let factor = Cholesky(hessian, size: size, cancellation: context.cancellation) { return factor }
    var matrix = hessian
    var trace = 0.0
    for index in 0..<size { trace += matrix[index * size + index] }
    var jitter = 1e-12 * (1 + trace / Double(max(size, 1)))
    while jitter < 1e3 {
      try context.checkStop()
      for index in 0..<size { matrix[index * size + index] += jitter }
      if let factor = Cholesky(matrix, size: size, cancellation: context.cancellation) { return factor }
      jitter *= 100
    }
    return nil
  }

  private static func norm1(_ values: [Double]) -> Double {
    var sum = 0.0
    for value in values { sum += abs(value) }
    return sum
  }

  /// The same objective with `l1 · ‖w‖₁` on top (`interceptL1` for the intercepts): proximal Newton where the
  /// Hessian fits (Lee, Sun and Saunders, 2014), each step's quadratic model minimised by coordinate descent;
  /// else accelerated proximal gradients with restarts (Beck and Teboulle, 2009; O'Donoghue and Candès, 2015).
  func minimiseWithL1(
    _ l1: Double, interceptL1: Double, maxIterations: Int, tolerance: Double, _ context: FitContext
  ) throws(Diagnostic) -> LogisticSolution {
    var shares = [Double](repeating: l1, count: size)
    for output in 0..<outputs { shares[output * width + width - 1] = interceptL1 }
    let solution =
      size <= 1500
      ? try proximalNewton(shares, maxIterations: maxIterations, tolerance: tolerance, context)
      : try proximalGradient(shares, maxIterations: maxIterations, tolerance: tolerance, context)
    if solution.iterations >= maxIterations {
      context.notices.add(
        .notConverged, "The max_iter was reached which means the coef_ did not converge")
    }
    return solution
  }

  private static func shrink(_ value: Double, _ by: Double) -> Double {
    value > by ? value - by : value < -by ? value + by : 0
  }

  private static func norm(_ point: [Double], _ shares: [Double]) -> Double {
    var sum = 0.0
    for index in point.indices { sum += shares[index] * abs(point[index]) }
    return sum
  }

  /// The largest violation of the optimality conditions.
  private static func violation(_ point: [Double], _ gradient: [Double], _ shares: [Double]) -> Double {
    var worst = 0.0
    for index in point.indices {
      let slope = gradient[index]
      let off: Double
      if point[index] > 0 {
        off = abs(slope + shares[index])
      } else if point[index] < 0 {
        off = abs(slope - shares[index])
      } else {
        off = max(0, abs(slope) - shares[index])
      }
      worst = max(worst, off)
    }
    return worst
  }

  private func proximalNewton(
    _ shares: [Double], maxIterations: Int, tolerance: Double, _ context: FitContext
  ) throws(Diagnostic) -> LogisticSolution {
    let size = self.size
    var point = [Double](repeating: 0, count: size)
    var gradient = point
    var smooth = evaluate(point, &gradient)
    try context.checkStop()
    let goal = min(tolerance, 1e-6) * max(1e-3, LogisticObjective.violation(point, gradient, shares))
    for iteration in 0..<maxIterations {
      try context.checkStop()
      let now = LogisticObjective.violation(point, gradient, shares)
      if now <= goal { return LogisticSolution(point: point, iterations: max(1, iteration)) }
      let matrix = hessian(point)
      try context.checkStop()
      var next = point
      // The slope of the quadratic model at `next`, kept up to date.
      var slope = gradient
      for round in 0..<1000 {
        if round % 16 == 0 { try context.checkStop() }
        var worst = 0.0
        for index in 0..<size {
          let curvature = matrix[index * size + index] + 1e-12
          let old = next[index]
          let pull = old * curvature - slope[index]
          let new = LogisticObjective.shrink(pull, shares[index]) / curvature
          if new == old { continue }
          let step = new - old
          next[index] = new
          worst = max(worst, abs(step) * curvature)
          matrix.withUnsafeBufferPointer { matrix in
            slope.withUnsafeMutableBufferPointer { slope in
              let row = index * size
              for other in 0..<size { slope[other] += step * matrix[row + other] }
            }
          }
        }
        if worst <= 0.01 * now || worst <= 0.1 * goal { break }
      }
      let before = smooth + LogisticObjective.norm(point, shares)
      var expected = LogisticObjective.norm(next, shares) - LogisticObjective.norm(point, shares)
      for index in 0..<size { expected += gradient[index] * (next[index] - point[index]) }
      var length = 1.0
      var moved = false
      var trial = point
      var trialGradient = gradient
      for _ in 0..<30 {
        for index in 0..<size { trial[index] = point[index] + length * (next[index] - point[index]) }
        let value = evaluate(trial, &trialGradient)
        try context.checkStop()
        let total = value + LogisticObjective.norm(trial, shares)
        if total <= before + 1e-4 * length * min(expected, 0) + 1e-15 * abs(before) {
          point = trial
          gradient = trialGradient
          smooth = value
          moved = true
          break
        }
        length /= 2
      }
      if !moved { return LogisticSolution(point: point, iterations: iteration + 1) }
    }
    return LogisticSolution(point: point, iterations: maxIterations)
  }

  private func proximalGradient(
    _ shares: [Double], maxIterations: Int, tolerance: Double, _ context: FitContext
  ) throws(Diagnostic) -> LogisticSolution {
    let size = self.size
    let scale = inverseDiagonal
    var point = [Double](repeating: 0, count: size)
    var ahead = point
    var gradient = point
    var previous = Double.infinity
    var momentum = 1.0
    // Lipschitz factor on top of the diagonal scaling.
    var factor = 1.0
    // A proximal step costs a fraction of a Newton step, so it gets more of them.
    let steps = maxIterations.multipliedReportingOverflow(by: 20).partialValue
    for iteration in 0..<max(steps, 1) {
      try context.checkStop()
      let value = evaluate(ahead, &gradient)
      var next = ahead
      var smooth = 0.0
      var nextGradient = gradient
      while true {
        var linear = 0.0
        var square = 0.0
        for index in 0..<size {
          let rate = scale[index] / factor
          next[index] = LogisticObjective.shrink(ahead[index] - rate * gradient[index], rate * shares[index])
          let step = next[index] - ahead[index]
          linear += gradient[index] * step
          square += step * step / rate
        }
        smooth = evaluate(next, &nextGradient)
        try context.checkStop()
        if smooth <= value + linear + 0.5 * square + 1e-14 * abs(value) || factor > 1e12 { break }
        factor *= 2
        try context.checkStop()
      }
      if LogisticObjective.violation(next, nextGradient, shares) <= min(tolerance, 1e-6) {
        return LogisticSolution(point: next, iterations: min(iteration / 20 + 1, maxIterations - 1))
      }
      let total = smooth + LogisticObjective.norm(next, shares)
      if total > previous {
        momentum = 1
        ahead = point
        previous = .infinity
        continue
      }
      previous = total
      let newMomentum = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      for index in 0..<size { ahead[index] = next[index] + (momentum - 1) / newMomentum * (next[index] - point[index]) }
      momentum = newMomentum
      point = next
      factor *= 0.95
    }
    return LogisticSolution(point: point, iterations: maxIterations)
  }
}
