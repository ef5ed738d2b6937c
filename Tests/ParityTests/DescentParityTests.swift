import LapisFrame
import LapisLearn
import LapisParams
import Testing

/// Coordinate descent against scikit-learn's: the same coefficients after the same number of passes.
@Suite struct DescentParityTests {
  struct Case: Decodable {
    var data: String
    var rows: Int
    var params: [String: JSONParam]
    var iterations: Int
    var coefficients: [Double]
    var intercept: Double
    var gap: Double
  }

  @Test func passesAreTheSame() throws {
    for expected in try ParityFixture<Case>.load("descent").cases {
      let raw = try SampleTable.load(expected.data)
      let y: [Double]
      switch raw.y {
      case .numbers(let values): y = values
      case .classes(let codes, _): y = codes.map { Double($0) }
      }
      let rows = Array(0..<expected.rows)
      let data = try Dataset(x: raw.x.selecting(rows: rows), y: .numbers(Array(y[0..<expected.rows])))
      let learner = try LearnerRegistry.make("ElasticNet", expected.params.mapValues { $0.value })
      let model = try #require(try learner.fit(data, FitContext()) as? LinearRegressorModel)
      let description = "\(expected.data) \(expected.rows) \(expected.params)"
      #expect(model.iterations == expected.iterations, "\(description): \(model.iterations) of \(expected.iterations)")
      let scale = expected.coefficients.reduce(1) { max($0, abs($1)) }
      let off = largestDifference(model.coefficients, expected.coefficients)
      #expect(off < 1e-6 * scale, "\(description): \(off)")
      #expect(abs(model.intercept - expected.intercept) < 1e-6 * max(1, abs(expected.intercept)), "\(description)")
    }
  }
}
