import Glibc
package import LapisInterpreter

/// Whole files, written beside their place and then moved there, so that a reader never sees half a file.
package enum FileWriting {
  /// - Throws: OSError with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let draft = "\(path).\(getpid()).tmp"
    guard let file = fopen(draft, "wb") else { throw failure(path) }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    let isClosed = fclose(file) == 0
    guard written == bytes.count, isClosed, rename(draft, path) == 0 else {
      let error = failure(path)
      unlink(draft)
      throw error
    }
  }

  private static func failure(_ path: String) -> ScriptError {
    let number = errno
    let type: ExceptionType
    switch number {
    case ENOENT: type = .fileNotFoundError
    case EACCES, EPERM: type = .permissionError
    case EISDIR: type = .isADirectoryError
    default: type = .osError
    }
    return ScriptError(type, "[Errno \(number)] \(String(cString: strerror(number))): '\(path)'")
  }
}
