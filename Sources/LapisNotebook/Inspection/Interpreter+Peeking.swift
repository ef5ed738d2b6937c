import LapisDiagnostics
import LapisInterpreter

/// Looking at values for help and completion without executing anything that the user wrote.
extension Interpreter {
  /// An attribute of a module, a class or a native value; nil for instances of script classes, where
  /// a property or `__getattr__` might run.
  func attributeWithoutRunningCode(_ value: Ref, _ name: String) -> Ref? {
    let type = typeName(value)
    let isNative =
      value.hostObject != nil || type == "module" || type == "type" || value.isString
      || value.isList || value.isDict || value.isTuple || value.isSet || value.isInteger
      || value.isFloat || value.asBytes != nil
    guard isNative, attributeNames(of: value).contains(name) else { return nil }
    return (try? attributeIfPresent(value, name)) ?? nil
  }

  /// The names by which a function's or class's arguments may be given.
  func parameterNames(of value: Ref) -> [String] {
    guard let text = signature(of: value) else { return [] }
    return Signature(text).parameters.compactMap { parameter in
      switch parameter.kind {
      case .regular, .keywordOnly: return parameter.name
      case .positionalOnly, .variadic, .keywordVariadic: return nil
      }
    }
  }

  /// What `from module import` may name. Only native modules are looked into: a script would run.
  func moduleMemberNames(_ name: String) -> [String] {
    guard moduleNames().contains(name), let module = try? module(name) else { return [] }
    return attributeNames(of: module)
  }
}

extension Interpreter {
  /// Whether a script has imported the module.
  func isLoaded(_ name: String) -> Bool {
    let source = SourceFile(
      name: "<modules>", text: "import sys as __lapis_sys__\n'\(name)' in __lapis_sys__.modules")
    return run(source, mode: .cell).value?.asBool ?? false
  }
}
