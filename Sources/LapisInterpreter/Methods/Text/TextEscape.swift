/// `repr` and `ascii` of str and bytes.
enum TextEscape {
  /// `repr(str)`: single quotes unless the text has those and no double ones; what does not print is escaped.
  static func repr(_ text: TextBytes, asciiOnly: Bool = false) -> [UInt8] {
    let quote = quote(for: text)
    var out: [UInt8] = []
    out.reserveCapacity(text.count + 2)
    out.append(quote)
    if isPlain(text, quote) {
      out += text
      out.append(quote)
      return out
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        appendASCII(byte, quote, to: &out)
        index += 1
        continue
      }
      let (value, next) = TextIndex.scalar(text, index)
      if asciiOnly || !TextClass.isPrintable(value) {
        appendEscape(value, to: &out)
      } else {
        out += text[index..<next]
      }
      index = next
    }
    out.append(quote)
    return out
  }

  /// ASCII that stands between the quotes as it is.
  private static func isPlain(_ text: TextBytes, _ quote: UInt8) -> Bool {
    for byte in text where byte < 0x20 || byte >= 0x7F || byte == 0x5C || byte == quote { return false }
    return true
  }

  /// `repr(bytes)`. A bytearray escapes a single quote always.
  static func bytesRepr(_ bytes: TextBytes, isMutable: Bool = false) -> [UInt8] {
    let quote = quote(for: bytes)
    var out: [UInt8] = [UInt8(ascii: "b"), quote]
    for byte in bytes {
      if isMutable, byte == UInt8(ascii: "'") {
        out += [UInt8(ascii: "\\"), byte]
      } else if byte < 0x80 {
        appendASCII(byte, quote, to: &out)
      } else {
        appendHex(byte, to: &out)
      }
    }
    out.append(quote)
    return out
  }

  private static func quote(for text: TextBytes) -> UInt8 {
    var hasSingle = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { return UInt8(ascii: "'") }
      if byte == UInt8(ascii: "'") { hasSingle = true }
    }
    return hasSingle ? UInt8(ascii: "\"") : UInt8(ascii: "'")
  }

  private static func appendASCII(_ byte: UInt8, _ quote: UInt8, to out: inout [UInt8]) {
    switch byte {
    case quote, UInt8(ascii: "\\"):
      out.append(UInt8(ascii: "\\"))
      out.append(byte)
    case 0x0A: out += [0x5C, UInt8(ascii: "n")]
    case 0x0D: out += [0x5C, UInt8(ascii: "r")]
    case 0x09: out += [0x5C, UInt8(ascii: "t")]
    case 0x20..<0x7F: out.append(byte)
    default: appendHex(byte, to: &out)
    }
  }

  private static func appendHex(_ byte: UInt8, to out: inout [UInt8]) {
    out += [0x5C, UInt8(ascii: "x"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
  }

  /// Text with `\x`, `\u` and `\U` in place of what is not ASCII.
  static func asciiOnly(_ text: TextBytes) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (value, next) = TextIndex.scalar(text, index)
      if value < 0x80 { out.append(UInt8(value)) } else { appendEscape(value, to: &out) }
      index = next
    }
    return out
  }

  static func appendEscape(_ value: UInt32, to out: inout [UInt8]) {
    if value < 0x100 {
      appendHex(UInt8(value), to: &out)
      return
    }
    let digits = value < 0x10000 ? 4 : 8
    out += [0x5C, UInt8(ascii: digits == 4 ? "u" : "U")]
    for place in (0..<digits).reversed() {
      out.append(hexDigits[Int(value >> UInt32(place * 4) & 15)])
    }
  }

  static let hexDigits = Array("0123456789abcdef".utf8)
}
