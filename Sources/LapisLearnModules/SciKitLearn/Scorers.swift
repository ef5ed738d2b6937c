import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisLearn

/// What `scoring=` may name: a metric of the engine, and whether more of it is better.
struct Scorer {
  let name: String
  let metric: Metric
  /// `neg_…` scores are losses with their sign turned.
  let sign: Double
  /// Whether the score is of the squared metric.
  let isSquared: Bool

  private static let names: [(name: String, metric: String, sign: Double, isSquared: Bool)] = [
    ("accuracy", "accuracy", 1, false), ("balanced_accuracy", "balanced_accuracy", 1, false),
    ("roc_auc", "AUC_macro", 1, false), ("roc_auc_ovr", "AUC_macro", 1, false),
    ("roc_auc_ovr_weighted", "AUC_weighted", 1, false), ("neg_log_loss", "log_loss", -1, false),
    ("f1_macro", "f1_score_macro", 1, false), ("f1_micro", "f1_score_micro", 1, false),
    ("f1_weighted", "f1_score_weighted", 1, false), ("precision_macro", "precision_score_macro", 1, false),
    ("precision_micro", "precision_score_micro", 1, false),
    ("precision_weighted", "precision_score_weighted", 1, false),
    ("recall_macro", "recall_score_macro", 1, false), ("recall_micro", "recall_score_micro", 1, false),
    ("recall_weighted", "recall_score_weighted", 1, false),
    ("f1", "f1_score_binary", 1, false), ("precision", "precision_score_binary", 1, false),
    ("recall", "recall_score_binary", 1, false), ("matthews_corrcoef", "matthews_correlation", 1, false),
    ("r2", "r2_score", 1, false), ("explained_variance", "explained_variance", 1, false),
    ("neg_mean_absolute_error", "mean_absolute_error", -1, false),
    ("neg_median_absolute_error", "median_absolute_error", -1, false),
    ("neg_root_mean_squared_error", "root_mean_squared_error", -1, false),
    ("neg_mean_squared_error", "root_mean_squared_error", -1, true),
    ("neg_mean_absolute_percentage_error", "mean_absolute_percentage_error", -1, false),
  ]

  init(named name: String) throws {
    let known = Scorer.names.filter { entry in MetricRegistry.all.contains { $0.name == entry.metric } }
    guard let entry = known.first(where: { $0.name == name }) else {
      throw ScriptError(
        .valueError,
        "'\(name)' is not a valid scoring value. Valid values are: \(known.map { "'\($0.name)'" }.joined(separator: ", ")).",
        hint: NearestName.nearest(to: name, among: known.map { $0.name }).map { "Did you mean '\($0)'?" })
    }
    self.name = name
    metric = try MetricRegistry.metric(entry.metric)
    sign = entry.sign
    isSquared = entry.isSquared
  }

  /// The estimator's own `score`.
  static func standard(isClassifier: Bool) throws -> Scorer {
    try Scorer(named: isClassifier ? "accuracy" : "r2")
  }

  func value(_ metricValue: Double) -> Double { sign * (isSquared ? metricValue * metricValue : metricValue) }

  func score(_ model: ModelObject, _ x: Ref, _ y: Ref, _ vm: Interpreter) throws -> Double {
    let prediction = try model.prediction(x, vm)
    let truth = try TrainingData.dataset(
      try model.matrix(x, vm), y, weights: .none, isClassifier: model.isClassifier, owner: model.displayName, vm
    ).y
    return value(try metric.score(truth, prediction))
  }
}
