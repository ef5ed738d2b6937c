import Glibc
public import LapisDiagnostics
import LapisStore
import Synchronization

/// The worker's end of the conversation.
///
/// When the host is gone, however it went, the kernel closes its end of the stream; a thread of the
/// channel sees that and ends the worker's whole group, also while the script computes.
public final class WorkerChannel: Sendable {
  private let socket: LineSocket
  private let turn = Mutex<Void>(())
  private let answers: AnswerQueue

  /// The channel that the host left in the environment; nil outside a worker.
  public static func adopt() -> WorkerChannel? {
    guard let text = getenv(WorkerProcess.descriptorVariable), let number = Int32(String(cString: text)),
      number > 2, fcntl(number, F_SETFD, FD_CLOEXEC) == 0
    else { return nil }
    unsetenv(WorkerProcess.descriptorVariable)
    return WorkerChannel(descriptor: number)
  }

  init(descriptor: Int32) {
    socket = LineSocket(descriptor: descriptor)
    answers = AnswerQueue()
    let socket = socket
    let answers = answers
    startThread {
      while case .line(let line)? = try? socket.receive(milliseconds: -1) { answers.put(line) }
      kill(0, SIGKILL)
      _exit(1)
    }
  }

  /// Sends a request and waits for its answer. One at a time; other threads wait.
  public func request(_ request: WorkerRequest) throws(Diagnostic) -> WorkerReply {
    let reply = turn.withLock { _ -> Result<WorkerReply, Diagnostic> in
      guard socket.send(request.json.text()) else {
        return .failure(Diagnostic("worker.host", .io, "The process that started this script is gone."))
      }
      let line = answers.take()
      do throws(Diagnostic) {
        return .success(try WorkerReply(JSONValue(parsing: line)))
      } catch {
        return .failure(error)
      }
    }
    return try reply.get()
  }

  private func startThread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let failure = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    if failure != 0 {
      box.release()
    } else {
      pthread_detach(thread)
    }
  }
}

/// Lines handed from the reading thread to the asking one.
private final class AnswerQueue: Sendable {
  private let lines = Mutex<[[UInt8]]>([])
  private nonisolated(unsafe) let ready: UnsafeMutablePointer<sem_t>

  init() {
    ready = .allocate(capacity: 1)
    sem_init(ready, 0, 0)
  }

  deinit {
    sem_destroy(ready)
    ready.deallocate()
  }

  func put(_ line: [UInt8]) {
    lines.withLock { $0.append(line) }
    sem_post(ready)
  }

  func take() -> [UInt8] {
    while sem_wait(ready) != 0 {}
    return lines.withLock { $0.isEmpty ? [] : $0.removeFirst() }
  }
}
