extension Interpreter {
  /// What is wrong with the number or the names of the arguments of a builtin function or core method,
  /// in CPython's words for functions written in C; nil where they fit.
  ///
  /// `receiver`: the first argument; types that share a method are told apart by it.
  func coreArgumentError(
    _ signature: Signature, _ count: Int, _ keywords: Keywords?, _ receiver: Value? = nil
  ) -> Raised? {
    let name = signature.name
    var owner = signature.owner ?? ""
    let first = signature.parameters.first?.name
    if first == "self", !owner.isEmpty, owner != NativeEntry.classOwner, let core = receiver?.core, !core.isInstanceLike {
      owner = typeOf(core).name
    }
    let receiver = !owner.isEmpty && (first == "self" || first == "cls") ? 1 : 0
    let given = count - receiver
    let most = signature.positionalCount - receiver
    let least = signature.requiredPositionalCount - receiver
    let named = signature.parameters.contains { $0.kind == .regular || $0.kind == .keywordOnly }
    let names = keywords.map { words in (0..<words.names.count).map { words.names[$0].string.swiftString } } ?? []
    func plural(_ number: Int) -> String { number == 1 ? "argument" : "arguments" }

    if !names.isEmpty, signature.keywordVariadicIndex == nil {
      if !named { return typeError("\(owner.isEmpty ? "" : owner + ".")\(name)() takes no keyword arguments") }
      for key in names {
        let known = signature.parameters.contains {
          $0.name == key && ($0.kind == .regular || $0.kind == .keywordOnly)
        }
        if !known {
          if owner == NativeEntry.classOwner {
            return typeError("\(name)() got an unexpected keyword argument")
          }
          // `sorted` hands its keywords on to `list.sort`.
          let shown = name == "sorted" ? "sort" : name
          return error(
            .typeError, "'\(key)' is an invalid keyword argument for \(shown)()", nearest: key,
            signature.parameters.filter { $0.kind == .regular || $0.kind == .keywordOnly }.map { $0.name }, isKeyword: true)
        }
      }
    }
    if signature.variadicIndex != nil { return nil }
    if !named {
      if given >= least && given <= most { return nil }
      if signature.index(of: "start") != nil, signature.index(of: "end") != nil {
        return given < least
          ? typeError("\(name)() takes at least \(least) \(plural(least)) (\(given) given)")
          : typeError("\(name)() takes at most \(most) \(plural(most)) (\(given) given)")
      }
      let isClass = owner == NativeEntry.classOwner || name == "reversed"
      let qualified = owner.isEmpty || isClass ? name : "\(owner).\(name)"
      if name.hasPrefix("__"), name.hasSuffix("__"), let words = slotArgumentError(name, of: owner, given, most) {
        return words
      }
      if most == 0 { return typeError("\(qualified)() takes no arguments (\(given) given)") }
      if most == 1, least == 1, !isClass {
        return typeError("\(qualified)() takes exactly one argument (\(given) given)")
      }
      if least == most { return typeError("\(name) expected \(most) \(plural(most)), got \(given)") }
      return given < least
        ? typeError("\(name) expected at least \(least) \(plural(least)), got \(given)")
        : typeError("\(name) expected at most \(most) \(plural(most)), got \(given)")
    }
    if given > most {
      if most == 0 { return typeError("\(name)() takes no positional arguments") }
      if signature.positionalOnlyCount - receiver == most, least == most {
        return typeError("\(name) expected \(most) \(plural(most)), got \(given)")
      }
      return typeError("\(name)() takes at most \(most) \(plural(most)) (\(given) given)")
    }
    for (i, parameter) in signature.parameters.enumerated() where i >= receiver {
      guard case .required = parameter.defaultValue else { continue }
      if i < count || names.contains(parameter.name) { continue }
      if parameter.kind == .positionalOnly, named, most > least {
        return typeError("\(name)() takes at least \(least) positional \(plural(least)) (\(given) given)")
      }
      if parameter.kind == .positionalOnly {
        return typeError("\(name) expected \(least) \(plural(least)), got \(given)")
      }
      if parameter.kind == .regular {
        let place = name == "enumerate" ? "" : " (pos \(i - receiver + 1))"
        return typeError("\(name)() missing required argument '\(parameter.name)'\(place)")
      }
    }
    return nil
  }

  /// Special methods are called through slots, which say less; nil for those that are methods as well.
  private func slotArgumentError(_ name: String, of owner: String, _ given: Int, _ wanted: Int) -> Raised? {
    switch (name, owner) {
    case ("__getitem__", "list"), ("__getitem__", "dict"), ("__reversed__", _), ("__contains__", "dict"),
      ("__contains__", "set"), ("__contains__", "frozenset"), ("__format__", _), ("__trunc__", _), ("__floor__", _),
      ("__ceil__", _), ("__bytes__", _), ("__round__", _):
      return nil
    default: break
    }
    let isUnpacked = ["__setitem__", "__mul__", "__rmul__", "__imul__"].contains(name) && ["int", "float", "bool"].contains(owner) == false
    return typeError("\(isUnpacked ? " " : "")expected \(wanted) argument\(wanted == 1 ? "" : "s"), got \(given)")
  }
}
