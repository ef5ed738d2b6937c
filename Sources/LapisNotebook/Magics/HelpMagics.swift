import LapisDiagnostics
import LapisInterpreter

enum HelpMagic: Magic {
  static let name = "help"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%help [NAME]"
  static let summary = "Shows help for a name or a magic; alone, how to begin."

  static let text = """
    name?                help for a name, %magic? for a magic, help(x) for a value
    Tab                  completes names, attributes, arguments and files
    !command             runs a command of the shell
    %history, %runs      earlier cells, stored runs
    %lsmagic, %keys      all magics, the keys of the line editor
    _, __, _3, Out[3]    the last values, and that of cell 3; a final ; shows nothing
    ws                   the local workspace, as azureml.core.Workspace gives it
    Ctrl-C, Ctrl-D       stops a cell or clears the line; leaves

    """

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    guard let subject = call.words.first else {
      session.write(text)
      return .succeeded()
    }
    return session.showHelp(subject, isFull: false)
  }
}

enum LsmagicMagic: Magic {
  static let name = "lsmagic"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%lsmagic"
  static let summary = "Lists the magics."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let rows = MagicRegistry.all.map { [$0.usage, $0.summary] }
    let width = rows.map { $0[0].count }.max() ?? 0
    for row in rows {
      session.write(row[0] + String(repeating: " ", count: width - row[0].count + 2) + row[1] + "\n")
    }
    return .succeeded()
  }
}

enum KeysMagic: Magic {
  static let name = "keys"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%keys"
  static let summary = "Lists the keys of the line editor."

  /// Key and what it does.
  public static let table: [(key: String, does: String)] = [
    ("Enter", "runs the cell when it is complete, else begins a new line"),
    ("Esc Enter", "begins a new line in any case"),
    ("Tab", "completes, or indents at the beginning of a line"),
    ("↑ ↓", "the line above or below, then earlier and later cells"),
    ("Ctrl-R", "searches earlier cells as you type"),
    ("Ctrl-A, Ctrl-E", "to the beginning, to the end of the line"),
    ("Alt-B, Alt-F", "a word back, a word on"),
    ("Ctrl-W, Alt-D", "deletes the word before, after the cursor"),
    ("Ctrl-K, Ctrl-U", "deletes to the end of the line, the whole input"),
    ("Ctrl-Y", "puts back what was deleted"),
    ("Ctrl-L", "clears the screen"),
    ("Ctrl-C", "clears the input; stops a cell that runs"),
    ("Ctrl-D", "leaves, when the input is empty"),
    ("Ctrl-Z", "suspends; fg comes back"),
  ]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let width = table.map { $0.key.count }.max() ?? 0
    for row in table {
      session.write(row.key + String(repeating: " ", count: width - row.key.count + 2) + row.does + "\n")
    }
    return .succeeded()
  }
}

extension Session {
  /// `name?`: signature and description; `name??` adds the value.
  func showHelp(_ subject: String, isFull: Bool) -> CellOutcome {
    if subject.hasPrefix("%") || subject == "!", let magic = MagicRegistry.named(subject == "!" ? "!" : String(subject.drop { $0 == "%" })) {
      write("\(magic.usage)\n\(magic.summary)\n")
      return .succeeded()
    }
    if subject.hasPrefix("%") {
      return execute(MagicLine(subject) ?? MagicLine(name: "help"), isNested: false)
    }
    guard let value = NameLookup.value(of: subject, in: interpreter) else {
      let known = NameLookup.knownNames(beside: subject, in: interpreter)
      let last = subject.split(separator: ".").last.map(String.init) ?? subject
      let nearest = NearestName.nearest(to: last, among: known)
      let text =
        "There is no '\(subject)' here."
        + (nearest.map { " Did you mean '\($0)'?" } ?? " Import it first.")
      return .failed(
        CellOutcome.Failure(text: text + "\n", className: "NameError", message: text))
    }
    write(interpreter.help(for: value))
    if !output.isAtLineStart { write("\n") }
    if isFull, !value.isCallable, let text = try? interpreter.repr(value) {
      write("Value: \(text)\n")
    }
    return .succeeded()
  }
}
