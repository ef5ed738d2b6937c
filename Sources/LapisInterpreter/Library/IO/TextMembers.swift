import LapisSyntax

/// The constructor and the methods of text files.
enum TextMembers {
  /// Checks a `newline` argument; None is nil.
  static func newline(_ vm: Interpreter, _ value: Value, _ words: String) throws -> String? {
    if value.isNone || value.isUndefined { return nil }
    let text = try vm.text(value, words).swiftString
    guard ["", "\n", "\r", "\r\n"].contains(text) else { throw vm.valueError("illegal newline value: \(text)") }
    return text
  }

  static var initializer: NativeFunction { NativeFunction(
    "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
    "A text file over a binary one."
  ) { call in
    let vm = call.vm
    let encoding = try call.optionalString("encoding") ?? "UTF-8"
    if call["buffer"].host(as: ByteFile.self) == nil { _ = try vm.attribute(call["buffer"], "readable") }
    let source: any ByteSource = call["buffer"].host(as: ByteFile.self) ?? ScriptBytes(call["buffer"])
    return vm.host(
      TextFile(
        source, mode: nil, codec: try Codecs.codec(vm, encoding), encoding: encoding,
        errors: try call.optionalString("errors") ?? "strict",
        newline: try newline(vm, call["newline"].value, "TextIOWrapper() argument 'newline' must be str or None"),
        isLineBuffered: try call.bool("line_buffering")))
  } }

  static let all: [Member] = [
    .entry("read(self, size=-1, /)", "Read up to size characters, or to the end.") { (file: TextFile, vm, a) in
      try file.read(vm, FileMembers.size(vm, a[1]))
    },
    .entry("readline(self, size=-1, /)", "Read one line.") { (file: TextFile, vm, a) in
      let line = try file.readLine(vm, limit: FileMembers.size(vm, a[1]))
      return line.isUndefined ? vm.makeText("") : line
    },
    .entry("readlines(self, hint=-1, /)", "Read all lines into a list, or those of about hint characters.") {
      (file: TextFile, vm, a) in
      let most = try FileMembers.size(vm, a[1]) ?? 0
      let list = vm.heap.makeList(capacity: 0)
      do {
        var total = 0
        while true {
          let line = try file.readLine(vm, limit: nil)
          if line.isUndefined { break }
          total += line.string.pointee.length
          list.append(owned: line)
          if most > 0, total > most { break }
        }
      } catch {
        Value(list).release()
        throw error
      }
      return Value(list)
    },
    .entry("write(self, text, /)", "Write a string; returns its length.", owner: "TextIOWrapper") {
      (file: TextFile, vm, a) in try file.write(vm, a[1])
    },
    .entry("writelines(self, lines, /)", "Write a list of lines.") { (file: TextFile, vm, a) in
      try file.checkOpen(vm)
      try vm.forEach(a[1]) { _ = try file.write(vm, $0) }
      return .none
    },
    .entry("flush(self, /)", "Write what is buffered.") { (file: TextFile, vm, a) in
      try file.flush(vm)
      return .none
    },
    .entry("close(self, /)", "Flush and close the file.") { (file: TextFile, vm, a) in
      try file.close(vm)
      return .none
    },
    .entry("detach(self, /)", "Flush, and give the binary file below.") { (file: TextFile, vm, a) in
      try file.detach(vm).retained()
    },
    .entry("seek(self, cookie, whence=0, /)", "Change the position.") { (file: TextFile, vm, a) in
      // CPython compares the position with 0 before it looks at its type.
      if try vm.integerByIndex(a[1]) == nil { try vm.compare(.less, a[1], Value(0)).release() }
      return Value(try file.seek(vm, try vm.index(a[1]), try vm.index(a[2])))
    },
    .entry("tell(self, /)", "The current position.") { (file: TextFile, vm, a) in Value(try file.tell(vm)) },
    .entry("truncate(self, pos=None, /)", "Cut the file to a size.") { (file: TextFile, vm, a) in
      Value(try file.truncate(vm, a[1].isNone ? nil : try vm.index(a[1])))
    },
    .entry("fileno(self, /)", "The descriptor of the operating system.") { (file: TextFile, vm, a) in
      if let bytes = file.source as? ByteFile {
        if bytes.isClosed { throw vm.valueError("I/O operation on closed file") }
        return Value(Int(bytes.descriptor))
      }
      return try vm.callMethod(file.source.ref(vm), "fileno", []).retained()
    },
    question("readable", "Can it be read?"), question("writable", "Can it be written?"),
    question("seekable", "Can its position be changed?"), question("isatty", "Is it a terminal?"),
    .entry(
      "reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)",
      "Change how text is written from here on."
    ) { (file: TextFile, vm, a) in
      let encoding = a[1].isNone ? nil : try vm.text(a[1], "encoding must be str").swiftString
      let errors = a[2].isNone ? nil : try vm.text(a[2], "errors must be str").swiftString
      let newline = a[3].isUndefined ? nil : Optional(try TextMembers.newline(vm, a[3], "newline must be str or None"))
      try file.reconfigure(
        vm, codec: try encoding.map { try Codecs.codec(vm, $0) }, encoding: encoding, errors: errors,
        newline: newline, isLineBuffered: a[4].isNone ? nil : try vm.isTrue(a[4]))
      return .none
    },
    .property("buffer", "The binary file below.") { (file: TextFile, vm) in file.source.ref(vm) },
    .property("name", "The path or descriptor it was opened with.") { (file: TextFile, vm) in
      if let bytes = file.source as? ByteFile { return bytes.name }
      return try vm.attribute(file.source.ref(vm), "name")
    },
    .property("mode", "The mode it was opened with.") { (file: TextFile, vm) in
      guard let mode = file.mode else {
        throw vm.error(.attributeError, "'_io.TextIOWrapper' object has no attribute 'mode'")
      }
      return vm.string(mode)
    },
    .property("closed", "Is it closed?") { (file: TextFile, vm) in Ref(try file.source.isClosed(vm)) },
    .property("encoding", "The encoding of its text.") { (file: TextFile, vm) in vm.string(file.encodingName) },
    .property("errors", "What is done with what cannot be coded.") { (file: TextFile, vm) in
      vm.string(file.errorsName)
    },
    .property("newlines", "The line ends seen so far.") { (file: TextFile, vm) in file.seenLineEnds(vm) },
    .property("line_buffering", "Is every line written at once?") { (file: TextFile, vm) in
      Ref(file.isLineBuffered)
    },
    .property("write_through", "Is nothing buffered?") { (file: TextFile, vm) in Ref(false) },
  ] + FileMembers.protocolMembers(TextFile.self)

  private static func question(_ name: String, _ doc: String) -> Member {
    .entry("\(name)(self, /)", doc) { (file: TextFile, vm, a) in
      if try file.source.isClosed(vm) { throw vm.valueError("I/O operation on closed file") }
      return Value(try file.source.ask(vm, name))
    }
  }
}

extension Interpreter {
  /// Calls a method without arguments; the caller owns the result.
  func call(method name: String, of value: Value, _ arguments: [Value] = []) throws -> Value {
    let method = try getAttribute(value, intern(name))
    defer { method.release() }
    return try call(method, arguments)
  }
}
