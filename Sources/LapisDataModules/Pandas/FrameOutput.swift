import Glibc
import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// Frames as files and text.
enum FrameOutput {
  static func csv(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    var frame = frame
    if !call["columns"].isNone { frame = try frame.selecting(Labels.labels(call["columns"], vm)) }
    if let names = vm.listElements(call["header"]) {
      guard names.count == frame.columnCount else {
        throw ScriptError(.valueError, "Writing \(frame.columnCount) cols but got \(names.count) aliases")
      }
      try frame.setNames(names.map { ScalarConversion.scalar($0, vm) })
    }
    var format: ((Double) -> String)?
    if !call["float_format"].isNone {
      let given = call["float_format"]
      format = { number in
        let text = given.isString ? try? vm.callMethod(given, "__mod__", [Ref(number)]) : try? vm.call(given, [Ref(number)])
        return text?.asString ?? NumberText.repr(number)
      }
    }
    let labels = try vm.listElements(call["index_label"])?.map { try vm.str($0) } ?? call.optionalString("index_label").map { [$0] }
    let header = try call["header"].isList || call.bool("header")
    var text = CSVWriter.text(
      frame, separator: try call.string("sep"), includesIndex: try call.bool("index"), includesHeader: header,
      missing: try call.string("na_rep"), quotesAll: call["quoting"].asInt == 1 || call["quoting"].asInt == 2, indexLabels: labels,
      dateFormat: try call.optionalString("date_format"), floatFormat: format)
    if let end = try call.optionalString("lineterminator"), end != "\n" { text = text.replacing("\n", with: end) }
    let target = call["path_or_buf"]
    if target.isNone { return call.vm.string(text) }
    if let path = try path(target, call.vm) {
      if try call.string("mode").hasPrefix("a"), let before = try? FileBytes.read(path) {
        text = String(decoding: before, as: UTF8.self) + text
      }
      try write(text, to: path)
      return .none
    }
    _ = try call.vm.callMethod(target, "write", [call.vm.string(text)])
    return .none
  }

  /// The path that a string or path object means; nil for a file object.
  static func path(_ value: Ref, _ vm: Interpreter) throws -> String? {
    if let text = value.asString { return text }
    if let method = try vm.attributeIfPresent(value, "__fspath__") { return try vm.call(method, []).asString }
    return nil
  }

  static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw ScriptError(errno == ENOENT ? .fileNotFoundError : .osError, "[Errno \(errno)] \(reason): '\(path)'")
    }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let written = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw ScriptError(.osError, "[Errno \(errno)] \(String(cString: strerror(errno))): '\(path)'")
      }
      done += written
    }
  }

  /// What `df.info()` prints.
  static func info(_ frame: DataFrame, listsColumns: Bool = true, showsMemory: Bool = true) -> String {
    var lines = ["<class 'pandas.core.frame.DataFrame'>"]
    let count = frame.rowCount
    switch frame.index.storage {
    case .range(let start, _, let step):
      lines.append("RangeIndex: \(count) entries" + (count > 0 ? ", \(start) to \(start + (count - 1) * step)" : ""))
    default:
      let kind = frame.index.labels.dtype == .datetime ? "DatetimeIndex" : frame.index.levels.columns.count > 1 ? "MultiIndex" : "Index"
      lines.append("\(kind): \(count) entries" + (count > 0 ? ", \(frame.index[0]) to \(frame.index[count - 1])" : ""))
    }
    guard frame.columnCount > 0 else { return lines.joined(separator: "\n") + "\nEmpty DataFrame\n" }
    if !listsColumns {
      lines.append(
        "Columns: \(frame.columnCount) entries, \(frame.names[0]) to \(frame.names[frame.columnCount - 1])")
    } else {
      lines.append("Data columns (total \(frame.columnCount) columns):")
      let names = frame.names.map { $0.description }
      let counts = frame.columns.map { "\(count - $0.missingCount) non-null" }
      let nameWidth = max(6, names.map { $0.scalarCount }.max() ?? 0)
      let countWidth = max("Non-Null Count".count, counts.map { $0.count }.max() ?? 0)
      let typeWidth = max(5, frame.columns.map { $0.dtype.rawValue.count }.max() ?? 0)
      let wide = max(3, String(frame.columnCount - 1).count + 1)
      func line(_ a: String, _ b: String, _ c: String, _ d: String) -> String {
        a.rightPadded(to: wide) + "  " + b.rightPadded(to: nameWidth) + "  " + c.rightPadded(to: countWidth) + "  " + d.rightPadded(to: typeWidth)
      }
      lines.append(line(" #", "Column", "Non-Null Count", "Dtype"))
      lines.append(
        line(
          String(repeating: "-", count: wide), String(repeating: "-", count: 6), String(repeating: "-", count: 14),
          String(repeating: "-", count: 5)))
      for (place, name) in names.enumerated() {
        lines.append(line(" \(place)", name, counts[place], frame.columns[place].dtype.rawValue))
      }
    }
    var types: [(String, Int)] = []
    for column in frame.columns {
      let name = column.dtype.rawValue
      if let known = types.firstIndex(where: { $0.0 == name }) { types[known].1 += 1 } else { types.append((name, 1)) }
    }
    types.sort { $0.0 < $1.0 }
    lines.append("dtypes: " + types.map { "\($0.0)(\($0.1))" }.joined(separator: ", "))
    guard showsMemory else { return lines.joined(separator: "\n") + "\n" }
    let bytes = bytes(frame.index) + frame.columns.reduce(0) { $0 + size($1) }
    let plus = frame.columns.contains { $0.dtype == .object } || !frame.index.isRange && frame.index.labels.dtype == .object ? "+" : ""
    lines.append("memory usage: \(size(bytes, plus))")
    return lines.joined(separator: "\n") + "\n"
  }

  static func bytes(_ index: RowIndex) -> Int { index.isRange ? 132 : index.count * 8 }

  static func size(_ column: Column) -> Int {
    guard case .category(let values) = column else { return column.count * column.dtype.itemSize }
    return column.count * (values.categories.count < 128 ? 1 : 2) + values.categories.count * 8 + 108
  }

  /// What `series.info()` prints.
  static func info(_ series: SeriesObject) -> String {
    let count = series.column.count
    var lines = ["<class 'pandas.core.series.Series'>"]
    if case .range(let start, _, let step) = series.index.storage {
      lines.append("RangeIndex: \(count) entries" + (count > 0 ? ", \(start) to \(start + (count - 1) * step)" : ""))
    } else {
      lines.append("Index: \(count) entries" + (count > 0 ? ", \(series.index[0]) to \(series.index[count - 1])" : ""))
    }
    lines.append("Series name: \(series.name?.description ?? "None")")
    let present = "\(count - series.column.missingCount) non-null"
    let dtype = series.dtypeName
    let width = max(14, present.count)
    let typeWidth = max(5, dtype.count)
    lines.append("Non-Null Count".rightPadded(to: width) + "  " + "Dtype".rightPadded(to: typeWidth))
    lines.append("--------------".rightPadded(to: width) + "  " + "-----".rightPadded(to: typeWidth))
    lines.append(present.rightPadded(to: width) + "  " + dtype.rightPadded(to: typeWidth))
    lines.append("dtypes: \(dtype)(1)")
    lines.append("memory usage: \(size(bytes(series.index) + size(series.column), series.column.dtype == .object ? "+" : ""))")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func size(_ bytes: Int, _ plus: String) -> String {
    var value = Double(bytes)
    for unit in ["bytes", "KB", "MB", "GB"] {
      if value < 1024 { return NumberText.fixed(value, 1) + plus + " " + unit }
      value /= 1024
    }
    return NumberText.fixed(value, 1) + plus + " TB"
  }

  // MARK: JSON

  static func json(_ frame: DataFrame, orient: String, ascii: Bool = true, isISO: Bool = false, indent: Int? = nil) throws -> String {
    if let indent, indent > 0 {
      return JSONLayout.indented(try json(frame, orient: orient, ascii: ascii, isISO: isISO), by: min(indent, 16))
    }
    func quoted(_ text: String) -> String { Self.quoted(text, ascii: ascii) }
    func jsonValue(_ value: Scalar) -> String { Self.jsonValue(value, ascii: ascii, isISO: isISO) }
    let names = frame.names.map { quoted($0.description) }
    func row(_ place: Int) -> String {
      "{" + names.indices.map { names[$0] + ":" + jsonValue(frame.columns[$0][place]) }.joined(separator: ",") + "}"
    }
    let rows = 0..<frame.rowCount
    let labels = rows.map { quoted(frame.index[$0].description) }
    switch orient {
    case "records": return "[" + rows.map(row).joined(separator: ",") + "]"
    case "lines": return rows.map { row($0) + "\n" }.joined()
    case "index": return "{" + rows.map { labels[$0] + ":" + row($0) }.joined(separator: ",") + "}"
    case "columns":
      return "{" + names.indices.map { place in
        names[place] + ":{" + rows.map { labels[$0] + ":" + jsonValue(frame.columns[place][$0]) }.joined(separator: ",") + "}"
      }.joined(separator: ",") + "}"
    case "values":
      return "[" + rows.map { place in
        "[" + frame.columns.map { jsonValue($0[place]) }.joined(separator: ",") + "]"
      }.joined(separator: ",") + "]"
    case "split":
      let data = rows.map { place in "[" + frame.columns.map { jsonValue($0[place]) }.joined(separator: ",") + "]" }
      return "{\"columns\":[" + names.joined(separator: ",") + "],\"index\":["
        + rows.map { jsonValue(frame.index[$0]) }.joined(separator: ",") + "],\"data\":[" + data.joined(separator: ",") + "]}"
    default: throw ScriptError(.valueError, "Invalid value '\(orient)' for option 'orient'")
    }
  }

  static func jsonValue(_ value: Scalar, ascii: Bool = true, isISO: Bool = false) -> String {
    if value.isMissing { return "null" }
    switch value {
    case .instant(let time):
      return isISO ? "\"" + Instant.text(time, format: "%Y-%m-%dT%H:%M:%S") + ".000\"" : String(Instant.floorDivide(time, 1_000_000))
    case .span(let span): return String(Instant.floorDivide(span, 1_000_000))
    case .tuple(let parts): return "[" + parts.map { jsonValue($0, ascii: ascii) }.joined(separator: ",") + "]"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .double(let value):
      guard value.isFinite else { return "null" }
      // Ten decimals, as pandas writes them.
      let full = NumberText.repr(value)
      if full.contains("e") { return full }
      var text = NumberText.fixed(value, 10)
      while text.hasSuffix("0") { text.removeLast() }
      return text.hasSuffix(".") ? text + "0" : text
    default: return quoted(value.description, ascii: ascii)
    }
  }

  static func quoted(_ text: String, ascii: Bool = true) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "/": result += "\\/"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value >= 0x20, scalar.value < 0x7f || !ascii {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
          }
        }
      }
    }
    return result + "\""
  }

  static func dict(_ frame: DataFrame, orient: String, _ vm: Interpreter) throws -> Ref {
    let names = frame.names.map { ScalarConversion.ref($0, vm) }
    let columns = frame.columns.map { ColumnConversion.refs($0, vm) }
    let index = IndexObject(frame.index)
    let labels = (0..<frame.rowCount).map { index.label($0, vm) }
    switch orient {
    case "dict":
      return try vm.makeDict(zip(names, columns).map { ($0, try vm.makeDict(Array(zip(labels, $1)))) })
    case "list": return try vm.makeDict(zip(names, columns).map { ($0, vm.list($1)) })
    case "series":
      return try vm.makeDict(
        names.indices.map { (names[$0], vm.host(SeriesObject(frame.columns[$0], index: frame.index, name: frame.names[$0]))) })
    case "records":
      return vm.list(try labels.indices.map { row in try vm.makeDict(names.indices.map { (names[$0], columns[$0][row]) }) })
    case "index":
      return try vm.makeDict(
        labels.indices.map { row in (labels[row], try vm.makeDict(names.indices.map { (names[$0], columns[$0][row]) })) })
    case "split":
      return vm.dict([
        ("index", vm.list(labels)), ("columns", vm.list(names)),
        ("data", vm.list(labels.indices.map { row in vm.list(columns.map { $0[row] }) })),
      ])
    case "tight":
      return vm.dict([
        ("index", vm.list(labels)), ("columns", vm.list(names)),
        ("data", vm.list(labels.indices.map { row in vm.list(columns.map { $0[row] }) })),
        ("index_names", vm.list(frame.index.levels.names.map { $0.map { vm.string($0) } ?? .none })),
        ("column_names", vm.list((0..<frame.nameLevels).map { frame.columnsNames.indices.contains($0) ? frame.columnsNames[$0].map { vm.string($0) } ?? .none : .none })),
      ])
    default: throw ScriptError(.valueError, "orient '\(orient)' not understood")
    }
  }
}
