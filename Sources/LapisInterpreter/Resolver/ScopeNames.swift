import LapisDiagnostics
import LapisSyntax

/// What the names of one scope are: found by a walk over its statements before code is made for it. The same
/// walk finds those of the scopes inside, so that a whole file is walked once.
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
  /// The functions, classes and generator expressions inside, by where they stand: functions and classes by
  /// their names.
  private(set) var inner: [SourceRange: ScopeNames] = [:]
  /// The targets of a comprehension.
  struct Targets {
    var names: [String] = []
    fileprivate var set: Set<String> = []
    /// Those that functions inside it use.
    var captured: Set<String> = []
  }
  /// Those of the list, set and dict comprehensions in the scope, by where they stand.
  private(set) var comprehensions: [SourceRange: Targets] = [:]
  /// Those of the comprehensions around the walk.
  private var hidden: [Targets] = []
  /// The first misplaced declaration.
  private(set) var mistake: Diagnostic?
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
    for targets in hidden where targets.set.contains(name) { return }
    used.insert(name)
  }
  private mutating func add(_ scope: ScopeNames, at range: SourceRange) {
    inner[range] = scope
    for name in scope.free {
      if let place = hidden.lastIndex(where: { $0.set.contains(name) }) {
        hidden[place].captured.insert(name)
      } else {
        usedByChildren.insert(name)
      }
    }
  }

  // MARK: Functions inside

  /// A function with this body.
  init(_ parameters: Parameters, _ body: [Statement]) {
    self.init()
    bind(parameters)
    walk(body)
  }
  init(lambda parameters: Parameters, _ body: Expression) {
    self.init()
    bind(parameters)
    walk(body)
  }
  init(classBody: [Statement]) {
    self.init(isClass: true)
    walk(classBody)
  }
  /// A generator expression as a function of its own: the first iterable belongs to the scope
  /// outside, and so do the targets of `:=`.
  init(generator element: Expression, _ clauses: [ComprehensionClause]) {
    self.init()
    for clause in clauses { walkTarget(clause.target) }
    for (i, clause) in clauses.enumerated() {
      if i > 0 { walk(clause.iterable) }
      for condition in clause.conditions { walk(condition) }
    }
    walk(element)
    nonlocals.formUnion(walrus)
  }

  /// What the scope, and those in it, take from outside.
  private var free: Set<String> {
    var result = used.union(usedByChildren)
    if isClass {
      // The class's own names are not seen by its methods.
      result.remove("__class__")
    } else {
      result.subtract(boundSet.subtracting(nonlocals))
    }
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
      // A deferred function is in no other: nobody asks what it uses.
      if function.deferred == nil {
        add(ScopeNames(function.parameters, function.body), at: function.nameRange)
      }
      bind(function.name)
    case .class(let definition):
      for decorator in definition.decorators { walk(decorator) }
      for argument in definition.arguments { walk(argument.value) }
      add(ScopeNames(classBody: definition.body), at: definition.nameRange)
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
      add(ScopeNames(lambda: parameters, body), at: expression.range)
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
      walkComprehension(clauses, expression.range) { $0.walk(element) }
    case .dictComprehension(let key, let value, let clauses):
      walkComprehension(clauses, expression.range) {
        $0.walk(key)
        $0.walk(value)
      }
    case .generator(let element, let clauses):
      if let first = clauses.first { walk(first.iterable) }
      let scope = ScopeNames(generator: element, clauses)
      for name in scope.bound where scope.walrus.contains(name) {
        bind(name)
        walrus.insert(name)
      }
      add(scope, at: expression.range)
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
    _ clauses: [ComprehensionClause], _ range: SourceRange, _ element: (inout ScopeNames) -> Void
  ) {
    if let first = clauses.first { walk(first.iterable) }
    var targets = ScopeNames()
    for clause in clauses { targets.walkTarget(clause.target) }
    hidden.append(Targets(names: targets.bound, set: targets.boundSet))
    for (i, clause) in clauses.enumerated() {
      if i > 0 { walk(clause.iterable) }
      // Subscripts and attributes in a target are read.
      if case .name = clause.target.kind {} else { readTarget(clause.target) }
      for condition in clause.conditions { walk(condition) }
    }
    element(&self)
    comprehensions[range] = hidden.removeLast()
  }

  private mutating func readTarget(_ target: Expression) {
    switch target.kind {
    case .name: break
    case .tuple(let items), .list(let items): for item in items { readTarget(item) }
    case .starred(let inner): readTarget(inner)
    default: walk(target)
    }
  }
}
