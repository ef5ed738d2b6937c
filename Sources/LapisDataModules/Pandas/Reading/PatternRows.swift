import LapisFrame
import LapisInterpreter

/// Lines cut into fields by a regular expression; quotes mean nothing in them.
enum PatternRows {
  /// The lines that are to be read, each with its number from 1. Blank and comment lines are left out, and the
  /// rest of a line behind a comment mark.
  static func lines(_ bytes: [UInt8], _ options: CSVOptions) -> [(line: Int, text: String)] {
    var result: [(line: Int, text: String)] = []
    var start = 0
    var number = 0
    func take(_ end: Int) {
      defer { number += 1 }
      let isSkipped = switch options.skippedLines {
      case .first(let count): number < count
      case .set(let lines): lines.contains(number)
      }
      guard !isSkipped else { return }
      var span = bytes[start..<end]
      if let comment = options.comment, let mark = span.firstIndex(of: comment) {
        if mark == start { return }
        span = span[..<mark]
      }
      if options.skipsBlankLines, span.allSatisfy({ $0 == 32 || $0 == 9 }) { return }
      result.append((number + 1, String(decoding: span, as: UTF8.self)))
    }
    var place = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    start = place
    while place < bytes.count {
      if bytes[place] == 10 || bytes[place] == 13 {
        take(place)
        if bytes[place] == 13, place + 1 < bytes.count, bytes[place + 1] == 10 { place += 1 }
        start = place + 1
      }
      place += 1
    }
    if start < bytes.count { take(bytes.count) }
    if options.skippedFooter > 0 { result.removeLast(min(options.skippedFooter, result.count)) }
    return result
  }

  static func rows(_ bytes: [UInt8], pattern: String, _ options: CSVOptions, _ vm: Interpreter) throws -> [(line: Int, fields: [String])] {
    let compiled = try vm.callMethod(vm.imported("re"), "compile", [vm.string(pattern)])
    let split = try vm.attribute(compiled, "split")
    return try lines(bytes, options).map { line, text in
      let trimmed = text.drop { $0 == " " || $0 == "\t" }
      let kept = String(String(trimmed.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
      let fields = try vm.elements(of: vm.call(split, [vm.string(kept)])).map { $0.asString ?? "" }
      return (line, options.skipsInitialSpace ? fields.map { String($0.drop { $0 == " " }) } : fields)
    }
  }
}

/// Rows of a table whose reader is asked about those with too many fields.
enum CalledRows {
  static func rows(_ bytes: [UInt8], _ function: Ref, _ options: CSVOptions, _ vm: Interpreter) throws -> [(line: Int, fields: [String])] {
    var separator = ","
    if case .byte(let byte) = options.separator { separator = String(UnicodeScalar(byte)) }
    let lines = lines(bytes)
    let reader = try vm.call(
      vm.attribute(vm.imported("csv"), "reader"), [vm.list(lines.map { vm.string($0) })],
      keywords: [("delimiter", vm.string(separator)), ("skipinitialspace", Ref(options.skipsInitialSpace))])
    var rows: [(line: Int, fields: [String])] = []
    var width: Int?
    for (number, row) in try vm.elements(of: reader).enumerated() {
      var fields = try vm.elements(of: row).map { $0.asString ?? "" }
      let isSkipped = switch options.skippedLines {
      case .first(let count): number < count
      case .set(let lines): lines.contains(number)
      }
      if isSkipped || options.skipsBlankLines && fields.isEmpty { continue }
      if let width, fields.count > width {
        let answer = try vm.call(function, [vm.list(fields.map { vm.string($0) })])
        if answer.isNone { continue }
        fields = Array(try vm.elements(of: answer).map { try vm.str($0) }.prefix(width))
      }
      if rows.count == 1 || width == nil { width = max(width ?? 0, fields.count) }
      rows.append((number + 1, fields))
    }
    if options.skippedFooter > 0 { rows.removeLast(min(options.skippedFooter, rows.count)) }
    return rows
  }

  /// Lines with what ends them, as a file gives them.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    for place in bytes.indices where bytes[place] == 10 && place >= start {
      result.append(String(decoding: bytes[start...place], as: UTF8.self))
      start = place + 1
    }
    if start < bytes.count { result.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return result
  }
}
