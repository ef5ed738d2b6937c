public import LapisDiagnostics
public import LapisParams

/// The Cartesian product of all choices, in the order of nested loops: the last parameter changes fastest.
public struct GridSampler: Sampler {
  public static let name = "grid"

  public init(_ params: ParamValues, seed: UInt64) throws(Diagnostic) {}

  public init() {}

  public func check(_ space: SearchSpace) throws(Diagnostic) {
    for parameter in space.parameters where parameter.expression.levels == nil {
      throw Diagnostic(
        "sampler.continuous", .value,
        "Grid sampling needs a list of values for '\(parameter.name)', which is a continuous range.",
        hint: "Use choice(…) with the values to try, or the random sampler.")
    }
  }

  public func propose(
    trial: Int, in space: SearchSpace, finished: [FinishedTrial], pending: [Assignment]
  ) -> Assignment? {
    space.gridAssignment(trial)
  }
}
