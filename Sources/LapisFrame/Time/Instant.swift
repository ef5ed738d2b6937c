/// Moments without a time zone, counted in nanoseconds since 1970 in the proleptic Gregorian calendar.
public enum Instant {
  /// The count that stands for no moment.
  public static let missing = Int.min
  public static let second = 1_000_000_000
  public static let minute = 60 * second
  public static let hour = 60 * minute
  public static let day = 24 * hour

  /// A date and a time of day.
  public struct Parts: Sendable, Hashable {
    public var year: Int
    public var month: Int
    public var day: Int
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var nanosecond: Int

    public init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0, nanosecond: Int = 0) {
      (self.year, self.month, self.day) = (year, month, day)
      (self.hour, self.minute, self.second, self.nanosecond) = (hour, minute, second, nanosecond)
    }
  }

  /// Days since 1970 of a date: years are counted from March, so that the leap day ends them.
  public static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  public static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The count of a moment, or nil where the date does not exist or is out of the range of the count.
  public static func nanoseconds(_ parts: Parts) -> Int? {
    guard (1678...2261).contains(parts.year), (1...12).contains(parts.month),
      (1...daysInMonth(parts.year, parts.month)).contains(parts.day), (0..<24).contains(parts.hour),
      (0..<60).contains(parts.minute), (0..<60).contains(parts.second), (0..<second).contains(parts.nanosecond)
    else { return nil }
    return days(parts.year, parts.month, parts.day) * day + parts.hour * hour + parts.minute * minute
      + parts.second * second + parts.nanosecond
  }

  public static func parts(_ time: Int) -> Parts {
    let dayCount = floorDivide(time, day)
    let (year, month, dayOfMonth) = date(days: dayCount)
    // Exact also where the day begins before the least moment.
    let rest = time &- dayCount &* day
    return Parts(
      year, month, dayOfMonth, rest / hour, rest / minute % 60, rest / second % 60, nanosecond: rest % second)
  }

  /// Monday is 0.
  public static func weekday(_ time: Int) -> Int {
    let shifted = floorDivide(time, day) + 3
    return shifted - floorDivide(shifted, 7) * 7
  }

  public static func dayOfYear(_ time: Int) -> Int {
    let parts = parts(time)
    return days(parts.year, parts.month, parts.day) - days(parts.year, 1, 1) + 1
  }

  /// Year, week and weekday (Monday is 1) of the ISO calendar: a week belongs to its Thursday's year.
  public static func isoWeek(_ time: Int) -> (year: Int, week: Int, day: Int) {
    let weekday = weekday(time)
    let thursday = (floorDivide(time, day) - weekday + 3)
    let year = date(days: thursday).year
    return (year, (thursday - days(year, 1, 1)) / 7 + 1, weekday + 1)
  }

  /// The moment moved by months, the day held inside the month.
  public static func adding(months: Int, to time: Int) -> Int? {
    var parts = parts(time)
    let (count, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    parts.year = floorDivide(count, 12)
    parts.month = count - parts.year * 12 + 1
    parts.day = min(parts.day, daysInMonth(parts.year, parts.month))
    return nanoseconds(parts)
  }

  public static func floorDivide(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  // MARK: Text

  /// `2020-01-31 10:00:00`, with decimals where there are.
  public static func text(_ time: Int) -> String {
    if time == missing { return "NaT" }
    return dateText(time) + " " + timeText(time, decimals: decimals([time]))
  }

  public static func dateText(_ time: Int) -> String {
    let parts = parts(time)
    return padded(parts.year, 4) + "-" + padded(parts.month, 2) + "-" + padded(parts.day, 2)
  }

  static func timeText(_ time: Int, decimals: Int) -> String {
    let parts = parts(time)
    let text = padded(parts.hour, 2) + ":" + padded(parts.minute, 2) + ":" + padded(parts.second, 2)
    return decimals == 0 ? text : text + "." + padded(parts.nanosecond, 9).prefix(decimals)
  }

  /// Decimals of a second that the moments need: none, three, six or nine.
  static func decimals(_ times: [Int]) -> Int {
    var most = 0
    for time in times where time != missing {
      let rest = time % second
      most = max(most, rest == 0 ? 0 : rest % 1000 == 0 ? 6 : 9)
    }
    return most
  }

  /// The moments as a column prints them: dates alone where none has a time of day.
  public static func texts(_ times: [Int]) -> [String] {
    let present = times.filter { $0 != missing }
    if present.allSatisfy({ $0 % day == 0 }) {
      return times.map { $0 == missing ? "NaT" : dateText($0) }
    }
    var decimals = decimals(present)
    if decimals == 6, present.allSatisfy({ $0 % 1_000_000 == 0 }) { decimals = 3 }
    return times.map { $0 == missing ? "NaT" : dateText($0) + " " + timeText($0, decimals: decimals) }
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

/// Lengths of time in nanoseconds.
public enum Span {
  /// `3 days 04:00:00`
  public static func text(_ span: Int) -> String {
    if span == Instant.missing { return "NaT" }
    let days = Instant.floorDivide(span, Instant.day)
    return "\(days) days " + signOfTime(days) + Instant.timeText(span &- days &* Instant.day, decimals: Instant.decimals([span]))
  }

  private static func signOfTime(_ days: Int) -> String { days < 0 ? "+" : "" }

  /// The spans as a column prints them: days alone where all are whole days.
  public static func texts(_ spans: [Int]) -> [String] {
    let present = spans.filter { $0 != Instant.missing }
    if present.allSatisfy({ $0 % Instant.day == 0 }) {
      return spans.map { $0 == Instant.missing ? "NaT" : "\($0 / Instant.day) days" }
    }
    let decimals = Instant.decimals(present)
    return spans.map { span in
      if span == Instant.missing { return "NaT" }
      let days = Instant.floorDivide(span, Instant.day)
      return "\(days) days " + signOfTime(days) + Instant.timeText(span &- days &* Instant.day, decimals: decimals)
    }
  }
}
