import BigInt
import Glibc
import LapisSyntax

extension Interpreter {
  /// `a op b`; the caller owns the result.
  func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value {
    if let result = try binaryCore(op, a, b) { return result }
    let x = a.instancePayload ?? a
    let y = b.instancePayload ?? b
    if !x.isIdentical(to: a) || !y.isIdentical(to: b), let result = try binaryCore(op, x, y) {
      return result
    }
    let sign = op == .power ? "** or pow()" : op.rawValue
    // A class with an operator method of its own is not asked as a sequence.
    func isNative(_ value: Value) -> Bool { typeOf(value).lookup(names.binary[op.index]).map { $0.tag == Tag.native } ?? true }
    if op == .add, isSequence(x), isNative(a) { throw concatenationError(a, b) }
    if op == .multiply {
      if isSequence(x), isNative(a) {
        throw typeError("can't multiply sequence by non-int of type '\(typeName(of: b))'")
      }
      if isSequence(y), isNative(b) {
        throw typeError("can't multiply sequence by non-int of type '\(typeName(of: a))'")
      }
    }
    throw typeError(
      "unsupported operand type(s) for \(sign): '\(typeName(of: a))' and '\(typeName(of: b))'")
  }

  /// What a sequence says to a value that cannot be put behind it.
  func concatenationError(_ sequence: Value, _ value: Value) -> Raised {
    let core = sequence.core
    if core.isAnyBytes { return typeError("can't concat \(typeName(of: value)) to \(typeName(of: sequence))") }
    let name = typeName(of: core)
    return typeError("can only concatenate \(name) (not \"\(typeName(of: value))\") to \(name)")
  }

  func isSequence(_ value: Value) -> Bool {
    value.isString || value.isList || value.isTuple || value.isAnyBytes
  }

  /// nil: not for these operands.
  func binaryCore(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value? {
    switch (a.tag, b.tag) {
    case (Tag.int, Tag.int), (Tag.int, Tag.bool), (Tag.bool, Tag.int), (Tag.bool, Tag.bool):
      if a.isBool, b.isBool {
        switch op {
        case .bitAnd: return Value(a.bool && b.bool)
        case .bitOr: return Value(a.bool || b.bool)
        case .bitXor: return Value(a.bool != b.bool)
        default: break
        }
      }
      return try intBinary(op, a.int, b.int)
    case (Tag.float, Tag.float): return try floatBinary(op, a.double, b.double)
    case (Tag.float, Tag.int), (Tag.float, Tag.bool):
      return try floatBinary(op, a.double, Double(b.int))
    case (Tag.int, Tag.float), (Tag.bool, Tag.float):
      return try floatBinary(op, Double(a.int), b.double)
    default: break
    }
    if a.isInstanceLike || b.isInstanceLike || a.tag == Tag.host || b.tag == Tag.host {
      if let result = hostNumberBinary(op, a, b) { return result }
      if let result = try userBinary(op, a, b) { return result }
      // The text of any object can be put into a template.
      if op == .modulo, a.isString || a.isAnyBytes { return try formatPercent(a, b) }
      if op == .multiply, let result = try repeatedByIndex(a, b) ?? repeatedByIndex(b, a) { return result }
      if op == .add, a.isAnyBytes, let more = try bytesLike(b) {
        return heap.makeBytes(Array(a.bytes.buffer) + more, mutable: a.tag == Tag.byteArray)
      }
      return nil
    }
    if a.tag == Tag.bigInt || b.tag == Tag.bigInt {
      if let x = a.asBigInt, let y = b.asBigInt { return try bigBinary(op, x, y) }
      if op.index <= BinaryOperator.power.index {
        if a.isFloat, let y = b.asBigInt { return try floatBinary(op, a.double, bigToDouble(y)) }
        if b.isFloat, let x = a.asBigInt { return try floatBinary(op, bigToDouble(x), b.double) }
      }
    }
    switch op {
    case .add: return try concatenate(a, b)
    case .multiply:
      if isSequence(a), b.isInteger { return try repeated(a, b) }
      if isSequence(b), a.isInteger { return try repeated(b, a) }
    case .modulo:
      if a.isString || a.isAnyBytes { return try formatPercent(a, b) }
    case .bitOr, .bitAnd, .bitXor, .subtract:
      if a.isAnySet && b.isAnySet || a.isSetView || b.isSetView { return try setBinary(op, a, b) }
      if op == .bitOr, a.isDict, b.isDict {
        let result = heap.copyDict(a.dict)
        do {
          try DictMethods.update(self, result, b)
        } catch {
          Value(result).release()
          throw error
        }
        return Value(result)
      }
      if op == .bitOr, a.tag == Tag.type || b.tag == Tag.type {
        return try union(ref(a), ref(b))?.retained()
      }
    default: break
    }
    return nil
  }

  // MARK: Unary

  func unary(_ op: UnaryOperator, _ value: Value) throws -> Value {
    switch (op, value.tag) {
    case (.not, _): return Value(try !isTrue(value))
    case (.minus, Tag.int), (.minus, Tag.bool):
      let (result, overflow) = Int(0).subtractingReportingOverflow(value.int)
      return overflow ? heap.makeInteger(-BigInt(value.int)) : Value(result)
    case (.plus, Tag.int), (.plus, Tag.bool): return Value(value.int)
    case (.invert, Tag.int), (.invert, Tag.bool): return Value(~value.int)
    case (.minus, Tag.float): return Value(-value.double)
    case (.plus, Tag.float): return value
    case (.minus, Tag.bigInt): return heap.makeInteger(-value.bigIntPayload)
    case (.plus, Tag.bigInt): return value.retained()
    case (.invert, Tag.bigInt): return heap.makeInteger(-value.bigIntPayload - 1)
    case (_, Tag.host):
      if let result = try value.hostObject?.unary(self, op) { return result.retained() }
    case (_, Tag.instance), (_, Tag.exception):
      let name = op == .minus ? "__neg__" : op == .plus ? "__pos__" : "__invert__"
      if let result = try callSpecial(value, intern(name)) { return result }
      if let payload = value.instancePayload, (isNumber(payload) && !(op == .invert && payload.isFloat)) || payload.tag == Tag.host
      {
        return try unary(op, payload)
      }
    default: break
    }
    let sign = op == .minus ? "-" : op == .plus ? "+" : "~"
    throw typeError("bad operand type for unary \(sign): '\(typeName(of: value))'")
  }
}

extension BinaryOperator {
  /// Its place in the tables of special names.
  var index: Int {
    switch self {
    case .add: 0
    case .subtract: 1
    case .multiply: 2
    case .divide: 3
    case .floorDivide: 4
    case .modulo: 5
    case .power: 6
    case .matrixMultiply: 7
    case .leftShift: 8
    case .rightShift: 9
    case .bitAnd: 10
    case .bitOr: 11
    case .bitXor: 12
    }
  }
}
