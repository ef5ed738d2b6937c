public import LapisDiagnostics
public import LapisFrame
public import LapisLearn
public import LapisParams

/// What a run is doing, by the SDK's names.
public enum AutoMLStatus: String, Sendable {
  case datasetEvaluation = "DatasetEvaluation"
  case featuresGeneration = "FeaturesGeneration"
  case datasetFeaturization = "DatasetFeaturization"
  case datasetFeaturizationCompleted = "DatasetFeaturizationCompleted"
  case datasetCrossValidationSplit = "DatasetCrossValidationSplit"
  case modelSelection = "ModelSelection"
}

/// One row of the iteration table.
public struct AutoMLIteration: Sendable {
  public let number: Int
  /// `MaxAbsScaler LightGBM`, `VotingEnsemble`.
  public let pipeline: String
  /// `LightGBM`, `VotingEnsemble`.
  public let algorithm: String
  /// `MaxAbsScaler`; empty for ensembles.
  public let preprocessor: String
  /// The parameters that were set.
  public let params: [(name: String, value: ParamValue)]
  /// All metrics of the task: means over the folds.
  public let scores: [(name: String, value: Double)]
  /// The primary metric; NaN where the iteration failed.
  public let score: Double
  /// The best value so far, this one included; NaN before the first.
  public let best: Double
  public let seconds: Double
  /// Why it failed, or nil.
  public let failure: Diagnostic?
  /// Fitted on all training rows; nil where it failed.
  public let model: AutoMLModel?
}

/// Why a run ended.
public enum AutoMLEnd: Sendable, Equatable {
  case iterations
  case exitScore
  /// No better score over the last iterations.
  case noImprovement(over: Int)
  case timeout
  case cancelled
}

/// What a run tells while it goes; called on the thread that runs it, in order.
public enum AutoMLEvent: Sendable {
  case status(AutoMLStatus)
  case guardrails([Guardrail])
  case featurized([FeaturizedColumn], engineeredNames: [String])
  case iterationStarted(number: Int, pipeline: String)
  case iterationFinished(AutoMLIteration)
  case finished(AutoMLEnd)
}

/// What a run leaves.
public struct AutoMLOutcome: Sendable {
  public let task: TaskKind
  public let primaryMetric: Metric
  public let iterations: [AutoMLIteration]
  /// Index into `iterations` of the best one; nil where all failed.
  public let bestIndex: Int?
  public let end: AutoMLEnd
  public let guardrails: [Guardrail]
  public let featurizer: Featurizer
  /// All metrics of a model that answers every row alike.
  public let baseline: [(name: String, value: Double)]
  public let labels: [ClassLabel]?
  /// `MeanCrossValidation`, or `TrainValid` with a holdout.
  public let trainingType: String
  /// Number of folds; 1 with a holdout.
  public let folds: Int
  /// Whether an iteration's own time limit decided anything, so that another machine might differ.
  public let dependsOnTime: Bool

  public var best: AutoMLIteration? { bestIndex.map { iterations[$0] } }
}
