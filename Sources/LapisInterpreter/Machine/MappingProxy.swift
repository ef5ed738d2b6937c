import LapisSyntax

/// A dict to look at and not to change: `C.__dict__`, `types.MappingProxyType`.
final class MappingProxy: HostObject {
  let mapping: Ref

  init(_ mapping: Ref) {
    self.mapping = mapping
    super.init(type: Self.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String { "mappingproxy(\(try vm.repr(mapping)))" }
  override func str(_ vm: Interpreter) throws -> String { try vm.str(mapping) }
  override func length(_ vm: Interpreter) throws -> Int? { try vm.lengthIfAny(mapping.value) }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    vm.ref(owned: try vm.getItem(mapping.value, key.value))
  }
  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    try vm.contains(mapping.value, item.value)
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    let iterator = vm.ref(owned: try vm.makeIterator(mapping.value))
    return {
      let value = try vm.next(iterator.value)
      return value.isUndefined ? nil : vm.ref(owned: value)
    }
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual else { return nil }
    let right = other.host(as: MappingProxy.self)?.mapping ?? other
    return vm.ref(owned: try vm.compare(op, mapping.value, right.value))
  }
  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  {
    guard op == .bitOr else { return nil }
    let right = other.host(as: MappingProxy.self)?.mapping ?? other
    let (a, b) = reflected ? (right, mapping) : (mapping, right)
    return vm.ref(owned: try vm.binary(op, a.value, b.value))
  }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }
  override func visit(_ visit: (Ref) -> Void) { visit(mapping) }
  /// `get`, `keys` and the other methods that only look.
  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    guard ["get", "keys", "values", "items", "copy", "__reversed__"].contains(name) else { return nil }
    return try vm.findAttribute(mapping.value, vm.intern(name)).map { vm.ref(owned: $0) }
  }
  override func attributeNames(_ vm: Interpreter) -> [String] { ["get", "keys", "values", "items", "copy"] }

  static let hostType = HostType(
    name: "mappingproxy", module: "builtins", doc: "A read-only view of a mapping.",
    importPaths: ["types"],
    initializer: NativeFunction("mappingproxy(mapping, /)", "A read-only view of a mapping.") { call in
      let mapping = call["mapping"]
      guard mapping.isDict || mapping.value.instancePayload?.isDict == true || mapping.host(as: MappingProxy.self) != nil
        || mapping.value.tag == Tag.instance
      else {
        throw ScriptError(.typeError, "mappingproxy() argument must be a mapping, not \(call.vm.typeName(mapping))")
      }
      return call.vm.ref(owned: call.vm.hostValue(MappingProxy(mapping)))
    },
    members: [])
}
