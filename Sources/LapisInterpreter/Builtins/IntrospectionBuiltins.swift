/// What looks into objects: `id`, `hash`, `isinstance`, `getattr`, `dir`, `vars` …
extension BuiltinTable {
  static let introspection: [NativeEntry] = [
    NativeEntry("id(obj, /)", "Return the identity of an object.") { vm, a in
      a[0].isHeap ? Value(Int(bitPattern: a[0].bits)) : Value(Int(bitPattern: a[0].bits &* 32 &+ a[0].tag &+ 9_000_000))
    },
    NativeEntry("hash(obj, /)", "Return the hash value for the given object.") { vm, a in
      Value(try vm.hash(of: a[0]))
    },
    NativeEntry("callable(obj, /)", "Return whether the object is callable.") { vm, a in
      Value(a[0].isCallableKind)
    },
    NativeEntry(
      "isinstance(obj, class_or_tuple, /)",
      "Return whether an object is an instance of a class or of a subclass thereof."
    ) { vm, a in
      Value(try vm.isInstance(a[0], of: a[1]))
    },
    NativeEntry(
      "issubclass(cls, class_or_tuple, /)",
      "Return whether 'cls' is derived from another class or is the same class."
    ) { vm, a in
      Value(try vm.isSubclass(a[0], of: a[1]))
    },
    NativeEntry(
      "getattr(object, name, default=..., /)", "Get a named attribute from an object."
    ) { vm, a in
      let name = try attributeName(vm, a[1])
      if a[2].isUndefined { return try vm.getAttribute(a[0], name) }
      do {
        return try vm.findAttribute(a[0], name) ?? a[2].retained()
      } catch let thrown where vm.isError(thrown, .attributeError) {
        return a[2].retained()
      }
    },
    NativeEntry("setattr(obj, name, value, /)", "Sets the named attribute on the given object.") { vm, a in
      try vm.setAttribute(a[0], try attributeName(vm, a[1]), a[2])
      return .none
    },
    NativeEntry("hasattr(obj, name, /)", "Return whether the object has an attribute with the given name.") {
      vm, a in
      let name = try attributeName(vm, a[1])
      do {
        guard let found = try vm.findAttribute(a[0], name) else { return .false }
        found.release()
        return .true
      } catch let thrown where vm.isError(thrown, .attributeError) {
        return .false
      }
    },
    NativeEntry("delattr(obj, name, /)", "Deletes the named attribute from the given object.") { vm, a in
      try vm.deleteAttribute(a[0], try attributeName(vm, a[1]))
      return .none
    },
    NativeEntry("dir(object=..., /)", "Return an alphabetized list of the names of an object's attributes.") {
      vm, a in
      var names: [String]
      if a[0].isUndefined {
        names = vm.callerNamespace().pairs().compactMap {
          $0.key.isString ? $0.key.string.swiftString : nil
        }
      } else {
        if let listed = try vm.callSpecial(a[0], vm.intern("__dir__")) {
          defer { listed.release() }
          let items = try vm.ownedElements(listed)
          return vm.heap.makeList(owned: try Sorting.sorted(items, key: .none, reverse: false, vm))
        }
        names = vm.attributeNames(of: a[0])
      }
      // By code point, as CPython sorts; not by Swift's string order.
      names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      var list: [Value] = []
      for (i, name) in names.enumerated() where i == 0 || names[i - 1] != name {
        list.append(vm.makeText(name))
      }
      return vm.heap.makeList(owned: list)
    },
    NativeEntry("vars(object=..., /)", "Return the __dict__ of an object.") { vm, a in
      if a[0].isUndefined { return Value(vm.callerNamespace()).retained() }
      guard let dict = try vm.findAttribute(a[0], vm.names.dict) else {
        throw vm.typeError("vars() argument must have __dict__ attribute")
      }
      return dict
    },
    NativeEntry("globals()", "Return the dictionary of the current module's names.") { vm, a in
      Value(vm.callerNamespace()).retained()
    },
    NativeEntry("help(object=..., /)", "Show what is known about an object.") { vm, a in
      let text: String
      if a[0].isUndefined {
        text = "Type help(object) for help about object.\n"
      } else {
        text = vm.help(for: vm.ref(a[0]))
      }
      try vm.writeOutput(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: .none)
      return .none
    },
    NativeEntry("exit(code=None, /)", "Exit by raising SystemExit.") { vm, a in
      throw systemExit(vm, a[0])
    },
    NativeEntry("quit(code=None, /)", "Exit by raising SystemExit.") { vm, a in
      throw systemExit(vm, a[0])
    },
    NativeEntry(
      "__import__(name, globals=None, locals=None, fromlist=(), level=0)", "What the import statement does."
    ) { vm, a in
      let name = try vm.text(a[0], "__import__() argument 1 must be str").swiftString
      if name.isEmpty { throw vm.valueError("Empty module name") }
      let module = try vm.importModule(name)
      guard try !vm.isTrue(a[3]), let dot = name.firstIndex(of: ".") else { return module }
      module.release()
      return try vm.importModule(String(name[..<dot]))
    },
    refused("exec(source, globals=None, locals=None, /)"),
    refused("eval(source, globals=None, locals=None, /)"),
    refused("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)"),
  ]

  static func systemExit(_ vm: Interpreter, _ code: Value) -> Raised {
    let exception = vm.makeException(vm.typeObject(.systemExit))
    if !code.isNone {
      exception.exception.pointee.arguments.release()
      exception.exception.pointee.arguments = vm.heap.makeTuple(owned: [code.retained()])
    }
    return Raised(exception: vm.ref(owned: exception))
  }

  private static func refused(_ signature: String) -> NativeEntry {
    let name = String(signature.prefix { $0 != "(" })
    return NativeEntry(signature, "Not part of this language: code is never made from text.") { vm, a in
      throw vm.error(
        .notImplementedError,
        "\(name)() is not supported: code cannot be made from text. Write a function and call it.")
    }
  }

  private static func attributeName(_ vm: Interpreter, _ value: Value) throws -> StringPointer
  {
    guard value.isString else {
      throw vm.typeError("attribute name must be string, not '\(vm.typeName(of: value))'")
    }
    return vm.intern(value.string)
  }
}
