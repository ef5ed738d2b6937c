import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// Least squares over sparse rows. Centring would fill them, so the means are taken off the products instead.
extension LeastSquares {
  /// The most columns whose products are computed pair by pair.
  static let mostSparsePairs = 3000

  /// Σ factor · x by column.
  static func sums(_ x: SparseRows, _ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: x.columns)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      SparseView.with(x) { x in for row in factors.indices { x.add(factors[row], row, to: sums) } }
    }
    return sums
  }

  /// Σ w (x−m)(y−ȳ) and Σ w (y−ȳ)².
  static func moments(
    _ x: SparseRows, _ y: [Double], _ weights: [Double], _ means: [Double], _ targetMean: Double
  ) -> (moments: [Double], squares: Double) {
    let shares = y.indices.map { weights[$0] * (y[$0] - targetMean) }
    var moments = sums(x, shares)
    var squares = 0.0
    var sum = 0.0
    for row in y.indices {
      squares += shares[row] * (y[row] - targetMean)
      sum += shares[row]
    }
    for column in moments.indices { moments[column] -= sum * means[column] }
    return (moments, squares)
  }

  /// Σ w (x−m)(x−m)ᵀ, `total` being the sum of the weights.
  static func products(
    _ x: SparseRows, _ means: [Double], _ weights: [Double], total: Double, _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    let columns = x.columns
    var gram = [Double](repeating: 0, count: columns * columns)
    var start = 0
    while start < x.rows {
      try context.checkStop()
      // Some ten million products.
      var end = start
      var count = 0
      while end < x.rows, count < 10_000_000 {
        let width = x.starts[end + 1] - x.starts[end]
        count += width * width
        end += 1
      }
      let rows = start..<end
      start = end
      gram.withUnsafeMutableBufferPointer { gram in
        guard let gram = gram.baseAddress else { return }
        SparseView.with(x) { x in
          for row in rows {
            for place in x.starts[row]..<x.starts[row + 1] {
              x.add(weights[row] * x.values[place], row, to: gram + Int(x.indices[place]) * columns)
            }
          }
        }
      }
    }
    for row in 0..<columns where means[row] != 0 {
      for column in 0..<columns { gram[row * columns + column] -= total * means[row] * means[column] }
    }
    return gram
  }

  /// Σ w (x−m)(y−ȳ − (x−m)β) − penalty·β.
  func sparseGradient(
    _ beta: [Double], penalty: Double, _ x: SparseRows, _ y: [Double], _ weights: [Double]
  ) -> [Double] {
    var left = residuals(beta, x, y)
    var sum = 0.0
    for row in left.indices {
      left[row] *= weights[row]
      sum += left[row]
    }
    var result = LeastSquares.sums(x, left)
    for column in 0..<columns { result[column] -= sum * means[column] + penalty * beta[column] }
    return result
  }

  /// y − ȳ − (x − m)β
  private func residuals(_ beta: [Double], _ x: SparseRows, _ y: [Double]) -> [Double] {
    var shift = targetMean
    for column in 0..<columns { shift -= means[column] * beta[column] }
    return beta.withUnsafeBufferPointer { beta in
      guard let beta = beta.baseAddress else { return y }
      return SparseView.with(x) { x in y.indices.map { y[$0] - shift - x.dot($0, beta) } }
    }
  }

  /// One over the diagonal of the normal equations.
  private func inverseDiagonal(_ x: SparseRows, _ weights: [Double], _ penalty: Double) -> [Double] {
    var squares = [Double](repeating: 0, count: columns)
    squares.withUnsafeMutableBufferPointer { squares in
      SparseView.with(x) { x in
        for row in weights.indices {
          for place in x.starts[row]..<x.starts[row + 1] {
            squares[Int(x.indices[place])] += weights[row] * x.values[place] * x.values[place]
          }
        }
      }
    }
    // Centring takes the square of the mean off; without it the means are zero.
    return squares.indices.map { 1 / (max(0, squares[$0] - totalWeight * means[$0] * means[$0]) + penalty) }
  }

  /// Minimises Σ w (y−ȳ − (x−m)β)² + penalty·‖β‖² by conjugate gradients (Hestenes and Stiefel, 1952) on the normal
  /// equations. From zero, and so without a penalty to the solution of smallest norm; with one the columns are brought
  /// to one scale first (Jacobi's preconditioner).
  ///
  /// Stops where the gradient fell by 10⁹, with a notice where it did not within ten passes a dimension.
  func conjugateGradients(
    penalty: Double, _ x: SparseRows, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    var beta = [Double](repeating: 0, count: columns)
    // √w (y−ȳ − (x−m)β), kept up to date.
    let roots = weights.map { $0.squareRoot() }
    var left = scaledTarget(y, weights)
    var slope = moments
    let inverse = penalty > 0 ? inverseDiagonal(x, weights, penalty) : nil
    func scaled(_ slope: [Double]) -> [Double] {
      guard let inverse else { return slope }
      return Elementwise.map(slope, inverse) { $0 * $1 }
    }
    var direction = scaled(slope)
    var size = LBFGS.dot(slope, direction)
    let goal = 1e-18 * size
    var round = 0
    let most = 10 * min(x.rows, columns) + 100
    while size > goal, round < most {
      try context.checkStop()
      round += 1
      var shift = 0.0
      for column in 0..<columns { shift += means[column] * direction[column] }
      let moved = direction.withUnsafeBufferPointer { direction in
        SparseView.with(x) { x in
          roots.indices.map { row in
            direction.baseAddress.map { roots[row] * (x.dot(row, $0) - shift) } ?? 0
          }
        }
      }
      let curvature = LBFGS.dot(moved, moved) + penalty * LBFGS.dot(direction, direction)
      guard curvature > 0, curvature.isFinite else { break }
      let step = size / curvature
      for column in 0..<columns { beta[column] += step * direction[column] }
      for row in left.indices { left[row] -= step * moved[row] }
      var sum = 0.0
      var shares = left
      for row in left.indices {
        shares[row] *= roots[row]
        sum += shares[row]
      }
      slope = LeastSquares.sums(x, shares)
      for column in 0..<columns { slope[column] -= sum * means[column] + penalty * beta[column] }
      let steep = scaled(slope)
      let next = LBFGS.dot(slope, steep)
      let share = next / size
      size = next
      for column in 0..<columns { direction[column] = steep[column] + share * direction[column] }
    }
    if size > goal, round >= most {
      context.notices.add(.notConverged, "Conjugate gradients did not converge within \(round) iterations.")
    }
    guard beta.allSatisfy({ $0.isFinite }) else { throw singular }
    return beta
  }
}
