import LapisDiagnostics
import LapisParams
import LapisTune
import Testing

/// The laws every sampler keeps, over a finite, a mixed and a one-point space.
func checkSampler(_ type: any Sampler.Type) throws {
  let make = { (seed: UInt64) in try SamplerRegistry.make(type.name, seed: seed) }

  try #require(type.name == type.name.lowercased(), "a sampler's name is spelled as users write it")
  let finite = SearchSpace([
    .init("units", .choice([.int(16), .int(32), .int(64)])),
    .init("activation", .choice([.string("relu"), .string("tanh")])),
    .init("fixed", .fixed(.string("same"))),
  ])
  try checkExhausts(type, finite, size: 6, make)

  let single = SearchSpace([.init("only", .choice([.double(0.5)]))])
  try checkExhausts(type, single, size: 1, make)
  try checkExhausts(type, SearchSpace([]), size: 1, make)

  let mixed = SearchSpace([
    .init("rate", .loguniform(-6, -1)),
    .init("keep", .uniform(0.2, 0.9)),
    .init("depth", .randint(upper: 5)),
    .init("steps", .quniform(0, 10, q: 2)),
    .init("kernel", .choice([.string("rbf"), .string("linear")])),
    .init("noise", .normal(mu: 10, sigma: 3)),
  ])
  let sampler = try make(3)
  guard (try? sampler.check(mixed)) != nil else {
    // A sampler may refuse a space by name, and must not propose anything then.
    #expect(sampler.propose(trial: 0, in: mixed, finished: [], pending: []) == nil)
    return
  }
  let first = history(sampler, mixed, count: 25)
  #expect(first == history(try make(3), mixed, count: 25), "the same seed gives the same proposals")
  #expect(first != history(try make(4), mixed, count: 25), "another seed gives others")
  for trial in first {
    #expect(trial.assignment.entries.map { $0.name } == mixed.parameters.map { $0.name })
    let rate = try #require(trial.assignment["rate"]?.number)
    #expect(rate >= 0.00247 && rate <= 0.368)
    let keep = try #require(trial.assignment["keep"]?.number)
    #expect(keep >= 0.2 && keep <= 0.9)
    guard case .int(let depth)? = trial.assignment["depth"] else { throw WrongType() }
    #expect((0..<5).contains(depth))
    guard case .double(let steps)? = trial.assignment["steps"] else { throw WrongType() }
    #expect([0, 2, 4, 6, 8, 10].contains(steps))
    let kernel = try #require(trial.assignment["kernel"]?.text)
    #expect(["rbf", "linear"].contains(kernel))
    #expect(try #require(trial.assignment["noise"]?.number).isFinite)
  }
  // A pure function: asking again, out of order, changes nothing.
  let again = sampler.propose(
    trial: 20, in: mixed, finished: Array(first.prefix(17)),
    pending: first[17..<20].map { $0.assignment })
  #expect(again == first[20].assignment)

  // Failed trials and NaN results are answered with a proposal.
  let odd = first.prefix(20).map {
    FinishedTrial(
      number: $0.number, assignment: $0.assignment, best: $0.number % 2 == 0 ? nil : .nan, curve: [])
  }
  #expect(sampler.propose(trial: 24, in: mixed, finished: Array(odd), pending: []) != nil)
}

struct WrongType: Error {}

/// Every assignment of a finite space comes once, with or without results, and then nil.
private func checkExhausts(
  _ type: any Sampler.Type, _ space: SearchSpace, size: Int, _ make: (UInt64) throws -> any Sampler
) throws {
  #expect(space.size == size)
  for pendingAll in [false, true] {
    let sampler = try make(1)
    try sampler.check(space)
    var seen: [FinishedTrial] = []
    for number in 0..<size {
      let proposal = sampler.propose(
        trial: number, in: space, finished: pendingAll ? [] : seen,
        pending: pendingAll ? seen.map { $0.assignment } : [])
      let assignment = try #require(proposal, "\(type.name) ended after \(number) of \(size)")
      #expect(!seen.contains { $0.assignment == assignment }, "\(type.name) proposed one twice")
      seen.append(FinishedTrial(number: number, assignment: assignment, best: Double(number % 3), curve: []))
    }
    #expect(
      sampler.propose(
        trial: size, in: space, finished: pendingAll ? [] : seen,
        pending: pendingAll ? seen.map { $0.assignment } : []) == nil)
  }
}

/// Proposals with a lag of 4 and a metric that depends on the number only.
private func history(_ sampler: any Sampler, _ space: SearchSpace, count: Int) -> [FinishedTrial] {
  var trials: [FinishedTrial] = []
  for number in 0..<count {
    let seen = max(0, number - 3)
    guard
      let assignment = sampler.propose(
        trial: number, in: space, finished: Array(trials.prefix(seen)),
        pending: trials.dropFirst(seen).map { $0.assignment })
    else { break }
    let metric = Double(number * 7 % 5)
    trials.append(FinishedTrial(number: number, assignment: assignment, best: metric, curve: [metric]))
  }
  return trials
}
