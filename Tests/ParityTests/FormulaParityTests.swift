import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Transformers, splits and metrics against scikit-learn.
@Suite struct FormulaParityTests {
  struct Scaled: Decodable {
    var data: String
    var name: String
    var values: [Double]
  }

  @Test func transformersGiveTheSameValues() throws {
    for expected in try ParityFixture<Scaled>.load("scalers").cases {
      let x = try SampleTable.load(expected.data).x
      let params: [String: ParamValue] = expected.name == "PCA" ? ["n_components": .int(3)] : [:]
      let fitted = try TransformerRegistry.make(expected.name, params).fit(x, FitContext())
      let values = try fitted.transform(x.selecting(rows: Array(0..<4))).values
      #expect(
        largestDifference(values, expected.values) < 1e-9, "\(expected.name) on \(expected.data)")
      let single = try fitted.transform(x.selecting(rows: Array(0..<4)), .single).values
      #expect(
        largestDifference(single, expected.values) < 1e-3, "\(expected.name) in float32")
    }
  }

  struct SplitCase: Decodable {
    var data: String
    var kind: String
    var seed: UInt32?
    var validation: [[Int]]
  }

  @Test func splitsHaveTheSameRows() throws {
    for expected in try ParityFixture<SplitCase>.load("splits").cases {
      let data = try SampleTable.load(expected.data)
      let codes = SampleTable.codes(data)
      let found: [[Int]]
      switch expected.kind {
      case "kfold":
        found = try Splitter.kFold(rows: data.rows, folds: 5, shuffleSeed: expected.seed)
          .map { $0.validation }
      case "stratified":
        found = try Splitter.stratifiedKFold(codes, folds: 5, shuffleSeed: expected.seed)
          .map { $0.validation }
      default:
        let split = try Splitter.trainTest(
          rows: data.rows, testCount: Splitter.testCount(0.25, rows: data.rows),
          seed: expected.seed ?? 0, stratify: expected.kind == "holdout" ? nil : codes)
        found = [split.validation, split.train]
      }
      #expect(found == expected.validation, "\(expected.kind) on \(expected.data)")
    }
  }

  struct Scores: Decodable {
    var classes: Int
    var truth: [Int32]
    var probabilities: [Double]
    var numbers: [Double]
    var predicted: [Double]
    var weights: [Double]?
    var scores: [String: Double]
  }

  @Test func metricsHaveTheSameValues() throws {
    for expected in try ParityFixture<Scores>.load("metrics").cases {
      let labels = (0..<expected.classes).map { ClassLabel.int($0) }
      let truth: Target =
        expected.classes > 0
        ? .classes(codes: expected.truth, labels: labels) : .numbers(expected.numbers)
      let predicted: Prediction =
        expected.classes > 0
        ? .probabilities(expected.probabilities, labels: labels) : .numbers(expected.predicted)
      for (name, value) in expected.scores.sorted(by: { $0.key < $1.key }) {
        let own = try MetricRegistry.metric(name).score(truth, predicted, weights: expected.weights)
        #expect(
          abs(own - value) < 1e-12 * max(1, abs(value)),
          "\(name) with \(expected.classes) classes, weighted \(expected.weights != nil): \(own), \(value)")
      }
    }
  }
}
