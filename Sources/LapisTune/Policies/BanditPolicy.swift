public import LapisDiagnostics
public import LapisParams

/// Stops a trial whose best value so far is not within a slack of the best of all trials at that point.
///
/// With a factor f: maximising, stop when Y + |Y|·f < B; minimising, when Y > B + |B|·f. For positive
/// metrics this is the documented Y < B / (1 + f); the magnitude keeps the slack a slack where the metric
/// is negative (the best trial is never stopped). With an amount a: Y < B - a, or Y > B + a.
public struct BanditPolicy: EarlyTerminationPolicy {
  public static let name = "bandit"
  public static let params =
    PolicySchedule.params + [
      ParamSpec("slack_factor", .none, .optional(.nonNegative), "allowed distance as a share of the value"),
      ParamSpec("slack_amount", .none, .optional(.nonNegative), "allowed distance in units of the metric"),
    ]

  private enum Slack: Sendable {
    case factor(Double)
    case amount(Double)
  }
  private let schedule: PolicySchedule
  private let slack: Slack

  /// - Throws: `policy.slack` unless exactly one of `slack_factor` and `slack_amount` is given.
  public init(_ params: ParamValues) throws(Diagnostic) {
    schedule = PolicySchedule(params)
    switch (params["slack_factor"]?.number, params["slack_amount"]?.number) {
    case (let factor?, nil): slack = .factor(factor)
    case (nil, let amount?): slack = .amount(amount)
    case (nil, nil), (.some, .some):
      throw Diagnostic(
        "policy.slack", .value, "The bandit policy takes exactly one of slack_factor and slack_amount.",
        hint: "For example slack_factor=0.1.")
    }
  }

  public func shouldStop(_ trial: TrialCurve, peers: [TrialCurve], goal: Goal, interval: Int) -> Bool {
    guard schedule.isDue(interval) else { return false }
    let others = TrialCurve(trial: -1, values: peers.compactMap { $0.best(goal, upTo: interval) })
    guard let best = others.best(goal, upTo: .max) else { return false }
    guard let reached = trial.best(goal, upTo: interval) else { return true }
    guard goal.isBetter(best, than: reached) else { return false }
    guard best.isFinite, reached.isFinite else { return true }
    switch (slack, goal) {
    case (.factor(let factor), .maximize): return reached + abs(reached) * factor < best
    case (.factor(let factor), .minimize): return reached > best + abs(best) * factor
    case (.amount(let amount), .maximize): return reached < best - amount
    case (.amount(let amount), .minimize): return reached > best + amount
    }
  }
}
