import BigInt

extension Interpreter {
  /// `iter(value)`; the caller owns the result.
  func makeIterator(_ value: Value) throws -> Value {
    switch value.tag {
    case Tag.list: return heap.makeIterator(.list, value)
    case Tag.tuple: return heap.makeIterator(.tuple, value)
    case Tag.string:
      return heap.makeIterator(.string, value, guardValue: value.string.isASCII ? 1 : 0)
    case Tag.dict:
      return heap.makeIterator(.dictKeys, value, guardValue: value.dict.pointee.live)
    case Tag.dictView:
      let dict = value.dictView.pointee.dict
      return heap.makeIterator(
        value.dictView.pointee.mode, dict, guardValue: dict.dict.pointee.live)
    case Tag.set, Tag.frozenSet:
      return heap.makeIterator(.set, value, guardValue: value.set.pointee.live)
    case Tag.range:
      return heap.makeIterator(.range, value)
    case Tag.wideRange:
      return heap.makeIterator(.wideRange, value)
    case Tag.bytes, Tag.byteArray:
      return heap.makeIterator(.bytes, value, guardValue: value.tag == Tag.byteArray ? 1 : 0)
    case Tag.iterator, Tag.generator: return value.retained()
    case Tag.host:
      if try value.hostObject?.isIterator(self) ?? false { return value.retained() }
      if let native = value.hostObject?.makeIterator(value) { return heap.makeIterator(native) }
      if value.hostObject?.elementCount != nil { return heap.makeIterator(HostElementIterator(value)) }
      if let next = try value.hostObject?.iterate(self) {
        return heap.makeIterator(ClosureIterator(next))
      }
    case Tag.instance, Tag.exception:
      let type = typeOf(value)
      if type.lookup(names.iter)?.isNone == true { break }
      if let method = type.lookup(names.iter), method.tag != Tag.native {
        let result = try call(method, value)
        if result.tag == Tag.iterator || result.tag == Tag.generator { return result }
        if result.isInstanceLike, typeOf(result).lookup(names.next) != nil { return result }
        if result.tag == Tag.host, try result.hostObject?.isIterator(self) ?? false { return result }
        let name = typeName(of: result)
        result.release()
        throw typeError("iter() returned non-iterator of type '\(name)'")
      }
      if type.lookup(names.iter)?.tag == Tag.native, let payload = value.instancePayload {
        return try makeIterator(payload)
      }
      if let method = type.lookup(names.getitem), method.tag != Tag.native {
        return heap.makeIterator(.sequence, value)
      }
      if let payload = value.instancePayload, !payload.isInteger, !payload.isFloat {
        return try makeIterator(payload)
      }
    case Tag.type:
      if let metaclass = value.type.info.metaclass, let method = metaclass.lookup(names.iter) {
        let members = try callFunction(method, on: value)
        defer { members.release() }
        return try makeIterator(members)
      }
    default:
      break
    }
    throw typeError("'\(typeName(of: value))' object is not iterable")
  }

  /// The next value with a count for the caller; `.undefined` at the end. `iterator` is what
  /// `makeIterator` gave.
  func next(_ iterator: Value) throws -> Value {
    switch iterator.tag {
    case Tag.iterator:
      return try advance(iterator.iterator)
    case Tag.generator:
      return try resume(iterator, sending: .none)
    case Tag.instance, Tag.exception:
      guard let method = typeOf(iterator).lookup(names.next) else { break }
      do {
        return try call(method, iterator)
      } catch {
        if isError(error, .stopIteration) { return .undefined }
        throw error
      }
    case Tag.host:
      guard let object = iterator.hostObject, try object.isIterator(self) else { break }
      return try object.next(self)?.retained() ?? .undefined
    default:
      break
    }
    throw typeError("'\(typeName(of: iterator))' object is not an iterator")
  }

  func advance(_ iterator: IteratorPointer) throws -> Value {
    let source = iterator.pointee.source
    switch iterator.pointee.mode {
    case .list:
      guard source.isList else { return .undefined }
      let index = iterator.pointee.index
      if index < source.list.pointee.count {
        iterator.pointee.index = index + 1
        return source.list[element: index].retained()
      }
    case .tuple:
      guard source.isTuple else { return .undefined }
      let index = iterator.pointee.index
      if index < source.tuple.pointee.count {
        iterator.pointee.index = index + 1
        return source.tuple.items[index].retained()
      }
    case .range:
      guard source.tag == Tag.range else { return .undefined }
      let index = iterator.pointee.index
      if index < source.range.pointee.count {
        iterator.pointee.index = index + 1
        return Value(source.range.element(index))
      }
    case .wideRange:
      guard source.tag == Tag.wideRange else { return .undefined }
      let index = BigInt(iterator.pointee.index)
      if index < source.wideRange.count {
        iterator.pointee.index += 1
        return heap.makeInteger(source.wideRange.element(index))
      }
    case .string:
      guard source.isString else { return .undefined }
      let offset = iterator.pointee.index
      let string = source.string
      if offset < string.pointee.count {
        let width = utf8Width(string.bytes[offset])
        iterator.pointee.index = offset + width
        return character(UnsafeBufferPointer(start: string.bytes + offset, count: width))
      }
    case .bytes:
      guard source.isAnyBytes else { return .undefined }
      let index = iterator.pointee.index
      if index < source.bytes.pointee.count, let bytes = source.bytes.pointee.bytes {
        iterator.pointee.index = index + 1
        return Value(Int(bytes[index]))
      }
    case .dictKeys, .dictValues, .dictItems:
      guard source.isDict else { return .undefined }
      if source.dict.pointee.live != iterator.pointee.guardValue {
        iterator.pointee.guardValue = -1
        throw error(.runtimeError, "dictionary changed size during iteration")
      }
      if let pair = source.dict.next(&iterator.pointee.index) {
        if iterator.pointee.remaining == 0 {
          iterator.pointee.guardValue = -1
          throw error(.runtimeError, "dictionary keys changed during iteration")
        }
        iterator.pointee.remaining -= 1
        switch iterator.pointee.mode {
        case .dictKeys: return pair.key.retained()
        case .dictValues: return pair.value.retained()
        default:
          let tuple = heap.makeTuple(count: 2)
          tuple.items[0] = pair.key.retained()
          tuple.items[1] = pair.value.retained()
          return Value(tuple)
        }
      }
    case .set:
      guard source.isAnySet else { return .undefined }
      if source.set.pointee.live != iterator.pointee.guardValue {
        iterator.pointee.guardValue = -1
        throw error(.runtimeError, "Set changed size during iteration")
      }
      if let slot = source.set.next(&iterator.pointee.index) { return slot.key.retained() }
    case .sequence:
      guard source.isInstanceLike else { return .undefined }
      // The script called may use this very iterator up.
      source.retain()
      defer { source.release() }
      do {
        let value = try getItem(source, Value(iterator.pointee.index))
        iterator.pointee.index += 1
        return value
      } catch {
        if !isError(error, .indexError) && !isError(error, .stopIteration) { throw error }
      }
    case .sentinel:
      guard source.isTuple else { return .undefined }
      source.retain()
      defer { source.release() }
      let value: Value
      do {
        value = try call(source.tuple.items[0])
      } catch where isError(error, .stopIteration) {
        break
      }
      do {
        if try !equals(value, source.tuple.items[1]) { return value }
      } catch {
        value.release()
        throw error
      }
      value.release()
    case .native:
      guard let native = iterator.pointee.native else { return .undefined }
      // A `map` of a `map` of a … is as deep as the script made it.
      try checkNativeStack()
      do {
        return try native._withUnsafeGuaranteedRef { try $0.next(self) }
      } catch where isError(error, .stopIteration) {
        // Of a function that it called: that ends whatever walks the iterator.
        return .undefined
      }
    }
    // Exhausted for good, whatever is added later.
    let walked = iterator.pointee.source
    iterator.pointee.source = .none
    walked.release()
    return .undefined
  }

  /// Calls `body` with each element, borrowed.
  func forEach(_ iterable: Value, _ body: (Value) throws -> Void) throws {
    if iterable.isList || iterable.isTuple {
      var i = 0
      while let buffer = iterable.sequence, i < buffer.count {
        let value = buffer[i].retained()
        defer { value.release() }
        try body(value)
        i += 1
      }
      return
    }
    let iterator = try makeIterator(iterable)
    defer { iterator.release() }
    while true {
      try checkInterrupt()
      let value = try next(iterator)
      if value.isUndefined { return }
      defer { value.release() }
      try body(value)
    }
  }

  /// A list of the elements; the caller owns it.
  func makeList(from iterable: Value) throws -> Value {
    if let buffer = iterable.sequence { return heap.makeList(buffer) }
    let list = heap.makeList(capacity: 0)
    do {
      if iterable.isAnyRange {
        let count = try length(of: iterable)
        try checkAllocation(count, MemoryLayout<Value>.stride)
        if iterable.tag == Tag.range { list.packing = ListPointer.packing(like: Value(0)) }
        list.reserve(count)
      }
      let iterator = try makeIterator(iterable)
      defer { iterator.release() }
      while true {
        try checkInterrupt()
        let value = try next(iterator)
        if value.isUndefined { break }
        list.append(owned: value)
      }
    } catch {
      Value(list).release()
      throw error
    }
    return Value(list)
  }

  /// A one-character string; those of ASCII are shared.
  func character(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    if bytes.count == 1 {
      let index = Int(bytes[0])
      if !state.pointee.characters[index].isUndefined {
        return state.pointee.characters[index].retained()
      }
      let made = heap.makeString(bytes)
      state.pointee.characters[index] = made.retained()
      return made
    }
    return heap.makeString(bytes)
  }

  /// What is left of an iterator over a core value; nil where it cannot tell.
  func remainingCount(_ iterator: IteratorPointer) -> Int? {
    if let native = iterator.pointee.native { return native._withUnsafeGuaranteedRef { $0.remaining } }
    let source = iterator.pointee.source
    let index = iterator.pointee.index
    if source.isNone { return 0 }
    switch iterator.pointee.mode {
    case .list, .tuple: return max(0, (source.sequence?.count ?? 0) - index)
    case .range: return max(0, source.range.pointee.count - index)
    case .wideRange: return (source.wideRange.count - BigInt(index)).int ?? Int.max
    case .string: return source.string.pointee.length - source.string.scalarIndex(ofByte: index)
    case .bytes: return max(0, source.bytes.pointee.count - index)
    case .dictKeys, .dictValues, .dictItems: return max(0, iterator.pointee.remaining)
    case .set:
      var place = index
      var count = 0
      while source.set.next(&place) != nil { count += 1 }
      return count
    case .sequence, .sentinel, .native: return nil
    }
  }

  func iteratorTypeName(_ value: Value) -> String {
    switch value.iterator.pointee.mode {
    case .list: "list_iterator"
    case .tuple: "tuple_iterator"
    case .string: value.iterator.pointee.guardValue == 1 ? "str_ascii_iterator" : "str_iterator"
    case .bytes: value.iterator.pointee.guardValue == 1 ? "bytearray_iterator" : "bytes_iterator"
    case .range: "range_iterator"
    case .wideRange: "longrange_iterator"
    case .dictKeys: "dict_keyiterator"
    case .dictValues: "dict_valueiterator"
    case .dictItems: "dict_itemiterator"
    case .set: "set_iterator"
    case .sequence: "iterator"
    case .sentinel: "callable_iterator"
    case .native: value.iterator.pointee.native?.takeUnretainedValue().typeName ?? "iterator"
    }
  }
}

/// An iterator over what a closure of a host gives.
final class ClosureIterator: NativeIterator {
  private var source: (() throws -> Ref?)?
  init(_ source: @escaping () throws -> Ref?) {
    self.source = source
    super.init(typeName: "iterator")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    guard let source else { return .undefined }
    if let value = try source() { return value.retained() }
    self.source = nil
    return .undefined
  }
  override func finish() { source = nil }
}
