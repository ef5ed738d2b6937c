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

  private func isSequence(_ value: Value) -> Bool {
    value.isString || value.isList || value.isTuple || value.isAnyBytes
  }

  /// nil: not for these operands.
  private func binaryCore(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value? {
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

  // MARK: Numbers

  func intBinary(_ op: BinaryOperator, _ a: Int, _ b: Int) throws -> Value? {
    switch op {
    case .add:
      let (result, overflow) = a.addingReportingOverflow(b)
      return overflow ? heap.makeInteger(BigInt(a) + BigInt(b)) : Value(result)
    case .subtract:
      let (result, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? heap.makeInteger(BigInt(a) - BigInt(b)) : Value(result)
    case .multiply:
      let (result, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? heap.makeInteger(BigInt(a) * BigInt(b)) : Value(result)
    case .divide:
      if b == 0 { throw error(.zeroDivisionError, "division by zero") }
      return Value(divideInts(a, b))
    case .floorDivide:
      if b == 0 { throw error(.zeroDivisionError, "integer division or modulo by zero") }
      if b == -1 { return try intBinary(.subtract, 0, a) }
      let quotient = a / b
      return Value(a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient)
    case .modulo:
      if b == 0 { throw error(.zeroDivisionError, "integer modulo by zero") }
      if b == -1 { return Value(0) }
      let rest = a % b
      return Value(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
    case .power:
      if b >= 0, b < 64 {
        var result = 1
        var overflow = false
        for _ in 0..<b where !overflow {
          (result, overflow) = result.multipliedReportingOverflow(by: a)
        }
        if !overflow { return Value(result) }
      }
      return try intPower(BigInt(a), BigInt(b))
    case .leftShift:
      if b < 0 { throw valueError("negative shift count") }
      if a == 0 { return Value(0) }
      if b < 63 {
        let result = a << b
        if result >> b == a { return Value(result) }
      }
      try checkBits(b)
      return heap.makeInteger(BigInt(a) << b)
    case .rightShift:
      if b < 0 { throw valueError("negative shift count") }
      return Value(a >> min(b, 63))
    case .bitAnd: return Value(a & b)
    case .bitOr: return Value(a | b)
    case .bitXor: return Value(a ^ b)
    case .matrixMultiply: return nil
    }
  }

  /// Correctly rounded also where the operands have more than 53 bits.
  private func divideInts(_ a: Int, _ b: Int) -> Double {
    if a.magnitude < 1 << 53, b.magnitude < 1 << 53 { return Double(a) / Double(b) }
    return divideBig(BigInt(a), BigInt(b))
  }

  private func divideBig(_ a: BigInt, _ b: BigInt) -> Double {
    // 66 bits of quotient with the rest folded into the last one round correctly.
    let shift = 66 - (a.magnitude.bitWidth - b.magnitude.bitWidth)
    var numerator = a.magnitude
    var denominator = b.magnitude
    if shift > 0 { numerator <<= shift } else { denominator <<= -shift }
    var (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    if rest != 0 { quotient |= 1 }
    let magnitude = scalbn(roundToDouble(quotient), Int32(clamping: -shift))
    return (a.sign == .minus) != (b.sign == .minus) ? -magnitude : magnitude
  }

  /// Nearest double, ties to even; infinity where too large.
  private func roundToDouble(_ value: BigUInt) -> Double {
    let bits = value.bitWidth
    if bits <= 64 { return Double(UInt64(value)) }
    let shift = bits - 64
    var top = UInt64(value >> shift)
    if value & ((BigUInt(1) << shift) - 1) != 0 { top |= 1 }
    return scalbn(Double(top), Int32(clamping: shift))
  }

  /// OverflowError where it is beyond the floats.
  func bigToDouble(_ value: BigInt) throws -> Double {
    let magnitude = roundToDouble(value.magnitude)
    if magnitude.isInfinite { throw error(.overflowError, "int too large to convert to float") }
    return value.sign == .minus ? -magnitude : magnitude
  }

  /// More bits than this are refused: they would take minutes and gigabytes.
  func checkBits(_ bits: Int) throws {
    if bits > 1 << 27 { throw error(.memoryError, "") }
  }

  private func intPower(_ base: BigInt, _ exponent: BigInt) throws -> Value {
    if exponent.sign == .minus, exponent != 0 {
      if base == 0 {
        throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return try floatPower(bigToDouble(base), bigToDouble(exponent))
    }
    if exponent.isZero { return Value(1) }
    if base == 0 || base == 1 { return Value(Int(base)) }
    if base == -1 { return Value(exponent % 2 == 0 ? 1 : -1) }
    guard let power = Int(exactly: exponent) else { throw error(.memoryError, "") }
    let (bits, overflow) = base.magnitude.bitWidth.multipliedReportingOverflow(by: power)
    if overflow { throw error(.memoryError, "") }
    try checkBits(bits)
    if bits < 63 {
      var result = 1
      var square = Int(base)
      var left = power
      while left > 0 {
        if left & 1 == 1 { result &*= square }
        left >>= 1
        if left > 0 { square &*= square }
      }
      return Value(result)
    }
    return heap.makeInteger(try bigPower(base, power))
  }

  /// Squares and multiplies; Ctrl-C is looked for between.
  private func bigPower(_ base: BigInt, _ exponent: Int) throws -> BigInt {
    var (result, square, left) = (BigInt(1), base, exponent)
    while true {
      try checkInterrupt()
      if left & 1 == 1 { result *= square }
      left >>= 1
      if left == 0 { return result }
      square *= square
    }
  }

  func floatBinary(_ op: BinaryOperator, _ a: Double, _ b: Double) throws -> Value? {
    switch op {
    case .add: return Value(a + b)
    case .subtract: return Value(a - b)
    case .multiply: return Value(a * b)
    case .divide:
      if b == 0 { throw error(.zeroDivisionError, "float division by zero") }
      return Value(a / b)
    case .floorDivide:
      if b == 0 { throw error(.zeroDivisionError, "float floor division by zero") }
      return Value(floorDivide(a, b).quotient)
    case .modulo:
      if b == 0 { throw error(.zeroDivisionError, "float modulo") }
      return Value(floorDivide(a, b).rest)
    case .power: return try floatPower(a, b)
    default: return nil
    }
  }

  /// Python's floored quotient and rest.
  func floorDivide(_ a: Double, _ b: Double) -> (quotient: Double, rest: Double) {
    var rest = fmod(a, b)
    var quotient = (a - rest) / b
    if rest != 0 {
      if (b < 0) != (rest < 0) {
        rest += b
        quotient -= 1
      }
    } else {
      rest = copysign(0, b)
    }
    if quotient != 0 {
      let floor = quotient.rounded(.down)
      quotient = quotient - floor > 0.5 ? floor + 1 : floor
    } else {
      quotient = copysign(0, a / b)
    }
    return (quotient, rest)
  }

  func floatPower(_ a: Double, _ b: Double) throws -> Value {
    if a == 0, b < 0 {
      throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if a < 0, a.isFinite, b.isFinite, b != b.rounded(.towardZero) {
      throw error(
        .notImplementedError, "complex numbers are not supported: \(a) ** \(b)")
    }
    let result = pow(a, b)
    if result.isInfinite, a.isFinite, b.isFinite {
      throw error(.overflowError, "(34, 'Numerical result out of range')")
    }
    return Value(result)
  }

  private func bigBinary(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws -> Value? {
    switch op {
    case .add: return heap.makeInteger(a + b)
    case .subtract: return heap.makeInteger(a - b)
    case .multiply:
      try checkBits(a.magnitude.bitWidth + b.magnitude.bitWidth)
      return heap.makeInteger(a * b)
    case .divide:
      if b == 0 { throw error(.zeroDivisionError, "division by zero") }
      let result = divideBig(a, b)
      if result.isInfinite {
        throw error(.overflowError, "integer division result too large for a float")
      }
      return Value(result)
    case .floorDivide, .modulo:
      if b == 0 {
        throw error(
          .zeroDivisionError,
          op == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
      }
      var (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
      if rest != 0, (rest.sign == .minus) != (b.sign == .minus) {
        quotient -= 1
        rest += b
      }
      return heap.makeInteger(op == .modulo ? rest : quotient)
    case .power: return try intPower(a, b)
    case .leftShift:
      if b.sign == .minus, b != 0 { throw valueError("negative shift count") }
      if a == 0 { return Value(0) }
      guard let count = Int(exactly: b) else {
        throw error(.overflowError, "too many digits in integer")
      }
      try checkBits(min(count, 1 << 40) + a.magnitude.bitWidth)
      return heap.makeInteger(a << count)
    case .rightShift:
      if b.sign == .minus, b != 0 { throw valueError("negative shift count") }
      guard let count = Int(exactly: b) else { return Value(a.sign == .minus ? -1 : 0) }
      // BigInt's own shift cuts off towards zero.
      return heap.makeInteger(a.sign == .minus ? -((-a - 1) >> count) - 1 : a >> count)
    case .bitAnd: return heap.makeInteger(a & b)
    case .bitOr: return heap.makeInteger(a | b)
    case .bitXor: return heap.makeInteger(a ^ b)
    case .matrixMultiply: return nil
    }
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

  // MARK: Classes

  private func userBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value? {
    // The right operand's class goes first where it derives from the left one's and has its own idea.
    var rightFirst = false
    if b.isInstanceLike, typeOf(a) != typeOf(b), typeOf(b).isSubclass(of: typeOf(a)) {
      let name = names.reflected[op.index]
      if let own = typeOf(b).lookup(name) {
        rightFirst = typeOf(a).lookup(name).map { !$0.isIdentical(to: own) } ?? true
      }
    }
    if rightFirst, let result = try operand(op, b, a, reflected: true) { return result }
    if let result = try operand(op, a, b, reflected: false) { return result }
    // A number takes a number of a derived class as what it is.
    if !rightFirst, isNumber(a), let payload = b.instancePayload, isNumber(payload),
      let result = try binaryCore(op, a, payload)
    {
      return result
    }
    // Objects of one class have been asked already.
    if !rightFirst, typeOf(a) != typeOf(b) || !a.isInstanceLike,
      let result = try operand(op, b, a, reflected: true)
    {
      return result
    }
    return nil
  }

  private func operand(_ op: BinaryOperator, _ own: Value, _ other: Value, reflected: Bool) throws
    -> Value?
  {
    guard own.isInstanceLike || own.tag == Tag.host else { return nil }
    let table = reflected ? names.reflected : names.binary
    let name = table[op.index]
    if own.isInstanceLike, let method = typeOf(own).lookup(name), method.tag != Tag.native {
      if method.isNone { throw typeError("'NoneType' object is not callable") }
      let result = try callFunction(method, on: own, other)
      if result.tag != Tag.notImplemented { return result }
      return nil
    }
    if let object = own.hostObject {
      try checkNativeStack()
      return try object.binary(self, op, ref(other), reflected: reflected)?.retained()
    }
    return nil
  }

  /// `a op= b`: in place for lists, sets, dicts and what defines it; the caller owns the result.
  func augmented(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value {
    switch a.tag {
    case Tag.list:
      if op == .add {
        if let buffer = b.sequence {
          // `xs += xs` reads what it grows.
          let values = buffer.map { $0.retained() }
          a.list.reserve(a.list.pointee.count + values.count)
          for value in values { a.list.append(owned: value) }
        } else {
          try forEach(b) { a.list.append($0) }
        }
        return a.retained()
      }
      if op == .multiply, let count = b.isInteger ? try indexValue(b) : nil {
        let length = a.list.pointee.count
        if count <= 0 {
          a.list.removeAll()
        } else {
          let (total, overflow) = length.multipliedReportingOverflow(by: count)
          if overflow { throw error(.memoryError, "") }
          try checkAllocation(total, MemoryLayout<Value>.stride)
          a.list.reserve(total)
          for i in 0..<(total - length) { a.list.append(a.list[element: i % max(length, 1)]) }
        }
        return a.retained()
      }
    case Tag.set where b.isAnySet:
      switch op {
      case .bitOr:
        try b.set.forEachHeld { try a.set.insert($0.key, $0.hash, self) }
        return a.retained()
      case .subtract, .bitAnd, .bitXor:
        let result = try setBinary(op, a, b)
        defer { result.release() }
        a.set.removeAll()
        try result.set.forEachHeld { try a.set.insert($0.key, $0.hash, self) }
        return a.retained()
      default: break
      }
    case Tag.dict where op == .bitOr:
      // Pairs will do, as for `update`.
      try DictMethods.update(self, a.dict, b)
      return a.retained()
    case Tag.byteArray where op == .add && b.isAnyBytes:
      a.bytes.append(b.bytes.buffer)
      return a.retained()
    case Tag.byteArray where op == .multiply && b.isInteger:
      let result = try repeated(a, b)
      defer { result.release() }
      a.bytes.replaceAll(Array(result.bytes.buffer))
      return a.retained()
    case Tag.host:
      if a.host.pointee.number.kind != .none { break }
      if let result = try a.hostObject?.augmented(self, op, ref(b)) {
        return result.retained()
      }
    case Tag.instance, Tag.exception:
      let own = typeOf(a).lookup(names.augmented[op.index])
      if let method = own, !method.isNone, method.tag != Tag.native {
        let result = try callFunction(method, on: a, b)
        if result.tag != Tag.notImplemented { return result }
      }
      if let payload = a.instancePayload,
        payload.isList || payload.tag == Tag.set || payload.isDict || payload.tag == Tag.byteArray
          || payload.hostObject is DequeObject, own?.tag == Tag.native
      {
        try augmented(op, payload, b).release()
        return a.retained()
      }
    default: break
    }
    do {
      return try binary(op, a, b)
    } catch let raised as Raised where isError(raised, .typeError) {
      // The message names the operator as written.
      if let text = soleText(raised) {
        // What has slots of a sequence is asked no further in place.
        let x = a.core
        if op == .multiply, text.hasPrefix("can't multiply sequence"), !isSequence(x),
          a.isInstanceLike && typeOf(a) != objectType || x.isDict || x.isAnySet || x.isAnyRange || x.tag == Tag.dictView
        {
          throw typeError("unsupported operand type(s) for *=: '\(typeName(of: a))' and '\(typeName(of: b))'")
        }
        let plain = "unsupported operand type(s) for \(op == .power ? "** or pow()" : op.rawValue): "
        if text.hasPrefix(plain) {
          throw typeError(
            "unsupported operand type(s) for \(op.rawValue)=: " + text.dropFirst(plain.count))
        }
      }
      throw raised
    }
  }

  /// The text that is an exception's only argument.
  func soleText(_ raised: Raised) -> String? {
    let arguments = raised.exception.value.exception.pointee.arguments
    guard arguments.isTuple, arguments.tuple.pointee.count == 1, arguments.tuple.items[0].isString else { return nil }
    return arguments.tuple.items[0].string.swiftString
  }

  // MARK: Sequences and sets

  private func concatenate(_ a: Value, _ b: Value) throws -> Value? {
    switch (a.tag, b.tag) {
    case (Tag.string, Tag.string):
      return try concatenate(a.string, b.string)
    case (Tag.list, Tag.list):
      let count = a.list.pointee.count + b.list.pointee.count
      try checkAllocation(count, MemoryLayout<Value>.stride)
      let packing = a.list.packing == b.list.packing ? a.list.packing : 0
      let result = heap.makeList(capacity: count, packing: packing)
      for value in a.list.sequence { result.append(value) }
      for value in b.list.sequence { result.append(value) }
      return Value(result)
    case (Tag.tuple, Tag.tuple):
      let count = a.tuple.pointee.count + b.tuple.pointee.count
      try checkAllocation(count, MemoryLayout<Value>.stride)
      let result = heap.makeTuple(count: count)
      var i = 0
      for value in a.tuple.buffer {
        result.items[i] = value.retained()
        i += 1
      }
      for value in b.tuple.buffer {
        result.items[i] = value.retained()
        i += 1
      }
      return Value(result)
    case (Tag.bytes, Tag.bytes), (Tag.bytes, Tag.byteArray), (Tag.byteArray, Tag.bytes),
      (Tag.byteArray, Tag.byteArray):
      return heap.makeBytes(
        Array(a.bytes.buffer) + Array(b.bytes.buffer), mutable: a.tag == Tag.byteArray)
    default: return nil
    }
  }

  func concatenate(_ x: StringPointer, _ y: StringPointer) throws -> Value {
    let (first, second) = (x.pointee.count, y.pointee.count)
    if second == 0 { return Value(x).retained() }
    if first == 0 { return Value(y).retained() }
    if first + second > 1 << 20 { try checkAllocation(first + second, 1) }
    let result = heap.makeString(count: first + second)
    copyBytes(result.bytes, x.bytes, first)
    copyBytes(result.bytes + first, y.bytes, second)
    result.pointee.length = x.pointee.length + y.pointee.length
    return Value(result)
  }

  /// A sequence times an instance with `__index__`; nil where it is none.
  private func repeatedByIndex(_ sequence: Value, _ times: Value) throws -> Value? {
    guard isSequence(sequence), times.isInstanceLike || times.hostObject?.number?.int != nil, let count = try integerByIndex(times) else { return nil }
    guard let small = Int(exactly: count) else {
      throw error(.overflowError, "cannot fit '\(typeName(of: times))' into an index-sized integer")
    }
    return try repeated(sequence, Value(small))
  }

  private func repeated(_ sequence: Value, _ times: Value) throws -> Value {
    guard let wanted = try indexValue(times) else { return .none }
    if times.tag == Tag.bigInt {
      throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
    }
    let count = max(wanted, 0)
    func total(_ length: Int, _ unit: Int) throws -> Int {
      let (total, overflow) = length.multipliedReportingOverflow(by: count)
      switch sequence.tag {
      case Tag.string where overflow: throw error(.overflowError, "repeated string is too long")
      case Tag.bytes where overflow: throw error(.overflowError, "repeated bytes are too long")
      default: if overflow { throw error(.memoryError, "") }
      }
      try checkAllocation(total, unit)
      return total
    }
    switch sequence.tag {
    case Tag.string:
      let string = sequence.string
      if count == 1 { return sequence.retained() }
      let result = heap.makeString(count: try total(string.pointee.count, 1))
      if string.pointee.count == 1 {
        memset(result.bytes, Int32(string.bytes[0]), count)
      } else {
        for i in 0..<(string.pointee.count == 0 ? 0 : count) {
          memcpy(result.bytes + i * string.pointee.count, string.bytes, string.pointee.count)
        }
      }
      result.pointee.length = string.pointee.length * count
      return Value(result)
    case Tag.list:
      let source = sequence.list
      let all = try total(source.pointee.count, MemoryLayout<Value>.stride)
      if source.pointee.count == 1, count > 0, !source[element: 0].isHeap {
        return heap.makeList(repeating: source[element: 0], count: count)
      }
      let result = heap.makeList(capacity: all, packing: source.packing)
      for _ in 0..<(source.pointee.count == 0 ? 0 : count) {
        for value in source.sequence { result.append(value) }
      }
      return Value(result)
    case Tag.tuple:
      let source = sequence.tuple
      let all = try total(source.pointee.count, MemoryLayout<Value>.stride)
      let result = heap.makeTuple(count: all)
      for i in 0..<all { result.items[i] = source.items[i % source.pointee.count].retained() }
      return Value(result)
    default:
      let source = sequence.bytes
      let length = source.pointee.count
      let all = try total(length, 1)
      let result = heap.makeBytes([], mutable: sequence.tag == Tag.byteArray)
      guard all > 0, let from = source.pointee.bytes else { return result }
      result.bytes.resize(all)
      guard let to = result.bytes.pointee.bytes else { return result }
      for i in 0..<count { memcpy(to + i * length, from, length) }
      return result
    }
  }

  /// `|`, `&`, `-`, `^` of sets and dict views.
  func setBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value {
    let left: Value
    if a.isAnySet {
      left = a.retained()
    } else {
      left = Value(try SetMethods.made(self, a, frozen: false))
    }
    defer { left.release() }
    let right: Value
    if b.isAnySet {
      right = b.retained()
    } else {
      right = Value(try SetMethods.made(self, b, frozen: false))
    }
    defer { right.release() }
    let frozen = a.tag == Tag.frozenSet && b.isAnySet
    let result =
      op == .bitOr ? heap.copySet(left.set, frozen: frozen) : heap.makeSet(frozen: frozen)
    /// Adds the elements of one set that are, or are not, in another.
    func add(_ walked: Value, whereIn asked: Value, is wanted: Bool) throws {
      try walked.set.forEachHeld { slot in
        if try (asked.set.find(slot.key, slot.hash, self) >= 0) == wanted {
          try result.insert(slot.key, slot.hash, self)
        }
      }
    }
    do {
      switch op {
      case .bitOr: try right.set.forEachHeld { try result.insert($0.key, $0.hash, self) }
      case .bitAnd:
        // The smaller one is walked, as CPython does.
        if right.set.pointee.live > left.set.pointee.live {
          try add(left, whereIn: right, is: true)
        } else {
          try add(right, whereIn: left, is: true)
        }
      case .subtract: try add(left, whereIn: right, is: false)
      default:
        try add(left, whereIn: right, is: false)
        try add(right, whereIn: left, is: false)
      }
    } catch {
      Value(result).release()
      throw error
    }
    return Value(result)
  }

  /// The int of a decimal text; nil where it is none.
  func parseInteger(_ text: String) -> Value? {
    if let small = Int(text) { return Value(small) }
    return BigInt(text, radix: 10).map { heap.makeInteger($0) }
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
