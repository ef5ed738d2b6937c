@preconcurrency import Glibc
import LapisDiagnostics
import LapisInterpreter
import LapisNotebook
import LapisREPL
import LapisStore

/// Wires a session to the process: its output, its store, its modules and its interrupts.
struct Launch {
  let seed: Int
  let workers: Int?
  /// Bytes that the values of scripts may take.
  let memoryLimit: Int?
  let usesColor: Bool
  let store: StoreHandle
  let streams = ProcessStreams()

  init(
    home: String?, seed: Int = 0, workers: Int? = nil, memoryLimit: Int? = nil,
    color: TerminalColor.Choice = .auto
  ) {
    // Child processes find the same store.
    if let home { setenv("LAPIS_HOME", home, 1) }
    self.seed = seed
    self.workers = workers
    self.memoryLimit = memoryLimit
    usesColor = TerminalColor.isWanted(color)
    store = Launch.store(fallsBack: true)
  }

  static func store(fallsBack: Bool) -> StoreHandle {
    let home = RunStore.defaultHome { name in getenv(name).map { String(cString: $0) } }
    return StoreHandle(home: home, fallsBack: fallsBack) { notice in
      ProcessStreams.write("lapis: \(notice.description)\n", descriptor: 2)
    }
  }

  /// This program, for the workers it starts.
  private static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }

  /// Starts this program for each trial.
  static var workerCommand: [String] { [executable, "worker"] }

  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  // MARK: Where code comes from

  func file(path: String) throws(Diagnostic) -> ScriptFile { try ScriptFile(path: path) }

  func file(text: String, name: String) -> ScriptFile {
    ScriptFile(text: SourceText.normalized(text), name: name)
  }

  func standardInput() throws(Diagnostic) -> ScriptFile {
    let bytes = try SourceText.bytes(ofDescriptor: 0, name: "<stdin>")
    return ScriptFile(text: try SourceText.text(bytes, name: "<stdin>"), name: "<stdin>")
  }

  // MARK: Sessions

  func session(_ change: (inout SessionOptions) -> Void) -> Session {
    var options = SessionOptions(store: store, output: streams)
    options.seed = seed
    options.workers = workers ?? Self.coreCount
    options.memoryLimit = memoryLimit
    options.workerCommand = Self.workerCommand
    options.usesColor = usesColor
    options.width = isatty(1) != 0 ? TerminalSize.columns : 100
    let streams = streams
    options.readLine = { prompt in
      streams.write(prompt, to: .standardOutput)
      streams.flush()
      return TerminalInput.line()
    }
    change(&options)
    let session = Session(options)
    streams.whenClosed = { [weak session] in session?.interrupt() }
    return session
  }

  /// Returns the exit code.
  func script(
    _ file: ScriptFile, path: String?, arguments: [String], isRecorded: Bool, staysOpen: Bool
  ) -> Int {
    let session = session { options in
      options.arguments = arguments
      options.scriptPath = path
      options.isRecorded = isRecorded || staysOpen
      options.remark = path
      // Nobody types: the interpreter reads more than a byte at a time.
      if isatty(0) == 0 { options.readLine = nil }
    }
    Interrupt.arm(session.interpreter)
    var code = session.run(file)
    if staysOpen, isatty(0) != 0, !streams.isClosed {
      Interrupt.disarm()
      session.startNotebook()
      return prompt(in: session)
    }
    session.end()
    // As a program ends that the signal of a closed pipe stopped.
    if streams.isClosed { code = streams.failure == EPIPE ? 128 + Int(SIGPIPE) : 1 }
    return code
  }

  func prompt() -> Int {
    let session = session { options in
      options.kind = .interactive
      options.isRecorded = true
      options.isNotebook = true
    }
    streams.write(REPL.banner + "\n", to: .standardOutput)
    return prompt(in: session)
  }

  private func prompt(in session: Session) -> Int {
    Interrupt.disarm()
    let history = HistoryFile(path: store.home + "/history")
    guard
      let editor = LibEditLineEditor(
        history: history, usesColor: usesColor, complete: { session.complete($0) })
    else {
      ProcessStreams.write("lapis: this terminal cannot be used for editing; pipe a script instead.\n", descriptor: 2)
      return 1
    }
    let code = REPL(session: session, editor: editor).run()
    session.end()
    return code
  }
}
