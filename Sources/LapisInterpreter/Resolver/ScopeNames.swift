import LapisDiagnostics
import LapisSyntax

/// What the names of one scope are: found by a walk over its statements before code is made for it.
/// Comprehensions belong to the scope around them; only their targets are their own.
struct ScopeNames {
  /// Names assigned in the scope, in order of first sight.
  private(set) var bound: [String] = []
  private var boundSet: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  private var parameters: Set<String> = []
  /// Where a name was first declared global or nonlocal.
  private var declarations: [String: SourceRange] = [:]
  /// Names that functions inside use without binding them.
  private(set) var usedByChildren: Set<String> = []
  /// Names read in the scope itself.
  private(set) var used: Set<String> = []
  /// Targets of `:=`, which may change while an expression is evaluated.
  private(set) var walrus: Set<String> = []
  /// Targets of `del`.
  private(set) var deleted: Set<String> = []
  private(set) var isGenerator = false
  private(set) var hasAnnotations = false
  /// The first misplaced declaration.
  private(set) var mistake: Diagnostic?
  /// Targets of the comprehensions around the walk.
  private var hidden: [Set<String>] = []
  private let isClass: Bool

  init(isClass: Bool = false) { self.isClass = isClass }

  func binds(_ name: String) -> Bool { boundSet.contains(name) }

  mutating func bind(_ name: String) {
    if boundSet.insert(name).inserted { bound.append(name) }
  }

  mutating func bind(_ parameters: Parameters) {
    for parameter in parameters.all {
      bind(parameter.name)
      self.parameters.insert(parameter.name)
    }
  }

  mutating func use(_ name: String) {
    for targets in hidden where targets.contains(name) { return }
    used.insert(name)
  }
  private mutating func useInChild(_ names: Set<String>) {
    for name in names where !hidden.contains(where: { $0.contains(name) }) {
      usedByChildren.insert(name)
    }
  }

  // MARK: Functions inside

  /// What a function with these parameters and this body uses and does not bind.
  static func freeNames(_ parameters: Parameters, _ body: [Statement]) -> Set<String> {
    var names = ScopeNames()
    names.bind(parameters)
    names.walk(body)
    return names.free
  }
  static func freeNames(_ parameters: Parameters, expression: Expression) -> Set<String> {
    var names = ScopeNames()
    names.bind(parameters)
    names.walk(expression)
    return names.free
  }
  /// A generator expression as a function of its own: the first iterable belongs to the scope
  /// outside, and so do the targets of `:=`.
  static func generator(_ element: Expression, _ clauses: [ComprehensionClause]) -> ScopeNames {
    var names = ScopeNames()
    for clause in clauses { names.walkTarget(clause.target) }
    for (i, clause) in clauses.enumerated() {
      if i > 0 { names.walk(clause.iterable) }
      for condition in clause.conditions { names.walk(condition) }
    }
    names.walk(element)
    names.nonlocals.formUnion(names.walrus)
    return names
  }
  /// Names that a class body, and functions in it, take from outside.
  static func freeNames(classBody: [Statement]) -> Set<String> {
    var names = ScopeNames(isClass: true)
    names.walk(classBody)
    // The class's own names are not seen by its methods.
    var free = names.usedByChildren.union(names.used).union(names.nonlocals)
    free.remove("__class__")
    return free.subtracting(names.globals)
  }

  var free: Set<String> {
    var result = used.union(usedByChildren)
    result.subtract(boundSet.subtracting(nonlocals))
    result.formUnion(nonlocals)
    result.subtract(globals)
    return result
  }

  // MARK: Statements

  mutating func walk(_ statements: [Statement]) {
    for statement in statements { walk(statement) }
  }

  private mutating func walk(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): walk(value)
    case .assign(let targets, let value):
      walk(value)
      for target in targets { walkTarget(target) }
    case .augmentedAssign(let target, _, let value):
      walk(target)
      walkTarget(target)
      walk(value)
    case .annotatedAssign(let target, let annotation, let value):
      hasAnnotations = true
      walk(annotation)
      if let value { walk(value) }
      if case .name(let name) = target.kind, target.range.start == statement.range.start {
        refuseAnnotation(of: name, statement.range)
      }
      if case .name = target.kind { walkTarget(target) } else if value != nil { walkTarget(target) }
    case .delete(let targets):
      for target in targets {
        walkTarget(target)
        collectDeleted(target)
      }
    case .pass, .break, .continue, .invalid: break
    case .return(let value): if let value { walk(value) }
    case .raise(let value, let cause):
      if let value { walk(value) }
      if let cause { walk(cause) }
    case .assert(let test, let message):
      walk(test)
      if let message { walk(message) }
    case .global(let names):
      for name in names {
        declare(name, "global", statement.range)
        globals.insert(name)
      }
    case .nonlocal(let names):
      for name in names {
        declare(name, "nonlocal", statement.range)
        nonlocals.insert(name)
      }
    case .importModules(let imports):
      for item in imports {
        bind(item.alias ?? item.path.split(separator: ".").first.map { String($0) } ?? item.path)
      }
    case .importFrom(_, _, let imports):
      for item in imports { bind(item.alias ?? item.path) }
    case .if(let test, let then, let otherwise):
      walk(test)
      walk(then)
      walk(otherwise)
    case .while(let test, let body, let otherwise):
      walk(test)
      walk(body)
      walk(otherwise)
    case .for(let target, let iterable, let body, let otherwise):
      walk(iterable)
      walkTarget(target)
      walk(body)
      walk(otherwise)
    case .try(let body, let handlers, let otherwise, let finally):
      walk(body)
      for handler in handlers {
        if let type = handler.type { walk(type) }
        if let name = handler.name {
          bind(name)
          deleted.insert(name)
        }
        walk(handler.body)
      }
      walk(otherwise)
      walk(finally)
    case .with(let items, let body):
      for item in items {
        walk(item.context)
        if let target = item.target { walkTarget(target) }
      }
      walk(body)
    case .function(let function):
      for decorator in function.decorators { walk(decorator) }
      for parameter in function.parameters.all {
        if let value = parameter.defaultValue { walk(value) }
        if let annotation = parameter.annotation { walk(annotation) }
      }
      if let returns = function.returns { walk(returns) }
      useInChild(ScopeNames.freeNames(function.parameters, function.body))
      bind(function.name)
    case .class(let definition):
      for decorator in definition.decorators { walk(decorator) }
      for argument in definition.arguments { walk(argument.value) }
      useInChild(ScopeNames.freeNames(classBody: definition.body))
      bind(definition.name)
    case .match(let subject, let cases):
      walk(subject)
      for item in cases {
        walk(item.pattern)
        if let test = item.guardTest { walk(test) }
        walk(item.body)
      }
    }
  }

  private mutating func declare(_ name: String, _ kind: String, _ range: SourceRange) {
    guard mistake == nil else { return }
    let isOther = kind == "global" ? nonlocals.contains(name) : globals.contains(name)
    let first = declarations[name] ?? range
    declarations[name] = first
    if isOther {
      mistake = Diagnostic(
        "syntax.late-\(kind)", .syntax, "name '\(name)' is nonlocal and global", range: first)
    } else if parameters.contains(name) {
      mistake = Diagnostic(
        "syntax.late-\(kind)", .syntax, "name '\(name)' is parameter and \(kind)", range: range)
    } else if boundSet.contains(name), !globals.contains(name), !nonlocals.contains(name) {
      mistake = Diagnostic(
        "syntax.late-\(kind)", .syntax, "name '\(name)' is assigned to before \(kind) declaration",
        range: range)
    } else if used.contains(name), !globals.contains(name), !nonlocals.contains(name) {
      mistake = Diagnostic(
        "syntax.late-\(kind)", .syntax, "name '\(name)' is used prior to \(kind) declaration",
        range: range)
    }
  }

  private mutating func refuseAnnotation(of name: String, _ range: SourceRange) {
    guard mistake == nil, globals.contains(name) || nonlocals.contains(name) else { return }
    let kind = globals.contains(name) ? "global" : "nonlocal"
    mistake = Diagnostic(
      "syntax.annotation", .syntax, "annotated name '\(name)' can't be \(kind)", range: range)
  }

  private mutating func collectDeleted(_ target: Expression) {
    switch target.kind {
    case .name(let name): deleted.insert(name)
    case .tuple(let items), .list(let items): for item in items { collectDeleted(item) }
    default: break
    }
  }

  private mutating func walk(_ pattern: Pattern) {
    switch pattern.kind {
    case .value(let value): walk(value)
    case .capture(let name): if let name { bind(name) }
    case .sequence(let items), .either(let items): for item in items { walk(item) }
    case .star(let name): if let name { bind(name) }
    case .mapping(let pairs, let rest):
      for pair in pairs {
        walk(pair.key)
        walk(pair.value)
      }
      if let rest { bind(rest) }
    case .type(let type, let positional, let keyword):
      walk(type)
      for item in positional { walk(item) }
      for item in keyword { walk(item.1) }
    case .binding(let inner, let name):
      walk(inner)
      bind(name)
    }
  }

  // MARK: Expressions

  /// Names in a target are bound; what is around them is read.
  mutating func walkTarget(_ target: Expression) {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let items), .list(let items): for item in items { walkTarget(item) }
    case .starred(let inner): walkTarget(inner)
    default: walk(target)
    }
  }

  mutating func walk(_ expression: Expression) {
    switch expression.kind {
    case .none, .ellipsis, .bool, .integer, .bigInteger, .float, .string, .bytes, .invalid: break
    case .formatted(let parts): walk(parts)
    case .name(let name):
      use(name)
      // A zero-argument super() reads the class it stands in.
      if name == "super" { use("__class__") }
    case .attribute(let value, _, _): walk(value)
    case .index(let value, let key):
      walk(value)
      walk(key)
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { walk(part) } }
    case .call(let function, let arguments):
      walk(function)
      for argument in arguments { walk(argument.value) }
    case .unary(_, let value), .starred(let value), .yieldFrom(let value):
      if case .yieldFrom = expression.kind { isGenerator = true }
      walk(value)
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
      walk(first)
      for item in rest { walk(item.1) }
    case .and(let items), .or(let items), .list(let items), .tuple(let items), .set(let items):
      for item in items { walk(item) }
    case .conditional(let test, let then, let otherwise):
      walk(test)
      walk(then)
      walk(otherwise)
    case .lambda(let parameters, let body):
      for parameter in parameters.all { if let value = parameter.defaultValue { walk(value) } }
      useInChild(ScopeNames.freeNames(parameters, expression: body))
    case .walrus(let name, _, let value):
      walk(value)
      bind(name)
      walrus.insert(name)
    case .dict(let pairs):
      for pair in pairs {
        if let key = pair.key { walk(key) }
        walk(pair.value)
      }
    case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses):
      walkComprehension(clauses) { $0.walk(element) }
    case .dictComprehension(let key, let value, let clauses):
      walkComprehension(clauses) {
        $0.walk(key)
        $0.walk(value)
      }
    case .generator(let element, let clauses):
      if let first = clauses.first { walk(first.iterable) }
      let inner = ScopeNames.generator(element, clauses)
      for name in inner.bound where inner.walrus.contains(name) {
        bind(name)
        walrus.insert(name)
      }
      useInChild(inner.free)
    case .yield(let value):
      isGenerator = true
      if let value { walk(value) }
    }
  }

  private mutating func walk(_ parts: [FormattedPart]) {
    for part in parts {
      guard case .value(let value, _, let spec, _) = part else { continue }
      walk(value)
      if let spec { walk(spec) }
    }
  }

  private mutating func walkComprehension(
    _ clauses: [ComprehensionClause], _ element: (inout ScopeNames) -> Void
  ) {
    if let first = clauses.first { walk(first.iterable) }
    var targets = ScopeNames()
    for clause in clauses { targets.walkTarget(clause.target) }
    hidden.append(targets.boundSet)
    for (i, clause) in clauses.enumerated() {
      if i > 0 { walk(clause.iterable) }
      // Subscripts and attributes in a target are read.
      if case .name = clause.target.kind {} else { readTarget(clause.target) }
      for condition in clause.conditions { walk(condition) }
    }
    element(&self)
    hidden.removeLast()
  }

  private mutating func readTarget(_ target: Expression) {
    switch target.kind {
    case .name: break
    case .tuple(let items), .list(let items): for item in items { readTarget(item) }
    case .starred(let inner): readTarget(inner)
    default: walk(target)
    }
  }

  /// The targets of a comprehension and which of them functions inside it use.
  static func comprehensionTargets(
    _ clauses: [ComprehensionClause], _ elements: [Expression]
  ) -> (names: [String], captured: Set<String>) {
    var targets = ScopeNames()
    for clause in clauses { targets.walkTarget(clause.target) }
    var inside = ScopeNames()
    for (i, clause) in clauses.enumerated() {
      if i > 0 { inside.walk(clause.iterable) }
      for condition in clause.conditions { inside.walk(condition) }
    }
    for element in elements { inside.walk(element) }
    return (targets.bound, inside.usedByChildren)
  }
}
