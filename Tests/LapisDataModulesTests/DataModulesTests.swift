import FoundationEssentials
import LapisDataModules
import LapisDiagnostics
import LapisInterpreter
import LapisTestSupport
import Testing

/// Scripts, and what they print with the real NumPy and pandas.
@Suite struct DataModulesTests {
  /// Paths below the folder of fixtures.
  static let scripts = Fixtures.files(in: "Fixtures", ending: ".py").map { file in
    String(file.path.dropFirst(Fixtures.folder("Fixtures").path.count + 1))
  }

  @Test(arguments: scripts) func printsWhatPythonPrints(script: String) throws {
    let folder = Fixtures.folder("Fixtures")
    let path = folder.appendingPathComponent(script).path
    let source = try String(contentsOfFile: path, encoding: .utf8)
    let expected = try String(contentsOfFile: path.dropLast(3) + ".out", encoding: .utf8)
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let vm = Interpreter(options: options)
    vm.register(DataModules.all())
    // By its path a script finds the files beside it.
    let result = vm.run(SourceFile(name: path, text: source), mode: .script)
    #expect(result.failure?.traceback == nil)
    guard output.text != expected else { return }
    let printed = output.text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(printed, wanted).prefix { $0 == $1 }.count
    Issue.record(
      "line \(line + 1): printed \(line < printed.count ? printed[line] : "nothing"), Python prints \(line < wanted.count ? wanted[line] : "nothing")")
  }

  @Test func mistakesNeverTrap() throws {
    let path = Fixtures.folder("Mistakes").appendingPathComponent("calls.py")
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let vm = Interpreter(options: options)
    vm.register(DataModules.all())
    let source = try String(contentsOf: path, encoding: .utf8)
    let result = vm.run(SourceFile(name: "calls.py", text: source), mode: .script)
    #expect(result.failure?.traceback == nil)
    #expect(output.text.hasSuffix("survived\n"))
  }
}
