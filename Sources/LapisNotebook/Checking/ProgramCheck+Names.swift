import LapisDiagnostics
import LapisInterpreter
import LapisSyntax

/// Names that are never defined, or not yet.
extension ProgramCheck {
  private static let caught: Set<String> = ["NameError", "UnboundLocalError"]

  mutating func checkNames() {
    collectStarNames()
    var reported: Set<String> = []
    for use in tree.uses {
      if isCaught(Self.caught, use.guards, in: use.scope) { continue }
      guard let found = resolve(use) else { continue }
      // One mistake is told once in a text and a function, as it is corrected once.
      let function = found.code == "name.undefined" ? "" : use.scope.name
      let key = "\(use.place.unit) \(function) \(use.name) \(found.code)"
      guard reported.insert(key).inserted else { continue }
      report(found.code, found.message, help: found.help, at: use.place)
    }
  }

  private mutating func collectStarNames() {
    for star in tree.root.starImports {
      if star.level == 0, let names = facts.starNames(of: star.module) {
        starNames.formUnion(names)
      } else {
        hasOpenNames = true
      }
    }
    if tree.bindsUnseenNames { hasOpenNames = true }
  }

  /// What is wrong with the use of a name; nil where nothing is.
  private func resolve(_ use: NameUse) -> (code: String, message: String, help: String?)? {
    var start = use.scope
    while let (scope, bindings) = tree.lookup(use.name, from: start) {
      if !tree.runsInPlace(use.scope, in: scope) || ScopeTree.isBound(bindings, at: use.moment) {
        return nil
      }
      // A class looks outside itself for what it has not bound yet.
      if scope.kind == .type, let parent = scope.parent {
        start = parent
        continue
      }
      if scope.kind == .module, isKnown(use.name) { return nil }
      return early(use, bindings, isLocal: scope.kind == .function)
    }
    if isKnown(use.name) || hasOpenNames || tree.askedNames.contains(use.name) { return nil }
    return (
      "name.undefined", "name '\(use.name)' is not defined",
      ownMember(use)
        ?? interpreter.help(forUndefined: use.name, known: visibleNames(from: use.scope))
    )
  }

  /// A method that names an attribute of its class without its object.
  private func ownMember(_ use: NameUse) -> String? {
    var current = use.scope.parent
    while let scope = current {
      if scope.kind == .type, scope.bindings[use.name] != nil { return "Did you mean 'self.\(use.name)'?" }
      current = scope.parent
    }
    return nil
  }

  private func isKnown(_ name: String) -> Bool { builtins.contains(name) || starNames.contains(name) }

  /// The name has a value, but not there.
  private func early(_ use: NameUse, _ bindings: [Binding], isLocal: Bool)
    -> (code: String, message: String, help: String?)?
  {
    guard !hasOpenNames, !tree.askedNames.contains(use.name) else { return nil }
    if let later = bindings.first(where: { $0.moment.clock > use.moment.clock }) {
      let place = reference(to: later.place, from: use.place)
      let help: String?
      if isLocal {
        help =
          tree.root.bindings[use.name] != nil
          ? "The assignment makes it local to the function; 'global \(use.name)' uses the one outside."
          : nil
      } else {
        help = "Move the definition above its use."
      }
      return ("name.early", "name '\(use.name)' is defined in \(place), after its use", help)
    }
    guard let last = bindings.last(where: { $0.end < use.moment.clock }) else { return nil }
    let place = reference(to: last.place, from: use.place)
    if case .exception = last.origin {
      return (
        "name.ended", "name '\(use.name)' ends with the 'except' block of \(place)",
        "Keep it under another name inside the block."
      )
    }
    return ("name.deleted", "name '\(use.name)' from \(place) was deleted before its use", nil)
  }

  func visibleNames(from scope: Scope) -> [String] {
    var names: [String] = []
    var current: Scope? = scope
    while let inner = current {
      if inner.kind != .type || inner === scope { names += inner.bindings.keys.sorted() }
      current = inner.parent
    }
    return names + starNames.sorted() + interpreter.builtinNames()
  }
}
