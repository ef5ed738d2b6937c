/// `gc`: objects go when nothing holds them any more; those that hold one another are looked for when
/// the heap has grown.
enum GCModule {
  static let module = NativeModule(
    name: "gc", doc: "The search for objects that only hold one another.",
    members: [
      .entry("collect(generation=2)", "Look for unreachable objects now; returns how many there were.") {
        vm, a in
        let generation = try vm.index(a[0])
        guard (0...2).contains(generation) else { throw vm.valueError("invalid generation") }
        return Value(CycleCollector.collect(vm))
      },
      .entry("enable()", "Let the search begin by itself.") { vm, _ in
        vm.heap.pointee.collectsByItself = true
        return .none
      },
      .entry("disable()", "Search only when asked to.") { vm, _ in
        vm.heap.pointee.collectsByItself = false
        return .none
      },
      .entry("isenabled()", "Does the search begin by itself?") { vm, _ in
        Value(vm.heap.pointee.collectsByItself)
      },
      .entry("get_count()", "The objects made since the last search, by generation.") { vm, _ in
        let made = vm.heap.pointee.liveObjects - vm.heap.pointee.liveAfterCollection
        return vm.heap.makeTuple(owned: [Value(max(made, 0)), Value(0), Value(0)])
      },
      .entry("get_threshold()", "How many new objects make a search due.") { vm, _ in
        let growth = vm.heap.pointee.collectionPoint - vm.heap.pointee.liveAfterCollection
        return vm.heap.makeTuple(owned: [Value(max(growth, 0)), Value(10), Value(10)])
      },
      .entry(
        "set_threshold(threshold0, threshold1=10, threshold2=10, /)",
        "How many new objects make the next search due; 0: none do."
      ) { vm, a in
        let growth = try vm.index(a[0])
        vm.heap.pointee.collectionPoint =
          growth <= 0 ? Int.max : vm.heap.pointee.liveAfterCollection + min(growth, 1 << 40)
        return .none
      },
      .entry("is_tracked(obj, /)", "Can the object take part in a cycle?") { vm, a in
        Value(a[0].isContainer)
      },
      .entry("get_referents(*objs)", "What the objects hold.") { vm, a in
        let list = vm.heap.makeList(capacity: 0)
        let visitor = Visitor(
          value: { if $0.tag != Tag.undefined, $0.tag != Tag.box { list.append($0) } },
          reference: { list.append($0.value) })
        for object in a[0].tuple.buffer { visitor.visit(object) }
        return Value(list)
      },
      .value("garbage", "Objects that could not be released: none.") { vm in vm.list([]) },
      .value("callbacks", "Functions to call around a search; not used.") { vm in vm.list([]) },
    ])
}
