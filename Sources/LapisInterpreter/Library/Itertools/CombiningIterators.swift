import LapisSyntax

/// Iterators that put elements together: `accumulate`, `chain`, `pairwise`, `starmap`, `zip_longest`.
enum CombiningIterators {
  static let members: [ModuleMember] = [
    .iterator("accumulate(iterable, func=None, *, initial=None)", "Running totals.") { vm, a in
      vm.heap.makeIterator(AccumulateIterator(try vm.makeIterator(a[0]), a[1], a[2]))
    },
    .iterator("chain(*iterables)", "The elements of one iterable after the other.", methods: [fromIterable]) { vm, a in
      vm.heap.makeIterator(ChainIterator(try vm.makeIterator(a[0])))
    },
    .iterator("pairwise(iterable, /)", "(s0, s1), (s1, s2) …", isClass: true) { vm, a in
      vm.heap.makeIterator(PairwiseIterator(try vm.makeIterator(a[0])))
    },
    .iterator("starmap(function, iterable, /)", "The function called with each element's items.") { vm, a in
      vm.heap.makeIterator(StarmapIterator(a[0], try vm.makeIterator(a[1])))
    },
    .iterator("zip_longest(*iterables, fillvalue=None)", "As zip, to the end of the longest.", isClass: true) { vm, a in
      var sources: [Value] = []
      do {
        for iterable in a[0].tuple.buffer { sources.append(try vm.makeIterator(iterable)) }
      } catch {
        vm.releaseAll(sources)
        throw error
      }
      return vm.heap.makeIterator(ZipLongestIterator(sources, a[1]))
    },
  ]
}

extension CombiningIterators {
  private static let fromIterable = NativeEntry.classMethod(
    "from_iterable(cls, iterable, /)", "The elements of the iterables that an iterable gives."
  ) { vm, a in
    vm.heap.makeIterator(ChainIterator(try vm.makeIterator(a[1])))
  }.owned(by: "chain")
}

final class AccumulateIterator: NativeIterator {
  private var source: Value
  private var function: Value
  /// What has been given last; none in front of the first.
  private var total: Value = .undefined
  private var initial: Value

  /// Takes over the count of the source.
  init(_ source: Value, _ function: Value, _ initial: Value) {
    self.source = source
    self.function = function.retained()
    self.initial = initial.retained()
    super.init(typeName: "itertools.accumulate")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if !initial.isNone {
      total = initial
      initial = .none
      return total.retained()
    }
    let item = try vm.next(source)
    if item.isUndefined { return item }
    if total.isUndefined {
      total = item
      return total.retained()
    }
    defer { item.release() }
    let last = total.retained()
    defer { last.release() }
    let sum = function.isNone ? try vm.binary(.add, last, item) : try vm.call(function, last, item)
    let old = total
    total = sum
    old.release()
    return sum.retained()
  }
  override func visit(_ body: (Value) -> Void) {
    for value in [source, function, initial] { body(value) }
    if !total.isUndefined { body(total) }
  }
  override func finish() {
    let held = [source, function, initial, total]
    (source, function, initial, total) = (.none, .none, .none, .undefined)
    for value in held { value.release() }
  }
}

final class ChainIterator: NativeIterator {
  private var outer: Value
  private var inner: Value = .none

  /// Takes over the count.
  init(_ outer: Value) {
    self.outer = outer
    super.init(typeName: "itertools.chain")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    while true {
      if !inner.isNone {
        let item = try vm.next(inner)
        if !item.isUndefined { return item }
        let ended = inner
        inner = .none
        ended.release()
      }
      try vm.checkInterrupt()
      if outer.isNone { return .undefined }
      let iterable = try vm.next(outer)
      if iterable.isUndefined { return iterable }
      defer { iterable.release() }
      let made = try vm.makeIterator(iterable)
      let former = inner
      inner = made
      former.release()
    }
  }
  override func visit(_ body: (Value) -> Void) {
    body(outer)
    body(inner)
  }
  override func finish() {
    let held = [outer, inner]
    (outer, inner) = (.none, .none)
    for value in held { value.release() }
  }
}

final class PairwiseIterator: NativeIterator {
  private var source: Value
  private var last: Value = .undefined

  /// Takes over the count.
  init(_ source: Value) {
    self.source = source
    super.init(typeName: "itertools.pairwise")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if last.isUndefined {
      let first = try vm.next(source)
      if first.isUndefined { return first }
      let former = last
      last = first
      former.release()
    }
    let item = try vm.next(source)
    if item.isUndefined { return item }
    // The last one goes into the pair with its count.
    let pair = vm.makePair(last, item.retained())
    last = item
    return pair
  }
  override func visit(_ body: (Value) -> Void) {
    body(source)
    if !last.isUndefined { body(last) }
  }
  override func finish() {
    let held = [source, last]
    (source, last) = (.none, .undefined)
    for value in held { value.release() }
  }
}

final class StarmapIterator: NativeIterator {
  private var function: Value
  private var source: Value

  /// Takes over the count of the source.
  init(_ function: Value, _ source: Value) {
    self.function = function.retained()
    self.source = source
    super.init(typeName: "itertools.starmap")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    let item = try vm.next(source)
    if item.isUndefined { return item }
    defer { item.release() }
    let arguments = try vm.ownedElements(item)
    defer { vm.releaseAll(arguments) }
    return try vm.call(function, arguments)
  }
  override func visit(_ body: (Value) -> Void) {
    body(function)
    body(source)
  }
  override func finish() {
    let held = [function, source]
    (function, source) = (.none, .none)
    for value in held { value.release() }
  }
}

final class ZipLongestIterator: NativeIterator {
  /// None where it has ended.
  private var sources: [Value]
  private var fill: Value

  /// Takes over the counts of the sources.
  init(_ sources: [Value], _ fill: Value) {
    self.sources = sources
    self.fill = fill.retained()
    super.init(typeName: "itertools.zip_longest")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if sources.allSatisfy({ $0.isNone }) { return .undefined }
    var items: [Value] = []
    items.reserveCapacity(sources.count)
    do {
      for i in sources.indices {
        let source = i < sources.count ? sources[i] : .none
        let item = source.isNone ? Value.undefined : try vm.next(source)
        if !item.isUndefined {
          items.append(item)
          continue
        }
        items.append(fill.retained())
        if !source.isNone, i < sources.count, !sources[i].isNone {
          sources[i] = .none
          source.release()
        }
      }
    } catch {
      vm.releaseAll(items)
      throw error
    }
    if sources.allSatisfy({ $0.isNone }) {
      vm.releaseAll(items)
      return .undefined
    }
    return vm.heap.makeTuple(owned: items)
  }
  override func visit(_ body: (Value) -> Void) {
    sources.forEach(body)
    body(fill)
  }
  override func finish() {
    let held = sources + [fill]
    sources = []
    fill = .none
    for value in held { value.release() }
  }
}
