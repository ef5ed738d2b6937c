import LapisDiagnostics

/// A field's place in the bytes of a file, in one word: start (40 bits), length (23 bits), and whether
/// quotes inside it are still to be resolved.
struct CSVField {
  let word: UInt64

  static let longest = (1 << 23) - 1

  @inline(__always) init(word: UInt64) { self.word = word }

  @inline(__always) init(start: Int, length: Int, quoted: Bool) {
    word = UInt64(start) << 24 | UInt64(length) << 1 | (quoted ? 1 : 0)
  }

  @inline(__always) var start: Int { Int(word >> 24) }
  @inline(__always) var length: Int { Int(word >> 1 & 0x7f_ffff) }
  /// The span starts behind the opening quote and holds doubled or stray quotes.
  @inline(__always) var isQuoted: Bool { word & 1 != 0 }
}

/// A table cut into rows of fields, which lie in `bytes`.
protocol CSVRows {
  var bytes: UnsafePointer<UInt8> { get }
  /// Where reading is, for fields that a row lacks.
  var position: Int { get }
  /// The 1-based line in which the row read last starts.
  var line: Int { get }
  /// Reads the next row: up to `limit` fields into `fields`. Returns how many fields the row has, which may
  /// be more than were written; nil at the end.
  mutating func nextRow(into fields: UnsafeMutablePointer<UInt64>, limit: Int) throws(Diagnostic) -> Int?
  func unquoted(_ field: CSVField) -> [UInt8]
}

/// Cuts bytes into rows of fields. The bytes must be followed by 16 zero bytes.
struct CSVTokenizer: CSVRows {
  /// Where reading is.
  struct Place {
    var position = 0
    var line = 1
    /// How many lines have ended, those inside quotes not counted.
    var record = 0
  }

  let bytes: UnsafePointer<UInt8>
  let count: Int
  let separator: UInt8
  let quote: UInt8
  let comment: UInt8?
  let skipsInitialSpace: Bool
  private let skipsBlankLines: Bool
  private let skippedLines: CSVOptions.SkippedLines?
  private(set) var position = 0
  /// The 1-based line in which the row read last starts.
  private(set) var line = 0
  private var nextLine = 1
  private var record = 0
  private let separators: UInt64
  /// Whether rows without quotes have nothing but separators and line breaks in them to look for.
  private let isPlain: Bool

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(bytes: UnsafePointer<UInt8>, count: Int, separator: UInt8, _ options: CSVOptions) {
    self.bytes = bytes
    self.count = count
    self.separator = separator
    // A byte that no text holds stands for none.
    quote = options.quote ?? 0xff
    comment = options.comment
    skipsInitialSpace = options.skipsInitialSpace
    skipsBlankLines = options.skipsBlankLines
    skippedLines = options.skippedLines.isEmpty ? nil : options.skippedLines
    separators = Self.ones &* UInt64(separator)
    isPlain = options.comment == nil && !options.skipsInitialSpace && skippedLines == nil && separator != 0
  }

  var place: Place {
    get { Place(position: position, line: nextLine, record: record) }
    set { (position, nextLine, record) = (newValue.position, newValue.line, newValue.record) }
  }
  var atEnd: Bool { position >= count }

  /// Passes over a line, with the line breaks inside quotes.
  mutating func skipRecord() {
    var inside = false
    while position < count {
      let byte = bytes[position]
      if byte == quote { inside.toggle() } else if byte == 10 || byte == 13 {
        guard inside else { break }
        if byte == 10 || position + 1 >= count || bytes[position + 1] != 10 { nextLine += 1 }
      }
      position += 1
    }
    endLine()
  }

  /// Passes over the rest of the line.
  mutating func skipLine() {
    while position < count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
    endLine()
  }

  /// Passes over lines that are not to be read, and over those that hold nothing.
  private mutating func skipLines() {
    while position < count {
      if let skippedLines, skippedLines.contains(record) {
        skipRecord()
        continue
      }
      guard skipsBlankLines else {
        guard let comment, bytes[position] == comment else { return }
        skipLine()
        continue
      }
      var p = position
      while p < count, bytes[p] == 32 || bytes[p] == 9, bytes[p] != separator { p += 1 }
      if p < count, bytes[p] == 10 || bytes[p] == 13 {
        position = p
        endLine()
      } else if p < count, let comment, bytes[p] == comment {
        position = p
        skipLine()
      } else if p >= count {
        position = count
      } else {
        return
      }
    }
  }

  private mutating func endLine() {
    guard position < count else { return }
    position += bytes[position] == 13 && position + 1 < count && bytes[position + 1] == 10 ? 2 : 1
    nextLine += 1
    record += 1
  }

  mutating func nextRow(
    into fields: UnsafeMutablePointer<UInt64>, limit: Int
  ) throws(Diagnostic) -> Int? {
    if !isPlain || bytes[position] <= 32 { skipLines() }
    guard position < count else { return nil }
    line = nextLine
    if isPlain, let found = try plainRow(into: fields, limit: limit) { return found }
    var found = 0
    while true {
      if skipsInitialSpace { while position < count, bytes[position] == 32 { position += 1 } }
      let start = position
      var field: CSVField
      if position < count, bytes[position] == quote {
        field = try quotedField()
      } else {
        scanField()
        let length = position - start
        guard length < CSVField.longest else { throw Self.tooLong(line) }
        field = CSVField(start: start, length: length, quoted: false)
      }
      if found < limit { fields[found] = field.word }
      found += 1
      guard position < count else { break }
      let stop = bytes[position]
      if stop == separator {
        position += 1
        continue
      }
      if let comment, stop == comment {
        skipLine()
        break
      }
      endLine()
      break
    }
    return found
  }

  /// A row without quotes, eight bytes at a time; nil, and nothing read, where a field begins with a quote.
  @inline(__always)
  private mutating func plainRow(into fields: UnsafeMutablePointer<UInt64>, limit: Int) throws(Diagnostic) -> Int? {
    let (bytes, count, quote, separator, separators) = (bytes, count, quote, separator, separators)
    var start = position
    guard bytes[start] != quote else { return nil }
    var found = 0
    var place = start
    while place < count {
      let word = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self).littleEndian
      var hits = Self.zeroBytes(word ^ separators) | Self.zeroBytes(word ^ Self.lineFeeds) | Self.zeroBytes(word ^ Self.returns)
      while hits != 0 {
        let end = place + hits.trailingZeroBitCount >> 3
        guard end - start < CSVField.longest else { throw Self.tooLong(line) }
        if found < limit { fields[found] = CSVField(start: start, length: end - start, quoted: false).word }
        found += 1
        start = end + 1
        guard bytes[end] == separator else {
          position = end
          endLine()
          return found
        }
        if bytes[start] == quote { return nil }
        hits &= hits - 1
      }
      place += 8
    }
    // The last line ends with the file.
    guard count - start < CSVField.longest else { throw Self.tooLong(line) }
    if found < limit { fields[found] = CSVField(start: start, length: count - start, quoted: false).word }
    position = count
    return found + 1
  }

  private static let lineFeeds = ones &* 10
  private static let returns = ones &* 13

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { ~((word & ~highs) &+ ~highs | word | ~highs) }

  /// Moves to the separator, line break or comment that ends an unquoted field.
  @inline(__always)
  private mutating func scanField() {
    if let comment {
      while position < count {
        let byte = bytes[position]
        if byte == separator || byte == 10 || byte == 13 || byte == comment { return }
        position += 1
      }
      return
    }
    while position < count {
      let word = UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self).littleEndian
      let hits = Self.zeroBytes(word ^ separators) | Self.zeroBytes(word ^ Self.lineFeeds) | Self.zeroBytes(word ^ Self.returns)
      if hits != 0 {
        position = min(position + hits.trailingZeroBitCount >> 3, count)
        return
      }
      position += 8
    }
    position = count
  }

  /// Reads a field that starts with a quote; a doubled quote is one quote, a line break belongs to it.
  private mutating func quotedField() throws(Diagnostic) -> CSVField {
    let start = position + 1
    var needsWork = false
    position = start
    while true {
      while position < count, bytes[position] != quote {
        if bytes[position] == 10 || bytes[position] == 13 && (position + 1 >= count || bytes[position + 1] != 10) {
          nextLine += 1
        }
        position += 1
      }
      guard position < count else {
        throw Diagnostic(
          "csv.open-quote", .value,
          "Error tokenizing data. C error: EOF inside string starting at row \(line - 1)",
          hint: "The quote opened in line \(line) is never closed.")
      }
      if position + 1 < count, bytes[position + 1] == quote {
        needsWork = true
        position += 2
        continue
      }
      break
    }
    var end = position
    position += 1
    if position < count, bytes[position] != separator, bytes[position] != 10, bytes[position] != 13,
      comment == nil || bytes[position] != comment
    {
      // Text behind the closing quote belongs to the field.
      scanField()
      end = position
      needsWork = true
    }
    guard end - start < CSVField.longest else { throw Self.tooLong(line) }
    return CSVField(start: start, length: end - start, quoted: needsWork)
  }

  static func tooLong(_ line: Int) -> Diagnostic {
    Diagnostic(
      "csv.field-size", .value, "A field in line \(line) is longer than \(CSVField.longest) bytes.",
      hint: "A quote that is never closed makes the rest of a file one field.")
  }

  func unquoted(_ field: CSVField) -> [UInt8] {
    let span = UnsafeBufferPointer(start: bytes + field.start, count: field.length)
    guard field.isQuoted else { return Array(span) }
    var result: [UInt8] = []
    result.reserveCapacity(field.length)
    var i = 0
    var inside = true
    while i < span.count {
      if inside, span[i] == quote {
        if i + 1 < span.count, span[i + 1] == quote {
          result.append(quote)
          i += 2
          continue
        }
        inside = false
        i += 1
        continue
      }
      result.append(span[i])
      i += 1
    }
    return result
  }
}
