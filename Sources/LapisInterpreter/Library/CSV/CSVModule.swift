/// `csv`: the reader's state machine and the writer's quoting; the classes are script.
enum CSVModule {
  static let module = NativeModule(
    name: "csv", doc: "Comma-separated values.",
    members: [
      .exception(error),
      .entry("_row(lines, settings, limit, /)", "(the next row, the lines it took), or None at the end.") { vm, a in
        var reader = CSVRowReader(vm, try CSVSettings(vm, a[1]), limit: try vm.index(a[2]))
        return try reader.row(from: a[0])
      },
      .entry("_line(row, settings, /)", "The text of a row.") { vm, a in
        let fields: [Value]
        do {
          fields = try vm.ownedElements(a[0])
        } catch let thrown where vm.isError(thrown, .typeError) {
          throw vm.error(error, "iterable expected, not \(vm.typeName(of: a[0]))")
        }
        defer { vm.releaseAll(fields) }
        return try CSVLine(vm, CSVSettings(vm, a[1])).text(fields)
      },
      .script(Scripts.csv),
    ])

  static let error = ExceptionType.csvError
}

/// One row of text.
struct CSVLine {
  private let vm: Interpreter
  private let settings: CSVSettings
  private var out: [UInt32] = []

  init(_ vm: Interpreter, _ settings: CSVSettings) {
    self.vm = vm
    self.settings = settings
  }

  consuming func text(_ fields: [Value]) throws -> Value {
    for (i, field) in fields.enumerated() {
      if i > 0 { out.append(settings.delimiter) }
      try append(field)
    }
    if out.isEmpty, !fields.isEmpty {
      // A single empty field would look like an empty row.
      if settings.quoting == .none { throw vm.error(CSVModule.error, "single empty field record must be quoted") }
      out = [settings.quote, settings.quote]
    }
    return vm.makeText(TextIndex.utf8(out + settings.terminator))
  }

  private mutating func append(_ value: Value) throws {
    var isQuoted = settings.quoting == .all
    let text: [UInt32]
    if value.isString {
      text = TextIndex.scalars(value.string.buffer)
      isQuoted = isQuoted || settings.quoting == .nonNumeric
    } else {
      let isNumber = value.isFloat || value.isInteger || value.instancePayload.map { $0.isFloat || $0.isInteger } == true
      isQuoted = isQuoted || settings.quoting == .nonNumeric && !isNumber
      if value.isNone {
        text = []
      } else {
        let shown = try vm.strText(value)
        text = shown.unicodeScalars.map(\.value)
      }
    }
    var field: [UInt32] = []
    field.reserveCapacity(text.count)
    for c in text {
      if c == settings.delimiter || c == settings.escape || c == settings.quote
        || settings.terminator.contains(c)
      {
        var isEscaped = settings.quoting == .none
        if !isEscaped, c == settings.quote {
          if settings.doublesQuotes { field.append(c) } else { isEscaped = true }
        } else if c == settings.escape {
          isEscaped = true
        }
        if isEscaped {
          if settings.escape == CSVSettings.absent {
            throw vm.error(CSVModule.error, "need to escape, but no escapechar set")
          }
          field.append(settings.escape)
        } else {
          isQuoted = true
        }
      }
      field.append(c)
    }
    if isQuoted { out.append(settings.quote) }
    out += field
    if isQuoted { out.append(settings.quote) }
  }
}

extension ExceptionType {
  /// What cannot be read or written as separated values.
  public static let csvError = ExceptionType("Error", base: .exception, importPaths: ["_csv", "csv"])
}
