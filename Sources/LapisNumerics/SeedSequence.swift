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
    let halves = halfWords(count * 2)
    return (0..<count).map { UInt64(halves[2 * $0]) | UInt64(halves[2 * $0 + 1]) << 32 }
  }

  /// The first `count` 32-bit words of state.
  public func halfWords(_ count: Int) -> [UInt32] {
    var constant: UInt32 = 0x8b51_f9dd
    var halves: [UInt32] = []
    for place in 0..<count {
      var value = pool[place % 4] ^ constant
      constant = constant &* 0x58f3_8ded
      value = value &* constant
      halves.append(value ^ value >> 16)
    }
    return halves
  }
}
