extension TextCodec {
  /// The bytes of text in this encoding.
  func encode(_ text: TextBytes, errors: ErrorMode) throws(Failure) -> [UInt8] {
    if keepsASCII, TextIndex.isASCII(text) { return Array(text) }
    if case .utf8 = self, !TextIndex.hasSurrogates(text) { return Array(text) }
    var out: [UInt8] = []
    switch self {
    case .utf8Signed: out = [0xEF, 0xBB, 0xBF]
    case .utf16: out = [0xFF, 0xFE]
    case .utf32: out = [0xFF, 0xFE, 0, 0]
    default: break
    }
    let scalars = TextIndex.scalars(text)
    var index = 0
    while index < scalars.count {
      if append(scalars[index], to: &out) {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count, !fits(scalars[end]) { end += 1 }
      try substitute(scalars, index, end, errors, &out)
      index = end
    }
    return out
  }

  private func fits(_ value: UInt32) -> Bool {
    switch self {
    case .latin1: return value < 0x100
    case .ascii: return value < 0x80
    case .page(let page): return page.byte(value) != nil
    default: return !isSurrogate(value)
    }
  }

  private func isSurrogate(_ value: UInt32) -> Bool { value >= 0xD800 && value <= 0xDFFF }

  /// false: the code point has no place here.
  private func append(_ value: UInt32, to out: inout [UInt8]) -> Bool {
    switch self {
    case .page(let page):
      guard let byte = page.byte(value) else { return false }
      out.append(byte)
    case .latin1, .ascii:
      guard fits(value) else { return false }
      out.append(UInt8(truncatingIfNeeded: value))
    default:
      if isSurrogate(value) { return false }
      appendUnits(value, to: &out)
    }
    return true
  }

  /// The code units of one of the UTF encodings, surrogates included.
  private func appendUnits(_ value: UInt32, to out: inout [UInt8]) {
    let (width, isBig) = unit
    guard width > 1 else { return TextIndex.append(value, to: &out) }
    var units = [value]
    if width == 2, value >= 0x10000 {
      units = [0xD800 + (value - 0x10000) >> 10, 0xDC00 + (value - 0x10000) & 0x3FF]
    }
    for unit in units {
      for place in 0..<width {
        let shift = UInt32(isBig ? width - 1 - place : place) * 8
        out.append(UInt8(truncatingIfNeeded: unit >> shift))
      }
    }
  }

  private var reason: String {
    switch self {
    case .latin1: return "ordinal not in range(256)"
    case .ascii: return "ordinal not in range(128)"
    case .page: return "character maps to <undefined>"
    default: return "surrogates not allowed"
    }
  }

  private func substitute(
    _ scalars: [UInt32], _ start: Int, _ end: Int, _ errors: ErrorMode, _ out: inout [UInt8]
  ) throws(Failure) {
    let failure = Failure(
      start: start, end: end, reason: reason, codec: shown, isDecoding: false, fault: Array(scalars[start..<end]))
    for index in start..<end {
      let value = scalars[index]
      var text: [UInt8] = []
      switch errors {
      case .ignore: continue
      case .replace: text = [0x3F]
      case .backslashreplace: TextEscape.appendEscape(value, to: &text)
      case .namereplace:
        if let name = Unicode.Scalar(value)?.properties.name {
          text = Array("\\N{\(name)}".utf8)
        } else {
          TextEscape.appendEscape(value, to: &text)
        }
      case .xmlcharrefreplace: text = Array("&#\(value);".utf8)
      case .surrogateescape where value >= 0xDC80 && value <= 0xDCFF && unit.width == 1:
        out.append(UInt8(truncatingIfNeeded: value - 0xDC00))
        continue
      case .surrogatepass where isSurrogate(value) && reason == "surrogates not allowed":
        appendUnits(value, to: &out)
        continue
      case .strict, .surrogateescape, .surrogatepass, .unknown: throw failure
      }
      for byte in text where !append(UInt32(byte), to: &out) { throw failure }
    }
  }
}
