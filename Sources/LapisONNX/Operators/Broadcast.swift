import LapisDiagnostics

/// How two shapes combine element by element: from the last dimension, equal or one.
///
/// Rule: "Broadcasting in ONNX", multidirectional, which is NumPy's.
struct Broadcast {
  let shape: [Int]
  let count: Int
  private let left: Index
  private let right: Index

  /// From an element of the result to the element of an operand.
  private enum Index {
    case same
    case single
    /// The operand repeats: its shape is a suffix of the result's.
    case modulo(Int)
    case table([Int])

    @inline(__always)
    func callAsFunction(_ i: Int) -> Int {
      switch self {
      case .same: i
      case .single: 0
      case .modulo(let count): i % count
      case .table(let indices): indices[i]
      }
    }
  }

  init(_ a: [Int], _ b: [Int]) throws(Diagnostic) {
    shape = try Broadcast.shape(a, b)
    count = try Broadcast.checkedCount(shape)
    left = Broadcast.index(of: a, in: shape, count: count)
    right = Broadcast.index(of: b, in: shape, count: count)
  }

  func map<A, B, R>(
    _ a: [A], _ b: [B], _ body: (A, B) throws(Diagnostic) -> R
  ) throws(Diagnostic) -> [R] {
    var result: [R] = []
    result.reserveCapacity(count)
    for i in 0..<count { result.append(try body(a[left(i)], b[right(i)])) }
    return result
  }

  static func shape(_ a: [Int], _ b: [Int]) throws(Diagnostic) -> [Int] {
    let rank = max(a.count, b.count)
    var shape: [Int] = []
    for axis in 0..<rank {
      let x = axis - (rank - a.count)
      let y = axis - (rank - b.count)
      let p = x < 0 ? 1 : a[x]
      let q = y < 0 ? 1 : b[y]
      guard p == q || p == 1 || q == 1 else {
        throw OperatorFault.shape(
          "the shapes \(Tensor.text(a)) and \(Tensor.text(b)) cannot be broadcast together")
      }
      shape.append(p == 1 ? q : p)
    }
    return shape
  }

  /// The operand's element for each element of the result.
  static func table(of operand: [Int], in shape: [Int], count: Int) -> [Int] {
    let offset = shape.count - operand.count
    var strides = [Int](repeating: 0, count: shape.count)
    var stride = 1
    for axis in operand.indices.reversed() {
      if operand[axis] != 1 { strides[axis + offset] = stride }
      stride *= operand[axis]
    }
    return StridedIndices.make(shape: shape, strides: strides, count: count)
  }

  private static func index(of operand: [Int], in shape: [Int], count: Int) -> Index {
    if operand == shape { return .same }
    let size = Tensor.elementCount(of: operand) ?? 0
    if size == 1 { return .single }
    let core = Array(operand.drop { $0 == 1 })
    if size > 0, core == Array(shape.suffix(core.count)) { return .modulo(size) }
    return .table(table(of: operand, in: shape, count: count))
  }

  /// Tensors past this many elements are refused rather than allocated: only a damaged or hostile
  /// model asks for them.
  static let largestCount = 1 << 28

  static func checkedCount(_ shape: [Int]) throws(Diagnostic) -> Int {
    guard let count = Tensor.elementCount(of: shape), count <= largestCount else {
      throw Diagnostic(
        "onnx.too-large", .resource, "a tensor of shape \(Tensor.text(shape)) is too large to make")
    }
    return count
  }
}

/// The offsets that a walk in row-major order over a shape visits, given a stride for each axis.
enum StridedIndices {
  static func make(shape: [Int], strides: [Int], count: Int, start: Int = 0) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(count)
    var position = [Int](repeating: 0, count: shape.count)
    var offset = start
    for _ in 0..<count {
      result.append(offset)
      var axis = shape.count - 1
      while axis >= 0 {
        position[axis] += 1
        offset += strides[axis]
        if position[axis] < shape[axis] { break }
        offset -= strides[axis] * shape[axis]
        position[axis] = 0
        axis -= 1
      }
    }
    return result
  }
}

extension Tensor {
  /// The elements at these offsets, under a shape of that size. The caller guarantees the bounds.
  func picking(_ indices: [Int], shape: [Int]) -> Tensor {
    let picked: Storage
    switch storage {
    case .float(let values): picked = .float(indices.map { values[$0] })
    case .double(let values): picked = .double(indices.map { values[$0] })
    case .int32(let values): picked = .int32(indices.map { values[$0] })
    case .int64(let values): picked = .int64(indices.map { values[$0] })
    case .string(let values): picked = .string(indices.map { values[$0] })
    case .bool(let values): picked = .bool(indices.map { values[$0] })
    }
    return Tensor(unchecked: picked, shape: shape)
  }

  /// The elements as indices or sizes.
  func integers() throws(Diagnostic) -> [Int] {
    switch storage {
    case .int64(let values): return values.map { Int($0) }
    case .int32(let values): return values.map { Int($0) }
    default: throw OperatorFault.type("integers were expected, but tensor(\(elementType.name)) came")
    }
  }

  /// The elements as floats, by the conversion that C makes; the learners' operators take numbers of any
  /// type.
  func asFloats() throws(Diagnostic) -> [Float] {
    switch storage {
    case .float(let values): return values
    case .double(let values): return values.map { Float($0) }
    case .int32(let values): return values.map { Float($0) }
    case .int64(let values): return values.map { Float($0) }
    case .bool, .string: throw OperatorFault.typeNotSupported(self)
    }
  }

  /// Rows and columns of a table of features: one dimension counts as one row.
  func tableShape() throws(Diagnostic) -> (rows: Int, columns: Int) {
    switch shape.count {
    case 1: return (1, shape[0])
    case 2: return (shape[0], shape[1])
    default:
      throw OperatorFault.shape("a tensor of 1 or 2 dimensions was expected, but \(shape.count) came")
    }
  }
}

/// A negative axis counts from the end.
func normalizedAxis(_ axis: Int, rank: Int) throws(Diagnostic) -> Int {
  let result = axis < 0 ? axis + rank : axis
  guard result >= 0, result < max(rank, 1) else {
    throw OperatorFault.shape("axis \(axis) is outside of a tensor of \(rank) dimensions")
  }
  return result
}

extension Array where Element == Int {
  /// The product of dimensions whose overflow has been ruled out.
  var product: Int { reduce(1, *) }
}
