public import LapisSyntax

/// Whether a cell being typed, magics included, can be run.
public enum CellInput {
  public static func completeness(of text: String) -> CellCompleteness {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first(where: { line in line.contains { $0 != " " } }) else {
      return .complete
    }
    if first.hasPrefix("%%") {
      // A blank line ends it; a magic that needs no lines below may be run at once all the same.
      let endsBlank = lines.count > 1 && lines[lines.count - 1].allSatisfy { $0 == " " }
      return endsBlank ? .complete : .incomplete(indent: 0)
    }
    let source = CellSource(text)
    guard source.steps.contains(where: { $0.isCode }) else {
      return text.hasSuffix("\\") ? .incomplete(indent: 0) : .complete
    }
    return CellCompleteness.check(source.checked)
  }
}
