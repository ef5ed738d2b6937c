import Glibc
import LapisNumerics
import LapisParams
import LapisTune
import Testing

@Suite struct BayesianTests {
  /// Branin's function; its least value is 0.397887.
  static func branin(_ x: Double, _ y: Double) -> Double {
    let a = y - 5.1 / (4 * Double.pi * Double.pi) * x * x + 5 / Double.pi * x - 6
    return a * a + 10 * (1 - 1 / (8 * Double.pi)) * cos(x) + 10
  }

  /// The least value after `trials` trials, with a lag of 4.
  static func least(_ sampler: any Sampler, _ space: SearchSpace, trials: Int, _ f: (Assignment) -> Double) -> Double {
    var done: [FinishedTrial] = []
    for number in 0..<trials {
      let seen = max(0, number - 3)
      guard
        let assignment = sampler.propose(
          trial: number, in: space, finished: Array(done.prefix(seen)),
          pending: done.dropFirst(seen).map { $0.assignment })
      else { break }
      let value = f(assignment)
      done.append(FinishedTrial(number: number, assignment: assignment, best: value, curve: [value]))
    }
    return done.compactMap { $0.best }.min() ?? .infinity
  }

  @Test func beatsRandomOnBranin() {
    let space = SearchSpace([.init("x", .uniform(-5, 10)), .init("y", .uniform(0, 15))])
    let f = { (a: Assignment) in Self.branin(a["x"]?.number ?? 0, a["y"]?.number ?? 0) }
    var random = 0.0
    var bayesian = 0.0
    for seed in 0..<8 as Range<UInt64> {
      random += Self.least(RandomSampler(seed: seed), space, trials: 30, f) / 8
      bayesian += Self.least(BayesianSampler(goal: .minimize, seed: seed), space, trials: 30, f) / 8
    }
    #expect(bayesian < random / 2, "bayesian \(bayesian), random \(random)")
    #expect(bayesian < 0.8, "bayesian \(bayesian)")
  }

  @Test func findsTheRightCategoryAndScale() {
    let space = SearchSpace([
      .init("rate", .loguniform(-9, 0)),
      .init("kind", .choice([.string("a"), .string("b"), .string("c"), .string("d")])),
      .init("width", .choice([.int(8), .int(16), .int(32), .int(64), .int(128)])),
    ])
    let kinds = ["a": 1.0, "b": 0, "c": 0.6, "d": 1.2]
    func f(_ a: Assignment) -> Double {
      let rate: Double = log(a["rate"]?.number ?? 1) + 4
      let kind: Double = kinds[a["kind"]?.text ?? ""] ?? 9
      let width: Double = log2(a["width"]?.number ?? 1) - 5
      return rate * rate / 10 + kind + width * width / 4
    }
    var random = 0.0
    var bayesian = 0.0
    for seed in 0..<6 as Range<UInt64> {
      random += Self.least(RandomSampler(seed: seed), space, trials: 40, f) / 6
      bayesian += Self.least(BayesianSampler(goal: .minimize, seed: seed), space, trials: 40, f) / 6
    }
    #expect(bayesian < random, "bayesian \(bayesian), random \(random)")
    #expect(bayesian < 0.1, "bayesian \(bayesian)")
  }

  @Test func goalsMirrorEachOther() {
    let space = SearchSpace([.init("x", .uniform(-5, 10)), .init("y", .uniform(0, 15))])
    let trials = (0..<12).map { number -> FinishedTrial in
      let x = Double(number) - 4
      let y = Double(number * 5 % 13)
      return FinishedTrial(
        number: number, assignment: Assignment([.init("x", .double(x)), .init("y", .double(y))]),
        best: Self.branin(x, y), curve: [])
    }
    let mirrored = trials.map {
      FinishedTrial(number: $0.number, assignment: $0.assignment, best: $0.best.map { -$0 }, curve: [])
    }
    let low = BayesianSampler(goal: .minimize, seed: 1)
      .propose(trial: 15, in: space, finished: trials, pending: [])
    let high = BayesianSampler(goal: .maximize, seed: 1)
      .propose(trial: 15, in: space, finished: mirrored, pending: [])
    #expect(low == high)
  }

  @Test func pendingTrialsAreNotProposedAgain() throws {
    let space = SearchSpace([.init("x", .uniform(0, 1))])
    let trials = (0..<8).map { number -> FinishedTrial in
      let x = Double(number) / 7
      return FinishedTrial(
        number: number, assignment: Assignment([.init("x", .double(x))]),
        best: -(x - 0.6) * (x - 0.6), curve: [])
    }
    let sampler = BayesianSampler(goal: .maximize, seed: 2)
    let first = try #require(sampler.propose(trial: 9, in: space, finished: trials, pending: []))
    let second = try #require(sampler.propose(trial: 9, in: space, finished: trials, pending: [first]))
    let gap = abs((first["x"]?.number ?? 0) - (second["x"]?.number ?? 0))
    #expect(gap > 0.005, "the liar keeps a pending trial's neighbourhood free, got \(gap)")
  }
}
