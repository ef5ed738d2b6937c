public import LapisDiagnostics

/// One evaluation of one assignment, before it ran.
public struct Trial: Sendable, Hashable {
  /// From 0, in the order proposed.
  public var number: Int
  public var assignment: Assignment

  public init(number: Int, assignment: Assignment) {
    self.number = number
    self.assignment = assignment
  }
}

/// How a trial ended, as its runner tells it.
public enum TrialOutcome: Sendable, Hashable {
  case completed
  /// It ended because it was told to stop.
  case stopped
  case failed(Diagnostic)
  /// It was cut off: by the user or by the time limit of the study.
  case cancelled
}

/// Where a trial stands in its study.
public enum TrialState: Sendable, Hashable {
  case running
  case completed
  /// The policy stopped it; its curve ends at the interval that decided.
  case stopped
  case failed(Diagnostic)
  case cancelled
  /// It ended, but the study had been cut off at an earlier trial, or had met its goal there: kept for
  /// the record, no part of the result.
  case discarded

  /// Whether the trial's values count.
  public var counts: Bool {
    switch self {
    case .completed, .stopped, .failed: true
    case .running, .cancelled, .discarded: false
    }
  }
}

/// A trial with what became of it.
public struct TrialRecord: Sendable, Hashable {
  public var trial: Trial
  public var state: TrialState
  /// The primary metric, in the order logged.
  public var curve: [Double]

  public init(trial: Trial, state: TrialState, curve: [Double]) {
    self.trial = trial
    self.state = state
    self.curve = curve
  }

  public func best(_ goal: Goal) -> Double? {
    TrialCurve(trial: trial.number, values: curve).best(goal, upTo: .max)
  }
}

/// What the study answers to a logged value.
public enum TrialDecision: String, Sendable, Hashable {
  case proceed = "continue"
  case stop
}
