/// What limits and shapes a boosted tree; the names are those of the parameters.
struct BoostingLimits: Sendable {
  var numLeaves = 31
  var maxDepth = Int.max
  var minChildSamples = 20
  var minSamplesSplit = 2
  var minChildWeight = 1e-3
  var lambda = 0.0
  var alpha = 0.0
  var minSplitGain = 0.0
  /// Largest magnitude of a leaf's value ahead of the learning rate; 0 sets no bound.
  var maxDeltaStep = 0.0
  /// Level by level instead of best leaf first.
  var growsByDepth = false
  /// 1 where a column's effect must not fall, -1 where it must not rise, 0 where it is free; empty: all free.
  var monotone: [Int] = []
  var categories = CategoryLimits()

  /// Whether the split scan must look at the leaves' values, not only at sums.
  var needsValues: Bool { alpha > 0 || maxDeltaStep > 0 || monotone.contains { $0 != 0 } }

  /// The value of a leaf that lowers the loss most, within its bounds.
  func value(gradient: Double, hessian: Double, lambda: Double, within bounds: ClosedRange<Double>) -> Double {
    let divisor = hessian + lambda
    guard divisor > 0 else { return 0 }
    var value = -shrunk(gradient) / divisor
    if maxDeltaStep > 0 { value = min(max(value, -maxDeltaStep), maxDeltaStep) }
    return min(max(value, bounds.lowerBound), bounds.upperBound)
  }

  /// Twice what the loss falls by where a leaf takes a value.
  func score(gradient: Double, hessian: Double, lambda: Double, value: Double) -> Double {
    -(2 * shrunk(gradient) * value + (hessian + lambda) * value * value)
  }

  private func shrunk(_ gradient: Double) -> Double {
    gradient > 0 ? max(0, gradient - alpha) : min(0, gradient + alpha)
  }
}

/// How columns of categories are split (Fisher, 1958: sorted by their mean, the best split is a cut).
struct CategoryLimits: Sendable {
  /// Up to so many categories, each is tried against all others.
  var mostOneHot = 4
  /// Added to the hessian of a category when they are sorted; categories of fewer rows are not moved left.
  var smoothing = 10.0
  /// Added to the L2 penalty of the leaves below such a split.
  var lambda = 10.0
  /// Most categories on the left.
  var mostOnLeft = 32
  /// Fewest rows between two cuts that are tried.
  var rowsPerGroup = 100
}
