public import LapisDiagnostics

extension DataFrame {
  /// The columns at these positions, in this order.
  public func selecting(positions: [Int]) -> DataFrame {
    var copy = DataFrame(unchecked: positions.map { names[$0] }, positions.map { columns[$0] }, index)
    copy.columnsNames = columnsNames
    return copy
  }

  /// The columns with these names, in this order; a name that several columns bear gives them all.
  /// - Throws: `frame.no-column` listing the names that are not there.
  public func selecting(_ wanted: [Scalar]) throws(Diagnostic) -> DataFrame {
    var positions: [Int] = []
    var absent: [Scalar] = []
    for name in wanted {
      let found = names.indices.filter { names[$0] == name }
      if found.isEmpty { absent.append(name) }
      positions.append(contentsOf: found)
    }
    guard absent.isEmpty else {
      let list = absent.map { $0.text.map { "'\($0)'" } ?? $0.description }.joined(separator: ", ")
      if absent.count == wanted.count {
        throw Diagnostic(
          "frame.no-column", .key, "None of [Index([\(list)], dtype='object')] are in the [columns]",
          hint: nearestHint(absent))
      }
      throw Diagnostic("frame.no-column", .key, "[\(list)] not in index", hint: nearestHint(absent))
    }
    return selecting(positions: positions)
  }

  private func nearestHint(_ absent: [Scalar]) -> String? {
    for name in absent {
      guard let text = name.text,
        let nearest = NearestName.nearest(to: text, among: names.compactMap { $0.text })
      else { continue }
      return "Did you mean '\(nearest)'?"
    }
    return nil
  }

  /// The frame without the named columns.
  /// - Throws: `frame.no-column` where one is not there and `ignoringAbsent` is false.
  public func dropping(columns unwanted: [Scalar], ignoringAbsent: Bool = false) throws(Diagnostic)
    -> DataFrame
  {
    let absent = unwanted.filter { position(of: $0) == nil }
    guard absent.isEmpty || ignoringAbsent else {
      let list = absent.map { $0.text.map { "'\($0)'" } ?? $0.description }.joined(separator: ", ")
      throw Diagnostic("frame.no-column", .key, "[\(list)] not found in axis", hint: nearestHint(absent))
    }
    return selecting(positions: names.indices.filter { !unwanted.contains(names[$0]) })
  }

  /// The rows with these positions, in this order. The caller guarantees the bounds.
  public func taking(_ rows: [Int]) -> DataFrame {
    var copy = DataFrame(unchecked: names, columns.map { $0.taking(rows) }, index.taking(rows))
    copy.columnsNames = columnsNames
    return copy
  }

  public func slicing(_ rows: Range<Int>) -> DataFrame {
    var copy = DataFrame(unchecked: names, columns.map { $0.slicing(rows) }, index.slicing(rows))
    copy.columnsNames = columnsNames
    return copy
  }

  /// The rows where the mask is true. The caller guarantees one flag a row.
  public func filtering(_ mask: [Bool]) -> DataFrame {
    taking(mask.indices.filter { mask[$0] })
  }

  /// The frame without the rows that have a missing value: any in `columns` (nil: all columns), or
  /// only values that are missing where `all`.
  public func droppingMissing(in wanted: [Scalar]? = nil, all: Bool = false) throws(Diagnostic)
    -> DataFrame
  {
    let looked = try wanted.map { (names) throws(Diagnostic) in try selecting(names).columns } ?? columns
    var missing = [Int](repeating: 0, count: rowCount)
    for column in looked where column.missingCount > 0 {
      for row in 0..<rowCount where column.isMissing(row) { missing[row] += 1 }
    }
    let limit = all ? max(1, looked.count) : 1
    let kept = missing.indices.filter { missing[$0] < limit }
    return kept.count == rowCount ? self : taking(kept)
  }

  /// Whether each row repeats an earlier one.
  public func duplicated(in wanted: [Scalar]? = nil) throws(Diagnostic) -> [Bool] {
    let looked = try wanted.map { (names) throws(Diagnostic) in try selecting(names).columns } ?? columns
    let codes = Self.combinedCodes(looked.map { $0.factorized().codes }, rows: rowCount)
    // Codes count up as they first appear.
    var next = 0
    return codes.map { code in
      if code == next {
        next += 1
        return false
      }
      return true
    }
  }

  /// One code a row for the combination of several codes a row; equal combinations share a code.
  static func combinedCodes(_ parts: [[Int]], rows: Int) -> [Int] {
    guard var combined = parts.first else { return [Int](repeating: 0, count: rows) }
    if combined.contains(-1) || parts.count > 1 { combined = KeyNumbering(combined).codes }
    for part in parts.dropFirst() {
      // Codes are below the number of rows, so a pair of them is one integer.
      let width = (part.max() ?? 0) + 2
      combined = KeyNumbering(zip(combined, part).map { $0 * width + $1 + 1 }).codes
    }
    return combined
  }

  /// The frame with rows numbered from 0; the old labels become the first columns unless dropped.
  public func resettingIndex(drop: Bool = false) throws(Diagnostic) -> DataFrame {
    var result = DataFrame(unchecked: names, columns, RowIndex(count: rowCount))
    guard !drop else { return result }
    let (levels, levelNames) = index.levels
    for (place, level) in levels.enumerated() {
      var name = levelNames[place] ?? (levels.count > 1 ? "level_\(place)" : "index")
      if levelNames[place] == nil, levels.count == 1, position(of: .string(name)) != nil { name = "level_0" }
      try result.insert(.string(name), level, at: place)
    }
    return result
  }
}
