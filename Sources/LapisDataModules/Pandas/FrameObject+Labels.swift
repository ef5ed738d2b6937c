import LapisFrame
import LapisInterpreter

/// What gives rows and columns other names and other labels.
extension FrameObject {
  static var labelling: [Member] {
    [
      .method("rename(mapper=None, index=None, columns=None, axis=None, copy=None, inplace=False, level=None, errors='ignore')", "Columns or rows with other names.") {
        (f: FrameObject, call) in try renamed(f, call)
      },
      .method("add_prefix(prefix, axis=None)", "Names with text in front.") { (f: FrameObject, call) in
        let prefix = try call.string("prefix")
        return try relabelled(f, call, byRow: !call["axis"].isNone && axis(call["axis"], call.vm) == 0) { .string(prefix + $0.description) }
      },
      .method("add_suffix(suffix, axis=None)", "Names with text behind.") { (f: FrameObject, call) in
        let suffix = try call.string("suffix")
        return try relabelled(f, call, byRow: !call["axis"].isNone && axis(call["axis"], call.vm) == 0) { .string($0.description + suffix) }
      },
      .method("set_axis(labels, axis=0, copy=None)", "Other labels.") { (f: FrameObject, call) in
        var frame = f.frame
        if try axis(call["axis"], call.vm) == 1 { try setColumns(&frame, Labels.index(call["labels"], call.vm)) } else {
          try frame.setIndex(Labels.index(call["labels"], call.vm))
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("reset_index(level=None, drop=False, inplace=False, col_level=0, col_fill='', allow_duplicates=False, names=None)", "Rows numbered; the labels become columns.") {
        (f: FrameObject, call) in try resetIndex(f, call)
      },
      .method("set_index(keys, drop=True, append=False, inplace=False, verify_integrity=False)", "Columns as row labels.") { (f: FrameObject, call) in
        try setIndex(f, call)
      },
      .method("reindex(labels=None, index=None, columns=None, axis=None, method=None, copy=None, level=None, fill_value=None, limit=None, tolerance=None)", "The rows and columns of these labels.") {
        (f: FrameObject, call) in try reindexed(f, call)
      },
      .method("reindex_like(other, method=None, copy=None, limit=None, tolerance=None)", "The rows and columns that another frame has.") { (f: FrameObject, call) in
        let other = try call.host("other", as: FrameObject.self).frame
        let method = try ReindexMethod.named(call["method"])
        let rows = try ReindexMethod.positions(of: other.index, in: f.frame.index, method, limit: call.optionalInt("limit"))
        return call.vm.host(FrameObject(try Alignment.columns(Alignment.rows(f.frame, other.index, at: rows), other.names)))
      },
      .method("rename_axis(mapper=None, index=None, columns=None, axis=0, copy=None, inplace=False)", "Other names of the labels.") {
        (f: FrameObject, call) in try renamedAxis(f, call)
      },
      .method("droplevel(level, axis=0)", "The frame without levels of labels.") { (f: FrameObject, call) in
        try changingAxis(f, call) { index, vm in
          let gone = try (call.vm.listElements(call["level"]) ?? [call["level"]]).map { try requireLevel(index, $0, vm) }
          let kept = index.levels.columns.indices.filter { !gone.contains($0) }
          guard !kept.isEmpty else {
            throw ScriptError(
              .valueError, "Cannot remove \(gone.count) levels from an index with \(index.levels.columns.count) levels: at least one level must be left.")
          }
          return IndexObject(index).reordered(kept)
        }
      },
      .method("swaplevel(i=-2, j=-1, axis=0)", "Two levels exchanged.") { (f: FrameObject, call) in
        try changingAxis(f, call) { index, vm in
          IndexObject(index).reordered(try IndexObject(index).swapped(call["i"], call["j"], vm))
        }
      },
      .method("reorder_levels(order, axis=0)", "The levels in another order.") { (f: FrameObject, call) in
        try changingAxis(f, call) { index, vm in
          IndexObject(index).reordered(try IndexObject(index).levelOrder(call["order"], vm))
        }
      },
      .method("xs(key, axis=0, level=None, drop_level=True)", "What stands under a label.") { (f: FrameObject, call) in try crossSection(f, call) },
    ]
  }

  // MARK: Axes

  /// The names of the columns as an index.
  static func columnIndex(_ frame: DataFrame) -> RowIndex { IndexObject(columnsOf: frame).index }

  static func setColumns(_ frame: inout DataFrame, _ index: RowIndex) throws {
    try frame.setNames(index.labels.scalars)
    let names = index.levels.names
    frame.columnsNames = names.contains { $0 != nil } ? names : []
  }

  private static func changingAxis(_ f: FrameObject, _ call: Call, _ body: (RowIndex, Interpreter) throws -> RowIndex) throws -> Ref {
    var frame = f.frame
    if try axis(call["axis"], call.vm) == 1 {
      try setColumns(&frame, body(columnIndex(frame), call.vm))
    } else {
      try frame.setIndex(body(frame.index, call.vm))
    }
    return call.vm.host(FrameObject(frame))
  }

  private static func relabelled(_ f: FrameObject, _ call: Call, byRow: Bool, _ rename: (Scalar) -> Scalar) throws -> Ref {
    func changed(_ index: RowIndex) -> RowIndex {
      let (columns, names) = index.levels
      return RowIndex(levels: columns.map { Column($0.scalars.map(rename)) }, names: names)
    }
    var frame = f.frame
    if byRow { try frame.setIndex(changed(frame.index)) } else if frame.columnCount > 0 { try setColumns(&frame, changed(columnIndex(frame))) }
    return call.vm.host(FrameObject(frame))
  }

  // MARK: Names

  private static func renamed(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    var (rows, columns) = (call["index"], call["columns"])
    if !call["mapper"].isNone {
      guard rows.isNone, columns.isNone else { throw ScriptError(.typeError, "Cannot specify both 'mapper' and any of 'index' or 'columns'") }
      if try axis(call["axis"], vm) == 1 { columns = call["mapper"] } else { rows = call["mapper"] }
    } else if rows.isNone, columns.isNone {
      throw ScriptError(.typeError, "must pass an index to rename")
    }
    let raises = try call.string("errors") == "raise"
    func changed(_ index: RowIndex, _ mapper: Ref) throws -> RowIndex {
      var mapper = mapper
      if let series = mapper.host(as: SeriesObject.self) {
        mapper = vm.dict((0..<series.column.count).map { (ScalarConversion.ref(series.index[$0], vm), ScalarConversion.ref(series.column[$0], vm)) })
      }
      let (levels, names) = index.levels
      let only = call["level"].isNone ? nil : try requireLevel(index, call["level"], vm)
      if raises, let pairs = vm.dictItems(mapper) {
        let known = Set(levels.enumerated().filter { only == nil || only == $0.offset }.flatMap { $0.element.scalars })
        let absent = pairs.map { ScalarConversion.scalar($0.key, vm) }.filter { !known.contains($0) }
        guard absent.isEmpty else {
          throw ScriptError(.keyError, "[\(absent.map { Labels.spelled($0) }.joined(separator: ", "))] not found in axis")
        }
      }
      return RowIndex(
        levels: try levels.enumerated().map { try only == nil || only == $0.offset ? SeriesObject.renamed($0.element, mapper, vm) : $0.element }, names: names)
    }
    var frame = f.frame
    if !columns.isNone, frame.columnCount > 0 { try setColumns(&frame, changed(columnIndex(frame), columns)) }
    if !rows.isNone { try frame.setIndex(changed(frame.index, rows)) }
    return try result(f, frame, call)
  }

  private static func renamedAxis(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    func names(_ old: [String?], _ new: Ref, maps: Bool) throws -> [String?] {
      func text(_ value: Ref) throws -> String? { value.isNone ? nil : try vm.str(value) }
      if let pairs = vm.dictItems(new) {
        return try old.map { name in try pairs.first { $0.key.asString == name }.map { try text($0.value) } ?? name }
      }
      if new.isCallable { return try old.map { name in try text(vm.call(new, [name.map { vm.string($0) } ?? .none])) } }
      let given = try new.isString ? [new] : vm.listElements(new) ?? [new]
      guard given.count == old.count else {
        throw ScriptError(.valueError, "Length of names must match number of levels in MultiIndex.")
      }
      return try given.map { try text($0) }
    }
    var frame = f.frame
    var (rows, columns): (Ref?, Ref?) = (call.isGiven("index") ? call["index"] : nil, call.isGiven("columns") ? call["columns"] : nil)
    if call.isGiven("mapper") {
      if try axis(call["axis"], vm) == 1 { columns = call["mapper"] } else { rows = call["mapper"] }
    }
    if let rows { try frame.setIndex(frame.index.named(names(frame.index.levels.names, rows, maps: true))) }
    if let columns {
      let new = try names(columnIndex(frame).levels.names, columns, maps: true)
      frame.columnsNames = new.contains { $0 != nil } ? new : []
    }
    return try result(f, frame, call)
  }

  // MARK: Labels and columns

  private static func resetIndex(_ f: FrameObject, _ call: Call) throws -> Ref {
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

  private static func setIndex(_ f: FrameObject, _ call: Call) throws -> Ref {
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

  private static func reindexed(_ f: FrameObject, _ call: Call) throws -> Ref {
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

  // MARK: Levels

  private static func crossSection(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let alongColumns = try axis(call["axis"], vm) == 1
    if call["level"].isNone {
      return try alongColumns ? f.getItem(vm, call["key"]) : Indexer(f, positional: false).getItem(vm, call["key"])
    }
    let index = alongColumns ? columnIndex(f.frame) : f.frame.index
    let isSeveral = call["level"].isList || call["level"].isTuple
    let levels = try (isSeveral ? vm.listElements(call["level"]) ?? [] : [call["level"]]).map { try requireLevel(index, $0, vm) }
    let keys = (isSeveral ? vm.listElements(call["key"]) ?? [call["key"]] : [call["key"]]).map { ScalarConversion.scalar($0, vm) }
    guard keys.count == levels.count else { throw ScriptError(.valueError, "Key for location must have same length as number of levels") }
    let parts = index.levels.columns
    let found = (0..<index.count).filter { row in zip(levels, keys).allSatisfy { parts[$0][row] == $1 } }
    guard !found.isEmpty else { throw Labels.keyError(call["key"], vm) }
    let kept = parts.indices.filter { !levels.contains($0) }
    let drops = try call.bool("drop_level") && !kept.isEmpty
    if alongColumns {
      var frame = f.frame.selecting(positions: found)
      if drops { try setColumns(&frame, IndexObject(index.taking(found)).reordered(kept)) }
      return vm.host(FrameObject(frame))
    }
    var frame = f.frame.taking(found)
    if drops { try frame.setIndex(IndexObject(frame.index).reordered(kept)) }
    return vm.host(FrameObject(frame))
  }

  static func requireLevel(_ index: RowIndex, _ key: Ref, _ vm: Interpreter) throws -> Int {
    guard let level = index.level(ScalarConversion.scalar(key, vm)) else {
      if let number = key.asInt {
        let count = index.levels.columns.count
        throw ScriptError(
          .indexError,
          number < 0
            ? "Too many levels: Index has only \(count) level\(count == 1 ? "" : "s"), \(number) is not a valid level number"
            : "Too many levels: Index has only \(count) level\(count == 1 ? "" : "s"), not \(number + 1)")
      }
      throw ScriptError(.keyError, "Level \(try vm.str(key)) not found")
    }
    return level
  }

  static func without(_ level: Int, _ index: RowIndex) -> RowIndex {
    let (columns, names) = index.levels
    let kept = columns.indices.filter { $0 != level }
    return kept.isEmpty ? index : RowIndex(levels: kept.map { columns[$0] }, names: kept.map { names[$0] })
  }

  static func renamed(_ index: RowIndex, _ names: Ref, _ vm: Interpreter) -> RowIndex {
    var result = index
    if case .levels(let columns, let old) = index.storage {
      let new: [String?]
      if let pairs = vm.dictItems(names) {
        new = old.map { name in pairs.first { $0.key.asString == name }?.value.asString ?? name }
      } else {
        new = vm.listElements(names)?.map { $0.asString } ?? old.map { _ in nil }
      }
      result = RowIndex(levels: columns, names: new)
    } else if let pairs = vm.dictItems(names) {
      result.name = pairs.first { $0.key.asString == index.name }?.value.asString ?? index.name
    } else {
      result.name = vm.listElements(names).flatMap { $0.first?.asString } ?? (names.isNone ? nil : try? vm.str(names))
    }
    return result
  }
}

/// How a label that an index lacks finds a row.
enum ReindexMethod {
  case exact, forward, backward, nearest

  static func named(_ value: Ref) throws -> ReindexMethod {
    switch value.asString {
    case nil: return .exact
    case "ffill", "pad": return .forward
    case "bfill", "backfill": return .backward
    case "nearest": return .nearest
    case let name?:
      throw ScriptError(
        .valueError, "Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got \(name)")
    }
  }

  /// For each label the row that has it, or the one beside the place where it would be; −1 for none.
  static func positions(of wanted: RowIndex, in index: RowIndex, _ method: ReindexMethod, limit: Int? = nil) throws -> [Int] {
    let exact = Labels.positions(of: wanted, in: index)
    guard method != .exact, exact.contains(-1) else { return exact }
    let labels = index.labels
    let order = labels.order()
    guard order == Array(0..<index.count) || labels.order(ascending: false) == Array(0..<index.count) else {
      throw ScriptError(.valueError, "index must be monotonic increasing or decreasing")
    }
    let sorted = order.map { labels[$0] }
    var run: [Int: Int] = [:]
    let targets = wanted.labels
    let walk = method == .backward ? Array((0..<wanted.count).reversed()) : Array(0..<wanted.count)
    var result = exact
    for row in walk where exact[row] < 0 {
      let label = targets[row]
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if Scalar.precedes(sorted[middle], label) { low = middle + 1 } else { high = middle }
      }
      let before = low - 1
      var place = method == .forward ? before : low < sorted.count ? low : -1
      if method == .nearest {
        let distance = { (place: Int) -> Double in Swift.abs((sorted[place].number ?? 0) - (label.number ?? 0)) }
        place = before < 0 ? low : low >= sorted.count ? before : distance(before) < distance(low) ? before : low
      }
      guard place >= 0, place < sorted.count else { continue }
      run[place, default: 0] += 1
      if let limit, let count = run[place], count > limit { continue }
      result[row] = order[place]
    }
    return result
  }
}
