/// A bit generator of NumPy's `Generator`, with the numbers that `Generator` derives from its words.
public enum BitGenerator: Sendable, RandomWords {
  case pcg64(PCG64)
  case mersenneTwister(MersenneTwister)

  /// The name of NumPy's class.
  public var name: String {
    switch self {
    case .pcg64: "PCG64"
    case .mersenneTwister: "MT19937"
    }
  }

  public mutating func next32() -> UInt32 {
    switch self {
    case .pcg64(var generator):
      defer { self = .pcg64(generator) }
      return generator.next32()
    case .mersenneTwister(var generator):
      self = .pcg64(PCG64.placeholder)
      defer { self = .mersenneTwister(generator) }
      return generator.next32()
    }
  }

  public mutating func next64() -> UInt64 {
    switch self {
    case .pcg64(var generator):
      defer { self = .pcg64(generator) }
      return generator.next64()
    case .mersenneTwister(var generator):
      self = .pcg64(PCG64.placeholder)
      defer { self = .mersenneTwister(generator) }
      return generator.next64()
    }
  }

  public mutating func uniform() -> Double {
    switch self {
    case .pcg64(var generator):
      defer { self = .pcg64(generator) }
      return generator.uniform()
    case .mersenneTwister(var generator):
      self = .pcg64(PCG64.placeholder)
      defer { self = .mersenneTwister(generator) }
      return generator.uniform()
    }
  }

  /// An integer in `0...limit`, as `integers` draws it.
  public mutating func interval(_ limit: UInt64) -> UInt64 { lemireInterval(limit) }
  /// An integer in `0...limit`, as shuffles draw it.
  public mutating func shuffleInterval(_ limit: UInt64) -> UInt64 { maskedInterval(limit) }
  public mutating func normal() -> Double { zigguratNormal() }
  public mutating func exponential() -> Double { zigguratExponential() }
  public mutating func floatUniform() -> Float { singleUniform() }
  public mutating func floatNormal() -> Float { singleNormal() }
  public mutating func floatExponential() -> Float { singleExponential() }

  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    shuffleInPlace(&order)
    return order
  }
}
