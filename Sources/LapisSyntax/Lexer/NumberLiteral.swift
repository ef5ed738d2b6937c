import LapisDiagnostics

extension Lexer {
  /// Reads a number, and checks all of its form: what follows may rely on it.
  mutating func readNumber() {
    let start = position
    var at = start
    if bytes[at] == UInt8(ascii: "0") {
      switch bytes[at + 1] | 0x20 {
      case UInt8(ascii: "x"): return readRadix(start, 16, "hexadecimal")
      case UInt8(ascii: "o"): return readRadix(start, 8, "octal")
      case UInt8(ascii: "b"): return readRadix(start, 2, "binary")
      default: break
      }
    }
    var isFloat = false
    guard let whole = digits(from: at) else { return invalidNumber(start, at, "decimal") }
    at = whole
    if bytes[at] == UInt8(ascii: ".") {
      isFloat = true
      at += 1
      if Self.isDigit(bytes[at]) {
        guard let fraction = digits(from: at) else { return invalidNumber(start, at, "decimal") }
        at = fraction
      }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "e") {
      var exponent = at + 1
      if bytes[exponent] == UInt8(ascii: "+") || bytes[exponent] == UInt8(ascii: "-") {
        exponent += 1
      }
      if Self.isDigit(bytes[exponent]) {
        isFloat = true
        guard let end = digits(from: exponent) else {
          return invalidNumber(start, exponent, "decimal")
        }
        at = end
      } else if exponent > at + 1 {
        return invalidNumber(start, exponent, "decimal")
      }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "j"), !Self.continuesName(bytes[at + 1]) {
      report(
        "syntax.complex", "complex numbers are not supported",
        hint: "Keep the real and the imaginary part as two floats.", from: start, to: at + 1)
      position = at + 1
      return
    }
    if !isFloat, bytes[start] == UInt8(ascii: "0"), hasNonzeroDigit(start, at) {
      report(
        "syntax.invalid-number",
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        hint: hintForLeadingZeros(start, at), from: start, to: at, at: SourceRange(start, leadingZeros(start, at)))
      position = at
      return
    }
    finishNumber(start, at, "decimal")
  }

  private func hintForLeadingZeros(_ start: Int, _ end: Int) -> String {
    let digits = String(decoding: bytes[start..<end].drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "_") }, as: UTF8.self)
    let isOctal = digits.allSatisfy { ("0"..."7").contains($0) || $0 == "_" }
    return isOctal ? "0o\(digits) is the octal number, \(digits) the decimal one." : "Write \(digits)."
  }

  private func leadingZeros(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at] == UInt8(ascii: "0") || bytes[at] == UInt8(ascii: "_") { at += 1 }
    return at
  }

  private func hasNonzeroDigit(_ start: Int, _ end: Int) -> Bool {
    for at in start..<end where bytes[at] != UInt8(ascii: "0") && bytes[at] != UInt8(ascii: "_") {
      return true
    }
    return false
  }

  /// Digits with single underscores between them; nil when an underscore has no digit after it.
  private mutating func digits(from start: Int) -> Int? {
    var at = start
    while true {
      while Self.isDigit(bytes[at]) { at += 1 }
      guard bytes[at] == UInt8(ascii: "_") else { return min(at, limit) }
      guard Self.isDigit(bytes[at + 1]) else {
        position = at + 1
        return nil
      }
      at += 1
    }
  }

  private mutating func readRadix(_ start: Int, _ radix: UInt8, _ name: String) {
    var at = start + 2
    while true {
      if bytes[at] == UInt8(ascii: "_") { at += 1 }
      guard let value = Self.digitValue(bytes[at]), value < radix else {
        if Self.isDigit(bytes[at]) {
          report(
            "syntax.invalid-number",
            "invalid digit '\(Character(Unicode.Scalar(bytes[at])))' in \(name) literal",
            from: start, to: at + 1, at: SourceRange(at, at + 1))
          skipNameCharacters(at + 1)
        } else {
          invalidNumber(start, at, name)
        }
        return
      }
      while let value = Self.digitValue(bytes[at]), value < radix { at += 1 }
      if bytes[at] != UInt8(ascii: "_") { break }
    }
    if Self.isDigit(bytes[at]) {
      report(
        "syntax.invalid-number",
        "invalid digit '\(Character(Unicode.Scalar(bytes[at])))' in \(name) literal",
        from: start, to: at + 1, at: SourceRange(at, at + 1))
      skipNameCharacters(at + 1)
      return
    }
    finishNumber(start, at, name)
  }

  private mutating func finishNumber(_ start: Int, _ end: Int, _ name: String) {
    let end = min(end, limit)
    if end < limit, Self.continuesName(bytes[end]), !keywordFollows(end) {
      invalidNumber(start, end, name)
      return
    }
    tokens.append(Token(.number, start, end))
    position = end
  }

  /// CPython lets `1if x else y` pass: an operator written as a word may touch a number.
  private func keywordFollows(_ start: Int) -> Bool {
    var end = start
    while end < limit, Self.continuesName(bytes[end]) { end += 1 }
    switch keyword(start, end) {
    case .and, .else, .for, .if, .in, .is, .not, .or: return true
    default: return false
    }
  }

  private mutating func invalidNumber(_ start: Int, _ at: Int, _ name: String) {
    let place = max(start, max(at, position) - 1)
    report(
      "syntax.invalid-number", "invalid \(name) literal",
      hint: "A name cannot begin with a digit, and a number cannot end with a letter or underscore.",
      from: start, to: max(at, start + 1), at: SourceRange(place, place + 1))
    skipNameCharacters(max(at, start + 1))
  }

  private mutating func skipNameCharacters(_ start: Int) {
    position = start
    while position < limit, Self.continuesName(bytes[position]) { position += 1 }
    position = min(position, limit)
  }

  static func digitValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 48 }
    let letter = byte | 0x20
    return letter >= 97 && letter <= 102 ? letter - 87 : nil
  }
}

/// The value of a number whose form the lexer has checked.
enum NumberLiteral {
  /// CPython's bound for converting decimal text.
  static let decimalDigitLimit = 4300
  /// Our bound for the other bases, whose conversion to decimal takes quadratic time.
  static let otherDigitLimit = 100_000

  enum Value {
    case integer(Int)
    case bigInteger(String)
    case float(Double)
    case tooLong(digits: Int, limit: Int)
  }

  static func value(of text: ArraySlice<UInt8>) -> Value {
    var digits = [UInt8]()
    digits.reserveCapacity(text.count)
    for byte in text where byte != UInt8(ascii: "_") { digits.append(byte) }
    var radix: UInt64 = 10
    if digits.count > 2, digits[0] == UInt8(ascii: "0") {
      switch digits[1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
    }
    if radix != 10 {
      digits.removeFirst(2)
    } else if digits.contains(where: { !Lexer.isDigit($0) }) {
      return .float(Double(String(decoding: digits, as: UTF8.self)) ?? .nan)
    }
    var value: UInt64 = 0
    var overflows = false
    for digit in digits {
      let (scaled, first) = value.multipliedReportingOverflow(by: radix)
      let (sum, second) = scaled.addingReportingOverflow(UInt64(Lexer.digitValue(digit) ?? 0))
      if first || second || sum > UInt64(Int.max) {
        overflows = true
        break
      }
      value = sum
    }
    if !overflows { return .integer(Int(value)) }
    let leading = digits.firstIndex { $0 != UInt8(ascii: "0") } ?? 0
    digits.removeFirst(leading)
    let limit = radix == 10 ? decimalDigitLimit : otherDigitLimit
    if digits.count > limit { return .tooLong(digits: digits.count, limit: limit) }
    if radix == 10 { return .bigInteger(String(decoding: digits, as: UTF8.self)) }
    return .bigInteger(decimal(digits, radix))
  }

  /// Converts to decimal by repeated multiply and add in base 10⁹.
  private static func decimal(_ digits: [UInt8], _ radix: UInt64) -> String {
    let base: UInt64 = 1_000_000_000
    // As many digits at a time as keep every product below 2⁶⁴.
    let group = radix == 16 ? 7 : radix == 8 ? 9 : 28
    var limbs: [UInt64] = [0]
    var at = 0
    while at < digits.count {
      let end = min(at + group, digits.count)
      var chunk: UInt64 = 0
      var scale: UInt64 = 1
      for digit in digits[at..<end] {
        chunk = chunk * radix + UInt64(Lexer.digitValue(digit) ?? 0)
        scale *= radix
      }
      var carry = chunk
      for index in limbs.indices {
        let total = limbs[index] * scale + carry
        limbs[index] = total % base
        carry = total / base
      }
      while carry > 0 {
        limbs.append(carry % base)
        carry /= base
      }
      at = end
    }
    var text = ""
    for (place, limb) in limbs.reversed().enumerated() {
      let part = String(limb)
      text += place == 0 ? part : String(repeating: "0", count: 9 - part.count) + part
    }
    return text
  }
}
