import Glibc
import LapisFrame
import LapisNumerics

/// The mean logistic or softmax loss plus `penalty/2 · ‖w‖²`, with gradient and Hessian.
///
/// Parameters are laid out output by output: the coefficients, then the intercept. Two classes have
/// one output. Rows are taken in blocks, the blocks' sums added in their order.
struct LogisticObjective: Sendable {
  let x: FeatureMatrix
  let codes: [Int32]
  /// Sum to 1.
  let weights: [Double]
  let classes: Int
  let penalty: Double
  let hasIntercept: Bool
  let pool: ThreadPool

  var outputs: Int { classes == 2 ? 1 : classes }
  var width: Int { x.columns + 1 }
  var size: Int { outputs * width }
  private static let block = 512

  /// Scores of a block of rows: rows × outputs.
  private func scores(_ theta: [Double], _ rows: Range<Int>) -> [Double] {
    let columns = x.columns
    let width = self.width
    let outputs = self.outputs
    var scores = [Double](repeating: 0, count: rows.count * outputs)
    theta.withUnsafeBufferPointer { theta in
      x.values.withUnsafeBufferPointer { values in
        scores.withUnsafeMutableBufferPointer { scores in
          guard let theta = theta.baseAddress, let values = values.baseAddress,
            let scores = scores.baseAddress
          else { return }
          if outputs == 1 {
            GEMM.product(
              values + rows.lowerBound * columns, rows: rows.count, columns: columns, vector: theta,
              into: scores)
          } else {
            GEMM.multiply(
              m: rows.count, n: outputs, k: columns, values + rows.lowerBound * columns, lda: columns,
              theta, ldb: width, transposeB: true, into: scores, ldc: outputs)
          }
          if hasIntercept {
            for row in 0..<rows.count {
              for output in 0..<outputs {
                scores[row * outputs + output] += theta[output * width + columns]
              }
            }
          }
        }
      }
    }
    return scores
  }

  /// The loss, with residuals `weight · (probability − truth)` and probabilities left in place.
  private func losses(
    _ scores: inout [Double], _ rows: Range<Int>, probabilities: inout [Double]
  ) -> Double {
    var loss = 0.0
    if outputs == 1 {
      for (index, row) in rows.enumerated() {
        let score = scores[index]
        let truth = codes[row] == 1
        let signed = truth ? score : -score
        loss += weights[row] * (signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed)
        let probability = Link.sigmoid(score)
        probabilities[index] = probability
        scores[index] = weights[row] * (probability - (truth ? 1 : 0))
      }
      return loss
    }
    let outputs = self.outputs
    for (index, row) in rows.enumerated() {
      let at = index * outputs
      var largest = -Double.infinity
      for output in 0..<outputs { largest = max(largest, scores[at + output]) }
      var sum = 0.0
      let truth = Int(codes[row])
      let own = scores[at + truth]
      for output in 0..<outputs {
        let value = exp(scores[at + output] - largest)
        probabilities[at + output] = value
        sum += value
      }
      loss += weights[row] * (log(sum) + largest - own)
      for output in 0..<outputs {
        let probability = probabilities[at + output] / sum
        probabilities[at + output] = probability
        scores[at + output] = weights[row] * (probability - (output == truth ? 1 : 0))
      }
    }
    return loss
  }

  /// The value; the gradient goes into `gradient`.
  func evaluate(_ theta: [Double], _ gradient: inout [Double]) -> Double {
    let columns = x.columns
    let width = self.width
    let outputs = self.outputs
    let size = self.size
    let blocks = (x.rows - 1) / Self.block + 1
    let partial = pool.map(count: blocks) { block -> [Double] in
      let rows = block * Self.block..<min((block + 1) * Self.block, x.rows)
      var residuals = scores(theta, rows)
      var probabilities = residuals
      let loss = losses(&residuals, rows, probabilities: &probabilities)
      var result = [Double](repeating: 0, count: size + 1)
      result.withUnsafeMutableBufferPointer { result in
        residuals.withUnsafeBufferPointer { residuals in
          x.values.withUnsafeBufferPointer { values in
            guard let result = result.baseAddress, let residuals = residuals.baseAddress,
              let values = values.baseAddress
            else { return }
            let own = values + rows.lowerBound * columns
            if outputs == 1 {
              GEMM.addTransposedProduct(
                own, rows: rows.count, columns: columns, vector: residuals, into: result)
            } else {
              GEMM.multiply(
                m: outputs, n: columns, k: rows.count, residuals, lda: outputs, transposeA: true, own,
                ldb: columns, into: result, ldc: width)
            }
            for output in 0..<outputs {
              var sum = 0.0
              if hasIntercept { for row in 0..<rows.count { sum += residuals[row * outputs + output] } }
              result[output * width + columns] = sum
            }
          }
        }
      }
      result[size] = loss
      return result
    }
    for index in 0..<size { gradient[index] = 0 }
    var value = 0.0
    for part in partial {
      for index in 0..<size { gradient[index] += part[index] }
      value += part[size]
    }
    for output in 0..<outputs {
      for column in 0..<columns {
        let weight = theta[output * width + column]
        value += 0.5 * penalty * weight * weight
        gradient[output * width + column] += penalty * weight
      }
    }
    return value
  }

  /// The Hessian at `theta`, `size × size`; the intercepts get a tiny curvature of their own along the
  /// direction in which the loss does not change.
  func hessian(_ theta: [Double]) -> [Double] {
    let columns = x.columns
    let width = self.width
    let outputs = self.outputs
    let size = self.size
    let blocks = (x.rows - 1) / Self.block + 1
    let pairs = (0..<outputs).flatMap { a in (0...a).map { (a, $0) } }
    let partial = pool.map(count: blocks) { block -> [Double] in
      let rows = block * Self.block..<min((block + 1) * Self.block, x.rows)
      var residuals = scores(theta, rows)
      var probabilities = residuals
      _ = losses(&residuals, rows, probabilities: &probabilities)
      var design = [Double](repeating: hasIntercept ? 1 : 0, count: rows.count * width)
      for (index, row) in rows.enumerated() {
        for column in 0..<columns { design[index * width + column] = x.values[row * columns + column] }
      }
      var result = [Double](repeating: 0, count: pairs.count * width * width)
      var scaled = design
      for (number, pair) in pairs.enumerated() {
        for (index, row) in rows.enumerated() {
          let first = probabilities[index * outputs + pair.0]
          let curvature: Double
          if outputs == 1 {
            curvature = first * (1 - first)
          } else if pair.0 == pair.1 {
            curvature = first * (1 - first)
          } else {
            curvature = -first * probabilities[index * outputs + pair.1]
          }
          let factor = weights[row] * curvature
          for column in 0..<width { scaled[index * width + column] = factor * design[index * width + column] }
        }
        let product = GEMM.product(
          scaled, transposeA: true, design, m: width, n: width, k: rows.count)
        for index in 0..<width * width { result[number * width * width + index] = product[index] }
      }
      return result
    }
    var sums = [Double](repeating: 0, count: pairs.count * width * width)
    for part in partial { for index in sums.indices { sums[index] += part[index] } }
    var matrix = [Double](repeating: 0, count: size * size)
    for (number, pair) in pairs.enumerated() {
      for row in 0..<width {
        for column in 0..<width {
          let value = sums[number * width * width + row * width + column]
          matrix[(pair.0 * width + row) * size + pair.1 * width + column] = value
          matrix[(pair.1 * width + column) * size + pair.0 * width + row] = value
        }
      }
    }
    for output in 0..<outputs {
      for column in 0..<columns {
        let at = output * width + column
        matrix[at * size + at] += penalty
      }
      let at = output * width + columns
      if !hasIntercept { matrix[at * size + at] += 1 }
      if outputs > 1, hasIntercept {
        for other in 0..<outputs { matrix[at * size + other * width + columns] += 1 }
      }
    }
    return matrix
  }

  /// A diagonal guess of the inverse Hessian at zero.
  var inverseDiagonal: [Double] {
    var squares = [Double](repeating: 0, count: x.columns)
    for row in 0..<x.rows {
      for column in 0..<x.columns {
        let value = x.values[row * x.columns + column]
        squares[column] += weights[row] * value * value
      }
    }
    let share = outputs == 1 ? 0.25 : 1 / Double(classes) * (1 - 1 / Double(classes))
    var result: [Double] = []
    for _ in 0..<outputs {
      for square in squares { result.append(1 / max(share * square + penalty, 1e-12)) }
      result.append(1 / share)
    }
    return result
  }
}
