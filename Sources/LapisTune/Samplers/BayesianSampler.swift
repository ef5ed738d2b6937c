import Glibc
public import LapisDiagnostics
import LapisNumerics
public import LapisParams

/// Bayesian optimisation: a Gaussian process over the finished trials, and the assignment with the
/// greatest expected improvement (Jones, Schonlau and Welch, *Efficient Global Optimization*, 1998).
///
/// The first trials are a Latin hypercube. A pending trial counts as if it had reached the median value so
/// far (Ginsbourger's constant liar), so that trials running side by side spread out: with four of them
/// the median came closer to the optimum than the best, the mean or the worst value on Branin's and
/// Hartmann's functions. A failed trial counts as the worst, so that the search keeps away.
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
      let point = hypercubePoint(trial, of: start, dimensions: encoding.dimensions)
      let assignment = encoding.assignment(at: point)
      if !taken.contains(assignment) { return assignment }
    } else if let assignment = modelled(encoding, space, finished, pending, taken, &stream) {
      return assignment
    }
    guard let size else { return space.draw(&stream) }
    return RandomSampler.fresh(in: space, size: size, taken: taken, stream: &stream)
  }

  /// Row `index` of a Latin hypercube: every parameter has one trial in each of `count` equal slices.
  private func hypercubePoint(_ index: Int, of count: Int, dimensions: Int) -> [Double] {
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
    guard let observed = observations(finished, pending) else { return nil }
    let rows = observed.assignments.map { encoding.features(of: $0) }
    guard let process = GaussianProcess.fitting(rows: rows, targets: observed.targets) else { return nil }
    let best = observed.targets.max() ?? 0

    func improvement(_ point: [Double]) -> (assignment: Assignment, value: Double) {
      let assignment = encoding.assignment(at: point)
      let (mean, deviation) = process.predict(encoding.features(of: assignment))
      return (assignment, Self.expectedImprovement(mean: mean, deviation: deviation, over: best))
    }

    var candidates: [(point: [Double], assignment: Assignment, value: Double)] = []
    func add(_ point: [Double]) {
      let (assignment, value) = improvement(point)
      if !taken.contains(assignment) { candidates.append((point, assignment, value)) }
    }
    for _ in 0..<600 {
      add((0..<encoding.dimensions).map { _ in stream.uniform() })
    }
    let order = observed.targets.indices.sorted {
      (observed.targets[$1], $0) < (observed.targets[$0], $1)
    }
    for index in order.prefix(5) {
      let centre = encoding.point(of: observed.assignments[index])
      for _ in 0..<40 { add(encoding.neighbour(of: centre, step: 0.08, &stream)) }
    }
    guard !candidates.isEmpty else { return nil }

    // Climb from the most promising ones with steps that get shorter.
    let starts = candidates.indices.sorted { (candidates[$1].value, $0) < (candidates[$0].value, $1) }
    var winner = candidates[starts[0]]
    for start in starts.prefix(5) {
      var current = candidates[start]
      var step = 0.1
      for _ in 0..<60 {
        let point = encoding.neighbour(of: current.point, step: step, &stream)
        let (assignment, value) = improvement(point)
        if value > current.value, !taken.contains(assignment) {
          current = (point, assignment, value)
        } else {
          step = max(0.005, step * 0.95)
        }
      }
      if current.value > winner.value { winner = current }
    }
    return winner.assignment
  }

  /// Assignments with targets that are to be maximised, standardised; nil before two different results.
  private func observations(
    _ finished: [FinishedTrial], _ pending: [Assignment]
  ) -> (assignments: [Assignment], targets: [Double])? {
    let sign = goal == .maximize ? 1.0 : -1.0
    var values = finished.map { trial -> Double? in
      guard let best = trial.best, best.isFinite else { return nil }
      return sign * best
    }
    var assignments = finished.map { $0.assignment }
    let reached = values.compactMap { $0 }
    guard let top = reached.max(), let bottom = reached.min(), top > bottom else { return nil }
    values += pending.map { _ in reached.sorted()[reached.count / 2] }
    assignments += pending
    let kept = Self.kept(values.map { $0 ?? bottom })
    let targets = kept.map { values[$0] ?? bottom }
    let mean = targets.reduce(0, +) / Double(targets.count)
    let deviation = (targets.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(targets.count)).squareRoot()
    guard deviation > 0, deviation.isFinite else { return nil }
    return (kept.map { assignments[$0] }, targets.map { ($0 - mean) / deviation })
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

  /// E[max(0, f - best)] for f ~ N(mean, deviation²).
  static func expectedImprovement(mean: Double, deviation: Double, over best: Double) -> Double {
    guard deviation > 1e-12 else { return max(0, mean - best) }
    let z = (mean - best) / deviation
    let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    let below = 0.5 * erfc(-z / 2.0.squareRoot())
    return (mean - best) * below + deviation * density
  }
}
