import LapisDiagnostics
import LapisInterpreter
import LapisSyntax

/// Arguments that functions do not take, and those that they miss.
extension ProgramCheck {
  private static let caught: Set<String> = ["TypeError", "Exception", "BaseException"]

  mutating func checkCalls() {
    for call in tree.calls {
      if isCaught(Self.caught, call.guards, in: call.scope) { continue }
      guard let target = target(of: call) else { continue }
      // What is misspelt is also missing: once is enough.
      if checkKeywords(call, target) { checkMissing(call, target) }
    }
  }

  /// A function as far as its arguments go.
  private struct Target {
    var name: String
    /// Names that arguments may have.
    var keywords: [String]
    /// Other names are taken too.
    var isOpen = false
    /// Of the SDK, whose parameters have long names.
    var isOfSDK = false
    /// Positional parameters in order; nil: their number is not to be checked.
    var positional: [String]?
    var hasVariadic = false
    /// Parameters without a default.
    var required: [String] = []
  }

  private func target(of call: CallUse) -> Target? {
    if case .attribute(let owner, let name, _) = call.function.kind,
      case .instance(let type)? = value(of: owner, from: call.scope)
    {
      guard let method = facts.member(name, of: type).value,
        let signature = interpreter.callSignature(of: method)
      else { return nil }
      var target = target(name, signature, checksRequired: false)
      target.isOfSDK = isOfSDK(type)
      return target
    }
    switch value(of: call.function, from: call.scope) {
    case .builtin(let function)?:
      guard let signature = interpreter.callSignature(of: function) else { return nil }
      return target(signature.name, signature, checksRequired: isOfSDK(function))
    case .function(let definition)?: return target(definition)
    case .type(let definition)?: return target(definition)
    default: return nil
    }
  }

  /// A class of the SDK. Its signatures say exactly what is required; those of builtins have overloads.
  func isOfSDK(_ function: Ref) -> Bool {
    guard interpreter.isClass(function),
      let module = try? interpreter.attributeIfPresent(function, "__module__")?.asString
    else { return false }
    return module.hasPrefix("azureml.")
  }

  private func target(_ name: String, _ signature: Signature, checksRequired: Bool) -> Target {
    var target = Target(name: name, keywords: [])
    for parameter in signature.parameters {
      switch parameter.kind {
      case .regular, .keywordOnly: target.keywords.append(parameter.name)
      case .variadic: target.hasVariadic = true
      case .keywordVariadic:
        if let known = signature.knownKeywords { target.keywords += known } else { target.isOpen = true }
      case .positionalOnly: break
      }
    }
    if checksRequired {
      target.positional = signature.parameters.filter { $0.kind == .regular || $0.kind == .positionalOnly }
        .map { $0.name }
      target.required = signature.parameters.filter {
        $0.defaultText == nil && $0.kind != .variadic && $0.kind != .keywordVariadic
      }.map { $0.name }
    }
    return target
  }

  private func target(_ definition: FunctionDefinition, isMethod: Bool = false) -> Target {
    var parameters = definition.parameters.all
    if isMethod, !parameters.isEmpty { parameters.removeFirst() }
    var target = Target(name: definition.name, keywords: [], positional: [])
    for parameter in parameters {
      switch parameter.kind {
      case .positionalOnly: target.positional?.append(parameter.name)
      case .regular:
        target.keywords.append(parameter.name)
        target.positional?.append(parameter.name)
      case .keywordOnly: target.keywords.append(parameter.name)
      case .variadic: target.hasVariadic = true
      case .keywordVariadic: target.isOpen = true
      }
      if parameter.defaultValue == nil, parameter.kind != .variadic, parameter.kind != .keywordVariadic {
        target.required.append(parameter.name)
      }
    }
    return target
  }

  /// A plain class with an `__init__` of its own; decorators, bases and `__new__` may change the rest.
  private func target(_ definition: ClassDefinition) -> Target? {
    guard definition.arguments.isEmpty, definition.decorators.isEmpty else { return nil }
    var found: FunctionDefinition?
    for statement in definition.body {
      guard case .function(let method) = statement.kind else { continue }
      if method.name == "__new__" { return nil }
      if method.name == "__init__" { found = method.decorators.isEmpty ? method : nil }
    }
    guard let found else { return nil }
    var target = target(found, isMethod: true)
    target.name = definition.name
    return target
  }

  // MARK: Checking

  /// Whether all are known.
  private mutating func checkKeywords(_ call: CallUse, _ target: Target) -> Bool {
    var areKnown = true
    for (name, range, unit) in keywords(of: call) where !target.keywords.contains(name) {
      let nearest = NearestName.keyword(name, among: target.keywords)
      if target.isOpen {
        // It takes any name; one letter beside a known one is a slip all the same.
        guard let nearest, name.count > (target.isOfSDK ? 2 : 5), isOneEdit(name, nearest) else { continue }
      }
      areKnown = false
      report(
        "argument.unknown", "\(target.name)() has no argument '\(name)'",
        help: nearest.map { "Did you mean '\($0)'?" } ?? listing(target),
        at: SourcePlace(unit: unit, range: range))
    }
    return areKnown
  }

  private func listing(_ target: Target) -> String? {
    guard !target.keywords.isEmpty else { return "It takes no arguments by name." }
    guard target.keywords.count <= 8 else { return nil }
    return "It has \(target.keywords.map { "'\($0)'" }.joined(separator: ", "))."
  }

  private func isOneEdit(_ name: String, _ other: String) -> Bool {
    NearestName.distance(between: name, and: other) == 1
  }

  /// Names of arguments with their places, those of a dict behind `**` included where it is written out.
  private func keywords(of call: CallUse) -> [(name: String, range: SourceRange, unit: Int)] {
    var found: [(String, SourceRange, Int)] = []
    for argument in call.arguments {
      switch argument.kind {
      case .keyword(let name, let range): found.append((name, range, call.place.unit))
      case .doubleStarred:
        var pairs: [(key: Expression?, value: Expression)] = []
        var unit = call.place.unit
        if case .dict(let written) = argument.value.kind { pairs = written }
        if case .name(let name) = argument.value.kind,
          let (_, bindings) = tree.lookup(name, from: call.scope), bindings.count == 1,
          case .assigned(let value?) = bindings[0].origin, case .dict(let written) = value.kind,
          !isChanged(name)
        {
          pairs = written
          unit = bindings[0].place.unit
        }
        for pair in pairs {
          if let key = pair.key, case .string(let name) = key.kind { found.append((name, key.range, unit)) }
        }
      case .positional, .starred: break
      }
    }
    return found
  }

  /// Whether entries of a dict may be taken out somewhere.
  private func isChanged(_ name: String) -> Bool {
    tree.attributes.contains { use in
      guard case .name(name) = use.value.kind else { return false }
      return ["pop", "popitem", "clear"].contains(use.name)
    }
  }

  private mutating func checkMissing(_ call: CallUse, _ target: Target) {
    guard let positional = target.positional else { return }
    var given: Set<String> = []
    var count = 0
    for argument in call.arguments {
      switch argument.kind {
      case .positional: count += 1
      case .keyword(let name, _): given.insert(name)
      case .starred, .doubleStarred: return
      }
    }
    let missing = target.required.filter { name in
      guard !given.contains(name) else { return false }
      return positional.firstIndex(of: name).map { $0 >= count } ?? true
    }
    if !missing.isEmpty {
      let names = missing.map { "'\($0)'" }.joined(separator: ", ")
      report(
        "argument.missing", "\(target.name)() misses the argument\(missing.count == 1 ? "" : "s") \(names)",
        help: nil, at: SourcePlace(unit: call.place.unit, range: call.function.range))
    } else if count > positional.count, !target.hasVariadic {
      let most = positional.count
      report(
        "argument.many",
        "\(target.name)() takes \(most) positional argument\(most == 1 ? "" : "s") and gets \(count)",
        help: nil, at: SourcePlace(unit: call.place.unit, range: call.function.range))
    }
  }
}
