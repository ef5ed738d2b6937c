/// Splitting, stripping and joining: ranges of bytes, so that the caller makes one object a piece.
enum TextSplit {
  /// `split(None, limit)`: runs of whitespace separate; a negative limit means all.
  static func whitespace(_ text: TextBytes, limit: Int, bytes: Bool = false) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var left = limit < 0 ? Int.max : limit
    var index = skipSpace(text, 0, bytes)
    while index < text.count {
      if left == 0 {
        out.append(index..<text.count)
        return out
      }
      let start = index
      while index < text.count {
        let (isSpace, next) = spaceAt(text, index, bytes)
        if isSpace { break }
        index = next
      }
      out.append(start..<index)
      left -= 1
      index = skipSpace(text, index, bytes)
    }
    return out
  }

  /// `rsplit(None, limit)`.
  static func whitespaceFromRight(_ text: TextBytes, limit: Int, bytes: Bool = false) -> [Range<Int>] {
    if limit < 0 { return whitespace(text, limit: -1, bytes: bytes) }
    let all = whitespace(text, limit: -1, bytes: bytes)
    if all.count <= limit { return all }
    let rest = all.count - limit
    // The unsplit rest keeps the whitespace at its start, as `split` keeps none at its end.
    return [0..<all[rest - 1].upperBound] + all[rest...]
  }

  static func separator(_ text: TextBytes, _ mark: TextBytes, limit: Int) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var left = limit < 0 ? Int.max : limit
    var index = 0
    while left > 0, let match = TextSearch.find(mark, in: text, from: index, to: text.count) {
      out.append(index..<match)
      index = match + mark.count
      left -= 1
    }
    out.append(index..<text.count)
    return out
  }

  static func separatorFromRight(_ text: TextBytes, _ mark: TextBytes, limit: Int) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var left = limit < 0 ? Int.max : limit
    var end = text.count
    while left > 0, let match = TextSearch.rfind(mark, in: text, from: 0, to: end) {
      out.append(match + mark.count..<end)
      end = match
      left -= 1
    }
    out.append(0..<end)
    return out.reversed()
  }

  /// `splitlines(keepends)`. Bytes break at \n, \r and \r\n only.
  static func lines(_ text: TextBytes, keepEnds: Bool, bytes: Bool = false) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      let (value, next) = bytes ? (UInt32(text[index]), index + 1) : TextIndex.scalar(text, index)
      let breaks = bytes ? value == 0x0A || value == 0x0D : TextClass.isLineBreak(value)
      guard breaks else {
        index = next
        continue
      }
      var after = next
      if value == 0x0D, after < text.count, text[after] == 0x0A { after += 1 }
      out.append(start..<(keepEnds ? after : index))
      index = after
      start = after
    }
    if start < text.count { out.append(start..<text.count) }
    return out
  }

  enum Side {
    case left, right, both
  }

  /// `strip()`, `lstrip()`, `rstrip()` without an argument.
  static func strip(_ text: TextBytes, _ side: Side, bytes: Bool = false) -> Range<Int> {
    let start = side == .right ? 0 : skipSpace(text, 0, bytes)
    let end = side == .left ? text.count : stripEnd(text, start, bytes)
    return start..<max(start, end)
  }

  /// `strip(characters)`.
  static func strip(_ text: TextBytes, _ set: TextBytes, _ side: Side, bytes: Bool = false) -> Range<Int> {
    let members = bytes ? set.map { UInt32($0) } : TextIndex.scalars(set)
    var start = 0
    var end = text.count
    if side != .right {
      while start < end {
        let (value, next) = bytes ? (UInt32(text[start]), start + 1) : TextIndex.scalar(text, start)
        guard members.contains(value) else { break }
        start = next
      }
    }
    if side != .left {
      while end > start {
        let before = bytes ? end - 1 : TextIndex.before(text, end)
        let value = bytes ? UInt32(text[before]) : TextIndex.scalar(text, before).value
        guard members.contains(value) else { break }
        end = before
      }
    }
    return start..<end
  }

  private static func spaceAt(_ text: TextBytes, _ index: Int, _ bytes: Bool) -> (Bool, Int) {
    let byte = text[index]
    if bytes { return (TextClass.isByteSpace(byte), index + 1) }
    let (value, next) = TextIndex.scalar(text, index)
    return (TextClass.isSpace(value), next)
  }

  private static func skipSpace(_ text: TextBytes, _ start: Int, _ bytes: Bool) -> Int {
    var index = start
    while index < text.count {
      let (isSpace, next) = spaceAt(text, index, bytes)
      guard isSpace else { break }
      index = next
    }
    return index
  }

  private static func stripEnd(_ text: TextBytes, _ start: Int, _ bytes: Bool) -> Int {
    var end = text.count
    while end > start {
      let before = bytes ? end - 1 : TextIndex.before(text, end)
      guard spaceAt(text, before, bytes).0 else { break }
      end = before
    }
    return end
  }
}
