import GRDB
import Glibc
public import LapisDiagnostics

extension RunStore {
  /// Makes a store in another folder that is as this one was at a moment: runs, models, datasets,
  /// experiments and compute targets made since are left out. The files of earlier runs are linked.
  ///
  /// Rows changed since, such as tags set later, are as they are now.
  public func copyState(before moment: Timestamp, to folder: String) throws(Diagnostic) {
    try Folder.make(folder + "/runs")
    let target = folder + "/" + StoreOpening.fileName
    do {
      try writer.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [target])
      }
      let copy = try DatabaseQueue(path: target, configuration: StoreOpening.configuration())
      try copy.write { db in
        for table in ["runs", "models", "datasets", "compute_targets", "experiments"] {
          try db.execute(sql: "DELETE FROM \(table) WHERE created >= ?", arguments: [moment.text])
        }
      }
      for run in try copy.read({ try String.fetchAll($0, sql: "SELECT id FROM runs") }) {
        symlink("\(home)/runs/\(run)", "\(folder)/runs/\(run)")
      }
      try copy.close()
    } catch {
      throw StoreError.diagnostic(error, path: target)
    }
  }
}
