/// The data guardrails of an AutoML run, as its console shows them.
struct GuardrailReport {
  /// One check that was made of the data.
  struct Item {
    var type: String
    /// `PASSED`, `ALERTED` or `DONE`.
    var status: String
    var description: String
    /// A table: headers and rows; no table where there are no rows.
    var preface = ""
    var headers: [String] = []
    var rows: [[String]] = []
  }

  var items: [Item]

  /// The lines of the block for a console whose iteration table is `width` wide.
  func lines(width: Int) -> [String] {
    let stars = String(repeating: "*", count: width)
    var lines = ["", stars, "DATA GUARDRAILS: "]
    for item in items {
      lines += [
        "", label("TYPE:") + item.type, label("STATUS:") + item.status,
        label("DESCRIPTION:") + item.description,
      ]
      if !item.rows.isEmpty {
        lines.append(label("DETAILS:") + item.preface)
        lines += table(item, width: width)
      }
      lines += ["", stars]
    }
    return lines
  }

  private func label(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 14 - text.count))
  }

  private func table(_ item: Item, width: Int) -> [String] {
    let widths = item.headers.map { max(width / 3, $0.count) }
    func rule(_ mark: String) -> String {
      "+" + widths.map { String(repeating: mark, count: $0) + "+" }.joined()
    }
    func line(_ cells: [String]) -> String {
      "|"
        + zip(cells, widths).map { cell, width in
          let text = cell.count > width ? String(cell.prefix(max(0, width - 3))) + "..." : cell
          return text + String(repeating: " ", count: width - text.count) + "|"
        }.joined()
    }
    var lines = [rule("-"), line(item.headers), rule("=")]
    for row in item.rows { lines += [line(row), rule("-")] }
    return lines
  }
}
