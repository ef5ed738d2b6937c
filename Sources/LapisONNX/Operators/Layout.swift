import LapisDiagnostics

/// What changes a tensor's shape but not its elements: `Reshape`, `Flatten`, `Squeeze`, `Unsqueeze`,
/// `Transpose`, `Expand`, `Tile`, `Shape`, `Constant`, `ConstantOfShape`.
enum Layout {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("Reshape", since: 5, inputs: 2...2) { node throws(Diagnostic) in
      ReshapeOperator(keepsZero: try node.int("allowzero", default: 0) != 0)
    },
    OperatorDefinition("Flatten") { node throws(Diagnostic) in
      FlattenOperator(axis: try node.int("axis", default: 1))
    },
    OperatorDefinition("Squeeze", inputs: 1...2) { node throws(Diagnostic) in
      SqueezeOperator(axes: node.has("axes") ? try node.ints("axes").map { Int($0) } : nil)
    },
    OperatorDefinition("Unsqueeze", inputs: 1...2) { node throws(Diagnostic) in
      UnsqueezeOperator(axes: node.has("axes") ? try node.ints("axes").map { Int($0) } : nil)
    },
    OperatorDefinition("Transpose") { node throws(Diagnostic) in
      TransposeOperator(permutation: node.has("perm") ? try node.ints("perm").map { Int($0) } : nil)
    },
    OperatorDefinition("Expand", since: 8, inputs: 2...2) { _ in ExpandOperator() },
    OperatorDefinition("Tile", since: 6, inputs: 2...2) { _ in TileOperator() },
    OperatorDefinition("Shape") { node throws(Diagnostic) in
      ShapeOperator(start: try node.int("start", default: 0), end: try node.int("end"))
    },
    OperatorDefinition("Constant", inputs: 0...0) { node throws(Diagnostic) in
      ConstantOperator(value: try constant(node))
    },
    OperatorDefinition("ConstantOfShape", since: 9) { node throws(Diagnostic) in
      let value = try node.tensor("value") ?? Tensor(unchecked: .float([0]), shape: [1])
      guard value.count == 1 else {
        throw OperatorFault.attribute("the attribute 'value' must hold one element")
      }
      return ConstantOfShapeOperator(value: value)
    },
  ]

  private static func constant(_ node: NodeAttributes) throws(Diagnostic) -> Tensor {
    if let tensor = try node.tensor("value") { return tensor }
    if let number = try node.float("value_float") { return Tensor(unchecked: .float([number]), shape: []) }
    if let number = try node.int("value_int") {
      return Tensor(unchecked: .int64([Int64(number)]), shape: [])
    }
    if node.has("value_string") {
      return Tensor(unchecked: .string([try node.string("value_string", default: "")]), shape: [])
    }
    if node.has("value_floats") { return Tensor(.float(try node.floats("value_floats"))) }
    if node.has("value_ints") { return Tensor(.int64(try node.ints("value_ints"))) }
    if node.has("value_strings") { return Tensor(.string(try node.strings("value_strings"))) }
    throw OperatorFault.attribute("a constant needs one of the value attributes")
  }
}

private struct ReshapeOperator: TensorOperator {
  let keepsZero: Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let wanted = try inputs.required(1).integers()
    var shape = wanted
    var open: Int?
    for (axis, size) in wanted.enumerated() {
      if size == 0, !keepsZero {
        guard axis < input.shape.count else {
          throw OperatorFault.shape(
            "the new shape keeps dimension \(axis) of a tensor of \(input.shape.count) dimensions")
        }
        shape[axis] = input.shape[axis]
      } else if size == -1, open == nil {
        open = axis
        shape[axis] = 1
      }
    }
    let known = Tensor.elementCount(of: shape)
    if let open, let known, known > 0, input.count % known == 0 { shape[open] = input.count / known }
    guard Tensor.elementCount(of: shape) == input.count else {
      throw OperatorFault.shape(
        "The input tensor cannot be reshaped to the requested shape. Input shape:\(Tensor.text(input.shape)), requested shape:\(Tensor.text(wanted))")
    }
    return [Tensor(unchecked: input.storage, shape: shape)]
  }
}

private struct FlattenOperator: TensorOperator {
  let axis: Int

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let rank = input.shape.count
    let split = axis < 0 ? axis + rank : axis
    guard (0...rank).contains(split) else {
      throw OperatorFault.shape("axis \(axis) is outside of a tensor of \(rank) dimensions")
    }
    let shape = [Array(input.shape[..<split]).product, Array(input.shape[split...]).product]
    return [Tensor(unchecked: input.storage, shape: shape)]
  }
}

private struct SqueezeOperator: TensorOperator {
  let axes: [Int]?

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    var dropped: [Int] = []
    if let given = try inputs.integers(axes, else: 1) {
      for axis in given {
        let index = try normalizedAxis(axis, rank: input.shape.count)
        guard input.shape.indices.contains(index), input.shape[index] == 1 else {
          throw OperatorFault.shape("dimension \(axis) of \(Tensor.text(input.shape)) is not 1")
        }
        dropped.append(index)
      }
    } else {
      dropped = input.shape.indices.filter { input.shape[$0] == 1 }
    }
    let shape = input.shape.indices.filter { !dropped.contains($0) }.map { input.shape[$0] }
    return [Tensor(unchecked: input.storage, shape: shape)]
  }
}

private struct UnsqueezeOperator: TensorOperator {
  let axes: [Int]?

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    guard let given = try inputs.integers(axes, else: 1) else {
      throw OperatorFault.attribute("the axes are missing")
    }
    let rank = input.shape.count + given.count
    var added: [Int] = []
    for axis in given {
      let index = try normalizedAxis(axis, rank: rank)
      guard !added.contains(index) else {
        throw OperatorFault.shape("axis \(axis) is given twice")
      }
      added.append(index)
    }
    var rest = input.shape[...]
    let shape = (0..<rank).map { added.contains($0) ? 1 : rest.popFirst() ?? 1 }
    return [Tensor(unchecked: input.storage, shape: shape)]
  }
}

private struct TransposeOperator: TensorOperator {
  let permutation: [Int]?

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let order = permutation ?? Array(input.shape.indices.reversed())
    guard order.sorted() == Array(input.shape.indices) else {
      throw OperatorFault.attribute(
        "the attribute 'perm' is no order of \(input.shape.count) dimensions")
    }
    var strides = [Int](repeating: 1, count: order.count)
    for axis in input.shape.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * input.shape[axis + 1]
    }
    let shape = order.map { input.shape[$0] }
    let indices = StridedIndices.make(
      shape: shape, strides: order.map { strides[$0] }, count: input.count)
    return [input.picking(indices, shape: shape)]
  }
}

private struct ExpandOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let shape = try Broadcast.shape(input.shape, try inputs.required(1).integers())
    let count = try Broadcast.checkedCount(shape)
    return [input.picking(Broadcast.table(of: input.shape, in: shape, count: count), shape: shape)]
  }
}

private struct TileOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let repeats = try inputs.required(1).integers()
    guard repeats.count == input.shape.count, repeats.allSatisfy({ (0...Broadcast.largestCount).contains($0) })
    else {
      throw OperatorFault.shape("\(repeats.count) repeats were given for \(input.shape.count) dimensions")
    }
    let shape = zip(input.shape, repeats).map { $0.multipliedReportingOverflow(by: $1).partialValue }
    let count = try Broadcast.checkedCount(shape)
    var strides = [Int](repeating: 1, count: shape.count)
    for axis in input.shape.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * input.shape[axis + 1]
    }
    // Each dimension walks through its repeats and, inside one, through its elements.
    var walkShape: [Int] = []
    var walkStrides: [Int] = []
    for axis in shape.indices {
      walkShape += [repeats[axis], input.shape[axis]]
      walkStrides += [0, strides[axis]]
    }
    return [input.picking(StridedIndices.make(shape: walkShape, strides: walkStrides, count: count), shape: shape)]
  }
}

private struct ShapeOperator: TensorOperator {
  let start: Int
  let end: Int?

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let shape = try inputs.required(0).shape
    func clamp(_ axis: Int) -> Int { min(max(axis < 0 ? axis + shape.count : axis, 0), shape.count) }
    let low = clamp(start)
    let high = max(low, clamp(end ?? shape.count))
    return [Tensor(.int64(shape[low..<high].map { Int64($0) }))]
  }
}

private struct ConstantOperator: TensorOperator {
  let value: Tensor

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] { [value] }
}

private struct ConstantOfShapeOperator: TensorOperator {
  let value: Tensor

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let shape = try inputs.required(0).integers()
    let count = try Broadcast.checkedCount(shape)
    return [value.picking([Int](repeating: 0, count: count), shape: shape)]
  }
}
