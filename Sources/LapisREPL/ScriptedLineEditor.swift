/// Cells from a list, for transcripts and tests. The input ends where the list does.
public final class ScriptedLineEditor: LineEditor {
  private var events: [LineEditorEvent]
  private var answers: [String]
  public private(set) var remembered: [String] = []
  public private(set) var prompts: [String] = []
  public private(set) var questions: [String] = []

  public init(_ events: [LineEditorEvent], answers: [String] = []) {
    self.events = events.reversed()
    self.answers = answers.reversed()
  }

  public convenience init(cells: [String]) { self.init(cells.map { .cell($0) }) }

  public func readCell(prompt: String) -> LineEditorEvent {
    prompts.append(prompt)
    return events.popLast() ?? .end
  }

  public func remember(_ cell: String) { remembered.append(cell) }

  public func ask(_ question: String) -> String? {
    questions.append(question)
    return answers.popLast()
  }
}
