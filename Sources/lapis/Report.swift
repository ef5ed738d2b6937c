@preconcurrency import Glibc
import LapisDiagnostics
import LapisStore

/// Prints what the store holds.
enum Report {
  static func write(
    home: String?, format: OutputFormat, text: (RunStore) throws(Diagnostic) -> String,
    json: (RunStore) throws(Diagnostic) -> JSONValue
  ) throws {
    if let home { setenv("LAPIS_HOME", home, 1) }
    do throws(Diagnostic) {
      let store = try Launch.store(fallsBack: false).store()
      switch format {
      case .text: ProcessStreams.write(try text(store), descriptor: 1)
      case .json: ProcessStreams.write(try json(store).text(indent: 2) + "\n", descriptor: 1)
      }
    } catch {
      fail(error)
    }
  }

  static func fail(_ diagnostic: Diagnostic) -> Never {
    ProcessStreams.write("lapis: \(diagnostic.description)\n", descriptor: 2)
    exit(diagnostic.category == .notFound ? 2 : 1)
  }
}
