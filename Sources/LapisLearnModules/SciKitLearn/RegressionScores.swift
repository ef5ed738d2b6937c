import LapisInterpreter

/// Scores of predicted numbers, by scikit-learn's definitions.
enum RegressionScores {
  private static func check(_ truth: [Double], _ predicted: [Double], _ weights: [Double]?) throws {
    guard truth.count == predicted.count, weights?.count ?? truth.count == truth.count else {
      throw ScriptError(
        .valueError,
        "Found input variables with inconsistent numbers of samples: [\(truth.count), \(predicted.count)]")
    }
    guard !truth.isEmpty else {
      throw ScriptError(.valueError, "Found array with 0 sample(s) while a minimum of 1 is required.")
    }
    guard truth.allSatisfy({ $0.isFinite }), predicted.allSatisfy({ $0.isFinite }) else {
      throw ScriptError(.valueError, "Input contains NaN or infinity.")
    }
  }

  private static func mean(_ values: [Double], _ weights: [Double]?) -> Double {
    guard let weights else { return values.reduce(0, +) / Double(values.count) }
    return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  static func meanSquared(_ truth: [Double], _ predicted: [Double], _ weights: [Double]?) throws -> Double {
    try check(truth, predicted, weights)
    return mean(zip(truth, predicted).map { ($0 - $1) * ($0 - $1) }, weights)
  }

  static func meanAbsolute(_ truth: [Double], _ predicted: [Double], _ weights: [Double]?) throws -> Double {
    try check(truth, predicted, weights)
    return mean(zip(truth, predicted).map { abs($0 - $1) }, weights)
  }

  static func meanPercentage(_ truth: [Double], _ predicted: [Double], _ weights: [Double]?) throws -> Double {
    try check(truth, predicted, weights)
    return mean(zip(truth, predicted).map { abs($0 - $1) / max(abs($0), 2.220446049250313e-16) }, weights)
  }

  static func medianAbsolute(_ truth: [Double], _ predicted: [Double]) throws -> Double {
    try check(truth, predicted, nil)
    let sorted = zip(truth, predicted).map { abs($0 - $1) }.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// 1 for a perfect answer of a constant target, 0 for another answer of it; NaN for a single row.
  static func r2(_ truth: [Double], _ predicted: [Double], _ weights: [Double]?) throws -> Double {
    try check(truth, predicted, weights)
    guard truth.count > 1 else { return .nan }
    let centre = mean(truth, weights)
    var residual = 0.0
    var spread = 0.0
    for row in truth.indices {
      let weight = weights?[row] ?? 1
      residual += weight * (truth[row] - predicted[row]) * (truth[row] - predicted[row])
      spread += weight * (truth[row] - centre) * (truth[row] - centre)
    }
    if spread == 0 { return residual == 0 ? 1 : 0 }
    return 1 - residual / spread
  }

  static func explainedVariance(_ truth: [Double], _ predicted: [Double], _ weights: [Double]?) throws -> Double {
    try check(truth, predicted, weights)
    let errors = zip(truth, predicted).map { $0 - $1 }
    let shift = mean(errors, weights)
    let centre = mean(truth, weights)
    let residual = mean(errors.map { ($0 - shift) * ($0 - shift) }, weights)
    let spread = mean(truth.map { ($0 - centre) * ($0 - centre) }, weights)
    if spread == 0 { return residual == 0 ? 1 : 0 }
    return 1 - residual / spread
  }
}
