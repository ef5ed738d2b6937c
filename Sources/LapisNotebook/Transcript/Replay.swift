public import LapisDiagnostics
public import LapisStore

/// A stored session, executed again cell by cell in a fresh session.
public struct Replay {
  public struct Cell: Sendable, Hashable {
    public var recorded: CellRecord
    /// What the cell wrote, showed and failed with this time; nil where it was skipped.
    public var outcome: Transcribed?
  }

  /// The parts of a cell's output that are compared.
  public struct Transcribed: Sendable, Hashable {
    public var output: String
    public var result: String?
    /// The last line of the error: the exception and its message.
    public var error: String?

    public init(output: String, result: String?, error: String?) {
      self.output = output
      self.result = result
      self.error = error.flatMap(Self.lastLine)
    }

    /// As it is compared and shown in a diff.
    public var text: String {
      var text = output
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      if let result { text += result + "\n" }
      if let error { text += error + "\n" }
      return text
    }

    private static func lastLine(_ error: String) -> String? {
      error.split(separator: "\n").last { !$0.hasPrefix("help: ") }.map(String.init)
    }
  }

  public let session: SessionRecord
  public let cells: [CellRecord]

  /// Throws `session.unknown` where there is no such session, `replay.empty` where it has no cells.
  public init(session id: Int, in store: RunStore) throws(Diagnostic) {
    session = try SessionReport.find(id, in: store)
    cells = try store.cells(session: id).filter { $0.status != .running }
    guard !cells.isEmpty else {
      throw Diagnostic("replay.empty", .value, "Session \(id) has no cells that ended.")
    }
  }

  /// A plain script shows no values, as Python does not; its one cell was recorded without.
  private var showsValues: Bool {
    session.kind != .script || cells.count > 1 || cells.contains { $0.result != nil }
  }

  /// Executes every cell and shows it as at the prompt. Cells go on after a failure, as they did when
  /// they were typed; one that was interrupted then is skipped. Stops when the session is interrupted or a cell leaves.
  public func run(in fresh: Session, showsCells: Bool) -> [Cell] {
    var done: [Cell] = []
    for recorded in cells {
      let markers = CellMarkers(source: recorded.source)
      // A cell that was stopped by hand may run for ever.
      let wasInterrupted = recorded.status == .interrupted
      if markers.isSkipped || wasInterrupted {
        if showsCells, wasInterrupted {
          fresh.write(CellText.prompted(recorded.source, number: recorded.number))
          fresh.write("(It was interrupted when it was recorded, and is not run again.)\n\n")
        }
        done.append(Cell(recorded: recorded, outcome: nil))
        continue
      }
      fresh.nextNumber = recorded.number
      fresh.width = recorded.width
      if showsCells { fresh.write(CellText.prompted(recorded.source, number: recorded.number)) }
      let (outcome, output) = fresh.runCapturing(recorded.source, showsValue: showsValues)
      done.append(
        Cell(
          recorded: recorded,
          outcome: Transcribed(
            output: output, result: outcome.shown, error: outcome.failure?.text)))
      if showsCells { fresh.write("\n") }
      if outcome.failure?.isInterrupt == true { break }
      if fresh.exitCode != nil { break }
    }
    return done
  }
}
