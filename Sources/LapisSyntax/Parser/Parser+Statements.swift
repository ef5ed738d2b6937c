import LapisDiagnostics

extension Parser {
  /// Statements up to the end of the block or of the text.
  mutating func parseStatements() -> [Statement] {
    var statements: [Statement] = []
    while token.kind != .endOfFile {
      if token.kind == .dedent {
        // At the outermost level there is nothing to leave.
        if blockDepth > 0 { break }
        advance()
        continue
      }
      if token.kind == .newline {
        advance()
        continue
      }
      let before = index
      parseStatement(into: &statements)
      if index == before { advance() }
    }
    return statements
  }

  /// Reads one line of simple statements or one compound statement; a mistake is recorded and
  /// reading goes on at the next statement.
  private mutating func parseStatement(into statements: inout [Statement]) {
    let first = token
    let wasInvalid = lastWasInvalid
    lastWasInvalid = false
    if wasInvalid, continuesCompound(first.kind) {
      // The rest of a statement whose beginning was already reported.
      skipStatement()
      lastWasInvalid = true
      return
    }
    let outerBracketDepth = bracketDepth
    let outerDepth = depth
    let outerCount = diagnostics.count
    var isSimple = false
    do throws(SyntaxFailure) {
      if first.kind == .indent {
        _ = unexpected()
        advance()
        blockDepth += 1
        statements.append(contentsOf: parseStatements())
        blockDepth -= 1
        _ = accept(.dedent)
        return
      }
      if let compound = try parseCompound() {
        statements.append(compound)
      } else {
        isSimple = true
        try parseSimpleLine(into: &statements)
      }
    } catch {
      // What was reported before about the same line follows from its place, not its form.
      if isSimple, let last = diagnostics.last {
        diagnostics.removeSubrange(outerCount...)
        diagnostics.append(last)
      }
      bracketDepth = outerBracketDepth
      depth = outerDepth
      statements.append(Statement(.invalid, range(of: first)))
      skipStatement()
      lastWasInvalid = true
    }
  }

  private func continuesCompound(_ kind: TokenKind) -> Bool {
    kind == .else || kind == .elif || kind == .except || kind == .finally
  }

  /// Skips to the next line, and reads the block below it, if there is one, for its own mistakes.
  private mutating func skipStatement() {
    while token.kind != .newline, token.kind != .endOfFile { advance() }
    _ = accept(.newline)
    guard token.kind == .indent else { return }
    if isWord(peek(), "case") {
      // The cases of a match statement are no statements by themselves.
      skipBlock()
      return
    }
    let outer = context
    context.isUncertain = true
    advance()
    blockDepth += 1
    _ = parseStatements()
    blockDepth -= 1
    _ = accept(.dedent)
    context = outer
  }

  private mutating func skipBlock() {
    var open = 0
    repeat {
      if token.kind == .indent { open += 1 }
      if token.kind == .dedent { open -= 1 }
      advance()
    } while open > 0 && token.kind != .endOfFile
  }

  /// `a; b; c` and the end of the line.
  mutating func parseSimpleLine(
    into statements: inout [Statement]
  ) throws(SyntaxFailure) {
    while true {
      let start = start
      let kind = try parseSimple()
      guard token.kind == .newline || token.kind == .semicolon || token.kind == .endOfFile else {
        throw unexpectedAfterStatement(kind, start)
      }
      statements.append(Statement(kind, range(from: start)))
      codeEnd = previousEnd
      if accept(.semicolon) {
        codeEnd = previousEnd
        if accept(.newline) || token.kind == .endOfFile { return }
        continue
      }
      _ = accept(.newline)
      return
    }
  }

  private mutating func unexpectedAfterStatement(
    _ kind: StatementKind, _ start: Int
  ) -> SyntaxFailure {
    // Only "not in" may follow.
    if token.kind == .not { advance() }
    guard case .expression(let value) = kind, case .name(let name) = value.kind,
      name == "print" || name == "exec", token.kind.startsExpression
    else { return unexpected() }
    let mark = (index, token, previousEnd, diagnostics.count)
    let argument = try? parseExpressionList()
    let end = argument == nil ? Int(mark.1.end) : previousEnd
    (index, token, previousEnd) = (mark.0, mark.1, mark.2)
    diagnostics.removeSubrange(mark.3...)
    return fail(
      "syntax.print",
      "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
      at: SourceRange(start, end))
  }

  private mutating func parseSimple() throws(SyntaxFailure) -> StatementKind {
    switch token.kind {
    case .pass:
      advance()
      return .pass
    case .break:
      if !context.isInLoop, !context.isUncertain {
        report("syntax.outside-loop", "'break' outside loop", at: range(of: token))
      }
      advance()
      return .break
    case .continue:
      if !context.isInLoop, !context.isUncertain {
        report("syntax.outside-loop", "'continue' not properly in loop", at: range(of: token))
      }
      advance()
      return .continue
    case .return: return try parseReturn()
    case .raise:
      advance()
      guard token.kind.startsExpression else {
        if !endsStatement { throw unexpected() }
        return .raise(nil, from: nil)
      }
      let value = try parseExpression()
      return .raise(value, from: accept(.from) ? try parseExpression() : nil)
    case .global: return .global(try parseNames())
    case .nonlocal:
      let start = start
      let names = try parseNames()
      if !context.isInFunction, !context.isInClass, !context.isUncertain {
        report(
          "syntax.nonlocal", "nonlocal declaration not allowed at module level",
          at: range(from: start))
      }
      return .nonlocal(names)
    case .del: return try parseDelete()
    case .assert:
      advance()
      let test = try parseExpression()
      return .assert(test, message: accept(.comma) ? try parseExpression() : nil)
    case .import: return try parseImport()
    case .from: return try parseImportFrom()
    default: return try parseExpressionStatement()
    }
  }

  private var endsStatement: Bool {
    token.kind == .newline || token.kind == .semicolon || token.kind == .endOfFile
  }

  private mutating func parseReturn() throws(SyntaxFailure) -> StatementKind {
    let keyword = token
    advance()
    var value: Expression?
    if token.kind.startsExpression || token.kind == .star {
      value = try parseExpressionList()
    } else if !endsStatement {
      throw unexpected()
    }
    if !context.isInFunction, !context.isUncertain {
      report(
        "syntax.outside-function", "'return' outside function",
        at: SourceRange(Int(keyword.start), previousEnd))
    } else if let value {
      try rejectStarred(value)
    }
    return .return(value)
  }

  private mutating func parseNames() throws(SyntaxFailure) -> [String] {
    advance()
    var names: [String] = []
    repeat {
      guard token.kind == .name else { throw unexpected() }
      names.append(text(of: token))
      advance()
    } while accept(.comma)
    return names
  }

  private mutating func parseDelete() throws(SyntaxFailure) -> StatementKind {
    advance()
    var targets: [Expression] = []
    repeat {
      if !targets.isEmpty, endsStatement { break }
      let target = try parseStarred()
      try checkTarget(target, deleting: true)
      targets.append(target)
    } while accept(.comma)
    return .delete(targets)
  }

  // MARK: Imports

  private mutating func parseImport() throws(SyntaxFailure) -> StatementKind {
    advance()
    var names: [ImportedName] = []
    repeat {
      let start = start
      let path = try parseDottedName()
      let alias = try parseAlias()
      names.append(ImportedName(path: path, alias: alias, range: range(from: start)))
    } while accept(.comma)
    return .importModules(names)
  }

  private mutating func parseDottedName() throws(SyntaxFailure) -> String {
    guard token.kind == .name else { throw unexpected() }
    var path = text(of: token)
    advance()
    while accept(.dot) {
      guard token.kind == .name else { throw unexpected() }
      path += "." + text(of: token)
      advance()
    }
    return path
  }

  private mutating func parseAlias() throws(SyntaxFailure) -> String? {
    guard accept(.as) else { return nil }
    guard token.kind == .name else { throw unexpected() }
    defer { advance() }
    return text(of: token)
  }

  private mutating func parseImportFrom() throws(SyntaxFailure) -> StatementKind {
    advance()
    var level = 0
    while token.kind == .dot || token.kind == .ellipsis {
      level += token.kind == .dot ? 1 : 3
      advance()
    }
    var module = ""
    if level == 0 || token.kind == .name { module = try parseDottedName() }
    guard accept(.import) else { throw unexpected() }
    if token.kind == .star {
      if context.isInFunction || context.isInClass, !context.isUncertain {
        report("syntax.import", "import * only allowed at module level", at: range(of: token))
      }
      advance()
      return .importFrom(module: module, level: level, names: [])
    }
    let isParenthesized = accept(.leftParen)
    var names: [ImportedName] = []
    while true {
      let start = start
      guard token.kind == .name else {
        if names.isEmpty || !isParenthesized || token.kind != .rightParen {
          if !names.isEmpty, !isParenthesized, token.kind == .newline {
            throw fail(
              "syntax.import", "trailing comma not allowed without surrounding parentheses",
              at: SourceRange(previousEnd, previousEnd))
          }
          throw unexpected()
        }
        break
      }
      let name = text(of: token)
      advance()
      let alias = try parseAlias()
      names.append(ImportedName(path: name, alias: alias, range: range(from: start)))
      guard accept(.comma) else { break }
    }
    if isParenthesized { try expect(.rightParen) }
    return .importFrom(module: module, level: level, names: names)
  }

  // MARK: Expressions and assignments

  private mutating func parseExpressionStatement() throws(SyntaxFailure) -> StatementKind {
    let start = start
    let isYield = token.kind == .yield
    let first = isYield ? try parseYield() : try parseExpressionList()
    if let operation = token.kind.augmentedOperator {
      switch first.kind {
      case .name, .attribute, .index: break
      default:
        throw fail(
          "syntax.assignment",
          "'\(Self.description(of: first))' is an illegal expression for augmented assignment",
          at: first.range)
      }
      advance()
      let value = token.kind == .yield ? try parseYield() : try parseExpressionList()
      return .augmentedAssign(target: first, operation, value: value)
    }
    switch token.kind {
    case .assign: return try parseAssignment(first, start)
    case .colon: return try parseAnnotation(first, start)
    default:
      try rejectStarred(first)
      return .expression(first)
    }
  }

  private mutating func rejectStarred(_ value: Expression) throws(SyntaxFailure) {
    if case .starred = value.kind {
      throw fail(
        "syntax.starred", "can't use starred expression here",
        hint: "A comma after it makes a tuple: *values,.", at: value.range)
    }
  }

  private mutating func parseAssignment(
    _ first: Expression, _ start: Int
  ) throws(SyntaxFailure) -> StatementKind {
    var targets: [Expression] = []
    var value = first
    var start = start
    while token.kind == .assign {
      try checkAssignable(value, start, isOnly: targets.isEmpty)
      targets.append(value)
      advance()
      start = self.start
      value = token.kind == .yield ? try parseYield() : try parseExpressionList()
    }
    try rejectStarred(value)
    return .assign(targets: targets, value: value)
  }

  /// Checks what stands before an `=`, the current token.
  private mutating func checkAssignable(
    _ target: Expression, _ start: Int, isOnly: Bool
  ) throws(SyntaxFailure) {
    let isParenthesized = target.range.start > start
    switch target.kind {
    case .name("__debug__"): try checkTarget(target)
    case .name, .attribute, .index: return
    case .starred:
      throw fail(
        "syntax.assignment", "starred assignment target must be in a list or tuple",
        hint: "A comma after it makes a tuple: *values, = …", at: target.range)
    case .yield, .yieldFrom:
      if isParenthesized { break }
      throw fail(
        "syntax.assignment", "assignment to yield expression not possible", at: target.range)
    default: break
    }
    if isOnly, isLastAssign() {
      // Of `a, 1 = 2` CPython sees `1 = 2`.
      var candidate = target
      var isGrouped = isParenthesized
      if case .tuple(let elements) = target.kind, let last = elements.last,
        elements.first?.range.start == target.range.start, previousEnd == last.range.end
      {
        for element in elements.dropLast() { try checkTarget(element, inTuple: true) }
        candidate = last
        isGrouped = false
      }
      if suggestsComparison(candidate, isGrouped: isGrouped) {
        throw fail(
          "syntax.assignment",
          "cannot assign to \(Self.description(of: candidate)) here. Maybe you meant '==' instead of '='?",
          at: candidate.range)
      }
    }
    try checkTarget(target)
  }

  private func suggestsComparison(_ target: Expression, isGrouped: Bool) -> Bool {
    switch target.kind {
    case .name, .attribute, .index, .starred, .list, .tuple, .generator, .bool, .none: return false
    case .comparison, .conditional, .lambda, .and, .or, .walrus, .yield, .yieldFrom:
      return isGrouped
    case .unary(let operation, _): return operation != .not || isGrouped
    default: return true
    }
  }

  /// True unless another `=` follows in this statement.
  private func isLastAssign() -> Bool {
    var at = index + 1
    var open = 0
    while at < tokens.count {
      switch tokens[at].kind {
      case .newline, .endOfFile, .semicolon: return true
      case .leftParen, .leftBracket, .leftBrace: open += 1
      case .rightParen, .rightBracket, .rightBrace: open -= 1
      case .assign where open == 0: return false
      default: break
      }
      at += 1
    }
    return true
  }

  private mutating func parseAnnotation(
    _ target: Expression, _ start: Int
  ) throws(SyntaxFailure) -> StatementKind {
    switch target.kind {
    case .name, .attribute, .index: break
    case .list(let items), .tuple(let items):
      // Without brackets the first item is marked.
      let isBare = items.first?.range.start == target.range.start
      throw fail(
        "syntax.annotation",
        "only single target (not \(Self.description(of: target))) can be annotated",
        at: isBare ? items[0].range : target.range)
    default:
      throw fail("syntax.annotation", "illegal target for annotation", at: target.range)
    }
    advance()
    let annotation = try parseExpression()
    var value: Expression?
    if accept(.assign) {
      let given = token.kind == .yield ? try parseYield() : try parseExpressionList()
      try rejectStarred(given)
      value = given
    }
    return .annotatedAssign(target: target, annotation: annotation, value: value)
  }

  // MARK: Targets

  /// Checks that an expression can be assigned to (or deleted), and names the part that cannot.
  mutating func checkTarget(
    _ target: Expression, deleting: Bool = false, inTuple: Bool = false
  ) throws(SyntaxFailure) {
    switch target.kind {
    case .name("__debug__"):
      throw fail(
        "syntax.assignment", "cannot \(deleting ? "delete" : "assign to") __debug__",
        at: target.range)
    case .name, .attribute, .index: return
    case .starred(let value) where inTuple && !deleting: try checkTarget(value)
    case .list(let elements), .tuple(let elements):
      var starred = 0
      for element in elements {
        if case .starred(let value) = element.kind, !deleting {
          starred += 1
          if starred > 1 {
            throw fail(
              "syntax.assignment", "multiple starred expressions in assignment", at: target.range)
          }
          try checkTarget(value)
        } else {
          try checkTarget(element, deleting: deleting)
        }
      }
    case .starred(let value) where !deleting:
      try checkTarget(value)
      throw fail(
        "syntax.assignment", "starred assignment target must be in a list or tuple",
        at: target.range)
    default:
      throw fail(
        "syntax.assignment",
        "cannot \(deleting ? "delete" : "assign to") \(Self.description(of: target))",
        at: target.range)
    }
  }
}
