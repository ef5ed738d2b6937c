import LapisDiagnostics
import LapisSyntax

/// Values of the wrong kind.
extension FailureHelp {
  private static let numbers: Set<String> = ["int", "float"]

  func typeHelp() -> String? {
    if message.hasPrefix("can only concatenate str (not \"") {
      let other = message.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
      if Self.numbers.contains(other) { return "Make text of the number with str(…), or write an f-string." }
      return other == "NoneType" ? operandHelp() : nil
    }
    if let help = uncalledHelp() { return help }
    if message.hasPrefix("unsupported operand type(s) for ") || message.contains("not supported between instances of") {
      return operandHelp()
    }
    if message.hasSuffix("object is not callable") { return callHelp(quoted.first ?? "") }
    if let help = uncalledHelp() { return help }
    if message.contains("NoneType") { return noneHelp() }
    if message.hasSuffix("object is not iterable") { return iterationHelp() }
    if message.hasPrefix("list indices must be") || message.hasPrefix("tuple indices must be") { return indexTypeHelp() }
    if message.hasSuffix("object does not support item assignment") {
      switch quoted.first {
      case "str": return "Text cannot be changed in place; replace() and slices make a new one."
      case "tuple": return "A tuple cannot be changed; make a list of it."
      default: return nil
      }
    }
    switch message {
    case "unhashable type: 'list'": return "A tuple can be a key or an element of a set: tuple(…)."
    case "unhashable type: 'dict'": return "A dict cannot be a key or an element of a set."
    default: return receiverHelp() ?? definitionHelp()
    }
  }

  // MARK: Operators

  private func operandHelp() -> String? {
    let types = quoted.suffix(2)
    guard let left = types.first, let right = types.last else { return nil }
    if left == "NoneType" || right == "NoneType" || message.contains("\"NoneType\"") {
      return noneHelp()
    }
    guard (left == "str" && Self.numbers.contains(right)) || (right == "str" && Self.numbers.contains(left)) else {
      return nil
    }
    return message.contains(" for +: ")
      ? "int(…) or float(…) makes a number of text, str(…) text of a number."
      : "int(…) or float(…) makes a number of text."
  }

  /// What in the expression at fault was None.
  private func noneHelp() -> String? {
    if message.hasSuffix("is not iterable"), let iterable = failedIterable { return reasonForNone(iterable) }
    guard let expression = node.expression else { return nil }
    switch expression.kind {
    case .binary(_, let left, let right):
      let isLeft = quoted.suffix(2).first == "NoneType" && quoted.count >= 2
      return reasonForNone(isLeft ? left : right)
    case .comparison(let left, let rest):
      guard rest.count == 1 else { return nil }
      return reasonForNone(quoted.suffix(2).first == "NoneType" ? left : rest[0].1)
    case .index(let value, _): return reasonForNone(value)
    case .call(let function, let arguments):
      if message.hasSuffix("is not callable") { return reasonForNone(function) }
      guard message.contains("has no len()"), arguments.count == 1 else { return nil }
      return reasonForNone(arguments[0].value)
    case .name: return reasonForNone(expression)
    case .tuple, .list:
      // `a, b = value`: the targets are what the traceback marks.
      guard case .assign(_, let value)? = node.statements.last?.kind else { return nil }
      return reasonForNone(value)
    default: return nil
    }
  }

  // MARK: Calls

  private static let functionTypes: Set<String> = ["function", "method", "builtin_function_or_method"]

  /// A function that stands where its result was meant.
  private func uncalledHelp() -> String? {
    guard let expression = node.expression, quoted.contains(where: Self.functionTypes.contains) else { return nil }
    let candidates: [Expression]
    switch expression.kind {
    case .index(let value, _) where message.hasSuffix("is not subscriptable"): candidates = [value]
    case .binary(_, let left, let right):
      let types = Array(quoted.suffix(2))
      guard types.count == 2 else { return nil }
      candidates = (Self.functionTypes.contains(types[0]) ? [left] : []) + (Self.functionTypes.contains(types[1]) ? [right] : [])
    default: return nil
    }
    guard let first = candidates.first else { return nil }
    return calledHelp(first)
  }

  /// For a name or attribute that is a function.
  func calledHelp(_ function: Expression) -> String? {
    switch function.kind {
    case .name(let name), .attribute(_, let name, _): "'\(name)' is a function: call it with parentheses."
    default: nil
    }
  }

  /// How the function at fault is defined, where arguments are missing or too many.
  private func definitionHelp() -> String? {
    guard message.contains("() missing ") || (message.contains("() takes ") && message.hasSuffix("given")),
      let called = message.split(separator: "(").first?.split(separator: ".").last.map(String.init),
      case .call(let function, _)? = node.expression?.kind
    else { return nil }
    let written: String
    switch function.kind {
    case .name(let name), .attribute(_, let name, _): written = name
    default: return nil
    }
    guard called == written, let definition = definition(of: called), let last = definition.parameters.all.last,
      let bytes = frame.map({ Array($0.info.source.text.utf8) })
    else { return nil }
    let end = max(last.range.end, last.defaultValue?.range.end ?? 0, last.annotation?.range.end ?? 0)
    guard definition.nameRange.start < end, end <= bytes.count, end - definition.nameRange.start <= 80 else { return nil }
    let text = String(decoding: bytes[definition.nameRange.start..<end], as: UTF8.self)
    return text.contains("\n") ? nil : "It is defined as \(text))."
  }

  private func callHelp(_ type: String) -> String? {
    guard case .call(let function, let arguments)? = node.expression?.kind else { return nil }
    switch function.kind {
    case .string, .formatted, .list, .tuple, .dict:
      return "Perhaps a comma is missing before the parenthesis."
    case .integer, .float: return "Write * to multiply."
    case .name(let name):
      if type == "NoneType" { return reasonForNone(function) }
      if type == "module" { return moduleCallHelp(name) }
      if vm.builtins.value(vm.intern(name)) != nil, let line = onlyLine(binding: name) {
        return "'\(name)' is set in line \(line), which hides the builtin of that name."
      }
    case .attribute(_, let name, _):
      if type != "NoneType", arguments.isEmpty, type != "module" {
        return "'\(name)' is a value and not a method: leave out the parentheses."
      }
    default: break
    }
    let taken: Set<String> = ["list", "tuple", "dict", "str", "DataFrame", "Series", "numpy.ndarray", "ndarray"]
    if taken.contains(type), arguments.count == 1, case .positional = arguments[0].kind,
      let owner = source(of: function), let key = source(of: arguments[0].value)
    {
      return "Square brackets take an element: \(owner)[\(key)]."
    }
    return nil
  }

  /// `datetime(2024, 1, 1)` after `import datetime`.
  private func moduleCallHelp(_ name: String) -> String? {
    guard let value = vm.main.module.value.module.pointee.globals.dict.value(vm.intern(name)),
      value.tag == Tag.module, let member = value.module.pointee.globals.dict.value(value.module.pointee.name.string),
      member.isCallableKind
    else { return nil }
    let own = value.module.pointee.name.string.swiftString
    return "'\(name)' is the module; call \(name).\(own)(…)."
  }

  private func onlyLine(binding name: String) -> Int? {
    guard let bindings = tree.root.bindings[name], bindings.count == 1 else { return nil }
    return line(of: bindings[0].place.range)
  }

  /// A method that forgot its receiver.
  private func receiverHelp() -> String? {
    guard message.contains(" positional argument"), message.hasSuffix("given"), message.contains(" takes "),
      let name = message.split(separator: "(").first, let dot = name.lastIndex(of: "."),
      let numbers = takenAndGiven(), numbers.given == numbers.taken + 1
    else { return nil }
    let type = name[..<dot].split(separator: ".").last ?? ""
    let method = String(name[name.index(after: dot)...])
    guard let found = findMethod(method, of: String(type)), found.decorators.isEmpty,
      !["self", "cls"].contains(found.parameters.all.first?.name ?? "")
    else { return nil }
    return "A method's first parameter is the object: def \(method)(self\(found.parameters.all.isEmpty ? "" : ", …"))."
  }

  private func takenAndGiven() -> (taken: Int, given: Int)? {
    let numbers = message.split(separator: " ").compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  private func findMethod(_ name: String, of type: String) -> FunctionDefinition? {
    func look(_ statements: [Statement], _ isInside: Bool) -> FunctionDefinition? {
      for statement in statements {
        if isInside, case .function(let function) = statement.kind, function.name == name { return function }
        var inside = false
        if case .class(let definition) = statement.kind { inside = definition.name == type }
        if let found = look(statement.statements, inside) { return found }
      }
      return nil
    }
    return look(module?.statements ?? [], false)
  }

  // MARK: Elements

  private func iterationHelp() -> String? {
    guard quoted.first == "int", let iterable = failedIterable, let text = source(of: iterable) else { return nil }
    return "range() counts: for … in range(\(text))."
  }

  /// What a loop or a comprehension goes through: tracebacks mark all of these.
  private var failedIterable: Expression? {
    switch node.expression?.kind {
    case .listComprehension(_, let clauses)?, .setComprehension(_, let clauses)?, .generator(_, let clauses)?,
      .dictComprehension(_, _, let clauses)?:
      return clauses.count == 1 ? clauses[0].iterable : nil
    default: break
    }
    guard case .for(_, let iterable, _, _)? = node.statements.last?.kind else { return nil }
    guard let expression = node.expression else { return iterable }
    return expression.range == iterable.range ? iterable : nil
  }

  private func indexTypeHelp() -> String? {
    if message.hasSuffix("not str") { return "Its elements have positions, not names: take one first, as in rows[0]." }
    if message.hasSuffix("not float") { return "Make the position whole with int(…) or //." }
    if message.hasSuffix("not tuple") { return "Elements inside elements are taken one by one: rows[i][j]." }
    return nil
  }

  // MARK: Values

  func valueHelp() -> String? {
    if message.hasPrefix("invalid literal for int() with base 10: "), let text = quoted.first {
      if text.isEmpty { return "The text is empty." }
      if Double(text) != nil { return "int(float(…)) makes a whole number of decimal text." }
    }
    if message.hasPrefix("could not convert string to float: "), let text = quoted.first {
      if text.isEmpty { return "The text is empty." }
      if text.contains(","), Double(text.replacing(",", with: "")) != nil {
        return "float() takes no commas: text.replace(',', '') takes them out."
      }
    }
    return nil
  }
}
