import LapisDiagnostics

/// What joins tensors or takes parts of them: `Concat`, `Gather`, `Slice`, `Split`.
enum Selection {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("Concat", since: 4, inputs: 1...Int.max) { node throws(Diagnostic) in
      guard let axis = try node.int("axis") else {
        throw OperatorFault.attribute("the attribute 'axis' is missing")
      }
      return ConcatOperator(axis: axis)
    },
    OperatorDefinition("Gather", inputs: 2...2) { node throws(Diagnostic) in
      GatherOperator(axis: try node.int("axis", default: 0))
    },
    OperatorDefinition("Slice", since: 10, inputs: 3...5) { _ in SliceOperator() },
    OperatorDefinition("Split", since: 2, inputs: 1...2, outputs: 1...Int.max) {
      node throws(Diagnostic) in
      SplitOperator(
        axis: try node.int("axis", default: 0), sizes: try node.ints("split").map { Int($0) },
        outputs: node.outputCount)
    },
  ]
}

private struct ConcatOperator: TensorOperator {
  let axis: Int

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let parts = try inputs.all()
    let first = try inputs.required(0)
    let axis = try normalizedAxis(axis, rank: first.shape.count)
    guard !first.shape.isEmpty else { throw OperatorFault.shape("scalars cannot be joined") }
    var shape = first.shape
    shape[axis] = 0
    for part in parts {
      var rest = part.shape
      guard part.elementType == first.elementType, rest.count == shape.count else {
        throw OperatorFault.shape("only tensors of one type and number of dimensions can be joined")
      }
      let size = rest[axis]
      rest[axis] = shape[axis]
      guard rest == shape else {
        throw OperatorFault.shape(
          "tensors of shapes \(Tensor.text(first.shape)) and \(Tensor.text(part.shape)) cannot be joined along axis \(axis)")
      }
      shape[axis] += size
    }
    let outer = Array(shape[..<axis]).product
    let inner = Array(shape[(axis + 1)...]).product
    func join<T>(_ lists: [[T]]) -> [T] {
      var result: [T] = []
      for row in 0..<outer {
        for (part, list) in zip(parts, lists) {
          let width = part.shape[axis] * inner
          result.append(contentsOf: list[row * width..<(row + 1) * width])
        }
      }
      return result
    }
    let storage: Tensor.Storage
    switch first.storage {
    case .float: storage = .float(join(parts.compactMap { $0.floats }))
    case .double: storage = .double(join(parts.compactMap { $0.doubles }))
    case .int32: storage = .int32(join(parts.compactMap { $0.int32s }))
    case .int64: storage = .int64(join(parts.compactMap { $0.int64s }))
    case .string: storage = .string(join(parts.compactMap { $0.strings }))
    case .bool: storage = .bool(join(parts.compactMap { $0.bools }))
    }
    return [try Tensor(shape: shape, storage)]
  }
}

private struct GatherOperator: TensorOperator {
  let axis: Int

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let indexTensor = try inputs.required(1)
    guard !input.shape.isEmpty else { throw OperatorFault.shape("nothing can be gathered from a scalar") }
    let axis = try normalizedAxis(axis, rank: input.shape.count)
    let size = input.shape[axis]
    var wanted: [Int] = []
    for index in try indexTensor.integers() {
      guard (-size..<max(size, 1)).contains(index), size > 0 else {
        throw OperatorFault.shape(
          "indices element out of data bounds, idx=\(index) must be within the inclusive range [\(-size),\(size - 1)]")
      }
      wanted.append(index < 0 ? index + size : index)
    }
    let outer = Array(input.shape[..<axis]).product
    let inner = Array(input.shape[(axis + 1)...]).product
    let shape = input.shape[..<axis] + indexTensor.shape + input.shape[(axis + 1)...]
    let count = try Broadcast.checkedCount(Array(shape))
    var indices: [Int] = []
    indices.reserveCapacity(count)
    for row in 0..<outer {
      for index in wanted {
        let start = (row * size + index) * inner
        for offset in 0..<inner { indices.append(start + offset) }
      }
    }
    return [input.picking(indices, shape: Array(shape))]
  }
}

/// Starts, ends, axes and steps are inputs since opset 10.
private struct SliceOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let starts = try inputs.required(1).integers()
    let ends = try inputs.required(2).integers()
    let axes = try inputs.integers(nil, else: 3) ?? Array(starts.indices)
    let steps = try inputs.integers(nil, else: 4) ?? [Int](repeating: 1, count: starts.count)
    guard ends.count == starts.count, axes.count == starts.count, steps.count == starts.count else {
      throw OperatorFault.shape("starts, ends, axes and steps must have one length")
    }
    var strides = [Int](repeating: 1, count: input.shape.count)
    for axis in input.shape.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * input.shape[axis + 1]
    }
    var shape = input.shape
    var offset = 0
    var walk = strides
    for i in starts.indices {
      let axis = try normalizedAxis(axes[i], rank: input.shape.count)
      guard shape.indices.contains(axis), steps[i] != 0, steps[i].magnitude < 1 << 40 else {
        throw OperatorFault.shape("a slice must have an axis of the tensor and a step that is not 0")
      }
      let size = input.shape[axis]
      func place(_ index: Int) -> Int { index < 0 && index >= -size ? index + size : index }
      let forward = steps[i] > 0
      let low = forward ? 0 : -1
      let high = forward ? size : size - 1
      let start = min(max(place(starts[i]), forward ? 0 : -1), high)
      let end = min(max(ends[i] < -size ? low : place(ends[i]), low), forward ? size : size - 1)
      let span = forward ? end - start : start - end
      let length = span <= 0 ? 0 : (span - 1) / abs(steps[i]) + 1
      shape[axis] = length
      if length > 0 { offset += start * strides[axis] }
      walk[axis] = strides[axis] * (length > 1 ? steps[i] : 1)
    }
    let count = shape.product
    let indices = StridedIndices.make(shape: shape, strides: walk, count: count, start: offset)
    return [input.picking(indices, shape: shape)]
  }
}

private struct SplitOperator: TensorOperator {
  let axis: Int
  let sizes: [Int]
  let outputs: Int

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    guard !input.shape.isEmpty else { throw OperatorFault.shape("a scalar cannot be split") }
    let axis = try normalizedAxis(axis, rank: input.shape.count)
    let size = input.shape[axis]
    var parts = try inputs.integers(nil, else: 1) ?? sizes
    if parts.isEmpty, outputs > 0 {
      let width = (size + outputs - 1) / outputs
      parts = (0..<outputs).map { max(0, min(width, size - $0 * width)) }
    }
    guard parts.count == outputs, parts.allSatisfy({ (0...size).contains($0) }), parts.product >= 0,
      parts.reduce(0, +) == size
    else {
      throw OperatorFault.shape("\(size) columns cannot be split into parts of \(parts)")
    }
    let outer = Array(input.shape[..<axis]).product
    let inner = Array(input.shape[(axis + 1)...]).product
    var results: [Tensor] = []
    var start = 0
    for part in parts {
      var shape = input.shape
      shape[axis] = part
      var indices: [Int] = []
      for row in 0..<outer {
        let from = (row * size + start) * inner
        indices.append(contentsOf: from..<from + part * inner)
      }
      results.append(input.picking(indices, shape: shape))
      start += part
    }
    return results
  }
}
