/// `importlib`: modules imported by a name that the program works out.
enum ImportlibModule {
  static let module = NativeModule(
    name: "importlib", doc: "Importing by name.",
    members: [
      .entry("import_module(name, package=None)", "Import a module by its dotted name.") { vm, a in
        guard a[0].isString else {
          throw vm.error(.attributeError, "'\(vm.typeName(of: a[0]))' object has no attribute 'startswith'")
        }
        let name = a[0].string.swiftString
        let level = name.prefix { $0 == "." }.count
        if level == 0 {
          if name.isEmpty { throw vm.valueError("Empty module name") }
          return try vm.importModule(name)
        }
        guard a[1].isString, a[1].string.pointee.count > 0 else {
          throw vm.typeError(
            "the 'package' argument is required to perform a relative import for '\(name)'")
        }
        let parents = a[1].string.swiftString.split(separator: ".")
        guard parents.count >= level else {
          throw vm.error(.importError, "attempted relative import beyond top-level package")
        }
        let rest = name.dropFirst(level)
        let parts = parents.dropLast(level - 1) + (rest.isEmpty ? [] : [rest])
        return try vm.importModule(parts.joined(separator: "."))
      },
      .entry("reload(module)", "Import a module again.") { vm, a in
        guard a[0].tag == Tag.module else {
          throw vm.typeError("reload() argument must be a module")
        }
        let name = a[0].module.pointee.name.string.swiftString
        // A module of the program itself cannot have changed.
        if vm.moduleTable.contains(name) { return a[0].retained() }
        vm.removeModule(name)
        let fresh = try vm.importModule(name)
        defer { fresh.release() }
        let own = a[0].module.pointee.globals.dict
        for pair in fresh.module.pointee.globals.dict.pairs() where pair.key.isString {
          own.set(string: pair.key.string, pair.value)
        }
        vm.modules.set(string: vm.intern(name), a[0])
        return a[0].retained()
      },
      .entry("invalidate_caches()", "Nothing is cached.") { vm, a in .none },
      .entry("_is_known(name, /)", "Is it a module of the program itself?") { vm, a in
        Value(vm.moduleTable.contains(try vm.text(a[0], "name must be str").swiftString))
      },
    ])
}
