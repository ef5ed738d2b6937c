/// How a table of separated values is written, and what of it is wanted.
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
    /// The names stand in this row, counted from 0 without skipped, blank and comment lines; rows before it
    /// are passed over.
    case row(Int)
    /// A row a level of the names, ascending.
    case rows([Int])
  }

  public enum Encoding: Sendable, Hashable { case utf8, latin1 }

  /// What is done about a row with more fields than there are columns.
  public enum BadLines: Sendable, Hashable {
    case fail
    case skip
    /// Skipped, and told of in `CSVScan.warnings`.
    case warn
    /// The fields beyond the last column are not read.
    case cut
  }

  /// The lines to pass over, counted from 0; a line break inside quotes ends none.
  public enum SkippedLines: Sendable, Hashable {
    case first(Int)
    case set(Set<Int>)

    @inline(__always) func contains(_ line: Int) -> Bool {
      switch self {
      case .first(let count): line < count
      case .set(let lines): lines.contains(line)
      }
    }
    var isEmpty: Bool {
      switch self {
      case .first(let count): count <= 0
      case .set(let lines): lines.isEmpty
      }
    }
  }

  // MARK: How it is written

  public var separator: Separator = .byte(UInt8(ascii: ","))
  /// nil: quotes are bytes like any other.
  public var quote: UInt8? = UInt8(ascii: "\"")
  /// Whether two quotes inside a quoted field are one quote.
  public var doublesQuotes = true
  /// The byte after this one belongs to the field, whatever it is.
  public var escape: UInt8?
  /// The only byte that ends a line; nil: LF, CR and CR LF do.
  public var lineEnd: UInt8?
  /// A line's rest after this byte is not read.
  public var comment: UInt8?
  public var skipsInitialSpace = false
  public var skipsBlankLines = true
  public var encoding: Encoding = .utf8
  /// Stands between the whole and the broken part of numbers.
  public var decimal = UInt8(ascii: ".")
  /// May stand between the digits of a number's whole part.
  public var thousands: UInt8?
  public var rounding = NumberParser.Rounding.exact

  // MARK: What is wanted

  public var header: Header = .automatic
  public var names: [String]?
  /// The columns to keep, by name or by position; nil keeps all. The order is the file's.
  public var usedColumns: [Scalar]?
  /// The columns that label the rows, by name or by position.
  public var indexColumns: [Scalar] = []
  /// Whether columns that the header has no name for, before the others, label the rows; else the last
  /// fields are cut.
  public var allowsUnnamedIndex = true
  public var skippedLines: SkippedLines = .first(0)
  /// Lines at the end to pass over.
  public var skippedFooter = 0
  /// At most so many data rows; nil reads all.
  public var rowLimit: Int?
  public var badLines: BadLines = .fail

  // MARK: What values mean

  /// Spellings of a missing value beside the usual ones.
  public var missing: [String] = []
  public var keepsDefaultMissing = true
  /// Spellings of truth beside `True`, `TRUE` and `true`, and of its opposite.
  public var trueValues: [String] = []
  public var falseValues: [String] = []
  /// Types that are not to be inferred, by column name.
  public var types: [String: DType] = [:]
  /// The type of all columns, not inferred.
  public var type: DType?

  public init() {}

  /// Lines at the beginning to pass over.
  public var skippedRows: Int {
    get { if case .first(let count) = skippedLines { count } else { 0 } }
    set { skippedLines = .first(newValue) }
  }

  /// The spellings that mean missing unless told otherwise.
  public static let defaultMissing = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>",
    "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
  ]
}

/// How the fields of one column become values.
public struct CSVColumnPlan: Sendable {
  /// nil: inferred.
  public var type: DType?
  /// The fields as they stand, whatever they spell.
  public var isText = false
  /// All spellings of a missing value; numbers among them are compared by value too.
  public var missing: [String]
  public var isUsed = true

  public init(type: DType? = nil, isText: Bool = false, missing: [String]) {
    self.type = type
    self.isText = isText
    self.missing = missing
  }
}
