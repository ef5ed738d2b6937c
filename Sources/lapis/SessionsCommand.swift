import ArgumentParser
import LapisDiagnostics
import LapisNotebook
import LapisREPL

struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "Lists stored sessions, or shows one.",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists sessions, newest first.")
    @OptionGroup var shared: SharedOptions
    @Option(help: "text or json.") var format = OutputFormat.text
    @Option(help: "How many at most.") var limit = 50

    func run() throws {
      try Report.write(home: shared.home, format: format) { store throws(Diagnostic) in
        try SessionReport.text(limit: max(0, limit), in: store, width: TerminalSize.columns)
      } json: { store throws(Diagnostic) in
        try SessionReport.json(limit: max(0, limit), in: store)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows the cells of a session.")
    @OptionGroup var shared: SharedOptions
    @Option(help: "text or json.") var format = OutputFormat.text
    @Argument(help: "The session's number.") var number: Int

    func run() throws {
      try Report.write(home: shared.home, format: format) { store throws(Diagnostic) in
        try SessionReport.text(ofSession: number, in: store)
      } json: { store throws(Diagnostic) in
        try SessionReport.json(ofSession: number, in: store)
      }
    }
  }
}
