@preconcurrency import Glibc
import LapisDiagnostics
import LapisNotebook
import LapisREPL

/// What to run: the options of `lapis run`, or their defaults.
struct RunRequest {
  var home: String?
  var seed = 0
  var workers: Int?
  /// Bytes that the values of scripts may take.
  var memoryLimit: Int?
  var record = false
  var stay = false
  var color = TerminalColor.Choice.auto
  /// Code from the command line.
  var code: String?
  /// A file, or `-`, and its arguments.
  var rest: [String] = []
}

extension RunRequest {
  /// The everyday call `lapis FILE [ARGUMENTS]` or `lapis -c CODE [ARGUMENTS]`, which needs no parser: with
  /// it a start takes a quarter longer. nil: there may be options or a subcommand.
  init?(plain arguments: [String]) {
    guard let first = arguments.first else { return nil }
    if first == "-c", arguments.count > 1 {
      code = arguments[1]
      rest = Array(arguments.dropFirst(2))
    } else if first.hasSuffix(".py") || first.hasSuffix(".ipynb"), !first.hasPrefix("-") {
      rest = arguments
    } else {
      return nil
    }
  }

  func run() -> Never {
    let launch = Launch(
      home: home, seed: seed, workers: workers, memoryLimit: memoryLimit, color: color)
    if let code {
      finish(launch, arguments: ["-c"] + rest, path: nil) { () throws(Diagnostic) in
        launch.file(text: code, name: "<string>")
      }
    } else if let path = rest.first, path != "-" {
      finish(launch, arguments: rest, path: path) { () throws(Diagnostic) in try launch.file(path: path) }
    } else if rest.isEmpty, isatty(0) != 0 {
      leave(launch.prompt())
    } else {
      finish(launch, arguments: ["-"] + rest.dropFirst(), path: nil) { () throws(Diagnostic) in
        try launch.standardInput()
      }
    }
  }

  private func finish(
    _ launch: Launch, arguments: [String], path: String?, _ load: () throws(Diagnostic) -> ScriptFile
  ) -> Never {
    let file: ScriptFile
    do {
      file = try load()
    } catch {
      ProcessStreams.write("lapis: \(error.description)\n", descriptor: 2)
      leave(2)
    }
    leave(
      launch.script(file, path: path, arguments: arguments, isRecorded: record, staysOpen: stay))
  }

  private func leave(_ code: Int) -> Never {
    // Output was flushed by the session's end; nothing else is left to tear down.
    Glibc.exit(Int32(truncatingIfNeeded: code & 0xFF))
  }
}
