public import ArgumentParser
import LapisNotebook
public import LapisREPL

extension TerminalColor.Choice: ExpressibleByArgument {}

/// The prompt, scripts, notebooks and code from elsewhere.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a script or a notebook, or shows the prompt.")

  @OptionGroup var shared: SharedOptions

  @Option(help: "From which all random numbers are derived.")
  var seed = 0

  @Option(help: "How many trials, or threads of AutoML, run at once; else as many as there are cores.")
  var workers: Int?

  @Option(
    help: ArgumentHelp(
      "The memory that values may take, as 512M or 2G; beyond it MemoryError is raised.",
      valueName: "size"))
  var maxMemory: MemorySize?

  @Flag(help: "Store the cells of a script, for `lapis replay`.")
  var record = false

  @Flag(name: .customShort("i"), help: "Show the prompt when the script has ended.")
  var stay = false

  @Option(help: "Colour: auto, always or never.")
  var color = TerminalColor.Choice.auto

  @Option(
    name: .customShort("c"), parsing: .unconditional,
    help: ArgumentHelp("Code to run.", valueName: "code"))
  var code: String?

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("A .py or .ipynb file, or -, and its arguments.", valueName: "file"))
  var rest: [String] = []

  func validate() throws {
    if let workers, workers < 1 || workers > 1024 {
      throw ValidationError("--workers takes a whole number from 1 to 1024; got \(workers).")
    }
  }

  func run() throws {
    if code == nil, let path = rest.first, path != "-", path.hasPrefix("-") {
      if path == "--help" || path == "-h" { throw CleanExit.helpRequest(self) }
      throw ValidationError("Unknown option '\(path)'.")
    }
    RunRequest(
      home: shared.home, seed: seed, workers: workers, memoryLimit: maxMemory?.bytes, record: record, stay: stay,
      color: color, code: code, rest: rest
    ).run()
  }
}
