import LapisFrame
import LapisNumerics
import Testing

/// What is written is read again: the same types and the same values, to the last bit.
@Suite struct CSVRoundTripTests {
  private static let pieces = [
    "a", "Z", " ", ",", ";", "\t", "\"", "'", "\n", "\r", "\r\n", "\\", "#", "é", "東", "\u{1F600}", "0", "1", "-", ".", "e", "NA",
    "\u{feff}", "\u{85}", "=",
  ]

  private static func table(_ stream: inout RandomStream, rows: Int) throws -> DataFrame {
    func text(_ stream: inout RandomStream) -> String {
      (0..<1 + stream.int(below: 6)).map { _ in pieces[stream.int(below: pieces.count)] }.joined()
    }
    var doubles: [Double] = []
    while doubles.count < rows {
      let value = Double(bitPattern: stream.next())
      if value.isFinite { doubles.append(stream.int(below: 9) == 0 ? .nan : value) }
    }
    let ints = (0..<rows).map { _ in Int(bitPattern: UInt(stream.next())) >> stream.int(below: 60) }
    let flags = (0..<rows).map { _ in stream.int(below: 2) == 0 }
    let first = (0..<rows).map { _ in text(&stream) }
    let second = (0..<rows).map { _ in text(&stream) }
    return try DataFrame([
      ("f", .double(doubles)), ("i", .int(ints)), ("b", .bool(flags)), ("s", Column(strings: first)),
      ("na\"me, " + text(&stream), Column(strings: second)),
    ])
  }

  @Test(arguments: [",", ";", "\t", "|"], [CSVStyle.Quoting.minimal, .all, .nonNumeric])
  func tablesComeBack(separator: String, quoting: CSVStyle.Quoting) throws {
    var stream = RandomStream(seed: 11, purpose: "round trip \(separator)")
    for rows in [1, 2, 3, 10, 50, 200] {
      let frame = try Self.table(&stream, rows: rows)
      var style = CSVStyle()
      style.separator = separator.utf8.first ?? 44
      style.quoting = quoting
      style.includesIndex = false
      var options = CSVOptions()
      options.separator = .byte(style.separator)
      // Text may spell a number or a missing value.
      for name in frame.names.suffix(2) { options.types[name.description] = .object }
      options.keepsDefaultMissing = false
      options.missing = [""]
      let read = try CSVReader.read(bytes: CSVWriter.bytes(frame, style), options: options)
      #expect(read.names == frame.names)
      for (column, wanted) in zip(read.columns, frame.columns) {
        #expect(column.scalars.map(Self.bits) == wanted.scalars.map(Self.bits))
      }
    }
  }

  /// A value with the bits of its number.
  private static func bits(_ value: Scalar) -> String {
    if case .double(let number) = value { return number.isNaN ? "nan" : String(number.bitPattern) }
    return value.description
  }
}
