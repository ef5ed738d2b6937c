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
        try RefusedOptions.check(call, "tolerance")
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
    func names(_ old: [String?], _ new: Ref) throws -> [String?] {
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
    if let rows { try frame.setIndex(frame.index.named(names(frame.index.levels.names, rows))) }
    if let columns {
      let new = try names(columnIndex(frame).levels.names, columns)
      frame.columnsNames = new.contains { $0 != nil } ? new : []
    }
    return try result(f, frame, call)
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
