import LapisFrame
import LapisInterpreter

extension IndexObject {
  /// What all indices have.
  static var members: [Member] { properties + conversion + search + sets + changes + summaries }

  private static var properties: [Member] {
    [
      .property("values", "The labels as an array.") { (i: IndexObject, vm) in vm.host(try i.array(vm)) },
      .property("array", "The labels as an array.") { (i: IndexObject, vm) in vm.host(try i.array(vm)) },
      .property(
        "name", "The name of the labels.", get: { (i: IndexObject, vm) in i.index.name.map { vm.string($0) } ?? .none },
        set: { i, value, vm in try i.setNames([value.isNone ? nil : vm.str(value)]) }),
      .property(
        "names", "The names of the levels.",
        get: { (i: IndexObject, vm) in vm.host(FrozenListObject(i.index.levels.names.map { $0.map { vm.string($0) } ?? .none })) },
        set: { i, value, vm in try i.setNames(vm.elements(of: value).map { $0.isNone ? nil : try vm.str($0) }) }),
      .property("dtype", "The type of the labels.") { (i: IndexObject, vm) in
        ColumnConversion.dtypeObject(i.index.labels, vm)
      },
      .property("shape", "The length, as a tuple.") { (i: IndexObject, vm) in vm.tuple([Ref(i.index.count)]) },
      .property("size", "The number of labels.") { (i: IndexObject, _) in Ref(i.index.count) },
      .property("ndim", "One.") { (_: IndexObject, _) in Ref(1) },
      .property("nlevels", "How many levels there are.") { (i: IndexObject, _) in Ref(i.index.levels.columns.count) },
      .property("empty", "Are there no labels?") { (i: IndexObject, _) in Ref(i.index.count == 0) },
      .property("T", "The index.") { (i: IndexObject, vm) in vm.host(i) },
      .property("hasnans", "Is a label missing?") { (i: IndexObject, _) in Ref(i.index.labels.missingCount > 0) },
      .property("is_unique", "Are all labels distinct?") { (i: IndexObject, _) in Ref(i.isUnique) },
      .property("has_duplicates", "Is a label there twice?") { (i: IndexObject, _) in Ref(!i.isUnique) },
      .property("is_monotonic_increasing", "Does no label fall?") { (i: IndexObject, _) in
        Ref(i.index.labels.isMonotonic(ascending: true))
      },
      .property("is_monotonic_decreasing", "Does no label rise?") { (i: IndexObject, _) in
        Ref(i.index.labels.isMonotonic(ascending: false))
      },
      .property("str", "Text functions of each label.") { (i: IndexObject, vm) in
        let labels = i.index.labels
        let series = SeriesObject(labels, index: RowIndex(count: labels.count, name: i.index.name), name: nil)
        return vm.host(try StringAccessor(of: series, givesIndex: true))
      },
      .property("inferred_type", "What the labels are.") { (i: IndexObject, vm) in
        switch i.index.labels {
        case .int, .narrow: vm.string("integer")
        case .double: vm.string("floating")
        case .bool: vm.string("boolean")
        case .string: vm.string("string")
        case .instants: vm.string("datetime64")
        case .spans: vm.string("timedelta64")
        case .category: vm.string("categorical")
        case .mixed: vm.string("mixed")
        }
      },
    ]
  }

  private var isUnique: Bool {
    index.isRange || index.labels.distinctCount + (index.labels.missingCount > 0 ? 1 : 0) == index.count
  }

  private static var conversion: [Member] {
    let list: (IndexObject, Call) throws -> Ref = { i, call in call.vm.list((0..<i.index.count).map { i.label($0, call.vm) }) }
    return [
      .method("tolist()", "The labels as a list.", list), .method("to_list()", "The labels as a list.", list),
      .method("to_numpy(dtype=None, copy=False, na_value=None)", "The labels as an array.") { (i: IndexObject, call) in
        let array = try i.array(call.vm)
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
      .method("to_series(index=None, name=None)", "The labels as a series.") { (i: IndexObject, call) in
        let index = call["index"].isNone ? i.index : try Labels.index(call["index"], call.vm)
        let name = call["name"].isNone ? i.index.name.map { .string($0) } : ScalarConversion.scalar(call["name"], call.vm)
        return call.vm.host(SeriesObject(i.index.labels, index: index, name: name))
      },
      .method("to_frame(index=True, name=None)", "The labels as a frame.") { (i: IndexObject, call) in
        let (columns, names) = i.index.levels
        var labels = names.enumerated().map { $0.element.map { Scalar.string($0) } ?? .int($0.offset) }
        if !call["name"].isNone {
          labels = try call["name"].isList ? Labels.labels(call["name"], call.vm) : [ScalarConversion.scalar(call["name"], call.vm)]
        }
        let index = try call.bool("index") ? i.index : RowIndex(count: i.index.count)
        return call.vm.host(FrameObject(try DataFrame(names: labels, columns: columns, index: index)))
      },
      .method("astype(dtype, copy=True)", "The labels as another type.") { (i: IndexObject, call) in
        let column = try SeriesFunctions.cast(i.index.labels, call["dtype"], call.vm)
        return call.vm.host(IndexObject(RowIndex(column, name: i.index.name)))
      },
      .method("map(mapper, na_action=None)", "Each label through a function or dict.") { (i: IndexObject, call) in
        let mapped = try SeriesFunctions.mapped(i.index.labels, call["mapper"], skipsMissing: call["na_action"].asString == "ignore", call.vm)
        return call.vm.host(IndexObject(RowIndex(mapped, name: i.index.name)))
      },
      .method("copy(name=None, deep=False)", "The same labels.") { (i: IndexObject, call) in
        var copy = i.index
        if let name = try call.optionalString("name") { copy.name = name }
        return call.vm.host(IndexObject(copy))
      },
      .method("view(cls=None)", "The same labels.") { (i: IndexObject, call) in call.vm.host(IndexObject(i.index)) },
    ]
  }

  // MARK: Search

  private static var search: [Member] {
    [
      .method("get_loc(key)", "The position of a label; a slice or a mask where it is there more than once.") { (i: IndexObject, call) in
        let vm = call.vm
        let key = call["key"]
        var rows: [Int]
        var isOne = false
        if case .levels(let columns, _) = i.index.storage {
          let outer = outer(key, vm)
          rows = i.index.rows(under: outer)?.rows ?? []
          isOne = rows.count == 1 && outer.count == columns.count
        } else if let found = try Labels.rows(moment: key, i.index, vm) {
          (rows, isOne) = (found.rows, found.isOne)
        } else {
          rows = i.index.rows(of: ScalarConversion.scalar(key, vm))
          isOne = rows.count == 1
        }
        guard let first = rows.first else { throw Labels.keyError(key, vm) }
        if isOne { return Ref(first) }
        if let range = Labels.contiguous(rows) { return vm.slice(Ref(range.lowerBound), Ref(range.upperBound), .none) }
        let found = Set(rows)
        return vm.host(NDArray((0..<i.index.count).map { found.contains($0) }))
      },
      .method("get_indexer(target, method=None, limit=None, tolerance=None)", "The position of each label of another index, −1 for none.") { (i: IndexObject, call) in
        guard i.isUnique else { throw ScriptError(PandasModule.invalidIndexError, "Reindexing only valid with uniquely valued Index objects") }
        try RefusedOptions.check(call, "tolerance")
        let method = try ReindexMethod.named(call["method"])
        return call.vm.host(
          NDArray(try ReindexMethod.positions(of: Labels.index(call["target"], call.vm), in: i.index, method, limit: call.optionalInt("limit"))))
      },
      .method("get_indexer_for(target)", "All positions of each label of another index, −1 for none.") { (i: IndexObject, call) in
        let target = try Labels.index(call["target"], call.vm)
        return call.vm.host(NDArray((0..<target.count).flatMap { row -> [Int] in
          let rows = i.index.rows(of: target[row])
          return rows.isEmpty ? [-1] : rows
        }))
      },
      .method("slice_indexer(start=None, end=None, step=None)", "The positions between two labels as a slice.") { (i: IndexObject, call) in
        let rows = try Labels.rows(slice: call.vm.slice(call["start"], call["end"], .none), i.index, call.vm)
        return call.vm.slice(Ref(rows.first ?? 0), Ref((rows.last ?? -1) + 1), call["step"])
      },
      .method("slice_locs(start=None, end=None, step=None)", "The positions of the ends between two labels.") { (i: IndexObject, call) in
        let rows = try Labels.rows(slice: call.vm.slice(call["start"], call["end"], .none), i.index, call.vm)
        return call.vm.tuple([Ref(rows.first ?? 0), Ref((rows.last ?? -1) + 1)])
      },
      .method("searchsorted(value, side='left', sorter=None)", "Where values would stand among the sorted labels.") { (i: IndexObject, call) in
        try SortedSearch.result(i.index.labels, call)
      },
      .method("isin(values, level=None)", "Is each label among the values?") { (i: IndexObject, call) in
        let labels = call["level"].isNone ? i.index.labels : i.index.levels.columns[try FrameObject.requireLevel(i.index, call["level"], call.vm)]
        return call.vm.host(NDArray(try Membership.flags(labels, call["values"], call.vm)))
      },
      .method("argsort()", "The positions that sort the labels.") { (i: IndexObject, call) in call.vm.host(NDArray(i.index.labels.order())) },
      .method("argmax(axis=None, skipna=True)", "The position of the greatest label.") { (i: IndexObject, call) in Ref(try i.extreme(greatest: true)) },
      .method("argmin(axis=None, skipna=True)", "The position of the least label.") { (i: IndexObject, call) in Ref(try i.extreme(greatest: false)) },
      .method("max(axis=None, skipna=True)", "The greatest label.") { (i: IndexObject, call) in
        i.index.count == 0 ? Ref(Double.nan) : try i.getItem(call.vm, Ref(i.extreme(greatest: true)))
      },
      .method("min(axis=None, skipna=True)", "The least label.") { (i: IndexObject, call) in
        i.index.count == 0 ? Ref(Double.nan) : try i.getItem(call.vm, Ref(i.extreme(greatest: false)))
      },
      .method("any()", "Is one of the labels true?") { (i: IndexObject, call) in
        try SeriesFunctions.reduced(i.index.labels, "any", call.vm)
      },
      .method("all()", "Are all labels true?") { (i: IndexObject, call) in try SeriesFunctions.reduced(i.index.labels, "all", call.vm) },
    ]
  }

  /// The first position of the greatest or least label.
  private func extreme(greatest: Bool) throws -> Int {
    guard let row = index.labels.extremeRow(greatest: greatest) else {
      throw ScriptError(.valueError, "attempt to get arg\(greatest ? "max" : "min") of an empty sequence")
    }
    return row
  }

  // MARK: Sets

  /// An index of these labels, as those of this one and of the other together.
  private func made(_ labels: [Scalar], _ other: RowIndex) -> RowIndex {
    let name = index.name == other.name ? index.name : nil
    if case .levels(let columns, let names) = index.storage {
      let kept = other.levels.names == names ? names : names.map { _ in nil }
      var result = RowIndex(count: 0)
      result.storage = .levels(
        columns.indices.map { level in
          Column(labels.map { if case .tuple(let parts) = $0, parts.count > level { parts[level] } else { .nan } })
        }, names: kept)
      return result
    }
    if labels.isEmpty { return RowIndex(index.labels.taking([]), name: name) }
    if index.isRange, let range = Self.range(labels, name: name) { return range }
    return RowIndex(Column(labels), name: name)
  }

  /// Numbers at equal steps as a range; nil for others.
  private static func range(_ labels: [Scalar], name: String?) -> RowIndex? {
    let numbers = labels.compactMap { label -> Int? in if case .int(let number) = label { number } else { nil } }
    guard numbers.count == labels.count, numbers.count > 1 else { return nil }
    let (step, overflow) = numbers[1].subtractingReportingOverflow(numbers[0])
    guard !overflow, step != 0, zip(numbers, numbers.dropFirst()).allSatisfy({ $1 &- $0 == step }) else { return nil }
    return RowIndex(start: numbers[0], count: numbers.count, step: step, name: name)
  }

  /// The labels in ascending order, unless they cannot be compared.
  private static func sorted(_ labels: [Scalar], _ call: Call) -> [Scalar] {
    call["sort"].asBool == false ? labels : labels.sorted { Scalar.precedes($0, $1) }
  }

  private static var sets: [Member] {
    [
      .method("union(other, sort=None)", "The labels of both, sorted.") { (i: IndexObject, call) in
        let other = try Labels.index(call["other"], call.vm)
        if i.index.matches(other) { return call.vm.host(IndexObject(i.index)) }
        let all = Column(i.index.labels.scalars + other.labels.scalars).unique().scalars
        return call.vm.host(IndexObject(i.made(sorted(all, call), other)))
      },
      .method("intersection(other, sort=False)", "The labels that both have.") { (i: IndexObject, call) in
        let other = try Labels.index(call["other"], call.vm)
        let wanted = Set(other.labels.scalars)
        let kept = i.index.labels.unique().scalars.filter { wanted.contains($0) }
        return call.vm.host(IndexObject(i.made(call["sort"].isNone ? sorted(kept, call) : kept, other)))
      },
      .method("difference(other, sort=None)", "The labels that the other lacks, sorted.") { (i: IndexObject, call) in
        let other = try Labels.index(call["other"], call.vm)
        let gone = Set(other.labels.scalars)
        let kept = i.index.labels.unique().scalars.filter { !gone.contains($0) }
        var result = i.made(sorted(kept, call), other)
        if case .labels = result.storage { result.name = i.index.name }
        if case .levels(let columns, _) = result.storage { result.storage = .levels(columns, names: i.index.levels.names) }
        return call.vm.host(IndexObject(result))
      },
      .method("symmetric_difference(other, result_name=None, sort=None)", "The labels that only one has, sorted.") { (i: IndexObject, call) in
        let other = try Labels.index(call["other"], call.vm)
        let (a, b) = (Set(i.index.labels.scalars), Set(other.labels.scalars))
        let kept = i.index.labels.unique().scalars.filter { !b.contains($0) } + other.labels.unique().scalars.filter { !a.contains($0) }
        return call.vm.host(IndexObject(i.made(sorted(kept, call), other)))
      },
      .method("append(other)", "The labels of both, one after another.") { (i: IndexObject, call) in
        let others = try (call["other"].isList ? call.elements("other") : [call["other"]]).map { try Labels.index($0, call.vm) }
        let labels = Column.concatenating([i.index.labels] + others.map { $0.labels })
        let name = others.allSatisfy { $0.name == i.index.name } ? i.index.name : nil
        return call.vm.host(IndexObject(RowIndex(labels, name: name)))
      },
      .method("equals(other)", "Are all labels the same?") { (i: IndexObject, call) in
        Ref(call["other"].host(as: IndexObject.self).map { $0.index.matches(i.index) } ?? false)
      },
      .method("identical(other)", "Are all labels and the names the same?") { (i: IndexObject, call) in
        Ref(call["other"].host(as: IndexObject.self).map { $0.index.matches(i.index) && $0.index.levels.names == i.index.levels.names } ?? false)
      },
      .method("join(other, how='left', level=None, return_indexers=False, sort=False)", "The labels of a join with another index.") { (i: IndexObject, call) in
        let other = try Labels.index(call["other"], call.vm)
        let how = try call.string("how")
        guard ["left", "right", "inner", "outer"].contains(how) else { throw ScriptError(.valueError, "do not recognize join method \(how)") }
        let (a, b) = (i.index.labels.unique().scalars, other.labels.unique().scalars)
        let known = Set(b)
        let labels: [Scalar]
        switch how {
        case "left": labels = i.index.labels.scalars
        case "right": labels = other.labels.scalars
        case "inner": labels = a.filter { known.contains($0) }
        default: labels = Column(a + b).unique().scalars.sorted { Scalar.precedes($0, $1) }
        }
        return call.vm.host(IndexObject(i.made(labels, other)))
      },
    ]
  }

  // MARK: Changes

  private static var changes: [Member] {
    [
      .method("insert(loc, item)", "The labels with one more.") { (i: IndexObject, call) in
        var labels = i.index.labels.scalars
        let place = try call.int("loc")
        labels.insert(ScalarConversion.scalar(call["item"], call.vm), at: min(max(0, place < 0 ? place + labels.count : place), labels.count))
        return call.vm.host(IndexObject(RowIndex(Column(labels), name: i.index.name)))
      },
      .method("delete(loc)", "The labels without those at positions.") { (i: IndexObject, call) in
        let gone = Set(try i.positions(call["loc"].asInt.map { [$0] } ?? ArrayConversion.array(call["loc"], call.vm).ints()))
        let rows = (0..<i.index.count).filter { !gone.contains($0) }
        return call.vm.host(IndexObject(Labels.contiguous(rows).map { i.index.slicing($0) } ?? i.index.taking(rows)))
      },
      .method("drop(labels, level=None, errors='raise')", "The labels without these.") { (i: IndexObject, call) in
        let single = call["labels"].isString || call["labels"].isScalarNumber || call["labels"].isTuple
        let wanted = try Labels.labels(single ? call.vm.list([call["labels"]]) : call["labels"], call.vm)
        let known = Set(i.index.labels.scalars)
        let absent = wanted.filter { !known.contains($0) }
        guard try absent.isEmpty || call.string("errors") == "ignore" else {
          throw ScriptError(.keyError, "[\(absent.map { $0.spelled }.joined(separator: ", "))] not found in axis")
        }
        let gone = Set(wanted)
        return call.vm.host(IndexObject(i.index.taking((0..<i.index.count).filter { !gone.contains(i.index[$0]) })))
      },
      .method("drop_duplicates(keep='first')", "Each label once.") { (i: IndexObject, call) in
        let repeats = Duplicates.mask(i.index.labels, keep: call["keep"])
        return call.vm.host(IndexObject(i.index.taking(repeats.indices.filter { !repeats[$0] })))
      },
      .method("dropna(how='any')", "The labels that are there.") { (i: IndexObject, call) in
        let mask = i.index.labels.missingMask
        return call.vm.host(IndexObject(i.index.taking(mask.indices.filter { !mask[$0] })))
      },
      .method("fillna(value=None)", "Missing labels replaced.") { (i: IndexObject, call) in
        let filled = i.index.labels.fillingMissing(ScalarConversion.scalar(call["value"], call.vm))
        return call.vm.host(IndexObject(RowIndex(filled, name: i.index.name)))
      },
      .method("where(cond, other=None)", "Labels kept where the condition holds.") { (i: IndexObject, call) in
        let series = SeriesObject(i.index.labels, index: RowIndex(count: i.index.count), name: nil)
        let flags = try series.condition(call["cond"], call.vm)
        let rows = flags.indices.filter { !flags[$0] }
        let values = call["other"].isNone ? rows.map { _ in Scalar.nan } : try series.values(call["other"], rows, call.vm)
        return call.vm.host(IndexObject(RowIndex(rows.isEmpty ? series.column : series.column.setting(rows, to: values), name: i.index.name)))
      },
      .method("repeat(repeats, axis=None)", "Each label several times.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(i.index.taking(try Repetition.rows(i.index.count, call["repeats"], call.vm))))
      },
      .method("take(indices, axis=0)", "The labels at positions.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(i.index.taking(try i.positions(ArrayConversion.array(call["indices"], call.vm).ints()))))
      },
      .method("sort_values(return_indexer=False, ascending=True, na_position='last', key=None)", "The labels sorted.") { (i: IndexObject, call) in
        let keys = try call["key"].isNone
          ? i.index.labels : SortKey.checked(Labels.index(call.vm.call(call["key"], [call.vm.host(i)]), call.vm).labels, count: i.index.count)
        let order = keys.order(ascending: try call.bool("ascending"))
        let sorted = call.vm.host(IndexObject(i.index.taking(order)))
        return try call.bool("return_indexer") ? call.vm.tuple([sorted, call.vm.host(NDArray(order))]) : sorted
      },
      .method("rename(name, inplace=False)", "The labels under another name.") { (i: IndexObject, call) in
        let renamed = FrameObject.renamed(i.index, call["name"], call.vm)
        guard try call.bool("inplace") else { return call.vm.host(IndexObject(renamed)) }
        try i.setNames(renamed.levels.names)
        return .none
      },
      .method("set_names(names, level=None, inplace=False)", "The labels under other names.") { (i: IndexObject, call) in
        var names = i.index.levels.names
        let new = try call["names"].isList || call["names"].isTuple ? call.elements("names") : [call["names"]]
        let texts = try new.map { $0.isNone ? nil : try call.vm.str($0) }
        if call["level"].isNone { names = texts } else {
          let levels = try (call.vm.listElements(call["level"]) ?? [call["level"]]).map { try FrameObject.requireLevel(i.index, $0, call.vm) }
          for (level, name) in zip(levels, texts) { names[level] = name }
        }
        if try call.bool("inplace") {
          try i.setNames(names)
          return .none
        }
        return call.vm.host(IndexObject(try i.index.named(names)))
      },
      .method("get_level_values(level)", "The labels of one level.") { (i: IndexObject, call) in
        let level = try FrameObject.requireLevel(i.index, call["level"], call.vm)
        return call.vm.host(IndexObject(RowIndex(i.index.levels.columns[level], name: i.index.levels.names[level])))
      },
      .method("droplevel(level=0)", "The labels without a level.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(FrameObject.without(try FrameObject.requireLevel(i.index, call["level"], call.vm), i.index)))
      },
    ]
  }

  private static var summaries: [Member] {
    let isMissing: (IndexObject, Call) throws -> Ref = { i, call in call.vm.host(NDArray(i.index.labels.missingMask)) }
    let isPresent: (IndexObject, Call) throws -> Ref = { i, call in call.vm.host(NDArray(i.index.labels.missingMask.map { !$0 })) }
    return [
      .method("isna()", "Is each label missing?", isMissing), .method("isnull()", "Is each label missing?", isMissing),
      .method("notna()", "Is each label there?", isPresent), .method("notnull()", "Is each label there?", isPresent),
      .method("unique(level=None)", "The distinct labels.") { (i: IndexObject, call) in
        if case .levels = i.index.storage, call["level"].isNone {
          let repeats = Duplicates.mask(i.index.labels, keep: .none)
          return call.vm.host(IndexObject(i.index.taking(repeats.indices.filter { !repeats[$0] })))
        }
        let level = call["level"].isNone ? 0 : try FrameObject.requireLevel(i.index, call["level"], call.vm)
        return call.vm.host(IndexObject(RowIndex(i.index.levels.columns[level].unique(), name: i.index.levels.names[level])))
      },
      .method("nunique(dropna=True)", "How many distinct labels there are.") { (i: IndexObject, call) in
        Ref(i.index.labels.distinctCount + (try !call.bool("dropna") && i.index.labels.missingCount > 0 ? 1 : 0))
      },
      .method("value_counts(normalize=False, sort=True, ascending=False, bins=None, dropna=True)", "How often each label occurs.") { (i: IndexObject, call) in
        call.vm.host(try ValueCounts(call).series(i.index.labels, name: i.index.name.map { .string($0) }))
      },
      .method("duplicated(keep='first')", "Is each label there before?") { (i: IndexObject, call) in
        call.vm.host(NDArray(Duplicates.mask(i.index.labels, keep: call["keep"])))
      },
      .method("factorize(sort=False, use_na_sentinel=True)", "The number of each label, and the distinct labels.") { (i: IndexObject, call) in
        let (codes, uniques) = Factorization.codes(i.index.labels, sorted: try call.bool("sort"), marksMissing: try call.bool("use_na_sentinel"))
        return call.vm.tuple([call.vm.host(NDArray(codes)), call.vm.host(IndexObject(RowIndex(uniques, name: i.index.name)))])
      },
      .method("groupby(values)", "The labels of each value, in a dict.") { (i: IndexObject, call) in
        let keys = Column(try Labels.labels(call["values"], call.vm))
        guard keys.count == i.index.count else { throw ScriptError(.valueError, "Grouper and axis must be same length") }
        let grouping = Grouping(keys: [keys], names: [nil])
        let pairs = grouping.rows.enumerated().map { group, rows in
          (ScalarConversion.ref(grouping.keys[0][group], call.vm), call.vm.host(IndexObject(i.index.taking(rows))))
        }
        return call.vm.host(PrettyDict(try call.vm.makeDict(pairs)))
      },
    ]
  }
}
