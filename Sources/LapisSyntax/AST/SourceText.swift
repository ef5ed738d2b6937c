/// An expression written as Python source, in one normal form: what an annotation is kept as where
/// annotations are not evaluated.
struct SourceText {
  /// How tightly an expression holds together; looser ones inside tighter ones get parentheses.
  private enum Binding: Int {
    case tuple, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign
    case power, atom
    var tighter: Binding { Binding(rawValue: rawValue + 1) ?? .atom }
  }

  static func text(of expression: Expression) -> String {
    SourceText().text(expression, .test)
  }

  private func text(_ expression: Expression, _ outer: Binding) -> String {
    let (own, text) = render(expression)
    return own.rawValue < outer.rawValue ? "(\(text))" : text
  }

  private func render(_ expression: Expression) -> (Binding, String) {
    switch expression.kind {
    case .none: return (.atom, "None")
    case .ellipsis: return (.atom, "...")
    case .bool(let bool): return (.atom, bool ? "True" : "False")
    case .integer(let int): return (.atom, String(int))
    case .bigInteger(let digits): return (.atom, digits)
    case .float(let double): return (.atom, number(double))
    case .string(let text): return (.atom, quoted(text))
    case .bytes(let bytes): return (.atom, "b" + quoted(bytes))
    case .formatted(let parts):
      let body = formatted(parts)
      let quote = body.contains("'") ? "\"" : "'"
      return (.atom, "f\(quote)\(body)\(quote)")
    case .name(let name): return (.atom, name)
    case .attribute(let value, let name, _):
      // `3 .real`: a point behind digits would belong to the number.
      let space = if case .integer = value.kind { " " } else { "" }
      return (.atom, text(value, .atom) + space + "." + name)
    case .index(let value, let key): return (.atom, text(value, .atom) + "[" + subscript_(key) + "]")
    case .slice(let lower, let upper, let step):
      var parts = (lower.map { text($0, .test) } ?? "") + ":" + (upper.map { text($0, .test) } ?? "")
      if let step { parts += ":" + text(step, .test) }
      return (.atom, parts)
    case .call(let function, let arguments):
      if arguments.count == 1, case .generator = arguments[0].value.kind {
        return (.atom, text(function, .atom) + text(arguments[0].value, .test))
      }
      return (.atom, text(function, .atom) + "(" + arguments.map(argument).joined(separator: ", ") + ")")
    case .unary(let op, let value):
      if op == .not { return (.not, "not " + text(value, .not)) }
      return (.sign, op.rawValue + text(value, .sign))
    case .binary(let op, let left, let right):
      let own = binding(of: op)
      if op == .power {
        return (.power, text(left, .atom) + " ** " + text(right, .sign))
      }
      return (own, text(left, own) + " \(op.rawValue) " + text(right, own.tighter))
    case .comparison(let first, let rest):
      return (
        .comparison,
        rest.reduce(text(first, .bitOr)) { "\($0) \($1.0.rawValue) \(text($1.1, .bitOr))" }
      )
    case .and(let items): return (.and, items.map { text($0, .not) }.joined(separator: " and "))
    case .or(let items): return (.or, items.map { text($0, .and) }.joined(separator: " or "))
    case .conditional(let test, let then, let otherwise):
      return (.test, "\(text(then, .or)) if \(text(test, .or)) else \(text(otherwise, .test))")
    case .lambda(let parameters, let body):
      let list = parameterList(parameters)
      return (.test, "lambda" + (list.isEmpty ? "" : " " + list) + ": " + text(body, .test))
    case .walrus(let name, _, let value): return (.tuple, "\(name) := \(text(value, .test))")
    case .list(let items): return (.atom, "[" + list(items) + "]")
    case .tuple(let items):
      if items.isEmpty { return (.atom, "()") }
      return (.tuple, list(items) + (items.count == 1 ? "," : ""))
    case .set(let items): return (.atom, "{" + list(items) + "}")
    case .dict(let pairs):
      let texts = pairs.map { pair in
        pair.key.map { "\(text($0, .test)): \(text(pair.value, .test))" }
          ?? "**" + text(pair.value, .bitOr)
      }
      return (.atom, "{" + texts.joined(separator: ", ") + "}")
    case .starred(let value): return (.tuple, "*" + text(value, .bitOr))
    case .listComprehension(let element, let clauses):
      return (.atom, "[" + text(element, .test) + self.clauses(clauses) + "]")
    case .setComprehension(let element, let clauses):
      return (.atom, "{" + text(element, .test) + self.clauses(clauses) + "}")
    case .dictComprehension(let key, let value, let clauses):
      return (.atom, "{\(text(key, .test)): \(text(value, .test))\(self.clauses(clauses))}")
    case .generator(let element, let clauses):
      return (.atom, "(" + text(element, .test) + self.clauses(clauses) + ")")
    case .yield(let value):
      return (.tuple, "yield" + (value.map { " " + text($0, .tuple) } ?? ""))
    case .yieldFrom(let value): return (.tuple, "yield from " + text(value, .test))
    case .invalid: return (.atom, "...")
    }
  }

  private func binding(of op: BinaryOperator) -> Binding {
    switch op {
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .leftShift, .rightShift: .shift
    case .add, .subtract: .sum
    case .multiply, .divide, .floorDivide, .modulo, .matrixMultiply: .product
    case .power: .power
    }
  }

  // MARK: Parts

  private func list(_ items: [Expression]) -> String {
    items.map { item in
      if case .starred(let value) = item.kind { return "*" + text(value, .bitOr) }
      return text(item, .test)
    }.joined(separator: ", ")
  }

  private func subscript_(_ key: Expression) -> String {
    guard case .tuple(let items) = key.kind, !items.isEmpty else { return text(key, .test) }
    return list(items) + (items.count == 1 ? "," : "")
  }

  private func argument(_ argument: Argument) -> String {
    switch argument.kind {
    case .positional: text(argument.value, .test)
    case .keyword(let name, _): "\(name)=\(text(argument.value, .test))"
    case .starred: "*" + text(argument.value, .bitOr)
    case .doubleStarred: "**" + text(argument.value, .test)
    }
  }

  private func clauses(_ clauses: [ComprehensionClause]) -> String {
    clauses.map { clause in
      " for \(text(clause.target, .tuple)) in \(text(clause.iterable, .or))"
        + clause.conditions.map { " if " + text($0, .or) }.joined()
    }.joined()
  }

  private func parameterList(_ parameters: Parameters) -> String {
    var parts: [String] = []
    var sawStar = false
    for (i, parameter) in parameters.all.enumerated() {
      var part = parameter.name
      switch parameter.kind {
      case .variadic:
        part = "*" + part
        sawStar = true
      case .keywordVariadic: part = "**" + part
      case .keywordOnly where !sawStar:
        parts.append("*")
        sawStar = true
      default: break
      }
      if let value = parameter.defaultValue { part += "=" + text(value, .test) }
      parts.append(part)
      let isLast = i + 1 == parameters.all.count
      if parameter.kind == .positionalOnly, isLast || parameters.all[i + 1].kind != .positionalOnly {
        parts.append("/")
      }
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Literals

  private func formatted(_ parts: [FormattedPart]) -> String {
    parts.map { part in
      switch part {
      case .text(let text):
        return text.replacing("{", with: "{{").replacing("}", with: "}}")
      case .value(let value, let conversion, let spec, _):
        let inner = text(value, .test)
        return (inner.hasPrefix("{") ? "{ " : "{") + inner
          + (conversion.map { "!\($0)" } ?? "") + (spec.map { ":" + formatted($0) } ?? "") + "}"
      }
    }.joined()
  }

  private func number(_ double: Double) -> String {
    if double.isInfinite { return "1e309" }
    return "\(double)"
  }

  private func quoted(_ text: String) -> String {
    let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\\": result += "\\\\"
      case quote: result += "\\\(quote)"
      case _ where scalar.value < 32 || scalar.value == 127:
        result += "\\x" + hexadecimal(Int(scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + String(quote)
  }

  private func quoted(_ bytes: [UInt8]) -> String {
    var result = "'"
    for byte in bytes {
      switch byte {
      case 10: result += "\\n"
      case 13: result += "\\r"
      case 9: result += "\\t"
      case 39, 92: result += "\\\(Character(Unicode.Scalar(byte)))"
      case 32..<127: result.append(Character(Unicode.Scalar(byte)))
      default: result += "\\x" + hexadecimal(Int(byte))
      }
    }
    return result + "'"
  }

  private func hexadecimal(_ value: Int) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16)
  }
}

extension Expression {
  /// The expression written as source again, without its spacing and comments.
  public var sourceText: String { SourceText.text(of: self) }
}
