import BigInt
import Glibc

/// The generator behind `random`: MT19937 (Matsumoto and Nishimura 1998) with the seeding, the 53-bit
/// doubles and the distributions of CPython's module, so that a seeded script draws the same numbers.
struct RandomGenerator {
  private(set) var words: [UInt32]
  private(set) var position: Int
  /// The second value of the last Gaussian pair.
  private(set) var nextGauss: Double?

  static let size = 624

  init(seed: BigUInt) {
    words = [UInt32](repeating: 0, count: Self.size)
    position = Self.size
    self.seed(seed)
  }

  init(seed: UInt64) { self.init(seed: BigUInt(words: CollectionOfOne(UInt(seed)))) }

  /// A saved state; nil where it is not 624 words and a position within them.
  init?(words: [UInt32], position: Int, nextGauss: Double?) {
    guard words.count == Self.size, (0...Self.size).contains(position) else { return nil }
    self.words = words
    self.position = position
    self.nextGauss = nextGauss
  }

  /// The magnitude of an int seed, in 32-bit words from the least.
  mutating func seed(_ value: BigUInt) {
    var key: [UInt32] = []
    var left = value
    while left > 0 {
      key.append(UInt32(truncatingIfNeeded: left))
      left >>= 32
    }
    if key.isEmpty { key = [0] }
    nextGauss = nil
    seed(key: key)
  }

  /// The seed of text or bytes: the bytes followed by their SHA-512, read as one big-endian number.
  mutating func seed(bytes: [UInt8]) {
    var value = BigUInt(0)
    for byte in bytes + SHA512.digest(bytes) { value = value << 8 | BigUInt(byte) }
    seed(value)
  }

  private mutating func seed(key: [UInt32]) {
    let n = Self.size
    words[0] = 19_650_218
    for i in 1..<n {
      words[i] = 1_812_433_253 &* (words[i - 1] ^ words[i - 1] >> 30) &+ UInt32(i)
    }
    var i = 1
    var j = 0
    for _ in 0..<max(n, key.count) {
      words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) &* 1_664_525) &+ key[j] &+ UInt32(j)
      i += 1
      j += 1
      if i >= n {
        words[0] = words[n - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<(n - 1) {
      words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) &* 1_566_083_941) &- UInt32(i)
      i += 1
      if i >= n {
        words[0] = words[n - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
    position = n
  }

  mutating func word() -> UInt32 {
    if position >= Self.size { refill() }
    var y = words[position]
    position += 1
    y ^= y >> 11
    y ^= y << 7 & 0x9D2C_5680
    y ^= y << 15 & 0xEFC6_0000
    y ^= y >> 18
    return y
  }

  private mutating func refill() {
    let n = Self.size
    for k in 0..<n {
      let y = words[k] & 0x8000_0000 | words[(k + 1) % n] & 0x7FFF_FFFF
      words[k] = words[(k + 397) % n] ^ y >> 1 ^ (y & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }

  /// Uniform in [0, 1) with 53 bits.
  mutating func random() -> Double {
    let high = Double(word() >> 5)
    let low = Double(word() >> 6)
    return (high * 67_108_864 + low) * (1 / 9_007_199_254_740_992)
  }

  /// Up to 64 random bits.
  mutating func bits(_ count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    if count <= 32 { return UInt64(word() >> UInt32(32 - count)) }
    let low = UInt64(word())
    return low | UInt64(word() >> UInt32(max(0, 64 - count))) << 32
  }

  mutating func bigBits(_ count: Int) -> BigUInt {
    var value = BigUInt(0)
    var left = count
    var shift = 0
    while left > 0 {
      let word = left < 32 ? self.word() >> UInt32(32 - left) : self.word()
      value |= BigUInt(word) << shift
      left -= 32
      shift += 32
    }
    return value
  }

  /// Uniform in 0..<n; 0 where n is not positive.
  mutating func below(_ n: Int) -> Int {
    guard n > 0 else { return 0 }
    let width = Int.bitWidth - n.leadingZeroBitCount
    var value = bits(width)
    while value >= UInt64(n) { value = bits(width) }
    return Int(value)
  }

  mutating func below(_ n: BigUInt) -> BigUInt {
    let width = n.bitWidth
    var value = bigBits(width)
    while value >= n { value = bigBits(width) }
    return value
  }

  /// Indices of k of n things, in the order `random.sample` draws them.
  mutating func sample(_ n: Int, _ k: Int) -> [Int] {
    var setSize = 21.0
    if k > 5 { setSize += pow(4, (log(Double(k) * 3) / log(4)).rounded(.up)) }
    var result: [Int] = []
    result.reserveCapacity(k)
    if Double(n) <= setSize {
      var pool = Array(0..<n)
      for i in 0..<k {
        let j = below(n - i)
        result.append(pool[j])
        pool[j] = pool[n - i - 1]
      }
    } else {
      var selected = Set<Int>()
      for _ in 0..<k {
        var j = below(n)
        while !selected.insert(j).inserted { j = below(n) }
        result.append(j)
      }
    }
    return result
  }

  /// Normal by the ratio of uniforms (Kinderman and Monahan 1977).
  mutating func normal(_ mean: Double, _ deviation: Double) -> Double {
    let magic = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let u1 = random()
      let u2 = 1 - random()
      let z = magic * (u1 - 0.5) / u2
      if z * z / 4 <= -log(u2) { return mean + z * deviation }
    }
  }

  /// Normal in pairs (Box and Muller 1958); the second of a pair is kept for the next call.
  mutating func gauss(_ mean: Double, _ deviation: Double) -> Double {
    var z: Double
    if let kept = nextGauss {
      z = kept
      nextGauss = nil
    } else {
      let angle = random() * (2 * Double.pi)
      let radius = (-2 * log(1 - random())).squareRoot()
      z = cos(angle) * radius
      nextGauss = sin(angle) * radius
    }
    return mean + z * deviation
  }

  /// Gamma: Cheng 1977 for alpha > 1, Ahrens and Dieter 1974 below.
  mutating func gamma(_ alpha: Double, _ beta: Double) -> Double {
    if alpha > 1 {
      let ainv = (2 * alpha - 1).squareRoot()
      let bbb = alpha - log(4)
      let ccc = alpha + ainv
      let magic = 1 + log(4.5)
      while true {
        let u1 = random()
        if !(1e-7 < u1 && u1 < 0.9999999) { continue }
        let u2 = 1 - random()
        let v = log(u1 / (1 - u1)) / ainv
        let x = alpha * exp(v)
        let z = u1 * u1 * u2
        let r = bbb + ccc * v - x
        if r + magic - 4.5 * z >= 0 || r >= log(z) { return x * beta }
      }
    }
    if alpha == 1 { return -log(1 - random()) * beta }
    while true {
      let u = random()
      let b = (M_E + alpha) / M_E
      let p = b * u
      let x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha)
      let u1 = random()
      if p > 1 {
        if u1 <= pow(x, alpha - 1) { return x * beta }
      } else if u1 <= exp(-x) {
        return x * beta
      }
    }
  }

  mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
    let y = gamma(alpha, 1)
    return y == 0 ? 0 : y / (y + gamma(beta, 1))
  }

  mutating func triangular(_ low: Double, _ high: Double, _ mode: Double?) -> Double {
    var u = random()
    var c = 0.5
    var low = low
    var high = high
    if let mode {
      if high == low { return low }
      c = (mode - low) / (high - low)
    }
    if u > c {
      u = 1 - u
      c = 1 - c
      swap(&low, &high)
    }
    return low + (high - low) * (u * c).squareRoot()
  }

  /// Von Mises (Best and Fisher 1979, with the numerically better forms of CPython 3).
  mutating func vonMises(_ mu: Double, _ kappa: Double) -> Double {
    let turn = 2 * Double.pi
    if kappa <= 1e-6 { return turn * random() }
    let s = 0.5 / kappa
    let r = s + (1 + s * s).squareRoot()
    var z = 0.0
    while true {
      z = cos(Double.pi * random())
      let d = z / (r + z)
      let u = random()
      if u < 1 - d * d || u <= (1 - d) * exp(d) { break }
    }
    let q = 1 / r
    let f = (q + z) / (1 + q * z)
    let u = random()
    let signed = u > 0.5 ? mu + acos(f) : mu - acos(f)
    let rest = fmod(signed, turn)
    return rest < 0 ? rest + turn : rest
  }
}
