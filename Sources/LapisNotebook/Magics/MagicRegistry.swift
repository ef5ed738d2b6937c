import LapisDiagnostics
import LapisInterpreter

/// The magics, one line each.
public enum MagicRegistry {
  public static let all: [any Magic.Type] = [
    CdMagic.self,
    HelpMagic.self,
    HistoryMagic.self,
    KeysMagic.self,
    LsMagic.self,
    LsmagicMagic.self,
    MatplotlibMagic.self,
    PipMagic.self,
    PwdMagic.self,
    ResetMagic.self,
    RunMagic.self,
    RunsMagic.self,
    SeedMagic.self,
    ShellMagic.self,
    TimeMagic.self,
    TimeitMagic.self,
    WhoMagic.self,
    WhosMagic.self,
    WritefileMagic.self,
  ]

  /// Other names of a magic, and magics of notebooks that have nothing to do here.
  static let aliases: [String: String] = [
    "hist": "history", "conda": "pip", "sx": "!", "system": "!", "sh": "!", "bash": "!",
    "file": "writefile", "pylab": "matplotlib", "dir": "ls",
    "load_ext": "matplotlib", "reload_ext": "matplotlib", "autoreload": "matplotlib",
    "config": "matplotlib",
  ]

  static func named(_ name: String) -> (any Magic.Type)? {
    let name = aliases[name] ?? name
    return all.first { $0.name == name }
  }

  /// `%name` as it is written.
  static func spelling(_ magic: any Magic.Type) -> String {
    if magic.name == "!" { return "!" }
    return magic.kinds.contains(.line) ? "%" + magic.name : "%%" + magic.name
  }
}

extension Session {
  /// Executes a magic of the left margin, or one inside a block.
  func execute(
    _ line: MagicLine, isNested: Bool, isAssigned: Bool = false
  ) -> CellOutcome {
    do throws(Diagnostic) {
      let magic = try resolve(line)
      if isNested, !magic.mayNest {
        throw Diagnostic(
          "magic.nested", .syntax,
          "\(MagicRegistry.spelling(magic)) executes code and stands at the left margin only.")
      }
      return try magic.run(MagicCall(line, magic, isAssigned: isAssigned), in: self)
    } catch {
      return .failed(
        CellOutcome.Failure(
          text: "UsageError: \(error.description)\n", className: "UsageError",
          message: error.message))
    }
  }

  /// The value is what an assignment gets.
  func executeNested(_ line: MagicLine, standsAlone: Bool) throws -> Ref {
    let outcome = execute(line, isNested: true, isAssigned: !standsAlone)
    if let failure = outcome.failure { throw ScriptError(.runtimeError, failure.message) }
    return outcome.value ?? .none
  }

  private func resolve(_ line: MagicLine) throws(Diagnostic) -> any Magic.Type {
    let mark = line.isCell ? "%%" : "%"
    guard let magic = MagicRegistry.named(line.name) else {
      let names = MagicRegistry.all.map { $0.name }
      let nearest = NearestName.nearest(to: line.name, among: names)
      throw Diagnostic(
        "magic.unknown", .name, "There is no magic \(mark)\(line.name).",
        hint: nearest.map { "Did you mean \(mark)\($0)?" } ?? "%lsmagic lists them.")
    }
    guard magic.kinds.contains(line.isCell ? .cell : .line) else {
      throw Diagnostic(
        "magic.kind", .syntax,
        line.isCell
          ? "%\(line.name) is written on a line, with one percent sign."
          : "%%\(line.name) stands in the first line of its cell, with two percent signs.",
        hint: "Usage: \(magic.usage)")
    }
    return magic
  }
}
