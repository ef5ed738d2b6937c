import LapisSyntax

/// Where a None came from that was not expected.
extension FailureHelp {
  /// Methods of lists, dicts, sets and modules that change what they are called on.
  private static let inPlace: Set<String> = [
    "sort", "append", "extend", "insert", "reverse", "remove", "clear", "update", "add", "discard", "shuffle",
  ]

  /// One sentence for an expression that turned out to be None; nil where the text does not tell.
  func reasonForNone(_ expression: Expression) -> String? {
    guard let reason = reason(expression, depth: 0) else { return nil }
    if case .call = expression.kind { return "This is None: \(reason)." }
    return reason + "."
  }

  private func reason(_ expression: Expression, depth: Int) -> String? {
    guard depth < 5 else { return nil }
    switch expression.kind {
    case .name(let name): return reason(ofName: name, expression, depth)
    case .call(let function, let arguments): return reason(ofCall: function, arguments)
    default: return nil
    }
  }

  /// Only of names that are set once.
  private func reason(ofName name: String, _ expression: Expression, _ depth: Int) -> String? {
    guard let use = tree.uses.first(where: { $0.place.range == expression.range }),
      let (_, bindings) = tree.lookup(name, from: use.scope), bindings.count == 1,
      case .assigned(let value?) = bindings[0].origin
    else { return nil }
    let line = line(of: bindings[0].place.range)
    if case .none = value.kind { return "'\(name)' is None since line \(line)" }
    guard case .call = value.kind, let inner = reason(value, depth: depth + 1) else { return nil }
    return "'\(name)' is None since line \(line): \(inner)"
  }

  private func reason(ofCall function: Expression, _ arguments: [Argument]) -> String? {
    let isInPlace = arguments.contains { argument in
      guard case .keyword("inplace", _) = argument.kind, case .bool(true) = argument.value.kind else { return false }
      return true
    }
    switch function.kind {
    case .attribute(let owner, let name, _):
      if isInPlace { return "with inplace=True \(name)() changes the object and gives back None" }
      if Self.inPlace.contains(name), definition(of: name) == nil {
        return "\(name)() changes the object and gives back None"
      }
      if case .name("re") = owner.kind, ["match", "search", "fullmatch"].contains(name) {
        return "re.\(name)() gives None where the pattern is not found"
      }
      if name == "get", arguments.count == 1, definition(of: name) == nil {
        return "get() gives None for a key that is not there"
      }
      return definition(of: name).flatMap(withoutReturn)
    case .name(let name):
      guard let definition = definition(of: name) else {
        return name == "print" && tree.root.bindings[name] == nil ? "print() gives back None" : nil
      }
      return withoutReturn(definition)
    default: return nil
    }
  }

  private func withoutReturn(_ definition: FunctionDefinition) -> String? {
    guard definition.decorators.isEmpty, !Self.returnsValue(definition.body) else { return nil }
    return "\(definition.name)() has no 'return' with a value, so it gives None"
  }

  /// The only function or method of this name in the text.
  func definition(of name: String) -> FunctionDefinition? {
    var found: [FunctionDefinition] = []
    func look(_ statements: [Statement]) {
      for statement in statements {
        if case .function(let function) = statement.kind, function.name == name { found.append(function) }
        look(statement.statements)
      }
    }
    look(module?.statements ?? [])
    return found.count == 1 ? found.first : nil
  }

  private static func returnsValue(_ statements: [Statement]) -> Bool {
    statements.contains { statement in
      switch statement.kind {
      case .return(let value): value != nil
      case .function, .class: false
      default: returnsValue(statement.statements) || statement.expressions.contains(where: yields)
      }
    }
  }

  private static func yields(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .yield, .yieldFrom: true
    case .lambda: false
    default: expression.children.contains(where: yields)
    }
  }
}
