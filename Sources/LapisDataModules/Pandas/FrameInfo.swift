import LapisFrame
import LapisInterpreter

/// `info()`, and the bytes that values take.
extension FrameOutput {
  /// What `df.info()` prints.
  static func info(_ frame: DataFrame, _ call: Call) throws -> String {
    let most = try call.optionalInt("max_cols") ?? DisplayOptions.of(call.vm).maxInfoColumns
    let listsColumns = call["verbose"].isNone ? frame.columnCount <= most : try call.bool("verbose")
    let showsCounts = call["show_counts"].isNone ? frame.columnCount <= most : try call.bool("show_counts")
    let deep = call["memory_usage"].asString == "deep"
    let showsMemory = try deep || call["memory_usage"].isNone || call.bool("memory_usage")
    var lines = ["<class 'pandas.core.frame.DataFrame'>", heading(frame.index)]
    guard frame.columnCount > 0 else { return lines.joined(separator: "\n") + "\nEmpty DataFrame\n" }
    if listsColumns { lines += table(frame, showsCounts: showsCounts) } else {
      lines.append("Columns: \(frame.columnCount) entries, \(frame.names[0]) to \(frame.names[frame.columnCount - 1])")
    }
    var types: [(String, Int)] = []
    for column in frame.columns {
      let name = column.dtype.rawValue
      if let known = types.firstIndex(where: { $0.0 == name }) { types[known].1 += 1 } else { types.append((name, 1)) }
    }
    types.sort { $0.0 < $1.0 }
    lines.append("dtypes: " + types.map { "\($0.0)(\($0.1))" }.joined(separator: ", "))
    guard showsMemory else { return lines.joined(separator: "\n") }
    let total = bytes(frame.index, deep: deep) + frame.columns.reduce(0) { $0 + size($1, deep: deep) }
    let hasObjects = frame.columns.contains { $0.dtype == .object } || !frame.index.isRange && frame.index.labels.dtype == .object
    lines.append("memory usage: \(size(total, hasObjects && !deep ? "+" : ""))")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ index: RowIndex) -> String {
    let count = index.count
    var isWholeDays = false
    if case .labels(.instants(let times)) = index.storage { isWholeDays = times.allSatisfy { $0 == Instant.missing || $0 % Instant.day == 0 } }
    func label(_ row: Int) -> String {
      if isWholeDays, case .instant(let time) = index[row], time != Instant.missing { return Instant.dateText(time) }
      return index[row].description
    }
    let ends = count > 0 ? ", \(label(0)) to \(label(count - 1))" : ""
    let heading = "\(IndexTypes.type(of: index).name): \(count) entries\(ends)"
    return index.frequency.map { heading + "\nFreq: \($0)" } ?? heading
  }

  /// A line a column: its number, name, how many values it has, and its type.
  private static func table(_ frame: DataFrame, showsCounts: Bool) -> [String] {
    let count = frame.rowCount
    let numbers = ["#"] + frame.names.indices.map { String($0) }
    var columns = [numbers.map { " " + $0 }, ["Column"] + frame.names.map { $0.description }]
    if showsCounts { columns.append(["Non-Null Count"] + frame.columns.map { "\(count - $0.missingCount) non-null" }) }
    columns.append(["Dtype"] + frame.columns.map { $0.dtype.rawValue })
    let widths = columns.enumerated().map { place, column in
      max(column.map { $0.scalarCount }.max() ?? 0, place == 0 ? 3 : 0)
    }
    let rules = columns.enumerated().map { place, column in
      String(repeating: "-", count: place == 0 ? widths[0] : column[0].scalarCount)
    }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).map { $0.rightPadded(to: $1) }.joined(separator: "  ")
    }
    var lines = ["Data columns (total \(frame.columnCount) columns):", line(columns.map { $0[0] }), line(rules)]
    for row in 1..<max(1, numbers.count) { lines.append(line(columns.map { $0[row] })) }
    return lines
  }

  // MARK: Bytes

  static func bytes(_ index: RowIndex, deep: Bool = false) -> Int {
    switch index.storage {
    case .range: 132
    case .labels(let column): size(column, deep: deep)
    case .levels(let columns, _):
      columns.reduce(0) { total, column in
        let (_, uniques) = column.factorizedSorted()
        return total + column.count * (uniques.count < 128 ? 1 : uniques.count < 32768 ? 2 : 4) + size(uniques, deep: deep)
      }
    }
  }

  /// The bytes of a column; of objects the pointers, and where `deep` what they point to.
  static func size(_ column: Column, deep: Bool = false) -> Int {
    switch column {
    case .category(let values):
      let width = values.categories.count < 128 ? 1 : values.categories.count < 32768 ? 2 : 4
      let labels = Column(values.categories)
      return column.count * width + size(labels, deep: deep) + 108
    case .string(let values) where deep:
      let sizes = values.dictionary.map { textSize($0) }
      return values.codes.reduce(column.count * 8) { $0 + ($1 < 0 ? 24 : sizes[Int($1)]) }
    case .mixed(let values) where deep: return values.reduce(column.count * 8) { $0 + objectSize($1) }
    default: return column.count * column.dtype.itemSize
    }
  }

  /// What CPython 3.11 takes for a text.
  private static func textSize(_ text: String) -> Int {
    let scalars = text.unicodeScalars
    guard let widest = scalars.map({ $0.value }).max(), widest > 0x7F else { return 49 + text.utf8.count }
    return widest < 0x100 ? 73 + scalars.count : widest < 0x10000 ? 74 + 2 * scalars.count : 76 + 4 * scalars.count
  }

  private static func objectSize(_ value: Scalar) -> Int {
    switch value {
    case .missing: 16
    case .bool: 28
    case .int(let number): number == 0 ? 24 : number.magnitude < 1 << 30 ? 28 : 32
    case .double: 24
    case .string(let text): textSize(text)
    default: 48
    }
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
}
