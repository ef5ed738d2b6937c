import LapisDiagnostics

extension ScopeTree {
  mutating func walk(_ expression: Expression) {
    switch expression.kind {
    case .none, .ellipsis, .bool, .integer, .bigInteger, .float, .string, .bytes: break
    case .invalid: noteUnseenNames()
    case .formatted(let parts): walk(parts)
    case .name(let name): use(name, expression.range)
    case .attribute(let value, let name, let range):
      walk(value)
      record(attribute: name, of: value, range)
    case .index(let value, let key):
      if Self.isNamespaceCall(value) { noteNamespaceRead() }
      walk(value)
      walk(key)
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { walk(part) } }
    case .call(let function, let arguments): walkCall(function, arguments, expression.range)
    case .unary(_, let value), .starred(let value), .yieldFrom(let value): walk(value)
    case .binary(_, let left, let right):
      // The left spine of a long chain is walked in a loop, not by recursion.
      var operands = [right]
      var next = left
      while case .binary(_, let inner, let other) = next.kind {
        operands.append(other)
        next = inner
      }
      walk(next)
      for operand in operands.reversed() { walk(operand) }
    case .comparison(let first, let rest):
      noteAskedNames(first, rest)
      walk(first)
      for item in rest { walk(item.1) }
    case .and(let items), .or(let items), .list(let items), .tuple(let items), .set(let items):
      for item in items { walk(item) }
    case .conditional(let test, let then, let otherwise):
      walk(test)
      let known = Self.constant(test)
      walk(then, isReachable: known != false)
      walk(otherwise, isReachable: known != true)
    case .lambda(let parameters, let body): walkLambda(parameters, body)
    case .walrus(let name, let range, let value):
      walk(value)
      bindOutsideComprehensions(name, range, value)
    case .dict(let pairs):
      for pair in pairs {
        if let key = pair.key { walk(key) }
        walk(pair.value)
      }
    case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
      walkComprehension(clauses, [element], isDeferred: false)
    case .dictComprehension(let key, let value, let clauses):
      walkComprehension(clauses, [key, value], isDeferred: false)
    case .generator(let element, let clauses):
      walkComprehension(clauses, [element], isDeferred: true)
    case .yield(let value): if let value { walk(value) }
    }
  }

  private mutating func walk(_ expression: Expression, isReachable: Bool) {
    if !isReachable { unreachable += 1 }
    walk(expression)
    if !isReachable { unreachable -= 1 }
  }

  private mutating func walk(_ parts: [FormattedPart]) {
    for part in parts {
      guard case .value(let value, _, let spec, _) = part else { continue }
      walk(value)
      if let spec { walk(spec) }
    }
  }

  private mutating func walkLambda(_ parameters: Parameters, _ body: Expression) {
    walkDefaults(parameters)
    let inner = Scope(.function, in: scope, isDeferred: true)
    within(inner) {
      $0.bindParameters(parameters)
      $0.walk(body)
    }
  }

  private mutating func walkComprehension(
    _ clauses: [ComprehensionClause], _ elements: [Expression], isDeferred: Bool
  ) {
    if let first = clauses.first { walk(first.iterable) }
    let outerGuards = guards
    let inner = Scope(.comprehension, in: scope, isDeferred: isDeferred)
    within(inner) { tree in
      // A generator is nearly always used up where it stands.
      tree.guards = outerGuards
      for (index, clause) in clauses.enumerated() {
        if index > 0 { tree.walk(clause.iterable) }
        tree.walkTarget(clause.target, value: nil)
        for condition in clause.conditions { tree.walk(condition) }
      }
      for element in elements { tree.walk(element) }
    }
  }

  private mutating func bindOutsideComprehensions(
    _ name: String, _ range: SourceRange, _ value: Expression
  ) {
    let kept = scope
    while scope.kind == .comprehension, let parent = scope.parent { scope = parent }
    bind(name, range, .assigned(value))
    scope = kept
  }

  // MARK: Calls

  private mutating func walkCall(
    _ function: Expression, _ arguments: [Argument], _ range: SourceRange
  ) {
    walk(function)
    for argument in arguments { walk(argument.value) }
    record(call: function, arguments, range)
    noteNamespaceChanges(function, arguments)
  }

  // MARK: Names as text

  /// `globals()`, `locals()`, `vars()`.
  static func isNamespaceCall(_ value: Expression) -> Bool {
    guard case .call(let function, let arguments) = value.kind, arguments.isEmpty,
      case .name(let name) = function.kind
    else { return false }
    return name == "globals" || name == "locals" || name == "vars"
  }

  mutating func noteNamespaceChanges(
    _ function: Expression, _ arguments: [Argument]
  ) {
    if case .attribute(let value, let name, _) = function.kind, Self.isNamespaceCall(value),
      name == "update" || name == "setdefault" || name == "__setitem__"
    {
      noteUnseenNames()
    }
    // The names of the program are given away: `fill(globals())`.
    for argument in arguments where Self.isNamespaceCall(argument.value) {
      if case .name(let callee) = function.kind,
        ["print", "len", "sorted", "list", "set", "dict", "type", "id"].contains(callee)
      {
        continue
      }
      noteUnseenNames()
    }
    guard case .name(let name) = function.kind else { return }
    switch name {
    case "exec": noteUnseenNames()
    case "hasattr", "getattr", "setattr", "delattr":
      if arguments.count > 1 {
        // A name that is computed may be any.
        if case .string(let text) = arguments[1].value.kind { noteOwn(attribute: text) }
      }
    default: break
    }
  }

  /// `'name' in globals()`, `'name' in dir()`.
  private mutating func noteAskedNames(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)]
  ) {
    guard let (operation, container) = rest.first, operation == .in || operation == .notIn,
      case .string(let name) = first.kind
    else { return }
    var asked = Self.isNamespaceCall(container)
    if case .call(let function, let arguments) = container.kind, case .name("dir") = function.kind {
      asked = true
      if !arguments.isEmpty { noteOwn(attribute: name) }
    }
    if case .name("__builtins__") = container.kind { asked = true }
    if asked { noteAsked(name) }
  }
}
