import LapisDiagnostics

extension Parser {
  /// `()`, `(a)`, `(a, b)`, `(yield a)` or a generator.
  mutating func parseParenthesized() throws(SyntaxFailure) -> Expression {
    let start = start
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    try enter()
    defer { leave() }
    if accept(.rightParen) { return Expression(.tuple([]), range(from: start)) }
    if token.kind == .yield {
      let value = try parseYield()
      try expect(.rightParen)
      return value
    }
    let firstStart = self.start
    let first = try parseStarred(allowWalrus: true)
    if token.kind == .for || token.kind == .async {
      let clauses = try parseComprehension(of: first)
      try expect(.rightParen)
      return Expression(.generator(first, clauses), range(from: start))
    }
    if token.kind == .comma {
      let elements = try parseElements(first, firstStart, until: .rightParen)
      return Expression(.tuple(elements), range(from: start))
    }
    try expectCloser(.rightParen, after: first)
    if case .starred = first.kind {
      throw fail(
        "syntax.starred", "cannot use starred expression here",
        hint: "A comma after it makes a tuple: (*values,).", at: first.range)
    }
    return first
  }

  mutating func parseListDisplay() throws(SyntaxFailure) -> Expression {
    let start = start
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    try enter()
    defer { leave() }
    if accept(.rightBracket) { return Expression(.list([]), range(from: start)) }
    let firstStart = self.start
    let first = try parseStarred(allowWalrus: true)
    if token.kind == .for || token.kind == .async {
      let clauses = try parseComprehension(of: first)
      try expect(.rightBracket)
      return Expression(.listComprehension(first, clauses), range(from: start))
    }
    let elements = try parseElements(first, firstStart, until: .rightBracket)
    return Expression(.list(elements), range(from: start))
  }

  /// The elements after the first, and the closing bracket.
  private mutating func parseElements(
    _ first: Expression, _ start: Int, until closer: TokenKind
  ) throws(SyntaxFailure) -> [Expression] {
    var elements = [first]
    while true {
      if accept(closer) { return elements }
      guard token.kind == .comma else {
        if token.kind == .for, elements.count > 1, closer != .rightParen {
          throw bareComprehensionTarget(start)
        }
        throw unexpectedAfterElement(elements[elements.count - 1])
      }
      advance()
      if accept(closer) { return elements }
      elements.append(try parseStarred(allowWalrus: true))
    }
  }

  private mutating func bareComprehensionTarget(_ start: Int) -> SyntaxFailure {
    fail(
      "syntax.comprehension", "did you forget parentheses around the comprehension target?",
      hint: "Write ((a, b) for …).", at: range(from: start))
  }

  /// A dict or a set, or a comprehension of either.
  mutating func parseBraceDisplay() throws(SyntaxFailure) -> Expression {
    let start = start
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    try enter()
    defer { leave() }
    if accept(.rightBrace) { return Expression(.dict([]), range(from: start)) }
    if token.kind == .doubleStar { return try parseDict(start) }
    let firstStart = self.start
    let first = try parseStarred(allowWalrus: true)
    if token.kind == .colon {
      if case .starred = first.kind { throw unexpected() }
      return try parseDict(start, firstKey: first)
    }
    if token.kind == .for || token.kind == .async {
      let clauses = try parseComprehension(of: first)
      try expect(.rightBrace)
      return Expression(.setComprehension(first, clauses), range(from: start))
    }
    let elements = try parseElements(first, firstStart, until: .rightBrace)
    return Expression(.set(elements), range(from: start))
  }

  private mutating func parseDict(
    _ start: Int, firstKey: Expression? = nil
  ) throws(SyntaxFailure) -> Expression {
    var pairs: [(key: Expression?, value: Expression)] = []
    var key = firstKey
    while true {
      let pairStart = self.start
      if key == nil, accept(.doubleStar) {
        let value = try parseBinary(BinaryPrecedence.or)
        if token.kind == .for {
          throw fail(
            "syntax.comprehension", "dict unpacking cannot be used in dict comprehension",
            at: SourceRange(pairStart, pairStart + 2))
        }
        pairs.append((nil, value))
      } else {
        let pairKey: Expression
        if let given = key { pairKey = given } else { pairKey = try parseExpression() }
        guard token.kind == .colon else {
          if token.kind == .comma || token.kind == .rightBrace {
            throw fail(
              "syntax.dict", "':' expected after dictionary key",
              hint: "Every element of a dict is 'key: value'.",
              at: SourceRange(max(pairKey.range.end - 1, 0), pairKey.range.end))
          }
          throw unexpectedAfterElement(pairKey)
        }
        let colon = token
        advance()
        if token.kind == .rightBrace || token.kind == .comma {
          throw fail(
            "syntax.dict", "expression expected after dictionary key and ':'",
            at: range(of: colon))
        }
        if token.kind == .star {
          let star = self.start
          advance()
          let value = try parseBinary(BinaryPrecedence.or)
          throw fail(
            "syntax.starred", "cannot use a starred expression in a dictionary value",
            at: SourceRange(star, value.range.end))
        }
        let value = try parseExpression()
        if token.kind == .for || token.kind == .async, pairs.isEmpty {
          let clauses = try parseComprehension(of: value)
          try expect(.rightBrace)
          return Expression(
            .dictComprehension(key: pairKey, value: value, clauses), range(from: start))
        }
        pairs.append((pairKey, value))
      }
      key = nil
      if accept(.rightBrace) { break }
      guard token.kind == .comma else {
        throw unexpectedAfterElement(pairs[pairs.count - 1].value)
      }
      advance()
      if accept(.rightBrace) { break }
    }
    return Expression(.dict(pairs), range(from: start))
  }

  // MARK: Comprehensions

  /// `for target in iterable if condition …`, one or more.
  mutating func parseComprehension(
    of element: Expression
  ) throws(SyntaxFailure) -> [ComprehensionClause] {
    if case .starred = element.kind {
      throw fail(
        "syntax.comprehension", "iterable unpacking cannot be used in comprehension",
        at: element.range)
    }
    var clauses: [ComprehensionClause] = []
    while true {
      if token.kind == .async { throw refuseAsync() }
      guard accept(.for) else { return clauses }
      let target = try parseForTarget()
      guard accept(.in) else { throw unexpectedAfterElement(target) }
      let iterable = try parseOr()
      var conditions: [Expression] = []
      while accept(.if) { conditions.append(try parseCondition()) }
      clauses.append(
        ComprehensionClause(target: target, iterable: iterable, conditions: conditions))
    }
  }

  /// A condition of a comprehension: no conditional expression, since `if` begins the next one.
  private mutating func parseCondition() throws(SyntaxFailure) -> Expression {
    if token.kind == .lambda { return try parseExpression() }
    if token.kind == .name, peek().kind == .walrus { return try parseNamedExpression() }
    return try parseOr()
  }

  /// What stands between `for` and `in`, checked to be assignable.
  mutating func parseForTarget() throws(SyntaxFailure) -> Expression {
    let start = start
    var elements: [Expression] = []
    var isTuple = false
    while token.kind.startsExpression || token.kind == .star {
      let elementStart = self.start
      if accept(.star) {
        let value = try parseBinary(BinaryPrecedence.or)
        elements.append(Expression(.starred(value), range(from: elementStart)))
      } else {
        elements.append(try parseBinary(BinaryPrecedence.or))
      }
      guard accept(.comma) else { break }
      isTuple = true
    }
    guard let first = elements.first else { throw unexpected() }
    let target = isTuple ? Expression(.tuple(elements), range(from: start)) : first
    try checkTarget(target)
    return target
  }

  // MARK: After an element

  mutating func expectCloser(
    _ closer: TokenKind, after element: Expression
  ) throws(SyntaxFailure) {
    if accept(closer) { return }
    throw unexpectedAfterElement(element)
  }

  /// Something other than a comma or the closing bracket follows an element: most often the comma
  /// is missing, which is so when another expression follows.
  mutating func unexpectedAfterElement(_ element: Expression) -> SyntaxFailure {
    let gap = previousEnd
    guard token.kind.startsExpression, token.kind != .string || !endsWithName(element) else {
      return unexpected()
    }
    let mark = (index, token, previousEnd, diagnostics.count)
    let next = try? parseExpression()
    (index, token, previousEnd) = (mark.0, mark.1, mark.2)
    diagnostics.removeSubrange(mark.3...)
    guard let next else { return unexpected() }
    if let open = unclosedBeforeHere() { return open }
    return fail(
      "syntax.missing-comma", "invalid syntax. Perhaps you forgot a comma?",
      hint: "A comma is missing after \(excerpt(SourceRange(element.range.start, gap))).",
      at: SourceRange(lastOperand(of: element).range.start, next.range.end))
  }

  /// The part of an element that stands right before what follows it.
  private func lastOperand(of element: Expression) -> Expression {
    switch element.kind {
    case .conditional(_, _, let otherwise): lastOperand(of: otherwise)
    case .lambda(_, let body): lastOperand(of: body)
    case .walrus(_, _, let value), .starred(let value): lastOperand(of: value)
    default: element
    }
  }

  /// A bracket of this statement that is never closed and was opened on an earlier line explains
  /// more than the token that does not fit.
  private mutating func unclosedBeforeHere() -> SyntaxFailure? {
    var at = index
    while at < tokens.count, tokens[at].kind != .newline, tokens[at].kind != .endOfFile {
      if tokens[at].kind == .error {
        return unexpected()
      }
      at += 1
    }
    return nil
  }

  private func endsWithName(_ element: Expression) -> Bool {
    if case .name = element.kind { return true }
    return false
  }

  /// The source text in backquotes, cut to one short line.
  func excerpt(_ range: SourceRange) -> String {
    let text = String(decoding: bytes[range.start..<max(range.start, range.end)], as: UTF8.self)
    let line = text.split(whereSeparator: { $0.isNewline }).last.map(String.init) ?? text
    let trimmed = String(line.drop { $0 == " " })
    return trimmed.count <= 50 ? "`\(trimmed)`" : "`…\(trimmed.suffix(48))`"
  }
}
