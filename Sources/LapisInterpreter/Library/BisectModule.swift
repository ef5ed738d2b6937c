/// `bisect`: places in sorted sequences.
enum BisectModule {
  private static let parameters = "(a, x, lo=0, hi=None, *, key=None)"

  static let module = NativeModule(
    name: "bisect", doc: "Places in sorted lists.",
    members: ["bisect_right", "bisect"].map { name in
      search(name, "The place after the items that equal x.", right: true)
    } + [search("bisect_left", "The place before the items that equal x.", right: false)]
      + ["insort_right", "insort"].map { name in
        insert(name, "Inserts x after the items that equal it.", right: true)
      } + [insert("insort_left", "Inserts x before the items that equal it.", right: false)])

  private static func search(_ name: String, _ doc: String, right: Bool) -> ModuleMember {
    .entry(name + parameters, of: "_bisect", doc) { vm, a in
      Value(try place(vm, a, a[1], right: right))
    }
  }

  private static func insert(_ name: String, _ doc: String, right: Bool) -> ModuleMember {
    .entry(name + parameters, of: "_bisect", doc) { vm, a in
      let target = a[4].isNone ? a[1].retained() : try vm.call(a[4], [a[1]])
      defer { target.release() }
      let at = try place(vm, a, target, right: right)
      if a[0].isList {
        a[0].list.insert(owned: a[1].retained(), at: min(at, a[0].list.pointee.count))
        return .none
      }
      let method = try vm.getAttribute(a[0], vm.intern("insert"))
      defer { method.release() }
      try vm.call(method, [Value(at), a[1]]).release()
      return .none
    }
  }

  private static func place(_ vm: Interpreter, _ a: Arguments, _ target: Value, right: Bool) throws -> Int {
    let sequence = a[0]
    var low = try vm.index(a[2])
    if low < 0 { throw vm.valueError("lo must be non-negative") }
    var high = a[3].isNone ? try vm.length(of: sequence) : try vm.index(a[3])
    while low < high {
      try vm.checkInterrupt()
      let middle = low + (high - low) / 2
      var item = try vm.getItem(sequence, Value(middle))
      defer { item.release() }
      if !a[4].isNone {
        let key = try vm.call(a[4], [item])
        item.release()
        item = key
      }
      if right {
        if try vm.isLess(target, item) { high = middle } else { low = middle + 1 }
      } else {
        if try vm.isLess(item, target) { low = middle + 1 } else { high = middle }
      }
    }
    return low
  }
}
