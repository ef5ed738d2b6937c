import LapisFrame
import LapisInterpreter

/// Values kept, or replaced, where a condition holds: `where`, `mask`, `clip` and `df[frame of bools]`.
enum Masking {
  /// `df[mask]`
  static func keeping(_ object: FrameObject, _ mask: FrameObject, _ vm: Interpreter) throws -> Ref {
    vm.host(FrameObject(try keeping(object.frame, flags(vm.host(mask), object, vm, default: false), .none, axis: nil, vm)))
  }

  /// `df[mask] = value`
  static func setting(_ object: FrameObject, _ mask: FrameObject, to value: Ref, _ vm: Interpreter) throws {
    let chosen = try flags(vm.host(mask), object, vm, default: false)
    object.frame = try keeping(object.frame, chosen.map { $0.map { !$0 } }, value, axis: nil, vm)
  }

  /// `where`, or `mask` where `inverted`.
  static func call(_ f: FrameObject, _ call: Call, inverted: Bool) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.check(call, "level")
    let condition = try resolved(call["cond"], f, vm)
    var kept = try flags(condition, f, vm, default: inverted)
    if inverted { kept = kept.map { $0.map { !$0 } } }
    let axis = call["axis"].isNone ? nil : try FrameObject.axis(call["axis"], vm)
    return try FrameObject.result(f, keeping(f.frame, kept, resolved(call["other"], f, vm), axis: axis, vm), call)
  }

  private static func resolved(_ value: Ref, _ f: FrameObject, _ vm: Interpreter) throws -> Ref {
    value.isCallable && value.hostObject == nil ? try vm.call(value, [vm.host(f)]) : value
  }

  /// A flag a cell, a column each; `default` where the condition has no value.
  private static func flags(_ condition: Ref, _ f: FrameObject, _ vm: Interpreter, default absent: Bool) throws -> [[Bool]] {
    let frame = f.frame
    func bools(_ column: Column) throws -> [Bool] {
      switch column {
      case .bool(let flags): return flags
      case .mixed(let values):
        return try values.map { value in
          if case .bool(let flag) = value { return flag }
          guard value.isMissing else { throw ScriptError(.typeError, "Boolean array expected for the condition, not object") }
          return absent
        }
      default:
        if column.missingCount == column.count { return [Bool](repeating: absent, count: column.count) }
        throw ScriptError(.typeError, "Boolean array expected for the condition, not \(column.dtype.rawValue)")
      }
    }
    if let mask = condition.host(as: FrameObject.self)?.frame {
      let matched = try Alignment.rows(mask, frame.index)
      return try frame.names.map { name in
        try matched.column(name).map(bools) ?? [Bool](repeating: absent, count: frame.rowCount)
      }
    }
    if let series = condition.host(as: SeriesObject.self) {
      let rows = Labels.positions(of: frame.index, in: series.index)
      let column = try bools(series.column.taking(orMissing: rows))
      return frame.columns.map { _ in column }
    }
    let array = try ArrayConversion.array(condition, vm)
    guard array.shape == [frame.rowCount, frame.columnCount] else {
      throw ScriptError(.valueError, "Array conditional must be same shape as self")
    }
    guard array.element == .bool else { throw ScriptError(.typeError, "Boolean array expected for the condition, not \(array.element.rawValue)") }
    return try (0..<frame.columnCount).map { try array.transposed().row($0).copy().bools(vm) }
  }

  private static func keeping(_ frame: DataFrame, _ kept: [[Bool]], _ other: Ref, axis: Int?, _ vm: Interpreter) throws -> DataFrame {
    var result = frame
    let replacement = try values(other, frame, axis: axis, vm)
    for place in frame.columns.indices {
      let flags = kept[place]
      let gone = flags.indices.filter { !flags[$0] }
      if gone.isEmpty { continue }
      result.replaceColumn(at: place, with: frame.columns[place].setting(gone, to: gone.map { replacement(place, $0) }))
    }
    return result
  }

  /// The value of a column and a row that an operand gives.
  private static func values(_ other: Ref, _ frame: DataFrame, axis: Int?, _ vm: Interpreter) throws -> (_ column: Int, _ row: Int) -> Scalar {
    if other.isNone { return { _, _ in .nan } }
    if let theirs = other.host(as: FrameObject.self)?.frame {
      let matched = try Alignment.columns(Alignment.rows(theirs, frame.index), frame.names)
      return { matched.columns[$0][$1] }
    }
    if let series = other.host(as: SeriesObject.self) {
      guard let axis else { throw ScriptError(.valueError, "Must specify axis=0 or 1") }
      let places = Labels.positions(of: axis == 0 ? frame.index : Alignment.axis(frame.names), in: series.index)
      return { column, row in
        let place = places[axis == 0 ? row : column]
        return place < 0 ? .nan : series.column[place]
      }
    }
    if other.isList || other.isTuple || other.host(as: NDArray.self) != nil {
      let array = try ArrayConversion.array(other, vm)
      let shape = [frame.rowCount, frame.columnCount]
      guard array.rank == 0 || (try? Shape.broadcasting([array.shape, shape])) == shape else {
        throw ScriptError(.valueError, "other must be the same shape as self when an ndarray")
      }
      let wide = array.broadcast(to: shape)
      let scalars = wide.refs(vm).map { ScalarConversion.scalar($0, vm) }
      return { scalars[$1 * shape[1] + $0] }
    }
    let single = ScalarConversion.scalar(other, vm)
    return { _, _ in single }
  }

  // MARK: Bounds

  /// `clip`
  static func clip(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let axis = call["axis"].isNone ? nil : try FrameObject.axis(call["axis"], vm)
    var frame = f.frame
    for (name, isLower) in [("lower", true), ("upper", false)] where !call[name].isNone {
      let bound = try values(call[name], frame, axis: axis, vm)
      for (place, column) in frame.columns.enumerated() {
        guard column.dtype.isNumeric || column.dtype == .datetime || column.dtype == .timedelta else {
          throw ScriptError(.typeError, "'\(isLower ? ">=" : "<=")' not supported between instances of 'str' and '\(vm.typeName(call[name]))'")
        }
        var (rows, limits): ([Int], [Scalar]) = ([], [])
        for row in 0..<column.count where !column.isMissing(row) {
          let limit = bound(place, row)
          let value = column[row]
          guard !limit.isMissing, isLower ? Scalar.precedes(value, limit) : Scalar.precedes(limit, value) else { continue }
          rows.append(row)
          limits.append(limit)
        }
        if !rows.isEmpty { frame.replaceColumn(at: place, with: column.setting(rows, to: limits)) }
      }
    }
    return try FrameObject.result(f, frame, call)
  }
}
