import Glibc

/// `open`.
extension BuiltinTable {
  static let files: [NativeEntry] = [
    NativeEntry(
      "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      "Open file and return a stream. Raises OSError upon failure."
    ) { vm, a in
      let mode = try fileMode(vm, try vm.text(a[1], "open() argument 'mode' must be str").swiftString)
      if mode.isBinary {
        if !a[3].isNone { throw vm.valueError("binary mode doesn't take an encoding argument") }
        if !a[4].isNone { throw vm.valueError("binary mode doesn't take an errors argument") }
        if !a[5].isNone { throw vm.valueError("binary mode doesn't take a newline argument") }
      }
      let encoding =
        a[3].isNone ? "UTF-8" : try vm.text(a[3], "open() argument 'encoding' must be str or None").swiftString
      let errors =
        a[4].isNone ? "strict" : try vm.text(a[4], "open() argument 'errors' must be str or None").swiftString
      let newline =
        a[5].isNone ? nil : try vm.text(a[5], "open() argument 'newline' must be str or None").swiftString
      if let newline, !["", "\n", "\r", "\r\n"].contains(newline) {
        throw vm.valueError("illegal newline value: \(try vm.reprText(a[5]))")
      }
      let codec = try Codecs.codec(vm, encoding)
      let errorMode = TextCodec.ErrorMode(errors)
      if a[0].isInt {
        return vm.hostValue(
          FileObject(
            Int32(clamping: a[0].int), name: String(a[0].int), mode: mode, codec: codec,
            encodingName: encoding, errors: errorMode, newline: newline, closesDescriptor: false))
      }
      let path = try vm.path(a[0])
      if path.utf8.contains(0) { throw vm.valueError("embedded null byte") }
      var flags = O_CLOEXEC
      flags |= mode.reads && mode.writes ? O_RDWR : mode.writes ? O_WRONLY : O_RDONLY
      if mode.text.contains("w") { flags |= O_CREAT | O_TRUNC }
      if mode.text.contains("a") { flags |= O_CREAT | O_APPEND }
      if mode.text.contains("x") { flags |= O_CREAT | O_EXCL }
      let descriptor = Glibc.open(path, flags, 0o666)
      if descriptor < 0 { throw vm.osError(errno, path) }
      var information = stat()
      if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
        close(descriptor)
        throw vm.osError(EISDIR, path)
      }
      return vm.hostValue(
        FileObject(
          descriptor, name: path, mode: mode, codec: codec, encodingName: encoding,
          errors: errorMode, newline: newline, closesDescriptor: true))
    }
  ]

  private static func fileMode(_ vm: Interpreter, _ text: String) throws -> FileObject.Mode {
    var mode = FileObject.Mode(text: text)
    var kinds = 0
    var seen: Set<Unicode.Scalar> = []
    for scalar in text.unicodeScalars {
      guard "rwaxbt+".unicodeScalars.contains(scalar), seen.insert(scalar).inserted else {
        throw vm.valueError("invalid mode: '\(text)'")
      }
      switch scalar {
      case "r":
        mode.reads = true
        kinds += 1
      case "w", "a", "x":
        mode.writes = true
        kinds += 1
      case "b": mode.isBinary = true
      default: break
      }
    }
    if seen.contains("b"), seen.contains("t") {
      throw vm.valueError("can't have text and binary mode at once")
    }
    guard kinds == 1 else {
      throw vm.valueError("must have exactly one of create/read/write/append mode")
    }
    if seen.contains("+") {
      mode.reads = true
      mode.writes = true
    }
    return mode
  }
}
