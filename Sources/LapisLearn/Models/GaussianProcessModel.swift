public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
import LapisParams
public import LapisONNX

/// A Gaussian process given its samples.
public struct GaussianProcessModel: FittedModel {
  public static let kind = "gaussian-process"
  public let kernel: GaussianKernel
  public let x: FeatureMatrix
  /// As the process saw them: normalised where that was asked for.
  public let targets: [Double]
  /// The Cholesky factor of the covariance of the samples, row-major.
  public let lower: [Double]
  /// The covariance's inverse times the targets.
  public let dual: [Double]
  private let mean: Double
  private let deviation: Double
  /// The log marginal likelihood.
  public let likelihood: Double

  init(
    kernel: GaussianKernel, x: FeatureMatrix, targets: [Double], lower: Cholesky, dual: [Double], mean: Double,
    deviation: Double, likelihood: Double
  ) {
    self.kernel = kernel
    self.x = x
    self.targets = targets
    self.lower = lower.lower
    self.dual = dual
    self.mean = mean
    self.deviation = deviation
    self.likelihood = likelihood
  }

  public var featureCount: Int { x.columns }
  public var labels: [ClassLabel]? { nil }

  private var samples: GaussianKernel.Samples {
    GaussianKernel.Samples(values: x.values, rows: x.rows, columns: x.columns)
  }

  /// The v of L · v = b.
  private func solveLower(_ b: [Double]) -> [Double] {
    var v = b
    let size = x.rows
    lower.withUnsafeBufferPointer { lower in
      v.withUnsafeMutableBufferPointer { v in
        guard let lower = lower.baseAddress, let v = v.baseAddress else { return }
        for row in 0..<size {
          v[row] = (v[row] - GEMM.dot(lower + row * size, v, count: row)) / lower[row * size + row]
        }
      }
    }
    return v
  }

  public func predict(_ rows: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(rows, for: "GaussianProcessRegressor", expecting: featureCount, missing: false)
    var answers: [Double] = []
    answers.reserveCapacity(rows.rows)
    // Row by row: the matrix of all of them need not fit.
    for row in 0..<rows.rows {
      let own = GaussianKernel.Samples(
        values: Array(rows.values[row * rows.columns..<(row + 1) * rows.columns]), rows: 1, columns: rows.columns)
      answers.append(LBFGS.dot(kernel.matrix(own, samples, isSame: false), dual) * deviation + mean)
    }
    return .numbers(try InputChecks.finite(answers, for: "GaussianProcessRegressor"))
  }

  /// The standard deviation of each answer.
  public func deviations(_ rows: FeatureMatrix) throws(Diagnostic) -> [Double] {
    try InputChecks.features(rows, for: "GaussianProcessRegressor", expecting: featureCount, missing: false)
    let prior = kernel.diagonal(
      GaussianKernel.Samples(values: rows.values, rows: rows.rows, columns: rows.columns))
    return (0..<rows.rows).map { row in
      let own = GaussianKernel.Samples(
        values: Array(rows.values[row * rows.columns..<(row + 1) * rows.columns]), rows: 1, columns: rows.columns)
      let solved = solveLower(kernel.matrix(own, samples, isSame: false))
      return max(0, prior[row] - LBFGS.dot(solved, solved)).squareRoot() * deviation
    }
  }

  /// The covariance of the answers, rows × rows.
  public func covariance(_ rows: FeatureMatrix) throws(Diagnostic) -> [Double] {
    try InputChecks.features(rows, for: "GaussianProcessRegressor", expecting: featureCount, missing: false)
    let own = GaussianKernel.Samples(values: rows.values, rows: rows.rows, columns: rows.columns)
    var result = kernel.matrix(own, own, isSame: true)
    let cross = kernel.matrix(own, samples, isSame: false)
    var solved: [Double] = []
    solved.reserveCapacity(cross.count)
    for row in 0..<rows.rows { solved += solveLower(Array(cross[row * x.rows..<(row + 1) * x.rows])) }
    let taken = GEMM.product(solved, solved, transposeB: true, m: rows.rows, n: rows.rows, k: x.rows)
    for index in result.indices { result[index] = (result[index] - taken[index]) * deviation * deviation }
    return result
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    throw Diagnostic(
      "onnx.not-exportable", .notSupported, "A Gaussian process cannot be written as ONNX.",
      hint: "Linear models, trees and networks can.")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(kernelValue: kernel.paramValue)
    x.encode(into: &writer)
    writer.write(targets)
    writer.write(lower)
    writer.write(dual)
    writer.write(mean)
    writer.write(deviation)
    writer.write(likelihood)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    guard let kernel = GaussianKernel(try reader.kernelValue()) else {
      throw ModelReader.corrupt("the kernel of a Gaussian process is not known")
    }
    self.kernel = kernel
    x = try reader.matrix()
    targets = try reader.doubles(count: x.rows)
    let stored = try reader.doubles(count: x.rows * x.rows)
    lower = stored
    let size = x.rows
    guard (0..<size).allSatisfy({ stored[$0 * size + $0] > 0 }) else {
      throw ModelReader.corrupt("the factor of a Gaussian process has a zero on its diagonal")
    }
    dual = try reader.doubles(count: x.rows)
    mean = try reader.double()
    deviation = try reader.double()
    likelihood = try reader.double()
    if let wanted = kernel.columns, wanted != x.columns {
      throw ModelReader.corrupt("the kernel of a Gaussian process does not fit its samples")
    }
  }
}

extension ModelWriter {
  /// Lists, names and numbers, which is all that a kernel is made of.
  mutating func write(kernelValue value: ParamValue) {
    switch value {
    case .list(let items):
      write(UInt8(0))
      write(items.count)
      for item in items { write(kernelValue: item) }
    case .string(let text):
      write(UInt8(1))
      write(text)
    default:
      write(UInt8(2))
      write(value.number ?? 0)
    }
  }
}

extension ModelReader {
  mutating func kernelValue(depth: Int = 0) throws(Diagnostic) -> ParamValue {
    guard depth < 80 else { throw ModelReader.corrupt("a kernel is nested too deep") }
    switch try byte() {
    case 0:
      let count = try count(ofWidth: 1)
      var items: [ParamValue] = []
      for _ in 0..<count { items.append(try kernelValue(depth: depth + 1)) }
      return .list(items)
    case 1: return .string(try string())
    case 2: return .double(try double())
    default: throw ModelReader.corrupt("a kernel has a part of an unknown kind")
    }
  }
}
