import Glibc

/// The methods of binary files.
enum FileMembers {
  /// A size argument: None and negative numbers mean all.
  static func size(_ vm: Interpreter, _ value: Value) throws -> Int? {
    if value.isNone { return nil }
    guard let count = try vm.clampedIndex(value) else {
      throw vm.typeError("argument should be integer or None, not '\(vm.typeName(of: value))'")
    }
    return count < 0 ? nil : count
  }

  /// What `io`'s script asks for: a position as an int, with CPython's words for what is none.
  static let index = ModuleMember.entry("_index(value, /)", "The value as an int.") { vm, a in
    Value(try vm.index(a[0]))
  }

  private static func made(_ vm: Interpreter, _ bytes: [UInt8]) -> Value { vm.heap.makeBytes(bytes) }

  static let common: [Member] = [
    .entry("read(self, size=-1, /)", "Read up to size bytes, or to the end.") { (file: ByteFile, vm, a) in
      made(vm, try file.read(vm, size(vm, a[1])))
    },
    .entry("readline(self, size=-1, /)", "Read one line.") { (file: ByteFile, vm, a) in
      made(vm, try file.readLine(vm, limit: size(vm, a[1])))
    },
    .entry("readlines(self, hint=-1, /)", "Read all lines into a list, or those of about hint bytes.") {
      (file: ByteFile, vm, a) in
      let most = try size(vm, a[1]) ?? 0
      let list = vm.heap.makeList(capacity: 0)
      do {
        var total = 0
        while true {
          let line = try file.readLine(vm, limit: nil, doing: nil)
          if line.isEmpty { break }
          list.append(owned: made(vm, line))
          total += line.count
          if most > 0, total > most { break }
        }
      } catch {
        Value(list).release()
        throw error
      }
      return Value(list)
    },
    .entry("readinto(self, buffer, /)", "Read bytes into a bytearray or memoryview; returns how many.") {
      (file: ByteFile, vm, a) in
      try fill(vm, a[1]) { try file.read(vm, $0) }
    },
    .entry("write(self, buffer, /)", "Write bytes; returns how many.") { (file: ByteFile, vm, a) in
      let bytes = try BytesMethods.buffer(vm, a[1])
      try file.write(vm, bytes)
      return Value(bytes.count)
    },
    .entry("writelines(self, lines, /)", "Write a list of lines.") { (file: ByteFile, vm, a) in
      try file.checkOpen(vm)
      try vm.forEach(a[1]) { try file.write(vm, BytesMethods.buffer(vm, $0)) }
      return .none
    },
    .entry("flush(self, /)", "Write what is buffered.") { (file: ByteFile, vm, a) in
      try file.flush(vm)
      return .none
    },
    .entry("close(self, /)", "Flush and close the file.") { (file: ByteFile, vm, a) in
      try file.close(vm)
      return .none
    },
    .entry("seek(self, target, whence=0, /)", "Change the position.") { (file: ByteFile, vm, a) in
      Value(try file.seek(vm, try vm.index(a[1]), try vm.index(a[2])))
    },
    .entry("tell(self, /)", "The current position.") { (file: ByteFile, vm, a) in Value(try file.tell(vm)) },
    .entry("truncate(self, size=None, /)", "Cut the file to a size.") { (file: ByteFile, vm, a) in
      Value(try file.truncate(vm, a[1].isNone ? nil : try vm.index(a[1])))
    },
    .entry("fileno(self, /)", "The descriptor of the operating system.") { (file: ByteFile, vm, a) in
      try file.checkOpen(vm)
      return Value(Int(file.descriptor))
    },
    .entry("readable(self, /)", "Can it be read?") { (file: ByteFile, vm, a) in
      try file.checkOpen(vm)
      return Value(file.mode.reads)
    },
    .entry("writable(self, /)", "Can it be written?") { (file: ByteFile, vm, a) in
      try file.checkOpen(vm)
      return Value(file.mode.writes)
    },
    .entry("seekable(self, /)", "Can its position be changed?") { (file: ByteFile, vm, a) in
      try file.checkOpen(vm)
      return Value(file.isSeekable)
    },
    .entry("isatty(self, /)", "Is it a terminal?") { (file: ByteFile, vm, a) in
      try file.checkOpen(vm)
      return Value(isatty(file.descriptor) == 1)
    },
    .property("name", "The path or descriptor it was opened with.") { (file: ByteFile, vm) in file.name },
    .property("mode", "The mode of the file.") { (file: ByteFile, vm) in vm.string(file.mode.shown) },
    .property("closed", "Is it closed?") { (file: ByteFile, vm) in Ref(file.isClosed) },
  ] + protocolMembers(ByteFile.self)

  static let reading: [Member] = [
    .entry("read1(self, size=-1, /)", "Read what one call of the system gives, at most size bytes.") {
      (file: ByteFile, vm, a) in
      made(vm, try file.readOnce(vm, size(vm, a[1]) ?? -1))
    },
    .entry("peek(self, size=0, /)", "The bytes that come next, without moving on.") { (file: ByteFile, vm, a) in
      made(vm, try file.peek(vm))
    },
  ]

  static let buffered: [Member] = [
    .property("raw", "The file without its buffer.") { (file: ByteFile, vm) in vm.host(file.rawView()) },
    .entry("detach(self, /)", "Flush, and give the file without its buffer.") { (file: ByteFile, vm, a) in
      try file.flush(vm)
      return vm.hostValue(file.rawView())
    },
  ]

  static let raw: [Member] = [
    .entry("readall(self, /)", "Read to the end.") { (file: ByteFile, vm, a) in made(vm, try file.read(vm, nil)) }
  ]

  /// What makes a file an iterator and a context manager, by name.
  static func protocolMembers<T: HostObject>(_ type: T.Type) -> [Member] {
    [
      .entry("__iter__(self, /)", "The file itself.") { (file: T, vm, a) in
        _ = try file.isIterator(vm)
        return a[0].retained()
      },
      .entry("__next__(self, /)", "The next line.") { (file: T, vm, a) in
        if let line = try file.next(vm) { return line.retained() }
        throw Raised(exception: vm.ref(owned: vm.makeException(vm.typeObject(.stopIteration))))
      },
      .entry("__enter__(self, /)", "The file itself.") { (file: T, vm, a) in
        try file.enter(vm).map { $0.retained() } ?? .none
      },
      .entry("__exit__(self, /, *details)", "Close the file.") { (file: T, vm, a) in
        _ = try file.exit(vm, exception: .none)
        return .none
      },
    ]
  }

  /// `readinto`: puts what `read` gives for the buffer's size at its start.
  static func fill(_ vm: Interpreter, _ target: Value, _ read: (Int) throws -> [UInt8]) throws -> Value {
    guard target.tag == Tag.byteArray || target.hostObject is MemoryView else {
      throw vm.typeError(
        "readinto() argument must be read-write bytes-like object, not \(vm.typeName(of: target))")
    }
    let bytes = try read(try vm.length(of: target))
    let part = vm.heap.makeSlice(Value(0), Value(bytes.count), .none)
    defer { part.release() }
    let value = vm.heap.makeBytes(bytes)
    defer { value.release() }
    try vm.setItem(target, part, value)
    return Value(bytes.count)
  }
}

extension ByteFile {
  func peek(_ vm: Interpreter) throws -> [UInt8] {
    try checkOpen(vm, "peek of")
    let bytes = try readOnce(vm, -1)
    unread(bytes.count)
    return bytes
  }
}
