import LapisInterpreter
import LapisNumerics

/// What the distributions are made from. `RandomState` and `Generator` make most of them by the same
/// methods, from different uniform, normal and exponential numbers.
protocol NumberSource {
  /// Keeps to the arithmetic of `RandomState`, whose numbers have not changed since NumPy 1.0.
  static var isLegacy: Bool { get }
  /// A number in [0, 1).
  mutating func uniform() -> Double
  mutating func normal() -> Double
  mutating func exponential() -> Double
  /// An integer in `0...limit` by masked rejection.
  mutating func shuffleInterval(_ limit: UInt64) -> UInt64
  mutating func permutation(_ count: Int) -> [Int]
  mutating func next32() -> UInt32
  /// An integer in `0...limit` as ints of arrays are drawn.
  mutating func interval(_ limit: UInt64) -> UInt64
}

extension MersenneTwister: NumberSource {
  static var isLegacy: Bool { true }
  mutating func shuffleInterval(_ limit: UInt64) -> UInt64 { interval(limit) }
}

extension BitGenerator: NumberSource {
  static var isLegacy: Bool { false }
}

/// A source that objects of a script share.
protocol NumberBox: AnyObject {
  associatedtype Source: NumberSource
  /// Runs `body` on the source and keeps what it leaves.
  func use<T>(_ vm: Interpreter, _ body: (inout Source) throws -> T) rethrows -> T
}

/// The Mersenne Twister of a `RandomState`.
final class SharedTwister: NumberBox {
  private var made: MersenneTwister?

  init(_ generator: MersenneTwister? = nil) { made = generator }

  /// The generator; one that nobody seeded starts from the session's seed.
  func generator(_ vm: Interpreter) -> MersenneTwister {
    if let made { return made }
    var stream = RandomStream(seed: vm.options.seed, purpose: "numpy.random")
    return MersenneTwister(seed: UInt32(truncatingIfNeeded: stream.next()))
  }

  func set(_ generator: MersenneTwister) { made = generator }

  func use<T>(_ vm: Interpreter, _ body: (inout MersenneTwister) throws -> T) rethrows -> T {
    var generator = generator(vm)
    made = nil
    defer { made = generator }
    return try body(&generator)
  }
}

/// The bit generator under a `Generator`.
final class SharedBits: NumberBox {
  private(set) var bits: BitGenerator
  /// Where its seed came from; children are spawned from it.
  let seeding: Seeding

  init(_ bits: BitGenerator, seeding: Seeding) {
    self.bits = bits
    self.seeding = seeding
  }

  func use<T>(_ vm: Interpreter, _ body: (inout BitGenerator) throws -> T) rethrows -> T { try body(&bits) }

  func next64() -> UInt64 { bits.next64() }
}
