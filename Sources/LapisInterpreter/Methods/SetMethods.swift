/// The methods of set and frozenset.
enum SetMethods {
  static let setConstructor = NativeEntry("set(iterable=(), /)", "Build an unordered collection of unique elements.") {
    vm, a in
    if a[0].isAnySet { return Value(vm.heap.copySet(a[0].set, frozen: false)) }
    return Value(try made(vm, a[0], frozen: false))
  }
  static let frozenSetConstructor = NativeEntry(
    "frozenset(iterable=(), /)", "Build an immutable unordered collection of unique elements."
  ) { vm, a in
    if a[0].tag == Tag.frozenSet { return a[0].retained() }
    if a[0].isAnySet { return Value(vm.heap.copySet(a[0].set, frozen: true)) }
    return Value(try made(vm, a[0], frozen: true))
  }

  /// A new set of an iterable's elements, owned.
  static func made(_ vm: Interpreter, _ iterable: Value, frozen: Bool) throws -> SetPointer {
    let set = vm.heap.makeSet(frozen: frozen)
    do {
      try vm.forEach(iterable) { try set.insert($0, vm.hash(of: $0), vm) }
    } catch {
      Value(set).release()
      throw error
    }
    return set
  }

  /// Calls `body` with the other operand as a set, made for the occasion where it is none.
  private static func with<Result>(
    _ vm: Interpreter, _ other: Value, _ body: (SetPointer) throws -> Result
  ) throws -> Result {
    if other.isAnySet { return try body(other.set) }
    let set = try made(vm, other, frozen: false)
    defer { Value(set).release() }
    return try body(set)
  }

  private static func isFrozen(_ value: Value) -> Bool { value.tag == Tag.frozenSet }

  static func union(_ vm: Interpreter, _ set: SetPointer, _ other: Value) throws {
    if other.isAnySet {
      try other.set.forEachHeld { try set.insert($0.key, $0.hash, vm) }
    } else {
      try vm.forEach(other) { try set.insert($0, vm.hash(of: $0), vm) }
    }
  }

  static func difference(_ vm: Interpreter, _ set: SetPointer, _ other: Value) throws {
    func drop(_ key: Value, _ hash: Int) throws {
      let slot = try set.find(key, hash, vm)
      if slot >= 0 { set.remove(slot: slot).release() }
    }
    if other.isAnySet {
      if other.set == set { return set.removeAll() }
      try other.set.forEachHeld { try drop($0.key, $0.hash) }
    } else {
      try vm.forEach(other) { try drop($0, vm.hash(of: $0)) }
    }
  }

  static func intersection(_ vm: Interpreter, _ set: SetPointer, _ other: Value, frozen: Bool) throws
    -> SetPointer
  {
    let result = vm.heap.makeSet(frozen: frozen)
    do {
      // Of two sets the smaller one is walked; the elements kept are those walked, as in CPython.
      if other.isAnySet {
        let other = other.set
        let (walked, asked) = other.pointee.live > set.pointee.live ? (set, other) : (other, set)
        try walked.forEachHeld { slot in
          if try asked.find(slot.key, slot.hash, vm) >= 0 { try result.insert(slot.key, slot.hash, vm) }
        }
      } else {
        try vm.forEach(other) { item in
          let hash = try vm.hash(of: item)
          if try set.find(item, hash, vm) >= 0 { try result.insert(item, hash, vm) }
        }
      }
    } catch {
      Value(result).release()
      throw error
    }
    return result
  }

  static func symmetricDifference(_ vm: Interpreter, _ set: SetPointer, _ other: Value) throws {
    try with(vm, other) { other in
      if other == set { return set.removeAll() }
      try other.forEachHeld { slot in
        let found = try set.find(slot.key, slot.hash, vm)
        if found >= 0 {
          set.remove(slot: found).release()
        } else {
          try set.insert(slot.key, slot.hash, vm)
        }
      }
    }
  }

  private static func replace(_ set: SetPointer, with other: SetPointer, _ vm: Interpreter) throws {
    set.removeAll()
    for slot in other.elements() { try set.insert(slot.key, slot.hash, vm) }
  }

  private static func isSubset(_ vm: Interpreter, _ small: SetPointer, _ large: SetPointer) throws -> Bool {
    if small.pointee.live > large.pointee.live { return false }
    return try vm.isSubset(small, of: large)
  }

  private static func combining(
    _ name: String, _ doc: String, _ body: @escaping (Interpreter, SetPointer, Value) throws -> SetPointer?
  ) -> NativeEntry {
    NativeEntry("\(name)(self, *others)", doc) { vm, a in
      var result = vm.heap.copySet(a[0].set, frozen: isFrozen(a[0]))
      do {
        for other in a[1].tuple.buffer {
          if let next = try body(vm, result, other) {
            Value(result).release()
            result = next
          }
        }
      } catch {
        Value(result).release()
        throw error
      }
      return Value(result)
    }
  }

  /// Made anew for each class: an entry knows whose method it is.
  static var common: [NativeEntry] { [
    combining("union", "Return the union of sets as a new set.") { vm, set, other in
      try union(vm, set, other)
      return nil
    },
    combining("difference", "Return the difference of two or more sets as a new set.") { vm, set, other in
      try difference(vm, set, other)
      return nil
    },
    combining("intersection", "Return the intersection of two sets as a new set.") { vm, set, other in
      try intersection(vm, set, other, frozen: UInt(set.pointee.header.kind) == Tag.frozenSet)
    },
    NativeEntry("symmetric_difference(self, other, /)", "Return the elements in exactly one of the sets.") {
      vm, a in
      let result = vm.heap.copySet(a[0].set, frozen: isFrozen(a[0]))
      do {
        try symmetricDifference(vm, result, a[1])
      } catch {
        Value(result).release()
        throw error
      }
      return Value(result)
    },
    NativeEntry("issubset(self, other, /)", "Report whether another set contains this set.") { vm, a in
      Value(try with(vm, a[1]) { try isSubset(vm, a[0].set, $0) })
    },
    NativeEntry("issuperset(self, other, /)", "Report whether this set contains another set.") { vm, a in
      Value(try with(vm, a[1]) { try isSubset(vm, $0, a[0].set) })
    },
    NativeEntry("isdisjoint(self, other, /)", "Return True if two sets have a null intersection.") { vm, a in
      var disjoint = true
      let set = a[0].set
      try vm.scan(a[1]) { item in
        disjoint = try set.find(item, vm.hash(of: item), vm) < 0
        return disjoint
      }
      return Value(disjoint)
    },
    NativeEntry("copy(self, /)", "Return a shallow copy of a set.") { vm, a in
      isFrozen(a[0]) ? a[0].retained() : Value(vm.heap.copySet(a[0].set, frozen: false))
    },
  ] }

  /// The slot of an element, -1 where it is none. A set stands for the frozen set of its elements.
  static func find(_ vm: Interpreter, _ set: SetPointer, _ element: Value) throws -> Int {
    let core = element.core
    guard core.tag == Tag.set, !vm.hasSpecial(element, "__hash__") else {
      return try set.find(element, vm.hash(of: element), vm)
    }
    let frozen = Value(vm.heap.copySet(core.set, frozen: true))
    defer { frozen.release() }
    return try set.find(frozen, vm.hash(of: frozen), vm)
  }

  static let methods: [NativeEntry] =
    common + [
      NativeEntry("__init__(self, iterable=(), /)", "Fill the set anew.") { vm, a in
        let items = try vm.ownedElements(a[1])
        defer { vm.releaseAll(items) }
        a[0].set.removeAll()
        for item in items { try a[0].set.insert(item, vm.hash(of: item), vm) }
        return .none
      },
      NativeEntry("add(self, element, /)", "Add an element to a set.") { vm, a in
        try a[0].set.insert(a[1], vm.hash(of: a[1]), vm)
        return .none
      },
      NativeEntry("remove(self, element, /)", "Remove an element; it must be a member.") { vm, a in
        let slot = try find(vm, a[0].set, a[1])
        if slot < 0 { throw vm.keyError(a[1]) }
        a[0].set.remove(slot: slot).release()
        return .none
      },
      NativeEntry("discard(self, element, /)", "Remove an element if it is a member.") { vm, a in
        let slot = try find(vm, a[0].set, a[1])
        if slot >= 0 { a[0].set.remove(slot: slot).release() }
        return .none
      },
      NativeEntry("pop(self, /)", "Remove and return an arbitrary set element.") { vm, a in
        let set = a[0].set
        if let slots = set.pointee.slots, set.pointee.live > 0 {
          for i in 0...set.pointee.mask
          where !slots[i].key.isUndefined && slots[i].key.tag != Tag.rangeLoop {
            return set.remove(slot: i)
          }
        }
        let text = vm.makeText("pop from an empty set")
        defer { text.release() }
        throw vm.keyError(text)
      },
      NativeEntry("clear(self, /)", "Remove all elements from this set.") { vm, a in
        a[0].set.removeAll()
        return .none
      },
      NativeEntry("update(self, *others)", "Update a set with the union of itself and others.") { vm, a in
        for other in a[1].tuple.buffer { try union(vm, a[0].set, other) }
        return .none
      },
      NativeEntry("difference_update(self, *others)", "Remove all elements of others from this set.") { vm, a in
        for other in a[1].tuple.buffer { try difference(vm, a[0].set, other) }
        return .none
      },
      NativeEntry("intersection_update(self, *others)", "Keep only the elements found in all others.") { vm, a in
        for other in a[1].tuple.buffer {
          let kept = try intersection(vm, a[0].set, other, frozen: false)
          defer { Value(kept).release() }
          try replace(a[0].set, with: kept, vm)
        }
        return .none
      },
      NativeEntry("symmetric_difference_update(self, other, /)", "Keep the elements in exactly one of the sets.") {
        vm, a in
        try symmetricDifference(vm, a[0].set, a[1])
        return .none
      },
    ]
}
