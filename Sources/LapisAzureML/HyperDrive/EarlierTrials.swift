import LapisDiagnostics
import LapisStore
import LapisTune

/// What the earlier part of a resumed search left in the store: what it proposed, and the trials that ended.
struct EarlierTrials: Sendable {
  /// A trial that ended by itself or by the policy.
  struct Finished: Sendable {
    var curve: [Double]
    var outcome: TrialOutcome

    /// Reports what was logged then, as if the trial ran now.
    func replay(_ report: (Double) -> TrialDecision) -> TrialOutcome {
      for value in curve where report(value) == .stop { return .stopped }
      return outcome
    }
  }

  var proposed: [Int: Assignment] = [:]
  var finished: [Int: Finished] = [:]

  init() {}

  /// The children of a stored search. One that was cut off, or that a cut-off made meaningless, is proposed and
  /// not finished.
  init(_ children: [SearchChild]) {
    for child in children {
      proposed[child.number] = child.assignment
      let outcome: TrialOutcome? =
        switch child.record.status {
        case .completed: .completed
        case .failed:
          .failed(Diagnostic("trial.failed", .value, child.record.error ?? "The run failed."))
        case .canceled:
          // Its decision is made again from the same values. One of another end was cut off.
          child.record.properties[SearchChild.stoppedProperty] == nil ? nil : .completed
        default: nil
        }
      guard let outcome, child.counts else { continue }
      finished[child.number] = Finished(curve: child.curve, outcome: outcome)
    }
  }
}
