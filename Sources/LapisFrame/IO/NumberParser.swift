import Glibc

/// Text to numbers, correctly rounded.
public enum NumberParser {
  enum Outcome {
    case int(Int)
    case double(Double)
    /// A number that the type of its spelling cannot hold: an int of more than 64 bits, a double beyond the
    /// largest one. The nearest double.
    case huge(Double)
    case none
  }

  /// What becomes of digits that a double does not hold.
  public enum Rounding: Sendable, Hashable {
    /// The nearest double, half to even.
    case exact
    /// What pandas reads unless it is asked for `float_precision='round_trip'`: some units in the last place
    /// away, at times.
    case pandas
  }

  /// Powers of ten that a double holds exactly.
  static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The whole text as a float, white space around it ignored; nil where it is none.
  public static func double(_ text: String) -> Double? {
    let bytes = Array(text.utf8) + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      switch powers.withUnsafeBufferPointer({ parse(base, base + buffer.count - 1, $0.baseAddress) }) {
      case .int(let value): return Double(value)
      case .double(let value), .huge(let value): return value
      case .none: return nil
      }
    }
  }

  /// Reads the bytes from `start` up to `end` as an int where they are digits alone that fit, as a
  /// double where they are any other number.
  ///
  /// Clinger's fast path (1990): up to 2⁵³ as digits and a power of ten that is exact need one rounding
  /// only; the rest is read as `rounding` says.
  @inline(__always)
  static func parse(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ powers: UnsafePointer<Double>?,
    rounding: Rounding = .exact
  ) -> Outcome {
    var p = start
    var stop = end
    while p < stop, p.pointee == 32 || p.pointee == 9 { p += 1 }
    while stop > p, stop[-1] == 32 || stop[-1] == 9 { stop -= 1 }
    guard p < stop else { return .none }
    let first = p
    var negative = false
    if p.pointee == 45 || p.pointee == 43 {
      negative = p.pointee == 45
      p += 1
    }
    var mantissa: UInt64 = 0
    let digitsStart = p
    while p < stop {
      let digit = p.pointee &- 48
      if digit > 9 { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      p += 1
    }
    let whole = p - digitsStart
    if p == stop {
      guard whole > 0 else { return .none }
      if whole <= 18 {
        let value = Int(bitPattern: UInt(mantissa))
        return .int(negative ? 0 &- value : value)
      }
      if let value = Int(String(decoding: UnsafeBufferPointer(start: first, count: stop - first), as: UTF8.self)) {
        return .int(value)
      }
      return slow(first, stop, isWhole: true)
    }
    var digits = whole
    var exponent = 0
    if p.pointee == 46 {
      p += 1
      let fractionStart = p
      while p < stop {
        let digit = p.pointee &- 48
        if digit > 9 { break }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        p += 1
      }
      let fraction = p - fractionStart
      digits += fraction
      exponent = -fraction
    }
    guard digits > 0 else { return special(first, stop) }
    if p < stop {
      guard p.pointee | 32 == 101 else { return .none }
      p += 1
      var below = false
      if p < stop, p.pointee == 45 || p.pointee == 43 {
        below = p.pointee == 45
        p += 1
      }
      guard p < stop else { return .none }
      var power = 0
      while p < stop {
        let digit = p.pointee &- 48
        if digit > 9 { return .none }
        if power < 100_000 { power = power &* 10 &+ Int(digit) }
        p += 1
      }
      exponent += below ? -power : power
    }
    // Zeros before the first digit count for pandas, which reads no more than 17.
    if digits <= (rounding == .exact ? 19 : 17), mantissa <= 1 << 53, exponent >= -22, exponent <= 22, let powers {
      let value = Double(mantissa)
      let scaled = exponent < 0 ? value / powers[-exponent] : value * powers[exponent]
      return .double(negative ? -scaled : scaled)
    }
    if rounding == .pandas { return stepwise(first, stop) }
    if digits <= 19, mantissa != 0, exponent >= -27, exponent < 0 {
      let value = quotient(mantissa, fives: -exponent)
      return .double(negative ? -value : value)
    }
    return slow(first, stop)
  }

  /// `mantissa / 10^k` for k in 1...27, correctly rounded: 5^k fits in a word, so that one exact division
  /// of two words by one gives more bits than a double has, and its remainder breaks the ties.
  @inline(never)
  private static func quotient(_ mantissa: UInt64, fives k: Int) -> Double {
    var divisor: UInt64 = 1
    for _ in 0..<k { divisor &*= 5 }
    let divisorShift = divisor.leadingZeroBitCount
    let mantissaShift = mantissa.leadingZeroBitCount
    divisor <<= UInt64(divisorShift)
    let dividend = mantissa << UInt64(mantissaShift)
    // The high word must stay below the divisor for the quotient to fit.
    let halve = dividend >= divisor
    let (quotient, remainder) = divisor.dividingFullWidth(
      halve ? (dividend >> 1, dividend << 63) : (dividend, 0))
    var exponent = divisorShift - mantissaShift - (halve ? 63 : 64) - k
    let lead = quotient.leadingZeroBitCount
    let bits = quotient << UInt64(lead)
    exponent -= lead
    var significand = bits >> 11
    let rest = bits & 0x7ff
    if rest > 0x400 || rest == 0x400 && (remainder != 0 || significand & 1 == 1) { significand += 1 }
    // The leading bit of the significand adds one to the exponent field, as does a carry out of it.
    return Double(bitPattern: UInt64(exponent + 11 + 1074) << 52 &+ significand)
  }

  /// All powers of ten that are doubles, each the nearest one.
  private static let allPowers: [Double] = (0...308).map { strtod("1e\($0)", nil) }

  /// A number of digits with a point and an exponent as pandas' own parser reads it: 17 digits (zeros before
  /// the first one among them) one after another, then one multiplication or division by a power of ten.
  @inline(never)
  private static func stepwise(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Outcome {
    var p = start
    let isNegative = p.pointee == 45
    if p.pointee == 45 || p.pointee == 43 { p += 1 }
    var number = 0.0
    var exponent = 0
    var digits = 0
    var isBroken = false
    while p < end {
      let digit = p.pointee &- 48
      if digit <= 9 {
        if digits < 17 {
          number = number * 10 + Double(digit)
          digits += 1
          if isBroken { exponent -= 1 }
        } else if !isBroken {
          exponent += 1
        }
      } else if p.pointee == 46 {
        isBroken = true
      } else {
        break
      }
      p += 1
    }
    if isNegative { number = -number }
    if p < end {
      // The letter of the exponent; what follows was looked at before.
      p += 1
      let isBelow = p < end && p.pointee == 45
      if p < end, p.pointee == 45 || p.pointee == 43 { p += 1 }
      var power = 0
      while p < end {
        if power < 100_000 { power = power * 10 + Int(p.pointee &- 48) }
        p += 1
      }
      exponent += isBelow ? -power : power
    }
    let result: Double
    if exponent > 308 {
      result = .infinity
    } else if exponent >= 0 {
      result = number * allPowers[exponent]
    } else if exponent >= -308 {
      result = number / allPowers[-exponent]
    } else {
      let beyond = -308 - exponent
      result = beyond <= 308 ? number / allPowers[beyond] / allPowers[308] : isNegative ? -0.0 : 0
    }
    return result.isInfinite ? .huge(result) : .double(result)
  }

  @inline(never)
  private static func slow(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isWhole: Bool = false) -> Outcome {
    let count = end - start
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { buffer in
      guard let base = buffer.baseAddress else { return .none }
      for i in 0..<count { base[i] = CChar(bitPattern: start[i]) }
      base[count] = 0
      let value = strtod(base, nil)
      return isWhole || value.isInfinite ? .huge(value) : .double(value)
    }
  }

  @inline(never)
  private static func special(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Outcome {
    guard end - start <= 9 else { return .none }
    var text = ""
    for i in 0..<(end - start) { text.unicodeScalars.append(UnicodeScalar(start[i] | 32)) }
    switch text {
    case "inf", "infinity", "+inf", "+infinity": return .double(.infinity)
    case "-inf", "-infinity": return .double(-.infinity)
    case "nan", "-nan", "+nan": return .double(.nan)
    default: return .none
    }
  }
}
