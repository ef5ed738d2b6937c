import ArgumentParser
@preconcurrency import Glibc
import LapisDiagnostics
import LapisNotebook
import LapisStore

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds mistakes in scripts and notebooks without running them.",
    discussion: """
      It tells of syntax errors, names that are never defined, modules and attributes that Lapis does not \
      have, and arguments that a function does not take. Exits with 0 where nothing was found, with 1 \
      where something was, and with 2 where a file cannot be read.
      """)

  @Option(help: "text or json.") var format = OutputFormat.text

  @Argument(help: ArgumentHelp("Files: .py or .ipynb.", valueName: "file"))
  var files: [String]

  func run() throws {
    var checked: [CheckedFile] = []
    var isUnreadable = false
    for path in files {
      do throws(Diagnostic) {
        checked.append(try Checker.check(path: path))
      } catch {
        ProcessStreams.write("lapis: \(error.description)\n", descriptor: 2)
        isUnreadable = true
      }
    }
    switch format {
    case .text: ProcessStreams.write(CheckReport.text(checked), descriptor: 1)
    case .json: ProcessStreams.write(CheckReport.json(checked).text(indent: 2) + "\n", descriptor: 1)
    }
    let hasFindings = checked.contains { !$0.findings.isEmpty }
    Glibc.exit(isUnreadable ? 2 : hasFindings ? 1 : 0)
  }
}
