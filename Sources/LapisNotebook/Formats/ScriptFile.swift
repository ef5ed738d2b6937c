public import LapisDiagnostics

/// A script or notebook as the steps that a session runs one after the other.
public struct ScriptFile: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    public var text: String
    /// The 1-based line of the file at which the text starts.
    public var line: Int
    /// What tracebacks call it.
    public var name: String
    /// The cell of a notebook, counted from 1 over all its cells.
    public var cell: Int?
  }

  public var steps: [Step]
  /// Cells show their last value; a plain script, as in Python, does not.
  public var hasCells: Bool
  /// The whole text, for files whose lines the steps keep; nil for notebooks.
  public var text: String?

  /// Reads a `.py` file, plain or with cell markers, or a notebook.
  public init(path: String) throws(Diagnostic) {
    let bytes = try SourceText.bytes(ofFile: path)
    if path.hasSuffix(".ipynb") {
      self.init(try NotebookFile(parsing: bytes, name: path), name: path)
    } else {
      self.init(text: try SourceText.text(bytes, name: path), name: path)
    }
  }

  init(_ notebook: NotebookFile, name: String) {
    hasCells = true
    text = nil
    steps = notebook.cells.filter { $0.kind == .code }.map { cell in
      Step(
        text: SourceText.normalized(cell.text), line: 1, name: "\(name), cell \(cell.position)",
        cell: cell.position)
    }
  }

  /// A script that does not come from a file of its own.
  public init(text: String, name: String) {
    self.text = text
    hasCells = PercentScript.hasMarkers(text)
    steps =
      hasCells
      ? PercentScript(text).cells.filter { $0.kind == .code }
        .map { Step(text: $0.text, line: $0.line, name: name) }
      : [Step(text: text, line: 1, name: name)]
  }
}
