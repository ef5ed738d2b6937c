public import LapisDiagnostics
public import LapisNumerics

/// A table of separated values being read: the names of its columns first, then rows, all at once or some at
/// a time.
public final class CSVScan {
  /// The bytes and 16 zero bytes behind them, or an arena of fields.
  private let content: [UInt8]
  private let byteCount: Int
  private let separator: UInt8
  private let prepared: CSVPreparedRows?
  public let options: CSVOptions
  /// Where the tokenizer is, or the row of the prepared ones.
  private var place = CSVTokenizer.Place()
  private var preparedRow = 0
  /// How many fields a row has.
  private let width: Int
  private let mostFields: Int
  private let spellings: CSVSpellings
  private var cutsAtNUL = false

  /// What all columns are called: text, or a number from 0 where nothing names them, or a label a level.
  public private(set) var labels: [Scalar]
  /// What the levels of the names are called; empty for nothing.
  public private(set) var levelNames: [String?]
  /// How many columns there are before the named ones: they label the rows.
  public let leadingCount: Int
  /// What becomes of each column.
  public var plans: [CSVColumnPlan]
  /// Rows that were read so far.
  public private(set) var rowsRead = 0
  /// The lines that were passed over because of `CSVOptions.BadLines.warn`.
  public private(set) var warnings: [String] = []

  /// Reads the bytes up to the data.
  ///
  /// - Throws: `csv.empty` where there is nothing to read, `csv.open-quote`, `csv.header`, `csv.encoding`, and
  ///   `csv.columns` for a column that is not there.
  public convenience init(bytes: consuming [UInt8], options: CSVOptions) throws(Diagnostic) {
    var content = consume bytes
    if content.starts(with: [0xef, 0xbb, 0xbf]) { content.removeFirst(3) }
    if options.encoding == .latin1, content.contains(where: { $0 >= 0x80 }) {
      content = Array(String(String.UnicodeScalarView(content.map { UnicodeScalar($0) })).utf8)
    }
    // Text that no column gets to see is text nevertheless.
    if options.usedColumns != nil || options.comment != nil || !options.skippedLines.isEmpty,
      let fault = UTF8Fault.first(in: content)
    {
      throw Self.encodingFault(fault)
    }
    var separator = UInt8(ascii: "\t")
    switch options.separator {
    case .byte(let byte): separator = byte
    case .whitespace: content = Self.collapsingWhitespace(content, quote: options.quote)
    }
    if CSVDialect.isNeeded(options) {
      var rows = try CSVDialect.rows(content, options, separator: separator)
      rows.dropLast(options.skippedFooter)
      try self.init(rows: rows, options: options)
      return
    }
    let count = content.count
    content.append(contentsOf: [UInt8](repeating: 0, count: 16))
    try self.init(content: content, count: count, separator: separator, prepared: nil, options)
  }

  /// Rows that are cut into fields already, each with its line.
  public convenience init(rows: [(line: Int, fields: [String])], options: CSVOptions) throws(Diagnostic) {
    var prepared = CSVPreparedRows()
    for row in rows { try prepared.append(row: row.fields, line: row.line) }
    try self.init(rows: prepared, options: options)
  }

  private convenience init(rows: CSVPreparedRows, options: CSVOptions) throws(Diagnostic) {
    var arena = rows.arena
    let count = arena.count
    arena.append(contentsOf: [UInt8](repeating: 0, count: 16))
    try self.init(content: arena, count: count, separator: 0, prepared: rows, options)
  }

  private init(
    content: consuming [UInt8], count: Int, separator: UInt8, prepared: CSVPreparedRows?, _ options: CSVOptions
  ) throws(Diagnostic) {
    self.options = options
    self.separator = separator
    self.prepared = prepared
    var byteCount = count
    let result: Result<(CSVHeader, CSVTokenizer.Place, Int), Diagnostic> = content.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .failure(CSVHeader.nothingToRead) }
      do throws(Diagnostic) {
        if let prepared {
          var rows = CSVPreparedRows.Reader(prepared, from: 0, bytes: base)
          return .success((try CSVHeader(&rows, options), CSVTokenizer.Place(), rows.next))
        }
        var rows = CSVTokenizer(bytes: base, count: byteCount, separator: separator, options)
        if options.skippedFooter > 0 {
          byteCount = rows.start(ofLast: options.skippedFooter)
          rows = CSVTokenizer(bytes: base, count: byteCount, separator: separator, options)
        }
        return .success((try CSVHeader(&rows, options), rows.place, 0))
      } catch {
        return .failure(error)
      }
    }
    let header: CSVHeader
    (header, place, preparedRow) = try result.get()
    self.byteCount = byteCount
    self.content = content
    width = header.width
    mostFields = header.mostFields
    labels = header.labels
    levelNames = header.levelNames
    leadingCount = header.leadingCount
    spellings = CSVSpellings(options)
    let missing = (options.keepsDefaultMissing ? CSVOptions.defaultMissing : []) + options.missing
    plans = labels.map { label in
      let type = options.type ?? options.types[label.description]
      return CSVColumnPlan(type: type, isText: type == .object || type == .category, missing: missing)
    }
    if let wanted = options.usedColumns {
      let used = try header.positions(of: wanted)
      for position in plans.indices { plans[position].isUsed = used.contains(position) || position < leadingCount }
    }
    for position in plans.indices where position >= header.namedEnd { plans[position].isUsed = false }
  }

  static func encodingFault(_ fault: UTF8Fault) -> Diagnostic {
    Diagnostic(
      "csv.encoding", .value, fault.message,
      hint: "The file may be encoded in latin-1: pass encoding='latin-1'.")
  }

  // MARK: Rows

  /// The next rows, at most `limit`: the used columns in the file's order, rows numbered on from the last ones.
  ///
  /// - Throws: `csv.ragged` for a row with more fields than columns, `csv.open-quote`, `csv.encoding`, and
  ///   `csv.cast` where a column is not of the type that its plan wants.
  public func next(_ limit: Int? = nil, pool: ThreadPool = .shared) throws(Diagnostic) -> DataFrame {
    let before = (place, preparedRow, warnings.count)
    do throws(Diagnostic) {
      return try nextFrame(limit, pool)
    } catch {
      guard error.code == Self.nulMark else { throw error }
      (place, preparedRow) = (before.0, before.1)
      warnings.removeLast(warnings.count - before.2)
      cutsAtNUL = true
      return try nextFrame(limit, pool)
    }
  }

  /// Told where a NUL byte has been met: fields end there, which is looked at only in such files.
  private static let nulMark = "csv.nul"

  private func nextFrame(_ limit: Int?, _ pool: ThreadPool) throws(Diagnostic) -> DataFrame {
    let result: Result<DataFrame, Diagnostic> = content.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .failure(CSVHeader.nothingToRead) }
      do throws(Diagnostic) {
        if let prepared {
          var rows = CSVPreparedRows.Reader(prepared, from: preparedRow, bytes: base)
          let frame = try read(&rows, limit, pool)
          preparedRow = rows.next
          return .success(frame)
        }
        var rows = CSVTokenizer(bytes: base, count: byteCount, separator: separator, options)
        rows.place = place
        let frame = try read(&rows, limit, pool)
        place = rows.place
        return .success(frame)
      } catch {
        return .failure(error)
      }
    }
    let frame = try result.get()
    rowsRead += frame.rowCount
    return frame
  }

  private func read(_ rows: inout some CSVRows, _ limit: Int?, _ pool: ThreadPool) throws(Diagnostic) -> DataFrame {
    let used = plans.indices.filter { plans[$0].isUsed }
    let builders = used.map { position in
      let plan = plans[position]
      return CSVColumnBuilder(
        rows: rows, missing: CSVMissing(plan.missing), spellings: spellings, column: position, width: width, textOnly: plan.isText)
    }
    let limit = limit ?? Int.max
    let start = rows
    var table = CSVFieldTable(width: width, rows: max(64, 65_536 / max(1, width)))
    defer { table.free() }
    var count = 0
    while count < limit {
      try fill(&table, from: &rows, limit: limit - count)
      if table.rows == 0 { break }
      if count == 0 {
        let bytes = rows.position - start.position
        let whole = bytes > 0 ? (byteCount - start.position) / max(1, bytes / table.rows) &* 33 / 32 : 0
        let expected = max(table.rows, min(limit, whole))
        for builder in builders { builder.expect(rows: expected) }
      }
      Self.convert(builders, table, from: count, pool)
      count += table.rows
      let behind = builders.filter { $0.done < count }
      if !behind.isEmpty { try convertAgain(behind, from: start, through: count, &table, pool) }
    }
    if !cutsAtNUL, builders.contains(where: { $0.holdsNUL }) { throw Diagnostic(Self.nulMark, .value, "") }
    var columns: [Column] = []
    for (builder, position) in zip(builders, used) {
      do throws(Diagnostic) {
        let column = try builder.column(named: labels[position].description)
        columns.append(try plans[position].type.map { (type) throws(Diagnostic) in try cast(column, type, position) } ?? column)
      } catch {
        // Positions count from the beginning of the file.
        if error.code == "csv.encoding", prepared == nil, let fault = UTF8Fault.first(in: content[..<byteCount]) {
          throw Diagnostic(error.code, error.category, fault.message, hint: error.hint)
        }
        throw error
      }
    }
    return DataFrame(unchecked: used.map { labels[$0] }, columns, RowIndex(start: rowsRead, count: count))
  }

  /// The next rows, as many as the table holds, at most `limit`.
  private func fill(_ table: inout CSVFieldTable, from rows: inout some CSVRows, limit: Int) throws(Diagnostic) {
    table.clear()
    let most = min(table.capacity, limit)
    while table.rows < most {
      guard let found = try rows.nextRow(into: table.nextRow, limit: width) else { return }
      if found > mostFields, try isLeftOut(found, line: rows.line) { continue }
      table.finishRow(found: found, emptyAt: rows.position)
      if cutsAtNUL { Self.cutAtNUL(table.nextRow - width, width, rows.bytes) }
    }
  }

  private static func convert(_ builders: [CSVColumnBuilder], _ table: CSVFieldTable, from first: Int, _ pool: ThreadPool) {
    let fields = SharedPointer(table.base)
    let end = first + table.rows
    NumberParser.powers.withUnsafeBufferPointer { powers in
      guard let base = powers.baseAddress else { return }
      let powers = SharedPointer(reading: base)
      pool.run(count: builders.count) {
        builders[$0].convert(from: first, through: end, table: fields.base, powers: powers.base)
      }
    }
  }

  /// Cuts the rows once more, for columns that became text after rows whose fields are gone.
  private func convertAgain(
    _ builders: [CSVColumnBuilder], from start: some CSVRows, through end: Int, _ table: inout CSVFieldTable, _ pool: ThreadPool
  ) throws(Diagnostic) {
    var rows = start
    var count = 0
    let told = warnings.count
    defer { warnings.removeLast(warnings.count - told) }
    while count < end {
      try fill(&table, from: &rows, limit: end - count)
      if table.rows == 0 { return }
      Self.convert(builders, table, from: count, pool)
      count += table.rows
    }
  }

  /// What becomes of a row with too many fields: whether it is left out.
  private func isLeftOut(_ found: Int, line: Int) throws(Diagnostic) -> Bool {
    if options.usedColumns != nil { return false }
    switch options.badLines {
    case .cut: return false
    case .skip: return true
    case .warn:
      warnings.append("Skipping line \(line): expected \(mostFields) fields, saw \(found)\n")
      return true
    case .fail:
      throw Diagnostic(
        "csv.ragged", .value, "Error tokenizing data. C error: Expected \(mostFields) fields in line \(line), saw \(found)\n",
        hint: "Quote the fields that hold the separator, or name another separator with sep=.")
    }
  }

  private static func cutAtNUL(_ row: UnsafeMutablePointer<UInt64>, _ width: Int, _ bytes: UnsafePointer<UInt8>) {
    for place in 0..<width {
      let field = CSVField(word: row[place])
      let span = UnsafeBufferPointer(start: bytes + field.start, count: field.length)
      guard let end = span.firstIndex(of: 0) else { continue }
      row[place] = CSVField(start: field.start, length: end, quoted: field.isQuoted).word
    }
  }

  /// The column with values of the type that was asked for.
  private func cast(_ column: Column, _ type: DType, _ position: Int) throws(Diagnostic) -> Column {
    if type == .object { return column }
    func refused(_ words: String) -> Diagnostic { Diagnostic("csv.cast", .value, words, hint: "This is column '\(labels[position])'.") }
    if type.isInteger {
      switch column {
      case .double(let values):
        if values.contains(where: { $0.isNaN }) { throw refused("Integer column has NA values in column \(position)") }
        throw refused("cannot safely convert passed user dtype of \(type.rawValue) for float64 dtyped data in column \(position)")
      case .bool:
        throw refused("cannot safely convert passed user dtype of \(type.rawValue) for bool dtyped data in column \(position)")
      default: break
      }
    }
    if type == .bool {
      switch column {
      case .string, .mixed:
        throw refused("cannot safely convert passed user dtype of bool for object dtyped data in column \(position)")
      case .double(let values) where values.contains(where: { $0.isNaN }):
        throw refused("Bool column has NA values in column \(position)")
      default: break
      }
    }
    do throws(Diagnostic) {
      return try column.casting(to: type)
    } catch {
      throw Diagnostic("csv.cast", error.category, error.message, hint: "This is column '\(labels[position])'.")
    }
  }

  // MARK: Labels of rows

  /// The frame with its index: the columns before the named ones, or those that the options name.
  /// - Throws: `csv.index`.
  public func indexed(_ frame: DataFrame) throws(Diagnostic) -> DataFrame {
    var keys = options.indexColumns
    if keys.isEmpty, leadingCount > 0 { keys = (0..<leadingCount).map { .int($0) } }
    guard !keys.isEmpty else { return frame }
    var positions: [Int] = []
    for key in keys {
      var position = frame.names.firstIndex(of: key)
      if case .int(let number) = key, labels.first?.text != nil || position == nil {
        let place = number < 0 ? number + frame.columnCount : number
        position = frame.columns.indices.contains(place) ? place : nil
        guard position != nil else { throw Diagnostic("csv.index", .index, "list index out of range") }
      }
      guard let position else { throw Diagnostic("csv.index", .value, "Index \(key) invalid") }
      positions.append(position)
    }
    let names = positions.map { position -> String? in
      guard position >= leadingCount || !options.indexColumns.isEmpty else { return nil }
      let label = frame.names[position]
      if case .tuple(let parts) = label { return parts.last.flatMap { $0.text?.hasPrefix("Unnamed: ") == false ? $0.text : nil } }
      let text = label.description
      return text.isEmpty || text.hasPrefix("Unnamed: ") ? nil : text
    }
    let index = RowIndex(levels: positions.map { frame.columns[$0] }, names: names)
    let kept = frame.columns.indices.filter { !positions.contains($0) }
    var result = DataFrame(unchecked: kept.map { frame.names[$0] }, kept.map { frame.columns[$0] }, index)
    result.columnsNames = frame.columnsNames
    return result
  }
}
