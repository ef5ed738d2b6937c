/// Decodes the text between the quotes of a literal.
enum StringLiteral {
  enum Failure: Error {
    /// A bad escape, counted in bytes of the literal's text, as CPython words it.
    case unicode(String)
    case value(String)
    case notASCII(Int)
    /// `\ud83d`: Lapis keeps text as UTF-8, which has no room for half a surrogate pair.
    case surrogate(Int)
  }

  /// Appends the decoded bytes of `bytes[range]`; the result is UTF-8 unless `isBytes`.
  static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, raw: Bool, isBytes: Bool, into output: inout [UInt8]
  ) throws(Failure) {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let byte = bytes[at]
      if byte == 13 {
        // Line breaks inside a literal are always one line feed.
        output.append(10)
        at += at + 1 < end && bytes[at + 1] == 10 ? 2 : 1
      } else if isBytes, byte >= 0x80 {
        throw .notASCII(at)
      } else if byte == UInt8(ascii: "\\"), !raw, at + 1 < end {
        at = try escape(bytes, at, range, isBytes: isBytes, into: &output)
      } else {
        output.append(byte)
        at += 1
      }
    }
  }

  /// Decodes the escape at `at`, and answers where the text goes on.
  private static func escape(
    _ bytes: [UInt8], _ at: Int, _ range: Range<Int>, isBytes: Bool, into output: inout [UInt8]
  ) throws(Failure) -> Int {
    let end = range.upperBound
    let letter = bytes[at + 1]
    let next = at + 2
    switch letter {
    case 10: return next
    case 13: return next < end && bytes[next] == 10 ? next + 1 : next
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): output.append(letter)
    case UInt8(ascii: "n"): output.append(10)
    case UInt8(ascii: "t"): output.append(9)
    case UInt8(ascii: "r"): output.append(13)
    case UInt8(ascii: "a"): output.append(7)
    case UInt8(ascii: "b"): output.append(8)
    case UInt8(ascii: "f"): output.append(12)
    case UInt8(ascii: "v"): output.append(11)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value: UInt32 = 0
      var stop = at + 1
      while stop < end, stop < at + 4, bytes[stop] >= 48, bytes[stop] <= 55 {
        value = value * 8 + UInt32(bytes[stop] - 48)
        stop += 1
      }
      try append(value, at, isBytes: isBytes, into: &output)
      return stop
    case UInt8(ascii: "x"):
      guard let value = hexadecimal(bytes, next, 2, end) else {
        let place = at - range.lowerBound
        if isBytes { throw .value("invalid \\x escape at position \(place)") }
        throw truncated("\\xXX", bytes, at, range)
      }
      try append(value, at, isBytes: isBytes, into: &output)
      return next + 2
    case UInt8(ascii: "u") where !isBytes:
      guard let value = hexadecimal(bytes, next, 4, end) else {
        throw truncated("\\uXXXX", bytes, at, range)
      }
      try append(value, at, isBytes: false, into: &output)
      return next + 4
    case UInt8(ascii: "U") where !isBytes:
      guard let value = hexadecimal(bytes, next, 8, end) else {
        throw truncated("\\UXXXXXXXX", bytes, at, range)
      }
      guard value <= 0x10FFFF else {
        throw .unicode(codec(range, at, next + 8, "illegal Unicode character"))
      }
      try append(value, at, isBytes: false, into: &output)
      return next + 8
    case UInt8(ascii: "N") where !isBytes:
      var stop = next
      while stop < end, bytes[stop] != UInt8(ascii: "}") { stop += 1 }
      guard next < end, bytes[next] == UInt8(ascii: "{"), stop < end, stop > next + 1 else {
        throw .unicode(codec(range, at, min(stop + 1, end), "malformed \\N character escape"))
      }
      let name = String(decoding: bytes[(next + 1)..<stop], as: UTF8.self)
      guard let scalar = UnicodeNames.scalar(named: name) else {
        throw .unicode(codec(range, at, stop + 1, "unknown Unicode character name"))
      }
      output.append(contentsOf: Array(String(Character(scalar)).utf8))
      return stop + 1
    default:
      // An unknown escape keeps its backslash.
      output.append(UInt8(ascii: "\\"))
      return at + 1
    }
    return next
  }

  private static func append(
    _ value: UInt32, _ at: Int, isBytes: Bool, into output: inout [UInt8]
  ) throws(Failure) {
    if isBytes {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      UTF8.encode(scalar)?.forEach { output.append($0) }
    } else {
      throw .surrogate(at)
    }
  }

  private static func hexadecimal(
    _ bytes: [UInt8], _ start: Int, _ count: Int, _ end: Int
  ) -> UInt32? {
    guard start + count <= end else { return nil }
    var value: UInt32 = 0
    for at in start..<(start + count) {
      guard let digit = Lexer.digitValue(bytes[at]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func truncated(
    _ form: String, _ bytes: [UInt8], _ at: Int, _ range: Range<Int>
  ) -> Failure {
    var stop = at + 2
    while stop < range.upperBound, stop < at + form.utf8.count,
      Lexer.digitValue(bytes[stop]) != nil
    {
      stop += 1
    }
    return .unicode(codec(range, at, stop, "truncated \(form) escape"))
  }

  private static func codec(_ range: Range<Int>, _ at: Int, _ end: Int, _ what: String) -> String {
    let first = at - range.lowerBound
    let last = max(first, end - range.lowerBound - 1)
    let place = first == last ? "position \(first)" : "position \(first)-\(last)"
    return "'unicodeescape' codec can't decode bytes in \(place): \(what)"
  }
}
