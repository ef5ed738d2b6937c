/// What came of reading one cell.
public enum LineEditorEvent: Sendable, Hashable {
  case cell(String)
  /// Ctrl-C: the input was cleared.
  case interrupted
  /// Ctrl-D on empty input, or the end of the input.
  case end
}

/// Where cells are typed: a terminal, or a list for tests.
public protocol LineEditor: AnyObject {
  /// Reads one whole cell. Blank input is a cell too.
  func readCell(prompt: String) -> LineEditorEvent
  /// Makes a cell one that can be recalled.
  func remember(_ cell: String)
  /// Asks on a line of its own; nil at the end of the input.
  func ask(_ question: String) -> String?
}
