import LapisDiagnostics
import LapisSyntax

/// What is caught around the calls of functions, as far as names tell.
///
/// A function is known by its last name, so that methods of different classes share what is caught around
/// them. Lambdas, and functions that are used as values, may be called wherever something is called that
/// is not known by name: a parameter, a loop's variable, an element.
struct CallerGuards {
  private var named: [String: Set<String>] = [:]
  private var unnamed: Set<String> = []
  private var givenAway: Set<String> = []
  private var allAreGivenAway = false

  init() {}

  init(_ tree: ScopeTree) {
    struct End: Hashable { var unit: Int, offset: Int }
    var callees: Set<End> = []
    var special: Set<String> = []
    for call in tree.calls {
      callees.insert(End(unit: call.place.unit, offset: call.function.range.end))
      if !Self.isKnown(call.function, in: tree, call.scope) { unnamed.formUnion(call.guards) }
    }
    for use in tree.uses {
      special.formUnion(use.guards)
      if !callees.contains(End(unit: use.place.unit, offset: use.place.range.end)) { givenAway.insert(use.name) }
    }
    for use in tree.attributes
    where !callees.contains(End(unit: use.place.unit, offset: use.place.range.end)) {
      givenAway.insert(use.name)
    }
    allAreGivenAway = tree.readsNamespace
    spread(tree)
    // Operators and protocols call the special methods from anywhere.
    for use in tree.uses where use.scope.name.hasPrefix("__") { named[use.scope.name, default: []].formUnion(special) }
  }

  /// Whether the callee is a function, a class or something imported.
  private static func isKnown(_ function: Expression, in tree: ScopeTree, _ scope: Scope) -> Bool {
    switch function.kind {
    case .attribute: return true
    case .name(let name):
      guard let (_, bindings) = tree.lookup(name, from: scope) else { return true }
      return bindings.allSatisfy { binding in
        switch binding.origin {
        case .function, .type, .module, .member: true
        default: false
        }
      }
    default: return false
    }
  }

  /// A function's calls are caught too where its own callers catch: until nothing changes, which takes as
  /// many rounds as calls are deep.
  private mutating func spread(_ tree: ScopeTree) {
    for _ in 0..<20 {
      var hasChanged = false
      for call in tree.calls {
        let name: String
        switch call.function.kind {
        case .name(let own), .attribute(_, let own, _): name = own
        default: continue
        }
        let guards = call.guards.union(guards(around: call.scope))
        for name in [name] + constructors(of: name, in: tree)
        where !guards.isSubset(of: named[name, default: []]) {
          named[name, default: []].formUnion(guards)
          hasChanged = true
        }
      }
      if !hasChanged { return }
    }
  }

  /// A class that is called runs these of its methods.
  private func constructors(of name: String, in tree: ScopeTree) -> [String] {
    guard case .type? = tree.root.bindings[name]?.first?.origin else { return [] }
    return ["__init__", "__new__", "__post_init__"]
  }

  /// What is caught around the calls of the functions that a place stands in.
  private func guards(around scope: Scope) -> Set<String> {
    var guards: Set<String> = []
    var current: Scope? = scope
    while let inner = current {
      if inner.kind == .function {
        if let known = named[inner.name] { guards.formUnion(known) }
        if inner.name.isEmpty || allAreGivenAway || givenAway.contains(inner.name) { guards.formUnion(unnamed) }
      }
      current = inner.parent
    }
    return guards
  }

  func catches(_ exceptions: Set<String>, in scope: Scope) -> Bool {
    !guards(around: scope).isDisjoint(with: exceptions)
  }
}
