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
  func foldBinary(_ op: BinaryOperator, _ left: Expression, _ right: Expression)
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

  func compileBinary(_ expression: Expression, into destination: Int) throws {
    // A long chain `a + b + …` leans to the left: its spine is followed in a loop.
    var chain: [(op: BinaryOperator, right: Expression, range: SourceRange, leftEnd: Int)] = []
    var next = expression
    while case .binary(let op, let left, let right) = next.kind, constantKey(next) == nil {
      chain.append((op, right, next.range, left.range.end))
      next = left
    }
    let mark = nextTemporary
    var left: Operand?
    for (i, step) in chain.enumerated().reversed() {
      let between = SourceRange(step.leftEnd, step.right.range.start)
      let target: Int
      if left == nil, let index = leftConstant(next, step.op, step.right) {
        let right = try operand(step.right)
        target = i == 0 ? destination : (right.isTemporary ? right.register : try temporary())
        anchors[instructions.count] = operatorRange(step.op, between)
        emit(
          step.op == .add ? .addK : .multiplyK, x: (right.isTemporary ? 1 : 0) | 4 | 16, a: target,
          b: right.register, c: index, step.range)
      } else {
        let known = try left ?? operand(next)
        target = i == 0 ? destination : (known.isTemporary ? known.register : try temporary())
        try emitBinary(step.op, augmented: false, known, step.right, into: target, step.range, between)
      }
      left = .temporary(target)
      if i > 0 { release(to: max(target + 1, mark)) }
    }
    release(to: mark)
  }

  /// The index of a constant on the left of `+` or `*`, which needs no register: numbers give the same
  /// either way around, and the slow half turns the operands.
  private func leftConstant(_ left: Expression, _ op: BinaryOperator, _ right: Expression) -> Int? {
    guard op == .add || op == .multiply, constantKey(right) == nil, let key = constantKey(left) else { return nil }
    let index = constant(key)
    return index <= 65_000 ? index : nil
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

  func operatorRange(_ op: BinaryOperator, _ between: SourceRange) -> SourceRange {
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

  func compileComparison(
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
  func compileChain(
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

  func compileLogic(
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
}
