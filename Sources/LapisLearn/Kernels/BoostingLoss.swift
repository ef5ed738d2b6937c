import Glibc

/// What boosting lowers: the loss of a score against the target, and how scores become predictions.
enum BoostingLoss: Sendable, Hashable {
  case squared
  /// Its leaves take the median of their residuals.
  case absolute
  /// Squared up to a residual of `delta`, then linear.
  case huber(delta: Double)
  /// As Friedman (2001) has it: `delta` is the quantile of the residuals at each round.
  case huberQuantile(Double)
  /// The pinball loss; its leaves take the quantile of their residuals.
  case quantile(Double)
  /// The score is the logarithm of the mean; `slack` is added to it in the second derivative only, which keeps
  /// steps short.
  case poisson(slack: Double)
  case gamma
  case tweedie(power: Double)
  case logistic
  /// Second derivatives are `curvature` · p(1−p).
  case softmax(curvature: Double)

  var isClassification: Bool {
    switch self {
    case .logistic, .softmax: true
    default: false
    }
  }

  /// Whether a prediction is the exponential of a score.
  var hasLogLink: Bool {
    switch self {
    case .poisson, .gamma, .tweedie: true
    default: false
    }
  }

  /// The share of the residuals that leaves take their value from; nil where they take a Newton step.
  var leafQuantile: Double? {
    switch self {
    case .absolute: 0.5
    case .quantile(let share): share
    default: nil
    }
  }
}

/// Weighted quantiles.
enum WeightedQuantile {
  /// Between the order statistics, linearly, where all weigh the same; else the first value at which the weight up
  /// to it reaches the share.
  static func of(_ values: [Double], weights: [Double]?, share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    guard let weights else {
      let sorted = values.sorted()
      let place = Double(sorted.count - 1) * share
      let low = min(Int(place), sorted.count - 1)
      let high = min(low + 1, sorted.count - 1)
      return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
    let order = values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1] }
    var total = 0.0
    for weight in weights { total += weight }
    var reached = 0.0
    for index in order {
      reached += weights[index]
      if reached >= total * share { return values[index] }
    }
    return values[order[order.count - 1]]
  }
}
