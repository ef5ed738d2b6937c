extension Interpreter {
  /// The module of a dotted name, imported if need be.
  public func imported(_ name: String) throws -> Ref { ref(owned: try importModule(name)) }

  /// An object that a module keeps per interpreter, made when it is first asked for.
  /// It goes with the interpreter.
  public func moduleState<T: AnyObject>(_ name: String, _ make: () -> T) -> T {
    if let known = libraryState["module " + name] as? T { return known }
    let made = make()
    libraryState["module " + name] = made
    return made
  }
}
