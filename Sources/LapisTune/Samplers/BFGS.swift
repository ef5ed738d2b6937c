/// Minimises a smooth function of a few variables by the quasi-Newton method of Broyden, Fletcher, Goldfarb and
/// Shanno with a dense inverse Hessian and steps that are halved until they descend (Nocedal and Wright,
/// *Numerical Optimization*, 2006, algorithm 6.1 with Armijo's condition).
enum BFGS {
  /// The lowest point met within `steps` steps. An infinite value is a step too far.
  static func minimise(
    from start: [Double], steps: Int, longest: Double = 2, in box: ClosedRange<Double> = -.infinity ... .infinity,
    tolerance: Double = 1e-5, _ evaluate: ([Double], inout [Double]) -> Double
  ) -> [Double] {
    let n = start.count
    var point = start
    var gradient = [Double](repeating: 0, count: n)
    var value = evaluate(point, &gradient)
    guard value.isFinite else { return start }
    var inverse = identity(n, 1)
    var isFirst = true
    for _ in 0..<steps {
      // A variable that stands at its bound and would leave it is held.
      var free = gradient
      for i in 0..<n where gradient[i] > 0 ? point[i] <= box.lowerBound : point[i] >= box.upperBound { free[i] = 0 }
      var direction = (0..<n).map { i in
        free[i] == 0 ? 0 : -(0..<n).reduce(0) { $0 + inverse[i * n + $1] * free[$1] }
      }
      var slope = dot(direction, gradient)
      if !(slope < 0) {
        inverse = identity(n, 1)
        direction = free.map { -$0 }
        slope = dot(direction, gradient)
      }
      guard -slope > 1e-7 else { break }
      let length = direction.map { abs($0) }.max() ?? 0
      var step = min(1, longest / max(length, 1e-300))
      if isFirst { step = min(step, longest / 4 / max(length, 1e-300)) }
      var moved = point
      var next = gradient
      var reached = Double.infinity
      for _ in 0..<8 {
        for i in 0..<n { moved[i] = min(max(point[i] + step * direction[i], box.lowerBound), box.upperBound) }
        reached = evaluate(moved, &next)
        if reached <= value + 1e-4 * step * slope { break }
        step *= 0.4
      }
      guard reached < value else { break }
      let s = (0..<n).map { moved[$0] - point[$0] }
      let y = (0..<n).map { next[$0] - gradient[$0] }
      let sy = dot(s, y)
      if sy > 1e-12 {
        if isFirst { inverse = identity(n, sy / max(dot(y, y), 1e-300)) }
        update(&inverse, n, s, y, sy)
        isFirst = false
      }
      let gained = value - reached
      point = moved
      gradient = next
      value = reached
      if gained < tolerance { break }
    }
    return point
  }

  private static func update(_ inverse: inout [Double], _ n: Int, _ s: [Double], _ y: [Double], _ sy: Double) {
    let hy = (0..<n).map { i in (0..<n).reduce(0) { $0 + inverse[i * n + $1] * y[$1] } }
    let factor = (1 + dot(y, hy) / sy) / sy
    for i in 0..<n {
      for j in 0..<n { inverse[i * n + j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy }
    }
  }

  private static func identity(_ n: Int, _ scale: Double) -> [Double] {
    (0..<n * n).map { $0 / n == $0 % n ? scale : 0 }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += x * y }
    return sum
  }
}
