import LapisFrame
import LapisInterpreter

/// Text that stands for moments among the labels of rows: a day, or all of a month or year.
enum TimeLabels {
  /// How exact a text or a list of moments is.
  enum Resolution: Int, Comparable {
    case year, month, day, hour, minute, second

    static func < (a: Resolution, b: Resolution) -> Bool { a.rawValue < b.rawValue }
  }

  /// The first and the last nanosecond of what a text names; nil for text that is no time.
  static func period(_ text: String) -> (first: Int, last: Int, resolution: Resolution)? {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "T" })
    guard let date = parts.first, parts.count < 3 else { return nil }
    let numbers = date.split(separator: date.contains("/") ? "/" : "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = numbers.first ?? nil, date.prefix(4).allSatisfy(\.isNumber), date.prefix(4).count == 4, numbers.count < 4, !numbers.contains(nil) else {
      return exact(text)
    }
    func time(_ month: Int, _ day: Int) -> Int? { Instant.nanoseconds(Instant.Parts(year, month, day)) }
    let values = numbers.compactMap { $0 }
    guard parts.count == 1 else {
      let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard values.count == 3, let start = InstantParser.parse(clock.count == 1 ? text + ":00" : text), !clock.isEmpty, clock.count < 3 else { return exact(text) }
      let unit = clock.count == 1 ? Instant.hour : Instant.minute
      return (start, start + unit - 1, clock.count == 1 ? .hour : .minute)
    }
    switch values.count {
    case 1:
      guard let start = time(1, 1), let end = Instant.nanoseconds(Instant.Parts(year + 1, 1, 1)) else { return nil }
      return (start, end - 1, .year)
    case 2:
      let month = values[1]
      guard (1...12).contains(month), let start = time(month, 1), let end = Instant.adding(months: 1, to: start) else { return nil }
      return (start, end - 1, .month)
    default:
      guard let start = InstantParser.parse(text) else { return nil }
      return (start, start + Instant.day - 1, .day)
    }
  }

  private static func exact(_ text: String) -> (first: Int, last: Int, resolution: Resolution)? {
    guard let time = InstantParser.parse(text) else { return nil }
    if time % Instant.day == 0, !text.contains(":") { return (time, time + Instant.day - 1, .day) }
    return (time, time, .second)
  }

  private static func resolution(_ times: [Int]) -> Resolution {
    var result = Resolution.day
    for time in times where time != Instant.missing {
      if result == .day, time % Instant.day != 0 { result = .hour }
      if result == .hour, time % Instant.hour != 0 { result = .minute }
      if result == .minute, time % Instant.minute != 0 { return .second }
    }
    return result
  }

  /// A key with moments for the text in it: one where the text is as exact as the labels, else the slice of
  /// all that it names. Keys of other labels, and other keys, as they are.
  static func resolved(_ key: Ref, _ index: RowIndex, _ vm: Interpreter) -> Ref {
    guard case .labels(.instants(let times)) = index.storage else { return key }
    if let text = key.asString {
      guard let period = period(text) else { return key }
      if period.resolution >= resolution(times) { return vm.host(TimestampObject(period.first)) }
      return vm.slice(vm.host(TimestampObject(period.first)), vm.host(TimestampObject(period.last)), .none)
    }
    guard let bounds = key.sliceParts, bounds.start.isString || bounds.stop.isString else { return key }
    let first = bounds.start.asString.flatMap { period($0) }.map { vm.host(TimestampObject($0.first)) } ?? bounds.start
    let last = bounds.stop.asString.flatMap { period($0) }.map { vm.host(TimestampObject($0.last)) } ?? bounds.stop
    return vm.slice(first, last, bounds.step)
  }
}
