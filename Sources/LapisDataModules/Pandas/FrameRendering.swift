import LapisFrame
import LapisInterpreter

/// `to_string`, `to_html` and `to_markdown`.
enum FrameRendering {
  /// A script's way to write floats: a function, or a text with `%`.
  static func writer(_ format: Ref, _ vm: Interpreter) throws -> ((Double) throws -> String)? {
    if format.isNone { return nil }
    if format.isString {
      return { number in
        let text = try format.asString.map { $0.contains("{") } == true
          ? vm.callMethod(format, "format", [Ref(number)]) : vm.callMethod(format, "__mod__", [Ref(number)])
        return text.asString ?? ""
      }
    }
    return { try vm.str(vm.call(format, [Ref($0)])) }
  }

  /// What all of them take: which columns, how values and headers are written.
  private static func arguments(_ f: FrameObject, _ call: Call) throws -> (frame: DataFrame, limits: FrameText.Limits) {
    let vm = call.vm
    var frame = f.frame
    if !call["columns"].isNone { frame = try frame.selecting(Labels.labels(call["columns"], vm)) }
    var limits = FrameText.Limits(DisplayOptions.of(vm), vm)
    limits.width = nil
    limits.maxColumns = nil
    limits.maxRows = nil
    limits.showsDimensions = try call.bool("show_dimensions")
    limits.showsIndex = try call.bool("index")
    limits.showsIndexNames = try call.bool("index_names")
    if let sparse = try call.optionalBool("sparsify") { limits.sparsifies = sparse }
    limits.style.missing = try call.string("na_rep")
    limits.style.decimalPoint = try call.string("decimal")
    if let write = try writer(call["float_format"], vm) {
      let missing = limits.style.missing
      limits.style.write = { numbers in try numbers.map { $0.isNaN ? missing : try write($0) } }
    }
    if let names = vm.listElements(call["header"]) {
      guard names.count == frame.columnCount else {
        throw ScriptError(.valueError, "Writing \(frame.columnCount) cols but got \(names.count) aliases")
      }
      limits.header = .aliases(try names.map { try vm.str($0) })
    } else if try !call.bool("header") {
      limits.header = .none
    }
    func formatter(_ function: Ref) -> (Column) throws -> [String] {
      { column in
        let space = column.dtype == .object ? " " : ""
        return try ColumnConversion.refs(column, vm).map {
          space + (try vm.str(function.isString ? vm.callMethod(function, "format", [$0]) : vm.call(function, [$0])))
        }
      }
    }
    if let pairs = vm.dictItems(call["formatters"]) {
      for pair in pairs { limits.formatters[ScalarConversion.scalar(pair.key, vm)] = formatter(pair.value) }
    } else if let list = vm.listElements(call["formatters"]) {
      guard list.count == frame.columnCount else {
        throw ScriptError(.valueError, "Formatters length(\(list.count)) should match DataFrame number of columns(\(frame.columnCount))")
      }
      for (name, function) in zip(frame.names, list) where !function.isNone { limits.formatters[name] = formatter(function) }
    }
    switch try call.optionalString("justify") {
    case "left", "start": limits.justifies = .left
    case "center": limits.justifies = .center
    default: limits.justifies = .right
    }
    limits.leastWidth = call["col_space"].asInt ?? 0
    return (frame, limits)
  }

  /// Into a file or a file object, or given back.
  private static func delivered(_ text: String, _ call: Call) throws -> Ref {
    let target = call["buf"]
    if target.isNone { return call.vm.string(text) }
    if try FrameOutput.path(target, call.vm) != nil {
      let opened = try call.vm.call(
        call.vm.attribute(call.vm.imported("builtins"), "open"), [target, call.vm.string("w")], keywords: [("encoding", call.vm.string("utf-8"))])
      defer { _ = try? call.vm.callMethod(opened, "close", []) }
      _ = try call.vm.callMethod(opened, "write", [call.vm.string(text)])
      return .none
    }
    _ = try call.vm.callMethod(target, "write", [call.vm.string(text)])
    return .none
  }

  // MARK: Text

  static func text(_ f: FrameObject, _ call: Call) throws -> Ref {
    var (frame, limits) = try arguments(f, call)
    limits.maxRows = try call.optionalInt("max_rows")
    limits.minRows = try call.optionalInt("min_rows")
    limits.maxColumns = try call.optionalInt("max_cols")
    limits.width = try call.optionalInt("line_width")
    if let width = try call.optionalInt("max_colwidth") { limits.style.maxColumnWidth = width } else { limits.style.maxColumnWidth = nil }
    return try delivered(FrameText.text(frame, limits: limits), call)
  }

  // MARK: HTML

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  static func html(_ f: FrameObject, _ call: Call) throws -> Ref {
    var (frame, limits) = try arguments(f, call)
    let vm = call.vm
    try RefusedOptions.check(call, "col_space", "max_cols")
    try RefusedOptions.checkTrue(call, "render_links")
    var cutAt: Int?
    if let most = try call.optionalInt("max_rows"), most > 0, frame.rowCount > most {
      let half = max(1, most / 2)
      frame = frame.taking(Array(0..<half) + Array(frame.rowCount - half..<frame.rowCount))
      cutAt = half
    }
    limits.style.maxColumnWidth = nil
    let write = try call.bool("escape") ? escaped : { $0 }
    var classes = ["dataframe"]
    if let text = call["classes"].asString { classes += text.split(separator: " ").map { String($0) } } else {
      classes += try (vm.listElements(call["classes"]) ?? []).map { try vm.str($0) }
    }
    var border = " border=\"1\""
    if let width = call["border"].asInt { border = width == 0 || call["border"].asBool == false ? "" : " border=\"\(width)\"" }
    var lines = ["<table\(border) class=\"\(classes.joined(separator: " "))\"" + (try call.optionalString("table_id").map { " id=\"\($0)\"" } ?? "") + ">"]
    func row(_ cells: [String], header: Set<Int>, style: String = "") {
      lines.append("    <tr\(style)>")
      for (place, cell) in cells.enumerated() {
        let tag = header.contains(place) ? "th" : "td"
        lines.append("      <\(tag)>\(cell)</\(tag)>")
      }
      lines.append("    </tr>")
    }
    let (levels, names) = frame.index.levels
    let indexWidth = limits.showsIndex ? levels.count : 0
    func isHead(_ count: Int) -> Set<Int> { Set(0..<count) }
    if case .none = limits.header {} else {
      let justify = try call.optionalString("justify") ?? "right"
      lines.append("  <thead>")
      for level in 0..<frame.nameLevels {
        var cells = [String](repeating: "", count: indexWidth)
        if indexWidth > 0, frame.columnsNames.indices.contains(level), let name = frame.columnsNames[level], limits.showsIndexNames { cells[indexWidth - 1] = write(name) }
        for (place, name) in frame.names.enumerated() {
          var text = name.description
          if case .tuple(let parts) = name, parts.indices.contains(level) { text = parts[level].description }
          if case .aliases(let given) = limits.header { text = given[place] }
          cells.append(write(text))
        }
        row(cells, header: isHead(cells.count), style: level == 0 || frame.nameLevels > 1 ? " style=\"text-align: \(justify);\"" : "")
      }
      if limits.showsIndex, limits.showsIndexNames, names.contains(where: { $0 != nil }) {
        let cells = names.map { write($0 ?? "") } + [String](repeating: "", count: frame.columnCount)
        row(cells, header: isHead(cells.count))
      }
      lines.append("  </thead>")
    }
    lines.append("  <tbody>")
    let cells = try frame.columns.enumerated().map { place, column -> [String] in
      let words = try limits.formatters[frame.names[place]].map { try $0(column) } ?? FrameText.words(column, limits.style)
      return words.map { write($0.trimmedBothSides) }
    }
    let labels = try levels.map { try FrameText.labels($0).map { write($0.trimmedBothSides) } }
    let bold = try call.bool("bold_rows")
    for place in 0..<frame.rowCount {
      if place == cutAt { row([String](repeating: "...", count: indexWidth + frame.columnCount), header: bold ? isHead(indexWidth) : []) }
      row((limits.showsIndex ? labels.map { $0[place] } : []) + cells.map { $0[place] }, header: bold ? isHead(indexWidth) : [])
    }
    lines += ["  </tbody>", "</table>"]
    if try call.bool("show_dimensions") { lines.append("<p>\(f.frame.rowCount) rows × \(f.frame.columnCount) columns</p>") }
    return try delivered(lines.joined(separator: "\n"), call)
  }

  // MARK: Markdown

  /// A table of pipes: numbers to the right with their points below each other, text to the left.
  static func markdown(_ f: FrameObject, _ call: Call) throws -> Ref {
    let frame = f.frame
    var columns: [(name: String, cells: [String], isNumber: Bool)] = []
    if try call.bool("index") {
      let (levels, names) = frame.index.levels
      for (level, column) in levels.enumerated() {
        columns.append((names[level] ?? "", cells(column), column.dtype.isNumeric && column.dtype != .bool))
      }
    }
    for (name, column) in zip(frame.names, frame.columns) {
      columns.append((name.description, cells(column), column.dtype.isNumeric && column.dtype != .bool || isNumeric(column)))
    }
    let texts = columns.map { column -> [String] in
      guard column.isNumber else { return column.cells }
      // Room behind the point, so that points stand below each other.
      let tails = column.cells.map { text in text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? 0 }
      let most = tails.max() ?? 0
      return zip(column.cells, tails).map { $0 + String(repeating: " ", count: most - $1) }
    }
    let widths = columns.indices.map { place in
      max(columns[place].name.scalarCount + 2, texts[place].map { $0.scalarCount }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      "|" + cells.indices.map { place in
        " " + (columns[place].isNumber ? cells[place].leftPadded(to: widths[place]) : cells[place].rightPadded(to: widths[place])) + " "
      }.joined(separator: "|") + "|"
    }
    let rule = "|" + columns.indices.map { place in
      columns[place].isNumber ? String(repeating: "-", count: widths[place] + 1) + ":" : ":" + String(repeating: "-", count: widths[place] + 1)
    }.joined(separator: "|") + "|"
    let lines = [line(columns.map { $0.name }), rule] + (0..<frame.rowCount).map { row in line(texts.map { $0[row] }) }
    return try delivered(lines.joined(separator: "\n"), call)
  }

  /// Whether text columns hold nothing but numbers written out.
  private static func isNumeric(_ column: Column) -> Bool {
    guard column.dtype == .object, column.count > 0 else { return false }
    return column.scalars.allSatisfy { value in value.isMissing || value.number != nil || value.text.flatMap { NumberParser.double($0) } != nil }
      && column.missingCount < column.count
  }

  private static func cells(_ column: Column) -> [String] {
    column.scalars.map { value in
      switch value {
      case .missing: return ""
      case .double(let number): return number.isNaN ? "nan" : NumberText.general(number, 6)
      default: return value.description
      }
    }
  }
}
