/// SHA-256 and SHA-224 (FIPS 180-4).
enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    digest(message, from: SHA512.primes.prefix(8).map { top(SHA512.fraction(of: $0, power: 2)) })
  }

  /// SHA-224: the second half of SHA-384's initial values, cut to 28 bytes.
  static func digest224(_ message: [UInt8]) -> [UInt8] {
    let start = SHA512.primes[8..<16].map { UInt32(truncatingIfNeeded: SHA512.fraction(of: $0, power: 2)) }
    return Array(digest(message, from: start).prefix(28))
  }

  private static func top(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 32) }
  private static let rounds = SHA512.primes.prefix(64).map { top(SHA512.fraction(of: $0, power: 3)) }

  private static func digest(_ message: [UInt8], from start: [UInt32]) -> [UInt8] {
    var state = start
    let padded = MerkleDamgard.padded(message, bigEndian: true)
    var w = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
      for i in 0..<16 { w[i] = MerkleDamgard.bigWord(padded, block + i * 4) }
      for i in 16..<64 {
        let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3)
        let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10)
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for i in 0..<64 {
        let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let first = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ rounds[i] &+ w[i]
        let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        let second = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      for (i, value) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= value }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }

  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
}

/// What MD5, SHA-1 and SHA-256 share: 64-byte blocks, a 1 bit, zeros, the length in bits.
enum MerkleDamgard {
  static func padded(_ message: [UInt8], bigEndian: Bool) -> [UInt8] {
    var out = message
    out.append(0x80)
    while out.count % 64 != 56 { out.append(0) }
    let bits = UInt64(message.count) &* 8
    for i in 0..<8 {
      let shift = UInt64(bigEndian ? 56 - i * 8 : i * 8)
      out.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return out
  }
  static func bigWord(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
  }
  static func littleWord(_ bytes: [UInt8], _ at: Int) -> UInt32 { bigWord(bytes, at).byteSwapped }
}
