import LapisFrame
import LapisNumerics

/// Rows times rows of coefficients.
enum LinearScores {
  /// Rows × outputs: each row's product with each row of `coefficients`, plus that output's intercept.
  static func compute(_ x: FeatureMatrix, _ coefficients: [Double], _ intercepts: [Double]) -> [Double] {
    if let sparse = x.sparse { return compute(sparse, coefficients, intercepts) }
    let columns = x.columns
    let outputs = intercepts.count
    var scores = [Double](repeating: 0, count: x.rows * outputs)
    scores.withUnsafeMutableBufferPointer { scores in
      x.values.withUnsafeBufferPointer { values in
        coefficients.withUnsafeBufferPointer { weights in
          guard let scores = scores.baseAddress, let values = values.baseAddress,
            let weights = weights.baseAddress, columns > 0
          else { return }
          // Row by row, so that a row's score never depends on the rows beside it.
          for row in 0..<x.rows {
            for output in 0..<outputs {
              scores[row * outputs + output] =
                GEMM.dot(values + row * columns, weights + output * columns, count: columns)
            }
          }
        }
      }
    }
    for row in 0..<x.rows {
      for output in 0..<outputs { scores[row * outputs + output] += intercepts[output] }
    }
    return scores
  }

  /// The same for sparse rows.
  static func compute(_ x: SparseRows, _ coefficients: [Double], _ intercepts: [Double]) -> [Double] {
    let outputs = intercepts.count
    // All that a value is multiplied with stands side by side.
    let table = outputs == 1 ? coefficients : transposed(coefficients, rows: outputs, columns: x.columns)
    var scores = SparseProduct.compute(x, table: table, width: outputs, pool: .serial)
    for row in 0..<x.rows {
      for output in 0..<outputs { scores[row * outputs + output] += intercepts[output] }
    }
    return scores
  }

  /// Row-major values with rows and columns exchanged.
  static func transposed(_ values: [Double], rows: Int, columns: Int) -> [Double] {
    Elementwise.make(rows * columns) { (target: UnsafeMutablePointer<Double>) in
      values.withUnsafeBufferPointer { values in
        guard let values = values.baseAddress else { return }
        for first in stride(from: 0, to: columns, by: 64) {
          for row in 0..<rows {
            for column in first..<min(first + 64, columns) { target[column * rows + row] = values[row * columns + column] }
          }
        }
      }
    }
  }
}
