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
      case .instance(let type)?: check(use, ofInstance: type)
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

  /// Objects of the SDK take attributes that their class does not name: only what is one letter beside a
  /// name of the class is told.
  private mutating func check(_ use: AttributeUse, ofInstance type: Ref) {
    guard isOfSDK(type), use.name.count > 3, facts.member(use.name, of: type).isMissing else { return }
    let names = interpreter.attributeNames(of: type).filter { !$0.hasPrefix("_") }
    guard let nearest = names.first(where: { NearestName.distance(between: use.name, and: $0) == 1 }),
      let name = try? interpreter.str(interpreter.attribute(type, "__name__"))
    else { return }
    report(
      "attribute.missing", "'\(name)' object has no attribute '\(use.name)'",
      help: "Did you mean '\(nearest)'?", at: use.place)
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
