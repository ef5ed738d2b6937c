public import LapisDiagnostics
import LapisInterpreter
import LapisSyntax

/// Finds what would fail late in a script or notebook, without running anything of it: mistakes of the
/// syntax, names that are never defined, modules and attributes that Lapis does not have, and arguments
/// that a function does not take.
///
/// What a surrounding `try` catches is left alone, and so is everything that depends on values: a finding
/// is meant to be true.
public enum Checker {
  /// Throws for a file that cannot be read.
  public static func check(path: String) throws(Diagnostic) -> CheckedFile {
    let file = try ScriptFile(path: path)
    return check(file, path: path)
  }

  static func check(_ file: ScriptFile, path: String) -> CheckedFile {
    let program = CheckedProgram(file, path: path)
    let interpreter = ModuleFacts.makeInterpreter()
    var findings: [CheckFinding] = []
    for part in [program] + program.writtenPrograms {
      var check = ProgramCheck(part, interpreter, program.writtenModules)
      findings += check.run()
    }
    return CheckedFile(path: path, findings: ordered(findings))
  }

  /// In the order of the text, one finding a place.
  private static func ordered(_ findings: [CheckFinding]) -> [CheckFinding] {
    func key(_ finding: CheckFinding) -> (Int, Int, Int) { (finding.cell ?? 0, finding.line, finding.column) }
    var seen: Set<[Int]> = []
    return findings.sorted { key($0) < key($1) }.filter {
      let key = key($0)
      return seen.insert([key.0, key.1, key.2]).inserted
    }
  }
}

/// The check of one program: its scopes, what is known of its modules, and the findings so far.
struct ProgramCheck {
  let program: CheckedProgram
  let facts: ModuleFacts
  var tree = ScopeTree()
  var findings: [CheckFinding]
  let builtins: Set<String>
  /// What is caught around the calls of functions.
  var callers = CallerGuards()
  /// Modules that were reported.
  var missingModules: Set<String> = []
  /// What `import *` brings.
  var starNames: Set<String> = []
  var hasOpenNames = false

  var interpreter: Interpreter { facts.interpreter }

  init(
    _ program: CheckedProgram, _ interpreter: Interpreter, _ written: [String: SourceFile]
  ) {
    self.program = program
    facts = ModuleFacts(interpreter, folder: program.folder, written: written)
    findings = program.findings
    builtins = Set(interpreter.builtinNames()).union(Self.moduleNames)
  }

  /// What a module has without binding it.
  private static let moduleNames: Set<String> = [
    "__name__", "__file__", "__doc__", "__builtins__", "__spec__", "__package__", "__loader__",
    "__annotations__", "__debug__", "__path__", "__class__", CellSource.hiddenFunction,
  ]

  mutating func run() -> [CheckFinding] {
    checkSyntax()
    for (index, unit) in program.units.enumerated() {
      for name in unit.boundNames { tree.bind(name, unit: index) }
      if unit.hasUnseenNames { tree.noteUnseenNames() }
      tree.add(unit.module.statements, unit: index)
    }
    callers = CallerGuards(tree)
    collectSearchPaths()
    checkImports()
    checkNames()
    checkAttributes()
    checkCalls()
    return findings
  }

  private mutating func checkSyntax() {
    for unit in program.units {
      for mistake in interpreter.mistakes(in: unit.source) {
        findings.append(
          CheckFinding(
            code: mistake.code, message: "\(DiagnosticRenderer.className(of: mistake)): \(mistake.message)",
            help: mistake.hint, source: unit.source, range: mistake.range ?? SourceRange(0, 0),
            cell: unit.cell))
      }
    }
  }

  // MARK: Reporting

  mutating func report(_ code: String, _ message: String, help: String?, at place: SourcePlace) {
    let unit = program.units[place.unit]
    findings.append(
      CheckFinding(
        code: code, message: message, help: help, source: unit.source, range: place.range,
        cell: unit.cell))
  }

  /// `line 12` or `cell 4`, as seen from another place.
  func reference(to place: SourcePlace, from other: SourcePlace) -> String {
    let unit = program.units[place.unit]
    if let cell = unit.cell, cell != program.units[other.unit].cell { return "cell \(cell)" }
    return "line \(unit.source.line(at: place.range.start))"
  }

  static func didYouMean(_ name: String, among candidates: [String]) -> String? {
    NearestName.likely(name, among: candidates).map { "Did you mean '\($0)'?" }
  }

  /// Whether what happens there with one of these exceptions is caught: by a `try` around it, or around
  /// the calls of the function it stands in.
  func isCaught(_ exceptions: Set<String>, _ guards: Set<String>, in scope: Scope) -> Bool {
    !guards.isDisjoint(with: exceptions) || callers.catches(exceptions.union(Self.broad), in: scope)
  }
  static let broad: Set<String> = ["Exception", "BaseException"]

  // MARK: sys.path

  private mutating func collectSearchPaths() {
    for call in tree.calls {
      guard case .attribute(let list, let method, _) = call.function.kind,
        case .attribute(_, name: "path", _) = list.kind,
        ["append", "insert", "extend"].contains(method), let last = call.arguments.last
      else { continue }
      guard method != "extend", case .string(let folder) = last.value.kind else {
        facts.searchesElsewhere = true
        continue
      }
      facts.extraFolders.append(folder.hasPrefix("/") ? folder : "\(program.folder)/\(folder)")
    }
  }
}
