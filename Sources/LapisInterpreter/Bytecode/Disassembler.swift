import LapisDiagnostics

/// What the fields of an instruction are: the disassembler and the checks on compiled code read it.
struct OperandLayout {
  enum Field { case a, b, c }
  /// Registers written and read. A count of nil: one; `.c`, `.x` …: so many from there on.
  var writes: [Field] = []
  var reads: [Field] = []
  /// `b` (jumps of comparisons) or `c` is a constant.
  var constant: Field?
  /// `c` is an inline cache.
  var cache = false
  /// `b` and `c` together: a jump, a constant or a number.
  var wide: Wide?
  /// `c` is the distance of a near jump.
  var nearJump = false
  /// Plain numbers shown as they are.
  var numbers: [Field] = []
  enum Wide { case jump, constant, number }
}

extension Opcode {
  /// What the instruction reads and writes.
  var layout: OperandLayout {
    switch self {
    case .loadConstant: OperandLayout(writes: [.a], wide: .constant)
    case .loadInt: OperandLayout(writes: [.a], wide: .number)
    case .loadImmediate: OperandLayout(writes: [.a], numbers: [.b])
    case .move: OperandLayout(writes: [.a], reads: [.b])
    case .clear: OperandLayout(writes: [.a])
    case .checkBound: OperandLayout(reads: [.a])
    case .getGlobal, .getName: OperandLayout(writes: [.a], cache: true)
    case .setGlobal, .setName: OperandLayout(reads: [.a], cache: true)
    case .deleteGlobal, .deleteName: OperandLayout(cache: true)
    case .annotate: OperandLayout(reads: [.a], constant: .c)
    case .makeBox: OperandLayout(writes: [.a], reads: [.a])
    case .getBox: OperandLayout(writes: [.a], reads: [.b], constant: .c)
    case .setBox: OperandLayout(reads: [.a, .b])
    case .deleteBox: OperandLayout(reads: [.a], constant: .c)
    case .getFree: OperandLayout(writes: [.a], constant: .c, numbers: [.b])
    case .setFree: OperandLayout(reads: [.a], numbers: [.b])
    case .deleteFree: OperandLayout(constant: .c, numbers: [.b])
    case .loadCapture: OperandLayout(writes: [.a], numbers: [.b])
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .getItem, .binary, .compare:
      OperandLayout(writes: [.a], reads: [.b, .c])
    case .addK, .subtractK, .multiplyK, .divideK, .floorDivideK, .moduloK:
      OperandLayout(writes: [.a], reads: [.b], constant: .c)
    case .unary, .makeIterator: OperandLayout(writes: [.a], reads: [.b])
    case .jumpLess, .jumpLessEqual, .jumpGreater, .jumpGreaterEqual, .jumpEqual, .jumpNotEqual:
      OperandLayout(reads: [.a, .b], nearJump: true)
    case .jumpLessK, .jumpLessEqualK, .jumpGreaterK, .jumpGreaterEqualK, .jumpEqualK,
      .jumpNotEqualK:
      OperandLayout(reads: [.a], constant: .b, nearJump: true)
    case .jump: OperandLayout(wide: .jump)
    case .jumpIfTrue, .jumpIfFalse, .jumpIfNone, .jumpIfNotNone:
      OperandLayout(reads: [.a], wide: .jump)
    case .iterate: OperandLayout(writes: [.a], reads: [.b])
    case .forNext: OperandLayout(writes: [.b], reads: [.a], nearJump: true)
    case .buildList, .buildTuple, .buildSet, .buildDict, .buildString:
      OperandLayout(writes: [.a], reads: [.b], numbers: [.c])
    case .extendList: OperandLayout(reads: [.a, .b], numbers: [.c])
    case .listAppend, .setAdd, .setUpdate: OperandLayout(reads: [.a, .b])
    case .listExtend, .dictMerge: OperandLayout(reads: [.a, .b, .c])
    case .dictSet, .setItem: OperandLayout(reads: [.a, .b, .c])
    case .listToTuple: OperandLayout(writes: [.a], reads: [.b])
    case .unpack, .unpackStarred: OperandLayout(writes: [.a], reads: [.b], numbers: [.c])
    case .deleteItem: OperandLayout(reads: [.a, .b])
    case .buildSlice: OperandLayout(writes: [.a], reads: [.b])
    case .getAttribute: OperandLayout(writes: [.a], reads: [.b], cache: true)
    case .setAttribute: OperandLayout(reads: [.a, .b], cache: true)
    case .deleteAttribute: OperandLayout(reads: [.a], cache: true)
    case .toText: OperandLayout(writes: [.a], reads: [.a])
    case .format: OperandLayout(writes: [.a], reads: [.b, .c])
    case .call, .callExpanded: OperandLayout(writes: [.b], reads: [.a])
    case .callMethod: OperandLayout(writes: [.b], reads: [.a], cache: true)
    case .loadMethod: OperandLayout(writes: [.a], cache: true)
    case .callLoaded: OperandLayout(writes: [.b], reads: [.a])
    case .callKeywords: OperandLayout(writes: [.b], reads: [.a], constant: .c)
    case .return: OperandLayout(reads: [.a], numbers: [.b])
    case .returnNone: OperandLayout(numbers: [.b])
    case .yield, .yieldFromNext: OperandLayout(writes: [.a], reads: [.b])
    case .makeFunction: OperandLayout(writes: [.a], reads: [.c], numbers: [.b])
    case .buildClass: OperandLayout(writes: [.b], reads: [.a], constant: .c)
    case .makeSuper: OperandLayout(writes: [.a], reads: [.b, .c])
    case .importModule: OperandLayout(writes: [.a], wide: .constant)
    case .importMember: OperandLayout(writes: [.a], reads: [.b], constant: .c)
    case .importAll: OperandLayout(reads: [.a])
    case .raise: OperandLayout(reads: [.a, .b])
    case .beginHandler: OperandLayout(writes: [.a])
    case .endHandler, .reraise, .raiseAssertion: OperandLayout(reads: [.a])
    case .matchException: OperandLayout(writes: [.a], reads: [.b, .c])
    case .withEnter, .withExitException: OperandLayout(writes: [.b], reads: [.a])
    case .withExit: OperandLayout(reads: [.a])
    case .matchTest: OperandLayout(writes: [.a], reads: [.b, .c])
    }
  }
}

/// Prints compiled code, one instruction a line, functions inside after it.
struct Disassembler {
  let vm: Interpreter

  func text(of code: CodePointer) -> String {
    let block = code.pointee
    let info = block.info.takeUnretainedValue()
    var lines = [
      "\(info.qualifiedName)\(info.signatureText) registers=\(block.registerCount) "
        + "locals=\(block.localCount)"
    ]
    var targets: Set<Int> = []
    for i in 0..<block.instructionCount {
      if let target = target(block.instructions[i], at: i) { targets.insert(target) }
    }
    for handler in info.handlers { targets.insert(handler.target) }
    for i in 0..<block.instructionCount {
      let mark = targets.contains(i) ? ">" : " "
      let number = String(i)
      lines.append(
        mark + String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
          + line(block.instructions[i], at: i, block))
    }
    for handler in info.handlers {
      lines.append(
        "  handler \(handler.start)..<\(handler.end) -> \(handler.target) depth \(handler.handledDepth)")
    }
    for child in info.children {
      lines.append("")
      lines.append(text(of: child))
    }
    return lines.joined(separator: "\n")
  }

  private func target(_ w: Instruction, at index: Int) -> Int? {
    let layout = w.op.layout
    if layout.nearJump { return index + 1 + w.near }
    if layout.wide == .jump { return index + 1 + w.wide }
    return nil
  }

  private func line(_ w: Instruction, at index: Int, _ block: CodeBlock) -> String {
    let layout = w.op.layout
    func value(_ field: OperandLayout.Field) -> Int {
      switch field {
      case .a: Int(w.a)
      case .b: Int(w.b)
      case .c: Int(w.c)
      }
    }
    var parts: [String] = []
    for field in layout.writes { parts.append("r\(value(field))=") }
    for field in layout.reads {
      // A third operand may be a constant by its flag.
      let isConstant: Bool
      switch (w.op, field) {
      case (.binary, .c), (.compare, .c), (.getItem, .c): isConstant = w.x & 4 != 0
      case (.setItem, .c): isConstant = w.x & 8 != 0
      default: isConstant = false
      }
      parts.append(isConstant ? constant(value(field), block) : "r\(value(field))")
    }
    if let field = layout.constant { parts.append(constant(value(field), block)) }
    if layout.cache { parts.append("." + block.caches[Int(w.c)].name.swiftString) }
    for field in layout.numbers { parts.append("#\(value(field))") }
    switch layout.wide {
    case .constant: parts.append(constant(w.wide, block))
    case .number: parts.append("#\(w.wide)")
    case .jump, nil: break
    }
    if let target = target(w, at: index) { parts.append("-> \(target)") }
    if w.x != 0 { parts.append("x=\(w.x)") }
    let name = w.op.name
    return parts.isEmpty
      ? name
      : name + String(repeating: " ", count: max(1, 22 - name.count)) + parts.joined(separator: " ")
  }

  private func constant(_ index: Int, _ block: CodeBlock) -> String {
    guard index < block.constantCount else { return "k\(index)?" }
    return (try? vm.reprText(block.constants[index])) ?? "k\(index)"
  }
}

extension Interpreter {
  /// The instructions of a source text as text; its mistakes where it cannot be compiled.
  func disassemble(_ source: SourceFile) -> String {
    do {
      let code = try compile(source, keepsResult: false)
      defer { releaseCode(code) }
      return Disassembler(vm: self).text(of: code) + "\n"
    } catch let mistakes as SourceMistakes {
      return mistakes.diagnostics.map { $0.message + "\n" }.joined()
    } catch {
      return "\(error)\n"
    }
  }
}
