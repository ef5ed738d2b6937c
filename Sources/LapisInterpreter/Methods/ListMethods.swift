/// The methods of list and tuple.
enum ListMethods {
  static let listConstructor = NativeEntry("list(iterable=(), /)", "Built-in mutable sequence.") { vm, a in
    try vm.makeList(from: a[0])
  }
  static let tupleConstructor = NativeEntry("tuple(iterable=(), /)", "Built-in immutable sequence.") {
    vm, a in
    if a[0].isTuple { return a[0].retained() }
    return vm.heap.makeTuple(owned: try vm.ownedElements(a[0]))
  }

  private static func indexEntry(_ type: String) -> NativeEntry {
    NativeEntry(
      "index(self, value, start=0, stop=9223372036854775807, /)",
      "Return first index of value. Raises ValueError if the value is not present."
    ) { vm, a in
      guard let start = try vm.clampedIndex(a[2]), let stop = try vm.clampedIndex(a[3]) else {
        throw vm.typeError("slice indices must be integers or have an __index__ method")
      }
      let length = a[0].sequence?.count ?? 0
      var index = start < 0 ? max(0, start &+ length) : start
      let end = stop < 0 ? max(0, stop &+ length) : stop
      // The comparison may run a script that changes the list: look anew each turn.
      while let items = a[0].sequence, index < min(end, items.count) {
        if try vm.isSameOrEqual(items[index], a[1]) { return Value(index) }
        index += 1
      }
      if type == "tuple" { throw vm.valueError("tuple.index(x): x not in tuple") }
      throw vm.valueError("\(try vm.reprText(a[1])) is not in list")
    }
  }

  private static let countEntry = NativeEntry(
    "count(self, value, /)", "Return number of occurrences of value."
  ) { vm, a in
    var total = 0
    var index = 0
    while let items = a[0].sequence, index < items.count {
      if try vm.isSameOrEqual(items[index], a[1]) { total += 1 }
      index += 1
    }
    return Value(total)
  }

  static let tupleMethods: [NativeEntry] = [indexEntry("tuple"), countEntry]

  static let methods: [NativeEntry] = [
    NativeEntry("__init__(self, iterable=(), /)", "Fill the list anew.") { vm, a in
      a[0].list.replaceAll(owned: try vm.ownedElements(a[1]))
      return .none
    },
    NativeEntry("append(self, object, /)", "Append object to the end of the list.") { vm, a in
      a[0].list.append(a[1])
      return .none
    },
    NativeEntry("extend(self, iterable, /)", "Extend list by appending elements from the iterable.") { vm, a in
      if a[1].isList || a[1].isTuple, let items = a[1].sequence {
        // The list itself may be what is added.
        for item in items.map({ $0.retained() }) { a[0].list.append(owned: item) }
        return .none
      }
      let list = a[0].list
      try vm.forEach(a[1]) { list.append($0) }
      return .none
    },
    NativeEntry("insert(self, index, object, /)", "Insert object before index.") { vm, a in
      let given = try vm.index(a[1])
      let count = a[0].list.pointee.count
      let index = given < 0 ? max(0, given &+ count) : min(given, count)
      a[0].list.insert(owned: a[2].retained(), at: index)
      return .none
    },
    NativeEntry("pop(self, index=-1, /)", "Remove and return item at index (default last).") { vm, a in
      var index = try vm.index(a[1])
      let count = a[0].list.pointee.count
      if count == 0 { throw vm.indexError("pop from empty list") }
      if index < 0 { index += count }
      guard index >= 0, index < count else { throw vm.indexError("pop index out of range") }
      return a[0].list.remove(at: index)
    },
    NativeEntry("remove(self, value, /)", "Remove first occurrence of value.") { vm, a in
      var index = 0
      while index < a[0].list.pointee.count {
        if try vm.isSameOrEqual(a[0].list[element: index], a[1]) {
          if index < a[0].list.pointee.count { a[0].list.remove(at: index).release() }
          return .none
        }
        index += 1
      }
      throw vm.valueError("list.remove(x): x not in list")
    },
    NativeEntry("clear(self, /)", "Remove all items from list.") { vm, a in
      a[0].list.removeAll()
      return .none
    },
    NativeEntry("copy(self, /)", "Return a shallow copy of the list.") { vm, a in
      vm.heap.makeList(a[0].list.sequence)
    },
    NativeEntry("reverse(self, /)", "Reverse *IN PLACE*.") { vm, a in
      let list = a[0].list
      let count = list.pointee.count
      for i in 0..<count / 2 { list.swapAt(i, count - 1 - i) }
      return .none
    },
    NativeEntry(
      "sort(self, *, key=None, reverse=False)",
      "Sort the list in ascending order and return None. The sort is stable."
    ) { vm, a in
      let list = a[0].list
      let reverse = try vm.index(a[2]) != 0
      // While it is sorted the list is empty, so that a script's comparison cannot see half of it.
      let original = list.takeAll()
      for item in original { item.retain() }
      let sorted: [Value]
      do {
        sorted = try Sorting.sorted(original, key: a[1], reverse: reverse, vm)
      } catch {
        list.replaceAll(owned: original)
        throw error
      }
      let wasChanged = list.pointee.storage != nil
      list.replaceAll(owned: sorted)
      vm.releaseAll(original)
      if wasChanged { throw vm.valueError("list modified during sort") }
      return .none
    },
    indexEntry("list"), countEntry,
  ]
}

extension Interpreter {
  /// `a is b or a == b`, as the containers compare.
  func isSameOrEqual(_ a: Value, _ b: Value) throws -> Bool {
    if a.isIdentical(to: b) { return true }
    if a.isInt, b.isInt { return false }
    a.retain()
    defer { a.release() }
    return try equals(a, b)
  }
}
