/// Replaces what differs from one execution to the next and says nothing about the result: ids, times,
/// durations, addresses and temporary paths.
public struct Sanitizer: Sendable {
  /// Folders whose paths are replaced wherever they stand, longest first.
  public var folders: [String]

  public init(folders: [String] = []) {
    self.folders = folders.filter { $0.count > 1 }.sorted { $0.utf8.count > $1.utf8.count }
  }

  public func sanitize(_ text: String) -> String {
    var scanner = SanitizingScanner(bytes: Array(text.utf8), folders: folders.map { Array($0.utf8) })
    return scanner.run()
  }
}

/// One pass from left to right; at each place the first rule that matches wins.
private struct SanitizingScanner {
  let bytes: [UInt8]
  let folders: [[UInt8]]
  var at = 0
  var out: [UInt8] = []

  mutating func run() -> String {
    out.reserveCapacity(bytes.count)
    while at < bytes.count {
      if let (length, name) = match() {
        out += Array("<\(name)>".utf8)
        at += length
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
  private func isDigit(_ offset: Int) -> Bool { (0x30...0x39).contains(byte(offset)) }
  private func isHex(_ offset: Int) -> Bool {
    isDigit(offset) || (0x61...0x66).contains(byte(offset)) || (0x41...0x46).contains(byte(offset))
  }
  private func isWord(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return isDigit(offset) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
  private var startsWord: Bool { at == 0 || !isWord(at - 1) }

  private func digits(from offset: Int) -> Int {
    var count = 0
    while isDigit(offset + count) { count += 1 }
    return count
  }
  private func hexDigits(from offset: Int) -> Int {
    var count = 0
    while isHex(offset + count) { count += 1 }
    return count
  }
  private func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }

  private func match() -> (Int, String)? {
    if let length = path() { return (length, "path") }
    if let length = guid() { return (length, "id") }
    if let length = suffixedID() { return (length, "id") }
    if startsWord, has("0x", at: at), case let count = hexDigits(from: at + 2), count >= 6,
      !isWord(at + 2 + count)
    {
      return (2 + count, "address")
    }
    guard startsWord, isDigit(at), at == 0 || byte(at - 1) != UInt8(ascii: ".") else { return nil }
    if let length = moment() { return (length, "time") }
    if let length = clock(from: at) { return (length, "duration") }
    if let length = quantity() { return (length, "duration") }
    return nil
  }

  /// `/tmp/…`, `/var/tmp/…` and the given folders with what stands below them.
  private func path() -> Int? {
    guard byte(at) == UInt8(ascii: "/"), at == 0 || !isWord(at - 1) else { return nil }
    for folder in folders where bytes[at...].starts(with: folder) {
      if !isWord(at + folder.count) { return pathLength(from: at + folder.count) - at }
    }
    for prefix in ["/tmp/", "/var/tmp/", "/dev/shm/"] where bytes[at...].starts(with: prefix.utf8) {
      return pathLength(from: at) - at
    }
    return nil
  }

  private func pathLength(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count {
      let byte = bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ":")
      {
        break
      }
      end += 1
    }
    // A full stop ends the sentence, not the path.
    while end > offset, byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    return end
  }

  /// Eight, four, four, four and twelve hexadecimal digits; in a table's narrow column, the first eight or
  /// more of them and an ellipsis.
  private func guid() -> Int? {
    guard at == 0 || !isHex(at - 1) else { return nil }
    var end = at
    for (index, count) in [8, 4, 4, 4, 12].enumerated() {
      if index > 0 {
        guard byte(end) == UInt8(ascii: "-") else { return elided(from: end) }
        end += 1
      }
      let found = hexDigits(from: end)
      guard found == count else { return index > 0 ? elided(from: end + found) : nil }
      end += count
    }
    return end - at
  }

  /// Up to an ellipsis that stands at the offset.
  private func elided(from offset: Int) -> Int? {
    has("\u{2026}", at: offset) ? offset + 3 - at : nil
  }

  /// `_1700000000` and `_1700000000_0a1b2c3d` behind a name: seconds since 1970, as ids have them.
  private func suffixedID() -> Int? {
    guard byte(at) == UInt8(ascii: "_"), at > 0, digits(from: at + 1) == 10,
      byte(at + 1) == UInt8(ascii: "1")
    else { return nil }
    var end = at + 11
    if byte(end) == UInt8(ascii: "_"), hexDigits(from: end + 1) == 8, !isWord(end + 9) { end += 9 }
    return isWord(end) ? nil : end - at
  }

  /// A date with a time: `2026-11-23 21:40:00.123456+00:00`.
  private func moment() -> Int? {
    guard digits(from: at) == 4, byte(at + 4) == UInt8(ascii: "-"), digits(from: at + 5) == 2,
      byte(at + 7) == UInt8(ascii: "-"), digits(from: at + 8) == 2,
      byte(at + 10) == UInt8(ascii: "T") || byte(at + 10) == UInt8(ascii: " "),
      digits(from: at + 11) == 2, byte(at + 13) == UInt8(ascii: ":"), digits(from: at + 14) == 2
    else { return nil }
    var end = at + 16
    if byte(end) == UInt8(ascii: ":"), digits(from: end + 1) == 2 { end += 3 }
    if byte(end) == UInt8(ascii: "."), case let count = digits(from: end + 1), count > 0 {
      end += 1 + count
    }
    if byte(end) == UInt8(ascii: "Z") { return end + 1 - at }
    if byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-"), digits(from: end + 1) == 2,
      byte(end + 3) == UInt8(ascii: ":"), digits(from: end + 4) == 2
    {
      end += 6
    }
    return end - at
  }

  /// `0:01:22`, `21:40:05.25`.
  private func clock(from start: Int) -> Int? {
    let hours = digits(from: start)
    guard (1...3).contains(hours), byte(start + hours) == UInt8(ascii: ":"),
      digits(from: start + hours + 1) == 2, byte(start + hours + 3) == UInt8(ascii: ":"),
      digits(from: start + hours + 4) == 2
    else { return nil }
    var end = start + hours + 6
    if byte(end) == UInt8(ascii: "."), case let count = digits(from: end + 1), count > 0 {
      end += 1 + count
    }
    return isWord(end) ? nil : end - start
  }

  private static let units = [
    "nanoseconds", "microseconds", "milliseconds", "seconds", "second", "minutes", "minute", "hours",
    "hour", "secs", "sec", "mins", "min", "ns", "us", "µs", "μs", "ms", "s",
  ].map { Array($0.utf8) }

  /// A number with a unit of time: `3.2 s`, `15ms`.
  private func quantity() -> Int? {
    var end = at + digits(from: at)
    if byte(end) == UInt8(ascii: "."), case let count = digits(from: end + 1), count > 0 {
      end += 1 + count
    }
    if byte(end) == UInt8(ascii: "e"), byte(end + 1) == UInt8(ascii: "-"),
      case let count = digits(from: end + 2), count > 0
    {
      end += 2 + count
    }
    let unit = byte(end) == 0x20 ? end + 1 : end
    guard unit < bytes.count else { return nil }
    for name in Self.units where bytes[unit...].starts(with: name) && !isWord(unit + name.count) {
      return unit + name.count - at
    }
    return nil
  }
}
