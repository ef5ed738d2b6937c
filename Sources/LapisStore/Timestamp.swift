import Glibc

/// A moment in UTC, in microseconds since 1970; stored and shown as `2026-11-23T21:40:00.000000Z`.
///
/// The text sorts by time, and SQLite's date functions read it.
public struct Timestamp: Sendable, Hashable, Comparable {
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  public static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }

  public func seconds(since earlier: Timestamp) -> Double {
    Double(microseconds - earlier.microseconds) / 1_000_000
  }

  /// Days to civil date as in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  public var text: String {
    let (seconds, fraction) = Self.split(microseconds, by: 1_000_000)
    let (days, second) = Self.split(seconds, by: 86_400)
    let (era, dayOfEra) = Self.split(days + 719_468, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2) + "T"
      + Self.padded(second / 3600, 2) + ":" + Self.padded(second / 60 % 60, 2) + ":"
      + Self.padded(second % 60, 2) + "." + Self.padded(fraction, 6) + "Z"
  }

  /// The date and time to the second, for tables: `2026-11-23 21:40:00`.
  public var shortText: String {
    String(text.prefix(19).map { $0 == "T" ? " " : $0 })
  }

  /// Reads what `text` writes; the fraction may have any number of digits or be absent.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
      bytes[16] == 0x3A
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      Int64(String(decoding: bytes[range], as: UTF8.self))
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day), (0..<24).contains(hour),
      (0..<60).contains(minute), (0...60).contains(second), year >= 0
    else { return nil }
    var fraction: Int64 = 0
    var scale: Int64 = 100_000
    for byte in bytes.dropFirst(20) {
      guard (0x30...0x39).contains(byte), bytes[19] == 0x2E else { break }
      fraction += Int64(byte - 0x30) * scale
      scale /= 10
    }
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = Self.split(shiftedYear, by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    microseconds =
      (days * 86_400 + hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
  }

  /// Quotient and remainder with the remainder never negative.
  private static func split(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let remainder = value % divisor
    return remainder < 0
      ? (value / divisor - 1, remainder + divisor) : (value / divisor, remainder)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
