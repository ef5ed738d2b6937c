public import LapisDiagnostics
public import LapisFrame
public import LapisONNX
public import LapisParams

/// What a learner or metric is for.
public enum TaskKind: String, Sendable, CaseIterable {
  case classification, regression
}

/// Has parameters and `fit`: a learner or a transformer. `init` stores, `fit` works.
public protocol Estimator: Sendable {
  /// As the user meets it: `Ridge`.
  static var name: String { get }
  static var params: [ParamSpec] { get }
  init(_ params: ParamValues) throws(Diagnostic)
}

/// An estimator whose fitted result predicts.
public protocol Learner: Estimator {
  static var tasks: Set<TaskKind> { get }
  /// Whether NaN in the features is a missing value it can learn from, rather than an error.
  static var acceptsMissing: Bool { get }
  /// Whether it reads features as float32, so that what stands ahead of it must compute in float32 too.
  static var readsSingle: Bool { get }
  /// Whether it learns from a sparse matrix as it is. For others the caller writes out the zeros.
  var acceptsSparse: Bool { get }
  /// - Throws: a diagnostic for data it cannot learn from, `.cancelled` and `.timeout` from the context.
  func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel
}

extension Learner {
  public static var acceptsMissing: Bool { false }
  public static var readsSingle: Bool { false }
  public var acceptsSparse: Bool { false }
}

/// What `Learner.fit` returns: immutable, and safe to use from several threads.
public protocol FittedModel: Storable {
  /// Number of columns it was fitted on.
  var featureCount: Int { get }
  /// The class labels in code order; nil for regression.
  var labels: [ClassLabel]? { get }
  /// Whether it predicts from a sparse matrix as it is.
  var acceptsSparse: Bool { get }
  /// One prediction per row, in row order.
  func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction
  /// Appends the nodes that compute this model to an ONNX graph; the input's tensor name comes in,
  /// the outputs' names go out (label and probabilities, or the value).
  func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel
}

extension FittedModel {
  public var acceptsSparse: Bool { false }
}

/// Names of the tensors that a lowered model leaves its answers in.
public enum LoweredModel: Sendable {
  /// `label` has shape (rows), `probabilities` (rows, classes).
  case classifier(label: String, probabilities: String)
  /// Shape (rows, 1).
  case regressor(value: String)
}

/// The arithmetic a transformer computes in.
public enum Precision: Int, Sendable {
  /// As scikit-learn does it.
  case double
  /// Float32, step by step as the ONNX operator that the transformer becomes. What stands ahead of
  /// trees computes like this, so that an exported pipeline sends every row to the same leaf.
  case single
}

/// An estimator whose fitted result changes features.
public protocol Transformer: Estimator {
  func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer
}

/// What `Transformer.fit` returns: immutable.
public protocol FittedTransformer: Storable {
  /// Number of columns it was fitted on.
  var inputCount: Int { get }
  var outputNames: [String] { get }
  func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix
  /// Appends its nodes to an ONNX graph: tensor name in, tensor name out.
  func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String
}

extension FittedTransformer {
  /// In doubles.
  public func transform(_ x: FeatureMatrix) throws(Diagnostic) -> FeatureMatrix {
    try transform(x, .double)
  }
}
