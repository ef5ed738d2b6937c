/// How a table of separated values is written.
public struct CSVOptions: Sendable {
  public enum Separator: Sendable, Hashable {
    case byte(UInt8)
    /// Any run of spaces and tabs.
    case whitespace
  }

  public enum Header: Sendable, Hashable {
    /// The first row that is read holds the names, unless `names` are given.
    case automatic
    /// No row holds names: columns are numbered from 0, or called as `names` says.
    case none
    /// The names stand in this row, counted from 0 after `skippedRows`; rows before it are passed over.
    case row(Int)
  }

  public enum Encoding: Sendable, Hashable { case utf8, latin1 }

  public var separator: Separator = .byte(UInt8(ascii: ","))
  public var quote: UInt8 = UInt8(ascii: "\"")
  public var header: Header = .automatic
  public var names: [String]?
  /// The columns to keep, by name or by position; nil keeps all. The order is the file's.
  public var usedColumns: [Scalar]?
  /// The column that labels the rows, by name or by position.
  public var indexColumn: Scalar?
  /// Lines to pass over before anything is read.
  public var skippedRows = 0
  /// At most so many data rows; nil reads all.
  public var rowLimit: Int?
  /// Spellings of a missing value beside the usual ones.
  public var missing: [String] = []
  public var keepsDefaultMissing = true
  public var encoding: Encoding = .utf8
  /// A line's rest after this byte is not read.
  public var comment: UInt8?
  public var skipsInitialSpace = false
  /// Types that are not to be inferred, by column name.
  public var types: [String: DType] = [:]
  /// The type of all columns, not inferred.
  public var type: DType?

  public init() {}

  /// The spellings that mean missing unless told otherwise.
  public static let defaultMissing = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>",
    "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
  ]
}
