public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// `(x − means) · componentsᵀ`.
public struct FittedProjection: FittedTransformer {
  public static let kind = "projection"
  private let owner: String
  public let means: [Double]
  /// Row-major, components × features.
  public let components: [Double]
  /// Eigenvalues of the kept directions.
  public let variances: [Double]
  public let totalVariance: Double

  package init(
    owner: String, means: [Double], components: [Double], variances: [Double], totalVariance: Double
  ) {
    self.owner = owner
    self.means = means
    self.components = components
    self.variances = variances
    self.totalVariance = totalVariance
  }

  public var inputCount: Int { means.count }
  public var outputNames: [String] { variances.indices.map { "\(owner)\($0)" } }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: owner, expecting: inputCount, missing: false)
    let count = variances.count
    let width = x.columns
    if precision == .single {
      let offsets = means.map { Float($0) }
      let factors = components.map { Float($0) }
      var result = [Double](repeating: 0, count: x.rows * count)
      for row in 0..<x.rows {
        for component in 0..<count {
          var sum: Float = 0
          for column in 0..<width {
            let value = Float(x.values[row * width + column]) - offsets[column]
            sum += value * factors[component * width + column]
          }
          result[row * count + component] = Double(sum)
        }
      }
      return FeatureMatrix(unchecked: result, rows: x.rows, columns: count, names: outputNames)
    }
    return FeatureMatrix(unchecked: projected(x), rows: x.rows, columns: count, names: outputNames)
  }

  /// In doubles. Some rows at a time are centred, so that large means cost no digits.
  private func projected(_ x: FeatureMatrix) -> [Double] {
    let count = variances.count
    let width = x.columns
    let block = 192
    return [Double](unsafeUninitializedCapacity: x.rows * count) { buffer, filled in
      filled = x.rows * count
      guard let target = buffer.baseAddress else { return }
      target.initialize(repeating: 0, count: filled)
      withUnsafeTemporaryAllocation(of: Double.self, capacity: block * width) { scratch in
        x.values.withUnsafeBufferPointer { values in
          means.withUnsafeBufferPointer { means in
            components.withUnsafeBufferPointer { components in
              guard let scratch = scratch.baseAddress, let values = values.baseAddress,
                let means = means.baseAddress, let components = components.baseAddress
              else { return }
              for start in stride(from: 0, to: x.rows, by: block) {
                let rows = min(block, x.rows - start)
                for row in 0..<rows {
                  let source = values + (start + row) * width
                  let line = scratch + row * width
                  for column in 0..<width { line[column] = source[column] - means[column] }
                }
                GEMM.multiply(
                  m: rows, n: count, k: width, scratch, lda: width, components, ldb: width, transposeB: true,
                  into: target + start * count, ldc: count)
              }
            }
          }
        }
      }
    }
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    let count = variances.count
    let centre = graph.constant(
      Tensor(unchecked: .float(means.map { Float($0) }), shape: [1, means.count]), name: "means")
    var transposed = [Float](repeating: 0, count: components.count)
    for component in 0..<count {
      for column in 0..<means.count {
        transposed[column * count + component] = Float(components[component * means.count + column])
      }
    }
    let matrix = graph.constant(
      Tensor(unchecked: .float(transposed), shape: [means.count, count]), name: "components")
    let centred = graph.node("Sub", [input, centre], as: "centred")
    return graph.node("MatMul", [centred, matrix], as: "projected")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(owner)
    writer.write(means)
    writer.write(variances)
    writer.write(components)
    writer.write(totalVariance)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    owner = try reader.string()
    means = try reader.doubles()
    variances = try reader.doubles()
    components = try reader.doubles(count: means.count * variances.count)
    totalVariance = try reader.double()
  }
}
