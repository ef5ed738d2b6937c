import Glibc

/// The bytes below `sys.stdin`, `sys.stdout` and `sys.stderr`: the script's streams, wherever its host
/// sends them. What a text file needs of them is the rest of a stream: text, lines, encodings.
final class StandardStream: HostObject, ByteSource {
  enum Kind: Int {
    case input, output, error
  }
  let kind: Kind
  /// Read from the system; `at` bytes of it were given out.
  private var pending: [UInt8] = []
  private var at = 0

  init(_ kind: Kind) {
    self.kind = kind
    super.init(type: kind == .input ? Self.readerType : Self.writerType)
  }

  /// The script's input, of which `input` and `sys.stdin` read the same bytes.
  static func input(_ vm: Interpreter) -> StandardStream {
    vm.libraryObject("standard input") { StandardStream(.input) }
  }
  /// The text stream over it.
  static func text(_ vm: Interpreter, _ kind: Kind) -> TextFile {
    TextFile(
      kind == .input ? input(vm) : StandardStream(kind), mode: kind == .input ? "r" : "w", codec: .utf8, encoding: "utf-8",
      errors: kind == .error ? "backslashreplace" : "strict", newline: nil,
      isLineBuffered: kind == .error || isatty(Int32(kind.rawValue)) == 1)
  }

  var name: String { kind == .input ? "<stdin>" : kind == .output ? "<stdout>" : "<stderr>" }
  override func repr(_ vm: Interpreter) throws -> String { "<_io.\(type.name) name='\(name)'>" }

  // MARK: Bytes

  var ref: (Interpreter) -> Ref { { vm in vm.host(self) } }

  /// A line of the script's input, with its end where it has one; none at the end.
  func someBytes(_ vm: Interpreter) throws -> [UInt8] {
    if at == pending.count, let read = vm.options.readLine {
      return read("").map { Array($0.utf8) + [0x0A] } ?? []
    }
    var line: [UInt8] = []
    while true {
      if let end = pending[at...].firstIndex(of: 0x0A) {
        line += pending[at...end]
        at = end + 1
        return line
      }
      line += pending[at...]
      (pending, at) = (try moreInput(vm), 0)
      if pending.isEmpty { return line }
    }
  }
  /// What the system has; none at the end, after which a terminal may go on.
  private func moreInput(_ vm: Interpreter) throws -> [UInt8] {
    if vm.options.readLine != nil { return [] }
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        filled = Glibc.read(0, buffer.baseAddress, buffer.count)
        if filled < 0 { filled = 0 } else { errno = 0 }
      }
      if !bytes.isEmpty || errno == 0 { return bytes }
      guard errno == EINTR else { throw vm.osError(errno) }
      try vm.checkInterrupt()
    }
  }
  func allBytes(_ vm: Interpreter) throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let more = try someBytes(vm)
      if more.isEmpty { return all }
      all += more
    }
  }
  fileprivate func read(_ vm: Interpreter, _ count: Int?) throws -> [UInt8] {
    if kind != .input { throw vm.error(ByteFile.unsupported, "read") }
    guard let count else { return try allBytes(vm) }
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try someBytes(vm)
      if more.isEmpty { break }
      bytes += more
    }
    putBack(bytes.dropFirst(count))
    return Array(bytes.prefix(count))
  }

  private func putBack(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty { return }
    (pending, at) = (Array(bytes) + pending[at...], 0)
  }

  func put(_ vm: Interpreter, _ bytes: [UInt8]) throws {
    if kind == .input { throw vm.error(ByteFile.unsupported, "write") }
    vm.output.write(bytes: bytes, to: kind == .error ? .standardError : .standardOutput)
  }
  func flush(_ vm: Interpreter) throws { vm.output.flush() }
  func tell(_ vm: Interpreter) throws -> Int { throw vm.osError(ESPIPE) }
  func seek(_ vm: Interpreter, _ offset: Int, _ whence: Int) throws -> Int { throw vm.osError(ESPIPE) }
  func truncate(_ vm: Interpreter, _ size: Int?) throws -> Int { throw vm.osError(EINVAL) }
  /// The script's streams stay open, whatever it closes.
  func close(_ vm: Interpreter) throws { vm.output.flush() }
  func isClosed(_ vm: Interpreter) throws -> Bool { false }
  func ask(_ vm: Interpreter, _ question: String) throws -> Bool {
    switch question {
    case "readable": kind == .input
    case "writable": kind != .input
    case "isatty": isatty(Int32(kind.rawValue)) == 1
    default: false
    }
  }

  /// The next line of the script's input without its end; nil at the end.
  func line(_ vm: Interpreter) throws -> [UInt8]? {
    var bytes = try someBytes(vm)
    if bytes.isEmpty { return nil }
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }

  // MARK: In the language

  override func isIterator(_ vm: Interpreter) throws -> Bool { true }
  override func next(_ vm: Interpreter) throws -> Ref? {
    let line = try someBytes(vm)
    return line.isEmpty ? nil : vm.ref(owned: vm.heap.makeBytes(line))
  }

  private static func members() -> [Member] { [
    .entry("write(self, buffer, /)", "Write bytes; returns how many.") { (file: StandardStream, vm, a) in
      let bytes = try BytesMethods.buffer(vm, a[1])
      try file.put(vm, bytes)
      return Value(bytes.count)
    },
    .entry("writelines(self, lines, /)", "Write a list of lines.") { (file: StandardStream, vm, a) in
      try vm.forEach(a[1]) { try file.put(vm, BytesMethods.buffer(vm, $0)) }
      return .none
    },
    .entry("flush(self, /)", "Write what is buffered.") { (file: StandardStream, vm, a) in
      try file.flush(vm)
      return .none
    },
    .entry("close(self, /)", "Does no more than flush: the script's streams stay open.") {
      (file: StandardStream, vm, a) in
      try file.close(vm)
      return .none
    },
    .entry("read(self, size=-1, /)", "Read up to size bytes, or to the end.") { (file: StandardStream, vm, a) in
      vm.heap.makeBytes(try file.read(vm, try FileMembers.size(vm, a[1])))
    },
    .entry("read1(self, size=-1, /)", "Read a line, or size bytes of one.") { (file: StandardStream, vm, a) in
      let size = try FileMembers.size(vm, a[1])
      let line = try file.someBytes(vm)
      file.putBack(line.dropFirst(size ?? Int.max))
      return vm.heap.makeBytes(Array(line.prefix(size ?? Int.max)))
    },
    .entry("readline(self, size=-1, /)", "Read one line.") { (file: StandardStream, vm, a) in
      if file.kind != .input { throw vm.error(ByteFile.unsupported, "read") }
      return vm.heap.makeBytes(try file.someBytes(vm))
    },
    .entry("readlines(self, hint=-1, /)", "Read all lines into a list.") { (file: StandardStream, vm, a) in
      if file.kind != .input { throw vm.error(ByteFile.unsupported, "read") }
      return vm.list(try file.lines(vm)).retained()
    },
    .entry("fileno(self, /)", "The descriptor of the operating system.") { (file: StandardStream, vm, a) in
      Value(file.kind.rawValue)
    },
    question("isatty", "Is it a terminal?"), question("readable", "Can it be read?"),
    question("writable", "Can it be written?"), question("seekable", "Can its position be changed?"),
    .property("name", "Its name.") { (file: StandardStream, vm) in vm.string(file.name) },
    .property("mode", "The mode it was opened with.") { (file: StandardStream, vm) in
      vm.string(file.kind == .input ? "rb" : "wb")
    },
    .property("closed", "Is it closed?") { (file: StandardStream, vm) in Ref(false) },
    .property("raw", "The file without its buffer.") { (file: StandardStream, vm) in vm.host(file) },
  ] }
  private static func question(_ name: String, _ doc: String) -> Member {
    .entry("\(name)(self, /)", doc) { (file: StandardStream, vm, a) in Value(try file.ask(vm, name)) }
  }
  private func lines(_ vm: Interpreter) throws -> [Ref] {
    var lines: [Ref] = []
    while let line = try next(vm) { lines.append(line) }
    return lines
  }

  static let readerType = HostType(
    name: "BufferedReader", module: "_io", doc: "The script's input as bytes.", importPaths: [],
    base: ByteFile.readerType, members: members())
  static let writerType = HostType(
    name: "BufferedWriter", module: "_io", doc: "A stream of the script as bytes.", importPaths: [],
    base: ByteFile.writerType, members: members())
}

extension TextFile {
  /// The script's stream below, where it is one.
  var standardStream: StandardStream? { source as? StandardStream }

  /// Does what is printed go on as it is: to the script's own output, in UTF-8?
  var isPlainOutput: Bool {
    guard source is StandardStream, case .utf8 = codec else { return false }
    return hasPlainLineEnds
  }
}
