/// Encodings that scripts name: UTF-8 and its relatives, Latin-1, ASCII, UTF-16.
enum TextCodec: Equatable {
  case utf8, utf8Signed, latin1, ascii, utf16, utf16Little, utf16Big

  /// The codec of a name, spelled any way Python accepts; nil where it is unknown.
  init?(_ name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8", "u8", "utf", "cp65001", "utf8ucs2", "utf8ucs4": self = .utf8
    case "utf8sig": self = .utf8Signed
    case "latin1", "latin", "iso88591", "8859", "cp819", "l1":
      self = .latin1
    case "ascii", "usascii", "646", "ansix3.41968": self = .ascii
    case "utf16", "u16": self = .utf16
    case "utf16le": self = .utf16Little
    case "utf16be": self = .utf16Big
    default: return nil
    }
  }

  /// The name in error texts.
  var shown: String {
    switch self {
    case .utf8, .utf8Signed: return "utf-8"
    case .latin1: return "latin-1"
    case .ascii: return "ascii"
    case .utf16: return "utf-16"
    case .utf16Little: return "utf-16-le"
    case .utf16Big: return "utf-16-be"
    }
  }

  /// What to do with what does not fit; nil for an unknown name.
  enum ErrorMode: String {
    case strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape, surrogatepass
    case namereplace
  }

  /// A part of the input that has no place in the other form.
  struct Failure: Error {
    var start: Int
    var end: Int
    var reason: String
    var isDecoding: Bool
    /// The bytes or code points at fault.
    var fault: [UInt32]

    func message(_ codec: String) -> String {
      if isDecoding {
        if end - start == 1, let byte = fault.first {
          let hex = byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
          return "'\(codec)' codec can't decode byte 0x\(hex) in position \(start): \(reason)"
        }
        return "'\(codec)' codec can't decode bytes in position \(start)-\(end - 1): \(reason)"
      }
      if end - start == 1, let value = fault.first {
        var text: [UInt8] = []
        TextEscape.appendEscape(value, to: &text)
        let shown = String(decoding: text, as: UTF8.self)
        return "'\(codec)' codec can't encode character '\(shown)' in position \(start): \(reason)"
      }
      return "'\(codec)' codec can't encode characters in position \(start)-\(end - 1): \(reason)"
    }
  }

  func encode(_ text: TextBytes, errors: ErrorMode) throws(Failure) -> [UInt8] {
    var out: [UInt8] = []
    switch self {
    case .utf8Signed: out = [0xEF, 0xBB, 0xBF]
    case .utf16: out = [0xFF, 0xFE]
    default: break
    }
    if TextIndex.isASCII(text), self == .utf8 || self == .latin1 || self == .ascii || self == .utf8Signed {
      return out + text
    }
    let scalars = TextIndex.scalars(text)
    var index = 0
    while index < scalars.count {
      let value = scalars[index]
      if !fits(value) && !(errors == .surrogatepass && value >= 0xD800 && value <= 0xDFFF) {
        var end = index + 1
        while end < scalars.count, !fits(scalars[end]) { end += 1 }
        try substitute(scalars, index, end, errors, &out)
        index = end
        continue
      }
      append(value, to: &out)
      index += 1
    }
    return out
  }

  private func fits(_ value: UInt32) -> Bool {
    switch self {
    case .latin1: return value < 0x100
    case .ascii: return value < 0x80
    default: return value < 0xD800 || value > 0xDFFF
    }
  }

  private func append(_ value: UInt32, to out: inout [UInt8]) {
    switch self {
    case .utf8, .utf8Signed: TextIndex.append(value, to: &out)
    case .latin1, .ascii: out.append(UInt8(truncatingIfNeeded: value))
    case .utf16, .utf16Little, .utf16Big:
      var units = [value]
      if value >= 0x10000 {
        units = [0xD800 + (value - 0x10000) >> 10, 0xDC00 + (value - 0x10000) & 0x3FF]
      }
      for unit in units {
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        let low = UInt8(truncatingIfNeeded: unit)
        out += self == .utf16Big ? [high, low] : [low, high]
      }
    }
  }

  private func substitute(
    _ scalars: [UInt32], _ start: Int, _ end: Int, _ errors: ErrorMode, _ out: inout [UInt8]
  ) throws(Failure) {
    for index in start..<end {
      var text: [UInt8] = []
      switch errors {
      case .ignore: continue
      case .replace: text = [0x3F]
      case .backslashreplace, .namereplace: TextEscape.appendEscape(scalars[index], to: &text)
      case .xmlcharrefreplace: text = Array("&#\(scalars[index]);".utf8)
      case .surrogateescape where scalars[index] >= 0xDC80 && scalars[index] <= 0xDCFF:
        out.append(UInt8(scalars[index] - 0xDC00))
        continue
      case .strict, .surrogateescape, .surrogatepass:
        let reason: String
        switch self {
        case .latin1: reason = "ordinal not in range(256)"
        case .ascii: reason = "ordinal not in range(128)"
        default: reason = "surrogates not allowed"
        }
        throw Failure(
          start: start, end: end, reason: reason, isDecoding: false, fault: Array(scalars[start..<end]))
      }
      for byte in text { append(UInt32(byte), to: &out) }
    }
  }

  /// Text of bytes, as UTF-8.
  func decode(_ bytes: TextBytes, errors: ErrorMode) throws(Failure) -> [UInt8] {
    switch self {
    case .utf8, .utf8Signed:
      let marked = self == .utf8Signed && bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return try decodeUTF8(bytes, from: marked ? 3 : 0, errors)
    case .latin1: return TextIndex.utf8(bytes.map { UInt32($0) })
    case .ascii:
      if TextIndex.isASCII(bytes) { return Array(bytes) }
      var out: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        if byte < 0x80 {
          out.append(byte)
        } else {
          try undecodable(bytes, index, index + 1, "ordinal not in range(128)", errors, &out)
        }
      }
      return out
    case .utf16, .utf16Little, .utf16Big: return try decodeUTF16(bytes, errors)
    }
  }

  private func undecodable(
    _ bytes: TextBytes, _ start: Int, _ end: Int, _ reason: String, _ errors: ErrorMode,
    _ out: inout [UInt8]
  ) throws(Failure) {
    let fault = (start..<end).map { UInt32(bytes[$0]) }
    switch errors {
    case .ignore: break
    case .replace: TextIndex.append(0xFFFD, to: &out)
    case .backslashreplace:
      for byte in fault { TextEscape.appendEscape(byte, to: &out) }
    case .surrogateescape: for byte in fault { TextIndex.append(0xDC00 + byte, to: &out) }
    default: throw Failure(start: start, end: end, reason: reason, isDecoding: true, fault: fault)
    }
  }

  private func decodeUTF8(_ bytes: TextBytes, from start: Int, _ errors: ErrorMode) throws(Failure)
    -> [UInt8]
  {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = start
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        out.append(lead)
        index += 1
        continue
      }
      let length = lead < 0xC2 || lead > 0xF4 ? 0 : TextIndex.length(lead)
      guard length > 0 else {
        try undecodable(bytes, index, index + 1, "invalid start byte", errors, &out)
        index += 1
        continue
      }
      var taken = 1
      while taken < length, index + taken < bytes.count {
        let next = bytes[index + taken]
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        if taken == 1 {
          switch lead {
          case 0xE0: low = 0xA0
          case 0xED: high = 0x9F
          case 0xF0: low = 0x90
          case 0xF4: high = 0x8F
          default: break
          }
        }
        guard next >= low, next <= high else { break }
        taken += 1
      }
      if taken == length {
        out += bytes[index..<(index + length)]
      } else if index + taken >= bytes.count {
        try undecodable(bytes, index, index + taken, "unexpected end of data", errors, &out)
      } else {
        try undecodable(bytes, index, index + taken, "invalid continuation byte", errors, &out)
      }
      index += taken
    }
    return out
  }

  private func decodeUTF16(_ bytes: TextBytes, _ errors: ErrorMode) throws(Failure) -> [UInt8] {
    var index = 0
    var big = self == .utf16Big
    if self == .utf16, bytes.count >= 2 {
      if bytes[0] == 0xFE, bytes[1] == 0xFF {
        big = true
        index = 2
      } else if bytes[0] == 0xFF, bytes[1] == 0xFE {
        index = 2
      }
    }
    var out: [UInt8] = []
    func unit(_ at: Int) -> UInt32? {
      guard at + 1 < bytes.count else { return nil }
      let first = UInt32(bytes[at])
      let second = UInt32(bytes[at + 1])
      return big ? first << 8 | second : second << 8 | first
    }
    while index < bytes.count {
      guard let first = unit(index) else {
        try undecodable(bytes, index, bytes.count, "truncated data", errors, &out)
        break
      }
      if first >= 0xD800, first < 0xDC00, let second = unit(index + 2), second >= 0xDC00, second < 0xE000 {
        TextIndex.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &out)
        index += 4
      } else if first >= 0xD800, first < 0xE000 {
        try undecodable(bytes, index, index + 2, "illegal encoding", errors, &out)
        index += 2
      } else {
        TextIndex.append(first, to: &out)
        index += 2
      }
    }
    return out
  }
}
