import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Linear models against scikit-learn's converged answers.
@Suite struct LinearParityTests {
  struct Logistic: Decodable {
    var data: String
    var C: Double
    var balanced: Bool
    var intercept: Bool
    var coefficients: [Double]
    var intercepts: [Double]
    var probabilities: [Double]
  }

  @Test func logisticRegressionHasTheSameCoefficients() throws {
    for expected in try ParityFixture<Logistic>.load("logistic").cases {
      let raw = try SampleTable.load(expected.data)
      let scaler = try TransformerRegistry.make("StandardScaler").fit(raw.x, FitContext())
      let data = try Dataset(x: try scaler.transform(raw.x), y: raw.y)
      let learner = try LearnerRegistry.make(
        "LogisticRegression",
        [
          "C": .double(expected.C), "class_weight": expected.balanced ? .string("balanced") : .none,
          "fit_intercept": .bool(expected.intercept), "tol": .double(1e-9), "max_iter": .int(5000),
        ])
      let model = try #require(try learner.fit(data, FitContext()) as? LinearClassifierModel)
      #expect(
        largestDifference(model.coefficients, expected.coefficients) < 1e-5,
        "\(expected.data) C=\(expected.C)")
      #expect(largestDifference(model.intercepts, expected.intercepts) < 1e-5, "\(expected.data)")
      let first = data.x.selecting(rows: Array(0..<5))
      #expect(
        largestDifference(SampleTable.shares(try model.predict(first)), expected.probabilities) < 1e-5)
    }
  }

  struct Linear: Decodable {
    var learner: String
    var params: [String: Double]
    var weighted: Bool
    var coefficients: [Double]
    var intercept: Double
  }

  @Test func linearRegressorsHaveTheSameCoefficients() throws {
    let plain = try SampleTable.load("diabetes")
    let weights = (0..<plain.rows).map { Double(1 + $0 % 3) }
    for expected in try ParityFixture<Linear>.load("linear").cases {
      var params = expected.params.mapValues { ParamValue.double($0) }
      if expected.learner == "ElasticNet" {
        params["tol"] = .double(1e-12)
        params["max_iter"] = .int(100_000)
      }
      let learner = try LearnerRegistry.make(expected.learner, params)
      let data = try Dataset(x: plain.x, y: plain.y, weights: expected.weighted ? weights : nil)
      let model = try #require(try learner.fit(data, FitContext()) as? LinearRegressorModel)
      #expect(
        largestDifference(model.coefficients, expected.coefficients) < 1e-5,
        "\(expected.learner) \(expected.params) weighted \(expected.weighted)")
      #expect(largestDifference([model.intercept], [expected.intercept]) < 1e-7)
    }
  }

  struct Other: Decodable {
    var data: String
    var learner: String
    var probabilities: [Double]
  }

  @Test func naiveBayesAndNeighboursGiveTheSameProbabilities() throws {
    for expected in try ParityFixture<Other>.load("others").cases {
      let data = try SampleTable.load(expected.data)
      let even = data.selecting(rows: Array(stride(from: 0, to: data.rows, by: 2)))
      let odd = data.x.selecting(rows: Array(stride(from: 1, to: data.rows, by: 2)))
      let model = try LearnerRegistry.make(expected.learner).fit(even, FitContext())
      #expect(
        largestDifference(SampleTable.shares(try model.predict(odd)), expected.probabilities) < 1e-9,
        "\(expected.learner) on \(expected.data)")
    }
  }
}
