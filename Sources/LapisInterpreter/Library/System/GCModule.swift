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
        let state = GCState.of(vm)
        try state.tell(vm, "start", generation, 0)
        let found = CycleCollector.collect(vm)
        state.note(generation, found)
        try state.tell(vm, "stop", generation, found)
        return Value(found)
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
        vm.heap.makeTuple(owned: GCState.of(vm).thresholds.map { Value($0) })
      },
      .entry(
        "set_threshold(threshold0, threshold1=10, threshold2=10, /)",
        "How many new objects make the next search due; 0: none do."
      ) { vm, a in
        let growth = try vm.index(a[0])
        GCState.of(vm).thresholds = [growth, try vm.index(a[1]), try vm.index(a[2])]
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
      .entry("get_referrers(*objs)", "The objects that hold one of these.") { vm, a in
        let wanted = Set(a[0].tuple.buffer.filter(\.isHeap).map(\.bits))
        let list = vm.heap.makeList(capacity: 0)
        for object in GCState.containers(vm) where !object.isIdentical(to: a[0]) {
          var isHolder = false
          Visitor(
            value: { if wanted.contains($0.bits), $0.isHeap { isHolder = true } },
            reference: { if wanted.contains($0.value.bits), $0.value.isHeap { isHolder = true } }
          ).visit(object)
          if isHolder { list.append(object) }
        }
        return Value(list)
      },
      .entry("get_objects(generation=None)", "All objects that can hold others.") { vm, a in
        let list = vm.heap.makeList(capacity: 0)
        for object in GCState.containers(vm) { list.append(object) }
        return Value(list)
      },
      .entry("is_finalized(obj, /)", "Has its `__del__` run?") { vm, a in
        Value(a[0].isContainer && a[0].header.pointee.flags & ObjectHeader.finalizedFlag != 0)
      },
      .entry("get_stats()", "What the searches found, by generation.") { vm, _ in
        vm.list(GCState.of(vm).statistics.map { entry in
          vm.dict([
            (vm.string("collections"), Ref(entry.searches)), (vm.string("collected"), Ref(entry.found)),
            (vm.string("uncollectable"), Ref(0)),
          ])
        }).retained()
      },
      .entry("freeze()", "Leave the objects that are there out of further searches.") { vm, _ in
        GCState.of(vm).frozen = GCState.containers(vm).count
        return .none
      },
      .entry("unfreeze()", "Take them back.") { vm, _ in
        GCState.of(vm).frozen = 0
        return .none
      },
      .entry("get_freeze_count()", "How many objects are left out.") { vm, _ in Value(GCState.of(vm).frozen) },
      .entry("get_debug()", "What searches tell about themselves: nothing.") { _, _ in Value(0) },
      .value("garbage", "Objects that could not be released: none.") { vm in vm.list([]) },
      .value("callbacks", "Functions to call around a search that the script asks for.") { vm in vm.list([]) },
    ])
}

/// What `gc` keeps for an interpreter.
private final class GCState {
  var thresholds = [700, 10, 10]
  var statistics = [(searches: Int, found: Int)](repeating: (0, 0), count: 3)
  /// `freeze` changes no more than this number: searches look at all objects.
  var frozen = 0

  static func of(_ vm: Interpreter) -> GCState { vm.libraryObject("gc") { GCState() } }

  func note(_ generation: Int, _ found: Int) {
    statistics[generation].searches += 1
    statistics[generation].found += found
  }

  /// Calls `gc.callbacks`.
  func tell(_ vm: Interpreter, _ phase: String, _ generation: Int, _ found: Int) throws {
    let callbacks = try vm.elements(of: try vm.attribute(try vm.imported("gc"), "callbacks"))
    if callbacks.isEmpty { return }
    let facts = vm.dict([
      (vm.string("generation"), Ref(generation)), (vm.string("collected"), Ref(found)),
      (vm.string("uncollectable"), Ref(0)),
    ])
    for callback in callbacks { _ = try vm.call(callback, [vm.string(phase), facts]) }
  }

  /// The live objects that hold others; borrowed. What is being made or torn down is not among them.
  static func containers(_ vm: Interpreter) -> [Value] {
    var found: [Value] = []
    vm.heap.forEachObject {
      if $0.isContainer, $0.tag != Tag.box, $0.header.pointee.count > 0 { found.append($0) }
    }
    return found
  }
}
