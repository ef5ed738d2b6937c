public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Keeps some columns, in the order given.
public struct FittedSelection: FittedTransformer {
  public static let kind = "selection"
  private let inputNames: [String]
  public let kept: [Int]

  /// The caller guarantees that the columns exist.
  package init(names: [String], kept: [Int]) {
    inputNames = names
    self.kept = kept
  }

  public var inputCount: Int { inputNames.count }
  public var outputNames: [String] { kept.map { inputNames[$0] } }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: "ColumnSelection", expecting: inputCount, missing: true)
    var values: [Double] = []
    values.reserveCapacity(x.rows * kept.count)
    for row in 0..<x.rows { for column in kept { values.append(x.values[row * x.columns + column]) } }
    return FeatureMatrix(unchecked: values, rows: x.rows, columns: kept.count, names: outputNames)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    let columns = graph.constant(Tensor(.int64(kept.map { Int64($0) })), name: "kept")
    return graph.node("Gather", [input, columns], as: "selected", attributes: ["axis": .int(1)])
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(inputNames)
    writer.write(kept)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    inputNames = try reader.strings()
    kept = try reader.ints()
    let count = inputNames.count
    guard kept.allSatisfy({ $0 >= 0 && $0 < count }) else {
      throw ModelReader.corrupt("a selection names a column that is not there")
    }
  }
}
