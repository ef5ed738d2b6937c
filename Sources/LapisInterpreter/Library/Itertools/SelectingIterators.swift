/// Iterators that give some of the elements of another: `islice`, `compress`, `takewhile`, `dropwhile`,
/// `filterfalse`.
enum SelectingIterators {
  static let members: [ModuleMember] = [
    .iterator("islice(iterable, start, stop=..., step=..., /)", "Elements by number.") { vm, a in
      let isOnlyStop = a[2].isUndefined
      let stop = try bound(vm, isOnlyStop ? a[1] : a[2], isOnlyStop ? "Stop argument" : "Indices")
      let start = isOnlyStop ? 0 : try bound(vm, a[1], "Indices") ?? 0
      var step = 1
      if !a[3].isUndefined, !a[3].isNone {
        guard a[3].isInteger, let given = try vm.clampedIndex(a[3]), given >= 1 else {
          throw vm.valueError("Step for islice() must be a positive integer or None.")
        }
        step = given
      }
      return vm.heap.makeIterator(SliceIterator(try vm.makeIterator(a[0]), start, stop, step))
    },
    .iterator("compress(data, selectors)", "The elements whose selector is true.") { vm, a in
      let data = try vm.makeIterator(a[0])
      do {
        return vm.heap.makeIterator(CompressIterator(data, try vm.makeIterator(a[1])))
      } catch {
        data.release()
        throw error
      }
    },
    .iterator("takewhile(predicate, iterable, /)", "The elements before the first for which the predicate is false.") {
      vm, a in
      vm.heap.makeIterator(PredicateIterator(.take, a[0], try vm.makeIterator(a[1])))
    },
    .iterator("dropwhile(predicate, iterable, /)", "The elements from the first for which the predicate is false.") {
      vm, a in
      vm.heap.makeIterator(PredicateIterator(.drop, a[0], try vm.makeIterator(a[1])))
    },
    .iterator("filterfalse(function, iterable, /)", "The elements for which the function is false.") { vm, a in
      vm.heap.makeIterator(PredicateIterator(.filterFalse, a[0], try vm.makeIterator(a[1])))
    },
  ]

  private static func bound(_ vm: Interpreter, _ value: Value, _ name: String) throws -> Int? {
    if value.isNone { return nil }
    guard let index = try? vm.clampedIndex(value), index >= 0 else {
      throw vm.valueError("\(name) for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    }
    return index
  }
}

final class SliceIterator: NativeIterator {
  /// None once all has been given.
  private var source: Value
  private var index = 0
  private var wanted: Int
  private let stop: Int?
  private let step: Int

  /// Takes over the count.
  init(_ source: Value, _ start: Int, _ stop: Int?, _ step: Int) {
    self.source = source
    wanted = start
    self.stop = stop
    self.step = step
    super.init(typeName: "itertools.islice")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if source.isNone { return .undefined }
    let target = stop.map { min(wanted, $0) } ?? wanted
    while index < target {
      try vm.checkInterrupt()
      let item = try vm.next(source)
      if item.isUndefined { return end() }
      item.release()
      index += 1
    }
    if let stop, index >= stop { return end() }
    let item = try vm.next(source)
    if item.isUndefined { return end() }
    index += 1
    let (sum, overflow) = wanted.addingReportingOverflow(step)
    wanted = overflow ? Int.max : sum
    return item
  }
  private func end() -> Value {
    finish()
    return .undefined
  }
  override func visit(_ body: (Value) -> Void) { body(source) }
  override func finish() {
    let held = source
    source = .none
    held.release()
  }
}

final class CompressIterator: NativeIterator {
  private var data: Value
  private var selectors: Value

  init(_ data: Value, _ selectors: Value) {
    self.data = data
    self.selectors = selectors
    super.init(typeName: "itertools.compress")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    while true {
      try vm.checkInterrupt()
      let item = try vm.next(data)
      if item.isUndefined { return item }
      do {
        let selector = try vm.next(selectors)
        defer { selector.release() }
        if selector.isUndefined {
          item.release()
          return .undefined
        }
        if try vm.isTrue(selector) { return item }
        item.release()
      } catch {
        item.release()
        throw error
      }
    }
  }
  override func visit(_ body: (Value) -> Void) {
    body(data)
    body(selectors)
  }
  override func finish() {
    let held = [data, selectors]
    (data, selectors) = (.none, .none)
    for value in held { value.release() }
  }
}

final class PredicateIterator: NativeIterator {
  enum Kind: String {
    case take = "takewhile"
    case drop = "dropwhile"
    case filterFalse = "filterfalse"
  }
  private let kind: Kind
  private var predicate: Value
  private var source: Value
  /// For `dropwhile`: the first element has been found. For `takewhile`: all has been given.
  private var isPast = false

  /// Takes over the count of the source.
  init(_ kind: Kind, _ predicate: Value, _ source: Value) {
    self.kind = kind
    self.predicate = predicate.retained()
    self.source = source
    super.init(typeName: "itertools.\(kind.rawValue)")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if kind == .take, isPast { return .undefined }
    while true {
      try vm.checkInterrupt()
      let item = try vm.next(source)
      if item.isUndefined || (kind == .drop && isPast) { return item }
      let holds: Bool
      do { holds = try test(vm, item) } catch {
        item.release()
        throw error
      }
      switch kind {
      case .take where holds: return item
      case .take:
        isPast = true
        item.release()
        return .undefined
      case .drop where !holds:
        isPast = true
        return item
      case .filterFalse where !holds: return item
      default: item.release()
      }
    }
  }
  private func test(_ vm: Interpreter, _ item: Value) throws -> Bool {
    if kind == .filterFalse, predicate.isNone { return try vm.isTrue(item) }
    let answer = try vm.call(predicate, item)
    defer { answer.release() }
    return try vm.isTrue(answer)
  }
  override func visit(_ body: (Value) -> Void) {
    body(predicate)
    body(source)
  }
  override func finish() {
    let held = [predicate, source]
    (predicate, source) = (.none, .none)
    for value in held { value.release() }
  }
}
