import LapisFrame
import LapisNumerics

/// The loss of sparse rows. Scores go row by row, gradients column by column, so that no thread needs a gradient of
/// its own and the sums do not depend on the threads.
extension LogisticObjective {
  /// The coefficients of one column side by side: columns × outputs.
  func table(_ theta: [Double]) -> [Double] {
    if outputs == 1 { return theta }
    let (outputs, columns, width) = (self.outputs, x.columns, self.width)
    return Elementwise.make(columns * outputs) { (target: UnsafeMutablePointer<Double>) in
      theta.withUnsafeBufferPointer { theta in
        for column in 0..<columns {
          for output in 0..<outputs { target[column * outputs + output] = theta[output * width + column] }
        }
      }
    }
  }

  /// Scores of a block of rows: rows × outputs.
  func sparseScores(_ x: SparseRows, _ table: [Double], _ theta: [Double], _ rows: Range<Int>) -> [Double] {
    let outputs = self.outputs
    var scores = [Double](repeating: 0, count: rows.count * outputs)
    if hasIntercept {
      for row in 0..<rows.count {
        for output in 0..<outputs { scores[row * outputs + output] = theta[output * width + x.columns] }
      }
    }
    scores.withUnsafeMutableBufferPointer { scores in
      table.withUnsafeBufferPointer { table in
        guard let scores = scores.baseAddress, let table = table.baseAddress else { return }
        SparseView.with(x) { x in
          for row in rows {
            let own = scores + (row - rows.lowerBound) * outputs
            if outputs == 1 {
              own[0] += x.dot(row, table)
            } else {
              x.add(row, times: table, width: outputs, to: own)
            }
          }
        }
      }
    }
    return scores
  }

  /// The loss without the penalty; its gradient goes into `gradient`.
  func evaluateLoss(
    _ x: SparseRows, _ transposed: SparseRows, _ theta: [Double], _ gradient: inout [Double]
  ) -> Double {
    let (outputs, width, rowsOfBlock) = (self.outputs, self.width, self.block)
    let table = self.table(theta)
    let blocks = (x.rows - 1) / rowsOfBlock + 1
    let parts = pool.map(count: blocks) { block -> (residuals: [Double], loss: Double) in
      let rows = block * rowsOfBlock..<min((block + 1) * rowsOfBlock, x.rows)
      if cancellation.reason != nil { return ([Double](repeating: 0, count: rows.count * outputs), 0) }
      var residuals = sparseScores(x, table, theta, rows)
      var probabilities = residuals
      let loss = losses(&residuals, rows, probabilities: &probabilities)
      return (residuals, loss)
    }
    var value = 0.0
    var residuals: [Double] = []
    residuals.reserveCapacity(x.rows * outputs)
    for part in parts {
      value += part.loss
      residuals.append(contentsOf: part.residuals)
    }
    let all = residuals
    gradient.withUnsafeMutableBufferPointer { gradient in
      guard let base = gradient.baseAddress else { return }
      let target = SharedPointer(base)
      pool.forEachBlock(of: x.columns, size: 1024) { columns in
        if cancellation.reason != nil { return }
        all.withUnsafeBufferPointer { residuals in
          guard let residuals = residuals.baseAddress else { return }
          SparseView.with(transposed) { view in
            if outputs == 1 {
              for column in columns { target.base[column] = view.dot(column, residuals) }
              return
            }
            withUnsafeTemporaryAllocation(of: Double.self, capacity: outputs) { sums in
              guard let sums = sums.baseAddress else { return }
              for column in columns {
                sums.initialize(repeating: 0, count: outputs)
                view.add(column, times: residuals, width: outputs, to: sums)
                for output in 0..<outputs { target.base[output * width + column] = sums[output] }
              }
            }
          }
        }
      }
      for output in 0..<outputs {
        var sum = 0.0
        if hasIntercept { for row in 0..<x.rows { sum += all[row * outputs + output] } }
        base[output * width + width - 1] = sum
      }
    }
    return value
  }
}
