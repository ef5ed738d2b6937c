import Glibc
import LapisDiagnostics

/// A command run by `/bin/sh`, its output passed on as it comes.
enum ShellCommand {
  /// Returns the exit code; 128 and the signal's number where a signal ended it.
  ///
  /// Standard output and error come together, in the order in which they were written.
  static func run(_ command: String, output: (String) -> Void) throws(Diagnostic) -> Int {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    // The child gets the signals that this process ignores or handles as they were.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let result = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ)
    close(ends[1])
    guard result == 0 else { throw failure(result) }
    forward(ends[0], to: output)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
  }

  /// Whole characters only: a read may end in the middle of one.
  private static func forward(_ descriptor: Int32, to output: (String) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    var rest: [UInt8] = []
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest += buffer[..<count]
      let whole = wholeCharacters(rest)
      if whole > 0 {
        output(String(decoding: rest[..<whole], as: UTF8.self))
        rest.removeFirst(whole)
      }
    }
    if !rest.isEmpty { output(String(decoding: rest, as: UTF8.self)) }
  }

  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    for back in 1...4 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }

  private static func failure(_ reason: Int32) -> Diagnostic {
    Diagnostic(
      "shell.failed", .io, "The shell could not be started: \(String(cString: strerror(reason))).")
  }
}
