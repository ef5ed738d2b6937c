public import LapisDiagnostics

extension JSONValue {
  /// Reads a document.
  ///
  /// Throws `json.syntax` naming the byte offset, or `json.depth` beyond 512 levels.
  public init(parsing text: String) throws(Diagnostic) {
    var reader = JSONReader(bytes: Array(text.utf8))
    self = try reader.document()
  }

  /// Reads a document from UTF-8 bytes; a byte-order mark is skipped.
  public init(parsing bytes: [UInt8]) throws(Diagnostic) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.document()
  }
}

struct JSONReader {
  static let maximumDepth = 512

  private let bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func document() throws(Diagnostic) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw failure("text after the end of the document") }
    return value
  }

  private func failure(_ what: String) -> Diagnostic {
    Diagnostic("json.syntax", .value, "Not valid JSON: \(what) at byte \(at).")
  }

  private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B) {
      at += 1
    }
  }

  private mutating func value(depth: Int) throws(Diagnostic) -> JSONValue {
    guard depth < Self.maximumDepth else {
      throw Diagnostic(
        "json.depth", .value, "JSON is nested deeper than \(Self.maximumDepth) levels.")
    }
    skipSpace()
    switch current {
    case nil: throw failure("the text ends where a value is expected")
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try scalar()
    }
  }

  private mutating func object(depth: Int) throws(Diagnostic) -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      at += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("a member's name is expected") }
      let key = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw failure("':' is expected") }
      at += 1
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        at += 1
        return .object(members)
      default: throw failure("',' or '}' is expected")
      }
    }
  }

  private mutating func array(depth: Int) throws(Diagnostic) -> JSONValue {
    at += 1
    var elements: [JSONValue] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      switch current {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return .array(elements)
      default: throw failure("',' or ']' is expected")
      }
    }
  }

  private mutating func string() throws(Diagnostic) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte = current {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20: throw failure("a control character inside a string")
      default: text.append(byte)
      }
    }
    throw failure("a string without its closing quote")
  }

  private mutating func escape() throws(Diagnostic) -> Character {
    guard let byte = current else { throw failure("a string without its closing quote") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      // A surrogate pair is one character; a lone half is shown as the replacement character.
      if (0xD800..<0xDC00).contains(code), current == UInt8(ascii: "\\"),
        at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u")
      {
        let before = at
        at += 2
        let low = try hexadecimal()
        if (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          at = before
        }
      }
      return Character(Unicode.Scalar(code) ?? "\u{FFFD}")
    default: throw failure("an unknown escape in a string")
    }
  }

  private mutating func hexadecimal() throws(Diagnostic) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits are expected after \\u")
      }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }

  private mutating func scalar() throws(Diagnostic) -> JSONValue {
    let start = at
    while let byte = current, Self.isScalarByte(byte) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "NaN": return .number(.nan)
    case "Infinity": return .number(.infinity)
    case "-Infinity": return .number(-.infinity)
    default: break
    }
    let digits = word.first == "-" ? word.dropFirst() : word[...]
    if let first = digits.utf8.first, (0x30...0x39).contains(first) {
      if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let whole = Int(word) {
        return .integer(whole)
      }
      if digits.utf8.allSatisfy({ Self.isNumberByte($0) }), let number = Double(word) {
        return .number(number)
      }
    }
    at = start
    throw failure(word.isEmpty ? "an unexpected character" : "'\(word.prefix(40))' is not a value")
  }

  private static func isScalarByte(_ byte: UInt8) -> Bool {
    isNumberByte(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }
}
