public import LapisDiagnostics
public import LapisParams

/// Proposes the next assignment: a pure function of its arguments and its seed, so that resume needs no state.
public protocol Sampler: Sendable {
  /// As the user meets it: `bayesian`.
  static var name: String { get }
  static var params: [ParamSpec] { get }
  /// Whether proposals depend on results, and so have to wait for them.
  static var usesResults: Bool { get }
  init(_ params: ParamValues, seed: UInt64) throws(Diagnostic)
  /// Refuses a space that this sampler cannot search.
  func check(_ space: SearchSpace) throws(Diagnostic)
  /// The assignment for trial number `trial`, from the finished trials the scheduler lets it see
  /// (in trial order) and the assignments that are pending; nil where the space is exhausted.
  func propose(
    trial: Int, in space: SearchSpace, finished: [FinishedTrial], pending: [Assignment]
  ) -> Assignment?
}

extension Sampler {
  public static var params: [ParamSpec] { [] }
  public static var usesResults: Bool { false }
  public func check(_ space: SearchSpace) throws(Diagnostic) {}
}
