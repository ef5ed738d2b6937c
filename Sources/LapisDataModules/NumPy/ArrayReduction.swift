import Glibc
import LapisInterpreter
import LapisSyntax
import LapisNumerics

/// Sums, extremes and the like, over all elements or along axes.
enum ArrayReduction {
  /// The array as rows to reduce: `outer × length × inner`, the axes that are reduced merged into one.
  /// With the shape that is left.
  struct Lanes {
    /// Elements of each lane one after another, lanes in the row-major order of what is left.
    let values: [Double]
    let length: Int
    let count: Int
    let shape: [Int]
    /// Whether each lane's elements stand next to each other in memory, which decides how NumPy adds.
    let isInner: Bool

    subscript(lane: Int) -> ArraySlice<Double> { values[lane * length..<(lane + 1) * length] }
  }

  /// The axes an argument names; nil for all.
  static func axes(_ value: Ref, _ array: NDArray, _ vm: Interpreter) throws -> [Int]? {
    if value.isNone { return nil }
    if let single = value.asInt { return [try array.axis(single)] }
    return try vm.elements(of: value).map { item in
      guard let axis = item.asInt else {
        throw ScriptError(.typeError, "'\(vm.typeName(item))' object cannot be interpreted as an integer")
      }
      return try array.axis(axis)
    }
  }

  /// The array with the reduced axes last, and the shape of what is left.
  static func arranged(_ array: NDArray, _ axes: [Int]?, keepDims: Bool) -> (array: NDArray, shape: [Int], length: Int) {
    let reduced = axes ?? Array(0..<array.rank)
    let left = (0..<array.rank).filter { !reduced.contains($0) }
    let moved = reduced == Array(0..<array.rank) ? array : array.transposed(left + reduced)
    let shape = keepDims ? (0..<array.rank).map { reduced.contains($0) ? 1 : array.shape[$0] } : left.map { array.shape[$0] }
    return (moved, shape, Shape.count(reduced.map { array.shape[$0] }))
  }

  static func lanes(_ array: NDArray, _ axes: [Int]?, keepDims: Bool) throws -> Lanes {
    var (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
    // All elements are added in the order in which they lie in memory.
    if shape.allSatisfy({ $0 == 1 }), !moved.isContiguous, array.transposed().isContiguous { moved = array.transposed() }
    let values = try moved.doubles()
    // The axis with the smallest step is walked innermost.
    var isInner = true
    if let axes, axes.count < array.rank {
      let reducedStep = axes.filter { array.shape[$0] > 1 }.map { abs(array.strides[$0]) }.min() ?? 0
      let leftStep = (0..<array.rank).filter { !axes.contains($0) && array.shape[$0] > 1 }.map { abs(array.strides[$0]) }.min() ?? Int.max
      isInner = reducedStep < leftStep
    }
    return Lanes(values: values, length: length, count: Shape.count(shape), shape: shape, isInner: isInner)
  }

  private static func result(_ values: [Double], _ shape: [Int], _ element: ElementType) -> NDArray {
    let type: ElementType = element.kind == .double ? element : .float64
    return NDArray(.double(type.isNarrow ? values.map { type.narrowed($0) } : values), shape: shape, element: type)
  }

  /// The sum of each lane in NumPy's order of additions.
  static func sums(_ lanes: Lanes, single: Bool = false) -> [Double] {
    lanes.values.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [Double](repeating: 0, count: lanes.count) }
      return (0..<lanes.count).map { lane in
        let start = base + lane * lanes.length
        if single {
          if lanes.isInner { return Double(Summation.singleSum(start, count: lanes.length)) }
          var total = lanes.length > 0 ? Float(start[0]) : 0
          for i in 1..<max(1, lanes.length) { total += Float(start[i]) }
          return Double(total)
        }
        if lanes.isInner { return Summation.sum(start, count: lanes.length) }
        var total = lanes.length > 0 ? start[0] : 0
        for i in 1..<max(1, lanes.length) { total += start[i] }
        return total
      }
    }
  }

  static func sum(_ array: NDArray, _ axes: [Int]?, keepDims: Bool, _ vm: Interpreter) throws -> NDArray {
    switch array.element.kind {
    case .int, .bool:
      let (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
      if case .bool(let flags) = moved.values {
        let sums = (0..<Shape.count(shape)).map { Elementwise.standing(flags, $0 * length..<($0 + 1) * length) }
        return NDArray(.int(sums), shape: shape)
      }
      let values = try moved.ints()
      let sums = (0..<Shape.count(shape)).map { lane in
        values[lane * length..<(lane + 1) * length].reduce(0) { $0 &+ $1 }
      }
      return NDArray(.int(sums), shape: shape, element: array.element.letter == "u" ? .uint64 : .int64)
    case .object, .string:
      let (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
      guard array.element == .object else { throw cannotAdd(array) }
      let values = moved.refs(vm)
      let sums = try (0..<Shape.count(shape)).map { lane -> Ref in
        guard length > 0 else { return Ref(0) }
        var total = values[lane * length]
        for i in 1..<max(1, length) { total = try ScalarOperation.apply(.add, total, values[lane * length + i], vm) }
        return total
      }
      return NDArray(.object(sums), shape: shape)
    case .double:
      let lanes = try lanes(array, axes, keepDims: keepDims)
      return result(sums(lanes, single: array.element == .float32), lanes.shape, array.element)
    }
  }

  private static func cannotAdd(_ array: NDArray) -> ScriptError {
    ScriptError(
      ExceptionTypes.ufuncTypeError,
      "ufunc 'add' did not contain a loop with signature matching types (dtype('\(array.dtypeName)'), dtype('\(array.dtypeName)')) -> None")
  }

  static func mean(_ array: NDArray, _ axes: [Int]?, keepDims: Bool) throws -> NDArray {
    if array.element == .string { throw cannotAdd(array) }
    let lanes = try lanes(array, axes, keepDims: keepDims)
    let isSingle = array.element == .float32
    return result(
      sums(lanes, single: isSingle).map { isSingle ? Double(Float($0) / Float(lanes.length)) : $0 / Double(lanes.length) },
      lanes.shape, array.element)
  }

  static func variance(_ array: NDArray, _ axes: [Int]?, ddof: Double, keepDims: Bool) throws -> NDArray {
    let lanes = try lanes(array, axes, keepDims: keepDims)
    let isSingle = array.element == .float32
    let means = sums(lanes, single: isSingle).map {
      isSingle ? Double(Float($0) / Float(lanes.length)) : $0 / Double(lanes.length)
    }
    let divisor = Double(lanes.length) - ddof
    func divided(_ total: Double) -> Double { divisor > 0 ? total / divisor : .nan }
    if lanes.isInner, !isSingle {
      let totals = lanes.values.withUnsafeBufferPointer { buffer in
        means.indices.map { lane in
          buffer.baseAddress.map { Summation.squaredDistances($0 + lane * lanes.length, count: lanes.length, from: means[lane]) } ?? 0
        }
      }
      return result(totals.map(divided), lanes.shape, array.element)
    }
    var squares = lanes.values
    for lane in 0..<lanes.count {
      for i in lane * lanes.length..<(lane + 1) * lanes.length {
        let distance = isSingle ? Double(Float(squares[i]) - Float(means[lane])) : squares[i] - means[lane]
        squares[i] = isSingle ? Double(Float(distance) * Float(distance)) : distance * distance
      }
    }
    let centered = Lanes(
      values: squares, length: lanes.length, count: lanes.count, shape: lanes.shape, isInner: lanes.isInner)
    return result(sums(centered, single: isSingle).map(divided), lanes.shape, array.element)
  }

  static func product(_ array: NDArray, _ axes: [Int]?, keepDims: Bool) throws -> NDArray {
    if array.element.kind != .double {
      let (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
      let values = try moved.ints()
      return NDArray(
        .int((0..<Shape.count(shape)).map { values[$0 * length..<($0 + 1) * length].reduce(1) { $0 &* $1 } }),
        shape: shape, element: array.element.letter == "u" ? .uint64 : .int64)
    }
    let lanes = try lanes(array, axes, keepDims: keepDims)
    return result((0..<lanes.count).map { lanes[$0].reduce(1, *) }, lanes.shape, array.element)
  }

  enum Extreme { case least, greatest }

  /// The place in each lane of its least or greatest element, the first of equals; a NaN wins.
  static func places(_ array: NDArray, _ axes: [Int]?, _ which: Extreme, keepDims: Bool, _ vm: Interpreter, ignoringNaN: Bool = false) throws
    -> (places: [Int], lanes: NDArray, shape: [Int], length: Int)
  {
    let (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
    guard length > 0 else {
      throw ScriptError(
        .valueError, "zero-size array to reduction operation \(which == .least ? "minimum" : "maximum") which has no identity")
    }
    let count = Shape.count(shape)
    var places = [Int](repeating: 0, count: count)
    switch moved.values {
    case .string(let values):
      for lane in 0..<count {
        var best = 0
        for i in 1..<max(1, length) {
          let (a, b) = (values[lane * length + i].utf8, values[lane * length + best].utf8)
          if which == .least ? a.lexicographicallyPrecedes(b) : b.lexicographicallyPrecedes(a) { best = i }
        }
        places[lane] = best
      }
    case .object(let values):
      for lane in 0..<count {
        var best = 0
        for i in 1..<max(1, length) {
          let (a, b) = (values[lane * length + i], values[lane * length + best])
          if try which == .least ? vm.compare(a, isLessThan: b) : vm.compare(b, isLessThan: a) { best = i }
        }
        places[lane] = best
      }
    case .int(let values):
      for lane in 0..<count {
        var best = 0
        for i in 1..<max(1, length) {
          let (a, b) = (values[lane * length + i], values[lane * length + best])
          if which == .least ? a < b : a > b { best = i }
        }
        places[lane] = best
      }
    default:
      let values = try moved.doubles()
      for lane in 0..<count {
        var best = 0
        for i in 0..<length {
          let (a, b) = (values[lane * length + i], values[lane * length + best])
          if a.isNaN {
            if ignoringNaN { continue }
            best = i
            break
          }
          if b.isNaN || (which == .least ? a < b : a > b) { best = i }
        }
        places[lane] = best
      }
    }
    return (places, moved, shape, length)
  }

  static func extreme(_ array: NDArray, _ axes: [Int]?, _ which: Extreme, keepDims: Bool, _ vm: Interpreter, ignoringNaN: Bool = false) throws -> NDArray {
    if array.element.kind == .double, !ignoringNaN {
      let (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
      if length > 0 {
        let values = try moved.doubles()
        let found = values.withUnsafeBufferPointer { buffer in
          (0..<Shape.count(shape)).map { lane in
            let part = UnsafeBufferPointer(rebasing: buffer[lane * length..<(lane + 1) * length])
            return which == .least ? extreme(part) { $0 < $1 } : extreme(part) { $0 > $1 }
          }
        }
        return NDArray(.double(found), shape: shape, element: array.element)
      }
    }
    let (places, moved, shape, length) = try places(array, axes, which, keepDims: keepDims, vm, ignoringNaN: ignoringNaN)
    let picks = places.indices.map { $0 * length + places[$0] }
    return NDArray(moved.values.taking(picks), shape: shape, element: array.element)
  }

  /// The value before which no other comes; NaN where there is one. Eight running extremes, so that the
  /// loop becomes vector instructions. The values must not be empty.
  @inline(__always)
  private static func extreme(_ values: UnsafeBufferPointer<Double>, _ isBetter: (Double, Double) -> Bool) -> Double {
    var best = SIMD8<Double>(repeating: values[0])
    var isUnordered = SIMD8<UInt64>(repeating: 0)
    var i = 0
    while i + 8 <= values.count {
      for lane in 0..<8 {
        let value = values[i + lane]
        best[lane] = isBetter(value, best[lane]) ? value : best[lane]
        isUnordered[lane] |= value == value ? 0 : 1
      }
      i += 8
    }
    var result = best[0]
    for lane in 1..<8 where isBetter(best[lane], result) { result = best[lane] }
    while i < values.count {
      if values[i].isNaN { return .nan }
      if isBetter(values[i], result) { result = values[i] }
      i += 1
    }
    return isUnordered == SIMD8<UInt64>(repeating: 0) ? result : .nan
  }

  static func any(_ array: NDArray, _ axes: [Int]?, keepDims: Bool, all: Bool, _ vm: Interpreter) throws -> NDArray {
    let (moved, shape, length) = arranged(array, axes, keepDims: keepDims)
    let values = try moved.bools(vm)
    return NDArray(
      .bool(
        (0..<Shape.count(shape)).map { lane in
          let part = values[lane * length..<(lane + 1) * length]
          return all ? part.allSatisfy { $0 } : part.contains(true)
        }), shape: shape)
  }

  /// Quantiles of each lane.
  static func quantiles(
    _ array: NDArray, _ qs: [Double], _ axes: [Int]?, keepDims: Bool, ignoringNaN: Bool = false,
    method: QuantileMethod = .linear
  ) throws -> (values: [[Double]], shape: [Int]) {
    let lanes = try lanes(array, axes, keepDims: keepDims)
    if lanes.length == 0, lanes.count > 0, !qs.isEmpty, !ignoringNaN {
      throw ScriptError(.indexError, "index -1 is out of bounds for axis 0 with size 0")
    }
    var perQ = [[Double]](repeating: [], count: qs.count)
    for lane in 0..<lanes.count {
      var part = Array(lanes[lane])
      if ignoringNaN { part = part.filter { !$0.isNaN } }
      let hasNaN = part.contains { $0.isNaN }
      if method == .linear {
        let found = hasNaN ? [] : Statistics.quantiles(part, qs)
        for place in qs.indices { perQ[place].append(hasNaN ? .nan : found[place]) }
        continue
      }
      let sorted = hasNaN ? [] : Statistics.sorted(part)
      for (place, q) in qs.enumerated() { perQ[place].append(sorted.isEmpty ? .nan : method.value(sorted, q)) }
    }
    return (perQ, lanes.shape)
  }

  /// The middle of each lane, or the mean of the two in the middle.
  static func median(_ array: NDArray, _ axes: [Int]?, keepDims: Bool, ignoringNaN: Bool) throws -> NDArray {
    let lanes = try lanes(array, axes, keepDims: keepDims)
    let values = (0..<lanes.count).map { lane -> Double in
      var part = Array(lanes[lane])
      if ignoringNaN { part = part.filter { !$0.isNaN } } else if part.contains(where: { $0.isNaN }) { return .nan }
      return Statistics.middle(part)
    }
    return result(values, lanes.shape, array.element)
  }

  /// The running sums or products along an axis; nil flattens.
  static func cumulative(_ array: NDArray, _ axis: Int?, products: Bool) throws -> NDArray {
    guard let axis else {
      return try cumulative(try array.reshaped([array.count]), 0, products: products)
    }
    let order = (0..<array.rank).filter { $0 != axis } + [axis]
    let moved = array.transposed(order)
    let length = array.shape[axis]
    let shape = moved.shape
    let out: NDArray
    if array.element.kind == .double {
      let values = try moved.doubles()
      let totals = products ? running(values, length, *) : running(values, length, +)
      out = NDArray(.double(totals), shape: shape, element: array.element)
    } else {
      let values = try moved.ints()
      let totals = products ? running(values, length, &*) : running(values, length, &+)
      out = NDArray(.int(totals), shape: shape, element: array.element.letter == "u" ? .uint64 : .int64)
    }
    if order == Array(0..<array.rank) { return out }
    var back = [Int](repeating: 0, count: array.rank)
    for (place, axis) in order.enumerated() { back[axis] = place }
    return out.transposed(back).copy()
  }

  /// The running results of each lane of `length` values.
  @inline(__always)
  private static func running<T: BitwiseCopyable>(_ values: [T], _ length: Int, _ combine: (T, T) -> T) -> [T] {
    values.withUnsafeBufferPointer { values in
      Elementwise.make(values.count) { result in
        for start in stride(from: 0, to: values.count, by: max(1, length)) {
          var total = values[start]
          result[start] = total
          for i in start + 1..<max(start + 1, start + length) {
            total = combine(total, values[i])
            result[i] = total
          }
        }
      }
    }
  }

  /// The order that sorts each lane along an axis; equal elements keep theirs.
  static func sortOrder(_ array: NDArray, _ axis: Int, _ vm: Interpreter) throws -> NDArray {
    let order = (0..<array.rank).filter { $0 != axis } + [axis]
    let moved = array.transposed(order)
    let length = array.shape[axis]
    var places: [Int] = []
    let values = moved.values
    if length == array.count { return NDArray(.int(try self.order(values, 0..<length, vm)), shape: array.shape) }
    places.reserveCapacity(array.count)
    for start in stride(from: 0, to: array.count, by: max(1, length)) {
      places += try self.order(values, start..<start + length, vm)
    }
    var back = [Int](repeating: 0, count: array.rank)
    for (place, axis) in order.enumerated() { back[axis] = place }
    return NDArray(.int(places), shape: moved.shape).transposed(back).copy()
  }

  static func order(_ values: ArrayValues, _ range: Range<Int>, _ vm: Interpreter) throws -> [Int] {
    switch values {
    case .double(let values): return RadixSort.order(of: range == values.indices ? values : Array(values[range]))
    case .int(let values): return RadixSort.order(of: range == values.indices ? values : Array(values[range]))
    case .bool(let values): return RadixSort.order(of: values[range].map { $0 ? 1 : 0 })
    case .string(let values):
      let part = Array(values[range])
      return part.indices.sorted {
        if part[$0] == part[$1] { return $0 < $1 }
        return part[$0].utf8.lexicographicallyPrecedes(part[$1].utf8)
      }
    case .object(let values):
      // Insertion into a sorted list: the comparison may run the script's code and throw.
      let part = Array(values[range])
      var order: [Int] = []
      for i in part.indices {
        var low = 0
        var high = order.count
        while low < high {
          let middle = (low + high) / 2
          if try vm.compare(part[i], isLessThan: part[order[middle]]) { high = middle } else { low = middle + 1 }
        }
        order.insert(i, at: low)
      }
      return order
    }
  }
}
