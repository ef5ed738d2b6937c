/// bytes and bytearray: how they are made, and the methods both have.
enum BytesMethods {
  static let bytesConstructor = NativeEntry(
    "bytes(source=..., encoding=..., errors=...)", "An immutable sequence of bytes."
  ) { vm, a in
    if a[0].tag == Tag.bytes, a[1].isUndefined, a[2].isUndefined { return a[0].retained() }
    return vm.heap.makeBytes(try content(vm, a, "bytes"))
  }
  static let byteArrayConstructor = NativeEntry(
    "bytearray(source=..., encoding=..., errors=...)", "A mutable sequence of bytes."
  ) { vm, a in
    vm.heap.makeBytes(try content(vm, a, "bytearray"), mutable: true)
  }

  static func content(_ vm: Interpreter, _ a: Arguments, _ name: String) throws -> [UInt8] {
    let source = a[0]
    let text = source.instancePayload ?? source
    if text.isString {
      if a[1].isUndefined { throw vm.typeError("string argument without an encoding") }
      return try Codecs.encode(vm, text, encoding: a[1], errors: a[2], function: name)
    }
    for (given, word) in [(a[1], "encoding"), (a[2], "errors")] where !given.isUndefined {
      _ = try vm.text(given, "\(name)() argument '\(word)' must be str")
    }
    if !a[1].isUndefined { throw vm.typeError("encoding without a string argument") }
    if !a[2].isUndefined { throw vm.typeError("errors without a string argument") }
    if source.isUndefined { return [] }
    if source.isInstanceLike, name == "bytes", let made = try vm.bytesByMethod(source) { return made }
    if let bytes = try vm.bytesLike(source) { return bytes }
    if let size = try size(vm, source) {
      if size < 0 { throw vm.valueError("negative count") }
      try vm.checkAllocation(size, 1)
      return [UInt8](repeating: 0, count: size)
    }
    guard vm.isIterable(source) else {
      throw vm.typeError("cannot convert '\(vm.typeName(of: source))' object to \(name)")
    }
    var out: [UInt8] = []
    try vm.forEach(source) { out.append(try byte(vm, $0, name == "bytes" ? "bytes" : "byte")) }
    return out
  }

  /// How many zero bytes a number asks for. An `__index__` that raises TypeError is none: the object may
  /// still be one to go through.
  private static func size(_ vm: Interpreter, _ source: Value) throws -> Int? {
    do {
      guard let count = try vm.integerByIndex(source) else { return nil }
      if let size = count.int { return size }
    } catch where vm.isError(error, .typeError) {
      return nil
    }
    throw vm.error(.overflowError, "cannot fit '\(vm.typeName(of: source))' into an index-sized integer")
  }

  /// An int of 0 to 255; `words` begins the error.
  static func byte(_ vm: Interpreter, _ value: Value, _ words: String = "byte") throws -> UInt8 {
    let number = try vm.integer(value)
    guard let byte = UInt8(exactly: number) else { throw vm.valueError("\(words) must be in range(0, 256)") }
    return byte
  }

  /// New bytes of the class of `original`.
  static func like(_ vm: Interpreter, _ original: Value, _ bytes: [UInt8]) -> Value {
    vm.heap.makeBytes(bytes, mutable: original.tag == Tag.byteArray)
  }

  static func buffer(_ vm: Interpreter, _ value: Value) throws -> [UInt8] {
    if let bytes = try vm.bytesLike(value) { return bytes }
    throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: value))'")
  }

  static let methods: [NativeEntry] = coding + searching + parts + shaping + casing

  // MARK: Text and hexadecimal digits

  private static let coding: [NativeEntry] = [
    NativeEntry("decode(self, encoding='utf-8', errors='strict')", "Decode the bytes to a string.") { vm, a in
      vm.makeText(try Codecs.decode(vm, a[0].bytes.buffer, encoding: a[1], errors: a[2]))
    },
    NativeEntry(
      "hex(self, sep=..., bytes_per_sep=1)", "Create a string of hexadecimal numbers from the bytes."
    ) { vm, a in
      vm.makeText(try hexText(vm, Array(a[0].bytes.buffer), separator: a[1], group: a[2]))
    },
    NativeEntry.classMethod("fromhex(cls, string, /)", "Create bytes from a string of hexadecimal numbers.") {
      vm, a in
      let out = try fromHex(vm, try vm.text(a[1], "fromhex() argument must be str").buffer)
      return vm.heap.makeBytes(
        out, mutable: a[0].tag == Tag.type && a[0].type.pointee.instanceTag == Tag.byteArray)
    },
    NativeEntry.staticMethod("maketrans(frm, to, /)", "Return a translation table for translate().") { vm, a in
      let from = try buffer(vm, a[0])
      let to = try buffer(vm, a[1])
      guard from.count == to.count else { throw vm.valueError("maketrans arguments must have same length") }
      var table = (0...255).map { UInt8($0) }
      for (key, value) in zip(from, to) { table[Int(key)] = value }
      return vm.heap.makeBytes(table)
    },
    NativeEntry("translate(self, table, /, delete=b'')", "Replace each byte by the one of the table.") { vm, a in
      let table = a[1].isNone ? (0...255).map { UInt8($0) } : try buffer(vm, a[1])
      guard table.count == 256 else {
        throw vm.valueError("translation table must be 256 characters long")
      }
      let deleted = a[2].isUndefined ? [] : Set(try buffer(vm, a[2]))
      return like(vm, a[0], a[0].bytes.buffer.filter { !deleted.contains($0) }.map { table[Int($0)] })
    },
  ]

  /// `hex(sep, bytes_per_sep)`: groups are counted from the right, from the left where the size is negative.
  static func hexText(_ vm: Interpreter, _ bytes: [UInt8], separator: Value, group: Value) throws -> [UInt8] {
    var mark: [UInt8] = []
    let size = try vm.smallIndex(group)
    if !separator.isUndefined {
      guard separator.isString || separator.isAnyBytes else {
        if try vm.length(of: separator) != 1 { throw vm.valueError("sep must be length 1.") }
        throw vm.typeError("sep must be str or bytes.")
      }
      mark = Array(separator.isString ? separator.string.buffer : separator.bytes.buffer)
      guard separator.isString ? separator.string.pointee.length == 1 : mark.count == 1 else {
        throw vm.valueError("sep must be length 1.")
      }
      if mark.count != 1 { throw vm.valueError("sep must be ASCII.") }
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for (i, byte) in bytes.enumerated() {
      if i > 0, !mark.isEmpty, size != 0 {
        let boundary = size > 0 ? (bytes.count - i) % size == 0 : i % Int(size.magnitude) == 0
        if boundary { out += mark }
      }
      out.append(TextEscape.hexDigits[Int(byte >> 4)])
      out.append(TextEscape.hexDigits[Int(byte & 15)])
    }
    return out
  }

  private static func fromHex(_ vm: Interpreter, _ text: TextBytes) throws -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < text.count {
      if TextClass.isByteSpace(text[index]) {
        index += 1
        continue
      }
      guard let high = NumberText.digit(text[index]), high < 16, index + 1 < text.count,
        let low = NumberText.digit(text[index + 1]), low < 16
      else {
        // Texts beyond ASCII are refused for their first such character.
        let beyond = text.firstIndex { $0 >= 0x80 }
        let at = beyond ?? ((NumberText.digit(text[index]) ?? 99) < 16 ? index + 1 : index)
        throw vm.valueError("non-hexadecimal number found in fromhex() arg at position \(at)")
      }
      out.append(UInt8(high << 4 | low))
      index += 2
    }
    return out
  }
}

extension Interpreter {
  /// A copy of the contents of bytes, a bytearray or a memoryview; nil for anything else.
  func bytesLike(_ value: Value) throws -> [UInt8]? {
    if value.isAnyBytes { return Array(value.bytes.buffer) }
    if let payload = value.instancePayload, payload.isAnyBytes { return Array(payload.bytes.buffer) }
    if value.tag == Tag.host, let view = value.hostObject as? MemoryView { return try view.content(self) }
    return nil
  }

  /// What `__bytes__` of an instance gives; nil where it has none.
  func bytesByMethod(_ value: Value) throws -> [UInt8]? {
    guard let made = try callSpecial(value, intern("__bytes__")) else { return nil }
    defer { made.release() }
    guard made.tag == Tag.bytes else {
      throw typeError("__bytes__ returned non-bytes (type \(typeName(of: made)))")
    }
    return Array(made.bytes.buffer)
  }
}
