/// What only a bytearray has: it can be changed.
enum ByteArrayMethods {
  static let methods: [NativeEntry] =
    BytesMethods.methods + [
      NativeEntry("__init__(self, source=..., encoding=..., errors=...)", "Fill the bytearray anew.") { vm, a in
        let bytes = try BytesMethods.content(vm, a + 1, "bytearray")
        try vm.checkResizable(a[0].bytes, bytes.count)
        a[0].bytes.replaceAll(bytes)
        return .none
      },
      NativeEntry("append(self, item, /)", "Append a single item to the end.") { vm, a in
        let item = try BytesMethods.byte(vm, a[1])
        let object = a[0].bytes
        try vm.checkResizable(object, object.pointee.count + 1)
        object.resize(object.pointee.count + 1)
        object.pointee.bytes?[object.pointee.count - 1] = item
        return .none
      },
      NativeEntry("extend(self, iterable, /)", "Append all the items from the iterable.") { vm, a in
        let added = try vm.bytesLike(a[1]) ?? items(vm, a[1])
        try vm.checkResizable(a[0].bytes, a[0].bytes.pointee.count + added.count)
        added.withUnsafeBufferPointer { a[0].bytes.append($0) }
        return .none
      },
      NativeEntry("insert(self, index, item, /)", "Insert a single item before the index.") { vm, a in
        let given = try vm.index(a[1])
        let item = try BytesMethods.byte(vm, a[2])
        var bytes = Array(a[0].bytes.buffer)
        bytes.insert(item, at: given < 0 ? max(0, given &+ bytes.count) : min(given, bytes.count))
        try vm.checkResizable(a[0].bytes, bytes.count)
        a[0].bytes.replaceAll(bytes)
        return .none
      },
      NativeEntry("remove(self, value, /)", "Remove the first occurrence of a value.") { vm, a in
        let item = try BytesMethods.byte(vm, a[1])
        var bytes = Array(a[0].bytes.buffer)
        guard let index = bytes.firstIndex(of: item) else { throw vm.valueError("value not found in bytearray") }
        bytes.remove(at: index)
        try vm.checkResizable(a[0].bytes, bytes.count)
        a[0].bytes.replaceAll(bytes)
        return .none
      },
      NativeEntry("clear(self, /)", "Remove all items.") { vm, a in
        try vm.checkResizable(a[0].bytes, 0)
        a[0].bytes.resize(0)
        return .none
      },
      NativeEntry("copy(self, /)", "Return a copy.") { vm, a in
        vm.heap.makeBytes(Array(a[0].bytes.buffer), mutable: true)
      },
      NativeEntry("reverse(self, /)", "Reverse the order of the bytes in place.") { vm, a in
        a[0].bytes.replaceAll(a[0].bytes.buffer.reversed())
        return .none
      },
      NativeEntry("pop(self, index=-1, /)", "Remove and return a single item.") { vm, a in
        var index = try vm.index(a[1])
        var bytes = Array(a[0].bytes.buffer)
        if bytes.isEmpty { throw vm.indexError("pop from empty bytearray") }
        if index < 0 { index &+= bytes.count }
        guard bytes.indices.contains(index) else { throw vm.indexError("pop index out of range") }
        let item = bytes.remove(at: index)
        try vm.checkResizable(a[0].bytes, bytes.count)
        a[0].bytes.replaceAll(bytes)
        return Value(Int(item))
      },
    ]

  private static func items(_ vm: Interpreter, _ iterable: Value) throws -> [UInt8] {
    guard vm.isIterable(iterable) else {
      throw vm.typeError("can't extend bytearray with \(vm.typeName(of: iterable))")
    }
    var added: [UInt8] = []
    try vm.forEach(iterable) { added.append(try BytesMethods.byte(vm, $0)) }
    return added
  }

  /// What a slice can be replaced by.
  private static func content(_ vm: Interpreter, _ value: Value) throws -> [UInt8] {
    if let bytes = try vm.bytesLike(value) { return bytes }
    let isNumber = vm.isNumber(value.core) || ["__index__", "__int__", "__float__"].contains { vm.hasSpecial(value, $0) }
    if isNumber || value.core.isString {
      throw vm.typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    }
    guard vm.isIterable(value) else {
      throw vm.typeError("cannot convert '\(vm.typeName(of: value))' object to bytearray")
    }
    return try items(vm, value)
  }

  /// `array[key] = value` for an index or a slice.
  static func setItem(_ vm: Interpreter, _ array: BytesPointer, _ key: Value, _ value: Value) throws {
    guard key.tag == Tag.slice else {
      guard let given = try vm.indexValue(key) else {
        throw vm.typeError("bytearray indices must be integers or slices, not \(vm.typeName(of: key))")
      }
      // The byte first: its `__index__` may change the array.
      let byte = try BytesMethods.byte(vm, value)
      let index = given < 0 ? given &+ array.pointee.count : given
      guard index >= 0, index < array.pointee.count else { throw vm.indexError("bytearray index out of range") }
      array.pointee.bytes?[index] = byte
      return
    }
    var (start, step, count) = try vm.resolveSlice(key.slice, array.pointee.count)
    let length = array.pointee.count
    let new = try content(vm, value)
    // Whatever gave the bytes may have changed the array.
    if array.pointee.count != length { (start, step, count) = try vm.resolveSlice(key.slice, array.pointee.count) }
    var all = Array(array.buffer)
    if new.isEmpty {
      let removed = Set((0..<count).map { start + $0 * step })
      all = all.enumerated().filter { !removed.contains($0.offset) }.map { $0.element }
    } else if step == 1 {
      all.replaceSubrange(start..<(start + count), with: new)
    } else {
      guard new.count == count else {
        throw vm.valueError(
          "attempt to assign bytes of size \(new.count) to extended slice of size \(count)")
      }
      for (i, byte) in new.enumerated() { all[start + i * step] = byte }
    }
    try vm.checkResizable(array, all.count)
    array.replaceAll(all)
  }
}

extension Interpreter {
  /// A bytearray with views keeps its length. `isViewed`: the operation itself looks at it.
  func checkResizable(_ array: BytesPointer, _ count: Int, isViewed: Bool = false) throws {
    if array.pointee.viewCount > 0 || isViewed, count != array.pointee.count {
      throw error(.bufferError, "Existing exports of data: object cannot be re-sized")
    }
  }
}
