import Glibc

/// The functions of `os` that tell of the machine, the file systems and the process, as the system has them.
enum SystemFacts {
  static let members: [ModuleMember] = constants + identity + machine

  private static let constants: [ModuleMember] = [
    ("EX_OK", 0), ("EX_USAGE", 64), ("EX_DATAERR", 65), ("EX_NOINPUT", 66), ("EX_NOUSER", 67), ("EX_NOHOST", 68),
    ("EX_UNAVAILABLE", 69), ("EX_SOFTWARE", 70), ("EX_OSERR", 71), ("EX_OSFILE", 72), ("EX_CANTCREAT", 73),
    ("EX_IOERR", 74), ("EX_TEMPFAIL", 75), ("EX_PROTOCOL", 76), ("EX_NOPERM", 77), ("EX_CONFIG", 78),
    ("WNOHANG", Int(WNOHANG)), ("O_DIRECTORY", Int(O_DIRECTORY)), ("O_NOFOLLOW", Int(O_NOFOLLOW)),
    ("O_SYNC", Int(O_SYNC)), ("O_DSYNC", Int(O_DSYNC)), ("O_NOCTTY", Int(O_NOCTTY)),
  ].map { name, value in .value(name, "A number of the operating system.") { _ in Ref(value) } }

  private static let identity: [ModuleMember] = [
    number("getgid()", "The process's group.") { Int(getgid()) },
    number("geteuid()", "The user whose rights the process has.") { Int(geteuid()) },
    number("getegid()", "The group whose rights the process has.") { Int(getegid()) },
    number("getpgrp()", "The process's group of processes.") { Int(getpgrp()) },
    .entry("nice(increment, /)", "Lower the process's priority; returns the new one.") { vm, a in
      errno = 0
      let level = Glibc.nice(Int32(clamping: try vm.index(a[0])))
      if level == -1, errno != 0 { throw vm.osError(errno) }
      return Value(Int(level))
    },
    .entry("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", "Set a file's owner and group.") { vm, a in
      let path = try vm.path(a[0], "chown: path should be string, bytes, os.PathLike or integer")
      let (user, group) = (UInt32(truncatingIfNeeded: try vm.index(a[1])), UInt32(truncatingIfNeeded: try vm.index(a[2])))
      let done = try vm.isTrue(a[4]) ? Glibc.chown(path, user, group) : Glibc.lchown(path, user, group)
      if done != 0 { throw vm.osError(errno, path) }
      return .none
    },
    .entry("mkfifo(path, mode=438, *, dir_fd=None)", "Make a named pipe.") { vm, a in
      let path = try vm.path(a[0], "mkfifo: path should be string, bytes or os.PathLike")
      if Glibc.mkfifo(path, mode_t(truncatingIfNeeded: try vm.index(a[1]))) != 0 { throw vm.osError(errno, path) }
      return .none
    },
    .entry("ftruncate(fd, length, /)", "Cut an open file to a length.") { vm, a in
      if Glibc.ftruncate(try vm.descriptor(a[0]), try vm.index(a[1])) != 0 { throw vm.osError(errno) }
      return .none
    },
  ]

  private static let machine: [ModuleMember] = [
    .entry("_uname()", "(system, node, release, version, machine)") { vm, _ in
      var facts = utsname()
      if Glibc.uname(&facts) != 0 { throw vm.osError(errno) }
      func text<T>(_ field: T) -> Value {
        withUnsafeBytes(of: field) { vm.makeText(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)) }
      }
      return vm.heap.makeTuple(owned: [
        text(facts.sysname), text(facts.nodename), text(facts.release), text(facts.version), text(facts.machine),
      ])
    },
    .entry("sync()", "Have all disks write what is buffered.") { _, _ in
      Glibc.sync()
      return .none
    },
    .entry("_times()", "(user, system, children's user, children's system, elapsed) in seconds.") { vm, _ in
      var spent = tms()
      let elapsed = Glibc.times(&spent)
      let ticks = Double(max(1, Glibc.sysconf(Int32(_SC_CLK_TCK))))
      return vm.heap.makeTuple(
        owned: [spent.tms_utime, spent.tms_stime, spent.tms_cutime, spent.tms_cstime, elapsed].map {
          Value(Double($0) / ticks)
        })
    },
    .entry("sysconf(name, /)", "A number of the system's configuration.") { vm, a in
      let key: Int32
      if a[0].isString {
        guard let known = settings[a[0].string.swiftString] else {
          throw vm.valueError("unrecognized configuration name")
        }
        key = known
      } else {
        key = Int32(clamping: try vm.index(a[0]))
      }
      errno = 0
      let value = Glibc.sysconf(key)
      if value == -1, errno != 0 { throw vm.osError(errno) }
      return Value(value)
    },
    .value("sysconf_names", "The names that sysconf knows.") { vm in
      vm.dict(settings.sorted { $0.key < $1.key }.map { (vm.string($0.key), Ref(Int($0.value))) })
    },
    .entry("_statvfs(path, /)", "The file system that a path stands in.") { vm, a in
      let path = try vm.path(a[0], "statvfs: path should be string, bytes, os.PathLike or integer")
      var facts = statvfs()
      if statvfs(path, &facts) != 0 { throw vm.osError(errno, path) }
      let numbers = [
        facts.f_bsize, facts.f_frsize, UInt(facts.f_blocks), UInt(facts.f_bfree), UInt(facts.f_bavail),
        UInt(facts.f_files), UInt(facts.f_ffree), UInt(facts.f_favail), facts.f_flag, facts.f_namemax,
      ]
      return vm.heap.makeTuple(owned: numbers.map { Value(Int(truncatingIfNeeded: $0)) })
    },
  ]

  /// For `platform`.
  static let library = ModuleMember.entry("_glibc_version()", "The version of the C library.") { vm, _ in
    var text = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &text, text.count - 1)
    let shown = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return vm.makeText(String(shown.split(separator: " ").last ?? ""))
  }

  private static let settings: [String: Int32] = [
    "SC_ARG_MAX": Int32(_SC_ARG_MAX), "SC_CLK_TCK": Int32(_SC_CLK_TCK), "SC_OPEN_MAX": Int32(_SC_OPEN_MAX),
    "SC_PAGESIZE": Int32(_SC_PAGESIZE), "SC_PAGE_SIZE": Int32(_SC_PAGESIZE), "SC_PHYS_PAGES": Int32(_SC_PHYS_PAGES),
    "SC_AVPHYS_PAGES": Int32(_SC_AVPHYS_PAGES), "SC_NPROCESSORS_CONF": Int32(_SC_NPROCESSORS_CONF),
    "SC_NPROCESSORS_ONLN": Int32(_SC_NPROCESSORS_ONLN),
  ]

  private static func number(_ signature: String, _ doc: String, _ body: @escaping () -> Int) -> ModuleMember {
    .entry(signature, doc) { _, _ in Value(body()) }
  }
}
