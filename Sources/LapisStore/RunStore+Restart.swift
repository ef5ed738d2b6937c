import FoundationEssentials
import GRDB
public import LapisDiagnostics

extension RunStore {
  /// Makes a run that was cut off as new: queued, in this process, without what it logged and left behind. Its id,
  /// number, parameters and arguments stay.
  ///
  /// Throws `store.not-found` if there is no such run.
  public func restartRun(_ id: String) throws(Diagnostic) {
    let identity = self.identity
    try write { db in
      try Self.update(id, db) { run in
        run.status = .queued
        run.interrupted = false
        run.started = nil
        run.ended = nil
        run.error = nil
        run.process = identity
        run.properties = TextMap(
          run.properties.entries.filter { !$0.key.hasPrefix("lapis.") }.map { ($0.key, $0.value) })
      }
      try db.execute(sql: "DELETE FROM metrics WHERE run_id = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM artifacts WHERE run_id = ?", arguments: [id])
    }
    try? FileManager.default.removeItem(atPath: try folder(ofRun: id))
  }
}
