import Glibc
public import LapisAzureML
import LapisDiagnostics
public import LapisInterpreter
import LapisStore

/// A namespace with its cells, from start to quit: what the prompt, the script runner and the replay sit on.
///
/// Belongs to one thread; only `interrupt` may come from elsewhere.
public final class Session {
  public let options: SessionOptions
  public let interpreter: Interpreter
  /// What the SDK's classes work with: the store and the runs on their way.
  public let host: SDKHost
  /// The number the next cell gets.
  public internal(set) var nextNumber = 1
  public internal(set) var seed: Int
  /// Columns that shown values may take; the terminal's width may change.
  public var width: Int
  /// Set once a cell asked to leave.
  public internal(set) var exitCode: Int?
  /// The cells of this session by number, as typed.
  public internal(set) var inputs: [(number: Int, source: String)] = []
  /// The shown values of this session by number.
  public internal(set) var results: [(number: Int, text: String)] = []
  let output: CapturingOutput
  let recorder: SessionRecorder
  /// The names that were there before the first cell.
  let initialNames: Set<String>
  /// What `_`, `__` and `___` hold.
  var lastValues: [Ref] = []
  /// The cells of this session that failed.
  var failedCells: Set<Int> = []
  /// What is left of the script or notebook that is running.
  var stepsToCome: ArraySlice<ScriptFile.Step> = []
  /// Whether the last cell was stopped by an interrupt.
  public internal(set) var wasInterrupted = false
  /// Whether `In`, `Out`, `_` and `ws` are kept.
  var isNotebook = false
  var hasBoundWorkspace = false
  /// Where `%cd -` goes.
  var previousFolder: String?
  /// How deep cells are in one another: `%run` and `%time` execute inside their cell.
  var depth = 0

  public init(_ options: SessionOptions) {
    self.options = options
    seed = options.seed
    width = options.width
    let output = CapturingOutput(options.output)
    self.output = output
    var machine = InterpreterOptions()
    machine.output = output
    machine.arguments = options.arguments
    machine.scriptDirectory = Session.scriptDirectory(options)
    machine.seed = UInt64(bitPattern: Int64(options.seed))
    machine.readLine = options.readLine
    machine.memoryLimit = options.memoryLimit
    machine.addresses = StoredAddresses(home: options.store.home)
    interpreter = Interpreter(options: machine)
    let store = options.store
    let hostOptions = SDKHost.Options(
      openStore: { () throws(Diagnostic) in try store.store() }, workers: options.workers,
      seed: UInt64(bitPattern: Int64(options.seed)), workerCommand: options.workerCommand,
      version: LapisVersion.text)
    host = SDKHost(hostOptions)
    interpreter.register(BuiltinModules.all(host: host))
    recorder = SessionRecorder(
      handle: options.store, isRecording: options.isRecorded, kind: options.kind,
      cwd: Session.currentFolder, remark: options.remark
    ) { diagnostic in
      output.write("lapis: \(diagnostic.description)\n", to: .standardError)
    }
    if let path = options.scriptPath {
      interpreter.setGlobal("__file__", interpreter.string(path))
    }
    initialNames = Set(interpreter.globalNames())
    host.currentSeed = { [unowned self] in UInt64(bitPattern: Int64(seed)) }
    host.currentSession = { [unowned self] in recorder.session }
    interpreter.figures.usesColour = options.usesColor
    installHiddenFunction()
    if options.isNotebook { startNotebook() }
  }

  /// From here on `In`, `Out`, `_` and `ws` are kept, as at a prompt.
  public func startNotebook() {
    isNotebook = true
    exitCode = nil
    interpreter.figures.width = { [unowned self] in width }
    interpreter.figures.keep = { [unowned self] svg, number in
      try options.store.keepFigure(svg, session: recorder.session, number: number)
    }
    let earlier = inputs.map { interpreter.string($0.source) }
    interpreter.setGlobal("In", interpreter.list([interpreter.string("")] + earlier))
    interpreter.setGlobal("Out", interpreter.dict([(Ref, Ref)]()))
  }

  /// The stored session, once a cell was recorded.
  public var storedID: Int? { recorder.session }

  /// Makes the running cell raise KeyboardInterrupt. Safe from signal handlers and other threads
  /// through the byte it sets: see `Interrupt`.
  public func interrupt() { interpreter.interrupt() }

  /// How many submitted runs are on their way.
  public var runningCount: Int { host.activeRuns.count }

  /// Waits for the runs that are on their way, as the end of a script does. An interrupt cancels them.
  /// Returns false when it was interrupted.
  public func waitForRuns() -> Bool {
    let count = host.activeRuns.count
    guard count > 0 else { return true }
    flush()
    writeError(
      "lapis: waiting for \(count) submitted run\(count == 1 ? "" : "s"); Ctrl-C cancels.\n")
    do {
      try host.waitForRuns { try interpreter.checkInterrupt() }
      return true
    } catch {
      host.cancelRuns()
      return false
    }
  }

  /// Cancels the runs that are on their way and ends the stored session.
  public func end() {
    host.cancelRuns()
    output.flush()
    recorder.end()
  }

  public func write(_ text: String) { output.write(text, to: .standardOutput) }
  public func writeError(_ text: String) { output.write(text, to: .standardError) }
  public func flush() { output.flush() }

  /// Random streams start over from it. The stored session keeps the seed it began with, as its cells
  /// set the others.
  func setSeed(_ seed: Int) {
    self.seed = seed
    for module in ["random", "numpy.random"] where interpreter.isLoaded(module) {
      let source = "import \(module) as __lapis_random__\n__lapis_random__.seed(\(max(0, seed) % (1 << 32)))\ndel __lapis_random__"
      _ = interpreter.run(SourceFile(name: "<seed>", text: source), mode: .script)
    }
  }

  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// As Python sets `sys.path[0]`: the script's folder, else the current one.
  private static func scriptDirectory(_ options: SessionOptions) -> String {
    guard let path = options.scriptPath else { return "" }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What rewritten magic lines call.
  private func installHiddenFunction() {
    let function = NativeFunction(
      "\(CellSource.hiddenFunction)(line, stands_alone=False)", "Executes a magic inside a block."
    ) { [unowned self] call in
      guard let magic = MagicLine(try call.string("line")) else { return .none }
      return try self.executeNested(magic, standsAlone: call.bool("stands_alone"))
    }
    interpreter.setGlobal(CellSource.hiddenFunction, interpreter.function(function))
  }
}
