import Foundation
import LapisTestSupport
import Testing

/// Scripts print what CPython prints, to the last character; `scripts/record-cpython` recorded it.
@Suite(.enabled(if: LapisBinary.path != nil, "the lapis executable was not built"))
struct ConformanceTests {
  /// Names that begin with an underscore are modules that the scripts import.
  private static let scripts = Fixtures.files(in: "Scripts", ending: ".py").filter {
    !$0.pathComponents.suffix(2).contains { $0.hasPrefix("_") }
  }

  @Test(arguments: scripts)
  func printsWhatCPythonPrints(_ file: URL) throws {
    let recorded = try String(
      contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let actual = try Self.transcript(of: file.lastPathComponent, in: file.deletingLastPathComponent())
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (one, other)) in zip(expected, actual).enumerated() where one != other {
      Issue.record(
        """
        line \(number + 2) of \(file.lastPathComponent):
          CPython: \(one)
          Lapis:   \(other)
        """)
      return
    }
    #expect(expected.count == actual.count, "lines printed")
  }

  /// The line of help below a message is Lapis's own.
  private static func withoutHelp(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("help: ") }.joined(separator: "\n")
  }

  /// Runs a script as the recorder runs it, and writes down what it left. In a process of its own: scripts
  /// change the working folder and the environment, which the tests beside them share.
  private static func transcript(of name: String, in folder: URL) throws -> String {
    let run = try LapisBinary.run([name], folder: folder)
    var text = run.output
    let errors = withoutHelp(run.errors)
    if !errors.isEmpty { text += "--- stderr\n" + errors }
    if run.exitCode != 0 { text += "--- exit \(run.exitCode)\n" }
    // A module beside the script has its whole path in a traceback.
    return text.replacing(folder.path + "/", with: "")
  }
}
