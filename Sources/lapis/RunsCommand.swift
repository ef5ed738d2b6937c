import ArgumentParser
import LapisDiagnostics
import LapisNotebook
import LapisREPL

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "Lists stored runs, or shows one.",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists runs without a parent, newest first.")
    @OptionGroup var shared: SharedOptions
    @Option(help: "text or json.") var format = OutputFormat.text
    @Option(help: "How many at most.") var limit = 50

    func run() throws {
      try Report.write(home: shared.home, format: format) { store throws(Diagnostic) in
        try RunReport.text(limit: max(0, limit), in: store, width: TerminalSize.columns)
      } json: { store throws(Diagnostic) in
        try RunReport.json(limit: max(0, limit), in: store)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows a run with its parameters, metrics, files and children.")
    @OptionGroup var shared: SharedOptions
    @Option(help: "text or json.") var format = OutputFormat.text
    @Argument(help: "The run's id, or the beginning of it.") var id: String

    func run() throws {
      try Report.write(home: shared.home, format: format) { store throws(Diagnostic) in
        try RunReport.text(ofRun: id, in: store, width: TerminalSize.columns)
      } json: { store throws(Diagnostic) in
        try RunReport.json(ofRun: id, in: store)
      }
    }
  }
}
