public import LapisDiagnostics
import LapisParams

/// Decides which trial starts next and which stops, so that the answer never depends on the order in
/// which trials happen to end.
///
/// With a lag L, trial n starts only when every trial up to n - L has ended; the sampler sees the results
/// of those and of no other, and the policy compares trial n with those and with no other. So any number
/// of workers up to L gives the same trials with the same curves. A value type without threads: `Study`
/// drives it, and a test can drive it in any order.
public struct TrialScheduler: Sendable {
  public struct Options: Sendable {
    public var goal: Goal
    public var maxTrials: Int
    /// At least 1. Part of what a study is: another lag is another search.
    public var lag: Int
    /// What an earlier part of the same study proposed, by trial number: taken instead of asking the sampler.
    public var proposed: [Int: Assignment] = [:]
    /// Looks at the counted trials 0…n, for each n in order; true ends the study with trial n.
    public var isEnough: (@Sendable ([FinishedTrial]) -> Bool)?

    public init(
      goal: Goal, maxTrials: Int, lag: Int = 4,
      isEnough: (@Sendable ([FinishedTrial]) -> Bool)? = nil
    ) {
      self.goal = goal
      self.maxTrials = maxTrials
      self.lag = max(1, lag)
      self.isEnough = isEnough
    }
  }

  /// Why there are no more trials.
  public enum End: String, Sendable, Hashable {
    case maxTrials, exhausted, enough, timeLimit, cancelled
  }

  public enum Step: Sendable {
    case start(Trial)
    /// Nothing may start before a running trial ends.
    case wait
    /// Nothing will start any more; trials may still be running.
    case end(End)
  }

  public let space: SearchSpace
  public let options: Options
  private let sampler: any Sampler
  private let policy: any EarlyTerminationPolicy
  private let waitsForResults: Bool
  public private(set) var records: [TrialRecord] = []
  public private(set) var end: End?
  /// Counted trials from number 0 without a gap.
  private var settled: [FinishedTrial] = []

  /// - Throws: what the sampler says about the space.
  public init(
    space: SearchSpace, sampler: any Sampler, policy: any EarlyTerminationPolicy, options: Options
  ) throws(Diagnostic) {
    try sampler.check(space)
    self.space = space
    self.sampler = sampler
    self.policy = policy
    self.options = options
    waitsForResults =
      type(of: sampler).usesResults || type(of: policy).comparesTrials || options.isEnough != nil
  }

  public var running: Int { records.count { $0.state == .running } }

  public mutating func next() -> Step {
    if let end { return .end(end) }
    let number = records.count
    guard number < options.maxTrials else { return finish(.maxTrials) }
    guard !waitsForResults || settled.count > number - options.lag else { return .wait }
    let seen = waitsForResults ? max(0, number - options.lag + 1) : min(settled.count, number)
    let finished = Array(settled.prefix(seen))
    let pending = records.dropFirst(seen).map { $0.trial.assignment }
    guard
      let assignment = options.proposed[number]
        ?? sampler.propose(trial: number, in: space, finished: finished, pending: Array(pending))
    else { return finish(.exhausted) }
    let trial = Trial(number: number, assignment: assignment)
    records.append(TrialRecord(trial: trial, state: .running, curve: []))
    return .start(trial)
  }

  /// A value of the primary metric. After a stop nothing more of the trial is taken.
  public mutating func report(trial number: Int, value: Double) -> TrialDecision {
    guard records.indices.contains(number), records[number].state == .running else { return .stop }
    records[number].curve.append(value)
    let curve = TrialCurve(trial: number, values: records[number].curve)
    let peers = settled.prefix(max(0, number - options.lag + 1)).map {
      TrialCurve(trial: $0.number, values: $0.curve)
    }
    let stops = policy.shouldStop(
      curve, peers: peers, goal: options.goal, interval: curve.values.count)
    guard stops else { return .proceed }
    records[number].state = .stopped
    settle()
    return .stop
  }

  /// The trial's process or thread is gone. A trial that the policy has stopped stays stopped, whatever
  /// its end looked like.
  public mutating func finish(trial number: Int, _ outcome: TrialOutcome) {
    guard records.indices.contains(number), records[number].state == .running else { return }
    switch outcome {
    case .completed: records[number].state = .completed
    case .stopped, .cancelled:
      // One trial cut off by itself says nothing about the others: the search goes on without it.
      let isCutOff = end == .cancelled || end == .timeLimit
      records[number].state =
        isCutOff
        ? .cancelled : .failed(Diagnostic("trial.cancelled", .cancelled, "The trial was cancelled."))
    case .failed(let reason): records[number].state = .failed(reason)
    }
    settle()
  }

  /// No more trials start. Running ones are the caller's to cut; what had ended after the first of them
  /// is discarded when they have, so that the result is one that fewer trials would have given.
  public mutating func stop(_ reason: End) {
    // Where the last trial has been started already, the running ones are still cut.
    let cutsRunning = (end == .maxTrials || end == .exhausted) && running > 0
    if end == nil || cutsRunning { end = reason }
  }

  private mutating func finish(_ reason: End) -> Step {
    end = reason
    return .end(reason)
  }

  private mutating func settle() {
    while settled.count < records.count, end != .enough {
      let record = records[settled.count]
      guard record.state.counts else { break }
      let best = if case .failed = record.state { Double?.none } else { record.best(options.goal) }
      settled.append(
        FinishedTrial(
          number: record.trial.number, assignment: record.trial.assignment, best: best,
          curve: record.curve))
      if let isEnough = options.isEnough, isEnough(settled) { end = .enough }
    }
  }

  /// The records when all trials have ended: those after the first that was cut off, or after the one
  /// that was enough, are discarded.
  public func result() -> [TrialRecord] {
    var result = records
    for index in result.indices.dropFirst(settled.count) where result[index].state.counts {
      result[index].state = .discarded
    }
    return result
  }
}
