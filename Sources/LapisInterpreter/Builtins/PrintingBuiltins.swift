/// `print`, `input` and what turns values into text.
extension BuiltinTable {
  static let printing: [NativeEntry] = [
    NativeEntry(
      "print(*args, sep=None, end=None, file=None, flush=False)",
      "Prints the values to a stream, or to sys.stdout by default."
    ) { vm, a in
      var text: [UInt8] = []
      let separator = try separatorText(vm, a[1], "sep", " ")
      let end = try separatorText(vm, a[2], "end", "\n")
      let replaced = a[3].isNone ? vm.replacedStream("stdout") : a[3].retained()
      if let stream = replaced {
        defer { stream.release() }
        // Another stream sees every part by itself.
        for (i, value) in a[0].tuple.buffer.enumerated() {
          if i > 0 { try vm.writeOutput(separator, to: stream) }
          var part: [UInt8] = []
          try vm.appendText(of: value, to: &part)
          try vm.writeOutput(part, to: stream)
        }
        try vm.writeOutput(end, to: stream)
        if try vm.isTrue(a[4]) { try vm.flushOutput(stream) }
        return .none
      }
      for (i, value) in a[0].tuple.buffer.enumerated() {
        if i > 0 { text += separator }
        try vm.appendText(of: value, to: &text)
      }
      text += end
      try vm.writeOutput(text, to: .none)
      if try vm.isTrue(a[4]) { try vm.flushOutput(.none) }
      return .none
    },
    NativeEntry(
      "input(prompt='', /)", "Read a string from standard input. The trailing newline is stripped."
    ) { vm, a in
      let prompt = try vm.strText(a[0])
      if let stream = try vm.replacedInput() {
        defer { stream.release() }
        return try vm.readLine(from: stream, prompt: prompt)
      }
      guard let read = vm.options.readLine else {
        try vm.writeOutput(Array(prompt.utf8), to: .none)
        try vm.flushOutput(.none)
        guard let line = try StandardStream.input(vm).line(vm) else {
          throw vm.error(.eofError, "EOF when reading a line")
        }
        return vm.makeText(String(decoding: line, as: UTF8.self))
      }
      guard let line = read(prompt) else { throw vm.error(.eofError, "EOF when reading a line") }
      return vm.makeText(line)
    },
    NativeEntry("repr(obj, /)", "Return the canonical string representation of the object.") { vm, a in
      vm.makeText(try vm.reprText(a[0]))
    },
    NativeEntry("ascii(obj, /)", "Return an ASCII-only representation of an object.") { vm, a in
      var text = try vm.reprText(a[0])
      return vm.makeText(text.withUTF8 { TextEscape.asciiOnly($0) })
    },
    NativeEntry("format(value, format_spec='', /)", "Return value.__format__(format_spec).") { vm, a in
      guard a[1].isString else {
        throw vm.typeError("format() argument 2 must be str, not \(a[1].isNone ? "None" : vm.typeName(of: a[1]))")
      }
      return vm.makeText(try vm.formatValue(a[0], spec: a[1].string.swiftString))
    },
  ]

  private static func separatorText(
    _ vm: Interpreter, _ value: Value, _ name: String, _ missing: String
  ) throws -> [UInt8] {
    if value.isNone || value.isUndefined { return Array(missing.utf8) }
    guard value.isString else {
      throw vm.typeError("\(name) must be None or a string, not \(vm.typeName(of: value))")
    }
    return Array(value.string.buffer)
  }
}

extension Interpreter {
  /// Appends `str(value)`; strings and small numbers go without a detour.
  func appendText(of value: Value, to out: inout [UInt8]) throws {
    switch value.tag {
    case Tag.string: out += value.string.buffer
    case Tag.int: out += String(value.int).utf8
    case Tag.float: out += FloatText.repr(value.double)
    default: out += try strText(value).utf8
    }
  }

  /// Writes to a file-like value; none means the script's `sys.stdout`.
  func writeOutput(_ text: [UInt8], to file: Value) throws {
    if file.isNone || file.isUndefined {
      if let replaced = replacedStream("stdout") {
        defer { replaced.release() }
        return try writeOutput(text, to: replaced)
      }
      output.write(bytes: text, to: .standardOutput)
      return
    }
    let method = try getAttribute(file, intern("write"))
    defer { method.release() }
    let argument = makeText(text)
    defer { argument.release() }
    try call(method, [argument]).release()
  }

  func flushOutput(_ file: Value) throws {
    if file.isNone || file.isUndefined { return output.flush() }
    let method = try getAttribute(file, intern("flush"))
    defer { method.release() }
    try call(method, []).release()
  }

  /// What a script put in the place of `sys.stdin`, owned; nil where `input` may read the next line of
  /// the system's, since nothing was read ahead of it.
  fileprivate func replacedInput() throws -> Value? {
    if let module = modules.value(intern("sys")), module.tag == Tag.module {
      let known = module.module.pointee.globals.dict.value(intern("stdin"))
      if known?.isNone ?? true { throw error(.runtimeError, "input(): lost sys.stdin") }
    }
    guard let stream = replacedStream("stdin", isOwn: { $0.standardStream?.kind == .input && !$0.hasText }) else {
      return nil
    }
    return stream
  }

  /// `input` from an object of the script, or from a stream of which part of a line was read.
  fileprivate func readLine(from stream: Value, prompt: String) throws -> Value {
    try writeOutput(Array(prompt.utf8), to: .none)
    let line = try call(method: "readline", of: stream)
    guard line.isString else {
      line.release()
      throw typeError("object.readline() returned non-string")
    }
    if line.string.pointee.count == 0 {
      line.release()
      throw error(.eofError, "EOF when reading a line")
    }
    guard line.string.buffer.last == 0x0A else { return line }
    defer { line.release() }
    return makeText(Array(line.string.buffer.dropLast()))
  }

  /// What a script put in the place of `sys.stdout` or `sys.stderr`, owned; nil where it is our own.
  func replacedStream(_ name: String, isOwn: (TextFile) -> Bool = \.isPlainOutput) -> Value? {
    let key = heap.makeString("sys")
    defer { key.release() }
    guard let module = modules.value(key.string), module.tag == Tag.module else { return nil }
    let attribute = intern(name)
    guard let stream = module.module.pointee.globals.dict.value(attribute) else { return nil }
    if stream.tag == Tag.host, let file = stream.hostObject as? TextFile, isOwn(file) { return nil }
    return stream.isNone ? nil : stream.retained()
  }
}
