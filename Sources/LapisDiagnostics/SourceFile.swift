/// A named source text with its line starts, so that offsets can be shown as lines and columns.
public struct SourceFile: Sendable {
  /// What a traceback prints: a path, or `<cell 3>`.
  public let name: String
  public let text: String
  /// UTF-8 offset at which each line starts; the first is 0.
  public let lineStarts: [Int]

  public init(name: String, text: String) {
    self.name = name
    self.text = text
    var text = text
    lineStarts = text.withUTF8 { bytes in
      var starts = [0]
      starts.reserveCapacity(bytes.count / 24 + 2)
      for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
      return starts
    }
  }

  /// The 1-based line that holds the offset. Complexity: O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The 1-based line and the 0-based column, counted in Unicode scalars as CPython counts them.
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(lineStarts[line - 1], utf8.count))
    let end = utf8.index(utf8.startIndex, offsetBy: min(max(offset, 0), utf8.count))
    guard start <= end else { return (line, 0) }
    return (line, utf8[start..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 })
  }

  /// The text of a 1-based line without its line break; nil where there is no such line.
  public func text(ofLine line: Int) -> String? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[line - 1])
    let limit = line < lineStarts.count ? lineStarts[line] - 1 : utf8.count
    let end = utf8.index(utf8.startIndex, offsetBy: max(limit, lineStarts[line - 1]))
    var result = String(decoding: utf8[start..<end], as: UTF8.self)
    if result.utf8.last == UInt8(ascii: "\r") { result = String(result.unicodeScalars.dropLast()) }
    return result
  }
}
