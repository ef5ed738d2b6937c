/// JSON text of strings and numbers.
enum JSONText {
  /// A string in quotes, with only ASCII in it where asked.
  static func append(_ text: TextBytes, ensureASCII: Bool, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
        case 0x0A: out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case 0x0D: out += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        case 0x09: out += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case 0x08: out += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
        case 0x0C: out += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
        case 0..<0x20: appendUnit(UInt32(byte), to: &out)
        case 0x7F where ensureASCII: appendUnit(0x7F, to: &out)
        default: out.append(byte)
        }
        index += 1
        continue
      }
      let (value, next) = TextIndex.scalar(text, index)
      if !ensureASCII {
        out += text[index..<next]
      } else if value >= 0x10000 {
        appendUnit(0xD800 + (value - 0x10000) >> 10, to: &out)
        appendUnit(0xDC00 + (value - 0x10000) & 0x3FF, to: &out)
      } else {
        appendUnit(value, to: &out)
      }
      index = next
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func appendUnit(_ unit: UInt32, to out: inout [UInt8]) {
    out += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [UInt32(12), 8, 4, 0] { out.append(TextEscape.hexDigits[Int(unit >> shift & 15)]) }
  }

  /// A float; nil where it is not finite and that is not allowed.
  static func number(_ x: Double, allowNaN: Bool) -> [UInt8]? {
    if x.isFinite { return FloatText.repr(x) }
    guard allowNaN else { return nil }
    return Array((x.isNaN ? "NaN" : x < 0 ? "-Infinity" : "Infinity").utf8)
  }
}
