import Glibc
public import LapisDiagnostics
public import LapisNumerics
import LapisStore

/// Runs trials on this machine: one fresh process a trial.
public struct LocalWorkers: Sendable {
  /// How a worker's life ended.
  public enum End: Sendable, Hashable {
    case completed
    /// It was told to stop by an answer.
    case stopped
    case failed(Diagnostic)
    /// A cancellation cut it off.
    case cancelled
  }

  /// Executable (absolute path) and the arguments before `--trial FILE`.
  public let command: [String]
  /// Milliseconds that a worker gets to end by itself after a stop, before it is killed.
  private static let gracePeriod = 700

  public init(command: [String]) { self.command = command }

  /// Runs one trial to its end and answers what it asks. Blocks the calling thread.
  ///
  /// - Parameters:
  ///   - trialFile: where the job is written for the worker.
  ///   - log: takes what the script prints.
  ///   - cancellations: any of them ends the worker: the trial's own, its study's.
  ///   - answer: is called on the calling thread, for one request at a time.
  public func run(
    _ job: TrialJob, trialFile: String, log: String, cancellations: [Cancellation],
    answer: (WorkerRequest) -> WorkerReply
  ) -> End {
    do throws(Diagnostic) {
      try job.write(to: trialFile)
      return try converse(job, trialFile: trialFile, log: log, cancellations, answer)
    } catch {
      return .failed(error)
    }
  }

  private func converse(
    _ job: TrialJob, trialFile: String, log: String, _ cancellations: [Cancellation],
    _ answer: (WorkerRequest) -> WorkerReply
  ) throws(Diagnostic) -> End {
    guard !command.isEmpty else {
      throw Diagnostic("worker.start", .internal, "There is no command to start a worker with.")
    }
    let ends = try LineSocket.pair()
    let host = ends.host
    var process = try WorkerProcess(
      command: command + ["--trial", trialFile], environment: Self.environment(adding: job.environment),
      log: log, socket: ends.worker)
    // With our copy of the worker's end closed, its death is the end of the stream.
    ends.worker.close()

    var told: End?
    var stopSent = false
    conversation: while true {
      if cancellations.contains(where: { $0.reason != nil }) {
        _ = process.end(within: Self.gracePeriod)
        return .cancelled
      }
      switch try host.receive(milliseconds: 50) {
      case .nothing:
        if process.hasEnded, case .nothing = try host.receive(milliseconds: 0) { break conversation }
      case .end:
        break conversation
      case .line(let line):
        let request = try WorkerRequest(JSONValue(parsing: line))
        let reply = answer(request)
        switch request {
        case .complete: told = .completed
        case .fail(let message): told = .failed(Diagnostic("trial.failed", .value, message))
        default: break
        }
        if case .stop = reply { stopSent = true }
        guard host.send(reply.json.text()) else { break conversation }
        if stopSent {
          // The worker ends by itself on this answer; one that does not is ended.
          waitForEnd(of: process, milliseconds: 200)
          _ = process.end(within: Self.gracePeriod)
          return .stopped
        }
      }
    }
    waitForEnd(of: process, milliseconds: 2000)
    let exit = process.end(within: Self.gracePeriod)
    if let told { return told }
    switch exit {
    case .code(0): return .completed
    case .code(let code):
      return .failed(
        Diagnostic(
          "trial.exit", .value, "The script's process ended with exit code \(code).",
          hint: "What it printed is in \(log)."))
    case .signal(let number):
      return .failed(
        Diagnostic(
          "trial.signal", .value,
          "The script's process was ended by signal \(number) (\(String(cString: strsignal(number)))).",
          hint: "What it printed is in \(log)."))
    }
  }

  private func waitForEnd(of process: borrowing WorkerProcess, milliseconds: Int) {
    var waited = 0
    while !process.hasEnded, waited < milliseconds {
      usleep(2000)
      waited += 2
    }
  }

  /// This process's variables, with the job's instead of or after them.
  private static func environment(adding job: TextMap) -> [String] {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      let name = text.prefix { $0 != "=" }
      if job[String(name)] == nil, name != WorkerProcess.descriptorVariable { variables.append(text) }
      next += 1
    }
    return variables + job.entries.map { "\($0.key)=\($0.value)" }
  }
}
