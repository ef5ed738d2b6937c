import LapisDiagnostics

/// One step of a traceback: where in which function.
struct TracebackPlace {
  let facts: CodeFacts
  var info: CodeInfo { facts.info }
  let range: SourceRange
  /// The part of the range that carets mark between tildes.
  let anchor: SourceRange?
  /// `<module>`, `<listcomp>`, the function's name.
  let name: String

  var line: Int { info.source.line(at: range.start) }

  /// Scripts of the library that stand for modules which CPython has in C, where a call leaves no frame.
  private static let frameless: Set<String> = [
    "<array>", "<binascii>", "<collections>", "<datetime>", "<decimal>", "<functools>", "<io>", "<itertools>",
    "<operator>", "<struct>", "<time>", "<warnings>", "<weakref>", "<zlib>",
  ]

  /// Without the frames that CPython would not have; all of them where nothing else is left.
  static func visible(_ places: [TracebackPlace]) -> [TracebackPlace] {
    let shown = places.filter { !frameless.contains($0.info.source.name) }
    return shown.isEmpty ? places : shown
  }

  /// The lines of a traceback, without its head and its end.
  static func rendered(_ places: [TracebackPlace]) -> String {
    var text = ""
    var repeated = 0
    var last: (String, Int, String)?
    func closeRun() {
      if repeated > 3 {
        let more = repeated - 3
        text += "  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n"
      }
    }
    for place in places {
      let key = (place.info.source.name, place.line, place.name)
      if let last, last == key {
        repeated += 1
      } else {
        closeRun()
        repeated = 1
        last = key
      }
      if repeated <= 3 { text += place.rendered }
    }
    closeRun()
    return text
  }

  /// `File "x.py", line 3, in f` with the source line and its marks.
  var rendered: String {
    "  File \"\(info.source.name)\", line \(line), in \(name)\n" + excerpt
  }

  /// The source line, and carets below it unless they would mark all of it.
  var excerpt: String {
    let source = info.source
    // The methods of a dataclass: nobody has the text.
    if source.name == "<string>" { return "" }
    let position = source.position(at: range.start)
    guard let full = source.text(ofLine: position.line) else { return "" }
    let scalars = Array(full.unicodeScalars)
    let indent = scalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }.count
    var end = scalars.count
    while end > indent, scalars[end - 1].properties.isWhitespace { end -= 1 }
    if end == indent { return "" }
    var text = "    "
    text.unicodeScalars.append(contentsOf: scalars[indent..<end])
    text += "\n"
    let stop = source.position(at: range.end)
    let from = max(position.column, indent)
    let to = stop.line == position.line ? min(stop.column, end) : end
    if to <= from { return text }
    if from == indent, to == end, anchor == nil { return text }
    var marks = [Character](repeating: "^", count: to - from)
    if let anchor, stop.line == position.line {
      let a = source.position(at: anchor.start).column
      let b = source.position(at: anchor.end).column
      if a >= from, b <= to, a < b {
        for i in 0..<marks.count where from + i < a || from + i >= b { marks[i] = "~" }
      }
    }
    text += "    " + String(repeating: " ", count: Self.columns(scalars[indent..<min(from, scalars.count)]))
    for (mark, scalar) in zip(marks, scalars[from...]) {
      text += String(repeating: mark, count: Self.columns(CollectionOfOne(scalar)))
    }
    return text + "\n"
  }

  /// Terminal columns as CPython counts them: wide characters are two, all others one.
  private static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + max(1, DisplayWidth.of($1)) }
  }
}

extension CodeInfo {
  /// Where the line of the `def` begins.
  var startRange: SourceRange {
    guard line >= 1, line <= source.lineStarts.count else { return SourceRange(0, 0) }
    return SourceRange(source.lineStarts[line - 1], source.lineStarts[line - 1])
  }
}

extension TracebackBox {
  /// The steps of the innermost `count` entries, outermost first.
  func places(_ count: Int) -> [TracebackPlace] {
    entries.prefix(count).reversed().flatMap { entry in
      let facts = CodeFacts(entry.code)
      let info = facts.info
      let index = entry.index
      var range = index >= 0 && index < info.ranges.count ? info.ranges[index] : SourceRange(0, 0)
      // A generator that was never started stands at its `def`.
      if index < 0 { range = info.startRange }
      if entry.isLookup, let attribute = info.attributeRanges[index] { range = attribute }
      // A comprehension is shown as a call of its own.
      var name = info.name
      var shown: [TracebackPlace] = []
      for inner in info.comprehensions where index >= inner.start && index < inner.end {
        shown.append(TracebackPlace(facts: facts, range: inner.range, anchor: nil, name: name))
        name = inner.name
      }
      shown.append(TracebackPlace(facts: facts, range: range, anchor: info.anchors[index], name: name))
      return shown
    }
  }
}
