import FoundationEssentials
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// Each chunk of a fixture (split by `---`) fails on the line marked `### "text"`, with an error whose
/// description contains the text. A chunk without a mark must not fail.
@Suite struct ErrorTests {
  static let fixtures = Fixtures.files(in: "Fixtures/errors", ending: ".py")

  @Test(arguments: fixtures)
  func failsAsMarked(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    for (number, chunk) in text.components(separatedBy: "---\n").enumerated() {
      let lines = chunk.components(separatedBy: "\n")
      let marked = lines.firstIndex { $0.contains("### \"") }
      let wanted = marked.map { index -> String in
        let tail = lines[index].components(separatedBy: "### \"")[1]
        return String(tail.dropLast(tail.hasSuffix("\"") ? 1 : 0))
      }
      var options = InterpreterOptions()
      options.output = CollectedOutput()
      let vm = Interpreter(options: options)
      let result = vm.run(SourceFile(name: "chunk.py", text: chunk), mode: .script)
      guard let wanted, let marked else {
        #expect(result.failure == nil, "chunk \(number): \(result.failure?.traceback ?? "")")
        continue
      }
      let failure = try #require(result.failure, "chunk \(number) did not fail: \(wanted)")
      let shown = failure.traceback.split(separator: "\n").last.map { String($0) } ?? ""
      #expect(shown.contains(wanted), "chunk \(number): \(shown)")
      #expect(failure.line == marked + 1, "chunk \(number): line \(failure.line ?? 0)")
    }
  }

  @Test func tracebackLooksLikePythons() {
    let source = """
      def share(a, b):
          return a + b / len(a)

      def outer(items):
          try:
              return [share(x, 0) for x in items]
          except TypeError as e:
              raise ValueError("bad items") from e

      print(outer(["ab", 3]))
      """
    let failure = Interpreter().run(SourceFile(name: "x.py", text: source), mode: .script).failure
    #expect(
      failure?.traceback == """
        Traceback (most recent call last):
          File "x.py", line 6, in outer
            return [share(x, 0) for x in items]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          File "x.py", line 6, in <listcomp>
            return [share(x, 0) for x in items]
                    ^^^^^^^^^^^
          File "x.py", line 2, in share
            return a + b / len(a)
                   ~~^~~~~~~~~~~~
        TypeError: can only concatenate str (not "float") to str

        The above exception was the direct cause of the following exception:

        Traceback (most recent call last):
          File "x.py", line 10, in <module>
            print(outer(["ab", 3]))
                  ^^^^^^^^^^^^^^^^
          File "x.py", line 8, in outer
            raise ValueError("bad items") from e
        ValueError: bad items

        """)
  }

  @Test func everyMistakeOfASourceIsReported() {
    let failure = Interpreter().run(
      SourceFile(name: "x.py", text: "a = = 1\nb = 2\nc = (3,\n"), mode: .script).failure
    #expect(failure?.className == "SyntaxError")
    #expect((failure?.diagnostics.count ?? 0) >= 1)
  }

  @Test func exitCodes() {
    func code(_ text: String) -> Int? {
      Interpreter().run(SourceFile(name: "x.py", text: "import sys\n" + text), mode: .script)
        .failure?.exitCode
    }
    #expect(code("sys.exit()") == 0)
    #expect(code("sys.exit(3)") == 3)
    #expect(code("sys.exit('no')") == 1)
  }

  @Test func interruptStopsALoop() {
    let vm = Interpreter()
    vm.interrupt()
    let failure = vm.run(SourceFile(name: "x.py", text: "while True:\n  pass\n"), mode: .script)
      .failure
    #expect(failure?.isInterrupt == true)
    #expect(failure?.line == 1)
  }
}
