import LapisFrame
import LapisInterpreter

/// Frames and series as pandas 2.2 prints them.
enum FrameText {
  /// What limits the text of a frame.
  struct Limits {
    /// Columns of text from which on a frame goes on in further blocks; nil for lines of any length.
    var width: Int? = 80
    /// Columns of text that as many columns are to fit in as can.
    var screen = 80
    /// Columns of the frame; nil prints all, on several lines where they need it, 0 as many as fit the screen.
    var maxColumns: Int? = 0
    /// Rows from which on a frame is cut, and how many are then shown; nil shows all.
    var maxRows: Int? = 60
    var minRows: Int? = 10
    /// Whether the size stands below: nil where the frame was cut.
    var showsDimensions: Bool?
    var showsIndex = true
    var showsIndexNames = true
    /// Whether outer labels are printed once.
    var sparsifies = true
    var header = Header.names
    var justifies = Justification.right
    /// Columns of text that each column has at least.
    var leastWidth = 0
    /// Functions that write the values of some columns.
    var formatters: [Scalar: (Column) throws -> [String]] = [:]
    var style = Style()

    init() {}

    init(_ options: DisplayOptions, _ vm: Interpreter, screen: Int = 80) {
      self.screen = screen
      width = options.wrapsFrames ? options.width : nil
      maxColumns = options.maxColumns
      maxRows = options.maxRows
      minRows = options.minRows
      showsDimensions = options.showsDimensions
      style = Style(options, vm)
    }
  }

  enum Header {
    case names, none
    case aliases([String])
  }

  enum Justification { case left, right, center }

  /// How single values are written.
  struct Style {
    var precision = 6
    var maxColumnWidth: Int? = 50
    /// What stands for a missing number.
    var missing = "NaN"
    var decimalPoint = "."
    /// The script's own way to write floats, where it gave one.
    var write: (([Double]) throws -> [String]?)?

    init() {}

    init(_ options: DisplayOptions, _ vm: Interpreter) {
      precision = options.precision
      maxColumnWidth = options.maxColumnWidth
      if !options.floatFormat.isNone { write = { try options.written($0, vm) } }
    }
  }

  /// A name without quotes around the parts that it may have.
  static func pretty(_ name: Scalar) -> String {
    guard case .tuple(let parts) = name else { return name.description }
    return "(" + parts.map { pretty($0) }.joined(separator: ", ") + (parts.count == 1 ? ",)" : ")")
  }

  // MARK: Labels

  /// The labels of one level, left-aligned to one width.
  static func labels(_ labels: Column) throws -> [String] {
    var texts = try words(labels)
    if case .double = labels { texts = texts.map { $0 == "NaN" ? " NaN" : $0 } }
    let shared = texts.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let isText: Bool
    switch labels {
    case .string, .mixed, .category, .instants, .spans: isText = true
    default: isText = false
    }
    let trimmed = texts.map { String($0.dropFirst(shared)) }
    let flat = isText ? trimmed.map { text in String(text.drop { $0 == " " }) } : trimmed
    let width = flat.map { $0.scalarCount }.max() ?? 0
    return flat.map { $0.rightPadded(to: width) }
  }

  /// The index as columns of text, one a level, repeated outer labels left blank; with the header line
  /// of names where there are names.
  static func indexColumns(_ index: RowIndex, sparsifies: Bool = true) throws -> (columns: [[String]], hasNames: Bool) {
    let (levels, names) = index.levels
    let hasNames = names.contains { $0 != nil }
    var columns = try levels.map { try labels($0) }
    if levels.count > 1, sparsifies {
      for row in stride(from: (columns.first?.count ?? 0) - 1, to: 0, by: -1) {
        var same = true
        for level in 0..<levels.count - 1 {
          same = same && columns[level][row] == columns[level][row - 1]
          if same { columns[level][row] = "" }
        }
      }
    }
    if hasNames {
      columns = columns.enumerated().map { place, column in [names[place] ?? ""] + column }
    }
    return (columns, hasNames)
  }

  // MARK: Frames

  /// - Throws: what the script's own functions that write values raise.
  static func text(_ frame: DataFrame, limits: Limits) throws -> String {
    if frame.columnCount == 0 || frame.rowCount == 0 {
      let text = "Empty DataFrame\nColumns: \(list(frame.names))\nIndex: \(list(frame.index.labels.scalars))"
      return limits.showsDimensions == true ? text + "\n\n" + dimensions(frame) : text
    }
    var rows: [Int]?
    if let most = limits.maxRows, most > 0, frame.rowCount > most {
      let half = max(1, min(limits.minRows ?? most, most) / 2)
      rows = Array(0..<half) + Array(frame.rowCount - half..<frame.rowCount)
    }
    let shown = rows.map { frame.taking($0) } ?? frame
    let numericFlags = frame.columns.map { $0.dtype.isNumeric }
    var text = ""
    var cutColumns = false
    func cut(_ fitting: Int) throws -> [[String]] {
      cutColumns = true
      let half = max(1, fitting / 2)
      let kept = Array(0..<half) + Array(frame.columnCount - half..<frame.columnCount)
      var limits = limits
      if case .aliases(let names) = limits.header, names.count == frame.columnCount { limits.header = .aliases(kept.map { names[$0] }) }
      // pandas looks at the types of the first columns for the names of those that are left.
      return try strings(shown.selecting(positions: kept), Array(numericFlags.prefix(kept.count)), cutRows: rows != nil, splitAt: half, limits)
    }
    let all = try strings(shown, numericFlags, cutRows: rows != nil, splitAt: nil, limits)
    switch (limits.width, limits.maxColumns) {
    case (_?, 0?):
      let lines = adjoined(all)
      let longest = lines.map { $0.scalarCount }.max() ?? 0
      var excess = longest - limits.screen + 1
      var fitting = frame.columnCount
      if excess > 0 {
        var widths = all.map { column in column.map { $0.scalarCount }.max() ?? 0 }
        while excess > 0, widths.count > 1 {
          let middle = min(Int((Double(widths.count) / 2).rounded(.toNearestOrEven)), widths.count - 1)
          excess -= widths[middle] + 1
          widths.remove(at: middle)
        }
        fitting = max(2, widths.count - (limits.showsIndex ? 1 : 0))
      }
      text = (fitting < frame.columnCount ? adjoined(try cut(fitting)) : lines).joined(separator: "\n")
    case (let width, let most):
      let columns = try most.map { $0 > 0 && frame.columnCount > $0 ? try cut($0) : all } ?? all
      text = width.map { wrapped(columns, $0, limits.showsIndex) } ?? adjoined(columns).joined(separator: "\n")
    }
    if limits.showsDimensions ?? (rows != nil || cutColumns) { text += "\n\n" + dimensions(frame) }
    return text
  }

  private static func dimensions(_ frame: DataFrame) -> String { "[\(frame.rowCount) rows x \(frame.columnCount) columns]" }

  /// Columns in blocks that fit the width, a backslash where a block goes on.
  private static func wrapped(_ columns: [[String]], _ width: Int, _ hasIndex: Bool) -> String {
    func longest(_ column: [String]) -> Int { column.map { $0.scalarCount }.max() ?? 0 }
    let index = hasIndex ? columns.first : nil
    let rest = hasIndex ? Array(columns.dropFirst()) : columns
    let room = width - (index.map { longest($0) + 1 } ?? 0)
    var ends: [Int] = []
    var used = 0
    for (place, column) in rest.enumerated() {
      let own = longest(column) + 1
      used += own
      if place > 0, used + (place == rest.count - 1 ? 1 : 2) > room {
        ends.append(place)
        used = own
      }
    }
    ends.append(rest.count)
    var blocks: [String] = []
    var start = 0
    for (place, end) in ends.enumerated() {
      var block = (index.map { [$0] } ?? []) + rest[start..<end]
      if ends.count > 1 {
        let lines = block.last?.count ?? 0
        block.append(
          place < ends.count - 1 ? [" \\"] + [String](repeating: "  ", count: max(0, lines - 1)) : [String](repeating: " ", count: lines))
      }
      blocks.append(adjoined(block).joined(separator: "\n"))
      start = end
    }
    return blocks.joined(separator: "\n\n")
  }

  private static func list(_ values: [Scalar]) -> String {
    "[" + values.map { $0.description }.joined(separator: ", ") + "]"
  }

  /// The columns of text of a frame: the index, then a column each, with dots where it was cut.
  private static func strings(
    _ frame: DataFrame, _ numeric: [Bool], cutRows: Bool, splitAt: Int?, _ limits: Limits
  ) throws -> [[String]] {
    var result: [[String]] = []
    var hasNames = false
    if limits.showsIndex {
      var (columns, named) = try indexColumns(frame.index, sparsifies: limits.sparsifies)
      if named, !limits.showsIndexNames {
        named = false
        columns = columns.map { Array($0.dropFirst()) }
      }
      hasNames = named
      let padded = columns.map { column in
        let width = max(limits.leastWidth, column.map { $0.scalarCount }.max() ?? 0)
        return column.map { $0.rightPadded(to: width) }
      }
      let joined = adjoined(padded)
      var levelNames = (0..<frame.nameLevels).map { level in
        frame.columnsNames.indices.contains(level) && limits.showsIndexNames ? frame.columnsNames[level] ?? "" : ""
      }
      switch limits.header {
      case .names: break
      case .none: levelNames = []
      case .aliases: levelNames = [""]
      }
      result.append(levelNames + joined)
    }
    // Names that are numbers have one width, as an index of numbers has.
    let headers: [[String]]
    switch limits.header {
    case .names: headers = try self.headers(frame, numeric)
    case .none: headers = frame.names.map { _ in [] }
    case .aliases(let names): headers = frame.names.indices.map { [names.indices.contains($0) ? names[$0] : ""] }
    }
    let nameLines = headers.first?.count ?? 1
    for (place, column) in frame.columns.enumerated() {
      let header = headers[place]
      let least = max(limits.leastWidth, header.map { $0.scalarCount }.max() ?? 0)
      let words = try limits.formatters[frame.names[place]].map { try $0(column) }
      let values = try self.column(column, limits.style, leadingSpace: limits.showsIndex, minimum: least, words: words)
      let width = max((limits.style.maxColumnWidth ?? 4 > 3 ? values.first?.scalarCount : values.map { $0.scalarCount }.max()) ?? 0, least)
      var lines = header.map { text in
        switch limits.justifies {
        case .right: text.leftPadded(to: width)
        case .left: text.rightPadded(to: width)
        case .center: String(text.drop { $0 == " " }).centered(to: width)
        }
      }
      if hasNames { lines.append("".leftPadded(to: width)) }
      result.append(lines + values)
    }
    let headerLines = nameLines + (hasNames ? 1 : 0)
    let dotColumn = splitAt.map { $0 + (limits.showsIndex ? 1 : 0) }
    if let dotColumn {
      result.insert([String](repeating: " ...", count: frame.rowCount + headerLines), at: dotColumn)
    }
    if cutRows {
      let half = frame.rowCount / 2
      for place in result.indices {
        let isDots = place == dotColumn
        var width = result[place][half].scalarCount
        let dots = width > 3 || isDots ? "..." : ".."
        if isDots { width = 4 }
        let line = place == 0 && limits.showsIndex ? dots.rightPadded(to: width) : dots.leftPadded(to: width)
        result[place].insert(line, at: half + headerLines)
      }
    }
    return result
  }

  /// The texts without the spaces that all of them begin with.
  private static func withoutCommonSpace(_ texts: [String]) -> [String] {
    var texts = texts
    while !texts.isEmpty, texts.allSatisfy({ $0.hasPrefix(" ") }) { texts = texts.map { String($0.dropFirst()) } }
    return texts
  }

  /// The lines above each column: its name, a line a level, outer names once.
  private static func headers(_ frame: DataFrame, _ numeric: [Bool]) throws -> [[String]] {
    let levels = frame.nameLevels
    guard levels > 1 else {
      // Names that are numbers have one width, as an index of numbers has.
      let column = Column(frame.names)
      let names: [String]
      switch column {
      case .string: names = withoutCommonSpace(frame.names.map { $0.isMissing ? "NaN" : escaped($0.description) })
      case .mixed: names = frame.names.map { $0.isMissing ? "NaN" : escaped($0.description) }
      default: names = try labels(column)
      }
      return names.enumerated().map { [(numeric[$0.offset] ? " " : "") + $0.element] }
    }
    // Labels that are no text have one width in their level.
    let columns = try RowIndex(Column(frame.names)).levels.columns.map { column -> [String] in
      if column.dtype == .object { return column.scalars.map { $0.isMissing ? "NaN" : escaped($0.description) } }
      return try labels(column)
    }
    var texts = frame.names.indices.map { place in columns.map { $0[place] } }
    let shown = texts
    for place in texts.indices {
      for level in 0..<levels {
        let repeats = place > 0 && level < levels - 1 && shown[place][0...level] == shown[place - 1][0...level]
        if repeats { texts[place][level] = "" }
      }
    }
    return texts
  }

  /// Columns of text side by side, a space between them; short ones are filled up at the top.
  static func adjoined(_ columns: [[String]], space: Int = 1) -> [String] {
    let height = columns.map { $0.count }.max() ?? 0
    var lines = [String](repeating: "", count: height)
    for (place, column) in columns.enumerated() {
      let isLast = place == columns.count - 1
      let width = (column.map { $0.scalarCount }.max() ?? 0) + (isLast ? 0 : space)
      let missing = height - column.count
      for line in 0..<height {
        let text = line < missing ? "" : column[line - missing]
        lines[line] += text.rightPadded(to: width)
      }
    }
    return lines
  }
}

extension String {
  var scalarCount: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : unicodeScalars.count }

  func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - scalarCount)) + self }
  func rightPadded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - scalarCount)) }

  /// As Python's `str.center` places the odd space.
  func centered(to width: Int) -> String {
    let missing = max(0, width - scalarCount)
    let left = missing / 2 + (missing & width & 1)
    return String(repeating: " ", count: left) + self + String(repeating: " ", count: missing - left)
  }
}
