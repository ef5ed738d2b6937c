import Glibc
public import LapisDiagnostics
public import LapisNumerics

/// Reads tables of separated values: types are inferred over the whole file, quoted fields may hold
/// separators, doubled quotes and line breaks.
public enum CSVReader {
  /// Reads a file.
  /// - Throws: `csv.not-found`, `csv.unreadable`, and what `read(bytes:)` throws.
  public static func read(
    path: String, options: CSVOptions = CSVOptions(), pool: ThreadPool = .serial
  ) throws(Diagnostic) -> DataFrame {
    try read(bytes: try FileBytes.read(path), options: options, pool: pool)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: `csv.empty` where there is nothing to read, `csv.ragged` for a row with more fields than
  ///   columns, `csv.open-quote`, `csv.encoding`, and `csv.columns` for a column that is not there.
  public static func read(
    bytes: [UInt8], options: CSVOptions = CSVOptions(), pool: ThreadPool = .serial
  ) throws(Diagnostic) -> DataFrame {
    var content = bytes
    if content.starts(with: [0xef, 0xbb, 0xbf]) { content.removeFirst(3) }
    if options.encoding == .latin1, content.contains(where: { $0 >= 0x80 }) {
      content = Array(String(String.UnicodeScalarView(content.map { UnicodeScalar($0) })).utf8)
    }
    var separator = UInt8(ascii: "\t")
    switch options.separator {
    case .byte(let byte): separator = byte
    case .whitespace: content = collapsingWhitespace(content, quote: options.quote)
    }
    let count = content.count
    content.append(contentsOf: [UInt8](repeating: 0, count: 16))
    let result: Result<DataFrame, Diagnostic> = content.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return .failure(nothingToRead) }
      let tokenizer = CSVTokenizer(
        bytes: base, count: count, separator: separator, quote: options.quote,
        comment: options.comment, skipsInitialSpace: options.skipsInitialSpace)
      do throws(Diagnostic) {
        return .success(try read(tokenizer, options, pool))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static var nothingToRead: Diagnostic {
    Diagnostic("csv.empty", .value, "No columns to parse from file")
  }

  private static func read(
    _ start: CSVTokenizer, _ options: CSVOptions, _ pool: ThreadPool
  ) throws(Diagnostic) -> DataFrame {
    var tokenizer = start
    for _ in 0..<max(0, options.skippedRows) where !tokenizer.atEnd { tokenizer.skipLine() }
    var header = try headerNames(&tokenizer, options)
    // The first data row tells whether there is a column more than names: it then labels the rows.
    var probe = tokenizer
    let firstWidth = try rowWidth(&probe)
    var width = header?.count ?? options.names?.count ?? firstWidth ?? 0
    var indexColumn = options.indexColumn
    if header == nil, options.names == nil, firstWidth == nil { throw nothingToRead }
    if let names = options.names, header == nil || options.header != .automatic {
      header = names
      width = max(names.count, firstWidth ?? 0)
      if names.count < width {
        header = (0..<width - names.count).map { "Unnamed: \($0)" } + names
        if indexColumn == nil, width - names.count == 1 { indexColumn = .int(0) }
      }
    } else if let names = header, let firstWidth, firstWidth == names.count + 1, indexColumn == nil {
      header = [""] + names
      width = firstWidth
      indexColumn = .int(0)
    }
    let isNumbered = header == nil
    let names = unique(header ?? (0..<width).map { String($0) })
    let labels: [Scalar] = isNumbered ? (0..<width).map { .int($0) } : names.map { .string($0) }
    let used = try usedPositions(options, labels)

    var table = FieldTable(width: width, expectedBytes: tokenizer.count - tokenizer.position)
    defer { table.free() }
    let missing = CSVMissing(options)
    let builders = used.map { position in
      let type = options.type ?? options.types[names[position]]
      return CSVColumnBuilder(
        tokenizer: start, missing: missing, column: position, width: width, textOnly: type == .object)
    }
    let limit = options.rowLimit ?? Int.max
    let blockRows = max(64, 65_536 / max(1, width))
    var finished = limit <= 0
    while !finished {
      let target = min(table.rows + blockRows, limit)
      while table.rows < target {
        table.reserveRow()
        guard let found = try tokenizer.nextRow(into: table.nextRow, limit: width) else {
          finished = true
          break
        }
        if found > width {
          throw Diagnostic(
            "csv.ragged", .value,
            "Error tokenizing data. C error: Expected \(width) fields in line \(tokenizer.line), saw \(found)",
            hint: "Quote the fields that hold the separator, or name another separator with sep=.")
        }
        table.finishRow(found: found, emptyAt: tokenizer.position)
      }
      if table.rows >= limit { finished = true }
      let fields = SharedPointer(table.base)
      let rows = table.rows
      NumberParser.powers.withUnsafeBufferPointer { powers in
        guard let base = powers.baseAddress else { return }
        let powers = SharedPointer(reading: base)
        pool.run(count: builders.count) {
          builders[$0].convert(through: rows, table: fields.base, powers: powers.base)
        }
      }
    }
    var columns: [Column] = []
    for (builder, position) in zip(builders, used) {
      let column = try builder.column(named: names[position])
      let wanted = options.type ?? options.types[names[position]]
      columns.append(try wanted.map { (type) throws(Diagnostic) in try cast(column, type, names[position]) } ?? column)
    }
    return try assemble(used.map { labels[$0] }, columns, rows: table.rows, indexColumn)
  }

  private static func cast(_ column: Column, _ type: DType, _ name: String) throws(Diagnostic) -> Column {
    if type == .object { return column }
    do throws(Diagnostic) {
      return try column.casting(to: type)
    } catch {
      throw Diagnostic(error.code, error.category, "\(error.message) (column '\(name)')", hint: error.hint)
    }
  }

  /// The names of the header row, or nil where there is none.
  private static func headerNames(
    _ tokenizer: inout CSVTokenizer, _ options: CSVOptions
  ) throws(Diagnostic) -> [String]? {
    switch options.header {
    case .none: return nil
    case .automatic: if options.names != nil { return nil }
    case .row(let row): for _ in 0..<max(0, row) where !tokenizer.atEnd { tokenizer.skipLine() }
    }
    var probe = tokenizer
    guard let width = try rowWidth(&probe) else { throw nothingToRead }
    var words = [UInt64](repeating: 0, count: width)
    _ = try words.withUnsafeMutableBufferPointer { (buffer) throws(Diagnostic) -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      return try tokenizer.nextRow(into: base, limit: width)
    }
    var names: [String] = []
    for (place, word) in words.enumerated() {
      let bytes = tokenizer.unquoted(CSVField(word: word))
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw Diagnostic(
          "csv.encoding", .value, "'utf-8' codec can't decode the header of column \(place)",
          hint: "The file may be encoded in latin-1: pass encoding='latin-1'.")
      }
      names.append(name.isEmpty ? "Unnamed: \(place)" : name)
    }
    return names
  }

  private static func rowWidth(_ tokenizer: inout CSVTokenizer) throws(Diagnostic) -> Int? {
    var unused: UInt64 = 0
    return try tokenizer.nextRow(into: &unused, limit: 0)
  }

  /// `a`, `a.1`, `a.2` … for names that repeat.
  private static func unique(_ names: [String]) -> [String] {
    var taken = Set<String>()
    var counts: [String: Int] = [:]
    return names.map { name in
      var candidate = name
      while taken.contains(candidate) {
        counts[name, default: 0] += 1
        candidate = "\(name).\(counts[name] ?? 0)"
      }
      taken.insert(candidate)
      return candidate
    }
  }

  private static func usedPositions(_ options: CSVOptions, _ labels: [Scalar]) throws(Diagnostic) -> [Int] {
    guard let wanted = options.usedColumns else { return Array(labels.indices) }
    var positions = Set<Int>()
    for name in wanted {
      if let position = labels.firstIndex(of: name) {
        positions.insert(position)
      } else if case .int(let position) = name, labels.indices.contains(position) {
        positions.insert(position)
      } else {
        throw Diagnostic(
          "csv.columns", .value,
          "Usecols do not match columns, columns expected but not found: ['\(name)']",
          hint: name.text.flatMap { NearestName.nearest(to: $0, among: labels.compactMap { $0.text }) }
            .map { "Did you mean '\($0)'?" })
      }
    }
    return labels.indices.filter { positions.contains($0) }
  }

  private static func assemble(
    _ names: [Scalar], _ columns: [Column], rows: Int, _ indexColumn: Scalar?
  ) throws(Diagnostic) -> DataFrame {
    guard let indexColumn else { return DataFrame(unchecked: names, columns, RowIndex(count: rows)) }
    var place = names.firstIndex(of: indexColumn)
    if place == nil, case .int(let position) = indexColumn, names.indices.contains(position) { place = position }
    guard let place else {
      throw Diagnostic("csv.columns", .value, "Index \(indexColumn) invalid")
    }
    var names = names
    var columns = columns
    let name = names.remove(at: place).text
    let unnamed = name.map { $0.isEmpty || $0.hasPrefix("Unnamed: ") } ?? true
    let index = RowIndex(columns.remove(at: place), name: unnamed ? nil : name)
    return DataFrame(unchecked: names, columns, index)
  }

  /// Each line without white space at its ends, runs of it inside (but not inside quotes) as one tab.
  private static func collapsingWhitespace(_ bytes: [UInt8], quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var inside = false
    var pending = false
    var atStart = true
    for byte in bytes {
      if byte == quote { inside.toggle() }
      if !inside, byte == 32 || byte == 9 {
        pending = !atStart
      } else {
        if pending, byte != 10, byte != 13 { result.append(9) }
        pending = false
        result.append(byte)
        atStart = !inside && (byte == 10 || byte == 13)
      }
    }
    return result
  }
}

/// The fields of all rows, `width` words a row.
private struct FieldTable {
  private(set) var base: UnsafeMutablePointer<UInt64>
  private(set) var rows = 0
  private var capacity: Int
  private let width: Int

  init(width: Int, expectedBytes: Int) {
    self.width = max(1, width)
    capacity = max(16, expectedBytes / 8 / self.width) + 16
    base = .allocate(capacity: capacity * self.width)
  }

  var nextRow: UnsafeMutablePointer<UInt64> { base + rows * width }

  mutating func reserveRow() {
    guard rows == capacity else { return }
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2 * width)
    larger.update(from: base, count: rows * width)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Fields that the row lacks are empty ones.
  mutating func finishRow(found: Int, emptyAt position: Int) {
    for place in found..<max(found, width) {
      nextRow[place] = CSVField(start: position, length: 0, quoted: false).word
    }
    rows += 1
  }

  func free() { base.deallocate() }
}

/// The content of a file.
public enum FileBytes {
  /// - Throws: `file.not-found`, `file.unreadable`.
  public static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT {
        throw Diagnostic("file.not-found", .notFound, "[Errno 2] No such file or directory: '\(path)'")
      }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic("file.unreadable", .io, "[Errno 21] Is a directory: '\(path)'")
    }
    var bytes: [UInt8] = []
    var chunk = max(65_536, Int(status.st_size) + 32)
    while true {
      var got = 0
      let before = bytes.count
      bytes.reserveCapacity(before + chunk)
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, got)
      }
      guard got >= 0 else { throw unreadable(path) }
      if got == 0 { break }
      if before == 0 { bytes = part } else { bytes.append(contentsOf: part) }
      chunk = 65_536
    }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic("file.unreadable", .io, "[Errno \(errno)] \(String(cString: strerror(errno))): '\(path)'")
  }
}
