import LapisDiagnostics

extension Parser {
  /// A compound statement, or nil when the line holds simple ones.
  mutating func parseCompound() throws(SyntaxFailure) -> Statement? {
    let start = start
    switch token.kind {
    case .if: return Statement(try parseIf(), range(from: start))
    case .while: return Statement(try parseWhile(), range(from: start))
    case .for: return Statement(try parseFor(), range(from: start))
    case .try: return Statement(try parseTry(), range(from: start))
    case .with: return Statement(try parseWith(), range(from: start))
    case .def, .class, .at: return try parseDefinition()
    case .async: throw refuseAsync()
    case .name where isWord(token, "match") && startsMatch():
      return Statement(try parseMatch(), range(from: start))
    default: return nil
    }
  }

  // MARK: Blocks

  /// For `while ready print(x)`: a statement begins where ':' should stand, and no ':' follows.
  private func hintForMissingColon() -> String? {
    guard token.kind == .name || token.kind.isKeyword else { return nil }
    var at = index
    while at < tokens.count, tokens[at].kind != .newline, tokens[at].kind != .endOfFile {
      if tokens[at].kind == .colon { return nil }
      at += 1
    }
    return "Perhaps ':' is missing before '\(text(of: token))'."
  }

  /// `:` and the statements below it or on the same line; `owner` is CPython's word for the
  /// statement, as in "expected an indented block after 'if' statement on line 1".
  mutating func parseBlock(
    of owner: String, at keyword: Token, forceColon: Bool = false
  ) throws(SyntaxFailure) -> [Statement] {
    guard accept(.colon) else {
      if forceColon || token.kind == .newline {
        throw fail(
          "syntax.missing-colon", "expected ':'",
          hint: "Write ':' at the end of the line that begins a block.",
          at: token.kind == .newline ? SourceRange(start, start + 1) : range(of: token))
      }
      throw unexpected(hint: hintForMissingColon())
    }
    try enter()
    defer { leave() }
    var statements: [Statement] = []
    guard accept(.newline) else {
      if token.kind == .endOfFile {
        reportMissingBlock(owner, keyword)
        return []
      }
      try parseSimpleLine(into: &statements)
      return statements
    }
    guard token.kind == .indent else {
      if token.kind == .error, lexicalIndentationError() { throw unexpected() }
      reportMissingBlock(owner, keyword)
      return []
    }
    advance()
    blockDepth += 1
    lastWasInvalid = false
    statements = parseStatements()
    blockDepth -= 1
    lastWasInvalid = false
    _ = accept(.dedent)
    return statements
  }

  /// Remembers the mistake just reported when more lines could mend it.
  mutating func noteOpenAtEnd() {
    if firstOpenAtEnd == nil, token.kind == .endOfFile || token.kind == .dedent {
      firstOpenAtEnd = diagnostics.last
    }
  }

  private func lexicalIndentationError() -> Bool {
    let code = lexicalDiagnostics[Int(token.payload)].code
    return code == "syntax.tab" || code == "syntax.indentation"
  }

  /// Where to say that something is missing before this token: at the end of the text on its last
  /// line.
  private var placeOfToken: SourceRange {
    var at = index
    while at > 0, tokens[at].kind == .dedent || tokens[at].kind == .endOfFile { at -= 1 }
    let isAtEnd = tokens[index..<tokens.count].allSatisfy {
      $0.kind == .dedent || $0.kind == .endOfFile
    }
    if isAtEnd, tokens[at].kind == .newline {
      return SourceRange(Int(tokens[at].start), Int(tokens[at].start))
    }
    if token.kind != .dedent { return range(of: token) }
    let next = tokens[index...].first { $0.kind != .dedent } ?? token
    return range(of: next)
  }

  private mutating func reportMissingBlock(_ owner: String, _ keyword: Token) {
    let line = source.line(at: Int(keyword.start))
    report(
      "syntax.indentation", "expected an indented block after \(owner) on line \(line)",
      hint: "Indent at least one statement below it; 'pass' does nothing.",
      at: SourceRange(placeOfToken.start, placeOfToken.start))
    noteOpenAtEnd()
  }

  private mutating func withLoop<Result>(
    _ body: (inout Parser) throws(SyntaxFailure) -> Result
  ) throws(SyntaxFailure) -> Result {
    let outer = context
    context.isInLoop = true
    defer { context = outer }
    return try body(&self)
  }

  // MARK: if, while, for

  private mutating func parseIf() throws(SyntaxFailure) -> StatementKind {
    // The branches are read in a row and nested afterwards.
    var branches: [(test: Expression, body: [Statement], start: Int, end: Int)] = []
    var otherwise: [Statement] = []
    var owner = "'if' statement"
    let outerDepth = depth
    defer { depth = outerDepth }
    while true {
      let keyword = token
      advance()
      let test = try parseNamedExpression()
      let body = try parseBlock(of: owner, at: keyword)
      branches.append((test, body, Int(keyword.start), previousStatementEnd(body)))
      try enter()
      if token.kind == .elif {
        owner = "'elif' statement"
        continue
      }
      if token.kind == .else { otherwise = try parseElse() }
      break
    }
    let end = max(codeEnd, branches[branches.count - 1].end)
    while branches.count > 1 {
      let branch = branches.removeLast()
      otherwise = [
        Statement(
          .if(test: branch.test, then: branch.body, otherwise: otherwise),
          SourceRange(branch.start, end))
      ]
    }
    previousEnd = end
    return .if(test: branches[0].test, then: branches[0].body, otherwise: otherwise)
  }

  private func previousStatementEnd(_ body: [Statement]) -> Int {
    body.isEmpty ? previousEnd : codeEnd
  }

  private mutating func parseElse() throws(SyntaxFailure) -> [Statement] {
    let keyword = token
    advance()
    if token.kind == .if {
      throw fail(
        "syntax.missing-colon", "expected ':'", hint: "Write 'elif' for \"else if\".",
        at: range(of: token))
    }
    let body = try parseBlock(of: "'else' statement", at: keyword, forceColon: true)
    previousEnd = previousStatementEnd(body)
    return body
  }

  private mutating func parseWhile() throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    let test = try parseNamedExpression()
    let body = try withLoop { (parser) throws(SyntaxFailure) in
      try parser.parseBlock(of: "'while' statement", at: keyword)
    }
    previousEnd = previousStatementEnd(body)
    let otherwise = token.kind == .else ? try parseElse() : []
    return .while(test: test, body: body, otherwise: otherwise)
  }

  private mutating func parseFor() throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    let target = try parseForTarget()
    guard accept(.in) else { throw unexpected() }
    let iterable = try parseExpressionList()
    let body = try withLoop { (parser) throws(SyntaxFailure) in
      try parser.parseBlock(of: "'for' statement", at: keyword)
    }
    previousEnd = previousStatementEnd(body)
    let otherwise = token.kind == .else ? try parseElse() : []
    return .for(target: target, iterable: iterable, body: body, otherwise: otherwise)
  }

  // MARK: try

  private mutating func parseTry() throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    let body = try parseBlock(of: "'try' statement", at: keyword, forceColon: true)
    previousEnd = previousStatementEnd(body)
    var handlers: [ExceptionHandler] = []
    while token.kind == .except {
      if let last = handlers.last, last.type == nil {
        report(
          "syntax.except", "default 'except:' must be last",
          at: SourceRange(last.range.start, last.range.start + 7))
      }
      handlers.append(try parseHandler())
    }
    var otherwise: [Statement] = []
    var final: [Statement] = []
    if !handlers.isEmpty, token.kind == .else { otherwise = try parseElse() }
    let hasFinally = token.kind == .finally
    if hasFinally {
      let keyword = token
      advance()
      final = try parseBlock(of: "'finally' statement", at: keyword, forceColon: true)
      previousEnd = previousStatementEnd(final)
    }
    if handlers.isEmpty, !hasFinally, !reportedAt(start) {
      report(
        "syntax.try", "expected 'except' or 'finally' block",
        hint: "A 'try' block needs one of them below it.", at: placeOfToken)
      noteOpenAtEnd()
    }
    return .try(body: body, handlers: handlers, otherwise: otherwise, finally: final)
  }

  private func reportedAt(_ place: Int) -> Bool {
    diagnostics.last?.range?.start == place
  }

  private mutating func parseHandler() throws(SyntaxFailure) -> ExceptionHandler {
    let keyword = token
    advance()
    if token.kind == .star {
      throw fail(
        "syntax.except-star", "'except*' is not supported",
        hint: "Lapis has no exception groups; write 'except'.",
        at: SourceRange(Int(keyword.start), Int(token.end)))
    }
    var type: Expression?
    var name: String?
    if token.kind != .colon {
      if token.kind == .newline {
        throw fail(
          "syntax.missing-colon", "expected ':'", at: SourceRange(start, start + 1))
      }
      let start = start
      let first = try parseExpression()
      if token.kind == .comma {
        var end = previousEnd
        let second = peek()
        let isName = second.kind == .name && peek(2).kind == .colon && first.range.end == previousEnd
        let hint =
          isName && text(of: second).first?.isLowercase == true
          ? "Python 3 writes 'as' for the comma: except … as \(text(of: second)):"
          : "Put them in parentheses: except (…, …):"
        while accept(.comma) {
          guard token.kind.startsExpression else { break }
          _ = try parseExpression()
          end = previousEnd
        }
        throw fail(
          "syntax.except", "multiple exception types must be parenthesized", hint: hint,
          at: SourceRange(start, end))
      }
      type = first
      if accept(.as) {
        guard token.kind == .name else { throw unexpected() }
        name = text(of: token)
        advance()
      }
    }
    let body = try parseBlock(of: "'except' statement", at: keyword)
    previousEnd = previousStatementEnd(body)
    return ExceptionHandler(
      type: type, name: name, body: body, range: range(from: Int(keyword.start)))
  }

  // MARK: with

  private mutating func parseWith() throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    var items: [WithItem] = []
    if token.kind == .leftParen, let parenthesized = parseParenthesizedItems() {
      items = parenthesized
    } else {
      repeat { items.append(try parseWithItem()) } while accept(.comma)
    }
    let body = try parseBlock(of: "'with' statement", at: keyword)
    previousEnd = previousStatementEnd(body)
    return .with(items, body: body)
  }

  /// `(a as b, c)`; nil, with nothing consumed, where the brackets belong to an expression.
  private mutating func parseParenthesizedItems() -> [WithItem]? {
    var at = index + 1
    var open = 1
    while open > 0 {
      guard at < tokens.count else { return nil }
      switch tokens[at].kind {
      case .leftParen, .leftBracket, .leftBrace: open += 1
      case .rightParen, .rightBracket, .rightBrace: open -= 1
      case .newline, .endOfFile: return nil
      default: break
      }
      at += 1
    }
    guard at < tokens.count, tokens[at].kind == .colon else { return nil }
    let mark = (index, token, previousEnd, diagnostics.count, bracketDepth, depth)
    advance()
    bracketDepth += 1
    var items: [WithItem] = []
    do throws(SyntaxFailure) {
      repeat {
        if token.kind == .rightParen { break }
        items.append(try parseWithItem())
      } while accept(.comma)
      bracketDepth -= 1
      if !items.isEmpty, accept(.rightParen), token.kind == .colon { return items }
    } catch {}
    (index, token, previousEnd) = (mark.0, mark.1, mark.2)
    diagnostics.removeSubrange(mark.3...)
    bracketDepth = mark.4
    depth = mark.5
    return nil
  }

  private mutating func parseWithItem() throws(SyntaxFailure) -> WithItem {
    let context = try parseExpression()
    guard accept(.as) else { return WithItem(context: context, target: nil) }
    let start = start
    let target: Expression
    if accept(.star) {
      let value = try parseBinary(BinaryPrecedence.or)
      target = Expression(.starred(value), range(from: start))
    } else {
      target = try parseBinary(BinaryPrecedence.or)
    }
    try checkTarget(target)
    return WithItem(context: context, target: target)
  }

  // MARK: Functions and classes

  private mutating func parseDefinition() throws(SyntaxFailure) -> Statement {
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try parseNamedExpression())
      guard accept(.newline) else { throw unexpected() }
    }
    let start = start
    switch token.kind {
    case .def: return Statement(try parseFunction(decorators), range(from: start))
    case .class: return Statement(try parseClass(decorators), range(from: start))
    case .async: throw refuseAsync()
    default:
      let failure = unexpected(hint: "A decorator stands above a function or a class.")
      noteOpenAtEnd()
      throw failure
    }
  }

  private mutating func parseFunction(
    _ decorators: [Expression]
  ) throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    guard token.kind == .name else { throw unexpected() }
    let name = token
    advance()
    guard accept(.leftParen) else {
      throw fail(
        "syntax.parameters", "expected '('",
        hint: "Write the parameters in parentheses: def \(text(of: name))():",
        at: token.kind == .newline ? SourceRange(start, start + 1) : range(of: token))
    }
    bracketDepth += 1
    let parameters = try parseParameters(until: .rightParen, annotated: true)
    bracketDepth -= 1
    try expect(.rightParen)
    var returns: Expression?
    let arrow = token
    if accept(.arrow) {
      guard token.kind != .colon else {
        throw fail(
          "syntax.missing-colon", "expected ':'", hint: "Write a type behind '->', or leave it out.",
          at: range(of: arrow))
      }
      returns = try parseExpression()
    }
    let outer = context
    context = ParseContext()
    context.isInFunction = true
    defer { context = outer }
    if token.kind == .colon, peek(2).kind == .deferredBlock {
      let body = DeferredBody(range: range(of: peek(2)), bytes: bytes)
      for _ in 0..<3 { advance() }
      codeEnd = previousEnd
      return .function(
        FunctionDefinition(
          name: text(of: name), nameRange: range(of: name), parameters: parameters,
          returns: returns, decorators: decorators, body: [], deferred: body))
    }
    let body = try parseBlock(of: "function definition", at: keyword, forceColon: true)
    previousEnd = previousStatementEnd(body)
    return .function(
      FunctionDefinition(
        name: text(of: name), nameRange: range(of: name), parameters: parameters,
        returns: returns, decorators: decorators, body: body))
  }

  private mutating func parseClass(
    _ decorators: [Expression]
  ) throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    guard token.kind == .name else { throw unexpected() }
    let name = token
    advance()
    let arguments = token.kind == .leftParen ? try parseArguments(ofClass: true) : []
    let outer = context
    context = ParseContext()
    context.isInClass = true
    context.isUncertain = outer.isUncertain
    defer { context = outer }
    let body = try parseBlock(of: "class definition", at: keyword)
    previousEnd = previousStatementEnd(body)
    return .class(
      ClassDefinition(
        name: text(of: name), nameRange: range(of: name), arguments: arguments,
        decorators: decorators, body: body))
  }
}
