import LapisFrame
import LapisInterpreter
import LapisSyntax

/// `to_datetime`, `date_range` and their kind.
enum TimeFunctions {
  static var members: [ModuleMember] {
    [
      .type(TimestampObject.hostType), .type(TimedeltaObject.hostType), .type(OffsetObject.hostType), .type(GrouperObject.hostType),
      .type(IntervalObject.hostType), .type(CategoricalObject.hostType),
      .function(
        "to_datetime(arg, errors='raise', dayfirst=False, yearfirst=False, utc=False, format=None, exact=True, unit=None, infer_datetime_format=False, origin='unix', cache=True)",
        "Text and numbers as moments.", toDatetime),
      .value("offsets", "Steps of the calendar.") { (try? $0.imported("pandas.tseries.offsets")) ?? .none },
      .function("timedelta_range(start=None, end=None, periods=None, freq=None, name=None, closed=None)", "Spans at equal steps.", timedeltaRange),
      .function("infer_freq(index)", "The step that moments keep; None where there is none.") { call in
        guard case .instants(let times) = try Labels.index(call["index"], call.vm).labels else {
          throw ScriptError(.typeError, "cannot infer freq from a non-convertible index")
        }
        guard times.count > 2 else { throw ScriptError(.valueError, "Need at least 3 dates to infer frequency") }
        return Frequency.inferred(times).map { call.vm.string($0) } ?? .none
      },
      .function("to_timedelta(arg, unit=None, errors='raise')", "Text and numbers as spans.", toTimedelta),
      .function("date_range(start=None, end=None, periods=None, freq=None, tz=None, normalize=False, name=None, inclusive='both')", "Moments at equal steps.", dateRange),
      .function("bdate_range(start=None, end=None, periods=None, freq='B', tz=None, normalize=True, name=None, inclusive='both')", "Working days.", dateRange),
    ]
  }

  static func moment(_ value: Ref, _ vm: Interpreter) throws -> Int {
    if ScalarConversion.scalar(value, vm).isMissing { return Instant.missing }
    guard let time = TimeConversion.moment(of: value, vm) else {
      throw unparsed(try vm.str(value), 0)
    }
    return time
  }

  static let parseError = ExceptionType("DateParseError", base: .valueError, importPaths: ["pandas._libs.tslibs.parsing"])

  /// The error of text that is no moment, or spells a date that there is not.
  static func unparsed(_ text: String, _ row: Int) -> ScriptError {
    if ["a", "A", "m", "M", "p", "P", "t", "T"].contains(text) {
      return ScriptError(.valueError, "Given date string \"\(text)\" not likely a datetime, at position \(row)")
    }
    let fields = text.prefix { $0 != " " && $0 != "T" }.split(separator: "-").map { Int($0) }
    if fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2], text.prefix(4).allSatisfy({ $0.isNumber }) {
      if !(1...12).contains(month) { return ScriptError(parseError, "month must be in 1..12: \(text), at position \(row)") }
      if day < 1 || day > Instant.daysInMonth(year, month) {
        return ScriptError(parseError, "day is out of range for month: \(text), at position \(row)")
      }
    }
    return ScriptError(parseError, "Unknown datetime string format, unable to parse: \(text), at position \(row)")
  }

  /// The moments of a column, as `to_datetime` and `parse_dates` read them.
  static func converted(
    _ column: Column, format given: String? = nil, unit: String? = nil, dayFirst: Bool = false, errors: String = "raise", _ vm: Interpreter
  ) throws -> Column? {
    if case .instants = column { return column }
    let scale = try TimeConversion.unit(unit ?? "ns")
    var format = given
    var known: [String: Int] = [:]
    var times: [Int] = []
    times.reserveCapacity(column.count)
    for (row, value) in column.scalars.enumerated() {
      if value.isMissing || value.text?.isEmpty == true || value.text == "NaT" || value.text == "nan" {
        times.append(Instant.missing)
        continue
      }
      if let text = value.text, let time = known[text] {
        times.append(time)
        continue
      }
      // The first text gives the format that the others must have.
      if format == nil, let text = value.text { format = DateGuess.format(text, dayFirst: dayFirst) }
      let time = TimeConversion.moment(of: value, vm, format: format, unit: scale, dayFirst: dayFirst)
      guard let time else {
        if errors == "coerce" {
          times.append(Instant.missing)
          continue
        }
        if errors == "ignore" { return nil }
        let text = value.description
        if let format, value.text != nil, given != "mixed" {
          throw ScriptError(.valueError, mismatch(text, format, row))
        }
        throw unparsed(text, row)
      }
      if let text = value.text {
        if known.isEmpty { try TimeConversion.warnOfZone(text, vm) }
        known[text] = time
      }
      times.append(time)
    }
    return .instants(times)
  }

  private static func mismatch(_ text: String, _ format: String, _ row: Int) -> String {
    // Text that matches and goes on is told apart from text that does not match.
    for length in stride(from: text.count - 1, to: 0, by: -1) where InstantParser.parse(String(text.prefix(length)), format: format) != nil {
      return "unconverted data remains when parsing with format \"\(format)\": \"\(text.dropFirst(length))\", at position \(row)."
        + advice
    }
    return "time data \"\(text)\" doesn't match format \"\(format)\", at position \(row)." + advice
  }

  private static let advice =
    " You might want to try:\n    - passing `format` if your strings have a consistent format;\n"
    + "    - passing `format='ISO8601'` if your strings are all ISO8601 but not necessarily in exactly the same format;\n"
    + "    - passing `format='mixed'`, and the format will be inferred for each element individually. You might want to use `dayfirst` alongside this."

  private static func toDatetime(_ call: Call) throws -> Ref {
    let vm = call.vm
    let arg = call["arg"]
    let errors = try call.string("errors")
    let format = try call.optionalString("format")
    let unit = try call.optionalString("unit")
    let dayFirst = try call.bool("dayfirst")
    if arg.isNone { return .none }
    if try call.bool("utc") {
      throw ScriptError(.notImplementedError, "to_datetime(utc=True): moments have no time zone", hint: "Leave utc out; moments are then those of the text.")
    }
    if call["origin"].asString != "unix" { return try counted(call, errors) }
    if let frame = arg.host(as: FrameObject.self)?.frame {
      func numbers(_ name: String) throws -> [Int] {
        guard let column = frame.names.firstIndex(where: { $0.text.map { $0 == name || $0 == name + "s" } ?? false }) else { return [] }
        return try (frame.columns[column].casting(to: .int).doubles ?? []).map { NDArray.int($0) }
      }
      let (years, months, days) = (try numbers("year"), try numbers("month"), try numbers("day"))
      guard !years.isEmpty, !months.isEmpty, !days.isEmpty else {
        throw ScriptError(.valueError, "to assemble mappings requires at least that [year, month, day] be specified: [day,month,year] is missing")
      }
      let hours = try numbers("hour"), minutes = try numbers("minute")
      let times = try years.indices.map { row -> Int in
        let parts = Instant.Parts(
          years[row], months[row], days[row], hours.isEmpty ? 0 : hours[row], minutes.isEmpty ? 0 : minutes[row])
        guard let time = Instant.nanoseconds(parts) else {
          if errors == "coerce" { return Instant.missing }
          throw ScriptError(.valueError, "cannot assemble the datetimes: day is out of range for month")
        }
        return time
      }
      return vm.host(SeriesObject(.instants(times), index: frame.index, name: nil))
    }
    if let series = arg.host(as: SeriesObject.self) {
      guard let column = try converted(series.column, format: format, unit: unit, dayFirst: dayFirst, errors: errors, vm) else { return arg }
      return vm.host(SeriesObject(column, like: series))
    }
    if arg.isList || arg.isTuple || arg.host(as: NDArray.self) != nil || arg.host(as: IndexObject.self) != nil {
      let name = arg.host(as: IndexObject.self)?.index.name
      guard let column = try converted(Column(Labels.labels(arg, vm)), format: format, unit: unit, dayFirst: dayFirst, errors: errors, vm) else { return arg }
      return vm.host(IndexObject(RowIndex(column, name: name)))
    }
    let column = Column.mixed([ScalarConversion.scalar(arg, vm)])
    guard let one = try converted(column, format: format, unit: unit, dayFirst: dayFirst, errors: errors, vm) else { return arg }
    return ScalarConversion.ref(one[0], vm)
  }

  /// Numbers of a unit since another origin than 1970.
  private static func counted(_ call: Call, _ errors: String) throws -> Ref {
    let vm = call.vm
    let scale = try TimeConversion.unit(call.optionalString("unit") ?? "ns")
    var origin = 0.0
    if call["origin"].asString == "julian" {
      guard scale == Instant.day else { throw ScriptError(.valueError, "unit must be 'D' for origin='julian'") }
      origin = -2_440_587.5 * Double(Instant.day)
    } else {
      origin = Double(try moment(call["origin"], vm))
    }
    func time(_ value: Scalar) throws -> Int {
      if value.isMissing { return Instant.missing }
      guard let number = value.number else {
        if errors == "coerce" { return Instant.missing }
        throw ScriptError(.valueError, "'\(value.description)' is not compatible with origin='\(try vm.str(call["origin"]))'; it must be numeric with a unit specified")
      }
      return try TimedeltaObject.rounded(number * Double(scale) + origin)
    }
    let arg = call["arg"]
    if let series = arg.host(as: SeriesObject.self) {
      return vm.host(SeriesObject(.instants(try series.column.scalars.map(time)), like: series))
    }
    if arg.isScalarNumber || arg.isString { return vm.host(TimestampObject(try time(ScalarConversion.scalar(arg, vm)))) }
    return vm.host(IndexObject(RowIndex(.instants(try Labels.labels(arg, vm).map(time)))))
  }

  private static func toTimedelta(_ call: Call) throws -> Ref {
    let vm = call.vm
    let scale = try TimeConversion.unit(call.optionalString("unit") ?? "ns")
    func span(_ value: Scalar) throws -> Int {
      switch value {
      case .span(let span): return span
      case .string(let text):
        if let span = TimeConversion.span(text: text) { return span }
        if try call.string("errors") == "coerce" { return Instant.missing }
        throw ScriptError(.valueError, "unit abbreviation w/o a number")
      default:
        guard let number = value.number, !number.isNaN else { return Instant.missing }
        return try TimedeltaObject.rounded(number * Double(scale))
      }
    }
    if let series = call["arg"].host(as: SeriesObject.self) {
      return vm.host(SeriesObject(.spans(try series.column.scalars.map(span)), like: series))
    }
    if call["arg"].isList || call["arg"].hostObject is any ArrayRepresentable || call["arg"].host(as: NDArray.self) != nil {
      return vm.host(IndexObject(RowIndex(.spans(try Labels.labels(call["arg"], vm).map(span)))))
    }
    return vm.host(TimedeltaObject(try span(ScalarConversion.scalar(call["arg"], vm))))
  }

  private static func dateRange(_ call: Call) throws -> Ref {
    let vm = call.vm
    if !call["tz"].isNone { throw ZonelessTime.error("date_range(tz=…)") }
    let frequency = call["freq"].isNone ? try Frequency("D") : try Frequency(call["freq"], vm)
    func end(_ name: String) throws -> Int? {
      if call[name].isNone { return nil }
      let time = try moment(call[name], vm)
      guard time != Instant.missing else { throw ScriptError(.valueError, "Neither `start` nor `end` can be NaT") }
      return try call.bool("normalize") ? Instant.floorDivide(time, Instant.day) * Instant.day : time
    }
    let (start, stop) = (try end("start"), try end("end"))
    let periods = try call.optionalInt("periods")
    let isSpaced = start != nil && stop != nil && periods != nil && call["freq"].isNone
    guard isSpaced || [start != nil, stop != nil, periods != nil].filter({ $0 }).count == 2 else {
      throw ScriptError(
        .valueError, "Of the four parameters: start, end, periods, and freq, exactly three must be specified")
    }
    if let periods, periods < 0 || periods >= 10_000_000 {
      throw ScriptError(.valueError, "Number of samples, \(periods), must be non-negative.")
    }
    var times: [Int] = []
    if isSpaced, let start, let stop, let periods {
      // Equal parts between the ends.
      let (length, overflow) = stop.subtractingReportingOverflow(start)
      guard !overflow else { throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp") }
      times = (0..<periods).map { periods == 1 ? start : start &+ Int(Double(length) * (Double($0) / Double(periods - 1))) }
    } else if let start, let stop {
      times = try frequency.range(from: start, through: stop)
    } else if let start, let periods {
      var time = frequency.rolledForward(start)
      while times.count < periods {
        times.append(time)
        guard let next = frequency.next(after: time), next != time else { break }
        time = next
      }
    } else if let stop, let periods {
      var time = frequency.rolledBack(stop)
      while times.count < periods {
        times.append(time)
        guard let before = frequency.adding(-frequency.count, to: time), before != time else { break }
        time = before
      }
      times.reverse()
    }
    switch try call.string("inclusive") {
    case "both": break
    case let mode where ["left", "right", "neither"].contains(mode):
      if mode != "right", let stop, times.last == stop { times.removeLast() }
      if mode != "left", let start, times.first == start { times.removeFirst() }
    default: throw ScriptError(.valueError, "Inclusive has to be either 'both', 'neither', 'left' or 'right'")
    }
    var index = RowIndex(.instants(times), name: try call.optionalString("name"))
    if !isSpaced { index.frequency = frequency.spelled }
    return vm.host(IndexObject(index))
  }

  private static func timedeltaRange(_ call: Call) throws -> Ref {
    let vm = call.vm
    let step = try call["freq"].isNone ? Instant.day : Frequency(call["freq"], vm).fixed()
    func end(_ name: String) throws -> Int? {
      if call[name].isNone { return nil }
      guard let span = TimeConversion.span(call[name], vm) ?? call[name].asString.flatMap({ TimeConversion.span(text: $0) }) else {
        throw ScriptError(.valueError, "unit abbreviation w/o a number")
      }
      return span
    }
    let (start, stop, periods) = (try end("start"), try end("end"), try call.optionalInt("periods"))
    var spans: [Int]
    switch (start, stop, periods) {
    case (let start?, let stop?, nil): 
      guard (Double(stop) - Double(start)) / Double(step) < 1e7 else { throw ScriptError(.valueError, "timedelta_range is too long") }
      spans = Array(stride(from: start, through: stop, by: step))
    case (let start?, nil, let count?), (nil, let start?, let count?):
      let length = Double(step) * Double(count)
      guard count < 10_000_000, abs(Double(start)) + length < 0x1p63 else {
        throw ScriptError(.overflowError, "Cannot generate range with start=\(start) and periods=\(count)")
      }
      let first = stop == nil ? start : start - max(0, count - 1) * step
      spans = (0..<max(0, count)).map { first + $0 * step }
    default:
      throw ScriptError(.valueError, "Of the four parameters: start, end, periods, and freq, exactly three must be specified")
    }
    var index = RowIndex(.spans(spans), name: try call.optionalString("name"))
    index.frequency = Frequency(span: step).spelled
    return vm.host(IndexObject(index))
  }
}

/// The format of a date's text, as pandas guesses it from the first value.
enum DateGuess {
  static func format(_ text: String, dayFirst: Bool) -> String? {
    let candidates = [
      "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S.%f",
      "%Y/%m/%d", "%Y/%m/%d %H:%M:%S", "%Y%m%d",
    ] + (dayFirst
      ? ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%m/%d/%Y", "%m-%d-%Y"]
      : ["%m/%d/%Y", "%m-%d-%Y", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"])
      + ["%d %b %Y", "%b %d, %Y", "%B %d, %Y", "%d %B %Y", "%d-%b-%Y"]
    return candidates.first { format in
      // Years have four digits, so that a match of less is none.
      InstantParser.parse(text, format: format) != nil && (text.count >= 8 || !format.hasPrefix("%Y"))
    }
  }
}

extension Instant {
  /// Nanoseconds from one moment to another, which may be more than 64 bits hold.
  static func distance(_ time: Int, _ start: Int) -> Double {
    let (span, overflow) = time.subtractingReportingOverflow(start)
    return overflow ? Double(time) - Double(start) : Double(span)
  }
}

/// Arithmetic and comparison of columns of times.
enum TimeArithmetic {
  /// The times of a value: one for all rows, or one a row.
  enum Operand {
    case instants([Int])
    case spans([Int])
    case numbers([Double])
  }

  static func operand(_ value: Ref, _ vm: Interpreter) -> Operand? {
    if let series = value.host(as: SeriesObject.self) { return operand(series.column) }
    if let index = value.host(as: IndexObject.self) { return operand(index.index.labels) }
    switch ScalarConversion.scalar(value, vm) {
    case .instant(let time): return .instants([time])
    case .span(let span): return .spans([span])
    case .int(let number): return .numbers([Double(number)])
    case .double(let number): return .numbers([number])
    case .string(let text): return InstantParser.parse(text).map { .instants([$0]) } ?? TimeConversion.span(text: text).map { .spans([$0]) }
    default: return nil
    }
  }

  static func operand(_ column: Column) -> Operand? {
    switch column {
    case .instants(let times): .instants(times)
    case .spans(let spans): .spans(spans)
    default: column.dtype.isNumeric ? column.doubles.map { .numbers($0) } : nil
    }
  }

  static func isTime(_ column: Column) -> Bool { column.dtype == .datetime || column.dtype == .timedelta }

  private static func zipped(_ a: [Int], _ b: [Int], _ body: (Int, Int) -> Int) -> [Int] {
    let count = max(a.count, b.count)
    return (0..<count).map { row in
      let x = a.count == 1 ? a[0] : a[row]
      let y = b.count == 1 ? b[0] : b[row]
      return x == Instant.missing || y == Instant.missing ? Instant.missing : body(x, y)
    }
  }

  static func binary(_ a: Operand, _ op: BinaryOperator, _ b: Operand) throws -> Column? {
    switch (a, op, b) {
    case (.instants(let x), .subtract, .instants(let y)): return .spans(zipped(x, y) { $0 &- $1 })
    case (.instants(let x), .add, .spans(let y)), (.spans(let y), .add, .instants(let x)): return .instants(zipped(x, y) { $0 &+ $1 })
    case (.instants(let x), .subtract, .spans(let y)): return .instants(zipped(x, y) { $0 &- $1 })
    case (.spans(let x), .add, .spans(let y)): return .spans(zipped(x, y) { $0 &+ $1 })
    case (.spans(let x), .subtract, .spans(let y)): return .spans(zipped(x, y) { $0 &- $1 })
    case (.spans(let x), .divide, .spans(let y)), (.spans(let x), .floorDivide, .spans(let y)):
      let count = max(x.count, y.count)
      let quotients = (0..<count).map { row -> Double in
        let (p, q) = (x.count == 1 ? x[0] : x[row], y.count == 1 ? y[0] : y[row])
        return p == Instant.missing || q == Instant.missing ? .nan : Double(p) / Double(q)
      }
      return op == .divide ? .double(quotients) : .int(quotients.map { NDArray.int($0.rounded(.down)) })
    case (.spans(let x), .multiply, .numbers(let y)), (.numbers(let y), .multiply, .spans(let x)): return scaled(x, y) { $0 * $1 }
    case (.spans(let x), .divide, .numbers(let y)): return scaled(x, y) { $0 / $1 }
    default: return nil
    }
  }

  private static func scaled(_ spans: [Int], _ numbers: [Double], _ body: (Double, Double) -> Double) -> Column {
    .spans(
      (0..<max(spans.count, numbers.count)).map { row in
        let span = spans.count == 1 ? spans[0] : spans[row]
        let value = body(Double(span), numbers.count == 1 ? numbers[0] : numbers[row])
        return span == Instant.missing || !value.isFinite || abs(value) >= 0x1p63 ? Instant.missing : Int(value)
      })
  }

  static func compare(_ a: Operand, _ op: ComparisonOperator, _ b: Operand) -> Column? {
    let x: [Int], y: [Int]
    switch (a, b) {
    case (.instants(let p), .instants(let q)), (.spans(let p), .spans(let q)): (x, y) = (p, q)
    default: return nil
    }
    return .bool(
      (0..<max(x.count, y.count)).map { row in
        let (p, q) = (x.count == 1 ? x[0] : x[row], y.count == 1 ? y[0] : y[row])
        return p == Instant.missing || q == Instant.missing ? op == .notEqual : op.holds(p, q)
      })
  }
}
