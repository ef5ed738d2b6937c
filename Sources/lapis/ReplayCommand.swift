import ArgumentParser
@preconcurrency import Glibc
import LapisDiagnostics
import LapisInterpreter
import LapisNotebook
import LapisREPL
import LapisStore

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Runs the cells of a stored session again.",
    discussion: """
      The cells run in a fresh session, with the recorded seed, in the recorded folder, over a copy of \
      the store as it was when the session began; the copy is dropped at the end.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "The session's number, as `lapis sessions` lists it.")
  var number: Int

  @Flag(help: "Compare every output with the recorded one; exit with 3 when one differs.")
  var verify = false

  @Option(help: "How much numbers may differ, relative to their size.")
  var rtol = 1e-9

  @Option(help: "How many trials run at once.")
  var workers: Int?

  @Option(help: "Colour: auto, always or never.")
  var color = TerminalColor.Choice.auto

  func validate() throws {
    guard rtol >= 0, rtol.isFinite else {
      throw ValidationError("--rtol takes a number that is not negative; got \(rtol).")
    }
  }

  func run() throws {
    if let home = shared.home { setenv("LAPIS_HOME", home, 1) }
    do throws(Diagnostic) {
      Glibc.exit(Int32(try replay()))
    } catch {
      Report.fail(error)
    }
  }

  private func replay() throws(Diagnostic) -> Int {
    let stored = try Launch.store(fallsBack: false).store()
    let replay = try Replay(session: number, in: stored)
    let home = stored.home
    let copy = try TemporaryFolder(prefix: "lapis-replay-")
    defer { copy.remove() }
    try stored.copyState(before: replay.session.started, to: copy.path)
    if chdir(replay.session.cwd) != 0 {
      ProcessStreams.write(
        "lapis: the session ran in \(replay.session.cwd), which is gone; it runs here.\n",
        descriptor: 2)
    }
    let launch = Launch(home: copy.path, seed: replay.session.seed, workers: workers, color: color)
    let session = launch.session { options in
      options.kind = .replay
      options.isNotebook = replay.session.kind == .interactive
      options.scriptPath = replay.session.kind == .script ? replay.session.remark : nil
      if let path = options.scriptPath { options.arguments = [path] }
      if verify { options.output = DiscardedOutput() }
    }
    Interrupt.arm(session.interpreter)
    let cells = replay.run(in: session, showsCells: !verify)
    session.end()
    if session.wasInterrupted { return 130 }
    guard verify else { return 0 }
    let report = Verification(relativeTolerance: rtol, folders: [home, copy.path])
      .compare(cells, expected: replay.cells)
    ProcessStreams.write(report.diff + report.summary, descriptor: 1)
    return report.isSame ? 0 : 3
  }
}

/// A folder for the time of a command.
struct TemporaryFolder {
  let path: String

  init(prefix: String) throws(Diagnostic) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/\(prefix)XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw Diagnostic(
        "file.folder", .io, "A folder in \(base) cannot be made: \(String(cString: strerror(errno))).")
    }
    path = String(cString: made)
  }

  /// Removes the folder with what is in it; links are removed, not followed.
  func remove() {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        var status = stat()
        let isFolder =
          lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        if isFolder { remove(path + "/" + name) } else { unlink(path + "/" + name) }
      }
      closedir(stream)
    }
    rmdir(path)
  }
}

/// A verification tells what differs, not what the cells print.
private final class DiscardedOutput: OutputSink {
  func write(_ text: String, to stream: OutputStream) {}
}
