import BigInt
import Glibc
import LapisSyntax

extension Interpreter {
  // MARK: Truth and length

  @inline(__always)
  func isTrue(_ value: Value) throws -> Bool {
    switch value.tag {
    case Tag.bool, Tag.int: value.bits != 0
    case Tag.none: false
    default: try isTrueSlow(value)
    }
  }
  @inline(never)
  private func isTrueSlow(_ value: Value) throws -> Bool {
    switch value.tag {
    case Tag.float: return value.double != 0
    case Tag.string: return value.string.pointee.count != 0
    case Tag.list: return value.list.pointee.count != 0
    case Tag.tuple: return value.tuple.pointee.count != 0
    case Tag.dict: return value.dict.pointee.live != 0
    case Tag.set, Tag.frozenSet: return value.set.pointee.live != 0
    case Tag.bytes, Tag.byteArray: return value.bytes.pointee.count != 0
    case Tag.range: return value.range.pointee.count != 0
    case Tag.wideRange: return !value.wideRange.count.isZero
    case Tag.dictView: return value.dictView.pointee.dict.dict.pointee.live != 0
    case Tag.host:
      switch value.host.pointee.number.kind {
      case .none: return try value.hostObject?.isTrue(self) ?? false
      case .double: return Double(bitPattern: value.host.pointee.number.bits) != 0
      default: return value.host.pointee.number.bits != 0
      }
    case Tag.instance, Tag.exception:
      if let result = try callSpecial(value, names.bool) {
        defer { result.release() }
        guard result.isBool else {
          throw typeError("__bool__ should return bool, returned \(typeName(of: result))")
        }
        return result.bool
      }
      if typeOf(value).lookup(names.len) != nil { return try length(of: value) != 0 }
      if let payload = value.instancePayload { return try isTrue(payload) }
      return true
    default: return true
    }
  }

  func length(of value: Value) throws -> Int {
    if let length = try lengthIfAny(value) { return length }
    throw typeError("object of type '\(typeName(of: value))' has no len()")
  }
  /// nil where the value has no length.
  func lengthIfAny(_ value: Value) throws -> Int? {
    switch value.tag {
    case Tag.string: return value.string.pointee.length
    case Tag.list: return value.list.pointee.count
    case Tag.tuple: return value.tuple.pointee.count
    case Tag.dict: return value.dict.pointee.live
    case Tag.set, Tag.frozenSet: return value.set.pointee.live
    case Tag.bytes, Tag.byteArray: return value.bytes.pointee.count
    case Tag.range: return value.range.pointee.count
    case Tag.wideRange:
      if let count = value.wideRange.count.int { return count }
      throw error(.overflowError, "Python int too large to convert to C ssize_t")
    case Tag.dictView: return value.dictView.pointee.dict.dict.pointee.live
    case Tag.host: return try value.hostObject?.length(self)
    case Tag.type:
      guard let method = value.type.info.metaclass?.lookup(names.len) else { return nil }
      let result = try callFunction(method, on: value)
      defer { result.release() }
      return result.isInt ? result.int : nil
    case Tag.instance, Tag.exception:
      if let method = typeOf(value).lookup(names.len), method.tag != Tag.native {
        let result = try call(method, value)
        defer { result.release() }
        let number = try indexOrBig(result) ?? .undefined
        defer { number.release() }
        guard !number.isUndefined else {
          throw typeError(
            "'\(typeName(of: result))' object cannot be interpreted as an integer")
        }
        if number.tag == Tag.bigInt {
          if number.bigIntPayload.sign == .minus { throw valueError("__len__() should return >= 0") }
          throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
        }
        if number.int < 0 { throw valueError("__len__() should return >= 0") }
        return number.int
      }
      if let payload = value.instancePayload { return try lengthIfAny(payload) }
      return nil
    default: return nil
    }
  }

  /// An int of any size from an int or what has `__index__`; nil for others. The caller owns it.
  func indexOrBig(_ value: Value) throws -> Value? {
    if value.isInteger { return value.isBool ? Value(value.int) : value.retained() }
    if let payload = value.instancePayload, payload.isInteger { return payload.retained() }
    guard value.isInstanceLike, let result = try callSpecial(value, names.index) else { return nil }
    if result.isInteger { return result }
    let name = typeName(of: result)
    result.release()
    throw typeError("__index__ returned non-int (type \(name))")
  }

  // MARK: Hashing

  func hash(of value: Value) throws -> Int {
    switch value.tag {
    case Tag.string: return value.string.hashValue
    case Tag.int, Tag.bool: return hashInt(value.int)
    case Tag.float: return hashDouble(value.double)
    case Tag.none: return 0x5EED_0001
    case Tag.ellipsis: return 0x5EED_0002
    case Tag.notImplemented: return 0x5EED_0003
    case Tag.bigInt:
      return hashBigInt(value.bigIntPayload)
    case Tag.tuple:
      try checkNativeStack()
      var result = TupleHash()
      for item in value.tuple.buffer { result.add(try hash(of: item)) }
      return result.value(count: value.tuple.pointee.count)
    case Tag.frozenSet:
      let set = value.set
      if set.pointee.hash != 0 { return set.pointee.hash }
      var hash: UInt = 0
      for slot in set.elements() {
        let bits = UInt(bitPattern: slot.hash)
        hash ^= (bits ^ (bits << 16) ^ 89_869_747) &* 3_644_798_167
      }
      hash ^= (UInt(set.pointee.live) &+ 1) &* 1_927_868_237
      hash ^= (hash >> 11) ^ (hash >> 25)
      hash = hash &* 69069 &+ 907_133_923
      let result = Int(bitPattern: hash)
      set.pointee.hash = result == 0 || result == -1 ? 590_923_713 : result
      return set.pointee.hash
    case Tag.bytes:
      return hashBytes(
        value.bytes.pointee.bytes ?? UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped,
        value.bytes.pointee.count)
    case Tag.range:
      let range = value.range.pointee
      let none = try hash(of: .none)
      return hashLanes(
        hashInt(range.count), range.count > 0 ? hashInt(range.start) : none,
        range.count > 1 ? hashInt(range.step) : none)
    case Tag.wideRange:
      let range = value.wideRange
      let none = try hash(of: .none)
      return hashLanes(
        hashBigInt(range.count), range.count > 0 ? hashBigInt(range.start) : none,
        range.count > 1 ? hashBigInt(range.step) : none)
    case Tag.instance, Tag.exception:
      let type = typeOf(value)
      if type.pointee.flags.contains(.equality), let method = type.lookup(names.hash) {
        if method.isNone { throw typeError("unhashable type: '\(typeName(of: value))'") }
        if method.tag != Tag.native {
          let result = try callFunction(method, on: value)
          defer { result.release() }
          let number = result.instancePayload ?? result
          guard number.isInteger else { throw typeError("__hash__ method should return an integer") }
          // An int of the machine's size is taken as it is.
          if number.tag == Tag.bigInt { return try hash(of: number) }
          return number.int == -1 ? -2 : number.int
        }
      }
      if let payload = value.instancePayload { return try hash(of: payload) }
      return Int(bitPattern: value.bits >> 4)
    case Tag.host:
      if let hash = try value.hostObject?.hash(self) { return hash == -1 ? -2 : hash }
    case Tag.list, Tag.dict, Tag.set, Tag.slice, Tag.byteArray:
      break
    case Tag.dictView where value.isSetView: break
    case Tag.boundMethod:
      let method = value.boundMethod.pointee
      return Int(bitPattern: method.receiver.bits >> 4 ^ method.function.bits)
    default:
      return Int(bitPattern: value.bits >> 4)
    }
    throw typeError("unhashable type: '\(typeName(of: value))'")
  }

  // MARK: Equality and identity

  func equals(_ a: Value, _ b: Value) throws -> Bool {
    if a.isIdentical(to: b), a.tag != Tag.float { return true }
    switch (a.tag, b.tag) {
    case (Tag.int, Tag.int), (Tag.bool, Tag.bool), (Tag.int, Tag.bool), (Tag.bool, Tag.int):
      return a.bits == b.bits
    case (Tag.float, Tag.float): return a.double == b.double
    case (Tag.int, Tag.float), (Tag.bool, Tag.float): return compareExactly(a.int, b.double) == 0
    case (Tag.float, Tag.int), (Tag.float, Tag.bool): return compareExactly(b.int, a.double) == 0
    case (Tag.string, Tag.string): return a.string.isEqual(to: b.string)
    case (Tag.none, Tag.none): return true
    default: return try equalsSlow(a, b)
    }
  }

  private func equalsSlow(_ a: Value, _ b: Value) throws -> Bool {
    try checkNativeStack(" in comparison")
    switch (a.tag, b.tag) {
    case (Tag.list, Tag.list):
      return try equalSequences(a, b) { $0.list.sequence }
    case (Tag.tuple, Tag.tuple):
      return try equalSequences(a, b) { $0.tuple.sequence }
    case (Tag.dict, Tag.dict):
      if a.dict.pointee.live != b.dict.pointee.live { return false }
      var position = 0
      while let pair = a.dict.next(&position) {
        // The `__eq__` of a key or value may change either dict.
        pair.key.retain()
        pair.value.retain()
        defer {
          pair.key.release()
          pair.value.release()
        }
        let entry = try b.dict.find(pair.key, hash(of: pair.key), self)
        if entry < 0 { return false }
        let other = b.dict.entries[entry].value.retained()
        defer { other.release() }
        if try !pair.value.isIdentical(to: other) && !equals(pair.value, other) { return false }
      }
      return true
    case (Tag.set, Tag.set), (Tag.set, Tag.frozenSet), (Tag.frozenSet, Tag.set),
      (Tag.frozenSet, Tag.frozenSet):
      if a.set.pointee.live != b.set.pointee.live { return false }
      return try isSubset(a.set, of: b.set)
    case (Tag.bigInt, Tag.bigInt): return a.bigIntPayload == b.bigIntPayload
    case (Tag.bigInt, Tag.float): return compareExactly(a.bigIntPayload, b.double) == 0
    case (Tag.float, Tag.bigInt): return compareExactly(b.bigIntPayload, a.double) == 0
    case (Tag.bytes, Tag.bytes), (Tag.bytes, Tag.byteArray), (Tag.byteArray, Tag.bytes),
      (Tag.byteArray, Tag.byteArray):
      return a.bytes.buffer.elementsEqual(b.bytes.buffer)
    case (Tag.range, Tag.range):
      let (x, y) = (a.range.pointee, b.range.pointee)
      return x.count == y.count
        && (x.count == 0 || (x.start == y.start && (x.count == 1 || x.step == y.step)))
    case (Tag.range, Tag.wideRange), (Tag.wideRange, Tag.range), (Tag.wideRange, Tag.wideRange):
      guard let x = a.asWideRange, let y = b.asWideRange else { return false }
      return x.count == y.count
        && (x.count.isZero || (x.start == y.start && (x.count == 1 || x.step == y.step)))
    case (Tag.slice, Tag.slice):
      let (x, y) = (a.slice.pointee, b.slice.pointee)
      return try equals(x.start, y.start) && equals(x.stop, y.stop) && equals(x.step, y.step)
    case (Tag.boundMethod, Tag.boundMethod):
      let (x, y) = (a.boundMethod.pointee, b.boundMethod.pointee)
      return x.receiver.isIdentical(to: y.receiver) && x.function.isIdentical(to: y.function)
    case (Tag.dictView, _), (_, Tag.dictView):
      if let result = try compareViews(.equal, a, b) { return result }
      return false
    default:
      let result = try compare(.equal, a, b)
      defer { result.release() }
      return try isTrue(result)
    }
  }

  private func equalSequences(
    _ a: Value, _ b: Value, _ elements: (Value) -> SequenceElements
  ) throws -> Bool {
    if elements(a).count != elements(b).count { return false }
    var i = 0
    // User-defined `__eq__` may change the sequences meanwhile.
    while i < min(elements(a).count, elements(b).count) {
      let (x, y) = (elements(a)[i].retained(), elements(b)[i].retained())
      defer {
        x.release()
        y.release()
      }
      if !x.isIdentical(to: y), try !equals(x, y) { return false }
      i += 1
      if i & 0xFFFF == 0 { try checkInterrupt() }
    }
    return elements(a).count == elements(b).count
  }
}

/// Python's hash of an int: the value modulo 2⁶¹ − 1, never −1.
@inline(__always) func hashInt(_ value: Int) -> Int {
  let modulus = (1 << 61) - 1
  if value > -modulus && value < modulus { return value == -1 ? -2 : value }
  let rest = value % modulus
  return rest == -1 ? -2 : rest
}

func hashBigInt(_ value: BigInt) -> Int {
  let rest = Int(value.magnitude % BigUInt((1 << 61) - 1))
  let hash = value.sign == .minus ? -rest : rest
  return hash == -1 ? -2 : hash
}

/// The hash of a tuple of three whose elements have these hashes.
func hashLanes(_ lanes: Int...) -> Int {
  var hash = TupleHash()
  for lane in lanes { hash.add(lane) }
  return hash.value(count: lanes.count)
}

/// Python's hash of a tuple, built up from those of its elements.
struct TupleHash {
  private var accumulator: UInt64 = 2_870_177_450_012_600_261

  @inline(__always) mutating func add(_ hash: Int) {
    accumulator &+= UInt64(bitPattern: Int64(hash)) &* 14_029_467_366_897_019_727
    accumulator = (accumulator << 31) | (accumulator >> 33)
    accumulator &*= 11_400_714_785_074_694_791
  }
  @inline(__always) func value(count: Int) -> Int {
    let result = accumulator &+ (UInt64(count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
    return result == UInt64.max ? 1_546_275_796 : Int(truncatingIfNeeded: result)
  }
}

/// Python's hash of a float, equal to that of the int it equals.
func hashDouble(_ value: Double) -> Int {
  if let int = Int(exactly: value) { return hashInt(int) }
  if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
  if value.isNaN { return 0 }
  var (mantissa, exponent) = (value.magnitude, 0)
  exponent = Int(mantissa.exponent) + 1
  mantissa = scalbn(mantissa, Int32(-exponent))
  let modulus: UInt64 = (1 << 61) - 1
  var hash: UInt64 = 0
  while mantissa != 0 {
    hash = ((hash << 28) & modulus) | hash >> 33
    mantissa *= 268_435_456
    exponent -= 28
    let digit = UInt64(mantissa)
    mantissa -= Double(digit)
    hash += digit
    if hash >= modulus { hash -= modulus }
  }
  let shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61)
  hash = ((hash << UInt64(shift)) & modulus) | hash >> UInt64(61 - shift)
  let result = value < 0 ? -Int(hash) : Int(hash)
  return result == -1 ? -2 : result
}

/// The sign of `int - double`; nil for NaN. Exact also where the int has more than 53 bits.
func compareExactly(_ int: Int, _ double: Double) -> Int? {
  if double.isNaN { return nil }
  if double >= 9.223372036854775807e18 { return -1 }
  if double < -9.223372036854775808e18 { return 1 }
  let whole = Int(double)
  if int != whole { return int < whole ? -1 : 1 }
  let fraction = double - Double(whole)
  return fraction == 0 ? 0 : fraction > 0 ? -1 : 1
}
func compareExactly(_ int: BigInt, _ double: Double) -> Int? {
  if double.isNaN { return nil }
  if double.isInfinite { return double > 0 ? -1 : 1 }
  let whole = BigInt(double)
  if int != whole { return int < whole ? -1 : 1 }
  let fraction = double - double.rounded(.towardZero)
  return fraction == 0 ? 0 : fraction > 0 ? -1 : 1
}
