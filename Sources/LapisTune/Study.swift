public import LapisNumerics

/// Runs one trial from start to end, on a thread that the study lends it.
public protocol TrialRunner: Sendable {
  /// - Parameters:
  ///   - report: takes a value of the primary metric and says at once whether the trial goes on. After a
  ///     `.stop` the trial should end; later values are not taken.
  ///   - cancellation: of the whole study; the trial should end soon after.
  func run(
    _ trial: Trial, report: @escaping @Sendable (Double) -> TrialDecision, cancellation: Cancellation
  ) -> TrialOutcome
}

/// What happens in a study while it runs. Events of one trial come in order; events of different trials
/// come in the order of the clock, which is no part of the result.
public enum StudyEvent: Sendable {
  case started(Trial)
  /// `interval` is 1-based.
  case logged(Trial, value: Double, interval: Int, decision: TrialDecision)
  case ended(TrialRecord)
}

/// The loop: sampler, policy and finished trials, driven over a number of workers.
public struct Study: Sendable {
  public struct Result: Sendable {
    /// In trial order. Those cut off or discarded are there with that state.
    public var records: [TrialRecord]
    public var end: TrialScheduler.End

    /// The counted trial with the best value; the first of equals. nil where none logged the metric.
    public func best(_ goal: Goal) -> TrialRecord? {
      var best: (record: TrialRecord, value: Double)?
      for record in records where record.state.counts {
        guard let value = record.best(goal) else { continue }
        if best.map({ goal.isBetter(value, than: $0.value) }) ?? true { best = (record, value) }
      }
      return best?.record
    }
  }

  private let scheduler: TrialScheduler
  private let workers: Int

  /// More workers than the lag are not used where trials wait for one another.
  public init(_ scheduler: TrialScheduler, workers: Int) {
    self.scheduler = scheduler
    self.workers = max(1, min(workers, scheduler.options.maxTrials))
  }

  /// Returns when every trial has ended.
  ///
  /// - Parameter cancellation: cancelled, or past its deadline, the study starts nothing more and its
  ///   runners are told to end.
  public func run(
    _ runner: any TrialRunner, cancellation: Cancellation = Cancellation(),
    events: @escaping @Sendable (StudyEvent) -> Void = { _ in }
  ) -> Result {
    let gate = Gate(scheduler)
    ThreadPool(threads: workers).run(count: workers) { _ in
      while let trial = Self.nextTrial(gate, cancellation) {
        events(.started(trial))
        let outcome = runner.run(
          trial,
          report: { value in
            let (decision, interval) = gate.change { scheduler in
              let decision = scheduler.report(trial: trial.number, value: value)
              return (decision, scheduler.records[trial.number].curve.count)
            }
            events(.logged(trial, value: value, interval: interval, decision: decision))
            return decision
          }, cancellation: cancellation)
        let record = gate.change { scheduler in
          // The reason must be known before the outcome is taken: a trial that was cut off by the end of
          // the study is not a failed one.
          Self.noticeCancellation(&scheduler, cancellation)
          scheduler.finish(trial: trial.number, outcome)
          return scheduler.records[trial.number]
        }
        events(.ended(record))
      }
    }
    return gate.withLock { Result(records: $0.result(), end: $0.end ?? .cancelled) }
  }

  /// nil when nothing will start any more.
  private static func nextTrial(_ gate: Gate<TrialScheduler>, _ cancellation: Cancellation) -> Trial? {
    gate.wait(milliseconds: 50) { scheduler -> Trial?? in
      noticeCancellation(&scheduler, cancellation)
      switch scheduler.next() {
      case .start(let trial): return .some(trial)
      case .end: return .some(nil)
      case .wait: return nil
      }
    }
  }

  private static func noticeCancellation(
    _ scheduler: inout TrialScheduler, _ cancellation: Cancellation
  ) {
    switch cancellation.reason {
    case .cancelled: scheduler.stop(.cancelled)
    case .timeout: scheduler.stop(.timeLimit)
    case nil: break
    }
  }
}
