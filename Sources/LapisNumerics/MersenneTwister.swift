import Glibc

/// MT19937 (Matsumoto and Nishimura, 1998) with the seeding and the derived numbers of CPython's
/// `random` and of NumPy's `RandomState`, so that a seed gives the numbers that scripts expect.
public struct MersenneTwister: Sendable {
  private var state: [UInt32]
  private var position: Int
  private var spareNormal: Double?

  private static let size = 624

  /// What `bit_generator.state` and `get_state` show: 624 words, the place of the next one, and the
  /// normal number that the polar method left over.
  public var snapshot: (key: [UInt32], position: Int, spareNormal: Double?) { (state, position, spareNormal) }

  /// The generator of a snapshot; nil unless it has 624 words and a place in them.
  public init?(key: [UInt32], position: Int, spareNormal: Double?) {
    guard key.count == Self.size, (0...Self.size).contains(position) else { return nil }
    state = key
    self.position = position
    self.spareNormal = spareNormal
  }

  /// What `np.random.MT19937(seed)` starts from.
  public init(_ sequence: SeedSequence) {
    state = sequence.halfWords(Self.size)
    state[0] = 0x8000_0000
    position = Self.size - 1
  }

  /// `init_genrand`: what `np.random.seed(int)` does.
  public init(seed: UInt32) {
    state = [UInt32](repeating: 0, count: Self.size)
    position = Self.size
    fill(seed)
  }

  /// `init_by_array`: what `np.random.seed(list)` does, and CPython with the 32-bit digits of a seed.
  public init(key: [UInt32]) {
    state = [UInt32](repeating: 0, count: Self.size)
    position = Self.size
    fill(19_650_218)
    let key = key.isEmpty ? [0] : key
    var i = 1
    var j = 0
    for _ in 0..<max(Self.size, key.count) {
      let last = state[i - 1]
      state[i] = (state[i] ^ ((last ^ last >> 30) &* 1_664_525)) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= Self.size {
        state[0] = state[Self.size - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<Self.size - 1 {
      let last = state[i - 1]
      state[i] = (state[i] ^ ((last ^ last >> 30) &* 1_566_083_941)) &- UInt32(truncatingIfNeeded: i)
      i += 1
      if i >= Self.size {
        state[0] = state[Self.size - 1]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  /// What CPython's `random.seed(n)` does for the absolute value of an integer.
  public init(pythonSeed magnitude: UInt64) {
    let low = UInt32(truncatingIfNeeded: magnitude)
    let high = UInt32(truncatingIfNeeded: magnitude >> 32)
    self.init(key: high == 0 ? [low] : [low, high])
  }

  private mutating func fill(_ seed: UInt32) {
    var value = seed
    for i in 0..<Self.size {
      state[i] = value
      value = 1_812_433_253 &* (value ^ value >> 30) &+ UInt32(truncatingIfNeeded: i + 1)
    }
  }

  private mutating func refill() {
    state.withUnsafeMutableBufferPointer { buffer in
      guard let s = buffer.baseAddress else { return }
      // No branches and no wrapping around within a loop, so that both become vector instructions.
      for i in 0..<227 { s[i] = s[i + 397] ^ Self.twist(s[i], s[i + 1]) }
      for i in 227..<Self.size - 1 { s[i] = s[i - 227] ^ Self.twist(s[i], s[i + 1]) }
      s[Self.size - 1] = s[396] ^ Self.twist(s[Self.size - 1], s[0])
    }
    position = 0
  }

  @inline(__always)
  private static func twist(_ high: UInt32, _ low: UInt32) -> UInt32 {
    let mixed = high & 0x8000_0000 | low & 0x7fff_ffff
    return mixed >> 1 ^ (0 &- (mixed & 1)) & 0x9908_b0df
  }

  /// The next 32 random bits.
  public mutating func next32() -> UInt32 {
    if position >= Self.size { refill() }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= y << 7 & 0x9d2c_5680
    y ^= y << 15 & 0xefc6_0000
    return y ^ y >> 18
  }

  /// The next 64 bits, the high half drawn first, as NumPy does.
  public mutating func next64() -> UInt64 {
    let high = UInt64(next32())
    return high << 32 | UInt64(next32())
  }

  /// A number in [0, 1) with 53 random bits: `random.random()` and `np.random.random_sample()`.
  public mutating func uniform() -> Double {
    let high = Double(next32() >> 5)
    let low = Double(next32() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// A standard normal number as `RandomState.randn` makes it: polar method, second value kept.
  public mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      guard square < 1, square != 0 else { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spareNormal = factor * x
      return factor * y
    }
  }

  /// A standard exponential number as `RandomState.exponential` makes it.
  public mutating func exponential() -> Double { -log(1 - uniform()) }

  /// An integer in `0...limit` by masked rejection, as `RandomState.randint` and `shuffle` draw it.
  public mutating func interval(_ limit: UInt64) -> UInt64 {
    guard limit > 0 else { return 0 }
    let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
    if limit <= 0xFFFF_FFFF {
      while true {
        let value = UInt64(next32()) & mask
        if value <= limit { return value }
      }
    }
    while true {
      let value = next64() & mask
      if value <= limit { return value }
    }
  }

  /// An integer in `low..<high`; `low` where the range is empty.
  public mutating func int(in low: Int, _ high: Int) -> Int {
    guard high > low else { return low }
    let width = UInt64(bitPattern: Int64(high)) &- UInt64(bitPattern: Int64(low)) &- 1
    return low &+ Int(truncatingIfNeeded: interval(width))
  }

  /// `RandomState.shuffle`.
  public mutating func shuffle<T>(_ values: inout [T]) {
    guard values.count > 1 else { return }
    for i in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(i, Int(interval(UInt64(i))))
    }
  }

  /// `RandomState.permutation(count)`.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<max(0, count))
    guard count > 1 else { return order }
    order.withUnsafeMutableBufferPointer { buffer in
      guard let order = buffer.baseAddress else { return }
      for i in stride(from: count - 1, to: 0, by: -1) {
        let j = Int(interval(UInt64(i)))
        (order[i], order[j]) = (order[j], order[i])
      }
    }
    return order
  }

  /// `random.getrandbits(bits)` for up to 64 bits.
  public mutating func bits(_ count: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    guard count > 32 else { return UInt64(next32() >> UInt32(32 - count)) }
    let low = UInt64(next32())
    return low | UInt64(next32() >> UInt32(64 - min(count, 64))) << 32
  }

  /// `random._randbelow(bound)`: what `randrange`, `choice`, `shuffle` and `sample` of CPython use.
  public mutating func pythonInt(below bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    let width = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let value = bits(width)
      if value < UInt64(bound) { return Int(value) }
    }
  }
}
