import LapisDiagnostics

/// `ArgMax`, `ArgMin` and `TopK`: where the largest elements of an axis stand.
enum ArgMax {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("ArgMax") { node throws(Diagnostic) in try make(node, largest: true) },
    OperatorDefinition("ArgMin") { node throws(Diagnostic) in try make(node, largest: false) },
    OperatorDefinition("TopK", since: 10, inputs: 2...2, outputs: 2...2) { node throws(Diagnostic) in
      TopKOperator(
        axis: try node.int("axis", default: -1), largest: try node.int("largest", default: 1) != 0)
    },
  ]

  private static func make(_ node: NodeAttributes, largest: Bool) throws(Diagnostic) -> any Operator {
    ArgMaxOperator(
      axis: try node.int("axis", default: 0), largest: largest,
      keepsDimensions: try node.int("keepdims", default: 1) != 0,
      takesLast: try node.int("select_last_index", default: 0) != 0)
  }
}

private struct ArgMaxOperator: TensorOperator {
  let axis: Int
  let largest: Bool
  let keepsDimensions: Bool
  let takesLast: Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let groups = try ReductionGroups(input.shape, axes: [axis])
    guard !groups.offsets.isEmpty else {
      throw OperatorFault.shape("an empty dimension has no largest element")
    }
    let positions: [Int64]
    switch input.storage {
    case .float(let values): positions = find(values, groups)
    case .double(let values): positions = find(values, groups)
    case .int64(let values): positions = find(values, groups)
    case .int32(let values): positions = find(values, groups)
    default: throw OperatorFault.typeNotSupported(input)
    }
    return [try Tensor(shape: keepsDimensions ? groups.fullShape : groups.keptShape, .int64(positions))]
  }

  private func find<T: Comparable>(_ values: [T], _ groups: ReductionGroups) -> [Int64] {
    groups.starts.map { start in
      var best = 0
      for candidate in groups.offsets.indices.dropFirst() {
        let a = values[start + groups.offsets[candidate]]
        let b = values[start + groups.offsets[best]]
        if (largest ? a > b : a < b) || takesLast && a == b { best = candidate }
      }
      return Int64(best)
    }
  }
}

/// The elements come sorted, ties by position, as onnxruntime gives them.
private struct TopKOperator: TensorOperator {
  let axis: Int
  let largest: Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let wanted = try inputs.required(1).integers()
    let axis = try normalizedAxis(axis, rank: input.shape.count)
    guard wanted.count == 1, let k = wanted.first, input.shape.indices.contains(axis),
      (0...input.shape[axis]).contains(k)
    else {
      throw OperatorFault.shape(
        "k argument \(wanted) should not be greater than the size of axis \(axis) of \(Tensor.text(input.shape))")
    }
    let order: [[Int]]
    let groups = try ReductionGroups(input.shape, axes: [axis])
    switch input.storage {
    case .float(let values): order = sort(values, groups, k)
    case .double(let values): order = sort(values, groups, k)
    case .int64(let values): order = sort(values, groups, k)
    case .int32(let values): order = sort(values, groups, k)
    default: throw OperatorFault.typeNotSupported(input)
    }
    var shape = input.shape
    shape[axis] = k
    let inner = Array(shape[(axis + 1)...]).product
    let outer = Array(shape[..<axis]).product
    var indices: [Int] = []
    var positions: [Int64] = []
    for row in 0..<outer {
      for rank in 0..<k {
        for column in 0..<inner {
          let group = row * inner + column
          let position = order[group][rank]
          indices.append(groups.starts[group] + groups.offsets[position])
          positions.append(Int64(position))
        }
      }
    }
    return [input.picking(indices, shape: shape), try Tensor(shape: shape, .int64(positions))]
  }

  private func sort<T: Comparable>(_ values: [T], _ groups: ReductionGroups, _ k: Int) -> [[Int]] {
    groups.starts.map { start in
      let sorted = groups.offsets.indices.sorted { a, b in
        let x = values[start + groups.offsets[a]]
        let y = values[start + groups.offsets[b]]
        if x == y { return a < b }
        return largest ? x > y : x < y
      }
      return Array(sorted.prefix(k))
    }
  }
}
