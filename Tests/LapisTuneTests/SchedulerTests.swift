import Glibc
import LapisDiagnostics
import LapisNumerics
import LapisParams
import LapisTune
import Synchronization
import Testing

/// The answer must not depend on workers, nor on who ends first.
@Suite struct SchedulerTests {
  static let space = SearchSpace([
    .init("x", .uniform(-5, 10)), .init("y", .uniform(0, 15)),
    .init("kind", .choice([.string("a"), .string("b")])),
  ])

  static func scheduler(
    _ sampler: String, lag: Int = 4, trials: Int = 18, seed: UInt64 = 5, proposed: [Int: Assignment] = [:],
    isEnough: (@Sendable ([FinishedTrial]) -> Bool)? = nil
  ) throws -> TrialScheduler {
    var options = TrialScheduler.Options(goal: .maximize, maxTrials: trials, lag: lag, isEnough: isEnough)
    options.proposed = proposed
    return try TrialScheduler(
      space: space, sampler: SamplerRegistry.make(sampler, seed: seed),
      policy: PolicyRegistry.make("bandit", ["slack_factor": .double(0.05), "delay_evaluation": .int(2)]),
      options: options)
  }

  /// A learning curve that depends on the assignment only; every seventh trial fails half way.
  static func curve(_ trial: Trial) -> [Double] {
    let x = trial.assignment["x"]?.number ?? 0
    let y = trial.assignment["y"]?.number ?? 0
    let top = 2 - (x - 2) * (x - 2) / 50 - (y - 3) * (y - 3) / 100
    return (1...6).map { top * (1 - 1 / Double($0 + 1)) }
  }

  /// Runs all trials one event at a time, with `workers` running at once; `order` picks who moves next.
  static func drive(_ scheduler: TrialScheduler, workers: Int, seed: UInt64) -> [TrialRecord] {
    var scheduler = scheduler
    var running: [(trial: Trial, rest: [Double])] = []
    var stream = RandomStream(seed: seed, purpose: "completion order")
    while true {
      while running.count < workers, case .start(let trial) = scheduler.next() {
        running.append((trial, curve(trial)))
      }
      guard !running.isEmpty else { return scheduler.result() }
      let who = stream.int(below: running.count)
      let number = running[who].trial.number
      if number % 7 == 6, running[who].rest.count == 3 {
        scheduler.finish(trial: number, .failed(Diagnostic("test.failed", .value, "as planned")))
        running.remove(at: who)
      } else if running[who].rest.isEmpty {
        scheduler.finish(trial: number, .completed)
        running.remove(at: who)
      } else if scheduler.report(trial: number, value: running[who].rest.removeFirst()) == .stop {
        running.remove(at: who)
      }
    }
  }

  @Test(arguments: ["random", "bayesian"]) func anyOrderGivesTheSame(_ sampler: String) throws {
    let reference = Self.drive(try Self.scheduler(sampler), workers: 1, seed: 0)
    #expect(reference.count == 18)
    #expect(reference.contains { $0.state == .stopped })
    #expect(reference.contains { $0.state == .completed })
    for workers in [2, 3, 4, 9] {
      for order in 1...(sampler == "random" ? 30 : 4) as ClosedRange<UInt64> {
        #expect(Self.drive(try Self.scheduler(sampler), workers: workers, seed: order) == reference)
      }
    }
  }

  @Test func theLagHoldsTrialsBack() throws {
    var scheduler = try Self.scheduler("random", lag: 2)
    guard case .start(let first) = scheduler.next(), case .start(let second) = scheduler.next() else {
      throw WrongType()
    }
    guard case .wait = scheduler.next() else { throw WrongType() }
    scheduler.finish(trial: second.number, .completed)
    guard case .wait = scheduler.next() else { throw WrongType() }
    scheduler.finish(trial: first.number, .completed)
    guard case .start = scheduler.next() else { throw WrongType() }
  }

  @Test func aStoppedCurveEndsWhereItWasDecided() throws {
    let records = Self.drive(try Self.scheduler("random"), workers: 4, seed: 1)
    for record in records {
      switch record.state {
      case .stopped: #expect(record.curve.count >= 2 && record.curve.count <= 6)
      case .completed: #expect(record.curve.count == 6)
      case .failed: #expect(record.curve.count == 3)
      default: Issue.record("\(record)")
      }
      #expect(record.curve == Array(Self.curve(record.trial).prefix(record.curve.count)))
    }
  }

  @Test func resumedStudiesGoOnAsIfUncut() throws {
    let whole = Self.drive(try Self.scheduler("bayesian"), workers: 1, seed: 0)
    for cut in [1, 5, 11, 17] {
      let proposed = Dictionary(uniqueKeysWithValues: whole.prefix(cut + 1).map { ($0.trial.number, $0.trial.assignment) })
      let scheduler = try Self.scheduler("bayesian", proposed: proposed)
      #expect(Self.drive(scheduler, workers: 3, seed: 2) == whole)
    }
  }

  @Test func whatWasProposedIsNotProposedAnew() throws {
    let other = Assignment([.init("x", .double(1)), .init("y", .double(2)), .init("kind", .string("b"))])
    var scheduler = try Self.scheduler("random", proposed: [1: other])
    var trials: [Trial] = []
    for _ in 0..<3 { if case .start(let trial) = scheduler.next() { trials.append(trial) } }
    #expect(trials.count == 3 && trials[1].assignment == other)
    #expect(trials[0].assignment != other && trials[2].assignment != other)
  }

  @Test func enoughEndsAtTheSameTrialInAnyOrder() throws {
    let enough: @Sendable ([FinishedTrial]) -> Bool = { ($0.last?.best ?? 0) > 1.2 }
    let counted = { (records: [TrialRecord]) in records.filter { $0.state.counts } }
    let reference = counted(
      Self.drive(try Self.scheduler("random", isEnough: enough), workers: 1, seed: 0))
    #expect(reference.count < 18)
    for order in 1...20 as ClosedRange<UInt64> {
      let records = Self.drive(try Self.scheduler("random", isEnough: enough), workers: 4, seed: order)
      #expect(counted(records) == reference)
    }
  }

  @Test func aCutTrialThrowsAwayWhatEndedAfterIt() throws {
    var scheduler = try Self.scheduler("random")
    for _ in 0..<3 { _ = scheduler.next() }
    scheduler.finish(trial: 0, .completed)
    scheduler.finish(trial: 2, .completed)
    scheduler.stop(.timeLimit)
    scheduler.finish(trial: 1, .cancelled)
    #expect(scheduler.result().map { $0.state } == [.completed, .cancelled, .discarded])
  }

  @Test func aFiniteSpaceEndsTheStudy() throws {
    let space = SearchSpace([.init("k", .choice([.int(1), .int(2), .int(3)]))])
    for name in ["random", "grid", "bayesian"] {
      let scheduler = try TrialScheduler(
        space: space, sampler: SamplerRegistry.make(name, seed: 0), policy: NoTerminationPolicy(),
        options: .init(goal: .minimize, maxTrials: 10))
      let result = Study(scheduler, workers: 2).run(CurveRunner())
      #expect(result.records.count == 3)
      #expect(result.end == .exhausted)
    }
  }

  struct CurveRunner: TrialRunner {
    /// How long a trial sleeps between two values, by its number: who ends first is not who began first.
    var pause: Int = 0

    func run(
      _ trial: Trial, report: @escaping @Sendable (Double) -> TrialDecision, cancellation: Cancellation
    ) -> TrialOutcome {
      for value in SchedulerTests.curve(trial) {
        if pause > 0 { usleep(UInt32((trial.number * 5) % 7 * pause)) }
        if cancellation.reason != nil { return .cancelled }
        if report(value) == .stop { return .stopped }
      }
      return .completed
    }
  }

  @Test func threadsGiveTheSameAsOne() throws {
    let one = Study(try Self.scheduler("bayesian"), workers: 1).run(CurveRunner())
    let two = Study(try Self.scheduler("bayesian"), workers: 2).run(CurveRunner(pause: 400))
    let four = Study(try Self.scheduler("bayesian"), workers: 4).run(CurveRunner(pause: 300))
    #expect(one.records == two.records)
    #expect(one.records == four.records)
    #expect(one.end == .maxTrials)
    #expect(one.best(.maximize) == two.best(.maximize))
  }

  @Test func cancellationEndsAStudy() throws {
    struct Endless: TrialRunner {
      func run(
        _ trial: Trial, report: @escaping @Sendable (Double) -> TrialDecision, cancellation: Cancellation
      ) -> TrialOutcome {
        while cancellation.reason == nil { usleep(1000) }
        return .cancelled
      }
    }
    let limit = Cancellation(deadline: .now + .milliseconds(80))
    let result = Study(try Self.scheduler("random"), workers: 2).run(Endless(), cancellation: limit)
    #expect(result.end == .timeLimit)
    #expect(result.records.map { $0.state } == [.cancelled, .cancelled])
  }

  @Test func eventsTellEveryTrialFromStartToEnd() throws {
    let log = Mutex<[Int: [String]]>([:])
    let result = Study(try Self.scheduler("random"), workers: 2).run(CurveRunner(pause: 100)) { event in
      log.withLock { log in
        switch event {
        case .started(let trial): log[trial.number, default: []].append("started")
        case .logged(let trial, _, let interval, _): log[trial.number, default: []].append("\(interval)")
        case .ended(let record): log[record.trial.number, default: []].append("ended")
        }
      }
    }
    for record in result.records {
      let expected = ["started"] + (1...record.curve.count).map { "\($0)" } + ["ended"]
      #expect(log.withLock { $0[record.trial.number] } == expected)
    }
  }
}
