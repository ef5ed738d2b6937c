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
      .script(Scripts.collections),
    ])
}
