/// Searching, splitting and joining bytes.
extension BytesMethods {
  /// What a search looks for: bytes, or one byte as an int.
  private static func needle(_ vm: Interpreter, _ value: Value) throws -> [UInt8] {
    if let bytes = try vm.bytesLike(value) { return bytes }
    guard let number = try vm.integerByIndex(value) else {
      throw vm.typeError(
        "argument should be integer or bytes-like object, not '\(vm.typeName(of: value))'")
    }
    guard let byte = UInt8(exactly: number) else { throw vm.valueError("byte must be in range(0, 256)") }
    return [byte]
  }

  private static func searcher(_ name: String, _ doc: String, last: Bool, raises: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sub, start=None, end=None, /)", doc) { vm, a in
      let (low, high) = try vm.sliceBounds(a[2], a[3], a[0].bytes.pointee.count)
      let wanted = try needle(vm, a[1])
      let text = a[0].bytes.buffer
      let match = wanted.withUnsafeBufferPointer {
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
      for option in a[1].core.isTuple ? Array(a[1].core.tuple.buffer) : [a[1]] {
        guard let part = try vm.bytesLike(option) else {
          if a[1].core.isTuple {
            throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: option))'")
          }
          throw vm.typeError(
            "\(name) first arg must be bytes or a tuple of bytes, not \(vm.typeName(of: option))")
        }
        let text = a[0].bytes.buffer
        let found = part.withUnsafeBufferPointer {
          high - low >= $0.count && TextSearch.matches($0, in: text, at: atEnd ? high - $0.count : low)
        }
        if found { return .true }
      }
      return .false
    }
  }

  static let searching: [NativeEntry] = [
    searcher("find", "Return the lowest index where sub is found, or -1.", last: false, raises: false),
    searcher("rfind", "Return the highest index where sub is found, or -1.", last: true, raises: false),
    searcher("index", "Like find, but raises ValueError when not found.", last: false, raises: true),
    searcher("rindex", "Like rfind, but raises ValueError when not found.", last: true, raises: true),
    NativeEntry("count(self, sub, start=None, end=None, /)", "Return the number of occurrences of sub.") {
      vm, a in
      let (low, high) = try vm.sliceBounds(a[2], a[3], a[0].bytes.pointee.count)
      let wanted = try needle(vm, a[1])
      if low > high { return Value(0) }
      if wanted.isEmpty { return Value(high - low + 1) }
      return Value(
        wanted.withUnsafeBufferPointer { TextSearch.count($0, in: a[0].bytes.buffer, from: low, to: high) })
    },
    affix("startswith", "Return True if the bytes start with the prefix.", atEnd: false),
    affix("endswith", "Return True if the bytes end with the suffix.", atEnd: true),
  ]

  private static func splitter(_ name: String, _ doc: String, fromRight: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sep=None, maxsplit=-1)", doc) { vm, a in
      let limit = try vm.index(a[2])
      let mark = a[1].isNone ? nil : try buffer(vm, a[1])
      let text = a[0].bytes.buffer
      let ranges: [Range<Int>]
      if let mark {
        if mark.isEmpty { throw vm.valueError("empty separator") }
        ranges = mark.withUnsafeBufferPointer {
          fromRight
            ? TextSplit.separatorFromRight(text, $0, limit: limit) : TextSplit.separator(text, $0, limit: limit)
        }
      } else {
        ranges =
          fromRight
          ? TextSplit.whitespaceFromRight(text, limit: limit, bytes: true)
          : TextSplit.whitespace(text, limit: limit, bytes: true)
      }
      return vm.heap.makeList(owned: ranges.map { like(vm, a[0], Array(text[$0])) })
    }
  }

  private static func partition(_ name: String, _ doc: String, last: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sep, /)", doc) { vm, a in
      let mark = try buffer(vm, a[1])
      if mark.isEmpty { throw vm.valueError("empty separator") }
      let text = a[0].bytes.buffer
      let match = mark.withUnsafeBufferPointer {
        last ? TextSearch.rfind($0, in: text, from: 0, to: text.count) : TextSearch.find($0, in: text)
      }
      // The separator itself is given back, of whatever kind it is.
      if let match, a[0].tag == Tag.bytes {
        let ends = [Array(text[..<match]), Array(text[(match + mark.count)...])].map { like(vm, a[0], $0) }
        return vm.heap.makeTuple(owned: [ends[0], a[1].retained(), ends[1]])
      }
      var pieces: [[UInt8]] = last ? [[], [], Array(text)] : [Array(text), [], []]
      if let match { pieces = [Array(text[..<match]), mark, Array(text[(match + mark.count)...])] }
      return vm.heap.makeTuple(owned: pieces.map { like(vm, a[0], $0) })
    }
  }

  static let parts: [NativeEntry] = [
    splitter("split", "Return a list of the sections, using sep as the delimiter.", fromRight: false),
    splitter("rsplit", "Like split, starting at the end.", fromRight: true),
    NativeEntry("splitlines(self, keepends=False)", "Return a list of the lines.") { vm, a in
      let keepEnds = try vm.smallIndex(a[1]) != 0
      let text = a[0].bytes.buffer
      let ranges = TextSplit.lines(text, keepEnds: keepEnds, bytes: true)
      return vm.heap.makeList(owned: ranges.map { like(vm, a[0], Array(text[$0])) })
    },
    partition("partition", "Partition the bytes at the first separator.", last: false),
    partition("rpartition", "Partition the bytes at the last separator.", last: true),
    NativeEntry("join(self, iterable, /)", "Concatenate any number of bytes objects.") { vm, a in
      guard vm.isIterable(a[1]) else { throw vm.typeError("can only join an iterable") }
      var out: [UInt8] = []
      var index = 0
      let separator = Array(a[0].bytes.buffer)
      try vm.forEach(a[1]) { item in
        guard let part = try vm.bytesLike(item) else {
          throw vm.typeError(
            "sequence item \(index): expected a bytes-like object, \(vm.typeName(of: item)) found")
        }
        if index > 0 { out += separator }
        out += part
        index += 1
      }
      return like(vm, a[0], out)
    },
  ]
}
