import LapisDiagnostics
import LapisInterpreter
import LapisSyntax

/// Modules that are not there, and names that modules do not have.
extension ProgramCheck {
  static let catchingImports: Set<String> = [
    "ImportError", "ModuleNotFoundError", "Exception", "BaseException",
  ]

  mutating func checkImports() {
    for item in tree.imports
    where item.level == 0 && !isCaught(Self.catchingImports, item.guards, in: item.scope) {
      guard checkModule(item) else { continue }
      for name in item.names ?? [] { checkMember(name, of: item) }
    }
  }

  /// Whether the module is there; reports it where it is not.
  private mutating func checkModule(_ item: ImportUse) -> Bool {
    var prefix = ""
    for part in item.module.split(separator: ".") {
      let parent = prefix
      prefix += (prefix.isEmpty ? "" : ".") + part
      switch facts.find(prefix) {
      case .builtin, .file: continue
      case .unknown: return false
      case .missing: break
      }
      if facts.searchesElsewhere, parent.isEmpty, interpreter.help(forMissingModule: item.module) == nil {
        return false
      }
      // A folder of files without __init__.py, or an attribute that only looks like a module.
      if case .file? = parent.isEmpty ? nil : facts.find(parent), item.names == nil { return false }
      missingModules.insert(prefix)
      report(
        "import.module", "no module named '\(prefix)'",
        help: interpreter.help(forMissingModule: item.module), at: place(ofModule: item))
      return false
    }
    return true
  }

  /// The module's name in `from module import …`.
  private func place(ofModule item: ImportUse) -> SourcePlace {
    guard item.names != nil else {
      return SourcePlace(
        unit: item.place.unit,
        range: SourceRange(item.place.range.start, item.place.range.start + item.module.utf8.count))
    }
    let source = program.units[item.place.unit].source
    let text = Array(source.text.utf8)
    let name = Array(item.module.utf8)
    var start = item.place.range.start
    while start + name.count <= min(item.place.range.end, text.count) {
      if text[start] == name.first, text[start..<(start + name.count)].elementsEqual(name) {
        return SourcePlace(unit: item.place.unit, range: SourceRange(start, start + name.count))
      }
      start += 1
    }
    return item.place
  }

  private mutating func checkMember(_ name: ImportedName, of item: ImportUse) {
    let place = SourcePlace(
      unit: item.place.unit,
      range: SourceRange(name.range.start, name.range.start + name.path.utf8.count))
    switch facts.find(item.module) {
    case .builtin(let module):
      guard facts.member(name.path, of: module).isMissing,
        !interpreter.hasModule(item.module + "." + name.path)
      else { return }
      report(
        "import.name", "module '\(item.module)' has no '\(name.path)'",
        help: interpreter.help(forMissingMember: name.path, of: item.module)
          ?? Self.didYouMean(name.path, among: interpreter.attributeNames(of: module)),
        at: place)
    case .file(let file):
      guard let names = facts.names(of: item.module), !names.contains(name.path) else { return }
      if case .missing = facts.find(item.module + "." + name.path) {
        report(
          "import.name", "module '\(item.module)' has no '\(name.path)'",
          help: Self.didYouMean(name.path, among: names + file.submodules), at: place)
      }
    case .unknown, .missing: return
    }
  }
}
