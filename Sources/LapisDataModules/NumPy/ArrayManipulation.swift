import Glibc
import LapisInterpreter
import LapisSyntax
import LapisNumerics

/// Rearranging, joining and looking up.
enum ArrayManipulation {
  static func list(_ array: NDArray, _ vm: Interpreter) -> Ref {
    if array.rank == 0 { return array.ref(at: array.offset, vm) }
    if array.rank == 1 { return vm.list(array.refs(vm)) }
    return vm.list((0..<array.shape[0]).map { list(array.row($0), vm) })
  }

  /// The elements in another shape; with order `F` they are read and filled column by column.
  static func reshaped(_ array: NDArray, _ shape: [Int], order: String) throws -> NDArray {
    guard order == "F", array.rank > 0 else { return try array.reshaped(shape) }
    let flat = try array.transposed().reshaped([array.count])
    return try flat.reshaped(array.reshaped(shape).shape.reversed()).transposed()
  }

  /// Numbers of this type out of bytes, little-endian.
  static func values(_ bytes: [UInt8], _ element: ElementType) throws -> ArrayValues {
    let size = element.itemSize
    guard bytes.count % size == 0 else {
      throw ScriptError(.valueError, "buffer size must be a multiple of element size")
    }
    func bits(_ place: Int) -> UInt64 {
      var word: UInt64 = 0
      for i in 0..<size { word |= UInt64(bytes[place * size + i]) << UInt64(8 * i) }
      return word
    }
    let places = 0..<bytes.count / size
    switch element {
    case .float64: return .double(places.map { Double(bitPattern: bits($0)) })
    case .float32: return .double(places.map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits($0)))) })
    case .float16: return .double(places.map { HalfPrecision.value(UInt16(truncatingIfNeeded: bits($0))) })
    case .bool: return .bool(places.map { bytes[$0] != 0 })
    case .string:
      return .string(
        places.map { place in
          Unicode.Scalar(UInt32(truncatingIfNeeded: bits(place))).map { String(Character($0)) } ?? ""
        })
    case .object: throw ScriptError(.valueError, "cannot create an OBJECT array from memory buffer")
    default: return .int(places.map { element.narrowed(Int(truncatingIfNeeded: bits($0))) })
    }
  }

  static func squeezed(_ array: NDArray, _ axis: Int?) throws -> NDArray {
    if let axis {
      let axis = try array.axis(axis)
      guard array.shape[axis] == 1 else {
        throw ScriptError(.valueError, "cannot select an axis to squeeze out which has size not equal to one")
      }
      var shape = array.shape
      shape.remove(at: axis)
      return try array.reshaped(shape)
    }
    return try array.reshaped(array.shape.filter { $0 != 1 })
  }

  /// Arrays joined along an axis that they have; nil flattens them first.
  static func concatenated(_ arrays: [NDArray], axis: Int?, _ vm: Interpreter) throws -> NDArray {
    guard !arrays.isEmpty else { throw ScriptError(.valueError, "need at least one array to concatenate") }
    guard let axis else {
      return try concatenated(try arrays.map { try $0.reshaped([$0.count]) }, axis: 0, vm)
    }
    guard let first = arrays.first, first.rank > 0 else {
      throw ScriptError(.valueError, "zero-dimensional arrays cannot be concatenated")
    }
    let axisPlace = try first.axis(axis)
    for (place, array) in arrays.enumerated() {
      guard array.rank == first.rank else {
        throw ScriptError(
          .valueError,
          "all the input arrays must have same number of dimensions, but the array at index 0 has \(first.rank) dimension(s) and the array at index \(place) has \(array.rank) dimension(s)")
      }
      for d in 0..<first.rank where d != axisPlace && array.shape[d] != first.shape[d] {
        throw ScriptError(
          .valueError,
          "all the input array dimensions except for the concatenation axis must match exactly, but along dimension \(d), the array at index 0 has size \(first.shape[d]) and the array at index \(place) has size \(array.shape[d])")
      }
    }
    let element = arrays.dropFirst().reduce(first.element) { ElementType.promoting($0, $1.element) }
    // With the joined axis in front the parts lie one behind the other.
    let order = [axisPlace] + (0..<first.rank).filter { $0 != axisPlace }
    let cast = try arrays.map { try $0.casting(to: element, vm) }
    let parts = cast.map { $0.transposed(order).values }
    let total = arrays.reduce(0) { $0 + $1.shape[axisPlace] }
    let joined = NDArray(
      ArrayValues.concatenating(parts, vm), shape: [total] + order.dropFirst().map { first.shape[$0] }, element: element,
      textWidth: element == .string ? cast.reduce(0) { max($0, $1.buffer.textWidth) } : nil)
    var back = [Int](repeating: 0, count: first.rank)
    for (place, axis) in order.enumerated() { back[axis] = place }
    return axisPlace == 0 ? joined : joined.transposed(back).copy()
  }

  static func stacked(_ arrays: [NDArray], axis: Int, _ vm: Interpreter) throws -> NDArray {
    guard let first = arrays.first else { throw ScriptError(.valueError, "need at least one array to stack") }
    guard arrays.allSatisfy({ $0.shape == first.shape }) else {
      throw ScriptError(.valueError, "all input arrays must have the same shape")
    }
    let rank = first.rank + 1
    guard axis >= -rank, axis < rank else {
      throw ScriptError(ExceptionTypes.axisError, "axis \(axis) is out of bounds for array of dimension \(rank)")
    }
    let place = axis < 0 ? axis + rank : axis
    let front = try ArrayConversion.stacked(arrays, vm)
    var order = Array(1..<rank)
    order.insert(0, at: place)
    return place == 0 ? front : front.transposed(order).copy()
  }

  static func repeated(_ array: NDArray, _ repeats: Ref, _ axis: Int?, _ vm: Interpreter) throws -> NDArray {
    let base = axis == nil ? try array.reshaped([array.count]) : array
    let place = try base.axis(axis ?? 0)
    let counts = try ArrayConversion.array(repeats, vm).ints()
    let length = base.shape[place]
    guard counts.count == 1 || counts.count == length, counts.allSatisfy({ $0 >= 0 && $0 < 1 << 31 }) else {
      throw ScriptError(.valueError, "operands could not be broadcast together with shape (\(length),) (\(counts.count),)")
    }
    let rows = (0..<length).flatMap { [Int](repeating: $0, count: counts.count == 1 ? counts[0] : counts[$0]) }
    return rowsTaken(base, rows, axis: place)
  }

  /// The indices of one axis in this order. The caller guarantees the bounds.
  static func rowsTaken(_ array: NDArray, _ rows: [Int], axis: Int) -> NDArray {
    var shape = array.shape
    shape[axis] = rows.count
    let height = array.shape.first ?? 0
    if axis == 0, array.isContiguous, array.count > 0, rows.allSatisfy({ $0 >= 0 && $0 < height }) {
      let width = array.count / height
      let taken: ArrayValues? =
        switch array.values {
        case .double(let values): .double(RowGather.take(values, width: width, rows: rows, pool: .shared))
        case .int(let values): .int(RowGather.take(values, width: width, rows: rows, pool: .shared))
        case .bool(let values): .bool(RowGather.take(values, width: width, rows: rows, pool: .shared))
        case .string, .object: nil
        }
      if let taken { return NDArray(taken, shape: shape, element: array.element) }
    }
    let before = Shape.offsets(Array(array.shape[..<axis]), Array(array.strides[..<axis]), from: array.offset)
    let after = Shape.offsets(Array(array.shape[(axis + 1)...]), Array(array.strides[(axis + 1)...]), from: 0)
    var offsets: [Int] = []
    offsets.reserveCapacity(Shape.count(shape))
    for outer in before {
      for row in rows {
        let base = outer + row * array.strides[axis]
        for inner in after { offsets.append(base + inner) }
      }
    }
    return NDArray(
      ArrayIndex.gather(array, offsets), shape: shape, element: array.element,
      textWidth: array.element == .string ? array.buffer.textWidth : nil)
  }

  static func taken(_ array: NDArray, _ indices: Ref, _ axis: Int?, mode: String = "raise", _ vm: Interpreter) throws -> Ref {
    let base = axis == nil ? try array.reshaped([array.count]) : array
    let place = try base.axis(axis ?? 0)
    let picks = try ArrayConversion.array(indices, vm)
    let length = base.shape[place]
    let rows = try picks.ints().map { index in
      switch mode {
      case "clip" where length > 0: return min(max(index, 0), length - 1)
      case "wrap" where length > 0: return ArrayArithmetic.modulo(index, length)
      default: return try base.position(index, axis: place)
      }
    }
    let result = rowsTaken(base, rows, axis: place)
    let shape = Array(base.shape[..<place]) + picks.shape + Array(base.shape[(place + 1)...])
    return try result.reshaped(shape).scalarOrSelf(vm)
  }

  static func sorted(_ array: NDArray, axis: Int, _ vm: Interpreter) throws -> NDArray {
    let axis = try array.axis(axis)
    let order = (0..<array.rank).filter { $0 != axis } + [axis]
    let moved = array.transposed(order)
    let length = array.shape[axis]
    let values = moved.values
    var places: [Int] = []
    for start in stride(from: 0, to: array.count, by: max(1, length)) {
      places += try ArrayReduction.order(values, start..<start + length, vm).map { $0 + start }
    }
    var back = [Int](repeating: 0, count: array.rank)
    for (place, axis) in order.enumerated() { back[axis] = place }
    return NDArray(
      values.taking(places), shape: moved.shape, element: array.element,
      textWidth: array.element == .string ? array.buffer.textWidth : nil
    ).transposed(back).copy()
  }

  static func clipped(_ array: NDArray, _ low: Ref, _ high: Ref, _ vm: Interpreter) throws -> NDArray {
    var result = array
    if !low.isNone { result = try extreme(result, ArrayConversion.array(low, vm), .greatest, vm) }
    if !high.isNone { result = try extreme(result, ArrayConversion.array(high, vm), .least, vm) }
    return result === array ? array.copy() : result
  }

  /// The greater or the lesser of two elements; a NaN wins.
  static func extreme(
    _ a: NDArray, _ b: NDArray, _ which: ArrayReduction.Extreme, ignoringNaN: Bool = false, _ vm: Interpreter
  ) throws -> NDArray {
    let shape = try Shape.broadcasting([a.shape, b.shape])
    let type = try ArrayArithmetic.resultType(a, b)
    switch type.kind {
    case .double:
      return try ArrayArithmetic.floats(a, b, type, shape) { x, y in
        if x.isNaN || y.isNaN { return ignoringNaN ? (x.isNaN ? y : x) : .nan }
        return which == .greatest ? (x >= y ? x : y) : (x <= y ? x : y)
      }
    case .int, .bool:
      let x = try a.broadcast(to: shape).ints()
      let y = try b.broadcast(to: shape).ints()
      let result = x.indices.map { which == .greatest ? max(x[$0], y[$0]) : min(x[$0], y[$0]) }
      return type == .bool ? NDArray(.bool(result.map { $0 != 0 }), shape: shape) : NDArray(.int(result), shape: shape, element: type)
    default:
      let order = try ArrayArithmetic.compare(a, b, which == .greatest ? .greaterOrEqual : .lessOrEqual, vm)
      return try choosing(order, a.broadcast(to: shape), b.broadcast(to: shape), vm)
    }
  }

  /// Rounded to decimals, halves to even, by scaling as NumPy does.
  static func rounded(_ array: NDArray, _ decimals: Int) throws -> NDArray {
    guard array.element.kind == .double else {
      guard decimals < 0, array.element.kind == .int else { return array.copy() }
      let scale = pow(10, Double(decimals.magnitude))
      return NDArray(
        .int(try array.doubles().map { NDArray.int(($0 / scale).rounded(.toNearestOrEven) * scale) }), shape: array.shape)
    }
    let scale = pow(10, Double(decimals.magnitude))
    return try ArrayArithmetic.map(array) { value in
      if decimals == 0 { return rint(value) }
      let result = decimals > 0 ? rint(value * scale) / scale : rint(value / scale) * scale
      return result.isNaN && !value.isNaN ? value : result
    }
  }

  static func diagonal(_ array: NDArray, _ k: Int) throws -> NDArray {
    guard array.rank == 2 else { throw ScriptError(.valueError, "diag requires an array of at least two dimensions") }
    guard k.magnitude < 1 << 31 else { return NDArray(array.values.taking([]), shape: [0], element: array.element) }
    let row = max(0, -k)
    let column = max(0, k)
    let count = max(0, min(array.shape[0] - row, array.shape[1] - column))
    let offsets = (0..<count).map { array.offset + (row + $0) * array.strides[0] + (column + $0) * array.strides[1] }
    return NDArray(ArrayIndex.gather(array, offsets), shape: [count], element: array.element)
  }

  static func bytes(_ array: NDArray) throws -> [UInt8] {
    var result: [UInt8] = []
    func put(_ bits: UInt64, _ width: Int) { for place in 0..<width { result.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))) } }
    switch array.element {
    case .float64: for value in try array.doubles() { put(value.bitPattern, 8) }
    case .float32: for value in try array.doubles() { put(UInt64(Float(value).bitPattern), 4) }
    case .bool: return try array.ints().map { UInt8($0) }
    case .float16: for value in try array.doubles() { put(UInt64(HalfPrecision.bits(value)), 2) }
    case .string:
      guard case .string(let texts) = array.values else { return [] }
      for text in texts {
        let scalars = Array(text.unicodeScalars)
        for place in 0..<array.buffer.textWidth { put(place < scalars.count ? UInt64(scalars[place].value) : 0, 4) }
      }
    case .object: throw ScriptError(.notImplementedError, "tobytes of an array of type \(array.element.rawValue)")
    default: for value in try array.ints() { put(UInt64(bitPattern: Int64(value)), array.element.itemSize) }
    }
    return result
  }

  /// The place of the first element that no longer belongs in front, found by halving: those that do stand before
  /// all others.
  @inline(__always)
  private static func partitionPoint<T>(_ values: [T], _ belongsInFront: (T) -> Bool) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if belongsInFront(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of the first of sorted values that is greater; their number where none is.
  static func upperBound(_ sorted: [Double], _ value: Double) -> Int { partitionPoint(sorted) { $0 <= value } }

  static func searchSorted(_ array: NDArray, _ value: Ref, _ side: String, sorter: Ref = .none, _ vm: Interpreter) throws -> Ref {
    guard side == "left" || side == "right" else {
      throw ScriptError(.valueError, "search side must be 'left' or 'right' (got '\(side)')")
    }
    guard array.rank == 1 else { throw ScriptError(.valueError, "object too deep for desired array") }
    var array = array
    if !sorter.isNone {
      let order = try ArrayConversion.array(sorter, vm)
      guard order.count == array.count else { throw ScriptError(.valueError, "sorter.size must equal to size of array") }
      let places = try order.ints()
      guard places.allSatisfy({ $0 >= 0 && $0 < array.count }) else { throw ScriptError(.valueError, "Sorter index out of range.") }
      array = rowsTaken(array, places, axis: 0)
    }
    let wanted = try ArrayConversion.array(value, vm)
    let isRight = side == "right"
    func place<T>(_ x: T, _ sorted: [T], _ precedes: (T, T) -> Bool) -> Int {
      partitionPoint(sorted) { isRight ? !precedes(x, $0) : precedes($0, x) }
    }
    let places: [Int]
    if array.element == .string || wanted.element == .string {
      let sorted = try array.strings(vm)
      places = try wanted.strings(vm).map { place($0, sorted) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    } else if array.element.kind == .int, wanted.element.kind == .int {
      let sorted = try array.ints()
      places = try wanted.ints().map { place($0, sorted) { $0 < $1 } }
    } else {
      // NaN stands after all numbers.
      let sorted = try array.doubles()
      places = try wanted.doubles().map { place($0, sorted) { $0 < $1 || $1.isNaN && !$0.isNaN } }
    }
    return NDArray(.int(places), shape: wanted.shape).scalarOrSelf(vm)
  }

  /// The distinct elements ascending, with for each where it first stands and how often, and for each
  /// element the place of its value.
  static func unique(_ array: NDArray, _ vm: Interpreter) throws
    -> (values: NDArray, first: [Int], inverse: [Int], counts: [Int])
  {
    let values = array.values
    let order = try ArrayReduction.order(values, 0..<values.count, vm)
    var first: [Int] = []
    var counts: [Int] = []
    var inverse = [Int](repeating: 0, count: order.count)
    func differs(_ a: Int, _ b: Int) throws -> Bool {
      switch values {
      case .double(let v): return v[a] != v[b] && !(v[a].isNaN && v[b].isNaN)
      case .int(let v): return v[a] != v[b]
      case .bool(let v): return v[a] != v[b]
      case .string(let v): return v[a] != v[b]
      case .object(let v): return try !vm.equals(v[a], v[b])
      }
    }
    for (rank, place) in order.enumerated() {
      let isNew = rank == 0 ? true : try differs(order[rank - 1], place)
      if isNew {
        first.append(place)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      inverse[place] = first.count - 1
    }
    let distinct = NDArray(
      values.taking(first), shape: [first.count], element: array.element,
      textWidth: array.element == .string ? array.buffer.textWidth : nil)
    return (distinct, first, inverse, counts)
  }

  /// `np.where(condition, x, y)`
  static func choosing(_ condition: NDArray, _ x: NDArray, _ y: NDArray, _ vm: Interpreter) throws -> NDArray {
    let shape = try Shape.broadcasting([condition.shape, x.shape, y.shape])
    let type = ElementType.promoting(x.element, y.element)
    let flags = try condition.broadcast(to: shape).bools(vm)
    // A single number is read again and again, and not spread.
    var textWidth = 0
    func operand(_ array: NDArray) throws -> ArrayValues {
      let array = try array.casting(to: type, vm)
      textWidth = max(textWidth, array.buffer.textWidth)
      return array.count == 1 ? array.values : array.broadcast(to: shape).values
    }
    let (left, right) = (try operand(x), try operand(y))
    switch (left, right) {
    case (.double(let left), .double(let right)): return NDArray(.double(chosen(flags, left, right)), shape: shape, element: type)
    case (.int(let left), .int(let right)): return NDArray(.int(chosen(flags, left, right)), shape: shape, element: type)
    case (.bool(let left), .bool(let right)): return NDArray(.bool(chosen(flags, left, right)), shape: shape)
    default:
      let both = ArrayValues.concatenating([left, right], vm)
      return NDArray(
        both.taking(flags.indices.map { flags[$0] ? (left.count == 1 ? 0 : $0) : left.count + (right.count == 1 ? 0 : $0) }),
        shape: shape, element: type, textWidth: type == .string ? textWidth : nil)
    }
  }

  /// For each flag the element of one list or of the other; a list of one element gives it each time.
  @inline(__always)
  private static func chosen<T: BitwiseCopyable>(_ flags: [Bool], _ left: [T], _ right: [T]) -> [T] {
    let (leftStep, rightStep) = (left.count == 1 ? 0 : 1, right.count == 1 ? 0 : 1)
    return flags.withUnsafeBufferPointer { flags in
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          Elementwise.make(flags.count) { result in
            for i in 0..<flags.count { result[i] = flags[i] ? left[i &* leftStep] : right[i &* rightStep] }
          }
        }
      }
    }
  }
}
