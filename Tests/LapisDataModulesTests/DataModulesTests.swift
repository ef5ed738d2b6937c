import FoundationEssentials
import LapisDataModules
import LapisDiagnostics
import LapisInterpreter
import LapisTestSupport
import Testing

/// Scripts, and what they print with the real NumPy and pandas.
@Suite struct DataModulesTests {
  static let scripts = Fixtures.files(in: "Fixtures", ending: ".py").map { $0.lastPathComponent }

  @Test(arguments: scripts) func printsWhatPythonPrints(script: String) throws {
    let folder = Fixtures.folder("Fixtures")
    let source = try String(contentsOf: folder.appendingPathComponent(script), encoding: .utf8)
    let expected = try String(
      contentsOf: folder.appendingPathComponent(script.dropLast(3) + ".out"), encoding: .utf8)
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let vm = Interpreter(options: options)
    vm.register(DataModules.all())
    let result = vm.run(SourceFile(name: script, text: source), mode: .script)
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
