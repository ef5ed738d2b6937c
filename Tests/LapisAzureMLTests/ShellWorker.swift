import FoundationEssentials
import Glibc
import LapisCompute
import LapisDiagnostics
import LapisStore
import Testing

@testable import LapisAzureML

/// A folder with a store in memory and a worker that is a shell script: the trial's arguments come as one
/// line, and `log NAME VALUE` sends a metric and ends the script where it is told to stop.
final class ShellWorker {
  let folder: String
  let store: RunStore
  let command: [String]

  init(_ body: String) throws {
    folder = "/tmp/lapis-azureml-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    let source = folder + "/source"
    try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
    try Data("the script".utf8).write(to: URL(fileURLWithPath: source + "/train.py"))
    let script = """
      log() {
        echo "{\\"request\\": \\"log\\", \\"name\\": \\"$1\\", \\"kind\\": \\"scalar\\", \\"value\\": $2}" >&3
        read -r reply <&3
        case "$reply" in *stop*) exit 0;; esac
      }
      work=$(sed -n 's/.*"working_directory": "\\(.*\\)".*/\\1/p' $2)
      number=$(sed -n 's/.*"run": ".*_\\([0-9]*\\)".*/\\1/p' $2)
      arguments=$(tr -d '\\n' < $2 | sed 's/.*"arguments": \\[//; s/\\].*//; s/["  ,]\\{1,\\}/ /g')
      cd "$work"
      \(body)
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/worker.sh"))
    command = ["/bin/sh", folder + "/worker.sh"]
    store = try RunStore.inMemory(files: folder + "/store")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var source: String { folder + "/source" }

  func host(workers: Int, seed: UInt64 = 0) -> SDKHost {
    let store = store
    return SDKHost(
      .init(openStore: { store }, workers: workers, seed: seed, workerCommand: command, version: "test"))
  }

  func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
