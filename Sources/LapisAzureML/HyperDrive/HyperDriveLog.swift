import Glibc
import LapisStore
import Synchronization

/// `azureml-logs/hyperdrive.txt` of a parent run, one record an event:
/// `<START>[time][COMPONENT][LEVEL]text<END>`.
final class HyperDriveLog: Sendable {
  static let name = "azureml-logs/hyperdrive.txt"
  private let store: RunStore
  private let run: String
  /// Below 0 where the file could not be made or is closed.
  private let descriptor: Mutex<Int32>

  init(store: RunStore, run: String) {
    self.store = store
    self.run = run
    var file: Int32 = -1
    if let folder = try? store.folder(ofRun: run) {
      mkdir(folder + "/azureml-logs", 0o777)
      file = open(folder + "/" + Self.name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    }
    descriptor = Mutex(file)
  }

  deinit { close() }

  func write(_ component: String, _ level: String, _ text: String) {
    let line = "<START>[\(Timestamp.now().text)][\(component)][\(level)]\(text)<END>\n"
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return }
      _ = Array(line.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// Closes the file and records it as one of the run's.
  func close() {
    let wasOpen = descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return false }
      Glibc.close(descriptor)
      descriptor = -1
      return true
    }
    if wasOpen { _ = try? store.recordArtifact(Self.name, run: run) }
  }
}
