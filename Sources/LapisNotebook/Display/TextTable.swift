import LapisDiagnostics

/// A plain table: a header, a rule, rows; columns are as wide as their widest cell.
///
/// Numbers stand right, text stands left. A row never wraps: where the table is wider than allowed, its
/// widest text columns are cut with `…`.
enum TextTable {
  static func text(header: [String], rows: [[String]], width: Int) -> String {
    let columns = header.count
    let rows = rows.map { row in
      (0..<columns).map { $0 < row.count ? oneLine(row[$0]) : "" }
    }
    var widths = (0..<columns).map { column in
      rows.reduce(DisplayWidth.of(header[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let isNumeric = (0..<columns).map { column in
      !rows.isEmpty && rows.allSatisfy { $0[column].isEmpty || Double($0[column]) != nil }
    }
    let available = max(width, 3 * columns)
    while widths.reduce(0, +) + 2 * (columns - 1) > available,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4
    {
      widths[widest] -= 1
    }
    func line(_ cells: [String]) -> String {
      var out = ""
      for column in 0..<columns {
        let cell = cut(cells[column], to: widths[column])
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        if column > 0 { out += "  " }
        out += isNumeric[column] ? padding + cell : cell + padding
      }
      while out.last == " " { out.removeLast() }
      return out + "\n"
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return line(header) + line(rule) + rows.map(line).joined()
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var out = ""
    var used = 0
    for character in text {
      let size = DisplayWidth.of(String(character))
      if used + size > width - 1 { break }
      out.append(character)
      used += size
    }
    return out + "…"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// Names side by side, in columns that are read downwards, as `ls` shows them.
enum ColumnList {
  static func text(_ names: [String], width: Int) -> String {
    guard !names.isEmpty else { return "" }
    let cell = (names.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let columns = max(1, (width + 2) / cell)
    let rows = (names.count + columns - 1) / columns
    var out = ""
    for row in 0..<rows {
      var line = ""
      for name in stride(from: row, to: names.count, by: rows).map({ names[$0] }) {
        line += name + String(repeating: " ", count: cell - DisplayWidth.of(name))
      }
      while line.last == " " { line.removeLast() }
      out += line + "\n"
    }
    return out
  }
}
