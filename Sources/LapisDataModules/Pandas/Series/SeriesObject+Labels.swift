import LapisFrame
import LapisInterpreter

extension SeriesObject {
  /// Methods that change labels, or pick values by them.
  static var labelling: [Member] { renaming + selection + levels }

  private static var renaming: [Member] {
    [
      .method("rename(index=None, axis=None, copy=None, inplace=False, level=None, errors='ignore')", "Another name, or other labels.") { (s: SeriesObject, call) in
        let new = call["index"]
        let target = try call.bool("inplace") ? s : SeriesObject(s.column, like: s)
        if new.isDict || new.isCallable && new.hostObject == nil || new.host(as: SeriesObject.self) != nil {
          target.index = RowIndex(try renamed(s.index.labels, new, call.vm), name: s.index.name)
        } else {
          guard !new.isList else { throw ScriptError(.typeError, "Series.name must be a hashable type") }
          target.name = new.isNone ? nil : ScalarConversion.scalar(new, call.vm)
        }
        return try call.bool("inplace") ? .none : call.vm.host(target)
      },
      .method("set_axis(labels, axis=0, copy=None)", "The values under other labels.") { (s: SeriesObject, call) in
        let index = try Labels.index(call["labels"], call.vm)
        guard index.count == s.column.count else {
          throw ScriptError(
            .valueError, "Length mismatch: Expected axis has \(s.column.count) elements, new values have \(index.count) elements")
        }
        return call.vm.host(SeriesObject(s.column, index: index, name: s.name))
      },
      .method("rename_axis(mapper=None, index=None, axis=0, copy=True, inplace=False)", "Another name of the labels.") { (s: SeriesObject, call) in
        let name = call["mapper"].isNone ? call["index"] : call["mapper"]
        return try s.taken(SeriesObject(s.column, index: FrameObject.renamed(s.index, name, call.vm), name: s.name), call)
      },
      .method("add_prefix(prefix, axis=None)", "Labels with text in front.") { (s: SeriesObject, call) in
        let prefix = try call.string("prefix")
        return call.vm.host(SeriesObject(s.column, index: RowIndex(Column(s.index.labels.scalars.map { .string(prefix + $0.description) })), name: s.name))
      },
      .method("add_suffix(suffix, axis=None)", "Labels with text behind.") { (s: SeriesObject, call) in
        let suffix = try call.string("suffix")
        return call.vm.host(SeriesObject(s.column, index: RowIndex(Column(s.index.labels.scalars.map { .string($0.description + suffix) })), name: s.name))
      },
      .method("reset_index(level=None, drop=False, name=None, inplace=False, allow_duplicates=False)", "The labels as a column, rows numbered.") { (s: SeriesObject, call) in
        let name = call["name"].isNone ? s.name ?? .int(0) : ScalarConversion.scalar(call["name"], call.vm)
        if !call["level"].isNone, s.index.levels.columns.count > 1 {
          let frame = try DataFrame(names: [name], columns: [s.column], index: s.index)
          let reset = try call.vm.call(
            call.vm.attribute(call.vm.host(FrameObject(frame)), "reset_index"), [], keywords: [("level", call["level"]), ("drop", call["drop"])])
          guard try call.bool("drop"), let kept = reset.host(as: FrameObject.self)?.frame else { return reset }
          return try s.taken(SeriesObject(kept.columns[0], index: kept.index, name: s.name), call)
        }
        if try call.bool("drop") {
          return try s.taken(SeriesObject(s.column, index: RowIndex(count: s.column.count), name: s.name), call)
        }
        guard try !call.bool("inplace") else {
          throw ScriptError(.typeError, "Cannot reset_index inplace on a Series to create a DataFrame")
        }
        let frame = try DataFrame(names: [name], columns: [s.column], index: s.index)
        return call.vm.host(FrameObject(try frame.resettingIndex()))
      },
      .method("reindex(index=None, axis=None, method=None, copy=None, level=None, fill_value=None, limit=None, tolerance=None)", "The values of these labels, missing where there is none.") { (s: SeriesObject, call) in
        var index = try Labels.index(call["index"], call.vm)
        if index.name == nil { index.name = s.index.name }
        return call.vm.host(SeriesObject(try s.reindexed(index, call), index: index, name: s.name))
      },
      .method("reindex_like(other, method=None, copy=None, limit=None, tolerance=None)", "The values of the labels of another series.") { (s: SeriesObject, call) in
        let index = try call["other"].host(as: FrameObject.self)?.frame.index ?? call.host("other", as: SeriesObject.self).index
        return call.vm.host(SeriesObject(try s.reindexed(index, call), index: index, name: s.name))
      },
      .method("align(other, join='outer', axis=None, level=None, copy=None, fill_value=None)", "Both under the same labels.") { (s: SeriesObject, call) in
        try RefusedOptions.check(call, "level", "fill_value")
        let other = try call.host("other", as: SeriesObject.self)
        var (left, right, labels) = Labels.aligned(s.index, other.index)
        switch try call.string("join") {
        case "outer": break
        case "left": (left, right, labels) = (Array(0..<s.column.count), Labels.positions(of: s.index, in: other.index), s.index)
        case "right": (left, right, labels) = (Labels.positions(of: other.index, in: s.index), Array(0..<other.column.count), other.index)
        default:
          let rows = left.indices.filter { left[$0] >= 0 && right[$0] >= 0 }
          (left, right, labels) = (rows.map { left[$0] }, rows.map { right[$0] }, labels.taking(rows))
        }
        return call.vm.tuple([
          call.vm.host(SeriesObject(s.column.taking(orMissing: left), index: labels, name: s.name)),
          call.vm.host(SeriesObject(other.column.taking(orMissing: right), index: labels, name: other.name)),
        ])
      },
    ]
  }

  private static var selection: [Member] {
    [
      .method("drop(labels=None, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise')", "The values without these labels.") { (s: SeriesObject, call) in
        let key = call["labels"].isNone ? call["index"] : call["labels"]
        let list = key.isList || key.host(as: NDArray.self) != nil || key.host(as: IndexObject.self) != nil || key.host(as: SeriesObject.self) != nil
        let wanted = list ? try Labels.labels(key, call.vm) : [ScalarConversion.scalar(key, call.vm)]
        let level = call["level"].isNone ? nil : try FrameObject.requireLevel(s.index, call["level"], call.vm)
        func rows(_ label: Scalar) -> [Int] {
          guard let level else { return s.index.rows(of: label) }
          let labels = s.index.levels.columns[level]
          return (0..<labels.count).filter { labels[$0] == label }
        }
        var gone: Set<Int> = []
        var absent: [Scalar] = []
        for label in wanted {
          let found = rows(label)
          if found.isEmpty { absent.append(label) }
          gone.formUnion(found)
        }
        guard try absent.isEmpty || call.string("errors") == "ignore" else {
          throw ScriptError(.keyError, "[\(absent.map { $0.spelled }.joined(separator: ", "))] not found in axis")
        }
        return try s.taken(s.taking((0..<s.column.count).filter { !gone.contains($0) }), call)
      },
      .method("pop(item)", "Takes a value out and gives it.") { (s: SeriesObject, call) in
        let value = try s.getItem(call.vm, call["item"])
        try s.deleteItem(call.vm, call["item"])
        return value
      },
      .method("get(key, default=None)", "The value of a label, or the default.") { (s: SeriesObject, call) in
        if call["key"].isList { return try s.getItem(call.vm, call["key"]) }
        let rows = s.index.rows(of: ScalarConversion.scalar(call["key"], call.vm))
        guard let row = rows.first else {
          return (try? s.getItem(call.vm, call["key"])) ?? call["default"]
        }
        return rows.count > 1 ? call.vm.host(s.taking(rows)) : ScalarConversion.element(s.column, row, call.vm)
      },
      .method("filter(items=None, like=None, regex=None, axis=None)", "The values whose labels are named, hold text or match a pattern.") { (s: SeriesObject, call) in
        let labels = s.index.labels.scalars
        if !call["items"].isNone {
          return call.vm.host(s.taking(try Labels.labels(call["items"], call.vm).flatMap { s.index.rows(of: $0) }))
        }
        if let part = try call.optionalString("like") {
          return call.vm.host(s.taking(labels.indices.filter { part.isEmpty || labels[$0].description.contains(part) }))
        }
        guard !call["regex"].isNone else { throw ScriptError(.typeError, "Must pass either `items`, `like`, or `regex`") }
        let compiled = try call.vm.callMethod(call.vm.imported("re"), "compile", [call["regex"]])
        return call.vm.host(
          s.taking(try labels.indices.filter { try !call.vm.callMethod(compiled, "search", [call.vm.string(labels[$0].description)]).isNone }))
      },
      .method("xs(key, axis=0, level=None, drop_level=True)", "The values under a label.") { (s: SeriesObject, call) in
        if call["level"].isNone { return try Indexer(s, positional: false).getItem(call.vm, call["key"]) }
        let level = try FrameObject.requireLevel(s.index, call["level"], call.vm)
        let key = ScalarConversion.scalar(call["key"], call.vm)
        let labels = s.index.levels.columns[level]
        let rows = (0..<s.column.count).filter { labels[$0] == key }
        guard !rows.isEmpty else { throw Labels.keyError(call["key"], call.vm) }
        let part = s.taking(rows)
        if try call.bool("drop_level") { part.index = FrameObject.without(level, part.index) }
        return call.vm.host(part)
      },
      .method("first_valid_index()", "The label of the first value that is there.") { (s: SeriesObject, call) in
        (0..<s.column.count).first { !s.column.isMissing($0) }.map { IndexObject(s.index).label($0, call.vm) } ?? .none
      },
      .method("last_valid_index()", "The label of the last value that is there.") { (s: SeriesObject, call) in
        (0..<s.column.count).last { !s.column.isMissing($0) }.map { IndexObject(s.index).label($0, call.vm) } ?? .none
      },
    ]
  }

  private static var levels: [Member] {
    [
      .method("unstack(level=-1, fill_value=None, sort=True)", "A level of the labels as columns.") { (s: SeriesObject, call) in
        guard case .levels = s.index.storage else {
          let type = IndexTypes.type(of: s.index)
          throw ScriptError(.valueError, "index must be a MultiIndex to unstack, <class '\(type.module).\(type.name)'> was passed")
        }
        let fill = call["fill_value"].isNone ? nil : ScalarConversion.scalar(call["fill_value"], call.vm)
        let frame = try DataFrame(names: [.int(0)], columns: [s.column], index: s.index)
        let level = try FrameObject.requireLevel(s.index, call["level"], call.vm)
        return call.vm.host(FrameObject(try Reshaping.unstack(frame, level: level, isNested: false, fill: fill)))
      },
      .method("droplevel(level, axis=0)", "The series without a level of labels.") { (s: SeriesObject, call) in
        let level = try FrameObject.requireLevel(s.index, call["level"], call.vm)
        return call.vm.host(SeriesObject(s.column, index: FrameObject.without(level, s.index), name: s.name))
      },
      .method("swaplevel(i=-2, j=-1, copy=None)", "Two levels of the labels exchanged.") { (s: SeriesObject, call) in
        let index = IndexObject(s.index)
        return call.vm.host(SeriesObject(s.column, index: index.reordered(try index.swapped(call["i"], call["j"], call.vm)), name: s.name))
      },
      .method("reorder_levels(order)", "The levels of the labels in another order.") { (s: SeriesObject, call) in
        let index = IndexObject(s.index)
        return call.vm.host(SeriesObject(s.column, index: index.reordered(try index.levelOrder(call["order"], call.vm)), name: s.name))
      },
    ]
  }

  /// Labels through a dict, series or function; those a dict lacks stay.
  static func renamed(_ labels: Column, _ mapper: Ref, _ vm: Interpreter) throws -> Column {
    if let series = mapper.host(as: SeriesObject.self) {
      let places = Labels.positions(of: RowIndex(labels), in: series.index)
      return Column(labels.scalars.enumerated().map { places[$0.offset] < 0 ? $0.element : series.column[places[$0.offset]] })
    }
    if let pairs = vm.dictItems(mapper) {
      var table: [Scalar: Scalar] = [:]
      for pair in pairs { table[ScalarConversion.scalar(pair.key, vm)] = ScalarConversion.scalar(pair.value, vm) }
      return Column(labels.scalars.map { table[$0] ?? $0 })
    }
    return try SeriesFunctions.mapped(labels, mapper, vm)
  }

  /// The values under new labels by `method=`, `limit=` and `fill_value=` of a call.
  func reindexed(_ new: RowIndex, _ call: Call) throws -> Column {
    try RefusedOptions.check(call, "tolerance")
    if call.signature.index(of: "level") != nil { try RefusedOptions.check(call, "level") }
    if !index.isRange, !index.matches(new), index.labels.distinctCount + (index.labels.missingCount > 0 ? 1 : 0) < index.count {
      throw ScriptError(.valueError, "cannot reindex on an axis with duplicate labels")
    }
    let places = try ReindexMethod.positions(of: new, in: index, .named(call["method"]), limit: call.optionalInt("limit"))
    let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], call.vm)
    return Alignment.taking(column, places, fill)
  }
}
