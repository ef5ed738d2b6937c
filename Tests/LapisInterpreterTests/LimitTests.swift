import FoundationEssentials
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// Programs of any size and shape work or fail with an error of the language; nothing traps.
@Suite struct LimitTests {
  private func run(_ text: String) -> RunResult {
    var options = InterpreterOptions()
    options.output = CollectedOutput()
    return Interpreter(options: options).run(SourceFile(name: "x.py", text: text), mode: .cell)
  }
  private func value(_ text: String) -> Int? { run(text).value?.asInt }

  @Test func manyLocals() {
    let names = (0..<400).map { "v\($0)" }
    let body = names.map { "    \($0) = n + 1" }.joined(separator: "\n")
    #expect(value("def f(n):\n\(body)\n    return \(names.joined(separator: " + "))\nf(1)\n") == 800)
  }

  @Test func manyConstants() {
    let list = (0..<70_000).map { "\($0).5" }.joined(separator: ", ")
    #expect(value("len([\(list)])\n") == 70_000)
    let sum = (0..<66_000).map { "x += \($0).25" }.joined(separator: "\n")
    #expect(run("x = 0\n\(sum)\nint(x)\n").failure == nil)
  }

  @Test func farJumps() {
    let body = (0..<15_000).map { "        x += \($0)" }.joined(separator: "\n")
    let text = """
      def f(n):
          x = 0
          while x < n:
      \(body)
              if x > 5:
                  break
          for i in range(2):
              if i == x:
                  x = 0
      \(body)
          return x
      f(1)
      """
    #expect(value(text) == 3 * 112_492_500)
  }

  @Test func manyArguments() {
    let names = (0..<300).map { "a\($0)" }
    let given = (0..<300).map { String($0) }.joined(separator: ", ")
    let keywords = names.enumerated().map { "\($1)=\($0)" }.joined(separator: ", ")
    let text = "def f(\(names.joined(separator: ", "))):\n    return a299 + a0\nf(\(given)) + f(\(keywords))\n"
    #expect(value(text) == 598)
  }

  @Test func deepSources() {
    func failsCleanly(_ text: String) -> Bool {
      let failure = run(text).failure
      return failure == nil || ["SyntaxError", "IndentationError", "RecursionError", "MemoryError"].contains(failure?.className)
    }
    #expect(failsCleanly("x = " + String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)))
    #expect(failsCleanly("x = " + String(repeating: "-", count: 20_000) + "1"))
    #expect(failsCleanly("x = " + String(repeating: "not ", count: 20_000) + "1"))
    #expect(failsCleanly("x = " + String(repeating: "[", count: 3000) + String(repeating: "]", count: 3000)))
    #expect(failsCleanly("x = " + (0..<20_000).map { _ in "1" }.joined(separator: " + y + ")))
    #expect(failsCleanly("x = a" + String(repeating: ".b", count: 20_000)))
    #expect(failsCleanly("x = a" + String(repeating: "()", count: 20_000)))
    let indents = (0..<150).map { String(repeating: " ", count: $0) + "if 1:" }.joined(separator: "\n")
    #expect(failsCleanly(indents + "\n" + String(repeating: " ", count: 150) + "x = 1\n"))
  }

  static let fixtures = Fixtures.files(in: "Fixtures/limits", ending: ".py")

  /// The scripts print one line for each attempt; the recorded lines are what they must print.
  @Test(arguments: fixtures)
  func printsAsRecorded(_ file: URL) throws {
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let text = try String(contentsOf: file, encoding: .utf8)
    let result = Interpreter(options: options).run(
      SourceFile(name: file.lastPathComponent, text: text), mode: .script)
    #expect(result.failure?.traceback == nil)
    let golden = file.deletingPathExtension().appendingPathExtension("out")
    if ProcessInfo.processInfo.environment["LAPIS_RECORD"] != nil {
      try output.text.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent)")
      return
    }
    #expect(output.text == (try String(contentsOf: golden, encoding: .utf8)))
  }
}
