public import ArgumentParser
@preconcurrency import Glibc
import LapisDiagnostics
import LapisNotebook
public import LapisREPL
import LapisStore

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
    let launch = Launch(home: shared.home, seed: seed, workers: workers, color: color)
    if let code {
      try finish(launch, arguments: ["-c"] + rest, path: nil) { try launch.file(text: code, name: "<string>") }
    } else if let path = rest.first, path != "-" {
      if path == "--help" || path == "-h" { throw CleanExit.helpRequest(self) }
      if path.hasPrefix("-") {
        throw ValidationError("Unknown option '\(path)'.")
      }
      try finish(launch, arguments: rest, path: path) { try launch.file(path: path) }
    } else if rest.isEmpty, isatty(0) != 0 {
      leave(launch.prompt())
    } else {
      try finish(launch, arguments: ["-"] + rest.dropFirst(), path: nil) { try launch.standardInput() }
    }
  }

  private func finish(
    _ launch: Launch, arguments: [String], path: String?, _ load: () throws -> ScriptFile
  ) throws {
    let file: ScriptFile
    do {
      file = try load()
    } catch let diagnostic as Diagnostic {
      ProcessStreams.write("lapis: \(diagnostic.description)\n", descriptor: 2)
      leave(2)
    }
    leave(
      launch.script(
        file, path: path, arguments: arguments, isRecorded: record, staysOpen: stay))
  }

  private func leave(_ code: Int) -> Never {
    // Output was flushed by the session's end; nothing else is left to tear down.
    Glibc.exit(Int32(truncatingIfNeeded: code & 0xFF))
  }
}
