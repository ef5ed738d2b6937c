public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Divides each row by its norm.
public struct FittedNormalizer: FittedTransformer {
  public static let kind = "normalizer"
  public let outputNames: [String]
  public let norm: String

  package init(names: [String], norm: String) {
    outputNames = names
    self.norm = norm
  }

  public var inputCount: Int { outputNames.count }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: "Normalizer", expecting: inputCount, missing: false)
    var values = x.values
    for row in 0..<x.rows {
      let range = row * x.columns..<(row + 1) * x.columns
      if precision == .single {
        var size: Float = 0
        for index in range {
          let value = Float(values[index])
          size = norm == "max" ? max(size, abs(value)) : size + (norm == "l1" ? abs(value) : value * value)
        }
        if norm == "l2" { size = size.squareRoot() }
        if size != 0 { for index in range { values[index] = Double(Float(values[index]) / size) } }
      } else {
        var size = 0.0
        for index in range {
          let value = values[index]
          size = norm == "max" ? max(size, abs(value)) : size + (norm == "l1" ? abs(value) : value * value)
        }
        if norm == "l2" { size = size.squareRoot() }
        if size != 0 { for index in range { values[index] /= size } }
      }
    }
    return FeatureMatrix(unchecked: values, rows: x.rows, columns: x.columns, names: outputNames)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    graph.node(
      "Normalizer", [input], as: "normalized",
      attributes: ["norm": .string(norm == "l1" ? "L1" : norm == "l2" ? "L2" : "MAX")],
      domain: Opset.learning)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(outputNames)
    writer.write(norm)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    outputNames = try reader.strings()
    norm = try reader.string()
    guard ["l1", "l2", "max"].contains(norm) else { throw ModelReader.corrupt("'\(norm)' is no norm") }
  }
}
