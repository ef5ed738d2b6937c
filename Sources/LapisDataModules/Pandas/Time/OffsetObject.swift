import LapisFrame
import LapisInterpreter
import LapisSyntax

/// `pd.DateOffset` and `pd.offsets`: a step of the calendar.
final class OffsetObject: HostObject {
  let frequency: Frequency
  /// What stands between the angle brackets, for a count of one and for others.
  private let words: (one: String, many: String)

  init(_ frequency: Frequency, one: String, many: String? = nil) {
    self.frequency = frequency
    words = (one, many ?? one)
    super.init(type: OffsetObject.hostType)
  }

  /// A step with pandas' name of its kind.
  convenience init(_ frequency: Frequency) {
    var one: String
    var many: String?
    switch frequency.unit {
    case .fixed:
      let names = ["D": "Day", "h": "Hour", "min": "Minute", "s": "Second", "ms": "Milli", "us": "Micro", "ns": "Nano"]
      one = names[frequency.name] ?? "Day"
    case .weekly(let day): (one, many) = ("Week: weekday=\(day)", "Weeks: weekday=\(day)")
    case .businessDay: one = "BusinessDay"
    case .monthStart(let months, let anchor): (one, many) = Self.words("Begin", "", months, anchor)
    case .monthEnd(let months, let anchor): (one, many) = Self.words("End", "", months, anchor)
    case .businessMonthStart(let months, let anchor): (one, many) = Self.words("Begin", "Business", months, anchor)
    case .businessMonthEnd(let months, let anchor): (one, many) = Self.words("End", "Business", months, anchor)
    case .semiMonthStart(let day): (one, many) = ("SemiMonthBegin: day_of_month=\(day)", "SemiMonthBegins: day_of_month=\(day)")
    case .semiMonthEnd(let day): (one, many) = ("SemiMonthEnd: day_of_month=\(day)", "SemiMonthEnds: day_of_month=\(day)")
    case .relative(let months, _): one = "DateOffset: months=\(months)"
    }
    self.init(frequency, one: one, many: many ?? one + "s")
  }

  private static func words(_ kind: String, _ prefix: String, _ months: Int, _ anchor: Int) -> (String, String) {
    switch months {
    case 1: ("\(prefix)Month\(kind)", "\(prefix)Month\(kind)s")
    case 3: ("\(prefix)Quarter\(kind): startingMonth=\(anchor + 1)", "\(prefix)Quarter\(kind)s: startingMonth=\(anchor + 1)")
    default: ("\(prefix)Year\(kind): month=\(anchor + 1)", "\(prefix)Year\(kind)s: month=\(anchor + 1)")
    }
  }

  /// A moment moved by the step, forward or (−1) back.
  func applied(to time: Int, _ sign: Int) throws -> Int {
    if time == Instant.missing { return time }
    if frequency.count == 0 { return frequency.rolledForward(time) }
    guard let moved = frequency.adding(frequency.count * sign, to: time) else {
      throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp")
    }
    return moved
  }

  func applied(to times: [Int], _ sign: Int) throws -> [Int] { try times.map { try applied(to: $0, sign) } }

  private func counted(_ count: Int) -> OffsetObject {
    OffsetObject(Frequency(count: count, unit: frequency.unit, name: frequency.name), one: words.one, many: words.many)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    frequency.count == 1 ? "<\(words.one)>" : "<\(frequency.count) * \(words.many)>"
  }

  override func hash(_ vm: Interpreter) throws -> Int? { frequency.spelled.hashValue }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual else { return nil }
    let theirs = other.host(as: OffsetObject.self)?.frequency.spelled ?? other.asString
    return Ref((theirs == frequency.spelled) == (op == .equal))
  }

  override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? {
    op == .minus ? vm.host(counted(-frequency.count)) : nil
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    if op == .multiply, let factor = other.asInt, other.isInteger {
      let (count, overflow) = frequency.count.multipliedReportingOverflow(by: factor)
      guard !overflow, abs(count) < 1 << 30 else { throw ScriptError(.overflowError, "int too big to convert") }
      return vm.host(counted(count))
    }
    guard op == .add || op == .subtract && reflected, !(other.hostObject is any LabelledOperand),
      let time = TimeConversion.moment(of: other, vm), !other.isScalarNumber, !other.isString
    else { return nil }
    return vm.host(TimestampObject(try applied(to: time, op == .add ? 1 : -1)))
  }

  private static func moment(_ call: Call) throws -> Int {
    guard let time = TimeConversion.moment(of: call["dt"], call.vm) else {
      throw ScriptError(.typeError, "Cannot convert input to Timestamp")
    }
    return time
  }

  static let hostType = HostType(
    name: "DateOffset", module: "pandas._libs.tslibs.offsets", doc: "A step of the calendar.", importPaths: ["pandas", "pandas.tseries.offsets"],
    initializer: NativeFunction(
      "DateOffset(n=1, normalize=False, years=0, months=0, weeks=0, days=0, hours=0, minutes=0, seconds=0, milliseconds=0, microseconds=0, nanoseconds=0)",
      "A step.", make),
    members: [
      .property("n", "How many steps.") { (o: OffsetObject, _) in Ref(o.frequency.count) },
      .property("freqstr", "The step as text.") { (o: OffsetObject, vm) in vm.string(o.frequency.spelled) },
      .property("name", "The step as text, without the count.") { (o: OffsetObject, vm) in vm.string(o.frequency.name) },
      .method("rollforward(dt)", "The first moment of the step at or after one.") { (o: OffsetObject, call) in
        call.vm.host(TimestampObject(o.frequency.rolledForward(try moment(call))))
      },
      .method("rollback(dt)", "The last moment of the step at or before one.") { (o: OffsetObject, call) in
        call.vm.host(TimestampObject(o.frequency.rolledBack(try moment(call))))
      },
      .method("is_on_offset(dt)", "Is a moment on the step?") { (o: OffsetObject, call) in Ref(o.frequency.isOn(try moment(call))) },
    ])

  private static func make(_ call: Call) throws -> Ref {
    var months = 0
    var span = 0.0
    var words: [String] = []
    for (name, unit) in [("years", 12), ("months", 1)] where try call.int(name) != 0 {
      months += try min(max(call.int(name), -100_000), 100_000) * unit
      words.append("\(name)=\(try call.int(name))")
    }
    let units = [
      ("weeks", 7 * Instant.day), ("days", Instant.day), ("hours", Instant.hour), ("minutes", Instant.minute), ("seconds", Instant.second),
      ("milliseconds", 1_000_000), ("microseconds", 1000), ("nanoseconds", 1),
    ]
    for (name, unit) in units where try call.int(name) != 0 {
      span += Double(try call.int(name)) * Double(unit)
      words.append("\(name)=\(try call.int(name))")
    }
    let count = try call.int("n")
    guard abs(count) < 1 << 30 else { throw ScriptError(.overflowError, "int too big to convert") }
    if words.isEmpty { return call.vm.host(OffsetObject(Frequency(count: count, unit: .fixed(Instant.day), name: "D"), one: "DateOffset", many: "DateOffsets")) }
    let length = try TimedeltaObject.rounded(span)
    let unit: Frequency.Unit = months == 0 ? .fixed(length) : .relative(months: months, span: length)
    let text = "DateOffset: \(words.joined(separator: ", "))"
    return call.vm.host(OffsetObject(Frequency(count: count, unit: unit, name: "<\(text)>"), one: text, many: "DateOffsets: \(words.joined(separator: ", "))"))
  }

  // MARK: pandas.tseries.offsets

  /// The module of the steps with names.
  static var module: NativeModule {
    NativeModule(name: "pandas.tseries.offsets", doc: "Steps of the calendar.", members: [.type(hostType)] + named)
  }

  private static var named: [ModuleMember] {
    let plain: [([String], String)] = [
      (["Day"], "D"), (["Hour"], "h"), (["Minute"], "min"), (["Second"], "s"), (["Milli"], "ms"), (["Micro"], "us"), (["Nano"], "ns"),
      (["BDay", "BusinessDay"], "B"), (["MonthEnd"], "ME"), (["MonthBegin"], "MS"), (["BMonthEnd", "BusinessMonthEnd"], "BME"),
      (["BMonthBegin", "BusinessMonthBegin"], "BMS"), (["SemiMonthBegin"], "SMS"), (["SemiMonthEnd"], "SME"),
    ]
    let anchored: [(name: String, freq: String, key: String, month: Int)] = [
      ("QuarterEnd", "QE", "startingMonth", 3), ("QuarterBegin", "QS", "startingMonth", 3), ("BQuarterEnd", "BQE", "startingMonth", 3),
      ("BQuarterBegin", "BQS", "startingMonth", 3), ("YearEnd", "YE", "month", 12), ("YearBegin", "YS", "month", 1), ("BYearEnd", "BYE", "month", 12),
      ("BYearBegin", "BYS", "month", 1),
    ]
    return plain.flatMap { names, freq in
      names.map { name in
        .function("\(name)(n=1, normalize=False)", "A step.") { call in
          let base = try Frequency(freq)
          return call.vm.host(OffsetObject(Frequency(count: try call.int("n"), unit: base.unit, name: base.name)))
        }
      }
    } + anchored.map { entry in
      .function("\(entry.name)(n=1, normalize=False, \(entry.key)=\(entry.month))", "A step.") { call in
        let month = try call.int(entry.key)
        guard (1...12).contains(month) else { throw ScriptError(.valueError, "Month must go from 1 to 12") }
        let base = try Frequency("\(entry.freq)-\(Frequency.monthNames[month - 1])")
        return call.vm.host(OffsetObject(Frequency(count: try call.int("n"), unit: base.unit, name: base.name)))
      }
    } + [
      .function("Week(n=1, normalize=False, weekday=None)", "A step of weeks.") { call in
        let n = try call.int("n")
        guard let day = try call.optionalInt("weekday") else {
          return call.vm.host(OffsetObject(Frequency(count: n, unit: .fixed(7 * Instant.day), name: "W"), one: "Week: weekday=None", many: "Weeks: weekday=None"))
        }
        guard (0...6).contains(day) else { throw ScriptError(.valueError, "Day must be 0<=day<=6, got \(day)") }
        return call.vm.host(OffsetObject(Frequency(count: n, unit: .weekly(day), name: "W-\(Frequency.dayNames[day])")))
      }
    ]
  }
}
