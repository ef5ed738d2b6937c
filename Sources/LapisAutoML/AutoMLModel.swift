public import LapisDiagnostics
public import LapisFrame
public import LapisLearn
public import LapisONNX

/// A fitted pipeline or ensemble that predicts from raw tables.
public struct AutoMLModel: FittedModel {
  /// One step of the pipeline, as `fitted_model.steps` lists it.
  public struct Step: Sendable {
    /// `datatransformer`, `maxabsscaler`, `lightgbmclassifier`, `prefittedsoftvotingclassifier`.
    public let name: String
    /// The class with the parameters that were set: `LightGBMClassifier(learning_rate=0.1)`.
    public let text: String
  }

  public let task: TaskKind
  public let featurizer: Featurizer
  /// From engineered features to predictions.
  public let model: any FittedModel
  public let steps: [Step]
  /// What an ensemble is made of: iterations with their weights, empty for a single pipeline.
  public let members: [Member]

  public struct Member: Sendable, Hashable {
    public let iteration: Int
    /// A multiple of one divided by the number of picks; 0 where the ensemble does not weigh members.
    public let weight: Double
  }

  public var featureCount: Int { featurizer.rawNames.count }
  public var labels: [ClassLabel]? { model.labels }

  /// The model's columns by the names they had in training.
  public var rawFeatureNames: [String] { featurizer.rawNames }

  public func predict(_ frame: DataFrame) throws(Diagnostic) -> Prediction {
    try model.predict(try featurizer.transform(frame))
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try predict(DataFrame(x))
  }

  /// An ONNX model with one float32 input of shape (N, raw columns), in the order of training.
  ///
  /// - Throws: `onnx.not-exportable` where a raw column holds text, or a step has no ONNX form.
  public func onnx(input: String = "input") throws(Diagnostic) -> Model {
    try ONNXExport.model(
      featureCount: featureCount, labels: model.labels, inputName: input
    ) { (builder, input) throws(Diagnostic) in try lower(into: &builder, input: input) }
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    let features = try featurizer.lower(into: &graph, input: input)
    return try model.lower(into: &graph, input: features)
  }
}

extension Featurizer {
  /// Imputation, markers and the choice of columns as nodes.
  func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    var kept: [Int] = []
    var fills: [Double] = []
    var indicated: [Int] = []
    // Places of the engineered columns among what the imputer gives: all kept ones, then the markers.
    var isMarker: [Bool] = []
    var isRaw = true
    for (number, plan) in plans.enumerated() {
      switch plan {
      case .dropped: isRaw = false
      case .raw: kept.append(number)
      case .numeric(let fill, let hasMarker):
        isRaw = false
        kept.append(number)
        fills.append(fill)
        isMarker.append(false)
        if hasMarker {
          indicated.append(number)
          isMarker.append(true)
        }
      case .categories:
        throw Diagnostic(
          "onnx.not-exportable", .notSupported,
          "column '\(rawNames[number])' is categorical; only numeric tables can be exported.",
          hint: "Encode it before training, for example with pd.get_dummies.")
      }
    }
    if isRaw { return input }
    let imputer = FittedImputer(names: rawNames, kept: kept, fills: fills, indicated: indicated)
    let imputed = try imputer.lower(into: &graph, input: input)
    guard !indicated.isEmpty else { return imputed }
    var nextKept = 0
    var nextMarker = kept.count
    var order: [Int64] = []
    for marker in isMarker {
      if marker {
        order.append(Int64(nextMarker))
        nextMarker += 1
      } else {
        order.append(Int64(nextKept))
        nextKept += 1
      }
    }
    let columns = graph.constant(Tensor(.int64(order)), name: "order")
    return graph.node("Gather", [imputed, columns], as: "features", attributes: ["axis": .int(1)])
  }
}
