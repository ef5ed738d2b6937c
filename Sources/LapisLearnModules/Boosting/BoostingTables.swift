import LapisInterpreter
import LapisParams

/// The estimator classes of `lightgbm` and `xgboost`, over the engine's gradient boosting.
enum BoostingTables {
  static let all: [EstimatorClass] = [
    lightGBM("LGBMClassifier", .classifier), lightGBM("LGBMRegressor", .regressor),
    xgBoost("XGBClassifier", .classifier, objective: "binary:logistic"),
    xgBoost("XGBRegressor", .regressor, objective: "reg:squarederror"),
  ]

  private static func lightGBM(_ name: String, _ role: EstimatorClass.Role) -> EstimatorClass {
    EstimatorClass(
      name, in: ["lightgbm", "lightgbm.sklearn"], role, engine: "GradientBoosting",
      doc: "Gradient boosting with leaf-wise trees.", takesAnyKeyword: true,
      params: [
        .fixed("boosting_type", .string("gbdt")), .same("num_leaves", .int(31)), .same("max_depth", .int(-1)),
        .same("learning_rate", .double(0.1)), .same("n_estimators", .int(100)),
        .ignored("subsample_for_bin", .int(200_000)),
        .fixed(
          "objective", .none,
          also: ["binary", "multiclass", "regression", "regression_l2", "l2"].map { .string($0) }),
        .same("class_weight", .none), .same("min_split_gain", .double(0)), .same("min_child_weight", .double(1e-3)),
        .same("min_child_samples", .int(20)), .same("subsample", .double(1)),
        EstimatorParam("subsample_freq", .int(0), .custom), .same("colsample_bytree", .double(1)),
        .same("reg_alpha", .double(0)), .same("reg_lambda", .double(0)), .seed, .ignored("n_jobs", .none),
        EstimatorParam("importance_type", .string("split"), .custom),
      ]
    ) { params, values in
      // LightGBM draws rows only where it is told how often.
      if values["subsample_freq"].asInt ?? 0 <= 0 { params["subsample"] = .double(1) }
    }
  }

  private static func xgBoost(
    _ name: String, _ role: EstimatorClass.Role, objective: String
  ) -> EstimatorClass {
    EstimatorClass(
      name, in: ["xgboost", "xgboost.sklearn"], role, engine: "GradientBoosting",
      doc: "Gradient boosting with depth-wise trees and a penalty on the leaves.", takesAnyKeyword: true,
      params: [
        .fixed("objective", .string(objective), also: [.none, .string("multi:softprob"), .string("multi:softmax")]),
        EstimatorParam("n_estimators", .none, .custom), EstimatorParam("max_depth", .none, .custom),
        EstimatorParam("max_leaves", .none, .custom), EstimatorParam("max_bin", .none, .custom),
        EstimatorParam("learning_rate", .none, .custom), EstimatorParam("gamma", .none, .custom),
        EstimatorParam("min_child_weight", .none, .custom), EstimatorParam("subsample", .none, .custom),
        EstimatorParam("colsample_bytree", .none, .custom), EstimatorParam("reg_alpha", .none, .custom),
        EstimatorParam("reg_lambda", .none, .custom), .seed, .ignored("n_jobs", .none),
        .ignored("verbosity", .none), .ignored("eval_metric", .none), .ignored("use_label_encoder", .none),
        .fixed("booster", .none, also: [.string("gbtree")]), .ignored("tree_method", .none),
      ]
    ) { params, values in
      // None stands for XGBoost's own default.
      func number(_ name: String, else other: Double) -> Double { values[name].asDouble ?? other }
      let depth = values["max_depth"].asInt ?? 6
      params["n_estimators"] = .int(values["n_estimators"].asInt ?? 100)
      params["max_depth"] = depth <= 0 ? .int(-1) : .int(depth)
      let leaves = values["max_leaves"].asInt ?? 0
      params["num_leaves"] = .int(leaves > 1 ? leaves : (1...16).contains(depth) ? 1 << depth : 65_536)
      params["max_bin"] = .int(min(values["max_bin"].asInt ?? 255, 255))
      params["learning_rate"] = .double(number("learning_rate", else: 0.3))
      params["min_split_gain"] = .double(number("gamma", else: 0))
      params["min_child_weight"] = .double(number("min_child_weight", else: 1))
      params["min_child_samples"] = .int(1)
      params["subsample"] = .double(number("subsample", else: 1))
      params["colsample_bytree"] = .double(number("colsample_bytree", else: 1))
      params["reg_alpha"] = .double(number("reg_alpha", else: 0))
      params["reg_lambda"] = .double(number("reg_lambda", else: 1))
    }
  }
}
