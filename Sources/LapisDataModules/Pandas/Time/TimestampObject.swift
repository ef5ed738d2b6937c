import LapisFrame
import LapisInterpreter
import LapisSyntax

/// `pd.Timestamp`: a moment; `NaT` where it is none.
final class TimestampObject: HostObject {
  let time: Int

  init(_ time: Int) {
    self.time = time
    super.init(type: time == Instant.missing ? TimestampObject.missingType : TimestampObject.hostType)
  }

  var isMissing: Bool { time == Instant.missing }

  /// `pd.NaT`, of which there is one.
  static func none(_ vm: Interpreter) -> Ref {
    vm.host(vm.moduleState("pandas.NaT") { TimestampObject(Instant.missing) })
  }

  override func repr(_ vm: Interpreter) throws -> String { isMissing ? "NaT" : "Timestamp('\(Instant.text(time))')" }
  override func str(_ vm: Interpreter) throws -> String { Instant.text(time) }
  override func format(_ vm: Interpreter, spec: String) throws -> String? {
    if spec.isEmpty || isMissing { return Instant.text(time) }
    return spec.contains("%") ? Instant.text(time, format: spec) : nil
  }
  override func hash(_ vm: Interpreter) throws -> Int? { time.hashValue }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    if other.hostObject is any LabelledOperand { return nil }
    guard let theirs = other.host(as: TimestampObject.self)?.time ?? (["datetime", "date"].contains(TimeConversion.kind(other, vm)) ? TimeConversion.moment(other, vm) : nil)
    else {
      if op == .equal || op == .notEqual { return Ref(op == .notEqual) }
      return nil
    }
    guard !isMissing, theirs != Instant.missing else { return Ref(op == .notEqual) }
    return Ref(op.holds(time, theirs))
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    if other.hostObject is any LabelledOperand { return nil }
    if let offset = other.host(as: OffsetObject.self), op == .add || op == .subtract, !isMissing {
      return vm.host(TimestampObject(try offset.applied(to: time, op == .add ? 1 : -1)))
    }
    if op == .subtract, isMissing, other.isNone || other.host(as: TimedeltaObject.self) != nil { return vm.host(self) }
    if let span = TimeConversion.span(other, vm), op == .add || op == .subtract && !reflected {
      guard !isMissing, span != Instant.missing else { return vm.host(TimestampObject(Instant.missing)) }
      let (moved, overflow) = op == .add ? time.addingReportingOverflow(span) : time.subtractingReportingOverflow(span)
      guard !overflow else { throw ScriptError(.overflowError, "Overflow in int64 addition") }
      return vm.host(TimestampObject(moved))
    }
    if op == .subtract,
      let theirs = other.host(as: TimestampObject.self)?.time ?? (TimeConversion.kind(other, vm) == "datetime" ? TimeConversion.moment(other, vm) : nil)
    {
      guard !isMissing, theirs != Instant.missing else { return vm.host(TimedeltaObject(Instant.missing)) }
      let (span, overflow) = reflected ? theirs.subtractingReportingOverflow(time) : time.subtractingReportingOverflow(theirs)
      guard !overflow else { throw ScriptError(.overflowError, "Result is too large for pandas.Timedelta. Convert inputs to datetime.datetime with 'Timestamp.to_pydatetime()' before subtracting.") }
      return vm.host(TimedeltaObject(span))
    }
    return nil
  }

  private static func make(_ call: Call) throws -> Ref {
    let vm = call.vm
    if !call["tz"].isNone || !call["tzinfo"].isNone { throw ZonelessTime.error("Timestamp(tz=…)") }
    if !call["year"].isNone || call["month"].asInt != nil {
      let first = call["year"].isNone ? call["ts_input"] : call["year"]
      let second = call["year"].isNone ? call["month"].asInt : try call.optionalInt("month")
      let micro = try call.optionalInt("microsecond") ?? 0, nano = try call.optionalInt("nanosecond") ?? 0
      guard (0..<1_000_000).contains(micro), (0..<1000).contains(nano) else { throw ScriptError(.valueError, "microsecond must be in 0..999999") }
      let parts = Instant.Parts(
        first.asInt ?? 0, second ?? 1, try call.optionalInt("day") ?? 1, try call.optionalInt("hour") ?? 0,
        try call.optionalInt("minute") ?? 0, try call.optionalInt("second") ?? 0, nanosecond: micro * 1000 + nano)
      guard let time = Instant.nanoseconds(parts) else { throw ScriptError(.valueError, "day is out of range for month") }
      return vm.host(TimestampObject(time))
    }
    let value = call["ts_input"]
    if value.isNone || value.asDouble?.isNaN == true || value.host(as: TimestampObject.self)?.isMissing == true { return none(vm) }
    if let text = value.asString, ["NaT", "nan", "NaN", ""].contains(text) { return none(vm) }
    let unit = try TimeConversion.unit(call.optionalString("unit") ?? "ns")
    guard let time = TimeConversion.moment(of: value, vm, unit: unit) else {
      if let text = value.asString {
        let error = TimeFunctions.unparsed(text, 0)
        throw ScriptError(error.type, error.message.replacing(", at position 0", with: ""))
      }
      throw ScriptError(.typeError, "Cannot convert input [\(try vm.str(value))] of type \(try vm.repr(vm.attribute(value, "__class__"))) to Timestamp")
    }
    if let text = value.asString { try TimeConversion.warnOfZone(text, vm) }
    return vm.host(TimestampObject(time))
  }

  static let missingType = HostType(
    name: "NaTType", module: "pandas._libs.tslibs.nattype", doc: "No moment.", importPaths: [],
    members: fields(missing: true) + methodsOfNone)

  static let hostType = HostType(
    name: "Timestamp", module: "pandas._libs.tslibs.timestamps", doc: "A moment.", importPaths: ["pandas"],
    initializer: NativeFunction(
      "Timestamp(ts_input=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=None, year=None, nanosecond=None, unit=None, tz=None, fold=None)", "A moment.", make),
    members: fields(missing: false) + methods)

  /// What gives no moment of none.
  private static var methodsOfNone: [Member] {
    let none: (TimestampObject, Call) throws -> Ref = { t, call in call.vm.host(t) }
    return ["floor(freq)", "ceil(freq)", "round(freq)", "normalize()", "to_pydatetime()", "tz_localize(tz)", "tz_convert(tz)"].map {
      .method($0, "No moment.", none)
    } + ["day_name()", "month_name()", "weekday()", "isoweekday()", "total_seconds()"].map {
      .method($0, "NaN.") { (_: TimestampObject, _) in Ref(Double.nan) }
    } + ["date()", "time()", "strftime(format)", "isocalendar()"].map { text in
      .method(text, "An error.") { (_: TimestampObject, _) in
        throw ScriptError(.valueError, "NaTType does not support \(Signature(text).name)")
      }
    }
  }

  /// The numbers that a moment consists of.
  static let parts: [(name: String, value: @Sendable (Int) -> Int)] = [
    ("year", { Instant.parts($0).year }), ("month", { Instant.parts($0).month }), ("day", { Instant.parts($0).day }),
    ("hour", { Instant.parts($0).hour }), ("minute", { Instant.parts($0).minute }), ("second", { Instant.parts($0).second }),
    ("microsecond", { Instant.parts($0).nanosecond / 1000 }), ("nanosecond", { Instant.parts($0).nanosecond % 1000 }),
    ("dayofweek", { Instant.weekday($0) }), ("day_of_week", { Instant.weekday($0) }), ("dayofyear", { Instant.dayOfYear($0) }),
    ("day_of_year", { Instant.dayOfYear($0) }), ("quarter", { (Instant.parts($0).month + 2) / 3 }),
    ("days_in_month", { Instant.daysInMonth(Instant.parts($0).year, Instant.parts($0).month) }),
    ("week", { Instant.isoWeek($0).week }), ("weekofyear", { Instant.isoWeek($0).week }),
    ("daysinmonth", { Instant.daysInMonth(Instant.parts($0).year, Instant.parts($0).month) }),
  ]

  /// What is true or false of a moment.
  static let tests: [(name: String, value: @Sendable (Int) -> Bool)] = [
    ("is_month_start", { Instant.parts($0).day == 1 }),
    ("is_month_end", { Instant.parts($0).day == Instant.daysInMonth(Instant.parts($0).year, Instant.parts($0).month) }),
    ("is_quarter_start", { Instant.parts($0).day == 1 && Instant.parts($0).month % 3 == 1 }),
    ("is_quarter_end", { Instant.parts($0).month % 3 == 0 && Instant.parts($0).day == Instant.daysInMonth(Instant.parts($0).year, Instant.parts($0).month) }),
    ("is_year_start", { Instant.dayOfYear($0) == 1 }),
    ("is_year_end", { Instant.parts($0).month == 12 && Instant.parts($0).day == 31 }),
    ("is_leap_year", { Instant.isLeap(Instant.parts($0).year) }),
  ]

  private static func fields(missing: Bool) -> [Member] {
    parts.map { part in
      .property(part.name, "The \(part.name).") { (t: TimestampObject, _) in t.isMissing ? Ref(Double.nan) : Ref(part.value(t.time)) }
    } + tests.map { test in
      .property(test.name, "Is it the \(test.name.dropFirst(3))?") { (t: TimestampObject, _) in Ref(!t.isMissing && test.value(t.time)) }
    } + [
      .property("value", "Nanoseconds since 1970.") { (t: TimestampObject, _) in Ref(t.time) },
      .property("tz", "No time zone.") { (_: TimestampObject, _) in .none },
      .property("tzinfo", "No time zone.") { (_: TimestampObject, _) in .none },
    ]
  }

  private static var methods: [Member] {
    let python: (TimestampObject, Call) throws -> Ref = { t, call in
      let p = Instant.parts(t.time)
      let numbers = [p.year, p.month, p.day, p.hour, p.minute, p.second, p.nanosecond / 1000]
      return try call.vm.callMethod(call.vm.imported("datetime"), "datetime", numbers.map { Ref($0) })
    }
    return [
      .method("weekday()", "The day of the week, Monday 0.") { (t: TimestampObject, _) in Ref(Instant.weekday(t.time)) },
      .method("isoweekday()", "The day of the week, Monday 1.") { (t: TimestampObject, _) in Ref(Instant.weekday(t.time) + 1) },
      .method("isocalendar()", "Year, week and day of the ISO calendar.") { (t: TimestampObject, call) in
        let (year, week, day) = Instant.isoWeek(t.time)
        return call.vm.tuple([Ref(year), Ref(week), Ref(day)])
      },
      .method("day_name()", "The name of the day.") { (t: TimestampObject, call) in call.vm.string(Instant.dayName(t.time)) },
      .method("month_name()", "The name of the month.") { (t: TimestampObject, call) in call.vm.string(Instant.monthName(t.time)) },
      .method("strftime(format)", "The moment as text.") { (t: TimestampObject, call) in
        call.vm.string(Instant.text(t.time, format: try call.string("format")))
      },
      .method("isoformat(sep='T')", "The moment as ISO text.") { (t: TimestampObject, call) in
        let separator = try call.string("sep")
        return call.vm.string(Instant.text(t.time).replacing(" ", with: separator))
      },
      .method("date()", "The date alone.") { (t: TimestampObject, call) in
        let p = Instant.parts(t.time)
        return try call.vm.callMethod(call.vm.imported("datetime"), "date", [Ref(p.year), Ref(p.month), Ref(p.day)])
      },
      .method("time()", "The time of day alone.") { (t: TimestampObject, call) in
        let p = Instant.parts(t.time)
        return try call.vm.callMethod(
          call.vm.imported("datetime"), "time", [Ref(p.hour), Ref(p.minute), Ref(p.second), Ref(p.nanosecond / 1000)])
      },
      .method("to_pydatetime()", "The moment as a datetime.", python), .method("to_datetime64()", "The moment itself.") { (t: TimestampObject, call) in call.vm.host(t) },
      .method("timestamp()", "Seconds since 1970.") { (t: TimestampObject, _) in Ref(Double(t.time) / 1e9) },
      .method("normalize()", "Midnight of the day.") { (t: TimestampObject, call) in
        call.vm.host(TimestampObject(try TimeRounding.rounded(t.time, Instant.day, .down)))
      },
      .method("replace(year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None)", "Parts replaced.") {
        (t: TimestampObject, call) in
        var p = Instant.parts(t.time)
        p.year = try call.optionalInt("year") ?? p.year
        p.month = try call.optionalInt("month") ?? p.month
        p.day = try call.optionalInt("day") ?? p.day
        p.hour = try call.optionalInt("hour") ?? p.hour
        p.minute = try call.optionalInt("minute") ?? p.minute
        p.second = try call.optionalInt("second") ?? p.second
        if let micro = try call.optionalInt("microsecond"), (0..<1_000_000).contains(micro) { p.nanosecond = micro * 1000 }
        guard let time = Instant.nanoseconds(p) else { throw ScriptError(.valueError, "day is out of range for month") }
        return call.vm.host(TimestampObject(time))
      },
      .method("floor(freq)", "Down to a unit.") { (t: TimestampObject, call) in
        call.vm.host(TimestampObject(try TimeRounding.rounded(t.time, call.string("freq"), .down)))
      },
      .method("ceil(freq)", "Up to a unit.") { (t: TimestampObject, call) in
        call.vm.host(TimestampObject(try TimeRounding.rounded(t.time, call.string("freq"), .up)))
      },
      .method("round(freq)", "To the nearest unit.") { (t: TimestampObject, call) in
        call.vm.host(TimestampObject(try TimeRounding.rounded(t.time, call.string("freq"), .toNearestOrEven)))
      },
      .method("tz_localize(tz, ambiguous='raise', nonexistent='raise')", "The moment without a zone, which it is already.") { (t: TimestampObject, call) in
        guard call["tz"].isNone else { throw ZonelessTime.error("tz_localize(\(try call.vm.repr(call["tz"])))") }
        return call.vm.host(t)
      },
      .method("tz_convert(tz)", "An error: the moment has no zone.") { (_: TimestampObject, _) in
        throw ScriptError(.typeError, "Cannot convert tz-naive Timestamp, use tz_localize to localize")
      },
      .method("to_period(freq=None)", "The period that holds the moment, as text.") { (t: TimestampObject, call) in
        call.vm.string(TimeAccessor.period(t.time, try call.optionalString("freq") ?? "D"))
      },
      .method("to_numpy()", "The moment itself.") { (t: TimestampObject, call) in call.vm.host(t) },
      .staticMethod("fromtimestamp(timestamp)", "The moment of seconds since 1970.") { call in
        call.vm.host(TimestampObject(try TimedeltaObject.rounded(call.double("timestamp") * 1e9)))
      },
      .staticMethod("strptime(date_string, format)", "The moment of a text in a format.") { call in
        guard let time = InstantParser.parse(try call.string("date_string"), format: try call.string("format")) else {
          throw ScriptError(
            .valueError, "time data '\(try call.string("date_string"))' does not match format '\(try call.string("format"))'")
        }
        return call.vm.host(TimestampObject(time))
      },
      .staticMethod("now(tz=None)", "The current moment.") { call in
        if !call["tz"].isNone { throw ZonelessTime.error("Timestamp.now(tz=…)") }
        let now = try call.vm.callMethod(call.vm.attribute(call.vm.imported("datetime"), "datetime"), "now", [])
        return call.vm.host(TimestampObject(TimeConversion.moment(now, call.vm) ?? Instant.missing))
      },
      .staticMethod("today(tz=None)", "The current moment.") { call in
        if !call["tz"].isNone { throw ZonelessTime.error("Timestamp.today(tz=…)") }
        let now = try call.vm.callMethod(call.vm.attribute(call.vm.imported("datetime"), "datetime"), "now", [])
        return call.vm.host(TimestampObject(TimeConversion.moment(now, call.vm) ?? Instant.missing))
      },
    ]
  }
}

/// What is said where a script asks for a time zone.
enum ZonelessTime {
  static func error(_ what: String) -> ScriptError {
    ScriptError(.notImplementedError, "\(what): moments have no time zone", hint: "Keep all moments in one zone, such as UTC.")
  }
}

/// Moments held to multiples of a unit.
enum TimeRounding {
  static func rounded(_ time: Int, _ freq: String, _ rule: FloatingPointRoundingRule) throws -> Int {
    try rounded(time, Frequency(freq).fixed(), rule)
  }

  /// - Parameter unit: nanoseconds, more than none.
  /// - Throws: OverflowError where the multiple is no moment.
  static func rounded(_ time: Int, _ unit: Int, _ rule: FloatingPointRoundingRule) throws -> Int {
    if time == Instant.missing { return time }
    let steps = Instant.floorDivide(time, unit)
    let rest = time &- steps &* unit
    if rest == 0 { return time }
    let goesUp: Bool
    switch rule {
    case .down: goesUp = false
    case .up: goesUp = true
    default: goesUp = rest > unit - rest || rest == unit - rest && steps % 2 != 0
    }
    let (result, overflow) = goesUp ? time.addingReportingOverflow(unit - rest) : time.subtractingReportingOverflow(rest)
    guard !overflow, result != Instant.missing else {
      throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp")
    }
    return result
  }
}
