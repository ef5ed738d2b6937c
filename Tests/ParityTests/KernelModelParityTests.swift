import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Support vector machines with kernels, perceptrons and Gaussian processes against scikit-learn's answers.
@Suite struct KernelModelParityTests {
  struct Case: Decodable {
    var data: String
    var learner: String
    var params: [String: JSONParam]
    var weighted: Bool
    var rows: Int
    var tolerance: Double
    var values: [Double]
  }

  @Test func answersAreTheSame() throws {
    for expected in try ParityFixture<Case>.load("kernel-models").cases {
      let raw = try SampleTable.load(expected.data)
      let x = try TransformerRegistry.make("StandardScaler").fit(raw.x, FitContext()).transform(raw.x)
      let weights = (0..<raw.rows).map { Double(1 + $0 % 3) }
      let all = try Dataset(x: x, y: raw.y, weights: expected.weighted ? weights : nil)
      let data = expected.rows == raw.rows ? all : all.selecting(rows: Array(0..<expected.rows))
      let learner = try LearnerRegistry.make(expected.learner, expected.params.mapValues { $0.value })
      let model = try learner.fit(data, FitContext())
      let asked = data.x.selecting(rows: Array(stride(from: 0, to: data.rows, by: 7)))
      let values: [Double]
      if let machine = model as? KernelClassifierModel {
        values = try machine.scores(asked)
      } else {
        values = SampleTable.shares(try model.predict(asked))
      }
      let off = largestDifference(values, expected.values)
      #expect(
        off < expected.tolerance,
        "\(expected.learner) \(expected.params) \(expected.data) weighted \(expected.weighted): \(off)")
    }
  }
}
