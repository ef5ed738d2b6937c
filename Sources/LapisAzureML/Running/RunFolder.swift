import FoundationEssentials
import Glibc
import LapisDiagnostics
import LapisStore

/// The folder of one script run: its log, its `outputs`, and the folder in which the script runs.
///
/// Trials run side by side, and each writes `outputs/model.joblib`. So each has a working directory of its
/// own, in which everything of the source directory stands as a link, and `outputs` and `logs` are the
/// run's.
struct RunFolder: Sendable {
  static let logName = "user_logs/std_log.txt"
  /// What a script leaves in these folders becomes the run's files.
  static let collected = ["outputs", "logs"]

  let path: String
  var trialFile: String { path + "/trial.json" }
  var log: String { path + "/" + Self.logName }
  var workingDirectory: String { path + "/work" }

  /// Makes the folders and the links.
  ///
  /// - Throws: `run.folder` where one cannot be made.
  init(_ path: String, linking source: String) throws(Diagnostic) {
    self.path = path
    let files = FileManager.default
    do {
      for name in Self.collected + ["user_logs", "work"] {
        try files.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
      }
      for name in try files.contentsOfDirectory(atPath: source) where !Self.collected.contains(name) {
        symlink(source + "/" + name, workingDirectory + "/" + name)
      }
    } catch {
      throw Diagnostic(
        "run.folder", .io, "The folder of the run, \(path), cannot be prepared: \(error).")
    }
    for name in Self.collected { symlink("../" + name, workingDirectory + "/" + name) }
  }

  /// Records what the script left behind, and removes the working directory. What it wrote elsewhere
  /// in it is lost, as it is on a cluster.
  func collect(into store: RunStore, run: String) {
    let files = FileManager.default
    for folder in Self.collected + ["user_logs"] {
      let names = (try? files.subpathsOfDirectory(atPath: path + "/" + folder)) ?? []
      for name in names.sorted() {
        let relative = folder + "/" + name
        var isFolder = false
        guard files.fileExists(atPath: path + "/" + relative, isDirectory: &isFolder), !isFolder else {
          continue
        }
        _ = try? store.recordArtifact(relative, run: run)
      }
    }
    try? files.removeItem(atPath: workingDirectory)
    unlink(trialFile)
  }
}
