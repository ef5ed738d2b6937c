public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// `(x − centre) / divisor` by column: what all scalers fit. Missing values stay missing.
///
/// In single precision it is `(x − centre) · (1 / divisor)` with every value and step in float32, as the
/// ONNX `Scaler` computes it.
public struct FittedScaler: FittedTransformer {
  public static let kind = "scaler"
  /// The scaler that fitted it.
  public let owner: String
  public let outputNames: [String]
  public let centres: [Double]
  public let divisors: [Double]

  package init(owner: String, names: [String], centres: [Double], divisors: [Double]) {
    self.owner = owner
    self.outputNames = names
    self.centres = centres
    self.divisors = divisors
  }

  public var inputCount: Int { centres.count }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: owner, expecting: inputCount, missing: true)
    var values = x.values
    let width = x.columns
    values.withUnsafeMutableBufferPointer { values in
      switch precision {
      case .double:
        for row in 0..<x.rows {
          for column in 0..<width {
            values[row * width + column] =
              (values[row * width + column] - centres[column]) / divisors[column]
          }
        }
      case .single:
        let offsets = centres.map { Float($0) }
        let scales = divisors.map { Float(1 / $0) }
        for row in 0..<x.rows {
          for column in 0..<width {
            let value = Float(values[row * width + column])
            values[row * width + column] = Double((value - offsets[column]) * scales[column])
          }
        }
      }
    }
    return FeatureMatrix(unchecked: values, rows: x.rows, columns: width, names: outputNames)
  }

  /// The inverse, in doubles.
  public func inverse(_ x: FeatureMatrix) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: owner, expecting: inputCount, missing: true)
    var values = x.values
    for index in values.indices {
      let column = index % max(x.columns, 1)
      values[index] = values[index] * divisors[column] + centres[column]
    }
    return FeatureMatrix(unchecked: values, rows: x.rows, columns: x.columns, names: outputNames)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    graph.node(
      "Scaler", [input], as: "scaled",
      attributes: [
        "offset": .floats(centres.map { Float($0) }),
        "scale": .floats(divisors.map { Float(1 / $0) }),
      ], domain: Opset.learning)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(owner)
    writer.write(outputNames)
    writer.write(centres)
    writer.write(divisors)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    owner = try reader.string()
    outputNames = try reader.strings()
    centres = try reader.doubles(count: outputNames.count)
    divisors = try reader.doubles(count: outputNames.count)
  }
}
