import LapisDiagnostics

/// What a program binds and reads, found without running it: the scopes, and every use of a name, an
/// attribute, a call and an import, with what the `try` statements around it catch.
///
/// Uses in code that cannot be reached (`if False:`, behind `return` or `raise`) are left out; what such
/// code binds is kept.
/// Complexity: O(length), recursive over the tree, whose depth the parser limits.
public struct ScopeTree {
  public let root = Scope(.module, in: nil)
  public private(set) var uses: [NameUse] = []
  public private(set) var attributes: [AttributeUse] = []
  public private(set) var calls: [CallUse] = []
  public private(set) var imports: [ImportUse] = []
  /// Attributes that are assigned or deleted anywhere, or asked for with `hasattr` and `getattr`.
  public private(set) var ownAttributes: Set<String> = []
  /// Names asked for by text, as in `'x' in globals()`.
  public private(set) var askedNames: Set<String> = []
  /// Values of names are taken by text: `globals()[name]`.
  public private(set) var readsNamespace = false
  /// Annotations are kept as text: `from __future__ import annotations`.
  var keepsAnnotations = false
  /// Names may appear that no text shows: `globals()['x'] = …`, `exec`.
  public private(set) var bindsUnseenNames = false

  var scope: Scope
  var unit = 0
  var clock = 0
  var loops: [Int] = []
  var loopCount = 0
  var guards: Set<String> = []
  /// How many statements around the walk may not run, or not run once.
  var branches = 0
  /// Above 0 in code that cannot be reached.
  var unreachable = 0

  public init() { scope = root }

  /// Adds a text that runs after those before it.
  public mutating func add(_ statements: [Statement], unit: Int) {
    self.unit = unit
    walk(statements)
  }

  /// A name that something outside the language sets, such as a magic.
  public mutating func bind(_ name: String, unit: Int) {
    self.unit = unit
    bind(name, SourceRange(0, 0), .other)
  }
  /// A name of a file that is executed in this namespace.
  public mutating func noteUnseenNames() { bindsUnseenNames = true }

  // MARK: Recording

  var now: Moment { Moment(clock: clock, loops: loops) }

  mutating func tick() { clock += 1 }

  mutating func use(_ name: String, _ range: SourceRange) {
    tick()
    guard unreachable == 0 else { return }
    uses.append(
      NameUse(
        name: name, place: SourcePlace(unit: unit, range: range), moment: now, scope: scope,
        guards: guards))
  }

  mutating func bind(_ name: String, _ range: SourceRange, _ origin: Binding.Origin) {
    tick()
    var binding = Binding(
      origin: origin, place: SourcePlace(unit: unit, range: range), moment: now, guards: guards)
    var owner = scope
    // `:=` in a comprehension binds outside it; targets are bound before the walk gets here.
    if scope.globals.contains(name) {
      owner = root
      binding.isAnytime = scope !== root
    } else if scope.nonlocals.contains(name) {
      binding.isAnytime = true
      var outer = scope.parent
      while let candidate = outer, candidate.bindings[name] == nil || candidate.kind == .type {
        outer = candidate.parent
      }
      owner = outer ?? scope
      // A mistake, which the parser or the compiler tells.
      if outer == nil { scope.nonlocals.remove(name) }
    }
    owner.bindings[name, default: []].append(binding)
  }

  mutating func record(_ item: ImportUse) { if unreachable == 0 { imports.append(item) } }

  mutating func record(call function: Expression, _ arguments: [Argument], _ range: SourceRange) {
    guard unreachable == 0 else { return }
    calls.append(
      CallUse(
        function: function, arguments: arguments, place: SourcePlace(unit: unit, range: range),
        scope: scope, guards: guards))
  }

  mutating func record(attribute name: String, of value: Expression, _ range: SourceRange) {
    guard unreachable == 0 else { return }
    attributes.append(
      AttributeUse(
        value: value, name: name, place: SourcePlace(unit: unit, range: range), scope: scope,
        guards: guards))
  }

  mutating func noteOwn(attribute name: String) { ownAttributes.insert(name) }
  mutating func noteNamespaceRead() { readsNamespace = true }
  mutating func noteAsked(_ name: String) { askedNames.insert(name) }

  // MARK: Scopes

  mutating func within(_ inner: Scope, _ body: (inout ScopeTree) -> Void) {
    let outer = scope
    let (keptLoops, keptGuards, keptBranches) = (loops, guards, branches)
    scope = inner
    if inner.isDeferred {
      // A body that runs later is in nobody's loop or try.
      loops = []
      guards = []
      branches = 0
    }
    body(&self)
    scope = outer
    (loops, guards, branches) = (keptLoops, keptGuards, keptBranches)
  }

  mutating func looped(_ body: (inout ScopeTree) -> Void) {
    loopCount += 1
    loops.append(loopCount)
    branches += 1
    body(&self)
    branches -= 1
    loops.removeLast()
  }

  mutating func branched(_ body: (inout ScopeTree) -> Void) {
    branches += 1
    body(&self)
    branches -= 1
  }

  /// `del name` where it surely runs: what was bound before has ended.
  mutating func unbind(_ name: String) {
    tick()
    guard branches == 0, !scope.globals.contains(name), !scope.nonlocals.contains(name),
      var bindings = scope.bindings[name]
    else { return }
    for index in bindings.indices where bindings[index].end == Int.max { bindings[index].end = clock }
    scope.bindings[name] = bindings
  }

  /// The latest binding of a name ends here: behind the block of `except … as name`.
  mutating func endLatest(_ name: String, boundSince start: Int) {
    tick()
    guard var bindings = scope.bindings[name] else { return }
    for index in bindings.indices where bindings[index].moment.clock >= start && bindings[index].end == Int.max {
      bindings[index].end = clock
    }
    scope.bindings[name] = bindings
  }
}

extension ScopeTree {
  /// The scope that a name read in `scope` belongs to, with what binds it; nil where no scope does.
  public func lookup(_ name: String, from scope: Scope) -> (scope: Scope, bindings: [Binding])? {
    var current: Scope? = scope
    while let candidate = current {
      if candidate.globals.contains(name) {
        guard let found = root.bindings[name] else { return nil }
        return (root, found)
      }
      if candidate.kind != .type || candidate === scope, let found = candidate.bindings[name],
        !candidate.nonlocals.contains(name)
      {
        return (candidate, found)
      }
      current = candidate.parent
    }
    return nil
  }

  /// Whether code of `inner` runs where it stands in the text of `outer`, and not later.
  public func runsInPlace(_ inner: Scope, in outer: Scope) -> Bool {
    var current: Scope? = inner
    while let scope = current, scope !== outer {
      if scope.isDeferred { return false }
      current = scope.parent
    }
    return true
  }

  /// Whether the name may have a value at this moment.
  public static func isBound(_ bindings: [Binding], at moment: Moment) -> Bool {
    bindings.contains { binding in
      if binding.isAnytime { return true }
      if binding.moment.clock < moment.clock && moment.clock < binding.end { return true }
      return binding.moment.loops.contains { moment.loops.contains($0) }
    }
  }
}
