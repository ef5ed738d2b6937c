import Glibc

/// `_processes`: other programs started, fed, read and waited for. `subprocess` is script over it.
enum ProcessModule {
  static let module = NativeModule(
    name: "_processes", doc: "Other programs.",
    members: [
      .entry("spawn(program, arguments, environment, folder, stdin, stdout, stderr, /)", "Start a program; returns its number.") {
        vm, a in
        try spawn(vm, a)
      },
      .entry("wait(pid, timeout, /)", "The exit code, negative for a signal; None after the timeout.") { vm, a in
        let pid = pid_t(clamping: try vm.index(a[0]))
        let end = a[1].isNone ? nil : TimeModule.seconds(CLOCK_MONOTONIC) + (try vm.double(a[1]))
        return try wait(vm, pid, until: end).map { Value($0) } ?? .none
      },
      .entry(
        "communicate(stdin, input, stdout, stderr, timeout, /)",
        "(output, errors, all was read) of a program's ends of pipes."
      ) { vm, a in
        try communicate(vm, a)
      },
    ])

  private static func spawn(_ vm: Interpreter, _ a: Arguments) throws -> Value {
    let program = try vm.path(a[0])
    var arguments = try texts(vm, a[1])
    if arguments.isEmpty { arguments = [program] }
    let environment = a[2].isNone ? nil : try texts(vm, a[2])
    for text in arguments + (environment ?? []) where text.utf8.contains(0) {
      throw vm.valueError("embedded null byte")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !a[3].isNone {
      let folder = try vm.path(a[3])
      var information = stat()
      if stat(folder, &information) != 0 { throw vm.osError(errno, folder) }
      if information.st_mode & S_IFMT != S_IFDIR { throw vm.osError(ENOTDIR, folder) }
      // Not in the headers that Swift sees, since it is not POSIX; glibc has it from 2.29 on.
      guard let symbol = dlsym(nil, "posix_spawn_file_actions_addchdir_np") else { throw vm.osError(ENOSYS, folder) }
      typealias AddFolder = @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>) -> Int32
      let add = unsafeBitCast(symbol, to: AddFolder.self)
      _ = withUnsafeMutablePointer(to: &actions) { add($0, folder) }
    }
    for target in 0..<3 {
      let source = try vm.index(a[4 + target])
      // A descriptor that closes on exec stays open under the same number only if told so.
      if source >= 0 { posix_spawn_file_actions_adddup2(&actions, Int32(clamping: source), Int32(target)) }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program does about signals is not what the other one expects.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGQUIT] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    vm.output.flush()
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var variables: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    var pid = pid_t()
    let code =
      environment == nil
      ? posix_spawnp(&pid, program, &actions, &attributes, &words, environ)
      : posix_spawnp(&pid, program, &actions, &attributes, &words, &variables)
    if code != 0 { throw vm.osError(code, program) }
    return Value(Int(pid))
  }

  private static func texts(_ vm: Interpreter, _ list: Value) throws -> [String] {
    var texts: [String] = []
    try vm.forEach(list) { texts.append(try vm.path($0)) }
    return texts
  }

  private static func wait(_ vm: Interpreter, _ pid: pid_t, until end: Double?) throws -> Int? {
    var pause: UInt32 = 500
    while true {
      var status: Int32 = 0
      let found = waitpid(pid, &status, WNOHANG)
      if found == pid {
        let signal = status & 0x7F
        return signal == 0 ? Int(status >> 8 & 0xFF) : -Int(signal)
      }
      if found < 0, errno != EINTR { throw vm.osError(errno) }
      try vm.checkInterrupt()
      if let end, TimeModule.seconds(CLOCK_MONOTONIC) >= end { return nil }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  /// Feeds and reads at the same time, since a program may write before it has read everything.
  private static func communicate(_ vm: Interpreter, _ a: Arguments) throws -> Value {
    let input = a[1].isAnyBytes ? Array(a[1].bytes.buffer) : []
    var written = 0
    var feeding = Int32(clamping: try vm.index(a[0]))
    var reading = [Int32(clamping: try vm.index(a[2])), Int32(clamping: try vm.index(a[3]))]
    let end = a[4].isNone ? nil : TimeModule.seconds(CLOCK_MONOTONIC) + (try vm.double(a[4]))
    var outputs: [[UInt8]] = [[], []]
    if feeding >= 0 { _ = fcntl(feeding, F_SETFL, fcntl(feeding, F_GETFL) | O_NONBLOCK) }
    // A program may end without reading: that must not end this one.
    let former = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, former) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var isComplete = true
    while feeding >= 0 || reading[0] >= 0 || reading[1] >= 0 {
      if feeding >= 0, written >= input.count {
        Glibc.close(feeding)
        feeding = -1
        continue
      }
      try vm.checkInterrupt()
      var wait: Int32 = 50
      if let end {
        let left = end - TimeModule.seconds(CLOCK_MONOTONIC)
        if left <= 0 {
          isComplete = false
          break
        }
        wait = Int32(max(1, min(50, left * 1000)))
      }
      var ends = [
        pollfd(fd: feeding, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: reading[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: reading[1], events: Int16(POLLIN), revents: 0),
      ]
      if poll(&ends, 3, wait) <= 0 { continue }
      if feeding >= 0, ends[0].revents != 0 {
        let count = input.withUnsafeBytes {
          Glibc.write(feeding, $0.baseAddress.map { $0 + written }, min(input.count - written, 1 << 16))
        }
        if count > 0 { written += count } else if errno != EAGAIN, errno != EINTR { written = input.count }
      }
      for i in 0..<2 where reading[i] >= 0 && ends[i + 1].revents != 0 {
        let count = chunk.withUnsafeMutableBytes { Glibc.read(reading[i], $0.baseAddress, $0.count) }
        if count > 0 {
          try vm.checkAllocation(outputs[i].count + count, 1)
          outputs[i].append(contentsOf: chunk[..<count])
        } else if count == 0 || errno != EINTR {
          reading[i] = -1
        }
      }
    }
    return vm.heap.makeTuple(owned: [
      vm.heap.makeBytes(outputs[0]), vm.heap.makeBytes(outputs[1]), Value(isComplete),
    ])
  }
}
