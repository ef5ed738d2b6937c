/// `heapq`: what moves items is here, the rest is script.
enum HeapqModule {
  static let module = NativeModule(
    name: "heapq", doc: "Lists kept as heaps: the smallest item is first.",
    members: [
      function("heappush(heap, item, /)", "Push item onto heap, maintaining the heap invariant.") { vm, a in
        let list = try heap(vm, a[0], "heappush() argument 1")
        list.append(a[1])
        try up(vm, list, from: 0, list.pointee.count - 1)
        return .none
      },
      function("heappop(heap, /)", "Pop the smallest item off the heap, maintaining the heap invariant.") { vm, a in
        let list = try heap(vm, a[0], "heappop() argument")
        guard list.pointee.count > 0 else { throw vm.indexError("index out of range") }
        let last = list.remove(at: list.pointee.count - 1)
        if list.pointee.count == 0 { return last }
        return try replaceFirst(vm, list, owned: last)
      },
      function("heapreplace(heap, item, /)", "Pop and return the current smallest value, and add the new item.") {
        vm, a in
        let list = try heap(vm, a[0], "heapreplace() argument 1")
        guard list.pointee.count > 0 else { throw vm.indexError("index out of range") }
        return try replaceFirst(vm, list, owned: a[1].retained())
      },
      function("heappushpop(heap, item, /)", "Push item on the heap, then pop and return the smallest item.") {
        vm, a in
        let list = try heap(vm, a[0], "heappushpop() argument 1")
        guard list.pointee.count > 0 else { return a[1].retained() }
        let first = list[element: 0].retained()
        defer { first.release() }
        guard try vm.isLess(first, a[1]) else { return a[1].retained() }
        guard list.pointee.count > 0 else { throw vm.indexError("index out of range") }
        return try replaceFirst(vm, list, owned: a[1].retained())
      },
      function("heapify(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time.") { vm, a in
        let list = try heap(vm, a[0], "heapify() argument")
        for i in stride(from: list.pointee.count / 2 - 1, through: 0, by: -1) {
          try vm.checkInterrupt()
          try down(vm, list, i)
        }
        return .none
      },
      .script(Scripts.heapq),
    ])

  private static func function(_ signature: String, _ doc: String, _ body: @escaping NativeBody) -> ModuleMember {
    .entry(signature, of: "_heapq", doc, body)
  }

  private static func heap(_ vm: Interpreter, _ value: Value, _ words: String) throws -> ListPointer {
    if value.isList { return value.list }
    if let payload = value.instancePayload, payload.isList { return payload.list }
    throw vm.typeError("\(words) must be list, not \(value.isNone ? "None" : vm.typeName(of: value))")
  }

  /// Compares two items of the heap; the comparison may be a script's and must leave the heap's size.
  private static func isLess(_ vm: Interpreter, _ list: ListPointer, _ i: Int, _ j: Int) throws -> Bool {
    let (a, b) = (list[element: i], list[element: j])
    if a.isInt, b.isInt { return a.int < b.int }
    a.retain()
    b.retain()
    defer {
      a.release()
      b.release()
    }
    let count = list.pointee.count
    let result = try vm.isLess(a, b)
    if list.pointee.count != count { throw vm.error(.runtimeError, "list changed size during iteration") }
    return result
  }

  /// Moves an item towards the front until its parent is no larger.
  private static func up(_ vm: Interpreter, _ list: ListPointer, from start: Int, _ place: Int) throws {
    var at = place
    while at > start {
      let parent = (at - 1) >> 1
      guard try isLess(vm, list, at, parent) else { return }
      list.swapAt(at, parent)
      at = parent
    }
  }

  /// Moves an item to a leaf past the smaller children, and back up to its place: a leaf's value is
  /// mostly large, so this compares less than stopping on the way down.
  private static func down(_ vm: Interpreter, _ list: ListPointer, _ place: Int) throws {
    let count = list.pointee.count
    var at = place
    while at < count / 2 {
      var child = 2 * at + 1
      if child + 1 < count, try !isLess(vm, list, child, child + 1) { child += 1 }
      list.swapAt(at, child)
      at = child
    }
    try up(vm, list, from: place, at)
  }

  /// The first item, for which another one takes over.
  private static func replaceFirst(_ vm: Interpreter, _ list: ListPointer, owned item: Value) throws -> Value {
    let first = list.exchange(0, owned: item)
    do {
      try down(vm, list, 0)
    } catch {
      first.release()
      throw error
    }
    return first
  }
}
