import Glibc
import LapisDiagnostics

/// One end of a stream socket that carries lines. Not for two readers at once.
final class LineSocket: @unchecked Sendable {
  /// A longer line is refused: a runaway script must not fill the host's memory.
  static let longestLine = 64 << 20

  private(set) var descriptor: Int32
  private var buffer: [UInt8] = []
  private var scanned = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close() }

  func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  /// Both ends, closed on exec.
  static func pair() throws(Diagnostic) -> (host: LineSocket, worker: LineSocket) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw Diagnostic(
        "worker.socket", .resource,
        "No connection to a worker could be made: \(String(cString: strerror(errno))).")
    }
    return (LineSocket(descriptor: ends[0]), LineSocket(descriptor: ends[1]))
  }

  enum Received {
    case line([UInt8])
    /// Nothing came in the time given.
    case nothing
    case end
  }

  /// The next line without its end. `milliseconds` below 0 waits for ever.
  func receive(milliseconds: Int32) throws(Diagnostic) -> Received {
    while true {
      if let line = try nextLine() { return .line(line) }
      var poller = pollfd(descriptor: descriptor)
      let ready = poll(&poller, 1, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return .nothing }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return .end }
      buffer += chunk[..<count]
    }
  }

  private func nextLine() throws(Diagnostic) -> [UInt8]? {
    guard let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) else {
      scanned = buffer.count
      guard buffer.count <= Self.longestLine else {
        throw Diagnostic(
          "worker.protocol", .resource, "A message of more than \(Self.longestLine) bytes was refused.")
      }
      return nil
    }
    let line = Array(buffer[..<end])
    buffer.removeSubrange(...end)
    scanned = 0
    return line
  }

  /// False where the other end is gone.
  func send(_ line: String) -> Bool {
    let bytes = Array(line.utf8) + [UInt8(ascii: "\n")]
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}

extension pollfd {
  fileprivate init(descriptor: Int32) {
    self.init(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }
}
