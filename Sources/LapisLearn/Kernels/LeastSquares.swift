import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Weighted centred least squares: what the linear regressors share.
struct LeastSquares {
  let columns: Int
  /// Weighted means; zeros without an intercept.
  let means: [Double]
  let targetMean: Double
  /// `columns × columns`, Σ w (x−m)(x−m)ᵀ.
  let gram: [Double]
  /// Σ w (x−m)(y−ȳ).
  let moments: [Double]
  let targetSquares: Double
  let totalWeight: Double

  init(_ x: FeatureMatrix, _ y: [Double], weights: [Double], centred: Bool, pool: ThreadPool) {
    let rows = x.rows
    let columns = x.columns
    var means = [Double](repeating: 0, count: columns)
    var targetMean = 0.0
    var total = 0.0
    for weight in weights { total += weight }
    if centred {
      for row in 0..<rows {
        let weight = weights[row]
        targetMean += weight * y[row]
        for column in 0..<columns { means[column] += weight * x.values[row * columns + column] }
      }
      targetMean /= total
      for column in 0..<columns { means[column] /= total }
    }
    var scaled = [Double](repeating: 0, count: rows * columns)
    var moments = [Double](repeating: 0, count: columns)
    var squares = 0.0
    scaled.withUnsafeMutableBufferPointer { scaled in
      x.values.withUnsafeBufferPointer { values in
        for row in 0..<rows {
          let root = weights[row].squareRoot()
          let distance = y[row] - targetMean
          squares += weights[row] * distance * distance
          for column in 0..<columns {
            let centredValue = values[row * columns + column] - means[column]
            scaled[row * columns + column] = root * centredValue
            moments[column] += weights[row] * centredValue * distance
          }
        }
      }
    }
    self.columns = columns
    self.means = means
    self.targetMean = targetMean
    self.moments = moments
    targetSquares = squares
    totalWeight = total
    gram = GEMM.product(scaled, transposeA: true, scaled, m: columns, n: columns, k: rows, pool: pool)
  }

  /// Solves (gram + penalty·I) β = moments. A singular system gets the smallest ridge that makes it
  /// definite, which is near the minimum-norm solution.
  func solve(penalty: Double) throws(Diagnostic) -> [Double] {
    var trace = 0.0
    for column in 0..<columns { trace += gram[column * columns + column] }
    var extra = 0.0
    for _ in 0..<12 {
      var matrix = gram
      for column in 0..<columns { matrix[column * columns + column] += penalty + extra }
      if let factor = Cholesky(matrix, size: columns) {
        var solution = factor.solve(moments)
        if extra == 0 {
          // One step of iterative refinement.
          var residual = moments
          for row in 0..<columns {
            var sum = 0.0
            for column in 0..<columns { sum += matrix[row * columns + column] * solution[column] }
            residual[row] -= sum
          }
          let correction = factor.solve(residual)
          for column in 0..<columns { solution[column] += correction[column] }
        }
        if solution.allSatisfy({ $0.isFinite }) { return solution }
      }
      extra = extra == 0 ? max(trace / Double(max(columns, 1)) * 1e-13, 1e-300) : extra * 10
    }
    throw Diagnostic(
      "fit.singular", .arithmetic, "the least-squares system of \(columns) columns cannot be solved.",
      hint: "Scale the features, or give Ridge a larger alpha.")
  }

  func intercept(_ coefficients: [Double]) -> Double {
    var value = targetMean
    for column in 0..<columns { value -= means[column] * coefficients[column] }
    return value
  }
}
