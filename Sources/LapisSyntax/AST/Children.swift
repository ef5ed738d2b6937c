public import LapisDiagnostics

extension Expression {
  /// The expressions directly inside, in source order as far as their kind keeps it.
  public var children: [Expression] {
    switch kind {
    case .none, .ellipsis, .bool, .integer, .bigInteger, .float, .string, .bytes, .name, .invalid: []
    case .formatted(let parts): parts.flatMap(\.expressions)
    case .attribute(let value, _, _), .unary(_, let value), .walrus(_, _, let value),
      .starred(let value), .yieldFrom(let value):
      [value]
    case .index(let value, let key): [value, key]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap(\.self)
    case .call(let function, let arguments): [function] + arguments.map(\.value)
    case .binary(_, let left, let right): [left, right]
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .and(let items), .or(let items), .list(let items), .tuple(let items), .set(let items): items
    case .conditional(let test, let then, let otherwise): [then, test, otherwise]
    case .lambda(let parameters, let body): parameters.expressions + [body]
    case .dict(let pairs): pairs.flatMap { [$0.key, $0.value].compactMap(\.self) }
    case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses),
      .generator(let element, let clauses):
      [element] + clauses.flatMap(\.expressions)
    case .dictComprehension(let key, let value, let clauses):
      [key, value] + clauses.flatMap(\.expressions)
    case .yield(let value): [value].compactMap(\.self)
    }
  }
}

extension FormattedPart {
  fileprivate var expressions: [Expression] {
    guard case .value(let value, _, let spec, _) = self else { return [] }
    return [value] + (spec ?? []).flatMap(\.expressions)
  }
}

extension Parameters {
  fileprivate var expressions: [Expression] {
    all.flatMap { [$0.annotation, $0.defaultValue].compactMap(\.self) }
  }
}

extension ComprehensionClause {
  fileprivate var expressions: [Expression] { [target, iterable] + conditions }
}

extension Statement {
  /// The expressions directly inside, those of inner statements left out.
  public var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .assign(let targets, let value): targets + [value]
    case .augmentedAssign(let target, _, let value): [target, value]
    case .annotatedAssign(let target, let annotation, let value):
      [target, annotation] + [value].compactMap(\.self)
    case .delete(let targets): targets
    case .pass, .break, .continue, .global, .nonlocal, .importModules, .importFrom, .invalid: []
    case .return(let value): [value].compactMap(\.self)
    case .raise(let value, let cause): [value, cause].compactMap(\.self)
    case .assert(let test, let message): [test] + [message].compactMap(\.self)
    case .if(let test, _, _), .while(let test, _, _): [test]
    case .for(let target, let iterable, _, _): [target, iterable]
    case .try(_, let handlers, _, _): handlers.compactMap(\.type)
    case .with(let items, _): items.flatMap { [$0.context, $0.target].compactMap(\.self) }
    case .function(let function):
      function.decorators + function.parameters.expressions + [function.returns].compactMap(\.self)
    case .class(let definition): definition.decorators + definition.arguments.map(\.value)
    case .match(let subject, let cases): [subject] + cases.compactMap(\.guardTest)
    }
  }

  /// The statements directly inside.
  public var statements: [Statement] {
    switch kind {
    case .if(_, let then, let otherwise): then + otherwise
    case .while(_, let body, let otherwise), .for(_, _, let body, let otherwise): body + otherwise
    case .try(let body, let handlers, let otherwise, let finally):
      body + handlers.flatMap(\.body) + otherwise + finally
    case .with(_, let body): body
    case .function(let function): function.body
    case .class(let definition): definition.body
    case .match(_, let cases): cases.flatMap(\.body)
    default: []
    }
  }
}

extension Module {
  /// The innermost expression with exactly this range, and the statements around it, outermost first;
  /// only the statements where there is none.
  public func node(at range: SourceRange) -> (expression: Expression?, statements: [Statement]) {
    var path: [Statement] = []
    var level = statements
    while let inner = level.last(where: { $0.range.start <= range.start && range.end <= $0.range.end }) {
      path.append(inner)
      level = inner.statements
    }
    for statement in path.reversed() {
      for expression in statement.expressions {
        if let found = expression.descendant(at: range) { return (found, path) }
      }
    }
    return (nil, path)
  }
}

extension Expression {
  fileprivate func descendant(at wanted: SourceRange) -> Expression? {
    guard range.start <= wanted.start, wanted.end <= range.end else { return nil }
    for child in children { if let found = child.descendant(at: wanted) { return found } }
    return range == wanted ? self : nil
  }
}
