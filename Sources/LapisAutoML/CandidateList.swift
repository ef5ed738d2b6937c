import LapisLearn
import LapisNumerics
import LapisParams

/// The order in which pipelines are tried: a fixed portfolio first, then proposals that learn from the
/// results they are allowed to see.
struct CandidateList: Sendable {
  /// A proposal for trial n sees the results of trials up to n − lag, on any number of threads.
  static let lag = 4

  /// What a finished trial brought; higher is better, nil where it failed.
  struct Outcome: Sendable {
    let candidate: Candidate
    let utility: Double?
  }

  private let portfolio: [Candidate]
  private let algorithms: [Algorithm]
  private let seed: UInt64

  init(_ algorithms: [Algorithm], task: TaskKind, seed: UInt64) {
    self.algorithms = algorithms
    self.seed = seed
    portfolio = Portfolio.candidates(task).compactMap { entry in
      algorithms.first { $0.name == entry.algorithm }
        .map { Candidate(entry.scaling, $0, entry.params) }
    }
  }

  /// The candidate for a trial, given all earlier trials in their order.
  func candidate(_ trial: Int, after earlier: [Outcome]) -> Candidate {
    if trial < portfolio.count { return portfolio[trial] }
    let visible = Array(earlier.prefix(max(0, trial - Self.lag + 1)))
    var stream = RandomStream(seed: seed, purpose: "automl.proposal", index: trial)
    var proposal = draw(visible, &stream)
    // A pipeline that was tried already is not tried again, as long as there are others.
    for _ in 0..<20 where earlier.contains(where: { $0.candidate.isSame(as: proposal) }) {
      proposal = draw(visible, &stream)
    }
    return proposal
  }

  private func draw(_ visible: [Outcome], _ stream: inout RandomStream) -> Candidate {
    let ranked = visible.enumerated()
      .compactMap { entry in entry.element.utility.map { (number: entry.offset, utility: $0) } }
      .sorted { $0.utility == $1.utility ? $0.number < $1.number : $0.utility > $1.utility }
    // Mostly near one of the best five, the better the likelier; else anywhere.
    if !ranked.isEmpty, stream.uniform() < 0.7 {
      let place = min(stream.int(below: 5), stream.int(below: 5))
      let parent = visible[ranked[min(place, ranked.count - 1)].number].candidate
      return neighbour(of: parent, &stream)
    }
    let algorithm = algorithms[stream.int(below: algorithms.count)]
    var params: [String: ParamValue] = [:]
    for spec in Self.specs(algorithm) where stream.uniform() < 0.7 {
      if let range = spec.search { params[spec.name] = Self.value(range, &stream) }
    }
    return Candidate(Self.scaling(&stream), algorithm, params)
  }

  /// The parent with one to three parameters moved, sometimes with another scaling.
  private func neighbour(of parent: Candidate, _ stream: inout RandomStream) -> Candidate {
    let specs = Self.specs(parent.algorithm).filter { $0.search != nil }
    var params = parent.given
    if !specs.isEmpty {
      for _ in 0...stream.int(below: 3) {
        let spec = specs[stream.int(below: specs.count)]
        guard let range = spec.search else { continue }
        params[spec.name] = Self.near(params[spec.name] ?? spec.defaultValue, range, &stream)
      }
    }
    let scaling = stream.uniform() < 0.3 ? Self.scaling(&stream) : parent.scaling
    return Candidate(scaling, parent.algorithm, params)
  }

  private static func scaling(_ stream: inout RandomStream) -> Scaling {
    let all: [Scaling] = [.maxAbs, .standard, .minMax, .robust, .normalizer]
    return all[stream.int(below: all.count)]
  }

  /// The parameters of an algorithm that a search may move. Iteration limits of solvers do not make
  /// better models, and criteria depend on the task.
  private static func specs(_ algorithm: Algorithm) -> [ParamSpec] {
    let learner = LearnerRegistry.aliases.first { $0.name == algorithm.learner }?.learner ?? algorithm.learner
    let specs = LearnerRegistry.all.first { $0.name == learner }?.params ?? []
    return specs.filter { $0.name != "max_iter" && $0.name != "criterion" && $0.name != "class_weight" }
  }

  static func value(_ range: SearchRange, _ stream: inout RandomStream) -> ParamValue {
    switch range {
    case .choice(let values): return values.isEmpty ? .none : values[stream.int(below: values.count)]
    case .int(let bounds, let log):
      return .int(integer(position: stream.uniform(), bounds, log))
    case .double(let bounds, let log):
      return .double(number(position: stream.uniform(), bounds, log))
    }
  }

  /// A value within a fifth of the range around the present one.
  private static func near(
    _ value: ParamValue, _ range: SearchRange, _ stream: inout RandomStream
  ) -> ParamValue {
    let step = 0.4 * (stream.uniform() - 0.5)
    switch range {
    case .choice: return self.value(range, &stream)
    case .int(let bounds, let log):
      guard let now = value.number, now >= Double(bounds.lowerBound) else { return self.value(range, &stream) }
      let place = position(now, Double(bounds.lowerBound)...Double(bounds.upperBound), log)
      return .int(integer(position: min(1, max(0, place + step)), bounds, log))
    case .double(let bounds, let log):
      guard let now = value.number, now >= bounds.lowerBound else { return self.value(range, &stream) }
      return .double(number(position: min(1, max(0, position(now, bounds, log) + step)), bounds, log))
    }
  }
}
