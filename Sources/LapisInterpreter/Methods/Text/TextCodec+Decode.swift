extension TextCodec {
  /// Does a byte-order mark stand in front?
  var hasMark: Bool {
    switch self {
    case .utf8Signed, .utf16, .utf32: return true
    default: return false
    }
  }

  /// The codec of what follows a mark, of which the first bytes are given; without any, the one written.
  func afterMark(_ bytes: [UInt8]) -> TextCodec {
    switch self {
    case .utf16: return bytes.starts(with: [0xFE, 0xFF]) ? .utf16Big : .utf16Little
    case .utf32: return bytes.starts(with: [0, 0, 0xFE, 0xFF]) ? .utf32Big : .utf32Little
    default: return withoutMark
    }
  }

  var withoutMark: TextCodec {
    switch self {
    case .utf8Signed: return .utf8
    case .utf16: return .utf16Little
    case .utf32: return .utf32Little
    default: return self
    }
  }

  /// How many of the bytes are whole characters; what follows begins one.
  func completePrefix(_ bytes: [UInt8]) -> Int {
    let width = unit.width
    if width == 4 { return bytes.count & ~3 }
    if width == 2 {
      let even = bytes.count & ~1
      guard even >= 2 else { return even }
      let isBig = unit.isBig || afterMark(bytes).unit.isBig
      let high = bytes[isBig ? even - 2 : even - 1]
      return high >= 0xD8 && high < 0xDC ? even - 2 : even
    }
    switch self {
    case .utf8, .utf8Signed:
      // A lead byte among the last three may wait for more.
      var index = bytes.count - 1
      let first = max(0, bytes.count - 3)
      while index >= first {
        let byte = bytes[index]
        if byte < 0x80 { break }
        if byte >= 0xC0 {
          return index + TextIndex.length(byte) > bytes.count ? index : bytes.count
        }
        index -= 1
      }
      return bytes.count
    default: return bytes.count
    }
  }

  /// Text of bytes, as UTF-8.
  func decode(_ bytes: TextBytes, errors: ErrorMode) throws(Failure) -> [UInt8] {
    if keepsASCII, TextIndex.isASCII(bytes) { return Array(bytes) }
    switch self {
    case .utf8: return try decodeUTF8(bytes, from: 0, errors)
    case .utf8Signed:
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return try decodeUTF8(bytes, from: isMarked ? 3 : 0, errors)
    case .latin1: return TextIndex.utf8(bytes.map { UInt32($0) })
    case .ascii:
      return try decodeBytes(bytes, "ordinal not in range(128)", errors) { $0 < 0x80 ? UInt32($0) : nil }
    case .page(let page):
      return try decodeBytes(bytes, "character maps to <undefined>", errors) { page.scalar($0) }
    case .utf16, .utf16Little, .utf16Big: return try decodeUTF16(bytes, errors)
    case .utf32, .utf32Little, .utf32Big: return try decodeUTF32(bytes, errors)
    }
  }

  private func undecodable(
    _ bytes: TextBytes, _ start: Int, _ end: Int, _ reason: String, _ errors: ErrorMode,
    codec: String? = nil, _ out: inout [UInt8]
  ) throws(Failure) {
    let fault = (start..<end).map { UInt32(bytes[$0]) }
    switch errors {
    case .ignore: return
    case .replace: return TextIndex.append(0xFFFD, to: &out)
    case .backslashreplace:
      for byte in fault { TextEscape.appendEscape(byte, to: &out) }
      return
    case .surrogateescape where fault.allSatisfy({ $0 >= 0x80 }):
      for byte in fault { TextIndex.append(0xDC00 + byte, to: &out) }
      return
    default:
      throw Failure(
        start: start, end: end, reason: reason, codec: codec ?? shown, isDecoding: true, fault: fault)
    }
  }

  /// Encodings of one byte a character.
  private func decodeBytes(
    _ bytes: TextBytes, _ reason: String, _ errors: ErrorMode, _ scalar: (UInt8) -> UInt32?
  ) throws(Failure) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    for (index, byte) in bytes.enumerated() {
      if let value = scalar(byte) {
        TextIndex.append(value, to: &out)
      } else {
        try undecodable(bytes, index, index + 1, reason, errors, &out)
      }
    }
    return out
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
          case 0xED where errors == .surrogatepass: break
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

  private static func value(_ bytes: TextBytes, _ at: Int, _ width: Int, _ isBig: Bool) -> UInt32 {
    var value: UInt32 = 0
    for place in 0..<width {
      let byte = UInt32(bytes[at + place])
      value = isBig ? value << 8 | byte : value | byte << UInt32(place * 8)
    }
    return value
  }

  private func decodeUTF16(_ bytes: TextBytes, _ errors: ErrorMode) throws(Failure) -> [UInt8] {
    var index = 0
    var isBig = unit.isBig
    if case .utf16 = self, bytes.count >= 2 {
      let mark = Self.value(bytes, 0, 2, false)
      isBig = mark == 0xFFFE
      if isBig || mark == 0xFEFF { index = 2 }
    }
    // An encoding without a byte order says in its errors which one was found.
    var name = shown
    if case .utf16 = self { name = isBig ? "utf-16-be" : "utf-16-le" }
    var out: [UInt8] = []
    while index < bytes.count {
      guard index + 1 < bytes.count else {
        try undecodable(bytes, index, bytes.count, "truncated data", errors, codec: name, &out)
        break
      }
      let first = Self.value(bytes, index, 2, isBig)
      guard first >= 0xD800, first < 0xE000, errors != .surrogatepass || first < 0xDC00 else {
        TextIndex.append(first, to: &out)
        index += 2
        continue
      }
      if first >= 0xDC00 {
        try undecodable(bytes, index, index + 2, "illegal encoding", errors, codec: name, &out)
        index += 2
      } else if index + 3 >= bytes.count {
        if errors == .surrogatepass {
          TextIndex.append(first, to: &out)
          index += 2
          continue
        }
        try undecodable(bytes, index, bytes.count, "unexpected end of data", errors, codec: name, &out)
        break
      } else {
        let second = Self.value(bytes, index + 2, 2, isBig)
        if second >= 0xDC00, second < 0xE000 {
          TextIndex.append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &out)
          index += 4
        } else if errors == .surrogatepass {
          TextIndex.append(first, to: &out)
          index += 2
        } else {
          try undecodable(bytes, index, index + 2, "illegal UTF-16 surrogate", errors, codec: name, &out)
          index += 2
        }
      }
    }
    return out
  }

  private func decodeUTF32(_ bytes: TextBytes, _ errors: ErrorMode) throws(Failure) -> [UInt8] {
    var index = 0
    var isBig = unit.isBig
    if case .utf32 = self, bytes.count >= 4 {
      let mark = Self.value(bytes, 0, 4, false)
      isBig = mark == 0xFFFE_0000
      if isBig || mark == 0xFEFF { index = 4 }
    }
    var name = shown
    if case .utf32 = self { name = isBig ? "utf-32-be" : "utf-32-le" }
    var out: [UInt8] = []
    while index < bytes.count {
      guard index + 3 < bytes.count else {
        try undecodable(bytes, index, bytes.count, "truncated data", errors, codec: name, &out)
        break
      }
      let value = Self.value(bytes, index, 4, isBig)
      if value >= 0x110000 {
        try undecodable(
          bytes, index, index + 4, "code point not in range(0x110000)", errors, codec: name, &out)
      } else if value >= 0xD800, value < 0xE000, errors != .surrogatepass {
        try undecodable(
          bytes, index, index + 4, "code point in surrogate code point range(0xd800, 0xe000)", errors,
          codec: name, &out)
      } else {
        TextIndex.append(value, to: &out)
      }
      index += 4
    }
    return out
  }
}
