import LapisDiagnostics

/// Cuts tables that are written in one of the rarer manners: with bytes that escape others, with quotes that
/// are not doubled, or with a byte of their own at the end of lines. One byte at a time.
struct CSVDialect {
  private enum State { case rowStart, fieldStart, field, quoted, quoteInQuoted, comment }

  private let options: CSVOptions
  private let separator: UInt8
  private var rows = CSVPreparedRows()
  private var state = State.rowStart
  private var line = 1
  private var rowLine = 1
  private var record = 0

  private init(_ options: CSVOptions, separator: UInt8) {
    self.options = options
    self.separator = separator
  }

  /// Whether `CSVTokenizer` cannot cut such tables.
  static func isNeeded(_ options: CSVOptions) -> Bool {
    options.escape != nil || !options.doublesQuotes && options.quote != nil || options.lineEnd != nil
  }

  /// - Throws: `csv.open-quote`, `csv.field-size`.
  static func rows(_ bytes: some Collection<UInt8>, _ options: CSVOptions, separator: UInt8) throws(Diagnostic) -> CSVPreparedRows {
    var dialect = CSVDialect(options, separator: separator)
    try dialect.cut(Array(bytes))
    return dialect.rows
  }

  private mutating func cut(_ bytes: [UInt8]) throws(Diagnostic) {
    var i = 0
    while i < bytes.count {
      var byte = bytes[i]
      i += 1
      var endsLine = byte == options.lineEnd
      if options.lineEnd == nil, byte == 10 || byte == 13 {
        if byte == 13, i < bytes.count, bytes[i] == 10, state != .quoted { i += 1 }
        endsLine = true
      }
      if endsLine { line += 1 }
      if options.skippedLines.contains(record) {
        if endsLine { record += 1 }
        continue
      }
      let isEscaped = byte == options.escape && i < bytes.count && state != .comment
      if isEscaped {
        byte = bytes[i]
        i += 1
        if state == .rowStart { beginRow() }
        if state == .rowStart || state == .fieldStart || state == .quoteInQuoted { state = .field }
        rows.append(byte)
        continue
      }
      try take(byte, endsLine: endsLine)
    }
    switch state {
    case .rowStart: break
    case .comment: try endRow()
    case .quoted:
      throw Diagnostic(
        "csv.open-quote", .value, "Error tokenizing data. C error: EOF inside string starting at row \(record)",
        hint: "The quote opened in line \(rowLine) is never closed.")
    default:
      try rows.endField(line: rowLine)
      try endRow()
    }
  }

  private mutating func take(_ byte: UInt8, endsLine: Bool) throws(Diagnostic) {
    switch state {
    case .rowStart where endsLine && options.skipsBlankLines:
      record += 1
      rowLine = line
    case .rowStart, .fieldStart:
      if state == .rowStart { beginRow() }
      if endsLine {
        try rows.endField(line: rowLine)
        try endRow()
      } else if byte == options.quote {
        state = .quoted
      } else if byte == options.comment {
        if !rows.isAtRowStart { try rows.endField(line: rowLine) }
        state = .comment
      } else if byte == separator {
        try rows.endField(line: rowLine)
        state = .fieldStart
      } else if byte == 32, options.skipsInitialSpace {
        state = .fieldStart
      } else {
        rows.append(byte)
        state = .field
      }
    case .field: try takeInField(byte, endsLine)
    case .quoted:
      if byte == options.quote { state = options.doublesQuotes ? .quoteInQuoted : .field } else { rows.append(byte) }
    case .quoteInQuoted:
      if byte == options.quote {
        rows.append(byte)
        state = .quoted
      } else {
        state = .field
        try takeInField(byte, endsLine)
      }
    case .comment: if endsLine { try endRow() }
    }
  }

  private mutating func takeInField(_ byte: UInt8, _ endsLine: Bool) throws(Diagnostic) {
    if endsLine {
      try rows.endField(line: rowLine)
      try endRow()
    } else if byte == separator {
      try rows.endField(line: rowLine)
      state = .fieldStart
    } else if byte == options.comment {
      try rows.endField(line: rowLine)
      state = .comment
    } else {
      rows.append(byte)
    }
  }

  private mutating func beginRow() { rowLine = line }

  private mutating func endRow() throws(Diagnostic) {
    // A line of nothing but a comment is none.
    if !rows.isAtRowStart { rows.endRow(line: rowLine) }
    record += 1
    rowLine = line
    state = .rowStart
  }
}
