import LapisDiagnostics

extension Session {
  /// Runs a script or notebook from top to bottom and stops at the first failure.
  ///
  /// Every mistake of the syntax is told before anything runs. Returns the exit code: 0, 1 after a
  /// failure, 130 after an interrupt, or what the script left with.
  public func run(_ file: ScriptFile) -> Int {
    var mistakes = ""
    for step in file.steps where file.steps.count > 1 {
      let cell = CellSource(step.text, firstLine: step.line)
      if let failure = syntaxFailure(cell.checked, name: step.name) { mistakes += failure.text }
    }
    guard mistakes.isEmpty else {
      flush()
      writeError(mistakes)
      return 1
    }
    for (index, step) in file.steps.enumerated() {
      stepsToCome = file.steps[(index + 1)...]
      defer { stepsToCome = [] }
      let outcome = run(
        cell: step.text, name: step.name, firstLine: step.line, showsValue: file.hasCells)
      if let exitCode {
        // A script that leaves with 0 has come to its end.
        guard exitCode == 0 else { return exitCode }
        break
      }
      if let failure = outcome.failure { return failure.isInterrupt ? 130 : 1 }
    }
    return waitForRuns() ? 0 : 130
  }
}
