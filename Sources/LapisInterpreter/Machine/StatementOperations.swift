/// The slow halves of `with`, `import`, `raise` and `except`.
extension Interpreter {
  // MARK: Context managers

  func enterContext(_ manager: Value) throws -> Value {
    if manager.tag == Tag.host, let object = manager.hostObject {
      if let entered = try object.enter(self) { return entered.retained() }
      if typeOf(manager).lookup(names.enter) == nil {
        throw typeError(
          "'\(typeName(of: manager))' object does not support the context manager protocol")
      }
    }
    let type = typeOf(manager)
    guard let enter = type.lookup(names.enter) else {
      throw typeError(
        "'\(type.shownName)' object does not support the context manager protocol")
    }
    guard type.lookup(names.exit) != nil else {
      throw typeError(
        "'\(type.name)' object does not support the context manager protocol "
          + "(missed __exit__ method)")
    }
    return try callWithReceiver(enter, manager, nil, 0, nil)
  }

  /// `exception` none: the block ended well. The result says whether the exception is dealt with.
  func exitContext(_ manager: Value, _ exception: Value) throws -> Value {
    if manager.tag == Tag.host, let object = manager.hostObject,
      typeOf(manager).lookup(names.exit) == nil
    {
      return Value(try object.exit(self, exception: ref(exception)))
    }
    guard let exit = typeOf(manager).lookup(names.exit) else { return .none }
    let type: Value = exception.isNone ? .none : Value(typeOf(exception))
    let traceback = exception.isNone ? .none : tracebackValue(exception.exception)
    defer { traceback.release() }
    return try callFunction(exit, on: manager, type, exception, traceback)
  }

  // MARK: Imports

  func importStatement(_ name: Value, _ frame: UnsafeMutablePointer<Frame>, whole: Bool) throws
    -> Value
  {
    var path = name.string.swiftString
    if path.hasPrefix(".") {
      var level = 0
      while path.hasPrefix(".") {
        path.removeFirst()
        level += 1
      }
      let globals = frame.pointee.globals
      guard let own = globals.value(names.name), own.isString,
        globals.value(names.path) != nil || own.string.swiftString.contains(".")
      else {
        throw error(
          .importError, "attempted relative import with no known parent package")
      }
      var package = own.string.swiftString.split(separator: ".").map { String($0) }
      if globals.value(names.path) == nil { package.removeLast() }
      if level - 1 > package.count - 1 {
        throw error(.importError, "attempted relative import beyond top-level package")
      }
      package.removeLast(level - 1)
      path = (package + (path.isEmpty ? [] : [path])).joined(separator: ".")
    }
    let module = try importModule(path)
    if whole || !path.contains(".") { return module }
    module.release()
    return try importModule(path.split(separator: ".").first.map { String($0) } ?? path)
  }

  // MARK: Exceptions

  /// The exception of a `raise` statement, with a count for the caller, and whether it is the one being
  /// handled, raised again.
  func raised(_ r: UnsafeMutablePointer<Value>, _ w: Instruction) throws -> (Value, Bool) {
    if w.x & 1 == 0 {
      if state.pointee.handledCount == 0 {
        throw error(.runtimeError, "No active exception to reraise")
      }
      return (state.pointee.handled[state.pointee.handledCount - 1].retained(), true)
    }
    let exception = try exceptionInstance(r[Int(w.a)])
    if w.x & 4 != 0 { drop(r, Int(w.a)) }
    if w.x & 2 != 0 {
      let cause = r[Int(w.b)]
      let actual: Value
      do {
        actual =
          cause.isNone
          ? .none : try exceptionInstance(cause, "exception causes must derive from BaseException")
      } catch {
        exception.release()
        throw error
      }
      let old = exception.exception.pointee.cause
      exception.exception.pointee.cause = actual
      exception.exception.pointee.suppressContext = true
      old.release()
      if w.x & 8 != 0 { drop(r, Int(w.b)) }
    }
    return (exception, false)
  }

  /// The exception that a class or an instance stands for; the caller owns it.
  private func exceptionInstance(
    _ value: Value, _ problem: String = "exceptions must derive from BaseException"
  ) throws -> Value {
    if value.tag == Tag.exception { return value.retained() }
    if value.tag == Tag.type, value.type.pointee.flags.contains(.exception) {
      let made = try construct(value.type, nil, 0, nil)
      if made.tag == Tag.exception { return made }
      made.release()
    }
    throw typeError(problem)
  }

  func exceptionMatches(_ exception: Value, _ type: Value) throws -> Bool {
    if type.tag == Tag.type, type.type.pointee.flags.contains(.exception) {
      return typeOf(exception).isSubclass(of: type.type)
    }
    if type.isTuple {
      for item in type.tuple.buffer where try exceptionMatches(exception, item) { return true }
      return false
    }
    throw typeError("catching classes that do not inherit from BaseException is not allowed")
  }
}
