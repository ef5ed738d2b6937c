public import LapisDiagnostics
public import LapisParams

/// Every learner, and the other names that users know some of them by.
public enum LearnerRegistry {
  public static let all: [any Learner.Type] = [
    AdaBoost.self,
    AveragedPerceptronClassifier.self,
    BernoulliNB.self,
    ComplementNB.self,
    ConstantBaseline.self,
    DecisionTree.self,
    ElasticNet.self,
    ExtraTrees.self,
    FastLinearRegressor.self,
    GaussianNB.self,
    GaussianProcessRegressor.self,
    GradientBoosting.self,
    KNearestNeighbors.self,
    LassoLars.self,
    LinearRegression.self,
    LinearSVC.self,
    LinearSVR.self,
    LogisticRegression.self,
    MLPClassifier.self,
    MLPRegressor.self,
    MultinomialNB.self,
    OnlineGradientDescentRegressor.self,
    RandomForest.self,
    Ridge.self,
    RidgeClassifier.self,
    SGDClassifier.self,
    SGDRegressor.self,
    SVC.self,
    SVR.self,
  ]

  /// A name that stands for a learner with other defaults.
  public struct Alias: Sendable {
    public let name: String
    public let learner: String
    public let defaults: [String: ParamValue]
  }

  public static let aliases: [Alias] = [
    Alias(name: "LightGBM", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "LightGBMClassifier", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "LightGBMRegressor", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "LGBMClassifier", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "LGBMRegressor", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "XGBoostClassifier", learner: "GradientBoosting", defaults: depthWise),
    Alias(name: "XGBoostRegressor", learner: "GradientBoosting", defaults: depthWise),
    Alias(name: "XGBClassifier", learner: "GradientBoosting", defaults: depthWise),
    Alias(name: "XGBRegressor", learner: "GradientBoosting", defaults: depthWise),
    Alias(name: "GradientBoostingClassifier", learner: "GradientBoosting", defaults: shallow),
    Alias(name: "GradientBoostingRegressor", learner: "GradientBoosting", defaults: shallow),
    Alias(name: "HistGradientBoostingClassifier", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "HistGradientBoostingRegressor", learner: "GradientBoosting", defaults: [:]),
    Alias(name: "DecisionTreeClassifier", learner: "DecisionTree", defaults: [:]),
    Alias(name: "DecisionTreeRegressor", learner: "DecisionTree", defaults: [:]),
    Alias(name: "RandomForestClassifier", learner: "RandomForest", defaults: [:]),
    Alias(name: "RandomForestRegressor", learner: "RandomForest", defaults: [:]),
    Alias(name: "ExtremeRandomTrees", learner: "ExtraTrees", defaults: [:]),
    Alias(name: "ExtraTreesClassifier", learner: "ExtraTrees", defaults: [:]),
    Alias(name: "ExtraTreesRegressor", learner: "ExtraTrees", defaults: [:]),
    Alias(name: "KNN", learner: "KNearestNeighbors", defaults: [:]),
    Alias(name: "KNeighborsClassifier", learner: "KNearestNeighbors", defaults: [:]),
    Alias(name: "KNeighborsRegressor", learner: "KNearestNeighbors", defaults: [:]),
    Alias(name: "Lasso", learner: "ElasticNet", defaults: ["l1_ratio": .double(1)]),
    Alias(name: "AdaBoostClassifier", learner: "AdaBoost", defaults: [:]),
    Alias(name: "AdaBoostRegressor", learner: "AdaBoost", defaults: [:]),
    Alias(name: "SVM", learner: "SVC", defaults: [:]),
    Alias(name: "SupportVectorMachine", learner: "SVC", defaults: [:]),
    Alias(name: "LinearSVM", learner: "LinearSVC", defaults: [:]),
    Alias(name: "LinearSupportVectorMachine", learner: "LinearSVC", defaults: [:]),
    Alias(name: "DummyClassifier", learner: "ConstantBaseline", defaults: [:]),
    Alias(name: "DummyRegressor", learner: "ConstantBaseline", defaults: [:]),
  ]

  /// XGBoost's defaults: whole levels to depth 6, no bound on the rows of a leaf.
  private static let depthWise: [String: ParamValue] = [
    "learning_rate": .double(0.3), "num_leaves": .int(64), "max_depth": .int(6),
    "min_child_samples": .int(1), "min_child_weight": .double(1), "reg_lambda": .double(1),
  ]
  /// scikit-learn's defaults: depth 3, no regularisation.
  private static let shallow: [String: ParamValue] = [
    "num_leaves": .int(8), "max_depth": .int(3), "min_child_samples": .int(1),
    "min_child_weight": .double(1e-7),
  ]

  /// The learner of a name or alias with its parameters, alias defaults below what is given.
  ///
  /// - Throws: `learner.unknown` with the nearest known name, or what the parameters' checks throw.
  public static func make(
    _ name: String, _ given: [String: ParamValue] = [:]
  ) throws(Diagnostic) -> any Learner {
    let alias = aliases.first { $0.name == name }
    let wanted = alias?.learner ?? name
    guard let type = all.first(where: { $0.name == wanted }) else {
      let known = all.map { (type: any Learner.Type) in type.name } + aliases.map { $0.name }
      let nearest = NearestName.nearest(to: name, among: known)
      throw Diagnostic(
        "learner.unknown", .value, "there is no learner '\(name)'.",
        hint: nearest.map { "Did you mean '\($0)'?" })
    }
    let values = (alias?.defaults ?? [:]).merging(given) { _, new in new }
    return try type.init(try ParamValues(values, specs: type.params, owner: name))
  }
}
