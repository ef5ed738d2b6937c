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
}

/// Early-termination policy: stop this trial now? Pure, so that a table tests it.
public protocol EarlyTerminationPolicy: Sendable {
  /// As the user meets it: `bandit`.
  static var name: String { get }
  static var params: [ParamSpec] { get }
  init(_ params: ParamValues) throws(Diagnostic)
  /// `interval` is 1-based: the number of values `trial` has logged. `peers` are the curves it is compared with.
  func shouldStop(_ trial: TrialCurve, peers: [TrialCurve], goal: Goal, interval: Int) -> Bool
}
