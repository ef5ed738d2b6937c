import BigInt

/// The arguments of a native in the order of its signature; borrowed.
typealias Arguments = UnsafeMutablePointer<Value>

/// Reading arguments, with CPython's errors for what does not fit.
extension Interpreter {
  /// An int through `__index__`; nil where the value has none. Beyond 64 bits it is clamped, as
  /// slices and counts are.
  func clampedIndex(_ value: Value) throws -> Int? {
    switch value.tag {
    case Tag.int, Tag.bool: return value.int
    case Tag.bigInt: return value.bigIntPayload.sign == .minus ? Int.min : Int.max
    default:
      guard let found = try integerByIndex(value) else { return nil }
      return found.sign == .minus && found.int == nil
        ? Int.min : found.int ?? Int.max
    }
  }

  /// The int of a value that has `__index__`, at any size; nil where it has none.
  func integerByIndex(_ value: Value) throws -> BigInt? {
    if let known = value.asBigInt { return known }
    if value.tag == Tag.host, let number = value.hostObject?.number { return number.int.map { BigInt($0) } }
    if value.tag == Tag.host, let double = value.hostObject?.asDouble,
      let exact = Int(exactly: double)
    {
      // Host integers (NumPy scalars) name themselves int…; floats do not pass for an index.
      return typeName(of: value).hasPrefix("float") ? nil : BigInt(exact)
    }
    if let payload = value.instancePayload, let known = payload.asBigInt { return known }
    guard value.isInstanceLike, let result = try callSpecial(value, names.index) else { return nil }
    defer { result.release() }
    guard let found = result.asBigInt else {
      throw typeError("__index__ returned non-int (type \(typeName(of: result)))")
    }
    return found
  }

  /// An int of any size, else "'float' object cannot be interpreted as an integer".
  func integer(_ value: Value) throws -> BigInt {
    if let found = try integerByIndex(value) { return found }
    throw typeError("'\(typeName(of: value))' object cannot be interpreted as an integer")
  }

  /// A machine int, with the same error; OverflowError beyond 64 bits.
  func index(_ value: Value) throws -> Int {
    if value.isInt { return value.int }
    let found = try integer(value)
    guard let small = found.int else {
      throw error(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return small
  }

  /// As a C int, which flags are.
  func smallIndex(_ value: Value) throws -> Int {
    guard let small = Int32(exactly: try integer(value)) else {
      throw error(.overflowError, "Python int too large to convert to C int")
    }
    return Int(small)
  }

  /// A float as `math` functions take it: float, int, or `__float__`.
  func double(_ value: Value) throws -> Double {
    switch value.tag {
    case Tag.float: return value.double
    case Tag.int, Tag.bool: return Double(value.int)
    case Tag.bigInt: return try finiteDouble(value.bigIntPayload)
    default:
      if let host = value.tag == Tag.host ? value.hostObject?.asDouble : nil { return host }
      if value.tag == Tag.instance, let payload = value.instancePayload, payload.isFloat || payload.isInteger {
        return try double(payload)
      }
      if value.isInstanceLike || value.tag == Tag.host {
        for name in [names.float, names.index] {
          guard let result = try callProtocol(value, name) else { continue }
          defer { result.release() }
          let fits = name == names.float ? result.core.isFloat : result.core.isInteger
          if fits || value.tag == Tag.host && (result.isFloat || result.isInteger) { return try double(result) }
          throw typeError(
            name == names.float
              ? "\(typeName(of: value)).__float__ returned non-float (type \(typeName(of: result)))"
              : "__index__ returned non-int (type \(typeName(of: result)))")
        }
      }
      throw typeError("must be real number, not \(typeName(of: value))")
    }
  }

  func finiteDouble(_ value: BigInt) throws -> Double {
    let result = NumberText.double(value)
    if result.isInfinite { throw error(.overflowError, "int too large to convert to float") }
    return result
  }

  /// A str argument; `words` is what CPython says the function wants: "replace() argument 1 must be str".
  func text(_ value: Value, _ words: String) throws -> StringPointer {
    if value.isString { return value.string }
    if let payload = value.instancePayload, payload.isString { return payload.string }
    // CPython says None of an argument that it names.
    let name = value.isNone && words.contains("argument") ? "None" : typeName(of: value)
    throw typeError("\(words), not \(name)")
  }

  /// The slice bounds `start` and `end` of a search, as byte offsets; nil where they leave nothing.
  func searchBounds(_ string: StringPointer, _ start: Value, _ end: Value) throws -> (Int, Int)? {
    if start.isNone || start.isUndefined, end.isNone || end.isUndefined {
      return (0, string.pointee.count)
    }
    let length = string.pointee.length
    let (low, high) = try sliceBounds(start, end, length)
    guard low <= high, low <= length else { return nil }
    return (string.byteOffset(ofScalar: low), string.byteOffset(ofScalar: high))
  }

  /// `start` and `end` as CPython adjusts them: negative from the end, `end` clamped to the length,
  /// which is asked for after them, since their `__index__` may change a bytearray.
  func sliceBounds(_ start: Value, _ end: Value, _ length: @autoclosure () -> Int) throws -> (Int, Int) {
    func bound(_ value: Value) throws -> Int? {
      if value.isNone || value.isUndefined { return nil }
      guard let given = try clampedIndex(value) else {
        throw typeError("slice indices must be integers or None or have an __index__ method")
      }
      return given
    }
    let (from, to) = (try bound(start) ?? 0, try bound(end))
    let length = length()
    func adjusted(_ given: Int) -> Int { given < 0 ? max(0, given + length) : given }
    return (adjusted(from), min(adjusted(to ?? length), length))
  }

  /// A new str, owned.
  func makeText(_ bytes: [UInt8]) -> Value { heap.makeString(bytes) }
  func makeText(_ text: String) -> Value { heap.makeString(text) }
  /// A new str of a part of another, owned.
  func makeText(_ bytes: TextBytes, _ range: Range<Int>) -> Value {
    heap.makeString(TextIndex.slice(bytes, range))
  }

  /// Calls `body` for each element while it answers true.
  func scan(_ iterable: Value, _ body: (Value) throws -> Bool) throws {
    if let items = iterable.sequence, iterable.isTuple {
      for item in items where try !body(item) { return }
      return
    }
    let iterator = try makeIterator(iterable)
    defer { iterator.release() }
    while true {
      try checkInterrupt()
      let item = try next(iterator)
      if item.isUndefined { return }
      defer { item.release() }
      if try !body(item) { return }
    }
  }

  /// The elements of an iterable, each with a count for the caller.
  func ownedElements(_ iterable: Value) throws -> [Value] {
    if let items = iterable.sequence { return items.map { $0.retained() } }
    var result: [Value] = []
    if iterable.isAnyRange {
      let count = try length(of: iterable)
      try checkAllocation(count, MemoryLayout<Value>.stride)
      result.reserveCapacity(count)
    }
    do {
      // Swift's array is not counted: what it grows to is asked for.
      var checked = 1 << 15
      try forEach(iterable) {
        if result.count == checked {
          checked *= 2
          try checkAllocation(checked, MemoryLayout<Value>.stride)
        }
        result.append($0.retained())
      }
    } catch {
      for value in result { value.release() }
      throw error
    }
    return result
  }

  func releaseAll(_ values: [Value]) {
    for value in values { value.release() }
  }

  /// A tuple that takes over two counts.
  func makePair(_ first: Value, _ second: Value) -> Value {
    let tuple = heap.makeTuple(count: 2)
    tuple.items[0] = first
    tuple.items[1] = second
    return Value(tuple)
  }
}
