extension Interpreter {
  /// The module of a dotted name, imported if need be.
  public func imported(_ name: String) throws -> Ref { ref(owned: try importModule(name)) }
}
