import FoundationEssentials
import Glibc
import LapisCompute
import LapisDiagnostics
public import LapisInterpreter
import LapisStore

/// The worker's side of a trial: what `lapis worker --trial FILE` does.
public enum TrialWorker {
  /// Runs the script of a trial file in a fresh interpreter, and tells the host how it ended.
  ///
  /// - Parameter modules: what scripts can import, for a host object of this worker.
  /// - Returns: the process's exit code.
  public static func run(trialFile: String, modules: (SDKHost) -> [ModuleFamily]) -> Int32 {
    guard let channel = WorkerChannel.adopt() else {
      return complain("lapis worker is started by Lapis itself; to run a script, use `lapis SCRIPT`.")
    }
    do throws(Diagnostic) {
      let job = try TrialJob.read(trialFile)
      return try run(job, channel, modules)
    } catch {
      _ = try? channel.request(.fail(message: error.description))
      return complain(error.description)
    }
  }

  private static func run(
    _ job: TrialJob, _ channel: WorkerChannel, _ modules: (SDKHost) -> [ModuleFamily]
  ) throws(Diagnostic) -> Int32 {
    guard chdir(job.workingDirectory) == 0 else {
      throw Diagnostic(
        "worker.folder", .io,
        "The folder \(job.workingDirectory) cannot be entered: \(String(cString: strerror(errno))).")
    }
    guard let data = FileManager.default.contents(atPath: job.script) else {
      throw Diagnostic("worker.script", .notFound, "The script \(job.script) cannot be read.")
    }
    var hostOptions = SDKHost.Options(openStore: nil, workers: 1, seed: job.seed)
    hostOptions.job = job
    hostOptions.channel = channel
    let host = SDKHost(hostOptions)

    var options = InterpreterOptions()
    options.arguments = [job.script] + job.arguments
    options.scriptDirectory = job.script.lastIndex(of: "/").map { String(job.script[..<$0]) } ?? "."
    options.seed = job.seed
    let home = RunStore.defaultHome { name in getenv(name).map { String(cString: $0) } }
    options.addresses = StoredAddresses(home: home)
    let vm = Interpreter(options: options)
    vm.register(modules(host))
    let source = SourceFile(name: job.script, text: String(decoding: data, as: UTF8.self))
    let result = vm.run(source, mode: .script)
    defer { vm.output.flush() }
    guard let failure = result.failure else { return try finish(channel, nil) }
    if let code = failure.exitCode {
      if code == 0 { return try finish(channel, nil) }
      return try finish(channel, failure.message.isEmpty ? "The script ended with exit code \(code)." : failure.message)
    }
    vm.output.write(failure.traceback, to: .standardError)
    let words = failure.message.isEmpty ? failure.className : "\(failure.className): \(failure.message)"
    return try finish(channel, words)
  }

  private static func finish(_ channel: WorkerChannel, _ failure: String?) throws(Diagnostic) -> Int32 {
    _ = try channel.request(failure.map { .fail(message: $0) } ?? .complete)
    return failure == nil ? 0 : 1
  }

  private static func complain(_ text: String) -> Int32 {
    _ = Array((text + "\n").utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    return 2
  }
}
