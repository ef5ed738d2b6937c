import LapisDiagnostics

/// Whether the lines typed so far into a cell can be run, or more are wanted.
public enum CellCompleteness: Hashable, Sendable {
  /// Can be run as it is.
  case complete
  /// A bracket, block, string or continued line is open; the next line is best begun with this
  /// many blanks.
  case incomplete(indent: Int)
  /// More lines cannot mend it: running it shows the mistake.
  case invalid

  /// How far a block is indented.
  public static let indentWidth = 4

  /// Looks at the lines typed so far, joined by line feeds, without one after the last line.
  ///
  /// A block is open until a blank line (one with only blanks counts) stands below it, so `"if a:\n  b"`
  /// is incomplete and `"if a:\n  b\n"` is complete.
  /// Complexity: O(length).
  public static func check(_ text: String) -> CellCompleteness {
    let source = SourceFile(name: "<cell>", text: text)
    var lexer = Lexer(source)
    lexer.run()
    var parser = Parser(source: source, lexer: lexer)
    let module = parser.parseModule()
    let lines = CellLines(lexer)
    if let first = module.diagnostics.first {
      return check(first, lexer, parser, lines)
    }
    guard !lines.endsBlank, let last = module.statements.last else { return .complete }
    switch last.kind {
    case .if, .while, .for, .try, .with, .function, .class, .match:
      return .incomplete(indent: lines.nextIndent)
    default: return .complete
    }
  }

  private static func check(
    _ first: Diagnostic, _ lexer: Lexer, _ parser: Parser, _ lines: CellLines
  ) -> CellCompleteness {
    switch lexer.openAtEnd {
    case .tripleQuotes where first.code == "syntax.unterminated-string":
      return .incomplete(indent: 0)
    case .bracket where first.code == "syntax.unclosed-bracket":
      return .incomplete(indent: lines.lastIndent + (lines.endsWithOpener ? indentWidth : 0))
    case .backslash where first.code == "syntax.unexpected-end":
      return .incomplete(indent: lines.lastIndent + indentWidth)
    default: break
    }
    let isOpenAtEnd = parser.firstOpenAtEnd == first
    return isOpenAtEnd && !lines.endsBlank ? .incomplete(indent: lines.nextIndent) : .invalid
  }
}

/// How the last line with code looks.
private struct CellLines {
  /// The text ends with a line that holds nothing but blanks.
  var endsBlank: Bool
  var lastIndent: Int
  /// The indent of a line that goes on with the block.
  var nextIndent: Int
  var endsWithOpener: Bool

  init(_ lexer: Lexer) {
    let bytes = lexer.bytes
    let limit = lexer.limit
    var lineStart = limit
    while lineStart > 0, !Lexer.isLineBreak(bytes[lineStart - 1]) { lineStart -= 1 }
    endsBlank = bytes[lineStart..<limit].allSatisfy { $0 == 32 || $0 == 9 }
    let last = lexer.tokens.last {
      switch $0.kind {
      case .newline, .indent, .dedent, .endOfFile, .error: return false
      default: return true
      }
    }
    let place = last.map { Int($0.start) } ?? 0
    var start = min(place, limit)
    while start > 0, !Lexer.isLineBreak(bytes[start - 1]) { start -= 1 }
    var indent = 0
    while start + indent < limit, bytes[start + indent] == 32 { indent += 1 }
    lastIndent = indent
    switch last?.kind {
    case .leftParen, .leftBracket, .leftBrace: endsWithOpener = true
    default: endsWithOpener = false
    }
    nextIndent = indent
    guard let last else { return }
    if last.kind == .colon {
      nextIndent = indent + CellCompleteness.indentWidth
    } else if let first = lexer.tokens.first(where: {
      Int($0.start) >= start + indent && $0.kind != .indent && $0.kind != .dedent
    }) {
      switch first.kind {
      case .return, .pass, .break, .continue, .raise:
        nextIndent = max(0, indent - CellCompleteness.indentWidth)
      default: break
      }
    }
  }
}
