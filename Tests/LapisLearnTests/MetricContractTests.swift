import LapisDiagnostics
import LapisFrame
import LapisLearn
import Testing

/// The laws that every metric passes, and the edges of some.
@Suite struct MetricContractTests {
  private let labels: [ClassLabel] = [.int(0), .int(1)]

  private func shares(_ positive: [Double]) -> Prediction {
    .probabilities(positive.flatMap { [1 - $0, $0] }, labels: labels)
  }

  @Test func perfectBeatsWorst() throws {
    for metric in MetricRegistry.all {
      let perfect: Double
      let worst: Double
      if metric.task == .classification {
        let truth = Target.classes(codes: [0, 1, 1, 0, 1], labels: labels)
        perfect = try metric.score(truth, shares([0, 1, 1, 0, 1]))
        worst = try metric.score(truth, shares([0.9, 0.1, 0.2, 0.8, 0.3]))
      } else {
        let truth = Target.numbers([1, 2, 3, 4, 6])
        perfect = try metric.score(truth, .numbers([1, 2, 3, 4, 6]))
        worst = try metric.score(truth, .numbers([6, 4, 3, 2, 0.5]))
      }
      #expect(metric.isBetter(perfect, than: worst), "\(metric.name): \(perfect), \(worst)")
      #expect(perfect == (metric.isMaximized ? 1 : 0), "\(metric.name): \(perfect)")
      #expect(!metric.isBetter(.nan, than: worst), "\(metric.name)")
    }
  }

  /// A weight of two is the row twice, where the metric takes weights; else it changes nothing.
  @Test func weightsCountAsRows() throws {
    for metric in MetricRegistry.all {
      let once: Double
      let twice: Double
      let plain: Double
      if metric.task == .classification {
        let weighted: [Double] = [2, 1, 1, 1]
        let answer = [0.3, 0.6, 0.2, 0.7]
        let truth = Target.classes(codes: [0, 1, 1, 0], labels: labels)
        once = try metric.score(truth, shares(answer), weights: weighted)
        plain = try metric.score(truth, shares(answer))
        twice = try metric.score(
          .classes(codes: [0, 0, 1, 1, 0], labels: labels), shares([0.3] + answer))
      } else {
        let answer: [Double] = [1.5, 2.5, 2, 5]
        once = try metric.score(.numbers([1, 2, 3, 4]), .numbers(answer), weights: [2, 1, 1, 1])
        plain = try metric.score(.numbers([1, 2, 3, 4]), .numbers(answer))
        twice = try metric.score(.numbers([1, 1, 2, 3, 4]), .numbers([1.5] + answer))
      }
      if metric.takesWeights {
        #expect(abs(once - twice) < 1e-12, "\(metric.name): \(once), \(twice)")
      } else {
        #expect(once == plain, "\(metric.name)")
      }
    }
  }

  @Test func refusesWhatDoesNotFit() throws {
    for metric in MetricRegistry.all {
      let classes = Target.classes(codes: [0, 1], labels: labels)
      let wrong: (Target, Prediction) =
        metric.task == .classification
        ? (.numbers([1, 2]), .numbers([1, 2])) : (classes, shares([0, 1]))
      #expect(throws: Diagnostic.self, "\(metric.name)") { _ = try metric.score(wrong.0, wrong.1) }
      #expect(throws: Diagnostic.self) { _ = try metric.score(.numbers([]), .numbers([])) }
      #expect(throws: Diagnostic.self) { _ = try metric.score(.numbers([1]), .numbers([1, 2])) }
      #expect(throws: Diagnostic.self) { _ = try metric.score(classes, .numbers([1, 2])) }
    }
  }

  @Test func areaOfASingleClassIsNotDefined() throws {
    let truth = Target.classes(codes: [1, 1], labels: labels)
    for name in ["AUC_weighted", "AUC_macro", "AUC_binary"] {
      #expect(try MetricRegistry.metric(name).score(truth, shares([0.3, 0.9])).isNaN)
    }
    #expect(try MetricRegistry.metric("accuracy").score(truth, shares([0.3, 0.9])) == 0.5)
  }

  @Test func classesThatTrainingNeverSawCountAsWrong() throws {
    let truth = Target.classes(codes: [0, 1, 2], labels: [.int(0), .int(1), .int(2)])
    let answer = Prediction.probabilities([0.8, 0.2, 0.1, 0.9, 0.5, 0.5], labels: labels)
    #expect(abs(try MetricRegistry.metric("accuracy").score(truth, answer) - 2.0 / 3) < 1e-15)
    #expect(try MetricRegistry.metric("log_loss").score(truth, answer) > 10)
  }

  @Test func edgesOfTheRegressionMetrics() throws {
    func score(_ name: String, _ truth: [Double], _ answer: [Double]) throws -> Double {
      try MetricRegistry.metric(name).score(.numbers(truth), .numbers(answer))
    }
    #expect(try score("r2_score", [5], [5]) == 1)
    #expect(try score("r2_score", [5], [4]) == 0)
    #expect(try score("r2_score", [1, 2], [100, -100]) == -1)
    #expect(try score("spearman_correlation", [1, 2, 3], [4, 4, 4]) == -1)
    #expect(try score("root_mean_squared_log_error", [1, 2], [-1, 2]).isNaN)
    #expect(try score("mean_absolute_percentage_error", [0, 2], [1, 1]) == 50)
    #expect(try score("mean_absolute_percentage_error", [0], [1]).isNaN)
    #expect(try score("normalized_root_mean_squared_error", [3, 3], [3, 3]) == 0)
    #expect(try score("normalized_root_mean_squared_error", [3, 3], [3, 4]) == 1)
    let metric = try MetricRegistry.metric("normalized_mean_absolute_error")
    #expect(try metric.score(.numbers([1, 2]), .numbers([2, 3]), range: 0...10) == 0.1)
  }
}
