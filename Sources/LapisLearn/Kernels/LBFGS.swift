import LapisDiagnostics
import LapisNumerics

/// Limited-memory BFGS (Nocedal, 1980) with the steps, line search and stopping rules of L-BFGS-B for a
/// problem without bounds (Byrd, Lu, Nocedal and Zhu, 1995). A run that is cut short by `maxIterations` so ends
/// near where another program's would.
struct LBFGS {
  var maxIterations: Int
  /// Stop when no entry of the gradient is larger.
  var tolerance: Double
  /// Stop when a step lowers the value by no more than this share of it.
  var relativeTolerance = 64 * 0x1p-52
  var memory = 10
  var maxEvaluations = Int.max

  enum Ending: Int {
    case converged = 0
    case limit = 1
    case abnormal = 2
  }

  struct Result {
    var point: [Double]
    var value: Double
    var iterations: Int
    var ending: Ending
    /// The reason in the words of L-BFGS-B.
    var message: String
  }

  /// Minimises a smooth function from `start`.
  ///
  /// - Parameters:
  ///   - inverseDiagonal: a first guess of the inverse Hessian; nil is the identity.
  ///   - evaluate: the value, with the gradient written into the second argument.
  ///   - each: called with every new point's value.
  func minimise(
    from start: [Double], inverseDiagonal: [Double]? = nil, context: FitContext,
    each: (Double) -> Void = { _ in }, _ evaluate: ([Double], inout [Double]) -> Double
  ) throws(Diagnostic) -> Result {
    let size = start.count
    var point = start
    var gradient = [Double](repeating: 0, count: size)
    var value = evaluate(point, &gradient)
    // A value cut short by a stop must not be taken for one.
    try context.checkStop()
    var pairs: [Pair] = []
    var iterations = 0
    var evaluations = 1
    func result(_ ending: Ending, _ message: String) -> Result {
      Result(point: point, value: value, iterations: iterations, ending: ending, message: message)
    }
    if LBFGS.largest(gradient) <= tolerance {
      return result(.converged, "CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL")
    }
    while true {
      try context.checkStop()
      let direction = LBFGS.direction(gradient, pairs, inverseDiagonal)
      let slope = LBFGS.dot(gradient, direction)
      var length = 1.0
      if iterations == 0, inverseDiagonal == nil {
        length = min(1 / LBFGS.dot(direction, direction).squareRoot(), 1e10)
      }
      var found: (point: [Double], gradient: [Double], value: Double)?
      if slope < 0, length.isFinite {
        var search = MoreThuente(value: value, slope: slope, step: length)
        var trial = point
        var trialGradient = gradient
        for _ in 0..<50 {
          try context.checkStop()
          let step = search.step
          for i in 0..<size { trial[i] = point[i] + step * direction[i] }
          let trialValue = evaluate(trial, &trialGradient)
          try context.checkStop()
          evaluations += 1
          if !trialValue.isFinite {
            // Outside of the function's domain: back towards the point.
            search = MoreThuente(value: value, slope: slope, step: step / 10)
            if step < 1e-20 { break }
            continue
          }
          if search.advance(value: trialValue, slope: LBFGS.dot(trialGradient, direction)) {
            found = (trial, trialGradient, trialValue)
            length = step
            break
          }
        }
      }
      guard let found else {
        // A direction that leads nowhere is blamed on the memory once.
        if pairs.isEmpty { return result(.abnormal, "ABNORMAL: ") }
        pairs.removeAll()
        continue
      }
      var step = found.point
      var change = found.gradient
      for i in 0..<size {
        step[i] -= point[i]
        change[i] -= gradient[i]
      }
      let previous = value
      point = found.point
      gradient = found.gradient
      value = found.value
      iterations += 1
      each(value)
      if iterations >= maxIterations {
        return result(.limit, "STOP: TOTAL NO. OF ITERATIONS REACHED LIMIT")
      }
      if evaluations > maxEvaluations {
        return result(.limit, "STOP: TOTAL NO. OF F,G EVALUATIONS EXCEEDS LIMIT")
      }
      if LBFGS.largest(gradient) <= tolerance {
        return result(.converged, "CONVERGENCE: NORM OF PROJECTED GRADIENT <= PGTOL")
      }
      if previous - value <= relativeTolerance * max(abs(previous), abs(value), 1) {
        return result(.converged, "CONVERGENCE: RELATIVE REDUCTION OF F <= FACTR*EPSMCH")
      }
      let curvature = LBFGS.dot(step, change)
      if curvature > 0x1p-52 * -slope * length {
        if pairs.count == memory { pairs.removeFirst() }
        pairs.append(Pair(step: step, change: change, curvature: curvature))
      }
    }
  }

  /// One step, the change of the gradient over it, and their product.
  private struct Pair {
    let step: [Double]
    let change: [Double]
    let curvature: Double
  }

  /// −H · gradient by the two loops over the remembered pairs.
  private static func direction(
    _ gradient: [Double], _ pairs: [Pair], _ inverseDiagonal: [Double]?
  ) -> [Double] {
    let size = gradient.count
    var direction = gradient
    var shares = [Double](repeating: 0, count: pairs.count)
    for k in stride(from: pairs.count - 1, through: 0, by: -1) {
      shares[k] = dot(pairs[k].step, direction) / pairs[k].curvature
      subtract(shares[k], pairs[k].change, from: &direction)
    }
    if let inverseDiagonal {
      // The guess is rescaled by the newest pair, as the plain method scales the identity.
      var scale = 1.0
      if let pair = pairs.last {
        var norm = 0.0
        for i in 0..<size { norm += pair.change[i] * pair.change[i] * inverseDiagonal[i] }
        if norm > 0 { scale = pair.curvature / norm }
      }
      for i in 0..<size { direction[i] *= scale * inverseDiagonal[i] }
    } else if let pair = pairs.last {
      let scale = pair.curvature / dot(pair.change, pair.change)
      for i in 0..<size { direction[i] *= scale }
    }
    for k in pairs.indices {
      let share = dot(pairs[k].change, direction) / pairs[k].curvature
      subtract(share - shares[k], pairs[k].step, from: &direction)
    }
    for i in 0..<size { direction[i] = -direction[i] }
    return direction
  }

  static func largest(_ values: [Double]) -> Double {
    var result = 0.0
    for value in values { result = max(result, abs(value)) }
    return result
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let x = a.baseAddress, let y = b.baseAddress else { return 0 }
        return GEMM.dot(x, y, count: min(a.count, b.count))
      }
    }
  }

  private static func subtract(_ share: Double, _ values: [Double], from target: inout [Double]) {
    values.withUnsafeBufferPointer { values in
      target.withUnsafeMutableBufferPointer { target in
        for i in 0..<min(values.count, target.count) { target[i] -= share * values[i] }
      }
    }
  }
}
