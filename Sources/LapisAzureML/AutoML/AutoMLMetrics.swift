import LapisLearn
import LapisTune

/// Which way AutoML's metrics are better.
enum AutoMLMetrics {
  static func goal(of name: String) -> LapisTune.Goal {
    guard let metric = try? MetricRegistry.metric(name) else { return .maximize }
    return metric.isBetter(1, than: 0) ? .maximize : .minimize
  }
}
