/// `itertools`. The iterators are native; `groupby`, whose parts look at each other, is script.
enum ItertoolsModule {
  static let module = NativeModule(
    name: "itertools", doc: "Iterators put together out of others.",
    members: InfiniteIterators.members + SelectingIterators.members + CombiningIterators.members + [
      .iterator("product(*iterables, repeat=1)", "Every way to take one element of each.") { vm, a in
        let times = try vm.index(a[1])
        if times < 0 { throw vm.valueError("repeat argument cannot be negative") }
        let count = a[0].tuple.pointee.count
        try vm.checkAllocation(count.multipliedReportingOverflow(by: times).overflow ? -1 : count * times, 64)
        var pools: [[Value]] = []
        do {
          for _ in 0..<times {
            for (i, iterable) in a[0].tuple.buffer.enumerated() {
              if pools.count >= count {
                pools.append(pools[i].map { $0.retained() })
              } else {
                pools.append(try vm.ownedElements(iterable))
              }
            }
          }
        } catch {
          for pool in pools { vm.releaseAll(pool) }
          throw error
        }
        return vm.heap.makeIterator(ProductIterator(pools))
      },
      .iterator("permutations(iterable, r=None)", "Every order of r elements.") { vm, a in
        try choices(vm, a[0], a[1], .permutations)
      },
      .iterator("combinations(iterable, r)", "Every choice of r elements, in order.") { vm, a in
        try choices(vm, a[0], a[1], .combinations)
      },
      .iterator(
        "combinations_with_replacement(iterable, r)",
        "Every choice of r elements, each as often as one likes."
      ) { vm, a in
        try choices(vm, a[0], a[1], .replacement)
      },
      TeeIterator.member,
      .builtin("tee(iterable, n=2, /)", "n iterators over the same elements.") { vm, a in
        try TeeIterator.tee(vm, a[0], vm.index(a[1]))
      },
      CoreNames.entry,
      .script(Scripts.itertools),
    ])

  private static func choices(
    _ vm: Interpreter, _ iterable: Value, _ count: Value, _ kind: ChoiceIterator.Kind
  ) throws -> Value {
    if kind != .permutations { _ = try vm.integer(count) }
    let pool = try vm.ownedElements(iterable)
    let size: Int
    do {
      if kind == .permutations, !count.isNone, !count.core.isInteger { throw vm.typeError("Expected int as r") }
      size = count.isNone ? pool.count : try vm.index(count)
      if size < 0 { throw vm.valueError("r must be non-negative") }
      // No choice of so many is ever made where elements cannot be taken twice.
      if kind == .replacement { try vm.checkAllocation(size, 16) }
    } catch {
      vm.releaseAll(pool)
      throw error
    }
    return vm.heap.makeIterator(ChoiceIterator(pool, size, kind))
  }
}

