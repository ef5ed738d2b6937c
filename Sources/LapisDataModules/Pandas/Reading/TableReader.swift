import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// A table on its way into frames, for `read_csv` and its kind.
final class TableReader {
  private let read: ReadCall
  private let scan: CSVScan
  private let plans: ColumnPlans
  private let dates: DateColumns
  private var left: Int?
  private var shownWarnings = 0
  private var vm: Interpreter { read.call.vm }
  let chunkSize: Int?

  convenience init(_ call: Call, separator: String) throws {
    var read = try ReadCall(call, separator: separator)
    let content = try TableSource.read(
      call["filepath_or_buffer"], compression: TableSource.method(call["compression"], call.vm), call.vm)
    let isText = content.isText
    let scan = try Self.scan((consume content).bytes, isText: isText, &read)
    try self.init(read, scan)
  }

  /// Rows that are cut into fields already.
  convenience init(_ call: Call, rows: [(line: Int, fields: [String])]) throws {
    let read = try ReadCall(call, separator: ",")
    try self.init(read, try Self.raising(read) { () throws(Diagnostic) in try CSVScan(rows: rows, options: read.options) })
  }

  private init(_ read: ReadCall, _ scan: CSVScan) throws {
    self.read = read
    self.scan = scan
    chunkSize = read.chunkSize
    left = read.rowLimit
    let used = read.call["usecols"]
    if used.isCallable {
      for (position, label) in scan.labels.enumerated() where position >= scan.leadingCount {
        scan.plans[position].isUsed = try read.call.vm.isTrue(
          read.call.vm.call(used, [ScalarConversion.ref(label, read.call.vm)]))
      }
    }
    plans = try ColumnPlans(read.call, scan)
    dates = try DateColumns(read.call, scan)
  }

  // MARK: Opening

  /// The bytes are handed on, so that none of the many is copied.
  private static func scan(_ content: consuming [UInt8], isText: Bool, _ read: inout ReadCall) throws -> CSVScan {
    let call = read.call
    let vm = call.vm
    var bytes = consume content
    if !isText {
      let encoding = try call.optionalString("encoding") ?? "utf-8"
      let errors = try call.string("encoding_errors")
      let plain = ["utf8", "utf8sig"].contains(encoding.lowercased().filter { $0 != "-" && $0 != "_" })
      if !plain || errors != "strict" {
        bytes = try TableSource.decoded(bytes, encoding: encoding, errors: errors, vm)
      }
    }
    try read.askAboutLines(bytes)
    if read.sniffs { try sniff(bytes, &read) }
    let options = read.options
    if let pattern = read.pattern {
      let rows = try PatternRows.rows(bytes, pattern: pattern, options, vm)
      return try raising(read) { () throws(Diagnostic) in try CSVScan(rows: rows, options: options) }
    }
    if let function = read.badLine {
      let rows = try CalledRows.rows(bytes, function, options, vm)
      return try raising(read) { () throws(Diagnostic) in try CSVScan(rows: rows, options: options) }
    }
    return try raising(read) { () throws(Diagnostic) in
      var held: [UInt8] = []
      swap(&held, &bytes)
      return try CSVScan(bytes: consume held, options: options)
    }
  }

  /// Finds the separator out of the first line, as `csv.Sniffer` does.
  private static func sniff(_ bytes: [UInt8], _ read: inout ReadCall) throws {
    let vm = read.call.vm
    let lines = PatternRows.lines(bytes, read.options)
    guard let first = lines.first else { return }
    let sniffer = try vm.callMethod(vm.imported("csv"), "Sniffer", [])
    let dialect = try vm.callMethod(sniffer, "sniff", [vm.string(first.text)])
    if let byte = try vm.attribute(dialect, "delimiter").asString?.utf8.first { read.options.separator = .byte(byte) }
    if try vm.isTrue(vm.attribute(dialect, "skipinitialspace")) { read.options.skipsInitialSpace = true }
  }

  /// The errors of reading as pandas raises them.
  private static func raising<T>(_ read: ReadCall, _ body: () throws(Diagnostic) -> T) throws -> T {
    do throws(Diagnostic) {
      return try body()
    } catch {
      var message = error.message
      if read.usesPythonEngine, message.hasPrefix("Error tokenizing data. C error: ") {
        message = String(message.dropFirst("Error tokenizing data. C error: ".count).filter { $0 != "\n" })
        if message.hasPrefix("EOF inside string") { message = "unexpected end of data" }
      }
      switch error.code {
      case "csv.empty": throw ScriptError(PandasModule.emptyDataError, message)
      case "csv.ragged", "csv.open-quote", "csv.field-size", "csv.header":
        throw ScriptError(PandasModule.parserError, message, aside: error.hint)
      case "csv.encoding": throw ScriptError(.unicodeDecodeError, message, aside: error.hint)
      default: throw error
      }
    }
  }

  // MARK: Reading

  /// The next rows, at most `limit`; nil at the end of a table that is read in parts.
  func next(_ limit: Int? = nil) throws -> DataFrame? {
    let isFirst = scan.rowsRead == 0
    let wanted = limit.map { min($0, left ?? $0) } ?? left
    let start = scan.rowsRead
    let flat = try Self.raising(read) { () throws(Diagnostic) in try scan.next(wanted) }
    try showWarnings()
    if let known = left { left = known - flat.rowCount }
    if flat.rowCount == 0, !isFirst || start > 0 { return nil }
    return try finished(flat)
  }

  var isAtEnd: Bool { left == 0 }

  private func finished(_ flat: DataFrame) throws -> DataFrame {
    let positions = scan.labels.indices.filter { scan.plans[$0].isUsed }
    var frame = try plans.applied(to: flat, positions: positions, vm)
    if try read.call.int("quoting") == 2 {
      // Numbers without quotes are floats.
      frame.mapColumns { column in if case .int(let values) = column { .double(values.map { Double($0) }) } else { column } }
    }
    frame.columnsNames = scan.levelNames
    frame = try dates.applied(to: frame, positions: positions)
    return try Self.raising(read) { () throws(Diagnostic) in try scan.indexed(frame) }
  }

  private func showWarnings() throws {
    let new = scan.warnings[shownWarnings...]
    guard !new.isEmpty else { return }
    shownWarnings = scan.warnings.count
    try vm.warn(new.joined(), "ParserWarning", from: "pandas.errors")
  }
}
