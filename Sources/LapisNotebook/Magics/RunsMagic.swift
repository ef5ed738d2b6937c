import LapisDiagnostics
import LapisStore

enum RunsMagic: Magic {
  static let name = "runs"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%runs [--limit N] [RUN]"
  static let summary = "Lists stored runs, newest first, or shows one."
  static let options: Set<String> = ["--limit"]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let store = try session.options.store.store()
    if let id = call.words.first {
      session.write(try RunReport.text(ofRun: id, in: store, width: session.width))
    } else {
      let limit = try call.positive("--limit") ?? 20
      session.write(
        try RunReport.text(limit: limit, in: store, width: session.width))
    }
    return .succeeded()
  }
}
