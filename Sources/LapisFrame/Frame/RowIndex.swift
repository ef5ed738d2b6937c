public import LapisDiagnostics

/// The labels of a frame's rows.
public struct RowIndex: Sendable {
  public enum Storage: Sendable {
    /// `start`, `start + step` … : what a frame has that nobody labelled.
    case range(start: Int, count: Int, step: Int)
    case labels(Column)
    /// Several labels a row, outermost first.
    case levels([Column], names: [String?])
  }

  public var storage: Storage
  public var name: String?
  /// The step that moments were made with, as pandas spells it.
  public var frequency: String?

  public init(count: Int, name: String? = nil) {
    storage = .range(start: 0, count: max(0, count), step: 1)
    self.name = name
  }

  public init(start: Int, count: Int, step: Int = 1, name: String? = nil) {
    storage = .range(start: start, count: max(0, count), step: step)
    self.name = name
  }

  /// Labels that are all tuples of one length become levels.
  public init(_ labels: Column, name: String? = nil) {
    storage = .labels(labels)
    self.name = name
    guard case .mixed(let values) = labels, case .tuple(let first)? = values.first, first.count > 1 else { return }
    var parts: [[Scalar]] = []
    for value in values {
      guard case .tuple(let part) = value, part.count == first.count else { return }
      parts.append(part)
    }
    storage = .levels(
      first.indices.map { level in Column(parts.map { $0[level] }) }, names: [String?](repeating: nil, count: first.count))
    self.name = nil
  }

  /// One level is a plain index.
  public init(levels: [Column], names: [String?]) {
    if levels.count == 1 {
      storage = .labels(levels[0])
      name = names.first ?? nil
    } else {
      storage = .levels(levels, names: names)
    }
  }

  public var count: Int {
    switch storage {
    case .range(_, let count, _): count
    case .labels(let column): column.count
    case .levels(let columns, _): columns.first?.count ?? 0
    }
  }

  public var isRange: Bool {
    if case .range = storage { return true }
    return false
  }

  /// The label of a row; of several levels, a tuple of them.
  public subscript(row: Int) -> Scalar {
    switch storage {
    case .range(let start, _, let step): .int(start + row * step)
    case .labels(let column): column[row]
    case .levels(let columns, _): .tuple(columns.map { $0[row] })
    }
  }

  /// The labels as a column.
  public var labels: Column {
    switch storage {
    case .range(let start, let count, let step): .int((0..<count).map { start + $0 * step })
    case .labels(let column): column
    case .levels: .mixed((0..<count).map { self[$0] })
    }
  }

  /// The levels, outermost first; one for a plain index.
  public var levels: (columns: [Column], names: [String?]) {
    if case .levels(let columns, let names) = storage { return (columns, names) }
    return ([labels], [name])
  }

  /// The rows whose outer levels have these labels, and the levels that are left.
  public func rows(under outer: [Scalar]) -> (rows: [Int], rest: RowIndex)? {
    guard case .levels(let columns, let names) = storage, outer.count <= columns.count else { return nil }
    let found = (0..<count).filter { row in outer.indices.allSatisfy { columns[$0][row] == outer[$0] } }
    guard !found.isEmpty else { return nil }
    let rest = columns.dropFirst(outer.count).map { $0.taking(found) }
    return (found, rest.isEmpty ? taking(found) : RowIndex(levels: Array(rest), names: Array(names.dropFirst(outer.count))))
  }

  /// The level of this name or number.
  public func level(_ key: Scalar) -> Int? {
    let names = levels.names
    if let text = key.text { return names.firstIndex { $0 == text } }
    guard case .int(let place) = key else { return nil }
    let level = place < 0 ? place + names.count : place
    return names.indices.contains(level) ? level : nil
  }

  /// The same labels with other names of the levels.
  public func named(_ names: [String?]) throws(Diagnostic) -> RowIndex {
    guard names.count == levels.columns.count else {
      throw Diagnostic("frame.names", .value, "Length of names must match number of levels in MultiIndex.")
    }
    var copy = self
    if case .levels(let columns, _) = storage { copy.storage = .levels(columns, names: names) } else { copy.name = names.first ?? nil }
    return copy
  }

  public func taking(_ rows: [Int]) -> RowIndex {
    switch storage {
    case .levels(let columns, let names):
      return RowIndex(levels: columns.map { $0.taking(rows) }, names: names)
    case .range(let start, let count, let step) where rows.allSatisfy { $0 >= 0 && $0 < count }:
      // Without writing out the labels of all rows: groups take a few rows each.
      return RowIndex(.int(rows.map { start + $0 * step }), name: name)
    default:
      return RowIndex(labels.taking(rows), name: name)
    }
  }

  public func slicing(_ rows: Range<Int>) -> RowIndex {
    switch storage {
    case .range(let start, _, let step):
      return RowIndex(start: start + rows.lowerBound * step, count: rows.count, step: step, name: name)
    case .labels(let column):
      var part = RowIndex(column.slicing(rows), name: name)
      part.frequency = frequency
      return part
    case .levels(let columns, let names):
      return RowIndex(levels: columns.map { $0.slicing(rows) }, names: names)
    }
  }

  /// The first row with this label, or nil. Complexity: O(1) for a range, else O(rows).
  public func row(of label: Scalar) -> Int? {
    if case .range(let start, let count, let step) = storage {
      guard case .int(let value) = label, step != 0 else {
        guard case .double(let value) = label, value == value.rounded(), abs(value) < 0x1p53 else { return nil }
        return row(of: .int(Int(value)))
      }
      let (distance, overflow) = value.subtractingReportingOverflow(start)
      guard !overflow, distance % step == 0 else { return nil }
      let row = distance / step
      return row >= 0 && row < count ? row : nil
    }
    return (0..<count).first { self[$0] == label }
  }

  /// All rows with this label.
  public func rows(of label: Scalar) -> [Int] {
    if isRange { return row(of: label).map { [$0] } ?? [] }
    if case .levels(let columns, _) = storage, let first = columns.first {
      return (0..<count).filter { first[$0] == label || self[$0] == label }
    }
    if case .labels(.string(let column)) = storage {
      guard let text = label.text, let code = column.dictionary.firstIndex(of: text) else { return [] }
      return column.codes.indices.filter { Int(column.codes[$0]) == code }
    }
    return (0..<count).filter { self[$0] == label }
  }

  /// Whether both give the same labels in the same order.
  public func matches(_ other: RowIndex) -> Bool {
    if case .range(let start, let count, let step) = storage,
      case .range(let start2, let count2, let step2) = other.storage
    {
      return start == start2 && count == count2 && (step == step2 || count < 2)
    }
    return count == other.count && (0..<count).allSatisfy { self[$0] == other[$0] }
  }
}
