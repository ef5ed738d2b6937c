import LapisFrame
import LapisInterpreter

/// Missing values from their neighbours.
enum Filling {
  /// Which side of a gap is filled.
  enum Direction: String {
    case forward, backward, both

    init(named name: String?) throws {
      let name = name ?? "forward"
      guard let known = Self(rawValue: name) else {
        throw ScriptError(.valueError, "Invalid limit_direction: expecting one of ['forward', 'backward', 'both'], got '\(name)'.")
      }
      self = known
    }
  }

  /// Values on the line between the neighbours of a gap, at most `limit` from where the filling starts.
  /// Beyond the last value the line stays level; before the first only where it is filled backward.
  ///
  /// - Parameters:
  ///   - places: where the values stand on the line, ascending; nil: one apart.
  ///   - isNearest: whether a gap gets the value of the nearer neighbour, and none beyond the last.
  static func interpolated(
    _ values: [Double], at places: [Double]? = nil, limit: Int? = nil, direction: Direction = .forward, insideOnly: Bool = false, isNearest: Bool = false
  ) -> [Double] {
    var result = values
    let known = values.indices.filter { !values[$0].isNaN }
    guard let first = known.first, let last = known.last else { return values }
    func place(_ row: Int) -> Double { places.map { $0[row] } ?? Double(row) }
    for (left, right) in zip(known, known.dropFirst()) where right - left > 1 {
      let slope = (values[right] - values[left]) / (place(right) - place(left))
      for row in left + 1..<right {
        let isNear: Bool
        switch direction {
        case .forward: isNear = row - left <= limit ?? Int.max
        case .backward: isNear = right - row <= limit ?? Int.max
        case .both: isNear = min(row - left, right - row) <= limit ?? Int.max
        }
        guard isNear else { continue }
        if isNearest {
          result[row] = place(row) - place(left) <= place(right) - place(row) ? values[left] : values[right]
        } else {
          result[row] = slope * (place(row) - place(left)) + values[left]
        }
      }
    }
    if insideOnly || isNearest { return result }
    if direction != .backward, last + 1 < values.count {
      for row in last + 1..<values.count where row - last <= limit ?? Int.max { result[row] = values[last] }
    }
    if direction != .forward {
      for row in 0..<first where first - row <= limit ?? Int.max { result[row] = values[first] }
    }
    return result
  }

  /// The column filled from before (or after), at most so many in a row.
  static func filled(_ column: Column, forward: Bool, limit: Int?) -> Column {
    guard let limit else { return column.fillingMissing(forward: forward) }
    var rows = Array(0..<column.count)
    var last = -1
    var run = 0
    for row in forward ? Array(0..<column.count) : Array((0..<column.count).reversed()) {
      if column.isMissing(row) {
        run += 1
        rows[row] = run <= limit && last >= 0 ? last : row
      } else {
        last = row
        run = 0
      }
    }
    return column.taking(rows)
  }

  /// `fillna` of a series: one value, a value a label, or a method.
  static func filled(_ series: SeriesObject, _ call: Call) throws -> Column {
    let vm = call.vm
    let value = call["value"]
    let limit = try call.optionalInt("limit")
    if let method = try call.optionalString("method") {
      switch method {
      case "ffill", "pad": return filled(series.column, forward: true, limit: limit)
      case "bfill", "backfill": return filled(series.column, forward: false, limit: limit)
      default: throw ScriptError(.valueError, "Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got \(method)")
      }
    }
    guard !value.isNone else { throw ScriptError(.valueError, "Must specify a fill 'value' or 'method'.") }
    var source: (index: RowIndex, column: Column)?
    if let other = value.host(as: SeriesObject.self) { source = (other.index, other.column) }
    if let pairs = vm.dictItems(value) {
      source = (RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm)), ColumnConversion.column(of: pairs.map { $0.value }, vm))
    }
    if value.isList || value.isTuple {
      throw ScriptError(.typeError, "\"value\" parameter must be a scalar or dict, but you passed a \"\(vm.typeName(value))\"")
    }
    let mask = series.column.missingMask
    var rows = mask.indices.filter { mask[$0] }
    if let limit { rows = Array(rows.prefix(max(0, limit))) }
    guard let source else {
      let scalar = ScalarConversion.scalar(value, vm)
      try Assignment.check(scalar, series.column)
      if limit == nil { return series.column.fillingMissing(scalar) }
      return series.column.setting(rows, to: [Scalar](repeating: scalar, count: rows.count))
    }
    let places = Labels.positions(of: series.index, in: source.index)
    rows = rows.filter { places[$0] >= 0 }
    return rows.isEmpty ? series.column : series.column.setting(rows, to: rows.map { source.column[places[$0]] })
  }
}
