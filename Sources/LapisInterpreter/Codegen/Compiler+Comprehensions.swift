import LapisDiagnostics
import LapisSyntax

/// Comprehensions and their clauses.
extension Compiler {
  func compileComprehension(
    _ clauses: [ComprehensionClause], _ op: Opcode, into destination: Int, _ range: SourceRange,
    _ body: @escaping (Int) throws -> Void
  ) throws {
    let mark = nextTemporary
    let container = try temporary()
    emit(op, a: container, b: container, c: 0, range)
    guard let first = clauses.first else { return }
    // The first iterable does not see the targets.
    let source = try temporaries(3)
    try compile(first.iterable, into: source)
    emit(.iterate, x: 1, a: source, b: source, range)
    let targets = names.comprehensions[range] ?? ScopeNames.Targets()
    var registers: [String: (register: Int, isBoxed: Bool)] = [:]
    for name in targets.names {
      let register = try temporary()
      let isBoxed = targets.captured.contains(name)
      registers[name] = (register, isBoxed)
      emit(.clear, a: register, range)
      if isBoxed { emit(.makeBox, a: register, range) }
    }
    let name =
      op == .buildList ? "<listcomp>" : op == .buildSet ? "<setcomp>" : "<dictcomp>"
    let place = comprehensionRanges.count
    comprehensionRanges.append(
      ComprehensionRange(
        start: instructions.count, end: instructions.count, range: range, name: name))
    defer { comprehensionRanges[place].end = instructions.count }
    comprehensions.append(registers)
    defer { comprehensions.removeLast() }
    let saved = assigned
    try compileClauses(clauses[...], outermost: source, range) { try body(container) }
    assigned = saved
    for name in targets.names {
      if let target = registers[name] { emit(.clear, a: target.register, range) }
    }
    emit(.move, x: 1, a: destination, b: container, range)
    release(to: mark)
  }

  /// The loops of a comprehension. The outermost runs over an iteration that stands in registers from
  /// `outermost` on, or (in a generator expression) over the iterator in local 0.
  func compileClauses(
    _ clauses: ArraySlice<ComprehensionClause>, outermost: Int?, _ range: SourceRange,
    _ body: () throws -> Void
  ) throws {
    guard let clause = clauses.first else { return try body() }
    let mark = nextTemporary
    let iteration: Int
    if let outermost, kind != .generator || outermost != 0 {
      iteration = outermost
    } else {
      iteration = try temporaries(3)
      if outermost != nil {
        emit(.iterate, x: 1, a: iteration, b: 0, range)
      } else {
        try compile(clause.iterable, into: iteration)
        emit(.iterate, x: 1, a: iteration, b: iteration, range)
      }
    }
    let top = Label()
    let next = Label()
    let saved = assigned
    jump(.jump, to: next, range)
    assigned = saved
    try place(top)
    let target = try loopTarget(clause.target)
    // The bottom of the loop fetches into `target.register`; the top distributes it.
    try target.distribute()
    for condition in clause.conditions {
      try compileCondition(condition, jumpIf: false, to: next, asking: range)
    }
    try compileClauses(clauses.dropFirst(), outermost: nil, range, body)
    try place(next)
    assigned = saved
    try emitForNext(iteration, target.register, to: top, range)
    // A generator that ends by itself is still there.
    emit(.clear, a: iteration, range)
    release(to: mark)
  }

  /// Fetches into a register and goes back to the top of the loop; at the end goes on.
  func emitForNext(_ iteration: Int, _ register: Int, to top: Label, _ range: SourceRange) throws {
    if wideJumps {
      // Over the jump that leaves the loop, to the one that goes back.
      emit(.forNext, a: iteration, b: register, c: 1, range)
      let done = Label()
      jump(.jump, to: done, range)
      jump(.jump, to: top, range)
      try place(done)
    } else {
      try nearJump(.forNext, x: 0, a: iteration, b: register, to: top, range)
    }
  }

  /// Where a loop's value goes: a plain local directly, anything else through a temporary.
  func loopTarget(_ target: Expression) throws -> (register: Int, distribute: () throws -> Void) {
    if case .name(let name) = target.kind, let register = directRegister(name) {
      assigned?.insert(register)
      return (register, {})
    }
    let register = try temporary()
    return (register, { try self.assign(target, from: .temporary(register)) })
  }
}
