import LapisSyntax

/// `collections`: script, but for the counting loop.
enum CollectionsModule {
  static let module = NativeModule(
    name: "collections", doc: "Containers beyond the builtin ones.",
    members: [
      .entry("_count_elements(counter, iterable, /)", "Add one for each element.") { vm, a in
        guard let payload = a[0].instancePayload, payload.isDict else {
          throw vm.typeError("expected a Counter, got \(vm.typeName(of: a[0]))")
        }
        let dict = payload.dict
        try vm.forEach(a[1]) { item in
          let hash = try vm.hash(of: item)
          let entry = try dict.find(item, hash, vm)
          if entry < 0 {
            dict.appendNew(item.retained(), hash, owned: Value(1))
            return
          }
          let next = try vm.binary(.add, dict.entries[entry].value, Value(1))
          try dict.set(item, hash, next, vm)
          next.release()
        }
        return .none
      },
      .entry("_update_ordered(self, given, named, /)", "Add the pairs given, by way of __setitem__.") { vm, a in
        let given = a[1].tuple.buffer
        if given.count > 1 { throw vm.typeError("expected at most 1 arguments, got \(given.count)") }
        if let source = given.first { try updateOrdered(vm, a[0], source) }
        try a[2].dict.forEachPair { key, value in try vm.setItem(a[0], key, value) }
        return .none
      },
      .entry("_field(index, doc, /)", "The property of one field of a namedtuple.") { vm, a in
        let index = try vm.index(a[0])
        let getter = NativeEntry("_tuplegetter(self, /)", "The item of a field.") { vm, a in
          let tuple = a[0].isTuple ? a[0] : a[0].instancePayload ?? .none
          guard tuple.isTuple else {
            throw vm.typeError(
              "descriptor for index '\(index)' for tuple subclasses doesn't apply to '\(vm.typeName(of: a[0]))' object")
          }
          let items = tuple.tuple.buffer
          guard index >= 0, index < items.count else { throw vm.error(.indexError, "tuple index out of range") }
          return items[index].retained()
        }
        return vm.heap.makeProperty(vm.heap.makeNative(getter), .none, .none, a[1].retained())
      },
      CallerInfo.caller, CoreNames.entry, .type(DequeObject.hostType),
      .script(Scripts.collections),
    ])

  /// What `OrderedDict.update` does with its argument: a dict, anything with keys or items, or pairs.
  private static func updateOrdered(_ vm: Interpreter, _ ordered: Value, _ source: Value) throws {
    if source.isDict {
      return try source.dict.forEachPair { key, value in try vm.setItem(ordered, key, value) }
    }
    func call(_ name: String) throws -> Value? {
      guard let method = try vm.attributeIfAny(source, vm.intern(name)) else { return nil }
      defer { method.release() }
      return try vm.call(method, [])
    }
    if let keys = try call("keys") {
      defer { keys.release() }
      return try vm.forEach(keys) { key in
        let value = try vm.getItem(source, key)
        defer { value.release() }
        try vm.setItem(ordered, key, value)
      }
    }
    let pairs = try call("items") ?? source.retained()
    defer { pairs.release() }
    try vm.forEach(pairs) { pair in
      let parts = try vm.ownedElements(pair)
      defer { vm.releaseAll(parts) }
      if parts.count > 2 { throw vm.valueError("too many values to unpack (expected 2)") }
      guard parts.count == 2 else {
        throw vm.valueError("need more than \(parts.count) value\(parts.count == 1 ? "" : "s") to unpack")
      }
      try vm.setItem(ordered, parts[0], parts[1])
    }
  }
}
