import LapisDiagnostics

extension Parser {
  /// `a, *b, c` or one expression; a trailing comma makes a tuple.
  mutating func parseExpressionList() throws(SyntaxFailure) -> Expression {
    let start = start
    let first = try parseStarred()
    guard token.kind == .comma else { return first }
    var elements = [first]
    while accept(.comma) {
      guard token.kind.startsExpression || token.kind == .star || token.kind == .yield else {
        break
      }
      elements.append(try parseStarred())
    }
    return Expression(.tuple(elements), range(from: start))
  }

  /// `*value` or an expression.
  mutating func parseStarred(allowWalrus: Bool = false) throws(SyntaxFailure) -> Expression {
    let start = start
    if accept(.star) {
      let value = try parseBinary(BinaryPrecedence.or)
      return Expression(.starred(value), range(from: start))
    }
    return allowWalrus ? try parseNamedExpression() : try parseExpression()
  }

  /// `name := value` or an expression.
  mutating func parseNamedExpression() throws(SyntaxFailure) -> Expression {
    if token.kind == .name, peek().kind == .walrus {
      let name = token
      advance()
      advance()
      let value = try parseExpression()
      return Expression(
        .walrus(name: text(of: name), nameRange: range(of: name), value: value),
        range(from: Int(name.start)))
    }
    let start = start
    let expression = try parseExpression()
    if token.kind == .walrus {
      throw fail(
        "syntax.walrus",
        "cannot use assignment expressions with \(Self.description(of: expression))",
        at: range(from: start))
    }
    if token.kind == .assign { try rejectAssignment(to: expression, start) }
    return expression
  }

  /// `=` where only an expression may stand.
  private mutating func rejectAssignment(
    to target: Expression, _ start: Int
  ) throws(SyntaxFailure) {
    let targetRange = range(from: start)
    let mark = (index, token, previousEnd, diagnostics.count)
    advance()
    let value = try? parseBinary(BinaryPrecedence.or)
    let goesOn = token.kind == .assign || token.kind == .walrus
    let valueEnd = previousEnd
    (index, token, previousEnd) = (mark.0, mark.1, mark.2)
    diagnostics.removeSubrange(mark.3...)
    guard value != nil, !goesOn else { throw unexpected() }
    switch target.kind {
    case .name:
      throw fail(
        "syntax.assignment", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        hint: "'=' assigns in a statement of its own; '==' compares.",
        at: SourceRange(start, valueEnd))
    case .list, .tuple, .generator, .bool, .none, .lambda, .conditional, .and, .or, .comparison:
      throw unexpected()
    case .unary(.not, _): throw unexpected()
    default:
      throw fail(
        "syntax.assignment",
        "cannot assign to \(Self.description(of: target)) here. Maybe you meant '==' instead of '='?",
        at: targetRange)
    }
  }

  /// A conditional expression, a lambda or what binds tighter.
  mutating func parseExpression() throws(SyntaxFailure) -> Expression {
    try enter()
    defer { leave() }
    if token.kind == .lambda { return try parseLambda() }
    let start = start
    let value = try parseOr()
    guard token.kind == .if else { return value }
    advance()
    let test = try parseOr()
    guard token.kind == .else else {
      if token.kind == .colon { throw unexpected() }
      throw fail(
        "syntax.conditional", "expected 'else' after 'if' expression",
        hint: "Write 'a if condition else b'.", at: range(from: start))
    }
    advance()
    let otherwise = try parseExpression()
    return Expression(
      .conditional(test: test, then: value, otherwise: otherwise), range(from: start))
  }

  private mutating func parseLambda() throws(SyntaxFailure) -> Expression {
    let start = start
    advance()
    let parameters = try parseParameters(until: .colon, annotated: false)
    guard accept(.colon) else { throw unexpected() }
    let outer = context
    context.isInFunction = true
    defer { context = outer }
    let body = try parseExpression()
    return Expression(.lambda(parameters, body: body), range(from: start))
  }

  mutating func parseOr() throws(SyntaxFailure) -> Expression {
    let start = start
    let first = try parseAnd()
    guard token.kind == .or else { return first }
    var operands = [first]
    while accept(.or) { operands.append(try parseAnd()) }
    return Expression(.or(operands), range(from: start))
  }

  private mutating func parseAnd() throws(SyntaxFailure) -> Expression {
    let start = start
    let first = try parseNot()
    guard token.kind == .and else { return first }
    var operands = [first]
    while accept(.and) { operands.append(try parseNot()) }
    return Expression(.and(operands), range(from: start))
  }

  private mutating func parseNot() throws(SyntaxFailure) -> Expression {
    guard token.kind == .not else { return try parseComparison() }
    try enter()
    defer { leave() }
    let start = start
    advance()
    let operand = try parseNot()
    return Expression(.unary(.not, operand), range(from: start))
  }

  private mutating func parseComparison() throws(SyntaxFailure) -> Expression {
    let start = start
    let first = try parseBinary(BinaryPrecedence.or)
    guard let initial = comparisonOperator() else { return first }
    var rest: [(ComparisonOperator, Expression)] = []
    var next: ComparisonOperator? = initial
    while let comparison = next {
      advance()
      if comparison == .notIn || comparison == .isNot { advance() }
      rest.append((comparison, try parseBinary(BinaryPrecedence.or)))
      next = comparisonOperator()
    }
    return Expression(.comparison(first, rest), range(from: start))
  }

  private func comparisonOperator() -> ComparisonOperator? {
    switch token.kind {
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    case .in: return .in
    case .is: return peek().kind == .not ? .isNot : .is
    case .not: return peek().kind == .in ? .notIn : nil
    default: return nil
    }
  }

  // MARK: Binary operators

  /// How tightly a binary operator binds; `or` (of bits) is the loosest.
  enum BinaryPrecedence {
    static let or = 1
    static let unary = 7
  }

  private func binaryOperator() -> (BinaryOperator, Int)? {
    switch token.kind {
    case .bar: return (.bitOr, 1)
    case .caret: return (.bitXor, 2)
    case .ampersand: return (.bitAnd, 3)
    case .leftShift: return (.leftShift, 4)
    case .rightShift: return (.rightShift, 4)
    case .plus: return (.add, 5)
    case .minus: return (.subtract, 5)
    case .star: return (.multiply, 6)
    case .slash: return (.divide, 6)
    case .doubleSlash: return (.floorDivide, 6)
    case .percent: return (.modulo, 6)
    case .at: return (.matrixMultiply, 6)
    default: return nil
    }
  }

  /// Operators of at least this precedence, which all group to the left.
  mutating func parseBinary(_ minimum: Int) throws(SyntaxFailure) -> Expression {
    let start = start
    var left = try parseUnary()
    var links = 0
    defer { leave(links) }
    while let (operation, precedence) = binaryOperator(), precedence >= minimum {
      advance()
      links += 1
      try enter()
      let right = try parseBinary(precedence + 1)
      left = Expression(.binary(operation, left, right), range(from: start))
    }
    return left
  }

  private mutating func parseUnary() throws(SyntaxFailure) -> Expression {
    let operation: UnaryOperator
    switch token.kind {
    case .minus: operation = .minus
    case .plus: operation = .plus
    case .tilde: operation = .invert
    default: return try parsePower()
    }
    try enter()
    defer { leave() }
    let start = start
    advance()
    let operand = try parseUnary()
    return Expression(.unary(operation, operand), range(from: start))
  }

  private mutating func parsePower() throws(SyntaxFailure) -> Expression {
    let start = start
    if token.kind == .await { throw refuseAsync() }
    let base = try parsePrimary()
    guard token.kind == .doubleStar else { return base }
    try enter()
    defer { leave() }
    advance()
    let exponent = try parseUnary()
    return Expression(.binary(.power, base, exponent), range(from: start))
  }

  mutating func refuseAsync() -> SyntaxFailure {
    fail(
      "syntax.async", "'\(text(of: token))' is not supported",
      hint: "Lapis has no asynchronous functions; call an ordinary function.",
      at: range(of: token))
  }

  // MARK: Primaries

  /// An atom with its attributes, calls and subscripts.
  mutating func parsePrimary() throws(SyntaxFailure) -> Expression {
    let start = start
    var value = try parseAtom()
    var links = 0
    defer { leave(links) }
    while true {
      switch token.kind {
      case .dot:
        advance()
        guard token.kind == .name else { throw unexpected() }
        let name = token
        advance()
        value = Expression(
          .attribute(value, name: text(of: name), nameRange: range(of: name)), range(from: start))
      case .leftParen:
        let arguments = try parseArguments()
        value = Expression(.call(value, arguments), range(from: start))
      case .leftBracket:
        let index = try parseSubscript()
        value = Expression(.index(value, index), range(from: start))
      default: return value
      }
      links += 1
      try enter()
    }
  }

  private mutating func parseAtom() throws(SyntaxFailure) -> Expression {
    let first = token
    switch first.kind {
    case .name:
      advance()
      return Expression(.name(text(of: first)), range(of: first))
    case .number:
      advance()
      return Expression(try number(first), range(of: first))
    case .string: return try parseStrings()
    case .none:
      advance()
      return Expression(.none, range(of: first))
    case .true:
      advance()
      return Expression(.bool(true), range(of: first))
    case .false:
      advance()
      return Expression(.bool(false), range(of: first))
    case .ellipsis:
      advance()
      return Expression(.ellipsis, range(of: first))
    case .leftParen: return try parseParenthesized()
    case .leftBracket: return try parseListDisplay()
    case .leftBrace: return try parseBraceDisplay()
    default: throw unexpected()
    }
  }

  private mutating func number(_ token: Token) throws(SyntaxFailure) -> ExpressionKind {
    switch NumberLiteral.value(of: bytes[Int(token.start)..<Int(token.end)]) {
    case .integer(let value): return .integer(value)
    case .bigInteger(let digits): return .bigInteger(digits)
    case .float(let value): return .float(value)
    case .tooLong(let digits, let limit):
      throw fail(
        "syntax.invalid-number",
        "Exceeds the limit (\(limit) digits) for integer string conversion: value has \(digits) digits",
        hint: "Compute so large a number, for example as a power.", at: range(of: token))
    }
  }

  mutating func parseYield() throws(SyntaxFailure) -> Expression {
    let start = start
    advance()
    let kind: ExpressionKind
    if accept(.from) {
      kind = .yieldFrom(try parseExpression())
    } else if token.kind.startsExpression || token.kind == .star {
      kind = .yield(try parseExpressionList())
    } else {
      if token.kind == .error || token.kind == .await { throw unexpected() }
      kind = .yield(nil)
    }
    if !context.isInFunction, !context.isUncertain {
      report("syntax.outside-function", "'yield' outside function", at: range(from: start))
    }
    return Expression(kind, range(from: start))
  }

  /// CPython's word for an expression that cannot be assigned to.
  static func description(of expression: Expression) -> String {
    switch expression.kind {
    case .none: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .ellipsis: return "ellipsis"
    case .integer, .bigInteger, .float, .string, .bytes: return "literal"
    case .formatted: return "f-string expression"
    case .name: return "name"
    case .attribute: return "attribute"
    case .index, .slice: return "subscript"
    case .call: return "function call"
    case .unary, .binary, .and, .or: return "expression"
    case .comparison: return "comparison"
    case .conditional: return "conditional expression"
    case .lambda: return "lambda"
    case .walrus: return "named expression"
    case .list: return "list"
    case .tuple: return "tuple"
    case .set: return "set display"
    case .dict: return "dict literal"
    case .starred: return "starred"
    case .listComprehension: return "list comprehension"
    case .setComprehension: return "set comprehension"
    case .dictComprehension: return "dict comprehension"
    case .generator: return "generator expression"
    case .yield, .yieldFrom: return "yield expression"
    case .invalid: return "expression"
    }
  }
}
