import Glibc
public import LapisDiagnostics
import LapisNumerics

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
    var failed = false
    var isWhole = false
    // A file of the size that was told is read at once; pipes and growing files go on below.
    let expected = max(65_536, Int(status.st_size) + spareBytes)
    var bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      LargePages.advise(base, bytes: expected)
      while initialized < expected {
        let got = Glibc.read(descriptor, base + initialized, expected - initialized)
        failed = got < 0
        isWhole = got == 0
        if got <= 0 { return }
        initialized += got
      }
    }
    while !isWhole, !failed {
      let part = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        failed = got < 0
        isWhole = got == 0
        initialized = max(0, got)
      }
      bytes.append(contentsOf: part)
    }
    guard !failed else { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic("file.unreadable", .io, "[Errno \(errno)] \(String(cString: strerror(errno))): '\(path)'")
  }
}
