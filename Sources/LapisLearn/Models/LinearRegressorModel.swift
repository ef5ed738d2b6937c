public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// `x · coefficients + intercept`.
public struct LinearRegressorModel: FittedModel {
  public static let kind = "linear-regressor"
  /// One a feature.
  public let coefficients: [Double]
  public let intercept: Double
  /// Steps the solver took; 0 for a closed form.
  public let iterations: Int
  /// By how much the objective could still fall at most, where the solver knows.
  public let dualityGap: Double

  init(coefficients: [Double], intercept: Double, iterations: Int = 0, dualityGap: Double = 0) {
    self.coefficients = coefficients
    self.intercept = intercept
    self.iterations = iterations
    self.dualityGap = dualityGap
  }

  public var featureCount: Int { coefficients.count }
  public var labels: [ClassLabel]? { nil }
  public var acceptsSparse: Bool { true }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "LinearModel", expecting: featureCount, missing: false, sparse: true)
    return .numbers(
      try InputChecks.finite(LinearScores.compute(x, coefficients, [intercept]), for: "LinearModel"))
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    .regressor(
      value: graph.node(
        "LinearRegressor", [input], as: "variable",
        attributes: [
          "coefficients": .floats(coefficients.map { Float($0) }),
          "intercepts": .floats([Float(intercept)]),
          "targets": .int(1),
        ], domain: Opset.learning))
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(coefficients)
    writer.write(intercept)
    writer.write(iterations)
    writer.write(dualityGap)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    coefficients = try reader.doubles()
    intercept = try reader.double()
    iterations = reader.version >= 2 ? try reader.int() : 0
    dualityGap = reader.version >= 2 ? try reader.double() : 0
  }
}
