import LapisDiagnostics
import LapisInterpreter
import LapisSyntax

/// A file as the check sees it: the texts that share one namespace, in the order in which they run.
struct CheckedProgram {
  struct Unit {
    var source: SourceFile
    var module: Module
    var cell: Int?
    /// Names that magics set before the text runs.
    var boundNames: [String] = []
    /// Magics may have set names that cannot be known.
    var hasUnseenNames = false
  }
  var units: [Unit] = []
  /// Where `import` looks for files.
  var folder: String
  /// Modules that cells write as files: by the module's name.
  var writtenModules: [String: SourceFile] = [:]
  /// Scripts that cells write, to be checked as programs of their own.
  var writtenPrograms: [CheckedProgram] = []
  /// Mistakes in magics.
  var findings: [CheckFinding] = []

  init(_ file: ScriptFile, path: String) {
    let slash = path.lastIndex(of: "/")
    folder = slash.map { String(path[..<$0]) } ?? "."
    if folder.isEmpty { folder = "/" }
    for step in file.steps { add(step, path: path) }
  }

  /// A script that a cell writes.
  private init(_ source: SourceFile, cell: Int?, folder: String) {
    self.folder = folder
    units = [Unit(source: source, module: parse(source), cell: cell)]
  }

  // MARK: Cells

  private mutating func add(_ step: ScriptFile.Step, path: String) {
    let text = CellSource(step.text, firstLine: step.line)
    let lines = step.text.split(separator: "\n", omittingEmptySubsequences: false)
    var cursor = 0
    for part in text.steps {
      switch part {
      case .code(let code):
        add(SourceFile(name: path, text: code), cell: step.cell)
      case .magic(let magic):
        // The cut text does not keep the line of a magic; it is the next line that reads the same.
        var line = cursor
        while line < lines.count, !Self.isMagic(lines[line], magic) { line += 1 }
        if line == lines.count { line = cursor }
        cursor = min(line + 1, lines.count)
        add(magic, line: step.line + line, step, path: path)
      case .help: break
      }
    }
  }

  private static func isMagic(_ line: Substring, _ magic: MagicLine) -> Bool {
    guard let found = MagicLine(magic.isCell ? line.dropFirst() : line) else { return false }
    return found.name == magic.name
  }

  private mutating func add(_ source: SourceFile, cell: Int?) {
    units.append(Unit(source: source, module: parse(source), cell: cell))
  }

  // MARK: Magics

  private mutating func add(
    _ magic: MagicLine, line: Int, _ step: ScriptFile.Step, path: String
  ) {
    func padded(_ text: String, line: Int) -> SourceFile {
      SourceFile(name: path, text: String(repeating: "\n", count: max(0, line - 1)) + text)
    }
    guard let known = MagicRegistry.named(magic.name),
      known.kinds.contains(magic.isCell ? .cell : .line)
    else {
      let mark = magic.isCell ? "%%" : "%"
      let nearest = NearestName.nearest(to: magic.name, among: MagicRegistry.all.map { $0.name })
      let source = padded(mark + magic.name + " " + magic.arguments, line: line)
      let start = max(0, line - 1)
      findings.append(
        CheckFinding(
          code: "magic.unknown", message: "there is no magic \(mark)\(magic.name)",
          help: nearest.map { "Did you mean \(mark)\($0)?" } ?? "%lsmagic lists those that are there.",
          source: source, range: SourceRange(start, start + mark.utf8.count + magic.name.utf8.count),
          cell: step.cell))
      // The lines below a cell magic may have been code.
      if magic.isCell { noteUnseenNames(cell: step.cell, path: path) }
      return
    }
    let bodyLine = step.line + magic.bodyLine - 1
    switch known.name {
    case TimeMagic.name, TimeitMagic.name:
      let text = magic.isCell ? magic.body : Self.statement(of: magic, known)
      add(padded(text, line: magic.isCell ? bodyLine : line), cell: step.cell)
    case RunMagic.name: addNames(ofRun: magic, cell: step.cell, path: path)
    case WritefileMagic.name: addWritten(magic, padded(magic.body, line: bodyLine), step.cell)
    default: break
    }
  }

  /// What stands behind the options.
  private static func statement(of magic: MagicLine, _ known: any Magic.Type) -> String {
    (try? MagicCall(magic, known, isAssigned: false).rest) ?? magic.arguments
  }

  private mutating func noteUnseenNames(cell: Int?, path: String) {
    let source = SourceFile(name: path, text: "")
    units.append(
      Unit(source: source, module: parse(source), cell: cell, hasUnseenNames: true))
  }

  /// The names of a script that runs in the notebook's namespace.
  private mutating func addNames(ofRun magic: MagicLine, cell: Int?, path: String) {
    guard let word = magic.words.first(where: { !$0.hasPrefix("-") }),
      let file = (try? ScriptFile(path: word)) ?? (try? ScriptFile(path: "\(folder)/\(word)"))
    else { return noteUnseenNames(cell: cell, path: path) }
    let source = SourceFile(name: path, text: "")
    var unit = Unit(source: source, module: parse(source), cell: cell)
    for step in file.steps {
      let names = ModuleFile(
        SourceFile(name: word, text: CellSource(step.text, firstLine: step.line).checked))
      unit.boundNames += names.names
      if names.isOpen { unit.hasUnseenNames = true }
    }
    units.append(unit)
  }

  private mutating func addWritten(_ magic: MagicLine, _ source: SourceFile, _ cell: Int?) {
    let appends = magic.words.contains { $0 == "-a" || $0 == "--append" }
    guard let word = magic.words.last, word.hasSuffix(".py"), !appends else { return }
    let name = word.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    writtenModules[name] = source
    writtenPrograms.append(CheckedProgram(source, cell: cell, folder: folder))
  }
}
