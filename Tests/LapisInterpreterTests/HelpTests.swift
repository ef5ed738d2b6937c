import FoundationEssentials
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// Each chunk of a fixture (split by `---`) fails, and its first line tells the help below the traceback:
/// `# help: text`, or `-` where there is none to give.
@Suite struct HelpTests {
  @Test(arguments: Fixtures.files(in: "Fixtures/help", ending: ".py"))
  func helpIsExact(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    for (number, chunk) in text.components(separatedBy: "---\n").enumerated() {
      let first = try #require(chunk.components(separatedBy: "\n").first)
      try #require(first.hasPrefix("# help: "), "chunk \(number)")
      var options = InterpreterOptions()
      options.output = CollectedOutput()
      let vm = Interpreter(options: options)
      let failure = try #require(
        vm.run(SourceFile(name: "chunk.py", text: chunk), mode: .script).failure, "chunk \(number) did not fail")
      #expect(failure.help ?? "-" == String(first.dropFirst(8)), "chunk \(number): \(failure.traceback)")
      // The traceback stays Python's.
      #expect(!failure.traceback.contains("help:"))
    }
  }

  /// What CPython 3.11 suggests in a traceback, and where it suggests nothing.
  @Test(arguments: [
    ("prnt", ["print", "sprint"], "print"), ("foo", ["bar", "Foo"], "Foo"), ("a", ["b"], nil),
    ("iteritems", ["items"], nil), ("xrange", ["range", "zip"], "range"), ("lenght", ["length", "len"], "length"),
    ("count", ["count"], nil), ("colour", ["color", "colours"], "color"),
  ] as [(String, [String], String?)])
  func suggestionsArePythons(_ name: String, _ known: [String], _ expected: String?) {
    #expect(PythonSuggestion.nearest(to: name, among: known) == expected)
  }
}
