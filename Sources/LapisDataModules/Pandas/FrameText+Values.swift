import LapisFrame

/// Single values as text of one width.
extension FrameText {
  /// The values of a column as text of one width, a space in front.
  static func column(_ column: Column, _ style: Style, leadingSpace: Bool = true, minimum: Int = 0, words given: [String]? = nil) throws -> [String] {
    let texts = try given ?? words(column, style, leadingSpace: leadingSpace)
    var width = max(minimum, texts.map { $0.scalarCount }.max() ?? 0)
    if let most = style.maxColumnWidth { width = min(width, most) }
    return texts.map { text in
      // A column no wider than the dots is not cut.
      let isCut = text.scalarCount > width && style.maxColumnWidth ?? 0 > 3
      let cut = isCut ? String(text.unicodeScalars.prefix(max(0, width - 3))) + "..." : text
      return cut.leftPadded(to: width)
    }
  }

  static func words(_ column: Column, _ style: Style = Style(), leadingSpace: Bool = true) throws -> [String] {
    var texts = try plainWords(column, style, leadingSpace: leadingSpace)
    if style.decimalPoint != ".", column.dtype.isFloat { texts = texts.map { $0.replacing(".", with: style.decimalPoint) } }
    guard style.missing != "NaN", column.missingCount > 0 else { return texts }
    for row in texts.indices where column.isMissing(row) {
      if case .missing = column[row] { continue }
      texts[row] = (leadingSpace ? " " : "") + style.missing
    }
    return texts
  }

  private static func plainWords(_ column: Column, _ style: Style, leadingSpace: Bool) throws -> [String] {
    let space = leadingSpace ? " " : ""
    switch column {
    case .double(let values):
      return try style.write?(values) ?? floats(values, leadingSpace: leadingSpace, digits: style.precision)
    case .int(let values): return values.map { leadingSpace && $0 >= 0 ? " \($0)" : "\($0)" }
    case .bool(let values): return values.map { space + ($0 ? "True" : "False") }
    case .string(let values):
      return values.codes.map { $0 < 0 ? space + "NaN" : space + escaped(values.dictionary[Int($0)]) }
    case .mixed(let values):
      return try values.map { value in
        if case .missing = value { return space + "None" }
        switch value {
        case .instant(Instant.missing), .span(Instant.missing): return space + "NaT"
        default: if value.isMissing { return space + "NaN" }
        }
        if case .double(let number) = value { return try style.write?([number])?.first ?? singleFloat(number, style.precision) }
        if case .tuple(let parts) = value {
          return space + "(" + parts.map { escaped($0.description) }.joined(separator: ", ") + (parts.count == 1 ? ",)" : ")")
        }
        return space + escaped(value.description)
      }
    case .instants(let values): return Instant.texts(values)
    case .spans(let values): return Span.texts(values)
    case .category(let values):
      var categories = values.categories
      if values.codes.contains(-1) {
        // A missing value makes the bounds of intervals floats.
        categories = categories.map { value in
          guard case .interval(let interval) = value else { return value }
          return .interval(Interval(interval.left, interval.right, isRightClosed: interval.isRightClosed, isWhole: false))
        }
      }
      let names = try plainWords(Column(categories), style, leadingSpace: leadingSpace)
      return values.codes.map { $0 < 0 ? space + "NaN" : names[Int($0)] }
    case .narrow(let values): return try plainWords(values.wide, style, leadingSpace: leadingSpace)
    }
  }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A float among objects: six decimals without the zeros at their end.
  private static func singleFloat(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return " " + (value > 0 ? "inf" : "-inf") }
    var text = signed(NumberText.fixed(value, digits))
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text += "0" }
    return text
  }

  private static func signed(_ text: String) -> String { text.hasPrefix("-") ? text : " " + text }

  /// Floats with one number of decimals: six at most, in exponent form where they need it.
  static func floats(_ values: [Double], leadingSpace: Bool = true, digits: Int = 6) -> [String] {
    func form(_ value: Double, _ format: (Double) -> String) -> String {
      if value.isNaN { return "NaN" }
      if value.isInfinite { return value < 0 ? "-inf" : leadingSpace ? " inf" : "inf" }
      let text = format(value)
      return leadingSpace ? signed(text) : text
    }
    let fixed = trimmingZeros(values.map { form($0) { NumberText.fixed($0, digits) } })
    let tooLong = (fixed.map { $0.scalarCount }.max() ?? 0) > digits + 6
    let hasLarge = values.contains { abs($0) > 1e6 }
    let limit = 1 / [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9][min(max(digits, 0), 9)]
    let hasSmall = values.contains { $0 != 0 && abs($0) < limit }
    guard hasSmall || tooLong && hasLarge else { return fixed }
    return trimmingZeros(values.map { form($0) { NumberText.exponential($0, digits) } })
  }

  /// Zeros that end all of the numbers go, one decimal stays.
  private static func trimmingZeros(_ texts: [String]) -> [String] {
    func isDecimal(_ text: String) -> Bool {
      text.contains(".") && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 == 46 || $0 == 45 || $0 == 43 || $0 == 32 }
    }
    let numbers = texts.filter(isDecimal)
    guard !numbers.isEmpty else { return texts }
    let zeros = numbers.map { text -> Int in text.utf8.reversed().prefix { $0 == 48 }.count }.min() ?? 0
    return texts.map { text in
      guard isDecimal(text) else { return text }
      var result = String(text.dropLast(zeros))
      if result.hasSuffix(".") { result += "0" }
      return result
    }
  }
}
