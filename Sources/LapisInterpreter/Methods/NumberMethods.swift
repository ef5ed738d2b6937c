import BigInt
import Glibc

/// int, float and bool: their constructors and methods.
enum NumberMethods {
  static let intConstructor = NativeEntry(
    "int(x=..., /, base=...)", "Convert a number or string to an integer."
  ) { vm, a in
    if !a[1].isUndefined {
      if a[0].isUndefined { throw vm.typeError("int() missing string argument") }
      let radix = Int(clamping: try vm.integer(a[1]))
      guard radix == 0 || (2...36).contains(radix) else {
        throw vm.valueError("int() base must be >= 2 and <= 36, or 0")
      }
      if a[0].isUndefined { throw vm.typeError("int() missing string argument") }
      let text = a[0].core
      guard text.isString || text.isAnyBytes else {
        throw vm.typeError("int() can't convert non-string with explicit base")
      }
      return try parsed(vm, text, radix)
    }
    return a[0].isUndefined ? Value(0) : try integer(vm, a[0])
  }

  static func integer(_ vm: Interpreter, _ value: Value) throws -> Value {
    switch value.tag {
    case Tag.int, Tag.bigInt: return value.retained()
    case Tag.bool: return Value(value.int)
    case Tag.float: return try truncated(vm, value.double)
    case Tag.string, Tag.bytes, Tag.byteArray: return try parsed(vm, value, 10)
    default:
      if value.isInstanceLike {
        for name in ["__int__", "__index__", "__trunc__"] {
          guard let result = try vm.callSpecial(value, vm.intern(name)) else { continue }
          if result.isInteger { return result.isBool ? Value(result.int) : result }
          defer { result.release() }
          throw vm.typeError("\(name) returned non-\(name == "__trunc__" ? "Integral" : "int") (type \(vm.typeName(of: result)))")
        }
        if let payload = value.instancePayload, vm.isNumber(payload) || payload.isString || payload.isAnyBytes {
          return try integer(vm, payload)
        }
      }
      if value.tag == Tag.host, let int = value.hostObject?.number?.int { return Value(int) }
      if value.tag == Tag.host, value.hostObject?.asDouble == nil,
        let result = try vm.callProtocol(value, vm.intern("__int__"))
      {
        return result
      }
      if value.tag == Tag.host, let x = value.hostObject?.asDouble { return try truncated(vm, x) }
      throw vm.typeError(
        "int() argument must be a string, a bytes-like object or a real number, not '\(vm.typeName(of: value))'")
    }
  }

  static func truncated(_ vm: Interpreter, _ x: Double) throws -> Value {
    if x.isNaN { throw vm.valueError("cannot convert float NaN to integer") }
    if x.isInfinite { throw vm.error(.overflowError, "cannot convert float infinity to integer") }
    let whole = x.rounded(.towardZero)
    return Int(exactly: whole).map { Value($0) } ?? vm.heap.makeInteger(BigInt(whole))
  }

  /// Ints of more decimal digits are not read or written unless a script says otherwise.
  static let mostDigits = 4300

  private static func parsed(_ vm: Interpreter, _ value: Value, _ radix: Int) throws -> Value {
    let text = value.isString ? value.string.buffer : value.bytes.buffer
    let isPowerOfTwo = radix != 0 && radix & (radix - 1) == 0
    let limit = vm.integerDigitLimit
    if !isPowerOfTwo, limit > 0, text.count > limit {
      let digits = text.filter { $0 >= FloatText.zero && $0 <= FloatText.nine }.count
      if digits > limit {
        throw vm.valueError(
          "Exceeds the limit (\(limit) digits) for integer string conversion: value has \(digits) digits; use sys.set_int_max_str_digits() to increase the limit")
      }
    }
    switch NumberText.integer(text, base: radix) {
    case .small(let number): return Value(number)
    case .big(let number): return vm.heap.makeInteger(number)
    case nil:
      throw vm.valueError(
        "invalid literal for int() with base \(radix): \(shortened(try literal(vm, value)))")
    }
  }

  /// The text as a message shows it: any bytes are `b'…'`.
  private static func literal(_ vm: Interpreter, _ value: Value) throws -> String {
    if value.tag != Tag.byteArray { return try vm.reprText(value) }
    let bytes = vm.heap.makeBytes(Array(value.bytes.buffer), mutable: false)
    defer { bytes.release() }
    return try vm.reprText(bytes)
  }

  /// CPython shows at most 200 characters of the text.
  private static func shortened(_ text: String) -> String { String(text.unicodeScalars.prefix(200)) }

  /// The float that a str, bytes or bytearray spells.
  private static func double(ofText value: Value) -> Double? {
    NumberText.double(value.isString ? value.string.buffer : value.bytes.buffer)
  }

  static let floatConstructor = NativeEntry(
    "float(x=0.0, /)", "Convert a string or number to a floating-point number."
  ) { vm, a in
    switch a[0].tag {
    case Tag.float: return a[0]
    case Tag.int, Tag.bool: return Value(Double(a[0].int))
    case Tag.string, Tag.bytes, Tag.byteArray:
      guard let x = double(ofText: a[0]) else {
        throw vm.valueError("could not convert string to float: \(shortened(try vm.reprText(a[0])))")
      }
      return Value(x)
    default:
      if a[0].isInstanceLike, let result = try vm.callSpecial(a[0], vm.names.float) {
        if result.isFloat { return result }
        let kind = vm.typeName(of: result)
        result.release()
        throw vm.typeError("\(vm.typeName(of: a[0])).__float__ returned non-float (type \(kind))")
      }
      if let payload = a[0].instancePayload, payload.isString || payload.isAnyBytes {
        guard let x = double(ofText: payload) else {
          throw vm.valueError("could not convert string to float: \(shortened(try vm.reprText(a[0])))")
        }
        return Value(x)
      }
      if a[0].tag == Tag.host, let result = try a[0].hostObject?.toFloat(vm) { return Value(result) }
      do {
        return Value(try vm.double(a[0]))
      } catch let thrown where vm.isError(thrown, .typeError) && !vm.hasSpecial(a[0], "__float__")
        && vm.typeOf(a[0]).lookup(vm.names.index) == nil
      {
        throw vm.typeError(
          "float() argument must be a string or a real number, not '\(vm.typeName(of: a[0]))'")
      }
    }
  }

  static let boolConstructor = NativeEntry(
    "bool(x=False, /)", "Returns True when the argument is true, False otherwise."
  ) { vm, a in
    Value(try vm.isTrue(a[0]))
  }

  private static func number(_ value: Value) -> BigInt { value.asBigInt ?? 0 }

  static let intMethods: [NativeEntry] = [
    NativeEntry("bit_length(self, /)", "Number of bits necessary to represent self in binary.") { vm, a in
      Value(number(a[0]).magnitude.bitWidth)
    },
    NativeEntry("bit_count(self, /)", "Number of ones in the binary representation.") { vm, a in
      Value(number(a[0]).magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount })
    },
    NativeEntry("conjugate(self, /)", "Returns self, the complex conjugate of any int.") { vm, a in
      vm.heap.makeInteger(number(a[0]))
    },
    NativeEntry("as_integer_ratio(self, /)", "Return a pair of integers whose ratio is equal to self.") { vm, a in
      vm.makePair(vm.heap.makeInteger(number(a[0])), Value(1))
    },
    NativeEntry(
      "to_bytes(self, length=1, byteorder='big', *, signed=False)", "Return an array of bytes representing an integer."
    ) { vm, a in
      let length = try vm.index(a[1])
      let isLittle = try byteOrder(vm, a[2], of: "to_bytes")
      if length < 0 { throw vm.valueError("length argument must be non-negative") }
      try vm.checkAllocation(length, 1)
      let signed = try vm.isTrue(a[3])
      var value = number(a[0])
      if value.sign == .minus, !value.isZero {
        if !signed { throw vm.error(.overflowError, "can't convert negative int to unsigned") }
        let limit = BigInt(1) << max(0, length * 8 - 1)
        if length == 0 || value < -limit { throw vm.error(.overflowError, "int too big to convert") }
        value += BigInt(1) << (length * 8)
      } else if value.magnitude.bitWidth > length * 8 - (signed && !value.isZero ? 1 : 0) {
        throw vm.error(.overflowError, "int too big to convert")
      }
      var bytes = [UInt8](repeating: 0, count: length)
      var rest = value.magnitude
      for i in 0..<length {
        bytes[i] = UInt8(truncatingIfNeeded: rest)
        rest >>= 8
        if rest.isZero { break }
      }
      return vm.heap.makeBytes(isLittle ? bytes : bytes.reversed())
    },
    NativeEntry.classMethod(
      "from_bytes(cls, bytes, byteorder='big', *, signed=False)",
      "Return the integer represented by the given array of bytes."
    ) { vm, a in
      let isLittle = try byteOrder(vm, a[2], of: "from_bytes")
      var bytes: [UInt8]
      if let found = try vm.bytesLike(a[1]) {
        bytes = found
      } else if a[1].isInstanceLike, let made = try vm.bytesByMethod(a[1]) {
        bytes = made
      } else {
        guard vm.isIterable(a[1]), !a[1].isString else {
          throw vm.typeError("cannot convert '\(vm.typeName(of: a[1]))' object to bytes")
        }
        bytes = []
        try vm.forEach(a[1]) { bytes.append(try BytesMethods.byte(vm, $0, "bytes")) }
      }
      if isLittle { bytes.reverse() }
      var value = BigInt(0)
      for byte in bytes { value = value << 8 + BigInt(byte) }
      if try vm.isTrue(a[3]), let first = bytes.first, first >= 0x80 {
        value -= BigInt(1) << (bytes.count * 8)
      }
      // A class derived from int makes one of its own.
      let made = vm.heap.makeInteger(value)
      guard a[0].tag == Tag.type, a[0].type != vm.types[Int(Tag.int)] else { return made }
      defer { made.release() }
      return try vm.call(a[0], [made])
    },
    formatMethod,
  ]

  static let intProperties: [NativeEntry] = [
    NativeEntry("real(self, /)", "The real part.") { vm, a in vm.heap.makeInteger(number(a[0])) },
    NativeEntry("imag(self, /)", "The imaginary part, 0.") { vm, a in Value(0) },
    NativeEntry("numerator(self, /)", "The numerator in lowest terms.") { vm, a in
      vm.heap.makeInteger(number(a[0]))
    },
    NativeEntry("denominator(self, /)", "The denominator in lowest terms, 1.") { vm, a in Value(1) },
  ]

  private static let formatMethod = NativeEntry("__format__(self, format_spec, /)", "Format the number.") {
    vm, a in
    vm.makeText(
      try vm.formatValue(a[0], spec: try vm.text(a[1], "__format__() argument must be str").swiftString))
  }

  private static func byteOrder(_ vm: Interpreter, _ value: Value, of function: String) throws -> Bool {
    switch try vm.text(value, "\(function)() argument 'byteorder' must be str").swiftString {
    case "little": return true
    case "big": return false
    default: throw vm.valueError("byteorder must be either 'little' or 'big'")
    }
  }

  static let floatMethods: [NativeEntry] = [
    NativeEntry("is_integer(self, /)", "Return True if the float is an integer.") { vm, a in
      let x = a[0].double
      return Value(x.isFinite && x.rounded(.towardZero) == x)
    },
    NativeEntry("conjugate(self, /)", "Return self, the complex conjugate of any float.") { vm, a in a[0] },
    NativeEntry("as_integer_ratio(self, /)", "Return a pair of integers whose ratio is equal to the float.") {
      vm, a in
      let x = a[0].double
      if x.isNaN { throw vm.valueError("cannot convert NaN to integer ratio") }
      if x.isInfinite {
        throw vm.error(.overflowError, "cannot convert Infinity to integer ratio")
      }
      if x == 0 { return vm.makePair(Value(0), Value(1)) }
      var exponent = Int(x.exponent)
      var mantissa = x.significand
      while mantissa.rounded(.towardZero) != mantissa {
        mantissa *= 2
        exponent -= 1
      }
      var top = BigInt(mantissa) * (x.sign == .minus ? -1 : 1)
      var bottom = BigInt(1)
      if exponent > 0 { top <<= exponent } else { bottom <<= -exponent }
      return vm.makePair(vm.heap.makeInteger(top), vm.heap.makeInteger(bottom))
    },
    NativeEntry("hex(self, /)", "Return a hexadecimal representation of a floating-point number.") { vm, a in
      vm.makeText(hexadecimal(a[0].double))
    },
    NativeEntry.classMethod("fromhex(cls, string, /)", "Create a floating-point number from a hexadecimal string.") {
      vm, a in
      guard a[1].isString else { throw vm.typeError("bad argument type for built-in operation") }
      let text = a[1].string.swiftString
      var trimmed = text.trimmed
      let isNegative = trimmed.hasPrefix("-")
      if isNegative || trimmed.hasPrefix("+") { trimmed.removeFirst() }
      let lower = trimmed.lowercased()
      let digits = lower.hasPrefix("0x") ? lower : "0x" + lower
      let parsed = lower == "inf" || lower == "infinity" ? .infinity : lower == "nan" ? .nan : Double(digits.contains("p") ? digits : digits + "p0")
      guard let parsed else {
        throw vm.valueError("invalid hexadecimal floating-point string")
      }
      if parsed.isInfinite, !lower.hasPrefix("inf") {
        throw vm.error(.overflowError, "hexadecimal value too large to represent as a float")
      }
      return Value(isNegative ? -parsed : parsed)
    },
    formatMethod,
  ]

  static let floatProperties: [NativeEntry] = [
    NativeEntry("real(self, /)", "The real part.") { vm, a in a[0] },
    NativeEntry("imag(self, /)", "The imaginary part, 0.") { vm, a in Value(0.0) },
  ]

  private static func hexadecimal(_ x: Double) -> String {
    if !x.isFinite { return FloatText.string(x) }
    let sign = x.sign == .minus ? "-" : ""
    if x == 0 { return sign + "0x0.0p+0" }
    var exponent = Int(x.exponentBitPattern) - 1023
    let lead = x.exponentBitPattern == 0 ? 0 : 1
    if lead == 0 { exponent = -1022 }
    let digits = String(x.significandBitPattern, radix: 16)
    let padded = String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    return "\(sign)0x\(lead).\(padded)p\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
  }
}
