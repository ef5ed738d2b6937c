import LapisDiagnostics

extension Parser {
  /// `match` is a name too; it begins a statement when a `:` ends its line and `case` begins the
  /// block below, or when a name or literal follows it.
  func startsMatch() -> Bool {
    switch peek().kind {
    case .name, .number, .string, .none, .true, .false, .lambda, .not, .tilde, .leftBrace:
      return true
    case .leftParen, .leftBracket, .minus, .plus, .star, .ellipsis: break
    default: return false
    }
    var at = index + 1
    while at < tokens.count, tokens[at].kind != .newline {
      if tokens[at].kind == .endOfFile { return false }
      at += 1
    }
    return tokens[at - 1].kind == .colon && at + 2 < tokens.count && tokens[at + 1].kind == .indent
      && isWord(tokens[at + 2], "case")
  }

  mutating func parseMatch() throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    let start = start
    var subject = try parseStarred(allowWalrus: true)
    if token.kind == .comma {
      var elements = [subject]
      while accept(.comma) {
        if token.kind == .colon { break }
        elements.append(try parseStarred(allowWalrus: true))
      }
      subject = Expression(.tuple(elements), range(from: start))
    }
    guard accept(.colon) else {
      if token.kind == .newline {
        throw fail(
          "syntax.missing-colon", "expected ':'", at: SourceRange(self.start, self.start + 1))
      }
      throw unexpected()
    }
    guard accept(.newline) else { throw unexpected() }
    guard token.kind == .indent else {
      let line = source.line(at: Int(keyword.start))
      let failure = fail(
        "syntax.indentation",
        "expected an indented block after 'match' statement on line \(line)",
        hint: "Indent its 'case' lines below it.", at: SourceRange(self.start, self.start))
      noteOpenAtEnd()
      throw failure
    }
    try enter()
    defer { leave() }
    advance()
    blockDepth += 1
    var cases: [MatchCase] = []
    while token.kind != .dedent, token.kind != .endOfFile {
      let outerDepth = depth
      do throws(SyntaxFailure) {
        cases.append(try parseCase())
      } catch {
        depth = outerDepth
        skipCase()
      }
    }
    blockDepth -= 1
    let end = max(codeEnd, previousEnd)
    _ = accept(.dedent)
    previousEnd = cases.isEmpty ? end : codeEnd
    checkReachable(cases)
    return .match(subject, cases)
  }

  private mutating func skipCase() {
    let before = index
    while token.kind != .newline, token.kind != .endOfFile { advance() }
    _ = accept(.newline)
    if token.kind == .indent {
      let outer = context
      context.isUncertain = true
      advance()
      blockDepth += 1
      _ = parseStatements()
      blockDepth -= 1
      _ = accept(.dedent)
      context = outer
    }
    if index == before { advance() }
  }

  private mutating func parseCase() throws(SyntaxFailure) -> MatchCase {
    guard isWord(token, "case") else { throw unexpected() }
    let keyword = token
    advance()
    let pattern = try parseOpenPattern()
    _ = checkBindings(pattern)
    let guardTest = accept(.if) ? try parseNamedExpression() : nil
    let body = try parseBlock(of: "'case' statement", at: keyword)
    return MatchCase(pattern: pattern, guardTest: guardTest, body: body)
  }

  /// A pattern, or several without brackets.
  private mutating func parseOpenPattern() throws(SyntaxFailure) -> Pattern {
    let start = start
    let first = try parseSequenceElement()
    guard token.kind == .comma else {
      if case .star = first.kind { throw unexpected() }
      return first
    }
    var patterns = [first]
    while accept(.comma) {
      if token.kind == .colon || token.kind == .if { break }
      patterns.append(try parseSequenceElement())
    }
    return Pattern(.sequence(patterns), range(from: start))
  }

  private mutating func parseSequenceElement() throws(SyntaxFailure) -> Pattern {
    let start = start
    guard accept(.star) else { return try parsePattern() }
    guard token.kind == .name else { throw unexpected() }
    let name = isWord(token, "_") ? nil : text(of: token)
    advance()
    return Pattern(.star(name), range(from: start))
  }

  private mutating func parsePattern() throws(SyntaxFailure) -> Pattern {
    try enter()
    defer { leave() }
    let start = start
    let first = try parseClosedPattern()
    var pattern = first
    if token.kind == .bar {
      var alternatives = [first]
      while accept(.bar) { alternatives.append(try parseClosedPattern()) }
      pattern = Pattern(.either(alternatives), range(from: start))
    }
    guard accept(.as) else { return pattern }
    guard token.kind == .name else {
      throw fail("syntax.pattern", "invalid pattern target", at: range(of: token))
    }
    if isWord(token, "_") {
      throw fail("syntax.pattern", "cannot use '_' as a target", at: range(of: token))
    }
    let name = text(of: token)
    advance()
    return Pattern(.binding(pattern, name: name), range(from: start))
  }

  private mutating func parseClosedPattern() throws(SyntaxFailure) -> Pattern {
    let start = start
    switch token.kind {
    case .name: return try parseNamePattern()
    case .number, .minus:
      let value = try parsePatternNumber()
      return Pattern(.value(value), range(from: start))
    case .string, .none, .true, .false:
      let value = try parsePrimary()
      if case .formatted = value.kind {
        throw fail(
          "syntax.pattern", "patterns may only match literals and attribute lookups",
          at: value.range)
      }
      return Pattern(.value(value), range(from: start))
    case .leftParen:
      advance()
      bracketDepth += 1
      defer { bracketDepth -= 1 }
      if accept(.rightParen) { return Pattern(.sequence([]), range(from: start)) }
      let first = try parseSequenceElement()
      if accept(.rightParen) {
        if case .star = first.kind { return Pattern(.sequence([first]), range(from: start)) }
        return first
      }
      return try parseSequencePattern([first], start, until: .rightParen)
    case .leftBracket:
      advance()
      bracketDepth += 1
      defer { bracketDepth -= 1 }
      if accept(.rightBracket) { return Pattern(.sequence([]), range(from: start)) }
      let first = try parseSequenceElement()
      return try parseSequencePattern([first], start, until: .rightBracket)
    case .leftBrace: return try parseMappingPattern()
    default: throw unexpected()
    }
  }

  private mutating func parseSequencePattern(
    _ first: [Pattern], _ start: Int, until closer: TokenKind
  ) throws(SyntaxFailure) -> Pattern {
    var patterns = first
    while accept(.comma) {
      if token.kind == closer { break }
      patterns.append(try parseSequenceElement())
    }
    try expect(closer)
    return Pattern(.sequence(patterns), range(from: start))
  }

  /// A number with at most a minus before it.
  private mutating func parsePatternNumber() throws(SyntaxFailure) -> Expression {
    let start = start
    if token.kind == .minus, peek().kind != .number {
      advance()
      throw unexpected()
    }
    let isNegative = accept(.minus)
    let number = try parsePrimary()
    if token.kind == .plus || token.kind == .minus {
      advance()
      throw fail(
        "syntax.pattern", "imaginary number required in complex literal",
        hint: "A pattern holds no sums; write the number itself.", at: range(of: token))
    }
    return isNegative ? Expression(.unary(.minus, number), range(from: start)) : number
  }

  private mutating func parseMappingKey() throws(SyntaxFailure) -> Expression {
    switch token.kind {
    case .number, .minus: return try parsePatternNumber()
    case .string, .none, .true, .false: return try parsePrimary()
    case .name:
      let key = try parsePrimary()
      guard case .attribute = key.kind else { throw unexpected() }
      return key
    default: throw unexpected()
    }
  }

  /// A capture, `_`, a dotted name or a class pattern.
  private mutating func parseNamePattern() throws(SyntaxFailure) -> Pattern {
    let start = start
    let first = token
    advance()
    var value = Expression(.name(text(of: first)), range(of: first))
    while accept(.dot) {
      guard token.kind == .name else { throw unexpected() }
      let name = token
      advance()
      value = Expression(
        .attribute(value, name: text(of: name), nameRange: range(of: name)), range(from: start))
    }
    if token.kind == .leftParen { return try parseClassPattern(value, start) }
    if case .name(let name) = value.kind {
      return Pattern(.capture(name == "_" ? nil : name), range(of: first))
    }
    return Pattern(.value(value), range(from: start))
  }

  private mutating func parseClassPattern(
    _ type: Expression, _ start: Int
  ) throws(SyntaxFailure) -> Pattern {
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    var positional: [Pattern] = []
    var keyword: [(name: String, Pattern)] = []
    while token.kind != .rightParen {
      if token.kind == .name, peek().kind == .assign {
        let name = text(of: token)
        advance()
        advance()
        let pattern = try parsePattern()
        if keyword.contains(where: { $0.name == name }) {
          report(
            "syntax.pattern", "attribute name repeated in class pattern: \(name)",
            at: pattern.range)
        }
        keyword.append((name, pattern))
      } else {
        let pattern = try parsePattern()
        if !keyword.isEmpty {
          throw fail(
            "syntax.pattern", "positional patterns follow keyword patterns", at: pattern.range)
        }
        positional.append(pattern)
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightParen)
    return Pattern(
      .type(type, positional: positional, keyword: keyword), range(from: start))
  }

  private mutating func parseMappingPattern() throws(SyntaxFailure) -> Pattern {
    let start = start
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    var pairs: [(key: Expression, value: Pattern)] = []
    var rest: String?
    while token.kind != .rightBrace {
      if accept(.doubleStar) {
        guard token.kind == .name else { throw unexpected() }
        rest = text(of: token)
        advance()
      } else {
        if rest != nil { throw unexpected() }
        let key = try parseMappingKey()
        guard accept(.colon) else { throw unexpected() }
        pairs.append((key, try parsePattern()))
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Pattern(.mapping(pairs, rest: rest), range(from: start))
  }
}
