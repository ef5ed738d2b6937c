import BigInt
import LapisSyntax

/// `abs`, `round`, `divmod`, `pow`, `sum`, `min`, `max` and the conversions to text in a radix.
extension BuiltinTable {
  static let numbers: [NativeEntry] = [
    NativeEntry("abs(x, /)", "Return the absolute value of the argument.") { vm, a in
      try absolute(vm, a[0])
    },
    NativeEntry(
      "round(number, ndigits=None)",
      "Round a number to a given precision in decimal digits, ties to even."
    ) { vm, a in
      try roundValue(vm, a[0], a[1])
    },
    NativeEntry("divmod(x, y, /)", "Return the tuple (x//y, x%y).") { vm, a in
      try divmod(vm, a[0], a[1])
    },
    NativeEntry(
      "pow(base, exp, mod=None)",
      "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."
    ) { vm, a in
      try power(vm, a[0], a[1], a[2])
    },
    NativeEntry(
      "sum(iterable, /, start=0)",
      "Return the sum of a 'start' value (default: 0) plus an iterable of numbers."
    ) { vm, a in
      try sum(vm, a[0], a[1])
    },
    NativeEntry(
      "min(*args, key=None, default=...)",
      "With a single iterable argument, return its smallest item; with two or more, the smallest."
    ) { vm, a in
      try extreme(vm, a, name: "min", wantsLess: true)
    },
    NativeEntry(
      "max(*args, key=None, default=...)",
      "With a single iterable argument, return its biggest item; with two or more, the largest."
    ) { vm, a in
      try extreme(vm, a, name: "max", wantsLess: false)
    },
    NativeEntry("bin(number, /)", "Return the binary representation of an integer.") { vm, a in
      try inRadix(vm, a[0], 2, "0b")
    },
    NativeEntry("oct(number, /)", "Return the octal representation of an integer.") { vm, a in
      try inRadix(vm, a[0], 8, "0o")
    },
    NativeEntry("hex(number, /)", "Return the hexadecimal representation of an integer.") { vm, a in
      try inRadix(vm, a[0], 16, "0x")
    },
    NativeEntry("chr(i, /)", "Return a Unicode string of one character with ordinal i.") { vm, a in
      let given = try vm.integer(a[0])
      guard let code = given.int, Int32(exactly: code) != nil else {
        throw vm.error(.overflowError, "Python int too large to convert to C int")
      }
      guard code >= 0, code < 0x110000 else {
        throw vm.valueError("chr() arg not in range(0x110000)")
      }
      var bytes: [UInt8] = []
      TextIndex.append(UInt32(code), to: &bytes)
      return vm.makeText(bytes)
    },
    NativeEntry("ord(c, /)", "Return the Unicode code point for a one-character string.") { vm, a in
      let given = a[0].core
      if given.isString {
        let string = given.string
        guard string.pointee.length == 1 else {
          throw vm.typeError(
            "ord() expected a character, but string of length \(string.pointee.length) found")
        }
        return Value(Int(TextIndex.scalar(string.buffer, 0).value))
      }
      if given.isAnyBytes {
        let bytes = given.bytes.buffer
        guard bytes.count == 1 else {
          throw vm.typeError("ord() expected a character, but string of length \(bytes.count) found")
        }
        return Value(Int(bytes[0]))
      }
      throw vm.typeError(
        "ord() expected string of length 1, but \(vm.typeName(of: a[0])) found")
    },
  ]

  private static func inRadix(_ vm: Interpreter, _ value: Value, _ radix: Int, _ prefix: String) throws
    -> Value
  {
    let number = try vm.integer(value)
    return vm.makeText(
      (number.sign == .minus ? "-" : "") + prefix + String(number.magnitude, radix: radix))
  }

  static func absolute(_ vm: Interpreter, _ value: Value) throws -> Value {
    switch value.tag {
    case Tag.int:
      return value.int == Int.min ? vm.heap.makeInteger(-BigInt(Int.min)) : Value(Swift.abs(value.int))
    case Tag.bool: return Value(value.int)
    case Tag.float: return Value(value.double.magnitude)
    case Tag.bigInt: return vm.heap.makeInteger(BigInt(value.bigIntPayload.magnitude))
    default:
      if let result = try vm.callSpecial(value, vm.intern("__abs__")) { return result }
      throw vm.typeError("bad operand type for abs(): '\(vm.typeName(of: value))'")
    }
  }

  static func divmod(_ vm: Interpreter, _ x: Value, _ y: Value) throws -> Value {
    if (x.isFloat || x.isInteger) && (y.isFloat || y.isInteger) { return try quotientAndRest(vm, x, y) }
    func asked(_ receiver: Value, _ name: StringPointer, _ argument: Value) throws -> Value? {
      guard let result = try vm.callSpecial(receiver, name, argument) else { return nil }
      return result.tag == Tag.notImplemented ? nil : result
    }
    let reflected = vm.intern("__rdivmod__")
    let (left, right) = (vm.typeOf(x), vm.typeOf(y))
    let isOneClass = left == right
    // The right operand's class goes first where it derives from the left one's and has its own idea.
    let own = !isOneClass && right.isSubclass(of: left) ? right.lookup(reflected) : nil
    let goesFirst = own.map { own in !(left.lookup(reflected)?.isIdentical(to: own) ?? false) } ?? false
    if goesFirst, let result = try asked(y, reflected, x) { return result }
    if let result = try asked(x, vm.intern("__divmod__"), y) { return result }
    if !goesFirst, !isOneClass, let result = try asked(y, reflected, x) { return result }
    if x.tag == Tag.host || y.tag == Tag.host { return try quotientAndRest(vm, x, y) }
    throw unsupportedDivmod(vm, x, y)
  }

  private static func unsupportedDivmod(_ vm: Interpreter, _ x: Value, _ y: Value) -> Raised {
    vm.typeError(
      "unsupported operand type(s) for divmod(): '\(vm.typeName(of: x))' and '\(vm.typeName(of: y))'")
  }

  /// `divmod` of core numbers.
  static func quotientAndRest(_ vm: Interpreter, _ x: Value, _ y: Value) throws -> Value {
    let quotient: Value
    do {
      quotient = try vm.binary(.floorDivide, x, y)
    } catch let thrown where vm.isError(thrown, .zeroDivisionError) {
      throw vm.error(
        .zeroDivisionError,
        x.isFloat || y.isFloat ? "float divmod()" : "integer division or modulo by zero")
    } catch let thrown where vm.isError(thrown, .typeError) {
      throw unsupportedDivmod(vm, x, y)
    }
    do {
      return vm.makePair(quotient, try vm.binary(.modulo, x, y))
    } catch {
      quotient.release()
      throw error
    }
  }

  static func power(_ vm: Interpreter, _ x: Value, _ y: Value, _ z: Value) throws -> Value {
    if z.isNone { return try vm.binary(.power, x, y) }
    if x.isInstanceLike, let result = try vm.callSpecial(x, vm.intern("__pow__"), y, z) {
      if result.tag != Tag.notImplemented { return result }
      result.release()
    }
    let (small, count, size) = (x.core, y.core, z.core)
    if small.isInt || small.isBool, count.isInt, count.int >= 0, size.isInt, size.int != 0 {
      return Value(modularPower(small.int, UInt(count.int), size.int))
    }
    guard let base = x.core.asBigInt, let exponent = y.core.asBigInt, let modulus = z.core.asBigInt else {
      if x.core.isFloat || y.core.isFloat || z.core.isFloat {
        throw vm.typeError("pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw vm.typeError(
        "unsupported operand type(s) for ** or pow(): "
          + [x, y, z].map { "'\(vm.typeName(of: $0))'" }.joined(separator: ", "))
    }
    return vm.heap.makeInteger(try modularPower(vm, base, exponent, modulus))
  }

  /// Within 64 bits: products take 128, of which only the rest is kept. `modulus` is not 0.
  private static func modularPower(_ base: Int, _ exponent: UInt, _ modulus: Int) -> Int {
    let size = modulus.magnitude
    func times(_ a: UInt, _ b: UInt) -> UInt {
      let product = a.multipliedFullWidth(by: b)
      return size.dividingFullWidth(product).remainder
    }
    let rest = base.magnitude % size
    var square = base < 0 && rest != 0 ? size - rest : rest
    var (result, left) = (1 % size, exponent)
    while left > 0 {
      if left & 1 == 1 { result = times(result, square) }
      square = times(square, square)
      left >>= 1
    }
    // The result has the sign of the modulus.
    return modulus < 0 && result != 0 ? Int(bitPattern: result &- size) : Int(bitPattern: result)
  }

  static func roundValue(_ vm: Interpreter, _ value: Value, _ digits: Value) throws -> Value {
    switch value.tag {
    case Tag.float:
      let x = value.double
      if digits.isNone || digits.isUndefined {
        if x.isNaN { throw vm.valueError("cannot convert float NaN to integer") }
        if x.isInfinite { throw vm.error(.overflowError, "cannot convert float infinity to integer") }
        let whole = x.rounded(.toNearestOrEven)
        return Int(exactly: whole).map { Value($0) } ?? vm.heap.makeInteger(BigInt(whole))
      }
      guard let places = try vm.clampedIndex(digits) else {
        throw vm.typeError("'\(vm.typeName(of: digits))' object cannot be interpreted as an integer")
      }
      let result = FloatText.rounded(x, digits: places)
      if result.isInfinite, x.isFinite {
        throw vm.error(.overflowError, "rounded value too large to represent")
      }
      return Value(result)
    case Tag.int, Tag.bool, Tag.bigInt:
      if digits.isNone || digits.isUndefined { return vm.heap.makeInteger(value.asBigInt ?? 0) }
      guard let places = try vm.clampedIndex(digits) else {
        throw vm.typeError("'\(vm.typeName(of: digits))' object cannot be interpreted as an integer")
      }
      let number = value.asBigInt ?? 0
      if places >= 0 { return vm.heap.makeInteger(number) }
      // More digits than the number has: nothing is left.
      if places < -(number.magnitude.bitWidth / 3 + 2) { return Value(0) }
      let unit = BigUInt(10).power(-places)
      var (quotient, rest) = number.magnitude.quotientAndRemainder(dividingBy: unit)
      rest *= 2
      if rest > unit || (rest == unit && quotient & 1 == 1) { quotient += 1 }
      return vm.heap.makeInteger(BigInt(sign: number.sign, magnitude: quotient * unit))
    default:
      let name = vm.intern("__round__")
      if let result = try digits.isNone || digits.isUndefined
        ? vm.callSpecial(value, name) : vm.callSpecial(value, name, digits)
      {
        return result
      }
      if value.tag == Tag.host, let x = value.hostObject?.asDouble {
        return try roundValue(vm, Value(x), digits)
      }
      throw vm.typeError("type \(vm.typeName(of: value)) doesn't define __round__ method")
    }
  }

  private static func modularPower(
    _ vm: Interpreter, _ base: BigInt, _ exponent: BigInt, _ modulus: BigInt
  ) throws -> BigInt {
    if modulus.isZero { throw vm.valueError("pow() 3rd argument cannot be 0") }
    let size = BigInt(modulus.magnitude)
    if size == 1 { return 0 }
    var reduced = base.modulus(size)
    var power = exponent
    if power.sign == .minus, !power.isZero {
      guard let inverse = reduced.inverse(size) else {
        throw vm.valueError("base is not invertible for the given modulus")
      }
      reduced = inverse.modulus(size)
      power = BigInt(power.magnitude)
    }
    var result = BigInt(1)
    let bits = power.magnitude
    for place in stride(from: bits.bitWidth - 1, through: 0, by: -1) {
      try vm.checkInterrupt()
      result = (result * result).modulus(size)
      if bits[bitAt: place] { result = (result * reduced).modulus(size) }
    }
    return modulus.sign == .minus && !result.isZero ? result + modulus : result
  }

  private static func sum(_ vm: Interpreter, _ iterable: Value, _ start: Value) throws -> Value {
    // That it cannot be walked is told before what the start cannot be.
    if start.isString || start.isAnyBytes, !vm.isIterable(iterable) { try vm.makeIterator(iterable).release() }
    if start.isString {
      throw vm.typeError("sum() can't sum strings [use ''.join(seq) instead]")
    }
    if start.isAnyBytes {
      throw vm.typeError("sum() can't sum \(vm.typeName(of: start)) [use b''.join(seq) instead]")
    }
    var total = start.retained()
    do {
      try vm.forEach(iterable) { item in
        if total.isInt, item.isInt || item.isBool {
          let (sum, overflow) = total.int.addingReportingOverflow(item.int)
          if !overflow {
            total = Value(sum)
            return
          }
        } else if total.isFloat, item.isFloat {
          total = Value(total.double + item.double)
          return
        }
        let next = try vm.binary(.add, total, item)
        total.release()
        total = next
      }
    } catch {
      total.release()
      throw error
    }
    return total
  }

  private static func extreme(
    _ vm: Interpreter, _ a: Arguments, name: String, wantsLess: Bool
  ) throws -> Value {
    let given = a[0].tuple.buffer
    let key = a[1]
    let fallback = a[2]
    if given.isEmpty { throw vm.typeError("\(name) expected at least 1 argument, got 0") }
    if given.count > 1, !fallback.isUndefined {
      throw vm.typeError(
        "Cannot specify a default for \(name)() with multiple positional arguments")
    }
    var best = Value.undefined
    var bestKey = Value.undefined
    func release() {
      best.release()
      bestKey.release()
    }
    do {
      try vm.forEach(given.count == 1 ? given[0] : a[0]) { item in
        let itemKey = key.isNone ? item.retained() : try vm.call(key, [item])
        if bestKey.isUndefined {
          best = item.retained()
          bestKey = itemKey
          return
        }
        let better: Bool
        do {
          better =
            try wantsLess ? vm.isLess(itemKey, bestKey) : vm.isGreater(itemKey, bestKey)
        } catch {
          itemKey.release()
          throw error
        }
        if better {
          release()
          best = item.retained()
          bestKey = itemKey
        } else {
          itemKey.release()
        }
      }
    } catch {
      release()
      throw error
    }
    bestKey.release()
    if best.isUndefined {
      if !fallback.isUndefined { return fallback.retained() }
      throw vm.valueError("\(name)() arg is an empty sequence")
    }
    return best
  }
}

extension Interpreter {
  /// `a > b` as a truth: the left operand is asked first, as `max` does.
  func isGreater(_ a: Value, _ b: Value) throws -> Bool {
    if a.isInt, b.isInt { return a.int > b.int }
    if a.isFloat, b.isFloat { return a.double > b.double }
    let result = try compare(.greater, a, b)
    defer { result.release() }
    return try isTrue(result)
  }
}
