import LapisDiagnostics

extension Parser {
  /// The arguments of a call, or the bases of a class, with their brackets.
  mutating func parseArguments(ofClass: Bool = false) throws(SyntaxFailure) -> [Argument] {
    let open = start
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    try enter()
    defer { leave() }
    var arguments: [Argument] = []
    var seenKeyword = false
    var seenUnpacking = false
    while token.kind != .rightParen {
      let start = self.start
      let argument = try parseArgument(open: ofClass ? nil : open, isFirst: arguments.isEmpty)
      switch argument.kind {
      case .positional:
        if seenUnpacking || seenKeyword {
          throw fail(
            "syntax.argument-order",
            "positional argument follows keyword argument\(seenUnpacking ? " unpacking" : "")",
            hint: "Put the arguments without a name first.", at: rangeOfCloser())
        }
      case .starred:
        if seenUnpacking {
          throw fail(
            "syntax.argument-order",
            "iterable argument unpacking follows keyword argument unpacking",
            at: SourceRange(start, start + 1))
        }
      case .keyword(let name, _):
        seenKeyword = true
        let isRepeated = arguments.contains { earlier in
          if case .keyword(name, _) = earlier.kind { return true }
          return false
        }
        if isRepeated {
          report(
            "syntax.keyword-repeated", "keyword argument repeated: \(name)",
            at: range(from: start))
        }
      case .doubleStarred: seenUnpacking = true
      }
      arguments.append(argument)
      if token.kind == .comma {
        advance()
      } else if token.kind != .rightParen {
        throw unexpectedAfterElement(argument.value)
      }
    }
    advance()
    return arguments
  }

  /// The bracket that closes those open here; this token where there is none.
  private func rangeOfCloser() -> SourceRange {
    var open = 0
    for candidate in tokens[index...] {
      switch candidate.kind {
      case .leftParen, .leftBracket, .leftBrace: open += 1
      case .rightParen, .rightBracket, .rightBrace:
        if open == 0 { return range(of: candidate) }
        open -= 1
      case .newline, .endOfFile, .error: return range(of: token)
      default: break
      }
    }
    return range(of: token)
  }

  /// `open` is where the brackets of a call begin, which a generator alone in them shares.
  private mutating func parseArgument(open: Int?, isFirst: Bool) throws(SyntaxFailure) -> Argument {
    let start = start
    if accept(.star) {
      let value = try parseExpression()
      if token.kind == .for {
        throw fail(
          "syntax.comprehension", "iterable unpacking cannot be used in comprehension",
          at: range(from: start))
      }
      return Argument(.starred, value)
    }
    if accept(.doubleStar) { return Argument(.doubleStarred, try parseExpression()) }
    let first = token
    if peek().kind == .assign {
      switch first.kind {
      case .name: return try parseKeyword(first)
      case .true, .false, .none:
        throw fail(
          "syntax.assignment", "cannot assign to \(text(of: first))",
          at: SourceRange(start, Int(peek().end)))
      default: break
      }
    }
    let value: Expression
    if first.kind == .name, peek().kind == .walrus {
      value = try parseNamedExpression()
    } else {
      value = try parseExpression()
    }
    switch token.kind {
    case .for, .async:
      guard let open else { throw unexpected() }
      let clauses = try parseComprehension(of: value)
      let isAlone = isFirst && token.kind == .rightParen
      if isAlone {
        return Argument(
          .positional, Expression(.generator(value, clauses), SourceRange(open, Int(token.end))))
      }
      if token.kind != .comma, token.kind != .rightParen { throw unexpected() }
      throw fail(
        "syntax.generator", "Generator expression must be parenthesized",
        hint: "Write it in parentheses of its own next to other arguments.", at: range(from: start))
    case .assign:
      throw fail(
        "syntax.assignment",
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        hint: "Only a name can stand before '=' in an argument.",
        at: SourceRange(value.range.start, Int(token.end)))
    default: return Argument(.positional, value)
    }
  }

  private mutating func parseKeyword(_ name: Token) throws(SyntaxFailure) -> Argument {
    advance()
    advance()
    if token.kind == .comma || token.kind == .rightParen {
      throw unexpected(hint: "Write a value after '\(text(of: name))='.")
    }
    let value = try parseExpression()
    if token.kind == .for {
      throw fail(
        "syntax.assignment", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        at: SourceRange(Int(name.start), Int(name.end) + 1))
    }
    return Argument(.keyword(text(of: name), nameRange: range(of: name)), value)
  }

  /// What stands in the brackets of a subscript, with the brackets.
  mutating func parseSubscript() throws(SyntaxFailure) -> Expression {
    advance()
    bracketDepth += 1
    defer { bracketDepth -= 1 }
    try enter()
    defer { leave() }
    let start = start
    let first = try parseSlice()
    guard token.kind == .comma else {
      if !accept(.rightBracket) { throw unexpectedAfterElement(first) }
      if case .starred = first.kind {
        return Expression(.tuple([first]), first.range)
      }
      return first
    }
    var elements = [first]
    while accept(.comma) {
      if token.kind == .rightBracket { break }
      elements.append(try parseSlice())
    }
    let tuple = Expression(.tuple(elements), range(from: start))
    if !accept(.rightBracket) { throw unexpectedAfterElement(elements[elements.count - 1]) }
    return tuple
  }

  private mutating func parseSlice() throws(SyntaxFailure) -> Expression {
    let start = start
    var lower: Expression?
    if token.kind != .colon {
      let value = try parseStarred(allowWalrus: true)
      guard token.kind == .colon else { return value }
      lower = value
    }
    advance()
    var upper: Expression?
    var step: Expression?
    if endsSlicePart == false { upper = try parseExpression() }
    if accept(.colon), endsSlicePart == false { step = try parseExpression() }
    return Expression(.slice(lower: lower, upper: upper, step: step), range(from: start))
  }

  private var endsSlicePart: Bool {
    token.kind == .colon || token.kind == .comma || token.kind == .rightBracket
  }

  // MARK: Parameters

  /// The parameters of a function or lambda, up to but without `closer`.
  mutating func parseParameters(
    until closer: TokenKind, annotated: Bool
  ) throws(SyntaxFailure) -> Parameters {
    var all: [Parameter] = []
    // Set up once there are many: a few are compared one by one.
    var names: Set<String> = []
    var seenSlash = false
    var seenStar = false
    var bareStar: Token?
    var seenDefault = false
    var seenKeywords = false
    while token.kind != closer {
      let start = start
      if seenKeywords {
        throw fail(
          "syntax.parameters", "arguments cannot follow var-keyword argument",
          at: range(of: token))
      }
      switch token.kind {
      case .slash:
        if all.isEmpty, !seenStar {
          throw fail(
            "syntax.parameters", "at least one argument must precede /", at: range(of: token))
        }
        if seenSlash {
          throw fail("syntax.parameters", "/ may appear only once", at: range(of: token))
        }
        if seenStar {
          throw fail("syntax.parameters", "/ must be ahead of *", at: range(of: token))
        }
        seenSlash = true
        for place in all.indices where all[place].kind == .regular {
          all[place].kind = .positionalOnly
        }
        advance()
      case .star:
        if seenStar {
          guard peek().kind == .name || peek().kind == .comma else {
            advance()
            throw unexpected()
          }
          throw fail(
            "syntax.parameters", "* argument may appear only once", at: range(of: token))
        }
        seenStar = true
        let star = token
        advance()
        if token.kind == .name {
          all.append(try parseParameter(.variadic, start, annotated, all, &names))
          if token.kind == .assign {
            throw fail(
              "syntax.parameters", "var-positional argument cannot have default value",
              at: range(of: token))
          }
        } else if token.kind == .comma {
          bareStar = star
        } else {
          throw fail(
            "syntax.parameters", "named arguments must follow bare *", at: range(of: star))
        }
      case .doubleStar:
        if let star = bareStar {
          throw fail(
            "syntax.parameters", "named arguments must follow bare *", at: range(of: star))
        }
        advance()
        guard token.kind == .name else { throw unexpected() }
        all.append(try parseParameter(.keywordVariadic, start, annotated, all, &names))
        if token.kind == .assign {
          throw fail(
            "syntax.parameters", "var-keyword argument cannot have default value",
            at: range(of: token))
        }
        seenKeywords = true
      case .name:
        var parameter = try parseParameter(
          seenStar ? .keywordOnly : .regular, start, annotated, all, &names)
        bareStar = nil
        if token.kind == .assign {
          let assign = token
          advance()
          if token.kind == .comma || token.kind == closer {
            throw fail(
              "syntax.parameters", "expected default value expression", at: range(of: assign))
          }
          parameter.defaultValue = try parseExpression()
          if !seenStar { seenDefault = true }
        } else if seenDefault, !seenStar {
          throw fail(
            "syntax.parameters", "non-default argument follows default argument",
            hint: "Put '\(parameter.name)' before the parameters with a default, or give it one.",
            at: parameter.range)
        }
        all.append(parameter)
      case .leftParen:
        advance()
        throw fail(
          "syntax.parameters",
          annotated
            ? "Function parameters cannot be parenthesized"
            : "Lambda expression parameters cannot be parenthesized",
          at: SourceRange(start, rangeOfCloser().end))
      default: throw unexpected()
      }
      if token.kind == .comma {
        advance()
      } else if token.kind != closer {
        throw unexpected()
      }
    }
    if let star = bareStar {
      throw fail("syntax.parameters", "named arguments must follow bare *", at: range(of: star))
    }
    return Parameters(all)
  }

  private mutating func parseParameter(
    _ kind: Parameter.Kind, _ start: Int, _ annotated: Bool, _ before: [Parameter], _ names: inout Set<String>
  ) throws(SyntaxFailure) -> Parameter {
    let name = text(of: token)
    let nameRange = range(of: token)
    advance()
    let isNew: Bool
    if before.count < 16 {
      isNew = !before.contains { $0.name == name }
    } else {
      if names.isEmpty { names = Set(before.map(\.name)) }
      isNew = names.insert(name).inserted
    }
    if !isNew {
      report(
        "syntax.parameters", "duplicate argument '\(name)' in function definition", at: nameRange)
    }
    var annotation: Expression?
    if annotated, accept(.colon) {
      annotation = kind == .variadic ? try parseStarred() : try parseExpression()
    }
    return Parameter(
      name: name, kind: kind, defaultValue: nil, annotation: annotation,
      range: SourceRange(nameRange.start, previousEnd))
  }
}
