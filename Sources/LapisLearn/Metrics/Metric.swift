public import LapisDiagnostics
public import LapisFrame

/// A number with a goal, computed from the truth and a prediction of the same rows.
public struct Metric: Sendable {
  /// As the user meets it: `AUC_weighted`.
  public let name: String
  /// Whether more is better.
  public let isMaximized: Bool
  public let task: TaskKind
  /// Whether sample weights count; the others ignore them.
  public let takesWeights: Bool
  let compute: @Sendable (MetricInputs) -> Double

  init(
    _ name: String, _ task: TaskKind, isMaximized: Bool = true, takesWeights: Bool = true,
    _ compute: @escaping @Sendable (MetricInputs) -> Double
  ) {
    self.name = name
    self.task = task
    self.isMaximized = isMaximized
    self.takesWeights = takesWeights
    self.compute = compute
  }

  /// The value; NaN where the metric is not defined for these rows (AUC of a single class).
  ///
  /// - Parameters:
  ///   - range: smallest and largest target of the whole data, for the normalised errors; nil takes
  ///     those of `truth`.
  /// - Throws: a diagnostic for the wrong task, different lengths, or no rows.
  public func score(
    _ truth: Target, _ predicted: Prediction, weights: [Double]? = nil,
    range: ClosedRange<Double>? = nil
  ) throws(Diagnostic) -> Double {
    let inputs = try MetricInputs(truth, predicted, weights: weights, range: range)
    guard inputs.task == task else {
      throw Diagnostic(
        "metric.task", .value, "\(name) is a metric of \(task.rawValue). Got a \(inputs.task.rawValue) target.")
    }
    return compute(inputs)
  }

  /// `value` signed so that higher is better; NaN is the worst.
  public func utility(_ value: Double) -> Double {
    value.isNaN ? -.infinity : isMaximized ? value : -value
  }

  public func isBetter(_ a: Double, than b: Double) -> Bool { utility(a) > utility(b) }
}
