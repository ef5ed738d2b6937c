/// A function of a module, written in Swift.
public struct NativeFunction {
  public let signature: Signature
  public let doc: String
  let body: (Call) throws -> Ref

  /// `signature` in Python syntax with the name: `"load(path, *, strict=True)"`. `keywords` are the names
  /// for which it reads its `**kwargs`, where it knows no others.
  public init(
    _ signature: String, _ doc: String, keywords: [String]? = nil,
    _ body: @escaping (Call) throws -> Ref
  ) {
    var parsed = Signature(signature)
    parsed.knownKeywords = keywords
    self.signature = parsed
    self.doc = doc
    self.body = body
  }

  func makeEntry() -> NativeEntry {
    let signature = signature
    let body = body
    let count = signature.parameters.count
    return NativeEntry(signature, doc, fillsDefaults: false) { vm, arguments in
      let call = Call(vm: vm, signature: signature, arguments, count)
      return try body(call).retained()
    }
  }
}

/// The bound arguments of one call of a native.
public struct Call {
  public let vm: Interpreter
  public let signature: Signature
  private let values: [Ref]

  init(
    vm: Interpreter, signature: Signature, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) {
    self.vm = vm
    self.signature = signature
    var values: [Ref] = []
    values.reserveCapacity(count)
    for i in 0..<count { values.append(Ref(arguments[i], vm.owner)) }
    self.values = values
  }

  /// For natives that call one another: arguments by name, the others at their defaults.
  public init(vm: Interpreter, signature: Signature, _ given: [String: Ref]) {
    self.vm = vm
    self.signature = signature
    values = signature.parameters.map { given[$0.name] ?? Ref(immediate: .undefined) }
  }

  /// The argument of a parameter, or its default; `none` where it was left out and the default is
  /// not a literal, and for a name the signature does not have.
  public subscript(_ name: String) -> Ref {
    guard let index = signature.index(of: name) else { return .none }
    let value = values[index]
    if !value.isMissing { return value }
    switch signature.parameters[index].defaultValue {
    case .required, .missing, .none: return .none
    case .bool(let bool): return Ref(bool)
    case .int(let int): return Ref(int)
    case .double(let double): return Ref(double)
    case .string(let text): return vm.string(text)
    case .emptyTuple: return vm.tuple([])
    case .emptyList: return vm.list([])
    case .emptyDict: return vm.dict([(Ref, Ref)]())
    }
  }

  /// Was the argument written by the caller?
  public func isGiven(_ name: String) -> Bool {
    signature.index(of: name).map { !values[$0].isMissing } ?? false
  }
  /// Given, and not None.
  public func isPresent(_ name: String) -> Bool { isGiven(name) && !self[name].isNone }

  /// What `*args` took.
  public var varargs: [Ref] {
    guard let index = signature.variadicIndex else { return [] }
    return vm.listElements(values[index]) ?? []
  }
  /// What `**kwargs` took, in the order written.
  public var keywords: [(String, Ref)] {
    guard let index = signature.keywordVariadicIndex else { return [] }
    return (vm.dictItems(values[index]) ?? []).compactMap { pair in
      pair.key.asString.map { ($0, pair.value) }
    }
  }

  public func int(_ name: String) throws -> Int {
    let value = self[name]
    if let int = value.asInt { return int }
    throw wrong(name, value, "an integer")
  }
  public func double(_ name: String) throws -> Double {
    let value = self[name]
    if let double = value.asDouble { return double }
    throw wrong(name, value, "a number")
  }
  public func string(_ name: String) throws -> String {
    let value = self[name]
    if let string = value.asString { return string }
    throw wrong(name, value, "a string")
  }
  /// Python's truth of the argument.
  public func bool(_ name: String) throws -> Bool { try vm.isTrue(self[name]) }
  public func host<T: HostObject>(_ name: String, as type: T.Type) throws -> T {
    let value = self[name]
    if let object = value.host(as: type) { return object }
    throw wrong(name, value, "\(type)")
  }
  /// The elements of any iterable.
  public func elements(_ name: String) throws -> [Ref] { try vm.elements(of: self[name]) }

  // nil where the argument is None or was left out without a default.
  public func optionalInt(_ name: String) throws -> Int? {
    self[name].isNone ? nil : try int(name)
  }
  public func optionalDouble(_ name: String) throws -> Double? {
    self[name].isNone ? nil : try double(name)
  }
  public func optionalString(_ name: String) throws -> String? {
    self[name].isNone ? nil : try string(name)
  }
  public func optionalBool(_ name: String) throws -> Bool? {
    self[name].isNone ? nil : try bool(name)
  }
  public func optionalHost<T: HostObject>(_ name: String, as type: T.Type) throws -> T? {
    self[name].isNone ? nil : try host(name, as: type)
  }
  public func optionalElements(_ name: String) throws -> [Ref]? {
    self[name].isNone ? nil : try elements(name)
  }

  /// The TypeError for an argument of the wrong type, in the words of all of them.
  public func wrong(_ name: String, _ value: Ref, _ expected: String) -> ScriptError {
    ScriptError(
      .typeError,
      "\(signature.name)() argument '\(name)' must be \(expected), not \(vm.typeName(value))")
  }
}
