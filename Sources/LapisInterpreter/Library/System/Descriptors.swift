import Glibc

/// The functions of `os` that work on file descriptors, as the operating system has them.
enum Descriptors {
  static let members: [ModuleMember] = constants + functions

  private static let constants: [ModuleMember] = [
    ("O_RDONLY", O_RDONLY), ("O_WRONLY", O_WRONLY), ("O_RDWR", O_RDWR), ("O_CREAT", O_CREAT),
    ("O_EXCL", O_EXCL), ("O_TRUNC", O_TRUNC), ("O_APPEND", O_APPEND), ("O_NONBLOCK", O_NONBLOCK),
    ("O_CLOEXEC", O_CLOEXEC), ("SEEK_SET", SEEK_SET), ("SEEK_CUR", SEEK_CUR), ("SEEK_END", SEEK_END),
  ].map { name, value in .value(name, "A flag of the operating system.") { _ in Ref(Int(value)) } }

  private static let functions: [ModuleMember] = [
    .entry("open(path, flags, mode=511, *, dir_fd=None)", "Open a file; returns its descriptor.") { vm, a in
      let path = try vm.path(a[0], "open: path should be string, bytes or os.PathLike")
      let flags = Int32(truncatingIfNeeded: try vm.index(a[1]))
      let mode = mode_t(truncatingIfNeeded: try vm.index(a[2]))
      let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
      if descriptor < 0 { throw vm.osError(errno, path) }
      return Value(Int(descriptor))
    },
    .entry("close(fd)", "Close a descriptor.") { vm, a in
      if Glibc.close(try vm.descriptor(a[0])) != 0 { throw vm.osError(errno) }
      return .none
    },
    .entry("read(fd, length, /)", "Read at most so many bytes.") { vm, a in
      let descriptor = try vm.descriptor(a[0])
      let length = try vm.index(a[1])
      if length < 0 { throw vm.osError(EINVAL) }
      try vm.checkAllocation(length, 1)
      var buffer = [UInt8](repeating: 0, count: length)
      while true {
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return vm.heap.makeBytes(Array(buffer[..<count])) }
        if errno != EINTR { throw vm.osError(errno) }
        try vm.checkInterrupt()
      }
    },
    .entry("write(fd, data, /)", "Write bytes; returns how many were written.") { vm, a in
      let descriptor = try vm.descriptor(a[0])
      guard a[1].isAnyBytes else {
        throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: a[1]))'")
      }
      // What the script printed before stands before it.
      vm.output.flush()
      let bytes = Array(a[1].bytes.buffer)
      while true {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return Value(count) }
        if errno != EINTR { throw vm.osError(errno) }
        try vm.checkInterrupt()
      }
    },
    .entry("lseek(fd, position, how, /)", "Move the position of a descriptor; returns the new one.") { vm, a in
      let place = Glibc.lseek(
        try vm.descriptor(a[0]), try vm.index(a[1]), Int32(clamping: try vm.index(a[2])))
      if place < 0 { throw vm.osError(errno) }
      return Value(Int(place))
    },
    .entry("dup(fd, /)", "A second descriptor for the same file.") { vm, a in
      let copy = fcntl(try vm.descriptor(a[0]), F_DUPFD_CLOEXEC, 0)
      if copy < 0 { throw vm.osError(errno) }
      return Value(Int(copy))
    },
    .entry("pipe()", "(read end, write end)") { vm, a in
      var ends: [Int32] = [0, 0]
      if Glibc.pipe(&ends) != 0 { throw vm.osError(errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return vm.heap.makeTuple(owned: ends.map { Value(Int($0)) })
    },
    .entry("isatty(fd, /)", "Is it a terminal?") { vm, a in
      Value(Glibc.isatty(try vm.descriptor(a[0])) == 1)
    },
    .entry("fsync(fd)", "Have the disk write what is buffered.") { vm, a in
      if Glibc.fsync(try vm.descriptor(a[0])) != 0 { throw vm.osError(errno) }
      return .none
    },
    .entry("truncate(path, length)", "Cut a file to a length.") { vm, a in
      let length = try vm.index(a[1])
      if a[0].isInteger {
        if ftruncate(try vm.descriptor(a[0]), length) != 0 { throw vm.osError(errno) }
        return .none
      }
      let path = try vm.path(a[0], "truncate: path should be string, bytes, os.PathLike or integer")
      if Glibc.truncate(path, length) != 0 { throw vm.osError(errno, path) }
      return .none
    },
    .entry("link(src, dst, *, follow_symlinks=True)", "Make a hard link.") { vm, a in
      let (from, to) = (try vm.path(a[0]), try vm.path(a[1]))
      if Glibc.link(from, to) != 0 { throw vm.osError(errno, from, to) }
      return .none
    },
    .entry("umask(mask, /)", "Set the permissions that new files lack; returns the former ones.") { vm, a in
      Value(Int(Glibc.umask(mode_t(truncatingIfNeeded: try vm.index(a[0])))))
    },
    .entry("kill(pid, signal, /)", "Send a signal to a process.") { vm, a in
      let pid = pid_t(clamping: try vm.index(a[0]))
      if Glibc.kill(pid, Int32(clamping: try vm.index(a[1]))) != 0 { throw vm.osError(errno) }
      return .none
    },
    .entry("getloadavg()", "The processes that ran in the last 1, 5 and 15 minutes.") { vm, a in
      var loads: [Double] = [0, 0, 0]
      if Glibc.getloadavg(&loads, 3) != 3 { throw vm.osError(EIO) }
      return vm.heap.makeTuple(owned: loads.map { Value($0) })
    },
    .entry("_terminal_size(fd, /)", "(columns, lines) of a terminal, or None.") { vm, a in
      var size = winsize()
      if ioctl(try vm.descriptor(a[0]), UInt(TIOCGWINSZ), &size) != 0 || size.ws_col == 0 { return .none }
      return vm.heap.makeTuple(owned: [Value(Int(size.ws_col)), Value(Int(size.ws_row))])
    },
  ]
}

extension Interpreter {
  func descriptor(_ value: Value) throws -> Int32 {
    guard value.isInteger else {
      throw typeError("'\(typeName(of: value))' object cannot be interpreted as an integer")
    }
    return Int32(clamping: try index(value))
  }
}
