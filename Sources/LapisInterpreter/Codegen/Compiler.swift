import LapisDiagnostics
import LapisSyntax

/// A near jump does not reach: the function is compiled again with wide ones.
struct NeedsWideJumps: Error {}

/// A place in the code that jumps go to.
final class Label {
  var position: Int?
  /// Instructions to be patched once the position is known.
  var near: [Int] = []
  var wide: [Int] = []
  /// Locals bound at every jump to it; nil before the first.
  var assigned: Set<Int>?
}

/// Where an operand of an instruction is.
enum Operand {
  case local(Int)
  /// Given up by the instruction that reads it.
  case temporary(Int)

  var register: Int {
    switch self {
    case .local(let register), .temporary(let register): register
    }
  }
  var isTemporary: Bool { if case .temporary = self { true } else { false } }
}

/// Makes the code of one function, module, class body or generator expression.
final class Compiler {
  enum Kind { case module, function, classBody, generator }

  /// What leaving a statement early has to do.
  enum Block {
    case loop(LoopBlock)
    case finally(TryRegion, [Statement])
    case with(TryRegion, Int)
    /// Only marks instructions: exceptions inside go elsewhere.
    case region(TryRegion)
    case handler(register: Int, name: String?)
  }
  final class LoopBlock {
    let breakLabel = Label()
    let continueLabel: Label
    /// What a `for` goes through.
    let iteration: Int?
    init(continueLabel: Label, iteration: Int? = nil) {
      self.continueLabel = continueLabel
      self.iteration = iteration
    }
  }
  /// Stretches of code whose exceptions go to one handler.
  final class TryRegion {
    var stretches: [(start: Int, end: Int)] = []
    var openedAt: Int?
    let handledDepth: Int
    /// Temporaries from here on are given up when an exception is caught.
    let firstDead: Int
    init(handledDepth: Int, firstDead: Int) {
      self.handledDepth = handledDepth
      self.firstDead = firstDead
    }
  }

  let vm: Interpreter
  let source: SourceFile
  let kind: Kind
  let name: String
  let qualifiedName: String
  let parent: Compiler?
  let names: ScopeNames
  let wideJumps: Bool
  /// The cell mode's last statement, whose value is returned.
  var resultStatement = -1

  var instructions: [Instruction] = []
  var ranges: [SourceRange] = []
  var anchors: [Int: SourceRange] = [:]
  var constants: [Value] = []
  var constantIndex: [ConstantKey: Int] = [:]
  var cacheNames: [StringPointer] = []
  /// Only once there are very many.
  var cacheIndex: [StringPointer: Int] = [:]
  var children: [CodePointer] = []
  var handlers: [HandlerRange] = []

  var localNames: [String] = []
  var locals: [String: Int] = [:]
  /// Locals that live in boxes, because functions inside use them.
  var boxed: Set<String> = []
  /// Variables of functions around this one: their place in the captures.
  var free: [String: Int] = [:]
  var freeOrder: [String] = []
  /// Targets of the comprehensions being compiled: name to register, and whether it is a box.
  var comprehensions: [[String: (register: Int, isBoxed: Bool)]] = []
  var firstTemporary = 0
  var nextTemporary = 0
  var registerCount = 0
  /// Locals known to have a value here; nil: this point is not reached.
  var assigned: Set<Int>? = []
  var blocks: [Block] = []
  var handledDepth = 0
  var depth = 0
  var parameters = Parameters([])
  /// Annotations are kept as text.
  var postponesAnnotations: Bool
  /// The class around this code, for names with two leading underscores.
  let className: String?
  /// Methods called: where the attribute itself stands, by instruction.
  var attributeRanges: [Int: SourceRange] = [:]
  /// Instructions of comprehensions, outer ones first.
  var comprehensionRanges: [ComprehensionRange] = []

  init(
    vm: Interpreter, source: SourceFile, kind: Kind, name: String, qualifiedName: String,
    parent: Compiler?, names: ScopeNames, wideJumps: Bool
  ) {
    self.vm = vm
    self.source = source
    self.kind = kind
    self.name = name
    self.qualifiedName = qualifiedName
    self.parent = parent
    self.names = names
    self.wideJumps = wideJumps
    postponesAnnotations = parent?.postponesAnnotations ?? false
    className = kind == .classBody ? name : parent?.className
  }

  deinit {
    // What `finish` did not hand over: the compilation failed.
    for constant in constants { constant.release() }
    for child in children { releaseCode(child) }
  }

  func failure(_ code: String, _ message: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic("syntax.\(code)", .syntax, message, range: range)
  }

  // MARK: Emitting

  @discardableResult
  func emit(
    _ op: Opcode, x: Int = 0, a: Int = 0, b: Int = 0, c: Int = 0, _ range: SourceRange
  ) -> Int {
    instructions.append(Instruction(op, x: UInt8(truncatingIfNeeded: x), a: a, b: b, c: c))
    ranges.append(range)
    return instructions.count - 1
  }
  @discardableResult
  func emitWide(_ op: Opcode, x: Int = 0, a: Int = 0, _ wide: Int, _ range: SourceRange) -> Int {
    instructions.append(Instruction(op, x: UInt8(truncatingIfNeeded: x), a: a, wide: wide))
    ranges.append(range)
    return instructions.count - 1
  }

  func jump(_ op: Opcode, x: Int = 0, a: Int = 0, to label: Label, _ range: SourceRange) {
    merge(into: label)
    let index = emitWide(op, x: x, a: a, 0, range)
    if let position = label.position {
      instructions[index] = Instruction(
        op, x: UInt8(truncatingIfNeeded: x), a: a, wide: position - index - 1)
    } else {
      label.wide.append(index)
    }
    if op == .jump { assigned = nil }
  }

  /// A jump whose distance is in `c`.
  func nearJump(
    _ op: Opcode, x: Int, a: Int, b: Int, to label: Label, _ range: SourceRange
  ) throws {
    merge(into: label)
    let index = emit(op, x: x, a: a, b: b, range)
    if let position = label.position {
      try patchNear(index, position)
    } else {
      label.near.append(index)
    }
  }

  private func patchNear(_ index: Int, _ position: Int) throws {
    guard let distance = Int16(exactly: position - index - 1) else { throw NeedsWideJumps() }
    instructions[index].c = UInt16(bitPattern: distance)
  }

  private func merge(into label: Label) {
    guard let assigned else { return }
    label.assigned = label.assigned.map { $0.intersection(assigned) } ?? assigned
  }

  func place(_ label: Label) throws {
    let position = instructions.count
    label.position = position
    for index in label.near { try patchNear(index, position) }
    for index in label.wide {
      let old = instructions[index]
      instructions[index] = Instruction(old.op, x: old.x, a: Int(old.a), wide: position - index - 1)
    }
    if let jumped = label.assigned {
      assigned = assigned.map { $0.intersection(jumped) } ?? jumped
    }
  }

  // MARK: Registers

  func temporary() throws -> Int {
    let register = nextTemporary
    nextTemporary += 1
    if nextTemporary > 60_000 {
      throw failure("too-large", "too many local variables or too large an expression", SourceRange(0, 0))
    }
    registerCount = max(registerCount, nextTemporary)
    return register
  }
  func temporaries(_ count: Int) throws -> Int {
    let first = nextTemporary
    for _ in 0..<count { _ = try temporary() }
    return first
  }
  /// Gives temporaries back down to a mark read from `nextTemporary` before.
  func release(to mark: Int) { nextTemporary = mark }

  // MARK: Constants and caches

  enum ConstantKey: Hashable {
    case int(Int), double(UInt64), bool(Bool), none, ellipsis, text(ExactText), bytes([UInt8])
    case big(String)
    case tuple([ConstantKey])

    static func string(_ text: String) -> ConstantKey { .text(ExactText(text)) }
  }

  func constant(_ key: ConstantKey) -> Int {
    if let known = constantIndex[key] { return known }
    constants.append(makeConstant(key))
    constantIndex[key] = constants.count - 1
    return constants.count - 1
  }

  private func makeConstant(_ key: ConstantKey) -> Value {
    switch key {
    case .int(let int): Value(int)
    case .double(let bits): Value(Double(bitPattern: bits))
    case .bool(let bool): Value(bool)
    case .none: .none
    case .ellipsis: .ellipsis
    case .text(let exact):
      // Texts like names are shared: dict keys and keyword arguments are then found by identity.
      exact.text.utf8.count <= 32
        && exact.text.utf8.allSatisfy({
          ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || $0 == 95 || ($0 >= 48 && $0 <= 57)
        }) && !exact.text.isEmpty
        ? Value(vm.intern(exact.text)).retained() : vm.heap.makeString(exact.text)
    case .bytes(let bytes): vm.heap.makeBytes(bytes)
    case .big(let digits): vm.parseInteger(digits) ?? .none
    case .tuple(let items): vm.heap.makeTuple(owned: items.map { makeConstant($0) })
    }
  }

  /// The constant of a name: its interned string.
  func nameConstant(_ name: String) throws -> Int {
    let key = ConstantKey.string(name)
    if let known = constantIndex[key], constants[known].string.isInterned {
      return try checked(known)
    }
    constants.append(Value(vm.intern(name)).retained())
    constantIndex[key] = constants.count - 1
    return try checked(constants.count - 1)
  }
  private func checked(_ index: Int) throws -> Int {
    if index > 65_000 {
      throw failure("too-large", "too many constants in one function", SourceRange(0, 0))
    }
    return index
  }

  /// A cache of its own for each site, shared by name once there are very many.
  func cache(_ name: String) throws -> Int {
    let name = vm.intern(name)
    if cacheNames.count > 60_000 {
      if cacheIndex.isEmpty {
        for (index, known) in cacheNames.enumerated() { cacheIndex[known] = index }
      }
      if let known = cacheIndex[name] { return known }
      if cacheNames.count > 65_000 {
        throw failure("too-large", "too many names in one function", SourceRange(0, 0))
      }
      cacheIndex[name] = cacheNames.count
    }
    cacheNames.append(name)
    return cacheNames.count - 1
  }

  // MARK: Statements left early

  /// Emits what leaving the blocks from the innermost down to `depth` has to do, and calls `body`
  /// (a jump or a return) behind it. Instructions in between belong to no region that is left.
  func leaveBlocks(downTo target: Int, _ range: SourceRange, _ body: () throws -> Void) throws {
    let saved = blocks
    let savedDepth = handledDepth
    var left: [TryRegion] = []
    while blocks.count > target {
      let block = blocks.removeLast()
      switch block {
      case .loop(let loop):
        // The innermost one is over first, before the variables.
        if let iteration = loop.iteration { emit(.clear, a: iteration, range) }
      case .region(let region):
        close(region)
        left.append(region)
      case .finally(let region, let statements):
        close(region)
        left.append(region)
        try compile(statements)
      case .with(let region, let register):
        close(region)
        left.append(region)
        emit(.withExit, a: register, range)
        // Nothing may stay in a register that is free again: calls lay their arguments over it.
        emit(.clear, a: register, range)
      case .handler(let register, let name):
        emit(.endHandler, a: register, range)
        handledDepth -= 1
        if let name { try deleteHandlerName(name, range) }
      }
    }
    try body()
    blocks = saved
    handledDepth = savedDepth
    for region in left { open(region) }
  }

  func open(_ region: TryRegion) { region.openedAt = instructions.count }
  func close(_ region: TryRegion) {
    if let start = region.openedAt, start < instructions.count {
      region.stretches.append((start, instructions.count))
    }
    region.openedAt = nil
  }
  /// All code of the region is emitted: its exceptions go to the next instruction.
  func finish(_ region: TryRegion, target: Int) {
    for stretch in region.stretches {
      handlers.append(
        HandlerRange(
          start: stretch.start, end: stretch.end, target: target,
          handledDepth: region.handledDepth, firstDead: region.firstDead))
    }
  }

  // MARK: The whole

  /// The finished code block, with one count.
  func finish(positionalCount: Int, parameterCount: Int, flags: CodeFlags, doc: String?, line: Int,
    signatureText: String, parameterNames: [StringPointer], positionalOnlyCount: Int
  ) -> CodePointer {
    let info = CodeInfo(
      name: name, qualifiedName: qualifiedName, source: source, doc: doc,
      parameterNames: parameterNames, positionalOnlyCount: positionalOnlyCount,
      signatureText: signatureText, localNames: localNames, ranges: ranges, anchors: anchors,
      handlers: handlers, line: line, children: children, freeNames: freeOrder,
      attributeRanges: attributeRanges,
      comprehensions: comprehensionRanges.sorted {
        ($0.start, -$0.end) < ($1.start, -$1.end)
      })
    let code = CodePointer.allocate(capacity: 1)
    let instructionMemory = UnsafeMutablePointer<Instruction>.allocate(
      capacity: max(instructions.count, 1))
    for (i, instruction) in instructions.enumerated() { instructionMemory[i] = instruction }
    if !instructions.allSatisfy({ $0.op.givesUpTemporaries }) {
      for i in instructions.indices where instructions[i].op == .return || instructions[i].op == .returnNone {
        instructionMemory[i].b = UInt16(truncatingIfNeeded: registerCount + 3)
      }
    }
    let constantMemory = UnsafeMutablePointer<Value>.allocate(capacity: max(constants.count, 1))
    for (i, constant) in constants.enumerated() { constantMemory[i] = constant }
    let cacheMemory = UnsafeMutablePointer<InlineCache>.allocate(
      capacity: max(cacheNames.count, 1))
    for (i, name) in cacheNames.enumerated() {
      cacheMemory[i] = InlineCache(name: name, key: 0, index: 0, value: .undefined)
    }
    code.initialize(
      to: CodeBlock(
        count: 1, instructions: instructionMemory, instructionCount: instructions.count,
        constants: constantMemory, constantCount: constants.count, caches: cacheMemory,
        cacheCount: cacheNames.count, registerCount: registerCount + 3,
        localCount: firstTemporary, parameterCount: parameterCount,
        positionalCount: positionalCount,
        simpleCount: flags == .simple ? positionalCount : -1, flags: flags, info: Unmanaged.passRetained(info),
        interpreter: Unmanaged.passUnretained(vm)))
    vm.codeBlocks.insert(code)
    constants = []
    children = []
    return code
  }
}
