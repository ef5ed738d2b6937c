/// `len`, `sorted`, `any`, `all` and the functions that make iterators.
extension BuiltinTable {
  static let sequences: [NativeEntry] = [
    NativeEntry("len(obj, /)", "Return the number of items in a container.") { vm, a in
      Value(try vm.length(of: a[0]))
    },
    NativeEntry("any(iterable, /)", "Return True if bool(x) is True for any x in the iterable.") {
      vm, a in
      var found = false
      try vm.scan(a[0]) {
        found = try vm.isTrue($0)
        return !found
      }
      return Value(found)
    },
    NativeEntry("all(iterable, /)", "Return True if bool(x) is True for all values x.") { vm, a in
      var holds = true
      try vm.scan(a[0]) {
        holds = try vm.isTrue($0)
        return holds
      }
      return Value(holds)
    },
    NativeEntry("iter(object, sentinel=..., /)", "Get an iterator from an object.") { vm, a in
      if a[1].isUndefined { return try vm.makeIterator(a[0]) }
      guard a[0].isCallableKind else { throw vm.typeError("iter(v, w): v must be callable") }
      let pair = vm.makePair(a[0].retained(), a[1].retained())
      defer { pair.release() }
      return vm.heap.makeIterator(.sentinel, pair)
    },
    NativeEntry("next(iterator, default=..., /)", "Return the next item from the iterator.") { vm, a in
      do {
        return try vm.step(a[0])
      } catch let thrown where !a[1].isUndefined && vm.isError(thrown, .stopIteration) {
        return a[1].retained()
      }
    },
    NativeEntry(
      "sorted(iterable, /, *, key=None, reverse=False)",
      "Return a new list containing all items from the iterable in ascending order."
    ) { vm, a in
      let items = try vm.ownedElements(a[0])
      let reverse: Bool
      do {
        reverse = try vm.index(a[2]) != 0
      } catch {
        vm.releaseAll(items)
        throw error
      }
      return vm.heap.makeList(owned: try Sorting.sorted(items, key: a[1], reverse: reverse, vm))
    },
  ]
}
