import Glibc

/// Powers of eight numbers at once, to a few millionths: enough to rule out rows that are far away.
enum PowerLanes {
  /// Larger exponents leave the range of float32.
  static let mostExponent = 32.0

  /// `x` to the power of `exponent` for 0 ≤ x ≤ 4, by the logarithm and the exponential to the base 2. Of a number
  /// below 2⁻¹²⁶, and where the power would be, something below 2⁻¹²⁵.
  @inline(__always)
  static func power(_ x: SIMD8<Float>, _ exponent: Float) -> SIMD8<Float> {
    typealias Lanes = SIMD8<Float>
    typealias Bits = SIMD8<Int32>
    // x = 2^k · m with m from √½ to √2.
    let bits = unsafeBitCast(x, to: Bits.self)
    let k = (bits &- Bits(repeating: 0x3F35_04F3)) &>> Bits(repeating: 23)
    let m = unsafeBitCast(bits &- (k &<< Bits(repeating: 23)), to: Lanes.self)
    // log₂ m = 2/ln 2 · artanh(s) with s = (m − 1)/(m + 1), |s| < 0.172.
    let s = (m - Lanes(repeating: 1)) / (m + Lanes(repeating: 1))
    let q = s * s
    var series = Lanes(repeating: 0.412_198_58) * q + Lanes(repeating: 0.577_078_02)
    series = series * q + Lanes(repeating: 0.961_796_7)
    series = series * q + Lanes(repeating: 2.885_39)
    let logarithm = Lanes(k) + s * series
    var z = logarithm * Lanes(repeating: exponent)
    z.replace(with: Lanes(repeating: -126), where: z .< Lanes(repeating: -126))
    // 2^z = 2^n · 2^r with |r| ≤ ½.
    let magic = Lanes(repeating: 12_582_912)
    let shifted = z + magic
    let r = z - (shifted - magic)
    let n = unsafeBitCast(shifted, to: Bits.self) &- unsafeBitCast(magic, to: Bits.self)
    var value = Lanes(repeating: 0.001_333_355_8) * r + Lanes(repeating: 0.009_618_129)
    value = value * r + Lanes(repeating: 0.055_504_11)
    value = value * r + Lanes(repeating: 0.240_226_51)
    value = value * r + Lanes(repeating: 0.693_147_2)
    value = value * r + Lanes(repeating: 1)
    return value * unsafeBitCast((n &+ Bits(repeating: 127)) &<< Bits(repeating: 23), to: Lanes.self)
  }

  /// The most that an approximate sum of powers may be where the best ones reach up to `best`.
  ///
  /// - Parameters:
  ///   - terms: how many powers a sum has.
  ///   - slack: twice the most that the root of a sum is off for the rounding of the coordinates (Minkowski's
  ///     inequality). The powers and their sum add a relative error on top.
  static func limit(_ best: Double, exponent: Double, terms: Int, slack: Double) -> Double {
    guard best.isFinite else { return .infinity }
    let error = 1 + 1e-4 * exponent + Double(terms) * 0x1p-22
    return pow(pow(max(best, 0) * error, 1 / exponent) + slack, exponent) * error + 1e-33
  }
}
