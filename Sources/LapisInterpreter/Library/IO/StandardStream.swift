import Glibc

/// `sys.stdout`, `sys.stderr` and `sys.stdin`: the script's streams, wherever its host sends them.
final class StandardStream: HostObject {
  enum Kind: Int {
    case input, output, error
  }
  let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
    super.init(type: Self.streamType)
  }

  private var stream: OutputStream { kind == .error ? .standardError : .standardOutput }
  private var name: String { kind == .input ? "<stdin>" : kind == .output ? "<stdout>" : "<stderr>" }

  override func repr(_ vm: Interpreter) throws -> String {
    "<_io.TextIOWrapper name='\(name)' mode='\(kind == .input ? "r" : "w")' encoding='utf-8'>"
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    guard kind == .input else { return nil }
    return { self.nextLine(vm).map { vm.string($0 + "\n") } }
  }

  private func nextLine(_ vm: Interpreter) -> String? {
    if let read = vm.options.readLine { return read("") }
    return Swift.readLine(strippingNewline: true)
  }

  private func checkWritable(_ vm: Interpreter) throws {
    if kind == .input { throw vm.error(ByteFile.unsupported, "not writable") }
  }

  private static func members() -> [Member] { [
    .entry("write(self, text, /)", "Write a string; returns its length.") { (file: StandardStream, vm, a) in
      try file.checkWritable(vm)
      let text = try vm.text(a[1], "write() argument must be str")
      vm.output.write(text.swiftString, to: file.stream)
      return Value(text.pointee.length)
    },
    .entry("writelines(self, lines, /)", "Write a list of lines.") { (file: StandardStream, vm, a) in
      try file.checkWritable(vm)
      try vm.forEach(a[1]) {
        vm.output.write(try vm.text($0, "write() argument must be str").swiftString, to: file.stream)
      }
      return .none
    },
    .entry("flush(self, /)", "Write what is buffered.") { (file: StandardStream, vm, a) in
      vm.output.flush()
      return .none
    },
    .entry("read(self, size=-1, /)", "Read to the end of the input.") { (file: StandardStream, vm, a) in
      var text = ""
      while file.kind == .input, let line = file.nextLine(vm) { text += line + "\n" }
      return vm.makeText(text)
    },
    .entry("readline(self, size=-1, /)", "Read one line.") { (file: StandardStream, vm, a) in
      guard file.kind == .input else { throw vm.error(ByteFile.unsupported, "not readable") }
      return vm.makeText(file.nextLine(vm).map { $0 + "\n" } ?? "")
    },
    .entry("readlines(self, hint=-1, /)", "Read all lines into a list.") { (file: StandardStream, vm, a) in
      let list = vm.heap.makeList(capacity: 0)
      while file.kind == .input, let line = file.nextLine(vm) { list.append(owned: vm.makeText(line + "\n")) }
      return Value(list)
    },
    .entry("fileno(self, /)", "The descriptor of the operating system.") { (file: StandardStream, vm, a) in
      Value(file.kind.rawValue)
    },
    .entry("isatty(self, /)", "Is it a terminal?") { (file: StandardStream, vm, a) in
      Value(isatty(Int32(file.kind.rawValue)) == 1)
    },
    .entry("close(self, /)", "Does nothing: the script's streams stay open.") { (file: StandardStream, vm, a) in
      .none
    },
    .entry("readable(self, /)", "Can it be read?") { (file: StandardStream, vm, a) in Value(file.kind == .input) },
    .entry("writable(self, /)", "Can it be written?") { (file: StandardStream, vm, a) in Value(file.kind != .input) },
    .property("name", "Its name.") { (file: StandardStream, vm) in vm.string(file.name) },
    .property("mode", "The mode it was opened with.") { (file: StandardStream, vm) in
      vm.string(file.kind == .input ? "r" : "w")
    },
    .property("errors", "What is done with text that cannot be written.") { (file: StandardStream, vm) in
      vm.string(file.kind == .error ? "backslashreplace" : "strict")
    },
    .property("encoding", "The encoding of its text.") { (file: StandardStream, vm) in vm.string("utf-8") },
    .property("closed", "Is it closed?") { (file: StandardStream, vm) in Ref(false) },
  ] }
  static let streamType = HostType(
    name: "TextIOWrapper", module: "_io", doc: "A stream of the script.", importPaths: [], members: members())
}
