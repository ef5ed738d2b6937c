import CLapisKernels
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

  /// In doubles. Six rows at a time are centred and packed as the tile wants them; large means cost no digits.
  private func projected(_ x: FeatureMatrix) -> [Double] {
    let count = variances.count
    let width = x.columns
    let panels = (count + 7) / 8
    // A panel holds eight components side by side.
    var packed = [Double](repeating: 0, count: panels * 8 * width)
    for component in 0..<count {
      for column in 0..<width {
        packed[(component / 8 * width + column) * 8 + component % 8] = components[component * width + column]
      }
    }
    return [Double](unsafeUninitializedCapacity: x.rows * count) { buffer, filled in
      filled = x.rows * count
      guard let target = buffer.baseAddress else { return }
      target.initialize(repeating: 0, count: filled)
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 6 * width + 48) { scratch in
        x.values.withUnsafeBufferPointer { values in
          means.withUnsafeBufferPointer { means in
            packed.withUnsafeBufferPointer { packed in
              guard let scratch = scratch.baseAddress, let values = values.baseAddress,
                let means = means.baseAddress, let packed = packed.baseAddress
              else { return }
              scratch.initialize(repeating: 0, count: 6 * width + 48)
              let tile = scratch + 6 * width
              for start in stride(from: 0, to: x.rows, by: 6) {
                let rows = min(6, x.rows - start)
                for row in 0..<rows {
                  let source = values + (start + row) * width
                  for column in 0..<width { scratch[column * 6 + row] = source[column] - means[column] }
                }
                for panel in 0..<panels {
                  let own = target + start * count + panel * 8
                  if rows == 6, panel * 8 + 8 <= count {
                    lapis_gemm_6x8(Int64(width), 1, scratch, packed + panel * 8 * width, own, Int64(count))
                    continue
                  }
                  tile.update(repeating: 0, count: 48)
                  lapis_gemm_6x8(Int64(width), 1, scratch, packed + panel * 8 * width, tile, 8)
                  for row in 0..<rows {
                    for place in 0..<min(8, count - panel * 8) { own[row * count + place] = tile[row * 8 + place] }
                  }
                }
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
