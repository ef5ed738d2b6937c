import LapisDiagnostics

/// The inside of f-strings, by the rules of Python 3.11: a literal ends at its first closing quote,
/// and an expression holds neither a backslash nor a comment.
extension Parser {
  private static let openBrace = UInt8(ascii: "{")
  private static let closeBrace = UInt8(ascii: "}")

  mutating func parseFormatted(
    _ literal: Token, into parts: inout [FormattedPart]
  ) throws(SyntaxFailure) {
    let contents = contents(of: literal)
    var at = contents.lowerBound
    try parseParts(literal, &at, contents.upperBound, level: 0, into: &parts)
  }

  /// Reads text and replacement fields; at level 1, a format spec, up to its closing brace.
  private mutating func parseParts(
    _ literal: Token, _ at: inout Int, _ end: Int, level: Int, into parts: inout [FormattedPart]
  ) throws(SyntaxFailure) {
    while at < end {
      let isField = try parseText(literal, &at, end, level: level, into: &parts)
      guard isField else {
        if level > 0 { return }
        continue
      }
      try parseField(literal, &at, end, level: level, into: &parts)
    }
  }

  /// Reads literal text; true when it ended at the brace of a field.
  private mutating func parseText(
    _ literal: Token, _ at: inout Int, _ end: Int, level: Int, into parts: inout [FormattedPart]
  ) throws(SyntaxFailure) -> Bool {
    let raw = StringPrefix(rawValue: Int(literal.payload)).contains(.raw)
    let start = at
    var stop = end
    var next = end
    var isField = false
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), !raw, at + 1 < end {
        if bytes[at + 1] == UInt8(ascii: "N"), at + 2 < end, bytes[at + 2] == Self.openBrace {
          at += 3
          while at < end, bytes[at] != Self.closeBrace { at += 1 }
          if at < end { at += 1 }
          continue
        }
        // An escaped brace is a backslash and a brace that still begins a field.
        let isBrace = bytes[at + 1] == Self.openBrace || bytes[at + 1] == Self.closeBrace
        at += isBrace ? 1 : 2
        continue
      }
      if byte == Self.openBrace || byte == Self.closeBrace {
        if level == 0 {
          if at + 1 < end, bytes[at + 1] == byte {
            // A doubled brace is text: one brace of it stays.
            stop = at + 1
            next = at + 2
            break
          }
          if byte == Self.closeBrace {
            throw formatFailure(
              "single '}' is not allowed", hint: "Write '}}' for a brace as text.", at, literal)
          }
        }
        stop = at
        next = at
        isField = byte == Self.openBrace
        break
      }
      at += 1
    }
    at = next
    if stop > start {
      var output: [UInt8] = []
      try decode(start..<stop, literal, raw: raw, into: &output)
      append(String(decoding: output, as: UTF8.self), to: &parts)
    }
    return isField
  }

  /// Reads `{expression=!r:spec}`.
  private mutating func parseField(
    _ literal: Token, _ at: inout Int, _ end: Int, level: Int, into parts: inout [FormattedPart]
  ) throws(SyntaxFailure) {
    if level >= 2 {
      throw formatFailure("expressions nested too deeply", at, literal)
    }
    at += 1
    let start = at
    try scanExpression(literal, &at, end)
    let expressionEnd = at
    guard at < end else { throw formatFailure("expecting '}'", at, literal) }
    let value = try parseFragment(start..<expressionEnd, literal)
    var debugText: String?
    if bytes[at] == UInt8(ascii: "=") {
      at += 1
      while at < end, Self.isBlank(bytes[at]) { at += 1 }
      debugText = String(decoding: bytes[start..<at], as: UTF8.self)
    }
    var conversion: Character?
    if at < end, bytes[at] == UInt8(ascii: "!") {
      at += 1
      guard at < end else { throw formatFailure("expecting '}'", at, literal) }
      let letter = bytes[at]
      at += 1
      guard letter == UInt8(ascii: "r") || letter == UInt8(ascii: "s") || letter == UInt8(ascii: "a")
      else {
        throw formatFailure(
          "invalid conversion character: expected 's', 'r', or 'a'", at - 1, literal)
      }
      conversion = Character(Unicode.Scalar(letter))
    }
    var spec: [FormattedPart]?
    if at < end, bytes[at] == UInt8(ascii: ":") {
      at += 1
      var inner: [FormattedPart] = []
      try parseParts(literal, &at, end, level: level + 1, into: &inner)
      spec = inner
    }
    guard at < end, bytes[at] == Self.closeBrace else {
      throw formatFailure("expecting '}'", min(at, end), literal)
    }
    at += 1
    parts.append(.value(value, conversion: conversion, spec: spec, debugText: debugText))
  }

  /// Moves to where the expression of a field ends.
  private mutating func scanExpression(
    _ literal: Token, _ at: inout Int, _ end: Int
  ) throws(SyntaxFailure) {
    var brackets: [UInt8] = []
    var quote: UInt8 = 0
    var isTriple = false
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        throw fail(
          "syntax.f-string", "f-string expression part cannot include a backslash",
          hint: "Give the text a name before the f-string, and use that.",
          at: SourceRange(at, at + 1))
      }
      if quote != 0 {
        if byte == quote {
          if isTriple {
            if at + 2 < end, bytes[at + 1] == byte, bytes[at + 2] == byte {
              at += 3
              quote = 0
              continue
            }
          } else {
            quote = 0
          }
        }
        at += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = byte
        isTriple = at + 2 < end && bytes[at + 1] == byte && bytes[at + 2] == byte
        at += isTriple ? 3 : 1
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), Self.openBrace:
        if brackets.count >= Lexer.bracketLimit {
          throw formatFailure("too many nested parenthesis", at, literal)
        }
        brackets.append(byte)
      case UInt8(ascii: "#"):
        throw fail(
          "syntax.f-string", "f-string expression part cannot include '#'",
          at: SourceRange(at, at + 1))
      case UInt8(ascii: "!"), UInt8(ascii: ":"), Self.closeBrace, UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"):
        guard brackets.isEmpty else {
          if byte == Self.closeBrace { try closeBracket(byte, &brackets, at, literal) }
          break
        }
        let next = at + 1 < end ? bytes[at + 1] : 0
        if next == UInt8(ascii: "="), byte != UInt8(ascii: ":"), byte != Self.closeBrace {
          at += 2
          continue
        }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { break }
        return
      case UInt8(ascii: ")"), UInt8(ascii: "]"): try closeBracket(byte, &brackets, at, literal)
      default: break
      }
      at += 1
    }
    if quote != 0 { throw formatFailure("unterminated string", at, literal) }
    if let open = brackets.last {
      throw formatFailure("unmatched '\(Character(Unicode.Scalar(open)))'", at, literal)
    }
  }

  private mutating func closeBracket(
    _ byte: UInt8, _ brackets: inout [UInt8], _ at: Int, _ literal: Token
  ) throws(SyntaxFailure) {
    let closing = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      throw formatFailure("unmatched '\(closing)'", at, literal)
    }
    if Lexer.closer(of: open) != byte {
      let opening = Character(Unicode.Scalar(open))
      throw formatFailure(
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'",
        at, literal)
    }
  }

  /// Parses the expression of a field where it stands, so that its ranges are those of the file.
  private mutating func parseFragment(
    _ range: Range<Int>, _ literal: Token
  ) throws(SyntaxFailure) -> Expression {
    if bytes[range].allSatisfy({ Self.isBlank($0) }) {
      if bytes[range.upperBound] == UInt8(ascii: "!") {
        throw formatFailure("expression required before '!'", range.upperBound, literal)
      }
      throw formatFailure("empty expression not allowed", range.lowerBound, literal)
    }
    if formatDepth >= 20 {
      throw formatFailure("expressions nested too deeply", range.lowerBound, literal)
    }
    var lexer = Lexer(fragment: range, of: source, bytes: bytes)
    lexer.run()
    var inner = Parser(source: source, lexer: lexer)
    inner.depth = depth
    inner.context = context
    inner.bracketDepth = 1
    inner.formatDepth = formatDepth + 1
    defer { diagnostics.append(contentsOf: inner.diagnostics) }
    let start = inner.start
    let value: Expression
    if inner.token.kind == .yield {
      value = try inner.parseYield()
    } else {
      let first = try inner.parseStarred(allowWalrus: true)
      if inner.token.kind == .comma {
        var elements = [first]
        while inner.accept(.comma) {
          if inner.token.kind == .endOfFile { break }
          elements.append(try inner.parseStarred(allowWalrus: true))
        }
        value = Expression(.tuple(elements), inner.range(from: start))
      } else {
        value = first
      }
    }
    if inner.token.kind != .endOfFile { throw inner.unexpectedAfterElement(value) }
    return value
  }

  private mutating func formatFailure(
    _ message: String, hint: String? = nil, _ at: Int, _ literal: Token
  ) -> SyntaxFailure {
    let text = formatDepth > 0 ? message : "f-string: " + message
    let place = min(at, max(Int(literal.end) - 1, 0))
    return fail("syntax.f-string", text, hint: hint, at: SourceRange(place, place + 1))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte >= 9 && byte <= 13
  }
}
