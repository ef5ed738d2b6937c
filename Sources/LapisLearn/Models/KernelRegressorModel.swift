public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// A support vector machine with a kernel for numbers.
public struct KernelRegressorModel: FittedModel {
  public static let kind = "kernel-regressor"
  public let supportVectors: FeatureMatrix
  /// Their indices in the rows of the fit.
  public let support: [Int]
  public let dualCoefficients: [Double]
  public let intercept: Double
  let function: KernelFunction

  public var featureCount: Int { supportVectors.columns }
  public var labels: [ClassLabel]? { nil }
  public var gamma: Double { function.gamma }

  init(
    supportVectors: FeatureMatrix, support: [Int], dualCoefficients: [Double], intercept: Double,
    function: KernelFunction
  ) {
    self.supportVectors = supportVectors
    self.support = support
    self.dualCoefficients = dualCoefficients
    self.intercept = intercept
    self.function = function
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "SVR", expecting: featureCount, missing: false)
    let table = KernelTable(supportVectors, rows: Array(0..<support.count), function)
    var values = [Double](repeating: 0, count: support.count)
    var answers = [Double](repeating: intercept, count: x.rows)
    x.values.withUnsafeBufferPointer { rows in
      values.withUnsafeMutableBufferPointer { values in
        guard let base = rows.baseAddress, let values = values.baseAddress else { return }
        for row in 0..<x.rows {
          var square = 0.0
          for column in 0..<x.columns { square += base[row * x.columns + column] * base[row * x.columns + column] }
          table.values(base + row * x.columns, stride: 1, square: square, into: values)
          var sum = 0.0
          for k in 0..<support.count { sum += dualCoefficients[k] * values[k] }
          answers[row] = sum + intercept
        }
      }
    }
    return .numbers(try InputChecks.finite(answers, for: "SVR"))
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    throw Diagnostic(
      "onnx.not-exportable", .notSupported, "A support vector machine with a kernel cannot be written as ONNX.",
      hint: "LinearSVR and Ridge can.")
  }

  public func encode(into writer: inout ModelWriter) {
    supportVectors.encode(into: &writer)
    writer.write(support)
    writer.write(dualCoefficients)
    writer.write(intercept)
    function.encode(into: &writer)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    supportVectors = try reader.matrix()
    support = try reader.ints()
    dualCoefficients = try reader.doubles()
    intercept = try reader.double()
    function = try KernelFunction(from: &reader)
    guard support.count == supportVectors.rows, dualCoefficients.count == support.count else {
      throw ModelReader.corrupt("the support vectors do not fit their coefficients")
    }
  }
}
