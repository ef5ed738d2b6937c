public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// `x · coefficients + intercept`.
public struct LinearRegressorModel: FittedModel {
  public static let kind = "linear-regressor"
  /// One a feature.
  public let coefficients: [Double]
  public let intercept: Double

  init(coefficients: [Double], intercept: Double) {
    self.coefficients = coefficients
    self.intercept = intercept
  }

  public var featureCount: Int { coefficients.count }
  public var labels: [ClassLabel]? { nil }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "LinearModel", expecting: featureCount, missing: false)
    let width = x.columns
    return .numbers(
      x.values.withUnsafeBufferPointer { values in
        coefficients.withUnsafeBufferPointer { weights in
          (0..<x.rows).map { row in
            var sum = 0.0
            for column in 0..<width { sum += values[row * width + column] * weights[column] }
            return sum + intercept
          }
        }
      })
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
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    coefficients = try reader.doubles()
    intercept = try reader.double()
  }
}
