import FoundationEssentials
import LapisDiagnostics
import LapisInterpreter
import LapisTestSupport
import Testing

/// Scripts print what CPython prints, to the last character; `scripts/record-cpython` recorded it.
@Suite struct ConformanceTests {
  /// Names that begin with an underscore are modules that the scripts import.
  private static let scripts = Fixtures.files(in: "Scripts", ending: ".py").filter {
    !$0.pathComponents.suffix(2).contains { $0.hasPrefix("_") }
  }

  @Test(arguments: scripts)
  func printsWhatCPythonPrints(_ file: URL) throws {
    let recorded = try String(
      contentsOf: file.deletingPathExtension().appendingPathExtension("out"), encoding: .utf8)
    let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let text = try String(contentsOf: file, encoding: .utf8)
    let actual = Self.transcript(
      of: SourceFile(name: file.lastPathComponent, text: text),
      in: file.deletingLastPathComponent()
    )
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

  /// Runs a script as the recorder runs it, and writes down what it left.
  private static func transcript(of source: SourceFile, in folder: URL) -> String {
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.arguments = [source.name]
    options.scriptDirectory = folder.path
    options.output = output
    let interpreter = Interpreter(options: options)
    let result = interpreter.run(source, mode: .script)
    output.flush()
    var errors = output.errorText
    var status = 0
    if let failure = result.failure {
      if let code = failure.exitCode {
        status = code
        if !failure.message.isEmpty { errors += failure.message + "\n" }
      } else {
        status = 1
        errors += withoutHelp(failure.traceback)
      }
    }
    var text = output.text
    if !errors.isEmpty { text += "--- stderr\n" + errors }
    if status != 0 { text += "--- exit \(status)\n" }
    // A module beside the script has its whole path in a traceback.
    return text.replacing(folder.path + "/", with: "")
  }
}
