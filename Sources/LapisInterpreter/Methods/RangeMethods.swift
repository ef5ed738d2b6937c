/// range and slice.
enum RangeMethods {
  static let constructor = NativeEntry(
    "range(*args)", "range(stop) or range(start, stop[, step]): the integers from start to stop."
  ) { vm, a in
    let given = a[0].tuple.buffer
    switch given.count {
    case 0: throw vm.typeError("range expected at least 1 argument, got 0")
    case 1: return vm.heap.makeRange(0, try vm.index(given[0]), 1)
    case 2: return vm.heap.makeRange(try vm.index(given[0]), try vm.index(given[1]), 1)
    case 3:
      let step = try vm.index(given[2])
      if step == 0 { throw vm.valueError("range() arg 3 must not be zero") }
      return vm.heap.makeRange(try vm.index(given[0]), try vm.index(given[1]), step)
    default: throw vm.typeError("range expected at most 3 arguments, got \(given.count)")
    }
  }

  /// The position of an int in the range; nil where it is not in it.
  private static func position(_ range: RangePointer, _ value: Int) -> Int? {
    let (start, step, count) = (range.pointee.start, range.pointee.step, range.pointee.count)
    let (offset, overflow) = value.subtractingReportingOverflow(start)
    if overflow || offset == Int.min { return nil }
    if step == -1 { return offset <= 0 && -offset < count ? -offset : nil }
    guard offset % step == 0 else { return nil }
    let index = offset / step
    return index >= 0 && index < count ? index : nil
  }

  static let methods: [NativeEntry] = [
    NativeEntry("count(self, value, /)", "Return number of occurrences of value.") { vm, a in
      if a[1].isInt || a[1].isBool { return Value(position(a[0].range, a[1].int) == nil ? 0 : 1) }
      var total = 0
      try vm.forEach(a[0]) { if try vm.isSameOrEqual($0, a[1]) { total += 1 } }
      return Value(total)
    },
    NativeEntry("index(self, value, /)", "Return index of value. Raises ValueError if not present.") { vm, a in
      if a[1].isInt || a[1].isBool {
        if let found = position(a[0].range, a[1].int) { return Value(found) }
        throw vm.valueError("\(a[1].int) is not in range")
      }
      if a[1].isInteger { throw vm.valueError("\(try vm.reprText(a[1])) is not in range") }
      var index = 0
      var found: Int?
      try vm.scan(a[0]) { item in
        if try vm.isSameOrEqual(item, a[1]) { found = index }
        index += 1
        return found == nil
      }
      if let found { return Value(found) }
      throw vm.valueError("sequence.index(x): x not in sequence")
    },
  ]

  static let properties: [NativeEntry] = [
    NativeEntry("start(self, /)", "The first number.") { vm, a in Value(a[0].range.pointee.start) },
    NativeEntry("stop(self, /)", "Where the range ends.") { vm, a in Value(a[0].range.pointee.stop) },
    NativeEntry("step(self, /)", "The distance between numbers.") { vm, a in Value(a[0].range.pointee.step) },
  ]

  static let sliceConstructor = NativeEntry(
    "slice(*args)", "slice(stop) or slice(start, stop[, step]): the bounds of a subscript."
  ) { vm, a in
    let given = a[0].tuple.buffer
    switch given.count {
    case 1: return vm.heap.makeSlice(.none, given[0].retained(), .none)
    case 2: return vm.heap.makeSlice(given[0].retained(), given[1].retained(), .none)
    case 3:
      return vm.heap.makeSlice(given[0].retained(), given[1].retained(), given[2].retained())
    case 0: throw vm.typeError("slice expected at least 1 argument, got 0")
    default: throw vm.typeError("slice expected at most 3 arguments, got \(given.count)")
    }
  }

  static let sliceMethods: [NativeEntry] = [
    NativeEntry("indices(self, length, /)", "The start, stop and step for a sequence of this length.") { vm, a in
      let length = try vm.index(a[1])
      if length < 0 { throw vm.valueError("length should not be negative") }
      let slice = a[0].slice.pointee
      func number(_ value: Value) throws -> Int? {
        if value.isNone { return nil }
        guard let found = try vm.clampedIndex(value) else {
          throw vm.typeError("slice indices must be integers or None or have an __index__ method")
        }
        return found
      }
      let step = try number(slice.step) ?? 1
      if step == 0 { throw vm.valueError("slice step cannot be zero") }
      let (low, high) = step < 0 ? (-1, length - 1) : (0, length)
      func bound(_ given: Int?, _ missing: Int) -> Int {
        guard let given else { return missing }
        return given < 0 ? max(given &+ length, low) : min(given, high)
      }
      let start = bound(try number(slice.start), step < 0 ? high : low)
      let stop = bound(try number(slice.stop), step < 0 ? low : high)
      return vm.heap.makeTuple(owned: [Value(start), Value(stop), Value(step)])
    }
  ]

  static let sliceProperties: [NativeEntry] = [
    NativeEntry("start(self, /)", "The lower bound, or None.") { vm, a in a[0].slice.pointee.start.retained() },
    NativeEntry("stop(self, /)", "The upper bound, or None.") { vm, a in a[0].slice.pointee.stop.retained() },
    NativeEntry("step(self, /)", "The step, or None.") { vm, a in a[0].slice.pointee.step.retained() },
  ]
}
