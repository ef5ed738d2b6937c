/// `builtins`: what needs no import, under a module's name.
enum BuiltinsModule {
  static let module = NativeModule(
    name: "builtins", doc: "What needs no import.",
    members: [
      .value("__loaded__", "Whether the names are there.") { vm in
        let key = vm.intern("builtins")
        guard let module = vm.modules.value(key), module.tag == Tag.module else { return Ref(false) }
        let globals = module.module.pointee.globals.dict
        for pair in vm.builtins.pairs() where pair.key.isString {
          globals.set(string: pair.key.string, pair.value)
        }
        globals.set(string: vm.intern("True"), .true)
        globals.set(string: vm.intern("False"), .false)
        globals.set(string: vm.intern("None"), .none)
        return Ref(true)
      }
    ])
}
