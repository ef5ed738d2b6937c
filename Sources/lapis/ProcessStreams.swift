import Glibc
import LapisInterpreter

/// Standard output and error of the process.
///
/// Output is collected and written at a line's end when somebody watches or some time has passed. When
/// the reader of a pipe has gone, `whenClosed` is called once and the rest is dropped.
final class ProcessStreams: OutputSink {
  private var pending: [UInt8] = []
  private let isTerminal = isatty(1) != 0
  private var lastFlush = 0.0
  private(set) var isClosed = false
  /// Why output ended; 0 while it goes on.
  private(set) var failure: Int32 = 0
  var whenClosed: () -> Void = {}

  deinit { flush() }

  func write(_ text: String, to stream: OutputStream) { write(bytes: Array(text.utf8), to: stream) }

  func write(bytes: [UInt8], to stream: OutputStream) {
    switch stream {
    case .standardOutput:
      guard !isClosed else { return }
      pending += bytes
      if pending.count >= 1 << 15 || (pending.last == 0x0A && (isTerminal || isDue)) { flush() }
    case .standardError:
      flush()
      // The interrupt that ends a script whose reader has gone is nobody's business.
      if !isClosed { _ = Self.write(bytes, descriptor: 2) }
    }
  }

  func flush() {
    if !pending.isEmpty, !isClosed {
      let reason = Self.write(pending, descriptor: 1)
      pending.removeAll(keepingCapacity: true)
      if reason != 0 {
        if reason != EPIPE {
          Self.write(
            "lapis: standard output cannot be written: \(String(cString: strerror(reason)))\n",
            descriptor: 2)
        }
        isClosed = true
        failure = reason
        whenClosed()
      }
    }
    if !isTerminal { lastFlush = Self.seconds() }
  }

  /// Whoever reads a pipe sees progress after a tenth of a second.
  private var isDue: Bool { Self.seconds() - lastFlush > 0.1 }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// 0, or the error after which nothing more could be written.
  @discardableResult
  static func write(_ text: String, descriptor: Int32) -> Int32 {
    write(Array(text.utf8), descriptor: descriptor)
  }

  /// 0, or the error after which nothing more can be written.
  private static func write(_ bytes: [UInt8], descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(descriptor, base + offset, buffer.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          if errno == EAGAIN {
            var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&ready, 1, -1)
            continue
          }
          return errno
        }
        offset += written
      }
      return 0
    }
  }
}
