import LapisFrame
import LapisInterpreter

/// One number for each column, or for each row.
struct FrameReduction {
  let name: String
  let vm: Interpreter
  var skipsMissing = true
  var ddof = 1.0
  /// How many values there must be; fewer give NaN.
  var least = 0

  func result(_ frame: DataFrame, axis: Int) throws -> Ref {
    if axis == 1 { return try vm.host(SeriesObject(rows(frame), index: frame.index, name: nil)) }
    let values = try frame.columns.map { try reduced($0) }
    let column = values.isEmpty ? Column.double([]) : ColumnConversion.column(of: values, vm)
    return vm.host(SeriesObject(column, index: FrameObject.columnIndex(frame), name: nil))
  }

  /// Of all values together.
  func whole(_ frame: DataFrame) throws -> Ref {
    switch name {
    case "any", "all", "min", "max":
      let parts = ColumnConversion.column(of: try frame.columns.map { try reduced($0) }, vm)
      return try reduced(parts)
    default: return try reduced(Column.concatenating(frame.columns))
    }
  }

  private func reduced(_ column: Column) throws -> Ref {
    try check(column)
    if least > 0, column.count - column.missingCount < least { return Ref(Double.nan) }
    if name == "sum" || name == "prod", !skipsMissing, column.missingCount > 0, column.doubles != nil { return Ref(Double.nan) }
    return try SeriesFunctions.reduced(column, name, ddof: ddof, skipsMissing: skipsMissing, vm)
  }

  /// Text has no mean, and no order among numbers.
  private func check(_ column: Column) throws {
    guard column.dtype == .object else { return }
    switch name {
    case "mean", "median":
      let texts = column.scalars.compactMap { $0.text }
      guard !texts.isEmpty else { return }
      let shown = name == "mean" ? ["'" + texts.joined() + "'"] : texts.map { "'\($0)'" }
      throw ScriptError(.typeError, "\(name == "mean" ? "Could not convert" : "Cannot convert") [\(shown.joined(separator: " "))] to numeric")
    case "min", "max":
      guard case .mixed(let values) = column else { return }
      let hasText = values.contains { $0.text != nil }
      guard hasText, let other = values.first(where: { $0.text == nil && !$0.isMissing }) else { return }
      let kind = vm.typeName(ScalarConversion.ref(other, vm))
      throw ScriptError(.typeError, "'\(name == "max" ? ">=" : "<=")' not supported between instances of 'str' and '\(kind)'")
    default: return
    }
  }

  // MARK: Rows

  private func rows(_ frame: DataFrame) throws -> Column {
    let count = frame.rowCount
    if name == "count" {
      var counts = [Int](repeating: 0, count: count)
      for column in frame.columns {
        let mask = column.missingMask
        for row in 0..<count where !mask[row] { counts[row] += 1 }
      }
      return .int(counts)
    }
    if name == "any" || name == "all" { return .bool(try truths(frame)) }
    let types = frame.columns.map { $0.dtype }
    if types.allSatisfy({ $0 == .bool }), !types.isEmpty, name == "sum" {
      var counts = [Int](repeating: 0, count: count)
      for case .bool(let flags) in frame.columns { for row in 0..<count where flags[row] { counts[row] += 1 } }
      return .int(counts)
    }
    if types.allSatisfy({ $0.isNumeric && $0 != .bool }) {
      if let fast = numbers(frame) { return fast }
    } else if !types.allSatisfy({ $0 == types.first }) {
      return .mixed(try (0..<count).map { ScalarConversion.scalar(try mixed(Indexer.row(frame, $0).column), vm) })
    }
    let values = try (0..<count).map { try reduced(Indexer.row(frame, $0).column) }
    return values.isEmpty ? .double([]) : ColumnConversion.column(of: values, vm)
  }

  /// Numbers, column after column in one pass; nil for what needs each row's values at once.
  private func numbers(_ frame: DataFrame) -> Column? {
    guard ["sum", "mean", "min", "max"].contains(name), !frame.columns.isEmpty else { return nil }
    let count = frame.rowCount
    let isWhole = frame.columns.allSatisfy { $0.dtype == .int }
    if isWhole, name != "mean", least <= frame.columnCount {
      var totals = [Int](repeating: 0, count: count)
      for (place, column) in frame.columns.enumerated() {
        guard case .int(let values) = column else { return nil }
        for row in 0..<count {
          switch name {
          case "sum": totals[row] &+= values[row]
          case "min": totals[row] = place == 0 ? values[row] : min(totals[row], values[row])
          default: totals[row] = place == 0 ? values[row] : max(totals[row], values[row])
          }
        }
      }
      return .int(totals)
    }
    var totals = [Double](repeating: name == "sum" || name == "mean" ? 0 : .nan, count: count)
    var present = [Int](repeating: 0, count: count)
    for column in frame.columns {
      guard let values = column.doubles else { return nil }
      for row in 0..<count {
        let value = values[row]
        if value.isNaN {
          if !skipsMissing { present[row] = Int.min }
          continue
        }
        present[row] &+= 1
        switch name {
        case "min": totals[row] = totals[row] < value ? totals[row] : value
        case "max": totals[row] = totals[row] > value ? totals[row] : value
        default: totals[row] += value
        }
      }
    }
    for row in 0..<count {
      if present[row] < least || present[row] < 0 { totals[row] = .nan } else if name == "mean" {
        totals[row] = present[row] == 0 ? .nan : totals[row] / Double(present[row])
      }
    }
    return .double(totals)
  }

  /// A row of several types: numbers keep theirs, as sums of Python's own do.
  private func mixed(_ column: Column) throws -> Ref {
    let present = column.scalars.filter { !$0.isMissing }
    if !skipsMissing, present.count < column.count { return Ref(Double.nan) }
    if present.count < least { return Ref(Double.nan) }
    guard present.allSatisfy({ $0.number != nil }) else { return try reduced(column) }
    switch name {
    case "sum":
      var whole = 0
      var total = 0.0
      var isWhole = true
      for value in present {
        if case .double(let number) = value {
          if isWhole { total = Double(whole) }
          isWhole = false
          total += number
        } else if isWhole {
          if case .int(let number) = value { whole &+= number } else { whole &+= value.number == 1 ? 1 : 0 }
        } else {
          total += value.number ?? 0
        }
      }
      return isWhole ? Ref(whole) : Ref(total)
    case "min", "max":
      guard var best = present.first else { return Ref(Double.nan) }
      for value in present.dropFirst() {
        if name == "min" ? (value.number ?? 0) < (best.number ?? 0) : (value.number ?? 0) > (best.number ?? 0) { best = value }
      }
      return ScalarConversion.ref(best, vm)
    default: return try SeriesFunctions.reduced(.double(column.scalars.map { $0.number ?? .nan }), name, ddof: ddof, skipsMissing: skipsMissing, vm)
    }
  }

  private func truths(_ frame: DataFrame) throws -> [Bool] {
    let isAny = name == "any"
    var result = [Bool](repeating: !isAny, count: frame.rowCount)
    for column in frame.columns {
      if case .bool(let flags) = column {
        for row in flags.indices { result[row] = isAny ? result[row] || flags[row] : result[row] && flags[row] }
        continue
      }
      let flags = try ColumnConversion.array(column, vm).bools(vm)
      for row in flags.indices {
        if column.isMissing(row), skipsMissing { continue }
        result[row] = isAny ? result[row] || flags[row] : result[row] && flags[row]
      }
    }
    return result
  }
}
