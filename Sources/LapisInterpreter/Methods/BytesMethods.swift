/// bytes and bytearray.
enum BytesMethods {
  static let bytesConstructor = NativeEntry(
    "bytes(source=..., encoding=..., errors=...)", "An immutable sequence of bytes."
  ) { vm, a in
    if a[0].tag == Tag.bytes, a[1].isUndefined { return a[0].retained() }
    return vm.heap.makeBytes(try content(vm, a, "bytes"))
  }
  static let byteArrayConstructor = NativeEntry(
    "bytearray(source=..., encoding=..., errors=...)", "A mutable sequence of bytes."
  ) { vm, a in
    vm.heap.makeBytes(try content(vm, a, "bytearray"), mutable: true)
  }

  private static func content(_ vm: Interpreter, _ a: Arguments, _ name: String) throws -> [UInt8] {
    let source = a[0]
    if source.isString {
      if a[1].isUndefined { throw vm.typeError("string argument without an encoding") }
      return try Codecs.encode(vm, source, encoding: a[1], errors: a[2])
    }
    if !a[1].isUndefined { throw vm.typeError("encoding without a string argument") }
    if source.isUndefined { return [] }
    if source.isAnyBytes { return Array(source.bytes.buffer) }
    if let count = try vm.integerByIndex(source) {
      guard let size = Int(exactly: count) else {
        throw vm.error(.overflowError, "cannot fit 'int' into an index-sized integer")
      }
      if size < 0 { throw vm.valueError("negative count") }
      try vm.checkAllocation(size, 1)
      return [UInt8](repeating: 0, count: size)
    }
    guard vm.isIterable(source) else {
      throw vm.typeError("cannot convert '\(vm.typeName(of: source))' object to \(name)")
    }
    var out: [UInt8] = []
    try vm.forEach(source) { out.append(try byte(vm, $0, name)) }
    return out
  }

  private static func byte(_ vm: Interpreter, _ value: Value, _ name: String) throws -> UInt8 {
    let number = try vm.index(value)
    guard number >= 0, number < 256 else {
      throw vm.valueError(
        name == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)")
    }
    return UInt8(number)
  }

  private static func like(_ vm: Interpreter, _ original: Value, _ bytes: [UInt8]) -> Value {
    vm.heap.makeBytes(bytes, mutable: original.tag == Tag.byteArray)
  }

  private static func buffer(_ vm: Interpreter, _ value: Value) throws -> TextBytes {
    guard value.isAnyBytes else {
      throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: value))'")
    }
    return value.bytes.buffer
  }

  /// What a search looks for: bytes, or one byte as an int.
  private static func withNeedle<Result>(
    _ vm: Interpreter, _ value: Value, _ body: (TextBytes) throws -> Result
  ) throws -> Result {
    if value.isInt {
      let single = [try byte(vm, value, "byte")]
      return try single.withUnsafeBufferPointer(body)
    }
    guard value.isAnyBytes else {
      throw vm.typeError(
        "argument should be integer or bytes-like object, not '\(vm.typeName(of: value))'")
    }
    return try body(value.bytes.buffer)
  }

  private static func searcher(_ name: String, _ doc: String, last: Bool, raises: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sub, start=None, end=None, /)", doc) { vm, a in
      let (low, high) = try vm.sliceBounds(a[2], a[3], a[0].bytes.pointee.count)
      let text = a[0].bytes.buffer
      let match = try withNeedle(vm, a[1]) {
        last
          ? TextSearch.rfind($0, in: text, from: low, to: high)
          : TextSearch.find($0, in: text, from: low, to: high)
      }
      if let match { return Value(match) }
      if raises { throw vm.valueError("subsection not found") }
      return Value(-1)
    }
  }

  private static func affix(_ name: String, _ doc: String, atEnd: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, prefix, start=None, end=None, /)", doc) { vm, a in
      let (low, high) = try vm.sliceBounds(a[2], a[3], a[0].bytes.pointee.count)
      let text = a[0].bytes.buffer
      let options = a[1].isTuple ? Array(a[1].tuple.buffer) : [a[1]]
      for option in options {
        guard option.isAnyBytes else {
          throw vm.typeError(
            "\(name) first arg must be bytes or a tuple of bytes, not \(vm.typeName(of: option))")
        }
        let part = option.bytes.buffer
        if high - low >= part.count,
          TextSearch.matches(part, in: text, at: atEnd ? high - part.count : low)
        {
          return .true
        }
      }
      return .false
    }
  }

  private static func splitter(_ name: String, _ doc: String, fromRight: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sep=None, maxsplit=-1)", doc) { vm, a in
      let limit = try vm.index(a[2])
      let text = a[0].bytes.buffer
      let ranges: [Range<Int>]
      if a[1].isNone {
        ranges =
          fromRight
          ? TextSplit.whitespaceFromRight(text, limit: limit, bytes: true)
          : TextSplit.whitespace(text, limit: limit, bytes: true)
      } else {
        let mark = try buffer(vm, a[1])
        if mark.isEmpty { throw vm.valueError("empty separator") }
        ranges =
          fromRight
          ? TextSplit.separatorFromRight(text, mark, limit: limit)
          : TextSplit.separator(text, mark, limit: limit)
      }
      return vm.heap.makeList(owned: ranges.map { like(vm, a[0], Array(text[$0])) })
    }
  }

  private static func stripper(_ name: String, _ doc: String, _ side: TextSplit.Side) -> NativeEntry {
    NativeEntry("\(name)(self, bytes=None, /)", doc) { vm, a in
      let text = a[0].bytes.buffer
      let range =
        a[1].isNone
        ? TextSplit.strip(text, side, bytes: true)
        : TextSplit.strip(text, try buffer(vm, a[1]), side, bytes: true)
      return like(vm, a[0], Array(text[range]))
    }
  }

  private static func mapping(_ name: String, _ doc: String, _ body: @escaping (UInt8) -> UInt8)
    -> NativeEntry
  {
    NativeEntry("\(name)(self, /)", doc) { vm, a in like(vm, a[0], a[0].bytes.buffer.map(body)) }
  }

  private static func predicate(_ name: String, _ doc: String, _ test: @escaping (UInt8) -> Bool)
    -> NativeEntry
  {
    NativeEntry("\(name)(self, /)", doc) { vm, a in
      let bytes = a[0].bytes.buffer
      return Value(!bytes.isEmpty && bytes.allSatisfy(test))
    }
  }

  static let methods: [NativeEntry] = [
    NativeEntry("decode(self, encoding='utf-8', errors='strict')", "Decode the bytes to a string.") { vm, a in
      vm.makeText(try Codecs.decode(vm, a[0].bytes.buffer, encoding: a[1], errors: a[2]))
    },
    NativeEntry(
      "hex(self, sep=..., bytes_per_sep=1)", "Create a string of hexadecimal numbers from the bytes."
    ) { vm, a in
      let mark = a[1].isUndefined ? [] : Array(try vm.text(a[1], "sep must be str or bytes").buffer)
      let size = min(max(try vm.index(a[2]), -1 << 40), 1 << 40)
      let bytes = a[0].bytes.buffer
      var out: [UInt8] = []
      for (i, byte) in bytes.enumerated() {
        if i > 0, !mark.isEmpty, size != 0 {
          let boundary = size > 0 ? (bytes.count - i) % size == 0 : i % Int(size.magnitude) == 0
          if boundary { out += mark }
        }
        out += [TextEscape.hexDigits[Int(byte >> 4)], TextEscape.hexDigits[Int(byte & 15)]]
      }
      return vm.makeText(out)
    },
    NativeEntry.classMethod("fromhex(cls, string, /)", "Create bytes from a string of hexadecimal numbers.") {
      vm, a in
      let text = try vm.text(a[1], "fromhex() argument must be str").buffer
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
          let at = index + 1 < text.count && (NumberText.digit(text[index]) ?? 99) < 16 ? index + 1 : index
          throw vm.valueError("non-hexadecimal number found in fromhex() arg at position \(at)")
        }
        out.append(UInt8(high << 4 | low))
        index += 2
      }
      return vm.heap.makeBytes(
        out, mutable: a[0].tag == Tag.type && a[0].type.pointee.instanceTag == Tag.byteArray)
    },
    searcher("find", "Return the lowest index where sub is found, or -1.", last: false, raises: false),
    searcher("rfind", "Return the highest index where sub is found, or -1.", last: true, raises: false),
    searcher("index", "Like find, but raises ValueError when not found.", last: false, raises: true),
    searcher("rindex", "Like rfind, but raises ValueError when not found.", last: true, raises: true),
    NativeEntry("count(self, sub, start=None, end=None, /)", "Return the number of occurrences of sub.") {
      vm, a in
      let (low, high) = try vm.sliceBounds(a[2], a[3], a[0].bytes.pointee.count)
      let text = a[0].bytes.buffer
      return Value(
        try withNeedle(vm, a[1]) { needle in
          if low > high { return 0 }
          return needle.isEmpty
            ? high - low + 1 : TextSearch.count(needle, in: text, from: low, to: high)
        })
    },
    affix("startswith", "Return True if the bytes start with the prefix.", atEnd: false),
    affix("endswith", "Return True if the bytes end with the suffix.", atEnd: true),
    splitter("split", "Return a list of the sections, using sep as the delimiter.", fromRight: false),
    splitter("rsplit", "Like split, starting at the end.", fromRight: true),
    NativeEntry("splitlines(self, keepends=False)", "Return a list of the lines.") { vm, a in
      let keepEnds = try vm.isTrue(a[1])
      let text = a[0].bytes.buffer
      let ranges = TextSplit.lines(text, keepEnds: keepEnds, bytes: true)
      return vm.heap.makeList(owned: ranges.map { like(vm, a[0], Array(text[$0])) })
    },
    NativeEntry("join(self, iterable, /)", "Concatenate any number of bytes objects.") { vm, a in
      var out: [UInt8] = []
      var index = 0
      let separator = Array(a[0].bytes.buffer)
      try vm.forEach(a[1]) { item in
        guard item.isAnyBytes else {
          throw vm.typeError(
            "sequence item \(index): expected a bytes-like object, \(vm.typeName(of: item)) found")
        }
        if index > 0 { out += separator }
        out += item.bytes.buffer
        index += 1
      }
      return like(vm, a[0], out)
    },
    NativeEntry("partition(self, sep, /)", "Partition the bytes at the first separator.") { vm, a in
      let text = a[0].bytes.buffer
      let mark = try buffer(vm, a[1])
      if mark.isEmpty { throw vm.valueError("empty separator") }
      guard let match = TextSearch.find(mark, in: text) else {
        return vm.heap.makeTuple(owned: [like(vm, a[0], Array(text)), like(vm, a[0], []), like(vm, a[0], [])])
      }
      return vm.heap.makeTuple(owned: [
        like(vm, a[0], Array(text[..<match])), like(vm, a[0], Array(mark)),
        like(vm, a[0], Array(text[(match + mark.count)...])),
      ])
    },
    stripper("strip", "Strip leading and trailing bytes.", .both),
    stripper("lstrip", "Strip leading bytes.", .left),
    stripper("rstrip", "Strip trailing bytes.", .right),
    NativeEntry("replace(self, old, new, count=-1, /)", "Return a copy with old replaced by new.") { vm, a in
      let limit = try vm.index(a[3])
      return like(
        vm, a[0],
        TextSearch.replace(
          a[0].bytes.buffer, try buffer(vm, a[1]), try buffer(vm, a[2]), limit: limit, perByte: true))
    },
    mapping("lower", "Return a copy with ASCII letters in lower case.") { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 },
    mapping("upper", "Return a copy with ASCII letters in upper case.") { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 },
    predicate("isdigit", "Return True if all bytes are ASCII digits.") { $0 >= 48 && $0 <= 57 },
    predicate("isalpha", "Return True if all bytes are ASCII letters.") { TextClass.isAlpha(UInt32($0)) && $0 < 128 },
    predicate("isspace", "Return True if all bytes are ASCII whitespace.", TextClass.isByteSpace),
  ]

  static let byteArrayMethods: [NativeEntry] =
    methods + [
      NativeEntry("append(self, item, /)", "Append a single item to the end.") { vm, a in
        let item = try byte(vm, a[1], "bytearray")
        let object = a[0].bytes
        object.resize(object.pointee.count + 1)
        object.pointee.bytes?[object.pointee.count - 1] = item
        return .none
      },
      NativeEntry("extend(self, iterable, /)", "Append all the items from the iterable.") { vm, a in
        var added: [UInt8] = []
        if a[1].isAnyBytes {
          added = Array(a[1].bytes.buffer)
        } else {
          try vm.forEach(a[1]) { added.append(try byte(vm, $0, "bytearray")) }
        }
        a[0].bytes.replaceAll(Array(a[0].bytes.buffer) + added)
        return .none
      },
      NativeEntry("clear(self, /)", "Remove all items.") { vm, a in
        a[0].bytes.resize(0)
        return .none
      },
      NativeEntry("pop(self, index=-1, /)", "Remove and return a single item.") { vm, a in
        var index = try vm.index(a[1])
        var bytes = Array(a[0].bytes.buffer)
        if bytes.isEmpty { throw vm.indexError("pop from empty bytearray") }
        if index < 0 { index += bytes.count }
        guard bytes.indices.contains(index) else { throw vm.indexError("pop index out of range") }
        let item = bytes.remove(at: index)
        a[0].bytes.replaceAll(bytes)
        return Value(Int(item))
      },
    ]
}
