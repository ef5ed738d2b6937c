/// Padding, stripping, replacing, and what bytes know of ASCII letters.
extension BytesMethods {
  private static func stripper(_ name: String, _ doc: String, _ side: TextSplit.Side) -> NativeEntry {
    NativeEntry("\(name)(self, bytes=None, /)", doc) { vm, a in
      let set = a[1].isNone ? nil : try buffer(vm, a[1])
      let text = a[0].bytes.buffer
      let range =
        set?.withUnsafeBufferPointer { TextSplit.strip(text, $0, side, bytes: true) }
        ?? TextSplit.strip(text, side, bytes: true)
      return like(vm, a[0], Array(text[range]))
    }
  }

  private static func justifier(_ name: String, _ doc: String) -> NativeEntry {
    NativeEntry("\(name)(self, width, fillchar=b' ', /)", doc) { vm, a in
      let width = max(0, try vm.index(a[1]))
      var fill = UInt8(ascii: " ")
      if !a[2].isUndefined {
        guard a[2].isAnyBytes, let byte = a[2].bytes.buffer.first, a[2].bytes.pointee.count == 1 else {
          throw vm.typeError(
            "\(name)() argument 2 must be a byte string of length 1, not \(a[2].isNone ? "None" : vm.typeName(of: a[2]))")
        }
        fill = byte
      }
      let text = Array(a[0].bytes.buffer)
      let missing = width - text.count
      guard missing > 0 else { return like(vm, a[0], text) }
      try vm.checkAllocation(width, 1)
      let before: Int
      switch name {
      case "ljust": before = 0
      case "rjust": before = missing
      default: before = missing / 2 + (missing & width & 1)
      }
      return like(
        vm, a[0],
        [UInt8](repeating: fill, count: before) + text + [UInt8](repeating: fill, count: missing - before))
    }
  }

  static let shaping: [NativeEntry] = [
    stripper("strip", "Strip leading and trailing bytes.", .both),
    stripper("lstrip", "Strip leading bytes.", .left),
    stripper("rstrip", "Strip trailing bytes.", .right),
    NativeEntry("removeprefix(self, prefix, /)", "Return bytes without the prefix.") { vm, a in
      let part = try buffer(vm, a[1])
      let text = Array(a[0].bytes.buffer)
      return like(vm, a[0], text.starts(with: part) ? Array(text.dropFirst(part.count)) : text)
    },
    NativeEntry("removesuffix(self, suffix, /)", "Return bytes without the suffix.") { vm, a in
      let part = try buffer(vm, a[1])
      let text = Array(a[0].bytes.buffer)
      return like(vm, a[0], text.suffix(part.count) == part[...] ? Array(text.dropLast(part.count)) : text)
    },
    justifier("center", "Return centered bytes of length width."),
    justifier("ljust", "Return left-justified bytes of length width."),
    justifier("rjust", "Return right-justified bytes of length width."),
    NativeEntry("zfill(self, width, /)", "Pad with zeros on the left, after a sign.") { vm, a in
      let width = max(0, try vm.index(a[1]))
      var text = Array(a[0].bytes.buffer)
      guard width > text.count else { return like(vm, a[0], text) }
      try vm.checkAllocation(width, 1)
      let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
      text.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: width - text.count), at: isSigned ? 1 : 0)
      return like(vm, a[0], text)
    },
    NativeEntry("expandtabs(self, tabsize=8)", "Return a copy where tabs are spaces.") { vm, a in
      let size = try vm.tabSize(a[1], a[0].bytes.buffer)
      return like(vm, a[0], TextSearch.expandTabs(a[0].bytes.buffer, size, perByte: true))
    },
    NativeEntry("replace(self, old, new, count=-1, /)", "Return a copy with old replaced by new.") { vm, a in
      let old = try buffer(vm, a[1])
      let new = try buffer(vm, a[2])
      let limit = try vm.index(a[3])
      let text = a[0].bytes.buffer
      return like(
        vm, a[0],
        try old.withUnsafeBufferPointer { old in
          try new.withUnsafeBufferPointer { try vm.replaced(text, old, $0, limit: limit, perByte: true) }
        })
    },
  ]

  private static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  private static func isLetter(_ byte: UInt8) -> Bool { isLower(byte) || isUpper(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }
  private static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }

  private static func mapping(_ name: String, _ doc: String, _ body: @escaping ([UInt8]) -> [UInt8])
    -> NativeEntry
  {
    NativeEntry("\(name)(self, /)", doc) { vm, a in like(vm, a[0], body(Array(a[0].bytes.buffer))) }
  }

  private static func predicate(_ name: String, _ doc: String, _ test: @escaping (UInt8) -> Bool)
    -> NativeEntry
  {
    NativeEntry("\(name)(self, /)", doc) { vm, a in
      let bytes = a[0].bytes.buffer
      return Value(!bytes.isEmpty && bytes.allSatisfy(test))
    }
  }

  static let casing: [NativeEntry] = [
    mapping("lower", "Return a copy with ASCII letters in lower case.") { $0.map(lower) },
    mapping("upper", "Return a copy with ASCII letters in upper case.") { $0.map(upper) },
    mapping("swapcase", "Return a copy with the case of ASCII letters swapped.") {
      $0.map { isLetter($0) ? $0 ^ 32 : $0 }
    },
    mapping("capitalize", "Return a copy with only its first byte in upper case.") {
      $0.prefix(1).map(upper) + $0.dropFirst().map(lower)
    },
    mapping("title", "Return a copy where words start in upper case.") { bytes in
      var isInside = false
      return bytes.map { byte in
        defer { isInside = isLetter(byte) }
        return isInside ? lower(byte) : upper(byte)
      }
    },
    predicate("isdigit", "Return True if all bytes are ASCII digits.", isDigit),
    predicate("isalpha", "Return True if all bytes are ASCII letters.", isLetter),
    predicate("isalnum", "Return True if all bytes are ASCII letters or digits.") { isLetter($0) || isDigit($0) },
    predicate("isspace", "Return True if all bytes are ASCII whitespace.", TextClass.isByteSpace),
    NativeEntry("isascii(self, /)", "Return True if all bytes are ASCII.") { vm, a in
      Value(TextIndex.isASCII(a[0].bytes.buffer))
    },
    NativeEntry("islower(self, /)", "Return True if all ASCII letters are in lower case, and there is one.") {
      vm, a in
      let letters = a[0].bytes.buffer.filter(isLetter)
      return Value(!letters.isEmpty && letters.allSatisfy(isLower))
    },
    NativeEntry("isupper(self, /)", "Return True if all ASCII letters are in upper case, and there is one.") {
      vm, a in
      let letters = a[0].bytes.buffer.filter(isLetter)
      return Value(!letters.isEmpty && letters.allSatisfy(isUpper))
    },
    NativeEntry("istitle(self, /)", "Return True if words start in upper case and go on in lower case.") {
      vm, a in
      var found = false
      var isInside = false
      for byte in a[0].bytes.buffer {
        if isUpper(byte) && isInside || isLower(byte) && !isInside { return .false }
        isInside = isLetter(byte)
        found = found || isInside
      }
      return Value(found)
    },
  ]
}
