import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// The arguments of one call of `read_csv` or `read_table`, checked, as the reader of tables takes them.
struct ReadCall {
  var options = CSVOptions()
  /// A pattern between fields, for which lines are cut by `re`.
  var pattern: String?
  /// Whether the separator is to be found out.
  var sniffs = false
  var usesPythonEngine = false
  var rowLimit: Int?
  var chunkSize: Int?
  var isIterator = false
  /// What to call with the fields of a row that has too many.
  var badLine: Ref?
  let call: Call

  init(_ call: Call, separator: String) throws {
    self.call = call
    try takeEngine()
    try takeSeparator(separator)
    try takeMarks()
    try takeHeader()
    try takeRows()
    try takeBadLines()
    options.keepsDefaultMissing = try call.bool("keep_default_na")
    options.rounding = call["float_precision"].asString == "round_trip" ? .exact : .pandas
    options.trueValues = try texts("true_values")
    options.falseValues = try texts("false_values")
    try refuseOthers()
  }

  private var vm: Interpreter { call.vm }

  private func texts(_ name: String) throws -> [String] {
    let value = call[name]
    if value.isNone { return [] }
    if let text = value.asString { return [text] }
    return try vm.elements(of: value).map { try vm.str($0) }
  }

  // MARK: Marks

  private mutating func takeEngine() throws {
    guard let engine = try call.optionalString("engine") else { return }
    switch engine {
    case "c": break
    case "python", "python-fwf": usesPythonEngine = true
    case "pyarrow":
      throw ScriptError(
        .importError, "Missing optional dependency 'pyarrow'.  Use pip or conda to install pyarrow.",
        hint: "Leave engine= out: files are read by the reader that is built in.")
    default:
      throw ScriptError(
        .valueError, "Unknown engine: \(engine) (valid options are dict_keys(['c', 'python', 'pyarrow', 'python-fwf']))")
    }
  }

  private mutating func takeSeparator(_ usual: String) throws {
    if call.isPresent("sep"), call.isPresent("delimiter") {
      throw ScriptError(.valueError, "Specified a sep and a delimiter; you can only specify one.")
    }
    if call.isPresent("dialect") {
      try takeDialect()
      return
    }
    if try call.bool("delim_whitespace") {
      if call.isPresent("sep") || call.isPresent("delimiter") {
        throw ScriptError(
          .valueError, "Specified a delimiter with both sep and delim_whitespace=True; you can only specify one.")
      }
      options.separator = .whitespace
      return
    }
    let given: String
    if call.isPresent("delimiter") {
      given = try call.string("delimiter")
    } else if call.isGiven("sep") {
      guard let text = try call.optionalString("sep") else {
        sniffs = true
        usesPythonEngine = true
        return
      }
      given = text
    } else {
      given = usual
    }
    if given == #"\s+"# {
      options.separator = .whitespace
    } else if given == "\n" {
      throw ScriptError(
        .valueError,
        "Specified \\n as separator or delimiter. This forces the python engine which does not accept a line terminator. "
          + "Hence it is not allowed to use the line terminator as separator.")
    } else if let byte = given.utf8.first, given.utf8.count == 1 {
      options.separator = .byte(byte)
    } else {
      if call["engine"].asString == "c" {
        throw ScriptError(
          .valueError,
          #"the 'c' engine does not support regex separators (separators > 1 char and different from '\s+' are interpreted as regex)"#)
      }
      guard !given.isEmpty else { throw ScriptError(.valueError, "sep must not be empty") }
      pattern = given
      usesPythonEngine = true
    }
  }

  private mutating func takeDialect() throws {
    let given = call["dialect"]
    let dialect = given.isString ? try vm.callMethod(vm.imported("csv"), "get_dialect", [given]) : given
    func text(_ name: String) throws -> String? { try vm.attributeIfPresent(dialect, name)?.asString }
    options.separator = .byte(try text("delimiter")?.utf8.first ?? 44)
    options.quote = try text("quotechar")?.utf8.first
    options.escape = try text("escapechar")?.utf8.first
    options.doublesQuotes = try vm.attributeIfPresent(dialect, "doublequote").map { try vm.isTrue($0) } ?? true
    options.skipsInitialSpace = try vm.attributeIfPresent(dialect, "skipinitialspace").map { try vm.isTrue($0) } ?? false
    if try vm.attributeIfPresent(dialect, "quoting")?.asInt == 3 { options.quote = nil }
  }

  /// A mark of one byte.
  private func mark(_ name: String, _ words: String) throws -> UInt8? {
    guard let text = try call.optionalString(name) else { return nil }
    guard let byte = text.utf8.first, text.utf8.count == 1 else { throw ScriptError(.valueError, "Only length-1 \(words) supported") }
    return byte
  }

  private mutating func takeMarks() throws {
    if call["comment"].asString?.isEmpty == true {
      throw ScriptError(.valueError, "only single character unicode strings can be converted to Py_UCS4, got length 0")
    }
    options.comment = try mark("comment", "comment characters")
    options.decimal = try mark("decimal", "decimal markers") ?? 46
    options.thousands = try mark("thousands", "thousands markers")
    if let end = try mark("lineterminator", "line terminators"), end != 10 {
      if usesPythonEngine {
        throw ScriptError(.valueError, "Custom line terminators not supported in python parser (yet)")
      }
      options.lineEnd = end
    }
    options.skipsInitialSpace = try options.skipsInitialSpace || call.bool("skipinitialspace")
    options.skipsBlankLines = try call.bool("skip_blank_lines")
    if call.isPresent("dialect") { return }
    let quoting = try call.int("quoting")
    guard (0...3).contains(quoting) else { throw ScriptError(.typeError, "bad \"quoting\" value") }
    let quote = try call.optionalString("quotechar")
    if quoting != 3 {
      guard let quote, !quote.isEmpty else { throw ScriptError(.typeError, "quotechar must be set if quoting enabled") }
      guard quote.utf8.count == 1 else { throw ScriptError(.typeError, "\"quotechar\" must be a 1-character string") }
    }
    options.quote = quoting == 3 ? nil : quote?.utf8.first
    options.doublesQuotes = try call.bool("doublequote")
    options.escape = try mark("escapechar", "escapes")
  }

  // MARK: Names

  private mutating func takeHeader() throws {
    if !call["names"].isNone {
      guard !call["names"].isSet, vm.dictItems(call["names"]) == nil else {
        throw ScriptError(.valueError, "Names should be an ordered collection.")
      }
      let names = try Labels.labels(call["names"], vm).map { $0.description }
      guard Set(names).count == names.count else { throw ScriptError(.valueError, "Duplicate names are not allowed.") }
      options.names = names
    }
    let header = call["header"]
    if header.isNone {
      options.header = .none
    } else if header.asBool != nil {
      throw ScriptError(
        .typeError,
        "Passing a bool to header is invalid. Use header=None for no header or header=int or list-like of ints to "
          + "specify the row(s) making up the column names")
    } else if header.isInteger, let row = header.asInt {
      guard row >= 0 else {
        throw ScriptError(.valueError, "Passing negative integer to header is invalid. For no header, use header=None instead")
      }
      options.header = .row(row)
    } else if header.asString == "infer" {
      options.header = .automatic
    } else if !header.isString, let items = try? vm.elements(of: header) {
      let rows = items.compactMap { $0.isInteger ? $0.asInt : nil }
      guard rows.count == items.count, !rows.isEmpty else { throw ScriptError(.valueError, "header must be integer or list of integers") }
      guard rows.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "cannot specify multi-index header with negative integers") }
      guard options.names == nil || rows.count == 1 else { throw ScriptError(.valueError, "cannot specify names when specifying a multi-index header") }
      guard call["usecols"].isNone || rows.count == 1 else { throw ScriptError(.valueError, "cannot specify usecols when specifying a multi-index header") }
      options.header = rows.count == 1 ? .row(rows[0]) : .rows(rows.sorted())
    } else {
      throw ScriptError(.valueError, "header must be integer or list of integers")
    }
    let index = call["index_col"]
    if let flag = index.asBool {
      guard !flag else { throw ScriptError(.valueError, "The value of index_col couldn't be 'True'") }
      options.allowsUnnamedIndex = false
    } else if !index.isNone {
      options.indexColumns = (vm.listElements(index) ?? [index]).map { ScalarConversion.scalar($0, vm) }
    }
    try takeUsedColumns()
  }

  private mutating func takeUsedColumns() throws {
    let used = call["usecols"]
    if used.isNone { return }
    if used.isCallable {
      options.badLines = .cut
      options.allowsUnnamedIndex = false
      return
    }
    let refused = ScriptError(
      .valueError, "'usecols' must either be list-like of all strings, all unicode, all integers or a callable.")
    guard !used.isString else { throw refused }
    let labels = try Labels.labels(used, vm)
    let numbers = labels.filter { if case .int = $0 { true } else { false } }.count
    guard numbers == labels.count || numbers == 0 && labels.allSatisfy({ $0.text != nil }) else { throw refused }
    options.usedColumns = labels
    options.allowsUnnamedIndex = false
  }

  // MARK: Rows

  private func count(_ name: String, least: Int) throws -> Int? {
    let value = call[name]
    if value.isNone { return nil }
    let refused = ScriptError(.valueError, "'\(name)' must be an integer >=\(least)")
    if let number = value.asDouble, !value.isInteger {
      guard number == number.rounded(), number >= Double(least), number < 0x1p53 else { throw refused }
      return Int(number)
    }
    guard value.asBool == nil, let number = value.asInt, number >= least else { throw refused }
    return number
  }

  private mutating func takeRows() throws {
    rowLimit = try count("nrows", least: 0)
    chunkSize = try count("chunksize", least: 1)
    isIterator = try call.bool("iterator")
    guard let footer = call["skipfooter"].asInt else { throw ScriptError(.valueError, "skipfooter must be an integer") }
    if footer < 0 { throw ScriptError(.valueError, "skipfooter cannot be negative") }
    if footer > 0 {
      if chunkSize != nil || isIterator { throw ScriptError(.valueError, "'skipfooter' not supported for iteration") }
      if rowLimit != nil { throw ScriptError(.valueError, "'skipfooter' not supported with 'nrows'") }
      if call["engine"].asString == "c" { throw ScriptError(.valueError, "the 'c' engine does not support skipfooter") }
      usesPythonEngine = true
    }
    options.skippedFooter = footer
    let rows = call["skiprows"]
    if rows.isNone || rows.isCallable { return }
    if rows.asBool == nil, let count = rows.asInt {
      options.skippedLines = .first(count)
    } else {
      options.skippedLines = .set(
        Set(
          try vm.elements(of: rows).map { row in
            guard let number = row.asInt else { throw ScriptError(.typeError, "skiprows must be integers, got \(try vm.repr(row))") }
            return number
          }))
    }
  }

  /// Asks a function of `skiprows=` about every line that there may be.
  mutating func askAboutLines(_ bytes: [UInt8]) throws {
    let function = call["skiprows"]
    guard function.isCallable else { return }
    let lines = bytes.reduce(1) { $1 == 10 || $1 == 13 ? $0 + 1 : $0 }
    var skipped = Set<Int>()
    for line in 0..<lines where try vm.isTrue(vm.call(function, [Ref(line)])) { skipped.insert(line) }
    options.skippedLines = .set(skipped)
  }

  private mutating func takeBadLines() throws {
    if call.isPresent("error_bad_lines") {
      if !(try call.bool("error_bad_lines")) {
        let isSilent = try call.isPresent("warn_bad_lines") && !call.bool("warn_bad_lines")
        options.badLines = isSilent ? .skip : .warn
      }
      return
    }
    let given = call["on_bad_lines"]
    if given.isCallable {
      guard usesPythonEngine else {
        throw ScriptError(.valueError, "on_bad_line can only be a callable function if engine='python' or 'pyarrow'")
      }
      badLine = given
      return
    }
    switch given.asString {
    case "error": break
    case "skip": options.badLines = .skip
    case "warn": options.badLines = .warn
    default: throw ScriptError(.valueError, "Argument \(try vm.str(given)) is invalid for on_bad_lines")
    }
  }

  private static let errorHandlers: Set = [
    "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "namereplace",
  ]

  private func refuseOthers() throws {
    let errors = try call.string("encoding_errors")
    guard Self.errorHandlers.contains(errors) else { throw ScriptError(.lookupError, "unknown error handler name '\(errors)'") }
    if let precision = try call.optionalString("float_precision"), !["high", "legacy", "round_trip"].contains(precision) {
      throw ScriptError(.valueError, "Unrecognized float_precision option: \(precision)")
    }
    if call.isPresent("dtype_backend") {
      let name = try call.string("dtype_backend")
      guard ["numpy_nullable", "pyarrow"].contains(name) else {
        throw ScriptError(.valueError, "dtype_backend \(name) is invalid, only 'numpy_nullable' and 'pyarrow' are allowed.")
      }
      throw ScriptError(
        .notImplementedError, "dtype_backend='\(name)' is not supported: columns are NumPy's",
        hint: "Leave dtype_backend= out; missing values are NaN then.")
    }
    if call.isPresent("storage_options") {
      throw ScriptError(.valueError, "storage_options passed with file object or non-fsspec file path")
    }
  }
}
