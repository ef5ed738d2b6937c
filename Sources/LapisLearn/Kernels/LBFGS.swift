import LapisDiagnostics

/// Limited-memory BFGS (Nocedal, 1980) with a diagonal first guess of the inverse Hessian.
struct LBFGS {
  var maxIterations: Int
  /// Stop when no entry of the gradient is larger.
  var tolerance: Double
  var memory = 12

  /// Minimises a smooth function from `start`.
  ///
  /// - Parameter evaluate: the value, with the gradient written into the second argument.
  /// - Returns: the point and the steps taken.
  func minimise(
    from start: [Double], inverseDiagonal: [Double], context: FitContext,
    _ evaluate: ([Double], inout [Double]) -> Double
  ) throws(Diagnostic) -> (point: [Double], iterations: Int) {
    let size = start.count
    var point = start
    var gradient = [Double](repeating: 0, count: size)
    var value = evaluate(point, &gradient)
    var steps: [[Double]] = []
    var changes: [[Double]] = []
    var curvatures: [Double] = []
    for iteration in 0..<maxIterations {
      try context.checkStop()
      if LBFGS.largest(gradient) <= tolerance { return (point, iteration) }
      var direction = gradient
      var shares = [Double](repeating: 0, count: steps.count)
      for k in stride(from: steps.count - 1, through: 0, by: -1) {
        shares[k] = LBFGS.dot(steps[k], direction) / curvatures[k]
        for i in 0..<size { direction[i] -= shares[k] * changes[k][i] }
      }
      // The guess is rescaled by the newest pair, as the plain method scales the identity.
      var scale = 1.0
      if let change = changes.last, let curvature = curvatures.last {
        var norm = 0.0
        for i in 0..<size { norm += change[i] * change[i] * inverseDiagonal[i] }
        if norm > 0 { scale = curvature / norm }
      }
      for i in 0..<size { direction[i] *= scale * inverseDiagonal[i] }
      for k in steps.indices {
        let share = LBFGS.dot(changes[k], direction) / curvatures[k]
        for i in 0..<size { direction[i] += (shares[k] - share) * steps[k][i] }
      }
      var slope = -LBFGS.dot(gradient, direction)
      if slope >= 0 {
        for i in 0..<size { direction[i] = gradient[i] * inverseDiagonal[i] }
        slope = -LBFGS.dot(gradient, direction)
        steps.removeAll()
        changes.removeAll()
        curvatures.removeAll()
      }
      guard
        let found = search(point, direction, value: value, slope: slope, evaluate)
      else { return (point, iteration) }
      var step = found.point
      var change = found.gradient
      for i in 0..<size {
        step[i] -= point[i]
        change[i] -= gradient[i]
      }
      let curvature = LBFGS.dot(step, change)
      if curvature > 1e-300 {
        if steps.count == memory {
          steps.removeFirst()
          changes.removeFirst()
          curvatures.removeFirst()
        }
        steps.append(step)
        changes.append(change)
        curvatures.append(curvature)
      }
      point = found.point
      gradient = found.gradient
      value = found.value
    }
    return (point, maxIterations)
  }

  /// A step that satisfies the weak Wolfe conditions, by doubling and bisection; nil where the value
  /// cannot be lowered any more.
  private func search(
    _ point: [Double], _ direction: [Double], value: Double, slope: Double,
    _ evaluate: ([Double], inout [Double]) -> Double
  ) -> (point: [Double], gradient: [Double], value: Double)? {
    var low = 0.0
    var high = Double.infinity
    var length = 1.0
    var trial = point
    var gradient = point
    var bestSoFar: (point: [Double], gradient: [Double], value: Double)?
    for _ in 0..<40 {
      for i in point.indices { trial[i] = point[i] - length * direction[i] }
      let found = evaluate(trial, &gradient)
      if !found.isFinite || found > value + 1e-4 * length * slope {
        high = length
      } else {
        bestSoFar = (trial, gradient, found)
        if -LBFGS.dot(gradient, direction) >= 0.9 * slope { return bestSoFar }
        low = length
      }
      length = high.isFinite ? (low + high) / 2 : length * 2
    }
    return bestSoFar
  }

  static func largest(_ values: [Double]) -> Double {
    var result = 0.0
    for value in values { result = max(result, abs(value)) }
    return result
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }
}
