import LapisNumerics
import Testing

@Suite struct GeneratorTests {
  @Test(arguments: [0, 1, 42, 4_294_967_295] as [UInt32])
  func randomStateGivesNumPysNumbers(seed: UInt32) {
    var state = MersenneTwister(seed: seed)
    let name = "mt.\(seed)"
    #expect((0..<5).map { _ in state.uniform() } == Recorded["\(name).uniform"])
    #expect((0..<7).map { _ in state.normal() } == Recorded["\(name).normal"])
    #expect((0..<12).map { _ in Double(state.int(in: 0, 7)) } == Recorded["\(name).randint7"])
    #expect(
      (0..<6).map { _ in Double(state.int(in: -5, 1_000_000_000_000)) } == Recorded["\(name).randint-5..10**12"])
    #expect(state.permutation(25).map { Double($0) } == Recorded["\(name).permutation"])
    #expect((0..<3).map { _ in state.exponential() } == Recorded["\(name).exponential"])
    #expect((0..<700).map { _ in state.uniform() }.suffix(4) == Recorded["\(name).later"][...])
  }

  @Test func keyedSeedGivesNumPysNumbers() {
    var state = MersenneTwister(key: [1, 2, 3, 4])
    #expect((0..<5).map { _ in state.uniform() } == Recorded["mt.key"])
  }

  @Test(arguments: [0, 7, 123_456_789_012_345] as [UInt64])
  func randomGivesCPythonsNumbers(seed: UInt64) {
    var state = MersenneTwister(pythonSeed: seed)
    #expect((0..<5).map { _ in state.uniform() } == Recorded["cpython.\(seed).random"])
    #expect((0..<4).map { _ in Double(state.bits(40)) } == Recorded["cpython.\(seed).bits40"])
    #expect((0..<8).map { _ in Double(state.pythonInt(below: 1000)) } == Recorded["cpython.\(seed).below"])
  }

  @Test(arguments: [0, 42, 98_765_432_109_876] as [UInt64])
  func defaultGeneratorGivesNumPysNumbers(seed: UInt64) {
    var generator = PCG64(seed: seed)
    #expect((0..<5).map { _ in generator.uniform() } == Recorded["pcg.\(seed).random"])
    #expect((0..<9).map { _ in Double(generator.int(in: 0, 10)) } == Recorded["pcg.\(seed).integers"])
    #expect((0..<3).map { _ in Double(generator.int(in: 0, 1_000_000_000_000)) } == Recorded["pcg.\(seed).big"])
    #expect(generator.permutation(15).map { Double($0) } == Recorded["pcg.\(seed).permutation"])
    #expect((0..<3000).map { _ in generator.normal() } == Recorded["pcg.\(seed).normal"])
  }

  @Test func streamsDependOnSeedPurposeAndIndex() {
    func first(_ seed: UInt64, _ purpose: String, _ index: Int) -> UInt64 {
      var stream = RandomStream(seed: seed, purpose: purpose, index: index)
      return stream.next()
    }
    let values = [first(0, "a", 0), first(1, "a", 0), first(0, "b", 0), first(0, "a", 1), first(0, "a", -1)]
    #expect(Set(values).count == values.count)
    #expect(first(3, "folds", 2) == first(3, "folds", 2))
  }

  @Test func streamIsUniformAndNormal() {
    var stream = RandomStream(seed: 9, purpose: "test")
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.int(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 }, "\(counts)")
    let normal = (0..<50_000).map { _ in stream.normal() }
    #expect(abs(Statistics.mean(normal)) < 0.02)
    #expect(abs(Statistics.variance(normal) - 1) < 0.03)
    #expect(stream.permutation(100).sorted() == Array(0..<100))
    #expect(stream.int(below: 0) == 0)
  }
}
