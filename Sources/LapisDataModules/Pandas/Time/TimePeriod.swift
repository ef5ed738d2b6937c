import LapisFrame
import LapisInterpreter

/// The moments that a text such as `2020-02` or `2020-02-03 14:30` covers.
struct TimePeriod {
  let start: Int
  /// The last moment, included.
  let end: Int

  init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

  /// nil for text that names no moment.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let date = parts.first, parts.count <= 2 else { return nil }
    let fields = date.split(separator: "-", omittingEmptySubsequences: false)
    if let year = Int(date), fields.count == 1, date.count == 4 {
      guard let start = Instant.nanoseconds(Instant.Parts(year, 1, 1)), let next = Instant.adding(months: 12, to: start) else { return nil }
      self.init(start: start, end: next - 1)
      return
    }
    if fields.count == 1, parts.count == 1, date.count == 6, date.dropFirst(4).first == "Q" || date.dropFirst(4).first == "q",
      let year = Int(date.prefix(4)), let quarter = Int(date.suffix(1)), (1...4).contains(quarter)
    {
      guard let start = Instant.nanoseconds(Instant.Parts(year, quarter * 3 - 2, 1)), let next = Instant.adding(months: 3, to: start) else { return nil }
      self.init(start: start, end: next - 1)
      return
    }
    if fields.count == 2, parts.count == 1, fields[0].count == 4, let year = Int(fields[0]), let month = Int(fields[1]) {
      guard let start = Instant.nanoseconds(Instant.Parts(year, month, 1)), let next = Instant.adding(months: 1, to: start) else { return nil }
      self.init(start: start, end: next - 1)
      return
    }
    var length = Instant.day
    var spelled = text
    if parts.count == 2 {
      let clock = parts[1].split(separator: ":")
      switch clock.count {
      case 1:
        guard let hour = Int(clock[0]), clock[0].count <= 2 else { return nil }
        spelled = "\(date) \(hour):00"
        length = Instant.hour
      case 2: length = Instant.minute
      default:
        let decimals = clock[clock.count - 1].split(separator: ".").dropFirst().first?.count ?? 0
        length = decimals == 0 ? Instant.second : decimals <= 3 ? 1_000_000 : decimals <= 6 ? 1000 : 1
      }
    }
    guard let start = InstantParser.parse(spelled) else { return nil }
    self.init(start: start, end: start + length - 1)
  }

  func contains(_ time: Int) -> Bool { time != Instant.missing && time >= start && time <= end }

  /// Whether the text says as much of a moment as the labels do, so that it names one and not several.
  func isNoCoarser(than times: [Int]) -> Bool {
    let units = [Instant.day, Instant.hour, Instant.minute, Instant.second, 1_000_000, 1000]
    let unit = units.first { unit in times.allSatisfy { $0 == Instant.missing || $0 % unit == 0 } } ?? 1
    return end - start + 1 <= unit
  }
}

extension TimePeriod {
  /// A key with moments for the text in it: one where the text says as much as the labels do, else the
  /// slice of all that it names. Keys of other labels, and other keys, as they are.
  static func resolved(_ key: Ref, _ index: RowIndex, _ vm: Interpreter) -> Ref {
    guard case .labels(.instants(let times)) = index.storage else { return key }
    func moment(_ time: Int) -> Ref { vm.host(TimestampObject(time)) }
    if let text = key.asString {
      guard let period = TimePeriod(text) else { return key }
      if period.isNoCoarser(than: times) { return moment(period.start) }
      return vm.slice(moment(period.start), moment(period.end), .none)
    }
    guard let bounds = key.sliceParts, bounds.start.isString || bounds.stop.isString else { return key }
    let first = bounds.start.asString.flatMap { TimePeriod($0) }.map { moment($0.start) } ?? bounds.start
    let last = bounds.stop.asString.flatMap { TimePeriod($0) }.map { moment($0.end) } ?? bounds.stop
    return vm.slice(first, last, bounds.step)
  }
}

/// Times of day.
enum ClockTime {
  /// Nanoseconds since midnight of `9:30`, `09:30:15`, `9am` or a `datetime.time`.
  static func nanoseconds(_ value: Ref, _ vm: Interpreter) throws -> Int {
    if let text = value.asString {
      guard let time = InstantParser.parse("2000-01-01 " + (text.contains(":") ? text : text + ":00")) else {
        throw ScriptError(.valueError, "Cannot convert arg ['\(text)'] to a time")
      }
      return time - Instant.floorDivide(time, Instant.day) * Instant.day
    }
    func part(_ name: String) throws -> Int { try vm.attributeIfPresent(value, name)?.asInt ?? 0 }
    guard try vm.attributeIfPresent(value, "hour") != nil else {
      throw ScriptError(.typeError, "Cannot convert arg [\(try vm.repr(value))] to a time")
    }
    return try part("hour") &* Instant.hour &+ part("minute") &* Instant.minute &+ part("second") &* Instant.second &+ part("microsecond") &* 1000
  }

  /// The rows whose labels are at times of day between two; past midnight where the first is later.
  static func rows(_ index: RowIndex, from: Ref, to: Ref, inclusive: String, _ vm: Interpreter) throws -> [Int] {
    guard case .instants(let times) = index.labels else { throw ScriptError(.typeError, "Index must be DatetimeIndex") }
    let (start, end) = (try nanoseconds(from, vm), try nanoseconds(to, vm))
    let (withStart, withEnd) = (inclusive == "both" || inclusive == "left", inclusive == "both" || inclusive == "right")
    return times.indices.filter { row in
      guard times[row] != Instant.missing else { return false }
      let clock = times[row] - Instant.floorDivide(times[row], Instant.day) * Instant.day
      let isAfter = withStart ? clock >= start : clock > start
      let isBefore = withEnd ? clock <= end : clock < end
      return start <= end ? isAfter && isBefore : isAfter || isBefore
    }
  }
}
