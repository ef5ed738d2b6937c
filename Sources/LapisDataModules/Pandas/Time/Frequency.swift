import LapisFrame
import LapisInterpreter
import LapisSyntax

/// A step between moments: `D`, `2h`, `MS`, `ME`, `W-SUN`, `B` …
struct Frequency {
  enum Unit {
    case fixed(Int)
    case weekly(Int)
    case businessDay
    case monthStart(Int)
    case monthEnd(Int)
  }

  let count: Int
  let unit: Unit
  /// As pandas spells it.
  let name: String

  init(_ text: String) throws {
    let digits = text.prefix { $0.isNumber || $0 == "-" }
    count = Int(digits) ?? 1
    let word = String(text.dropFirst(digits.count))
    switch word.split(separator: "-").first.map({ String($0) }) ?? word {
    case "D", "d", "days", "day": (unit, name) = (.fixed(Instant.day), "D")
    case "h", "H": (unit, name) = (.fixed(Instant.hour), "h")
    case "min", "T": (unit, name) = (.fixed(Instant.minute), "min")
    case "s", "S": (unit, name) = (.fixed(Instant.second), "s")
    case "ms", "L": (unit, name) = (.fixed(1_000_000), "ms")
    case "us", "U": (unit, name) = (.fixed(1000), "us")
    case "ns", "N": (unit, name) = (.fixed(1), "ns")
    case "W":
      let days = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
      let day = word.split(separator: "-").dropFirst().first.flatMap { days.firstIndex(of: String($0).uppercased()) } ?? 6
      (unit, name) = (.weekly(day), "W-\(days[day])")
    case "B": (unit, name) = (.businessDay, "B")
    case "MS": (unit, name) = (.monthStart(1), "MS")
    case "M", "ME": (unit, name) = (.monthEnd(1), "ME")
    case "QS": (unit, name) = (.monthStart(3), "QS-JAN")
    case "Q", "QE": (unit, name) = (.monthEnd(3), "QE-DEC")
    case "YS", "AS": (unit, name) = (.monthStart(12), "YS-JAN")
    case "Y", "A", "YE": (unit, name) = (.monthEnd(12), "YE-DEC")
    default: throw ScriptError(.valueError, "Invalid frequency: \(text)")
    }
    guard count != 0, abs(count) < 1 << 30 else { throw ScriptError(.valueError, "Invalid frequency: \(text)") }
  }

  var spelled: String { count == 1 ? name : "\(count)\(name)" }

  func fixed() throws -> Int {
    guard case .fixed(let unit) = unit else { throw ScriptError(.valueError, "<\(name)> is a non-fixed frequency") }
    let (length, overflow) = unit.multipliedReportingOverflow(by: count)
    guard !overflow, length > 0 else { throw ScriptError(.valueError, "Invalid frequency: \(spelled)") }
    return length
  }

  private static func midnight(_ time: Int) -> Int { Instant.floorDivide(time, Instant.day) * Instant.day }

  /// The first moment of the step at or after this one.
  func rolledForward(_ time: Int) -> Int {
    let clock = time - Self.midnight(time)
    let parts = Instant.parts(time)
    switch unit {
    case .fixed: return time
    case .weekly(let day): return time + (day - Instant.weekday(time) + 7) % 7 * Instant.day
    case .businessDay:
      let weekday = Instant.weekday(time)
      return weekday < 5 ? time : time + (7 - weekday) * Instant.day
    case .monthStart(let months):
      if parts.day == 1, (parts.month - 1) % months == 0 { return time }
      let next = parts.year * 12 + parts.month - 1 - (parts.month - 1) % months + months
      return (Instant.nanoseconds(Instant.Parts(next / 12, next % 12 + 1, 1)) ?? time) + clock
    case .monthEnd(let months):
      let last = parts.year * 12 + (parts.month - 1) / months * months + months - 1
      let (year, month) = (last / 12, last % 12 + 1)
      return (Instant.nanoseconds(Instant.Parts(year, month, Instant.daysInMonth(year, month))) ?? time) + clock
    }
  }

  /// The moment of the step that follows one that is on it.
  func next(after time: Int) -> Int? {
    switch unit {
    case .fixed(let unit):
      let (moved, overflow) = time.addingReportingOverflow(unit * count)
      return overflow ? nil : moved
    case .weekly: return time + 7 * Instant.day * count
    case .businessDay:
      var moved = time
      for _ in 0..<abs(count) {
        repeat { moved += count > 0 ? Instant.day : -Instant.day } while Instant.weekday(moved) > 4
      }
      return moved
    case .monthStart(let months): return Instant.adding(months: months * count, to: time)
    case .monthEnd(let months):
      let clock = time - Self.midnight(time)
      guard let moved = Instant.adding(months: months * count, to: time) else { return nil }
      let parts = Instant.parts(moved)
      return Instant.nanoseconds(Instant.Parts(parts.year, parts.month, Instant.daysInMonth(parts.year, parts.month))).map { $0 + clock }
    }
  }

  /// The step that a list of moments keeps; nil where there is none.
  static func inferred(_ times: [Int]) -> String? {
    guard times.count > 2 else { return nil }
    let step = times[1] - times[0]
    guard step > 0, zip(times.dropFirst(), times).allSatisfy({ $0 - $1 == step }) else { return nil }
    for (unit, name) in [(Instant.day, "D"), (Instant.hour, "h"), (Instant.minute, "min"), (Instant.second, "s")] where step % unit == 0 {
      return step == unit ? name : "\(step / unit)\(name)"
    }
    return nil
  }
}

/// `pd.DateOffset` and `pd.offsets`: a step of months and days.
final class OffsetObject: HostObject {
  private let months: Int
  private let span: Int
  private let text: String

  init(months: Int, span: Int, text: String) {
    self.months = months
    self.span = span
    self.text = text
    super.init(type: OffsetObject.hostType)
  }

  func applied(to time: Int, _ sign: Int) throws -> Int {
    guard let moved = Instant.adding(months: months * sign, to: time) else {
      throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp")
    }
    let (result, overflow) = moved.addingReportingOverflow(span * sign)
    guard !overflow else { throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp") }
    return result
  }

  override func repr(_ vm: Interpreter) throws -> String { text }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard op == .add || op == .subtract && reflected, !(other.hostObject is any LabelledOperand),
      let time = TimeConversion.moment(of: other, vm), !other.isScalarNumber, !other.isString
    else { return nil }
    return vm.host(TimestampObject(try applied(to: time, op == .add ? 1 : -1)))
  }

  static let hostType = HostType(
    name: "DateOffset", module: "pandas._libs.tslibs.offsets", doc: "A step of the calendar.", importPaths: ["pandas", "pandas.tseries.offsets"],
    initializer: NativeFunction("DateOffset(n=1, years=0, months=0, weeks=0, days=0, hours=0, minutes=0, seconds=0)", "A step.") { call in
      var months = 0
      var span = 0.0
      var words: [String] = []
      for (name, unit) in [("years", 12), ("months", 1)] where try call.int(name) != 0 {
        months += try min(max(call.int(name), -100_000), 100_000) * unit
        words.append("\(name)=\(try call.int(name))")
      }
      let units = [
        ("weeks", 7 * Instant.day), ("days", Instant.day), ("hours", Instant.hour), ("minutes", Instant.minute), ("seconds", Instant.second),
      ]
      for (name, unit) in units where try call.int(name) != 0 {
        span += Double(try call.int(name)) * Double(unit)
        words.append("\(name)=\(try call.int(name))")
      }
      if words.isEmpty { span = Double(try call.int("n")) * Double(Instant.day) }
      return call.vm.host(
        OffsetObject(months: months, span: try TimedeltaObject.rounded(span), text: "<DateOffset: \(words.joined(separator: ", "))>"))
    }, members: [])
}
