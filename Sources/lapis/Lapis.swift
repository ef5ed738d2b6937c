import ArgumentParser
@preconcurrency import Glibc
import LapisNotebook

@main
struct Lapis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lapis",
    abstract: "Runs Azure ML lesson code, AutoML and hyperparameter tuning on this machine.",
    usage: """
      lapis [OPTIONS]                      the prompt
      lapis [OPTIONS] FILE.py [ARGUMENTS]  a script; also a notebook, FILE.ipynb
      lapis [OPTIONS] -c CODE [ARGUMENTS]  code from the command line; - reads it from a pipe
      lapis SUBCOMMAND …
      """,
    discussion: "`lapis run --help` shows the options. What stands behind FILE belongs to the script.",
    version: LapisVersion.text,
    subcommands: [
      RunCommand.self, CheckCommand.self, SessionsCommand.self, RunsCommand.self, DataCommand.self,
      ReplayCommand.self, ReportCommand.self, WorkerCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  /// Exit codes: 0 ok, 1 the script failed, 2 wrong usage, 3 a replay differs, 130 interrupted.
  static func main() {
    // A closed pipe is an error of the write that meets it, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    if let request = RunRequest(plain: Array(CommandLine.arguments.dropFirst())) { request.run() }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        ProcessStreams.write(message + "\n", descriptor: code.isSuccess ? 1 : 2)
      }
      Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}

/// Options that every subcommand takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("home"),
    help: ArgumentHelp("The folder of the store; else $LAPIS_HOME.", valueName: "folder"))
  var home: String?
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
