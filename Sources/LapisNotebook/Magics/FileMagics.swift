import Glibc
import LapisDiagnostics
import LapisInterpreter

enum WritefileMagic: Magic {
  static let name = "writefile"
  static let kinds: Set<MagicKind> = [.cell]
  static let usage = "%%writefile [-a] FILE"
  static let summary = "Writes the cell into a file; -a appends."
  static let flags: Set<String> = ["-a", "--append"]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    guard let word = call.words.first else {
      throw Diagnostic(
        "magic.writefile", .value, "%%writefile needs a file.", hint: "Usage: \(usage)")
    }
    var path = session.expanding(word)
    if path.hasPrefix("~/"), let home = getenv("HOME") { path = String(cString: home) + path.dropFirst() }
    let appends = !call.flags.isEmpty
    let exists = access(path, F_OK) == 0
    let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_TRUNC)
    let descriptor = open(path, mode, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var text = call.line.body
    if !text.hasSuffix("\n") { text += "\n" }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      bytes = bytes.dropFirst(count)
    }
    let did = appends && exists ? "Appending to" : exists ? "Overwriting" : "Writing"
    session.write("\(did) \(path)\n")
    return .succeeded()
  }

  private static func failure(_ path: String) -> Diagnostic {
    let reason = String(cString: strerror(errno))
    return Diagnostic(
      "magic.writefile", .io, "\(path) cannot be written: \(reason).",
      hint: errno == ENOENT ? "Make its folder first: os.makedirs(folder, exist_ok=True)." : nil)
  }
}

enum MatplotlibMagic: Magic {
  static let name = "matplotlib"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%matplotlib [inline]"
  static let summary = "Accepted, so that notebooks run as they are; charts are drawn as text and SVG."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    .succeeded()
  }
}
