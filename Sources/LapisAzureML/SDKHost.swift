public import LapisCompute
public import LapisDiagnostics
public import LapisInterpreter
import LapisNumerics
public import LapisStore
import Synchronization

/// What the SDK's classes need of the program around them: the store, the engine's workers, the seed.
///
/// One host serves one interpreter. Its store and its runs are used from the threads that drive runs;
/// everything else belongs to the interpreter's thread.
public final class SDKHost: @unchecked Sendable {
  public struct Options: Sendable {
    /// Opens the store when it is first needed; nil in a worker, which never opens it.
    public var openStore: (@Sendable () throws(Diagnostic) -> RunStore)?
    /// How many trials run at once, at most; a study's own limit may be lower.
    public var workers: Int
    /// From which every submitted run's random streams start.
    public var seed: UInt64
    /// The command of a worker, before `--trial FILE`: this program's absolute path and `worker`.
    public var workerCommand: [String]
    /// Of Lapis, stored with every run.
    public var version: String
    /// In a worker: what it was started for, and the way to its host.
    public var job: TrialJob?
    public var channel: WorkerChannel?

    public init(
      openStore: (@Sendable () throws(Diagnostic) -> RunStore)?, workers: Int = 2, seed: UInt64 = 0,
      workerCommand: [String] = [], version: String = "0"
    ) {
      self.openStore = openStore
      self.workers = workers
      self.seed = seed
      self.workerCommand = workerCommand
      self.version = version
    }
  }

  public let options: Options
  /// Gives the session's seed, which `%seed` changes; the seed of the options unless set.
  public var currentSeed: (() -> UInt64)?
  /// Gives the stored session to which runs belong.
  public var currentSession: (() -> Int?)?
  private var submitted = 0
  /// The seed under which `submitted` was counted.
  private var countedSeed: UInt64
  private var types: [ObjectIdentifier: HostType] = [:]
  private let opened = Mutex<RunStore?>(nil)
  private let active = Mutex<[ActiveRun]>([])

  public init(_ options: Options) {
    self.options = options
    countedSeed = options.seed
  }

  var seed: UInt64 { currentSeed?() ?? options.seed }
  var session: Int? { currentSession?() }

  var isWorker: Bool { options.channel != nil }

  var workers: LocalWorkers { LocalWorkers(command: options.workerCommand) }

  /// The store, opened at the first use.
  ///
  /// - Throws: `sdk.worker` in a worker.
  public func store() throws(Diagnostic) -> RunStore {
    guard let open = options.openStore else {
      throw Diagnostic(
        "sdk.worker", .notSupported, "A script that runs inside a submitted run cannot do this.",
        hint: "Do it in the script or the session that submits the run.")
    }
    let result = opened.withLock { store -> Result<RunStore, Diagnostic> in
      if let store { return .success(store) }
      do throws(Diagnostic) {
        let new = try open()
        store = new
        return .success(new)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// A seed for the next run that is submitted: it depends on the session's seed and on how many were
  /// submitted under it before, and on nothing else.
  public func nextSeed() -> UInt64 {
    if seed != countedSeed {
      countedSeed = seed
      submitted = 0
    }
    var stream = RandomStream(seed: seed, purpose: "submit", index: submitted)
    submitted += 1
    return stream.seed()
  }

  // MARK: Runs on their way

  /// Runs that a background thread drives and that have not ended.
  public var activeRuns: [String] { active.withLock { runs in runs.map { $0.id } } }

  func activeRun(_ id: String) -> ActiveRun? { active.withLock { runs in runs.first { $0.id == id } } }

  func add(_ run: ActiveRun) { active.withLock { runs in runs.append(run) } }

  func remove(_ run: ActiveRun) { active.withLock { runs in runs.removeAll { $0 === run } } }

  /// Blocks until every submitted run has ended: what the end of a script does.
  ///
  /// - Parameter whileWaiting: called about twenty times a second; what it throws ends the waiting.
  public func waitForRuns(whileWaiting: () throws -> Void = {}) rethrows {
    while let run = active.withLock({ runs in runs.first }) {
      while !run.wait(milliseconds: 50) { try whileWaiting() }
      remove(run)
    }
  }

  /// Cancels every submitted run and waits until their workers are gone.
  public func cancelRuns() {
    for run in active.withLock({ $0 }) { run.cancel() }
    waitForRuns(whileWaiting: {})
  }

  // MARK: Classes

  /// The script's view of a class; made once, so that `isinstance` holds.
  func type(of sdkClass: any SDKClass.Type) -> HostType {
    let key = ObjectIdentifier(sdkClass)
    if let known = types[key] { return known }
    let made = sdkClass.makeType(self)
    types[key] = made
    return made
  }

  /// The local workspace, as `ws` of a new session.
  public func localWorkspace(_ vm: Interpreter) -> Ref { vm.host(Workspace(self, .local)) }
}
