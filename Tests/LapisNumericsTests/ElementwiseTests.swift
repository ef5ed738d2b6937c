import CLapisKernels
import Glibc
import LapisNumerics
import Testing

@Suite struct ElementwiseTests {
  /// Long enough for several threads, with everything that takes another way.
  static let arguments: [Double] = {
    var stream = RandomStream(seed: 7, purpose: "elementwise")
    var values = (0..<300_000).map { i in (stream.uniform() - 0.5) * (i % 3 == 0 ? 1500 : i % 3 == 1 ? 4 : 1e-6) }
    values += [0, -0.0, .nan, .infinity, -.infinity, 708, 708.4, 709.78, 710, -708.4, -745, -746, .leastNonzeroMagnitude, 1e-300]
    return values
  }()

  @Test func exponentialsAreThoseOfTheLibrary() {
    let results = Elementwise.exponentials(Self.arguments)
    for (x, y) in zip(Self.arguments, results) {
      let expected = exp(x)
      guard y != expected, !(y.isNaN && expected.isNaN) else { continue }
      #expect(abs(y - expected) <= expected.ulp, "exp(\(x))")
    }
  }

  @Test func exponentialsAreTheSameBitsInEveryForm() {
    let results = Elementwise.exponentials(Self.arguments)
    let portable = [Double](unsafeUninitializedCapacity: Self.arguments.count) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      lapis_exponentials_portable(Int64(Self.arguments.count), Self.arguments, base)
      count = Self.arguments.count
    }
    let single = Self.arguments.map { Elementwise.exponentials([$0])[0] }
    #expect(results.map(\.bitPattern) == portable.map(\.bitPattern))
    #expect(results.map(\.bitPattern) == single.map(\.bitPattern))
  }

  @Test(arguments: [0, 1, 1000, 1 << 17, 300_001]) func longAndShortArraysAreTheSame(_ count: Int) {
    let values = (0..<count).map { ($0 &* 7919) % 1000 }
    let flags = Elementwise.map(values) { $0 < 400 }
    #expect(flags == values.map { $0 < 400 })
    #expect(Elementwise.filter(values, flags) == values.filter { $0 < 400 })
    #expect(Elementwise.map(values, flags) { $1 ? $0 : -1 } == values.map { $0 < 400 ? $0 : -1 })
    #expect(Elementwise.combine(Less.self, .each(values), .all(400), count: count) == flags)
    #expect(Elementwise.combine(LessOrEqual.self, .all(400), .each(values), count: count) == values.map { 400 <= $0 })
    #expect(Elementwise.combine(Equal.self, .each(values), .each(values.reversed()), count: count)
      == zip(values, values.reversed()).map(==))
    var numbers = values.map(Double.init)
    Elementwise.combine(Difference.self, into: &numbers, isLeft: false, .all(1))
    Elementwise.combine(Quotient.self, into: &numbers, isLeft: true, .each(values.map { Double($0 + 1) }))
    #expect(numbers == values.map { (1 - Double($0)) / Double($0 + 1) })
    #expect(Elementwise.squareRoots(values.map(Double.init)) == values.map { Double($0).squareRoot() })
  }
}
