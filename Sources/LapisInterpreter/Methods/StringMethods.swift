/// The methods of str.
enum StringMethods {
  static let constructor = NativeEntry(
    "str(object=..., encoding=..., errors=...)",
    "Create a new string object from the given object, or decode bytes."
  ) { vm, a in
    if a[0].isUndefined { return vm.makeText("") }
    if a[1].isUndefined && a[2].isUndefined {
      if a[0].isString { return a[0].retained() }
      return try vm.strObject(a[0])
    }
    for (given, name) in [(a[1], "encoding"), (a[2], "errors")] where !given.isUndefined {
      _ = try vm.text(given, "str() argument '\(name)' must be str")
    }
    guard let bytes = try vm.bytesLike(a[0]) else {
      throw vm.typeError(
        a[0].core.isString
          ? "decoding str is not supported"
          : "decoding to str: need a bytes-like object, \(vm.typeName(of: a[0])) found")
    }
    return try bytes.withUnsafeBufferPointer {
      vm.makeText(try Codecs.decode(vm, $0, encoding: a[1], errors: a[2], function: "str"))
    }
  }

  static let methods: [NativeEntry] =
    caseMethods + predicates + searching + splitting + stripping + building + coding

  private static func mapping(
    _ name: String, _ doc: String, _ body: @escaping (TextBytes) -> [UInt8]
  ) -> NativeEntry {
    NativeEntry("\(name)(self, /)", doc) { vm, a in vm.makeText(body(a[0].string.buffer)) }
  }

  /// As `mapping`; ASCII text is written straight into the new string, with the 26 letters from `first` flipped.
  private static func letters(
    _ name: String, _ doc: String, from first: UInt8, _ body: @escaping (TextBytes) -> [UInt8]
  ) -> NativeEntry {
    NativeEntry("\(name)(self, /)", doc) { vm, a in
      let string = a[0].string
      guard string.isASCII else { return vm.makeText(body(string.buffer)) }
      let count = string.pointee.count
      let result = vm.heap.makeString(count: count)
      let (source, target) = (string.bytes, result.bytes)
      for i in 0..<count {
        let byte = source[i]
        target[i] = byte &- first < 26 ? byte ^ 0x20 : byte
      }
      return Value(result)
    }
  }

  private static let caseMethods: [NativeEntry] = [
    letters("lower", "Return a copy of the string converted to lowercase.", from: 0x41, TextCase.lower),
    letters("upper", "Return a copy of the string converted to uppercase.", from: 0x61, TextCase.upper),
    mapping("title", "Return a version of the string where each word is titlecased.", TextCase.title),
    mapping(
      "capitalize", "Return a capitalized version of the string.", TextCase.capitalize),
    mapping("swapcase", "Convert uppercase to lowercase and lowercase to uppercase.", TextCase.swapcase),
    mapping("casefold", "Return a version suitable for caseless comparisons.", TextCase.casefold),
  ]

  private static func predicate(
    _ name: String, _ doc: String, _ test: @escaping (TextBytes) -> Bool
  ) -> NativeEntry {
    NativeEntry("\(name)(self, /)", doc) { vm, a in Value(test(a[0].string.buffer)) }
  }
  private static func every(_ test: @escaping (UInt32) -> Bool) -> (TextBytes) -> Bool {
    { text in
      var index = 0
      while index < text.count {
        let (value, next) = TextIndex.scalar(text, index)
        if !test(value) { return false }
        index = next
      }
      return text.count > 0
    }
  }

  private static let predicates: [NativeEntry] = [
    predicate("isalpha", "Return True if all characters are alphabetic.", every(TextClass.isAlpha)),
    predicate("isdigit", "Return True if all characters are digits.", every(TextClass.isDigit)),
    predicate("isdecimal", "Return True if all characters are decimal.", every(TextClass.isDecimal)),
    predicate("isnumeric", "Return True if all characters are numeric.", every(TextClass.isNumeric)),
    predicate("isalnum", "Return True if all characters are alphanumeric.", every(TextClass.isAlnum)),
    predicate("isspace", "Return True if all characters are whitespace.", every(TextClass.isSpace)),
    predicate("isprintable", "Return True if all characters are printable.") { text in
      text.isEmpty || every(TextClass.isPrintable)(text)
    },
    predicate("isascii", "Return True if all characters are ASCII.", TextIndex.isASCII),
    predicate("islower", "Return True if the string is lowercase.", TextClass.isLowerText),
    predicate("isupper", "Return True if the string is uppercase.", TextClass.isUpperText),
    predicate("istitle", "Return True if the string is titlecased.", TextClass.isTitleText),
    predicate("isidentifier", "Return True if the string is an identifier.", TextClass.isIdentifier),
  ]

  private static func needle(_ vm: Interpreter, _ value: Value, _ name: String) throws -> TextBytes {
    try vm.text(value, "must be str").buffer
  }

  private static func searcher(
    _ name: String, _ doc: String, last: Bool, raises: Bool
  ) -> NativeEntry {
    NativeEntry("\(name)(self, sub, start=None, end=None, /)", doc) { vm, a in
      let string = a[0].string
      let bounds = try vm.searchBounds(string, a[2], a[3])
      let sub = try needle(vm, a[1], name)
      if let (low, high) = bounds {
        let match =
          last
          ? TextSearch.rfind(sub, in: string.buffer, from: low, to: high)
          : TextSearch.find(sub, in: string.buffer, from: low, to: high)
        if let match { return Value(string.scalarIndex(ofByte: match)) }
      }
      if raises { throw vm.valueError("substring not found") }
      return Value(-1)
    }
  }

  private static func affix(_ name: String, _ doc: String, atEnd: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, prefix, start=None, end=None, /)", doc) { vm, a in
      let string = a[0].string
      let bounds = try vm.searchBounds(string, a[2], a[3])
      func matches(_ part: TextBytes) -> Bool {
        guard let (low, high) = bounds, high - low >= part.count else { return false }
        return TextSearch.matches(part, in: string.buffer, at: atEnd ? high - part.count : low)
      }
      let part = a[1].core
      if part.isTuple {
        for element in part.tuple.buffer {
          guard element.core.isString else {
            throw vm.typeError(
              "tuple for \(name) must only contain str, not \(vm.typeName(of: element))")
          }
          if matches(element.core.string.buffer) { return .true }
        }
        return .false
      }
      guard part.isString else {
        throw vm.typeError(
          "\(name) first arg must be str or a tuple of str, not \(vm.typeName(of: a[1]))")
      }
      return Value(matches(part.string.buffer))
    }
  }

  private static let searching: [NativeEntry] = [
    searcher("find", "Return the lowest index where substring sub is found, or -1.", last: false, raises: false),
    searcher("rfind", "Return the highest index where substring sub is found, or -1.", last: true, raises: false),
    searcher("index", "Like find, but raises ValueError when not found.", last: false, raises: true),
    searcher("rindex", "Like rfind, but raises ValueError when not found.", last: true, raises: true),
    NativeEntry(
      "count(self, sub, start=None, end=None, /)",
      "Return the number of non-overlapping occurrences of substring sub."
    ) { vm, a in
      let string = a[0].string
      let bounds = try vm.searchBounds(string, a[2], a[3])
      let sub = try needle(vm, a[1], "count")
      guard let (low, high) = bounds else { return Value(0) }
      return Value(TextSearch.count(sub, in: string.buffer, from: low, to: high))
    },
    affix("startswith", "Return True if the string starts with the specified prefix.", atEnd: false),
    affix("endswith", "Return True if the string ends with the specified suffix.", atEnd: true),
  ]

  static func pieces(_ vm: Interpreter, _ text: TextBytes, _ ranges: [Range<Int>]) -> Value {
    let list = vm.heap.makeList(capacity: ranges.count)
    for range in ranges { list.append(owned: vm.makeText(text, range)) }
    return Value(list)
  }

  private static func splitter(_ name: String, _ doc: String, fromRight: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sep=None, maxsplit=-1)", doc) { vm, a in
      let text = a[0].string.buffer
      let limit = try vm.index(a[2])
      if a[1].isNone {
        return pieces(
          vm, text,
          fromRight
            ? TextSplit.whitespaceFromRight(text, limit: limit)
            : TextSplit.whitespace(text, limit: limit))
      }
      let mark = try vm.text(a[1], "must be str or None").buffer
      if mark.isEmpty { throw vm.valueError("empty separator") }
      return pieces(
        vm, text,
        fromRight
          ? TextSplit.separatorFromRight(text, mark, limit: limit)
          : TextSplit.separator(text, mark, limit: limit))
    }
  }

  private static func partition(_ name: String, _ doc: String, last: Bool) -> NativeEntry {
    NativeEntry("\(name)(self, sep, /)", doc) { vm, a in
      let text = a[0].string.buffer
      let mark = try vm.text(a[1], "must be str").buffer
      if mark.isEmpty { throw vm.valueError("empty separator") }
      let match =
        last
        ? TextSearch.rfind(mark, in: text, from: 0, to: text.count) : TextSearch.find(mark, in: text)
      guard let match else {
        let empty = [vm.makeText(""), vm.makeText("")]
        return vm.heap.makeTuple(owned: last ? empty + [a[0].retained()] : [a[0].retained()] + empty)
      }
      return vm.heap.makeTuple(owned: [
        vm.makeText(text, 0..<match), a[1].retained(),
        vm.makeText(text, match + mark.count..<text.count),
      ])
    }
  }

  private static let splitting: [NativeEntry] = [
    splitter("split", "Return a list of the substrings in the string, using sep as the separator.", fromRight: false),
    splitter("rsplit", "Like split, starting at the end of the string.", fromRight: true),
    NativeEntry(
      "splitlines(self, keepends=False)",
      "Return a list of the lines in the string, breaking at line boundaries."
    ) { vm, a in
      let text = a[0].string.buffer
      return pieces(vm, text, TextSplit.lines(text, keepEnds: try vm.smallIndex(a[1]) != 0))
    },
    partition("partition", "Partition the string into three parts at the first separator.", last: false),
    partition("rpartition", "Partition the string into three parts at the last separator.", last: true),
    NativeEntry(
      "join(self, iterable, /)", "Concatenate any number of strings, with this one between them."
    ) { vm, a in
      try join(vm, a[0].string, a[1])
    },
  ]

  static func join(_ vm: Interpreter, _ separator: StringPointer, _ iterable: Value) throws -> Value {
    // Nothing here runs a script, so that elements need not be held.
    if let elements = iterable.sequence { return try joined(vm, separator, elements) }
    let source: Value
    do {
      // Whatever keeps `iter` from it.
      source = try vm.makeIterator(iterable)
    } catch where vm.isError(error, .typeError) {
      throw vm.typeError("can only join an iterable")
    }
    defer { source.release() }
    let items = try vm.ownedElements(source)
    defer { vm.releaseAll(items) }
    return try joined(vm, separator, items)
  }

  private static func joined(
    _ vm: Interpreter, _ separator: StringPointer, _ items: some RandomAccessCollection<Value>
  ) throws -> Value {
    let gaps = max(items.count - 1, 0)
    var total = separator.pointee.count * gaps
    var length = separator.pointee.length * gaps
    for (i, item) in items.enumerated() {
      let found = item.isString ? item : item.instancePayload ?? item
      guard found.isString else {
        throw vm.typeError(
          "sequence item \(i): expected str instance, \(vm.typeName(of: item)) found")
      }
      total += found.string.pointee.count
      length += found.string.pointee.length
    }
    if items.count == 1, let only = items.first, only.isString { return only.retained() }
    try vm.checkAllocation(total, 1)
    let result = vm.heap.makeString(count: total)
    var out = result.bytes
    for (i, item) in items.enumerated() {
      if i > 0 {
        copyBytes(out, separator.bytes, separator.pointee.count)
        out += separator.pointee.count
      }
      let string = (item.isString ? item : item.instancePayload ?? item).string
      copyBytes(out, string.bytes, string.pointee.count)
      out += string.pointee.count
    }
    result.pointee.length = length
    return Value(result)
  }

  private static func stripper(_ name: String, _ doc: String, _ side: TextSplit.Side) -> NativeEntry {
    NativeEntry("\(name)(self, chars=None, /)", doc) { vm, a in
      let text = a[0].string.buffer
      let range: Range<Int>
      if a[1].isNone {
        range = TextSplit.strip(text, side)
      } else {
        let set = try stripSet(vm, a[1], name)
        range = TextSplit.strip(text, set.buffer, side)
      }
      return range.count == text.count ? a[0].retained() : vm.makeText(text, range)
    }
  }

  private static func stripSet(_ vm: Interpreter, _ value: Value, _ name: String) throws -> StringPointer {
    if let payload = value.instancePayload, payload.isString { return payload.string }
    guard value.isString else { throw vm.typeError("\(name) arg must be None or str") }
    return value.string
  }

  private static let stripping: [NativeEntry] = [
    stripper("strip", "Return a copy with leading and trailing whitespace removed.", .both),
    stripper("lstrip", "Return a copy with leading whitespace removed.", .left),
    stripper("rstrip", "Return a copy with trailing whitespace removed.", .right),
    NativeEntry("removeprefix(self, prefix, /)", "Return a str with the given prefix removed if present.") {
      vm, a in
      let text = a[0].string.buffer
      let part = try vm.text(a[1], "removeprefix() argument must be str").buffer
      guard TextSearch.matches(part, in: text, at: 0) else { return a[0].retained() }
      return vm.makeText(text, part.count..<text.count)
    },
    NativeEntry("removesuffix(self, suffix, /)", "Return a str with the given suffix removed if present.") {
      vm, a in
      let text = a[0].string.buffer
      let part = try vm.text(a[1], "removesuffix() argument must be str").buffer
      guard TextSearch.matches(part, in: text, at: text.count - part.count) else {
        return a[0].retained()
      }
      return vm.makeText(text, 0..<(text.count - part.count))
    },
  ]

  private static func justifier(_ name: String, _ doc: String) -> NativeEntry {
    NativeEntry("\(name)(self, width, fillchar=' ', /)", doc) { vm, a in
      let string = a[0].string
      let width = max(0, try vm.index(a[1]))
      guard a[2].isString else {
        throw vm.typeError(
          "The fill character must be a unicode character, not \(vm.typeName(of: a[2]))")
      }
      guard a[2].string.pointee.length == 1 else {
        throw vm.typeError("The fill character must be exactly one character long")
      }
      let missing = width - string.pointee.length
      if missing <= 0 { return a[0].retained() }
      try vm.checkAllocation(missing, 4)
      let fill = Array(a[2].string.buffer)
      let before: Int
      switch name {
      case "ljust": before = 0
      case "rjust": before = missing
      // CPython puts the odd one to the left where the width is odd.
      default: before = missing / 2 + (missing & width & 1)
      }
      var out: [UInt8] = []
      for _ in 0..<before { out += fill }
      out += string.buffer
      for _ in before..<missing { out += fill }
      return vm.makeText(out)
    }
  }

  private static let building: [NativeEntry] = [
    justifier("center", "Return a centered string of length width."),
    justifier("ljust", "Return a left-justified string of length width."),
    justifier("rjust", "Return a right-justified string of length width."),
    NativeEntry("zfill(self, width, /)", "Pad a numeric string with zeros on the left.") { vm, a in
      let string = a[0].string
      let missing = max(0, try vm.index(a[1])) - string.pointee.length
      if missing <= 0 { return a[0].retained() }
      try vm.checkAllocation(missing, 1)
      var out = Array(string.buffer)
      let signed = out.first == UInt8(ascii: "-") || out.first == UInt8(ascii: "+")
      out.insert(contentsOf: repeatElement(FloatText.zero, count: missing), at: signed ? 1 : 0)
      return vm.makeText(out)
    },
    NativeEntry(
      "replace(self, old, new, count=-1, /)",
      "Return a copy with all occurrences of substring old replaced by new."
    ) { vm, a in
      let old = try vm.text(a[1], "replace() argument 1 must be str").buffer
      let new = try vm.text(a[2], "replace() argument 2 must be str").buffer
      return vm.makeText(
        try vm.replaced(a[0].string.buffer, old, new, limit: try vm.index(a[3]), perByte: false))
    },
    NativeEntry("expandtabs(self, tabsize=8)", "Return a copy where tabs are expanded using spaces.") { vm, a in
      let size = try vm.tabSize(a[1], a[0].string.buffer)
      return vm.makeText(TextSearch.expandTabs(a[0].string.buffer, size))
    },
    NativeEntry("format(self, *args, **kwargs)", "Return a formatted version of the string.") { vm, a in
      vm.makeText(
        try StringFormatting.format(vm, a[0].string.swiftString, a[1].tuple.buffer, a[2], isMap: false))
    },
    NativeEntry("format_map(self, mapping, /)", "Return a formatted version, with names from a mapping.") {
      vm, a in
      vm.makeText(
        try StringFormatting.format(
          vm, a[0].string.swiftString, TextArguments(start: nil, count: 0), a[1], isMap: true))
    },
  ]

  private static let coding: [NativeEntry] = [
    NativeEntry("encode(self, encoding='utf-8', errors='strict')", "Encode the string to bytes.") { vm, a in
      vm.heap.makeBytes(try Codecs.encode(vm, a[0], encoding: a[1], errors: a[2]))
    },
    NativeEntry("translate(self, table, /)", "Replace each character using the given translation table.") {
      vm, a in
      var out: [UInt8] = []
      let text = a[0].string.buffer
      var index = 0
      while index < text.count {
        let (code, next) = TextIndex.scalar(text, index)
        defer { index = next }
        let found: Value
        do {
          found = try vm.getItem(a[1], Value(Int(code)))
        } catch let thrown where vm.isError(thrown, .lookupError) {
          out += text[index..<next]
          continue
        }
        defer { found.release() }
        if found.isNone { continue }
        if found.isString {
          out += found.string.buffer
        } else if found.isInt {
          guard found.int >= 0, found.int < 0x110000 else {
            throw vm.valueError("character mapping must be in range(0x110000)")
          }
          TextIndex.append(UInt32(found.int), to: &out)
        } else {
          throw vm.typeError("character mapping must return integer, None or str")
        }
      }
      return vm.makeText(out)
    },
    NativeEntry.staticMethod("maketrans(x, y=..., z=..., /)", "Return a translation table for str.translate().") {
      vm, a in
      let table = vm.heap.makeDict()
      func set(_ key: Int, _ value: Value) throws {
        try table.set(Value(key), vm.hash(of: Value(key)), value, vm)
      }
      do {
        if a[1].isUndefined {
          guard a[0].isDict else {
            throw vm.typeError("if you give only one argument to maketrans it must be a dict")
          }
          for pair in a[0].dict.pairs() {
            if pair.key.isInt {
              try set(pair.key.int, pair.value)
            } else if pair.key.isString {
              guard pair.key.string.pointee.length == 1 else {
                throw vm.valueError("string keys in translate table must be of length 1")
              }
              try set(Int(TextIndex.scalar(pair.key.string.buffer, 0).value), pair.value)
            } else {
              throw vm.typeError("keys in translate table must be strings or integers")
            }
          }
          return Value(table)
        }
        _ = try vm.text(a[1], "maketrans() argument 2 must be str")
        guard a[0].isString, a[1].isString else {
          throw vm.typeError(
            "first maketrans argument must be a string if there is a second argument")
        }
        let from = TextIndex.scalars(a[0].string.buffer)
        let to = TextIndex.scalars(a[1].string.buffer)
        guard from.count == to.count else {
          throw vm.valueError("the first two maketrans arguments must have equal length")
        }
        for (key, value) in zip(from, to) { try set(Int(key), Value(Int(value))) }
        if !a[2].isUndefined {
          for key in TextIndex.scalars(try vm.text(a[2], "maketrans() argument 3 must be str").buffer) {
            try set(Int(key), .none)
          }
        }
      } catch {
        Value(table).release()
        throw error
      }
      return Value(table)
    },
    NativeEntry("__format__(self, format_spec, /)", "Return a formatted version of the string.") { vm, a in
      vm.makeText(
        try vm.formatValue(a[0], spec: try vm.text(a[1], "__format__() argument must be str").swiftString))
    },
  ]
}
