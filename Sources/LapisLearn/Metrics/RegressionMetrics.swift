import Glibc
import LapisNumerics

/// Metrics of predicted numbers.
enum RegressionMetrics {
  static let all: [Metric] = [
    Metric("explained_variance", .regression) { explainedVariance($0) },
    Metric("r2_score", .regression) { r2($0) },
    Metric("spearman_correlation", .regression, takesWeights: false) { spearman($0) },
    Metric("mean_absolute_error", .regression, isMaximized: false) { meanAbsolute($0) },
    Metric("median_absolute_error", .regression, isMaximized: false, takesWeights: false) {
      medianAbsolute($0)
    },
    Metric("root_mean_squared_error", .regression, isMaximized: false) { rootMeanSquared($0) },
    Metric("root_mean_squared_log_error", .regression, isMaximized: false) { rootMeanSquaredLog($0) },
    Metric("mean_absolute_percentage_error", .regression, isMaximized: false) { meanPercentage($0) },
    Metric("normalized_mean_absolute_error", .regression, isMaximized: false) {
      normalised(meanAbsolute($0), $0)
    },
    Metric("normalized_median_absolute_error", .regression, isMaximized: false, takesWeights: false) {
      normalised(medianAbsolute($0), $0)
    },
    Metric("normalized_root_mean_squared_error", .regression, isMaximized: false) {
      normalised(rootMeanSquared($0), $0)
    },
    Metric("normalized_root_mean_squared_log_error", .regression, isMaximized: false) {
      normalisedLog($0)
    },
  ]

  private static func residual(_ inputs: MetricInputs, _ row: Int) -> Double {
    inputs.truth[row] - inputs.predicted[row]
  }

  private static func meanAbsolute(_ inputs: MetricInputs) -> Double {
    inputs.mean { abs(residual(inputs, $0)) }
  }

  private static func medianAbsolute(_ inputs: MetricInputs) -> Double {
    Statistics.median((0..<inputs.rows).map { abs(residual(inputs, $0)) })
  }

  private static func rootMeanSquared(_ inputs: MetricInputs) -> Double {
    inputs.mean { residual(inputs, $0) * residual(inputs, $0) }.squareRoot()
  }

  private static func rootMeanSquaredLog(_ inputs: MetricInputs) -> Double {
    guard inputs.truth.allSatisfy({ $0 >= 0 }), inputs.predicted.allSatisfy({ $0 >= 0 }) else {
      return .nan
    }
    return inputs.mean { row in
      let difference = log1p(inputs.truth[row]) - log1p(inputs.predicted[row])
      return difference * difference
    }.squareRoot()
  }

  private static func explainedVariance(_ inputs: MetricInputs) -> Double {
    let centre = inputs.mean { residual(inputs, $0) }
    let truthCentre = inputs.mean { inputs.truth[$0] }
    let unexplained = inputs.mean { (residual(inputs, $0) - centre) * (residual(inputs, $0) - centre) }
    let all = inputs.mean { (inputs.truth[$0] - truthCentre) * (inputs.truth[$0] - truthCentre) }
    return all == 0 ? (unexplained == 0 ? 1 : 0) : 1 - unexplained / all
  }

  private static func r2(_ inputs: MetricInputs) -> Double {
    let centre = inputs.mean { inputs.truth[$0] }
    let unexplained = inputs.mean { residual(inputs, $0) * residual(inputs, $0) }
    let all = inputs.mean { (inputs.truth[$0] - centre) * (inputs.truth[$0] - centre) }
    if all == 0 { return unexplained == 0 ? 1 : 0 }
    return min(1, max(-1, 1 - unexplained / all))
  }

  private static func spearman(_ inputs: MetricInputs) -> Double {
    let a = ranks(inputs.truth)
    let b = ranks(inputs.predicted)
    let meanA = Statistics.mean(a)
    let meanB = Statistics.mean(b)
    var cross = 0.0, squaresA = 0.0, squaresB = 0.0
    for row in a.indices {
      cross += (a[row] - meanA) * (b[row] - meanB)
      squaresA += (a[row] - meanA) * (a[row] - meanA)
      squaresB += (b[row] - meanB) * (b[row] - meanB)
    }
    guard squaresA > 0, squaresB > 0 else { return -1 }
    return cross / (squaresA * squaresB).squareRoot()
  }

  /// Ranks from 1, ties getting their mean.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = RadixSort.order(of: values)
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for position in start..<end { ranks[order[position]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }

  private static func meanPercentage(_ inputs: MetricInputs) -> Double {
    var sum = 0.0
    var total = 0.0
    for row in 0..<inputs.rows where abs(inputs.truth[row]) > 1e-8 {
      sum += inputs.weights[row] * abs(residual(inputs, row) / inputs.truth[row])
      total += inputs.weights[row]
    }
    return total > 0 ? 100 * sum / total : .nan
  }

  private static func normalised(_ error: Double, _ inputs: MetricInputs) -> Double {
    let width = inputs.range.upperBound - inputs.range.lowerBound
    if error.isNaN { return .nan }
    if width == 0 { return error == 0 ? 0 : 1 }
    return min(1, max(0, error / width))
  }

  private static func normalisedLog(_ inputs: MetricInputs) -> Double {
    let error = rootMeanSquaredLog(inputs)
    guard !error.isNaN, inputs.range.lowerBound > -1 else { return .nan }
    let width = log1p(inputs.range.upperBound) - log1p(inputs.range.lowerBound)
    if width == 0 { return error == 0 ? 0 : 1 }
    return min(1, max(0, error / width))
  }
}
