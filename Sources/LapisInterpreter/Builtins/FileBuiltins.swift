import Glibc

/// `open`.
extension BuiltinTable {
  static let files: [NativeEntry] = [
    NativeEntry(
      "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      "Open file and return a stream. Raises OSError upon failure."
    ) { vm, a in
      let mode = try FileMode(vm, try vm.text(a[1], "open() argument 'mode' must be str").swiftString)
      let buffering = try vm.index(a[2])
      func optional(_ value: Value, _ name: String) throws -> String? {
        value.isNone ? nil : try vm.text(value, "open() argument '\(name)' must be str or None").swiftString
      }
      let encoding = try optional(a[3], "encoding")
      let errors = try optional(a[4], "errors")
      if mode.isBinary {
        if encoding != nil { throw vm.valueError("binary mode doesn't take an encoding argument") }
        if errors != nil { throw vm.valueError("binary mode doesn't take an errors argument") }
        if !a[5].isNone { throw vm.valueError("binary mode doesn't take a newline argument") }
      }
      let (descriptor, name) = try opened(vm, a, mode)
      let closes = try vm.isTrue(a[6])
      if mode.isBinary || buffering == 0 {
        let file = ByteFile(descriptor, name: name, mode: mode, isRaw: buffering == 0, closesDescriptor: closes)
        if !mode.isBinary { throw vm.valueError("can't have unbuffered text I/O") }
        return vm.hostValue(file)
      }
      let file = ByteFile(descriptor, name: name, mode: mode, closesDescriptor: closes)
      let shown = encoding ?? "UTF-8"
      return vm.hostValue(
        TextFile(
          file, mode: mode.text, codec: try Codecs.codec(vm, shown), encoding: shown, errors: errors ?? "strict",
          newline: try TextMembers.newline(vm, a[5], "open() argument 'newline' must be str or None"),
          isLineBuffered: buffering == 1 || isatty(descriptor) == 1))
    }
  ]

  /// The descriptor that `file` stands for, and what the file is called.
  private static func opened(_ vm: Interpreter, _ a: Arguments, _ mode: FileMode) throws -> (Int32, Ref) {
    var descriptor: Int32
    var path: String?
    let name: Ref
    let given = a[0].core
    if given.isInt || given.isBool {
      descriptor = Int32(clamping: given.int)
      if descriptor < 0 { throw vm.valueError("negative file descriptor") }
      name = Ref(given.int)
    } else {
      let given = try vm.path(a[0])
      if given.utf8.contains(0) { throw vm.valueError("embedded null byte") }
      if try !vm.isTrue(a[6]) { throw vm.valueError("Cannot use closefd=False with file name") }
      path = given
      name = a[0].tag == Tag.bytes ? vm.ref(a[0]) : vm.string(given)
      var flags = O_CLOEXEC
      flags |= mode.reads && mode.writes ? O_RDWR : mode.writes ? O_WRONLY : O_RDONLY
      if mode.truncates { flags |= O_CREAT | O_TRUNC }
      if mode.appends { flags |= O_CREAT | O_APPEND }
      if mode.creates { flags |= O_CREAT | O_EXCL }
      if a[7].isNone {
        descriptor = Glibc.open(given, flags, 0o666)
        if descriptor < 0 { throw vm.osError(errno, given) }
      } else {
        let result = try vm.call(a[7], [name.value, Value(Int(flags))])
        defer { result.release() }
        let answer = try vm.index(result)
        guard answer >= 0, let fits = Int32(exactly: answer) else {
          throw vm.valueError("opener returned \(answer)")
        }
        descriptor = fits
      }
    }
    var information = stat()
    let failure = fstat(descriptor, &information) != 0 ? errno : nil
    if let failure { throw vm.osError(failure) }
    if information.st_mode & S_IFMT == S_IFDIR {
      if path != nil { close(descriptor) }
      throw path.map { vm.osError(EISDIR, $0) } ?? vm.osError(EISDIR)
    }
    if mode.appends { lseek(descriptor, 0, SEEK_END) }
    return (descriptor, name)
  }
}
