import Glibc

/// `os`: files, folders, the environment. What needs no system call is script (`os.path`, `walk`).
enum OSModule {
  static let module = NativeModule(
    name: "os", doc: "Operating system interfaces.",
    members: files + folders + process + Descriptors.members + SystemFacts.members + [.script(Scripts.os)])

  static let pathModule = NativeModule(
    name: "os.path", doc: "Common operations on path names.",
    members: PathFunctions.members + [
      .entry("_real(path, /)", "The path with all symbolic links resolved; None where there is none.") { vm, a in
        guard let found = realpath(try vm.path(a[0]), nil) else { return .none }
        defer { free(found) }
        return vm.makeText(String(cString: found))
      },
      .entry("_home(user, /)", "The home folder of a user, or None.") { vm, a in
        let name = try vm.path(a[0])
        if name.isEmpty {
          if let home = getenv("HOME") { return vm.makeText(String(cString: home)) }
          guard let entry = getpwuid(getuid()) else { return .none }
          return vm.makeText(String(cString: entry.pointee.pw_dir))
        }
        guard let entry = getpwnam(name) else { return .none }
        return vm.makeText(String(cString: entry.pointee.pw_dir))
      },
      .entry("_stat(path, follow=True, /)", "(mode, size, mtime, ino, dev) of a path, or None.") { vm, a in
        var information = stat()
        let path = try vm.path(a[0], "stat: path should be string, bytes, os.PathLike or integer")
        let status = try vm.isTrue(a[1]) ? stat(path, &information) : lstat(path, &information)
        if status != 0 { return .none }
        return vm.heap.makeTuple(owned: [
          Value(Int(information.st_mode)), Value(Int(information.st_size)),
          Value(Double(information.st_mtim.tv_sec) + Double(information.st_mtim.tv_nsec) * 1e-9),
          Value(Int(truncatingIfNeeded: information.st_ino)),
          Value(Int(truncatingIfNeeded: information.st_dev)),
        ])
      },
      .script(Scripts.osPath),
    ])

  /// A function of one path whose failure is the OSError of errno.
  private static func onPath(
    _ signature: String, _ doc: String, _ body: @escaping (String) -> Int32
  ) -> ModuleMember {
    .entry(signature, doc) { vm, a in
      let name = signature.prefix { $0 != "(" }
      let path = try vm.path(
        a[0], "\(name): path should be string, bytes or os.PathLike")
      if path.utf8.contains(0) { throw vm.valueError("embedded null byte") }
      if body(path) != 0 { throw vm.osError(errno, path) }
      return .none
    }
  }

  private static let files: [ModuleMember] = [
    onPath("remove(path, *, dir_fd=None)", "Remove a file.") { unlink($0) },
    onPath("unlink(path, *, dir_fd=None)", "Remove a file.") { unlink($0) },
    onPath("rmdir(path, *, dir_fd=None)", "Remove an empty folder.") { rmdir($0) },
    onPath("chdir(path)", "Change the current folder.") { chdir($0) },
    .entry("rename(src, dst)", "Rename a file or folder.") { vm, a in
      let (from, to) = (try vm.path(a[0]), try vm.path(a[1]))
      if Glibc.rename(from, to) != 0 { throw vm.osError(errno, from, to) }
      return .none
    },
    .entry("replace(src, dst)", "Rename a file or folder, overwriting the destination.") { vm, a in
      let (from, to) = (try vm.path(a[0]), try vm.path(a[1]))
      if Glibc.rename(from, to) != 0 { throw vm.osError(errno, from, to) }
      return .none
    },
    .entry("symlink(src, dst, target_is_directory=False)", "Make a symbolic link.") { vm, a in
      let (from, to) = (try vm.path(a[0]), try vm.path(a[1]))
      if Glibc.symlink(from, to) != 0 { throw vm.osError(errno, from, to) }
      return .none
    },
    .entry("readlink(path)", "Where a symbolic link points.") { vm, a in
      let path = try vm.path(a[0])
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = Glibc.readlink(path, &buffer, buffer.count)
      if count < 0 { throw vm.osError(errno, path) }
      return vm.makeText(buffer[..<count].map { UInt8(bitPattern: $0) })
    },
    .entry("chmod(path, mode)", "Change the permissions of a path.") { vm, a in
      let path = try vm.path(a[0])
      if Glibc.chmod(path, mode_t(truncatingIfNeeded: try vm.index(a[1]))) != 0 {
        throw vm.osError(errno, path)
      }
      return .none
    },
    .entry("access(path, mode)", "May the path be used this way?") { vm, a in
      Value(Glibc.access(try vm.path(a[0]), Int32(clamping: try vm.index(a[1]))) == 0)
    },
    .entry("utime(path, times=None)", "Set the access and modification times of a path.") { vm, a in
      let path = try vm.path(a[0])
      var result: Int32
      if a[1].isNone {
        result = utimensat(AT_FDCWD, path, nil, 0)
      } else {
        let items = try vm.ownedElements(a[1])
        defer { vm.releaseAll(items) }
        guard items.count == 2 else {
          throw vm.typeError("utime: 'times' must be either a tuple of two ints or None")
        }
        let times = try items.map { item -> timespec in
          let seconds = try vm.double(item)
          let whole = seconds.rounded(.down)
          guard whole.magnitude < 1e15 else {
            throw vm.error(.overflowError, "timestamp out of range for platform time_t")
          }
          return timespec(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
        }
        result = times.withUnsafeBufferPointer { utimensat(AT_FDCWD, path, $0.baseAddress, 0) }
      }
      if result != 0 { throw vm.osError(errno, path) }
      return .none
    },
    .entry("_stat(path, follow=True, /)", "The fields of a path's status.") { vm, a in
      var information = stat()
      if a[0].isInteger {
        if fstat(try vm.descriptor(a[0]), &information) != 0 { throw vm.osError(errno) }
      } else {
        let path = try vm.path(a[0], "stat: path should be string, bytes, os.PathLike or integer")
        let status = try vm.isTrue(a[1]) ? stat(path, &information) : lstat(path, &information)
        if status != 0 { throw vm.osError(errno, path) }
      }
      func nanoseconds(_ moment: timespec) -> Value {
        Value(moment.tv_sec &* 1_000_000_000 &+ moment.tv_nsec)
      }
      return vm.heap.makeTuple(owned: [
        Value(Int(information.st_mode)), Value(Int(truncatingIfNeeded: information.st_ino)),
        Value(Int(truncatingIfNeeded: information.st_dev)), Value(Int(information.st_nlink)),
        Value(Int(information.st_uid)), Value(Int(information.st_gid)),
        Value(Int(information.st_size)), nanoseconds(information.st_atim),
        nanoseconds(information.st_mtim), nanoseconds(information.st_ctim),
        Value(Int(information.st_blksize)), Value(Int(information.st_blocks)),
      ])
    },
  ]

  private static let folders: [ModuleMember] = [
    .entry("getcwd()", "The current folder.") { vm, a in
      vm.makeText(try currentFolder(vm))
    },
    .entry("mkdir(path, mode=511)", "Create a folder.") { vm, a in
      let path = try vm.path(a[0], "mkdir: path should be string, bytes or os.PathLike")
      if Glibc.mkdir(path, mode_t(truncatingIfNeeded: try vm.index(a[1]))) != 0 {
        throw vm.osError(errno, path)
      }
      return .none
    },
    .entry("listdir(path=None)", "The names of the files in a folder.") { vm, a in
      let path =
        a[0].isNone
        ? "." : try vm.path(a[0], "listdir: path should be string, bytes, os.PathLike, integer or None")
      return vm.heap.makeList(owned: try names(vm, path).map { vm.makeText($0.name) })
    },
    .entry("_scan(path, /)", "The (name, is folder, is link) of what a folder holds.") { vm, a in
      let path = try vm.path(a[0])
      return vm.heap.makeList(
        owned: try names(vm, path).map { entry in
          vm.heap.makeTuple(owned: [vm.makeText(entry.name), Value(entry.isFolder), Value(entry.isLink)])
        })
    },
  ]

  static func currentFolder(_ vm: Interpreter) throws -> String {
    guard let found = Glibc.getcwd(nil, 0) else { throw vm.osError(errno) }
    defer { free(found) }
    return String(cString: found)
  }

  /// What a folder holds, by name: the order of the disk would make scripts unrepeatable.
  private static func names(_ vm: Interpreter, _ path: String) throws
    -> [(name: String, isFolder: Bool, isLink: Bool)]
  {
    guard let folder = opendir(path) else { throw vm.osError(errno, path) }
    defer { closedir(folder) }
    var found: [(name: String, isFolder: Bool, isLink: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var kind = entry.pointee.d_type
      let isLink = kind == UInt8(DT_LNK)
      if kind == UInt8(DT_UNKNOWN) || isLink {
        var information = stat()
        if stat(path + "/" + name, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
          kind = UInt8(DT_DIR)
        }
      }
      found.append((name, kind == UInt8(DT_DIR), isLink))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static let process: [ModuleMember] = [
    .entry("getpid()", "The process's number.") { vm, a in Value(Int(Glibc.getpid())) },
    .entry("getppid()", "The number of the process's parent.") { vm, a in Value(Int(Glibc.getppid())) },
    .entry("getuid()", "The user's number.") { vm, a in Value(Int(Glibc.getuid())) },
    .entry("cpu_count()", "The processors of this machine.") { vm, a in
      Value(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    },
    .entry("getlogin()", "The user's name.") { vm, a in
      guard let entry = getpwuid(Glibc.getuid()) else { throw vm.osError(ENOENT) }
      return vm.makeText(String(cString: entry.pointee.pw_name))
    },
    .entry("urandom(size, /)", "Random bytes of the operating system.") { vm, a in
      let size = try vm.index(a[0])
      if size < 0 { throw vm.valueError("negative argument not allowed") }
      try vm.checkAllocation(size, 1)
      var generator = SystemRandomNumberGenerator()
      return vm.heap.makeBytes((0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) })
    },
    .entry("strerror(code, /)", "The text of an error number.") { vm, a in
      vm.makeText(String(cString: Glibc.strerror(Int32(clamping: try vm.index(a[0])))))
    },
    .entry("_environment()", "The environment's names and values.") { vm, a in
      let dict = vm.heap.makeDict()
      var place = environ
      while let entry = place.pointee {
        let text = String(cString: entry)
        if let equals = text.firstIndex(of: "=") {
          let key = vm.makeText(String(text[..<equals]))
          let value = vm.makeText(String(text[text.index(after: equals)...]))
          dict.set(string: key.string, value)
          key.release()
          value.release()
        }
        place += 1
      }
      return Value(dict)
    },
    .entry("putenv(name, value, /)", "Set a variable of the environment.") { vm, a in
      setenv(try vm.path(a[0]), try vm.path(a[1]), 1)
      return .none
    },
    .entry("unsetenv(name, /)", "Remove a variable of the environment.") { vm, a in
      Glibc.unsetenv(try vm.path(a[0]))
      return .none
    },
    .entry("_exit(status, /)", "End the process by raising SystemExit.") { vm, a in
      throw BuiltinTable.systemExit(vm, a[0])
    },
    .entry("system(command)", "Run a command in the shell; returns its exit status.") { vm, a in
      let command = try vm.path(a[0])
      vm.output.flush()
      return Value(Int(runShell(command)))
    },
  ]

  /// The wait status of `/bin/sh -c command`.
  private static func runShell(_ command: String) -> Int32 {
    var pid = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", command] as [String]).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&pid, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return 127 << 8 }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
