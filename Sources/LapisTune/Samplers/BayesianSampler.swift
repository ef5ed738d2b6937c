import Glibc
public import LapisDiagnostics
import LapisNumerics
public import LapisParams

/// Bayesian optimisation: a Gaussian process over the finished trials, and the assignment with the greatest
/// expected improvement (Jones, Schonlau and Welch, *Efficient Global Optimization*, 1998).
///
/// The first trials are a Latin hypercube. Every third trial after them asks for an improvement by a tenth of the
/// process's deviation, which keeps the search from settling where noise or a plateau holds it: over the problems of
/// `scripts/benchmark samplers` that gained more on noisy ones than it lost on smooth ones. A pending trial counts as
/// if it had reached the median value so far (Ginsbourger, Le Riche and Carraro's constant liar, *Kriging is
/// well-suited to parallelize optimization*, 2010), so that trials running side by side spread out: with what the model
/// expects instead, they came within a thousandth of one another. A failed trial counts as the
/// worst, so that the search keeps away.
public struct BayesianSampler: Sampler {
  public static let name = "bayesian"
  public static let usesResults = true
  public static let params = [
    ParamSpec(
      "initial_trials", .none, .optional(.int(1...1000)),
      "trials spread over the space before the model is used; None takes 2 for each parameter plus 2"),
    ParamSpec(
      "goal", .string("maximize"), .oneOf(["maximize", "minimize"]), "which way the metric is better"),
  ]

  private let seed: UInt64
  private let initialTrials: Int?
  private let goal: Goal
  /// Fits cost O(n³); beyond this many, the best half and the newest half are kept.
  private static let mostRows = 160
  private static let fittingSteps = 25
  private static let reachingTurn = 3
  private static let reach = 0.1

  public init(_ params: ParamValues, seed: UInt64) throws(Diagnostic) {
    self.seed = seed
    initialTrials = params.isNone("initial_trials") ? nil : params.int("initial_trials")
    goal = Goal(rawValue: params.string("goal")) ?? .maximize
  }

  public init(goal: Goal, seed: UInt64, initialTrials: Int? = nil) {
    self.seed = seed
    self.goal = goal
    self.initialTrials = initialTrials
  }

  public func propose(
    trial: Int, in space: SearchSpace, finished: [FinishedTrial], pending: [Assignment]
  ) -> Assignment? {
    var stream = RandomStream(seed: seed, purpose: "bayesian sampler", index: trial)
    let taken = Set(finished.map { $0.assignment } + pending)
    let size = space.size
    if let size, taken.count >= size { return nil }
    let encoding = SpaceEncoding(space)
    let start = initialTrials ?? min(12, 2 * encoding.dimensions + 2)
    if trial < start {
      let point = encoding.point(atShares: hypercubeShares(trial, of: start, dimensions: encoding.dimensions))
      let assignment = encoding.assignment(at: point)
      if !taken.contains(assignment) { return assignment }
    } else if let assignment = modelled(encoding, space, finished, pending, taken, &stream) {
      return assignment
    }
    guard let size else { return space.draw(&stream) }
    return RandomSampler.fresh(in: space, size: size, taken: taken, stream: &stream)
  }

  /// Row `index` of a Latin hypercube: every parameter has one trial in each of `count` equal slices.
  private func hypercubeShares(_ index: Int, of count: Int, dimensions: Int) -> [Double] {
    var stream = RandomStream(seed: seed, purpose: "bayesian design")
    var point: [Double] = []
    for _ in 0..<dimensions {
      let slices = stream.permutation(count)
      let offsets = (0..<count).map { _ in stream.uniform() }
      point.append((Double(slices[index]) + offsets[index]) / Double(count))
    }
    return point
  }

  private func modelled(
    _ encoding: SpaceEncoding, _ space: SearchSpace, _ finished: [FinishedTrial],
    _ pending: [Assignment], _ taken: Set<Assignment>, _ stream: inout RandomStream
  ) -> Assignment? {
    guard let observed = observations(finished) else { return nil }
    var points = observed.assignments.map { encoding.point(of: $0) }
    var targets = observed.targets
    let isCategory = encoding.isCategory
    var rows = ProcessRows(points, isCategory: isCategory)
    let start = GaussianProcess.Scales(dimensions: encoding.dimensions)
    guard var process = GaussianProcess(rows: rows, targets: targets, start: start, steps: Self.fittingSteps) else { return nil }
    if !pending.isEmpty {
      let middle = targets.sorted()[targets.count / 2]
      for assignment in pending {
        points.append(encoding.point(of: assignment))
        targets.append(middle)
      }
      rows = ProcessRows(points, isCategory: isCategory)
      guard let grown = GaussianProcess(rows: rows, targets: targets, start: process.scales, steps: 0) else { return nil }
      process = grown
    }
    let posterior = ProcessPosterior(process)
    // What the model says of the points, since what was seen there may be luck.
    var best = -Double.infinity
    for point in points { best = max(best, posterior.predict(point).mean) }
    let ranked = targets.indices.sorted { (targets[$1], $0) < (targets[$0], $1) }
    if finished.count % Self.reachingTurn == 0 { best += Self.reach * process.variance.squareRoot() }
    let search = AcquisitionSearch(
      space: space, encoding: encoding, posterior: posterior, best: best, taken: taken,
      centres: ranked.prefix(5).map { points[$0] })
    return search.winner(&stream).map { encoding.assignment(at: $0) }
  }

  /// Assignments with targets that are to be maximised, standardised; nil before two different results.
  private func observations(
    _ finished: [FinishedTrial]
  ) -> (assignments: [Assignment], targets: [Double])? {
    let sign = goal == .maximize ? 1.0 : -1.0
    let values = finished.map { trial -> Double? in
      guard let best = trial.best, best.isFinite else { return nil }
      return sign * best
    }
    let reached = values.compactMap { $0 }
    guard let top = reached.max(), let bottom = reached.min(), top > bottom else { return nil }
    let kept = Self.kept(values.map { $0 ?? bottom })
    guard let targets = TargetWarp.standardised(kept.map { values[$0] ?? bottom }) else { return nil }
    return (kept.map { finished[$0].assignment }, targets)
  }

  /// Positions of the rows the model is fitted on, ascending.
  private static func kept(_ values: [Double]) -> [Int] {
    guard values.count > mostRows else { return Array(values.indices) }
    let newest = Set(values.indices.suffix(mostRows / 2))
    let best = values.indices.filter { !newest.contains($0) }
      .sorted { (values[$1], $0) < (values[$0], $1) }
      .prefix(mostRows / 2)
    return (Array(newest) + best).sorted()
  }
}
