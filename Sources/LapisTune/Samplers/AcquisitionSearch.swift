import Glibc
import LapisNumerics
import LapisParams

/// Looks for the point of greatest expected improvement that was not tried.
struct AcquisitionSearch {
  let space: SearchSpace
  let encoding: SpaceEncoding
  let posterior: ProcessPosterior
  /// What is to be improved on.
  let best: Double
  let taken: Set<Assignment>
  /// The best points so far.
  let centres: [[Double]]

  private struct Candidate {
    var point: [Double]
    var value: Double
  }

  private func value(_ point: [Double]) -> Double {
    let (mean, deviation) = posterior.predict(point)
    return LogExpectedImprovement.value(mean: mean, deviation: deviation, over: best).value
  }

  /// The point of what the space really has nearest to `point`.
  private func snapped(_ point: [Double]) -> (point: [Double], assignment: Assignment) {
    let assignment = encoding.assignment(at: point)
    return (encoding.point(of: assignment), assignment)
  }

  /// Spaces up to this size are looked through.
  private static let smallSpace = 2000

  /// nil where everything has been tried.
  func winner(_ stream: inout RandomStream) -> [Double]? {
    if let size = space.size, size <= Self.smallSpace { return exhaustive(size) }
    var candidates: [Candidate] = []
    func add(_ point: [Double]) {
      let (real, assignment) = snapped(point)
      if !taken.contains(assignment) { candidates.append(Candidate(point: real, value: value(real))) }
    }
    for _ in 0..<300 { add(encoding.point(atShares: encoding.axes.map { _ in stream.uniform() })) }
    for centre in centres {
      for k in 0..<30 { add(neighbour(of: centre, step: [0.02, 0.1, 0.3][k % 3], &stream)) }
    }
    guard !candidates.isEmpty else { return nil }
    let order = candidates.indices.sorted { (candidates[$1].value, $0) < (candidates[$0].value, $1) }
    var winner = candidates[order[0]]
    for index in order.prefix(5) {
      let climbed = climb(candidates[index])
      if climbed.value > winner.value { winner = climbed }
    }
    return winner.point
  }

  private func exhaustive(_ size: Int) -> [Double]? {
    var winner: Candidate?
    for index in 0..<size {
      guard let assignment = space.gridAssignment(index), !taken.contains(assignment) else { continue }
      let real = encoding.point(of: assignment)
      let reached = value(real)
      if winner.map({ reached > $0.value }) ?? true { winner = Candidate(point: real, value: reached) }
    }
    return winner?.point
  }

  private func neighbour(of point: [Double], step: Double, _ stream: inout RandomStream) -> [Double] {
    var moved = point
    let some = stream.uniform() < 0.5
    let sure = stream.int(below: max(1, point.count))
    for d in point.indices where !some || d == sure || stream.uniform() < 2 / Double(point.count) {
      if let levels = encoding.levels[d] {
        if encoding.isCategory[d] {
          if stream.uniform() < 0.3 || d == sure { moved[d] = levels[stream.int(below: levels.count)] }
        } else {
          let at = levels.firstIndex(of: point[d]) ?? 0
          moved[d] = levels[max(0, min(levels.count - 1, at + stream.int(below: 3) - 1))]
        }
      } else {
        moved[d] = max(0, min(1, point[d] + step * stream.normal()))
      }
    }
    return moved
  }

  /// Upwards by the slopes where there are any, and from level to level where not.
  private func climb(_ start: Candidate) -> Candidate {
    var current = start
    let smooth = encoding.axes.indices.filter { encoding.levels[$0] == nil }
    let stepped = encoding.axes.indices.filter { encoding.levels[$0] != nil }
    for round in 0..<3 {
      let before = current.value
      if !smooth.isEmpty {
        var point = current.point
        let found = BFGS.minimise(
          from: smooth.map { point[$0] }, steps: 20, longest: 0.2, in: 0...1, tolerance: 1e-4
        ) { x, gradient in
          for (k, d) in smooth.enumerated() { point[d] = x[k] }
          let (mean, deviation) = posterior.predict(point)
          let acquired = LogExpectedImprovement.value(mean: mean, deviation: deviation, over: best)
          for (k, d) in smooth.enumerated() {
            let slopes = posterior.slopes(d, at: point, deviation: deviation)
            gradient[k] = -(acquired.mean * slopes.mean + acquired.deviation * slopes.deviation)
          }
          return -acquired.value
        }
        for (k, d) in smooth.enumerated() { point[d] = found[k] }
        let (real, assignment) = snapped(point)
        let reached = value(real)
        if reached > current.value, !taken.contains(assignment) { current = Candidate(point: real, value: reached) }
      }
      for d in stepped {
        guard let levels = encoding.levels[d] else { continue }
        for level in levels where level != current.point[d] {
          var point = current.point
          point[d] = level
          let (real, assignment) = snapped(point)
          let reached = value(real)
          if reached > current.value, !taken.contains(assignment) { current = Candidate(point: real, value: reached) }
        }
      }
      if stepped.isEmpty || smooth.isEmpty && round > 0 || current.value - before < 1e-6 { break }
    }
    return current
  }
}
