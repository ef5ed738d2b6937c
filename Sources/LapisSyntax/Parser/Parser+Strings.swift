import LapisDiagnostics

extension Parser {
  /// One or more adjacent string literals.
  mutating func parseStrings() throws(SyntaxFailure) -> Expression {
    let start = start
    let first = token
    let firstPrefix = StringPrefix(rawValue: Int(first.payload))
    var isFormatted = false
    var at = index
    while tokens[at].kind == .string {
      let prefix = StringPrefix(rawValue: Int(tokens[at].payload))
      if prefix.contains(.formatted) { isFormatted = true }
      if prefix.contains(.bytes) != firstPrefix.contains(.bytes) {
        while token.kind == .string { advance() }
        throw fail(
          "syntax.string", "cannot mix bytes and nonbytes literals", at: range(from: start))
      }
      at += 1
    }
    if isFormatted {
      var parts: [FormattedPart] = []
      while token.kind == .string {
        let literal = token
        advance()
        let prefix = StringPrefix(rawValue: Int(literal.payload))
        if prefix.contains(.formatted) {
          try parseFormatted(literal, into: &parts)
        } else {
          append(try decode(literal), to: &parts)
        }
      }
      return Expression(.formatted(parts), range(from: start))
    }
    if firstPrefix.contains(.bytes) {
      var result: [UInt8] = []
      while token.kind == .string {
        let literal = token
        advance()
        try decode(literal, into: &result)
      }
      return Expression(.bytes(result), range(from: start))
    }
    advance()
    if token.kind != .string { return Expression(.string(try decode(first)), range(from: start)) }
    var result: [UInt8] = []
    try decode(first, into: &result)
    while token.kind == .string {
      let literal = token
      advance()
      try decode(literal, into: &result)
    }
    return Expression(.string(String(decoding: result, as: UTF8.self)), range(from: start))
  }

  private mutating func decode(_ literal: Token) throws(SyntaxFailure) -> String {
    var result: [UInt8] = []
    try decode(literal, into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func decode(
    _ literal: Token, into output: inout [UInt8]
  ) throws(SyntaxFailure) {
    let prefix = StringPrefix(rawValue: Int(literal.payload))
    try decode(contents(of: literal), literal, raw: prefix.contains(.raw), into: &output)
  }

  /// The offsets between the quotes.
  func contents(of literal: Token) -> Range<Int> {
    let prefix = StringPrefix(rawValue: Int(literal.payload))
    let width = prefix.contains(.triple) ? 3 : 1
    var first = Int(literal.start)
    while bytes[first] != UInt8(ascii: "\""), bytes[first] != UInt8(ascii: "'") { first += 1 }
    first += width
    return first..<max(first, Int(literal.end) - width)
  }

  mutating func decode(
    _ contents: Range<Int>, _ literal: Token, raw: Bool, into output: inout [UInt8]
  ) throws(SyntaxFailure) {
    let isBytes = StringPrefix(rawValue: Int(literal.payload)).contains(.bytes)
    do throws(StringLiteral.Failure) {
      try StringLiteral.decode(bytes, contents, raw: raw, isBytes: isBytes, into: &output)
    } catch {
      let where_ = range(of: literal)
      switch error {
      case .unicode(let message):
        throw fail(
          "syntax.escape", "(unicode error) \(message)",
          hint: "Double the backslash, or write r before the quotes for a raw string.", at: where_)
      case .value(let message):
        throw fail("syntax.escape", "(value error) \(message)", at: where_)
      case .notASCII:
        throw fail(
          "syntax.string", "bytes can only contain ASCII literal characters",
          hint: "Write other bytes as \\x escapes.", at: where_)
      case .surrogate:
        throw fail(
          "syntax.escape", "half a surrogate pair is not supported in a string",
          hint: "Write the whole character, or its code as \\U0001F600.", at: where_)
      }
    }
  }

  func append(_ text: String, to parts: inout [FormattedPart]) {
    if text.isEmpty { return }
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(.text(text))
    }
  }
}
