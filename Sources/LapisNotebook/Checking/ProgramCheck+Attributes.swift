import LapisDiagnostics
import LapisInterpreter
import LapisSyntax

/// Attributes of modules and classes that Lapis does not have.
extension ProgramCheck {
  private static let caught: Set<String> = ["AttributeError", "Exception", "BaseException"]

  mutating func checkAttributes() {
    for use in tree.attributes {
      if tree.ownAttributes.contains(use.name) || use.name.hasPrefix("__") { continue }
      if isCaught(Self.caught, use.guards, in: use.scope) { continue }
      switch value(of: use.value, from: use.scope) {
      case .builtin(let owner)?: check(use, of: owner)
      case .file(let file, let module)?:
        guard let names = names(of: file), !names.contains(use.name),
          case .missing = facts.find(module + "." + use.name)
        else { continue }
        report(
          "attribute.missing", "module '\(text(of: use.value))' has no attribute '\(use.name)'",
          help: Self.didYouMean(use.name, among: names), at: use.place)
      default: continue
      }
    }
  }

  private func names(of file: ModuleFile) -> [String]? {
    file.isOpen || !file.starImports.isEmpty ? nil : file.names + ["__name__"]
  }

  private mutating func check(_ use: AttributeUse, of owner: Ref) {
    let isModule = interpreter.isModule(owner)
    guard isModule || interpreter.isClass(owner), facts.member(use.name, of: owner).isMissing else { return }
    let name = (try? interpreter.str(interpreter.attribute(owner, "__name__"))) ?? text(of: use.value)
    let full = isModule ? name + "." + use.name : ""
    if isModule, interpreter.hasModule(full) || missingModules.contains(full) { return }
    let names = interpreter.attributeNames(of: owner).filter { !$0.hasPrefix("__") }
    report(
      "attribute.missing",
      "\(isModule ? "module" : "class") '\(name)' has no attribute '\(use.name)'",
      help: (isModule ? interpreter.help(forMissingMember: use.name, of: name) : nil)
        ?? Self.didYouMean(use.name, among: names),
      at: use.place)
  }
}
