import BigInt
import Glibc

/// Numbers out of text, with the grammar of `int()` and `float()`.
enum NumberText {
  enum Integer {
    case small(Int)
    case big(BigInt)
  }

  /// ASCII form of number text: outer whitespace removed, digits of other scripts mapped. Nil where a
  /// character can be in no number.
  private static func normalized(_ text: TextBytes) -> [UInt8]? {
    // The separators 28 to 31 are white space elsewhere, not around numbers.
    func isSpace(_ value: UInt32) -> Bool { TextClass.isSpace(value) && !(28...31).contains(value) }
    if TextIndex.isASCII(text) {
      var start = 0
      var end = text.count
      while start < end, isSpace(UInt32(text[start])) { start += 1 }
      while end > start, isSpace(UInt32(text[end - 1])) { end -= 1 }
      return Array(TextIndex.slice(text, start, end))
    }
    var scalars = TextIndex.scalars(text)[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    var out: [UInt8] = []
    for value in scalars {
      if value < 0x80 {
        out.append(UInt8(value))
      } else if let scalar = Unicode.Scalar(value), let digit = TextClass.decimalDigit(scalar) {
        out.append(FloatText.zero + UInt8(digit))
      } else {
        return nil
      }
    }
    return out
  }

  /// `int(text, base)`; nil where the text is no such number. Base 0 reads the prefix.
  static func integer(_ text: TextBytes, base: Int) -> Integer? {
    if base == 10, let value = plainDigits(text) { return .small(value) }
    guard let digits = normalized(text) else { return nil }
    var index = 0
    var negative = false
    if index < digits.count, digits[index] == FloatText.minus || digits[index] == UInt8(ascii: "+") {
      negative = digits[index] == FloatText.minus
      index += 1
    }
    var radix = base
    var prefixed = false
    if index + 1 < digits.count, digits[index] == FloatText.zero {
      let found: Int
      switch digits[index + 1] | 0x20 {
      case UInt8(ascii: "x"): found = 16
      case UInt8(ascii: "o"): found = 8
      case UInt8(ascii: "b"): found = 2
      default: found = 0
      }
      if found != 0, radix == 0 || radix == found {
        radix = found
        index += 2
        prefixed = true
      }
    }
    let readsLiteral = radix == 0
    if radix == 0 { radix = 10 }
    // One underscore may follow the prefix or stand between digits.
    if prefixed, index < digits.count, digits[index] == UInt8(ascii: "_") { index += 1 }
    var clean: [UInt8] = []
    clean.reserveCapacity(digits.count - index)
    var lastWasDigit = false
    while index < digits.count {
      let byte = digits[index]
      if byte == UInt8(ascii: "_") {
        guard lastWasDigit else { return nil }
        lastWasDigit = false
      } else {
        guard let value = digit(byte), value < radix else { return nil }
        clean.append(byte)
        lastWasDigit = true
      }
      index += 1
    }
    guard lastWasDigit else { return nil }
    if readsLiteral, clean.count > 1, clean[0] == FloatText.zero,
      clean.contains(where: { $0 != FloatText.zero })
    {
      return nil
    }
    var value = 0
    for byte in clean {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: radix)
      let (next, borrow) = scaled.subtractingReportingOverflow(digit(byte) ?? 0)
      if overflow || borrow { return big(clean, radix: radix, negative: negative) }
      value = next
    }
    if negative { return .small(value) }
    return value == Int.min ? big(clean, radix: radix, negative: false) : .small(-value)
  }

  private static func big(_ digits: [UInt8], radix: Int, negative: Bool) -> Integer? {
    // BigInt's own reader stops at radix 35. Ten digits at a time fit a word in every radix.
    var magnitude = BigUInt(0)
    var index = 0
    while index < digits.count {
      let end = min(index + 10, digits.count)
      var chunk: UInt = 0
      var scale: UInt = 1
      for byte in digits[index..<end] {
        chunk = chunk &* UInt(radix) &+ UInt(digit(byte) ?? 0)
        scale = scale &* UInt(radix)
      }
      magnitude = magnitude * BigUInt(scale) + BigUInt(chunk)
      index = end
    }
    let value = BigInt(sign: negative ? .minus : .plus, magnitude: magnitude)
    return value.int.map { .small($0) } ?? .big(value)
  }

  /// An optional minus and up to 18 ASCII digits, the usual case; nil for everything else.
  private static func plainDigits(_ text: TextBytes) -> Int? {
    let start = text.first == FloatText.minus ? 1 : 0
    guard text.count > start, text.count <= 18 else { return nil }
    var value = 0
    for i in start..<text.count {
      let digit = text[i] &- FloatText.zero
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return start == 1 ? -value : value
  }

  /// `123.456` with at most 15 digits in all: digits and power of ten are exact, so one division rounds
  /// correctly (Clinger 1990). nil for everything else.
  private static func shortDecimal(_ text: TextBytes) -> Double? {
    let start = text.first == FloatText.minus ? 1 : 0
    guard text.count > start, text.count <= 17 else { return nil }
    var value = 0
    var digits = 0
    var scale = -1
    for i in start..<text.count {
      if text[i] == FloatText.dot {
        if scale >= 0 { return nil }
        scale = 0
        continue
      }
      let digit = text[i] &- FloatText.zero
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
      digits += 1
      if scale >= 0 { scale += 1 }
    }
    guard digits > 0, digits <= 15 else { return nil }
    let magnitude = Double(value) / tenToThe[max(0, scale)]
    return start == 1 ? -magnitude : magnitude
  }
  private static let tenToThe: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: return Int(byte) - 0x30
    case 0x41...0x5A: return Int(byte) - 0x41 + 10
    case 0x61...0x7A: return Int(byte) - 0x61 + 10
    default: return nil
    }
  }

  /// `float(text)`; nil where the text is no number.
  static func double(_ text: TextBytes) -> Double? {
    if let value = shortDecimal(text) { return value }
    guard let bytes = normalized(text), !bytes.isEmpty else { return nil }
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count + 1)
    var index = 0
    func isDigit(_ i: Int) -> Bool {
      i >= 0 && i < bytes.count && bytes[i] >= FloatText.zero && bytes[i] <= FloatText.nine
    }
    func takeSign() {
      if index < bytes.count, bytes[index] == FloatText.minus || bytes[index] == UInt8(ascii: "+") {
        clean.append(bytes[index])
        index += 1
      }
    }
    /// Digits with single underscores between them; false where an underscore stands elsewhere.
    func takeDigits() -> Int? {
      var taken = 0
      while index < bytes.count {
        if isDigit(index) {
          clean.append(bytes[index])
          taken += 1
        } else if bytes[index] == UInt8(ascii: "_") {
          guard isDigit(index - 1), isDigit(index + 1) else { return nil }
        } else {
          break
        }
        index += 1
      }
      return taken
    }
    takeSign()
    let word = bytes[index...].map { $0 | 0x20 }
    if word == Array("inf".utf8) || word == Array("infinity".utf8) {
      return clean.first == FloatText.minus ? -Double.infinity : Double.infinity
    }
    if word == Array("nan".utf8) { return clean.first == FloatText.minus ? -Double.nan : Double.nan }
    guard var mantissa = takeDigits() else { return nil }
    if index < bytes.count, bytes[index] == FloatText.dot {
      clean.append(FloatText.dot)
      index += 1
      guard let fraction = takeDigits() else { return nil }
      mantissa += fraction
    }
    guard mantissa > 0 else { return nil }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      clean.append(bytes[index])
      index += 1
      takeSign()
      guard let exponent = takeDigits(), exponent > 0 else { return nil }
    }
    guard index == bytes.count else { return nil }
    clean.append(0)
    return clean.withUnsafeBytes { raw in
      raw.baseAddress.map { strtod($0.assumingMemoryBound(to: CChar.self), nil) }
    }
  }

  /// The nearest double, ties to even; infinite beyond the range.
  static func double(_ value: BigInt) -> Double {
    let magnitude = value.magnitude
    let excess = magnitude.bitWidth - 64
    if excess <= 0 { return Double(UInt64(magnitude)) * (value.sign == .minus ? -1 : 1) }
    if excess > 1024 { return value.sign == .minus ? -.infinity : .infinity }
    // The top 64 bits decide the rounding; bits below them matter only as "more than nothing".
    var top = UInt64(truncatingIfNeeded: magnitude >> excess)
    if magnitude.trailingZeroBitCount < excess { top |= 1 }
    let result = scalbn(Double(top), Int32(excess))
    return value.sign == .minus ? -result : result
  }
}
