public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// A classifier fitted on the classes that had rows, answering for all the labels of the target: the
/// classes it never saw get probability 0.
public struct ClassSubsetModel: FittedModel {
  public static let kind = "class-subset"
  public let inner: any FittedModel
  private let allLabels: [ClassLabel]
  /// Where each of the inner model's classes stands among all labels.
  private let positions: [Int]

  init(inner: any FittedModel, labels: [ClassLabel], positions: [Int]) {
    self.inner = inner
    self.allLabels = labels
    self.positions = positions
  }

  public var featureCount: Int { inner.featureCount }
  public var acceptsSparse: Bool { inner.acceptsSparse }
  public var labels: [ClassLabel]? { allLabels }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    guard case .probabilities(let values, _) = try inner.predict(x) else {
      throw Diagnostic("model.kind", .internal, "a classifier answered with numbers.")
    }
    var padded = [Double](repeating: 0, count: x.rows * allLabels.count)
    for row in 0..<x.rows {
      for (code, position) in positions.enumerated() {
        padded[row * allLabels.count + position] = values[row * positions.count + code]
      }
    }
    return .probabilities(padded, labels: allLabels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    guard case .classifier(let label, let probabilities) = try inner.lower(into: &graph, input: input)
    else { throw Diagnostic("model.kind", .internal, "a classifier was lowered as a regressor.") }
    var spread = [Float](repeating: 0, count: positions.count * allLabels.count)
    for (code, position) in positions.enumerated() { spread[code * allLabels.count + position] = 1 }
    let matrix = graph.constant(
      Tensor(unchecked: .float(spread), shape: [positions.count, allLabels.count]), name: "spread")
    let padded = graph.node("MatMul", [probabilities, matrix], as: "probabilities")
    return .classifier(label: label, probabilities: padded)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(allLabels)
    writer.write(positions)
    writer.write(model: inner)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    allLabels = try reader.labels()
    positions = try reader.ints()
    inner = try reader.model()
    let count = allLabels.count
    guard inner.labels?.count == positions.count, positions.allSatisfy({ $0 >= 0 && $0 < count }) else {
      throw ModelReader.corrupt("the classes of a model do not fit its labels")
    }
  }
}

extension Learner {
  /// Calls `body` with the classes that have rows of weight above zero, and widens its model to all labels.
  func fittingPresentClasses(
    _ data: Dataset, _ body: (Dataset) throws(Diagnostic) -> any FittedModel
  ) throws(Diagnostic) -> any FittedModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    var rows = [Int](repeating: 0, count: labels.count)
    for code in codes { rows[Int(code)] += 1 }
    let positions = labels.indices.filter { rows[$0] > 0 }
    if positions.count == labels.count { return try body(data) }
    var compact = [Int32](repeating: 0, count: labels.count)
    for (code, position) in positions.enumerated() { compact[position] = Int32(code) }
    let target = Target.classes(
      codes: codes.map { compact[Int($0)] }, labels: positions.map { labels[$0] })
    let inner = try body(try Dataset(x: data.x, y: target, weights: data.weights))
    return ClassSubsetModel(inner: inner, labels: labels, positions: positions)
  }
}
