public import LapisDiagnostics

/// One thing that is wrong in a checked file.
public struct CheckFinding: Sendable {
  /// Dotted and stable, `name.undefined`; the codes of syntax mistakes are the parser's.
  public var code: String
  /// One sentence without its full stop.
  public var message: String
  /// One sentence that says what to do next.
  public var help: String?
  /// The text it stands in: the script, or a cell.
  public var source: SourceFile
  public var range: SourceRange
  /// The cell of a notebook, counted from 1 over all its cells.
  public var cell: Int?

  /// 1-based.
  public var line: Int { source.line(at: range.start) }
  /// 1-based, in characters.
  public var column: Int { source.position(at: range.start).column + 1 }
}

/// A file with what was found in it.
public struct CheckedFile: Sendable {
  public var path: String
  public var findings: [CheckFinding]
}
