import ArgumentParser
@preconcurrency import Glibc
import LapisDiagnostics
import LapisNotebook
import LapisStore

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Keeps files of this machine for addresses that scripts read.",
    discussion: """
      A script that reads an address - with pandas, requests, urllib or a Dataset - gets the file instead, \
      with or without a network. The file is copied, and its SHA-256 digest is checked whenever it is read.
      """,
    subcommands: [List.self, Add.self, Remove.self, Clear.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the copies, and what was downloaded.")
    @OptionGroup var shared: SharedOptions
    @Option(help: "text or json.") var format = OutputFormat.text

    func run() throws {
      let copies = DataCommand.copies(shared)
      switch format {
      case .text: ProcessStreams.write(DataReport.text(copies), descriptor: 1)
      case .json: ProcessStreams.write(DataReport.json(copies).text(indent: 2) + "\n", descriptor: 1)
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps a copy of a file for an address; an earlier one is replaced.")
    @OptionGroup var shared: SharedOptions
    @Argument(help: "What the script reads, such as https://host/table.csv.") var address: String
    @Argument(help: "The file with its content.", completion: .file()) var file: String

    func run() throws {
      do throws(Diagnostic) {
        let entry = try DataCommand.copies(shared).add(address, file: file)
        ProcessStreams.write(
          "\(entry.address)\n  is \(entry.origin), \(entry.size) bytes, SHA-256 \(entry.sha256)\n", descriptor: 1)
      } catch {
        Report.fail(error)
      }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forgets the copy for an address.")
    @OptionGroup var shared: SharedOptions
    @Argument(help: "The address, as `lapis data list` shows it.") var address: String

    func run() throws {
      do throws(Diagnostic) {
        try DataCommand.copies(shared).remove(address)
      } catch {
        Report.fail(error)
      }
    }
  }

  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Deletes what was downloaded; copies that were added stay.")
    @OptionGroup var shared: SharedOptions

    func run() throws {
      let count = DataCommand.copies(shared).forgetDownloads()
      ProcessStreams.write(count == 1 ? "1 download deleted\n" : "\(count) downloads deleted\n", descriptor: 1)
    }
  }

  private static func copies(_ shared: SharedOptions) -> DataCopies {
    let home = shared.home ?? RunStore.defaultHome { name in getenv(name).map { String(cString: $0) } }
    return DataCopies(home: home)
  }
}
