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
    do throws(Diagnostic) {
      return try body(FitContext(seed: seed, pool: pool, cancellation: cancellation))
    } catch {
      // Takes the pending interrupt, so that it is raised once.
      if error.category == .cancelled { try vm.checkInterrupt() }
      throw error
    }
  }
}
