package import LapisCompute
package import LapisDiagnostics
package import LapisStore

/// Continues a search that was cut off: what ended is kept, what did not runs again with the same parameters, and
/// the rest is proposed as it would have been.
package struct SearchResumption {
  private let driver: HyperDriveDriver

  /// How far the search had come.
  package let finished: Int
  package let total: Int

  /// - Throws: `resume.running`, `resume.complete`, `resume.kind`, `run.unknown` or `search.stored`.
  package init(
    ofRun id: String, in store: RunStore, workers: LocalWorkers, workerCount: Int, version: String
  ) throws(Diagnostic) {
    try store.markInterruptedRuns()
    let record = try RunDocuments(store: store).record(id)
    guard record.type == "hyperdrive" else {
      throw Diagnostic(
        "resume.kind", .notSupported, "The run \(id) is not a search; only searches can be resumed.",
        hint: "Run the script that made it again.")
    }
    guard record.status.isTerminal else {
      throw Diagnostic("resume.running", .value, "The search \(id) is running, in process \(record.process.id).")
    }
    guard record.status != .completed else {
      throw Diagnostic(
        "resume.complete", .value, "The search \(id) is complete; there is nothing left to do.",
        hint: "`lapis runs show \(id)` shows it.")
    }
    let plan = try HyperDrivePlan(stored: record.parameters)
    let earlier = EarlierTrials(
      try SearchChild.all(
        of: id, metric: plan.metric, goal: plan.goal, metrics: store.metrics(ofChildrenOf: id), in: store))
    finished = earlier.finished.count
    total = plan.maxTotal
    driver = HyperDriveDriver(
      store: store, plan: plan, run: id, experiment: record.experiment, session: record.session, version: version,
      workers: workers, workerCount: workerCount, earlier: earlier)
  }

  /// Runs the rest, and tells a line for each child. Blocks until it is over.
  package func run(_ tell: (String) -> Void) throws(Diagnostic) -> RunRecord {
    try driver.store.resumeRun(driver.run)
    let active = ActiveRun(id: driver.run, minutes: driver.plan.maxMinutes)
    let driver = driver
    active.start { driver.drive($0) }
    var told = 0
    while true {
      let isOver = active.wait(milliseconds: 200)
      for line in active.lines(after: told) {
        tell(line)
        told += 1
      }
      if isOver { return try RunDocuments(store: driver.store).record(driver.run) }
    }
  }
}
