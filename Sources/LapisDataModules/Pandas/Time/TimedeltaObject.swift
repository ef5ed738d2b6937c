import LapisFrame
import LapisInterpreter
import LapisSyntax

/// `pd.Timedelta`: a length of time.
final class TimedeltaObject: HostObject {
  let span: Int

  init(_ span: Int) {
    self.span = span
    super.init(type: TimedeltaObject.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String { span == Instant.missing ? "NaT" : "Timedelta('\(Span.text(span))')" }
  override func str(_ vm: Interpreter) throws -> String { Span.text(span) }
  override func hash(_ vm: Interpreter) throws -> Int? { span.hashValue }
  override func isTrue(_ vm: Interpreter) throws -> Bool { span != 0 }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let theirs = TimeConversion.span(other, vm) else {
      if op == .equal || op == .notEqual { return other.hostObject is any LabelledOperand ? nil : Ref(op == .notEqual) }
      return nil
    }
    guard span != Instant.missing, theirs != Instant.missing else { return Ref(op == .notEqual) }
    return Ref(op.holds(span, theirs))
  }

  override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? {
    op == .minus ? vm.host(TimedeltaObject(span == Instant.missing ? span : -span)) : nil
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    if other.hostObject is any LabelledOperand || other.host(as: TimestampObject.self) != nil { return nil }
    if op == .add || op == .subtract && reflected, TimeConversion.kind(other, vm) == "datetime", let time = TimeConversion.moment(other, vm) {
      guard span != Instant.missing else { return vm.host(TimestampObject(Instant.missing)) }
      let moved = op == .add ? time.addingReportingOverflow(span) : time.subtractingReportingOverflow(span)
      return vm.host(TimestampObject(try Self.checked(moved)))
    }
    if let theirs = TimeConversion.span(other, vm) {
      let (a, b) = reflected ? (theirs, span) : (span, theirs)
      guard a != Instant.missing, b != Instant.missing else { return vm.host(TimedeltaObject(Instant.missing)) }
      switch op {
      case .add: return vm.host(TimedeltaObject(try Self.checked(a.addingReportingOverflow(b))))
      case .subtract: return vm.host(TimedeltaObject(try Self.checked(a.subtractingReportingOverflow(b))))
      case .divide: return Ref(Double(a) / Double(b))
      case .floorDivide:
        guard b != 0 else { throw ScriptError(.zeroDivisionError, "integer division or modulo by zero") }
        return Ref(Instant.floorDivide(a, b))
      case .modulo:
        guard b != 0 else { throw ScriptError(.zeroDivisionError, "integer division or modulo by zero") }
        return vm.host(TimedeltaObject(a - Instant.floorDivide(a, b) * b))
      default: return nil
      }
    }
    guard let number = other.asDouble, other.isScalarNumber else { return nil }
    switch op {
    case .multiply: return vm.host(TimedeltaObject(try Self.rounded(Double(span) * number)))
    case .floorDivide where !reflected:
      guard number != 0 else { throw ScriptError(.zeroDivisionError, "integer division or modulo by zero") }
      return vm.host(TimedeltaObject(try Self.rounded((Double(span) / number).rounded(.down))))
    case .divide where !reflected: return vm.host(TimedeltaObject(try Self.rounded(Double(span) / number)))
    default: return nil
    }
  }

  private static func checked(_ result: (partialValue: Int, overflow: Bool)) throws -> Int {
    guard !result.overflow else { throw ScriptError(.overflowError, "int too big to convert") }
    return result.partialValue
  }

  static func rounded(_ value: Double) throws -> Int {
    guard value.isFinite, abs(value) < 0x1p63 else { throw ScriptError(.overflowError, "int too big to convert") }
    return Int(value)
  }

  private static let units: [(String, Int)] = [
    ("weeks", 7 * Instant.day), ("days", Instant.day), ("hours", Instant.hour), ("minutes", Instant.minute),
    ("seconds", Instant.second), ("milliseconds", 1_000_000), ("microseconds", 1000), ("nanoseconds", 1),
  ]

  /// The parts of a span, largest first.
  static func components(_ span: Int) -> [(name: String, value: Int)] {
    let days = Instant.floorDivide(span, Instant.day)
    let rest = span - days * Instant.day
    return [
      ("days", days), ("hours", rest / Instant.hour), ("minutes", rest / Instant.minute % 60), ("seconds", rest / Instant.second % 60),
      ("milliseconds", rest / 1_000_000 % 1000), ("microseconds", rest / 1000 % 1000), ("nanoseconds", rest % 1000),
    ]
  }

  /// The parts below a day.
  private var rest: Int { span - Instant.floorDivide(span, Instant.day) * Instant.day }

  static let hostType = HostType(
    name: "Timedelta", module: "pandas._libs.tslibs.timedeltas", doc: "A length of time.", importPaths: ["pandas"],
    initializer: NativeFunction(
      "Timedelta(value=None, unit=None, weeks=None, days=None, hours=None, minutes=None, seconds=None, milliseconds=None, microseconds=None, nanoseconds=None)",
      "A length of time."
    ) { call in
      let value = call["value"]
      if value.isNone {
        var total = 0.0
        for (name, unit) in units where !call[name].isNone { total += try call.double(name) * Double(unit) }
        return call.vm.host(TimedeltaObject(try rounded(total)))
      }
      if let span = TimeConversion.span(value, call.vm) { return call.vm.host(TimedeltaObject(span)) }
      if let text = value.asString {
        guard let span = TimeConversion.span(text: text) else { throw ScriptError(.valueError, "unit abbreviation w/o a number") }
        return call.vm.host(TimedeltaObject(span))
      }
      let unit = try TimeConversion.unit(call.optionalString("unit") ?? "ns")
      return call.vm.host(TimedeltaObject(try rounded(call.double("value") * Double(unit))))
    },
    members: [
      .property("days", "Whole days.") { (t: TimedeltaObject, _) in Ref(Instant.floorDivide(t.span, Instant.day)) },
      .property("seconds", "Seconds beside the days.") { (t: TimedeltaObject, _) in Ref(t.rest / Instant.second) },
      .property("microseconds", "Microseconds beside the seconds.") { (t: TimedeltaObject, _) in Ref(t.rest % Instant.second / 1000) },
      .property("nanoseconds", "Nanoseconds beside the microseconds.") { (t: TimedeltaObject, _) in Ref(t.rest % 1000) },
      .property("value", "All of it in nanoseconds.") { (t: TimedeltaObject, _) in Ref(t.span) },
      .property("components", "Days, hours and smaller parts by name.") { (t: TimedeltaObject, vm) in
        let parts = components(t.span)
        let type = try vm.callMethod(vm.imported("collections"), "namedtuple", [vm.string("Components"), vm.list(parts.map { vm.string($0.name) })])
        return try vm.call(type, parts.map { Ref($0.value) })
      },
      .method("round(freq)", "To the nearest unit.") { (t: TimedeltaObject, call) in
        call.vm.host(TimedeltaObject(try TimeRounding.rounded(t.span, call.string("freq"), .toNearestOrEven)))
      },
      .method("floor(freq)", "Down to a unit.") { (t: TimedeltaObject, call) in
        call.vm.host(TimedeltaObject(try TimeRounding.rounded(t.span, call.string("freq"), .down)))
      },
      .method("ceil(freq)", "Up to a unit.") { (t: TimedeltaObject, call) in
        call.vm.host(TimedeltaObject(try TimeRounding.rounded(t.span, call.string("freq"), .up)))
      },
      .method("total_seconds()", "All of it in seconds.") { (t: TimedeltaObject, _) in Ref(Double(t.span) / 1e9) },
      .method("to_pytimedelta()", "The span as a timedelta.") { (t: TimedeltaObject, call) in
        try call.vm.callMethod(
          call.vm.imported("datetime"), "timedelta",
          [Ref(Instant.floorDivide(t.span, Instant.day)), Ref(t.rest / Instant.second), Ref(t.rest % Instant.second / 1000)])
      },
      .method("isoformat()", "The span as ISO text.") { (t: TimedeltaObject, call) in
        let days = Instant.floorDivide(t.span, Instant.day)
        let nano = t.rest % Instant.second
        let decimals = nano == 0 ? "" : "." + String(String(Instant.second + nano).dropFirst()).trimmed(of: "0")
        return call.vm.string(
          "P\(days)DT\(t.rest / Instant.hour)H\(t.rest / Instant.minute % 60)M\(t.rest / Instant.second % 60)\(decimals)S")
      },
      .method("__abs__()", "The span without its sign.") { (t: TimedeltaObject, call) in
        call.vm.host(TimedeltaObject(t.span == Instant.missing ? t.span : abs(t.span)))
      },
    ])
}

extension String {
  /// Without this character at the end.
  fileprivate func trimmed(of character: Character) -> String {
    var result = self
    while result.last == character { result.removeLast() }
    return result
  }
}
