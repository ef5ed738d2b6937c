import LapisDiagnostics

/// Rows that were cut before, by rules that `CSVTokenizer` does not know: their fields lie in one arena.
struct CSVPreparedRows {
  private(set) var arena: [UInt8] = []
  private var words: [UInt64] = []
  /// For each row, where its fields end in `words`.
  private var ends: [Int] = []
  private var lines: [Int] = []
  private var fieldStart = 0

  var count: Int { ends.count }

  mutating func append(_ byte: UInt8) { arena.append(byte) }

  /// Ends a field that was appended byte by byte.
  mutating func endField(line: Int) throws(Diagnostic) {
    let length = arena.count - fieldStart
    guard length < CSVField.longest else { throw CSVTokenizer.tooLong(line) }
    words.append(CSVField(start: fieldStart, length: length, quoted: false).word)
    fieldStart = arena.count
  }

  mutating func endRow(line: Int) {
    ends.append(words.count)
    lines.append(line)
  }

  /// Whether no field of the row in the making has been ended, and none begun.
  var isAtRowStart: Bool { words.count == (ends.last ?? 0) && arena.count == fieldStart }

  mutating func append(row: [String], line: Int) throws(Diagnostic) {
    for field in row {
      arena.append(contentsOf: field.utf8)
      try endField(line: line)
    }
    endRow(line: line)
  }

  /// Without the last rows.
  mutating func dropLast(_ count: Int) {
    ends.removeLast(min(count, ends.count))
    lines.removeLast(lines.count - ends.count)
    words.removeLast(words.count - (ends.last ?? 0))
  }

  /// Goes over the rows from one of them on. `bytes` is where the arena lies.
  struct Reader: CSVRows {
    let bytes: UnsafePointer<UInt8>
    private let rows: CSVPreparedRows
    private(set) var next: Int
    private(set) var line = 0
    var position: Int { 0 }

    init(_ rows: CSVPreparedRows, from row: Int, bytes: UnsafePointer<UInt8>) {
      self.rows = rows
      next = row
      self.bytes = bytes
    }

    mutating func nextRow(into fields: UnsafeMutablePointer<UInt64>, limit: Int) throws(Diagnostic) -> Int? {
      guard next < rows.ends.count else { return nil }
      let start = next == 0 ? 0 : rows.ends[next - 1]
      let found = rows.ends[next] - start
      for place in 0..<min(found, limit) { fields[place] = rows.words[start + place] }
      line = rows.lines[next]
      next += 1
      return found
    }

    func unquoted(_ field: CSVField) -> [UInt8] {
      Array(UnsafeBufferPointer(start: bytes + field.start, count: field.length))
    }
  }
}
