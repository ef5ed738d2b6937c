import CLapisKernels
import Glibc
import LapisFrame
import LapisNumerics

/// The mean logistic or softmax loss plus `penalty/2 · ‖w‖²`, with gradient and Hessian; `interceptPenalty`
/// does the same for the intercepts.
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
  var interceptPenalty = 0.0
  let hasIntercept: Bool
  let pool: ThreadPool
  /// Where it stops, values and sums are incomplete: who asked for them looks at it.
  let cancellation: Cancellation
  /// The columns of a sparse `x` as rows, for gradients.
  let transposed: SparseRows?

  init(
    x: FeatureMatrix, codes: [Int32], weights: [Double], classes: Int, penalty: Double, interceptPenalty: Double = 0,
    hasIntercept: Bool, pool: ThreadPool, cancellation: Cancellation
  ) {
    self.x = x
    self.codes = codes
    self.weights = weights
    self.classes = classes
    self.penalty = penalty
    self.interceptPenalty = interceptPenalty
    self.hasIntercept = hasIntercept
    self.pool = pool
    self.cancellation = cancellation
    transposed = x.sparse?.transposed
  }

  var outputs: Int { classes == 2 ? 1 : classes }
  var width: Int { x.columns + 1 }
  var size: Int { outputs * width }
  /// Rows of a block: no more than 64 blocks, whose sums are kept apart.
  var block: Int { max(512, (x.rows + 63) / 64) }

  /// Scores of a block of rows: rows × outputs.
  private func scores(_ theta: [Double], _ rows: Range<Int>) -> [Double] {
    if let sparse = x.sparse { return sparseScores(sparse, table(theta), theta, rows) }
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
  func losses(
    _ scores: inout [Double], _ rows: Range<Int>, probabilities: inout [Double]
  ) -> Double {
    var loss = 0.0
    let outputs = self.outputs
    let count = rows.count * outputs
    scores.withUnsafeMutableBufferPointer { scores in
      probabilities.withUnsafeMutableBufferPointer { probabilities in
        guard let scores = scores.baseAddress, let probabilities = probabilities.baseAddress else { return }
        if outputs == 1 {
          loss = binaryLosses(scores, probabilities, rows)
          return
        }
        for row in 0..<rows.count {
          let own = scores + row * outputs
          var largest = own[0]
          for output in 1..<outputs { largest = max(largest, own[output]) }
          for output in 0..<outputs { probabilities[row * outputs + output] = own[output] - largest }
        }
        let shifted = UnsafeMutablePointer<Double>.allocate(capacity: rows.count)
        defer { shifted.deallocate() }
        for row in 0..<rows.count {
          shifted[row] = probabilities[row * outputs + Int(codes[rows.lowerBound + row])]
        }
        for index in 0..<count { probabilities[index] = max(probabilities[index], -708) }
        lapis_exponentials(Int64(count), probabilities, probabilities)
        for row in 0..<rows.count {
          let own = probabilities + row * outputs
          var sum = 0.0
          for output in 0..<outputs { sum += own[output] }
          let weight = weights[rows.lowerBound + row]
          loss += weight * (log(sum) - shifted[row])
          let inverse = 1 / sum
          for output in 0..<outputs {
            own[output] *= inverse
            scores[row * outputs + output] = weight * own[output]
          }
          scores[row * outputs + Int(codes[rows.lowerBound + row])] -= weight
        }
      }
    }
    return loss
  }

  /// The same for one output. e^−|s| serves the loss and the probability; below e^−708 nothing is left of it.
  private func binaryLosses(
    _ scores: UnsafeMutablePointer<Double>, _ probabilities: UnsafeMutablePointer<Double>, _ rows: Range<Int>
  ) -> Double {
    let count = rows.count
    for index in 0..<count { probabilities[index] = -min(abs(scores[index]), 708) }
    lapis_exponentials(Int64(count), probabilities, probabilities)
    return codes.withUnsafeBufferPointer { codes in
      weights.withUnsafeBufferPointer { weights in
        guard let codes = codes.baseAddress, let weights = weights.baseAddress else { return 0 }
        let (truths, shares) = (codes + rows.lowerBound, weights + rows.lowerBound)
        var loss = 0.0
        var isEven = true
        for index in 0..<count {
          let truth: Double = truths[index] == 1 ? 1 : 0
          loss += shares[index] * (max(scores[index], 0) - truth * scores[index])
          isEven = isEven && shares[index] == shares[0]
        }
        if isEven {
          // One logarithm of a product does for many rows: 500 factors of at most 2 stay in range.
          for start in stride(from: 0, to: count, by: 500) {
            var product = 1.0
            for index in start..<min(start + 500, count) { product *= 1 + probabilities[index] }
            // A factor that rounds to 1 stands for less than a rounding of the sum.
            loss += shares[0] * log(product)
          }
        } else {
          for index in 0..<count { loss += shares[index] * log1p(probabilities[index]) }
        }
        for index in 0..<count {
          let small = probabilities[index]
          let most = 1 / (1 + small)
          let probability = scores[index] >= 0 ? most : small * most
          let truth: Double = truths[index] == 1 ? 1 : 0
          probabilities[index] = probability
          scores[index] = shares[index] * (probability - truth)
        }
        return loss
      }
    }
  }

  /// The value; the gradient goes into `gradient`.
  func evaluate(_ theta: [Double], _ gradient: inout [Double]) -> Double {
    evaluate(theta, &gradient, curvatures: nil)
  }

  /// The same for two classes, with each row's second derivative, weight · p · (1 − p), for the Hessian.
  func evaluate(_ theta: [Double], _ gradient: inout [Double], curvatures: inout [Float]) -> Double {
    curvatures.withUnsafeMutableBufferPointer { evaluate(theta, &gradient, curvatures: $0.baseAddress.map { SharedPointer($0) }) }
  }

  private func evaluate(
    _ theta: [Double], _ gradient: inout [Double], curvatures: SharedPointer<Float>?
  ) -> Double {
    if let sparse = x.sparse, let transposed {
      let value = evaluateLoss(sparse, transposed, theta, &gradient)
      return value + addPenalty(theta, &gradient)
    }
    let columns = x.columns
    let width = self.width
    let outputs = self.outputs
    let size = self.size
    let rowsOfBlock = self.block
    let blocks = (x.rows - 1) / rowsOfBlock + 1
    let partial = pool.map(count: blocks) { block -> [Double] in
      if cancellation.reason != nil { return [Double](repeating: 0, count: size + 1) }
      let rows = block * rowsOfBlock..<min((block + 1) * rowsOfBlock, x.rows)
      var residuals = scores(theta, rows)
      var probabilities = residuals
      let loss = losses(&residuals, rows, probabilities: &probabilities)
      if let curvatures {
        for index in 0..<rows.count {
          let row = rows.lowerBound + index
          curvatures[row] = Float(weights[row] * probabilities[index] * (1 - probabilities[index]))
        }
      }
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
    return value + addPenalty(theta, &gradient)
  }

  /// The penalty; its slopes are added to `gradient`.
  private func addPenalty(_ theta: [Double], _ gradient: inout [Double]) -> Double {
    let columns = x.columns
    let width = self.width
    var value = 0.0
    for output in 0..<outputs {
      for column in 0..<columns {
        let weight = theta[output * width + column]
        value += 0.5 * penalty * weight * weight
        gradient[output * width + column] += penalty * weight
      }
      if interceptPenalty > 0 {
        let weight = theta[output * width + columns]
        value += 0.5 * interceptPenalty * weight * weight
        gradient[output * width + columns] += interceptPenalty * weight
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
    let pairs = (0..<outputs).flatMap { a in (0...a).map { (a, $0) } }
    // Each block has its own sums: fewer of them where they are large.
    let most = max(1, (1 << 24) / (pairs.count * width * width))
    let rowsOfBlock = max(block, (x.rows - 1) / most + 1)
    let blocks = (x.rows - 1) / rowsOfBlock + 1
    let partial = pool.map(count: blocks) { block -> [Double] in
      if cancellation.reason != nil { return [Double](repeating: 0, count: pairs.count * width * width) }
      let rows = block * rowsOfBlock..<min((block + 1) * rowsOfBlock, x.rows)
      var residuals = scores(theta, rows)
      var probabilities = residuals
      _ = losses(&residuals, rows, probabilities: &probabilities)
      var design = [Double](repeating: hasIntercept ? 1 : 0, count: rows.count * width)
      design.withUnsafeMutableBufferPointer { design in
        if let sparse = x.sparse {
          guard let design = design.baseAddress else { return }
          SparseView.with(sparse) { view in
            for (index, row) in rows.enumerated() {
              (design + index * width).update(repeating: 0, count: columns)
              view.add(1, row, to: design + index * width)
            }
          }
          return
        }
        x.values.withUnsafeBufferPointer { values in
          guard let design = design.baseAddress, let values = values.baseAddress else { return }
          for (index, row) in rows.enumerated() {
            (design + index * width).update(from: values + row * columns, count: columns)
          }
        }
      }
      var result = [Double](repeating: 0, count: pairs.count * width * width)
      var scaled = design
      result.withUnsafeMutableBufferPointer { result in
        scaled.withUnsafeMutableBufferPointer { scaled in
          design.withUnsafeBufferPointer { design in
            probabilities.withUnsafeBufferPointer { probabilities in
              guard let result = result.baseAddress, let scaled = scaled.baseAddress,
                let design = design.baseAddress
              else { return }
              for (number, pair) in pairs.enumerated() where cancellation.reason == nil {
                for index in 0..<rows.count {
                  let first = probabilities[index * outputs + pair.0]
                  let curvature =
                    pair.0 == pair.1 ? first * (1 - first) : -first * probabilities[index * outputs + pair.1]
                  let factor = weights[rows.lowerBound + index] * curvature
                  let source = design + index * width
                  let target = scaled + index * width
                  for column in 0..<width { target[column] = factor * source[column] }
                }
                // Symmetric: each band of columns needs only what stands left of its end.
                for start in stride(from: 0, to: width, by: 24) {
                  let end = min(start + 24, width)
                  GEMM.multiply(
                    m: end - start, n: end, k: rows.count, scaled + start, lda: width, transposeA: true,
                    design, ldb: width, into: result + number * width * width + start * width, ldc: width)
                }
              }
            }
          }
        }
      }
      return result
    }
    var sums = [Double](repeating: 0, count: pairs.count * width * width)
    for part in partial { for index in sums.indices { sums[index] += part[index] } }
    var matrix = [Double](repeating: 0, count: size * size)
    for (number, pair) in pairs.enumerated() {
      for row in 0..<width {
        for column in 0..<width {
          let value = sums[number * width * width + max(row, column) * width + min(row, column)]
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
      matrix[at * size + at] += hasIntercept ? interceptPenalty : 1
      if outputs > 1, hasIntercept, interceptPenalty == 0 {
        for other in 0..<outputs { matrix[at * size + other * width + columns] += 1 }
      }
    }
    return matrix
  }

  /// A diagonal guess of the inverse Hessian at zero.
  var inverseDiagonal: [Double] {
    var squares = [Double](repeating: 0, count: x.columns)
    if let sparse = x.sparse {
      for row in 0..<x.rows {
        for place in sparse.starts[row]..<sparse.starts[row + 1] {
          squares[Int(sparse.indices[place])] += weights[row] * sparse.values[place] * sparse.values[place]
        }
      }
    } else {
      for row in 0..<x.rows {
        for column in 0..<x.columns {
          let value = x.values[row * x.columns + column]
          squares[column] += weights[row] * value * value
        }
      }
    }
    let share = outputs == 1 ? 0.25 : 1 / Double(classes) * (1 - 1 / Double(classes))
    var result: [Double] = []
    for _ in 0..<outputs {
      for square in squares { result.append(1 / max(share * square + penalty, 1e-12)) }
      result.append(1 / (share + interceptPenalty))
    }
    return result
  }
}
