import LapisFrame
import LapisNumerics

/// Rows times rows of coefficients.
enum LinearScores {
  /// Rows × outputs: each row's product with each row of `coefficients`, plus that output's intercept.
  static func compute(_ x: FeatureMatrix, _ coefficients: [Double], _ intercepts: [Double]) -> [Double] {
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
}
