import LapisFrame
import LapisInterpreter

/// A step between moments: `D`, `2h`, `MS`, `ME`, `W-SUN`, `B`, `QE-NOV` …
struct Frequency {
  /// Months are counted from January as 0; `anchor` is one of the months in which a longer step starts (or
  /// ends).
  enum Unit {
    case fixed(Int)
    case weekly(Int)
    case businessDay
    case monthStart(months: Int, anchor: Int)
    case monthEnd(months: Int, anchor: Int)
    case businessMonthStart(months: Int, anchor: Int)
    case businessMonthEnd(months: Int, anchor: Int)
    /// The first and another day of each month.
    case semiMonthStart(day: Int)
    /// A day and the last day of each month.
    case semiMonthEnd(day: Int)
    /// Months and a span from any moment.
    case relative(months: Int, span: Int)
  }

  let count: Int
  let unit: Unit
  /// As pandas spells it, without the count.
  let name: String

  init(count: Int, unit: Unit, name: String) {
    (self.count, self.unit, self.name) = (count, unit, name)
  }

  /// - Throws: ValueError for text that names no step.
  init(_ text: String) throws {
    var parts: [(count: Int, word: String)] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isNumber || $0 == "-" && rest.first == "-" }
      rest = rest.dropFirst(digits.count)
      var word = rest.prefix { !$0.isNumber }
      // The text after a hyphen belongs to the name.
      if let hyphen = word.firstIndex(of: "-") { word = word[..<hyphen] + rest[hyphen...].prefix { $0 == "-" || $0.isLetter || $0.isNumber } }
      rest = rest.dropFirst(word.count)
      parts.append((digits == "-" ? -1 : digits.isEmpty ? 1 : Int(digits) ?? 0, String(word.filter { $0 != " " })))
    }
    guard let first = parts.first, parts.allSatisfy({ $0.count != 0 && abs($0.count) < 1 << 30 }) else {
      throw ScriptError(.valueError, "Invalid frequency: \(text)")
    }
    guard parts.count > 1 else {
      guard let known = Self.unit(first.word) else { throw Self.unknown(text, first.word) }
      self.init(count: first.count, unit: known.unit, name: known.name)
      return
    }
    // Several fixed steps are one of the finest unit.
    var total = 0
    for part in parts {
      guard let known = Self.unit(part.word), case .fixed(let length) = known.unit else { throw Self.unknown(text, part.word) }
      let (product, overflow) = length.multipliedReportingOverflow(by: part.count)
      guard !overflow else { throw Self.unknown(text, part.word) }
      total &+= product
    }
    self.init(span: total)
  }

  private static func unknown(_ text: String, _ word: String) -> ScriptError {
    ScriptError(
      .valueError,
      "Invalid frequency: \(text), failed to parse with error message: ValueError(\"Invalid frequency: \(word), failed to parse with error message: KeyError('\(word)')\")")
  }

  /// A step by name, an offset or a span.
  init(_ value: Ref, _ vm: Interpreter) throws {
    if let text = value.asString { try self.init(text) } else if let offset = value.host(as: OffsetObject.self) {
      self = offset.frequency
    } else if let span = TimeConversion.span(value, vm), span != Instant.missing {
      self.init(span: span)
    } else {
      throw ScriptError(.typeError, "passed invalid freq: \(try vm.repr(value))")
    }
  }

  /// A fixed step, counted in the longest unit that divides it.
  init(span: Int) {
    let units = [
      (Instant.day, "D"), (Instant.hour, "h"), (Instant.minute, "min"), (Instant.second, "s"), (1_000_000, "ms"), (1000, "us"), (1, "ns"),
    ]
    let (length, name) = units.first { span % $0.0 == 0 } ?? (1, "ns")
    self.init(count: span / length, unit: .fixed(length), name: name)
  }

  static let dayNames = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
  static let monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

  private static func unit(_ word: String) -> (unit: Unit, name: String)? {
    let parts = word.split(separator: "-").map { String($0) }
    let suffix = parts.count > 1 ? parts[1].uppercased() : nil
    /// The anchor month of a step of several months, by its name or the default.
    func anchored(_ fallback: Int) -> Int? { suffix.map { monthNames.firstIndex(of: $0) } ?? fallback }
    switch parts.first ?? word {
    case "D", "d", "days", "day": return (.fixed(Instant.day), "D")
    case "h", "H", "hour", "hours": return (.fixed(Instant.hour), "h")
    case "min", "T", "minute", "minutes": return (.fixed(Instant.minute), "min")
    case "s", "S", "second", "seconds": return (.fixed(Instant.second), "s")
    case "ms", "L": return (.fixed(1_000_000), "ms")
    case "us", "U": return (.fixed(1000), "us")
    case "ns", "N": return (.fixed(1), "ns")
    case "W":
      guard let day = suffix.map({ dayNames.firstIndex(of: $0) }) ?? 6 else { return nil }
      return (.weekly(day), "W-\(dayNames[day])")
    case "B": return (.businessDay, "B")
    case "MS": return (.monthStart(months: 1, anchor: 0), "MS")
    case "M", "ME": return (.monthEnd(months: 1, anchor: 0), "ME")
    case "BMS": return (.businessMonthStart(months: 1, anchor: 0), "BMS")
    case "BM", "BME": return (.businessMonthEnd(months: 1, anchor: 0), "BME")
    case "SMS": return (.semiMonthStart(day: 15), "SMS-15")
    case "SM", "SME": return (.semiMonthEnd(day: 15), "SME-15")
    case "QS": return anchored(0).map { (.monthStart(months: 3, anchor: $0), "QS-\(monthNames[$0])") }
    case "Q", "QE": return anchored(11).map { (.monthEnd(months: 3, anchor: $0), "QE-\(monthNames[$0])") }
    case "BQS": return anchored(0).map { (.businessMonthStart(months: 3, anchor: $0), "BQS-\(monthNames[$0])") }
    case "BQ", "BQE": return anchored(11).map { (.businessMonthEnd(months: 3, anchor: $0), "BQE-\(monthNames[$0])") }
    case "YS", "AS": return anchored(0).map { (.monthStart(months: 12, anchor: $0), "YS-\(monthNames[$0])") }
    case "Y", "A", "YE": return anchored(11).map { (.monthEnd(months: 12, anchor: $0), "YE-\(monthNames[$0])") }
    case "BYS": return anchored(0).map { (.businessMonthStart(months: 12, anchor: $0), "BYS-\(monthNames[$0])") }
    case "BY", "BYE": return anchored(11).map { (.businessMonthEnd(months: 12, anchor: $0), "BYE-\(monthNames[$0])") }
    default: return nil
    }
  }

  var spelled: String { count == 1 ? name : "\(count)\(name)" }

  /// Whether bins of this step are closed and labelled at their end.
  var endsBins: Bool {
    switch unit {
    case .weekly, .monthEnd, .businessMonthEnd: true
    default: false
    }
  }

  /// The length of a fixed step.
  func fixed() throws -> Int {
    guard case .fixed(let unit) = unit else { throw ScriptError(.valueError, "<\(name)> is a non-fixed frequency") }
    let (length, overflow) = unit.multipliedReportingOverflow(by: count)
    guard !overflow, length > 0 else { throw ScriptError(.valueError, "Invalid frequency: \(spelled)") }
    return length
  }
}

extension Frequency {
  private static func midnight(_ time: Int) -> Int { Instant.floorDivide(time, Instant.day) * Instant.day }
  private static func monthNumber(_ time: Int) -> Int {
    let parts = Instant.parts(time)
    return parts.year * 12 + parts.month - 1
  }
  private static func modulo(_ a: Int, _ b: Int) -> Int { a - Instant.floorDivide(a, b) * b }

  /// The day of the step in a month, counted in months since year 0; nil outside of the range of moments.
  private func day(inMonth number: Int) -> Int? {
    let (year, month) = (Instant.floorDivide(number, 12), Self.modulo(number, 12) + 1)
    guard (1678...2261).contains(year) else { return nil }
    let first = Instant.days(year, month, 1) * Instant.day
    let last = first + (Instant.daysInMonth(year, month) - 1) * Instant.day
    switch unit {
    case .monthStart: return first
    case .monthEnd: return last
    case .businessMonthStart: return Instant.weekday(first) < 5 ? first : first + (7 - Instant.weekday(first)) * Instant.day
    case .businessMonthEnd: return Instant.weekday(last) < 5 ? last : last - (Instant.weekday(last) - 4) * Instant.day
    default: return nil
    }
  }

  /// The moments of the step, numbered. A number is that of the last one at or before a moment.
  private func place(_ time: Int) -> (number: Int, isOn: Bool)? {
    let today = Self.midnight(time)
    switch unit {
    case .fixed, .relative: return nil
    case .weekly(let day):
      let days = Instant.floorDivide(today, Instant.day) + 3 - day
      return (Instant.floorDivide(days, 7), Self.modulo(days, 7) == 0)
    case .businessDay:
      let days = Instant.floorDivide(today, Instant.day) + 3
      let weekday = Self.modulo(days, 7)
      return (Instant.floorDivide(days, 7) * 5 + min(weekday, 4), weekday < 5)
    case .monthStart(let months, let anchor), .monthEnd(let months, let anchor), .businessMonthStart(let months, let anchor),
      .businessMonthEnd(let months, let anchor):
      var number = Instant.floorDivide(Self.monthNumber(time) - anchor, months)
      guard let own = day(inMonth: number * months + anchor) else { return nil }
      if own > today { number -= 1 }
      return (number, own == today)
    case .semiMonthStart(let day):
      let parts = Instant.parts(time)
      return (Self.monthNumber(time) * 2 + (parts.day >= day ? 1 : 0), parts.day == 1 || parts.day == day)
    case .semiMonthEnd(let day):
      let parts = Instant.parts(time)
      let last = Instant.daysInMonth(parts.year, parts.month)
      return (Self.monthNumber(time) * 2 - (parts.day < day ? 1 : parts.day < last ? 0 : -1), parts.day == day || parts.day == last)
    }
  }

  /// Midnight of a day counted from 1970; nil outside of the range of moments.
  private static func time(days: Int) -> Int? { abs(days) < 106_000 ? days * Instant.day : nil }

  /// Midnight of the moment with this number.
  private func moment(_ number: Int) -> Int? {
    switch unit {
    case .fixed, .relative: return nil
    case .weekly(let day): return Self.time(days: number * 7 - 3 + day)
    case .businessDay: return Self.time(days: Instant.floorDivide(number, 5) * 7 + Self.modulo(number, 5) - 3)
    case .monthStart(let months, let anchor), .monthEnd(let months, let anchor), .businessMonthStart(let months, let anchor),
      .businessMonthEnd(let months, let anchor):
      return day(inMonth: number * months + anchor)
    case .semiMonthStart(let day), .semiMonthEnd(let day):
      let month = Instant.floorDivide(number, 2)
      let (year, place) = (Instant.floorDivide(month, 12), Self.modulo(month, 12) + 1)
      let isSecond = Self.modulo(number, 2) == 1
      if case .semiMonthStart = unit { return Instant.nanoseconds(Instant.Parts(year, place, isSecond ? day : 1)) }
      return Instant.nanoseconds(Instant.Parts(year, place, isSecond ? Instant.daysInMonth(year, place) : day))
    }
  }

  func isOn(_ time: Int) -> Bool { place(time)?.isOn ?? true }

  /// The moment moved by steps; one that is not on the step is first rolled on it, which counts as a step.
  func adding(_ steps: Int, to time: Int) -> Int? {
    switch unit {
    case .fixed(let unit):
      let (span, overflow) = unit.multipliedReportingOverflow(by: steps)
      let (moved, overflows) = time.addingReportingOverflow(span)
      return overflow || overflows ? nil : moved
    case .relative(let months, let span):
      let (total, isTooFar) = months.multipliedReportingOverflow(by: steps)
      guard !isTooFar, let moved = Instant.adding(months: total, to: time) else { return nil }
      let (length, overflows) = span.multipliedReportingOverflow(by: steps)
      let (result, overflow) = moved.addingReportingOverflow(length)
      return overflow || overflows ? nil : result
    default:
      // There are fewer steps than that between the first moment and the last.
      guard abs(steps) < 300_000, let (number, isOn) = place(time) else { return nil }
      let start = isOn || steps > 0 ? number : number + 1
      return moment(start + steps).map { $0 + (time - Self.midnight(time)) }
    }
  }

  /// The first moment of the step at or after this one.
  func rolledForward(_ time: Int) -> Int {
    isOn(time) ? time : adding(1, to: time) ?? time
  }

  /// The last moment of the step at or before this one.
  func rolledBack(_ time: Int) -> Int {
    isOn(time) ? time : adding(-1, to: time) ?? time
  }

  /// The moment of the step that follows one that is on it.
  func next(after time: Int) -> Int? { adding(count, to: time) }

  /// All moments from one to another, both included.
  /// - Throws: ValueError where there are too many.
  func range(from start: Int, through end: Int) throws -> [Int] {
    var times: [Int] = []
    var time = rolledForward(start)
    while time <= end {
      guard times.count < 10_000_000 else { throw ScriptError(.valueError, "Too many moments between two ends") }
      times.append(time)
      guard let following = next(after: time), following > time else { break }
      time = following
    }
    return times
  }

  /// Labels that are moments, moved by steps.
  func shifted(_ index: RowIndex, _ steps: Int) throws -> RowIndex {
    guard case .instants(let times) = index.labels else {
      throw ScriptError(.notImplementedError, "This method is only implemented for DatetimeIndex, PeriodIndex and TimedeltaIndex; Got type Index")
    }
    let (total, overflow) = steps.multipliedReportingOverflow(by: count)
    guard !overflow else { throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp") }
    let moved = try times.map { time -> Int in
      if time == Instant.missing { return time }
      guard let moved = adding(total, to: time) else { throw ScriptError(.overflowError, "Out of bounds nanosecond timestamp") }
      return moved
    }
    var result = RowIndex(.instants(moved), name: index.name)
    result.frequency = index.frequency
    return result
  }

  /// The step that a list of moments keeps; nil where there is none.
  static func inferred(_ times: [Int]) -> String? {
    guard times.count > 2, !times.contains(Instant.missing) else { return nil }
    let step = times[1] &- times[0]
    guard step > 0 else { return nil }
    if zip(times.dropFirst(), times).allSatisfy({ $0 - $1 == step }) {
      if step % (7 * Instant.day) == 0 {
        let weeks = step / (7 * Instant.day)
        return "\(weeks == 1 ? "" : String(weeks))W-\(dayNames[Instant.weekday(times[0])])"
      }
      return Frequency(span: step).spelled
    }
    for name in ["B", "MS", "ME", "BMS", "BME"] {
      guard let frequency = try? Frequency(name) else { continue }
      if times.allSatisfy({ frequency.isOn($0) }), zip(times, times.dropFirst()).allSatisfy({ frequency.next(after: $0) == $1 }) { return name }
    }
    // Longer steps of months, by the month in which the first one stands.
    let month = monthNames[Instant.parts(times[0]).month - 1]
    for name in ["QS-\(month)", "QE-\(month)", "YS-\(month)", "YE-\(month)"] {
      guard let frequency = try? Frequency(name) else { continue }
      if times.allSatisfy({ frequency.isOn($0) }), zip(times, times.dropFirst()).allSatisfy({ frequency.next(after: $0) == $1 }) {
        return name.hasPrefix("Q") ? quarterName(name) : name
      }
    }
    return nil
  }

  /// Of the months of a quarter's step pandas names the first of the year (starts) or the last (ends).
  private static func quarterName(_ name: String) -> String {
    guard let place = monthNames.firstIndex(of: String(name.suffix(3))) else { return name }
    return name.hasPrefix("QS") ? "QS-\(monthNames[(place + 9) % 3 + 9])" : "QE-\(monthNames[place % 3 + 9])"
  }
}
