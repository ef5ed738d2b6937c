import LapisFrame
import LapisInterpreter
import LapisNumerics

extension SeriesObject: ReducibleByName {
  /// NumPy's functions of a series: its own method, with NumPy's divisor.
  func reduced(_ name: String, _ call: Call) throws -> Ref {
    if ["std", "var"].contains(name) {
      return try SeriesFunctions.reduced(column, name, ddof: call.double("ddof"), call.vm)
    }
    if ["sum", "mean", "min", "max", "prod", "any", "all"].contains(name) {
      return try SeriesFunctions.reduced(column, name, call.vm)
    }
    guard let entry = ReductionTable.all.first(where: { $0.name == name }) else { return .none }
    let result = try entry.body(array(call.vm), call)
    if let array = result.host(as: NDArray.self) { return try relabelled(array, call.vm) }
    return result
  }

  static let hostType = HostType(
    name: "Series", module: "pandas.core.series", doc: "One column of values with labels.", importPaths: ["pandas"],
    initializer: NativeFunction("Series(data=None, index=None, dtype=None, name=None, copy=None, fastpath=None)", "A series of these values.") { call in
      call.vm.host(try make(call))
    },
    members: properties + accessors + reductions + summaries + changes + functions + ordering + labelling + conversion + operators)

  static func make(_ call: Call) throws -> SeriesObject {
    let vm = call.vm
    let data = call["data"]
    var labels = call["index"].isNone ? nil : try Labels.index(call["index"], vm)
    var name = call["name"].isNone ? nil : ScalarConversion.scalar(call["name"], vm)
    var column: Column
    if let pairs = vm.dictItems(data) {
      let own = RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm))
      column = ColumnConversion.column(of: pairs.map { $0.value }, vm)
      if pairs.isEmpty { column = .mixed([]) }
      if let labels { column = column.taking(orMissing: Labels.positions(of: labels, in: own)) } else { labels = own }
    } else if let series = data.host(as: SeriesObject.self) {
      column = series.column
      name = name ?? series.name
      if let labels { column = column.taking(orMissing: Labels.positions(of: labels, in: series.index)) } else { labels = series.index }
    } else if let index = data.host(as: IndexObject.self) {
      column = index.index.labels
      name = name ?? index.index.name.map { .string($0) }
    } else if data.isNone {
      column = .mixed([Scalar](repeating: .nan, count: labels?.count ?? 0))
    } else {
      column = try Assignment.column(data, index: labels ?? RowIndex(count: 1), hasColumns: true, vm)
      if column.count == 0, data.isList { column = .mixed([]) }
    }
    if !call["dtype"].isNone { column = try SeriesFunctions.cast(column, call["dtype"], vm) }
    let index = labels ?? RowIndex(count: column.count)
    guard index.count == column.count else {
      throw ScriptError(.valueError, "Length of values (\(column.count)) does not match length of index (\(index.count))")
    }
    return SeriesObject(column, index: index, name: name)
  }

  /// A series of the values of any list-like, numbered.
  static func make(values: Ref, _ vm: Interpreter) throws -> SeriesObject {
    if let pairs = vm.dictItems(values) {
      return SeriesObject(
        ColumnConversion.column(of: pairs.map { $0.value }, vm), index: RowIndex(ColumnConversion.column(of: pairs.map { $0.key }, vm)), name: nil)
    }
    let column = try Assignment.column(values, index: RowIndex(count: 1), hasColumns: true, vm)
    return SeriesObject(column, index: RowIndex(count: column.count), name: nil)
  }

  private static var properties: [Member] {
    [
      .property("values", "The values as an array.") { (s: SeriesObject, vm) in
        if case .category = s.column { return vm.host(CategoricalObject(s.column)) }
        return vm.host(try s.array(vm))
      },
      .property(
        "index", "The labels.",
        get: { (s: SeriesObject, vm) in vm.host(IndexObject(s.index) { names in s.index = (try? s.index.named(names)) ?? s.index }) },
        set: { s, value, vm in
          let index = try Labels.index(value, vm)
          guard index.count == s.column.count else {
            throw ScriptError(
              .valueError, "Length mismatch: Expected axis has \(s.column.count) elements, new values have \(index.count) elements")
          }
          s.index = index
        }),
      .property("axes", "The labels, in a list.") { (s: SeriesObject, vm) in vm.list([vm.host(IndexObject(s.index))]) },
      .property(
        "name", "The name.", get: { (s: SeriesObject, vm) in s.name.map { ScalarConversion.ref($0, vm) } ?? .none },
        set: { s, value, vm in s.name = value.isNone ? nil : ScalarConversion.scalar(value, vm) }),
      .property("dtype", "The type of the values.") { (s: SeriesObject, vm) in
        ColumnConversion.dtypeObject(s.column, vm)
      },
      .property("dtypes", "The type of the values.") { (s: SeriesObject, vm) in
        ColumnConversion.dtypeObject(s.column, vm)
      },
      .property("shape", "The length, as a tuple.") { (s: SeriesObject, vm) in vm.tuple([Ref(s.column.count)]) },
      .property("size", "The number of values.") { (s: SeriesObject, _) in Ref(s.column.count) },
      .property("ndim", "One.") { (_: SeriesObject, _) in Ref(1) },
      .property("empty", "Are there no values?") { (s: SeriesObject, _) in Ref(s.column.count == 0) },
      .property("hasnans", "Is a value missing?") { (s: SeriesObject, _) in Ref(s.column.missingCount > 0) },
      .property("is_unique", "Are all values distinct?") { (s: SeriesObject, _) in
        Ref(s.column.distinctCount + (s.column.missingCount > 0 ? 1 : 0) == s.column.count)
      },
      .property("is_monotonic_increasing", "Does no value fall?") { (s: SeriesObject, _) in
        Ref(s.column.isMonotonic(ascending: true))
      },
      .property("is_monotonic_decreasing", "Does no value rise?") { (s: SeriesObject, _) in
        Ref(s.column.isMonotonic(ascending: false))
      },
      .property("nbytes", "Bytes of the values.") { (s: SeriesObject, _) in Ref(s.column.count * s.column.dtype.itemSize) },
      .property("array", "The values.") { (s: SeriesObject, vm) in
        if case .category = s.column { return vm.host(CategoricalObject(s.column)) }
        return vm.host(try s.array(vm))
      },
      .property("T", "The series itself.") { (s: SeriesObject, vm) in vm.host(s) },
      .property("iloc", "Values by position.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: true)) },
      .property("loc", "Values by label.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: false)) },
      .property("iat", "A value by position.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: true)) },
      .property("at", "A value by label.") { (s: SeriesObject, vm) in vm.host(Indexer(s, positional: false)) },
    ]
  }

  private static var accessors: [Member] {
    [
      .property("str", "Text functions of each value.") { (s: SeriesObject, vm) in vm.host(try StringAccessor(of: s)) },
      .property("dt", "Parts of each moment.") { (s: SeriesObject, vm) in
        switch s.column {
        case .instants(let times): return vm.host(TimeAccessor(s, times, isSpans: false))
        case .spans(let spans): return vm.host(TimeAccessor(s, spans, isSpans: true))
        default: throw ScriptError(.attributeError, "Can only use .dt accessor with datetimelike values")
        }
      },
      .property("cat", "The categories.") { (s: SeriesObject, vm) in
        guard case .category(let values) = s.column else {
          throw ScriptError(.attributeError, "Can only use .cat accessor with a 'category' dtype")
        }
        return vm.host(CategoryAccessor(s, values))
      },
    ]
  }

  private static var summaries: [Member] {
    [
      .method("describe(percentiles=None, include=None, exclude=None)", "Count, mean, deviation, quartiles and extremes.") { (s: SeriesObject, call) in
        let frame = try DataFrame(names: [s.name ?? .int(0)], columns: [s.column], index: s.index)
        let described = frame.described(all: true, percentiles: try FrameObject.percentiles(call))
        return call.vm.host(SeriesObject(described.columns[0], index: described.index, name: s.name))
      },
      .method("value_counts(normalize=False, sort=True, ascending=False, bins=None, dropna=True)", "How often each value occurs.") {
        (s: SeriesObject, call) in
        let counts = try ValueCounts(call)
        guard !call["bins"].isNone else { return call.vm.host(counts.series(s.column, name: s.name)) }
        let binned = try call.vm.call(
          call.vm.attribute(call.vm.imported("pandas"), "cut"), [call.vm.host(s), call["bins"]], keywords: [("include_lowest", Ref(true))])
        guard case .category(let values)? = binned.host(as: SeriesObject.self)?.column else { return .none }
        return call.vm.host(counts.binned(values))
      },
      .method("keys()", "The labels.") { (s: SeriesObject, call) in call.vm.host(IndexObject(s.index)) },
      .method("equals(other)", "Are all values and labels the same?") { (s: SeriesObject, call) in
        guard let other = call["other"].host(as: SeriesObject.self) else { return Ref(false) }
        let same = s.index.matches(other.index) && s.column.dtype == other.column.dtype
          && (0..<s.column.count).allSatisfy { s.column[$0] == other.column[$0] || s.column[$0].isMissing && other.column[$0].isMissing }
        return Ref(same)
      },
      .method("info(verbose=None, buf=None, max_cols=None, memory_usage=True, show_counts=True)", "Prints the type and count.") { (s: SeriesObject, call) in
        call.vm.output.write(FrameOutput.info(s), to: .standardOutput)
        return .none
      },
      .method("memory_usage(index=True, deep=False)", "Bytes of the values.") { (s: SeriesObject, call) in
        Ref(s.column.count * s.column.dtype.itemSize + (try call.bool("index") ? FrameOutput.bytes(s.index) : 0))
      },
    ]
  }
}
