import Glibc
import LapisParams
import LapisTune
import Testing

/// Moments, bounds and types of the ten expressions over many draws of a fixed seed.
@Suite struct DistributionTests {
  private func draws(_ expression: ParameterExpression, _ count: Int = 20_000) throws -> [Double] {
    try values(expression, count).map { try #require($0.number) }
  }

  private func values(_ expression: ParameterExpression, _ count: Int) throws -> [ParamValue] {
    let sampler = RandomSampler(seed: 11)
    // The second parameter keeps the space infinite, so that values may repeat.
    let space = SearchSpace([.init("x", expression), .init("free", .uniform(0, 1))])
    return try (0..<count).map { trial in
      try #require(sampler.propose(trial: trial, in: space, finished: [], pending: [])?["x"])
    }
  }

  private func moments(_ x: [Double]) -> (mean: Double, deviation: Double) {
    let mean = x.reduce(0, +) / Double(x.count)
    let variance = x.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(x.count)
    return (mean, variance.squareRoot())
  }

  @Test func uniform() throws {
    let x = try draws(.uniform(-1, 3))
    let (mean, deviation) = moments(x)
    #expect(x.allSatisfy { $0 >= -1 && $0 <= 3 })
    #expect(abs(mean - 1) < 0.03)
    #expect(abs(deviation - 4 / 12.0.squareRoot()) < 0.02)
  }

  @Test func loguniformTakesExponentsOfE() throws {
    let x = try draws(.loguniform(-6, -1))
    #expect(x.allSatisfy { $0 >= exp(-6) && $0 <= exp(-1) })
    let (mean, deviation) = moments(x.map { log($0) })
    #expect(abs(mean + 3.5) < 0.04)
    #expect(abs(deviation - 5 / 12.0.squareRoot()) < 0.03)
  }

  @Test func normalAndLognormal() throws {
    let (mean, deviation) = moments(try draws(.normal(mu: 10, sigma: 3)))
    #expect(abs(mean - 10) < 0.1)
    #expect(abs(deviation - 3) < 0.06)
    let logs = moments(try draws(.lognormal(mu: 0.5, sigma: 0.25)).map { log($0) })
    #expect(abs(logs.mean - 0.5) < 0.01)
    #expect(abs(logs.deviation - 0.25) < 0.006)
  }

  @Test func randintLeavesTheUpperBoundOut() throws {
    var counts = [0, 0, 0, 0]
    for value in try values(.randint(upper: 4), 20_000) {
      guard case .int(let k) = value else { throw WrongType() }
      counts[k] += 1
    }
    #expect(counts.allSatisfy { abs($0 - 5000) < 250 })
  }

  @Test func choiceKeepsTheUsersValues() throws {
    let options: [ParamValue] = [.int(1), .double(2), .string("three"), .bool(true)]
    let drawn = Set(try values(.choice(options), 200))
    #expect(drawn == Set(options))
  }

  @Test func quantisedAreMultiplesAndDoubles() throws {
    for (expression, q) in [
      (ParameterExpression.quniform(1, 10, q: 3), 3.0), (.qloguniform(0, 3, q: 2), 2),
      (.qnormal(mu: 5, sigma: 4, q: 5), 5), (.qlognormal(mu: 1, sigma: 1, q: 4), 4),
    ] {
      for value in try values(expression, 500) {
        guard case .double(let x) = value else { throw WrongType() }
        #expect((x / q).rounded() * q == x)
        #expect(!(x == 0 && x.sign == .minus))
      }
    }
    // A step larger than the range can give 0 only.
    #expect(Set(try draws(.quniform(0.5, 1, q: 10), 50)) == [0])
    // A step of 0 leaves the value as drawn.
    #expect(Set(try draws(.quniform(0.5, 1, q: 0), 50)).count == 50)
  }

  @Test func sizes() {
    #expect(SearchSpace([.init("a", .choice([.int(1), .int(1), .int(2)]))]).size == 2)
    #expect(SearchSpace([.init("a", .quniform(0, 10, q: 2)), .init("b", .randint(upper: 3))]).size == 18)
    #expect(SearchSpace([.init("a", .uniform(0, 1))]).size == nil)
    #expect(SearchSpace((0..<64).map { .init("p\($0)", .randint(upper: 8)) }).size == nil)
    let grid = SearchSpace([.init("a", .choice([.int(1), .int(2)])), .init("b", .choice([.int(3), .int(4)]))])
    let order = (0..<5).map { grid.gridAssignment($0)?.entries.map { $0.value } }
    #expect(order == [[.int(1), .int(3)], [.int(1), .int(4)], [.int(2), .int(3)], [.int(2), .int(4)], nil])
  }
}
