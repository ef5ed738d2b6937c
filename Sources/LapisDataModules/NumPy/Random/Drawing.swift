import LapisInterpreter

/// Functions that draw from a source, whichever it is.
enum Drawing {
  /// The shape a `size=` means; nil for a single number.
  static func shape(_ size: Ref, _ vm: Interpreter) throws -> [Int]? {
    size.isNone ? nil : try ArrayConversion.newShape(size, vm)
  }

  static func fill(_ shape: [Int]?, _ vm: Interpreter, element: ElementType = .float64, _ next: () -> Double) -> Ref {
    guard let shape else { return Ref(next()) }
    var values = [Double](repeating: 0, count: Shape.count(shape))
    for i in values.indices { values[i] = next() }
    return vm.host(NDArray(.double(values), shape: shape, element: element))
  }

  static func bytes<Box: NumberBox>(_ box: Box, _ call: Call) throws -> Ref {
    let count = try call.int("length")
    guard count >= 0, count < 1 << 30 else { throw ScriptError(.valueError, "negative dimensions are not allowed") }
    var bytes: [UInt8] = []
    box.use(call.vm) { source in
      while bytes.count < count {
        let word = source.next32()
        for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * place))) }
      }
    }
    return call.vm.bytes(Array(bytes.prefix(count)))
  }

  /// The rows of a value in the order given.
  static func reordered(_ value: Ref, _ order: [Int], _ vm: Interpreter) throws -> Ref {
    let array = try ArrayConversion.array(value, vm)
    return vm.host(ArrayManipulation.rowsTaken(array, order, axis: 0))
  }

  /// Reorders a list or array in place.
  static func reorder(_ value: Ref, _ order: [Int], _ vm: Interpreter) throws {
    if let items = vm.listElements(value), value.isList {
      for (place, source) in order.enumerated() { try vm.setItem(value, Ref(place), items[source]) }
      return
    }
    if let array = value.host(as: NDArray.self), array.rank > 0 {
      try ArrayIndex.assign(ArrayManipulation.rowsTaken(array, order, axis: 0), to: array, vm)
      return
    }
    throw ScriptError(.typeError, "'\(vm.typeName(value))' object does not support item assignment")
  }

  /// How many things there are to order or choose from.
  static func population(_ value: Ref, _ vm: Interpreter) throws -> Int {
    if let count = value.asInt, value.isInteger { return count }
    let array = try ArrayConversion.array(value, vm)
    guard let count = array.shape.first else { throw ScriptError(.valueError, "a must be 1-dimensional or an integer") }
    return count
  }

  /// Indices drawn with the given probabilities.
  static func weighted(_ count: Int, _ p: [Double], replace: Bool, _ next: () -> Double) throws -> [Int] {
    guard p.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "probabilities are not non-negative") }
    guard abs(p.reduce(0, +) - 1) < 1e-8 else { throw ScriptError(.valueError, "probabilities do not sum to 1") }
    func cumulative(_ p: [Double]) -> [Double] {
      var sums = p
      for i in sums.indices.dropFirst() { sums[i] += sums[i - 1] }
      let total = sums.last ?? 1
      return sums.map { $0 / total }
    }
    func find(_ sums: [Double], _ x: Double) -> Int {
      min(ArrayManipulation.upperBound(sums, x), sums.count - 1)
    }
    if replace {
      let sums = cumulative(p)
      return (0..<count).map { _ in find(sums, next()) }
    }
    guard p.filter({ $0 > 0 }).count >= count else {
      throw ScriptError(.valueError, "Fewer non-zero entries in p than size")
    }
    var p = p
    var found: [Int] = []
    while found.count < count {
      let draws = (0..<count - found.count).map { _ in next() }
      for index in found { p[index] = 0 }
      let sums = cumulative(p)
      var fresh: [Int] = []
      for x in draws {
        let index = find(sums, x)
        if !fresh.contains(index) { fresh.append(index) }
      }
      found += fresh
    }
    return found
  }
}
