import LapisDiagnostics
import LapisSyntax

extension Compiler {
  /// What CPython marks of a failed assertion: the comparison that was compiled last, if the test is made of
  /// such; without one it marks the statement as a whole, which shows nothing.
  private func lastComparison(of test: Expression) -> SourceRange? {
    switch test.kind {
    case .comparison: test.range
    case .unary(.not, let operand): lastComparison(of: operand)
    case .and(let values), .or(let values): values.compactMap { lastComparison(of: $0) }.last
    case .conditional(let test, let then, let otherwise):
      [test, then, otherwise].compactMap { lastComparison(of: $0) }.last
    default: nil
    }
  }

  func compile(_ statements: [Statement]) throws {
    for statement in statements { try compile(statement) }
  }

  func compile(_ statement: Statement) throws {
    depth += 1
    defer { depth -= 1 }
    let range = statement.range
    let mark = nextTemporary
    switch statement.kind {
    case .expression(let value):
      // Plain literals, docstrings among them, do nothing.
      if constantKey(value) != nil { break }
      let register = try temporary()
      try compile(value, into: register)
      emit(.clear, a: register, range)
    case .assign(let targets, let value): try compileAssign(targets, value, range)
    case .augmentedAssign(let target, let op, let value):
      try compileAugmented(target, op, value, range)
    case .annotatedAssign(let target, let annotation, let value):
      if let value { try compileAssign([target], value, range) }
      // Those of locals are kept nowhere and not evaluated.
      if kind == .classBody || kind == .module {
        let register = try temporary()
        try compileAnnotation(annotation, into: register)
        // A name in parentheses is an expression like others.
        if case .name(let name) = target.kind, target.range.start == range.start {
          emit(.annotate, a: register, c: try nameConstant(mangled(name)), annotation.range)
        } else {
          emit(.clear, a: register, annotation.range)
        }
      }
    case .delete(let targets): for target in targets { try compileDelete(target) }
    case .pass, .global, .nonlocal:
      if case .nonlocal(let names) = statement.kind {
        for name in names where capture(name) == nil {
          throw failure("nonlocal", "no binding for nonlocal '\(name)' found", range)
        }
      }
    case .break, .continue: try compileBreak(statement)
    case .return(let value):
      guard kind == .function else {
        throw failure("return", "'return' outside function", range)
      }
      let register = try temporary()
      if let value {
        try compile(value, into: register)
      } else {
        emit(.loadImmediate, x: Int(Tag.none), a: register, range)
      }
      try leaveBlocks(downTo: 0, range) { emit(.return, a: register, b: nextTemporary, range) }
      assigned = nil
    case .raise(let value, let cause):
      if let value {
        let exception = try operand(value)
        if let cause {
          let from = try operand(cause)
          emit(
            .raise, x: 3 | (exception.isTemporary ? 4 : 0) | (from.isTemporary ? 8 : 0),
            a: exception.register, b: from.register, range)
        } else {
          emit(.raise, x: 1 | (exception.isTemporary ? 4 : 0), a: exception.register, range)
        }
      } else {
        emit(.raise, range)
      }
      assigned = nil
    case .assert(let test, let message):
      let passed = Label()
      try compileCondition(test, jumpIf: true, to: passed, asking: range)
      if let message {
        let register = try temporary()
        try compile(message, into: register)
        emit(.raiseAssertion, x: 1, a: register, lastComparison(of: test) ?? range)
      } else {
        emit(.raiseAssertion, lastComparison(of: test) ?? range)
      }
      assigned = nil
      try place(passed)
    case .importModules(let imports): for item in imports { try compileImport(item, range) }
    case .importFrom(let module, let level, let imports):
      try compileImportFrom(module, level, imports, range)
    case .if(let test, let then, let otherwise):
      let elseLabel = Label()
      try compileCondition(test, jumpIf: false, to: elseLabel, asking: range)
      try compile(then)
      if otherwise.isEmpty {
        try place(elseLabel)
      } else {
        let end = Label()
        jump(.jump, to: end, range)
        assigned = elseLabel.assigned
        try place(elseLabel)
        try compile(otherwise)
        try place(end)
      }
    case .while(let test, let body, let otherwise):
      try compileWhile(test, body, otherwise, range)
    case .for(let target, let iterable, let body, let otherwise):
      try compileFor(target, iterable, body, otherwise, range)
    case .try(let body, let handlers, let otherwise, let finally):
      try compileTry(body, handlers, otherwise, finally, range)
    case .with(let items, let body): try compileWith(items[...], body, range)
    case .function(let function): try compile(function, range)
    case .class(let definition): try compile(definition, range)
    case .match(let subject, let cases): try compileMatch(subject, cases, range)
    case .invalid:
      throw failure("invalid", "invalid syntax", range)
    }
    release(to: mark)
  }

  // MARK: Assignment

  private func compileAssign(_ targets: [Expression], _ value: Expression, _ range: SourceRange)
    throws
  {
    if targets.count == 1, case .name(let name) = targets[0].kind,
      let register = directRegister(name)
    {
      try compile(value, into: register)
      assigned?.insert(register)
      return
    }
    // `a, b = b, a` and other displays of the same length go through registers, without a tuple.
    if targets.count == 1, let items = plainItems(targets[0]), let values = plainItems(value),
      items.count == values.count, items.count <= 16
    {
      let first = try temporaries(values.count)
      let direct = lastDirectRegister(items, values)
      for (i, item) in values.enumerated() {
        try compile(item, into: i == values.count - 1 ? direct ?? first + i : first + i)
      }
      for (i, item) in items.enumerated() {
        if i == items.count - 1, let direct {
          assigned?.insert(direct)
        } else {
          try assign(item, from: .temporary(first + i))
        }
      }
      return
    }
    // `a[i] = constant` needs no register for the constant.
    if targets.count == 1, case .index(let owner, let key) = targets[0].kind,
      let known = constantKey(value), case let index = constant(known), index <= 65_000
    {
      let object = try operand(owner)
      let place = try operandForKey(key)
      anchors[instructions.count] = subscriptRange(behind: owner, targets[0].range)
      emit(
        .setItem, x: flags(object, place) | 8, a: object.register, b: place.register, c: index,
        targets[0].range)
      return
    }
    let register = try temporary()
    try compile(value, into: register)
    for (i, target) in targets.enumerated() {
      let isLast = i == targets.count - 1
      try assign(target, from: isLast ? .temporary(register) : .local(register))
    }
  }

  /// The register of the last target where its value, an arithmetic expression, can go there at once: it
  /// is the last to be worked out, and nothing reads the variable between that and the assignments.
  private func lastDirectRegister(_ items: [Expression], _ values: [Expression]) -> Int? {
    guard case .binary? = values.last?.kind else { return nil }
    var names: [String] = []
    for item in items {
      guard case .name(let name) = item.kind, directRegister(name) != nil, !names.contains(name) else {
        return nil
      }
      names.append(name)
    }
    return names.last.flatMap { directRegister($0) }
  }

  /// The items of a tuple or list without stars.
  private func plainItems(_ expression: Expression) -> [Expression]? {
    let items: [Expression]
    switch expression.kind {
    case .tuple(let all): items = all
    case .list(let all): items = all
    default: return nil
    }
    return items.contains { if case .starred = $0.kind { true } else { false } } ? nil : items
  }

  func assign(_ target: Expression, from operand: Operand) throws {
    depth += 1
    defer { depth -= 1 }
    if depth > Compiler.depthLimit {
      throw failure("too-deep", "too many nested targets", target.range)
    }
    let mark = nextTemporary
    let range = target.range
    switch target.kind {
    case .name(let name): try store(name, from: operand, range)
    case .attribute(let value, let name, _):
      let object = try self.operand(value)
      emit(
        .setAttribute, x: flags(object, operand), a: object.register, b: operand.register,
        c: try cache(mangled(name)), range)
    case .index(let value, let key):
      let object = try self.operand(value)
      let index = try operandForKey(key)
      anchors[instructions.count] = subscriptRange(behind: value, range)
      emit(
        .setItem, x: flags(object, index) | (operand.isTemporary ? 4 : 0), a: object.register,
        b: index.register, c: operand.register, range)
    case .tuple(let items), .list(let items):
      let star = items.firstIndex { if case .starred = $0.kind { true } else { false } }
      let first = try temporaries(items.count)
      if let star {
        let after = items.count - star - 1
        if star > 255 || after > 255 {
          throw failure("unpack", "too many expressions in star-unpacking assignment", range)
        }
        emit(
          .unpackStarred, x: operand.isTemporary ? 1 : 0, a: first, b: operand.register,
          c: star | after << 8, range)
      } else {
        emit(
          .unpack, x: operand.isTemporary ? 1 : 0, a: first, b: operand.register, c: items.count,
          range)
      }
      for (i, item) in items.enumerated() {
        if case .starred(let inner) = item.kind {
          try assign(inner, from: .temporary(first + i))
        } else {
          try assign(item, from: .temporary(first + i))
        }
      }
    case .starred:
      throw failure("starred", "starred assignment target must be in a list or tuple", range)
    default:
      throw failure("target", "cannot assign to this expression", range)
    }
    release(to: mark)
  }

  private func compileAugmented(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression, _ range: SourceRange
  ) throws {
    let between = SourceRange(target.range.end, value.range.start)
    switch target.kind {
    case .name(let name):
      // The value may give the variable another one, which the left side does not see.
      if let register = directRegister(name), !names.walrus.contains(name) {
        checkBound(register, target.range)
        try emitBinary(
          op, augmented: true, .local(register), value, into: register, range, between)
        return
      }
      let register = try temporary()
      try load(name, into: register, target.range)
      try emitBinary(op, augmented: true, .temporary(register), value, into: register, range, between)
      try store(name, from: .temporary(register), target.range)
    case .attribute(let object, let name, _):
      let owner = try operand(object)
      let register = try temporary()
      emit(
        .getAttribute, a: register, b: owner.register, c: try cache(mangled(name)), target.range)
      try emitBinary(op, augmented: true, .temporary(register), value, into: register, range, between)
      emit(
        .setAttribute, x: (owner.isTemporary ? 1 : 0) | 2, a: owner.register, b: register,
        c: try cache(mangled(name)), range)
    case .index(let object, let key):
      let owner = try operand(object)
      let index = try operandForKey(key)
      let register = try temporary()
      anchors[instructions.count] = subscriptRange(behind: object, target.range)
      emit(.getItem, a: register, b: owner.register, c: index.register, target.range)
      try emitBinary(op, augmented: true, .temporary(register), value, into: register, range, between)
      emit(
        .setItem, x: flags(owner, index) | 4, a: owner.register, b: index.register, c: register,
        range)
    default:
      throw failure("target", "illegal expression for augmented assignment", target.range)
    }
  }

  private func compileDelete(_ target: Expression) throws {
    let mark = nextTemporary
    switch target.kind {
    case .name(let name): try delete(name, target.range)
    case .attribute(let value, let name, _):
      let object = try operand(value)
      emit(
        .deleteAttribute, x: object.isTemporary ? 1 : 0, a: object.register, c: try cache(mangled(name)),
        target.range)
    case .index(let value, let key):
      let object = try operand(value)
      let index = try operandForKey(key)
      anchors[instructions.count] = subscriptRange(behind: value, target.range)
      emit(.deleteItem, x: flags(object, index), a: object.register, b: index.register, target.range)
    case .tuple(let items), .list(let items): for item in items { try compileDelete(item) }
    default: throw failure("target", "cannot delete this expression", target.range)
    }
    release(to: mark)
  }

  // MARK: Loops

  private func compileBreak(_ statement: Statement) throws {
    let isBreak = if case .break = statement.kind { true } else { false }
    guard
      let index = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }),
      case .loop(let loop) = blocks[index]
    else {
      throw failure(
        isBreak ? "break" : "continue",
        isBreak ? "'break' outside loop" : "'continue' not properly in loop", statement.range)
    }
    try leaveBlocks(downTo: index + 1, statement.range) {
      jump(.jump, to: isBreak ? loop.breakLabel : loop.continueLabel, statement.range)
    }
    assigned = nil
  }

  private func compileWhile(
    _ test: Expression, _ body: [Statement], _ otherwise: [Statement], _ range: SourceRange
  ) throws {
    let top = Label()
    let testLabel = Label()
    let loop = LoopBlock(continueLabel: testLabel)
    let isEndless = if case .bool(true) = test.kind { true } else { false }
    let entry = assigned.map { names.deleted.isEmpty ? $0 : $0.subtracting(deletedLocals) }
    if !isEndless { jump(.jump, to: testLabel, test.range) }
    assigned = entry
    try place(top)
    blocks.append(.loop(loop))
    try compile(body)
    blocks.removeLast()
    // What the body assigns is not known before the first turn.
    assigned = entry
    testLabel.assigned = nil
    try place(testLabel)
    if isEndless {
      jump(.jump, to: top, test.range)
      assigned = nil
    } else {
      try compileCondition(test, jumpIf: true, to: top, asking: range)
    }
    try compile(otherwise)
    loop.breakLabel.assigned = loop.breakLabel.assigned.map { _ in
      loop.breakLabel.assigned ?? []
    }
    try place(loop.breakLabel)
  }

  var deletedLocals: Set<Int> { Set(names.deleted.compactMap { locals[$0] }) }

  private func compileFor(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ otherwise: [Statement],
    _ range: SourceRange
  ) throws {
    let iteration = try temporaries(3)
    try compile(iterable, into: iteration)
    // CPython ascribes what iterating raises to the statement.
    emit(.iterate, x: 1, a: iteration, b: iteration, range)
    let top = Label()
    let next = Label()
    let loop = LoopBlock(continueLabel: next, iteration: iteration)
    let entry = assigned.map { names.deleted.isEmpty ? $0 : $0.subtracting(deletedLocals) }
    jump(.jump, to: next, iterable.range)
    assigned = entry
    try place(top)
    let place_ = try loopTarget(target)
    try place_.distribute()
    blocks.append(.loop(loop))
    try compile(body)
    blocks.removeLast()
    assigned = entry
    next.assigned = nil
    try place(next)
    try emitForNext(iteration, place_.register, to: top, range)
    assigned = entry
    try compile(otherwise)
    try place(loop.breakLabel)
    emit(.clear, a: iteration, range)
  }

  // MARK: Exceptions

  private func compileTry(
    _ body: [Statement], _ exceptionHandlers: [ExceptionHandler], _ otherwise: [Statement],
    _ finally: [Statement], _ range: SourceRange
  ) throws {
    if finally.isEmpty {
      return try compileExcept(body, exceptionHandlers, otherwise, range)
    }
    let region = TryRegion(handledDepth: handledDepth, firstDead: nextTemporary)
    let entry = assigned
    open(region)
    blocks.append(.finally(region, finally))
    if exceptionHandlers.isEmpty {
      try compile(body)
    } else {
      try compileExcept(body, exceptionHandlers, otherwise, range)
    }
    blocks.removeLast()
    close(region)
    let end = Label()
    if assigned != nil {
      try compile(finally)
      jump(.jump, to: end, range)
    }
    finish(region, target: instructions.count)
    assigned = entry
    let register = try temporary()
    emit(.beginHandler, a: register, range)
    handledDepth += 1
    blocks.append(.handler(register: register, name: nil))
    try compile(finally)
    blocks.removeLast()
    handledDepth -= 1
    emit(.reraise, a: register, range)
    assigned = nil
    release(to: register)
    try place(end)
  }

  private func compileExcept(
    _ body: [Statement], _ exceptionHandlers: [ExceptionHandler], _ otherwise: [Statement],
    _ range: SourceRange
  ) throws {
    let region = TryRegion(handledDepth: handledDepth, firstDead: nextTemporary)
    let entry = assigned
    let end = Label()
    open(region)
    blocks.append(.region(region))
    try compile(body)
    blocks.removeLast()
    close(region)
    try compile(otherwise)
    if assigned != nil { jump(.jump, to: end, range) }
    finish(region, target: instructions.count)
    assigned = entry.map { $0.subtracting(deletedLocals) }
    let caught = assigned
    let register = try temporary()
    emit(.beginHandler, a: register, range)
    handledDepth += 1
    for handler in exceptionHandlers {
      let next = Label()
      let mark = nextTemporary
      if let type = handler.type {
        let result = try temporary()
        let operand = try operand(type)
        emit(
          .matchException, x: operand.isTemporary ? 2 : 0, a: result, b: register,
          c: operand.register, handler.range)
        jump(.jumpIfFalse, x: 1, a: result, to: next, type.range)
      }
      release(to: mark)
      if let name = handler.name { try store(name, from: .local(register), handler.range) }
      blocks.append(.handler(register: register, name: handler.name))
      try compile(handler.body)
      blocks.removeLast()
      if assigned != nil {
        emit(.endHandler, a: register, range)
        if let name = handler.name { try deleteHandlerName(name, handler.range) }
        jump(.jump, to: end, range)
      }
      assigned = caught
      next.assigned = nil
      try place(next)
    }
    handledDepth -= 1
    if exceptionHandlers.last?.type != nil { emit(.reraise, a: register, range) }
    assigned = nil
    release(to: register)
    try place(end)
  }

  private func compileWith(
    _ items: ArraySlice<WithItem>, _ body: [Statement], _ range: SourceRange
  ) throws {
    guard let item = items.first else { return try compile(body) }
    let mark = nextTemporary
    let manager = try temporary()
    try compile(item.context, into: manager)
    let entered = try temporary()
    emit(.withEnter, a: manager, b: entered, range)
    let region = TryRegion(handledDepth: handledDepth, firstDead: nextTemporary)
    let entry = assigned
    open(region)
    blocks.append(.with(region, manager))
    if let target = item.target {
      try assign(target, from: .temporary(entered))
    } else {
      emit(.clear, a: entered, range)
    }
    try compileWith(items.dropFirst(), body, range)
    blocks.removeLast()
    close(region)
    let end = Label()
    if assigned != nil {
      emit(.withExit, a: manager, range)
      jump(.jump, to: end, range)
    }
    finish(region, target: instructions.count)
    assigned = entry.map { $0.subtracting(deletedLocals) }
    let register = entered
    let swallowed = Label()
    let result = try temporary()
    emit(.beginHandler, a: register, range)
    emit(.withExitException, a: manager, b: result, range)
    jump(.jumpIfTrue, x: 1, a: result, to: swallowed, range)
    emit(.reraise, a: register, range)
    try place(swallowed)
    emit(.endHandler, a: register, range)
    try place(end)
    emit(.clear, a: manager, range)
    release(to: mark)
  }

  // MARK: Imports

  private func compileImport(_ item: ImportedName, _ range: SourceRange) throws {
    let register = try temporary()
    let whole = item.alias != nil || !item.path.contains(".")
    emitWide(
      .importModule, x: whole ? 1 : 0, a: register, try nameConstant(item.path), range)
    let first = item.path.split(separator: ".").first.map { String($0) } ?? item.path
    try store(item.alias ?? first, from: .temporary(register), item.range)
    release(to: register)
  }

  private func compileImportFrom(
    _ module: String, _ level: Int, _ imports: [ImportedName], _ range: SourceRange
  ) throws {
    if level == 0, module == "__future__" { return }
    let register = try temporary()
    // Leading dots are kept in the name; the machine knows the package it runs in.
    let path = String(repeating: ".", count: level) + module
    emitWide(.importModule, x: 1, a: register, try nameConstant(path), range)
    if imports.isEmpty {
      guard kind == .module else {
        throw failure("import-star", "import * only allowed at module level", range)
      }
      emit(.importAll, x: 1, a: register, range)
    }
    for item in imports {
      let member = try temporary()
      emit(
        .importMember, a: member, b: register, c: try nameConstant(item.path), range)
      try store(item.alias ?? item.path, from: .temporary(member), item.range)
      release(to: member)
    }
    emit(.clear, a: register, range)
    release(to: register)
  }
}
