import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Coefficients of all linear models against scikit-learn's.
@Suite struct LinearModelParityTests {
  struct Case: Decodable {
    var data: String
    var learner: String
    var params: [String: JSONParam]
    var scaled: Bool
    var weighted: Bool
    var tolerance: Double
    var coefficients: [Double]
    var intercepts: [Double]
  }

  @Test func coefficientsAreTheSame() throws {
    for expected in try ParityFixture<Case>.load("linear-models").cases {
      let raw = try SampleTable.load(expected.data)
      let x = expected.scaled
        ? try TransformerRegistry.make("StandardScaler").fit(raw.x, FitContext()).transform(raw.x) : raw.x
      let weights = (0..<raw.rows).map { Double(1 + $0 % 3) }
      let data = try Dataset(x: x, y: raw.y, weights: expected.weighted ? weights : nil)
      let learner = try LearnerRegistry.make(expected.learner, expected.params.mapValues { $0.value })
      let model = try learner.fit(data, FitContext())
      let coefficients: [Double]
      let intercepts: [Double]
      switch model {
      case let model as LinearClassifierModel: (coefficients, intercepts) = (model.coefficients, model.intercepts)
      case let model as LinearRegressorModel: (coefficients, intercepts) = (model.coefficients, [model.intercept])
      default: (coefficients, intercepts) = ([], [])
      }
      let description = "\(expected.learner) \(expected.params) \(expected.data) weighted \(expected.weighted)"
      let off = largestDifference(coefficients, expected.coefficients)
      #expect(off < expected.tolerance, "\(description): \(off)")
      #expect(largestDifference(intercepts, expected.intercepts) < expected.tolerance, "\(description)")
    }
  }
}
