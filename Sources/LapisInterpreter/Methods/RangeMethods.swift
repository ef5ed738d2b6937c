import BigInt

/// range and slice.
enum RangeMethods {
  static let constructor = NativeEntry(
    "range(*args)", "range(stop) or range(start, stop[, step]): the integers from start to stop."
  ) { vm, a in
    let given = a[0].tuple.buffer
    switch given.count {
    case 0: throw vm.typeError("range expected at least 1 argument, got 0")
    case 1: return try make(vm, Value(0), given[0], Value(1))
    case 2: return try make(vm, given[0], given[1], Value(1))
    case 3: return try make(vm, given[0], given[1], given[2])
    default: throw vm.typeError("range expected at most 3 arguments, got \(given.count)")
    }
  }

  private static func make(_ vm: Interpreter, _ start: Value, _ stop: Value, _ step: Value) throws -> Value {
    if start.isInt, stop.isInt, step.isInt, step.int != 0 {
      return vm.heap.makeRange(start.int, stop.int, step.int)
    }
    let (first, last, distance) = (try vm.integer(start), try vm.integer(stop), try vm.integer(step))
    if distance.isZero { throw vm.valueError("range() arg 3 must not be zero") }
    return vm.heap.makeRange(WideRange(first, last, distance))
  }

  /// The position of an int in the range, as a value; nil where it is not in it.
  private static func position(_ range: Value, _ number: Value, _ vm: Interpreter) -> Value? {
    if range.tag == Tag.range {
      return number.tag == Tag.bigInt ? nil : range.range.position(number.int).map { Value($0) }
    }
    return number.asBigInt.flatMap { range.wideRange.position($0) }.map { vm.heap.makeInteger($0) }
  }

  static let methods: [NativeEntry] = [
    NativeEntry("count(self, value, /)", "Return number of occurrences of value.") { vm, a in
      if a[1].isInteger {
        guard let found = position(a[0], a[1], vm) else { return Value(0) }
        found.release()
        return Value(1)
      }
      var total = 0
      try vm.forEach(a[0]) { if try vm.isSameOrEqual($0, a[1]) { total += 1 } }
      return Value(total)
    },
    NativeEntry("index(self, value, /)", "Return index of value. Raises ValueError if not present.") { vm, a in
      if a[1].isInteger {
        if let found = position(a[0], a[1], vm) { return found }
        throw vm.valueError("\(try vm.reprText(a[1])) is not in range")
      }
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
    NativeEntry("start(self, /)", "The first number.") { vm, a in
      a[0].tag == Tag.range ? Value(a[0].range.pointee.start) : vm.heap.makeInteger(a[0].wideRange.start)
    },
    NativeEntry("stop(self, /)", "Where the range ends.") { vm, a in
      a[0].tag == Tag.range ? Value(a[0].range.pointee.stop) : vm.heap.makeInteger(a[0].wideRange.stop)
    },
    NativeEntry("step(self, /)", "The distance between numbers.") { vm, a in
      a[0].tag == Tag.range ? Value(a[0].range.pointee.step) : vm.heap.makeInteger(a[0].wideRange.step)
    },
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
      let length = try vm.integer(a[1])
      if length.sign == .minus { throw vm.valueError("length should not be negative") }
      let (start, stop, step) = try vm.sliceParts(a[0].slice)
      let picked = WideRange(0, length, 1).slice(start, stop, step)
      return vm.heap.makeTuple(owned: [picked.start, picked.stop, picked.step].map { vm.heap.makeInteger($0) })
    }
  ]

  static let sliceProperties: [NativeEntry] = [
    NativeEntry("start(self, /)", "The lower bound, or None.") { vm, a in a[0].slice.pointee.start.retained() },
    NativeEntry("stop(self, /)", "The upper bound, or None.") { vm, a in a[0].slice.pointee.stop.retained() },
    NativeEntry("step(self, /)", "The step, or None.") { vm, a in a[0].slice.pointee.step.retained() },
  ]
}
