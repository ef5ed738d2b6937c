import LapisLearn

/// When a run ends ahead of its last iteration.
struct StopCriteria: Sendable {
  /// Iterations that always run, and how many without a better score end the run after them.
  static let landmarks = 20
  static let window = 10

  let metric: Metric
  let exitScore: Double?
  let stopsEarly: Bool

  /// - Parameter scores: the primary metric of the iterations so far; NaN where one failed.
  func end(after scores: [Double]) -> AutoMLEnd? {
    var best: Double?
    var bestAt = -1
    for (number, score) in scores.enumerated() where !score.isNaN {
      if let known = best, !metric.isBetter(score, than: known) { continue }
      best = score
      bestAt = number
    }
    if let best, let exitScore, metric.utility(best) >= metric.utility(exitScore) { return .exitScore }
    let count = scores.count
    if stopsEarly, count > Self.landmarks + Self.window, count - 1 - bestAt >= Self.window {
      return .noImprovement(over: Self.window)
    }
    return nil
  }
}
