import Glibc
import LapisInterpreter

/// Eigenvalues, singular values and orthogonal factors of dense matrices, row by row in one list.
enum Decompositions {
  /// Of a symmetric matrix, by Jacobi's rotations: eigenvalues ascending, vectors as columns.
  static func symmetric(_ matrix: [Double], _ n: Int) -> (values: [Double], vectors: [Double]) {
    var a = matrix
    var v = [Double](repeating: 0, count: n * n)
    for i in 0..<n { v[i * n + i] = 1 }
    for _ in 0..<100 {
      var off = 0.0
      for i in 0..<n { for j in 0..<n where i != j { off += a[i * n + j] * a[i * n + j] } }
      if off < 1e-300 { break }
      for p in 0..<n {
        for q in p + 1..<max(p + 1, n) where a[p * n + q] != 0 {
          let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
          let t = (theta >= 0 ? 1 : -1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            let (x, y) = (a[k * n + p], a[k * n + q])
            a[k * n + p] = c * x - s * y
            a[k * n + q] = s * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (a[p * n + k], a[q * n + k])
            a[p * n + k] = c * x - s * y
            a[q * n + k] = s * x + c * y
          }
          for k in 0..<n {
            let (x, y) = (v[k * n + p], v[k * n + q])
            v[k * n + p] = c * x - s * y
            v[k * n + q] = s * x + c * y
          }
        }
      }
    }
    let order = (0..<n).sorted { a[$0 * n + $0] < a[$1 * n + $1] }
    var vectors = [Double](repeating: 0, count: n * n)
    for (place, column) in order.enumerated() {
      for k in 0..<n { vectors[k * n + place] = v[k * n + column] }
    }
    return (order.map { a[$0 * n + $0] }, vectors)
  }

  /// Householder's factors with the signs that LAPACK gives: Q of m × m, R of m × n.
  static func orthogonal(_ matrix: [Double], _ m: Int, _ n: Int) -> (q: [Double], r: [Double]) {
    var r = matrix
    var q = [Double](repeating: 0, count: m * m)
    for i in 0..<m { q[i * m + i] = 1 }
    for k in 0..<min(m - 1, n) {
      var size = 0.0
      for i in k..<m { size = hypot(size, r[i * n + k]) }
      var below = 0.0
      for i in k + 1..<m { below += abs(r[i * n + k]) }
      guard below != 0 else { continue }
      let beta = r[k * n + k] >= 0 ? -size : size
      var v = (0..<m).map { $0 < k ? 0 : r[$0 * n + k] }
      v[k] -= beta
      let scale = v.reduce(0) { $0 + $1 * $1 }
      for j in 0..<n {
        var dot = 0.0
        for i in k..<m { dot += v[i] * r[i * n + j] }
        for i in k..<m { r[i * n + j] -= 2 * dot / scale * v[i] }
      }
      for i in 0..<m {
        var dot = 0.0
        for j in k..<m { dot += q[i * m + j] * v[j] }
        for j in k..<m { q[i * m + j] -= 2 * dot / scale * v[j] }
      }
      for i in k + 1..<m { r[i * n + k] = 0 }
    }
    return (q, r)
  }

  /// Real eigenvalues of any square matrix by QR steps with shifts; nil where some are complex.
  static func eigenvalues(_ matrix: [Double], _ size: Int) -> [Double]? {
    var a = matrix
    let n = size
    var found: [Double] = []
    var last = n
    var steps = 0
    while last > 0 {
      if last == 1 {
        found.append(a[0])
        break
      }
      let k = last - 1
      let scale = abs(a[k * n + k]) + abs(a[(k - 1) * n + k - 1])
      let isApart = (0..<k).allSatisfy { abs(a[k * n + $0]) <= 1e-15 * max(scale, 1e-300) }
      if isApart {
        found.append(a[k * n + k])
        last -= 1
        steps = 0
        continue
      }
      steps += 1
      let (p, q, r, s) = (a[(k - 1) * n + k - 1], a[(k - 1) * n + k], a[k * n + k - 1], a[k * n + k])
      let (half, root) = ((p + s) / 2, (p - s) * (p - s) / 4 + q * r)
      if steps > 500 { return nil }
      if last == 2, root < 0 { return nil }
      let shift = root >= 0 ? half + (abs(half + root.squareRoot() - s) < abs(half - root.squareRoot() - s) ? root.squareRoot() : -root.squareRoot()) : s
      var part = [Double](repeating: 0, count: last * last)
      for i in 0..<last { for j in 0..<last { part[i * last + j] = a[i * n + j] - (i == j ? shift : 0) } }
      let (orthogonal, upper) = orthogonal(part, last, last)
      for i in 0..<last {
        for j in 0..<last {
          var sum = i == j ? shift : 0
          for x in i..<last { sum += upper[i * last + x] * orthogonal[x * last + j] }
          a[i * n + j] = sum
        }
      }
    }
    return found.reversed()
  }

  private static func matrix(_ call: Call, _ name: String = "a", isSquare: Bool) throws -> (NDArray, [Double], Int, Int) {
    let array = try ArrayConversion.array(call[name], call.vm)
    guard array.rank == 2 else {
      throw ScriptError(ExceptionTypes.linAlgError, "\(array.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard !isSquare || array.shape[0] == array.shape[1] else {
      throw ScriptError(ExceptionTypes.linAlgError, "Last 2 dimensions of the array must be square")
    }
    let values = try array.doubles()
    guard values.allSatisfy({ $0.isFinite }) else {
      throw ScriptError(ExceptionTypes.linAlgError, "Array must not contain infs or NaNs")
    }
    return (array, values, array.shape[0], array.shape[1])
  }

  static var members: [ModuleMember] {
    [
      .function("_eigh(a, lower=True)", "Eigenvalues and vectors of a symmetric matrix.") { call in
        var (_, values, n, _) = try matrix(call, isSquare: true)
        let isLower = try call.bool("lower")
        for i in 0..<n { for j in 0..<i { if isLower { values[j * n + i] = values[i * n + j] } else { values[i * n + j] = values[j * n + i] } } }
        let found = symmetric(values, n)
        return call.vm.tuple([call.vm.host(NDArray(found.values)), call.vm.host(NDArray(found.vectors, shape: [n, n]))])
      },
      .function("_qr(a)", "Orthogonal and upper triangular factors.") { call in
        let (_, values, m, n) = try matrix(call, isSquare: false)
        let (q, r) = orthogonal(values, m, n)
        return call.vm.tuple([call.vm.host(NDArray(q, shape: [m, m])), call.vm.host(NDArray(r, shape: [m, n]))])
      },
      .function("_svd(a, full=False)", "Singular values with the vectors on both sides.") { call in
        let (_, values, m, n) = try matrix(call, isSquare: false)
        let isFull = try call.bool("full")
        guard let found = SingularValues(values, m, n, isFull: isFull) else {
          throw ScriptError(ExceptionTypes.linAlgError, "SVD did not converge")
        }
        return call.vm.tuple([
          call.vm.host(NDArray(found.u, shape: [m, isFull ? m : min(m, n)])), call.vm.host(NDArray(found.values)),
          call.vm.host(NDArray(found.vt, shape: [isFull ? n : min(m, n), n])),
        ])
      },
      .function("eigvals(a)", "The eigenvalues of a square matrix.") { call in
        let (_, values, n, _) = try matrix(call, isSquare: true)
        guard let found = eigenvalues(values, n) else {
          throw ScriptError(
            .notImplementedError, "the matrix has complex eigenvalues", hint: "Lapis has no complex numbers; the eigenvalues of symmetric matrices are real.")
        }
        return call.vm.host(NDArray(found))
      },
      .script(NumPyScripts.linalg),
    ]
  }
}
