public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// The columns kept with what fills their gaps, then one column for each indicator.
public struct FittedImputer: FittedTransformer {
  public static let kind = "imputer"
  private let inputNames: [String]
  public let kept: [Int]
  public let fills: [Double]
  public let indicated: [Int]

  /// The caller guarantees that the columns exist and that each kept one has a fill.
  package init(names: [String], kept: [Int], fills: [Double], indicated: [Int]) {
    inputNames = names
    self.kept = kept
    self.fills = fills
    self.indicated = indicated
  }

  public var inputCount: Int { inputNames.count }

  public var outputNames: [String] {
    kept.map { inputNames[$0] } + indicated.map { "missingindicator_\(inputNames[$0])" }
  }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: "SimpleImputer", expecting: inputCount, missing: true)
    let width = kept.count + indicated.count
    let fills = precision == .single ? self.fills.map { Double(Float($0)) } : self.fills
    var values: [Double] = []
    values.reserveCapacity(x.rows * width)
    for row in 0..<x.rows {
      for (position, column) in kept.enumerated() {
        let value = x.values[row * x.columns + column]
        values.append(value.isNaN ? fills[position] : precision == .single ? Double(Float(value)) : value)
      }
      for column in indicated { values.append(x.values[row * x.columns + column].isNaN ? 1 : 0) }
    }
    return FeatureMatrix(unchecked: values, rows: x.rows, columns: width, names: outputNames)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    var source = input
    if kept != Array(0..<inputCount) {
      let columns = graph.constant(Tensor(.int64(kept.map { Int64($0) })), name: "kept")
      source = graph.node("Gather", [input, columns], as: "present", attributes: ["axis": .int(1)])
    }
    let filled = graph.node(
      "Imputer", [source], as: "imputed",
      attributes: [
        "imputed_value_floats": .floats(fills.map { Float($0) }),
        "replaced_value_float": .float(.nan),
      ], domain: Opset.learning)
    guard !indicated.isEmpty else { return filled }
    let columns = graph.constant(Tensor(.int64(indicated.map { Int64($0) })), name: "indicated")
    let picked = graph.node("Gather", [input, columns], as: "picked", attributes: ["axis": .int(1)])
    let flags = graph.node("IsNaN", [picked], as: "missing")
    let numbers = graph.node("Cast", [flags], as: "indicators", attributes: ["to": .int(1)])
    return graph.node("Concat", [filled, numbers], as: "imputed", attributes: ["axis": .int(1)])
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(inputNames)
    writer.write(kept)
    writer.write(fills)
    writer.write(indicated)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    inputNames = try reader.strings()
    kept = try reader.ints()
    fills = try reader.doubles(count: kept.count)
    indicated = try reader.ints()
    let count = inputNames.count
    guard (kept + indicated).allSatisfy({ $0 >= 0 && $0 < count }) else {
      throw ModelReader.corrupt("an imputer names a column that is not there")
    }
  }
}
