import Glibc

/// An open file of bytes: what `open` returns in binary mode, and what stands below a text file.
///
/// Reading goes through a buffer of 64 KB; writing is flushed at 64 KB, at `flush`, `close` and when the
/// object goes.
final class ByteFile: HostObject {
  let mode: FileMode
  /// A str or an int, as given to `open`.
  let name: Ref
  private(set) var descriptor: Int32
  private let closesDescriptor: Bool
  /// Unbuffered: `open(…, buffering=0)`.
  private let isRaw: Bool
  /// What was read ahead; `inputAt` bytes of it were given out.
  private var input: [UInt8] = []
  private var inputAt = 0
  private var output: [UInt8] = []
  private static let bufferSize = 1 << 16

  init(_ descriptor: Int32, name: Ref, mode: FileMode, isRaw: Bool = false, closesDescriptor: Bool = true) {
    self.descriptor = descriptor
    self.name = name
    self.mode = mode
    self.isRaw = isRaw
    self.closesDescriptor = closesDescriptor
    super.init(
      type: isRaw
        ? Self.rawType : mode.reads && mode.writes ? Self.randomType : mode.writes ? Self.writerType : Self.readerType)
  }

  deinit {
    if descriptor >= 0 {
      _ = writeOutput()
      if closesDescriptor { Glibc.close(descriptor) }
    }
  }

  static let unsupported = ExceptionType(
    "UnsupportedOperation", bases: (.osError, .valueError), importPaths: ["io"], doc: "An operation that this file does not have.")

  var isClosed: Bool { descriptor < 0 }
  var isSeekable: Bool { lseek(descriptor, 0, SEEK_CUR) >= 0 }

  /// `doing` is what CPython names in the message; nil: no name.
  func checkOpen(_ vm: Interpreter, _ doing: String? = nil) throws {
    if !isClosed { return }
    throw vm.valueError(
      isRaw || doing == nil ? "I/O operation on closed file" + (isRaw ? "" : ".") : "\(doing ?? "") closed file")
  }

  private func checkReadable(_ vm: Interpreter, _ doing: String) throws {
    try checkOpen(vm, doing)
    if !mode.reads { throw vm.error(Self.unsupported, isRaw ? "File not open for reading" : "read") }
    if !output.isEmpty { try flush(vm) }
  }

  // MARK: Reading

  /// At least one more byte in the buffer; false at the end of the file.
  private func fill(_ vm: Interpreter) throws -> Bool {
    if inputAt < input.count { return true }
    inputAt = 0
    input = try readSome(vm, Self.bufferSize)
    return !input.isEmpty
  }

  private func readSome(_ vm: Interpreter, _ count: Int) throws -> [UInt8] {
    while true {
      var failure: Int32?
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let taken = Glibc.read(descriptor, buffer.baseAddress, count)
        if taken < 0 { failure = errno }
        filled = max(0, taken)
      }
      guard let failure else { return bytes }
      guard failure == EINTR else { throw vm.osError(failure) }
      try vm.checkInterrupt()
    }
  }

  /// Up to `count` bytes; all that is left where it is nil.
  func read(_ vm: Interpreter, _ count: Int?, doing: String = "read of") throws -> [UInt8] {
    try checkReadable(vm, doing)
    if let count, isRaw { return count == 0 ? [] : try readSome(vm, min(count, 1 << 30)) }
    var out = Array(input[inputAt...].prefix(count ?? Int.max))
    inputAt += out.count
    if count == nil {
      var information = stat()
      let place = lseek(descriptor, 0, SEEK_CUR)
      if place >= 0, fstat(descriptor, &information) == 0, information.st_size > place {
        out.reserveCapacity(out.count + min(Int(information.st_size) - Int(place), 1 << 33))
      }
    }
    while out.count < count ?? Int.max {
      let wanted = min((count ?? Int.max) - out.count, Self.bufferSize)
      if wanted >= Self.bufferSize {
        let more = try readSome(vm, Self.bufferSize)
        if more.isEmpty { break }
        out += more
      } else {
        guard try fill(vm) else { break }
        let part = input[inputAt...].prefix(wanted)
        out += part
        inputAt += part.count
      }
    }
    return out
  }

  /// What one read gives, at most `count` bytes.
  func readOnce(_ vm: Interpreter, _ count: Int) throws -> [UInt8] {
    try checkReadable(vm, "read of")
    guard count != 0, try fill(vm) else { return [] }
    let part = Array(count < 0 ? input[inputAt...] : input[inputAt...].prefix(count))
    inputAt += part.count
    return part
  }

  /// Puts back what was just read, for `peek`.
  func unread(_ count: Int) { inputAt = max(0, inputAt - count) }

  /// The next line with its end; empty at the end of the file.
  func readLine(_ vm: Interpreter, limit: Int?, doing: String? = "readline of") throws -> [UInt8] {
    try checkOpen(vm, doing)
    try checkReadable(vm, "read of")
    var line: [UInt8] = []
    while try fill(vm) {
      let rest = input[inputAt...].prefix((limit ?? Int.max) - line.count)
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      line += rest[..<end]
      inputAt = end
      if line.last == 0x0A || line.count >= limit ?? Int.max { break }
    }
    return line
  }

  // MARK: Writing

  /// The errno of a failed write; nil where all was written.
  private func writeOutput() -> Int32? {
    var start = 0
    while start < output.count {
      let written = output.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        let code = errno
        output.removeSubrange(..<start)
        return code
      }
      start += written
    }
    output.removeAll(keepingCapacity: true)
    return nil
  }

  func flush(_ vm: Interpreter) throws {
    try checkOpen(vm, "flush of")
    if let code = writeOutput() { throw vm.osError(code) }
  }

  func write(_ vm: Interpreter, _ bytes: [UInt8]) throws {
    try checkOpen(vm, "write to")
    if !mode.writes { throw vm.error(Self.unsupported, isRaw ? "File not open for writing" : "write") }
    try dropInput(vm)
    output += bytes
    if isRaw || output.count >= Self.bufferSize { try flush(vm) }
  }

  /// Goes back over what was read ahead.
  private func dropInput(_ vm: Interpreter) throws {
    if inputAt < input.count { lseek(descriptor, off_t(inputAt - input.count), SEEK_CUR) }
    input = []
    inputAt = 0
  }

  // MARK: Position

  func tell(_ vm: Interpreter) throws -> Int {
    if isClosed { throw vm.valueError("I/O operation on closed file") }
    let place = lseek(descriptor, 0, SEEK_CUR)
    if place < 0 { throw vm.osError(errno) }
    return Int(place) - (input.count - inputAt) + output.count
  }

  func seek(_ vm: Interpreter, _ offset: Int, _ whence: Int) throws -> Int {
    try checkOpen(vm, "seek of")
    guard (0...2).contains(whence) else { throw vm.valueError("whence value \(whence) unsupported") }
    try flush(vm)
    try dropInput(vm)
    let place = lseek(descriptor, offset, whence == 0 ? SEEK_SET : whence == 1 ? SEEK_CUR : SEEK_END)
    if place < 0 { throw vm.osError(errno) }
    return Int(place)
  }

  func truncate(_ vm: Interpreter, _ size: Int?) throws -> Int {
    try checkOpen(vm, "truncate of")
    if !mode.writes { throw vm.error(Self.unsupported, "truncate") }
    try flush(vm)
    let length = try size ?? tell(vm)
    if ftruncate(descriptor, length) != 0 { throw vm.osError(errno) }
    return length
  }

  func close(_ vm: Interpreter) throws {
    if isClosed { return }
    let failure = writeOutput()
    if closesDescriptor { Glibc.close(descriptor) }
    descriptor = -1
    (input, output) = ([], [])
    if let failure { throw vm.osError(failure) }
  }

  // MARK: In the language

  override func repr(_ vm: Interpreter) throws -> String {
    let shown = try vm.repr(name)
    if !isRaw { return "<_io.\(type.name) name=\(shown)>" }
    return "<_io.FileIO name=\(shown) mode='\(mode.shown)' closefd=\(closesDescriptor ? "True" : "False")>"
  }
  override func isTrue(_ vm: Interpreter) throws -> Bool { true }
  override func isIterator(_ vm: Interpreter) throws -> Bool {
    try checkOpen(vm)
    return true
  }
  override func next(_ vm: Interpreter) throws -> Ref? {
    let line = try readLine(vm, limit: nil, doing: nil)
    return line.isEmpty ? nil : vm.ref(owned: vm.heap.makeBytes(line))
  }
  override func enter(_ vm: Interpreter) throws -> Ref? {
    try checkOpen(vm)
    return vm.host(self)
  }
  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    try close(vm)
    return false
  }
  override func visit(_ visit: (Ref) -> Void) { visit(name) }

  /// The file without a buffer, for `file.raw`.
  func rawView() -> ByteFile {
    ByteFile(descriptor, name: name, mode: mode, isRaw: true, closesDescriptor: false)
  }

  /// `BufferedReader(raw)` and its likes: over an unbuffered file the same file with a buffer, over an
  /// object of the script a class of `io`'s own.
  private static func initializer(_ name: String) -> NativeFunction {
    NativeFunction("\(name)(raw, buffer_size=8192)", "A buffer over a file of bytes.") { call in
      if let raw = call["raw"].host(as: ByteFile.self) {
        return call.vm.host(
          ByteFile(raw.descriptor, name: raw.name, mode: raw.mode, closesDescriptor: raw.closesDescriptor))
      }
      let wrapper = try call.vm.attribute(try call.vm.imported("io"), "_Buffered")
      return try call.vm.call(wrapper, [call["raw"], call["buffer_size"]])
    }
  }
  private static func type(_ name: String, _ doc: String, _ members: [Member]) -> HostType {
    HostType(
      name: name, module: "_io", doc: doc, importPaths: ["io"],
      initializer: name == "FileIO" ? nil : initializer(name), members: members)
  }
  static let readerType = type(
    "BufferedReader", "A binary file to read.", FileMembers.common + FileMembers.reading + FileMembers.buffered)
  static let writerType = type(
    "BufferedWriter", "A binary file to write.", FileMembers.common + FileMembers.reading + FileMembers.buffered)
  static let randomType = type(
    "BufferedRandom", "A binary file to read and write.",
    FileMembers.common + FileMembers.reading + FileMembers.buffered)
  static let rawType = type(
    "FileIO", "A binary file without a buffer.", FileMembers.common + FileMembers.raw)
}
