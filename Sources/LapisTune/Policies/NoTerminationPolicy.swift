public import LapisDiagnostics
public import LapisParams

/// Lets every trial run to its end.
public struct NoTerminationPolicy: EarlyTerminationPolicy {
  public static let name = "none"
  public static let params: [ParamSpec] = []
  public static let comparesTrials = false

  public init(_ params: ParamValues) throws(Diagnostic) {}

  public init() {}

  public func shouldStop(_ trial: TrialCurve, peers: [TrialCurve], goal: Goal, interval: Int) -> Bool { false }
}
