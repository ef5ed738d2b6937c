/// NumPy's `SeedSequence`: spreads the entropy of a few integers over any number of words (after
/// O'Neill's `seed_seq` alternatives, 2015).
public struct SeedSequence: Sendable {
  private var pool: [UInt32]

  private static func hashMix(_ value: UInt32, _ constant: inout UInt32) -> UInt32 {
    var value = value ^ constant
    constant = constant &* 0x931e_8875
    value = value &* constant
    return value ^ value >> 16
  }

  private static func mix(_ x: UInt32, _ y: UInt32) -> UInt32 {
    let result = 0xca01_f9dd &* x &- 0x4973_f715 &* y
    return result ^ result >> 16
  }

  /// - Parameter entropy: 32-bit words, least significant first.
  public init(entropy: [UInt32]) {
    var constant: UInt32 = 0x43b0_d7e5
    pool = (0..<4).map { Self.hashMix($0 < entropy.count ? entropy[$0] : 0, &constant) }
    for source in 0..<4 {
      for target in 0..<4 where source != target {
        pool[target] = Self.mix(pool[target], Self.hashMix(pool[source], &constant))
      }
    }
    for source in entropy.dropFirst(4) {
      for target in 0..<4 { pool[target] = Self.mix(pool[target], Self.hashMix(source, &constant)) }
    }
  }

  public init(_ seed: UInt64) {
    let high = UInt32(truncatingIfNeeded: seed >> 32)
    self.init(entropy: high == 0 ? [UInt32(truncatingIfNeeded: seed)] : [UInt32(truncatingIfNeeded: seed), high])
  }

  /// The first `count` 64-bit words of state.
  public func words(_ count: Int) -> [UInt64] {
    var constant: UInt32 = 0x8b51_f9dd
    var halves: [UInt32] = []
    for place in 0..<count * 2 {
      var value = pool[place % 4] ^ constant
      constant = constant &* 0x58f3_8ded
      value = value &* constant
      halves.append(value ^ value >> 16)
    }
    return (0..<count).map { UInt64(halves[2 * $0]) | UInt64(halves[2 * $0 + 1]) << 32 }
  }
}

/// PCG XSL RR 128/64 (O'Neill, 2014) with the seeding and the derived numbers of NumPy's
/// `default_rng`.
public struct PCG64: Sendable {
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
  public mutating func interval(_ limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    if limit == 0xFFFF_FFFF { return UInt64(next32()) }
    if limit < 0xFFFF_FFFF {
      let range = UInt32(truncatingIfNeeded: limit) + 1
      var product = UInt64(next32()) * UInt64(range)
      if UInt32(truncatingIfNeeded: product) < range {
        let threshold = (0 &- range) % range
        while UInt32(truncatingIfNeeded: product) < threshold { product = UInt64(next32()) * UInt64(range) }
      }
      return product >> 32
    }
    if limit == .max { return next64() }
    let range = limit + 1
    var product = next64().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next64().multipliedFullWidth(by: range) }
    }
    return product.high
  }

  /// An integer in `low..<high`; `low` where the range is empty.
  public mutating func int(in low: Int, _ high: Int) -> Int {
    guard high > low else { return low }
    let width = UInt64(bitPattern: Int64(high)) &- UInt64(bitPattern: Int64(low)) &- 1
    return low &+ Int(truncatingIfNeeded: interval(width))
  }

  /// `Generator.shuffle` of one dimension.
  public mutating func shuffle<T>(_ values: inout [T]) {
    guard values.count > 1 else { return }
    for i in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(i, Int(maskedInterval(UInt64(i))))
    }
  }

  /// An integer in `0...limit` by masked rejection, which shuffles use.
  private mutating func maskedInterval(_ limit: UInt64) -> UInt64 {
    guard limit > 0 else { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    while true {
      let value = (limit <= 0xFFFF_FFFF ? UInt64(next32()) : next64()) & mask
      if value <= limit { return value }
    }
  }

  /// `Generator.permutation(count)`.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    shuffle(&order)
    return order
  }
}
