import Glibc
public import LapisDiagnostics

/// The content of a file.
public enum FileBytes {
  /// Room that `read` leaves behind the content, so that a reader can append its padding in place.
  static let spareBytes = 32

  /// - Throws: `file.not-found`, `file.unreadable`.
  public static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT {
        throw Diagnostic("file.not-found", .notFound, "[Errno 2] No such file or directory: '\(path)'")
      }
      throw unreadable(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic("file.unreadable", .io, "[Errno 21] Is a directory: '\(path)'")
    }
    var bytes: [UInt8] = []
    var chunk = max(65_536, Int(status.st_size) + spareBytes)
    while true {
      var got = 0
      let before = bytes.count
      bytes.reserveCapacity(before + chunk)
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, got)
      }
      guard got >= 0 else { throw unreadable(path) }
      if got == 0 { break }
      if before == 0 { bytes = part } else { bytes.append(contentsOf: part) }
      chunk = 65_536
    }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic("file.unreadable", .io, "[Errno \(errno)] \(String(cString: strerror(errno))): '\(path)'")
  }
}
