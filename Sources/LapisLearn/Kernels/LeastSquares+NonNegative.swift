import CLapisKernels
import LapisDiagnostics
import LapisFrame
import LapisNumerics

extension LeastSquares {
  /// Least squares with no coefficient below zero, by active sets (Lawson and Hanson, 1974).
  func solveNonNegative(
    penalty: Double, _ x: FeatureMatrix, _ y: [Double], weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    // Without products of all columns, those that are needed come from the columns themselves.
    let own = gram.isEmpty ? scaledColumns(x, weights) : []
    let target = gram.isEmpty ? scaledTarget(y, weights) : []
    let rows = x.rows
    func product(_ a: Int, _ b: Int) -> Double {
      if !gram.isEmpty { return gram[a * columns + b] }
      return own.withUnsafeBufferPointer { own in
        guard let base = own.baseAddress else { return 0 }
        return lapis_dot(Int64(rows), base + a * rows, base + b * rows)
      }
    }
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
          for (j, b) in free.enumerated() { matrix[i * free.count + j] = product(a, b) }
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
      let now = slopes(beta, penalty: penalty, own, target)
      for column in 0..<columns where slope[column] != 0 || isFree[column] { slope[column] = now[column] }
    }
    return beta
  }

  /// What the columns still have to do with the residual, less the penalty's pull.
  private func slopes(_ beta: [Double], penalty: Double, _ own: [Double], _ target: [Double]) -> [Double] {
    let used = beta.indices.filter { beta[$0] != 0 }
    guard gram.isEmpty else {
      var slopes = (0..<columns).map { moments[$0] - penalty * beta[$0] }
      for other in used {
        for column in 0..<columns { slopes[column] -= gram[other * columns + column] * beta[other] }
      }
      return slopes
    }
    let rows = target.count
    var residual = target
    return own.withUnsafeBufferPointer { own in
      residual.withUnsafeMutableBufferPointer { residual in
        guard let own = own.baseAddress, let residual = residual.baseAddress else { return moments }
        for other in used { lapis_axpy(Int64(rows), -beta[other], own + other * rows, residual) }
        return (0..<columns).map { lapis_dot(Int64(rows), own + $0 * rows, residual) - penalty * beta[$0] }
      }
    }
  }
}
