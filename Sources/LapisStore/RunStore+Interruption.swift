import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Gives the runs of dead processes the status `Canceled` with the mark `interrupted`, and returns
  /// their ids. They end where they last gave a sign of life.
  ///
  /// A run whose process proves to be alive after all takes its real status when it ends.
  @discardableResult
  public func markInterruptedRuns() throws(Diagnostic) -> [String] {
    let unfinished = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, process_id, boot_id, process_started FROM runs
          WHERE status NOT IN ('Completed', 'Failed', 'Canceled') ORDER BY created, id
          """
      ).map { row in (id: try row.text("id"), process: try row.process()) }
    }
    let dead = unfinished.filter { !$0.process.isAlive }
    guard !dead.isEmpty else { return [] }
    return try write { db in
      var marked: [String] = []
      for run in dead {
        try db.execute(
          sql: """
            UPDATE runs SET status = 'Canceled', interrupted = 1, ended = max(
              coalesce((SELECT max(logged) FROM metrics WHERE run_id = runs.id), created),
              coalesce((SELECT max(ended) FROM runs AS c WHERE c.parent_id = runs.id), created),
              coalesce(started, created))
            WHERE id = ? AND process_id = ? AND process_started = ?
              AND status NOT IN ('Completed', 'Failed', 'Canceled')
            """, arguments: [run.id, run.process.id, run.process.started])
        if db.changesCount > 0 { marked.append(run.id) }
      }
      return marked
    }
  }
}
