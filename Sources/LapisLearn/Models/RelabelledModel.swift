public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// A classifier whose classes have other names than those it was fitted on: the members of an ensemble learn
/// numbers, and the ensemble answers with the target's own labels.
public struct RelabelledModel: FittedModel {
  public static let kind = "relabelled"
  public let inner: any FittedModel
  private let names: [ClassLabel]

  /// - Throws: `ensemble.members` where the labels are not as many as the model's.
  public init(_ inner: any FittedModel, labels: [ClassLabel]) throws(Diagnostic) {
    guard inner.labels?.count == labels.count else {
      throw Diagnostic("ensemble.members", .value, "a model has other classes than its ensemble.")
    }
    self.inner = inner
    names = labels
  }

  public var featureCount: Int { inner.featureCount }
  public var acceptsSparse: Bool { inner.acceptsSparse }
  public var labels: [ClassLabel]? { names }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    guard case .probabilities(let values, _) = try inner.predict(x) else {
      throw Diagnostic("model.kind", .internal, "a classifier answered with numbers.")
    }
    return .probabilities(values, labels: names)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    guard case .classifier(_, let probabilities) = try inner.lower(into: &graph, input: input) else {
      throw Diagnostic("model.kind", .internal, "a classifier was lowered as a regressor.")
    }
    return .classifier(
      label: LabelLowering.pick(names, from: probabilities, into: &graph), probabilities: probabilities)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(names)
    writer.write(model: inner)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    names = try reader.labels()
    inner = try reader.model()
    guard inner.labels?.count == names.count else {
      throw ModelReader.corrupt("the classes of a model do not fit its labels")
    }
  }
}
