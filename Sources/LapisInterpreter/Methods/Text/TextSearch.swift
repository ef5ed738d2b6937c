import Glibc

/// Substring search, counting and replacement on bytes. UTF-8 is self-synchronizing, so byte matches
/// of whole strings are matches of code points.
enum TextSearch {
  /// Offset of the first match at or after `start` that ends by `end`.
  static func find(_ needle: TextBytes, in text: TextBytes, from start: Int, to end: Int) -> Int? {
    guard start >= 0, end <= text.count, start <= end, needle.count <= end - start else { return nil }
    guard let first = needle.baseAddress, needle.count > 0 else { return start }
    guard let base = text.baseAddress else { return nil }
    // The first byte is found by the C library, the rest compared there.
    let lead = Int32(first.pointee)
    let last = end - needle.count
    var index = start
    while index <= last {
      guard let hit = memchr(base + index, lead, last - index + 1) else { return nil }
      index = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if memcmp(base + index, first, needle.count) == 0 { return index }
      index += 1
    }
    return nil
  }

  static func find(_ needle: TextBytes, in text: TextBytes) -> Int? {
    find(needle, in: text, from: 0, to: text.count)
  }

  static func rfind(_ needle: TextBytes, in text: TextBytes, from start: Int, to end: Int) -> Int? {
    guard start >= 0, end <= text.count, start <= end, needle.count <= end - start else { return nil }
    var index = end - needle.count
    while index >= start {
      if matches(needle, in: text, at: index) { return index }
      index -= 1
    }
    return nil
  }

  static func matches(_ needle: TextBytes, in text: TextBytes, at index: Int) -> Bool {
    guard index >= 0, index + needle.count <= text.count else { return false }
    guard needle.count > 0, let a = needle.baseAddress, let b = text.baseAddress else { return true }
    return memcmp(a, b + index, needle.count) == 0
  }

  /// Matches that do not overlap. An empty needle matches between all code points of the range.
  static func count(_ needle: TextBytes, in text: TextBytes, from start: Int, to end: Int) -> Int {
    guard start <= end else { return 0 }
    if needle.isEmpty { return TextIndex.count(TextIndex.slice(text, start, end)) + 1 }
    var total = 0
    var index = start
    while let match = find(needle, in: text, from: index, to: end) {
      total += 1
      index = match + needle.count
    }
    return total
  }

  /// `str.replace`; a negative limit means all. `perByte` treats an empty needle as bytes do.
  static func replace(
    _ text: TextBytes, _ old: TextBytes, _ new: TextBytes, limit: Int, perByte: Bool = false
  ) -> [UInt8] {
    var left = limit < 0 ? Int.max : limit
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    if old.isEmpty {
      var index = 0
      while index < text.count {
        if left > 0 {
          out += new
          left -= 1
        }
        let next = perByte ? index + 1 : min(text.count, index + TextIndex.length(text[index]))
        out += text[index..<next]
        index = next
      }
      if left > 0 { out += new }
      return out
    }
    var index = 0
    while left > 0, let match = find(old, in: text, from: index, to: text.count) {
      out += text[index..<match]
      out += new
      index = match + old.count
      left -= 1
    }
    out += text[index...]
    return out
  }

  /// `expandtabs`: a tab reaches to the next multiple of `size`; columns count code points, or bytes.
  static func expandTabs(_ text: TextBytes, _ size: Int, perByte: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    var column = 0
    for byte in text {
      if byte == 0x09 {
        if size > 0 {
          let spaces = size - column % size
          out += repeatElement(0x20, count: spaces)
          column += spaces
        }
        continue
      }
      out.append(byte)
      if byte == 0x0A || byte == 0x0D {
        column = 0
      } else if perByte || byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return out
  }
}
