import LapisDiagnostics
import LapisSyntax

extension Compiler {
  // MARK: Entry points

  /// The code of a module or cell. In a cell the value of a last expression statement is returned,
  /// unless a `;` hides it.
  /// Functions of an outline get their code when they are first called.
  static func compileModule(_ module: Module, _ vm: Interpreter, keepsResult: Bool) throws
    -> CodePointer
  {
    var names = ScopeNames()
    names.walk(module.statements)
    if let mistake = names.mistake { throw mistake }
    var postpones = importsAnnotations(module)
    if keepsResult {
      // In cells it holds for those that follow.
      if postpones { vm.cellsPostponeAnnotations = true }
      postpones = vm.cellsPostponeAnnotations
    }
    return try withNarrowThenWide { wide in
      let compiler = Compiler(
        vm: vm, source: module.source, kind: .module, name: "<module>",
        qualifiedName: "<module>", parent: nil, names: names, wideJumps: wide)
      compiler.postponesAnnotations = postpones
      if keepsResult, let last = module.statements.last, case .expression = last.kind,
        !endsWithSemicolon(module.source, last.range.end)
      {
        compiler.resultStatement = module.statements.count - 1
      }
      var doc: String?
      if let first = module.statements.first, case .expression(let value) = first.kind,
        case .string(let text) = value.kind
      {
        doc = text
      }
      for (i, statement) in module.statements.enumerated() {
        if i == compiler.resultStatement, case .expression(let value) = statement.kind {
          let register = try compiler.temporary()
          try compiler.compile(value, into: register)
          compiler.emit(.return, a: register, b: compiler.nextTemporary, statement.range)
          compiler.release(to: register)
        } else {
          try compiler.compile(statement)
        }
      }
      let end = module.statements.last?.range ?? SourceRange(0, 0)
      compiler.emit(.returnNone, b: compiler.nextTemporary, end)
      return compiler.finish(
        positionalCount: 0, parameterCount: 0, flags: .simple, doc: doc, line: 1,
        signatureText: "()", parameterNames: [], positionalOnlyCount: 0)
    }
  }

  /// Is there a `from __future__ import annotations`?
  private static func importsAnnotations(_ module: Module) -> Bool {
    module.statements.contains { statement in
      guard case .importFrom("__future__", 0, let names) = statement.kind else { return false }
      return names.contains { $0.path == "annotations" }
    }
  }

  static func withNarrowThenWide(_ make: (Bool) throws -> CodePointer) throws -> CodePointer {
    do {
      return try make(false)
    } catch is NeedsWideJumps {
      return try make(true)
    }
  }

  private static func endsWithSemicolon(_ source: SourceFile, _ end: Int) -> Bool {
    let bytes = source.text.utf8
    guard var index = bytes.index(bytes.startIndex, offsetBy: end, limitedBy: bytes.endIndex) else {
      return false
    }
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: ";"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index = bytes.index(after: index)
      default: return false
      }
    }
    return false
  }

  // MARK: Functions

  struct Prepared {
    var code: CodePointer
    var captures: [String]
  }

  /// The code of a function with these parameters; `emitBody` is called once registers are laid out.
  func compileFunction(
    kind: Kind, name: String, parameters: Parameters, names: ScopeNames, doc: String?,
    range: SourceRange, _ emitBody: (Compiler) throws -> Void
  ) throws -> Prepared {
    if let mistake = names.mistake { throw mistake }
    let qualified = qualifiedName(ofInner: name)
    var captures: [String] = []
    let code = try Compiler.withNarrowThenWide { wide in
      let inner = Compiler(
        vm: vm, source: source, kind: kind, name: name, qualifiedName: qualified, parent: self,
        names: names, wideJumps: wide || wideJumps)
      inner.depth = depth
      inner.parameters = parameters
      let code = try inner.compileBody(parameters, doc, range, emitBody)
      captures = inner.freeOrder
      return code
    }
    return Prepared(code: code, captures: captures)
  }

  /// `__qualname__` of a function or class that is defined here.
  func qualifiedName(ofInner name: String) -> String {
    switch kind {
    case _ where names.globals.contains(name): name
    case .module: name
    case .classBody: qualifiedName + "." + name
    default: qualifiedName + ".<locals>." + name
    }
  }

  func compileBody(
    _ parameters: Parameters, _ doc: String?, _ range: SourceRange,
    _ emitBody: (Compiler) throws -> Void
  ) throws -> CodePointer {
    let positional = parameters.all.filter { $0.kind == .positionalOnly || $0.kind == .regular }
    let keywordOnly = parameters.all.filter { $0.kind == .keywordOnly }
    let variadic = parameters.all.first { $0.kind == .variadic }
    let keywordVariadic = parameters.all.first { $0.kind == .keywordVariadic }
    let ordered =
      positional + keywordOnly + (variadic.map { [$0] } ?? [])
      + (keywordVariadic.map { [$0] } ?? [])
    if kind == .classBody {
      // The box of `__class__`.
      localNames.append("__class__")
      assigned?.insert(0)
    }
    for parameter in ordered {
      locals[parameter.name] = localNames.count
      assigned?.insert(localNames.count)
      localNames.append(parameter.name)
    }
    if kind != .classBody {
      for name in names.bound
      where locals[name] == nil && !names.globals.contains(name) && !names.nonlocals.contains(name)
      {
        locals[name] = localNames.count
        localNames.append(name)
      }
      for name in localNames where names.usedByChildren.contains(name) { boxed.insert(name) }
    }
    firstTemporary = localNames.count
    nextTemporary = firstTemporary
    registerCount = firstTemporary
    if firstTemporary > 50_000 { throw failure("too-large", "too many local variables", range) }
    if kind == .classBody { emit(.makeBox, a: 0, range) }
    for (i, name) in localNames.enumerated() where boxed.contains(name) {
      emit(.makeBox, a: i, range)
    }
    try emitBody(self)
    var flags: CodeFlags = []
    if variadic != nil { flags.insert(.variadic) }
    if keywordVariadic != nil { flags.insert(.keywordVariadic) }
    if names.isGenerator || kind == .generator { flags.insert(.generator) }
    if flags.isEmpty, keywordOnly.isEmpty { flags.insert(.simple) }
    return finish(
      positionalCount: positional.count, parameterCount: positional.count + keywordOnly.count,
      flags: flags, doc: doc, line: source.line(at: range.start),
      signatureText: Compiler.signatureText(parameters, source),
      parameterNames: ordered.map { vm.intern($0.name) },
      positionalOnlyCount: parameters.all.filter { $0.kind == .positionalOnly }.count)
  }

  static func signatureText(_ parameters: Parameters, _ source: SourceFile) -> String {
    func text(_ range: SourceRange) -> String {
      let bytes = source.text.utf8
      guard
        let start = bytes.index(
          bytes.startIndex, offsetBy: range.start, limitedBy: bytes.endIndex),
        let end = bytes.index(bytes.startIndex, offsetBy: range.end, limitedBy: bytes.endIndex)
      else { return "..." }
      return String(source.text[start..<end])
    }
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
      if let annotation = parameter.annotation { part += ": " + text(annotation.range) }
      if let value = parameter.defaultValue {
        part += (parameter.annotation == nil ? "=" : " = ") + text(value.range)
      }
      parts.append(part)
      if parameter.kind == .positionalOnly,
        i + 1 == parameters.all.count || parameters.all[i + 1].kind != .positionalOnly
      {
        parts.append("/")
      }
    }
    // Not `joined`: its generic form has the runtime search all conformances of the program, at every start.
    var result = "("
    for (i, part) in parts.enumerated() { result += i == 0 ? part : ", " + part }
    return result + ")"
  }

  /// r[destination] = a function of `prepared`, with the defaults of `parameters`.
  func emitFunction(
    _ prepared: Prepared, _ parameters: Parameters, into destination: Int, _ range: SourceRange
  ) throws {
    children.append(prepared.code)
    let child = children.count - 1
    if child > 65_000 { throw failure("too-large", "too many functions in one scope", range) }
    let mark = nextTemporary
    let first = try temporaries(3)
    let positionalDefaults = parameters.all.filter {
      ($0.kind == .positionalOnly || $0.kind == .regular) && $0.defaultValue != nil
    }.compactMap { $0.defaultValue }
    if positionalDefaults.isEmpty {
      emit(.loadImmediate, x: Int(Tag.none), a: first, range)
    } else {
      try compileSequence(positionalDefaults, .buildTuple, into: first, range)
    }
    let keywordDefaults = parameters.all.filter {
      $0.kind == .keywordOnly && $0.defaultValue != nil
    }
    if keywordDefaults.isEmpty {
      emit(.loadImmediate, x: Int(Tag.none), a: first + 1, range)
    } else {
      let inner = nextTemporary
      emit(.buildDict, a: first + 1, b: inner, c: 0, range)
      for parameter in keywordDefaults {
        let key = try temporary()
        let value = try temporary()
        emitWide(.loadConstant, a: key, try nameConstant(parameter.name), range)
        if let expression = parameter.defaultValue { try compile(expression, into: value) }
        emit(.dictSet, x: 3, a: first + 1, b: key, c: value, range)
        release(to: inner)
      }
    }
    if prepared.captures.isEmpty {
      emit(.loadImmediate, x: Int(Tag.none), a: first + 2, range)
    } else {
      let boxes = try temporaries(prepared.captures.count)
      for (i, name) in prepared.captures.enumerated() {
        loadBox(name, into: boxes + i, range)
      }
      emit(.buildTuple, a: first + 2, b: boxes, c: prepared.captures.count, range)
    }
    emit(.makeFunction, a: destination, b: child, c: first, range)
    release(to: mark)
  }

  func compile(_ function: FunctionDefinition, _ range: SourceRange) throws {
    let mark = nextTemporary
    let result = try temporary()
    let decorators = try function.decorators.map { decorator in
      let register = try temporary()
      try compile(decorator, into: register)
      // The slot of the decorated value, which is the call's argument.
      _ = try temporary()
      return (register, decorator.range)
    }
    let prepared = if let body = function.deferred {
      deferredFunction(function, body)
    } else {
      try compileFunction(
        kind: .function, name: function.name, parameters: function.parameters,
        names: names.inner[function.nameRange] ?? ScopeNames(function.parameters, function.body), doc: Compiler.docString(function.body),
        range: function.nameRange
      ) { try $0.compileStatements(of: function, function.body) }
    }
    let target = decorators.last.map { $0.0 + 1 } ?? result
    try emitFunction(prepared, function.parameters, into: target, function.nameRange)
    try emitAnnotations(function, target)
    try applyDecorators(decorators, result)
    try store(function.name, from: .temporary(result), function.nameRange)
    release(to: mark)
  }

  func compileStatements(of function: FunctionDefinition, _ body: [Statement]) throws {
    try compile(body)
    emit(.returnNone, b: nextTemporary, body.last?.range ?? function.nameRange)
  }

  /// `__annotations__` of a function.
  private func emitAnnotations(_ function: FunctionDefinition, _ target: Int) throws {
    var annotations = function.parameters.all.compactMap { parameter in
      parameter.annotation.map { (parameter.name, $0) }
    }
    if let returns = function.returns { annotations.append(("return", returns)) }
    if annotations.isEmpty { return }
    let mark = nextTemporary
    let dict = try temporary()
    emit(.buildDict, a: dict, b: dict, c: 0, function.nameRange)
    for (name, annotation) in annotations {
      let pair = try temporaries(2)
      emitWide(.loadConstant, a: pair, try nameConstant(mangled(name)), annotation.range)
      try compileAnnotation(annotation, into: pair + 1)
      emit(.dictSet, x: 3, a: dict, b: pair, c: pair + 1, annotation.range)
      release(to: pair)
    }
    emit(
      .setAttribute, x: 2, a: target, b: dict, c: try cache("__annotations__"),
      function.nameRange)
    release(to: mark)
  }

  /// The value of an annotation: its source text under `from __future__ import annotations`.
  func compileAnnotation(_ annotation: Expression, into destination: Int) throws {
    if postponesAnnotations {
      loadConstant(.string(annotation.sourceText), into: destination, annotation.range)
    } else if case .starred(let value) = annotation.kind {
      // `*args: *Ts`
      try compile(value, into: destination)
    } else {
      try compile(annotation, into: destination)
    }
  }

  private func applyDecorators(_ decorators: [(Int, SourceRange)], _ result: Int) throws {
    for (i, (register, range)) in decorators.enumerated().reversed() {
      let destination = i == 0 ? result : decorators[i - 1].0 + 1
      emit(.call, x: 1, a: register, b: destination, range)
    }
  }

  static func docString(_ body: [Statement]) -> String? {
    if let first = body.first, case .expression(let value) = first.kind,
      case .string(let text) = value.kind
    {
      return text
    }
    return nil
  }

  func compileLambda(
    _ parameters: Parameters, _ body: Expression, into destination: Int, _ range: SourceRange
  ) throws {
    let prepared = try compileFunction(
      kind: .function, name: "<lambda>", parameters: parameters,
      names: names.inner[range] ?? ScopeNames(lambda: parameters, body), doc: nil, range: range
    ) { inner in
      let register = try inner.temporary()
      try inner.compile(body, into: register)
      inner.emit(.return, a: register, b: inner.nextTemporary, body.range)
      inner.release(to: register)
    }
    try emitFunction(prepared, parameters, into: destination, range)
  }

  /// A generator expression: a function of one argument, the iterator over the first iterable.
  func compileGenerator(
    _ element: Expression, _ clauses: [ComprehensionClause], into destination: Int,
    _ range: SourceRange
  ) throws {
    guard let first = clauses.first else { return }
    let parameters = Parameters([
      Parameter(
        name: ".0", kind: .positionalOnly, defaultValue: nil, annotation: nil, range: range)
    ])
    let prepared = try compileFunction(
      kind: .generator, name: "<genexpr>", parameters: parameters,
      names: names.inner[range] ?? ScopeNames(generator: element, clauses), doc: nil, range: range
    ) { inner in
      try inner.compileClauses(clauses[...], outermost: 0, range) {
        let register = try inner.temporary()
        try inner.compile(element, into: register)
        inner.emit(.yield, a: register, b: register, element.range)
        inner.emit(.clear, a: register, element.range)
        inner.release(to: register)
      }
      inner.emit(.returnNone, b: inner.nextTemporary, range)
    }
    let mark = nextTemporary
    let call = try temporaries(2)
    try emitFunction(prepared, Parameters([]), into: call, range)
    // The iterable is evaluated here and must be iterable here.
    try compile(first.iterable, into: call + 1)
    emit(.makeIterator, a: call + 1, b: call + 1, range)
    emit(.call, x: 1, a: call, b: destination, range)
    release(to: mark)
  }

  // MARK: Classes

  /// From `class` on: what the body raises is the whole statement's, without its decorators.
  private func statementRange(of definition: ClassDefinition, _ range: SourceRange) -> SourceRange {
    let bytes = source.text.utf8
    guard definition.nameRange.start <= bytes.count else { return range }
    var index = bytes.index(bytes.startIndex, offsetBy: definition.nameRange.start)
    var start = definition.nameRange.start
    while start > range.start, bytes[bytes.index(before: index)] != UInt8(ascii: "s") {
      index = bytes.index(before: index)
      start -= 1
    }
    return SourceRange(max(start - "class".utf8.count, range.start), max(range.end, definition.nameRange.end))
  }

  func compile(_ definition: ClassDefinition, _ range: SourceRange) throws {
    let mark = nextTemporary
    let result = try temporary()
    let decorators = try definition.decorators.map { decorator in
      let register = try temporary()
      try compile(decorator, into: register)
      _ = try temporary()
      return (register, decorator.range)
    }
    let base = try temporaries(3)
    for argument in definition.arguments {
      switch argument.kind {
      case .keyword(let key, let keyRange) where key == "metaclass":
        // The classes of classes that the library has; others are told early.
        switch argument.value.kind {
        case .name(let name), .attribute(_, let name, _):
          if ["ABCMeta", "EnumMeta", "EnumType", "_ProtocolMeta", "type"].contains(name) { continue }
        default: break
        }
        throw failure(
          "metaclass", "metaclasses are not supported: write a class decorator instead", keyRange)
      case .doubleStarred:
        throw failure(
          "class-keywords", "** in a class definition is not supported", argument.value.range)
      default: break
      }
    }
    let bases = definition.arguments.filter {
      switch $0.kind {
      case .positional, .starred: true
      default: false
      }
    }
    try compileArguments(bases, into: base + 1, asTuple: true, definition.nameRange)
    let keywords = definition.arguments.compactMap { argument -> (String, Expression)? in
      if case .keyword(let key, _) = argument.kind {
        return (key, argument.value)
      }
      return nil
    }
    if keywords.isEmpty {
      emit(.loadImmediate, x: Int(Tag.none), a: base + 2, definition.nameRange)
    } else {
      let inner = nextTemporary
      emit(.buildDict, a: base + 2, b: inner, c: 0, definition.nameRange)
      for (key, value) in keywords {
        let pair = try temporaries(2)
        emitWide(.loadConstant, a: pair, try nameConstant(key), value.range)
        try compile(value, into: pair + 1)
        emit(.dictSet, x: 3, a: base + 2, b: pair, c: pair + 1, value.range)
        release(to: inner)
      }
    }
    let names = names.inner[definition.nameRange] ?? ScopeNames(classBody: definition.body)
    let doc = Compiler.docString(definition.body)
    let prepared = try compileFunction(
      kind: .classBody, name: definition.name, parameters: Parameters([]), names: names, doc: doc,
      range: definition.nameRange
    ) { inner in
      let range = definition.nameRange
      let text = try inner.temporary()
      if let doc {
        inner.emitWide(.loadConstant, a: text, inner.constant(.string(doc)), range)
        inner.emit(.setName, x: 1, a: text, c: try inner.cache("__doc__"), range)
      }
      if names.hasAnnotations {
        inner.emit(.buildDict, a: text, b: text, c: 0, range)
        inner.emit(.setName, x: 1, a: text, c: try inner.cache("__annotations__"), range)
      }
      inner.release(to: text)
      try inner.compile(definition.body)
      inner.emit(.return, a: 0, b: inner.nextTemporary, range)
    }
    try emitFunction(prepared, Parameters([]), into: base, definition.nameRange)
    let target = decorators.last.map { $0.0 + 1 } ?? result
    emit(
      .buildClass, a: base, b: target, c: try nameConstant(definition.name),
      statementRange(of: definition, range))
    try applyDecorators(decorators, result)
    try store(definition.name, from: .temporary(result), definition.nameRange)
    release(to: mark)
  }
}
