import LapisFrame

/// Indices as pandas prints them.
enum IndexText {
  static func levels(_ columns: [Column], _ names: [String?]) -> String {
    let count = columns.first?.count ?? 0
    let shown = count > 100 ? Array(0..<10) + Array(count - 10..<count) : Array(0..<count)
    // Every level has one width, its values to the right.
    let words = columns.map { column -> [String] in
      let texts = shown.map { row -> String in
        let value = column[row]
        if value.isMissing { return "nan" }
        if case .instant(let time) = value { return "'" + (time % Instant.day == 0 ? Instant.dateText(time) : Instant.text(time)) + "'" }
        return value.spelled
      }
      let width = texts.map { $0.scalarCount }.max() ?? 0
      return texts.map { $0.leftPadded(to: width) }
    }
    var rows = shown.indices.map { row in "(" + words.map { $0[row] }.joined(separator: ", ") + ")" }
    if count > 100 { rows.insert("...", at: 10) }
    let list = names.map { $0.map { "'\($0)'" } ?? "None" }.joined(separator: ", ")
    let tail = names.contains { $0 != nil } ? ",\n           names=[\(list)]" : ",\n           "
    let length = count > 100 ? ", length=\(count)" : ""
    return "MultiIndex([" + rows.joined(separator: ",\n            ").replacing("...,", with: "...") + "]" + tail + length + ")"
  }

  /// The class of an index of these labels.
  static func kind(_ labels: Column) -> String {
    switch labels {
    case .instants: return "DatetimeIndex"
    case .spans: return "TimedeltaIndex"
    case .category: return "CategoricalIndex"
    default:
      if case .interval? = labels.count > 0 ? labels[0] : nil { return "IntervalIndex" }
      return "Index"
    }
  }

  /// Labels of one level, in lines of less than 80 columns.
  static func labels(_ index: RowIndex) -> String {
    let labels = index.labels
    var kind = "Index"
    var tail = "dtype='\(labels.dtype.rawValue)'"
    var words: [String]
    // The step stands behind the name.
    var step: [String] = []
    switch labels {
    case .instants(let times):
      kind = "DatetimeIndex"
      words = Instant.texts(times).map { "'\($0)'" }
      if times.allSatisfy({ $0 == Instant.missing }) { words = times.map { _ in "NaT" } }
      step = ["freq=" + (index.frequency.map { "'\($0)'" } ?? "None")]
    case .spans(let spans):
      kind = "TimedeltaIndex"
      words = Span.texts(spans).map { $0 == "NaT" ? $0 : "'\($0)'" }
      step = ["freq=" + (index.frequency.map { "'\($0)'" } ?? "None")]
    case .category(let values):
      kind = "CategoricalIndex"
      words = (0..<labels.count).map { values[$0].isMissing ? "nan" : values[$0].spelled }
      tail = "categories=[\(values.categories.map { $0.spelled }.joined(separator: ", "))], "
        + "ordered=\(values.isOrdered ? "True" : "False"), dtype='category'"
    case .double(let values):
      words = FrameText.floats(values, leadingSpace: false).map { $0 == "NaN" ? "nan" : $0 }
    default:
      words = labels.scalars.map { value in
        if case .missing = value { return "None" }
        return value.isMissing ? "nan" : value.spelled
      }
      if case .interval(let interval)? = labels.scalars.first, labels.count > 0 {
        kind = "IntervalIndex"
        tail = "dtype='\(interval.dtypeName)'"
      }
    }
    var marks: [String] = []
    if let name = index.name { marks.append("name='\(name)'") }
    let count = words.count
    if count > 100 { marks.append("length=\(count)") }
    return list(kind, words, ([tail] + marks + step).joined(separator: ", "))
  }

  private static func list(_ kind: String, _ words: [String], _ tail: String) -> String {
    let limit = 80
    let isCut = words.count > 100
    let indent = String(repeating: " ", count: kind.count + 2)
    let shown = isCut ? Array(words.prefix(10)) + Array(words.suffix(10)) : words
    guard let widest = shown.map({ $0.scalarCount }).max() else { return kind + "([], " + tail + ")" }
    // Text of unlike lengths is filled up only where there are several lines.
    let flat = shown.joined(separator: ", ")
    if !isCut, kind.count + 2 + flat.scalarCount + 2 < limit {
      let line = kind + "([" + flat + "], " + tail + ")"
      if line.scalarCount <= limit || kind != "Index" { return line }
      return kind + "([" + flat + "],\n" + String(indent.dropLast()) + tail + ")"
    }
    var lines: [String] = []
    var line = indent
    func flush() {
      if line.scalarCount > indent.scalarCount { lines.append(line.trimmedRight) }
      line = indent
    }
    for (place, word) in shown.enumerated() {
      if isCut, place == 10 {
        flush()
        lines.append(indent + "...")
      }
      let cell = word.leftPadded(to: widest) + (place == shown.count - 1 ? "" : ", ")
      if line.scalarCount + cell.trimmedRight.scalarCount + (place == shown.count - 1 ? 2 : 0) >= limit { flush() }
      line += cell
    }
    flush()
    let body = lines.joined(separator: "\n")
    return kind + "([" + body.dropFirst(indent.count) + "],\n" + String(indent.dropLast()) + tail + ")"
  }
}
