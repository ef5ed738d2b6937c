import BigInt

/// `enumerate`, `zip`, `map`, `filter` and `reversed`: classes whose instances are iterators.
extension BuiltinTable {
  static let iteratorTypes: [NativeEntry] = [
    NativeEntry("enumerate(iterable, start=0)", "Return an iterator of (index, item) pairs.") { vm, a in
      let start = try vm.integer(a[1])
      return vm.heap.makeIterator(EnumerateIterator(try vm.makeIterator(a[0]), start))
    },
    NativeEntry("zip(*iterables, strict=False)", "Return an iterator of tuples, one item of each.") {
      vm, a in
      let strict = try vm.isTrue(a[1])
      var sources: [Value] = []
      do {
        for iterable in a[0].tuple.buffer { sources.append(try vm.makeIterator(iterable)) }
      } catch {
        vm.releaseAll(sources)
        throw error
      }
      return vm.heap.makeIterator(ZipIterator(sources, strict: strict))
    },
    NativeEntry("map(func, *iterables)", "Return an iterator that applies a function to items.") { vm, a in
      let iterables = a[1].tuple.buffer
      if iterables.isEmpty { throw vm.typeError("map() must have at least two arguments.") }
      var sources: [Value] = []
      do {
        for iterable in iterables { sources.append(try vm.makeIterator(iterable)) }
      } catch {
        vm.releaseAll(sources)
        throw error
      }
      return vm.heap.makeIterator(MapIterator(a[0].retained(), sources))
    },
    NativeEntry(
      "filter(function, iterable, /)", "Return an iterator of the items for which function is true."
    ) { vm, a in
      vm.heap.makeIterator(FilterIterator(a[0].retained(), try vm.makeIterator(a[1])))
    },
    NativeEntry("reversed(sequence, /)", "Return a reverse iterator over a sequence.") { vm, a in
      if a[0].isInstanceLike, vm.hasSpecial(a[0], "__reversed__"),
        let result = try vm.callSpecial(a[0], vm.intern("__reversed__"))
      {
        return result
      }
      return try reversed(vm, a[0].core, shown: a[0])
    },
  ].map { $0.owned(by: "") }

  /// `reversed` of a core value, a host sequence or an instance with `__len__` and `__getitem__`.
  /// `shown` stands in the error.
  static func reversed(_ vm: Interpreter, _ value: Value, shown: Value? = nil) throws -> Value {
    switch value.tag {
    case Tag.host where value.hostObject is DequeObject:
      return vm.heap.makeIterator(DequeIterator(value, isReversed: true))
    case Tag.dict:
      return vm.heap.makeIterator(ReversedEntries(value, .dictKeys))
    case Tag.dictView:
      return vm.heap.makeIterator(ReversedEntries(value.dictView.pointee.dict, value.dictView.pointee.mode))
    case Tag.list, Tag.tuple, Tag.string, Tag.bytes, Tag.byteArray, Tag.range:
      let name = value.isList ? "list_reverseiterator" : value.tag == Tag.range ? "range_iterator" : "reversed"
      let length = try vm.length(of: value)
      return vm.heap.makeIterator(ReversedIterator(value.retained(), length, typeName: name))
    case Tag.wideRange:
      let backward = vm.heap.makeRange(value.wideRange.slice(nil, nil, -1))
      defer { backward.release() }
      return vm.heap.makeIterator(backward.tag == Tag.range ? .range : .wideRange, backward)
    default:
      if value.tag == Tag.type, let hook = value.type.info.metaclass?.lookup(vm.names.reversed) {
        return try vm.callFunction(hook, on: value)
      }
      let hasItems = vm.hasSpecial(value, "__getitem__")
      let isHost = value.tag == Tag.host && (try? vm.length(of: value)) != nil
      guard hasItems || isHost else {
        throw vm.typeError("'\(vm.typeName(of: shown ?? value))' object is not reversible")
      }
      return vm.heap.makeIterator(
        ReversedIterator(value.retained(), try vm.length(of: value), typeName: "reversed"))
    }
  }
}

/// `enumerate(iterable, start)`.
final class EnumerateIterator: NativeIterator {
  private var source: Value
  private var index: Int
  /// What `index` is counted from: 0 but for starts near or beyond 64 bits.
  private let base: BigInt?

  /// Takes over the iterator's count.
  init(_ source: Value, _ start: BigInt) {
    self.source = source
    if let small = start.int, small < Int.max >> 1 {
      (index, base) = (small, nil)
    } else {
      (index, base) = (0, start)
    }
    super.init(typeName: "enumerate")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    let item = try vm.next(source)
    if item.isUndefined { return .undefined }
    let position = base.map { vm.heap.makeInteger($0 + BigInt(index)) } ?? Value(index)
    index &+= 1
    return vm.makePair(position, item)
  }
  override func visit(_ body: (Value) -> Void) { body(source) }
  override func finish() {
    source.release()
    source = .none
  }
}

/// `zip(*iterables, strict)`.
final class ZipIterator: NativeIterator {
  private var sources: [Value]
  private let strict: Bool
  private var isDone = false

  init(_ sources: [Value], strict: Bool) {
    self.sources = sources
    self.strict = strict
    super.init(typeName: "zip")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if sources.isEmpty || isDone { return .undefined }
    var items: [Value] = []
    items.reserveCapacity(sources.count)
    do {
      for (i, source) in sources.enumerated() {
        let item = try vm.next(source)
        if !item.isUndefined {
          items.append(item)
          continue
        }
        isDone = true
        if strict { try checkEnds(vm, endedAt: i) }
        vm.releaseAll(items)
        return .undefined
      }
    } catch {
      vm.releaseAll(items)
      throw error
    }
    return vm.heap.makeTuple(owned: items)
  }

  /// The error of `strict` where one iterable ended before another.
  private func checkEnds(_ vm: Interpreter, endedAt index: Int) throws {
    func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
    if index > 0 {
      throw vm.valueError("zip() argument \(index + 1) is shorter than \(others(index))")
    }
    for i in 1..<max(1, sources.count) {
      let item = try vm.next(sources[i])
      if item.isUndefined { continue }
      item.release()
      throw vm.valueError("zip() argument \(i + 1) is longer than \(others(i))")
    }
  }
  override func visit(_ body: (Value) -> Void) { sources.forEach(body) }
  override func finish() {
    let held = sources
    sources = []
    for source in held { source.release() }
  }
}

/// `map(function, *iterables)`.
final class MapIterator: NativeIterator {
  private var function: Value
  private var sources: [Value]

  init(_ function: Value, _ sources: [Value]) {
    self.function = function
    self.sources = sources
    super.init(typeName: "map")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    var items: [Value] = []
    items.reserveCapacity(sources.count)
    defer { vm.releaseAll(items) }
    for source in sources {
      let item = try vm.next(source)
      if item.isUndefined { return .undefined }
      items.append(item)
    }
    return try vm.call(function, items)
  }
  override func visit(_ body: (Value) -> Void) {
    body(function)
    sources.forEach(body)
  }
  override func finish() {
    let held = sources + [function]
    sources = []
    function = .none
    for value in held { value.release() }
  }
}

/// `filter(function, iterable)`; None keeps what is true.
final class FilterIterator: NativeIterator {
  private var function: Value
  private var source: Value

  init(_ function: Value, _ source: Value) {
    self.function = function
    self.source = source
    super.init(typeName: "filter")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    while true {
      let item = try vm.next(source)
      if item.isUndefined { return .undefined }
      do {
        let keep: Bool
        if function.isNone {
          keep = try vm.isTrue(item)
        } else {
          let answer = try vm.call(function, [item])
          defer { answer.release() }
          keep = try vm.isTrue(answer)
        }
        if keep { return item }
      } catch {
        item.release()
        throw error
      }
      item.release()
    }
  }
  override func visit(_ body: (Value) -> Void) {
    body(function)
    body(source)
  }
  override func finish() {
    function.release()
    source.release()
    function = .none
    source = .none
  }
}

/// `reversed` over anything with a length and items by number.
final class ReversedIterator: NativeIterator {
  private var source: Value
  private var left: Int

  init(_ source: Value, _ count: Int, typeName: String) {
    self.source = source
    left = count
    super.init(typeName: typeName)
  }
  override var remaining: Int? {
    if let items = source.sequence, left > items.count { return 0 }
    return left
  }
  override func next(_ vm: Interpreter) throws -> Value {
    guard left > 0 else { return .undefined }
    left -= 1
    if let items = source.sequence {
      // A list that has become shorter is over.
      if left < items.count { return items[left].retained() }
      left = 0
      return .undefined
    }
    do {
      return try vm.getItem(source, Value(left))
    } catch {
      // Whatever it raised, nothing follows.
      left = 0
      if vm.isError(error, .indexError) || vm.isError(error, .stopIteration) { return .undefined }
      throw error
    }
  }
  override func visit(_ body: (Value) -> Void) { body(source) }
  override func finish() {
    source.release()
    source = .none
    left = 0
  }
}

/// `reversed` over a dict or one of its views.
final class ReversedEntries: NativeIterator {
  /// None once all has been given.
  private var dict: Value
  private let mode: IteratorMode
  private let count: Int
  private var left: Int
  /// The entry behind the next one.
  private var place: Int

  init(_ dict: Value, _ mode: IteratorMode) {
    self.dict = dict.retained()
    self.mode = mode
    count = dict.dict.pointee.live
    left = count
    place = dict.dict.pointee.used
    let kind = mode == .dictKeys ? "key" : mode == .dictValues ? "value" : "item"
    super.init(typeName: "dict_reverse\(kind)iterator")
  }
  override var remaining: Int? { dict.isDict && dict.dict.pointee.live == count ? left : 0 }
  override func next(_ vm: Interpreter) throws -> Value {
    guard dict.isDict else { return .undefined }
    let table = dict.dict
    if table.pointee.live != count { throw vm.error(.runtimeError, "dictionary changed size during iteration") }
    place = min(place, table.pointee.used)
    while place > 0 {
      place -= 1
      let (key, value) = (table.entries[place].key, table.entries[place].value)
      if key.isUndefined { continue }
      left -= 1
      switch mode {
      case .dictKeys: return key.retained()
      case .dictValues: return value.retained()
      default: return vm.makePair(key.retained(), value.retained())
      }
    }
    finish()
    return .undefined
  }
  override func visit(_ body: (Value) -> Void) { body(dict) }
  override func finish() {
    let held = dict
    dict = .none
    held.release()
  }
}
