import Glibc

/// Numbers as text, spelled as Python spells them.
public enum NumberText {
  /// The fewest digits that read back as the same number, and the power of ten of the first digit.
  /// Zero gives ([0], 0). The caller guarantees that the value is finite.
  public static func shortestDigits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    digits(of: abs(value).description)
  }

  static func digits(of text: String) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var seenPoint = false
    var beforePoint = 0
    var rest = Array(text.utf8)
    if let mark = rest.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)) ?? 0
      rest.removeSubrange(mark...)
    }
    for byte in rest {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        digits.append(byte - 48)
        if !seenPoint { beforePoint += 1 }
      }
    }
    exponent += beforePoint - 1
    let leading = digits.prefix { $0 == 0 }.count
    if leading == digits.count { return ([0], 0) }
    digits.removeFirst(leading)
    exponent -= leading
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return (digits, exponent)
  }

  /// `repr()` of a float: exponent form below 1e-4 and from 1e16 on.
  public static func repr(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let magnitude = abs(value)
    if magnitude < 0x1p53, magnitude >= 1e-4 || value == 0 { return value.description }
    let (digits, exponent) = shortestDigits(value)
    let sign = value.sign == .minus ? "-" : ""
    if exponent >= -4, exponent < 16 {
      return sign + positional(digits, exponent)
    }
    return sign + scientific(digits, exponent)
  }

  /// As `repr` for a single-precision number: the fewest digits that read back as the same one.
  public static func repr(_ value: Float) -> String {
    if value.isNaN || value.isInfinite || value == 0 { return repr(Double(value)) }
    let (digits, exponent) = shortestDigits(value)
    let sign = value.sign == .minus ? "-" : ""
    return sign + (exponent >= -4 && exponent < 16 ? positional(digits, exponent) : scientific(digits, exponent))
  }

  /// The digits with a decimal point, at least one digit on either side of it.
  public static func positional(_ digits: [UInt8], _ exponent: Int) -> String {
    var text = ""
    if exponent < 0 {
      text = "0." + String(repeating: "0", count: -exponent - 1)
      for digit in digits { text.append(Character(UnicodeScalar(48 + digit))) }
      return text
    }
    for place in 0..<max(digits.count, exponent + 1) {
      if place == exponent + 1 { text += "." }
      text.append(Character(UnicodeScalar(48 + (place < digits.count ? digits[place] : 0))))
    }
    if digits.count <= exponent + 1 { text += ".0" }
    return text
  }

  static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place == 1 { text += "." }
      text.append(Character(UnicodeScalar(48 + digit)))
    }
    let size = abs(exponent)
    return text + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + String(size)
  }

  /// As `%.{decimals}f`.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    format("%.*f", value, decimals)
  }

  /// As `%.{decimals}e`.
  public static func exponential(_ value: Double, _ decimals: Int) -> String {
    format("%.*e", value, decimals)
  }

  /// As `%.{digits}g`.
  public static func general(_ value: Double, _ digits: Int) -> String {
    format("%.*g", value, digits)
  }

  private static func format(_ pattern: String, _ value: Double, _ precision: Int) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let precision = Int32(min(max(precision, 0), 100))
    // The longest double has 309 digits before the point.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 440) { buffer in
      let written = withVaList([precision, value]) {
        vsnprintf(buffer.baseAddress, buffer.count, pattern, $0)
      }
      let bytes = buffer.prefix(max(0, min(Int(written), buffer.count - 1)))
      return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}

extension NumberText {
  /// As for doubles: the fewest digits that read back as the same single-precision number.
  public static func shortestDigits(_ value: Float) -> (digits: [UInt8], exponent: Int) {
    digits(of: abs(value).description)
  }
}
