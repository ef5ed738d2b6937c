import LapisDiagnostics
import LapisSyntax

/// Names without a value.
extension FailureHelp {
  func nameHelp() -> String? {
    guard let name = missing else { return nil }
    if let place = placeOfDefinition(name) { return place }
    // A traceback that suggests a name has said it.
    if exception.exception.pointee.hint.isString { return NameHelp.elsewhere[name] }
    return vm.help(forUndefined: name, known: [])
  }

  /// Where the text binds a global name that has no value, when it is clear why it has none.
  private func placeOfDefinition(_ name: String) -> String? {
    guard !tree.bindsUnseenNames, let bindings = tree.root.bindings[name], !bindings.isEmpty,
      bindings.allSatisfy({ !$0.isAnytime }), let running = runningLine
    else { return nil }
    if case .exception? = bindings.last?.origin, bindings.count == 1, let binding = bindings.last,
      line(of: binding.place.range) < running
    {
      return "'\(name)' ends with the 'except' block of line \(line(of: binding.place.range))."
    }
    guard let first = bindings.map({ line(of: $0.place.range) }).min(), first > running else { return nil }
    return "'\(name)' is defined in line \(first), below."
  }

  /// The line of the text's own code that is being run: the outermost frame of this source.
  private var runningLine: Int? {
    guard let name = frame?.info.source.name, let box = exception.exception.pointee.traceback?.takeUnretainedValue()
    else { return nil }
    for entry in box.entries.reversed() {
      let info = entry.code.pointee.info.takeUnretainedValue()
      guard info.source.name == name, info.name == "<module>", entry.index >= 0, entry.index < info.ranges.count
      else { continue }
      return info.source.line(at: info.ranges[entry.index].start)
    }
    return nil
  }

  /// A local that hides a global of the same name.
  func localHelp() -> String? {
    guard let name = quoted.first, frame != nil, tree.root.bindings[name] != nil,
      case .function(let function)? = node.statements.last(where: { $0.isFunction })?.kind,
      let use = tree.uses.first(where: { $0.name == name && $0.scope.name == function.name }),
      let (scope, bindings) = tree.lookup(name, from: use.scope), scope === use.scope,
      let binding = bindings.first
    else { return nil }
    return "The assignment in line \(line(of: binding.place.range)) makes '\(name)' local to \(function.name)(); "
      + "'global \(name)' uses the one outside."
  }
}

extension Statement {
  var isFunction: Bool {
    if case .function = kind { return true }
    return false
  }
}
