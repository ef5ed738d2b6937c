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
    if givesIndex { return vm.host(IndexObject(RowIndex(column, name: series.index.name))) }
    return vm.host(SeriesObject(column, like: series))
  }

  private func numbers(_ type: DType?, _ body: (Int) -> Int) -> Column {
    if times.contains(Instant.missing) { return .double(times.map { $0 == Instant.missing ? .nan : Double(body($0)) }) }
    let values = times.map(body)
    return type.map { .narrow(NarrowColumn($0, .ints(values))) } ?? .int(values)
  }

  private func text(_ body: (Int) -> String) -> Column {
    .string(StringColumn(times.map { $0 == Instant.missing ? nil : body($0) }))
  }

  private static func moments(_ name: String, _ doc: String, _ body: @escaping @Sendable (Int) -> Int) -> Member {
    .method(name, doc) { (t: TimeAccessor, call) in
      t.result(.instants(t.times.map { $0 == Instant.missing ? $0 : body($0) }), call.vm)
    }
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
        let dates = try t.times.map { try vm.callMethod(vm.host(TimestampObject($0)), "date", []) }
        if t.givesIndex { return vm.host(NDArray(.object(dates), shape: [dates.count])) }
        return t.result(.mixed(dates.map { ScalarConversion.scalar($0, vm) }), vm)
      },
      .property("time", "The times of day alone.") { (t: TimeAccessor, vm) in
        let times = try t.times.map { try vm.callMethod(vm.host(TimestampObject($0)), "time", []) }
        return t.result(.mixed(times.map { ScalarConversion.scalar($0, vm) }), vm)
      },
      .method("day_name()", "The names of the days.") { (t: TimeAccessor, call) in t.result(t.text { Instant.dayName($0) }, call.vm) },
      .method("month_name()", "The names of the months.") { (t: TimeAccessor, call) in t.result(t.text { Instant.monthName($0) }, call.vm) },
      .method("strftime(date_format)", "Each moment as text.") { (t: TimeAccessor, call) in
        let format = try call.string("date_format")
        return t.result(t.text { Instant.text($0, format: format) }, call.vm)
      },
      moments("normalize()", "Midnight of each day.") { Instant.floorDivide($0, Instant.day) * Instant.day },
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
      .method("to_period(freq)", "Each moment's period as text.") { (t: TimeAccessor, call) in
        let freq = try call.string("freq")
        return t.result(
          t.text { time in
            let parts = Instant.parts(time)
            switch freq {
            case "Y", "A": return String(parts.year)
            case "Q": return "\(parts.year)Q\((parts.month + 2) / 3)"
            case "M": return String(Instant.dateText(time).prefix(7))
            default: return Instant.dateText(time)
            }
          }, call.vm)
      },
      .method("tz_localize(tz)", "The same moments.") { (t: TimeAccessor, call) in t.result(.instants(t.times), call.vm) },
      .method("to_pydatetime()", "The moments as datetimes.") { (t: TimeAccessor, call) in
        let values = try t.times.map { try call.vm.callMethod(call.vm.host(TimestampObject($0)), "to_pydatetime", []) }
        return call.vm.host(NDArray(.object(values), shape: [values.count]))
      },
    ])

  private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> Member {
    .method("\(name)(freq)", "Each moment held to a unit.") { (t: TimeAccessor, call) in
      let freq = try call.string("freq")
      return t.result(.instants(try t.times.map { try TimeRounding.rounded($0, freq, rule) }), call.vm)
    }
  }

  static let spanType = HostType(
    name: "TimedeltaProperties", module: "pandas.core.indexes.accessors", doc: "Parts of each span.", importPaths: [],
    members: [
      .property("days", "Whole days.") { (t: TimeAccessor, vm) in t.result(t.numbers(nil) { Instant.floorDivide($0, Instant.day) }, vm) },
      .property("seconds", "Seconds beside the days.") { (t: TimeAccessor, vm) in
        t.result(t.numbers(.int32) { ($0 - Instant.floorDivide($0, Instant.day) * Instant.day) / Instant.second }, vm)
      },
      .method("total_seconds()", "All of each in seconds.") { (t: TimeAccessor, call) in
        t.result(.double(t.times.map { $0 == Instant.missing ? .nan : Double($0) / 1e9 }), call.vm)
      },
    ])
}
