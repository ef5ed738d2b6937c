/// Moments from text.
public enum InstantParser {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let fullMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  /// Whether a text ends with a zone: `Z`, `UTC`, `GMT`, or an offset behind a time of day.
  public static func namesZone(_ text: String) -> Bool {
    let ending = text.suffix(3).lowercased()
    if ending.hasSuffix("utc") || ending.hasSuffix("gmt") { return true }
    if ending.hasSuffix("z") { return ending.dropLast().last?.isNumber ?? false }
    guard let clock = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text.utf8[clock...].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
  }

  /// The moment of a text such as `2020-01-31`, `2020-01-31T10:00:00.5`, `1/31/2020 10:00`, `31 Jan 2020`.
  public static func parse(_ text: String, dayFirst: Bool = false) -> Int? {
    var dateNumbers: [(value: Int, digits: Int)] = []
    var monthByName: Int?
    var clock: [Int] = []
    var nanosecond = 0
    var afternoon: Bool?
    var offset = 0
    let bytes = Array(text.utf8)
    var i = 0
    func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] >= 48 && bytes[place] <= 57 }
    func number() -> (Int, Int)? {
      let start = i
      var value = 0
      while isDigit(i) {
        guard i - start < 17 else { return nil }
        value = value * 10 + Int(bytes[i] - 48)
        i += 1
      }
      return (value, i - start)
    }
    while i < bytes.count {
      let byte = bytes[i]
      if isDigit(i) {
        guard let (value, digits) = number() else { return nil }
        if i < bytes.count, bytes[i] == 58 || !clock.isEmpty && clock.count < 3 && i > digits && bytes[i - digits - 1] == 58 {
          clock.append(value)
        } else if !clock.isEmpty, clock.count < 3, bytes[max(0, i - digits - 1)] == 58 {
          clock.append(value)
        } else {
          dateNumbers.append((value, digits))
        }
        if clock.count == 3, i < bytes.count, bytes[i] == 46 {
          i += 1
          guard let (value, digits) = number(), digits > 0 else { return nil }
          var scaled = value
          for _ in 0..<max(0, 9 - digits) { scaled *= 10 }
          for _ in 0..<max(0, digits - 9) { scaled /= 10 }
          nanosecond = scaled
        }
        continue
      }
      let lower = byte | 32
      if lower >= 97, lower <= 122 {
        var word = ""
        while i < bytes.count, bytes[i] | 32 >= 97, bytes[i] | 32 <= 122 {
          word.unicodeScalars.append(UnicodeScalar(bytes[i] | 32))
          i += 1
        }
        switch word {
        case "t", "z", "utc", "gmt", "st", "nd", "rd", "th", "of", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday",
          "wednesday", "thursday", "friday", "saturday", "sunday":
          break
        case "am": afternoon = false
        case "pm": afternoon = true
        default:
          guard let month = months.firstIndex(of: word) ?? fullMonths.firstIndex(of: word) else { return nil }
          monthByName = month + 1
        }
        continue
      }
      if !clock.isEmpty, byte == 43 || byte == 45, isDigit(i + 1) {
        let sign = byte == 43 ? -1 : 1
        i += 1
        guard let (value, digits) = number() else { return nil }
        var minutes = digits > 2 ? value / 100 * 60 + value % 100 : value * 60
        if i < bytes.count, bytes[i] == 58 {
          i += 1
          guard let (rest, _) = number() else { return nil }
          minutes += rest
        }
        guard minutes < 24 * 60 else { return nil }
        offset = sign * minutes
        continue
      }
      guard [32, 44, 45, 46, 47, 58].contains(byte) else { return nil }
      i += 1
    }
    guard var parts = date(dateNumbers, monthByName, dayFirst) else { return nil }
    if clock.count > 0 { parts.hour = clock[0] }
    if clock.count > 1 { parts.minute = clock[1] }
    if clock.count > 2 { parts.second = clock[2] }
    if let afternoon {
      guard (1...12).contains(parts.hour) else { return nil }
      parts.hour = parts.hour % 12 + (afternoon ? 12 : 0)
    }
    parts.nanosecond = nanosecond
    guard let time = Instant.nanoseconds(parts) else { return nil }
    let (moved, overflows) = time.addingReportingOverflow(offset * Instant.minute)
    return overflows ? nil : moved
  }

  private static func date(_ numbers: [(value: Int, digits: Int)], _ month: Int?, _ dayFirst: Bool) -> Instant.Parts? {
    func year(_ number: (value: Int, digits: Int)) -> Int {
      number.digits > 2 ? number.value : number.value < 69 ? 2000 + number.value : 1900 + number.value
    }
    if let month {
      switch numbers.count {
      case 1: return Instant.Parts(year(numbers[0]), month, 1)
      case 2:
        let (day, other) = numbers[0].digits > 2 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
        return Instant.Parts(year(other), month, day.value)
      default: return nil
      }
    }
    switch numbers.count {
    case 1:
      let (value, digits) = numbers[0]
      if digits == 8 { return Instant.Parts(value / 10_000, value / 100 % 100, value % 100) }
      if digits == 14 { return Instant.Parts(value / 10_000_000_000, value / 100_000_000 % 100, value / 1_000_000 % 100, value / 10_000 % 100, value / 100 % 100, value % 100) }
      if digits == 6 { return Instant.Parts(value / 100, value % 100, 1) }
      return digits == 4 ? Instant.Parts(value, 1, 1) : nil
    case 2:
      if numbers[0].digits == 4 { return Instant.Parts(numbers[0].value, numbers[1].value, 1) }
      return numbers[1].digits == 4 ? Instant.Parts(numbers[1].value, numbers[0].value, 1) : nil
    case 3:
      if numbers[0].digits == 4 { return Instant.Parts(numbers[0].value, numbers[1].value, numbers[2].value) }
      var (month, day) = dayFirst ? (numbers[1].value, numbers[0].value) : (numbers[0].value, numbers[1].value)
      if month > 12 { swap(&month, &day) }
      return Instant.Parts(year(numbers[2]), month, day)
    default: return nil
    }
  }

  /// The moment of a text in a format of `strptime`; nil where it does not match.
  public static func parse(_ text: String, format: String) -> Int? {
    var parts = Instant.Parts(1900, 1, 1)
    let source = Array(text.unicodeScalars)
    let pattern = Array(format.unicodeScalars)
    var i = 0
    var p = 0
    var afternoon: Bool?
    var dayOfYear: Int?
    func number(_ most: Int) -> Int? {
      let start = i
      var value = 0
      while i < source.count, i - start < most, (48...57).contains(source[i].value) {
        value = value * 10 + Int(source[i].value - 48)
        i += 1
      }
      return i > start ? value : nil
    }
    func name(_ names: [String]) -> Int? {
      let rest = String(String.UnicodeScalarView(source[i...])).lowercased()
      guard let found = names.firstIndex(where: { rest.hasPrefix($0) }) else { return nil }
      i += names[found].unicodeScalars.count
      return found
    }
    while p < pattern.count {
      guard pattern[p] == "%", p + 1 < pattern.count else {
        guard i < source.count, source[i] == pattern[p] else { return nil }
        i += 1
        p += 1
        continue
      }
      let directive = pattern[p + 1]
      p += 2
      switch directive {
      case "Y": guard let value = number(4) else { return nil }; parts.year = value
      case "y": guard let value = number(2) else { return nil }; parts.year = value < 69 ? 2000 + value : 1900 + value
      case "m": guard let value = number(2) else { return nil }; parts.month = value
      case "d": guard let value = number(2) else { return nil }; parts.day = value
      case "H": guard let value = number(2) else { return nil }; parts.hour = value
      case "I": guard let value = number(2) else { return nil }; parts.hour = value
      case "M": guard let value = number(2) else { return nil }; parts.minute = value
      case "S": guard let value = number(2) else { return nil }; parts.second = value
      case "j": guard let value = number(3) else { return nil }; dayOfYear = value
      case "f":
        let start = i
        guard var value = number(9) else { return nil }
        for _ in (i - start)..<9 { value *= 10 }
        parts.nanosecond = value
      case "B": guard let value = name(fullMonths) else { return nil }; parts.month = value + 1
      case "b": guard let value = name(months) else { return nil }; parts.month = value + 1
      case "p": guard let value = name(["am", "pm"]) else { return nil }; afternoon = value == 1
      case "A": guard name(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]) != nil else { return nil }
      case "a": guard name(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) != nil else { return nil }
      case "Z", "z":
        while i < source.count, source[i] != " " { i += 1 }
      case "%":
        guard i < source.count, source[i] == "%" else { return nil }
        i += 1
      default: return nil
      }
    }
    guard i == source.count else { return nil }
    if let afternoon {
      guard (1...12).contains(parts.hour) else { return nil }
      parts.hour = parts.hour % 12 + (afternoon ? 12 : 0)
    }
    guard let time = Instant.nanoseconds(parts) else { return nil }
    guard let dayOfYear else { return time }
    // Day 366 of a shorter year is the first of the next, as for pandas.
    guard (1...366).contains(dayOfYear) else { return nil }
    let (moved, overflows) = time.addingReportingOverflow((dayOfYear - 1) * Instant.day)
    return overflows ? nil : moved
  }
}

extension Instant {
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  public static func monthName(_ time: Int) -> String { monthNames[parts(time).month - 1] }
  public static func dayName(_ time: Int) -> String { dayNames[weekday(time)] }

  /// As `strftime` writes the moment.
  public static func text(_ time: Int, format: String) -> String {
    if time == missing { return "NaT" }
    let parts = parts(time)
    var result = ""
    var escaped = false
    for scalar in format.unicodeScalars {
      guard escaped else {
        if scalar == "%" { escaped = true } else { result.unicodeScalars.append(scalar) }
        continue
      }
      escaped = false
      let hour = parts.hour % 12 == 0 ? 12 : parts.hour % 12
      switch scalar {
      case "Y": result += padded(parts.year, 4)
      case "y": result += padded(parts.year % 100, 2)
      case "m": result += padded(parts.month, 2)
      case "d": result += padded(parts.day, 2)
      case "H": result += padded(parts.hour, 2)
      case "I": result += padded(hour, 2)
      case "M": result += padded(parts.minute, 2)
      case "S": result += padded(parts.second, 2)
      case "f": result += padded(parts.nanosecond / 1000, 6)
      case "j": result += padded(dayOfYear(time), 3)
      case "B": result += monthName(time)
      case "b", "h": result += monthName(time).prefix(3)
      case "A": result += dayName(time)
      case "a": result += dayName(time).prefix(3)
      case "p": result += parts.hour < 12 ? "AM" : "PM"
      case "w": result += String((weekday(time) + 1) % 7)
      case "u": result += String(weekday(time) + 1)
      case "V": result += padded(isoWeek(time).week, 2)
      case "G": result += padded(isoWeek(time).year, 4)
      case "U": result += padded((dayOfYear(time) + 6 - (weekday(time) + 1) % 7) / 7, 2)
      case "W": result += padded((dayOfYear(time) + 6 - weekday(time)) / 7, 2)
      case "F": result += dateText(time)
      case "T": result += timeText(time, decimals: 0)
      case "D": result += "\(padded(parts.month, 2))/\(padded(parts.day, 2))/\(padded(parts.year % 100, 2))"
      case "R": result += "\(padded(parts.hour, 2)):\(padded(parts.minute, 2))"
      case "x": result += "\(padded(parts.month, 2))/\(padded(parts.day, 2))/\(padded(parts.year % 100, 2))"
      case "X": result += timeText(time, decimals: 0)
      case "s": result += String(floorDivide(time, second))
      case "Z", "z": break
      case "%": result += "%"
      default: result += "%" + String(scalar)
      }
    }
    return result
  }
}
