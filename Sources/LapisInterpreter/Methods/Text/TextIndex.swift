/// UTF-8 bytes that someone else keeps alive.
typealias TextBytes = UnsafeBufferPointer<UInt8>

/// Positions in UTF-8 text: Python counts code points, the text is stored in bytes.
enum TextIndex {
  /// Code points in the text. Complexity: O(bytes).
  static func count(_ text: TextBytes) -> Int {
    var total = 0
    for byte in text where byte & 0xC0 != 0x80 { total &+= 1 }
    return total
  }

  static func isASCII(_ text: TextBytes) -> Bool {
    for byte in text where byte >= 0x80 { return false }
    return true
  }

  /// Halves of surrogate pairs, which Python keeps in text and UTF-8 has no place for.
  static func hasSurrogates(_ text: TextBytes) -> Bool {
    var index = 0
    while index + 1 < text.count {
      if text[index] == 0xED, text[index + 1] >= 0xA0 { return true }
      index += 1
    }
    return false
  }

  /// Byte offset of the n-th code point; the length where there are fewer.
  static func offset(_ text: TextBytes, scalar n: Int) -> Int {
    var left = n
    var index = 0
    while index < text.count {
      if text[index] & 0xC0 != 0x80 {
        if left <= 0 { return index }
        left -= 1
      }
      index += 1
    }
    return text.count
  }

  static func prefix(_ text: TextBytes, scalars: Int) -> TextBytes {
    slice(text, 0, offset(text, scalar: scalars))
  }

  static func slice(_ text: TextBytes, _ start: Int, _ end: Int) -> TextBytes {
    guard start < end, let base = text.baseAddress else { return TextBytes(start: nil, count: 0) }
    return TextBytes(start: base + start, count: end - start)
  }

  static func slice(_ text: TextBytes, _ range: Range<Int>) -> TextBytes {
    slice(text, range.lowerBound, range.upperBound)
  }

  /// Byte length of the sequence that a lead byte opens.
  static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The code point at a byte offset and the offset after it. Surrogates pass through (as three bytes).
  static func scalar(_ text: TextBytes, _ index: Int) -> (value: UInt32, next: Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt32(lead), index + 1) }
    let length = min(length(lead), text.count - index)
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    var next = index + 1
    while next < index + length {
      value = value << 6 | UInt32(text[next] & 0x3F)
      next += 1
    }
    return (value, next)
  }

  /// All code points of the text.
  static func scalars(_ text: TextBytes) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (value, next) = scalar(text, index)
      out.append(value)
      index = next
    }
    return out
  }

  /// Byte offset at which the code point before `index` starts.
  static func before(_ text: TextBytes, _ index: Int) -> Int {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return max(0, start)
  }

  /// Appends a code point; surrogates are written as three bytes.
  static func append(_ value: UInt32, to out: inout [UInt8]) {
    if value < 0x80 {
      out.append(UInt8(value))
    } else if value < 0x800 {
      out.append(UInt8(0xC0 | value >> 6))
      out.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      out.append(UInt8(0xE0 | value >> 12))
      out.append(UInt8(0x80 | value >> 6 & 0x3F))
      out.append(UInt8(0x80 | value & 0x3F))
    } else {
      out.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18 & 0x07))
      out.append(UInt8(0x80 | value >> 12 & 0x3F))
      out.append(UInt8(0x80 | value >> 6 & 0x3F))
      out.append(UInt8(0x80 | value & 0x3F))
    }
  }

  static func utf8(_ scalars: some Sequence<UInt32>) -> [UInt8] {
    var out: [UInt8] = []
    for value in scalars { append(value, to: &out) }
    return out
  }
}
