public import LapisDiagnostics

/// Named columns of one length, with a label a row. Copies share columns until one of them changes.
public struct DataFrame: Sendable {
  public private(set) var names: [Scalar]
  public private(set) var columns: [Column]
  public private(set) var index: RowIndex
  /// What the column names are called, a level of them each, as in `df.columns.names`; empty for nothing.
  public var columnsNames: [String?] = []

  /// As `columnsNames`, where the names have one level.
  public var columnsName: String? {
    get { columnsNames.first ?? nil }
    set { columnsNames = newValue.map { [$0] } ?? [] }
  }

  /// How many levels the column names have.
  public var nameLevels: Int {
    guard case .tuple(let first)? = names.first else { return 1 }
    return names.allSatisfy { if case .tuple(let parts) = $0 { parts.count == first.count } else { false } } ? first.count : 1
  }

  /// The columns under an outer name, with what is left of their names; nil where there is none.
  public func columns(under outer: [Scalar]) -> DataFrame? {
    guard nameLevels > outer.count else { return nil }
    var kept: [Int] = []
    var inner: [Scalar] = []
    for (place, name) in names.enumerated() {
      guard case .tuple(let parts) = name, Array(parts.prefix(outer.count)) == outer else { continue }
      kept.append(place)
      let rest = Array(parts.dropFirst(outer.count))
      inner.append(rest.count == 1 ? rest[0] : .tuple(rest))
    }
    guard !kept.isEmpty else { return nil }
    var result = DataFrame(unchecked: inner, kept.map { columns[$0] }, index)
    result.columnsNames = Array(columnsNames.dropFirst(outer.count))
    return result
  }

  /// A frame without columns.
  public init(rows: Int = 0) {
    names = []
    columns = []
    index = RowIndex(count: rows)
  }

  /// - Throws: `frame.lengths` where the columns, their names and the index do not fit together.
  public init(names: [Scalar], columns: [Column], index: RowIndex? = nil) throws(Diagnostic) {
    let rows = index?.count ?? columns.first?.count ?? 0
    guard names.count == columns.count, columns.allSatisfy({ $0.count == rows }) else {
      if names.count != columns.count {
        throw Diagnostic(
          "frame.lengths", .value, "\(names.count) columns passed, passed data had \(columns.count) columns")
      }
      throw Diagnostic("frame.lengths", .value, "All arrays must be of the same length")
    }
    self.init(unchecked: names, columns, index ?? RowIndex(count: rows))
  }

  public init(_ named: [(String, Column)], index: RowIndex? = nil) throws(Diagnostic) {
    try self.init(names: named.map { .string($0.0) }, columns: named.map { $0.1 }, index: index)
  }

  /// For code that has made sure of the lengths.
  package init(unchecked names: [Scalar], _ columns: [Column], _ index: RowIndex) {
    self.names = names
    self.columns = columns
    self.index = index
  }

  public var rowCount: Int { index.count }
  public var columnCount: Int { columns.count }

  /// The first column with this name, or nil.
  public func position(of name: Scalar) -> Int? { names.firstIndex(of: name) }

  public func column(_ name: Scalar) -> Column? { position(of: name).map { columns[$0] } }

  /// The column with this name.
  /// - Throws: `frame.no-column` naming it, and the nearest one there is.
  public func requireColumn(_ name: Scalar) throws(Diagnostic) -> Column {
    guard let column = column(name) else { throw noColumn(name) }
    return column
  }

  public func noColumn(_ name: Scalar) -> Diagnostic {
    let nearest = name.text.flatMap { text in
      NearestName.nearest(to: text, among: names.compactMap { $0.text })
    }
    return Diagnostic("frame.no-column", .key, name.description, hint: nearest.map { "Did you mean '\($0)'?" })
  }

  // MARK: Changing

  /// Sets or appends a column. The caller guarantees its length where the frame has rows.
  /// - Throws: `frame.lengths` where it does not fit.
  public mutating func set(_ name: Scalar, to column: Column) throws(Diagnostic) {
    if columns.isEmpty, index.count == 0 { index = RowIndex(count: column.count) }
    guard column.count == rowCount else {
      throw Diagnostic(
        "frame.lengths", .value,
        "Length of values (\(column.count)) does not match length of index (\(rowCount))")
    }
    if let known = position(of: name) {
      columns[known] = column
    } else {
      names.append(name)
      columns.append(column)
    }
  }

  public mutating func insert(_ name: Scalar, _ column: Column, at position: Int) throws(Diagnostic) {
    guard self.position(of: name) == nil else {
      throw Diagnostic("frame.exists", .value, "cannot insert \(name), already exists")
    }
    try set(name, to: column)
    let place = min(max(0, position), names.count - 1)
    names.insert(names.removeLast(), at: place)
    columns.insert(columns.removeLast(), at: place)
  }

  /// Replaces the column at a position by one of the same length.
  public mutating func replaceColumn(at position: Int, with column: Column) {
    precondition(column.count == rowCount, "DataFrame: a column of another length")
    columns[position] = column
  }

  public mutating func setIndex(_ index: RowIndex) throws(Diagnostic) {
    guard index.count == rowCount || columns.isEmpty else {
      throw Diagnostic(
        "frame.lengths", .value,
        "Length mismatch: Expected axis has \(rowCount) elements, new values have \(index.count) elements")
    }
    self.index = index
  }

  public mutating func setNames(_ names: [Scalar]) throws(Diagnostic) {
    guard names.count == columns.count else {
      throw Diagnostic(
        "frame.lengths", .value,
        "Length mismatch: Expected axis has \(columns.count) elements, new values have \(names.count) elements")
    }
    self.names = names
  }

  /// The frame with columns renamed by the function; nil keeps a name.
  public func renamingColumns(_ rename: (Scalar) throws -> Scalar?) rethrows -> DataFrame {
    var copy = self
    copy.names = try names.map { try rename($0) ?? $0 }
    return copy
  }

  public mutating func mapColumns(_ transform: (Column) -> Column) {
    columns = columns.map(transform)
  }
}
