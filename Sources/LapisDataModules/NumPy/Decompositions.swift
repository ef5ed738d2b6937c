import Glibc
import LapisInterpreter
import LapisNumerics

/// Eigenvalues, singular values and orthogonal factors of dense matrices, row by row in one list.
enum Decompositions {
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
      let factor = OrthogonalFactor(part, rows: last, columns: last)
      let (orthogonal, upper) = (factor.q, factor.r)
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
        guard let found = SymmetricEigen(values, size: n, pool: .shared) else {
          throw ScriptError(ExceptionTypes.linAlgError, "Eigenvalues did not converge")
        }
        var vectors = found.vectors
        for i in 0..<n { for j in 0..<i { vectors.swapAt(i * n + j, j * n + i) } }
        return call.vm.tuple([call.vm.host(NDArray(found.values)), call.vm.host(NDArray(vectors, shape: [n, n]))])
      },
      .function("_qr(a, complete=False)", "Orthogonal and upper triangular factors.") { call in
        let (_, values, m, n) = try matrix(call, isSquare: false)
        let isComplete = try call.bool("complete")
        let found = OrthogonalFactor(values, rows: m, columns: n, isComplete: isComplete)
        let width = isComplete ? m : min(m, n)
        return call.vm.tuple([
          call.vm.host(NDArray(found.q, shape: [m, width])), call.vm.host(NDArray(found.r, shape: [width, n])),
        ])
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
