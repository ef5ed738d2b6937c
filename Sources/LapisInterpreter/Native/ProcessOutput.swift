import Glibc

/// The process's own standard output and error.
public final class ProcessOutput: OutputSink {
  private var pending: [UInt8] = []
  public init() {}

  public func write(_ text: String, to stream: OutputStream) { write(bytes: Array(text.utf8), to: stream) }
  public func write(bytes: [UInt8], to stream: OutputStream) {
    switch stream {
    case .standardOutput:
      pending += bytes
      if pending.count >= 1 << 13 || (pending.last == 10 && isatty(1) != 0) { flush() }
    case .standardError:
      flush()
      ProcessOutput.writeAll(bytes, to: 2)
    }
  }
  public func flush() {
    ProcessOutput.writeAll(pending, to: 1)
    pending.removeAll(keepingCapacity: true)
  }
  deinit { flush() }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(descriptor, base + offset, buffer.count - offset)
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return }
        offset += written
      }
    }
  }
}
