/// Renders a diagnostic as Python 3.11 prints a syntax error, with our hint below it:
///
/// ```
///   File "x.py", line 1
///     if ready
///             ^
/// SyntaxError: expected ':'
/// help: Write ':' at the end of the line that begins a block.
/// ```
public struct DiagnosticRenderer: Sendable {
  /// Whether to colour carets, the error's name and the hint with terminal escapes.
  public var color: Bool

  public init(color: Bool = false) {
    self.color = color
  }

  /// The whole text, with a line break at its end. Without a source the place is left out.
  public func render(_ diagnostic: Diagnostic, in source: SourceFile?) -> String {
    var text = ""
    if let source, let range = diagnostic.range {
      text += "  File \"\(source.name)\", line \(source.line(at: range.start))\n"
      if let excerpt = SourceExcerpt(range, in: source) {
        text += "    \(excerpt.line)\n"
        if !Self.marksWholeLine(diagnostic) {
          text += "    \(paint(excerpt.carets, "1;31"))\n"
        }
      }
    }
    text += paint(Self.className(of: diagnostic), "1;31") + ": " + diagnostic.message + "\n"
    if let hint = diagnostic.hint { text += helpLine(hint) }
    return text
  }

  /// Is it the indent of the line that is wrong, which the excerpt does not show?
  private static func marksWholeLine(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code == "syntax.tab" || diagnostic.code == "syntax.indentation.unexpected"
  }

  /// The line below an error that says what to do next.
  public func helpLine(_ help: String) -> String { paint("help", "1;36") + ": " + help + "\n" }

  /// All of them, in the order given.
  public func render(_ diagnostics: [Diagnostic], in source: SourceFile?) -> String {
    diagnostics.map { render($0, in: source) }.joined()
  }

  /// The exception class that Python raises for it: told apart by code for syntax errors.
  public static func className(of diagnostic: Diagnostic) -> String {
    guard diagnostic.category == .syntax else { return "Error" }
    switch diagnostic.code {
    case "syntax.indentation", "syntax.indentation.unexpected": return "IndentationError"
    case "syntax.tab": return "TabError"
    default: return "SyntaxError"
    }
  }

  private func paint(_ text: String, _ style: String) -> String {
    guard color else { return text }
    // The blanks before carets stay plain.
    let blanks = text.prefix { $0 == " " || $0 == "\t" }
    return blanks + "\u{1B}[\(style)m" + text.dropFirst(blanks.count) + "\u{1B}[0m"
  }
}

/// A source line without its indent, and the carets that go below it.
public struct SourceExcerpt: Hashable, Sendable {
  public var line: String
  /// Blanks and carets; tabs of the line stay tabs, and wide characters count twice.
  public var carets: String

  /// Nil where the range lies outside the text. A range over several lines is underlined to the
  /// end of the first.
  public init?(_ range: SourceRange, in source: SourceFile) {
    let number = source.line(at: range.start)
    guard let text = source.text(ofLine: number) else { return nil }
    let lineStart = source.lineStarts[number - 1]
    let bytes = Array(text.utf8)
    let indent = bytes.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }.count
    line = String(decoding: bytes.dropFirst(indent), as: UTF8.self)
    let first = min(max(range.start - lineStart, indent), bytes.count)
    let last = min(max(range.end - lineStart, first), bytes.count)
    var blanks = ""
    for scalar in String(decoding: bytes[indent..<first], as: UTF8.self).unicodeScalars {
      if scalar == "\t" {
        blanks += "\t"
      } else {
        blanks += String(repeating: " ", count: DisplayWidth.of(scalar))
      }
    }
    let covered = String(decoding: bytes[first..<last], as: UTF8.self)
    carets = blanks + String(repeating: "^", count: max(1, DisplayWidth.of(covered)))
  }
}
