/// How a frame is written as separated values.
public struct CSVStyle {
  public enum Quoting: Sendable {
    /// Fields that would be read wrongly without.
    case minimal
    case all
    /// Fields that are not numbers or bools.
    case nonNumeric
    /// None: bytes that would be read wrongly are escaped.
    case none
  }

  public var separator = UInt8(ascii: ",")
  public var quote = UInt8(ascii: "\"")
  public var quoting = Quoting.minimal
  /// Whether a quote inside quotes is written twice; else it is escaped.
  public var doublesQuotes = true
  public var escape: UInt8?
  public var lineEnd = "\n"
  public var decimal = UInt8(ascii: ".")
  public var includesIndex = true
  public var includesHeader = true
  /// What stands above the row labels, a field a level; nil for the names of the index, empty for no field.
  public var indexLabels: [String]?
  /// What stands above the columns; nil for their names.
  public var columnLabels: [String]?
  /// The spelling of a missing value.
  public var missing = ""
  /// As `strftime`; nil for ISO dates, with times where there are.
  public var dateFormat: String?
  /// How a double is written; nil writes the shortest text that reads back the same.
  public var floatFormat: ((Double) -> String)?

  public init() {}
}
