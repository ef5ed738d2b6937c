import Glibc
import LapisAzureML
import LapisDiagnostics
import LapisInterpreter
import LapisNotebook
import LapisNumerics
import LapisStore

/// Gives a session the modules that scripts import.
enum ModuleWiring {
  static func register(in session: Session, workers: Int?, threads: Int?) {
    let store = session.options.store
    let options = SDKHost.Options(
      openStore: { () throws(Diagnostic) in try store.store() },
      workers: workers ?? ThreadPool.processorCount, seed: UInt64(bitPattern: Int64(session.seed)),
      workerCommand: [executablePath, "worker"], version: LapisVersion.text)
    let host = SDKHost(options)
    host.currentSeed = { [unowned session] in UInt64(bitPattern: Int64(session.seed)) }
    host.currentSession = { [unowned session] in session.storedID }
    session.interpreter.register(modules(host))
    session.whenEnding = { [unowned session] in wait(for: host, in: session) }
  }

  /// Everything that a script can import beyond the standard library; the same in sessions and workers.
  static func modules(_ host: SDKHost) -> [NativeModule] {
    AzureMLModules.all(host: host)
  }

  /// A session that ends waits for the runs it submitted; an interrupt cancels them.
  private static func wait(for host: SDKHost, in session: Session) {
    let count = host.activeRuns.count
    guard count > 0 else { return }
    session.flush()
    session.writeError(
      "lapis: waiting for \(count) submitted \(count == 1 ? "run" : "runs"); Ctrl-C cancels.\n")
    do {
      try host.waitForRuns { try session.interpreter.checkInterrupt() }
    } catch {
      host.cancelRuns()
    }
  }

  private static var executablePath: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return CommandLine.arguments.first ?? "lapis" }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
