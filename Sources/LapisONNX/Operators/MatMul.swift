import LapisDiagnostics

/// `MatMul` of matrices, vectors and stacks of matrices, and `Gemm`, in float32 or float64.
///
/// Each element is summed over the inner dimension in ascending order, so that the answer does not depend
/// on threads or blocking.
enum MatMul {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("MatMul", inputs: 2...2) { _ in MatMulOperator() },
    OperatorDefinition("Gemm", since: 7, inputs: 2...3) { node throws(Diagnostic) in
      GemmOperator(
        alpha: try node.float("alpha", default: 1), beta: try node.float("beta", default: 1),
        transposesA: try node.int("transA", default: 0) != 0,
        transposesB: try node.int("transB", default: 0) != 0)
    },
  ]

  /// `a` is rows × inner, `b` inner × columns, both row-major.
  static func multiply<T: BinaryFloatingPoint>(
    _ a: [T], _ b: [T], rows: Int, inner: Int, columns: Int
  ) -> [T] {
    var result = [T](repeating: 0, count: rows * columns)
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          for row in 0..<rows {
            let out = row * columns
            for k in 0..<inner {
              let factor = a[row * inner + k]
              let from = k * columns
              for column in 0..<columns { result[out + column] += factor * b[from + column] }
            }
          }
        }
      }
    }
    return result
  }

  /// Stacks of matrices, broadcast against each other in the leading dimensions.
  static func batched(_ a: Tensor, _ b: Tensor) throws(Diagnostic) -> Tensor {
    let left = a.shape.count == 1 ? [1] + a.shape : a.shape
    let right = b.shape.count == 1 ? b.shape + [1] : b.shape
    guard left.count >= 2, right.count >= 2, left[left.count - 1] == right[right.count - 2] else {
      throw OperatorFault.shape(
        "matrices of shapes \(Tensor.text(a.shape)) and \(Tensor.text(b.shape)) cannot be multiplied")
    }
    let rows = left[left.count - 2]
    let inner = left[left.count - 1]
    let columns = right[right.count - 1]
    let outer = try Broadcast.shape(Array(left.dropLast(2)), Array(right.dropLast(2)))
    let count = try Broadcast.checkedCount(outer)
    _ = try Broadcast.checkedCount(outer + [rows, columns])
    let leftPlaces = Broadcast.table(of: Array(left.dropLast(2)), in: outer, count: count)
    let rightPlaces = Broadcast.table(of: Array(right.dropLast(2)), in: outer, count: count)
    func products<T: BinaryFloatingPoint>(_ x: [T], _ y: [T]) -> [T] {
      (0..<count).flatMap { index in
        let p = leftPlaces[index] * rows * inner
        let q = rightPlaces[index] * inner * columns
        return multiply(
          Array(x[p..<p + rows * inner]), Array(y[q..<q + inner * columns]), rows: rows, inner: inner,
          columns: columns)
      }
    }
    let storage: Tensor.Storage
    switch (a.storage, b.storage) {
    case (.float(let x), .float(let y)): storage = .float(products(x, y))
    case (.double(let x), .double(let y)): storage = .double(products(x, y))
    default:
      throw OperatorFault.type(
        "tensor(\(a.elementType.name)) and tensor(\(b.elementType.name)) cannot be multiplied")
    }
    let ends = (a.shape.count == 1 ? [] : [rows]) + (b.shape.count == 1 ? [] : [columns])
    return try Tensor(shape: outer + ends, storage)
  }

  static func transposed<T>(_ values: [T], rows: Int, columns: Int) -> [T] {
    (0..<rows * columns).map { values[($0 % rows) * columns + $0 / rows] }
  }
}

private struct MatMulOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let a = try inputs.required(0)
    let b = try inputs.required(1)
    if b.shape.count > 2 {
      return [try MatMul.batched(a, b)]
    }
    guard (1...2).contains(b.shape.count), !a.shape.isEmpty, let inner = a.shape.last,
      b.shape[0] == inner
    else {
      throw OperatorFault.shape(
        "matrices of shapes \(Tensor.text(a.shape)) and \(Tensor.text(b.shape)) cannot be multiplied")
    }
    let rows = Array(a.shape.dropLast()).product
    let columns = b.shape.count == 2 ? b.shape[1] : 1
    let shape = a.shape.dropLast() + (b.shape.count == 2 ? [columns] : [])
    _ = try Broadcast.checkedCount([rows, columns])
    let storage: Tensor.Storage
    switch (a.storage, b.storage) {
    case (.float(let x), .float(let y)):
      storage = .float(MatMul.multiply(x, y, rows: rows, inner: inner, columns: columns))
    case (.double(let x), .double(let y)):
      storage = .double(MatMul.multiply(x, y, rows: rows, inner: inner, columns: columns))
    default:
      throw OperatorFault.type(
        "tensor(\(a.elementType.name)) and tensor(\(b.elementType.name)) cannot be multiplied")
    }
    return [Tensor(unchecked: storage, shape: Array(shape))]
  }
}

private struct GemmOperator: TensorOperator {
  let alpha: Float
  let beta: Float
  let transposesA: Bool
  let transposesB: Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let a = try inputs.required(0)
    let b = try inputs.required(1)
    let c = inputs[optional: 2]
    guard a.shape.count == 2, b.shape.count == 2 else {
      throw OperatorFault.shape("Gemm takes matrices, but got \(Tensor.text(a.shape)) and \(Tensor.text(b.shape))")
    }
    let rows = a.shape[transposesA ? 1 : 0]
    let inner = a.shape[transposesA ? 0 : 1]
    let columns = b.shape[transposesB ? 0 : 1]
    guard b.shape[transposesB ? 1 : 0] == inner else {
      throw OperatorFault.shape(
        "GEMM: Dimension mismatch, W: \(Tensor.text(b.shape)) K: \(inner) N:\(columns)")
    }
    _ = try Broadcast.checkedCount([rows, columns])
    if let c, try Broadcast.shape(c.shape, [rows, columns]) != [rows, columns] {
      throw OperatorFault.shape("Gemm: Invalid bias shape for broadcast")
    }
    func compute<T: BinaryFloatingPoint>(_ x: [T], _ y: [T], _ bias: [T]?) throws(Diagnostic) -> [T] {
      let left = transposesA ? MatMul.transposed(x, rows: inner, columns: rows) : x
      let right = transposesB ? MatMul.transposed(y, rows: columns, columns: inner) : y
      var result = MatMul.multiply(left, right, rows: rows, inner: inner, columns: columns)
      if alpha != 1 { result = result.map { $0 * T(alpha) } }
      guard let bias, let c else { return result }
      let pair = try Broadcast([rows, columns], c.shape)
      return try pair.map(result, bias) { $0 + T(beta) * $1 }
    }
    let shape = [rows, columns]
    switch (a.storage, b.storage) {
    case (.float(let x), .float(let y)):
      guard c == nil || c?.floats != nil else { throw OperatorFault.type("the bias must be tensor(float)") }
      return [Tensor(unchecked: .float(try compute(x, y, c?.floats)), shape: shape)]
    case (.double(let x), .double(let y)):
      guard c == nil || c?.doubles != nil else { throw OperatorFault.type("the bias must be tensor(double)") }
      return [Tensor(unchecked: .double(try compute(x, y, c?.doubles)), shape: shape)]
    default:
      throw OperatorFault.type(
        "tensor(\(a.elementType.name)) and tensor(\(b.elementType.name)) cannot be multiplied")
    }
  }
}
