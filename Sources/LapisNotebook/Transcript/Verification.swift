public import LapisStore

/// Compares what a replay gave with what was recorded.
public struct Verification {
  public struct Report: Sendable {
    public var compared = 0
    public var skipped = 0
    public var differing: [Int] = []
    /// Unified diffs, one a differing cell.
    public var diff = ""

    public var isSame: Bool { differing.isEmpty }
    public var summary: String {
      let parts =
        "\(compared) cell\(compared == 1 ? "" : "s") compared"
        + (skipped > 0 ? ", \(skipped) not" : "")
      guard !isSame else { return "The session gives the same answers: \(parts).\n" }
      let list = differing.map(String.init).joined(separator: ", ")
      return "The session differs in cell\(differing.count == 1 ? "" : "s") \(list): \(parts).\n"
    }
  }

  public var comparison: OutputComparison
  public var sanitizer: Sanitizer

  public init(relativeTolerance: Double = 1e-9, folders: [String] = []) {
    comparison = OutputComparison(relativeTolerance: relativeTolerance)
    sanitizer = Sanitizer(folders: folders)
  }

  /// `expected` cells that were not replayed at all count as different.
  public func compare(_ cells: [Replay.Cell], expected: [CellRecord]) -> Report {
    var report = Report()
    for cell in cells {
      let recorded = cell.recorded
      let markers = CellMarkers(source: recorded.source)
      guard let outcome = cell.outcome, !markers.ignoresOutput, recorded.status != .interrupted
      else {
        report.skipped += 1
        continue
      }
      report.compared += 1
      let before = Replay.Transcribed(
        output: recorded.output, result: recorded.result, error: recorded.error)
      let number = recorded.number
      var diff = UnifiedDiff.of(
        sanitizer.sanitize(before.text), sanitizer.sanitize(outcome.text),
        oldName: "cell \(number), recorded", newName: "cell \(number), replayed",
        comparison: comparison)
      if markers.raisesException, outcome.error == nil {
        diff += "cell \(number) did not raise an exception\n"
      }
      if !diff.isEmpty {
        report.differing.append(number)
        report.diff += diff
      }
    }
    for recorded in expected.dropFirst(cells.count) {
      report.differing.append(recorded.number)
      report.diff += "cell \(recorded.number) was not replayed\n"
    }
    return report
  }
}
