import LapisDiagnostics

extension ScopeTree {
  mutating func walk(_ statements: [Statement]) {
    var isDead = false
    for statement in statements {
      walk(statement)
      if !isDead, Self.neverGoesOn(statement) {
        isDead = true
        unreachable += 1
      }
    }
    if isDead { unreachable -= 1 }
  }

  /// Whether what stands behind the statement in its block cannot run.
  private static func neverGoesOn(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .return, .raise, .break, .continue: return true
    case .if(_, let then, let otherwise):
      return then.last.map(neverGoesOn) ?? false && otherwise.last.map(neverGoesOn) ?? false
    default: return false
    }
  }

  private mutating func walk(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): walk(value)
    case .assign(let targets, let value):
      walk(value)
      // Nobody knows what happens to the names under another name.
      if Self.isNamespaceCall(value) { noteUnseenNames() }
      for target in targets { walkTarget(target, value: value) }
    case .augmentedAssign(let target, _, let value):
      walk(target)
      walk(value)
      walkTarget(target, value: nil)
    case .annotatedAssign(let target, let annotation, let value):
      if let value { walk(value) }
      if scope.kind != .function { walkAnnotation(annotation) }
      // Without a value the name stays without one, but in a function it becomes local.
      if value != nil { walkTarget(target, value: value) }
    case .delete(let targets): for target in targets { walkDeleted(target) }
    case .pass, .break, .continue: break
    case .invalid: noteUnseenNames()
    case .return(let value): if let value { walk(value) }
    case .raise(let value, let cause):
      if let value { walk(value) }
      if let cause { walk(cause) }
    case .assert(let test, let message):
      walk(test)
      if let message { walk(message) }
    case .global(let names): scope.globals.formUnion(names)
    case .nonlocal(let names): scope.nonlocals.formUnion(names)
    case .importModules(let imports): for item in imports { walkImport(item) }
    case .importFrom(let module, let level, let names):
      walkImport(from: module, level, names, statement.range)
    case .if(let test, let then, let otherwise): walkIf(test, then, otherwise)
    case .while(let test, let body, let otherwise):
      let isNever = Self.constant(test) == false
      looped {
        $0.walk(test)
        $0.walkBlock(body, isReachable: !isNever)
      }
      branched { $0.walk(otherwise) }
    case .for(let target, let iterable, let body, let otherwise):
      walk(iterable)
      looped {
        $0.walkTarget(target, value: nil)
        $0.walk(body)
      }
      branched { $0.walk(otherwise) }
    case .try(let body, let handlers, let otherwise, let finally):
      walkTry(body, handlers, otherwise, finally)
    case .with(let items, let body):
      let kept = guards
      for item in items {
        walk(item.context)
        guards.formUnion(Self.suppressed(by: item.context))
        if let target = item.target { walkTarget(target, value: nil) }
      }
      if guards == kept { walk(body) } else { branched { $0.walk(body) } }
      guards = kept
    case .function(let function): walkFunction(function, statement.range)
    case .class(let definition): walkClass(definition)
    case .match(let subject, let cases):
      walk(subject)
      for item in cases {
        branched {
          $0.walk(item.pattern)
          if let test = item.guardTest { $0.walk(test) }
          $0.walk(item.body)
        }
      }
    }
  }

  private mutating func walkBlock(_ statements: [Statement], isReachable: Bool) {
    if !isReachable { unreachable += 1 }
    walk(statements)
    if !isReachable { unreachable -= 1 }
  }

  /// What a test that is written as a constant gives.
  static func constant(_ test: Expression) -> Bool? {
    switch test.kind {
    case .bool(let value): value
    case .integer(let value): value != 0
    case .none: false
    case .name("TYPE_CHECKING"), .attribute(_, name: "TYPE_CHECKING", _): false
    case .unary(.not, let inner): constant(inner).map { !$0 }
    default: nil
    }
  }

  private mutating func walkIf(
    _ test: Expression, _ then: [Statement], _ otherwise: [Statement]
  ) {
    walk(test)
    let known = Self.constant(test)
    branched {
      $0.walkBlock(then, isReachable: known != false)
      $0.walkBlock(otherwise, isReachable: known != true)
    }
  }

  // MARK: Exceptions

  private mutating func walkTry(
    _ body: [Statement], _ handlers: [ExceptionHandler], _ otherwise: [Statement],
    _ finally: [Statement]
  ) {
    let kept = guards
    for handler in handlers {
      if let type = handler.type {
        for name in Self.classNames(type) { guards.insert(name) }
      } else {
        guards.insert("BaseException")
      }
    }
    branched { $0.walk(body) }
    guards = kept
    for handler in handlers {
      branched {
        if let type = handler.type { $0.walk(type) }
        let start = $0.clock
        if let name = handler.name { $0.bind(name, handler.range, .exception) }
        $0.walk(handler.body)
        if let name = handler.name { $0.endLatest(name, boundSince: start) }
      }
    }
    branched { $0.walk(otherwise) }
    walk(finally)
  }

  /// The last parts of the names in `except A`, `except (A, b.C)`.
  private static func classNames(_ type: Expression) -> [String] {
    switch type.kind {
    case .name(let name): [name]
    case .attribute(_, let name, _): [name]
    case .tuple(let items): items.flatMap(classNames)
    // What is computed may be anything.
    default: ["BaseException"]
    }
  }

  /// `contextlib.suppress(A)`, `pytest.raises(A)`, `self.assertRaises(A)`.
  private static func suppressed(by context: Expression) -> [String] {
    guard case .call(let function, let arguments) = context.kind else { return [] }
    let name: String
    switch function.kind {
    case .name(let own): name = own
    case .attribute(_, let own, _): name = own
    default: return []
    }
    guard ["suppress", "raises", "assertRaises", "assertRaisesRegex"].contains(name) else { return [] }
    return arguments.flatMap { classNames($0.value) }
  }

  // MARK: Imports

  private mutating func walkImport(_ item: ImportedName) {
    record(
      ImportUse(
        module: item.path, level: 0, names: nil,
        place: SourcePlace(unit: unit, range: item.range), scope: scope, guards: guards))
    let first = item.path.split(separator: ".").first.map(String.init) ?? item.path
    bind(
      item.alias ?? first, item.range, .module(path: item.path, isAliased: item.alias != nil))
  }

  private mutating func walkImport(
    from module: String, _ level: Int, _ names: [ImportedName], _ range: SourceRange
  ) {
    record(
      ImportUse(
        module: module, level: level, names: names, place: SourcePlace(unit: unit, range: range),
        scope: scope, guards: guards))
    if module == "__future__", names.contains(where: { $0.path == "annotations" }) {
      keepsAnnotations = true
    }
    if names.isEmpty {
      tick()
      // In a function it is a mistake, and the names are known all the same.
      root.starImports.append(
        StarImport(
          module: module, level: level, place: SourcePlace(unit: unit, range: range), moment: now))
    }
    for item in names {
      bind(
        item.alias ?? item.path, item.range,
        .member(module: module, level: level, name: item.path))
    }
  }

  // MARK: Functions and classes

  private mutating func walkFunction(_ function: FunctionDefinition, _ range: SourceRange) {
    for decorator in function.decorators { walk(decorator) }
    walkDefaults(function.parameters)
    for parameter in function.parameters.all {
      if let annotation = parameter.annotation { walkAnnotation(annotation) }
    }
    if let returns = function.returns { walkAnnotation(returns) }
    bind(function.name, function.nameRange, .function(function))
    let inner = Scope(.function, in: scope, name: function.name, isDeferred: true)
    within(inner) {
      $0.bindParameters(function.parameters)
      $0.declare(function.body)
      $0.walk(function.body)
    }
  }

  mutating func walkDefaults(_ parameters: Parameters) {
    for parameter in parameters.all { if let value = parameter.defaultValue { walk(value) } }
  }

  mutating func bindParameters(_ parameters: Parameters) {
    for parameter in parameters.all {
      scope.parameters.insert(parameter.name)
      bind(parameter.name, parameter.range, .parameter)
    }
  }

  /// `global` and `nonlocal` hold for the whole function, wherever in it they stand.
  private mutating func declare(_ statements: [Statement]) {
    for statement in statements {
      switch statement.kind {
      case .global(let names): scope.globals.formUnion(names)
      case .nonlocal(let names): scope.nonlocals.formUnion(names)
      case .if(_, let then, let otherwise):
        declare(then)
        declare(otherwise)
      case .while(_, let body, let otherwise), .for(_, _, let body, let otherwise):
        declare(body)
        declare(otherwise)
      case .with(_, let body): declare(body)
      case .try(let body, let handlers, let otherwise, let finally):
        declare(body)
        for handler in handlers { declare(handler.body) }
        declare(otherwise)
        declare(finally)
      default: break
      }
    }
  }

  private mutating func walkClass(_ definition: ClassDefinition) {
    for decorator in definition.decorators { walk(decorator) }
    for argument in definition.arguments { walk(argument.value) }
    let inner = Scope(.type, in: scope, name: definition.name)
    within(inner) {
      for name in ["__module__", "__qualname__"] { $0.bind(name, definition.nameRange, .other) }
      $0.declare(definition.body)
      $0.walk(definition.body)
    }
    bind(definition.name, definition.nameRange, .type(definition))
  }

  private mutating func walkAnnotation(_ annotation: Expression) {
    if !keepsAnnotations { walk(annotation) }
  }

  // MARK: Targets

  /// `value` is what a plain name gets; nil where it gets a part of something.
  mutating func walkTarget(_ target: Expression, value: Expression?) {
    switch target.kind {
    case .name(let name): bind(name, target.range, value == nil ? .other : .assigned(value))
    case .tuple(let items), .list(let items): for item in items { walkTarget(item, value: nil) }
    case .starred(let inner): walkTarget(inner, value: nil)
    case .attribute(let value, let name, _):
      noteOwn(attribute: name)
      if case .name("builtins") = value.kind { noteAsked(name) }
      walk(value)
    case .index(let value, let key):
      if Self.isNamespaceCall(value) { noteUnseenNames() }
      walk(value)
      walk(key)
    default: walk(target)
    }
  }

  private mutating func walkDeleted(_ target: Expression) {
    switch target.kind {
    case .name(let name):
      use(name, target.range)
      unbind(name)
    case .tuple(let items), .list(let items): for item in items { walkDeleted(item) }
    default: walkTarget(target, value: nil)
    }
  }

  // MARK: Patterns

  private mutating func walk(_ pattern: Pattern) {
    switch pattern.kind {
    case .value(let value): walk(value)
    case .capture(let name), .star(let name): if let name { bind(name, pattern.range, .other) }
    case .sequence(let items), .either(let items): for item in items { walk(item) }
    case .mapping(let pairs, let rest):
      for pair in pairs {
        walk(pair.key)
        walk(pair.value)
      }
      if let rest { bind(rest, pattern.range, .other) }
    case .type(let type, let positional, let keyword):
      walk(type)
      for item in positional { walk(item) }
      for item in keyword { walk(item.1) }
    case .binding(let inner, let name):
      walk(inner)
      bind(name, pattern.range, .other)
    }
  }
}
