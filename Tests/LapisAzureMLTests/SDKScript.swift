import FoundationEssentials
import Glibc
import LapisDiagnostics
import LapisInterpreter
import LapisStore
import Testing

@testable import LapisAzureML

/// Runs scripts against the SDK's modules with a store in memory.
struct SDKScript {
  let worker: ShellWorker
  let host: SDKHost
  let vm: Interpreter
  let output = CollectedOutput()

  /// `workerBody` is what a submitted script does, as a shell script.
  init(workerBody: String = "exit 0", workers: Int = 2) throws {
    worker = try ShellWorker(workerBody)
    host = worker.host(workers: workers)
    var options = InterpreterOptions()
    options.output = output
    vm = Interpreter(options: options)
    vm.register(AzureMLModules.all(host: host))
    vm.setGlobal("source_directory", vm.string(worker.source))
  }

  /// What the script printed; a failure is an issue of the test.
  @discardableResult
  func run(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let before = output.text.count
    let result = vm.run(SourceFile(name: "test.py", text: text), mode: .script)
    if let failure = result.failure { Issue.record("\(failure.traceback)", sourceLocation: sourceLocation) }
    return String(output.text.dropFirst(before))
  }

  /// The class and the first sentence of what a script fails with.
  func failure(_ text: String) -> (type: String, message: String) {
    let result = vm.run(SourceFile(name: "test.py", text: text), mode: .script)
    guard let failure = result.failure else { return ("", "") }
    var message = failure.message
    if let exception = failure.exception, let plain = try? vm.attributeIfPresent(exception, "message"),
      let text = plain.asString
    {
      message = text
    }
    return (failure.className, message)
  }
}
