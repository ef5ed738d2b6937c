import LapisFrame
import LapisInterpreter

/// Columns as labels of rows, labels as columns, and rows by other labels.
extension FrameObject {
  static func resetIndex(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    var frame = f.frame
    let (levels, names) = frame.index.levels
    var moved = Array(levels.indices)
    if !call["level"].isNone {
      moved = try (call["level"].isString ? [call["level"]] : vm.listElements(call["level"]) ?? [call["level"]])
        .map { try requireLevel(frame.index, $0, vm) }.sorted()
    }
    let kept = levels.indices.filter { !moved.contains($0) }
    try frame.setIndex(kept.isEmpty ? RowIndex(count: frame.rowCount) : RowIndex(levels: kept.map { levels[$0] }, names: kept.map { names[$0] }))
    if try call.bool("drop") { return try result(f, frame, call) }
    let given = call["names"].isNone ? nil : try call["names"].isString ? [call["names"]] : vm.listElements(call["names"]) ?? [call["names"]]
    if let given, given.count != levels.count, given.count != moved.count {
      throw ScriptError(.valueError, "The number of provided names (\(given.count)) does not match the number of MultiIndex levels (\(levels.count))")
    }
    let depth = frame.nameLevels
    for (place, level) in moved.enumerated() {
      var name: Scalar
      if let given {
        name = ScalarConversion.scalar(given[given.count == levels.count ? level : place], vm)
      } else if let own = names[level] {
        name = .string(own)
      } else if levels.count > 1 {
        name = .string("level_\(level)")
      } else {
        name = frame.position(of: "index") == nil ? "index" : "level_0"
      }
      if depth > 1, frame.columnCount > place { name = .tuple([name] + [Scalar](repeating: call["col_fill"].isNone ? name : ScalarConversion.scalar(call["col_fill"], vm), count: depth - 1)) }
      if try !call.bool("allow_duplicates"), frame.position(of: name) != nil {
        throw ScriptError(.valueError, "cannot insert \(name), already exists")
      }
      frame = try inserting(frame, name, levels[level], at: place)
    }
    return try result(f, frame, call)
  }

  /// The frame with a column more, whether or not its name is there already.
  static func inserting(_ frame: DataFrame, _ name: Scalar, _ column: Column, at place: Int) throws -> DataFrame {
    var (names, columns) = (frame.names, frame.columns)
    names.insert(name, at: min(max(0, place), names.count))
    columns.insert(column, at: min(max(0, place), columns.count))
    var copy = try DataFrame(names: names, columns: columns, index: columns.count == 1 && frame.rowCount == 0 ? nil : frame.index)
    copy.columnsNames = frame.columnsNames
    return copy
  }

  static func setIndex(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    func isArray(_ value: Ref) -> Bool {
      value.host(as: SeriesObject.self) != nil || value.host(as: IndexObject.self) != nil || value.host(as: NDArray.self) != nil || value.isList
    }
    let keys = call["keys"]
    let items = keys.isList ? vm.listElements(keys) ?? [] : [keys]
    let absent = items.filter { !isArray($0) && f.frame.position(of: ScalarConversion.scalar($0, vm)) == nil }
    guard absent.isEmpty else {
      throw ScriptError(.keyError, "None of [\(try absent.map { try vm.repr($0) }.joined(separator: ", "))] are in the columns")
    }
    var (levels, labels): ([Column], [String?]) = ([], [])
    if try call.bool("append") { (levels, labels) = f.frame.index.levels }
    guard !items.isEmpty || !levels.isEmpty else { throw ScriptError(.valueError, "Must pass non-zero number of levels/codes") }
    var used: [Scalar] = []
    for item in items {
      if isArray(item) {
        let index = try Labels.index(item, vm)
        guard index.count == f.frame.rowCount || f.frame.columnCount == 0 else {
          throw ScriptError(.valueError, "Length mismatch: Expected \(f.frame.rowCount) rows, received array of length \(index.count)")
        }
        levels += index.levels.columns
        labels += index.levels.names
      } else {
        let name = ScalarConversion.scalar(item, vm)
        levels.append(try f.frame.requireColumn(name))
        labels.append(name.description)
        used.append(name)
      }
    }
    let index = RowIndex(levels: levels, names: labels)
    if try call.bool("verify_integrity") {
      let repeats = Duplicates.mask(index.labels, keep: vm.string("first"))
      let twice = repeats.indices.filter { repeats[$0] }
      guard twice.isEmpty else {
        let shown = RowIndex(index.labels.taking(twice).unique(), name: index.name)
        throw ScriptError(.valueError, "Index has duplicate keys: \(try IndexObject(shown).repr(vm))")
      }
    }
    var frame = f.frame
    if try call.bool("drop") { frame = frame.selecting(positions: frame.names.indices.filter { !used.contains(frame.names[$0]) }) }
    var made = try DataFrame(names: frame.names, columns: frame.columns, index: index)
    made.columnsNames = frame.columnsNames
    return try result(f, made, call)
  }

  static func reindexed(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.check(call, "level", "tolerance")
    var (rows, columns) = (call["index"], call["columns"])
    if !call["labels"].isNone {
      if try axis(call["axis"], vm) == 1 { columns = call["labels"] } else { rows = call["labels"] }
    }
    let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], vm)
    let method = try ReindexMethod.named(call["method"])
    let limit = try call.optionalInt("limit")
    var frame = f.frame
    if !columns.isNone {
      let wanted = try Labels.index(columns, vm)
      if method == .exact {
        frame = try Alignment.columns(frame, wanted.labels.scalars, fill: fill)
      } else {
        let places = try ReindexMethod.positions(of: wanted, in: columnIndex(frame), method, limit: limit)
        var picked = try DataFrame(
          names: wanted.labels.scalars,
          columns: places.map { $0 < 0 ? Column(repeating: fill, count: frame.rowCount) : frame.columns[$0] }, index: frame.index)
        picked.columnsNames = frame.columnsNames
        frame = picked
      }
    }
    if !rows.isNone {
      var index = try Labels.index(rows, vm)
      if index.name == nil, index.levels.columns.count == 1 { index.name = frame.index.name }
      if frame.index.labels.distinctCount + (frame.index.labels.missingCount > 0 ? 1 : 0) < frame.rowCount {
        throw ScriptError(.valueError, "cannot reindex on an axis with duplicate labels")
      }
      frame = try Alignment.rows(frame, index, at: ReindexMethod.positions(of: index, in: frame.index, method, limit: limit), fill: fill)
    }
    return vm.host(FrameObject(frame))
  }
}
