/// Writes frames as separated values.
public enum CSVWriter {
  /// The text of the frame: a header, a line a row, fields quoted where they must be.
  ///
  /// - Parameters:
  ///   - includesIndex: whether the row labels are the first field.
  ///   - missing: the spelling of a missing value.
  ///   - floatFormat: how a double is written; nil writes the shortest text that reads back the same.
  public static func text(
    _ frame: DataFrame, separator: String = ",", includesIndex: Bool = true,
    includesHeader: Bool = true, missing: String = "", quotesAll: Bool = false, indexLabels: [String]? = nil, dateFormat: String? = nil,
    floatFormat: ((Double) -> String)? = nil
  ) -> String {
    var text = ""
    func field(_ value: String) -> String {
      let needsQuotes = quotesAll || value.utf8.contains { $0 == 34 || $0 == 10 || $0 == 13 } || value.contains(separator)
      guard needsQuotes else { return value }
      return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    func spelled(_ value: Scalar) -> String {
      if value.isMissing { return quotesAll ? field(missing) : missing }
      if quotesAll {
        if case .double(let number) = value { return field(floatFormat?(number) ?? NumberText.repr(number)) }
        return field(value.description)
      }
      if case .double(let number) = value { return floatFormat?(number) ?? NumberText.repr(number) }
      if case .instant(let time) = value { return field(dateFormat.map { Instant.text(time, format: $0) } ?? dates(time)) }
      return quotesAll && value.number != nil ? value.description : field(value.description)
    }
    // Moments of a column have a time of day where one of them has.
    let hasClock = frame.columns.contains { column in
      if case .instants(let times) = column { times.contains { $0 != Instant.missing && $0 % Instant.day != 0 } } else { false }
    }
    func dates(_ time: Int) -> String { hasClock ? Instant.text(time) : Instant.dateText(time) }
    let (levels, levelNames) = frame.index.levels
    if includesHeader {
      var parts = includesIndex ? levelNames.map { field($0 ?? "") } : []
      if includesIndex, let indexLabels, indexLabels.count == parts.count { parts = indexLabels.map(field) }
      parts += frame.names.map { field($0.description) }
      text += parts.joined(separator: separator) + "\n"
    }
    // Distinct strings are looked at once.
    let spelledColumns: [[String]?] = frame.columns.map { column in
      guard case .string(let values) = column else { return nil }
      return values.dictionary.map(field)
    }
    for row in 0..<frame.rowCount {
      var first = true
      if includesIndex {
        for level in levels {
          if !first { text += separator }
          text += spelled(level[row])
          first = false
        }
      }
      for (place, column) in frame.columns.enumerated() {
        if !first { text += separator }
        first = false
        if case .string(let values) = column, let known = spelledColumns[place] {
          let code = values.codes[row]
          text += code < 0 ? missing : known[Int(code)]
        } else {
          text += spelled(column[row])
        }
      }
      text += "\n"
    }
    return text
  }
}
