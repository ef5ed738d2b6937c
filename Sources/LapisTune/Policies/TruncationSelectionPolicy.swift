public import LapisDiagnostics
public import LapisParams

/// Stops the lowest share of the trials at an interval, each judged by its best value up to it.
///
/// Of m trials, this one among them, floor(m · percentage / 100) are stopped; a tie is decided in favour
/// of the trial, so that the best one never stops.
public struct TruncationSelectionPolicy: EarlyTerminationPolicy {
  public static let name = "truncation_selection"
  public static let params =
    PolicySchedule.params + [
      ParamSpec(
        "truncation_percentage", .int(20), .int(1...99), "how many of a hundred trials are stopped")
    ]
  private let schedule: PolicySchedule
  private let percentage: Int

  public init(_ params: ParamValues) throws(Diagnostic) {
    schedule = PolicySchedule(params)
    percentage = params.int("truncation_percentage")
  }

  public func shouldStop(_ trial: TrialCurve, peers: [TrialCurve], goal: Goal, interval: Int) -> Bool {
    guard schedule.isDue(interval) else { return false }
    let others = peers.filter { !$0.values.isEmpty }.map { $0.best(goal, upTo: interval) }
    guard !others.isEmpty else { return false }
    let reached = trial.best(goal, upTo: interval)
    let notBetter = others.count { other in
      guard let other else { return true }
      guard let reached else { return false }
      return !goal.isBetter(other, than: reached)
    }
    return notBetter < (others.count + 1) * percentage / 100
  }
}
