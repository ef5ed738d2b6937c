import FoundationEssentials
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// After an interpreter is gone nothing of it is left: an object with a count too many would be.
@Suite struct LeakTests {
  static let scripts =
    Fixtures.files(in: "Fixtures/leaks", ending: ".py")
    + Fixtures.files(in: "Fixtures/limits", ending: ".py")
    + Fixtures.files(in: "../ConformanceTests/Scripts", ending: ".py").filter {
      !$0.pathComponents.contains { $0.hasPrefix("_") } && !changesTheProcess($0)
    }

  /// The working folder and the environment belong to the process: the tests beside it would see them change.
  private static func changesTheProcess(_ file: URL) -> Bool {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return false }
    return ["chdir", "environ", "putenv", "umask"].contains { text.contains($0) }
  }

  @Test(arguments: scripts)
  func leavesNothing(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let heap: HeapOwner
    do {
      var options = InterpreterOptions()
      options.output = CollectedOutput()
      options.scriptDirectory = file.deletingLastPathComponent().path
      let vm = Interpreter(options: options)
      heap = vm.owner
      _ = vm.run(SourceFile(name: file.lastPathComponent, text: text), mode: .script)
    }
    var left: [String] = []
    heap.heap.forEachObject { value in
      left.append(value.isString ? value.string.swiftString : "tag \(value.tag)")
    }
    #expect(heap.heap.pointee.liveObjects == 0, "left: \(left.prefix(8))")
  }

  /// A script run again, in a namespace of its own, leaves nothing behind in an interpreter that lives on:
  /// neither objects that nobody gives back nor cycles that are not found.
  @Test(arguments: scripts)
  func runningAgainAddsNothing(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    // Loggers live as long as the process, with each handler and filter that a run adds.
    if text.contains("logging") { return }
    var options = InterpreterOptions()
    options.output = CollectedOutput()
    options.scriptDirectory = file.deletingLastPathComponent().path
    let vm = Interpreter(options: options)
    func once() -> Int {
      do {
        let source = SourceFile(name: file.lastPathComponent, text: text)
        _ = vm.run(source, mode: .script, in: vm.makeNamespace("__main__"))
      }
      _ = vm.makeNamespace("__main__")
      _ = CycleCollector.collect(vm)
      _ = CycleCollector.collect(vm)
      // Names and one-character strings are kept for good, and scripts make some: temporary files have
      // random names.
      let characters = (0..<128).filter { vm.state.pointee.characters[$0].isString }
      return vm.liveObjects - vm.interned.pointee.live - characters.count
    }
    _ = once()
    let before = once()
    let after = once()
    #expect(after <= before, "\(after - before) objects more")
  }

  /// Failed chunks give everything back while the interpreter lives: running one again and again
  /// does not add objects.
  @Test(arguments: Fixtures.files(in: "Fixtures/errors", ending: ".py"))
  func errorPathsGiveBack(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    var options = InterpreterOptions()
    options.output = CollectedOutput()
    let vm = Interpreter(options: options)
    for chunk in text.components(separatedBy: "---\n") {
      func once() { _ = vm.run(SourceFile(name: "chunk.py", text: chunk), mode: .script) }
      once()
      once()
      let before = vm.liveObjects
      for _ in 0..<3 { once() }
      #expect(vm.liveObjects <= before + 2, "\(chunk.prefix(200))")
    }
  }
}
