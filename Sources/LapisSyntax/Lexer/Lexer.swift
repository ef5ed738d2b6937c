import LapisDiagnostics

/// Text to tokens, over UTF-8 bytes, all at once.
///
/// Lexical mistakes become `.error` tokens, so that the parser reports at most one mistake for a
/// statement. Complexity: O(bytes).
struct Lexer {
  /// As deep as CPython lets brackets nest.
  static let bracketLimit = 200

  struct Bracket {
    var byte: UInt8
    var offset: Int
  }

  let source: SourceFile
  /// The text with `padding` zero bytes after it, so that looking ahead needs no bound check.
  let bytes: [UInt8]
  /// Where the text to read ends.
  let limit: Int
  var position: Int
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []
  var brackets: [Bracket] = []
  var indentation = Indentation()
  /// True while reading the expression of an f-string: line breaks are blanks.
  let isFragment: Bool
  /// Bodies of functions are passed over.
  let isOutline: Bool
  /// Set at the end of the text, for cells: what was still open there.
  var openAtEnd: OpenConstruct?

  /// What the end of the text cut off.
  enum OpenConstruct: Sendable {
    case bracket, tripleQuotes, backslash
  }

  static let padding = 8

  static func padded(_ text: String) -> [UInt8] {
    var bytes = [UInt8]()
    bytes.reserveCapacity(text.utf8.count + padding)
    bytes.append(contentsOf: text.utf8)
    bytes.append(contentsOf: repeatElement(0, count: padding))
    return bytes
  }

  init(_ source: SourceFile, isOutline: Bool = false) {
    self.source = source
    bytes = Self.padded(source.text)
    limit = bytes.count - Self.padding
    position = 0
    isFragment = false
    self.isOutline = isOutline
    if limit >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    tokens.reserveCapacity(limit / (isOutline ? 8 : 3) + 8)
  }

  /// Reads only the expression of an f-string, which stands at `range`.
  init(fragment range: Range<Int>, of source: SourceFile, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
    limit = range.upperBound
    position = range.lowerBound
    isFragment = true
    isOutline = false
  }

  /// Reads only a block of whole lines.
  init(block range: SourceRange, of source: SourceFile, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
    limit = range.end
    position = range.start
    isFragment = false
    isOutline = false
  }

  /// Reads everything.
  mutating func run() {
    var lineHasTokens = false
    var lineBegins = 0
    if !isFragment { readIndentation() }
    while position < limit {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C:
        position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let start = position
        skipLineBreak()
        if isFragment { continue }
        if brackets.isEmpty {
          if lineHasTokens || tokens.last?.kind == .error {
            if let last = tokens.last?.kind, last != .newline, last != .indent, last != .dedent {
              tokens.append(Token(.newline, start, start + 1))
            }
          }
          if isOutline, lineHasTokens { passOverBody(ofLineAt: lineBegins) }
          lineHasTokens = false
          readIndentation()
        } else if statementStarts() {
          closeUnclosedBracket()
          tokens.append(Token(.newline, start, start + 1))
          brackets.removeAll()
          lineHasTokens = false
          readIndentation()
        }
      case UInt8(ascii: "#"):
        skipComment()
      case UInt8(ascii: "\\"):
        readContinuation()
      default:
        if !lineHasTokens {
          lineHasTokens = true
          lineBegins = tokens.count
        }
        readToken(byte)
      }
    }
    finish()
  }

  private mutating func finish() {
    if isFragment {
      if let open = brackets.last { reportUnclosed(open, at: limit) }
      tokens.append(Token(.endOfFile, limit, limit))
      return
    }
    if let open = brackets.last {
      if openAtEnd == nil { openAtEnd = .bracket }
      reportUnclosed(open, at: limit)
    }
    if let last = tokens.last?.kind, last != .newline, last != .dedent, last != .indent {
      tokens.append(Token(.newline, limit, limit))
    }
    for _ in 0..<indentation.depth { tokens.append(Token(.dedent, limit, limit)) }
    tokens.append(Token(.endOfFile, limit, limit))
  }

  mutating func add(_ kind: TokenKind, _ start: Int, length: Int) {
    tokens.append(Token(kind, start, start + length))
    position = start + length
  }

  /// Appends an error token over `start..<end`; the caret goes to `range`, or to the same place.
  mutating func report(
    _ code: String, _ message: String, hint: String? = nil, from start: Int, to end: Int,
    at range: SourceRange? = nil
  ) {
    let stop = min(max(end, start), limit)
    diagnostics.append(
      Diagnostic(
        code, .syntax, message, hint: hint, range: range ?? SourceRange(start, stop)))
    tokens.append(Token(.error, start, stop, payload: diagnostics.count - 1))
  }

  mutating func skipLineBreak() {
    if bytes[position] == UInt8(ascii: "\r"), bytes[position + 1] == UInt8(ascii: "\n"),
      position + 1 < limit
    {
      position += 2
    } else {
      position += 1
    }
  }

  mutating func skipComment() {
    while position < limit, !Self.isLineBreak(bytes[position]) {
      if bytes[position] == 0 { return }
      position += 1
    }
  }

  private mutating func readContinuation() {
    let start = position
    let next = bytes[position + 1]
    if position + 1 < limit, Self.isLineBreak(next) {
      position += 1
      skipLineBreak()
      if position >= limit, !isFragment {
        openAtEnd = .backslash
        report(
          "syntax.unexpected-end", "unexpected EOF while parsing",
          hint: "The text ends after a backslash that continues the line.", from: start,
          to: start + 1, at: SourceRange(start + 1, start + 1))
      }
      return
    }
    if position + 1 >= limit {
      if !isFragment { openAtEnd = .backslash }
      report(
        "syntax.unexpected-end", "unexpected EOF while parsing",
        hint: "The text ends after a backslash that continues the line.", from: start,
        to: start + 1, at: SourceRange(start + 1, start + 1))
      position = limit
      return
    }
    report(
      "syntax.continuation", "unexpected character after line continuation character",
      hint: "A backslash joins two lines only when nothing follows it on its line.",
      from: start, to: start + 1, at: SourceRange(start + 1, start + 2))
    position = start + 1
  }

  // MARK: Brackets

  /// True where a line inside brackets begins with a keyword that only begins statements.
  private func statementStarts() -> Bool {
    var at = position
    while bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") { at += 1 }
    let start = at
    while at < limit, at - start < 9, Self.isLowercase(bytes[at]) { at += 1 }
    guard at < limit, !Self.continuesName(bytes[at]) else { return false }
    guard let kind = keyword(start, at) else { return false }
    // `with=…` and the like are mistakes of another kind.
    return kind.startsOnlyStatements
  }

  private mutating func closeUnclosedBracket() {
    if let open = brackets.last { reportUnclosed(open, at: position) }
  }

  private mutating func reportUnclosed(_ open: Bracket, at place: Int) {
    let bracket = Character(Unicode.Scalar(open.byte))
    report(
      "syntax.unclosed-bracket", "'\(bracket)' was never closed",
      hint: "Add the '\(Character(Unicode.Scalar(Self.closer(of: open.byte))))' that belongs to it.",
      from: place, to: place, at: SourceRange(open.offset, open.offset + 1))
  }

  static func closer(of open: UInt8) -> UInt8 {
    switch open {
    case UInt8(ascii: "("): return UInt8(ascii: ")")
    case UInt8(ascii: "["): return UInt8(ascii: "]")
    default: return UInt8(ascii: "}")
    }
  }

  mutating func open(_ kind: TokenKind, _ byte: UInt8) {
    let start = position
    brackets.append(Bracket(byte: byte, offset: start))
    if brackets.count == Self.bracketLimit + 1 {
      report(
        "syntax.too-deep", "too many nested parentheses",
        hint: "At most \(Self.bracketLimit) brackets can stand inside one another.", from: start,
        to: start + 1)
      position = start + 1
      return
    }
    add(kind, start, length: 1)
  }

  mutating func close(_ kind: TokenKind, _ byte: UInt8) {
    let start = position
    position = start + 1
    let closing = Character(Unicode.Scalar(byte))
    guard let last = brackets.last else {
      report("syntax.unmatched-bracket", "unmatched '\(closing)'", from: start, to: start + 1)
      return
    }
    if Self.closer(of: last.byte) == byte {
      brackets.removeLast()
      tokens.append(Token(kind, start, start + 1))
      return
    }
    let opening = Character(Unicode.Scalar(last.byte))
    let line = source.line(at: last.offset)
    let suffix = line == source.line(at: start) ? "" : " on line \(line)"
    report(
      "syntax.unmatched-bracket",
      "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'\(suffix)",
      from: start, to: start + 1)
    // An outer bracket that it does close ends the inner ones too.
    if let outer = brackets.lastIndex(where: { Self.closer(of: $0.byte) == byte }) {
      brackets.removeSubrange(outer...)
    }
  }

  // MARK: Character classes

  @inline(__always) static func isLineBreak(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  @inline(__always) static func isLowercase(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
  /// Letters, underscore and every byte of a non-ASCII scalar.
  @inline(__always) static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte == 95 || byte >= 0x80
  }
  @inline(__always) static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || isDigit(byte)
  }
}
