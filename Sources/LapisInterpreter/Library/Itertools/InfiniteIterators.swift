import LapisSyntax

/// `count`, `cycle` and `repeat`.
enum InfiniteIterators {
  static let members: [ModuleMember] = [
    .iterator("count(start=0, step=1)", "start, start + step, …") { vm, a in
      for value in [a[0], a[1]] where !vm.isNumber(value) {
        // Whatever can be added to itself counts, as Fraction and Decimal do.
        let sum = try? vm.binary(.add, value, value)
        sum?.release()
        if value.isString || value.isAnyBytes || value.core.isList || value.core.isTuple || sum == nil { throw vm.typeError("a number is required") }
      }
      let start = a[0].isBool ? Value(a[0].int) : a[0]
      return vm.heap.makeIterator(CountIterator(start, a[1]))
    },
    .iterator("cycle(iterable, /)", "The elements again and again.", isClass: true) { vm, a in
      vm.heap.makeIterator(CycleIterator(try vm.makeIterator(a[0])))
    },
    .iterator("repeat(object, times=...)", "The object, for ever or a number of times.") { vm, a in
      let times = a[1].isUndefined ? nil : max(0, try vm.index(a[1]))
      return vm.heap.makeIterator(RepeatIterator(a[0], times))
    },
  ]
}

final class CountIterator: NativeIterator {
  private var current: Value
  private var step: Value

  init(_ start: Value, _ step: Value) {
    current = start.retained()
    self.step = step.retained()
    super.init(typeName: "itertools.count")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    let given = current
    // The sum may be a script's method that steps this same iterator.
    given.retain()
    do {
      let following = try vm.binary(.add, given, step)
      let old = current
      current = following
      old.release()
      return given
    } catch {
      given.release()
      throw error
    }
  }
  override func repr(_ vm: Interpreter) throws -> String? {
    let start = try vm.reprText(current)
    if step.isInt, step.int == 1 { return "count(\(start))" }
    return "count(\(start), \(try vm.reprText(step)))"
  }
  override func visit(_ body: (Value) -> Void) {
    body(current)
    body(step)
  }
  override func finish() {
    let held = [current, step]
    (current, step) = (.none, .none)
    for value in held { value.release() }
  }
}

final class CycleIterator: NativeIterator {
  /// None once it has ended.
  private var source: Value
  private var saved: [Value] = []
  private var place = 0

  /// Takes over the count.
  init(_ source: Value) {
    self.source = source
    super.init(typeName: "itertools.cycle")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if !source.isNone {
      let item = try vm.next(source)
      if !item.isUndefined {
        saved.append(item.retained())
        return item
      }
      let ended = source
      source = .none
      ended.release()
    }
    if saved.isEmpty { return .undefined }
    if place >= saved.count { place = 0 }
    place += 1
    return saved[place - 1].retained()
  }
  override func visit(_ body: (Value) -> Void) {
    body(source)
    saved.forEach(body)
  }
  override func finish() {
    let held = saved + [source]
    saved = []
    source = .none
    for value in held { value.release() }
  }
}

final class RepeatIterator: NativeIterator {
  private var object: Value
  /// nil: for ever.
  private var left: Int?

  init(_ object: Value, _ times: Int?) {
    self.object = object.retained()
    left = times
    super.init(typeName: "itertools.repeat")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if let left {
      if left == 0 { return .undefined }
      self.left = left - 1
    }
    return object.retained()
  }
  override func repr(_ vm: Interpreter) throws -> String? {
    let shown = try vm.reprText(object)
    return left.map { "repeat(\(shown), \($0))" } ?? "repeat(\(shown))"
  }
  override func visit(_ body: (Value) -> Void) { body(object) }
  override func finish() {
    let held = object
    object = .none
    held.release()
  }
}
