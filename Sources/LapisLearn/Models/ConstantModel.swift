public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Answers every row alike: the mean of the target, or the shares of the classes.
public struct ConstantModel: FittedModel {
  public static let kind = "constant"
  public let featureCount: Int
  public let labels: [ClassLabel]?
  /// One share a class, or the one number.
  public let values: [Double]

  init(featureCount: Int, labels: [ClassLabel]?, values: [Double]) {
    self.featureCount = featureCount
    self.labels = labels
    self.values = values
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "ConstantBaseline", expecting: featureCount, missing: true)
    guard let labels else { return .numbers([Double](repeating: values[0], count: x.rows)) }
    var shares: [Double] = []
    shares.reserveCapacity(x.rows * values.count)
    for _ in 0..<x.rows { shares.append(contentsOf: values) }
    return .probabilities(shares, labels: labels)
  }

  /// Zero times the first column would keep its NaN, so the row count comes from the shape.
  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    let shape = graph.node("Shape", [input], as: "shape")
    let first = graph.constant(Tensor(.int64([0])), name: "zero")
    let rows = graph.node("Gather", [shape, first], as: "rows", attributes: ["axis": .int(0)])
    let width = graph.constant(Tensor(.int64([1])), name: "one")
    let repeats = graph.node("Concat", [rows, width], as: "repeats", attributes: ["axis": .int(0)])
    let row = Tensor(unchecked: .float(values.map { Float($0) }), shape: [1, values.count])
    let constant = graph.constant(row, name: "constant")
    let answer = graph.node("Tile", [constant, repeats], as: "answer")
    guard let labels else { return .regressor(value: answer) }
    return .classifier(
      label: LabelLowering.pick(labels, from: answer, into: &graph), probabilities: answer)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(featureCount)
    writer.write(labels != nil)
    writer.write(labels ?? [])
    writer.write(values)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 0...Int(Int32.max))
    let isClassifier = try reader.bool()
    let names = try reader.labels()
    labels = isClassifier ? names : nil
    values = try reader.doubles(count: isClassifier ? names.count : 1)
    guard !values.isEmpty else { throw ModelReader.corrupt("a classifier has no class") }
  }
}
