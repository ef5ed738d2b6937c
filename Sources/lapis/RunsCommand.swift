import ArgumentParser
@preconcurrency import Glibc
import LapisAzureML
import LapisCompute
import LapisDiagnostics
import LapisNotebook
import LapisREPL
import LapisStore

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "Lists stored runs, shows one, or resumes a search.",
    subcommands: [List.self, Show.self, Resume.self], defaultSubcommand: List.self)

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

  struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Continues a search that was cut off.",
      discussion: """
        Children that ended are kept. Those that were cut off run again with the same parameters, and what \
        was not proposed yet is proposed as it would have been: the result is that of an undisturbed search.
        """)
    @OptionGroup var shared: SharedOptions
    @Argument(help: "The search's id, or the beginning of it.") var id: String
    @Option(help: "How many children run side by side; the result does not depend on it.") var workers: Int?

    func run() throws {
      if let home = shared.home { setenv("LAPIS_HOME", home, 1) }
      do {
        let store = try Launch.store(fallsBack: false).store()
        let search = try SearchResumption(
          ofRun: RunReport.find(id, in: store).id, in: store, workers: LocalWorkers(command: Launch.workerCommand),
          workerCount: max(1, workers ?? Launch.coreCount), version: LapisVersion.text)
        ProcessStreams.write("\(search.finished) of \(search.total) children are kept.\n", descriptor: 1)
        let record = try search.run { ProcessStreams.write($0 + "\n", descriptor: 1) }
        ProcessStreams.write("\(record.id) is \(record.status.rawValue).\n", descriptor: 1)
        if let error = record.error { ProcessStreams.write("\(error)\n", descriptor: 2) }
        if record.status != .completed { throw ExitCode.failure }
      } catch let error as Diagnostic {
        Report.fail(error)
      }
    }
  }
}
