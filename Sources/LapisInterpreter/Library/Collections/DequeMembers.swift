import LapisSyntax

/// The methods of `collections.deque`.
enum DequeMembers {
  static func limit(_ vm: Interpreter, _ value: Value) throws -> Int? {
    if value.isNone || value.isUndefined { return nil }
    guard let given = try vm.integerByIndex(value) else { throw vm.typeError("an integer is required") }
    guard let count = given.int else {
      throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
    }
    if count < 0 { throw vm.valueError("maxlen must be non-negative") }
    return count
  }

  private static func method(
    _ signature: String, _ doc: String,
    _ body: @escaping (DequeObject, Interpreter, UnsafeMutablePointer<Value>) throws -> Value
  ) -> Member {
    let entry = NativeEntry(signature, doc) { vm, a in
      guard let object = a[0].hostObject, object.type === DequeObject.hostType else {
        throw vm.typeError("descriptor requires a 'collections.deque' object but received '\(vm.typeName(of: a[0]))'")
      }
      return try body(unsafeDowncast(object, to: DequeObject.self), vm, a)
    }
    return Member(
      name: entry.name, doc: doc, signature: entry.signature, kind: .method(entry.owned(by: "deque")))
  }

  static let all: [Member] = ends + places + order + protocols

  private static let ends: [Member] = [
    method("append(self, x, /)", "Add an element to the right side.") { deque, vm, a in
      deque.append(owned: a[1].retained())
      return .none
    },
    method("appendleft(self, x, /)", "Add an element to the left side.") { deque, vm, a in
      deque.prepend(owned: a[1].retained())
      return .none
    },
    method("pop(self, /)", "Remove and return the rightmost element.") { deque, vm, a in
      guard let value = deque.popLast() else { throw vm.indexError("pop from an empty deque") }
      return value
    },
    method("popleft(self, /)", "Remove and return the leftmost element.") { deque, vm, a in
      guard let value = deque.popFirst() else { throw vm.indexError("pop from an empty deque") }
      return value
    },
    method("extend(self, iterable, /)", "Add elements to the right side.") { deque, vm, a in
      try deque.extend(vm, a[1])
      return .none
    },
    method("extendleft(self, iterable, /)", "Add elements to the left side, which turns them around.") {
      deque, vm, a in
      try deque.extend(vm, a[1], atFront: true)
      return .none
    },
    method("clear(self, /)", "Remove all elements.") { deque, vm, a in
      deque.removeAll()
      return .none
    },
  ]

  private static let places: [Member] = [
    method("count(self, value, /)", "How often a value is there.") { deque, vm, a in
      var (count, next) = (0, 0)
      while let place = try deque.place(of: a[1], vm, from: next) {
        count += 1
        next = place + 1
      }
      return Value(count)
    },
    method("index(self, value, start=0, stop=9223372036854775807, /)", "Where a value is first.") { deque, vm, a in
      func bound(_ value: Value) throws -> Int {
        let given = try vm.clampedIndex(value) ?? 0
        return given < 0 ? max(0, given &+ deque.count) : given
      }
      if let place = try deque.place(of: a[1], vm, from: bound(a[2]), to: bound(a[3])) { return Value(place) }
      throw vm.valueError("\(try vm.reprText(a[1])) is not in deque")
    },
    method("insert(self, index, object, /)", "Insert an element before an index.") { deque, vm, a in
      let given = try vm.index(a[1])
      if let limit = deque.limit, deque.count >= limit {
        throw vm.indexError("deque already at its maximum size")
      }
      let place = given < 0 ? max(0, given &+ deque.count) : min(given, deque.count)
      deque.insert(owned: a[2].retained(), at: place)
      return .none
    },
    method("remove(self, value, /)", "Remove the first occurrence of a value.") { deque, vm, a in
      guard let place = try deque.place(of: a[1], vm, changed: .indexError) else { throw vm.valueError("\(try vm.reprText(a[1])) is not in deque") }
      deque.remove(at: place)?.release()
      return .none
    },
    .property("maxlen", "The most elements, or None.") { (deque: DequeObject, vm) in
      deque.limit.map { Ref($0) } ?? .none
    } set: { (_: DequeObject, _, vm) in
      throw vm.error(.attributeError, "attribute 'maxlen' of 'collections.deque' objects is not writable")
    },
  ]

  private static let order: [Member] = [
    method("reverse(self, /)", "Reverse in place.") { deque, vm, a in
      deque.reverse()
      return .none
    },
    method("rotate(self, n=1, /)", "Rotate n steps to the right; to the left where n is negative.") { deque, vm, a in
      deque.rotate(try vm.index(a[1]))
      return .none
    },
    method("copy(self, /)", "A copy with the same elements.") { deque, vm, a in
      vm.hostValue(deque.copy(limit: deque.limit))
    },
    method("__copy__(self, /)", "A copy with the same elements.") { deque, vm, a in
      vm.hostValue(deque.copy(limit: deque.limit))
    },
    method("__reduce__(self, /)", "How it is made anew.") { deque, vm, a in
      let type = Value(vm.typeObject(DequeObject.hostType)).retained()
      let arguments: [Value] =
        deque.limit.map { [vm.heap.makeTuple(owned: []), Value($0)] } ?? []
      return vm.heap.makeTuple(owned: [
        type, vm.heap.makeTuple(owned: arguments), .none, try vm.makeIterator(a[0]),
      ])
    },
  ]

  private static let protocols: [Member] = [
    method("__init__(self, iterable=(), maxlen=None)", "Fill it anew.") { deque, vm, a in
      deque.reset(limit: try limit(vm, a[2]))
      if !a[1].isUndefined { try deque.extend(vm, a[1]) }
      return .none
    },
    .classConstant("__hash__", "What can change has no hash.") { _ in .none },
    method("__len__(self, /)", "The number of elements.") { deque, vm, a in Value(deque.count) },
    method("__iter__(self, /)", "An iterator.") { deque, vm, a in vm.heap.makeIterator(DequeIterator(a[0])) },
    method("__reversed__(self, /)", "An iterator from the right.") { deque, vm, a in
      vm.heap.makeIterator(DequeIterator(a[0], isReversed: true))
    },
    method("__contains__(self, item, /)", "item in self") { deque, vm, a in
      Value(try deque.place(of: a[1], vm) != nil)
    },
    method("__getitem__(self, key, /)", "self[key]") { deque, vm, a in
      try deque.getItem(vm, vm.ref(a[1])).retained()
    },
    method("__setitem__(self, key, value, /)", "self[key] = value") { deque, vm, a in
      try deque.setItem(vm, vm.ref(a[1]), vm.ref(a[2]))
      return .none
    },
    method("__delitem__(self, key, /)", "del self[key]") { deque, vm, a in
      try deque.deleteItem(vm, vm.ref(a[1]))
      return .none
    },
    method("__add__(self, other, /)", "self + other") { deque, vm, a in
      try deque.binary(vm, .add, vm.ref(a[1]), reflected: false)?.retained() ?? .notImplemented
    },
    method("__iadd__(self, other, /)", "self += other") { deque, vm, a in
      try deque.extend(vm, a[1])
      return a[0].retained()
    },
    method("__mul__(self, n, /)", "self * n") { deque, vm, a in
      try deque.binary(vm, .multiply, vm.ref(a[1]), reflected: false)?.retained() ?? .notImplemented
    },
  ]
}
