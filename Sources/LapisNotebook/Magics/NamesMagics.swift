import LapisDiagnostics
import LapisInterpreter

enum WhoMagic: Magic {
  static let name = "who"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%who [TYPE …]"
  static let summary = "Lists your names, of all types or of the given ones."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let rows = session.userValues().filter { row in
      call.words.isEmpty || call.words.contains(session.interpreter.typeName(row.value))
    }
    session.write(
      rows.isEmpty
        ? "There are no names yet.\n"
        : ColumnList.text(rows.map(\.name), width: session.width))
    return .succeeded()
  }
}

enum WhosMagic: Magic {
  static let name = "whos"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%whos [TYPE …]"
  static let summary = "Shows your names with their types and values."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let interpreter = session.interpreter
    var rows: [[String]] = []
    for (name, value) in session.userValues() {
      let type = interpreter.typeName(value)
      guard call.words.isEmpty || call.words.contains(type) else { continue }
      // A container of many elements is told by their number, as its repr may be long to make.
      let text: String
      if value.hostObject != nil || value.isList || value.isDict || value.isTuple || value.isSet,
        let count = try? interpreter.length(value), count > 8
      {
        text = "\(count) elements"
      } else {
        text = (try? interpreter.repr(value)) ?? "?"
      }
      rows.append([name, type, text.split(separator: "\n").first.map(String.init) ?? ""])
    }
    session.write(
      rows.isEmpty
        ? "There are no names yet.\n"
        : TextTable.text(
          header: ["name", "type", "value"], rows: rows, width: session.width))
    return .succeeded()
  }
}

enum ResetMagic: Magic {
  static let name = "reset"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%reset -f"
  static let summary = "Forgets all your names; -f says that you mean it."
  static let mayNest = false
  static let flags: Set<String> = ["-f"]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    guard call.flags.contains("-f") else {
      throw Diagnostic(
        "magic.reset", .value, "%reset forgets all your names.", hint: "Write %reset -f to do it.")
    }
    let names = session.interpreter.globalNames().filter { !session.initialNames.contains($0) }
    for name in names where name != CellSource.hiddenFunction && name != "In" && name != "Out" {
      session.interpreter.removeGlobal(name)
    }
    session.lastValues = []
    session.hasBoundWorkspace = false
    return .succeeded()
  }
}

enum SeedMagic: Magic {
  static let name = "seed"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%seed [NUMBER]"
  static let summary = "Sets the session's seed, from which all random numbers are derived; alone, shows it."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    guard let word = call.words.first else {
      return .succeeded(Ref(session.seed))
    }
    guard call.words.count == 1, let seed = Int(word) else {
      throw Diagnostic("magic.seed", .value, "%seed takes one whole number; got '\(call.rest)'.")
    }
    session.setSeed(seed)
    return .succeeded()
  }
}

extension Session {
  /// What cells have defined, by name; modules and names with a leading underscore are left out.
  func userValues() -> [(name: String, value: Ref)] {
    interpreter.globalNames().sorted().compactMap { name in
      guard !name.hasPrefix("_"), !initialNames.contains(name), name != "In", name != "Out",
        let value = interpreter.global(name), interpreter.typeName(value) != "module"
      else { return nil }
      return (name, value)
    }
  }
}
