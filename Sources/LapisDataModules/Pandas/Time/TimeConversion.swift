import LapisFrame
import LapisInterpreter

/// Moments and spans between the language's `datetime` and columns.
enum TimeConversion {
  /// A `datetime.datetime` as a moment, a `timedelta` as a span; nil for everything else.
  static func scalar(_ value: Ref, _ vm: Interpreter) -> Scalar? {
    switch kind(value, vm) {
    case "datetime": return moment(value, vm).map { .instant($0) }
    case "timedelta": return span(value, vm).map { .span($0) }
    default: return nil
    }
  }

  /// `datetime`, `date` or `timedelta` of a value of these classes, however the class is spelled.
  static func kind(_ value: Ref, _ vm: Interpreter) -> String {
    let name = vm.typeName(value)
    return name.hasPrefix("datetime.") ? String(name.dropFirst(9)) : name
  }

  private static func int(_ value: Ref, _ name: String, _ vm: Interpreter) -> Int? {
    (try? vm.attributeIfPresent(value, name))??.asInt
  }

  /// A `datetime` or `date`.
  static func moment(_ value: Ref, _ vm: Interpreter) -> Int? {
    guard let year = int(value, "year", vm), let month = int(value, "month", vm), let day = int(value, "day", vm) else { return nil }
    let parts = Instant.Parts(
      year, month, day, int(value, "hour", vm) ?? 0, int(value, "minute", vm) ?? 0, int(value, "second", vm) ?? 0,
      nanosecond: (int(value, "microsecond", vm) ?? 0) * 1000)
    return Instant.nanoseconds(parts)
  }

  static func span(_ value: Ref, _ vm: Interpreter) -> Int? {
    if let span = value.host(as: TimedeltaObject.self) { return span.span }
    guard kind(value, vm) == "timedelta", let days = int(value, "days", vm), abs(days) < 106_000 else { return nil }
    return days * Instant.day + (int(value, "seconds", vm) ?? 0) * Instant.second + (int(value, "microseconds", vm) ?? 0) * 1000
  }

  /// Moments have no time zone here: those of text that names one are kept as UTC, and the script is told.
  static func warnOfZone(_ text: String, _ vm: Interpreter) throws {
    guard InstantParser.namesZone(text) else { return }
    try vm.warn("time zones are not kept: '\(text)' becomes the moment in UTC, without a zone", "UserWarning")
  }

  /// One value as a moment: a Timestamp, a datetime, a date, text, a number of units; nil where it is none.
  static func moment(of value: Ref, _ vm: Interpreter, format: String? = nil, unit: Int = 1, dayFirst: Bool = false) -> Int? {
    moment(of: ScalarConversion.scalar(value, vm), vm, format: format, unit: unit, dayFirst: dayFirst)
  }

  static func moment(of value: Scalar, _ vm: Interpreter, format: String? = nil, unit: Int = 1, dayFirst: Bool = false) -> Int? {
    switch value {
    case .instant(let time): return time
    case .string(let text):
      if let format, format != "mixed", format != "ISO8601" { return InstantParser.parse(text, format: format) }
      return InstantParser.parse(text, dayFirst: dayFirst)
    case .int(let count):
      if let format { return InstantParser.parse(String(count), format: format) }
      let (time, overflow) = count.multipliedReportingOverflow(by: unit)
      return overflow ? nil : time
    case .double(let count):
      let time = count * Double(unit)
      return time.isFinite && abs(time) < 0x1p62 ? Int(time) : nil
    case .opaque(let held as HeldValue): return moment(held.ref, vm)
    default: return nil
    }
  }

  static func unit(_ name: String) throws -> Int {
    switch name {
    case "ns", "nanosecond", "nanoseconds": return 1
    case "us", "microsecond", "microseconds": return 1000
    case "ms", "millisecond", "milliseconds": return 1_000_000
    case "s", "S", "second", "seconds", "sec": return Instant.second
    case "m", "min", "T", "minute", "minutes": return Instant.minute
    case "h", "H", "hour", "hours", "hr": return Instant.hour
    case "D", "d", "day", "days": return Instant.day
    case "W", "w", "week", "weeks": return 7 * Instant.day
    default: throw ScriptError(.valueError, "invalid unit abbreviation: \(name)")
    }
  }

  /// A span from text such as `2 days 03:00:00` or `1h30min`.
  static func span(text: String) -> Int? {
    var total = 0
    func add(_ part: Int) -> Bool {
      let (sum, overflow) = total.addingReportingOverflow(part)
      total = sum
      return !overflow
    }
    var negative = false
    var rest = Substring(text).drop { $0 == " " }
    if rest.hasPrefix("-") {
      negative = true
      rest = rest.dropFirst()
    }
    if negative, let plus = rest.firstIndex(of: "+") {
      // As negative spans are printed: the days are negative, the time of day is not.
      guard let days = span(text: String(rest[..<plus])), let clock = span(text: String(rest[rest.index(after: plus)...])) else { return nil }
      let (span, overflow) = clock.subtractingReportingOverflow(days)
      return overflow ? nil : span
    }
    while true {
      rest = rest.drop { $0 == " " || $0 == "," || $0 == "+" }
      guard let first = rest.first else { break }
      guard first.isNumber else { return nil }
      let digits = rest.prefix { $0.isNumber || $0 == "." || $0 == ":" }
      rest = rest.dropFirst(digits.count)
      if digits.contains(":") {
        let parts = digits.split(separator: ":").map { Double($0) }
        guard parts.count == 3, let h = parts[0], let m = parts[1], let s = parts[2], h < 1e6, m < 1e6, s < 1e9 else { return nil }
        guard add(Int(h) * Instant.hour + Int(m) * Instant.minute + Int((s * 1e9).rounded())) else { return nil }
        continue
      }
      rest = rest.drop { $0 == " " }
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count)
      guard let number = Double(digits), let unit = try? unit(word.isEmpty ? "ns" : String(word)) else { return nil }
      let part = number * Double(unit)
      guard abs(part) < 0x1p62 else { return nil }
      guard add(Int(part.rounded())) else { return nil }
    }
    return negative ? -total : total
  }
}
