import LapisInterpreter
import LapisNumerics

/// `a[key]` and `a[key] = value` in NumPy's forms: ints, slices, `...`, `None`, arrays of ints and of
/// bools, and tuples of these.
enum ArrayIndex {
  private enum Item {
    case index(Int)
    case slice(Ref)
    case newAxis
    case ellipsis
    case picks(NDArray)
  }

  static func get(_ array: NDArray, _ key: Ref, _ vm: Interpreter) throws -> Ref {
    if array.rank == 2, key.isTuple, let parts = vm.listElements(key), parts.count == 2 {
      if parts[0].isInteger, parts[1].isInteger, parts[0].asBool == nil, parts[1].asBool == nil,
        let i = parts[0].asInt, let j = parts[1].asInt
      {
        let place = array.offset + (try array.position(i, axis: 0)) * array.strides[0]
        return array.scalar(at: place + (try array.position(j, axis: 1)) * array.strides[1], vm)
      }
      if let block = try block(array, parts) { return vm.host(block) }
    }
    if let mask = key.host(as: NDArray.self), mask.element == .bool, mask.rank == 1, array.rank == 1, mask.count == array.count,
      case .bool(let flags) = mask.values, let kept = kept(array, flags)
    {
      return vm.host(kept)
    }
    let (view, picks) = try resolve(array, key, vm)
    guard let picks else {
      // With an ellipsis in the key even a single element stays an array.
      let keeps = key.isEllipsis || key.isTuple && (vm.listElements(key)?.contains { $0.isEllipsis } ?? false)
      return keeps ? vm.host(view) : view.scalarOrSelf(vm)
    }
    let result = NDArray(
      gather(view, picks.offsets), shape: picks.shape, element: array.element,
      textWidth: array.element == .string ? array.buffer.textWidth : nil)
    return result.scalarOrSelf(vm)
  }

  /// Rows, columns and blocks of a matrix, as `m[:, 1]`; nil for keys of another kind.
  private static func block(_ matrix: NDArray, _ parts: [Ref]) throws -> NDArray? {
    var (offset, shape, strides) = (matrix.offset, [Int](), [Int]())
    for (axis, part) in parts.enumerated() {
      let stride = matrix.strides[axis]
      if part.sliceParts != nil {
        let (start, step, count) = try bounds(part, matrix.shape[axis])
        offset += count > 0 ? start * stride : 0
        shape.append(count)
        strides.append(step * stride)
      } else if part.isInteger, part.asBool == nil, let index = part.asInt {
        offset += try matrix.position(index, axis: axis) * stride
      } else {
        return nil
      }
    }
    return NDArray(
      buffer: matrix.buffer, element: matrix.element, offset: offset, shape: shape, strides: strides, base: matrix)
  }

  static func set(_ array: NDArray, _ key: Ref, _ value: Ref, _ vm: Interpreter) throws {
    let (view, picks) = try resolve(array, key, vm)
    if array.element == .object, picks == nil, view.shape.isEmpty {
      array.buffer.objects[view.offset] = value
      return
    }
    let source = try ArrayConversion.array(value, vm)
    if array.element.kind == .int || array.element.kind == .double { try checkStored(value, source, in: array, single: picks == nil && view.shape.isEmpty) }
    if let picks {
      try store(source, at: picks.offsets, shape: picks.shape, in: array, vm)
    } else {
      try assign(source, to: view, vm)
    }
  }

  /// What a number's type cannot hold is an error and no wrap, where the script gave a plain value.
  private static func checkStored(_ value: Ref, _ source: NDArray, in array: NDArray, single: Bool) throws {
    if single, source.count != 1 || source.rank > 0 && (value.isList || value.isTuple) {
      throw ScriptError(.valueError, "setting an array element with a sequence.")
    }
    guard array.element.kind == .int else { return }
    if value.isInteger, value.asInt == nil { throw ScriptError(.overflowError, "Python int too large to convert to C long") }
    if value.isNone {
      throw ScriptError(.typeError, "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
    }
    if value.isFloat, value.isPlainNumber, let number = value.asDouble {
      if number.isNaN { throw ScriptError(.valueError, "cannot convert float NaN to integer") }
      if number.isInfinite { throw ScriptError(.overflowError, "cannot convert float infinity to integer") }
    }
  }

  /// Writes an array, broadcast, over the elements of a view.
  static func assign(_ source: NDArray, to view: NDArray, _ vm: Interpreter) throws {
    try store(source, at: view.offsets, shape: view.shape, in: view, vm)
  }

  private static func store(
    _ source: NDArray, at offsets: [Int], shape: [Int], in target: NDArray, _ vm: Interpreter
  ) throws {
    var source = source
    if source.count == 1, source.rank > shape.count { source = try source.reshaped([]) }
    // Leading axes of one are given up, as NumPy does.
    while source.rank > shape.count, source.shape.first == 1 { source = source.row(0) }
    let fits = (try? Shape.broadcasting([source.shape, shape])) == shape
    guard fits else {
      throw ScriptError(
        .valueError,
        "could not broadcast input array from shape \(Shape.plain(source.shape)) into shape \(Shape.plain(shape))")
    }
    if target.element.kind != .object, source.element == .object, source.count == 1,
      source.refs(vm).first?.isNone == true, target.element.kind == .double
    {
      source = NDArray(.double([.nan]), shape: source.shape)
    }
    let buffer = target.buffer
    let values = try source.casting(to: target.element, vm, textWidth: buffer.textWidth).broadcast(to: shape).values
    switch values {
    case .double(let values): for (place, offset) in offsets.enumerated() { buffer.doubles[offset] = values[place] }
    case .int(let values): for (place, offset) in offsets.enumerated() { buffer.ints[offset] = values[place] }
    case .bool(let values): for (place, offset) in offsets.enumerated() { buffer.bools[offset] = values[place] }
    case .string(let values): for (place, offset) in offsets.enumerated() { buffer.strings[offset] = values[place] }
    case .object(let values): for (place, offset) in offsets.enumerated() { buffer.objects[offset] = values[place] }
    }
  }

  /// The elements of a vector of numbers where the flag stands; nil where it holds others.
  private static func kept(_ array: NDArray, _ flags: [Bool]) -> NDArray? {
    let values: ArrayValues
    switch array.values {
    case .double(let numbers): values = .double(Elementwise.filter(numbers, flags))
    case .int(let numbers): values = .int(Elementwise.filter(numbers, flags))
    case .bool(let numbers): values = .bool(Elementwise.filter(numbers, flags))
    case .string, .object: return nil
    }
    return NDArray(values, shape: [values.count], element: array.element)
  }

  /// The elements of the array's buffer at these places.
  static func gather(_ array: NDArray, _ offsets: [Int]) -> ArrayValues {
    let buffer = array.buffer
    switch array.element.kind {
    case .double: return .double(offsets.map { buffer.doubles[$0] })
    case .int: return .int(offsets.map { buffer.ints[$0] })
    case .bool: return .bool(offsets.map { buffer.bools[$0] })
    case .string: return .string(offsets.map { buffer.strings[$0] })
    case .object: return .object(offsets.map { buffer.objects[$0] })
    }
  }

  // MARK: Reading keys

  private static func item(_ key: Ref, _ vm: Interpreter) throws -> Item {
    if key.isNone { return .newAxis }
    if key.isEllipsis { return .ellipsis }
    if key.sliceParts != nil { return .slice(key) }
    if let bool = key.asBool { return .picks(NDArray(.bool([bool]), shape: [])) }
    if key.isInteger, let index = key.asInt { return .index(index) }
    if key.isList || key.hostObject is any ArrayRepresentable || key.host(as: NDArray.self) != nil || key.rangeParts != nil {
      var array = try ArrayConversion.array(key, vm)
      if array.count == 0, array.element == .float64 { array = NDArray(.int([]), shape: array.shape) }
      if array.element == .object, let bools = try? array.casting(to: .bool, vm), array.refs(vm).allSatisfy({ $0.asBool != nil }) {
        array = bools
      }
      guard array.element.kind == .int || array.element.kind == .bool else {
        throw ScriptError(.indexError, "arrays used as indices must be of integer (or boolean) type")
      }
      return .picks(array)
    }
    throw wrongKey
  }

  private static var wrongKey: ScriptError {
    ScriptError(
      .indexError,
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
  }

  /// The view that the basic parts of a key select, and where the key has arrays, the places they pick.
  private static func resolve(_ array: NDArray, _ key: Ref, _ vm: Interpreter) throws
    -> (view: NDArray, picks: (offsets: [Int], shape: [Int])?)
  {
    var items: [Item]
    if key.isTuple, let parts = vm.listElements(key) {
      items = try parts.map { try item($0, vm) }
    } else {
      items = [try item(key, vm)]
    }
    var used = 0
    var hasPicks = false
    for item in items {
      switch item {
      case .newAxis, .ellipsis: break
      case .picks(let picks):
        hasPicks = true
        used += picks.element == .bool ? max(1, picks.rank) : 1
      default: used += 1
      }
    }
    guard used <= array.rank else {
      throw ScriptError(
        .indexError,
        "too many indices for array: array is \(array.rank)-dimensional, but \(used) were indexed")
    }
    if let place = items.firstIndex(where: { if case .ellipsis = $0 { true } else { false } }) {
      items.replaceSubrange(place...place, with: (0..<array.rank - used).map { _ in .slice(wholeSlice(vm)) })
      guard !items.contains(where: { if case .ellipsis = $0 { true } else { false } }) else {
        throw ScriptError(.indexError, "an index can only have a single ellipsis ('...')")
      }
    }
    // With arrays in the key, ints count as arrays too.
    var axis = 0
    var offset = array.offset
    var shape: [Int] = []
    var strides: [Int] = []
    /// Arrays of indices with the stride of their axis, and where in `shape` they stand.
    var picked: [(indices: NDArray, stride: Int, place: Int)] = []
    for item in items {
      switch item {
      case .newAxis:
        shape.append(1)
        strides.append(0)
      case .ellipsis: break
      case .index(let index):
        let position = try array.position(index, axis: axis)
        if hasPicks {
          picked.append((NDArray(.int([position]), shape: []), array.strides[axis], shape.count))
        } else {
          offset += position * array.strides[axis]
        }
        axis += 1
      case .slice(let slice):
        let (start, step, count) = try bounds(slice, array.shape[axis])
        offset += count > 0 ? start * array.strides[axis] : 0
        shape.append(count)
        strides.append(step * array.strides[axis])
        axis += 1
      case .picks(let picks):
        if picks.element == .bool {
          guard picks.rank > 0 else {
            let flag = try picks.bools(vm).first ?? false
            picked.append((NDArray(flag ? [0] : [Int]()), 0, shape.count))
            continue
          }
          for (d, length) in picks.shape.enumerated() where array.shape[axis + d] != length {
            throw ScriptError(
              .indexError,
              "boolean index did not match indexed array along dimension \(axis + d); dimension is \(array.shape[axis + d]) but corresponding boolean dimension is \(length)")
          }
          for indices in try nonzero(picks, vm) {
            picked.append((NDArray(indices), array.strides[axis], shape.count))
            axis += 1
          }
        } else {
          let length = array.shape[axis]
          let indices = try picks.ints().map { index -> Int in
            guard index >= -length, index < length else {
              throw ScriptError(.indexError, "index \(index) is out of bounds for axis \(axis) with size \(length)")
            }
            return index < 0 ? index + length : index
          }
          picked.append((NDArray(.int(indices), shape: picks.shape), array.strides[axis], shape.count))
          axis += 1
        }
      }
    }
    while axis < array.rank {
      shape.append(array.shape[axis])
      strides.append(array.strides[axis])
      axis += 1
    }
    let view = NDArray(
      buffer: array.buffer, element: array.element, offset: offset, shape: shape, strides: strides, base: array)
    guard hasPicks, let first = picked.first else { return (view, nil) }
    let common: [Int]
    do {
      common = try Shape.broadcasting(picked.map { $0.indices.shape })
    } catch {
      throw ScriptError(
        .indexError,
        "shape mismatch: indexing arrays could not be broadcast together with shapes "
          + picked.map { Shape.plain($0.indices.shape) }.joined(separator: " ") + " ")
    }
    var steps = [Int](repeating: 0, count: Shape.count(common))
    for pick in picked {
      for (place, index) in try pick.indices.broadcast(to: common).ints().enumerated() {
        steps[place] += index * pick.stride
      }
    }
    // Arrays side by side leave their axes where they stood, else the new axes come first.
    let together = picked.allSatisfy { $0.place == first.place }
    let split = together ? first.place : 0
    let before = Shape.offsets(Array(shape[..<split]), Array(strides[..<split]), from: offset)
    let after = Shape.offsets(Array(shape[split...]), Array(strides[split...]), from: 0)
    var offsets: [Int] = []
    offsets.reserveCapacity(before.count * steps.count * after.count)
    for outer in before { for step in steps { for inner in after { offsets.append(outer + step + inner) } } }
    return (view, (offsets, Array(shape[..<split]) + common + Array(shape[split...])))
  }

  private static func wholeSlice(_ vm: Interpreter) -> Ref { vm.slice(.none, .none, .none) }

  /// First index, step and number of indices that a slice selects of `length` elements.
  static func bounds(_ slice: Ref, _ length: Int) throws -> (start: Int, step: Int, count: Int) {
    guard let parts = slice.sliceParts else { return (0, 1, length) }
    func number(_ value: Ref) throws -> Int? {
      if value.isNone { return nil }
      guard let int = value.asInt else {
        throw ScriptError(.typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return int
    }
    let step = try number(parts.step) ?? 1
    guard step != 0 else { throw ScriptError(.valueError, "slice step cannot be zero") }
    func clamp(_ value: Int?, _ missing: Int, _ low: Int, _ high: Int) -> Int {
      guard var value else { return missing }
      if value < 0 { value = value < -length ? low : value + length }
      return min(max(value, low), high)
    }
    if step > 0 {
      let start = clamp(try number(parts.start), 0, 0, length)
      let stop = clamp(try number(parts.stop), length, 0, length)
      return bounded(start, step, stop > start ? (stop - start - 1) / step + 1 : 0)
    }
    let start = clamp(try number(parts.start), length - 1, -1, length - 1)
    let stop = clamp(try number(parts.stop), -1, -1, length - 1)
    return bounded(start, step, start > stop ? Int((start - stop - 1).magnitude / step.magnitude) + 1 : 0)
  }

  /// A step that leads past every array is given up: no second index takes it, and times a stride it would overflow.
  private static func bounded(_ start: Int, _ step: Int, _ count: Int) -> (start: Int, step: Int, count: Int) {
    (start, count > 1 || step.magnitude < 1 << 31 ? step : 1, count)
  }

  /// The indices of the true elements, an array for each axis.
  static func nonzero(_ array: NDArray, _ vm: Interpreter) throws -> [[Int]] {
    let flags = try array.bools(vm)
    if array.rank <= 1 { return [flags.indices.filter { flags[$0] }] }
    let strides = Shape.strides(array.shape)
    var result = [[Int]](repeating: [], count: array.rank)
    for (place, flag) in flags.enumerated() where flag {
      var rest = place
      for axis in 0..<array.rank {
        result[axis].append(rest / strides[axis])
        rest %= strides[axis]
      }
    }
    return result
  }
}
