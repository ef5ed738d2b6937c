import LapisLearn
import LapisParams

/// Pipelines that do well on many tables, in the order they are tried.
enum Portfolio {
  struct Entry: Sendable {
    let scaling: Scaling
    let algorithm: String
    let params: [String: ParamValue]

    init(_ scaling: Scaling, _ algorithm: String, _ params: [String: ParamValue] = [:]) {
      self.scaling = scaling
      self.algorithm = algorithm
      self.params = params
    }
  }

  static func candidates(_ task: TaskKind) -> [Entry] {
    task == .classification ? classification : regression
  }

  private static let classification = [
    Entry(.maxAbs, "LightGBM"),
    Entry(.maxAbs, "XGBoostClassifier"),
    Entry(.maxAbs, "RandomForest"),
    Entry(.standard, "LogisticRegression"),
    Entry(.maxAbs, "ExtremeRandomTrees"),
    Entry(.minMax, "RandomForest", ["n_estimators": .int(200), "min_samples_leaf": .int(3)]),
    Entry(
      .standard, "LightGBM",
      [
        "learning_rate": .double(0.05), "n_estimators": .int(200), "num_leaves": .int(15),
        "min_child_samples": .int(10), "colsample_bytree": .double(0.7), "reg_lambda": .double(1),
      ]),
    Entry(.robust, "LogisticRegression", ["C": .double(0.1)]),
    Entry(
      .minMax, "ExtremeRandomTrees",
      ["n_estimators": .int(200), "max_features": .double(0.6), "min_samples_leaf": .int(2)]),
    Entry(
      .standard, "XGBoostClassifier",
      [
        "learning_rate": .double(0.1), "n_estimators": .int(150), "max_depth": .int(4),
        "num_leaves": .int(16), "subsample": .double(0.8), "colsample_bytree": .double(0.6),
      ]),
    Entry(.maxAbs, "GradientBoosting"),
    Entry(.standard, "KNN", ["n_neighbors": .int(11), "weights": .string("distance")]),
    Entry(
      .maxAbs, "LightGBM",
      [
        "learning_rate": .double(0.03), "n_estimators": .int(400), "num_leaves": .int(7),
        "subsample": .double(0.8), "colsample_bytree": .double(0.5), "reg_alpha": .double(0.1),
      ]),
    Entry(
      .minMax, "RandomForest",
      ["n_estimators": .int(300), "max_features": .string("log2"), "class_weight": .string("balanced")]),
    Entry(.standard, "LogisticRegression", ["C": .double(10)]),
    Entry(
      .maxAbs, "DecisionTree", ["max_depth": .int(6), "min_samples_leaf": .double(0.02)]),
  ]

  private static let regression = [
    Entry(.maxAbs, "LightGBM"),
    Entry(.maxAbs, "XGBoostRegressor"),
    Entry(.maxAbs, "RandomForest"),
    Entry(.standard, "ElasticNet", ["alpha": .double(0.01), "l1_ratio": .double(0.5)]),
    Entry(.maxAbs, "ExtremeRandomTrees"),
    Entry(
      .standard, "LightGBM",
      [
        "learning_rate": .double(0.05), "n_estimators": .int(150), "num_leaves": .int(15),
        "min_child_samples": .int(10), "colsample_bytree": .double(0.7), "reg_lambda": .double(1),
      ]),
    Entry(.standard, "LassoLars", ["alpha": .double(0.1)]),
    Entry(
      .minMax, "RandomForest",
      ["n_estimators": .int(200), "max_features": .double(0.4), "min_samples_leaf": .int(3)]),
    Entry(
      .minMax, "ExtremeRandomTrees",
      ["n_estimators": .int(200), "max_features": .double(0.5), "min_samples_leaf": .int(3)]),
    Entry(
      .standard, "XGBoostRegressor",
      [
        "learning_rate": .double(0.05), "n_estimators": .int(150), "max_depth": .int(4),
        "num_leaves": .int(16), "subsample": .double(0.8), "colsample_bytree": .double(0.6),
      ]),
    Entry(.maxAbs, "GradientBoosting"),
    Entry(.standard, "KNN", ["n_neighbors": .int(11), "weights": .string("distance")]),
    Entry(.standard, "ElasticNet", ["alpha": .double(0.1), "l1_ratio": .double(0.9)]),
    Entry(
      .maxAbs, "LightGBM",
      [
        "learning_rate": .double(0.03), "n_estimators": .int(300), "num_leaves": .int(7),
        "subsample": .double(0.8), "colsample_bytree": .double(0.5), "reg_alpha": .double(0.1),
      ]),
    Entry(
      .maxAbs, "DecisionTree", ["max_depth": .int(6), "min_samples_leaf": .double(0.02)]),
  ]
}
