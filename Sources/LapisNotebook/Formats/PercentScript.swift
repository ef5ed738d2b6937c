/// A script whose cells begin with `# %%`, as editors and Jupytext write it.
///
/// `# %%` begins a code cell and `# %% [markdown]` (or `[md]`) a text cell; a title may follow. What
/// stands above the first marker is a code cell of its own.
public struct PercentScript: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case code, markdown }

  public struct Cell: Sendable, Hashable {
    public var kind: Kind
    public var title: String
    /// Code as written; markdown without its comment marks. Without the marker.
    public var text: String
    /// The 1-based line of the file at which the text starts.
    public var line: Int
  }

  /// Cells without any text are left out.
  public var cells: [Cell]

  /// Whether the text has cell markers at all.
  public static func hasMarkers(_ text: String) -> Bool {
    text.split(separator: "\n", omittingEmptySubsequences: false).contains { marker($0) != nil }
  }

  public init(_ text: String) {
    cells = []
    var current = Cell(kind: .code, title: "", text: "", line: 1)
    var lines: [Substring] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let marker = Self.marker(line) {
        append(current, lines)
        current = Cell(kind: marker.kind, title: marker.title, text: "", line: index + 2)
        lines = []
      } else {
        lines.append(line)
      }
    }
    append(current, lines)
  }

  private mutating func append(_ cell: Cell, _ lines: [Substring]) {
    guard lines.contains(where: { line in line.contains { !$0.isWhitespace } }) else { return }
    var cell = cell
    var lines = cell.kind == .markdown ? lines.map(Self.uncommented) : lines
    while let last = lines.last, last.allSatisfy({ $0.isWhitespace }) { lines.removeLast() }
    while cell.kind == .markdown, let first = lines.first, first.allSatisfy({ $0.isWhitespace }) {
      lines.removeFirst()
      cell.line += 1
    }
    cell.text = lines.joined(separator: "\n") + "\n"
    cells.append(cell)
  }

  /// `# %% [markdown] Title` and its shorter forms; nil for other lines.
  private static func marker(_ line: Substring) -> (kind: Kind, title: String)? {
    guard line.hasPrefix("#") else { return nil }
    let text = line.dropFirst().drop { $0 == " " }
    guard text.hasPrefix("%%"), !text.hasPrefix("%%%") else { return nil }
    var rest = text.dropFirst(2)
    // `#%%time` is a magic that was commented out.
    guard rest.isEmpty || rest.first == " " || rest.first == "\r" || rest.first == "[" else {
      return nil
    }
    var kind = Kind.code
    rest = rest.drop { $0 == " " }
    for mark in ["[markdown]", "[md]"] where rest.hasPrefix(mark) {
      kind = .markdown
      rest = rest.dropFirst(mark.count).drop { $0 == " " }
    }
    return (kind, String(rest.filter { $0 != "\r" }))
  }

  private static func uncommented(_ line: Substring) -> Substring {
    guard line.hasPrefix("#") else { return line }
    let text = line.dropFirst()
    return text.first == " " ? text.dropFirst() : text
  }
}
