import Glibc
public import LapisInterpreter

/// Set by the signal handler, which may touch nothing else: the byte that the running machine looks at.
nonisolated(unsafe) private var armedFlag: UnsafeMutablePointer<UInt8>?

/// Ctrl-C while a cell runs: the cell raises KeyboardInterrupt and the session goes on.
///
/// A run that is being cancelled looks at the byte again: set a second time, it abandons its workers.
public enum Interrupt {
  /// From here on SIGINT interrupts what this interpreter executes. An interrupt that came before is
  /// forgotten.
  public static func arm(_ interpreter: Interpreter) {
    interpreter.interruptFlag.pointee = 0
    armedFlag = interpreter.interruptFlag
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in armedFlag?.pointee = 1 }
    // Without SA_RESTART a read that waits returns, so that the machine comes to look.
    action.sa_flags = 0
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
    // Programs that start others from a thread of a pool hand down a mask that blocks it.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  /// SIGINT is ignored until a cell runs again: the line editor takes the key itself.
  public static func disarm() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    action.sa_flags = 0
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
    armedFlag = nil
  }
}
