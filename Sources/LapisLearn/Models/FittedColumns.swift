public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Transformers of columns of their own, what they give side by side: the fitted form of a column transformer.
public struct FittedColumns: FittedTransformer {
  public static let kind = "columns"

  /// Some columns, and what becomes of them one step after the other; no steps pass them as they are.
  public struct Part: Sendable {
    public let columns: [Int]
    public let steps: [any FittedTransformer]

    public init(columns: [Int], steps: [any FittedTransformer]) {
      self.columns = columns
      self.steps = steps
    }
  }

  private let inputNames: [String]
  public let parts: [Part]

  /// - Throws: `transformer.columns` where a part names a column that is not there, or its steps do not fit.
  public init(names: [String], parts: [Part]) throws(Diagnostic) {
    for part in parts {
      guard part.columns.allSatisfy({ names.indices.contains($0) }),
        part.steps.first.map({ $0.inputCount == part.columns.count }) ?? true
      else {
        throw Diagnostic(
          "transformer.columns", .value, "the parts of a column transformer do not fit its \(names.count) columns.")
      }
    }
    inputNames = names
    self.parts = parts
  }

  public var inputCount: Int { inputNames.count }
  public var outputNames: [String] {
    parts.flatMap { part in part.steps.last?.outputNames ?? part.columns.map { inputNames[$0] } }
  }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: "ColumnTransformer", expecting: inputCount, missing: true)
    var blocks: [FeatureMatrix] = []
    for part in parts where !part.columns.isEmpty {
      var values: [Double] = []
      values.reserveCapacity(x.rows * part.columns.count)
      for row in 0..<x.rows {
        for column in part.columns { values.append(x.values[row * x.columns + column]) }
      }
      var block = FeatureMatrix(
        unchecked: values, rows: x.rows, columns: part.columns.count, names: part.columns.map { inputNames[$0] })
      for step in part.steps { block = try step.transform(block, precision) }
      blocks.append(block)
    }
    let width = blocks.reduce(0) { $0 + $1.columns }
    var joined = [Double](repeating: 0, count: x.rows * width)
    var offset = 0
    for block in blocks {
      for row in 0..<x.rows {
        for column in 0..<block.columns {
          joined[row * width + offset + column] = block.values[row * block.columns + column]
        }
      }
      offset += block.columns
    }
    return FeatureMatrix(unchecked: joined, rows: x.rows, columns: width, names: blocks.flatMap { $0.names })
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    var names: [String] = []
    for part in parts where !part.columns.isEmpty {
      let columns = graph.constant(Tensor(.int64(part.columns.map { Int64($0) })), name: "columns")
      var name = graph.node("Gather", [input, columns], as: "selected", attributes: ["axis": .int(1)])
      for step in part.steps { name = try step.lower(into: &graph, input: name) }
      names.append(name)
    }
    guard let first = names.first else {
      throw Diagnostic(
        "onnx.not-exportable", .notSupported, "a column transformer without any column cannot be written as ONNX.")
    }
    return names.count == 1
      ? first : graph.node("Concat", names, as: "joined", attributes: ["axis": .int(1)])
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(inputNames)
    writer.write(parts.count)
    for part in parts {
      writer.write(part.columns)
      writer.write(part.steps.count)
      for step in part.steps { writer.write(transformer: step) }
    }
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    let names = try reader.strings()
    var parts: [Part] = []
    for _ in 0..<(try reader.count(ofWidth: 8)) {
      let columns = try reader.ints()
      var steps: [any FittedTransformer] = []
      for _ in 0..<(try reader.count(ofWidth: 8)) { steps.append(try reader.transformer()) }
      parts.append(Part(columns: columns, steps: steps))
    }
    do throws(Diagnostic) {
      try self.init(names: names, parts: parts)
    } catch {
      throw ModelReader.corrupt("the parts of a column transformer do not fit its columns")
    }
  }
}
