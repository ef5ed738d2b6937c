public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// The categories of each column, ascending, each a column of zeros and ones.
public struct FittedOneHot: FittedTransformer {
  public static let kind = "one-hot"
  private let inputNames: [String]
  public let categories: [[Double]]
  public let ignoresUnknown: Bool
  public let dropsFirst: Bool

  package init(names: [String], categories: [[Double]], ignoresUnknown: Bool, dropsFirst: Bool) {
    inputNames = names
    self.categories = categories
    self.ignoresUnknown = ignoresUnknown
    self.dropsFirst = dropsFirst
  }

  public var inputCount: Int { inputNames.count }

  private func written(_ column: Int) -> ArraySlice<Double> {
    dropsFirst ? categories[column].dropFirst() : categories[column][...]
  }

  public var outputNames: [String] {
    inputNames.indices.flatMap { column in
      written(column).map { "\(inputNames[column])_\($0 == $0.rounded() && abs($0) < 1e15 ? String(Int($0)) : "\($0)")" }
    }
  }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: "OneHotEncoder", expecting: inputCount, missing: true)
    let names = outputNames
    var values = [Double](repeating: 0, count: x.rows * names.count)
    var offset = 0
    for column in 0..<inputCount {
      let known = written(column)
      for row in 0..<x.rows {
        let value = x.values[row * x.columns + column]
        if value.isNaN { continue }
        if let position = FittedOneHot.position(of: value, in: known) {
          values[row * names.count + offset + position] = 1
        } else if !ignoresUnknown, FittedOneHot.position(of: value, in: categories[column][...]) == nil {
          throw Diagnostic(
            "data.unknown-category", .value,
            "Found unknown categories [\(value)] in column \(column) during transform",
            hint: "OneHotEncoder(handle_unknown='ignore') writes zeros for them.")
        }
      }
      offset += known.count
    }
    return FeatureMatrix(unchecked: values, rows: x.rows, columns: names.count, names: names)
  }

  private static func position(of value: Double, in known: ArraySlice<Double>) -> Int? {
    var low = known.startIndex
    var high = known.endIndex
    while low < high {
      let middle = (low + high) / 2
      if known[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < known.endIndex && known[low] == value ? low - known.startIndex : nil
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    var parts: [String] = []
    for column in 0..<inputCount where !written(column).isEmpty {
      let index = graph.constant(Tensor(.int64([Int64(column)])), name: "column")
      let values = graph.node("Gather", [input, index], as: "values", attributes: ["axis": .int(1)])
      let known = written(column).map { Float($0) }
      let categories = graph.constant(
        Tensor(unchecked: .float(known), shape: [1, known.count]), name: "categories")
      let flags = graph.node("Equal", [values, categories], as: "flags")
      parts.append(graph.node("Cast", [flags], as: "onehot", attributes: ["to": .int(1)]))
    }
    guard let first = parts.first else {
      throw Diagnostic(
        "onnx.not-exportable", .notSupported, "a OneHotEncoder without any category cannot be written as ONNX.")
    }
    if parts.count == 1 { return first }
    return graph.node("Concat", parts, as: "encoded", attributes: ["axis": .int(1)])
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(inputNames)
    writer.write(ignoresUnknown)
    writer.write(dropsFirst)
    for column in categories { writer.write(column) }
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    inputNames = try reader.strings()
    ignoresUnknown = try reader.bool()
    dropsFirst = try reader.bool()
    var categories: [[Double]] = []
    for _ in inputNames { categories.append(try reader.doubles()) }
    self.categories = categories
  }
}
