import LapisFrame
import LapisInterpreter

/// Labels of rows as columns, and back.
enum Reshaping {
  /// The columns with one level of the index turned into columns; names are (old name, label) where `isNested`.
  static func unstack(
    _ frame: DataFrame, level: Int, isNested: Bool, fill: Scalar? = nil, sorted: Bool = true
  ) throws -> DataFrame {
    let (levels, names) = frame.index.levels
    guard levels.indices.contains(level), levels.count > 1 else {
      throw ScriptError(.valueError, "index must be a MultiIndex to unstack, <class 'pandas.core.indexes.base.Index'> was passed")
    }
    let rest = levels.indices.filter { $0 != level }
    let rows = Grouping(keys: rest.map { levels[$0] }, names: rest.map { names[$0] }, sorted: sorted, dropsMissing: false)
    let wide = Grouping(keys: [levels[level]], names: [names[level]], dropsMissing: false)
    var places = [[Int]](repeating: [Int](repeating: -1, count: rows.groupCount), count: wide.groupCount)
    for row in 0..<frame.rowCount {
      let (a, b) = (rows.groups[row], wide.groups[row])
      guard a >= 0, b >= 0 else { continue }
      guard places[b][a] < 0 else { throw ScriptError(.valueError, "Index contains duplicate entries, cannot reshape") }
      places[b][a] = row
    }
    let labels = wide.keys[0].scalars
    var newNames: [Scalar] = []
    var columns: [Column] = []
    for (name, column) in zip(frame.names, frame.columns) {
      // A gap makes all columns of whole numbers floats.
      let hasGaps = places.contains { $0.contains(-1) } && (fill == nil || fill?.number?.isNaN == true)
      for (place, label) in labels.enumerated() {
        if isNested {
          if case .tuple(let parts) = name { newNames.append(.tuple(parts + [label])) } else { newNames.append(.tuple([name, label])) }
        } else {
          newNames.append(label)
        }
        let isEmpty = places[place].allSatisfy { $0 < 0 }
        let part = Alignment.taking(column, places[place], isEmpty ? .nan : fill ?? .nan)
        columns.append(hasGaps && part.dtype.isInteger ? .double(part.doubles ?? []) : part)
      }
    }
    var result = try DataFrame(names: newNames, columns: columns, index: rows.index)
    result.columnsNames = isNested
      ? (0..<frame.nameLevels).map { frame.columnsNames.indices.contains($0) ? frame.columnsNames[$0] : nil } + [names[level]]
      : names[level].map { [$0] } ?? []
    return result
  }

  /// The innermost level of the column names as the innermost level of the rows; rows without values are left out.
  static func stack(_ frame: DataFrame, dropsMissing: Bool = true) throws -> (names: [Scalar], columns: [Column], index: RowIndex) {
    let levels = frame.nameLevels
    var outer: [Scalar] = []
    var inner: [Scalar] = []
    for name in frame.names {
      var parts = [name]
      if levels > 1, case .tuple(let all) = name { parts = all }
      let head = Array(parts.dropLast())
      let label: Scalar = head.count == 1 ? head[0] : head.isEmpty ? .missing : .tuple(head)
      if !outer.contains(label) { outer.append(label) }
      if let last = parts.last, !inner.contains(last) { inner.append(last) }
    }
    let columns = outer.map { head -> [Column?] in
      inner.map { last in
        var parts = [Scalar]()
        if case .tuple(let all) = head { parts = all } else if head != .missing { parts = [head] }
        return frame.column(parts.isEmpty ? last : .tuple(parts + [last]))
      }
    }
    var rows: [(Int, Int)] = []
    for row in 0..<frame.rowCount {
      for place in inner.indices {
        let isThere = columns.contains { $0[place].map { !$0.isMissing(row) } ?? false }
        if isThere || !dropsMissing { rows.append((row, place)) }
      }
    }
    let parts = frame.index.levels
    let name = frame.columnsNames.count >= levels ? frame.columnsNames[levels - 1] : nil
    let index = RowIndex(
      levels: parts.columns.map { $0.taking(rows.map { $0.0 }) } + [Column(rows.map { inner[$0.1] })], names: parts.names + [name])
    let stacked = columns.map { group -> Column in
      let known = group.compactMap { $0 }
      let joined = Column.concatenating(known)
      var starts: [Int] = []
      var next = 0
      for column in group {
        starts.append(column == nil ? -1 : next)
        next += column?.count ?? 0
      }
      return joined.taking(orMissing: rows.map { starts[$0.1] < 0 ? -1 : starts[$0.1] + $0.0 })
    }
    return (outer, stacked, index)
  }
}
