import Glibc
import LapisDiagnostics
import LapisInterpreter

enum CdMagic: Magic {
  static let name = "cd"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%cd [FOLDER]"
  static let summary = "Changes the current folder and shows it; without a folder, the home folder."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let home = getenv("HOME").map { String(cString: $0) } ?? "/"
    var target = call.words.first ?? home
    if target == "-" {
      guard let previous = session.previousFolder else {
        throw Diagnostic("magic.cd", .value, "%cd -: there is no folder to go back to.")
      }
      target = previous
    } else if target == "~" || target.hasPrefix("~/") {
      target = home + target.dropFirst()
    }
    let current = Session.currentFolder
    guard chdir(target) == 0 else {
      throw Diagnostic(
        "magic.cd", .notFound, "%cd: \(target): \(String(cString: strerror(errno))).")
    }
    session.previousFolder = current
    session.write(Session.currentFolder + "\n")
    return .succeeded()
  }
}

enum PwdMagic: Magic {
  static let name = "pwd"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%pwd"
  static let summary = "Gives the current folder."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    .succeeded(session.interpreter.string(Session.currentFolder))
  }
}

enum LsMagic: Magic {
  static let name = "ls"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%ls [FOLDER]"
  static let summary = "Lists a folder; folders end with a slash."

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    let folder = call.words.first { !$0.hasPrefix("-") } ?? "."
    guard access(folder, R_OK) == 0 else {
      throw Diagnostic(
        "magic.ls", .notFound, "%ls: \(folder): \(String(cString: strerror(errno))).")
    }
    let names = FolderListing.entries(in: folder).filter { !$0.name.hasPrefix(".") }
      .map { $0.isFolder ? $0.name + "/" : $0.name }
    session.write(ColumnList.text(names, width: session.width))
    return .succeeded()
  }
}
