public import LapisDiagnostics
import LapisNumerics
public import LapisParams

/// Independent draws; a finite space gives each assignment once and is then exhausted.
public struct RandomSampler: Sampler {
  public static let name = "random"
  private let seed: UInt64

  public init(_ params: ParamValues, seed: UInt64) throws(Diagnostic) { self.seed = seed }

  public init(seed: UInt64) { self.seed = seed }

  public func propose(
    trial: Int, in space: SearchSpace, finished: [FinishedTrial], pending: [Assignment]
  ) -> Assignment? {
    var stream = RandomStream(seed: seed, purpose: "random sampler", index: trial)
    guard let size = space.size else { return space.draw(&stream) }
    let taken = Set(finished.map { $0.assignment } + pending)
    return Self.fresh(in: space, size: size, taken: taken, stream: &stream)
  }

  /// An assignment of a finite space that is not taken: redrawn a bounded number of times, so that the
  /// distribution is kept where the space is roomy, then chosen evenly among what is left.
  static func fresh(
    in space: SearchSpace, size: Int, taken: Set<Assignment>, stream: inout RandomStream
  ) -> Assignment? {
    guard taken.count < size else { return nil }
    for _ in 0..<64 {
      let drawn = space.draw(&stream)
      if !taken.contains(drawn) { return drawn }
    }
    guard size <= 100_000 else { return space.draw(&stream) }
    let left = (0..<size).compactMap { space.gridAssignment($0) }.filter { !taken.contains($0) }
    return left.isEmpty ? nil : left[stream.int(below: left.count)]
  }
}
