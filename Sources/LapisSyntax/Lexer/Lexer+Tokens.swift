import LapisDiagnostics

extension Lexer {
  /// Reads one token that starts with `byte`.
  mutating func readToken(_ byte: UInt8) {
    if Self.startsName(byte) {
      readName(byte)
      return
    }
    if Self.isDigit(byte) {
      readNumber()
      return
    }
    let start = position
    let next = start + 1 < limit ? bytes[start + 1] : 0
    let third = start + 2 < limit ? bytes[start + 2] : 0
    let equals = UInt8(ascii: "=")
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readString(start, prefix: [])
    case UInt8(ascii: "("): open(.leftParen, byte)
    case UInt8(ascii: ")"): close(.rightParen, byte)
    case UInt8(ascii: "["): open(.leftBracket, byte)
    case UInt8(ascii: "]"): close(.rightBracket, byte)
    case UInt8(ascii: "{"): open(.leftBrace, byte)
    case UInt8(ascii: "}"): close(.rightBrace, byte)
    case UInt8(ascii: ","): add(.comma, start, length: 1)
    case UInt8(ascii: ";"): add(.semicolon, start, length: 1)
    case UInt8(ascii: "~"): add(.tilde, start, length: 1)
    case UInt8(ascii: "."):
      if Self.isDigit(next) {
        readNumber()
      } else if next == byte, third == byte {
        add(.ellipsis, start, length: 3)
      } else {
        add(.dot, start, length: 1)
      }
    case UInt8(ascii: ":"):
      if next == equals { add(.walrus, start, length: 2) } else { add(.colon, start, length: 1) }
    case equals:
      if next == equals { add(.equal, start, length: 2) } else { add(.assign, start, length: 1) }
    case UInt8(ascii: "+"): addOperator(.plus, .plusAssign, next)
    case UInt8(ascii: "%"): addOperator(.percent, .percentAssign, next)
    case UInt8(ascii: "@"): addOperator(.at, .atAssign, next)
    case UInt8(ascii: "&"): addOperator(.ampersand, .ampersandAssign, next)
    case UInt8(ascii: "|"): addOperator(.bar, .barAssign, next)
    case UInt8(ascii: "^"): addOperator(.caret, .caretAssign, next)
    case UInt8(ascii: "-"):
      if next == UInt8(ascii: ">") {
        add(.arrow, start, length: 2)
      } else {
        addOperator(.minus, .minusAssign, next)
      }
    case UInt8(ascii: "*"): addDoubled(.star, .starAssign, .doubleStar, .doubleStarAssign, byte)
    case UInt8(ascii: "/"):
      addDoubled(.slash, .slashAssign, .doubleSlash, .doubleSlashAssign, byte)
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: ">") {
        report(
          "syntax.invalid", "invalid syntax", hint: "Write '!=' for \"not equal\".", from: start,
          to: start + 2)
        position = start + 2
      } else {
        addDoubled(.less, .lessOrEqual, .leftShift, .leftShiftAssign, byte)
      }
    case UInt8(ascii: ">"):
      addDoubled(.greater, .greaterOrEqual, .rightShift, .rightShiftAssign, byte)
    case UInt8(ascii: "!"):
      if next == equals {
        add(.notEqual, start, length: 2)
      } else {
        report(
          "syntax.invalid", "invalid syntax", hint: "Write 'not' to negate a condition.",
          from: start, to: start + 1)
        position = start + 1
      }
    case 0:
      report(
        "syntax.null-byte", "source code cannot contain null bytes", from: start, to: start + 1)
      position = start + 1
      while position < limit, bytes[position] == 0 { position += 1 }
    case UInt8(ascii: "?"), UInt8(ascii: "$"), UInt8(ascii: "`"):
      report("syntax.invalid", "invalid syntax", from: start, to: start + 1)
      position = start + 1
    default:
      report(
        "syntax.invalid-character",
        "invalid non-printable character U+\(Self.hexadecimal(UInt32(byte)))", from: start,
        to: start + 1)
      position = start + 1
    }
  }

  private mutating func addOperator(_ kind: TokenKind, _ assigning: TokenKind, _ next: UInt8) {
    if next == UInt8(ascii: "=") {
      add(assigning, position, length: 2)
    } else {
      add(kind, position, length: 1)
    }
  }

  private mutating func addDoubled(
    _ single: TokenKind, _ singleEqual: TokenKind, _ double: TokenKind, _ doubleEqual: TokenKind,
    _ byte: UInt8
  ) {
    let start = position
    let next = start + 1 < limit ? bytes[start + 1] : 0
    let third = start + 2 < limit ? bytes[start + 2] : 0
    if next == byte {
      if third == UInt8(ascii: "=") {
        add(doubleEqual, start, length: 3)
      } else {
        add(double, start, length: 2)
      }
    } else if next == UInt8(ascii: "=") {
      add(singleEqual, start, length: 2)
    } else {
      add(single, start, length: 1)
    }
  }

  // MARK: Names

  private mutating func readName(_ first: UInt8) {
    let start = position
    var end = start
    var isASCII = true
    while end < limit, Self.continuesName(bytes[end]) {
      if bytes[end] >= 0x80 { isASCII = false }
      end += 1
    }
    if !isASCII {
      readUnicodeName(start, end)
      return
    }
    if end < limit, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'"),
      let prefix = stringPrefix(start, end)
    {
      readString(start, quote: end, prefix: prefix)
      return
    }
    position = end
    tokens.append(Token(keyword(start, end) ?? .name, start, end))
  }

  func keyword(_ start: Int, _ end: Int) -> TokenKind? {
    guard end - start >= 2, end - start <= 8 else { return nil }
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    for at in start..<end {
      packed |= UInt64(bytes[at]) << shift
      shift += 8
    }
    return TokenKind.keywords[packed]
  }

  private func stringPrefix(_ start: Int, _ end: Int) -> StringPrefix? {
    guard end - start <= 2 else { return nil }
    var prefix: StringPrefix = []
    var isPlain = false
    for at in start..<end {
      switch bytes[at] | 0x20 {
      case UInt8(ascii: "r") where !prefix.contains(.raw): prefix.insert(.raw)
      case UInt8(ascii: "b") where !prefix.contains(.bytes): prefix.insert(.bytes)
      case UInt8(ascii: "f") where !prefix.contains(.formatted): prefix.insert(.formatted)
      case UInt8(ascii: "u") where end - start == 1: isPlain = true
      default: return nil
      }
    }
    if prefix.contains(.bytes), prefix.contains(.formatted) { return nil }
    return isPlain && !prefix.isEmpty ? nil : prefix
  }

  private mutating func readUnicodeName(_ start: Int, _ end: Int) {
    // The text is valid UTF-8, and the run ends at ASCII bytes, so it is whole scalars.
    var at = start
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let fits =
        at == start
        ? properties.isXIDStart || scalar == "_"
        : properties.isXIDContinue
      if !fits {
        if at > start { tokens.append(Token(.name, start, at)) }
        reportCharacter(scalar, at)
        position = at + scalar.utf8.count
        return
      }
      at += scalar.utf8.count
    }
    position = end
    tokens.append(Token(.name, start, end))
  }

  private mutating func reportCharacter(_ scalar: Unicode.Scalar, _ start: Int) {
    let code = "U+" + Self.hexadecimal(scalar.value)
    let end = start + scalar.utf8.count
    var hint: String?
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}":
      hint = "Write straight quotes around a string."
    case "\u{2013}", "\u{2014}", "\u{2212}": hint = "Write '-' for minus."
    case "\u{00D7}": hint = "Write '*' to multiply."
    case "\u{2264}": hint = "Write '<='."
    case "\u{2265}": hint = "Write '>='."
    case "\u{2260}": hint = "Write '!='."
    case "\u{00A0}", "\u{200B}", "\u{FEFF}": hint = "Replace it by an ordinary space or remove it."
    default: break
    }
    let isPrintable: Bool
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      isPrintable = false
    default: isPrintable = true
    }
    report(
      "syntax.invalid-character",
      isPrintable
        ? "invalid character '\(scalar)' (\(code))" : "invalid non-printable character \(code)",
      hint: hint, from: start, to: end, at: SourceRange(start, end))
  }

  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  // MARK: Strings

  mutating func readString(_ start: Int, prefix: StringPrefix) {
    readString(start, quote: start, prefix: prefix)
  }

  private mutating func readString(_ start: Int, quote at: Int, prefix: StringPrefix) {
    let literal = literalEnd(quote: at)
    guard literal.isClosed else {
      reportUnterminated(start, literal.isTriple ? at : min(literal.end, limit), triple: literal.isTriple)
      return
    }
    var prefix = prefix
    if literal.isTriple { prefix.insert(.triple) }
    tokens.append(Token(.string, start, literal.end, payload: prefix.rawValue))
    position = literal.end
  }

  /// Where the string literal ends whose opening quote stands at `quote`; not closed: where its line or
  /// the text does.
  func literalEnd(quote at: Int) -> (end: Int, isTriple: Bool, isClosed: Bool) {
    let quote = bytes[at]
    var end = at + 1
    if end + 1 < limit, bytes[end] == quote, bytes[end + 1] == quote {
      end += 2
      while end < limit {
        let byte = bytes[end]
        if byte == UInt8(ascii: "\\") {
          end += 2
        } else if byte == quote, end + 2 < limit, bytes[end + 1] == quote,
          bytes[end + 2] == quote
        {
          return (end + 3, true, true)
        } else {
          end += 1
        }
      }
      return (end, true, false)
    }
    while end < limit {
      let byte = bytes[end]
      if byte == quote { return (end + 1, false, true) }
      if Self.isLineBreak(byte) { break }
      if byte == UInt8(ascii: "\\") {
        // A backslash keeps what follows in the literal, a line break of two bytes too.
        if end + 2 < limit, bytes[end + 1] == 13, bytes[end + 2] == 10 { end += 1 }
        end += 2
      } else {
        end += 1
      }
    }
    return (end, false, false)
  }

  private mutating func reportUnterminated(_ start: Int, _ end: Int, triple: Bool) {
    let stop = triple ? limit : end
    if triple {
      if !isFragment { openAtEnd = .tripleQuotes }
      let lines = source.lineStarts
      var line = source.line(at: limit)
      // A line break at the very end does not begin another line.
      if line > 1, line - 1 < lines.count, lines[line - 1] >= limit { line -= 1 }
      report(
        "syntax.unterminated-string",
        "unterminated triple-quoted string literal (detected at line \(line))",
        hint: "Close it with the same three quotes.", from: start, to: stop,
        at: SourceRange(start, start + 1))
    } else {
      report(
        "syntax.unterminated-string",
        "unterminated string literal (detected at line \(source.line(at: stop)))",
        hint: "Close it with the quote that opens it, on the same line.", from: start, to: stop,
        at: SourceRange(start, start + 1))
    }
    position = stop
  }
}
