import Glibc

/// What the builtin exception classes know: how they are made, and their attributes. Everything but
/// the arguments is worked out of those when asked for, or kept under names that no script can write.
extension Interpreter {
  /// A new exception of a class called with these arguments. `OSError(errno, text)` becomes the
  /// class of that errno.
  func makeException(_ type: TypePointer, _ arguments: UnsafePointer<Value>?, _ count: Int) -> Value {
    var actual = type
    if count >= 2, type == typeObject(.osError), let code = arguments?[0], code.isInt,
      let number = Int32(exactly: code.int)
    {
      actual = typeObject(osErrorType(number))
    }
    let exception = heap.makeInstance(actual)
    exception.exception.pointee.arguments = heap.makeTuple(
      UnsafeBufferPointer(start: arguments, count: count))
    return exception
  }

  func osErrorType(_ code: Int32) -> ExceptionType {
    switch code {
    case ENOENT: .fileNotFoundError
    case EEXIST: .fileExistsError
    case EISDIR: .isADirectoryError
    case ENOTDIR: .notADirectoryError
    case EACCES, EPERM: .permissionError
    case ETIMEDOUT: .timeoutError
    case EAGAIN, EINPROGRESS, EALREADY: .blockingIOError
    case EPIPE, ESHUTDOWN: .brokenPipeError
    case ECHILD: .childProcessError
    case ECONNABORTED: .connectionAbortedError
    case ECONNREFUSED: .connectionRefusedError
    case ECONNRESET: .connectionResetError
    case EINTR: .interruptedError
    case ESRCH: .processLookupError
    default: .osError
    }
  }

  /// Calls a builtin exception class.
  func constructException(
    _ type: TypePointer, _ arguments: UnsafePointer<Value>?, _ count: Int, _ keywords: Keywords?
  ) throws -> Value {
    let exception = makeException(type, arguments, count)
    do {
      try initException(exception, type, count, keywords)
    } catch {
      exception.release()
      throw error
    }
    return exception
  }

  /// What the `__init__` of the builtin classes checks and takes by name.
  func initException(_ exception: Value, _ type: TypePointer, _ count: Int, _ keywords: Keywords?) throws {
    if type.isSubclass(of: typeObject(.unicodeDecodeError)) || type.isSubclass(of: typeObject(.unicodeEncodeError)),
      count != 5
    {
      throw typeError("function takes exactly 5 arguments (\(count) given)")
    }
    guard let keywords, keywords.names.count > 0 else { return }
    let shown = builtinName(type)
    let allowed: [String]
    if type.isSubclass(of: typeObject(.importError)) {
      allowed = ["name", "path"]
    } else if type.isSubclass(of: typeObject(.attributeError)) {
      allowed = ["name", "obj"]
    } else if type.isSubclass(of: typeObject(.nameError)) {
      allowed = ["name"]
    } else {
      throw typeError("\(shown)() takes no keyword arguments")
    }
    for i in 0..<keywords.names.count {
      let key = keywords.names[i].string.swiftString
      guard allowed.contains(key) else {
        throw typeError("'\(key)' is an invalid keyword argument for \(shown)()")
      }
      setHidden(exception, intern("<\(key)>"), keywords.values[i].retained())
    }
  }

  /// The builtin class whose constructor a derived one inherits.
  private func builtinName(_ type: TypePointer) -> String {
    for i in 0..<type.pointee.orderCount where !type.pointee.order[i].pointee.flags.contains(.script) {
      return type == type.pointee.order[i] ? type.name : type.name
    }
    return type.name
  }

  /// `args`: without the file names of an OSError.
  func exceptionArguments(_ value: Value) -> Value {
    let arguments = value.exception.pointee.arguments
    guard arguments.isTuple else { return heap.makeTuple(owned: []) }
    if hasFileName(value) {
      return heap.makeTuple(owned: [arguments.tuple.items[0].retained(), arguments.tuple.items[1].retained()])
    }
    return arguments.retained()
  }
  private func hasFileName(_ value: Value) -> Bool {
    let arguments = value.exception.pointee.arguments
    return arguments.isTuple && arguments.tuple.pointee.count > 2 && arguments.tuple.pointee.count <= 5
      && typeOf(value).isSubclass(of: typeObject(.osError))
  }

  /// An attribute of the builtin exception classes; nil: there is none of this name.
  func exceptionAttribute(_ value: Value, _ name: StringPointer) -> Value? {
    let exception = value.exception
    let arguments = exception.pointee.arguments
    let count = arguments.isTuple ? arguments.tuple.pointee.count : 0
    func argument(_ index: Int) -> Value { index < count ? arguments.tuple.items[index].retained() : .none }
    func isKind(_ type: ExceptionType) -> Bool { typeOf(value).isSubclass(of: typeObject(type)) }
    func hidden(_ name: StringPointer) -> Value { ownAttribute(value.instance, name)?.retained() ?? .none }
    let text = name.swiftString
    switch text {
    case "args": return exceptionArguments(value)
    case "__cause__": return exception.pointee.cause.retained()
    case "__context__": return exception.pointee.context.retained()
    case "__suppress_context__": return Value(exception.pointee.suppressContext)
    case "__traceback__": return tracebackValue(exception)
    case "value" where isKind(.stopIteration): return argument(0)
    case "code" where isKind(.systemExit):
      return count > 1 ? arguments.retained() : argument(0)
    case "errno" where isKind(.osError): return count >= 2 ? argument(0) : Value.none
    case "strerror" where isKind(.osError): return count >= 2 ? argument(1) : Value.none
    case "filename" where isKind(.osError): return argument(2)
    case "filename2" where isKind(.osError): return argument(4)
    case "name" where isKind(.importError) || isKind(.nameError) || isKind(.attributeError):
      return hidden(names.hiddenName)
    case "obj" where isKind(.attributeError): return hidden(names.hiddenObject)
    case "path" where isKind(.importError): return hidden(names.hiddenPath)
    case "msg" where isKind(.importError):
      return count == 1 ? argument(0) : Value.none
    case "msg" where isKind(.syntaxError): return argument(0)
    case "filename", "lineno", "offset", "text", "end_lineno", "end_offset":
      guard isKind(.syntaxError) else { return nil }
      let place = count > 1 ? arguments.tuple.items[1] : .none
      let index = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"].firstIndex(of: text)
      guard let index, place.isTuple, index < place.tuple.pointee.count else { return Value.none }
      return place.tuple.items[index].retained()
    case "print_file_and_line" where isKind(.syntaxError): return Value.none
    default: return unicodeErrorAttribute(value, arguments, text)
    }
  }

  /// `str` of an exception, as its builtin class has it.
  func exceptionText(_ value: Value) throws -> String {
    let arguments = value.exception.pointee.arguments.retained()
    defer { arguments.release() }
    guard arguments.isTuple else { return "" }
    let items = arguments.tuple.buffer
    if let text = unicodeErrorText(value, arguments) { return text }
    let type = typeOf(value)
    if items.count == 1 {
      if type.isSubclass(of: typeObject(.keyError)) { return try reprText(items[0]) }
      return try strText(items[0])
    }
    if items.isEmpty { return "" }
    if type.isSubclass(of: typeObject(.osError)), items.count <= 5 {
      var text = "[Errno \(try strText(items[0]))] \(try strText(items[1]))"
      if items.count > 2, !items[2].isNone {
        text += ": " + (try reprText(items[2]))
        if items.count > 4 { text += " -> " + (try reprText(items[4])) }
      }
      return text
    }
    if type.isSubclass(of: typeObject(.importError)) { return try reprText(arguments) }
    if type.isSubclass(of: typeObject(.syntaxError)) {
      var text = try strText(items[0])
      if items[1].isTuple, items[1].tuple.pointee.count >= 2 {
        let place = items[1].tuple.items
        let file = place[0].isString ? place[0].string.swiftString.split(separator: "/").last.map { String($0) } : nil
        if let file, place[1].isInt {
          text += " (\(file), line \(place[1].int))"
        } else if place[1].isInt {
          text += " (line \(place[1].int))"
        }
      }
      return text
    }
    return try reprText(arguments)
  }
}
