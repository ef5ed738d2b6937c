import LapisDiagnostics

extension Interpreter {
  /// What Python 3.11 prints for an exception nobody caught, with a line break at the end.
  func renderTraceback(_ exception: Value) -> String {
    var seen: [Value] = []
    return renderChain(exception, &seen)
  }

  private func renderChain(_ exception: Value, _ seen: inout [Value]) -> String {
    var text = ""
    seen.append(exception)
    let object = exception.exception.pointee
    if object.cause.tag == Tag.exception, seen.count < 50,
      !seen.contains(where: { $0.isIdentical(to: object.cause) })
    {
      text += renderChain(object.cause, &seen)
      text +=
        "\nThe above exception was the direct cause of the following exception:\n\n"
    } else if object.context.tag == Tag.exception, !object.suppressContext, seen.count < 50,
      !seen.contains(where: { $0.isIdentical(to: object.context) })
    {
      text += renderChain(object.context, &seen)
      text += "\nDuring handling of the above exception, another exception occurred:\n\n"
    }
    if let box = object.traceback?.takeUnretainedValue(), !box.entries.isEmpty {
      text += "Traceback (most recent call last):\n"
      text += renderEntries(box.entries.reversed())
    }
    text += describe(exception) + "\n"
    if let notes = try? findAttribute(exception, intern("__notes__")) {
      defer { notes.release() }
      for note in notes.sequenceBuffer ?? UnsafeBufferPointer(start: nil, count: 0)
      where note.isString { text += note.string.swiftString + "\n" }
    }
    return text
  }

  /// `ValueError: message`, with the module where the class is not a builtin one.
  func describe(_ exception: Value) -> String {
    let type = typeOf(exception)
    let info = type.info
    let name =
      info.module == "builtins" || info.module == "__main__"
      ? info.qualifiedName : "\(info.module).\(info.qualifiedName)"
    let message: String
    do {
      message = try strText(exception)
    } catch {
      message = "<exception str() failed>"
    }
    let hint = exception.exception.pointee.hint
    let text = message + (hint.isString ? hint.string.swiftString : attributeHint(exception))
    return text.isEmpty ? name : "\(name): \(text)"
  }

  /// "Did you mean" of an AttributeError, which is worked out only when it is shown.
  private func attributeHint(_ exception: Value) -> String {
    guard typeOf(exception).isSubclass(of: typeObject(.attributeError)),
      let object = ownAttribute(exception.instance, intern("obj")),
      let name = ownAttribute(exception.instance, intern("name")), name.isString,
      let nearest = PythonSuggestion.nearest(
        to: name.string.swiftString, among: attributeNames(of: object))
    else { return "" }
    return ". Did you mean: '\(nearest)'?"
  }

  private func renderEntries(_ entries: [TracebackBox.Entry]) -> String {
    var text = ""
    var repeated = 0
    var last: (CodePointer, Int)?
    func closeRun() {
      if repeated > 3 {
        let more = repeated - 3
        text += "  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n"
      }
    }
    for entry in entries {
      let info = entry.code.pointee.info.takeUnretainedValue()
      let index = entry.index
      var range =
        index >= 0 && index < info.ranges.count ? info.ranges[index] : SourceRange(0, 0)
      if entry.isLookup, let attribute = info.attributeRanges[index] { range = attribute }
      // A comprehension is shown as a call of its own.
      var name = info.name
      var shown: [(SourceRange, SourceRange?, String)] = []
      for inner in info.comprehensions where index >= inner.start && index < inner.end {
        shown.append((inner.range, nil, name))
        name = inner.name
      }
      shown.append((range, info.anchors[index], name))
      for (range, anchor, name) in shown {
        let line = info.source.line(at: range.start)
        if let last, last.0 == entry.code, last.1 == line, shown.count == 1 {
          repeated += 1
        } else {
          closeRun()
          repeated = 1
          last = (entry.code, line)
        }
        if repeated > 3 { continue }
        text += "  File \"\(info.source.name)\", line \(line), in \(name)\n"
        text += excerpt(info.source, range, anchor)
      }
    }
    closeRun()
    return text
  }

  /// The source line, and carets below it unless they would mark all of it.
  private func excerpt(_ source: SourceFile, _ range: SourceRange, _ anchor: SourceRange?) -> String
  {
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
    text += String(repeating: " ", count: 4 + from - indent) + String(marks) + "\n"
    return text
  }
}
