import Glibc
import LapisNumerics
import LapisTune
import Synchronization

/// A submitted run while a background thread drives it: what it has to tell, and the way to cancel it.
final class ActiveRun: Sendable {
  let id: String
  let cancellation: Cancellation
  private struct State {
    var lines: [String] = []
    var isOver = false
  }
  private let state = Gate(State())
  /// Cancellations of single children, by run id.
  private let children = Mutex<[String: Cancellation]>([:])

  init(id: String, seconds: Int?) {
    self.id = id
    cancellation = Cancellation(deadline: seconds.map { .now + .seconds($0) })
  }

  init(id: String, minutes: Double) {
    self.id = id
    // A limit beyond a century is none; it must not overflow.
    let seconds = minutes * 60
    cancellation = Cancellation(deadline: seconds < 3e9 ? .now + .seconds(seconds) : nil)
  }

  /// A line for whoever waits with `show_output`.
  func tell(_ line: String) { state.change { $0.lines.append(line) } }

  /// The lines after the first `count`.
  func lines(after count: Int) -> [String] { state.withLock { Array($0.lines.dropFirst(count)) } }

  var isOver: Bool { state.withLock { $0.isOver } }

  /// True when the run is over; returns at the latest after `milliseconds`.
  func wait(milliseconds: Int) -> Bool {
    state.wait(atMost: milliseconds) { $0.isOver ? true : nil } ?? false
  }

  /// Cuts off the run and every child.
  func cancel() { cancellation.cancel() }

  func cancelChild(_ id: String) -> Bool {
    children.withLock { children in
      children[id]?.cancel()
      return children[id] != nil
    }
  }

  func setChild(_ id: String, _ cancellation: Cancellation?) {
    children.withLock { $0[id] = cancellation }
  }

  /// Runs `body` on a thread of its own; the run is over when it returns. A thread rather than a task:
  /// the body waits for processes, and the tasks' threads must not wait.
  func start(_ body: @escaping @Sendable (ActiveRun) -> Void) {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    let box = Unmanaged.passRetained(
      Box { [self] in
        body(self)
        state.change { $0.isOver = true }
      })
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    if failure == 0 {
      pthread_detach(thread)
    } else {
      // Without a thread the run happens here and now.
      box.takeRetainedValue().body()
    }
  }
}
