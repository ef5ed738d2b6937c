import BigInt
import Glibc
import LapisSyntax

/// Operators of numbers.
extension Interpreter {
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
  func divideInts(_ a: Int, _ b: Int) -> Double {
    if a.magnitude < 1 << 53, b.magnitude < 1 << 53 { return Double(a) / Double(b) }
    return divideBig(BigInt(a), BigInt(b))
  }

  func divideBig(_ a: BigInt, _ b: BigInt) -> Double {
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
  func roundToDouble(_ value: BigUInt) -> Double {
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

  func intPower(_ base: BigInt, _ exponent: BigInt) throws -> Value {
    if exponent.sign == .minus, exponent != 0 {
      if base == 0 {
        throw error(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return try floatPower(bigToDouble(base), bigToDouble(exponent))
    }
    if exponent.isZero { return Value(1) }
    if base == 0 || base == 1 { return Value(Int(base)) }
    if base == -1 { return Value(exponent % 2 == 0 ? 1 : -1) }
    guard let power = exponent.int else { throw error(.memoryError, "") }
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
  func bigPower(_ base: BigInt, _ exponent: Int) throws -> BigInt {
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

  func bigBinary(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws -> Value? {
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
      guard let count = b.int else {
        throw error(.overflowError, "too many digits in integer")
      }
      try checkBits(min(count, 1 << 40) + a.magnitude.bitWidth)
      return heap.makeInteger(a << count)
    case .rightShift:
      if b.sign == .minus, b != 0 { throw valueError("negative shift count") }
      guard let count = b.int else { return Value(a.sign == .minus ? -1 : 0) }
      // BigInt's own shift cuts off towards zero.
      return heap.makeInteger(a.sign == .minus ? -((-a - 1) >> count) - 1 : a >> count)
    case .bitAnd: return heap.makeInteger(.bitwise(a, b, &))
    case .bitOr: return heap.makeInteger(.bitwise(a, b, |))
    case .bitXor: return heap.makeInteger(.bitwise(a, b, ^))
    case .matrixMultiply: return nil
    }
  }
}
