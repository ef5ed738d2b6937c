import LapisDiagnostics
import LapisFrame
import LapisInterpreter

/// Frames as files and text.
enum FrameOutput {
  /// The path that a string or path object means; nil for a file object.
  static func path(_ value: Ref, _ vm: Interpreter) throws -> String? {
    if let text = value.asString { return text }
    if let method = try vm.attributeIfPresent(value, "__fspath__") { return try vm.call(method, []).asString }
    return nil
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
