import Foundation
import LapisInterpreter
import LapisREPL
import LapisStore
import LapisTestSupport
import Testing

@testable import LapisNotebook

/// Sessions at the prompt as files: the cells of a `.py` in percent format are typed one by one, and
/// what stands on the screen afterwards is compared with the `.out` beside it.
///
/// `LAPIS_RECORD=1` writes the `.out` anew and fails, so that a recording is never taken for a test.
@Suite struct TranscriptTests {
  static let files = Fixtures.files(in: "Transcripts", ending: ".py")

  @Test func thereAreTranscripts() { #expect(Self.files.count >= 6) }

  @Test(arguments: files)
  func transcript(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let shown = try Self.play(PercentScript(text).cells.filter { $0.kind == .code }.map(\.text))
    let golden = file.deletingPathExtension().appendingPathExtension("out")
    let header = "Remake with LAPIS_RECORD=1 swift test --filter TranscriptTests.\n"
    if ProcessInfo.processInfo.environment["LAPIS_RECORD"] == "1" {
      try (header + shown).write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent)")
      return
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(header + shown == expected)
  }

  /// Standard output and error as they come, prompts and cells included, times and paths replaced.
  static func play(_ cells: [String]) throws -> String {
    final class Screen: OutputSink {
      var text = ""
      func write(_ text: String, to stream: LapisInterpreter.OutputStream) { self.text += text }
    }
    final class Editor: LineEditor {
      let screen: Screen
      var cells: [String]
      init(_ cells: [String], _ screen: Screen) {
        self.cells = cells.reversed()
        self.screen = screen
      }
      func readCell(prompt: String) -> LineEditorEvent {
        guard let cell = cells.popLast() else { return .end }
        let lines = cell.split(separator: "\n")
        let indent = String(repeating: " ", count: max(0, prompt.count - 5)) + "...: "
        for (index, line) in lines.enumerated() {
          screen.text += (index == 0 ? prompt : indent) + line + "\n"
        }
        return .cell(cell)
      }
      func remember(_ cell: String) {}
      func ask(_ question: String) -> String? { nil }
    }
    let folder = NSTemporaryDirectory() + "/lapis-transcript-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let screen = Screen()
    var options = SessionOptions(store: StoreHandle(home: folder) { _ in }, output: screen)
    options.kind = .interactive
    options.isRecorded = true
    options.isNotebook = true
    let session = Session(options)
    _ = REPL(session: session, editor: Editor(cells, screen), width: { 80 }).run()
    session.end()
    return Sanitizer(folders: [folder]).sanitize(screen.text)
  }
}
