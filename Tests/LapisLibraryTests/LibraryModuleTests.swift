import FoundationEssentials
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

@Suite("The standard library's modules import, are registered and never trap")
struct LibraryModuleTests {
  private func run(_ text: String, named name: String = "test.py") -> (output: String, failure: String?) {
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let interpreter = Interpreter(options: options)
    let result = interpreter.run(SourceFile(name: name, text: text), mode: .script)
    return (output.text, result.failure?.traceback)
  }

  @Test(arguments: LibraryModules.all.map(\.name))
  func imports(_ module: String) {
    let (output, failure) = run("import \(module)\nprint(\(module).__name__)\n")
    #expect(failure == nil)
    #expect(output == module + "\n")
  }

  @Test func everyScriptFileIsRegistered() throws {
    let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/LapisInterpreter/Library")
    let names = try FileManager.default.contentsOfDirectory(atPath: library.path)
    var registered = ""
    for path in try FileManager.default.subpathsOfDirectory(atPath: library.path)
    where path.hasSuffix(".swift") && !path.hasPrefix("Scripts/") {
      registered += try String(contentsOf: library.appendingPathComponent(path), encoding: .utf8)
    }
    #expect(names.contains("Scripts"))
    let folder = library.appendingPathComponent("Scripts")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file != "Scripts.swift" {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let declared = text.split(separator: "\n").first { $0.contains("static let ") }
      let name = declared?.split(separator: " ").drop { $0 != "let" }.dropFirst().first.map {
        $0.filter { $0 != "`" }
      }
      #expect(registered.contains("Scripts.\(name ?? "?")"), "\(file) is in no module")
    }
  }

  /// Each call must answer or raise: a trap would end the test process.
  @Test(arguments: [1, 2, 3])
  func oddArgumentsNeverTrap(_ seed: Int) throws {
    let file = Fixtures.folder("Fixtures", file: #filePath).appendingPathComponent("odd_arguments.py")
    let text = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "SEED = 1", maxSplits: 1).joined(separator: "SEED = \(seed)")
    let (output, failure) = run(text)
    #expect(failure == nil)
    #expect(output.contains("calls "))
  }

  @Test func theRandomModuleStartsFromTheSessionsSeed() {
    func draw(_ seed: UInt64) -> String {
      let output = CollectedOutput()
      var options = InterpreterOptions()
      options.output = output
      options.seed = seed
      let interpreter = Interpreter(options: options)
      _ = interpreter.run(
        SourceFile(name: "t.py", text: "import random\nprint(random.random(), random.randint(1, 100))\n"),
        mode: .script)
      return output.text
    }
    #expect(draw(7) == draw(7))
    #expect(draw(7) != draw(8))
  }
}
