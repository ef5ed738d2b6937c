import Crypto
import Glibc
import LapisDiagnostics

/// Folders and files of runs.
enum Folder {
  /// Makes the folder and those above it. An existing one is fine.
  static func make(_ path: String) throws(Diagnostic) {
    if mkdir(path, 0o777) == 0 { return }
    let reason = errno
    if reason == ENOENT, let parent = parent(of: path) {
      try make(parent)
      if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    }
    var status = stat()
    if reason == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw failure("store.unwritable", "The folder \(path) cannot be made", reason)
  }

  static func parent(of path: String) -> String? {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/"), slash > trimmed.startIndex else { return nil }
    return String(trimmed[..<slash])
  }

  /// Size in bytes and SHA-256 as lower-case hexadecimal digits.
  static func digest(_ path: String) throws(Diagnostic) -> (size: Int, sha256: String) {
    var hash = SHA256()
    let size = try read(path) { (bytes: UnsafeRawBufferPointer) throws(Diagnostic) in
      hash.update(bufferPointer: bytes)
    }
    return (size, hexadecimal(hash.finalize()))
  }

  static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// The content of a file.
  static func bytes(_ path: String) throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    try read(path) { (bytes: UnsafeRawBufferPointer) throws(Diagnostic) in result.append(contentsOf: bytes) }
    return result
  }

  /// Copies a file so that the target is either the old or the whole new one, and is on the disk.
  static func copy(_ source: String, to target: String) throws(Diagnostic) {
    try replace(target) { (output: Int32, path: String) throws(Diagnostic) in
      try read(source) { (bytes: UnsafeRawBufferPointer) throws(Diagnostic) in
        try write(bytes, to: output, path: path)
      }
    }
  }

  /// Writes a file so that it is either the old or the whole new one, and is on the disk.
  static func write(_ bytes: [UInt8], to target: String) throws(Diagnostic) {
    try replace(target) { (output: Int32, path: String) throws(Diagnostic) in
      let result = bytes.withUnsafeBytes { buffer -> Result<Void, Diagnostic> in
        do throws(Diagnostic) {
          return .success(try write(buffer, to: output, path: path))
        } catch {
          return .failure(error)
        }
      }
      try result.get()
    }
  }

  private static func replace(
    _ target: String, _ fill: (Int32, String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let temporary = target + ".part-\(getpid())"
    let output = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard output >= 0 else {
      throw failure("store.unwritable", "\(temporary) cannot be written", errno)
    }
    do throws(Diagnostic) {
      try fill(output, temporary)
      guard fsync(output) == 0 else {
        throw failure("store.unwritable", "\(temporary) cannot be written", errno)
      }
    } catch {
      close(output)
      unlink(temporary)
      throw error
    }
    close(output)
    guard rename(temporary, target) == 0 else {
      let reason = errno
      unlink(temporary)
      throw failure("store.unwritable", "\(target) cannot be written", reason)
    }
  }

  @discardableResult
  private static func read(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Int {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw Diagnostic(
        "store.file", reason == ENOENT ? .notFound : .io,
        "\(path) cannot be read: \(String(cString: strerror(reason))).")
    }
    defer { close(descriptor) }
    let capacity = 1 << 18
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      let count = Glibc.read(descriptor, buffer, capacity)
      if count == 0 { return total }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("store.file", "\(path) cannot be read", errno)
      }
      try body(UnsafeRawBufferPointer(start: buffer, count: count))
      total += count
    }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(Diagnostic) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("store.unwritable", "\(path) cannot be written", errno)
      }
      written += count
    }
  }

  private static func failure(_ code: String, _ what: String, _ reason: Int32) -> Diagnostic {
    Diagnostic(code, .io, "\(what): \(String(cString: strerror(reason))).")
  }
}
