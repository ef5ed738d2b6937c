public import LapisDiagnostics

/// Writes frames as separated values.
public enum CSVWriter {
  /// The text of the frame: a header, a line a row, fields quoted where they must be.
  public static func text(_ frame: DataFrame) -> String {
    // Quotes are allowed, so that nothing has to be escaped.
    String(decoding: (try? bytes(frame, CSVStyle())) ?? [], as: UTF8.self)
  }

  /// - Throws: `csv.escape` where a byte must be escaped and the style has nothing to do it with.
  public static func bytes(_ frame: DataFrame, _ style: CSVStyle) throws(Diagnostic) -> [UInt8] {
    var fields = FieldWriter(style)
    let (levels, levelNames) = frame.index.levels
    if style.includesHeader { try writeHeader(frame, levelNames, &fields) }
    let cells = ((style.includesIndex ? levels : []) + frame.columns).map { Cells($0, style) }
    for row in 0..<frame.rowCount {
      for cell in cells { try cell.write(row, to: &fields) }
      try fields.endRow()
    }
    return fields.bytes
  }

  private static func writeHeader(
    _ frame: DataFrame, _ levelNames: [String?], _ fields: inout FieldWriter
  ) throws(Diagnostic) {
    let style = fields.style
    let labels = style.includesIndex ? style.indexLabels ?? levelNames.map { $0 ?? "" } : []
    guard frame.nameLevels > 1, style.columnLabels == nil else {
      for label in labels { try fields.write(text: label) }
      for name in style.columnLabels ?? frame.names.map({ $0.description }) { try fields.write(text: name) }
      try fields.endRow()
      return
    }
    for level in 0..<frame.nameLevels {
      if style.includesIndex {
        let name = frame.columnsNames.indices.contains(level) ? frame.columnsNames[level] : nil
        try fields.write(text: name ?? "")
        for _ in labels.dropFirst() { try fields.write(text: "") }
      }
      for name in frame.names {
        guard case .tuple(let parts) = name, parts.indices.contains(level) else { continue }
        try fields.write(text: parts[level].description)
      }
      try fields.endRow()
    }
    guard labels.contains(where: { !$0.isEmpty }) else { return }
    for label in labels { try fields.write(text: label) }
    for _ in frame.names { try fields.write(text: "") }
    try fields.endRow()
  }

  /// The cells of one column, spelled as far as that can be done once.
  private struct Cells {
    private enum Spelling {
      case texts(codes: [Int32], texts: [String])
      case list([String], isNumber: Bool, missing: [Bool])
      case ints([Int])
      case doubles([Double])
      case scalars([Scalar])
    }
    private let spelling: Spelling
    private let style: CSVStyle

    init(_ column: Column, _ style: CSVStyle) {
      self.style = style
      switch column {
      case .string(let values): spelling = .texts(codes: values.codes, texts: values.dictionary)
      case .category(let values):
        spelling = .texts(codes: values.codes, texts: values.categories.map { $0.description })
      case .int(let values): spelling = .ints(values)
      case .bool(let values):
        spelling = .list(values.map { $0 ? "True" : "False" }, isNumber: true, missing: [])
      case .double(let values): spelling = .doubles(values)
      case .narrow(let values) where values.dtype == .float32:
        guard case .doubles(let numbers) = values.values, style.floatFormat == nil, style.decimal == 46 else {
          spelling = .doubles(values.wide.doubles ?? [])
          return
        }
        spelling = .list(numbers.map { NumberText.repr(Float($0)) }, isNumber: true, missing: numbers.map { $0.isNaN })
      case .narrow(let values):
        if case .ints(let numbers) = values.values { spelling = .ints(numbers) } else { spelling = .scalars(column.scalars) }
      case .instants(let times):
        let texts = style.dateFormat.map { format in times.map { Instant.text($0, format: format) } } ?? Instant.texts(times)
        spelling = .list(texts, isNumber: false, missing: times.map { $0 == Instant.missing })
      case .spans(let spans):
        spelling = .list(Span.texts(spans), isNumber: false, missing: spans.map { $0 == Instant.missing })
      case .mixed(let values): spelling = .scalars(values)
      }
    }

    func write(_ row: Int, to fields: inout FieldWriter) throws(Diagnostic) {
      switch spelling {
      case .texts(let codes, let texts):
        let code = codes[row]
        try fields.write(text: code < 0 ? style.missing : texts[Int(code)])
      case .list(let texts, let isNumber, let missing):
        if !missing.isEmpty, missing[row] { try fields.write(text: style.missing) }
        else if isNumber { try fields.write(number: texts[row]) }
        else { try fields.write(text: texts[row]) }
      case .ints(let values): try fields.write(number: String(values[row]))
      case .doubles(let values): try write(values[row], to: &fields)
      case .scalars(let values):
        let value = values[row]
        if value.isMissing {
          try fields.write(text: style.missing)
          return
        }
        switch value {
        case .bool, .int, .double: try fields.write(number: value.description)
        default: try fields.write(text: value.description)
        }
      }
    }

    private func write(_ value: Double, to fields: inout FieldWriter) throws(Diagnostic) {
      if value.isNaN {
        try fields.write(text: style.missing)
        return
      }
      var text = style.floatFormat?(value) ?? NumberText.repr(value)
      if style.decimal != 46 { text = text.replacing(".", with: String(UnicodeScalar(style.decimal))) }
      if style.floatFormat == nil { try fields.write(number: text) } else { try fields.write(text: text) }
    }
  }
}

/// Fields on their way into a file.
private struct FieldWriter {
  let style: CSVStyle
  private(set) var bytes: [UInt8] = []
  private let lineEnd: [UInt8]
  /// Whether a byte cannot stand in a field as it is.
  private var isSpecial = [Bool](repeating: false, count: 256)
  private var fieldCount = 0
  private var rowStart = 0
  private var wasQuoted = false

  init(_ style: CSVStyle) {
    self.style = style
    lineEnd = Array(style.lineEnd.utf8)
    for byte in [style.separator, 10, 13] + lineEnd { isSpecial[Int(byte)] = true }
    if style.quoting != .none { isSpecial[Int(style.quote)] = true }
    if let escape = style.escape { isSpecial[Int(escape)] = true }
  }

  private static func cannotEscape() -> Diagnostic {
    Diagnostic("csv.escape", .value, "need to escape, but no escapechar set")
  }

  mutating func write(text: String) throws(Diagnostic) { try write(text, isNumber: false) }
  mutating func write(number text: String) throws(Diagnostic) { try write(text, isNumber: true) }

  private mutating func write(_ text: String, isNumber: Bool) throws(Diagnostic) {
    if fieldCount > 0 { bytes.append(style.separator) }
    fieldCount += 1
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    var isPlain = true
    for place in start..<bytes.count where isSpecial[Int(bytes[place])] {
      isPlain = false
      break
    }
    let asksForQuotes = style.quoting == .all || style.quoting == .nonNumeric && !isNumber
    wasQuoted = false
    if isPlain, !asksForQuotes { return }
    let field = Array(bytes[start...])
    bytes.removeLast(field.count)
    try write(field, quoted: asksForQuotes)
  }

  private mutating func write(_ field: [UInt8], quoted: Bool) throws(Diagnostic) {
    var quoted = quoted
    var inner: [UInt8] = []
    inner.reserveCapacity(field.count + 2)
    for byte in field {
      if isSpecial[Int(byte)] {
        var escapes = style.quoting == .none || byte == style.escape
        if byte == style.quote, !escapes {
          if style.doublesQuotes { inner.append(byte) } else { escapes = true }
        }
        if escapes {
          guard let escape = style.escape else { throw Self.cannotEscape() }
          inner.append(escape)
        } else {
          quoted = true
        }
      }
      inner.append(byte)
    }
    if quoted { bytes.append(style.quote) }
    bytes.append(contentsOf: inner)
    if quoted { bytes.append(style.quote) }
    wasQuoted = quoted
  }

  mutating func endRow() throws(Diagnostic) {
    // A row of one empty field would be a blank line.
    if fieldCount <= 1, bytes.count == rowStart, !wasQuoted {
      guard style.quoting != .none else { throw Diagnostic("csv.escape", .value, "single empty field record must be quoted") }
      bytes.append(style.quote)
      bytes.append(style.quote)
    }
    bytes.append(contentsOf: lineEnd)
    fieldCount = 0
    rowStart = bytes.count
    wasQuoted = false
  }
}
