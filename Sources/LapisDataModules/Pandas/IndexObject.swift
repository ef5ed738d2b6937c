import LapisFrame
import LapisInterpreter
import LapisSyntax

/// A pandas Index: the labels of rows, or the names of columns.
final class IndexObject: HostObject, ArrayRepresentable, LabelledOperand {
  private(set) var index: RowIndex
  /// Gives new names of the levels to the frame or series that the labels belong to.
  private var rename: (([String?]) -> Void)?

  init(_ index: RowIndex, rename: (([String?]) -> Void)? = nil) {
    self.index = index
    self.rename = rename
    super.init(type: IndexTypes.type(of: index))
  }

  convenience init(names: [Scalar], name: String? = nil) {
    // Names that are numbered from 0 are a range, as pandas makes them.
    let numbered = names.enumerated().allSatisfy { $0.element == .int($0.offset) && $0.element.text == nil }
    self.init(
      numbered && !names.isEmpty
        ? RowIndex(start: 0, count: names.count, step: 1, name: name)
        : RowIndex(names.isEmpty ? .string(StringColumn([])) : Column(names), name: name))
  }

  /// The names of a frame's columns.
  convenience init(columnsOf frame: DataFrame) {
    guard frame.nameLevels > 1 else {
      self.init(names: frame.names, name: frame.columnsName)
      return
    }
    let levels = RowIndex(Column(frame.names)).levels.columns
    let names = levels.indices.map { frame.columnsNames.indices.contains($0) ? frame.columnsNames[$0] : nil }
    self.init(RowIndex(levels: levels, names: names))
  }

  func renaming(_ rename: @escaping ([String?]) -> Void) -> IndexObject {
    self.rename = rename
    return self
  }

  private func setNames(_ names: [String?]) throws {
    index = try index.named(names)
    rename?(names)
  }

  func array(_ vm: Interpreter) throws -> NDArray {
    ColumnConversion.array(index.labels, vm)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let name = index.name.map { ", name='\($0)'" } ?? ""
    if case .range(let start, let count, let step) = index.storage {
      return "RangeIndex(start=\(start), stop=\(start + count * step), step=\(step)\(name))"
    }
    if case .levels(let columns, let names) = index.storage { return IndexText.levels(columns, names) }
    return IndexText.labels(index)
  }

  override func length(_ vm: Interpreter) throws -> Int? { index.count }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }
  override func isTrue(_ vm: Interpreter) throws -> Bool {
    throw ScriptError(.valueError, "The truth value of a Index is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
  }

  /// The label of a row; of several levels, a tuple.
  func label(_ row: Int, _ vm: Interpreter) -> Ref {
    if case .levels(let columns, _) = index.storage {
      return vm.tuple(columns.map { ScalarConversion.ref($0[row], vm) })
    }
    return ScalarConversion.ref(index[row], vm)
  }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var next = 0
    return { [self] in
      guard next < index.count else { return nil }
      defer { next += 1 }
      return label(next, vm)
    }
  }

  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    index.row(of: ScalarConversion.scalar(item, vm)) != nil
  }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.sliceParts != nil {
      let rows = try Labels.positions(of: key, index.count)
      if index.isRange, let first = rows.first, let last = rows.last, last - first == rows.count - 1 {
        return vm.host(IndexObject(index.slicing(first..<last + 1)))
      }
      return vm.host(IndexObject(index.taking(rows)))
    }
    // A mask counts rows, whatever its own labels are.
    let mask = key.host(as: SeriesObject.self).map { vm.host(ColumnConversion.array($0.column, vm)) } ?? key
    if let rows = try Labels.mask(mask, RowIndex(count: index.count), vm) { return vm.host(IndexObject(index.taking(rows))) }
    if let place = key.asInt {
      guard place >= -index.count, place < index.count else {
        throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(index.count)")
      }
      return label(place < 0 ? place + index.count : place, vm)
    }
    let rows = try ArrayConversion.array(key, vm).ints()
    guard rows.allSatisfy({ $0 >= 0 && $0 < index.count }) else { throw ScriptError(.indexError, "index out of bounds") }
    return vm.host(IndexObject(index.taking(rows)))
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let operand = try ArrayConversion.comparisonOperand(other, vm) else { return nil }
    let result = try ArrayArithmetic.compare(array(vm), operand.element == .string ? operand.casting(to: .object, vm) : operand, op, vm)
    return vm.host(result)
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard let operand = try ArrayConversion.operand(other, vm) else { return nil }
    let (a, b) = reflected ? (operand, try array(vm)) : (try array(vm), operand)
    let result = try ArrayArithmetic.apply(op, a, b, vm)
    return vm.host(IndexObject(RowIndex(ColumnConversion.column(result, vm), name: index.name)))
  }

  static let hostType = HostType(
    name: "Index", module: "pandas.core.indexes.base", doc: "The labels of rows, or the names of columns.",
    importPaths: ["pandas"],
    initializer: NativeFunction("Index(data, name=None)", "An index of these labels.") { call in
      var index = try Labels.index(call["data"], call.vm)
      index.name = try call.optionalString("name") ?? index.name
      return call.vm.host(IndexObject(index))
    },
    members: [
      .property("values", "The labels as an array.") { (i: IndexObject, vm) in vm.host(try i.array(vm)) },
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
      .property("empty", "Are there no labels?") { (i: IndexObject, _) in Ref(i.index.count == 0) },
      .property("is_unique", "Are all labels distinct?") { (i: IndexObject, _) in
        Ref(i.index.labels.distinctCount == i.index.count)
      },
      .property("str", "Text functions of each label.") { (i: IndexObject, vm) in
        let labels = i.index.labels
        return vm.host(StringAccessor(SeriesObject(labels, index: RowIndex(count: labels.count), name: i.index.name.map { .string($0) }), givesIndex: true))
      },
      .method("tolist()", "The labels as a list.") { (i: IndexObject, call) in
        call.vm.list((0..<i.index.count).map { i.label($0, call.vm) })
      },
      .method("to_list()", "The labels as a list.") { (i: IndexObject, call) in
        call.vm.list((0..<i.index.count).map { i.label($0, call.vm) })
      },
      .method("to_numpy()", "The labels as an array.") { (i: IndexObject, call) in call.vm.host(try i.array(call.vm)) },
      .method("get_loc(key)", "The position of a label.") { (i: IndexObject, call) in
        guard let row = i.index.row(of: ScalarConversion.scalar(call["key"], call.vm)) else {
          throw ScriptError(.keyError, try call.vm.str(call["key"]))
        }
        return Ref(row)
      },
      .method("isin(values)", "Is each label among the values?") { (i: IndexObject, call) in
        let wanted = Set(try Labels.labels(call["values"], call.vm))
        return call.vm.host(NDArray(i.index.labels.scalars.map { wanted.contains($0) }))
      },
      .method("unique()", "The distinct labels.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(RowIndex(i.index.labels.unique(), name: i.index.name)))
      },
      .method("nunique()", "How many distinct labels there are.") { (i: IndexObject, _) in Ref(i.index.labels.distinctCount) },
      .method("drop(labels)", "The labels without these.") { (i: IndexObject, call) in
        let gone = Set(try Labels.labels(call["labels"].isString ? call.vm.list([call["labels"]]) : call["labels"], call.vm))
        let kept = (0..<i.index.count).filter { !gone.contains(i.index[$0]) }
        return call.vm.host(IndexObject(i.index.taking(kept)))
      },
      .property("year", "") { (i: IndexObject, vm) in try times(i, "year", vm) },
      .property("month", "") { (i: IndexObject, vm) in try times(i, "month", vm) },
      .property("day", "") { (i: IndexObject, vm) in try times(i, "day", vm) },
      .property("hour", "") { (i: IndexObject, vm) in try times(i, "hour", vm) },
      .property("minute", "") { (i: IndexObject, vm) in try times(i, "minute", vm) },
      .property("dayofweek", "") { (i: IndexObject, vm) in try times(i, "dayofweek", vm) },
      .property("weekday", "") { (i: IndexObject, vm) in try times(i, "weekday", vm) },
      .property("quarter", "") { (i: IndexObject, vm) in try times(i, "quarter", vm) },
      .property("dayofyear", "") { (i: IndexObject, vm) in try times(i, "dayofyear", vm) },
      .property("date", "") { (i: IndexObject, vm) in try times(i, "date", vm) },
      .method("day_name()", "") { (i: IndexObject, call) in try call.vm.call(times(i, "day_name", call.vm), []) },
      .method("month_name()", "") { (i: IndexObject, call) in try call.vm.call(times(i, "month_name", call.vm), []) },
      .method("strftime(format)", "") { (i: IndexObject, call) in try call.vm.call(times(i, "strftime", call.vm), [call["format"]]) },
      .method("normalize()", "") { (i: IndexObject, call) in try call.vm.call(times(i, "normalize", call.vm), []) },
      .property("freq", "The step of the moments.") { (i: IndexObject, vm) in i.index.frequency.map { vm.string($0) } ?? .none },
      .property("nlevels", "How many levels there are.") { (i: IndexObject, _) in Ref(i.index.levels.columns.count) },
      .property("levels", "The distinct labels of each level.") { (i: IndexObject, vm) in
        vm.host(
          FrozenListObject(
            i.index.levels.columns.enumerated().map { level, column in
              vm.host(IndexObject(RowIndex(column.factorizedSorted().uniques, name: i.index.levels.names[level])))
            }))
      },
      .property("ndim", "One.") { (_: IndexObject, _) in Ref(1) },
      .property("T", "The index.") { (i: IndexObject, vm) in vm.host(i) },
      .property("has_duplicates", "Is a label there twice?") { (i: IndexObject, _) in Ref(i.index.labels.distinctCount != i.index.count) },
      .property("is_monotonic_increasing", "Does no label fall?") { (i: IndexObject, _) in
        Ref(i.index.labels.order() == Array(0..<i.index.count))
      },
      .method("get_level_values(level)", "The labels of one level.") { (i: IndexObject, call) in
        let level = try FrameObject.requireLevel(i.index, call["level"], call.vm)
        return call.vm.host(IndexObject(RowIndex(i.index.levels.columns[level], name: i.index.levels.names[level])))
      },
      .method("droplevel(level=0)", "The labels without a level.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(FrameObject.without(try FrameObject.requireLevel(i.index, call["level"], call.vm), i.index)))
      },
      .method("rename(name)", "The labels under another name.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(FrameObject.renamed(i.index, call["name"], call.vm)))
      },
      .method("union(other, sort=None)", "The labels of both, sorted.") { (i: IndexObject, call) in
        let all = Column(i.index.labels.scalars + (try Labels.labels(call["other"], call.vm))).unique()
        return call.vm.host(IndexObject(names: all.taking(all.order()).scalars))
      },
      .method("append(other)", "The labels of both, one after another.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(RowIndex(Column(i.index.labels.scalars + (try Labels.labels(call["other"], call.vm))))))
      },
      .method("insert(loc, item)", "The labels with one more.") { (i: IndexObject, call) in
        var labels = i.index.labels.scalars
        let place = try call.int("loc")
        labels.insert(ScalarConversion.scalar(call["item"], call.vm), at: min(max(0, place < 0 ? place + labels.count : place), labels.count))
        return call.vm.host(IndexObject(RowIndex(Column(labels), name: i.index.name)))
      },
      .method("sort_values(ascending=True)", "The labels sorted.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(i.index.taking(i.index.labels.order(ascending: try call.bool("ascending")))))
      },
      .method("to_series()", "The labels as a series.") { (i: IndexObject, call) in
        call.vm.host(SeriesObject(i.index.labels, index: i.index, name: i.index.name.map { .string($0) }))
      },
      .method("to_frame(index=True)", "The labels as a frame.") { (i: IndexObject, call) in
        let (columns, names) = i.index.levels
        return call.vm.host(
          FrameObject(try DataFrame(names: names.enumerated().map { $0.element.map { .string($0) } ?? .int($0.offset) }, columns: columns, index: i.index)))
      },
      .method("value_counts(normalize=False)", "How often each label occurs.") { (i: IndexObject, call) in
        let series = SeriesObject(i.index.labels, index: RowIndex(count: i.index.count), name: i.index.name.map { .string($0) })
        return try call.vm.call(call.vm.attribute(call.vm.host(series), "value_counts"), [], keywords: [("normalize", call["normalize"])])
      },
      .method("duplicated(keep='first')", "Is each label there before?") { (i: IndexObject, call) in
        call.vm.host(NDArray(Duplicates.mask(i.index.labels, keep: call["keep"])))
      },
      .method("isna()", "Is each label missing?") { (i: IndexObject, call) in call.vm.host(NDArray(i.index.labels.missingMask)) },
      .method("difference(other)", "The labels that the other lacks, sorted.") { (i: IndexObject, call) in
        let gone = Set(try Labels.labels(call["other"], call.vm))
        let kept = i.index.labels.unique().scalars.filter { !gone.contains($0) }.sorted { Scalar.precedes($0, $1) }
        return call.vm.host(IndexObject(names: kept))
      },
      .method("intersection(other)", "The labels that both have.") { (i: IndexObject, call) in
        let wanted = Set(try Labels.labels(call["other"], call.vm))
        return call.vm.host(IndexObject(names: i.index.labels.unique().scalars.filter { wanted.contains($0) }))
      },
      .method("map(mapper)", "Each label through a function or dict.") { (i: IndexObject, call) in
        let mapped = try SeriesFunctions.mapped(i.index.labels, call["mapper"], call.vm)
        return call.vm.host(IndexObject(RowIndex(mapped, name: i.index.name)))
      },
      .method("astype(dtype)", "The labels as another type.") { (i: IndexObject, call) in
        let column = try SeriesFunctions.cast(i.index.labels, call["dtype"], call.vm)
        return call.vm.host(IndexObject(RowIndex(column, name: i.index.name)))
      },
      .method("max()", "The greatest label.") { (i: IndexObject, call) in
        try ArrayReduction.extreme(i.array(call.vm), nil, .greatest, keepDims: false, call.vm).scalarOrSelf(call.vm)
      },
      .method("min()", "The least label.") { (i: IndexObject, call) in
        try ArrayReduction.extreme(i.array(call.vm), nil, .least, keepDims: false, call.vm).scalarOrSelf(call.vm)
      },
      .method("copy()", "The same labels.") { (i: IndexObject, call) in call.vm.host(IndexObject(i.index)) },
      .method("equals(other)", "Are all labels the same?") { (i: IndexObject, call) in
        Ref(call["other"].host(as: IndexObject.self).map { $0.index.matches(i.index) } ?? false)
      },
    ] + more)
}

extension IndexObject {
  /// A part of each label that is a moment.
  static func times(_ i: IndexObject, _ name: String, _ vm: Interpreter) throws -> Ref {
    guard case .instants(let times) = i.index.labels else {
      throw ScriptError(.attributeError, "'\(i.index.isRange ? "RangeIndex" : "Index")' object has no attribute '\(name)'")
    }
    let series = SeriesObject(i.index.labels, index: RowIndex(count: times.count, name: i.index.name), name: nil)
    return try vm.attribute(vm.host(TimeAccessor(series, times, isSpans: false, givesIndex: true)), name)
  }
}

extension String {
  var trimmedRight: String {
    var result = self
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }
}
