import LapisDiagnostics

/// Minimises a smooth function of a few variables between bounds: BFGS on the variables that are free, each
/// step projected into the box (Bertsekas, 1982).
enum BoxQuasiNewton {
  /// - Parameter evaluate: value and gradient; a value that is not finite is outside of the domain.
  static func minimise(
    from start: [Double], low: [Double], high: [Double], context: FitContext,
    _ evaluate: ([Double]) throws(Diagnostic) -> (value: Double, gradient: [Double])
  ) throws(Diagnostic) -> (point: [Double], value: Double) {
    let size = start.count
    var point = start.indices.map { min(max(start[$0], low[$0]), high[$0]) }
    var (value, gradient) = try evaluate(point)
    guard size > 0 else { return (point, value) }
    var inverse = identity(size)
    var isFresh = true
    for _ in 0..<500 {
      try context.checkStop()
      // Variables at a bound that the gradient presses against stay there.
      let isHeld = point.indices.map {
        point[$0] <= low[$0] && gradient[$0] > 0 || point[$0] >= high[$0] && gradient[$0] < 0
      }
      var worst = 0.0
      for index in 0..<size where !isHeld[index] { worst = max(worst, abs(gradient[index])) }
      if worst <= 1e-9 * max(1, abs(value)) { break }
      var direction = [Double](repeating: 0, count: size)
      var slope = 0.0
      for i in 0..<size where !isHeld[i] {
        for j in 0..<size where !isHeld[j] { direction[i] -= inverse[i * size + j] * gradient[j] }
        slope += direction[i] * gradient[i]
      }
      if !(slope < 0) {
        inverse = identity(size)
        isFresh = true
        direction = direction.indices.map { isHeld[$0] ? 0 : -gradient[$0] }
        slope = 0
        for index in 0..<size { slope += direction[index] * gradient[index] }
        if !(slope < 0) { break }
      }
      var length = 1.0
      if isFresh {
        // Without a notion of the curvature, no variable moves by more than one.
        var largest = 0.0
        for step in direction { largest = max(largest, abs(step)) }
        length = min(1, 1 / largest)
      }
      var found: (point: [Double], value: Double, gradient: [Double])?
      for _ in 0..<40 {
        let trial = point.indices.map { min(max(point[$0] + length * direction[$0], low[$0]), high[$0]) }
        if trial == point { break }
        let (trialValue, trialGradient) = try evaluate(trial)
        var expected = 0.0
        for index in 0..<size { expected += gradient[index] * (trial[index] - point[index]) }
        if trialValue.isFinite, trialValue <= value + 1e-4 * min(expected, 0) {
          found = (trial, trialValue, trialGradient)
          break
        }
        length /= 2
      }
      guard let found else {
        if isFresh { break }
        inverse = identity(size)
        isFresh = true
        continue
      }
      let step = point.indices.map { found.point[$0] - point[$0] }
      let change = point.indices.map { found.gradient[$0] - gradient[$0] }
      let gained = value - found.value
      (point, value, gradient) = found
      let curvature = LBFGS.dot(step, change)
      if curvature > 1e-12 * LBFGS.dot(change, change).squareRoot() {
        if isFresh {
          let scale = curvature / LBFGS.dot(change, change)
          for index in 0..<size { inverse[index * size + index] = scale }
        }
        update(&inverse, step, change, curvature)
        isFresh = false
      }
      if gained <= 1e-13 * max(1, abs(value)), !isFresh { break }
    }
    return (point, value)
  }

  private static func identity(_ size: Int) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for index in 0..<size { result[index * size + index] = 1 }
    return result
  }

  private static func update(_ inverse: inout [Double], _ step: [Double], _ change: [Double], _ curvature: Double) {
    let size = step.count
    var product = [Double](repeating: 0, count: size)
    for i in 0..<size { for j in 0..<size { product[i] += inverse[i * size + j] * change[j] } }
    let factor = (1 + LBFGS.dot(change, product) / curvature) / curvature
    for i in 0..<size {
      for j in 0..<size {
        inverse[i * size + j] += factor * step[i] * step[j] - (product[i] * step[j] + step[i] * product[j]) / curvature
      }
    }
  }
}
