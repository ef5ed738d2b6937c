public import LapisLearn

/// What the user asks of an AutoML run. Checked when the run starts.
public struct AutoMLSettings: Sendable {
  public enum FeaturizationMode: String, Sendable { case auto, off }

  public var task: TaskKind
  /// nil takes accuracy, or normalized_root_mean_squared_error.
  public var primaryMetric: String?
  /// Rows of the iteration table, ensembles among them; nil means 1000.
  public var iterations: Int?
  /// nil: as `validationShare` says, else by the number of rows.
  public var crossValidations: Int?
  /// Share of the rows held out, where no folds are asked for.
  public var validationShare: Double?
  public var featurization: FeaturizationMode
  /// Seconds that one iteration may take.
  public var iterationTimeout: Double?
  /// Seconds that the whole run may take.
  public var experimentTimeout: Double?
  /// Stop when the best value is at least (at most, for a minimised metric) this.
  public var exitScore: Double?
  public var stopsEarly: Bool
  /// Names of the SDK; nil allows all.
  public var allowedModels: [String]?
  public var blockedModels: [String]
  public var votingEnsemble: Bool
  public var stackEnsemble: Bool
  /// Only pipelines that ONNX can express, and no stacking.
  public var onnxCompatible: Bool
  public var seed: UInt64

  public init(
    task: TaskKind, primaryMetric: String? = nil, iterations: Int? = nil,
    crossValidations: Int? = nil, validationShare: Double? = nil,
    featurization: FeaturizationMode = .auto, iterationTimeout: Double? = nil,
    experimentTimeout: Double? = nil, exitScore: Double? = nil, stopsEarly: Bool = true,
    allowedModels: [String]? = nil, blockedModels: [String] = [], votingEnsemble: Bool = true,
    stackEnsemble: Bool = true, onnxCompatible: Bool = false, seed: UInt64 = 0
  ) {
    self.task = task
    self.primaryMetric = primaryMetric
    self.iterations = iterations
    self.crossValidations = crossValidations
    self.validationShare = validationShare
    self.featurization = featurization
    self.iterationTimeout = iterationTimeout
    self.experimentTimeout = experimentTimeout
    self.exitScore = exitScore
    self.stopsEarly = stopsEarly
    self.allowedModels = allowedModels
    self.blockedModels = blockedModels
    self.votingEnsemble = votingEnsemble
    self.stackEnsemble = stackEnsemble
    self.onnxCompatible = onnxCompatible
    self.seed = seed
  }
}
