/// The methods of dict and of its views.
enum DictMethods {
  static let constructor = NativeEntry(
    "dict(*args, **kwargs)", "A new dictionary, from a mapping or pairs and from keyword arguments."
  ) { vm, a in
    let given = a[0].tuple.buffer
    if given.count > 1 {
      throw vm.typeError("dict expected at most 1 argument, got \(given.count)")
    }
    if given.isEmpty { return a[1].retained() }
    let dict = given[0].isDict ? vm.heap.copyDict(given[0].dict) : vm.heap.makeDict()
    do {
      if !given[0].isDict { try update(vm, dict, given[0]) }
      for pair in a[1].dict.pairs() { dict.set(string: pair.key.string, pair.value) }
    } catch {
      Value(dict).release()
      throw error
    }
    return Value(dict)
  }

  /// Adds the pairs of a mapping or of an iterable of pairs.
  static func update(_ vm: Interpreter, _ dict: DictPointer, _ source: Value) throws {
    let payload = source.instancePayload ?? source
    if payload.isDict {
      let source = payload.dict
      if source == dict { return }
      let used = source.pointee.used
      return try source.forEachPair { key, value in
        try dict.set(key, vm.hash(of: key), value, vm)
        if source.pointee.used != used {
          throw vm.error(.runtimeError, "dict mutated during update")
        }
      }
    }
    if let keysMethod = try vm.attributeIfAny(source, vm.intern("keys")) {
      defer { keysMethod.release() }
      let keys = try vm.call(keysMethod, [])
      defer { keys.release() }
      try vm.forEach(keys) { key in
        let value = try vm.getItem(source, key)
        defer { value.release() }
        try dict.set(key, vm.hash(of: key), value, vm)
      }
      return
    }
    var index = 0
    try vm.forEach(source) { item in
      let pair: [Value]
      do {
        pair = try vm.ownedElements(item)
      } catch let thrown where vm.isError(thrown, .typeError) {
        throw vm.typeError(
          "cannot convert dictionary update sequence element #\(index) to a sequence")
      }
      defer { vm.releaseAll(pair) }
      guard pair.count == 2 else {
        throw vm.valueError(
          "dictionary update sequence element #\(index) has length \(pair.count); 2 is required")
      }
      try dict.set(pair[0], vm.hash(of: pair[0]), pair[1], vm)
      index += 1
    }
  }

  static let methods: [NativeEntry] = [
    NativeEntry("__init__(self, /, *args, **kwargs)", "Add the pairs given.") { vm, a in
      let given = a[1].tuple.buffer
      if given.count > 1 {
        throw vm.typeError("dict expected at most 1 argument, got \(given.count)")
      }
      if let source = given.first { try update(vm, a[0].dict, source) }
      for pair in a[2].dict.pairs() { a[0].dict.set(string: pair.key.string, pair.value) }
      return .none
    },
    NativeEntry("get(self, key, default=None, /)", "Return the value for key, else default.") { vm, a in
      let entry = try a[0].dict.find(a[1], vm.hash(of: a[1]), vm)
      return (entry >= 0 ? a[0].dict.entries[entry].value : a[2]).retained()
    },
    NativeEntry("keys(self, /)", "A set-like object providing a view on the keys.") { vm, a in
      vm.heap.makeDictView(a[0], .dictKeys)
    },
    NativeEntry("values(self, /)", "An object providing a view on the values.") { vm, a in
      vm.heap.makeDictView(a[0], .dictValues)
    },
    NativeEntry("items(self, /)", "A set-like object providing a view on the items.") { vm, a in
      vm.heap.makeDictView(a[0], .dictItems)
    },
    NativeEntry("pop(self, key, default=..., /)", "Remove the key and return its value.") { vm, a in
      // An empty dict asks for no hash.
      let entry = a[0].dict.pointee.live > 0 ? try a[0].dict.find(a[1], vm.hash(of: a[1]), vm) : -1
      if entry >= 0 { return a[0].dict.remove(entry: entry) }
      if a[2].isUndefined { throw vm.keyError(a[1], in: a[0]) }
      return a[2].retained()
    },
    NativeEntry("popitem(self, /)", "Remove and return the last (key, value) pair.") { vm, a in
      let dict = a[0].dict
      var entry = dict.pointee.used - 1
      while entry >= 0, dict.entries[entry].key.isUndefined { entry -= 1 }
      guard dict.pointee.live > 0, entry >= 0 else {
        let text = vm.makeText("popitem(): dictionary is empty")
        defer { text.release() }
        throw vm.keyError(text)
      }
      let key = dict.entries[entry].key.retained()
      return vm.makePair(key, dict.remove(entry: entry))
    },
    NativeEntry(
      "setdefault(self, key, default=None, /)",
      "Insert key with a value of default if key is not in the dictionary."
    ) { vm, a in
      let hash = try vm.hash(of: a[1])
      let entry = try a[0].dict.find(a[1], hash, vm)
      if entry >= 0 { return a[0].dict.entries[entry].value.retained() }
      a[0].dict.appendNew(a[1].retained(), hash, owned: a[2].retained())
      return a[2].retained()
    },
    NativeEntry("update(self, *args, **kwargs)", "Update the dictionary from a mapping or pairs.") { vm, a in
      let given = a[1].tuple.buffer
      if given.count > 1 {
        throw vm.typeError("update expected at most 1 argument, got \(given.count)")
      }
      if let source = given.first { try update(vm, a[0].dict, source) }
      for pair in a[2].dict.pairs() { a[0].dict.set(string: pair.key.string, pair.value) }
      return .none
    },
    NativeEntry("clear(self, /)", "Remove all items from the dictionary.") { vm, a in
      a[0].dict.removeAll()
      return .none
    },
    NativeEntry("copy(self, /)", "A shallow copy of the dictionary.") { vm, a in
      Value(vm.heap.copyDict(a[0].dict))
    },
    NativeEntry.classMethod(
      "fromkeys(cls, iterable, value=None, /)", "Create a dictionary with keys from iterable."
    ) { vm, a in
      let dict = vm.heap.makeDict()
      do {
        try vm.forEach(a[1]) { try dict.set($0, vm.hash(of: $0), a[2], vm) }
      } catch {
        Value(dict).release()
        throw error
      }
      return Value(dict)
    },
  ]

  static let viewMethods: [NativeEntry] = [
    NativeEntry("isdisjoint(self, other, /)", "Return True if the view and the iterable have nothing in common.") {
      vm, a in
      let own = try vm.ownedElements(a[0])
      let set = vm.heap.makeSet()
      defer { Value(set).release() }
      defer { vm.releaseAll(own) }
      for item in own { try set.insert(item, vm.hash(of: item), vm) }
      var disjoint = true
      try vm.scan(a[1]) { item in
        disjoint = try set.find(item, vm.hash(of: item), vm) < 0
        return disjoint
      }
      return Value(disjoint)
    }
  ]
}
