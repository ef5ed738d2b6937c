import LapisDiagnostics
import LapisInterpreter

enum ShellMagic: Magic {
  static let name = "!"
  static let kinds: Set<MagicKind> = [.line, .cell]
  static let usage = "!COMMAND"
  static let summary = "Executes a command of the shell; `lines = !COMMAND` keeps its output."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let command = call.line.isCell ? call.line.body : session.expanding(call.rest)
    if PipMagic.isPackageCommand(command) {
      session.write(PipMagic.answer)
      return .succeeded()
    }
    session.flush()
    if call.isAssigned {
      var text = ""
      _ = try ShellCommand.run(command) { text += $0 }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return .succeeded(session.interpreter.list(lines.map { session.interpreter.string($0) }))
    }
    let code = try ShellCommand.run(command) { text in
      session.write(text)
      session.flush()
    }
    session.interpreter.setGlobal("_exit_code", Ref(code))
    return .succeeded()
  }
}

enum PipMagic: Magic {
  static let name = "pip"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%pip install …"
  static let summary = "Nothing needs installing: says so, so that notebooks run as they are."

  static let answer = "Nothing needs installing: the modules of Lapis are built in.\n"

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    session.write(answer)
    return .succeeded()
  }

  /// `pip install …`, `python -m pip …`, `conda install …`.
  static func isPackageCommand(_ command: String) -> Bool {
    let words = command.split { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    guard let first = words.first?.split(separator: "/").last else { return false }
    switch first {
    case "pip", "pip3", "conda", "mamba": return true
    case "{sys.executable}": return words.count > 2 && words[1] == "-m" && words[2] == "pip"
    case _ where first.hasPrefix("python"):
      return words.count > 2 && words[1] == "-m" && words[2] == "pip"
    default: return false
    }
  }
}

extension Session {
  /// `{expression}` and `$name` in a command become their values, where they have one.
  func expanding(_ command: String) -> String {
    guard command.contains("{") || command.contains("$") else { return command }
    var out = ""
    var rest = Substring(command)
    while let first = rest.first {
      if first == "$", rest.dropFirst().first != "$" {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if !name.isEmpty, let value = interpreter.global(String(name)),
          let text = try? interpreter.str(value)
        {
          out += text
          rest = rest.dropFirst(1 + name.count)
          continue
        }
      } else if first == "{", let close = rest.firstIndex(of: "}") {
        let expression = String(rest[rest.index(after: rest.startIndex)..<close])
        let source = SourceFile(name: "<command>", text: expression)
        if !expression.isEmpty, SyntaxCheck.diagnostics(in: source).isEmpty,
          let value = interpreter.run(source, mode: .cell).value,
          let text = try? interpreter.str(value)
        {
          out += text
          rest = rest[rest.index(after: close)...]
          continue
        }
      }
      out.append(first)
      rest = rest.dropFirst()
    }
    return out
  }
}
