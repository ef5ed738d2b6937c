import LapisFrame
import LapisInterpreter

extension FrameText {
  static func text(_ series: SeriesObject, limits: Limits = Limits()) throws -> String {
    let dtype = series.dtypeName
    var footer: [String] = []
    var categories = ""
    if case .category(let values) = series.column { categories = "\n" + CategoryText.summary(values) }
    if let step = series.index.frequency { footer.append("Freq: \(step)") }
    if let name = series.name { footer.append("Name: \(pretty(name))") }
    let count = series.column.count
    if count == 0 { return "Series([], \((footer + ["dtype: \(dtype)"]).joined(separator: ", ")))" }
    var column = series.column
    var index = series.index
    var half: Int?
    if let most = limits.maxRows, most > 0, count > most {
      let shown = max(1, min(limits.minRows ?? most, most) / 2)
      let rows = Array(0..<shown) + Array(count - shown..<count)
      column = column.taking(rows)
      index = index.taking(rows)
      half = shown
      footer.append("Length: \(count)")
    }
    footer.append("dtype: \(dtype)")
    var values = try self.column(column, limits.style)
    let (columns, hasNames) = try indexColumns(index)
    var labels = columns.count > 1 ? adjoined(columns, space: 2) : columns.first ?? []
    let header = hasNames ? labels.removeFirst() : nil
    if let half {
      let width = values[half - 1].scalarCount
      let dots = width > 3 ? "..." : ".."
      values.insert(dots.centered(to: width), at: half)
      labels.insert("", at: half)
    }
    var text = adjoined([labels, values], space: 4 - 1).joined(separator: "\n")
    if let header { text = header + "\n" + text }
    return text + "\n" + footer.joined(separator: ", ") + categories
  }
}
