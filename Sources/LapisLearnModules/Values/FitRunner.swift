import Dispatch
package import LapisDiagnostics
package import LapisInterpreter
package import LapisLearn
package import LapisNumerics

/// Runs the engine's long work for a script: on the shared threads, and stopped by Ctrl-C.
package enum FitRunner {
  /// How often the interpreter's flag is looked at while the engine works.
  private static let interval = DispatchTimeInterval.milliseconds(50)

  package static func run<T>(
    _ vm: Interpreter, seed: UInt64 = 0, pool: ThreadPool = .shared, _ body: (FitContext) throws(Diagnostic) -> T
  ) throws -> T {
    let cancellation = Cancellation()
    let flag = SharedPointer(vm.interruptFlag)
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + interval, repeating: interval)
    timer.setEventHandler { if flag[0] != 0 { cancellation.cancel() } }
    timer.activate()
    defer { timer.cancel() }
    let context = FitContext(seed: seed, pool: pool, cancellation: cancellation)
    let result: T
    do throws(Diagnostic) {
      result = try body(context)
    } catch {
      // Takes the pending interrupt, so that it is raised once.
      if error.category == .cancelled { try vm.checkInterrupt() }
      throw error
    }
    for notice in context.notices.all { try warn(notice, vm) }
    return result
  }

  /// As Python's `warnings.warn` does, where the script did not turn the warning into an error.
  private static func warn(_ notice: FitNotice, _ vm: Interpreter) throws {
    let category: Ref
    switch notice.kind {
    case .notConverged:
      category = try vm.attribute(try vm.imported("sklearn.exceptions"), "ConvergenceWarning")
    case .advice: category = try vm.attribute(try vm.imported("builtins"), "UserWarning")
    }
    _ = try vm.callMethod(try vm.imported("warnings"), "warn", [vm.string(notice.message), category])
  }
}
