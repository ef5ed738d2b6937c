import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Weighted centred least squares: what the linear regressors share.
struct LeastSquares {
  let columns: Int
  /// Weighted means; zeros without an intercept.
  let means: [Double]
  private(set) var targetMean: Double
  /// `columns × columns`, Σ w (x−m)(x−m)ᵀ.
  let gram: [Double]
  /// Σ w (x−m)(y−ȳ).
  private(set) var moments: [Double]
  private(set) var targetSquares: Double
  let totalWeight: Double

  init(
    _ x: FeatureMatrix, _ y: [Double], weights: [Double], centred: Bool, needsGram: Bool = true,
    pool: ThreadPool
  ) {
    let rows = x.rows
    let columns = x.columns
    var means = [Double](repeating: 0, count: columns)
    var targetMean = 0.0
    var total = 0.0
    for weight in weights { total += weight }
    if centred {
      x.values.withUnsafeBufferPointer { values in
        means.withUnsafeMutableBufferPointer { means in
          for row in 0..<rows {
            let weight = weights[row]
            targetMean += weight * y[row]
            for column in 0..<columns { means[column] += weight * values[row * columns + column] }
          }
        }
      }
      targetMean /= total
      for column in 0..<columns { means[column] /= total }
    }
    var moments = [Double](repeating: 0, count: columns)
    var squares = 0.0
    x.values.withUnsafeBufferPointer { values in
      moments.withUnsafeMutableBufferPointer { moments in
        for row in 0..<rows {
          let distance = y[row] - targetMean
          squares += weights[row] * distance * distance
          let share = weights[row] * distance
          for column in 0..<columns { moments[column] += share * (values[row * columns + column] - means[column]) }
        }
      }
    }
    self.columns = columns
    self.means = means
    self.targetMean = targetMean
    self.moments = moments
    targetSquares = squares
    totalWeight = total
    gram = needsGram ? LeastSquares.products(x, means, weights, pool) : []
  }

  /// The same rows with another target.
  func with(target y: [Double], _ x: FeatureMatrix, weights: [Double], centred: Bool) -> LeastSquares {
    var other = self
    let plain = LeastSquares(x, y, weights: weights, centred: centred, needsGram: false, pool: .serial)
    other.targetMean = plain.targetMean
    other.moments = plain.moments
    other.targetSquares = plain.targetSquares
    return other
  }

  /// Σ w (x−m)(x−m)ᵀ: blocks of rows are centred, multiplied and added in their order.
  private static func products(
    _ x: FeatureMatrix, _ means: [Double], _ weights: [Double], _ pool: ThreadPool
  ) -> [Double] {
    let columns = x.columns
    let size = columns * columns
    let block = max(1024, (x.rows + 15) / 16)
    let partial = pool.map(count: (x.rows + block - 1) / block) { number -> [Double] in
      let rows = number * block..<min((number + 1) * block, x.rows)
      var scaled = [Double](repeating: 0, count: rows.count * columns)
      var result = [Double](repeating: 0, count: size)
      scaled.withUnsafeMutableBufferPointer { scaled in
        x.values.withUnsafeBufferPointer { values in
          result.withUnsafeMutableBufferPointer { result in
            guard let scaled = scaled.baseAddress, let result = result.baseAddress,
              let values = values.baseAddress
            else { return }
            means.withUnsafeBufferPointer { means in
              for (index, row) in rows.enumerated() {
                let root = weights[row].squareRoot()
                let source = values + row * columns
                let target = scaled + index * columns
                for column in 0..<columns { target[column] = root * (source[column] - means[column]) }
              }
            }
            // Symmetric: each band of columns needs only what stands left of its end.
            for start in stride(from: 0, to: columns, by: 24) {
              let end = min(start + 24, columns)
              GEMM.multiply(
                m: end - start, n: end, k: rows.count, scaled + start, lda: columns, transposeA: true,
                scaled, ldb: columns, into: result + start * columns, ldc: columns)
            }
          }
        }
      }
      return result
    }
    var gram = partial.first ?? [Double](repeating: 0, count: size)
    for part in partial.dropFirst() { for index in 0..<size { gram[index] += part[index] } }
    for row in 0..<columns { for column in row + 1..<max(columns, row + 1) { gram[row * columns + column] = gram[column * columns + row] } }
    return gram
  }

  /// Solves (gram + penalty·I) β = moments for the data the system was made of. Where the columns depend on
  /// each other, the solution of smallest norm.
  func solve(
    penalty: Double, _ x: FeatureMatrix, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    if gram.isEmpty, penalty > 0 { return try solveDual(penalty: penalty, x, y, weights: weights, context) }
    var matrix = gram
    if !matrix.isEmpty { for column in 0..<columns { matrix[column * columns + column] += penalty } }
    if let factor = wellConditioned(&matrix) {
      var solution = factor.solve(moments, scale: factor.scale)
      // Refined with residuals of the rows themselves: as accurate as a QR decomposition (Björck, 1987).
      for _ in 0..<2 {
        try context.checkStop()
        let residual = gradient(solution, penalty: penalty, x, y, weights)
        let correction = factor.solve(residual, scale: factor.scale)
        for column in 0..<columns { solution[column] += correction[column] }
      }
      if solution.allSatisfy({ $0.isFinite }) { return solution }
    }
    let extra = penalty > 0 ? columns : 0
    var design = scaledRows(x, weights)
    var target = scaledTarget(y, weights)
    if extra > 0 {
      // √penalty · I below the rows is the same as the penalty.
      let root = penalty.squareRoot()
      for column in 0..<columns {
        design.append(contentsOf: [Double](repeating: 0, count: columns))
        design[(x.rows + column) * columns + column] = root
      }
      target += [Double](repeating: 0, count: columns)
    }
    let solution = try MinimumNorm.solve(design, rows: x.rows + extra, columns: columns, target, context).solution
    guard solution.allSatisfy({ $0.isFinite }) else {
      throw Diagnostic(
        "fit.singular", .arithmetic, "the least-squares system of \(columns) columns cannot be solved.",
        hint: "Scale the features, or give Ridge a larger alpha.")
    }
    return solution
  }

  /// More columns than rows: β = Aᵀ (A Aᵀ + penalty·I)⁻¹ b with the weighted, centred rows A.
  private func solveDual(
    penalty: Double, _ x: FeatureMatrix, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    let rows = scaledRows(x, weights)
    var kernel = GEMM.product(rows, rows, transposeB: true, m: x.rows, n: x.rows, k: columns, pool: context.pool)
    for row in 0..<x.rows { kernel[row * x.rows + row] += penalty }
    try context.checkStop()
    guard let factor = Cholesky(kernel, size: x.rows) else {
      throw Diagnostic(
        "fit.singular", .arithmetic, "the least-squares system of \(columns) columns cannot be solved.",
        hint: "Scale the features, or give Ridge a larger alpha.")
    }
    let dual = factor.solve(scaledTarget(y, weights))
    return GEMM.product(rows, transposeA: true, dual, m: columns, n: 1, k: x.rows)
  }

  /// √weight · (y − mean).
  func scaledTarget(_ y: [Double], _ weights: [Double]) -> [Double] {
    y.indices.map { weights[$0].squareRoot() * (y[$0] - targetMean) }
  }

  /// √weight · (x − mean), one column after the other.
  func scaledColumns(_ x: FeatureMatrix, _ weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: x.rows * columns)
    for row in 0..<x.rows {
      let root = weights[row].squareRoot()
      for column in 0..<columns {
        result[column * x.rows + row] = root * (x.values[row * columns + column] - means[column])
      }
    }
    return result
  }

  /// √weight · (x − mean), row-major.
  func scaledRows(_ x: FeatureMatrix, _ weights: [Double]) -> [Double] {
    var rows = [Double](repeating: 0, count: x.rows * columns)
    for row in 0..<x.rows {
      let root = weights[row].squareRoot()
      for column in 0..<columns {
        rows[row * columns + column] = root * (x.values[row * columns + column] - means[column])
      }
    }
    return rows
  }

  /// Σ w (x−m)(y−ȳ − (x−m)β) − penalty·β.
  private func gradient(
    _ beta: [Double], penalty: Double, _ x: FeatureMatrix, _ y: [Double], _ weights: [Double]
  ) -> [Double] {
    var result = beta.map { -penalty * $0 }
    x.values.withUnsafeBufferPointer { values in
      result.withUnsafeMutableBufferPointer { result in
        for row in 0..<x.rows {
          var left = y[row] - targetMean
          let base = row * columns
          for column in 0..<columns { left -= (values[base + column] - means[column]) * beta[column] }
          left *= weights[row]
          for column in 0..<columns { result[column] += left * (values[base + column] - means[column]) }
        }
      }
    }
    return result
  }

  /// A Cholesky factor of the matrix with its columns scaled to a unit diagonal.
  struct ScaledFactor {
    let factor: Cholesky
    let scale: [Double]

    func solve(_ right: [Double], scale: [Double]) -> [Double] {
      var result = factor.solve(zip(right, scale).map { $0 * $1 })
      for index in result.indices { result[index] *= scale[index] }
      return result
    }
  }

  /// Nil where the columns come so near to depending on each other that the factor would mislead.
  private func wellConditioned(_ matrix: inout [Double]) -> ScaledFactor? {
    if matrix.isEmpty { return nil }
    var scale = [Double](repeating: 1, count: columns)
    for column in 0..<columns {
      let diagonal = matrix[column * columns + column]
      guard diagonal > 0, diagonal.isFinite else { return nil }
      scale[column] = 1 / diagonal.squareRoot()
    }
    for row in 0..<columns {
      for column in 0..<columns { matrix[row * columns + column] *= scale[row] * scale[column] }
    }
    guard let factor = Cholesky(matrix, size: columns) else { return nil }
    for column in 0..<columns where factor.lower[column * columns + column] < 1e-4 { return nil }
    return ScaledFactor(factor: factor, scale: scale)
  }

  /// Least squares with no coefficient below zero, by active sets (Lawson and Hanson, 1974).
  func solveNonNegative(penalty: Double, _ context: FitContext) throws(Diagnostic) -> [Double] {
    var beta = [Double](repeating: 0, count: columns)
    var isFree = [Bool](repeating: false, count: columns)
    var slope = moments
    let limit = 1e-12 * max(1e-300, LBFGS.largest(moments))
    for _ in 0..<max(3 * columns, 30) {
      try context.checkStop()
      var next = -1
      for column in 0..<columns where !isFree[column] && slope[column] > limit {
        if next < 0 || slope[column] > slope[next] { next = column }
      }
      if next < 0 { break }
      isFree[next] = true
      while true {
        let free = (0..<columns).filter { isFree[$0] }
        var matrix = [Double](repeating: 0, count: free.count * free.count)
        for (i, a) in free.enumerated() {
          for (j, b) in free.enumerated() { matrix[i * free.count + j] = gram[a * columns + b] }
          matrix[i * free.count + i] += penalty
        }
        guard let factor = Cholesky(matrix, size: free.count) else {
          // It depends on those already free.
          isFree[next] = false
          slope[next] = 0
          break
        }
        let trial = factor.solve(free.map { moments[$0] })
        var length = 1.0
        var blocking = -1
        for (i, column) in free.enumerated() where trial[i] <= 0 {
          let share = beta[column] / max(beta[column] - trial[i], 1e-300)
          if share < length || blocking < 0 {
            length = min(share, length)
            blocking = column
          }
        }
        for (i, column) in free.enumerated() { beta[column] += length * (trial[i] - beta[column]) }
        if blocking < 0 { break }
        beta[blocking] = 0
        for column in free where beta[column] <= 0 {
          beta[column] = 0
          isFree[column] = false
        }
        isFree[blocking] = false
      }
      for column in 0..<columns {
        var value = moments[column] - penalty * beta[column]
        for other in 0..<columns where beta[other] != 0 { value -= gram[column * columns + other] * beta[other] }
        if slope[column] != 0 || isFree[column] { slope[column] = value }
      }
    }
    return beta
  }

  func intercept(_ coefficients: [Double]) -> Double {
    var value = targetMean
    for column in 0..<columns { value -= means[column] * coefficients[column] }
    return value
  }
}
