import LapisFrame
import LapisInterpreter

/// Lines cut into fields at fixed places, for `read_fwf`.
enum FixedWidthRows {
  static func rows(_ call: Call, _ bytes: [UInt8], _ options: CSVOptions) throws -> [(line: Int, fields: [String])] {
    let lines = PatternRows.lines(bytes, options).map { (line: $0.line, text: Array($0.text.unicodeScalars)) }
    let spans = try spans(call, lines.map { $0.text })
    return lines.map { line, text in
      (line, spans.map { span in
        var field = text[min(span.lowerBound, text.count)..<min(span.upperBound, text.count)]
        while let first = field.first, first == " " || first == "\t" { field.removeFirst() }
        while let last = field.last, last == " " || last == "\t" { field.removeLast() }
        return String(String.UnicodeScalarView(field))
      })
    }
  }

  private static func spans(_ call: Call, _ lines: [[UnicodeScalar]]) throws -> [Range<Int>] {
    let vm = call.vm
    let specs = call["colspecs"]
    let hasWidths = !call["widths"].isNone
    if hasWidths, specs.asString != "infer" {
      throw ScriptError(.valueError, "You must specify only one of 'widths' and 'colspecs'")
    }
    if hasWidths {
      var start = 0
      return try vm.elements(of: call["widths"]).map { width in
        guard let count = width.asInt, count >= 0, count < 1 << 31 else { throw ScriptError(.typeError, "widths must be integers") }
        defer { start += count }
        return start..<start + count
      }
    }
    if specs.isNone || specs.asString == "infer" { return inferred(lines.prefix(max(1, try call.int("infer_nrows")))) }
    return try vm.elements(of: specs).map { spec in
      guard let ends = vm.listElements(spec), ends.count == 2 else {
        throw ScriptError(.typeError, "Each column specification must be 2 element tuple or list of integers")
      }
      let start = ends[0].asInt ?? 0
      let stop = ends[1].asInt ?? Int.max
      guard start >= 0, stop >= start else { throw ScriptError(.valueError, "column specifications must be ascending") }
      return start..<stop
    }
  }

  /// Columns are where any line has something.
  private static func inferred(_ lines: ArraySlice<[UnicodeScalar]>) -> [Range<Int>] {
    var isFilled: [Bool] = []
    for line in lines {
      for (place, scalar) in line.enumerated() {
        if place == isFilled.count { isFilled.append(false) }
        if scalar != " ", scalar != "\t" { isFilled[place] = true }
      }
    }
    var spans: [Range<Int>] = []
    var start: Int?
    for (place, filled) in (isFilled + [false]).enumerated() {
      if filled, start == nil { start = place }
      if !filled, let from = start {
        spans.append(from..<place)
        start = nil
      }
    }
    return spans
  }
}
