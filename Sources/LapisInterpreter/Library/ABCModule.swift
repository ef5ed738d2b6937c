/// `abc`: script, but for the register.
enum ABCModule {
  static let module = NativeModule(
    name: "abc", doc: "Abstract base classes.",
    members: [
      .entry("_register(cls, subclass, /)", "Make a class count as derived.") { vm, a in
        guard a[0].tag == Tag.type, a[1].tag == Tag.type else { return .none }
        if try vm.isVirtualSubclass(a[0].type, of: a[1].type) {
          if a[0].isIdentical(to: a[1]) { return .none }
          throw vm.error(.runtimeError, "Refusing to create an inheritance cycle")
        }
        a[0].type.info.registered.append(a[1].retained())
        return .none
      },
      .script(Scripts.abc),
    ])
}
