public import LapisDiagnostics
import LapisNumerics

/// The rows of a frame in groups of equal keys, groups sorted by key.
public struct Grouping: Sendable {
  /// The group of each row, −1 where a key is missing.
  public let groups: [Int]
  /// The keys of the groups, a column a key.
  public let keys: [Column]
  public let keyNames: [String?]
  public let groupCount: Int
  /// The step of groups that are bins of time.
  public private(set) var frequency: String?

  /// - Parameters:
  ///   - sorted: whether groups stand in the order of their keys; else as they first appear.
  ///   - dropsMissing: whether rows with a missing key belong to no group.
  ///   - observed: whether categories that no row has are left out.
  public init(keys: [Column], names: [String?], sorted: Bool = true, dropsMissing: Bool = true, observed: Bool = true) {
    let parts = keys.map {
      Self.numbered($0, sorted: sorted || keys.count > 1, dropsMissing: dropsMissing, observed: observed)
    }
    let rows = keys.first?.count ?? 0
    keyNames = names
    if parts.count == 1 {
      groups = parts[0].codes
      self.keys = [parts[0].uniques]
      groupCount = parts[0].uniques.count
      return
    }
    // Of categories all combinations are groups, those that no row has as well.
    if !observed, keys.contains(where: { if case .category = $0 { true } else { false } }) {
      let counts = parts.map { $0.uniques.count }
      let total = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 &* $1 }
      if total < 1 << 26 {
        groups = (0..<rows).map { row in
          var group = 0
          for (part, count) in zip(parts, counts) {
            guard part.codes[row] >= 0 else { return -1 }
            group = group * count + part.codes[row]
          }
          return group
        }
        var repeats = total
        self.keys = zip(parts, counts).map { part, count in
          repeats /= max(1, count)
          let each = repeats
          return part.uniques.taking((0..<total).map { $0 / max(1, each) % max(1, count) })
        }
        groupCount = total
        return
      }
    }
    // A combination is a row of codes; they are ordered by the first key, then the second …
    var present = (0..<rows).filter { row in parts.allSatisfy { $0.codes[row] >= 0 } }
    for part in parts.reversed() {
      present = RadixSort.order(of: present.map { part.codes[$0] }).map { present[$0] }
    }
    var groups = [Int](repeating: -1, count: rows)
    var firstRows: [Int] = []
    for row in present {
      let isNew = firstRows.last.map { last in parts.contains { $0.codes[last] != $0.codes[row] } } ?? true
      if isNew { firstRows.append(row) }
      groups[row] = firstRows.count - 1
    }
    if !sorted {
      // Groups are numbered as they first appear.
      let order = Column.int(firstRows).order()
      var place = [Int](repeating: 0, count: order.count)
      for (rank, group) in order.enumerated() { place[group] = rank }
      groups = groups.map { $0 < 0 ? -1 : place[$0] }
      firstRows = order.map { firstRows[$0] }
    }
    self.groups = groups
    self.keys = keys.map { $0.taking(firstRows) }
    groupCount = firstRows.count
  }

  private static func numbered(_ key: Column, sorted: Bool, dropsMissing: Bool, observed: Bool) -> (codes: [Int], uniques: Column) {
    var codes: [Int]
    var uniques: Column
    if case .category(let values) = key, !observed {
      codes = values.codes.map { Int($0) }
      let all = values.categories.indices.map { Int32($0) }
      uniques = .category(CategoryColumn(codes: all, categories: values.categories, isOrdered: values.isOrdered))
    } else if sorted {
      (codes, uniques) = key.factorizedSorted()
    } else {
      let (found, rows) = key.factorized()
      (codes, uniques) = (found, key.taking(rows))
    }
    if !dropsMissing, codes.contains(-1) {
      let count = uniques.count
      codes = codes.map { $0 < 0 ? count : $0 }
      uniques = uniques.taking(orMissing: Array(0..<count) + [-1])
    }
    return (codes, uniques)
  }

  /// The groups under other keys of the same number.
  public init(groups: [Int], keys: [Column], names: [String?], count: Int, frequency: String? = nil) {
    self.frequency = frequency
    self.groups = groups
    self.keys = keys
    keyNames = names
    groupCount = count
  }

  public var index: RowIndex {
    var index = RowIndex(levels: keys, names: keyNames)
    index.frequency = frequency
    return index
  }

  /// The rows of each group, in order.
  public var rows: [[Int]] {
    var result = [[Int]](repeating: [], count: groupCount)
    for (row, group) in groups.enumerated() where group >= 0 { result[group].append(row) }
    return result
  }

  public enum Aggregation: String, Sendable, CaseIterable {
    case sum, mean, count, size, min, max, std, `var`, median, first, last, nunique, prod
  }

  /// One value a group.
  /// - Throws: `frame.group` where the values are text and the aggregation needs numbers.
  public func aggregate(_ column: Column, by how: Aggregation) throws(Diagnostic) -> Column {
    if case .narrow(let narrow) = column, how == .sum || how == .prod {
      // Sums of whole numbers stay of the type where they fit, those of floats always.
      let wide = try aggregate(narrow.wide, by: how)
      let back = narrow.rewrapped(wide)
      return narrow.dtype.isFloat || back.doubles == wide.doubles ? back : wide
    }
    switch how {
    case .size:
      var counts = [Int](repeating: 0, count: groupCount)
      for group in groups where group >= 0 { counts[group] += 1 }
      return .int(counts)
    case .count:
      var counts = [Int](repeating: 0, count: groupCount)
      for (row, group) in groups.enumerated() where group >= 0 && !column.isMissing(row) { counts[group] += 1 }
      return .int(counts)
    case .nunique:
      let codes = column.factorized().codes
      let rows = groups.indices.filter { groups[$0] >= 0 && codes[$0] >= 0 }
      let width = (codes.max() ?? 0) + 1
      var counts = [Int](repeating: 0, count: groupCount)
      for place in KeyNumbering(rows.map { groups[$0] * width + codes[$0] }).firstRows { counts[groups[rows[place]]] += 1 }
      return .int(counts)
    case .first, .last:
      var picked = [Int](repeating: -1, count: groupCount)
      for (row, group) in groups.enumerated() where group >= 0 && !column.isMissing(row) {
        if how == .last || picked[group] < 0 { picked[group] = row }
      }
      return column.taking(orMissing: picked)
    case .min, .max:
      if case .double(let values) = column {
        var best = [Double](repeating: .nan, count: groupCount)
        for (row, group) in groups.enumerated() where group >= 0 && !values[row].isNaN {
          let known = best[group]
          if known.isNaN || (how == .min ? values[row] < known : values[row] > known) { best[group] = values[row] }
        }
        return .double(best)
      }
      var picked = [Int](repeating: -1, count: groupCount)
      for row in column.order() {
        let group = groups[row]
        guard group >= 0, !column.isMissing(row) else { continue }
        if how == .max || picked[group] < 0 { picked[group] = row }
      }
      return column.taking(orMissing: picked)
    case .sum:
      if case .string = column {
        return Column(
          rows.map { members in
            .string(members.map { column[$0].text ?? "" }.joined())
          })
      }
      if case .int(let values) = column {
        var sums = [Int](repeating: 0, count: groupCount)
        for (row, group) in groups.enumerated() where group >= 0 { sums[group] &+= values[row] }
        return .int(sums)
      }
      if case .bool(let values) = column {
        var sums = [Int](repeating: 0, count: groupCount)
        for (row, group) in groups.enumerated() where group >= 0 && values[row] { sums[group] += 1 }
        return .int(sums)
      }
      return .double(sums(try numbers(column, how)).sums)
    case .mean:
      let (sums, counts) = sums(try numbers(column, how))
      return .double(sums.indices.map { counts[$0] == 0 ? .nan : sums[$0] / Double(counts[$0]) })
    case .prod where column.dtype.isInteger:
      let values = column.doubles ?? []
      return .int(rows.map { members in members.reduce(1) { $0 &* (Int(exactly: values[$1]) ?? 0) } })
    case .prod, .std, .var, .median:
      let values = try numbers(column, how)
      return .double(
        rows.map { members in
          let present = members.map { values[$0] }.filter { !$0.isNaN }
          switch how {
          case .prod: return present.reduce(1, *)
          case .median: return Statistics.median(present)
          case .std: return Self.runningVariance(present).squareRoot()
          default: return Self.runningVariance(present)
          }
        })
    }
  }

  /// The sample variance by running means (Welford, 1962).
  private static func runningVariance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return .nan }
    var mean = 0.0
    var squares = 0.0
    for (place, value) in values.enumerated() {
      let distance = value - mean
      mean += distance / Double(place + 1)
      squares += (value - mean) * distance
    }
    return squares / Double(values.count - 1)
  }

  private func numbers(_ column: Column, _ how: Aggregation) throws(Diagnostic) -> [Double] {
    if let values = column.doubles { return values }
    throw Diagnostic(
      "frame.group", .type, "agg function failed [how->\(how.rawValue),dtype->object]",
      hint: "Pass numeric_only=True, or choose the numeric columns.")
  }

  /// Compensated sums (Kahan, 1965), and how many values each has.
  private func sums(_ values: [Double]) -> (sums: [Double], counts: [Int]) {
    // Of one group together, so that a row touches one cache line.
    var totals = [(sum: Double, lost: Double, count: Int, unused: Int)](repeating: (0, 0, 0, 0), count: groupCount)
    totals.withUnsafeMutableBufferPointer { totals in
      groups.withUnsafeBufferPointer { groups in
        values.withUnsafeBufferPointer { values in
          for row in 0..<min(groups.count, values.count) {
            let (group, value) = (groups[row], values[row])
            guard group >= 0, value == value else { continue }
            let known = totals[group]
            let y = value - known.lost
            let total = known.sum + y
            let correction = total - known.sum - y
            totals[group] = (total, correction.isFinite ? correction : 0, known.count + 1, 0)
          }
        }
      }
    }
    let sums = totals.map { $0.sum }
    let counts = totals.map { $0.count }
    return (sums, counts)
  }
}
