public import LapisDiagnostics
public import LapisParams

/// Stops a trial whose best value over intervals 1…N is worse than the median, over the other trials, of
/// their averages for 1…N (the median stopping rule of Golovin et al., *Google Vizier*, 2017).
public struct MedianStoppingPolicy: EarlyTerminationPolicy {
  public static let name = "median_stopping"
  public static let params = PolicySchedule.params
  private let schedule: PolicySchedule

  public init(_ params: ParamValues) throws(Diagnostic) { schedule = PolicySchedule(params) }

  public func shouldStop(_ trial: TrialCurve, peers: [TrialCurve], goal: Goal, interval: Int) -> Bool {
    guard schedule.isDue(interval) else { return false }
    let averages = peers.compactMap { $0.average(upTo: interval) }.sorted()
    guard !averages.isEmpty else { return false }
    let upper = averages[averages.count / 2]
    let lower = averages[(averages.count - 1) / 2]
    let median = upper == lower ? upper : lower / 2 + upper / 2
    guard let reached = trial.best(goal, upTo: interval) else { return true }
    return goal.isBetter(median, than: reached)
  }
}
