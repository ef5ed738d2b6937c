import Glibc

/// Errors of the operating system as Python's exception classes, and paths as it takes them.
extension Interpreter {
  /// The OSError of an errno, with the file names it is about.
  func osError(_ code: Int32, _ path: String? = nil, _ second: String? = nil) -> Raised {
    let exception = makeException(typeObject(osErrorType(code)))
    var arguments = [Value(Int(code)), makeText(String(cString: strerror(code)))]
    if let path { arguments.append(makeText(path)) }
    if let second { arguments += [.none, makeText(second)] }
    exception.exception.pointee.arguments.release()
    exception.exception.pointee.arguments = heap.makeTuple(owned: arguments)
    return Raised(exception: ref(owned: exception))
  }

  /// A path: str, bytes, or an object with `__fspath__`.
  func path(_ value: Value, _ words: String = "expected str, bytes or os.PathLike object") throws -> String {
    if value.isString { return value.string.swiftString }
    if value.tag == Tag.bytes { return String(decoding: value.bytes.buffer, as: UTF8.self) }
    if let result = try callProtocol(value, intern("__fspath__")) {
      defer { result.release() }
      if result.isString { return result.string.swiftString }
      throw typeError(
        "expected \(typeName(of: value)).__fspath__() to return str or bytes, not \(typeName(of: result))")
    }
    if let payload = value.instancePayload, payload.isString || payload.tag == Tag.bytes { return try path(payload) }
    throw typeError("\(words), not \(typeName(of: value))")
  }
}

extension Member {
  /// A method of the fast convention: `signature` with `self` in front.
  static func entry<T: HostObject>(
    _ signature: String, _ doc: String, owner: String? = nil,
    _ body: @escaping (T, Interpreter, Arguments) throws -> Value
  ) -> Member {
    let shown = Signature(signature)
    let entry = NativeEntry(signature, doc) { vm, a in
      guard let receiver = a[0].hostObject as? T else {
        throw vm.typeError(
          "unbound method \(shown.name)() needs an argument of its class, not \(vm.typeName(of: a[0]))")
      }
      return try body(receiver, vm, a)
    }
    if let owner { _ = entry.owned(by: owner) }
    return Member(name: shown.name, doc: doc, signature: shown, kind: .method(entry))
  }
}
