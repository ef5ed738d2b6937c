import BigInt

/// `json`: encoder and decoder over values; `JSONEncoder` and `JSONDecoder` are script classes over them.
enum JSONModule {
  static let module = NativeModule(
    name: "json", doc: "JSON encoder and decoder.",
    members: [
      .entry(
        "_encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_separator, key_separator, sort_keys, default)",
        "The JSON text of a value."
      ) { vm, a in
        var encoder = Encoder(vm, a)
        try encoder.append(a[0], depth: 0)
        return vm.makeText(encoder.out)
      },
      .entry(
        "_decode(text, start, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, strict)",
        "(the value of a JSON text,), or a message and its position. From a start other than None only one value is read: (value, end, None)."
      ) { vm, a in
        try decode(vm, a)
      },
      .script(Scripts.json),
    ])

  private static func decode(_ vm: Interpreter, _ a: Arguments) throws -> Value {
    var text: [UInt8]
    if a[0].isString {
      text = Array(a[0].string.buffer)
    } else if let payload = a[0].instancePayload, payload.isString {
      text = Array(payload.string.buffer)
    } else if a[0].isAnyBytes {
      let bytes = a[0].bytes.buffer
      text = try Codecs.decode(vm, bytes, codec(of: bytes), .strict)
    } else {
      throw vm.typeError(
        "the JSON object must be str, bytes or bytearray, not \(vm.typeName(of: a[0]))")
    }
    let strict = try vm.isTrue(a[7])
    return try text.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes, ValueBuilder(vm, a + 1), strict: strict)
      do {
        if a[1].isNone { return vm.heap.makeTuple(owned: [try scanner.document().retained()]) }
        let start = try vm.index(a[1])
        if start < 0 { throw vm.valueError("idx cannot be negative") }
        var index = TextIndex.offset(bytes, scalar: start)
        let node = try scanner.value(&index)
        return vm.heap.makeTuple(owned: [
          node.retained(), Value(TextIndex.count(TextIndex.slice(bytes, 0, index))), .none,
        ])
      } catch let failure as JSONFailure {
        return vm.makePair(
          vm.makeText(failure.message), Value(failure.position(in: bytes).character))
      }
    }
  }

  /// By a byte order mark, or by where the zeros of the first two characters are.
  private static func codec(of bytes: UnsafeBufferPointer<UInt8>) -> TextCodec {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8Signed }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return .utf8
  }

  /// Makes values of what the scanner reads, through the hooks given.
  private struct ValueBuilder: JSONBuilder {
    let vm: Interpreter
    let objectHook, parseFloat, parseInt, parseConstant, pairsHook: Value?

    init(_ vm: Interpreter, _ a: Arguments) {
      self.vm = vm
      func given(_ value: Value) -> Value? { value.isNone ? nil : value }
      objectHook = given(a[1])
      parseFloat = given(a[2])
      parseInt = given(a[3])
      parseConstant = given(a[4])
      pairsHook = given(a[5])
    }

    private func call(_ hook: Value, _ argument: Value) throws -> Ref {
      defer { argument.release() }
      return vm.ref(owned: try vm.call(hook, [argument]))
    }
    func poll() throws { try vm.checkInterrupt() }
    func null() -> Ref { .none }
    func bool(_ value: Bool) -> Ref { Ref(value) }
    func integer(_ text: TextBytes) throws -> Ref {
      if let parseInt { return try call(parseInt, vm.heap.makeString(text)) }
      let (limit, digits) = (vm.integerDigitLimit, text.count - (text.first == UInt8(ascii: "-") ? 1 : 0))
      if limit > 0, digits > limit {
        throw vm.valueError(
          "Exceeds the limit (\(limit) digits) for integer string conversion: value has \(digits) digits; "
            + "use sys.set_int_max_str_digits() to increase the limit")
      }
      switch NumberText.integer(text, base: 10) {
      case .small(let value): return Ref(value)
      case .big(let value): return vm.ref(owned: vm.heap.makeInteger(value))
      case nil: return Ref(0)
      }
    }
    func real(_ text: TextBytes) throws -> Ref {
      if let parseFloat { return try call(parseFloat, vm.heap.makeString(text)) }
      return Ref(NumberText.double(text) ?? .nan)
    }
    func constant(_ name: String) throws -> Ref {
      if let parseConstant { return try call(parseConstant, vm.makeText(name)) }
      return Ref(name == "NaN" ? Double.nan : name == "Infinity" ? .infinity : -.infinity)
    }
    func string(_ bytes: [UInt8]) -> Ref { vm.ref(owned: vm.makeText(bytes)) }
    func array(_ items: [Ref]) -> Ref { vm.list(items) }
    func object(_ members: [(key: [UInt8], value: Ref)]) throws -> Ref {
      if let pairsHook {
        let pairs = vm.list(members.map { vm.tuple([string($0.key), $0.value]) })
        return try call(pairsHook, pairs.retained())
      }
      let dict = vm.heap.makeDict()
      for (key, value) in members {
        let name = vm.makeText(key)
        dict.set(string: name.string, value.value)
        name.release()
      }
      if let objectHook { return try call(objectHook, Value(dict)) }
      return vm.ref(owned: Value(dict))
    }
  }

  private struct Encoder {
    let vm: Interpreter
    let skipsKeys, ensureASCII, checksCircular, allowsNaN, sortsKeys: Bool
    /// The text of one level; nil writes everything on one line.
    let indent: [UInt8]?
    let itemSeparator, keySeparator: [UInt8]
    let fallback: Value
    var out: [UInt8] = []
    var inside: [UInt] = []

    init(_ vm: Interpreter, _ a: Arguments) {
      self.vm = vm
      func isTrue(_ value: Value) -> Bool { (try? vm.isTrue(value)) ?? false }
      func bytes(_ value: Value, _ missing: String) -> [UInt8] {
        value.isString ? Array(value.string.buffer) : Array(missing.utf8)
      }
      skipsKeys = isTrue(a[1])
      ensureASCII = isTrue(a[2])
      checksCircular = isTrue(a[3])
      allowsNaN = isTrue(a[4])
      if a[5].isNone {
        indent = nil
      } else if a[5].isString {
        indent = bytes(a[5], "")
      } else {
        indent = [UInt8](repeating: 0x20, count: max(0, min(a[5].isInteger ? (try? vm.clampedIndex(a[5])) ?? 0 : 0, 1000)))
      }
      itemSeparator = bytes(a[6], ", ")
      keySeparator = bytes(a[7], ": ")
      sortsKeys = isTrue(a[8])
      fallback = a[9]
    }

    mutating func newline(_ depth: Int) {
      guard let indent else { return }
      out.append(0x0A)
      for _ in 0..<depth { out += indent }
    }

    mutating func append(_ value: Value, depth: Int) throws {
      switch value.tag {
      case Tag.none: out += "null".utf8
      case Tag.bool: out += (value.bool ? "true" : "false").utf8
      case Tag.int: out += String(value.int).utf8
      case Tag.bigInt: out += try vm.reprText(value).utf8
      case Tag.float: try appendNumber(value)
      case Tag.string: JSONText.append(value.string.buffer, ensureASCII: ensureASCII, to: &out)
      case Tag.list, Tag.tuple: try appendList(value, depth)
      case Tag.dict: try appendDict(value, depth)
      default:
        if let payload = value.instancePayload, payload.tag != Tag.host, !payload.isAnySet, !payload.isAnyBytes {
          return try append(payload, depth: depth)
        }
        if value.tag == Tag.host, case .double(let number)? = value.hostObject?.number,
          vm.typeOf(value).isSubclass(of: vm.types[Int(Tag.float)])
        {
          return try append(Value(number), depth: depth)
        }
        try appendFallback(value, depth)
      }
    }

    private mutating func appendNumber(_ value: Value) throws {
      guard let text = JSONText.number(value.double, allowNaN: allowsNaN) else {
        throw try outOfRange(value)
      }
      out += text
    }

    private func outOfRange(_ value: Value) throws -> Raised {
      let words = "Out of range float values are not JSON compliant"
      return vm.valueError(indent == nil ? words : "\(words): \(try vm.reprText(value))")
    }

    private mutating func enter(_ value: Value) throws {
      try vm.checkNativeStack()
      if checksCircular, inside.contains(value.bits) { throw vm.valueError("Circular reference detected") }
      inside.append(value.bits)
      if inside.count > 5000 {
        throw vm.error(.recursionError, "maximum recursion depth exceeded while encoding a JSON object")
      }
    }

    private mutating func appendFallback(_ value: Value, _ depth: Int) throws {
      guard !fallback.isNone else {
        throw vm.typeError("Object of type \(vm.typeName(of: value)) is not JSON serializable")
      }
      try enter(value)
      let replaced = try vm.call(fallback, [value])
      defer { replaced.release() }
      try append(replaced, depth: depth)
      inside.removeLast()
    }

    private mutating func appendList(_ value: Value, _ depth: Int) throws {
      guard let count = value.sequence?.count, count > 0 else {
        out += "[]".utf8
        return
      }
      try enter(value)
      out.append(UInt8(ascii: "["))
      var index = 0
      while let items = value.sequence, index < items.count {
        if index > 0 { out += itemSeparator }
        newline(depth + 1)
        let item = items[index].retained()
        defer { item.release() }
        try append(item, depth: depth + 1)
        index += 1
      }
      newline(depth)
      out.append(UInt8(ascii: "]"))
      inside.removeLast()
    }

    private mutating func appendDict(_ value: Value, _ depth: Int) throws {
      if value.dict.pointee.live == 0 {
        out += "{}".utf8
        return
      }
      try enter(value)
      out.append(UInt8(ascii: "{"))
      var pairs = value.dict.pairs()
      for pair in pairs {
        pair.key.retain()
        pair.value.retain()
      }
      defer {
        for pair in pairs {
          pair.key.release()
          pair.value.release()
        }
      }
      if sortsKeys {
        let first = vm.firstItem
        let order = try withExtendedLifetime(first) {
          try Sorting.sorted(
            pairs.map { vm.makePair($0.key.retained(), $0.value.retained()) }, key: first.value,
            reverse: false, vm)
        }
        for (i, pair) in order.enumerated() {
          // The pairs hold the same counts, only in another order.
          pairs[i] = DictEntry(key: pair.tuple.items[0], value: pair.tuple.items[1])
        }
        for pair in order { pair.release() }
      }
      var isFirst = true
      for pair in pairs {
        guard let key = try keyText(pair.key) else { continue }
        if !isFirst { out += itemSeparator }
        isFirst = false
        newline(depth + 1)
        key.withUnsafeBufferPointer { JSONText.append($0, ensureASCII: ensureASCII, to: &out) }
        out += keySeparator
        try append(pair.value, depth: depth + 1)
      }
      if !isFirst { newline(depth) }
      out.append(UInt8(ascii: "}"))
      inside.removeLast()
    }

    private func keyText(_ key: Value) throws -> [UInt8]? {
      switch key.tag {
      case Tag.string: return Array(key.string.buffer)
      case Tag.int, Tag.bigInt: return Array(try vm.reprText(key).utf8)
      case Tag.bool: return Array((key.bool ? "true" : "false").utf8)
      case Tag.none: return Array("null".utf8)
      case Tag.float:
        guard let text = JSONText.number(key.double, allowNaN: allowsNaN) else {
          throw try outOfRange(key)
        }
        return text
      default:
        if let payload = key.instancePayload, payload.isString || payload.isInteger || payload.isFloat {
          return try keyText(payload)
        }
        if skipsKeys { return nil }
        throw vm.typeError(
          "keys must be str, int, float, bool or None, not \(vm.typeName(of: key))")
      }
    }
  }
}

extension Interpreter {
  /// A function that gives the first item of a pair, as a sort key.
  fileprivate var firstItem: Ref { libraryObject("json") { FirstItem(self) }.function }
}

private final class FirstItem {
  let function: Ref
  init(_ vm: Interpreter) {
    function = vm.ref(
      owned: vm.heap.makeNative(
        NativeEntry("first(pair, /)", "The first item.") { vm, a in
          a[0].isTuple && a[0].tuple.pointee.count > 0 ? a[0].tuple.items[0].retained() : .none
        }))
  }
}

extension Interpreter {
  /// What a module keeps in this interpreter, made at first use.
  func libraryObject<T: AnyObject>(_ name: String, _ make: () -> T) -> T {
    if let known = libraryState[name] as? T { return known }
    let made = make()
    libraryState[name] = made
    return made
  }
}
