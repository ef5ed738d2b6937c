import Glibc

/// What `open` returns: a file read or written as text or as bytes.
///
/// Reading takes what is left of the file into memory at the first read; writing is buffered and
/// flushed at 64 KB, at `flush`, `close` and when the object goes.
final class FileObject: HostObject {
  struct Mode {
    var reads = false
    var writes = false
    var isBinary = false
    var text: String
  }

  let mode: Mode
  let name: String
  let codec: TextCodec
  let encodingName: String
  let errors: TextCodec.ErrorMode
  /// The `newline` argument; nil translates line ends.
  let newline: String?
  private var descriptor: Int32
  private let closesDescriptor: Bool
  private var pending: [UInt8] = []
  /// The rest of the file from `contentStart`, decoded to UTF-8 for text.
  private var content: [UInt8]?
  private var contentStart = 0
  private var position = 0

  init(
    _ descriptor: Int32, name: String, mode: Mode, codec: TextCodec, encodingName: String,
    errors: TextCodec.ErrorMode, newline: String?, closesDescriptor: Bool
  ) {
    self.descriptor = descriptor
    self.name = name
    self.mode = mode
    self.codec = codec
    self.encodingName = encodingName
    self.errors = errors
    self.newline = newline
    self.closesDescriptor = closesDescriptor
    super.init(type: !mode.isBinary ? Self.textType : mode.writes ? Self.writerType : Self.readerType)
  }

  deinit {
    if descriptor >= 0 {
      _ = writePending()
      if closesDescriptor { Glibc.close(descriptor) }
    }
  }

  static let unsupported = ExceptionType("UnsupportedOperation", base: .osError, importPaths: ["io"])

  var isClosed: Bool { descriptor < 0 }

  private func checkOpen(_ vm: Interpreter) throws {
    if isClosed { throw vm.valueError("I/O operation on closed file.") }
  }

  private func checkReadable(_ vm: Interpreter) throws {
    if isClosed {
      throw vm.valueError(mode.isBinary ? "read of closed file" : "I/O operation on closed file.")
    }
    if !mode.reads { throw vm.error(Self.unsupported, mode.isBinary ? "read" : "not readable") }
  }

  // MARK: Writing

  /// The errno of a failed write; nil where all was written.
  private func writePending() -> Int32? {
    var start = 0
    while start < pending.count {
      let written = pending.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, pending.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        let code = errno
        pending.removeSubrange(..<start)
        return code
      }
      start += written
    }
    pending.removeAll(keepingCapacity: true)
    return nil
  }

  func flush(_ vm: Interpreter) throws {
    try checkOpen(vm)
    if let code = writePending() { throw vm.osError(code) }
  }

  func write(_ bytes: [UInt8], _ vm: Interpreter) throws {
    if content != nil {
      lseek(descriptor, contentStart + position, SEEK_SET)
      content = nil
    }
    pending += bytes
    if pending.count >= 1 << 16 { try flush(vm) }
  }

  func writeValue(_ value: Value, _ vm: Interpreter) throws -> Value {
    try checkOpen(vm)
    if !mode.writes { throw vm.error(Self.unsupported, mode.isBinary ? "write" : "not writable") }
    if mode.isBinary {
      guard value.isAnyBytes else {
        throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(of: value))'")
      }
      try write(Array(value.bytes.buffer), vm)
      return Value(value.bytes.pointee.count)
    }
    let string = try vm.text(value, "write() argument must be str")
    var bytes = Array(string.buffer)
    if let newline, newline == "\r\n" || newline == "\r", bytes.contains(0x0A) {
      bytes = bytes.flatMap { $0 == 0x0A ? Array(newline.utf8) : [$0] }
    }
    if !codec.keepsASCII || !string.isASCII {
      bytes = try bytes.withUnsafeBufferPointer { try Codecs.encode(vm, $0, codec, errors) }
    }
    try write(bytes, vm)
    return Value(string.pointee.length)
  }

  // MARK: Reading

  private func load(_ vm: Interpreter) throws -> [UInt8] {
    if let content { return content }
    if !pending.isEmpty { try flush(vm) }
    contentStart = max(0, lseek(descriptor, 0, SEEK_CUR))
    var raw: [UInt8] = []
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_size > contentStart {
      raw.reserveCapacity(Int(information.st_size) - contentStart + 1)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR {
          try vm.checkInterrupt()
          continue
        }
        throw vm.osError(errno)
      }
      if count == 0 { break }
      raw += chunk[..<count]
    }
    if !mode.isBinary {
      raw = try raw.withUnsafeBufferPointer { try Codecs.decode(vm, $0, codec, errors) }
      if newline == nil, raw.contains(0x0D) {
        var translated: [UInt8] = []
        translated.reserveCapacity(raw.count)
        for (i, byte) in raw.enumerated() {
          if byte == 0x0D {
            translated.append(0x0A)
          } else if byte != 0x0A || i == 0 || raw[i - 1] != 0x0D {
            translated.append(byte)
          }
        }
        raw = translated
      }
    }
    content = raw
    position = 0
    return raw
  }

  private func make(_ vm: Interpreter, _ bytes: ArraySlice<UInt8>) -> Value {
    mode.isBinary ? vm.heap.makeBytes(Array(bytes)) : vm.makeText(Array(bytes))
  }

  /// Up to `count` bytes or code points; a negative count or nil takes all.
  func read(_ vm: Interpreter, _ count: Int?) throws -> Value {
    try checkReadable(vm)
    let text = try load(vm)
    let start = min(position, text.count)
    var end = text.count
    if let count, count >= 0 {
      if mode.isBinary {
        end = min(text.count, start + min(count, text.count))
      } else {
        let rest = text[start...].withUnsafeBufferPointer { TextIndex.offset($0, scalar: count) }
        end = start + rest
      }
    }
    position = end
    return make(vm, text[start..<end])
  }

  /// The next line with its end; empty at the end of the file. `.undefined` instead where asked.
  func readLine(_ vm: Interpreter, limit: Int? = nil, undefinedAtEnd: Bool = false) throws -> Value {
    try checkReadable(vm)
    let text = try load(vm)
    if position >= text.count { return undefinedAtEnd ? .undefined : make(vm, text[text.count...]) }
    var end = text.withUnsafeBufferPointer { bytes -> Int in
      let rest = TextIndex.slice(bytes, position, bytes.count)
      guard let base = rest.baseAddress, let hit = memchr(base, 0x0A, rest.count) else {
        return bytes.count
      }
      return position + (UnsafeRawPointer(hit) - UnsafeRawPointer(base)) + 1
    }
    if let limit, limit >= 0 { end = min(end, position + min(limit, text.count)) }
    defer { position = end }
    return make(vm, text[position..<end])
  }

  func close(_ vm: Interpreter) throws {
    if isClosed { return }
    let failure = writePending()
    if closesDescriptor { Glibc.close(descriptor) }
    descriptor = -1
    content = nil
    if let failure { throw vm.osError(failure) }
  }

  func seek(_ vm: Interpreter, _ offset: Int, _ whence: Int) throws -> Value {
    try checkOpen(vm)
    try flush(vm)
    guard (0...2).contains(whence) else {
      throw vm.valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if !mode.isBinary, whence != 0, offset != 0 {
      throw vm.error(
        Self.unsupported,
        "can't do nonzero \(whence == 1 ? "cur" : "end")-relative seeks")
    }
    let target = whence == 1 ? tell() &+ offset : offset
    if whence != 2 {
      if target < 0 { throw vm.valueError("negative seek position \(target)") }
      if let content, target >= contentStart, target - contentStart <= content.count {
        position = target - contentStart
        return Value(target)
      }
    }
    content = nil
    let reached = lseek(descriptor, target, whence == 2 ? SEEK_END : SEEK_SET)
    if reached < 0 { throw vm.osError(errno) }
    return Value(reached)
  }

  func tell() -> Int {
    if content != nil { return contentStart + position }
    return max(0, lseek(descriptor, 0, SEEK_CUR)) + pending.count
  }

  func truncate(_ vm: Interpreter, _ size: Int?) throws -> Value {
    try flush(vm)
    let length = size ?? tell()
    content = nil
    if ftruncate(descriptor, length) != 0 { throw vm.osError(errno) }
    return Value(length)
  }

  // MARK: In the language

  override func repr(_ vm: Interpreter) throws -> String {
    let shown = try vm.repr(vm.string(name))
    if mode.isBinary { return "<_io.\(type.name) name=\(shown)>" }
    return "<_io.TextIOWrapper name=\(shown) mode='\(mode.text)' encoding='\(encodingName)'>"
  }
  override func isTrue(_ vm: Interpreter) throws -> Bool { true }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    try checkReadable(vm)
    return { [self] in
      let line = try readLine(vm, undefinedAtEnd: true)
      return line.isUndefined ? nil : vm.ref(owned: line)
    }
  }
  override func enter(_ vm: Interpreter) throws -> Ref? {
    try checkOpen(vm)
    return vm.host(self)
  }
  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    try close(vm)
    return false
  }

  private static func count(_ vm: Interpreter, _ value: Value) throws -> Int? {
    value.isNone ? nil : try vm.index(value)
  }

  private static func members() -> [Member] { [
    .entry("read(self, size=-1, /)", "Read up to size characters or bytes, or to the end.") {
      (file: FileObject, vm, a) in try file.read(vm, count(vm, a[1]))
    },
    .entry("readline(self, size=-1, /)", "Read one line.") { (file: FileObject, vm, a) in
      try file.readLine(vm, limit: count(vm, a[1]))
    },
    .entry("readlines(self, hint=-1, /)", "Read all lines into a list.") { (file: FileObject, vm, a) in
      let list = vm.heap.makeList(capacity: 0)
      do {
        while true {
          let line = try file.readLine(vm, undefinedAtEnd: true)
          if line.isUndefined { break }
          list.append(owned: line)
        }
      } catch {
        Value(list).release()
        throw error
      }
      return Value(list)
    },
    .entry("__next__(self, /)", "The next line.") { (file: FileObject, vm, a) in
      let line = try file.readLine(vm, undefinedAtEnd: true)
      if line.isUndefined {
        throw Raised(exception: vm.ref(owned: vm.makeException(vm.typeObject(.stopIteration))))
      }
      return line
    },
    .entry("write(self, text, /)", "Write a string or bytes; returns how much was written.") {
      (file: FileObject, vm, a) in try file.writeValue(a[1], vm)
    },
    .entry("writelines(self, lines, /)", "Write a list of lines.") { (file: FileObject, vm, a) in
      try vm.forEach(a[1]) { _ = try file.writeValue($0, vm) }
      return .none
    },
    .entry("flush(self, /)", "Write what is buffered.") { (file: FileObject, vm, a) in
      try file.flush(vm)
      return .none
    },
    .entry("close(self, /)", "Flush and close the file.") { (file: FileObject, vm, a) in
      try file.close(vm)
      return .none
    },
    .entry("seek(self, offset, whence=0, /)", "Change the position.") { (file: FileObject, vm, a) in
      try file.seek(vm, try vm.index(a[1]), try vm.index(a[2]))
    },
    .entry("tell(self, /)", "The current position.") { (file: FileObject, vm, a) in
      try file.checkOpen(vm)
      return Value(file.tell())
    },
    .entry("truncate(self, size=None, /)", "Cut the file to a size.") { (file: FileObject, vm, a) in
      try file.truncate(vm, count(vm, a[1]))
    },
    .entry("fileno(self, /)", "The descriptor of the operating system.") { (file: FileObject, vm, a) in
      try file.checkOpen(vm)
      return Value(Int(file.descriptor))
    },
    .entry("readable(self, /)", "Can it be read?") { (file: FileObject, vm, a) in Value(file.mode.reads) },
    .entry("writable(self, /)", "Can it be written?") { (file: FileObject, vm, a) in Value(file.mode.writes) },
    .entry("seekable(self, /)", "Can its position be changed?") { (file: FileObject, vm, a) in
      Value(lseek(file.descriptor, 0, SEEK_CUR) >= 0)
    },
    .entry("isatty(self, /)", "Is it a terminal?") { (file: FileObject, vm, a) in
      Value(isatty(file.descriptor) == 1)
    },
    .property("name", "The path it was opened with.") { (file: FileObject, vm) in vm.string(file.name) },
    .property("mode", "The mode it was opened with.") { (file: FileObject, vm) in vm.string(file.mode.text) },
    .property("closed", "Is it closed?") { (file: FileObject, vm) in Ref(file.isClosed) },
    .property("encoding", "The encoding of its text.") { (file: FileObject, vm) in
      vm.string(file.encodingName)
    },
  ] }

  private static func type(_ name: String) -> HostType {
    HostType(name: name, module: "_io", doc: "An open file.", importPaths: ["io"], members: members())
  }
  static let textType = type("TextIOWrapper")
  static let readerType = type("BufferedReader")
  static let writerType = type("BufferedWriter")
}
