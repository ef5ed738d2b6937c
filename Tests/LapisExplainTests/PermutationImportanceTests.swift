import Foundation
import LapisDiagnostics
import LapisExplain
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams
import LapisTestSupport
import Testing

struct PermutationImportanceTests {
  struct Recorded: Decodable {
    struct Case: Decodable {
      let name: String
      let metric: String
      let seed: UInt32
      let values: [[Double]]
      let means: [Double]
      let deviations: [Double]
    }
    let cases: [Case]
  }

  private func fit(_ name: String) throws -> (model: FittedPipeline, test: Dataset) {
    let table = name == "ridge" ? "diabetes" : "breast_cancer"
    let path = LapisBinary.checkout.appendingPathComponent("lessons/data/\(table).csv").path
    let frame = try CSVReader.read(path: path)
    let x = try frame.dropping(columns: ["target"]).featureMatrix()
    let target = try frame.requireColumn("target")
    let y = name == "ridge" ? try Target.numbers(from: target) : try Target.classes(from: target)
    let all = try Dataset(x: x, y: y)
    let learner =
      name == "ridge"
      ? try LearnerRegistry.make("Ridge")
      : try LearnerRegistry.make("LogisticRegression", ["tol": .double(1e-10), "max_iter": .int(5000)])
    let pipeline = Pipeline([try TransformerRegistry.make("StandardScaler")], learner)
    let train = all.selecting(rows: (0..<all.rows).filter { $0 % 4 != 0 })
    return (
      try pipeline.fit(train, FitContext()), all.selecting(rows: (0..<all.rows).filter { $0 % 4 == 0 })
    )
  }

  /// The same shuffles, so the same decreases, as scikit-learn's for the same model and seed.
  @Test func agreesWithScikitLearn() throws {
    let url = Fixtures.folder("Fixtures").appendingPathComponent("importances.json")
    for recorded in try JSONDecoder().decode(Recorded.self, from: try Data(contentsOf: url)).cases {
      let (model, test) = try fit(recorded.name)
      let metric = try MetricRegistry.metric(recorded.metric)
      let found = try PermutationImportance(repeats: 4, seed: recorded.seed).explain(model, test, metric: metric)
      for (mine, theirs) in zip(found.values, recorded.values) {
        for (a, b) in zip(mine, theirs) { #expect(abs(a - b) < 1e-7, "\(recorded.name)") }
      }
      for (a, b) in zip(found.means, recorded.means) { #expect(abs(a - b) < 1e-7) }
      for (a, b) in zip(found.deviations, recorded.deviations) { #expect(abs(a - b) < 1e-7) }
    }
  }

  @Test func sameOnAnyNumberOfThreads() throws {
    let (model, test) = try fit("logistic")
    let metric = try MetricRegistry.metric("AUC_weighted")
    let explainer = PermutationImportance(repeats: 3, seed: 5)
    let serial = try explainer.explain(model, test, metric: metric)
    let parallel = try explainer.explain(
      model, test, metric: metric, FitContext(pool: ThreadPool(threads: 2)))
    #expect(serial == parallel)
    #expect(serial != (try PermutationImportance(repeats: 3, seed: 6).explain(model, test, metric: metric)))
  }

  @Test func lossesCountTheOtherWay() throws {
    let (model, test) = try fit("logistic")
    let loss = try PermutationImportance().explain(
      model, test, metric: try MetricRegistry.metric("log_loss"))
    #expect(loss.baseline < 0)
    #expect((loss.ranked(top: 1).first?.mean ?? 0) > 0)
    #expect(loss.ranked(top: 3).count == 3)
    let means = loss.ranked().map { $0.mean }
    #expect(means == means.sorted(by: >))
  }

  @Test func groupsAreShuffledTogether() throws {
    let (model, test) = try fit("logistic")
    let metric = try MetricRegistry.metric("accuracy")
    let all = PermutationImportance.Group(name: "everything", columns: Array(0..<test.x.columns))
    let none = PermutationImportance.Group(name: "nothing", columns: [])
    let found = try PermutationImportance().explain(model, test, metric: metric, groups: [all, none])
    #expect(found.means[0] > 0.3)
    #expect(found.means[1] == 0)
    let summed = found.summed(over: [(name: "both", features: [0, 1])])
    #expect(summed.means == [found.means[0]])
  }

  @Test func refusals() throws {
    let (model, test) = try fit("ridge")
    let metric = try MetricRegistry.metric("r2_score")
    #expect(throws: Diagnostic.self) {
      try PermutationImportance(repeats: 0).explain(model, test, metric: metric)
    }
    #expect(throws: Diagnostic.self) {
      try PermutationImportance().explain(
        model, test, metric: metric, groups: [.init(name: "a", columns: [99])])
    }
    #expect(throws: Diagnostic.self) {
      try PermutationImportance().explain(model, test, metric: try MetricRegistry.metric("accuracy"))
    }
  }
}
