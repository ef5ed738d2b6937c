import LapisInterpreter
import LapisSyntax

/// What an expression surely stands for.
enum StaticValue {
  /// A module, class or function of Lapis.
  case builtin(Ref)
  /// An object of a class of Lapis.
  case instance(of: Ref)
  case file(ModuleFile, name: String)
  case function(FunctionDefinition)
  case type(ClassDefinition)
}

extension ProgramCheck {
  func value(of expression: Expression, from scope: Scope, depth: Int = 0) -> StaticValue? {
    guard depth < 20 else { return nil }
    switch expression.kind {
    case .name(let name): return value(ofName: name, from: scope, depth: depth)
    case .attribute(let owner, let name, _):
      switch value(of: owner, from: scope, depth: depth + 1) {
      case .builtin(let value)?:
        guard let found = facts.member(name, of: value).value else { return nil }
        return .builtin(found)
      case .file(let file, let module)?:
        if let definition = file.functions[name] { return .function(definition) }
        return file.names.contains(name) ? nil : self.value(ofModule: module + "." + name)
      default: return nil
      }
    case .call(let function, _):
      guard case .builtin(let type)? = value(of: function, from: scope, depth: depth + 1),
        interpreter.isClass(type)
      else { return nil }
      return .instance(of: type)
    default: return nil
    }
  }

  /// Only where everything that binds the name gives it the same value.
  private func value(ofName name: String, from scope: Scope, depth: Int) -> StaticValue? {
    guard let (owner, bindings) = tree.lookup(name, from: scope) else {
      if starNames.contains(name) || hasOpenNames { return nil }
      return interpreter.builtin(name).map { .builtin($0) }
    }
    guard let first = bindings.first else { return nil }
    if bindings.count > 1 {
      guard let target = importTarget(first) else { return nil }
      guard bindings.allSatisfy({ importTarget($0) == target }) else { return nil }
    }
    switch first.origin {
    case .module(let path, let isAliased):
      let module = isAliased ? path : path.split(separator: ".").first.map(String.init) ?? path
      return value(ofModule: module)
    case .member(let module, 0, let member):
      if case .builtin(let value) = facts.find(module) {
        return facts.member(member, of: value).value.map { .builtin($0) }
      }
      if case .file(let file) = facts.find(module) { return file.functions[member].map { .function($0) } }
      return nil
    case .function(let definition):
      return definition.decorators.isEmpty ? .function(definition) : nil
    case .type(let definition): return .type(definition)
    case .assigned(let value?): return self.value(of: value, from: owner, depth: depth + 1)
    default: return nil
    }
  }

  private func value(ofModule name: String) -> StaticValue? {
    switch facts.find(name) {
    case .builtin(let value): .builtin(value)
    case .file(let file): .file(file, name: name)
    case .unknown, .missing: nil
    }
  }

  /// What an import binds, as text; nil for other bindings.
  private func importTarget(_ binding: Binding) -> String? {
    switch binding.origin {
    case .module(let path, let isAliased):
      isAliased ? path : path.split(separator: ".").first.map(String.init)
    case .member(let module, 0, let name): module + "." + name
    default: nil
    }
  }

  /// How an expression is called in a message.
  func text(of expression: Expression) -> String {
    switch expression.kind {
    case .name(let name): name
    case .attribute(let value, let name, _): "\(text(of: value)).\(name)"
    default: "…"
    }
  }
}
