import BigInt

/// What a JSON text is made into.
protocol JSONBuilder {
  associatedtype Node
  mutating func null() -> Node
  mutating func bool(_ value: Bool) -> Node
  /// The text of an integer.
  mutating func integer(_ text: TextBytes) throws -> Node
  /// The text of a number with a fraction or an exponent.
  mutating func real(_ text: TextBytes) throws -> Node
  /// `NaN`, `Infinity` or `-Infinity`.
  mutating func constant(_ name: String) throws -> Node
  mutating func string(_ bytes: [UInt8]) -> Node
  mutating func array(_ items: [Node]) -> Node
  mutating func object(_ members: [(key: [UInt8], value: Node)]) throws -> Node
  /// Called now and then in long texts: what it throws ends the reading.
  func poll() throws
}

extension JSONBuilder {
  func poll() throws {}
}

/// Where and why a text is no JSON.
struct JSONFailure: Error {
  var message: String
  /// Byte offset of the fault.
  var offset: Int

  /// 1-based line and column and 0-based position, all in code points.
  func position(in text: TextBytes) -> (line: Int, column: Int, character: Int) {
    let end = min(offset, text.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where text[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let column = TextIndex.count(TextIndex.slice(text, lineStart, end)) + 1
    return (line, column, TextIndex.count(TextIndex.slice(text, 0, end)))
  }

  func description(in text: TextBytes) -> String {
    let (line, column, character) = position(in: text)
    return "\(message): line \(line) column \(column) (char \(character))"
  }
}

/// A strict JSON reader (RFC 8259, with Python's NaN and Infinity).
struct JSONScanner<Builder: JSONBuilder> {
  let text: TextBytes
  var builder: Builder
  /// Whether control characters are refused within strings.
  var strict = true
  private var depth = 0

  init(_ text: TextBytes, _ builder: Builder, strict: Bool = true) {
    self.text = text
    self.builder = builder
    self.strict = strict
  }

  /// Deeper nesting raises RecursionError, as CPython's default limit does.
  static var deepest: Int { 990 }

  /// The one value of the whole text.
  mutating func document() throws -> Builder.Node {
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw JSONFailure(message: "Unexpected UTF-8 BOM (decode using utf-8-sig)", offset: 0)
    }
    var index = skipSpace(0)
    let node = try value(&index)
    index = skipSpace(index)
    if index != text.count { throw JSONFailure(message: "Extra data", offset: index) }
    return node
  }

  func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < text.count {
      switch text[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return index
      }
    }
    return index
  }

  mutating func value(_ index: inout Int) throws -> Builder.Node {
    guard index < text.count else { throw expectingValue(index) }
    switch text[index] {
    case UInt8(ascii: "\""):
      index += 1
      return builder.string(try string(&index))
    case UInt8(ascii: "{"): return try object(&index)
    case UInt8(ascii: "["): return try array(&index)
    case UInt8(ascii: "n") where take("null", &index): return builder.null()
    case UInt8(ascii: "t") where take("true", &index): return builder.bool(true)
    case UInt8(ascii: "f") where take("false", &index): return builder.bool(false)
    case UInt8(ascii: "N") where take("NaN", &index): return try builder.constant("NaN")
    case UInt8(ascii: "I") where take("Infinity", &index): return try builder.constant("Infinity")
    case UInt8(ascii: "-") where take("-Infinity", &index): return try builder.constant("-Infinity")
    default: return try number(&index)
    }
  }

  private func expectingValue(_ offset: Int) -> JSONFailure {
    JSONFailure(message: "Expecting value", offset: offset)
  }

  private func take(_ word: StaticString, _ index: inout Int) -> Bool {
    let bytes = TextBytes(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard TextSearch.matches(bytes, in: text, at: index) else { return false }
    index += bytes.count
    return true
  }

  private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  private func isDigit(_ index: Int) -> Bool {
    byte(index) >= FloatText.zero && byte(index) <= FloatText.nine
  }

  private mutating func number(_ index: inout Int) throws -> Builder.Node {
    let start = index
    var end = index
    if byte(end) == FloatText.minus { end += 1 }
    guard isDigit(end) else { throw expectingValue(start) }
    if byte(end) == FloatText.zero { end += 1 } else { while isDigit(end) { end += 1 } }
    var isReal = false
    if byte(end) == FloatText.dot, isDigit(end + 1) {
      isReal = true
      end += 1
      while isDigit(end) { end += 1 }
    }
    if byte(end) | 0x20 == UInt8(ascii: "e") {
      var after = end + 1
      if byte(after) == UInt8(ascii: "+") || byte(after) == FloatText.minus { after += 1 }
      if isDigit(after) {
        isReal = true
        while isDigit(after) { after += 1 }
        end = after
      }
    }
    index = end
    let slice = TextIndex.slice(text, start, end)
    return isReal ? try builder.real(slice) : try builder.integer(slice)
  }

  private mutating func array(_ index: inout Int) throws -> Builder.Node {
    try enter()
    defer { depth -= 1 }
    index = skipSpace(index + 1)
    var items: [Builder.Node] = []
    if byte(index) == UInt8(ascii: "]") {
      index += 1
      return builder.array(items)
    }
    while true {
      items.append(try value(&index))
      if items.count & 0x3FF == 0 { try builder.poll() }
      index = skipSpace(index)
      if byte(index) == UInt8(ascii: "]") { break }
      guard byte(index) == UInt8(ascii: ",") else {
        throw JSONFailure(message: "Expecting ',' delimiter", offset: index)
      }
      index = skipSpace(index + 1)
    }
    index += 1
    return builder.array(items)
  }

  private mutating func object(_ index: inout Int) throws -> Builder.Node {
    try enter()
    defer { depth -= 1 }
    index = skipSpace(index + 1)
    var members: [(key: [UInt8], value: Builder.Node)] = []
    if byte(index) == UInt8(ascii: "}") {
      index += 1
      return try builder.object(members)
    }
    while true {
      guard byte(index) == UInt8(ascii: "\"") else {
        throw JSONFailure(
          message: "Expecting property name enclosed in double quotes", offset: index)
      }
      index += 1
      let key = try string(&index)
      index = skipSpace(index)
      guard byte(index) == UInt8(ascii: ":") else {
        throw JSONFailure(message: "Expecting ':' delimiter", offset: index)
      }
      index = skipSpace(index + 1)
      members.append((key, try value(&index)))
      if members.count & 0x3FF == 0 { try builder.poll() }
      index = skipSpace(index)
      if byte(index) == UInt8(ascii: "}") { break }
      guard byte(index) == UInt8(ascii: ",") else {
        throw JSONFailure(message: "Expecting ',' delimiter", offset: index)
      }
      index = skipSpace(index + 1)
    }
    index += 1
    return try builder.object(members)
  }

  private mutating func enter() throws {
    depth += 1
    if depth > Self.deepest {
      throw ScriptError(
        .recursionError, "maximum recursion depth exceeded while decoding a JSON array from a unicode string")
    }
  }

  /// The text of a string whose opening quote stands before `index`.
  private func string(_ index: inout Int) throws -> [UInt8] {
    let begin = index - 1
    var out: [UInt8] = []
    while true {
      let start = index
      while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\\") {
        if strict, text[index] < 0x20 {
          throw JSONFailure(message: "Invalid control character at", offset: index)
        }
        index += 1
      }
      out += text[start..<index]
      guard index < text.count else { throw unterminated(begin) }
      if text[index] == UInt8(ascii: "\"") {
        index += 1
        return out
      }
      index += 1
      guard index < text.count else { throw unterminated(begin) }
      let mark = text[index]
      index += 1
      switch mark {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(mark)
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        guard var value = hex(index) else {
          throw JSONFailure(message: "Invalid \\uXXXX escape", offset: index - 1)
        }
        index += 4
        if value >= 0xD800, value < 0xDC00, byte(index) == UInt8(ascii: "\\"),
          byte(index + 1) == UInt8(ascii: "u"), let low = hex(index + 2), low >= 0xDC00, low < 0xE000
        {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
          index += 6
        }
        TextIndex.append(value, to: &out)
      default: throw JSONFailure(message: "Invalid \\escape", offset: index - 2)
      }
    }
  }

  private func unterminated(_ begin: Int) -> JSONFailure {
    JSONFailure(message: "Unterminated string starting at", offset: begin)
  }

  private func hex(_ start: Int) -> UInt32? {
    guard start + 4 <= text.count else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + 4) {
      guard let digit = NumberText.digit(text[index]), digit < 16 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
