import Glibc
import LapisInterpreter
import LapisSyntax
import LapisNumerics

/// Products of arrays, systems of equations, norms.
enum LinearAlgebra {
  static func matmul(_ a: NDArray, _ b: NDArray, _ vm: Interpreter) throws -> NDArray {
    guard a.rank > 0, b.rank > 0 else {
      throw ScriptError(
        .valueError,
        "matmul: Input operand \(a.rank == 0 ? 0 : 1) does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)")
    }
    guard a.rank <= 2, b.rank <= 2 else { return try stacked(a, b, vm) }
    let inner = a.shape[a.rank - 1]
    guard inner == b.shape[0] else {
      throw ScriptError(
        .valueError,
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size \(b.shape[0]) is different from \(inner))")
    }
    return try product(a, b, inner, vm)
  }

  static func dot(_ a: NDArray, _ b: NDArray, _ vm: Interpreter) throws -> NDArray {
    if a.rank == 0 || b.rank == 0 { return try ArrayArithmetic.apply(.multiply, a, b, vm) }
    guard a.rank <= 2, b.rank <= 2 else {
      // Every row of a with every column of b.
      let axis = max(0, b.rank - 2)
      let inner = a.shape[a.rank - 1]
      guard inner == b.shape[axis] else {
        throw ScriptError(
          .valueError,
          "shapes \(Shape.plain(a.shape)) and \(Shape.plain(b.shape)) not aligned: \(inner) (dim \(a.rank - 1)) != \(b.shape[axis]) (dim \(axis))")
      }
      let rest = (0..<b.rank).filter { $0 != axis }
      let rows = try a.reshaped([inner == 0 ? 0 : a.count / inner, inner])
      let columns = try b.transposed([axis] + rest).reshaped([inner, inner == 0 ? 0 : b.count / inner])
      return try product(rows, columns, inner, vm).reshaped(a.shape.dropLast() + rest.map { b.shape[$0] })
    }
    let inner = a.shape[a.rank - 1]
    guard inner == b.shape[0] else {
      func plain(_ shape: [Int]) -> String {
        "(" + shape.map { String($0) }.joined(separator: ",") + (shape.count == 1 ? ",)" : ")")
      }
      throw ScriptError(
        .valueError,
        "shapes \(plain(a.shape)) and \(plain(b.shape)) not aligned: \(inner) (dim \(a.rank - 1)) != \(b.shape[0]) (dim 0)")
    }
    return try product(a, b, inner, vm)
  }

  /// Products of the last two axes, the others broadcast. A vector is a row on the left, a column on the
  /// right, and its axis of one is given up again.
  private static func stacked(_ a: NDArray, _ b: NDArray, _ vm: Interpreter) throws -> NDArray {
    if a.rank == 1 {
      let result = try stacked(a.reshaped([1, a.count]), b, vm)
      return try result.reshaped(result.shape.dropLast(2) + result.shape.suffix(1))
    }
    if b.rank == 1 {
      let result = try stacked(a, b.reshaped([b.count, 1]), vm)
      return try result.reshaped(Array(result.shape.dropLast()))
    }
    guard a.shape[a.rank - 1] == b.shape[b.rank - 2] else {
      throw ScriptError(
        .valueError,
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size \(b.shape[b.rank - 2]) is different from \(a.shape[a.rank - 1]))")
    }
    let outer = try Shape.broadcasting([Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2))])
    let left = a.broadcast(to: outer + a.shape.suffix(2))
    let right = b.broadcast(to: outer + b.shape.suffix(2))
    var parts: [NDArray] = []
    for place in 0..<Shape.count(outer) {
      var rest = place
      var x = left
      var y = right
      for step in Shape.strides(outer) {
        x = x.row(rest / step)
        y = y.row(rest / step)
        rest %= step
      }
      parts.append(try product(x, y, a.shape[a.rank - 1], vm))
    }
    let shape = outer + [a.shape[a.rank - 2], b.shape[b.rank - 1]]
    return try ArrayConversion.stacked(parts, vm).reshaped(shape)
  }

  private static func product(_ a: NDArray, _ b: NDArray, _ inner: Int, _ vm: Interpreter) throws -> NDArray {
    let m = a.rank == 2 ? a.shape[0] : 1
    let n = b.rank == 2 ? b.shape[1] : 1
    let shape = (a.rank == 2 ? [m] : []) + (b.rank == 2 ? [n] : [])
    let type = ElementType.promoting(a.element, b.element)
    if type.kind == .int || type == .bool {
      let x = try a.ints()
      let y = try b.ints()
      var result = [Int](repeating: 0, count: m * n)
      for i in 0..<m {
        for k in 0..<inner {
          let factor = x[i * inner + k]
          if factor == 0 { continue }
          for j in 0..<n { result[i * n + j] &+= factor &* y[k * n + j] }
        }
      }
      if type == .bool { return NDArray(.bool(result.map { $0 != 0 }), shape: shape) }
      return NDArray(.int(result), shape: shape, element: type)
    }
    // A transposed operand is multiplied as it is stored.
    let (x, leftTransposed) = try stored(a)
    let (y, rightTransposed) = try stored(b)
    var result: [Double]
    if n == 1, !leftTransposed, !rightTransposed {
      result = [Double](repeating: 0, count: m)
      result.withUnsafeMutableBufferPointer { result in
        x.withUnsafeBufferPointer { x in
          y.withUnsafeBufferPointer { y in
            guard let x = x.baseAddress, let y = y.baseAddress, let out = result.baseAddress else { return }
            GEMM.product(x, rows: m, columns: inner, vector: y, into: out)
          }
        }
      }
    } else {
      result = GEMM.product(
        x, transposeA: leftTransposed, y, transposeB: rightTransposed, m: m, n: n, k: inner)
    }
    if type.isNarrow { result = result.map { type.narrowed($0) } }
    return NDArray(.double(result), shape: shape, element: type.kind == .double ? type : .float64)
  }

  private static func stored(_ array: NDArray) throws -> ([Double], Bool) {
    if array.rank == 2, !array.isContiguous {
      let turned = array.transposed()
      if turned.isContiguous { return (try turned.doubles(), true) }
    }
    return (try array.doubles(), false)
  }

  // MARK: Systems

  private static func square(_ array: NDArray) throws -> (values: [Double], size: Int) {
    guard array.rank == 2 else {
      throw ScriptError(
        ExceptionTypes.linAlgError,
        "\(array.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard array.shape[0] == array.shape[1] else {
      throw ScriptError(ExceptionTypes.linAlgError, "Last 2 dimensions of the array must be square")
    }
    return (try array.doubles(), array.shape[0])
  }

  /// LU with row exchanges: the factors in one matrix, the order of the rows and its sign; nil where
  /// the matrix is singular.
  private static func factor(_ values: [Double], _ n: Int) -> (lu: [Double], order: [Int], sign: Double)? {
    var a = values
    var order = Array(0..<n)
    var sign = 1.0
    for k in 0..<n {
      var pivot = k
      for i in k..<n where abs(a[i * n + k]) > abs(a[pivot * n + k]) { pivot = i }
      if a[pivot * n + k] == 0 { return nil }
      if pivot != k {
        for j in 0..<n { a.swapAt(pivot * n + j, k * n + j) }
        order.swapAt(pivot, k)
        sign = -sign
      }
      for i in k + 1..<max(k + 1, n) {
        let factor = a[i * n + k] / a[k * n + k]
        a[i * n + k] = factor
        if factor == 0 { continue }
        for j in k + 1..<n { a[i * n + j] -= factor * a[k * n + j] }
      }
    }
    return (a, order, sign)
  }

  static func solve(_ a: NDArray, _ b: NDArray) throws -> NDArray {
    let (values, n) = try square(a)
    guard b.rank >= 1, b.shape[0] == n else {
      let (name, signature) = b.rank == 1 ? ("solve1", "(m,m),(m)->(m)") : ("solve", "(m,m),(m,n)->(m,n)")
      throw ScriptError(
        .valueError,
        "\(name): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature \(signature) (size \(b.shape.first ?? 0) is different from \(n))")
    }
    guard let (lu, order, _) = factor(values, n) else {
      throw ScriptError(ExceptionTypes.linAlgError, "Singular matrix")
    }
    let width = b.rank == 2 ? b.shape[1] : 1
    let right = try b.doubles()
    var x = [Double](repeating: 0, count: n * width)
    for column in 0..<width {
      for i in 0..<n {
        var value = right[order[i] * width + column]
        for j in 0..<i { value -= lu[i * n + j] * x[j * width + column] }
        x[i * width + column] = value
      }
      for i in stride(from: n - 1, through: 0, by: -1) {
        var value = x[i * width + column]
        for j in i + 1..<max(i + 1, n) { value -= lu[i * n + j] * x[j * width + column] }
        x[i * width + column] = value / lu[i * n + i]
      }
    }
    return NDArray(x, shape: b.shape)
  }

  static func inverse(_ a: NDArray) throws -> NDArray {
    let (_, n) = try square(a)
    var identity = [Double](repeating: 0, count: n * n)
    for i in 0..<n { identity[i * n + i] = 1 }
    return try solve(a, NDArray(identity, shape: [n, n]))
  }

  static func determinant(_ a: NDArray) throws -> Double {
    let (sign, size) = try logDeterminant(a)
    return sign * exp(size)
  }

  /// The determinant as sign and logarithm, as NumPy works it out: a product could overflow on the way.
  static func logDeterminant(_ a: NDArray) throws -> (sign: Double, size: Double) {
    let (values, n) = try square(a)
    guard let (lu, _, parity) = factor(values, n) else { return (0, -.infinity) }
    var sign = parity
    var size = 0.0
    for i in 0..<n {
      let pivot = lu[i * n + i]
      if pivot < 0 { sign = -sign }
      size += log(abs(pivot))
    }
    return (sign, size)
  }

  static func cholesky(_ a: NDArray) throws -> NDArray {
    let (values, n) = try square(a)
    guard let factor = Cholesky(values, size: n) else {
      throw ScriptError(ExceptionTypes.linAlgError, "Matrix is not positive definite")
    }
    return NDArray(factor.lower, shape: [n, n])
  }

  /// The 2-norm of vectors, the Frobenius norm of matrices, or the norm that `order` names.
  static func norm(_ array: NDArray, order: Ref, axis: Int?, keepDims: Bool, _ vm: Interpreter) throws -> NDArray {
    let kind = order.asDouble
    if axis == nil, order.isNone || order.asString == "fro" || (array.rank == 1 && kind == 2) {
      let flat = try array.doubles()
      let square = flat.withUnsafeBufferPointer { buffer -> Double in
        guard let base = buffer.baseAddress else { return 0 }
        return GEMM.dot(base, base, count: buffer.count)
      }
      return NDArray(.double([square.squareRoot()]), shape: keepDims ? array.shape.map { _ in 1 } : [])
    }
    guard axis != nil || array.rank == 1 else {
      throw ScriptError(.notImplementedError, "numpy.linalg.norm of a matrix is here with ord=None or 'fro' alone", hint: "Pass axis= for the norms of rows or columns.")
    }
    let sizes = try ArrayArithmetic.map(array) { abs($0) }
    let axes = [try array.axis(axis ?? 0)]
    switch kind {
    case nil, 2:
      let squares = try ArrayArithmetic.map(array) { $0 * $0 }
      return try ArrayArithmetic.map(ArrayReduction.sum(squares, axes, keepDims: keepDims, vm)) { $0.squareRoot() }
    case 1: return try ArrayReduction.sum(sizes, axes, keepDims: keepDims, vm)
    case .some(.infinity): return try ArrayReduction.extreme(sizes, axes, .greatest, keepDims: keepDims, vm)
    case .some(-.infinity): return try ArrayReduction.extreme(sizes, axes, .least, keepDims: keepDims, vm)
    case 0: return try ArrayReduction.sum(ArrayArithmetic.map(array) { $0 != 0 ? 1 : 0 }, axes, keepDims: keepDims, vm)
    case .some(let p):
      let powers = try ArrayArithmetic.map(sizes) { pow($0, p) }
      return try ArrayArithmetic.map(ArrayReduction.sum(powers, axes, keepDims: keepDims, vm)) { pow($0, 1 / p) }
    }
  }
}
