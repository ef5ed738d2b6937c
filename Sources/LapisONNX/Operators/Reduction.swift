import Glibc
import LapisDiagnostics

/// `ReduceSum`, `ReduceMean`, `ReduceMax`, `ReduceMin`, `ReduceProd`, `ReduceSumSquare`, `ReduceL1`,
/// `ReduceL2`, `ReduceLogSumExp`, in float32 and float64, and in integers where the answer is one.
///
/// The axes are an attribute in old opsets and an input in new ones; both are read.
enum Reduction {
  static let definitions: [OperatorDefinition] = [
    define("ReduceSum", .sum), define("ReduceMean", .mean), define("ReduceMax", .max),
    define("ReduceMin", .min), define("ReduceProd", .product), define("ReduceSumSquare", .sumOfSquares),
    define("ReduceL1", .l1), define("ReduceL2", .l2), define("ReduceLogSumExp", .logSumExp),
  ]

  enum Kind: Sendable { case sum, mean, max, min, product, sumOfSquares, l1, l2, logSumExp }

  private static func define(_ name: String, _ kind: Kind) -> OperatorDefinition {
    OperatorDefinition(name, inputs: 1...2) { node throws(Diagnostic) in
      ReductionOperator(
        kind: kind, axes: node.has("axes") ? try node.ints("axes").map { Int($0) } : nil,
        keepsDimensions: try node.int("keepdims", default: 1) != 0,
        doesNothingForNoAxes: try node.int("noop_with_empty_axes", default: 0) != 0)
    }
  }
}

/// A tensor seen as groups of elements that are reduced together.
struct ReductionGroups {
  let keptShape: [Int]
  let droppedShape: [Int]
  /// Shape of the answer with the reduced dimensions as ones.
  let fullShape: [Int]
  let starts: [Int]
  let offsets: [Int]

  init(_ shape: [Int], axes: [Int]) throws(Diagnostic) {
    var reduced = Set<Int>()
    for axis in axes { reduced.insert(try normalizedAxis(axis, rank: shape.count)) }
    var strides = [Int](repeating: 1, count: shape.count)
    for axis in shape.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * shape[axis + 1] }
    let kept = shape.indices.filter { !reduced.contains($0) }
    let dropped = shape.indices.filter { reduced.contains($0) }
    keptShape = kept.map { shape[$0] }
    droppedShape = dropped.map { shape[$0] }
    fullShape = shape.indices.map { reduced.contains($0) ? 1 : shape[$0] }
    starts = StridedIndices.make(
      shape: keptShape, strides: kept.map { strides[$0] }, count: keptShape.product)
    offsets = StridedIndices.make(
      shape: droppedShape, strides: dropped.map { strides[$0] }, count: droppedShape.product)
  }
}

private struct ReductionOperator: TensorOperator {
  let kind: Reduction.Kind
  let axes: [Int]?
  let keepsDimensions: Bool
  let doesNothingForNoAxes: Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let given = try inputs.integers(axes, else: 1) ?? []
    if given.isEmpty, doesNothingForNoAxes { return [input] }
    let groups = try ReductionGroups(
      input.shape, axes: given.isEmpty ? Array(input.shape.indices) : given)
    let storage: Tensor.Storage
    switch input.storage {
    case .float(let values): storage = .float(try reduce(values, groups))
    case .double(let values): storage = .double(try reduce(values, groups))
    case .int64(let values): storage = .int64(try reduceIntegers(values, groups, input))
    case .int32(let values): storage = .int32(try reduceIntegers(values, groups, input))
    case .bool(let values) where kind == .max || kind == .min:
      storage = .bool(
        groups.starts.map { start in
          let wanted = kind == .max
          return groups.offsets.contains { values[start + $0] == wanted } == wanted
        })
    default: throw OperatorFault.typeNotSupported(input)
    }
    let shape = keepsDimensions ? groups.fullShape : groups.keptShape
    return [try Tensor(shape: shape, storage)]
  }

  private func reduce<T: BinaryFloatingPoint>(
    _ values: [T], _ groups: ReductionGroups
  ) throws(Diagnostic) -> [T] {
    let size = groups.offsets.count
    return groups.starts.map { start in
      func fold(_ first: T, _ combine: (T, T) -> T) -> T {
        groups.offsets.reduce(first) { combine($0, values[start + $1]) }
      }
      switch kind {
      case .sum: return fold(0) { $0 + $1 }
      case .mean: return fold(0) { $0 + $1 } / T(size)
      case .max: return fold(-.infinity) { $1.isNaN || $1 > $0 ? $1 : $0 }
      case .min: return fold(.infinity) { $1.isNaN || $1 < $0 ? $1 : $0 }
      case .product: return fold(1) { $0 * $1 }
      case .sumOfSquares: return fold(0) { $0 + $1 * $1 }
      case .l1: return fold(0) { $0 + abs($1) }
      case .l2: return fold(0) { $0 + $1 * $1 }.squareRoot()
      case .logSumExp:
        let largest = fold(-.infinity) { $1 > $0 ? $1 : $0 }
        guard largest.isFinite else { return largest }
        let sum = fold(0) { $0 + T(exp(Double($1 - largest))) }
        return largest + T(log(Double(sum)))
      }
    }
  }

  private func reduceIntegers<T: FixedWidthInteger & SignedInteger>(
    _ values: [T], _ groups: ReductionGroups, _ input: Tensor
  ) throws(Diagnostic) -> [T] {
    guard !groups.offsets.isEmpty || kind == .sum || kind == .product else {
      throw OperatorFault.shape("an empty dimension has nothing to reduce")
    }
    var results: [T] = []
    for start in groups.starts {
      func fold(_ first: T, _ combine: (T, T) -> T) -> T {
        groups.offsets.reduce(first) { combine($0, values[start + $1]) }
      }
      switch kind {
      case .sum: results.append(fold(0) { $0 &+ $1 })
      case .mean: results.append(fold(0) { $0 &+ $1 } / T(clamping: groups.offsets.count))
      case .max: results.append(fold(.min) { Swift.max($0, $1) })
      case .min: results.append(fold(.max) { Swift.min($0, $1) })
      case .product: results.append(fold(1) { $0 &* $1 })
      case .sumOfSquares: results.append(fold(0) { $0 &+ $1 &* $1 })
      case .l1: results.append(fold(0) { $0 &+ ($1 < 0 ? 0 &- $1 : $1) })
      case .l2, .logSumExp: throw OperatorFault.typeNotSupported(input)
      }
    }
    return results
  }
}
