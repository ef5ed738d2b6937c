import BigInt

/// SHA-512 (FIPS 180-4): `random.seed` mixes text seeds with it.
enum SHA512 {
  static func digest(_ message: [UInt8]) -> [UInt8] { digest(message, from: initial) }

  /// SHA-384: other initial values, cut to 48 bytes.
  static func digest384(_ message: [UInt8]) -> [UInt8] {
    let start = primes[8..<16].map { fraction(of: $0, power: 2) }
    return Array(digest(message, from: start).prefix(48))
  }

  private static func digest(_ message: [UInt8], from start: [UInt64]) -> [UInt8] {
    var state = start
    var padded = message
    padded.append(0x80)
    while padded.count % 128 != 112 { padded.append(0) }
    padded += [UInt8](repeating: 0, count: 8)
    let bits = UInt64(message.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var schedule = [UInt64](repeating: 0, count: 80)
    for block in stride(from: 0, to: padded.count, by: 128) {
      for i in 0..<16 {
        var word: UInt64 = 0
        for j in 0..<8 { word = word << 8 | UInt64(padded[block + i * 8 + j]) }
        schedule[i] = word
      }
      for i in 16..<80 {
        let a = schedule[i - 15]
        let b = schedule[i - 2]
        let s0 = rotate(a, 1) ^ rotate(a, 8) ^ (a >> 7)
        let s1 = rotate(b, 19) ^ rotate(b, 61) ^ (b >> 6)
        schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
      }
      var v = state
      for i in 0..<80 {
        let s1 = rotate(v[4], 14) ^ rotate(v[4], 18) ^ rotate(v[4], 41)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ rounds[i] &+ schedule[i]
        let s0 = rotate(v[0], 28) ^ rotate(v[0], 34) ^ rotate(v[0], 39)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        let second = s0 &+ majority
        v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for i in 0..<8 { state[i] &+= v[i] }
    }
    return state.flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  private static func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x >> n | x << (64 - n) }

  /// The first primes: the constants are the fractions of their square and cube roots.
  static let primes: [UInt64] = {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < 80 {
      if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }()

  private static let initial = primes.prefix(8).map { fraction(of: $0, power: 2) }
  private static let rounds = primes.map { fraction(of: $0, power: 3) }

  /// The first 64 bits of the fraction of the square or cube root, found bit by bit: the largest r
  /// with r^power <= n * 2^(64 * power).
  static func fraction(of n: UInt64, power: Int) -> UInt64 {
    var root = BigUInt(0)
    let target = BigUInt(n) << (64 * power)
    for bit in (0..<69).reversed() {
      let trial = root | (BigUInt(1) << bit)
      if trial.power(power) <= target { root = trial }
    }
    return UInt64(truncatingIfNeeded: root)
  }
}
