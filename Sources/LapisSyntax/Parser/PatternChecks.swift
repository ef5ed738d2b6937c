import LapisDiagnostics

/// What CPython's compiler says about patterns that are well formed.
extension Parser {
  /// The names that a pattern binds, in order; reports those bound twice, alternatives that bind
  /// different ones, and a second star.
  mutating func checkBindings(_ pattern: Pattern) -> [String] {
    var names: [String] = []
    func add(_ more: [String], _ range: SourceRange, _ parser: inout Parser) {
      for name in more {
        if names.contains(name) {
          parser.report(
            "syntax.pattern", "multiple assignments to name '\(name)' in pattern", at: range)
        } else {
          names.append(name)
        }
      }
    }
    switch pattern.kind {
    case .value: break
    case .capture(let name), .star(let name):
      if let name { names.append(name) }
    case .sequence(let elements):
      var stars = 0
      for element in elements {
        if case .star = element.kind { stars += 1 }
        add(checkBindings(element), element.range, &self)
      }
      if stars > 1 {
        report(
          "syntax.pattern", "multiple starred names in sequence pattern", at: pattern.range)
      }
    case .mapping(let pairs, let rest):
      var keys: Set<String> = []
      for (key, _) in pairs {
        if case .attribute = key.kind { continue }
        let text = key.sourceText
        if !keys.insert(text).inserted {
          report(
            "syntax.pattern", "mapping pattern checks duplicate key (\(text))", at: pattern.range)
        }
      }
      for (_, value) in pairs { add(checkBindings(value), value.range, &self) }
      if let rest { add([rest], pattern.range, &self) }
    case .type(_, let positional, let keyword):
      for element in positional { add(checkBindings(element), element.range, &self) }
      for (_, element) in keyword { add(checkBindings(element), element.range, &self) }
    case .either(let alternatives):
      var first: Set<String>?
      for (place, alternative) in alternatives.enumerated() {
        let bound = checkBindings(alternative)
        if let first, first != Set(bound) {
          report(
            "syntax.pattern", "alternative patterns bind different names",
            at: Self.lastLeaf(of: alternative).range)
          break
        }
        if place == 0 { names = bound }
        first = Set(bound)
        if place < alternatives.count - 1 { reportIrrefutable(alternative) }
      }
    case .binding(let inner, let name):
      names = checkBindings(inner)
      add([name], pattern.range, &self)
    }
    return names
  }

  /// The innermost pattern furthest to the right, where CPython stands when it has looked at all.
  private static func lastLeaf(of pattern: Pattern) -> Pattern {
    let last: Pattern? =
      switch pattern.kind {
      case .value, .capture, .star: nil
      case .sequence(let patterns), .either(let patterns): patterns.last
      case .mapping(let pairs, _): pairs.last?.value
      case .type(_, let positional, let keyword): keyword.last?.1 ?? positional.last
      case .binding(let inner, _): inner
      }
    return last.map { lastLeaf(of: $0) } ?? pattern
  }

  /// Reports a case that matches everything and has others below it.
  mutating func checkReachable(_ cases: [MatchCase]) {
    for one in cases.dropLast() where one.guardTest == nil { reportIrrefutable(one.pattern) }
  }

  private mutating func reportIrrefutable(_ pattern: Pattern) {
    switch pattern.kind {
    case .capture(let name?):
      report(
        "syntax.pattern", "name capture '\(name)' makes remaining patterns unreachable",
        hint: "A plain name matches everything; compare with a dotted name or use a guard.",
        at: pattern.range)
    case .capture(nil):
      report(
        "syntax.pattern", "wildcard makes remaining patterns unreachable", at: pattern.range)
    case .binding(let inner, _): reportIrrefutable(inner)
    case .either(let alternatives):
      if let last = alternatives.last { reportIrrefutable(last) }
    default: break
    }
  }
}
