/// PCG XSL RR 128/64 (O'Neill, 2014) with the seeding and the derived numbers of NumPy's
/// `default_rng`.
public struct PCG64: Sendable, RandomWords {
  private var state: UInt128
  private let increment: UInt128
  private var spare: UInt32?

  private static let multiplier = UInt128(0x2360_ed05_1fc6_5da4) << 64 | UInt128(0x4385_df64_9fcc_f645)

  public init(_ sequence: SeedSequence) {
    let words = sequence.words(4)
    increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    state = 0
    step()
    state &+= UInt128(words[0]) << 64 | UInt128(words[1])
    step()
  }

  public init(seed: UInt64) { self.init(SeedSequence(seed)) }

  /// Stands in while another generator is at work.
  static let placeholder = PCG64(seed: 0)

  private mutating func step() { state = state &* Self.multiplier &+ increment }

  public mutating func next64() -> UInt64 {
    step()
    let value = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let rotation = UInt64(truncatingIfNeeded: state >> 122)
    return value >> rotation | value << ((64 - rotation) & 63)
  }

  /// Half of a 64-bit word; the other half is kept for the next call.
  public mutating func next32() -> UInt32 {
    if let kept = spare {
      spare = nil
      return kept
    }
    let word = next64()
    spare = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// A number in [0, 1) with 53 random bits.
  public mutating func uniform() -> Double { Double(next64() >> 11) * 0x1p-53 }

  /// An integer in `0...limit` (Lemire, 2019), from 32 bits where they are enough.
  public mutating func interval(_ limit: UInt64) -> UInt64 { lemireInterval(limit) }

  /// An integer in `low..<high`; `low` where the range is empty.
  public mutating func int(in low: Int, _ high: Int) -> Int {
    guard high > low else { return low }
    let width = UInt64(bitPattern: Int64(high)) &- UInt64(bitPattern: Int64(low)) &- 1
    return low &+ Int(truncatingIfNeeded: interval(width))
  }

  /// `Generator.shuffle` of one dimension.
  public mutating func shuffle<T>(_ values: inout [T]) { shuffleInPlace(&values) }

  /// `Generator.permutation(count)`.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    shuffle(&order)
    return order
  }

  /// A standard normal number as `Generator.standard_normal` draws it.
  public mutating func normal() -> Double { zigguratNormal() }
}
