import LapisSyntax

/// Takes lines until a row is complete.
struct CSVRowReader {
  private enum State {
    case recordStart, fieldStart, escaped, afterEscapedBreak, plain, quoted, escapedInQuotes, quoteInQuotes, lineEnd
  }
  private let vm: Interpreter
  private let settings: CSVSettings
  private let limit: Int
  private var state = State.recordStart
  private var field: [UInt32] = []
  private var isNumeric = false
  private var fields: [Value] = []

  init(_ vm: Interpreter, _ settings: CSVSettings, limit: Int) {
    self.vm = vm
    self.settings = settings
    self.limit = limit
  }

  mutating func row(from lines: Value) throws -> Value {
    do {
      var count = 0
      repeat {
        let line = try vm.next(lines)
        if line.isUndefined {
          guard !field.isEmpty || state == .quoted else {
            vm.releaseAll(fields)
            return .none
          }
          if settings.isStrict { throw failure("unexpected end of data") }
          try endField()
          break
        }
        defer { line.release() }
        guard line.isString else {
          throw failure(
            "iterator should return strings, not \(vm.typeName(of: line)) (the file should be opened in text mode)")
        }
        count += 1
        for c in TextIndex.scalars(line.string.buffer) { try take(c) }
        try take(nil)
      } while state != .recordStart
      return vm.makePair(vm.heap.makeList(owned: fields), Value(count))
    } catch {
      vm.releaseAll(fields)
      throw error
    }
  }

  private func failure(_ message: String) -> Raised { vm.error(CSVModule.error, message) }

  private mutating func endField() throws {
    let text = vm.makeText(TextIndex.utf8(field))
    field.removeAll(keepingCapacity: true)
    guard isNumeric else {
      fields.append(text)
      return
    }
    isNumeric = false
    defer { text.release() }
    fields.append(try vm.call(Value(vm.types[Int(Tag.float)]), [text]))
  }

  private mutating func add(_ c: UInt32) throws {
    if field.count >= limit { throw failure("field larger than field limit (\(limit))") }
    field.append(c)
  }

  /// One character; nil is the end of the line.
  private mutating func take(_ c: UInt32?) throws {
    let isBreak = c == 0x0A || c == 0x0D
    switch state {
    case .recordStart:
      if c == nil { return }
      if isBreak {
        state = .lineEnd
        return
      }
      state = .fieldStart
      try take(c)
    case .fieldStart:
      guard let c, !isBreak else { return try endRow(c) }
      if c == settings.quote, settings.quoting != .none {
        state = .quoted
      } else if c == settings.escape {
        state = .escaped
      } else if c == 0x20, settings.skipsInitialSpace {
        return
      } else if c == settings.delimiter {
        try endField()
      } else {
        isNumeric = settings.quoting == .nonNumeric
        try add(c)
        state = .plain
      }
    case .escaped:
      try add(c ?? 0x0A)
      state = isBreak ? .afterEscapedBreak : .plain
    case .afterEscapedBreak:
      if c == nil { return }
      state = .plain
      try take(c)
    case .plain:
      guard let c, !isBreak else { return try endRow(c) }
      if c == settings.escape {
        state = .escaped
      } else if c == settings.delimiter {
        try endField()
        state = .fieldStart
      } else {
        try add(c)
      }
    case .quoted:
      guard let c else { return }
      if c == settings.escape {
        state = .escapedInQuotes
      } else if c == settings.quote, settings.quoting != .none {
        state = settings.doublesQuotes ? .quoteInQuotes : .plain
      } else {
        try add(c)
      }
    case .escapedInQuotes:
      try add(c ?? 0x0A)
      state = .quoted
    case .quoteInQuotes:
      guard let c, !isBreak else { return try endRow(c) }
      if c == settings.quote, settings.quoting != .none {
        try add(c)
        state = .quoted
      } else if c == settings.delimiter {
        try endField()
        state = .fieldStart
      } else if !settings.isStrict {
        try add(c)
        state = .plain
      } else {
        func shown(_ c: UInt32) -> String { String(decoding: TextIndex.utf8([c]), as: UTF8.self) }
        throw failure("'\(shown(settings.delimiter))' expected after '\(shown(settings.quote))'")
      }
    case .lineEnd:
      if c == nil {
        state = .recordStart
      } else if !isBreak {
        throw failure(
          "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
      }
    }
  }

  private mutating func endRow(_ c: UInt32?) throws {
    try endField()
    state = c == nil ? .recordStart : .lineEnd
  }
}
