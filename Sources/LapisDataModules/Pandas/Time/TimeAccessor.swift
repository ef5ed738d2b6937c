import LapisFrame
import LapisInterpreter

/// `series.dt` of moments and spans.
final class TimeAccessor: HostObject {
  private let series: SeriesObject
  private let times: [Int]
  private let givesIndex: Bool

  init(_ series: SeriesObject, _ times: [Int], isSpans: Bool, givesIndex: Bool = false) {
    self.series = series
    self.times = times
    self.givesIndex = givesIndex
    super.init(type: isSpans ? TimeAccessor.spanType : TimeAccessor.momentType)
  }

  private func result(_ column: Column, _ vm: Interpreter) -> Ref {
    if givesIndex, case .bool(let flags) = column { return vm.host(NDArray(flags)) }
    if givesIndex { return vm.host(IndexObject(RowIndex(column, name: series.index.name))) }
    return vm.host(SeriesObject(column, like: series))
  }

  private func numbers(_ type: DType?, _ body: (Int) -> Int) -> Column {
    if times.contains(Instant.missing) { return .double(times.map { $0 == Instant.missing ? .nan : Double(body($0)) }) }
    let values = times.map(body)
    return type.map { .narrow(NarrowColumn($0, .ints(values))) } ?? .int(values)
  }

  /// A method of each moment, NaT for none.
  private func present(_ method: String, _ vm: Interpreter) throws -> [Ref] {
    try times.map { time in
      let moment = vm.host(TimestampObject(time))
      return time == Instant.missing ? moment : try vm.callMethod(moment, method, [])
    }
  }

  private func text(_ body: (Int) -> String) -> Column {
    .string(StringColumn(times.map { $0 == Instant.missing ? nil : body($0) }))
  }

  static let momentType = HostType(
    name: "DatetimeProperties", module: "pandas.core.indexes.accessors", doc: "Parts of each moment.", importPaths: [],
    members: TimestampObject.parts.filter { !$0.name.hasPrefix("week") }.map { part in
      .property(part.name, "The \(part.name) of each moment.") { (t: TimeAccessor, vm) in t.result(t.numbers(.int32, part.value), vm) }
    } + [
      .property("weekday", "The day of the week, Monday 0.") { (t: TimeAccessor, vm) in t.result(t.numbers(.int32) { Instant.weekday($0) }, vm) }
    ] + TimestampObject.tests.map { test in
      .property(test.name, "Is each the \(test.name.dropFirst(3))?") { (t: TimeAccessor, vm) in
        t.result(.bool(t.times.map { $0 != Instant.missing && test.value($0) }), vm)
      }
    } + [
      .property("date", "The dates alone.") { (t: TimeAccessor, vm) in
        let dates = try t.present("date", vm)
        if t.givesIndex { return vm.host(NDArray(.object(dates), shape: [dates.count])) }
        return t.result(.mixed(dates.map { ScalarConversion.scalar($0, vm) }), vm)
      },
      .property("time", "The times of day alone.") { (t: TimeAccessor, vm) in
        let times = try t.present("time", vm)
        if t.givesIndex { return vm.host(NDArray(.object(times), shape: [times.count])) }
        return t.result(.mixed(times.map { ScalarConversion.scalar($0, vm) }), vm)
      },
      .method("day_name()", "The names of the days.") { (t: TimeAccessor, call) in t.result(t.text { Instant.dayName($0) }, call.vm) },
      .method("month_name()", "The names of the months.") { (t: TimeAccessor, call) in t.result(t.text { Instant.monthName($0) }, call.vm) },
      .method("strftime(date_format)", "Each moment as text.") { (t: TimeAccessor, call) in
        let format = try call.string("date_format")
        return t.result(t.text { Instant.text($0, format: format) }, call.vm)
      },
      .method("normalize()", "Midnight of each day.") { (t: TimeAccessor, call) in
        t.result(.instants(try t.times.map { try TimeRounding.rounded($0, Instant.day, .down) }), call.vm)
      },
      rounding("floor", .down), rounding("ceil", .up), rounding("round", .toNearestOrEven),
      .method("isocalendar()", "Year, week and day of the ISO calendar.") { (t: TimeAccessor, call) in
        let parts = t.times.map { Instant.isoWeek($0) }
        func column(_ values: [Int]) -> Column { .narrow(NarrowColumn(.uint32, .ints(values))) }
        return call.vm.host(
          FrameObject(
            try DataFrame(
              names: ["year", "week", "day"], columns: [column(parts.map { $0.year }), column(parts.map { $0.week }), column(parts.map { $0.day })],
              index: t.series.index)))
      },
      .method("to_period(freq=None)", "Each moment's period as text.") { (t: TimeAccessor, call) in
        let freq = try call.optionalString("freq") ?? "D"
        return t.result(.string(StringColumn(t.times.map { $0 == Instant.missing ? "NaT" : period($0, freq) })), call.vm)
      },
      .method("tz_localize(tz, ambiguous='raise', nonexistent='raise')", "The moments without a zone, which they are already.") { (t: TimeAccessor, call) in
        guard call["tz"].isNone else { throw ZonelessTime.error("tz_localize(\(try call.vm.repr(call["tz"])))") }
        return t.result(.instants(t.times), call.vm)
      },
      .method("tz_convert(tz)", "An error: the moments have no zone.") { (_: TimeAccessor, _) in
        throw ScriptError(.typeError, "Cannot convert tz-naive timestamps, use tz_localize to localize")
      },
      .property("tz", "No time zone.") { (_: TimeAccessor, _) in .none },
      .method("to_pydatetime()", "The moments as datetimes.") { (t: TimeAccessor, call) in
        let values = try t.times.map { try call.vm.callMethod(call.vm.host(TimestampObject($0)), "to_pydatetime", []) }
        return call.vm.host(NDArray(.object(values), shape: [values.count]))
      },
    ])

  /// The period of a step that holds a moment, as pandas prints it.
  static func period(_ time: Int, _ freq: String) -> String {
    let parts = Instant.parts(time)
    switch freq {
    case "Y", "A", "YE": return String(parts.year)
    case "Q", "QE": return "\(parts.year)Q\((parts.month + 2) / 3)"
    case "M", "ME": return String(Instant.dateText(time).prefix(7))
    case "h", "H": return Instant.dateText(time) + " " + Instant.text(time, format: "%H:00")
    case "W":
      let start = Instant.floorDivide(time, Instant.day) &* Instant.day &- Instant.weekday(time) * Instant.day
      return Instant.dateText(start) + "/" + Instant.dateText(start &+ 6 * Instant.day)
    default: return Instant.dateText(time)
    }
  }

  private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> Member {
    .method("\(name)(freq)", "Each moment held to a unit.") { (t: TimeAccessor, call) in
      let unit = try Frequency(call.string("freq")).fixed()
      let rounded = try t.times.map { try TimeRounding.rounded($0, unit, rule) }
      return t.result(t.series.column.dtype == .timedelta ? .spans(rounded) : .instants(rounded), call.vm)
    }
  }

  static let spanType = HostType(
    name: "TimedeltaProperties", module: "pandas.core.indexes.accessors", doc: "Parts of each span.", importPaths: [],
    members: [
      .property("days", "Whole days.") { (t: TimeAccessor, vm) in t.result(t.numbers(nil) { Instant.floorDivide($0, Instant.day) }, vm) },
      .property("seconds", "Seconds beside the days.") { (t: TimeAccessor, vm) in
        t.result(t.numbers(.int32) { ($0 &- Instant.floorDivide($0, Instant.day) &* Instant.day) / Instant.second }, vm)
      },
      .property("microseconds", "Microseconds beside the seconds.") { (t: TimeAccessor, vm) in
        t.result(t.numbers(.int32) { ($0 &- Instant.floorDivide($0, Instant.second) &* Instant.second) / 1000 }, vm)
      },
      .property("nanoseconds", "Nanoseconds beside the microseconds.") { (t: TimeAccessor, vm) in
        t.result(t.numbers(.int32) { $0 &- Instant.floorDivide($0, 1000) &* 1000 }, vm)
      },
      .property("components", "The parts of each span as columns.") { (t: TimeAccessor, vm) in
        let names = TimedeltaObject.components(0).map { $0.name }
        let columns = names.indices.map { place in t.numbers(nil) { TimedeltaObject.components($0)[place].value } }
        return vm.host(FrameObject(try DataFrame(names: names.map { .string($0) }, columns: columns, index: t.series.index)))
      },
      rounding("floor", .down), rounding("ceil", .up), rounding("round", .toNearestOrEven),
      .method("total_seconds()", "All of each in seconds.") { (t: TimeAccessor, call) in
        t.result(.double(t.times.map { $0 == Instant.missing ? .nan : Double($0) / 1e9 }), call.vm)
      },
    ])
}
