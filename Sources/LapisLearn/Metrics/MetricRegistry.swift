public import LapisDiagnostics

/// Every metric, by the names of the SDK.
public enum MetricRegistry {
  public static let all: [Metric] =
    LabelMetrics.all + RankingMetrics.all + RegressionMetrics.all

  public static func metrics(for task: TaskKind) -> [Metric] { all.filter { $0.task == task } }

  /// - Throws: `metric.unknown` with the nearest known name.
  public static func metric(_ name: String) throws(Diagnostic) -> Metric {
    if let found = all.first(where: { $0.name == name }) { return found }
    let nearest = NearestName.nearest(to: name, among: all.map { $0.name })
    throw Diagnostic(
      "metric.unknown", .value, "there is no metric '\(name)'.",
      hint: nearest.map { "Did you mean '\($0)'?" })
  }

  /// All metrics of the task for one prediction, in the order of the registry; those that are not
  /// defined are NaN.
  public static func scores(_ inputs: MetricInputs) -> [(name: String, value: Double)] {
    metrics(for: inputs.task).map { ($0.name, $0.compute(inputs)) }
  }
}
