import CLapisKernels
import Glibc
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams
import Testing

/// Newton steps whose Hessian is summed in float32 end where the exact gradient is zero.
@Suite struct LogisticNewtonTests {
  enum Shape: CaseIterable, Sendable { case plain, shifted, repeated, nearlyRepeated, wide, wideRepeated, few }

  static func rows(_ shape: Shape) throws -> FeatureMatrix {
    switch shape {
    case .plain: return SampleData.features(rows: 700, columns: 21)
    case .few: return SampleData.features(rows: 6, columns: 3)
    case .wide: return SampleData.features(rows: 40, columns: 300)
    case .wideRepeated:
      let x = SampleData.features(rows: 20, columns: 60)
      return x.selecting(rows: Array(0..<20) + Array(0..<20))
    case .shifted:
      var x = SampleData.features(rows: 500, columns: 18)
      for row in 0..<500 {
        for column in 0..<18 { x[row, column] = (x[row, column] + [0, 100, 1e4][column % 3]) * [1, 1e-4, 1e3][column / 6] }
      }
      return x
    case .repeated, .nearlyRepeated:
      var x = SampleData.features(rows: 400, columns: 9)
      for row in 0..<400 {
        x[row, 7] = x[row, 1]
        x[row, 8] = x[row, 2] + (shape == .nearlyRepeated ? 1e-4 * x[row, 8] : 0)
      }
      return x
    }
  }

  @Test(arguments: Shape.allCases, ["newton-cholesky", "auto"])
  func gradientIsZero(_ shape: Shape, _ solver: String) throws {
    let x = try Self.rows(shape)
    var stream = RandomStream(seed: 4, purpose: "test.logistic")
    let codes = (0..<x.rows).map { Int32(x[$0, 0] - x[$0, 1] + stream.normal() * 0.5 > x[0, 0] - x[0, 1] ? 1 : 0) }
    let weights = (0..<x.rows).map { Double(1 + $0 % 3) }
    for hasIntercept in [true, false] where hasIntercept || shape != .shifted {
      let data = try Dataset(x: x, y: .classes(codes: codes, labels: [.int(0), .int(1)]), weights: weights)
      let learner = try LearnerRegistry.make(
        "LogisticRegression",
        ["solver": .string(solver), "tol": .double(1e-12), "C": .double(0.7), "fit_intercept": .bool(hasIntercept), "max_iter": .int(200)])
      let model = try #require(try learner.fit(data, FitContext()) as? LinearClassifierModel)
      var slopes = model.coefficients.map { $0 / 0.7 }
      var sizes = model.coefficients.map { abs($0) / 0.7 + 1e-12 }
      var constant = 0.0
      var total = 0.0
      for row in 0..<x.rows {
        var score = model.intercepts[0]
        for column in 0..<x.columns { score += model.coefficients[column] * x[row, column] }
        let off = weights[row] * (1 / (1 + exp(-score)) - Double(codes[row]))
        constant += off
        total += weights[row]
        for column in 0..<x.columns {
          slopes[column] += off * x[row, column]
          sizes[column] += abs(off * x[row, column])
        }
      }
      for column in 0..<x.columns {
        #expect(abs(slopes[column]) < 1e-7 * max(sizes[column], total), "\(shape) \(solver) \(hasIntercept) column \(column)")
      }
      if hasIntercept { #expect(abs(constant) < 1e-7 * total, "\(shape) \(solver)") }
    }
  }

  @Test(arguments: [1, 5, 128])
  func bothFormsOfTheTileAgree(depth: Int) {
    var stream = RandomStream(seed: 1, purpose: "test.tile")
    let left = (0..<depth * 16).map { _ in Float(stream.normal()) }
    let right = (0..<depth * 16).map { _ in Float(stream.normal()) }
    var fast = (0..<4 * 20).map { _ in stream.normal() }
    var portable = fast
    var exact = fast
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return }
        lapis_squares_4x16(Int64(depth), left, right, &fast, 20)
        lapis_squares_4x16_portable(Int64(depth), left, right, &portable, 20)
      }
    }
    for row in 0..<4 {
      for column in 0..<16 {
        for k in 0..<depth { exact[row * 20 + column] += Double(left[k * 16 + row]) * Double(right[k * 16 + column]) }
      }
    }
    for index in exact.indices {
      #expect(abs(fast[index] - exact[index]) < 1e-6 * Double(depth + 1))
      #expect(abs(portable[index] - exact[index]) < 1e-6 * Double(depth + 1))
    }
  }
}
