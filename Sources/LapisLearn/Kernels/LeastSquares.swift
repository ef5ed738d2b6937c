import CLapisKernels
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
  private let isCentred: Bool

  /// - Throws: what stops the context.
  init(
    _ x: FeatureMatrix, _ y: [Double], weights: [Double], centred: Bool, needsGram: Bool = true, _ context: FitContext
  ) throws(Diagnostic) {
    let columns = x.columns
    var total = 0.0
    for weight in weights { total += weight }
    let isWeighted = weights.contains { $0 != 1 }
    var means = [Double](repeating: 0, count: columns)
    var targetMean = 0.0
    if centred {
      for row in y.indices { targetMean += weights[row] * y[row] }
      targetMean /= total
      means = try LeastSquares.sums(x, weights, context).map { $0 / total }
    }
    self.columns = columns
    self.means = means
    self.targetMean = targetMean
    totalWeight = total
    isCentred = centred
    if let sparse = x.sparse {
      (moments, targetSquares) = try LeastSquares.moments(x, y, weights, means, targetMean, context)
      gram = needsGram ? try LeastSquares.products(sparse, means, weights, total: centred ? total : 0, context) : []
    } else if needsGram {
      // The target is one more column.
      let roots = isWeighted ? weights.map { $0.squareRoot() } : []
      let width = columns + 1
      let products = x.values.withUnsafeBufferPointer { values -> [Double] in
        means.withUnsafeBufferPointer { means in
          roots.withUnsafeBufferPointer { roots in
            y.withUnsafeBufferPointer { y in
              guard let values = values.baseAddress else { return [Double](repeating: 0, count: width * width) }
              return Gram.products(
                values, rows: x.rows, columns: columns, centres: centred ? means.baseAddress : nil,
                factors: isWeighted ? roots.baseAddress : nil, target: y.baseAddress, targetCentre: targetMean,
                pool: context.pool, cancellation: context.cancellation)
            }
          }
        }
      }
      try context.checkStop()
      moments = Array(products[columns * width..<columns * width + columns])
      targetSquares = products[columns * width + columns]
      gram = [Double](unsafeUninitializedCapacity: columns * columns) { buffer, count in
        count = columns * columns
        guard let base = buffer.baseAddress else { return }
        products.withUnsafeBufferPointer { products in
          guard let source = products.baseAddress else { return }
          for row in 0..<columns { (base + row * columns).update(from: source + row * width, count: columns) }
        }
      }
    } else {
      gram = []
      (moments, targetSquares) = try LeastSquares.moments(x, y, weights, means, targetMean, context)
    }
  }

  /// Whether the products of all pairs of columns are worth computing for a system that has other ways.
  static func prefersGram(_ x: FeatureMatrix) -> Bool {
    x.columns <= x.rows && (!x.isSparse || x.columns <= mostSparsePairs)
  }

  /// Σ weight · x.
  private static func sums(
    _ x: FeatureMatrix, _ weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    if let sparse = x.sparse { return sums(sparse, weights) }
    let sums = x.values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights -> [Double] in
        guard let values = values.baseAddress else { return [Double](repeating: 0, count: x.columns) }
        return Gram.sums(
          values, rows: x.rows, columns: x.columns, weights: weights.baseAddress, pool: context.pool,
          cancellation: context.cancellation)
      }
    }
    try context.checkStop()
    return sums
  }

  /// Rows that are passed over without a look at the time: about a million numbers.
  private static func blocks(_ x: FeatureMatrix) -> [Range<Int>] {
    let step = max(1, (1 << 20) / max(1, x.columns))
    return stride(from: 0, to: x.rows, by: step).map { $0..<min($0 + step, x.rows) }
  }

  /// Σ w (x−m)(y−ȳ) and Σ w (y−ȳ)².
  private static func moments(
    _ x: FeatureMatrix, _ y: [Double], _ weights: [Double], _ means: [Double], _ targetMean: Double,
    _ context: FitContext
  ) throws(Diagnostic) -> (moments: [Double], squares: Double) {
    if let sparse = x.sparse { return moments(sparse, y, weights, means, targetMean) }
    let columns = x.columns
    var moments = [Double](repeating: 0, count: columns)
    var squares = 0.0
    for rows in blocks(x) {
      try context.checkStop()
      x.values.withUnsafeBufferPointer { values in
        moments.withUnsafeMutableBufferPointer { moments in
          means.withUnsafeBufferPointer { means in
            for row in rows {
              let distance = y[row] - targetMean
              squares += weights[row] * distance * distance
              let share = weights[row] * distance
              for column in 0..<columns { moments[column] += share * (values[row * columns + column] - means[column]) }
            }
          }
        }
      }
    }
    return (moments, squares)
  }

  /// The same rows with another target.
  func with(
    target y: [Double], _ x: FeatureMatrix, weights: [Double], centred: Bool, _ context: FitContext
  ) throws(Diagnostic) -> LeastSquares {
    var other = self
    other.targetMean = 0
    if centred {
      for row in y.indices { other.targetMean += weights[row] * y[row] }
      other.targetMean /= totalWeight
    }
    (other.moments, other.targetSquares) = try LeastSquares.moments(x, y, weights, means, other.targetMean, context)
    return other
  }

  /// Solves (gram + penalty·I) β = moments for the data the system was made of. Where the columns depend on
  /// each other, the solution of smallest norm.
  func solve(
    penalty: Double, _ x: FeatureMatrix, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    if gram.isEmpty {
      if let sparse = x.sparse { return try conjugateGradients(penalty: penalty, sparse, y, weights: weights, context) }
      if let solution = try solveDual(penalty: penalty, x, y, weights: weights, context) { return solution }
      guard penalty == 0 else { throw singular }
    }
    var matrix = gram
    if !matrix.isEmpty { for column in 0..<columns { matrix[column * columns + column] += penalty } }
    if !matrix.isEmpty, let factor = ScaledFactor(&matrix, size: columns, context.cancellation) {
      var solution = factor.solve(moments)
      // Refined with residuals of the rows themselves: as accurate as a QR decomposition (Björck, 1987).
      for _ in 0..<2 {
        try context.checkStop()
        let residual = try gradient(solution, penalty: penalty, x, y, weights, context)
        let correction = factor.solve(residual)
        for column in 0..<columns { solution[column] += correction[column] }
      }
      if solution.allSatisfy({ $0.isFinite }) { return solution }
    }
    try context.checkStop()
    if let sparse = x.sparse { return try conjugateGradients(penalty: penalty, sparse, y, weights: weights, context) }
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
    guard solution.allSatisfy({ $0.isFinite }) else { throw singular }
    return solution
  }

  var singular: Diagnostic {
    Diagnostic(
      "fit.singular", .arithmetic, "the least-squares system of \(columns) columns cannot be solved.",
      hint: "Scale the features, or give Ridge a larger alpha.")
  }

  /// More columns than rows: β = Aᵀ (A Aᵀ + penalty·I)⁻¹ b with the weighted, centred rows A; without a penalty the
  /// solution of smallest norm. Nil where rows depend on each other too nearly.
  private func solveDual(
    penalty: Double, _ x: FeatureMatrix, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double]? {
    let count = x.rows
    let rows = scaledRows(x, weights)
    let target = scaledTarget(y, weights)
    var kernel = GEMM.product(rows, rows, transposeB: true, m: count, n: count, k: columns, pool: context.pool)
    try context.checkStop()
    var trace = 0.0
    for row in 0..<count { trace += kernel[row * count + row] }
    for row in 0..<count { kernel[row * count + row] += penalty }
    if isCentred {
      // Centred rows weigh up to nothing along √weight, and so does the target: any size along it will do.
      let roots = weights.map { ($0 / totalWeight).squareRoot() }
      let size = trace / Double(count)
      for row in 0..<count { for other in 0..<count { kernel[row * count + other] += size * roots[row] * roots[other] } }
    }
    guard let factor = ScaledFactor(&kernel, size: count, smallest: penalty > 0 ? 1e-7 : 1e-4, context.cancellation) else {
      try context.checkStop()
      return nil
    }
    var dual = factor.solve(target)
    for _ in 0..<2 {
      try context.checkStop()
      let beta = GEMM.product(rows, transposeA: true, dual, m: columns, n: 1, k: count)
      let fitted = GEMM.product(rows, beta, m: count, n: 1, k: columns)
      let correction = factor.solve((0..<count).map { target[$0] - fitted[$0] - penalty * dual[$0] })
      for row in 0..<count { dual[row] += correction[row] }
    }
    let beta = GEMM.product(rows, transposeA: true, dual, m: columns, n: 1, k: count)
    return beta.allSatisfy { $0.isFinite } ? beta : nil
  }

  /// √weight · (y − mean).
  func scaledTarget(_ y: [Double], _ weights: [Double]) -> [Double] {
    y.indices.map { weights[$0].squareRoot() * (y[$0] - targetMean) }
  }

  /// √weight · (x − mean), one column after the other.
  func scaledColumns(_ x: FeatureMatrix, _ weights: [Double]) -> [Double] {
    let values = x.values
    var result = [Double](repeating: 0, count: x.rows * columns)
    for row in 0..<x.rows {
      let root = weights[row].squareRoot()
      for column in 0..<columns {
        result[column * x.rows + row] = root * (values[row * columns + column] - means[column])
      }
    }
    return result
  }

  /// √weight · (x − mean), row-major.
  func scaledRows(_ x: FeatureMatrix, _ weights: [Double]) -> [Double] {
    let values = x.values
    var rows = [Double](repeating: 0, count: x.rows * columns)
    for row in 0..<x.rows {
      let root = weights[row].squareRoot()
      for column in 0..<columns {
        rows[row * columns + column] = root * (values[row * columns + column] - means[column])
      }
    }
    return rows
  }

  /// Σ w (x−m)(y−ȳ − (x−m)β) − penalty·β.
  private func gradient(
    _ beta: [Double], penalty: Double, _ x: FeatureMatrix, _ y: [Double], _ weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    if let sparse = x.sparse { return sparseGradient(beta, penalty: penalty, sparse, y, weights) }
    var result = beta.map { -penalty * $0 }
    var line = [Double](repeating: 0, count: columns)
    for rows in Self.blocks(x) {
      try context.checkStop()
      x.values.withUnsafeBufferPointer { values in
        result.withUnsafeMutableBufferPointer { result in
          line.withUnsafeMutableBufferPointer { line in
            means.withUnsafeBufferPointer { means in
              beta.withUnsafeBufferPointer { beta in
                guard let values = values.baseAddress, let result = result.baseAddress, let line = line.baseAddress,
                  let beta = beta.baseAddress, let means = means.baseAddress
                else { return }
                for row in rows {
                  let source = values + row * columns
                  for column in 0..<columns { line[column] = source[column] - means[column] }
                  let left = weights[row] * (y[row] - targetMean - lapis_dot(Int64(columns), line, beta))
                  lapis_axpy(Int64(columns), left, line, result)
                }
              }
            }
          }
        }
      }
    }
    return result
  }

  /// A Cholesky factor of a matrix with its columns scaled to a unit diagonal.
  private struct ScaledFactor {
    private let factor: Cholesky
    private let scale: [Double]

    /// Nil where a pivot is below `smallest`: the columns come so near to depending on each other that the factor
    /// would mislead. Leaves the matrix scaled.
    init?(_ matrix: inout [Double], size: Int, smallest: Double = 1e-4, _ cancellation: Cancellation) {
      var scale = [Double](repeating: 1, count: size)
      for index in 0..<size {
        let diagonal = matrix[index * size + index]
        guard diagonal > 0, diagonal.isFinite else { return nil }
        scale[index] = 1 / diagonal.squareRoot()
      }
      for row in 0..<size {
        for column in 0...row { matrix[row * size + column] *= scale[row] * scale[column] }
      }
      guard let factor = Cholesky(matrix, size: size, cancellation: cancellation) else { return nil }
      for index in 0..<size where factor.lower[index * size + index] < smallest { return nil }
      self.factor = factor
      self.scale = scale
    }

    func solve(_ right: [Double]) -> [Double] {
      var result = factor.solve(zip(right, scale).map { $0 * $1 })
      for index in result.indices { result[index] *= scale[index] }
      return result
    }
  }

  func intercept(_ coefficients: [Double]) -> Double {
    var value = targetMean
    for column in 0..<columns { value -= means[column] * coefficients[column] }
    return value
  }
}
