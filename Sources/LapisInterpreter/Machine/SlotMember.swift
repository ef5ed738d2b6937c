/// A name in `__slots__`, as the class holds it. The value itself is an attribute of the instance.
final class SlotMember: HostObject {
  let name: String
  let owner: String
  /// `__dict__` and `__weakref__`, which classes list though no script wrote them.
  let isImplied: Bool

  init(name: String, owner: String, isImplied: Bool = false) {
    self.name = name
    self.owner = owner
    self.isImplied = isImplied
    super.init(type: isImplied ? Self.impliedType : Self.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "<\(isImplied ? "attribute" : "member") '\(name)' of '\(owner)' objects>"
  }

  func value(of receiver: Value, _ vm: Interpreter) throws -> Value {
    let interned = vm.intern(name)
    if receiver.isInstanceLike {
      if let own = vm.ownAttribute(receiver.instance, interned) { return own.retained() }
      if isImplied, interned == vm.names.dict { return vm.instanceDict(receiver) }
      if isImplied { return .none }
    }
    throw vm.attributeError(receiver, vm.intern(name))
  }

  static let hostType = HostType(
    name: "member_descriptor", module: "builtins", doc: "A name of __slots__.", importPaths: [],
    members: [
      .property("__name__", "The name.") { (member: SlotMember, vm) in vm.string(member.name) },
      .method("__get__(instance, owner=None, /)", "The value in an instance.") {
        (member: SlotMember, call) in
        let instance = call["instance"]
        if instance.isNone { return call.vm.ref(call.vm.hostValue(member)) }
        return call.vm.ref(owned: try member.value(of: instance.value, call.vm))
      },
    ])

  static let impliedType = HostType(
    name: "getset_descriptor", module: "builtins", doc: "An attribute that every instance has.",
    importPaths: [], base: hostType, members: [])
}
