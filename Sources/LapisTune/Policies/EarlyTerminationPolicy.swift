public import LapisDiagnostics
public import LapisParams

/// The primary metric of one trial, one value an interval, in the order logged.
public struct TrialCurve: Sendable, Hashable {
  public var trial: Int
  public var values: [Double]

  public init(trial: Int, values: [Double]) {
    self.trial = trial
    self.values = values
  }

  /// The best of the first `interval` values, of all where there are fewer. NaN is worse than any
  /// number; nil where there is no number.
  public func best(_ goal: Goal, upTo interval: Int) -> Double? {
    var best: Double?
    for value in values.prefix(max(0, interval)) where !value.isNaN {
      if best.map({ goal.isBetter(value, than: $0) }) ?? true { best = value }
    }
    return best
  }

  /// The mean of the first `interval` values that are numbers; nil where there is none.
  public func average(upTo interval: Int) -> Double? {
    let numbers = values.prefix(max(0, interval)).filter { !$0.isNaN }
    return numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }
}

/// Early-termination policy: stop this trial now? Pure, so that a table tests it.
public protocol EarlyTerminationPolicy: Sendable {
  /// As the user meets it: `bandit`.
  static var name: String { get }
  static var params: [ParamSpec] { get }
  /// False where it never stops anything, so that no trial has to wait for its peers.
  static var comparesTrials: Bool { get }
  init(_ params: ParamValues) throws(Diagnostic)
  /// `interval` is 1-based: the number of values `trial` has logged. `peers` are the curves it is compared with.
  func shouldStop(_ trial: TrialCurve, peers: [TrialCurve], goal: Goal, interval: Int) -> Bool
}

extension EarlyTerminationPolicy {
  public static var comparesTrials: Bool { true }
}

/// When a policy looks at a trial: at every multiple of `interval`, from `delay` on.
public struct PolicySchedule: Sendable, Hashable {
  static let params = [
    ParamSpec(
      "evaluation_interval", .int(1), .int(Int.min...Int.max),
      "how many logged values lie between two looks; below 1 counts as 1"),
    ParamSpec(
      "delay_evaluation", .int(0), .int(Int.min...Int.max),
      "the first look comes when this many values have been logged"),
  ]
  private let every: Int
  private let delay: Int

  init(_ params: ParamValues) {
    every = max(1, params.int("evaluation_interval"))
    delay = params.int("delay_evaluation")
  }

  func isDue(_ interval: Int) -> Bool { interval >= max(1, delay) && interval % every == 0 }
}
