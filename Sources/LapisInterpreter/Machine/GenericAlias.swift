import LapisSyntax

/// `list[int]`: a class with parameters, for annotations. Calling it makes what the class makes.
final class GenericAlias: HostObject {
  let origin: Ref
  /// A tuple.
  let arguments: Ref

  init(origin: Ref, arguments: Ref) {
    self.origin = origin
    self.arguments = arguments
    super.init(type: Self.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let parts = try (vm.listElements(arguments) ?? []).map { try vm.annotationText($0) }
    return "\(try vm.annotationText(origin))[\(parts.isEmpty ? "()" : parts.joined(separator: ", "))]"
  }
  override func hash(_ vm: Interpreter) throws -> Int? {
    try vm.hash(origin) ^ vm.hash(arguments)
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual, let alias = other.host(as: GenericAlias.self) else { return nil }
    let same = try vm.equals(origin, alias.origin) && vm.equals(arguments, alias.arguments)
    return Ref(same == (op == .equal))
  }
  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  {
    guard op == .bitOr else { return nil }
    let own = vm.host(self)
    return try reflected ? vm.union(other, own) : vm.union(own, other)
  }
  override var isCallable: Bool { true }
  override func call(_ call: Call) throws -> Ref {
    try call.vm.call(origin, call.varargs, keywords: call.keywords)
  }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    let given = key.isTuple ? vm.listElements(key) ?? [] : [key]
    let own = vm.listElements(arguments) ?? []
    // Each parameter that is a type variable takes the next argument.
    var next = 0
    let filled = try own.map { argument -> Ref in
      guard try vm.isTypeVariable(argument), next < given.count else { return argument }
      next += 1
      return given[next - 1]
    }
    if next == 0 { throw ScriptError(.typeError, "\(try repr(vm)) is not a generic class") }
    return vm.host(GenericAlias(origin: origin, arguments: vm.tuple(filled)))
  }
  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    switch name {
    case "__origin__": return origin
    case "__args__": return arguments
    case "__parameters__":
      return vm.tuple(try (vm.listElements(arguments) ?? []).filter { try vm.isTypeVariable($0) })
    case "__class__", "__mro_entries__": return nil
    default: return try vm.attributeIfPresent(origin, name)
    }
  }
  override func visit(_ visit: (Ref) -> Void) {
    visit(origin)
    visit(arguments)
  }

  static let hostType = HostType(
    name: "GenericAlias", module: "types", doc: "A class with parameters.", importPaths: ["types"],
    initializer: NativeFunction("GenericAlias(origin, args, /)", "A class with parameters.") { call in
      let arguments = call["args"]
      return call.vm.host(
        GenericAlias(
          origin: call["origin"], arguments: arguments.isTuple ? arguments : call.vm.tuple([arguments])))
    },
    members: [])
}

/// `int | str`: one of several classes.
final class UnionType: HostObject {
  /// Distinct, in the order written.
  let members: [Ref]

  init(_ members: [Ref]) {
    self.members = members
    super.init(type: Self.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    try members.map { try vm.annotationText($0) }.joined(separator: " | ")
  }
  override func hash(_ vm: Interpreter) throws -> Int? {
    try members.reduce(0) { try $0 ^ vm.hash($1) }
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual, let union = other.host(as: UnionType.self) else { return nil }
    var same = members.count == union.members.count
    for member in members where same {
      same = try union.members.contains { try vm.equals($0, member) }
    }
    return Ref(same == (op == .equal))
  }
  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  {
    guard op == .bitOr else { return nil }
    let own = vm.host(self)
    return try reflected ? vm.union(other, own) : vm.union(own, other)
  }
  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    guard name == "__args__" else { return nil }
    let none = vm.ref(Value(vm.types[Int(Tag.none)]))
    return vm.tuple(members.map { $0.isNone ? none : $0 })
  }
  override func visit(_ visit: (Ref) -> Void) { members.forEach(visit) }

  static let hostType = HostType(
    name: "UnionType", module: "types", doc: "One of several classes.", importPaths: ["types"],
    members: [])
}

extension Interpreter {
  /// `a | b` for what can stand in an annotation; nil where one of them cannot.
  func union(_ a: Ref, _ b: Ref) throws -> Ref? {
    var members: [Ref] = []
    for side in [a, b] {
      let parts: [Ref]
      if let union = side.host(as: UnionType.self) {
        parts = union.members
      } else if side.isNone || side.value.tag == Tag.type || side.host(as: GenericAlias.self) != nil {
        parts = [side]
      } else {
        return nil
      }
      for part in parts where try !members.contains(where: { try equals($0, part) }) { members.append(part) }
    }
    return members.count == 1 ? members[0] : host(UnionType(members))
  }

  /// A class as annotations show it.
  func annotationText(_ value: Ref) throws -> String {
    switch value.value.tag {
    case Tag.type: return qualified(value.value.type)
    case Tag.none: return "None"
    case Tag.ellipsis: return "..."
    case Tag.list:
      return "[" + (try (listElements(value) ?? []).map { try annotationText($0) }).joined(separator: ", ") + "]"
    default: return try repr(value)
    }
  }

  fileprivate func isTypeVariable(_ value: Ref) throws -> Bool {
    value.value.tag == Tag.instance && typeOf(value.value).name == "TypeVar"
  }
}
