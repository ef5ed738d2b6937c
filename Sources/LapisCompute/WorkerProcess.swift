import Glibc
import LapisDiagnostics

/// One child process in a process group of its own, connected by a socket on descriptor 3.
///
/// `posix_spawn` rather than a process library: the child needs a descriptor besides the standard ones, a
/// group of its own, and nothing else of ours open.
struct WorkerProcess: ~Copyable {
  static let descriptorVariable = "LAPIS_WORKER_FD"
  private static let childDescriptor: Int32 = 3

  let id: pid_t
  private var reaped = false

  /// How it ended.
  enum Exit: Sendable, Hashable {
    case code(Int32)
    case signal(Int32)
  }

  /// Standard output and error go to `log`, which is made or emptied; standard input is empty.
  init(
    command: [String], environment: [String], log: String, socket: LineSocket
  ) throws(Diagnostic) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket.descriptor, Self.childDescriptor)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o666)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    for descriptor in Self.inheritedDescriptors() {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var child: pid_t = 0
    let variables = environment + ["\(Self.descriptorVariable)=\(Self.childDescriptor)"]
    let failure = Self.withCStrings(command) { argv in
      Self.withCStrings(variables) { envp in
        posix_spawn(&child, command[0], &actions, &attributes, argv, envp)
      }
    }
    guard failure == 0 else {
      throw Diagnostic(
        "worker.start", .resource,
        "The worker \(command[0]) could not be started: \(String(cString: strerror(failure))).")
    }
    id = child
  }

  /// Whatever happens to the host's code, no worker outlives its handle.
  deinit {
    guard !reaped else { return }
    kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  /// Whether the leader has ended; its exit can still be collected.
  var hasEnded: Bool {
    var info = siginfo_t()
    let found = waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT)
    return found == 0 && info.si_signo == SIGCHLD
  }

  /// To every process of the group.
  func signal(_ number: Int32) { kill(-id, number) }

  /// Ends the group: SIGTERM, and SIGKILL to whatever is left after `milliseconds`. Returns at once if
  /// the leader has ended already.
  mutating func end(within milliseconds: Int) -> Exit {
    if !hasEnded {
      signal(SIGTERM)
      var waited = 0
      while !hasEnded, waited < milliseconds {
        usleep(5000)
        waited += 5
      }
    }
    return collect()
  }

  /// Waits for the leader, and kills what it left behind. While the leader is not reaped its group id
  /// cannot be given to another process.
  mutating func collect() -> Exit {
    signal(SIGKILL)
    reaped = true
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return .code(-1) }
    }
    return status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Descriptors that some library left open across exec; the worker's own is not among them.
  private static func inheritedDescriptors() -> [Int32] {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var found: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let descriptor = Int32(name), descriptor > childDescriptor else { continue }
      if fcntl(descriptor, F_GETFD) & FD_CLOEXEC == 0 { found.append(descriptor) }
    }
    return found
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the list has its final nil") }
      return body(base)
    }
  }
}
