import BigInt

extension Interpreter {
  /// An int from an index-like value (int, bool, `__index__`); nil for others. Ints beyond 64 bits
  /// are clamped, as slices want them.
  func indexValue(_ value: Value) throws -> Int? {
    switch value.tag {
    case Tag.int, Tag.bool: return value.int
    case Tag.bigInt: return value.bigIntPayload.sign == .minus ? Int.min : Int.max
    case Tag.host:
      // NumPy integers.
      if let number = value.hostObject?.number { return number.int }
      if let number = value.hostObject?.asDouble, let int = Int(exactly: number) { return int }
      return nil
    case Tag.instance, Tag.exception:
      // An int is one already, whatever its class says.
      if let payload = value.instancePayload, payload.isInteger { return try indexValue(payload) }
      if let result = try callSpecial(value, names.index) {
        defer { result.release() }
        if result.isInteger { return try indexValue(result) }
        throw typeError("__index__ returned non-int (type \(typeName(of: result)))")
      }
      return nil
    default: return nil
    }
  }

  /// An int that is no machine int is out of range for another reason.
  private func checkFits(_ key: Value, _ raw: Int) throws {
    if key.tag == Tag.bigInt || key.isInstanceLike && (raw == Int.max || raw == Int.min) {
      throw indexError("cannot fit '\(typeName(of: key))' into an index-sized integer")
    }
  }

  /// The start, step and count of the elements a slice picks from `length` of them.
  ///
  /// `length` is asked for after the bounds: their `__index__` may change the sequence.
  func resolveSlice(_ slice: SlicePointer, _ length: @autoclosure () -> Int) throws -> (
    start: Int, step: Int, count: Int
  ) {
    let (start, stop, step) = try sliceBounds(slice, length())
    return (start, step, rangeCount(start, stop, step))
  }

  /// Where a slice of `length` elements begins and ends, and its step, all within reach.
  private func sliceBounds(_ slice: SlicePointer, _ length: @autoclosure () -> Int) throws -> (
    start: Int, stop: Int, step: Int
  ) {
    func bound(_ value: Value) throws -> Int? {
      if value.isNone { return nil }
      if let int = try indexValue(value) { return int }
      throw typeError(
        "slice indices must be integers or None or have an __index__ method")
    }
    let step = try bound(slice.pointee.step) ?? 1
    if step == 0 { throw valueError("slice step cannot be zero") }
    let safeStep = max(step, -Int.max)
    let (from, to) = (try bound(slice.pointee.start), try bound(slice.pointee.stop))
    let length = length()
    func clamp(_ value: Int?, _ missing: Int, _ low: Int, _ high: Int) -> Int {
      guard var value else { return missing }
      if value < 0 { value = value == Int.min ? low : value + length }
      return min(max(value, low), high)
    }
    if safeStep > 0 {
      return (clamp(from, 0, 0, length), clamp(to, length, 0, length), safeStep)
    }
    return (clamp(from, length - 1, -1, length - 1), clamp(to, -1, -1, length - 1), safeStep)
  }

  /// `length` is asked for after the key's `__index__`, which may change the sequence.
  private func position(
    _ key: Value, _ length: @autoclosure () -> Int, _ name: String, _ what: String = "index"
  ) throws -> Int {
    guard let raw = try indexValue(key) else {
      throw typeError("\(name) indices must be integers or slices, not \(typeName(of: key))")
    }
    if key.tag == Tag.bigInt, name != "range" {
      throw indexError("cannot fit 'int' into an index-sized integer")
    }
    let length = length()
    let index = raw < 0 ? raw &+ length : raw
    if index < 0 || index >= length {
      if name != "range" { try checkFits(key, raw) }
      throw indexError("\(name) \(what) out of range", raw, of: length)
    }
    return index
  }

  /// `value[key]`; the caller owns the result.
  func getItem(_ value: Value, _ key: Value) throws -> Value {
    switch value.tag {
    case Tag.list:
      let list = value.list
      if key.tag == Tag.slice {
        let (start, step, count) = try resolveSlice(key.slice, list.pointee.count)
        let result = heap.makeList(capacity: count, packing: list.packing)
        for i in 0..<count { result.append(list[element: start + i * step]) }
        return Value(result)
      }
      // First the check: an empty list has no items to point at.
      let index = try position(key, list.pointee.count, "list")
      return list[element: index].retained()
    case Tag.tuple:
      let tuple = value.tuple
      if key.tag == Tag.slice {
        let (start, step, count) = try resolveSlice(key.slice, tuple.pointee.count)
        if count == tuple.pointee.count, step == 1 { return value.retained() }
        let result = heap.makeTuple(count: count)
        for i in 0..<count { result.items[i] = tuple.items[start + i * step].retained() }
        return Value(result)
      }
      return tuple.items[try position(key, tuple.pointee.count, "tuple")].retained()
    case Tag.dict:
      let entry = try value.dict.find(key, hash(of: key), self)
      if entry < 0 { throw keyError(key, in: value) }
      return value.dict.entries[entry].value.retained()
    case Tag.string:
      return try stringItem(value.string, key)
    case Tag.bytes, Tag.byteArray:
      let bytes = value.bytes
      if key.tag == Tag.slice {
        let (start, step, count) = try resolveSlice(key.slice, bytes.pointee.count)
        return heap.makeBytes(
          (0..<count).map { bytes.buffer[start + $0 * step] }, mutable: value.tag == Tag.byteArray)
      }
      let name = value.tag == Tag.bytes ? "byte" : "bytearray"
      guard let given = try indexValue(key) else {
        throw typeError("\(name) indices must be integers or slices, not \(typeName(of: key))")
      }
      let index = given < 0 ? given &+ bytes.pointee.count : given
      guard index >= 0, index < bytes.pointee.count else {
        try checkFits(key, given)
        throw indexError(name == "byte" ? "index out of range" : "bytearray index out of range")
      }
      return Value(Int(bytes.buffer[index]))
    case Tag.range:
      if key.tag == Tag.slice { return try rangeSlice(value, key.slice) }
      let range = value.range
      return Value(
        range.element(try position(key, range.pointee.count, "range", "object index")))
    case Tag.wideRange:
      if key.tag == Tag.slice { return try rangeSlice(value, key.slice) }
      let range = value.wideRange
      guard let given = try integerByIndex(key) else {
        throw typeError("range indices must be integers or slices, not \(typeName(of: key))")
      }
      let index = given.sign == .minus ? given + range.count : given
      if index.sign == .minus || index >= range.count { throw indexError("range object index out of range") }
      return heap.makeInteger(range.element(index))
    case Tag.host:
      if let object = value.hostObject {
        if let element = hostElement(object, key) { return element }
        return try object.getItem(self, ref(key)).retained()
      }
    case Tag.instance, Tag.exception:
      let type = typeOf(value)
      if let method = type.lookup(names.getitem), method.tag != Tag.native {
        return try callWithReceiver(method, value, key)
      }
      if let payload = value.instancePayload {
        if payload.isDict {
          let entry = try payload.dict.find(key, hash(of: key), self)
          if entry < 0, let result = try callSpecial(value, names.missing, key) { return result }
        }
        switch payload.tag {
        case Tag.string, Tag.list, Tag.tuple, Tag.dict, Tag.bytes, Tag.byteArray, Tag.host:
          return try getItem(payload, key)
        default: break
        }
      }
    case Tag.type:
      if let metaclass = value.type.info.metaclass, let method = metaclass.lookup(names.getitem) {
        return try callFunction(method, on: value, key)
      }
      if let method = value.type.lookup(names.classGetitem) {
        let function = method.tag == Tag.classMethod ? method.pair.pointee.first : method
        return try callFunction(function, on: value, key)
      }
      if value.type == types[Int(Tag.type)] {
        return host(GenericAlias(origin: ref(value), arguments: key.isTuple ? ref(key) : tuple([ref(key)])))
          .retained()
      }
      if value.type.pointee.instanceTag == Tag.host { return value.retained() }
      throw typeError("type '\(value.type.name)' is not subscriptable")
    default:
      break
    }
    throw typeError("'\(typeName(of: value))' object is not subscriptable")
  }

  /// The bounds and the step that a slice gives, at any size. The step is not zero.
  func sliceParts(_ slice: SlicePointer) throws -> (start: BigInt?, stop: BigInt?, step: BigInt) {
    func part(_ value: Value) throws -> BigInt? {
      if value.isNone { return nil }
      if let found = try integerByIndex(value) { return found }
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    let step = try part(slice.pointee.step) ?? 1
    if step.isZero { throw valueError("slice step cannot be zero") }
    return (try part(slice.pointee.start), try part(slice.pointee.stop), step)
  }

  /// A range of what a slice picks, which may go beyond 64 bits though the numbers do not.
  private func rangeSlice(_ value: Value, _ slice: SlicePointer) throws -> Value {
    let (start, stop, step) = (slice.pointee.start, slice.pointee.stop, slice.pointee.step)
    let range = value.range
    if value.tag == Tag.range, [start, stop, step].allSatisfy({ $0.isInt || $0.isNone }) {
      let (from, to, by) = try sliceBounds(slice, range.pointee.count)
      let ends = [from, to].map { index in
        let offset = index.multipliedReportingOverflow(by: range.pointee.step)
        let end = range.pointee.start.addingReportingOverflow(offset.partialValue)
        return offset.overflow || end.overflow ? nil : end.partialValue
      }
      let product = range.pointee.step.multipliedReportingOverflow(by: by)
      if let first = ends[0], let last = ends[1], !product.overflow, step.isNone || step.int != Int.min {
        return heap.makeRange(first, last, product.partialValue)
      }
    }
    guard let wide = value.asWideRange else { return .none }
    let parts = try sliceParts(slice)
    return heap.makeRange(wide.slice(parts.start, parts.stop, parts.step))
  }

  private func callWithReceiver(_ method: Value, _ receiver: Value, _ argument: Value) throws
    -> Value
  {
    method.retain()
    defer { method.release() }
    return try withUnsafePointer(to: argument) {
      try callWithReceiver(method, receiver, $0, 1, nil)
    }
  }

  private func stringItem(_ string: StringPointer, _ key: Value) throws -> Value {
    let length = string.pointee.length
    if key.tag == Tag.slice {
      let (start, step, count) = try resolveSlice(key.slice, length)
      if count == 0 { return heap.makeString("") }
      if step == 1 {
        if count == length { return Value(string).retained() }
        let from = string.byteOffset(ofScalar: start)
        let to = string.isASCII ? from + count : string.byteOffset(ofScalar: start + count)
        let result = heap.makeString(count: to - from)
        result.bytes.update(from: string.bytes + from, count: to - from)
        result.pointee.length = count
        return Value(result)
      }
      if string.isASCII {
        let result = heap.makeString(count: count)
        for i in 0..<count { result.bytes[i] = string.bytes[start + i * step] }
        return Value(result)
      }
      let scalars = string.unicodeScalars()
      var text = String.UnicodeScalarView()
      for i in 0..<count { text.append(scalars[start + i * step]) }
      return heap.makeString(String(text))
    }
    guard let raw = try indexValue(key) else {
      throw typeError("string indices must be integers, not '\(typeName(of: key))'")
    }
    let index = raw < 0 ? raw &+ length : raw
    if index < 0 || index >= length {
      try checkFits(key, raw)
      throw indexError("string index out of range", raw, of: length)
    }
    let offset = string.byteOffset(ofScalar: index)
    return character(
      UnsafeBufferPointer(start: string.bytes + offset, count: utf8Width(string.bytes[offset])))
  }

  /// `value[key] = newValue`
  func setItem(_ value: Value, _ key: Value, _ newValue: Value) throws {
    switch value.tag {
    case Tag.list:
      let list = value.list
      if key.tag == Tag.slice { return try setSlice(list, key.slice, newValue) }
      let index: Int
      do {
        index = try position(key, list.pointee.count, "list", "assignment index")
      }
      list.exchange(index, owned: newValue.retained()).release()
      return
    case Tag.dict:
      return try value.dict.set(key, hash(of: key), newValue, self)
    case Tag.byteArray:
      return try ByteArrayMethods.setItem(self, value.bytes, key, newValue)
    case Tag.host:
      if let object = value.hostObject {
        if setHostElement(object, key, newValue) { return }
        return try object.setItem(self, ref(key), ref(newValue))
      }
    case Tag.instance, Tag.exception:
      if let result = try callSpecial(value, names.setitem, key, newValue) {
        return result.release()
      }
      if let payload = value.instancePayload,
        payload.isList || payload.isDict || payload.tag == Tag.byteArray || payload.tag == Tag.host
      {
        return try setItem(payload, key, newValue)
      }
      if typeOf(value).lookup(names.delitem) != nil { throw error(.attributeError, "__setitem__") }
    default:
      break
    }
    // What has places asks for an index first.
    if key.tag == Tag.bigInt, [Tag.string, Tag.tuple, Tag.bytes, Tag.range].contains(value.tag) {
      throw error(.indexError, "cannot fit 'int' into an index-sized integer")
    }
    throw typeError("'\(typeName(of: value))' object does not support item assignment")
  }

  private func setSlice(_ list: ListPointer, _ slice: SlicePointer, _ newValue: Value) throws {
    var (start, step, count) = try resolveSlice(slice, list.pointee.count)
    let length = list.pointee.count
    let values: Value
    do {
      values = try makeList(from: newValue)
    } catch {
      if isError(error, .typeError), !isIterable(newValue) {
        throw typeError(
          step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice")
      }
      throw error
    }
    defer { values.release() }
    // Whatever gave the values may have changed the list.
    let left = list.pointee.count
    if left != length, step == 1 {
      start = min(start, left)
      count = min(count, left - start)
    } else if left != length, count > 0, max(start, start + step * (count - 1)) >= left {
      throw valueError("the list has become shorter than the slice")
    }
    let new = values.list.sequence.map { $0.retained() }
    if step == 1 {
      list.replace(start..<(start + count), owned: new)
      return
    }
    guard new.count == count else {
      for value in new { value.release() }
      throw valueError(
        "attempt to assign sequence of size \(new.count) to extended slice of size \(count)")
    }
    var replaced: [Value] = []
    replaced.reserveCapacity(count)
    for (i, value) in new.enumerated() {
      replaced.append(list.exchange(start + i * step, owned: value))
    }
    // Last, since what dies may run a script that changes the list.
    releaseAll(replaced)
  }

  /// `del value[key]`
  func deleteItem(_ value: Value, _ key: Value) throws {
    switch value.tag {
    case Tag.list:
      let list = value.list
      if key.tag == Tag.slice {
        var (start, step, count) = try resolveSlice(key.slice, list.pointee.count)
        if count == 0 { return }
        if step < 0 {
          start += step * (count - 1)
          step = -step
        }
        if step == 1 { return list.replace(start..<(start + count), owned: []) }
        releaseAll(list.remove(from: start, step: step, count: count))
        return
      }
      return list.remove(at: try position(key, list.pointee.count, "list", "assignment index"))
        .release()
    case Tag.dict:
      let entry = try value.dict.find(key, hash(of: key), self)
      if entry < 0 { throw keyError(key, in: value) }
      return value.dict.remove(entry: entry).release()
    case Tag.byteArray:
      let bytes = value.bytes
      var all: [UInt8]
      if key.tag == Tag.slice {
        let (start, step, count) = try resolveSlice(key.slice, bytes.pointee.count)
        let removed = Set((0..<count).map { start + $0 * step })
        all = bytes.buffer.enumerated().filter { !removed.contains($0.offset) }.map { $0.element }
      } else {
        let index = try position(key, bytes.pointee.count, "bytearray", "index")
        all = Array(bytes.buffer)
        all.remove(at: index)
      }
      try checkResizable(bytes, all.count)
      return bytes.replaceAll(all)
    case Tag.host:
      if let object = value.hostObject { return try object.deleteItem(self, ref(key)) }
    case Tag.instance, Tag.exception:
      if let result = try callSpecial(value, names.delitem, key) { return result.release() }
      if let payload = value.instancePayload,
        payload.isList || payload.isDict || payload.tag == Tag.byteArray || payload.tag == Tag.host
      {
        return try deleteItem(payload, key)
      }
      if typeOf(value).lookup(names.setitem) != nil { throw error(.attributeError, "__delitem__") }
    default:
      break
    }
    // CPython asks sequences for the position before it says no, in other words.
    switch value.tag {
    case Tag.string, Tag.tuple, Tag.bytes, Tag.range, Tag.wideRange, Tag.instance, Tag.exception, Tag.set, Tag.frozenSet:
      if let raw = try indexValue(key) {
        try checkFits(key, raw)
        throw typeError("'\(typeName(of: value))' object doesn't support item deletion")
      }
    default: break
    }
    throw typeError("'\(typeName(of: value))' object does not support item deletion")
  }
}
