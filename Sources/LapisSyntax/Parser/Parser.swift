public import LapisDiagnostics

/// Parses a whole file or cell.
///
/// Never fails: every mistake is in `Module.diagnostics`, in source order, at most one for a
/// statement, and the statements around it are in the tree. The first mistake is the one that
/// CPython 3.11 reports, in its words where it has some.
/// Complexity: O(length).
public func parse(_ source: SourceFile) -> Module {
  var lexer = Lexer(source)
  lexer.run()
  var parser = Parser(source: source, lexer: lexer)
  return parser.parseModule()
}

/// Parses a file without the bodies of the functions at its top and in its classes, which are left as
/// `FunctionDefinition.deferred`: for text that is known to be right, as the library's own is. What is wrong
/// in a body shows when that is parsed.
public func parseOutline(_ source: SourceFile) -> Module {
  var lexer = Lexer(source, isOutline: true)
  lexer.run()
  var parser = Parser(source: source, lexer: lexer)
  return parser.parseModule()
}

/// Recursive descent over the token array; binary operators by precedence climbing.
struct Parser {
  /// How deep expressions and statements may nest, chains such as `a + b + c` included, so that no
  /// pass over the tree can exhaust the stack.
  static let depthLimit = 900

  let source: SourceFile
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicalDiagnostics: [Diagnostic]
  var index = 0
  var token: Token
  /// Where the last line of simple statements ends, its semicolon included.
  var codeEnd = 0
  /// Where the last consumed token ends.
  var previousEnd = 0
  var diagnostics: [Diagnostic] = []
  var depth = 0
  /// How many brackets of expressions are open here.
  var bracketDepth = 0
  var context = ParseContext()
  /// How many blocks are open here.
  var blockDepth = 0
  /// The first mistake that is one only because the text ends too early.
  var firstOpenAtEnd: Diagnostic?
  /// True right after a statement that could not be read.
  var lastWasInvalid = false
  /// How many f-strings surround the expression: 0 in ordinary text.
  var formatDepth = 0

  init(source: SourceFile, lexer: Lexer) {
    self.source = source
    bytes = lexer.bytes
    tokens = lexer.tokens
    lexicalDiagnostics = lexer.diagnostics
    token = tokens.first ?? Token(.endOfFile, 0, 0)
  }

  /// The whole text is one function's body.
  mutating func parseBody() -> Module {
    context.isInFunction = true
    if accept(.indent) { blockDepth = 1 }
    return parseModule()
  }

  mutating func parseModule() -> Module {
    let statements = parseStatements()
    diagnostics.sort { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }
    return Module(source: source, statements: statements, diagnostics: diagnostics)
  }

  // MARK: Tokens

  @inline(__always) var start: Int { Int(token.start) }

  mutating func advance() {
    previousEnd = Int(token.end)
    if index + 1 < tokens.count {
      index += 1
      token = tokens[index]
    }
  }

  func peek(_ distance: Int = 1) -> Token {
    let at = index + distance
    return at < tokens.count ? tokens[at] : tokens[tokens.count - 1]
  }

  mutating func accept(_ kind: TokenKind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: TokenKind) throws(SyntaxFailure) {
    guard token.kind == kind else { throw unexpected() }
    advance()
  }

  func range(from start: Int) -> SourceRange { SourceRange(start, previousEnd) }

  func range(of token: Token) -> SourceRange { SourceRange(Int(token.start), Int(token.end)) }

  func text(of token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  func isWord(_ token: Token, _ word: StaticString) -> Bool {
    guard token.kind == .name, Int(token.end - token.start) == word.utf8CodeUnitCount else {
      return false
    }
    return word.withUTF8Buffer { buffer in
      buffer.elementsEqual(bytes[Int(token.start)..<Int(token.end)])
    }
  }

  // MARK: Depth

  mutating func enter() throws(SyntaxFailure) {
    depth += 1
    if depth > Self.depthLimit { throw tooDeep() }
  }

  @inline(__always) mutating func leave(_ count: Int = 1) { depth -= count }

  private mutating func tooDeep() -> SyntaxFailure {
    fail(
      "syntax.too-deep", "too many nested expressions",
      hint: "At most \(Self.depthLimit) can stand inside one another; use a loop or names for parts.",
      at: range(of: token))
  }

  // MARK: Failing

  /// Records a mistake that does not stop the statement.
  mutating func report(
    _ code: String, _ message: String, hint: String? = nil, at range: SourceRange
  ) {
    let text = formatDepth > 0 && code.hasPrefix("syntax.") ? "f-string: " + message : message
    diagnostics.append(
      Diagnostic(code, .syntax, text, hint: hint, range: range))
  }

  mutating func fail(
    _ code: String, _ message: String, hint: String? = nil, at range: SourceRange
  ) -> SyntaxFailure {
    if !reportLexicalError() { report(code, message, hint: hint, at: range) }
    return SyntaxFailure()
  }

  /// A token that fits nowhere: CPython's "invalid syntax" and what it says instead of it.
  mutating func unexpected(hint: String? = nil) -> SyntaxFailure {
    if reportLexicalError() { return SyntaxFailure() }
    switch token.kind {
    case .async, .await: return refuseAsync()
    case .indent:
      report(
        "syntax.indentation.unexpected", "unexpected indent", hint: hintForIndent(), at: range(of: token))
    case .dedent where formatDepth == 0:
      report("syntax.indentation", "unexpected unindent", at: range(of: token))
    default:
      report(
        "syntax.invalid", "invalid syntax", hint: hint ?? hintForUnexpected(),
        at: token.kind == .newline
          ? SourceRange(start, start + 1) : range(of: token))
    }
    return SyntaxFailure()
  }

  /// A lexical mistake in this statement wins over the parser's: it is usually the cause.
  private mutating func reportLexicalError() -> Bool {
    var at = index
    while at < tokens.count {
      let candidate = tokens[at]
      switch candidate.kind {
      case .error:
        let diagnostic = lexicalDiagnostics[Int(candidate.payload)]
        if diagnostic.code == "syntax.unclosed-bracket", at > index,
          let open = diagnostic.range?.start, source.line(at: start) <= source.line(at: open)
        {
          return false
        }
        var copy = diagnostic
        if formatDepth > 0 { copy.message = "f-string: " + copy.message }
        diagnostics.append(copy)
        return true
      case .newline, .endOfFile: return false
      default: at += 1
      }
    }
    return false
  }

  /// Whether the statement in this line begins with this keyword.
  private func startsLine(with kind: TokenKind) -> Bool {
    var at = index
    while at > 0, ![.newline, .indent, .dedent, .semicolon].contains(tokens[at - 1].kind) { at -= 1 }
    return tokens[at].kind == kind
  }

  private func hintForIndent() -> String {
    let rule = "only the block of a statement that ends with ':' is indented further."
    // The first token of the statement before: behind the line break that precedes its own.
    var before = index - 1
    if before >= 0, tokens[before].kind == .newline { before -= 1 }
    while before > 0, ![.newline, .indent, .dedent].contains(tokens[before - 1].kind) { before -= 1 }
    let own = indent(at: Int(token.end))
    guard before >= 0, let own, let other = indent(at: Int(tokens[before].start)), other < own else {
      return rule.prefix(1).uppercased() + rule.dropFirst()
    }
    return "The line is indented by \(own), the one above by \(other); \(rule)"
  }

  /// How many blanks stand before this place; nil where something else does.
  private func indent(at offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return bytes[start..<min(offset, bytes.count)].allSatisfy({ $0 == 0x20 }) ? offset - start : nil
  }

  private func hintForUnexpected() -> String? {
    let before = index > 0 ? tokens[index - 1] : token
    if before.kind == .plus, token.kind == .newline, index > 1, tokens[index - 2].kind == .plus {
      return "Write 'x += 1' to count up."
    }
    if token.kind == .comma, startsLine(with: .raise) {
      return "Python 3 writes the message in parentheses: raise ValueError(\"…\")"
    }
    if before.kind == .ampersand, token.kind == .ampersand { return "Write 'and' for \"&&\"." }
    if before.kind == .bar, token.kind == .bar { return "Write 'or' for \"||\"." }
    if token.kind.isKeyword, token.kind != .in,
      before.kind == .def || before.kind == .class || before.kind == .dot
      || before.kind == .as || before.kind == .for
    {
      return "'\(text(of: token))' is a keyword and cannot be a name."
    }
    if token.kind == .assign, before.kind.isKeyword {
      return "'\(text(of: before))' is a keyword and cannot be a name."
    }
    return nil
  }
}
