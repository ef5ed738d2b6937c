import LapisInterpreter
import LapisParams

/// The estimator classes of `lightgbm` and `xgboost`, over the engine's gradient boosting.
enum BoostingTables {
  static let all: [EstimatorClass] = [
    lightGBM("LGBMClassifier", .classifier), lightGBM("LGBMRegressor", .regressor),
    xgBoost("XGBClassifier", .classifier, objective: "binary:logistic"),
    xgBoost("XGBRegressor", .regressor, objective: "reg:squarederror"),
  ]

  static func isLightGBM(_ owner: EstimatorClass) -> Bool { owner.modules.first == "lightgbm" }

  /// Whether the class is one of these.
  static func has(_ owner: EstimatorClass) -> Bool { all.contains { $0.name == owner.name } }

  private static func lightGBM(_ name: String, _ role: EstimatorClass.Role) -> EstimatorClass {
    func custom(_ name: String, _ value: ParamValue) -> EstimatorParam { EstimatorParam(name, value, .custom) }
    return EstimatorClass(
      name, in: ["lightgbm", "lightgbm.sklearn"], role, engine: "GradientBoosting",
      doc: "Gradient boosting with leaf-wise trees.", takesAnyKeyword: true,
      params: [
        custom("boosting_type", .string("gbdt")), custom("num_leaves", .int(31)), custom("max_depth", .int(-1)),
        custom("learning_rate", .double(0.1)), custom("n_estimators", .int(100)),
        custom("subsample_for_bin", .int(200_000)), custom("objective", .none), custom("class_weight", .none),
        custom("min_split_gain", .double(0)), custom("min_child_weight", .double(1e-3)),
        custom("min_child_samples", .int(20)), custom("subsample", .double(1)), custom("subsample_freq", .int(0)),
        custom("colsample_bytree", .double(1)), custom("reg_alpha", .double(0)), custom("reg_lambda", .double(0)), .seed,
        .ignored("n_jobs", .none), custom("importance_type", .string("split")),
      ])
  }

  private static func xgBoost(
    _ name: String, _ role: EstimatorClass.Role, objective: String
  ) -> EstimatorClass {
    EstimatorClass(
      name, in: ["xgboost", "xgboost.sklearn"], role, engine: "GradientBoosting",
      doc: "Gradient boosting with depth-wise trees and a penalty on the leaves.", takesAnyKeyword: true,
      params: XGBoostParameters.params(objective: objective))
  }
}
