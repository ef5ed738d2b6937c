import Glibc

/// Decimal text of binary64 numbers, byte for byte as CPython writes it.
enum FloatText {
  /// The shortest digits that read back as the same number.
  struct Digits {
    /// ASCII digits without leading or trailing zeros (one "0" for zero).
    var digits: [UInt8]
    /// Where the decimal point stands, counted from the first digit: 0.001 has -2, 12.5 has 2.
    var point: Int
  }

  /// `repr(x)`: shortest round trip, fixed notation for 1e-4 <= |x| < 1e16.
  static func repr(_ x: Double) -> [UInt8] {
    if !x.isFinite { return nonFinite(x) }
    let found = shortest(x.magnitude)
    var out: [UInt8] = x.sign == .minus ? [minus] : []
    if found.point > -4 && found.point <= 16 {
      appendFixed(found, to: &out, minimumFraction: 1)
    } else {
      appendScientific(found, to: &out)
    }
    return out
  }

  static func string(_ x: Double) -> String { String(decoding: repr(x), as: UTF8.self) }

  /// Digits of a finite, non-negative number. Swift prints the shortest, nearest digits; only the layout differs.
  static func shortest(_ x: Double) -> Digits {
    if x == 0 { return Digits(digits: [zero], point: 1) }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var inExponent = false
    var negativeExponent = false
    for byte in x.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"): inExponent = true
      case minus: negativeExponent = true
      case zero...nine:
        if inExponent { exponent = exponent &* 10 &+ Int(byte &- zero) } else { digits.append(byte) }
      default: break
      }
    }
    var position = (point ?? digits.count) + (negativeExponent ? -exponent : exponent)
    let leading = digits.prefix { $0 == zero }.count
    digits.removeFirst(leading)
    position -= leading
    while digits.last == zero { digits.removeLast() }
    return Digits(digits: digits, point: position)
  }

  static func nonFinite(_ x: Double, uppercase: Bool = false) -> [UInt8] {
    let text = x.isNaN ? "nan" : x < 0 ? "-inf" : "inf"
    return Array((uppercase ? text.uppercased() : text).utf8)
  }

  /// 'e' notation with at least two exponent digits; no fraction where there is one digit.
  static func appendScientific(_ found: Digits, to out: inout [UInt8]) {
    out.append(found.digits.first ?? zero)
    if found.digits.count > 1 {
      out.append(dot)
      out += found.digits.dropFirst()
    }
    appendExponent(found.point - 1, to: &out)
  }

  static func appendExponent(_ exponent: Int, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "e"))
    out.append(exponent < 0 ? minus : UInt8(ascii: "+"))
    let text = Array(String(exponent.magnitude).utf8)
    if text.count < 2 { out.append(zero) }
    out += text
  }

  static func appendFixed(_ found: Digits, to out: inout [UInt8], minimumFraction: Int) {
    let digits = found.digits
    var fraction = 0
    if found.point <= 0 {
      out.append(zero)
      out.append(dot)
      out += repeatElement(zero, count: -found.point)
      out += digits
      fraction = digits.count - found.point
    } else {
      let whole = min(found.point, digits.count)
      out += digits[..<whole]
      out += repeatElement(zero, count: found.point - whole)
      out.append(dot)
      out += digits[whole...]
      fraction = digits.count - whole
    }
    while fraction < minimumFraction {
      out.append(zero)
      fraction += 1
    }
    if fraction == 0 { out.removeLast() }
  }

  /// `%.{precision}{style}` of the C library, which rounds the exact binary value half to even.
  /// `style` is one of e, f, g; `alternate` keeps the point and, for g, trailing zeros.
  static func formatted(_ x: Double, style: UInt8, precision: Int, alternate: Bool = false) -> [UInt8] {
    if style == UInt8(ascii: "f"), !alternate, let digits = exactFixed(x, precision) { return digits }
    let format: [CChar]
    switch style {
    case UInt8(ascii: "e"): format = Array(alternate ? "%#.*e".utf8CString : "%.*e".utf8CString)
    case UInt8(ascii: "g"): format = Array(alternate ? "%#.*g".utf8CString : "%.*g".utf8CString)
    default: format = Array(alternate ? "%#.*f".utf8CString : "%.*f".utf8CString)
    }
    let bounded = Int32(clamping: max(0, precision))
    let needed = withVaList([bounded, x]) { vsnprintf(nil, 0, format, $0) }
    guard needed > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(needed) + 1) { buffer, count in
      let capacity = buffer.count
      let written = buffer.baseAddress.map { base in
        base.withMemoryRebound(to: CChar.self, capacity: capacity) { text in
          withVaList([bounded, x]) { vsnprintf(text, capacity, format, $0) }
        }
      }
      count = Int(max(0, min(written ?? 0, needed)))
    }
  }

  /// `%.{precision}f` in integers of 128 bits: exact, as the C library's, for all that fits; else nil.
  private static func exactFixed(_ x: Double, _ precision: Int) -> [UInt8]? {
    guard precision <= 17, precision >= 0, x.magnitude < 9e15, x.isFinite else { return nil }
    // x = mantissa / 2^shift
    let bits = x.bitPattern
    let exponent = Int(bits >> 52 & 0x7FF)
    let fraction = bits & 0xF_FFFF_FFFF_FFFF
    let mantissa = exponent == 0 ? fraction : fraction | 1 << 52
    let shift = 1075 - max(exponent, 1)
    guard shift >= 0 else { return nil }
    let scaled = UInt128(mantissa) * UInt128(powersOfTen[precision])
    var whole: UInt128
    if shift >= 127 {
      // Less than 2^110 / 2^127: rounds to nothing.
      whole = 0
    } else {
      whole = scaled >> UInt128(shift)
      if shift > 0 {
        let rest = scaled & (UInt128(1) << UInt128(shift) - 1)
        let half = UInt128(1) << UInt128(shift - 1)
        if rest > half || (rest == half && whole & 1 == 1) { whole += 1 }
      }
    }
    let unit = UInt128(powersOfTen[precision])
    let (integer, decimals) = whole.quotientAndRemainder(dividingBy: unit)
    var out: [UInt8] = []
    out.reserveCapacity(24)
    if x.sign == .minus { out.append(minus) }
    appendDecimal(UInt64(truncatingIfNeeded: integer), least: 1, to: &out)
    if precision > 0 {
      out.append(dot)
      appendDecimal(UInt64(truncatingIfNeeded: decimals), least: precision, to: &out)
    }
    return out
  }

  private static let powersOfTen: [UInt64] = (0...17).map { power in
    (0..<power).reduce(UInt64(1)) { value, _ in value * 10 }
  }

  /// Decimal digits with leading zeros up to `least` of them.
  static func appendDecimal(_ value: UInt64, least: Int, to out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var at = 24
      var rest = value
      while rest > 0 || 24 - at < least {
        at -= 1
        buffer[at] = zero + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      out += buffer[at...]
    }
  }

  /// `round(x, digits)`: correctly rounded in decimal, ties to even on the exact binary value.
  /// The result may be infinite where the rounded value leaves the range; the caller raises OverflowError.
  static func rounded(_ x: Double, digits: Int) -> Double {
    guard x.isFinite, x != 0 else { return x }
    // Beyond these no digit is touched, or nothing is left (as CPython's bounds do).
    if digits > 323 { return x }
    if digits < -308 { return x.sign == .minus ? -0.0 : 0.0 }
    if digits >= 0 {
      var text = formatted(x, style: UInt8(ascii: "f"), precision: digits)
      text.append(0)
      return text.withUnsafeBytes { raw in
        raw.baseAddress.map { strtod($0.assumingMemoryBound(to: CChar.self), nil) } ?? x
      }
    }
    let magnitude = x.magnitude
    let whole = magnitude.rounded(.towardZero)
    var text = formatted(whole, style: UInt8(ascii: "f"), precision: 0)
    let dropped = -digits
    if dropped > text.count { return x.sign == .minus ? -0.0 : 0.0 }
    let kept = text.count - dropped
    let tail = text[kept...]
    let half = UInt8(ascii: "5")
    let first = tail.first ?? zero
    let restIsZero = tail.dropFirst().allSatisfy { $0 == zero } && whole == magnitude
    let isOdd = kept > 0 && (text[kept - 1] & 1) == 1
    let up = first > half || (first == half && (!restIsZero || isOdd))
    text.removeSubrange(kept...)
    if up {
      var index = kept - 1
      while index >= 0, text[index] == nine {
        text[index] = zero
        index -= 1
      }
      if index >= 0 { text[index] += 1 } else { text.insert(UInt8(ascii: "1"), at: 0) }
    }
    if text.isEmpty { text = [zero] }
    text += repeatElement(zero, count: dropped)
    text.append(0)
    let result = text.withUnsafeBytes { raw in
      raw.baseAddress.map { strtod($0.assumingMemoryBound(to: CChar.self), nil) } ?? x
    }
    return x.sign == .minus ? -result : result
  }

  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let minus = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
}
