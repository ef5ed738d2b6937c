/// `isinstance` and `issubclass`: classes, tuples of them, unions, abstract base classes.
extension Interpreter {
  /// Does `value` have this class, also through a tuple of classes?
  func isInstance(_ value: Value, of classes: Value) throws -> Bool {
    if classes.tag == Tag.type {
      return try isSubclass(typeOf(value), of: classes.type, value: value)
    }
    return try check(typeOf(value), classes, isInstance: true, value: value)
  }

  func isSubclass(_ value: Value, of classes: Value) throws -> Bool {
    guard value.tag == Tag.type else { throw typeError("issubclass() arg 1 must be a class") }
    return try check(value.type, classes, isInstance: false, value: nil)
  }

  private func check(_ type: TypePointer, _ classes: Value, isInstance: Bool, value: Value?) throws
    -> Bool
  {
    if classes.tag == Tag.type { return try isSubclass(type, of: classes.type, value: value) }
    if classes.core.isTuple {
      try checkNativeStack()
      for item in classes.core.tuple.buffer where try check(type, item, isInstance: isInstance, value: value) {
        return true
      }
      return false
    }
    if let union = classes.hostObject as? UnionType {
      for member in union.members {
        let actual = member.isNone ? Value(types[Int(Tag.none)]) : member.value
        if try check(type, actual, isInstance: isInstance, value: value) { return true }
      }
      return false
    }
    let name = isInstance ? "isinstance" : "issubclass"
    if classes.hostObject is GenericAlias {
      throw typeError("\(name)() argument 2 cannot be a parameterized generic")
    }
    if classes.isInstanceLike {
      let hook = intern(isInstance ? "__instancecheck__" : "__subclasscheck__")
      let given = isInstance ? value ?? .none : Value(type)
      if let answer = try callSpecial(classes, hook, given) {
        defer { answer.release() }
        return try isTrue(answer)
      }
    }
    throw typeError(
      isInstance
        ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
        : "issubclass() arg 2 must be a class, a tuple of classes, or a union")
  }

  /// Is `type` this class or derived from it; for abstract base classes also: registered with it, or
  /// recognised by its `__subclasshook__`. `value`: the instance asked about.
  func isSubclass(_ type: TypePointer, of base: TypePointer, value: Value? = nil) throws -> Bool {
    if type.isSubclass(of: base) { return true }
    guard let metaclass = base.info.metaclass else { return false }
    let hookName = intern(value == nil ? "__subclasscheck__" : "__instancecheck__")
    if let hook = metaclass.lookup(hookName), hook.tag == Tag.function {
      let answer = try callFunction(hook, on: Value(base), value ?? Value(type))
      defer { answer.release() }
      return try isTrue(answer)
    }
    return try isVirtualSubclass(type, of: base)
  }

  /// As `ABCMeta.__subclasscheck__`.
  func isVirtualSubclass(_ type: TypePointer, of base: TypePointer) throws -> Bool {
    if type.isSubclass(of: base) { return true }
    try checkNativeStack()
    if let hook = base.lookup(names.subclassHook), hook.tag == Tag.classMethod,
      hook.pair.pointee.first.tag == Tag.function
    {
      let answer = try callFunction(hook.pair.pointee.first, on: Value(base), Value(type))
      defer { answer.release() }
      if answer.tag != Tag.notImplemented { return try isTrue(answer) }
    }
    for registered in base.info.registered
    where try isSubclass(type, of: registered.type) { return true }
    for derived in base.info.subclasses where derived.info.metaclass != nil {
      if try isSubclass(type, of: derived) { return true }
    }
    return false
  }
}
