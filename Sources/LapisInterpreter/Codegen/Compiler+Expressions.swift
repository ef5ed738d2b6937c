import LapisDiagnostics
import LapisSyntax

extension Compiler {
  /// Deeper expressions than this would use up the machine's own stack.
  static let depthLimit = 1500

  /// The expression as an operand: a local's own register, or a temporary that the reader gives up.
  func operand(_ expression: Expression) throws -> Operand {
    if case .name(let name) = expression.kind, case .local(let register) = binding(of: name),
      !names.walrus.contains(name)
    {
      checkBound(register, expression.range)
      return .local(register)
    }
    let register = try temporary()
    try compile(expression, into: register)
    return .temporary(register)
  }

  /// The constant that an expression is, if it is one.
  func constantKey(_ expression: Expression) -> ConstantKey? {
    switch expression.kind {
    case .none: return ConstantKey.none
    case .ellipsis: return .ellipsis
    case .bool(let bool): return .bool(bool)
    case .integer(let int): return .int(int)
    case .bigInteger(let digits): return .big(digits)
    case .float(let double): return .double(double.bitPattern)
    case .string(let text): return .string(text)
    case .bytes(let bytes): return .bytes(bytes)
    case .unary(.minus, let value):
      switch constantKey(value) {
      case .int(let int) where int != Int.min: return .int(-int)
      case .double(let bits): return .double((-Double(bitPattern: bits)).bitPattern)
      case .big("9223372036854775808"): return .int(Int.min)
      case .big(let digits): return .big("-" + digits)
      default: return nil
      }
    case .tuple(let items):
      if items.count > 1000 { return nil }
      var keys: [ConstantKey] = []
      for item in items {
        guard let key = constantKey(item) else { return nil }
        keys.append(key)
      }
      return .tuple(keys)
    case .binary(let op, let left, let right):
      return foldBinary(op, left, right)
    default: return nil
    }
  }

  /// Arithmetic of two small literals, where it cannot fail: `60 * 60`.
  private func foldBinary(_ op: BinaryOperator, _ left: Expression, _ right: Expression)
    -> ConstantKey?
  {
    // Only literals directly below, so that folding takes linear time.
    func literal(_ expression: Expression) -> ConstantKey? {
      switch expression.kind {
      case .integer, .float, .unary: constantKey(expression)
      default: nil
      }
    }
    guard let a = literal(left), let b = literal(right) else { return nil }
    switch (a, b) {
    case (.int(let x), .int(let y)):
      var result: (partialValue: Int, overflow: Bool)
      switch op {
      case .add: result = x.addingReportingOverflow(y)
      case .subtract: result = x.subtractingReportingOverflow(y)
      case .multiply: result = x.multipliedReportingOverflow(by: y)
      case .power:
        guard y >= 0, y < 64 else { return nil }
        result = (1, false)
        for _ in 0..<y where !result.overflow {
          result = result.partialValue.multipliedReportingOverflow(by: x)
        }
      default: return nil
      }
      return result.overflow ? nil : .int(result.partialValue)
    case (.double(let x), .double(let y)):
      let (p, q) = (Double(bitPattern: x), Double(bitPattern: y))
      switch op {
      case .add: return .double((p + q).bitPattern)
      case .subtract: return .double((p - q).bitPattern)
      case .multiply: return .double((p * q).bitPattern)
      default: return nil
      }
    default: return nil
    }
  }

  func loadConstant(_ key: ConstantKey, into destination: Int, _ range: SourceRange) {
    switch key {
    case .none: emit(.loadImmediate, x: Int(Tag.none), a: destination, range)
    case .ellipsis: emit(.loadImmediate, x: Int(Tag.ellipsis), a: destination, range)
    case .bool(let bool):
      emit(.loadImmediate, x: Int(Tag.bool), a: destination, b: bool ? 1 : 0, range)
    case .int(let int) where Int32(exactly: int) != nil:
      emitWide(.loadInt, a: destination, int, range)
    default:
      emitWide(.loadConstant, a: destination, constant(key), range)
    }
  }

  /// Computes an expression into a register. The register is written by the last instruction only, so
  /// that a failure leaves a variable as it was.
  func compile(_ expression: Expression, into destination: Int) throws {
    depth += 1
    defer { depth -= 1 }
    if depth > Compiler.depthLimit {
      throw failure(
        "too-deep", "too many nested expressions: the limit is \(Compiler.depthLimit)",
        expression.range)
    }
    if let key = constantKey(expression) {
      return loadConstant(key, into: destination, expression.range)
    }
    let range = expression.range
    let mark = nextTemporary
    switch expression.kind {
    case .none, .ellipsis, .bool, .integer, .bigInteger, .float, .string, .bytes: break
    case .formatted(let parts): try compileFormatted(parts, into: destination, range)
    case .name(let name): try load(name, into: destination, range)
    case .attribute(let value, let name, let nameRange):
      let object = try operand(value)
      emit(
        .getAttribute, x: object.isTemporary ? 1 : 0, a: destination, b: object.register,
        c: try cache(mangled(name)), attributeRange(range, nameRange))
    case .index(let value, let key):
      let object = try operand(value)
      let anchor = subscriptRange(behind: value, range)
      if let constantKey = constantKey(key) {
        let index = constant(constantKey)
        if index <= 65_000 {
          anchors[instructions.count] = anchor
          emit(
            .getItem, x: (object.isTemporary ? 1 : 0) | 4, a: destination, b: object.register,
            c: index, range)
          break
        }
      }
      let subscript_ = try operandForKey(key)
      anchors[instructions.count] = anchor
      emit(
        .getItem, x: flags(object, subscript_), a: destination, b: object.register,
        c: subscript_.register, range)
    case .slice(let lower, let upper, let step):
      let first = try temporaries(3)
      for (i, part) in [lower, upper, step].enumerated() {
        if let part {
          try compile(part, into: first + i)
        } else {
          emit(.loadImmediate, x: Int(Tag.none), a: first + i, range)
        }
      }
      emit(.buildSlice, a: destination, b: first, range)
    case .call(let function, let arguments):
      try compileCall(function, arguments, into: destination, range)
    case .unary(let op, let value):
      let operand = try operand(value)
      let index = op == .plus ? 0 : op == .minus ? 1 : op == .invert ? 2 : 3
      emit(
        .unary, x: (operand.isTemporary ? 1 : 0) | index << 4, a: destination,
        b: operand.register, range)
    case .binary: try compileBinary(expression, into: destination)
    case .comparison(let first, let rest):
      if rest.count == 1, let (op, right) = rest.first {
        try compileComparison(op, first, right, into: destination, range)
      } else {
        try compileChain(first, rest, into: destination, range)
      }
    case .and(let items): try compileLogic(items, .jumpIfFalse, into: destination, range)
    case .or(let items): try compileLogic(items, .jumpIfTrue, into: destination, range)
    case .conditional(let test, let then, let otherwise):
      // Branches write a temporary: the variable may be read in the other operands.
      let target = destination < firstTemporary ? try temporary() : destination
      let elseLabel = Label()
      let end = Label()
      try compileCondition(test, jumpIf: false, to: elseLabel, asking: range)
      try compile(then, into: target)
      jump(.jump, to: end, range)
      assigned = elseLabel.assigned
      try place(elseLabel)
      try compile(otherwise, into: target)
      try place(end)
      if target != destination { emit(.move, x: 1, a: destination, b: target, range) }
    case .lambda(let parameters, let body):
      try compileLambda(parameters, body, into: destination, range)
    case .walrus(let name, let nameRange, let value):
      let register = try temporary()
      try compile(value, into: register)
      try store(name, from: .local(register), nameRange)
      emit(.move, x: 1, a: destination, b: register, range)
    case .list(let items): try compileSequence(items, .buildList, into: destination, range)
    case .tuple(let items): try compileSequence(items, .buildTuple, into: destination, range)
    case .set(let items): try compileSequence(items, .buildSet, into: destination, range)
    case .dict(let pairs): try compileDict(pairs, into: destination, range)
    case .starred(let value):
      throw failure("starred", "can't use starred expression here", value.range)
    case .listComprehension(let element, let clauses):
      try compileComprehension(clauses, .buildList, into: destination, range) {
        container in
        let value = try self.operand(element)
        self.emit(
          .listAppend, x: value.isTemporary ? 1 : 0, a: container, b: value.register,
          element.range)
      }
    case .setComprehension(let element, let clauses):
      try compileComprehension(clauses, .buildSet, into: destination, range) {
        container in
        let value = try self.operand(element)
        self.emit(
          .setAdd, x: value.isTemporary ? 1 : 0, a: container, b: value.register, range)
      }
    case .dictComprehension(let key, let value, let clauses):
      try compileComprehension(clauses, .buildDict, into: destination, range) {
        container in
        let k = try self.operand(key)
        let v = try self.operand(value)
        self.emit(
          .dictSet, x: self.flags(k, v), a: container, b: k.register, c: v.register, range)
      }
    case .generator(let element, let clauses):
      try compileGenerator(element, clauses, into: destination, range)
    case .yield(let value):
      let register = try temporary()
      if let value {
        try compile(value, into: register)
      } else {
        emit(.loadImmediate, x: Int(Tag.none), a: register, range)
      }
      emit(.yield, a: destination, b: register, range)
    case .yieldFrom(let value):
      let iterator = try temporaries(2)
      try compile(value, into: iterator)
      emit(.makeIterator, a: iterator, b: iterator, range)
      emit(.loadImmediate, x: Int(Tag.none), a: iterator + 1, range)
      let again = Label()
      let done = Label()
      try place(again)
      emit(.yieldFromNext, a: iterator + 1, b: iterator, range)
      jump(.jump, to: done, range)
      assigned = done.assigned
      emit(.yield, x: 1, a: iterator + 1, b: iterator + 1, range)
      jump(.jump, to: again, range)
      try place(done)
      emit(.clear, a: iterator, range)
      emit(.move, x: 1, a: destination, b: iterator + 1, range)
    case .invalid:
      throw failure("invalid", "invalid syntax", range)
    }
    release(to: mark)
  }

  func flags(_ first: Operand, _ second: Operand) -> Int {
    (first.isTemporary ? 1 : 0) | (second.isTemporary ? 2 : 0)
  }

  /// A subscript: slices may stand alone or in a tuple.
  func operandForKey(_ key: Expression) throws -> Operand {
    if case .tuple(let items) = key.kind,
      items.contains(where: { if case .slice = $0.kind { true } else { false } })
    {
      let register = try temporary()
      try compileSequence(items, .buildTuple, into: register, key.range)
      return .temporary(register)
    }
    return try operand(key)
  }

  // MARK: Operators

  private func compileBinary(_ expression: Expression, into destination: Int) throws {
    // A long chain `a + b + …` leans to the left: its spine is followed in a loop.
    var chain: [(op: BinaryOperator, right: Expression, range: SourceRange, leftEnd: Int)] = []
    var next = expression
    while case .binary(let op, let left, let right) = next.kind, constantKey(next) == nil {
      chain.append((op, right, next.range, left.range.end))
      next = left
    }
    let mark = nextTemporary
    var left = try operand(next)
    for (i, step) in chain.enumerated().reversed() {
      let target = i == 0 ? destination : (left.isTemporary ? left.register : try temporary())
      try emitBinary(
        step.op, augmented: false, left, step.right, into: target, step.range,
        SourceRange(step.leftEnd, step.right.range.start))
      left = .temporary(target)
      if i > 0 { release(to: max(target + 1, mark)) }
    }
    release(to: mark)
  }

  /// r[destination] = left op right
  func emitBinary(
    _ op: BinaryOperator, augmented: Bool, _ left: Operand, _ right: Expression,
    into destination: Int, _ range: SourceRange, _ between: SourceRange
  ) throws {
    let extra = augmented ? 8 : 0
    let plain: (Opcode, Opcode)? =
      switch op {
      case .add: (.add, .addK)
      case .subtract: (.subtract, .subtractK)
      case .multiply: (.multiply, .multiplyK)
      case .divide: (.divide, .divideK)
      case .floorDivide: (.floorDivide, .floorDivideK)
      case .modulo: (.modulo, .moduloK)
      default: nil
      }
    func anchor() { if !augmented { anchors[instructions.count] = operatorRange(op, between) } }
    if let key = constantKey(right) {
      let index = constant(key)
      if index <= 65_000 {
        anchor()
        if let plain {
          emit(
            plain.1, x: (left.isTemporary ? 1 : 0) | 4 | extra, a: destination, b: left.register,
            c: index, range)
        } else {
          emit(
            .binary, x: (left.isTemporary ? 1 : 0) | 4 | extra | op.index << 4, a: destination,
            b: left.register, c: index, range)
        }
        return
      }
    }
    let operand = try operand(right)
    anchor()
    let x = flags(left, operand) | extra
    if let plain {
      emit(plain.0, x: x, a: destination, b: left.register, c: operand.register, range)
    } else {
      emit(
        .binary, x: x | op.index << 4, a: destination, b: left.register, c: operand.register,
        range)
    }
  }

  /// Where an attribute is marked: as a whole, or from its name on where that is on a line of its own.
  func attributeRange(_ range: SourceRange, _ nameRange: SourceRange) -> SourceRange {
    let end = max(nameRange.end, range.end)
    let isSplit = source.line(at: range.start) != source.line(at: max(nameRange.start, range.start))
    return SourceRange(isSplit ? nameRange.start : range.start, end)
  }

  /// Where the operator itself stands, between its operands.
  /// The brackets of a subscript; the value before them may stand in parentheses of its own.
  func subscriptRange(behind value: Expression, _ range: SourceRange) -> SourceRange {
    let bytes = source.text.utf8
    guard value.range.end <= range.end, range.end <= bytes.count else { return range }
    let start = bytes.index(bytes.startIndex, offsetBy: value.range.end)
    let open = bytes[start...].firstIndex(of: UInt8(ascii: "[")) ?? start
    return SourceRange(min(value.range.end + bytes.distance(from: start, to: open), range.end), range.end)
  }

  private func operatorRange(_ op: BinaryOperator, _ between: SourceRange) -> SourceRange {
    let bytes = source.text.utf8
    guard between.end <= bytes.count, between.start < between.end else { return between }
    let start = bytes.index(bytes.startIndex, offsetBy: between.start)
    let end = bytes.index(bytes.startIndex, offsetBy: between.end)
    let sign = Array(op.rawValue.utf8)
    var offset = between.start
    var index = start
    while index < end {
      if bytes[index] == sign[0] { return SourceRange(offset, offset + sign.count) }
      index = bytes.index(after: index)
      offset += 1
    }
    return between
  }

  static func index(of op: ComparisonOperator) -> Int {
    switch op {
    case .equal: 0
    case .notEqual: 1
    case .less: 2
    case .lessOrEqual: 3
    case .greater: 4
    case .greaterOrEqual: 5
    case .in: 6
    case .notIn: 7
    case .is: 8
    case .isNot: 9
    }
  }

  private func compileComparison(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, into destination: Int,
    _ range: SourceRange
  ) throws {
    let a = try operand(left)
    if let key = constantKey(right) {
      let index = constant(key)
      if index <= 65_000 {
        emit(
          .compare, x: (a.isTemporary ? 1 : 0) | 4 | Compiler.index(of: op) << 4, a: destination,
          b: a.register, c: index, range)
        return
      }
    }
    let b = try operand(right)
    emit(
      .compare, x: flags(a, b) | Compiler.index(of: op) << 4, a: destination, b: a.register,
      c: b.register, range)
  }

  /// `a < b < c`: each operand once, and the first false result is the value.
  private func compileChain(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], into destination: Int,
    _ range: SourceRange
  ) throws {
    let left = try temporary()
    let right = try temporary()
    let result = try temporary()
    let end = Label()
    try compile(first, into: left)
    for (i, (op, value)) in rest.enumerated() {
      try compile(value, into: right)
      let isLast = i == rest.count - 1
      emit(
        .compare, x: Compiler.index(of: op) << 4 | (isLast ? 3 : 1), a: result, b: left, c: right, range)
      if !isLast {
        jump(.jumpIfFalse, a: result, to: end, range)
        emit(.move, x: 1, a: left, b: right, range)
      }
    }
    try place(end)
    emit(.clear, a: right, range)
    emit(.move, x: 1, a: destination, b: result, range)
  }

  private func compileLogic(
    _ items: [Expression], _ op: Opcode, into destination: Int, _ range: SourceRange
  ) throws {
    let target = destination < firstTemporary ? try temporary() : destination
    let end = Label()
    for (i, item) in items.enumerated() {
      try compile(item, into: target)
      if i < items.count - 1 { jump(op, a: target, to: end, range) }
    }
    try place(end)
    if target != destination { emit(.move, x: 1, a: destination, b: target, range) }
  }

  // MARK: Conditions

  /// Jumps to `label` when the truth of the expression is `sense`; falls through otherwise. Where the
  /// truth cannot be told, what is marked is `asking`: the statement or expression that asks.
  func compileCondition(
    _ expression: Expression, jumpIf sense: Bool, to label: Label, asking: SourceRange
  ) throws {
    depth += 1
    defer { depth -= 1 }
    if depth > Compiler.depthLimit {
      throw failure(
        "too-deep", "too many nested expressions: the limit is \(Compiler.depthLimit)",
        expression.range)
    }
    let range = expression.range
    let mark = nextTemporary
    switch expression.kind {
    case .bool(let bool):
      if bool == sense { jump(.jump, to: label, range) }
      return
    case .unary(.not, let value):
      return try compileCondition(value, jumpIf: !sense, to: label, asking: asking)
    case .and(let items), .or(let items):
      let isAnd = if case .and = expression.kind { true } else { false }
      if isAnd != sense {
        // One false operand decides an `and`, one true operand an `or`.
        for item in items { try compileCondition(item, jumpIf: sense, to: label, asking: asking) }
      } else {
        let skip = Label()
        for item in items.dropLast() { try compileCondition(item, jumpIf: !sense, to: skip, asking: asking) }
        if let last = items.last { try compileCondition(last, jumpIf: sense, to: label, asking: asking) }
        try place(skip)
      }
      return
    case .comparison(let left, let rest) where rest.count == 1:
      guard let (op, right) = rest.first else { return }
      if op == .is || op == .isNot, case .none = right.kind {
        let value = try operand(left)
        jump(
          (op == .is) == sense ? .jumpIfNone : .jumpIfNotNone, x: value.isTemporary ? 1 : 0,
          a: value.register, to: label, range)
        return release(to: mark)
      }
      let opcodes: (Opcode, Opcode)? =
        switch op {
        case .less: (.jumpLess, .jumpLessK)
        case .lessOrEqual: (.jumpLessEqual, .jumpLessEqualK)
        case .greater: (.jumpGreater, .jumpGreaterK)
        case .greaterOrEqual: (.jumpGreaterEqual, .jumpGreaterEqualK)
        case .equal: (.jumpEqual, .jumpEqualK)
        case .notEqual: (.jumpNotEqual, .jumpNotEqualK)
        default: nil
        }
      if let opcodes, !wideJumps {
        let a = try operand(left)
        let bit = sense ? 128 : 0
        if let key = constantKey(right) {
          let index = constant(key)
          if index <= 65_000 {
            try nearJump(
              opcodes.1, x: (a.isTemporary ? 1 : 0) | 4 | bit, a: a.register, b: index, to: label,
              range)
            return release(to: mark)
          }
        }
        let b = try operand(right)
        try nearJump(
          opcodes.0, x: flags(a, b) | bit, a: a.register, b: b.register, to: label, range)
        return release(to: mark)
      }
    default: break
    }
    let value = try operand(expression)
    jump(
      sense ? .jumpIfTrue : .jumpIfFalse, x: value.isTemporary ? 1 : 0, a: value.register,
      to: label, asking)
    release(to: mark)
  }

  // MARK: Displays

  /// A list, tuple or set of the items, in portions where there are many or starred ones.
  func compileSequence(
    _ items: [Expression], _ op: Opcode, into destination: Int, function: Int? = nil,
    _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    let hasStar = items.contains { if case .starred = $0.kind { true } else { false } }
    let portion = 64
    if !hasStar, items.count <= portion {
      let first = nextTemporary
      for item in items {
        let register = try temporary()
        try compile(item, into: register)
      }
      emit(op, a: destination, b: first, c: items.count, range)
      return release(to: mark)
    }
    let container = try temporary()
    emit(op == .buildSet ? .buildSet : .buildList, a: container, b: container, c: 0, range)
    // Only of a sole argument does the message name the function.
    let named = items.count == 1 ? function : nil
    let first = nextTemporary
    var pending = 0
    func flush() {
      if pending > 0 { emit(.extendList, a: container, b: first, c: pending, range) }
      pending = 0
      release(to: first)
    }
    for item in items {
      if case .starred(let value) = item.kind {
        flush()
        let operand = try operand(value)
        emit(
          op == .buildSet ? .setUpdate : .listExtend,
          x: (operand.isTemporary ? 1 : 0) | (named == nil ? 0 : 4), a: container,
          b: operand.register, c: named ?? 0, range)
        release(to: first)
      } else if op == .buildSet {
        let operand = try operand(item)
        emit(
          .setAdd, x: operand.isTemporary ? 1 : 0, a: container, b: operand.register, range)
        release(to: first)
      } else {
        let register = try temporary()
        try compile(item, into: register)
        pending += 1
        if pending == portion { flush() }
      }
    }
    flush()
    if op == .buildTuple {
      emit(.listToTuple, x: 1, a: destination, b: container, range)
    } else {
      emit(.move, x: 1, a: destination, b: container, range)
    }
    release(to: mark)
  }

  private func compileDict(
    _ pairs: [(key: Expression?, value: Expression)], into destination: Int, _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    if pairs.count <= 32, pairs.allSatisfy({ $0.key != nil }) {
      let first = nextTemporary
      for pair in pairs {
        let registers = try temporaries(2)
        if let key = pair.key { try compile(key, into: registers) }
        try compile(pair.value, into: registers + 1)
      }
      emit(.buildDict, a: destination, b: first, c: pairs.count, range)
      return release(to: mark)
    }
    let dict = try temporary()
    emit(.buildDict, a: dict, b: dict, c: 0, range)
    let inner = nextTemporary
    for pair in pairs {
      if let key = pair.key {
        let k = try operand(key)
        let v = try operand(pair.value)
        emit(.dictSet, x: flags(k, v), a: dict, b: k.register, c: v.register, range)
      } else {
        let value = try operand(pair.value)
        emit(
          .dictMerge, x: value.isTemporary ? 1 : 0, a: dict, b: value.register, range)
      }
      release(to: inner)
    }
    emit(.move, x: 1, a: destination, b: dict, range)
    release(to: mark)
  }

  private func compileFormatted(
    _ parts: [FormattedPart], into destination: Int, _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    if parts.count > 200 {
      // Very many parts: joined in two halves.
      let halves = try temporaries(2)
      try compileFormatted(Array(parts[..<(parts.count / 2)]), into: halves, range)
      try compileFormatted(Array(parts[(parts.count / 2)...]), into: halves + 1, range)
      emit(.buildString, a: destination, b: halves, c: 2, range)
      return release(to: mark)
    }
    let first = nextTemporary
    var count = 0
    for part in parts {
      switch part {
      case .text(let text):
        let register = try temporary()
        count += 1
        emitWide(.loadConstant, a: register, constant(.string(text)), range)
      case .value(let value, let conversion, let spec, let debugText):
        if let debugText {
          let register = try temporary()
          count += 1
          emitWide(.loadConstant, a: register, constant(.string(debugText)), range)
        }
        let register = try temporary()
        count += 1
        try compile(value, into: register)
        // `{x=}` alone means the repr.
        let how: Int =
          switch conversion {
          case "s": 1
          case "r": 2
          case "a": 3
          default: debugText != nil && spec == nil ? 2 : 0
          }
        if let spec, !spec.isEmpty {
          let text = try temporary()
          try compileFormatted(spec, into: text, range)
          emit(.format, x: 4 | how << 4, a: register, b: register, c: text, range)
          release(to: text)
        } else if how != 0 {
          emit(.format, x: how << 4, a: register, b: register, range)
        } else {
          emit(.toText, a: register, range)
        }
      }
    }
    emit(.buildString, a: destination, b: first, c: count, range)
    release(to: mark)
  }

  // MARK: Comprehensions

  private func compileComprehension(
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
