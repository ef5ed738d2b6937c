public import LapisDiagnostics
public import LapisFrame
public import LapisLearn

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
}
