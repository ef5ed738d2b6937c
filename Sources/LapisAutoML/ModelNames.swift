import LapisDiagnostics
import LapisLearn

/// The algorithms of a run, by the names of the SDK.
struct Algorithm: Sendable {
  /// As a pipeline's name shows it.
  let name: String
  /// What allow and block lists may call it, beside `name`.
  let otherNames: [String]
  /// In `LearnerRegistry`.
  let learner: String
  /// In a fitted pipeline's steps.
  let stepName: String
  let isExportable: Bool

  static func all(_ task: TaskKind) -> [Algorithm] {
    task == .classification ? classifiers : regressors
  }

  private static let classifiers = [
    Algorithm("LightGBM", ["LightGBMClassifier"], "LightGBM", "lightgbmclassifier"),
    Algorithm("XGBoostClassifier", [], "XGBoostClassifier", "xgboostclassifier"),
    Algorithm("RandomForest", [], "RandomForest", "randomforestclassifier"),
    Algorithm("ExtremeRandomTrees", ["ExtraTrees"], "ExtraTrees", "extratreesclassifier"),
    Algorithm("LogisticRegression", [], "LogisticRegression", "logisticregression"),
    Algorithm("GradientBoosting", [], "GradientBoostingClassifier", "gradientboostingclassifier"),
    Algorithm("DecisionTree", [], "DecisionTree", "decisiontreeclassifier"),
    Algorithm(
      "KNN", ["KNearestNeighborsClassifier"], "KNearestNeighbors", "kneighborsclassifier",
      isExportable: false),
  ]

  private static let regressors = [
    Algorithm("LightGBM", ["LightGBMRegressor"], "LightGBM", "lightgbmregressor"),
    Algorithm("XGBoostRegressor", [], "XGBoostRegressor", "xgboostregressor"),
    Algorithm("RandomForest", ["RandomForestRegressor"], "RandomForest", "randomforestregressor"),
    Algorithm(
      "ExtremeRandomTrees", ["ExtraTrees", "ExtraTreesRegressor"], "ExtraTrees", "extratreesregressor"),
    Algorithm("ElasticNet", [], "ElasticNet", "elasticnet"),
    Algorithm("LassoLars", [], "LassoLars", "lassolars"),
    Algorithm(
      "GradientBoosting", ["GradientBoostingRegressor"], "GradientBoostingRegressor",
      "gradientboostingregressor"),
    Algorithm("DecisionTree", ["DecisionTreeRegressor"], "DecisionTree", "decisiontreeregressor"),
    Algorithm(
      "KNN", ["KNearestNeighborsRegressor"], "KNearestNeighbors", "kneighborsregressor",
      isExportable: false),
  ]

  private init(
    _ name: String, _ otherNames: [String], _ learner: String, _ stepName: String,
    isExportable: Bool = true
  ) {
    self.name = name
    self.otherNames = otherNames
    self.learner = learner
    self.stepName = stepName
    self.isExportable = isExportable
  }

  private func isNamed(by names: [String]) -> Bool {
    names.contains { $0 == name || otherNames.contains($0) || $0 == learner }
  }

  /// The algorithms that the lists leave, for data of this size. Unknown names in the lists are ignored.
  ///
  /// - Throws: `automl.no-models` where nothing is left.
  static func chosen(
    _ settings: AutoMLSettings, rows: Int, hasWeights: Bool
  ) throws(Diagnostic) -> [Algorithm] {
    var left: [Algorithm] = []
    for algorithm in all(settings.task) {
      let isAllowed = settings.allowedModels.map { algorithm.isNamed(by: $0) } ?? true
      // Measuring every training row is too slow on larger data.
      let isTooSlow = algorithm.name == "KNN" && rows > 5000
      let ignoresWeights = hasWeights && algorithm.name == "KNN"
      let cannotExport = settings.onnxCompatible && !algorithm.isExportable
      if isAllowed, !isTooSlow, !ignoresWeights, !cannotExport,
        !algorithm.isNamed(by: settings.blockedModels)
      {
        left.append(algorithm)
      }
    }
    guard !left.isEmpty else {
      throw Diagnostic(
        "automl.no-models", .value,
        "no model is left to try: the allowed models are \(settings.allowedModels.map { $0.joined(separator: ", ") } ?? "all"), the blocked ones \(settings.blockedModels.isEmpty ? "none" : settings.blockedModels.joined(separator: ", ")).",
        hint: "Lapis has \(all(settings.task).map { $0.name }.joined(separator: ", ")).")
    }
    return left
  }
}

/// What stands between the features and a learner, by the names of the SDK.
struct Scaling: Sendable, Hashable {
  let name: String
  let transformer: String
  let stepName: String

  static let maxAbs = Scaling(
    name: "MaxAbsScaler", transformer: "MaxAbsScaler", stepName: "maxabsscaler")
  static let standard = Scaling(
    name: "StandardScalerWrapper", transformer: "StandardScaler", stepName: "standardscalerwrapper")
  static let minMax = Scaling(
    name: "MinMaxScaler", transformer: "MinMaxScaler", stepName: "minmaxscaler")
  static let robust = Scaling(
    name: "RobustScaler", transformer: "RobustScaler", stepName: "robustscaler")
  static let normalizer = Scaling(
    name: "SparseNormalizer", transformer: "Normalizer", stepName: "sparsenormalizer")
}
