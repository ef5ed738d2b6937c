import LapisFrame
import LapisInterpreter

/// The classes of indices.
enum IndexTypes {
  static func type(of index: RowIndex) -> HostType {
    switch index.storage {
    case .range: return range
    case .levels: return multi
    case .labels(let column):
      switch IndexText.kind(column) {
      case "DatetimeIndex": return datetime
      case "TimedeltaIndex": return timedelta
      case "CategoricalIndex": return category
      case "IntervalIndex": return interval
      default: return plain
      }
    }
  }

  static var members: [ModuleMember] {
    [plain, range, datetime, timedelta, category, interval, multi].map { .type($0) } + [
      .value("IndexSlice", "Slices of levels, for loc.") { $0.host(IndexSliceObject()) }
    ]
  }

  static let plain = HostType(
    name: "Index", module: "pandas.core.indexes.base", doc: "The labels of rows, or the names of columns.",
    importPaths: ["pandas"],
    initializer: NativeFunction("Index(data=None, dtype=None, copy=False, name=None, tupleize_cols=True)", "An index of these labels.") { call in
      let vm = call.vm
      var index = call["data"].isNone ? RowIndex(.mixed([])) : try Labels.index(call["data"], vm)
      if index.count == 0, index.labels.dtype == .double, call["data"].isList { index = RowIndex(.mixed([])) }
      if !call["dtype"].isNone { index = RowIndex(try SeriesFunctions.cast(index.labels, call["dtype"], vm), name: index.name) }
      index.name = try call.optionalString("name") ?? index.name
      return vm.host(IndexObject(index))
    },
    members: IndexObject.members)

  static let range = HostType(
    name: "RangeIndex", module: "pandas.core.indexes.range", doc: "Numbers in a row as labels.", importPaths: ["pandas"], base: plain,
    initializer: NativeFunction("RangeIndex(start=0, stop=None, step=1, dtype=None, copy=False, name=None)", "An index of numbers in a row.") { call in
      let first = try call.int("start")
      let (start, stop) = call["stop"].isNone ? (0, first) : (first, try call.int("stop"))
      let step = try call.int("step")
      guard step != 0 else { throw ScriptError(.valueError, "Step must not be zero") }
      let (distance, overflow) = stop.subtractingReportingOverflow(start)
      guard !overflow, step != Int.min else { throw ScriptError(.valueError, "RangeIndex is too large") }
      let isEmpty = distance == 0 || (distance > 0) != (step > 0)
      guard let count = isEmpty ? 0 : Int(exactly: (distance.magnitude - 1) / step.magnitude + 1) else {
        throw ScriptError(.valueError, "RangeIndex is too large")
      }
      return call.vm.host(IndexObject(RowIndex(start: start, count: count, step: step, name: try call.optionalString("name"))))
    },
    members: [
      bound("start") { start, _, _ in start }, bound("stop") { start, count, step in start &+ count &* step }, bound("step") { _, _, step in step },
    ])

  private static func bound(_ name: String, _ body: @escaping (Int, Int, Int) -> Int) -> Member {
    .property(name, "The \(name) of the numbers.") { (i: IndexObject, _) in
      guard case .range(let start, let count, let step) = i.index.storage else { return .none }
      return Ref(body(start, count, step))
    }
  }

  static let datetime = HostType(
    name: "DatetimeIndex", module: "pandas.core.indexes.datetimes", doc: "Moments as labels.", importPaths: ["pandas"], base: plain,
    initializer: NativeFunction("DatetimeIndex(data=None, freq=None, tz=None, normalize=False, closed=None, ambiguous='raise', dayfirst=False, yearfirst=False, dtype=None, copy=False, name=None)", "An index of moments.") { call in
      let vm = call.vm
      if !call["tz"].isNone { throw ZonelessTime.error("DatetimeIndex(tz=…)") }
      let given = call["data"].host(as: IndexObject.self)?.index ?? call["data"].host(as: SeriesObject.self).map { RowIndex($0.column) }
      let column = try TimeFunctions.converted(given?.labels ?? Column(Labels.labels(call["data"], vm)), dayFirst: call.bool("dayfirst"), vm)
      var index = RowIndex(column ?? .instants([]), name: try call.optionalString("name") ?? given?.name)
      if case .instants(let times) = index.labels, call["freq"].asString == "infer" { index.frequency = Frequency.inferred(times) } else if !call["freq"].isNone {
        index.frequency = try Frequency(call["freq"], vm).spelled
      } else {
        index.frequency = given?.frequency
      }
      return vm.host(IndexObject(index))
    },
    members: TimestampObject.parts.map { $0.name }.filter { !$0.hasPrefix("week") }.map(moments) + TimestampObject.tests.map { moments($0.name) }
      + ["weekday", "date", "time"].map(moments)
      + ["day_name()", "month_name()", "normalize()", "to_pydatetime()", "isocalendar()"].map { called($0) }
      + ["strftime(date_format)", "floor(freq)", "ceil(freq)", "round(freq)", "to_period(freq=None)", "tz_localize(tz)", "tz_convert(tz)"].map { called($0) }
      + [
        .property(
          "freq", "The step of the moments.",
          get: { (i: IndexObject, vm) in i.index.frequency.flatMap { try? Frequency($0) }.map { vm.host(OffsetObject($0)) } ?? .none },
          set: { i, value, vm in i.setFrequency(value.isNone ? nil : try Frequency(value, vm).spelled) }),
        .property("freqstr", "The step of the moments, as text.") { (i: IndexObject, vm) in i.index.frequency.map { vm.string($0) } ?? .none },
        .property("inferred_freq", "The step that the moments keep.") { (i: IndexObject, vm) in
          guard case .instants(let times) = i.index.labels else { return .none }
          return Frequency.inferred(times).map { vm.string($0) } ?? .none
        },
        .property("tz", "No time zone.") { (_: IndexObject, _) in .none },
        .method("shift(periods=1, freq=None)", "The moments moved by steps.") { (i: IndexObject, call) in
          let step: Frequency
          if !call["freq"].isNone { step = try Frequency(call["freq"], call.vm) } else if let own = i.index.frequency { step = try Frequency(own) } else {
            throw ScriptError(PandasModule.nullFrequencyError, "Cannot shift with no freq")
          }
          return call.vm.host(IndexObject(try step.shifted(i.index, call.int("periods"))))
        },
        .method("indexer_between_time(start_time, end_time)", "The positions at times of day between two.") { (i: IndexObject, call) in
          call.vm.host(NDArray(try ClockTime.rows(i.index, from: call["start_time"], to: call["end_time"], inclusive: "both", call.vm)))
        },
      ])

  private static func moments(_ name: String) -> Member {
    .property(name, "The \(name) of each moment.") { (i: IndexObject, vm) in try IndexObject.times(i, name, vm) }
  }

  private static func called(_ text: String) -> Member {
    let signature = Signature(text)
    return .method(text, "The \(signature.name) of each moment.") { (i: IndexObject, call) in
      try call.vm.call(IndexObject.times(i, signature.name, call.vm), signature.parameters.map { call[$0.name] })
    }
  }

  static let timedelta = HostType(
    name: "TimedeltaIndex", module: "pandas.core.indexes.timedeltas", doc: "Spans as labels.", importPaths: ["pandas"], base: plain,
    initializer: NativeFunction("TimedeltaIndex(data=None, unit=None, freq=None, closed=None, dtype=None, copy=False, name=None)", "An index of spans.") { call in
      let made = try call.vm.call(
        call.vm.attribute(call.vm.imported("pandas"), "to_timedelta"), [call["data"]], keywords: [("unit", call["unit"])])
      let column = try Labels.index(made, call.vm).labels
      return call.vm.host(IndexObject(RowIndex(column, name: try call.optionalString("name"))))
    },
    members: ["days", "seconds", "microseconds", "nanoseconds", "components"].map { name in
      .property(name, "The \(name) of each span.") { (i: IndexObject, vm) in try IndexObject.spans(i, name, vm) }
    } + [
      .method("total_seconds()", "All of each in seconds.") { (i: IndexObject, call) in
        try call.vm.call(IndexObject.spans(i, "total_seconds", call.vm), [])
      },
      .property("freq", "The step of the spans.") { (i: IndexObject, vm) in
        try i.index.frequency.map { vm.host(OffsetObject(try Frequency($0))) } ?? .none
      },
    ])

  static let category = HostType(
    name: "CategoricalIndex", module: "pandas.core.indexes.category", doc: "Categories as labels.", importPaths: ["pandas"], base: plain,
    initializer: NativeFunction("CategoricalIndex(data=None, categories=None, ordered=None, dtype=None, copy=False, name=None)", "An index of categories.") { call in
      let column = try Labels.index(call["data"], call.vm).labels
      var values = call["categories"].isNone
        ? CategoryColumn(column) : CategoryColumn(column, categories: try Labels.labels(call["categories"], call.vm), isOrdered: false)
      values.isOrdered = try call.optionalBool("ordered") ?? values.isOrdered
      return call.vm.host(IndexObject(RowIndex(.category(values), name: try call.optionalString("name"))))
    },
    members: [
      .property("codes", "The number of each label's category.") { (i: IndexObject, vm) in
        guard case .category(let values) = i.index.labels else { return .none }
        return vm.host(ColumnConversion.array(values.numbers, vm))
      },
      .property("categories", "The values that there can be.") { (i: IndexObject, vm) in
        guard case .category(let values) = i.index.labels else { return .none }
        return vm.host(IndexObject(RowIndex(Column(values.categories))))
      },
      .property("ordered", "Whether the categories have an order.") { (i: IndexObject, _) in
        guard case .category(let values) = i.index.labels else { return .none }
        return Ref(values.isOrdered)
      },
    ])

  static let interval = HostType(
    name: "IntervalIndex", module: "pandas.core.indexes.interval", doc: "Intervals as labels.", importPaths: ["pandas"], base: plain,
    members: [
      ends("left") { Column.double($0.map { $0.left }) }, ends("right") { Column.double($0.map { $0.right }) },
      ends("mid") { Column.double($0.map { ($0.left + $0.right) / 2 }) }, ends("length") { Column.double($0.map { $0.right - $0.left }) },
      .property("closed", "The bound that belongs to each.") { (i: IndexObject, vm) in
        guard case .interval(let first)? = i.index.count > 0 ? i.index[0] : nil else { return .none }
        return vm.string(first.isRightClosed ? "right" : "left")
      },
      .staticMethod("from_breaks(breaks, closed='right', name=None)", "Intervals between neighbours.") { call in
        let array = try ArrayConversion.array(call["breaks"], call.vm)
        let breaks = try array.doubles()
        let isRight = try IntervalObject.isRightClosed(call)
        let intervals = zip(breaks, breaks.dropFirst()).map { Scalar.interval(Interval($0, $1, isRightClosed: isRight, isWhole: array.element.kind == .int)) }
        return call.vm.host(IndexObject(RowIndex(.mixed(intervals), name: try call.optionalString("name"))))
      },
    ])

  private static func ends(_ name: String, _ body: @escaping ([Interval]) -> Column) -> Member {
    .property(name, "The \(name) of each interval.") { (i: IndexObject, vm) in
      let intervals = i.index.labels.scalars.compactMap { if case .interval(let interval) = $0 { interval } else { nil } }
      let isWhole = intervals.allSatisfy { $0.isWhole } && name != "mid"
      let column = body(intervals)
      return vm.host(IndexObject(RowIndex(isWhole ? .int((column.doubles ?? []).map { NDArray.int($0) }) : column)))
    }
  }

  static let multi = MultiIndexMembers.type
}
