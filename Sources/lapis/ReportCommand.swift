import ArgumentParser
@preconcurrency import Glibc
import LapisAzureML
import LapisDiagnostics
import LapisNotebook
import LapisStore

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a search as one web page: its curve, its parameters, its children.",
    discussion: "The page needs no network and no program but a browser.")
  @OptionGroup var shared: SharedOptions
  @Argument(help: "The id of a HyperDrive run, or the beginning of it.") var id: String
  @Option(name: [.short, .long], help: ArgumentHelp("Where to write the page; - is standard output.", valueName: "file"))
  var output = "report.html"

  func run() throws {
    if let home = shared.home { setenv("LAPIS_HOME", home, 1) }
    do throws(Diagnostic) {
      let store = try Launch.store(fallsBack: false).store()
      let page = try SearchReport(ofRun: RunReport.find(id, in: store).id, in: store).html
      if output == "-" {
        ProcessStreams.write(page, descriptor: 1)
        return
      }
      let file = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      var failure = file < 0 ? errno : ProcessStreams.write(page, descriptor: file)
      if file >= 0, close(file) != 0, failure == 0 { failure = errno }
      guard failure == 0 else {
        throw Diagnostic(
          "report.write", .io, "The page cannot be written to \(output): \(String(cString: strerror(failure))).",
          hint: "Name another file with -o.")
      }
      ProcessStreams.write("Wrote \(output).\n", descriptor: 1)
    } catch {
      Report.fail(error)
    }
  }
}
