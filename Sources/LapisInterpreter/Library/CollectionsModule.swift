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
      CallerInfo.caller, CoreNames.entry,
      .script(Scripts.collections),
    ])
}
