import LapisInterpreter
import LapisLearn
import LapisParams

/// LightGBM's names for parameters, losses and metrics, as the engine knows them.
enum LightGBMParameters {
  /// What becomes of a parameter that a script gives as a keyword.
  enum Use {
    case engine(String)
    /// Changes no answer.
    case ignored
    /// Of the class itself, under this name.
    case own(String)
    case seed
    /// Only these values.
    case fixed([ParamValue])
    case isUnbalanced
    case metric
    /// The engine has nothing like it.
    case unsupported
  }

  /// All names of a parameter and what it is.
  private static let table: [(names: [String], use: Use)] = [
    (["boosting_type", "boosting", "boost"], .own("boosting_type")),
    (["num_leaves", "num_leaf", "max_leaves", "max_leaf", "max_leaf_nodes"], .own("num_leaves")),
    (["max_depth"], .own("max_depth")),
    (["learning_rate", "shrinkage_rate", "eta"], .own("learning_rate")),
    ([
      "n_estimators", "num_iterations", "num_iteration", "n_iter", "num_tree", "num_trees", "num_round", "num_rounds",
      "nrounds", "num_boost_round", "max_iter",
    ], .own("n_estimators")),
    (["subsample_for_bin", "bin_construct_sample_cnt"], .own("subsample_for_bin")),
    (["objective", "objective_type", "app", "application", "loss"], .own("objective")),
    (["min_split_gain", "min_gain_to_split"], .own("min_split_gain")),
    (["min_child_weight", "min_sum_hessian_in_leaf", "min_sum_hessian_per_leaf", "min_sum_hessian", "min_hessian"], .own("min_child_weight")),
    (["min_child_samples", "min_data_in_leaf", "min_data_per_leaf", "min_data", "min_samples_leaf"], .own("min_child_samples")),
    (["subsample", "bagging_fraction", "sub_row", "bagging"], .own("subsample")),
    (["subsample_freq", "bagging_freq"], .own("subsample_freq")),
    (["colsample_bytree", "feature_fraction", "sub_feature"], .own("colsample_bytree")),
    (["reg_alpha", "lambda_l1", "l1_regularization"], .own("reg_alpha")),
    (["reg_lambda", "lambda_l2", "lambda", "l2_regularization"], .own("reg_lambda")),
    (["random_state", "seed", "random_seed"], .seed),
    (["n_jobs", "num_threads", "num_thread", "nthread", "nthreads"], .own("n_jobs")),
    (["importance_type"], .own("importance_type")),
    (["colsample_bynode", "feature_fraction_bynode", "sub_feature_bynode"], .engine("colsample_bynode")),
    (["max_bin", "max_bins"], .engine("max_bin")),
    (["min_data_in_bin"], .engine("min_data_in_bin")),
    (["max_delta_step", "max_tree_output", "max_leaf_output"], .engine("max_delta_step")),
    (["alpha"], .engine("alpha")),
    (["tweedie_variance_power"], .engine("tweedie_variance_power")),
    (["poisson_max_delta_step"], .engine("poisson_max_delta_step")),
    (["boost_from_average"], .engine("boost_from_average")),
    (["scale_pos_weight"], .engine("scale_pos_weight")),
    (["is_unbalance", "unbalance", "unbalanced_sets"], .isUnbalanced),
    (["top_rate"], .engine("top_rate")), (["other_rate"], .engine("other_rate")),
    (["cat_smooth"], .engine("cat_smooth")), (["cat_l2"], .engine("cat_l2")),
    (["max_cat_threshold"], .engine("max_cat_threshold")), (["max_cat_to_onehot"], .engine("max_cat_to_onehot")),
    (["min_data_per_group"], .engine("min_data_per_group")),
    (["monotone_constraints", "mc", "monotone_constraint", "monotonic_cst"], .engine("monotone_constraints")),
    (["monotone_constraints_method"], .fixed([.string("basic")])),
    (["monotone_penalty"], .fixed([.double(0), .int(0)])),
    (["data_sample_strategy"], .own("data_sample_strategy")),
    (["categorical_feature", "cat_feature", "categorical_column", "cat_column", "categorical_features"], .own("categorical_feature")),
    (["early_stopping_round", "early_stopping_rounds", "early_stopping", "n_iter_no_change"], .own("early_stopping_round")),
    (["first_metric_only"], .own("first_metric_only")),
    (["metric", "metrics", "metric_types"], .metric),
    (["num_class", "num_classes"], .ignored),
    ([
      "verbose", "verbosity", "silent", "force_col_wise", "force_row_wise", "deterministic", "device_type", "device",
      "histogram_pool_size", "is_enable_sparse", "is_sparse", "enable_bundle", "bagging_seed", "feature_fraction_seed",
      "data_random_seed", "extra_seed", "feature_pre_filter", "two_round", "metric_freq", "verbose_eval",
      "is_provide_training_metric",
    ], .ignored),
    (["use_missing"], .fixed([.bool(true)])), (["zero_as_missing"], .fixed([.bool(false)])),
    (["linear_tree"], .fixed([.bool(false)])), (["extra_trees"], .fixed([.bool(false)])),
    (["path_smooth"], .fixed([.double(0), .int(0)])), (["use_quantized_grad"], .fixed([.bool(false)])),
    (["tree_learner"], .fixed([.string("serial")])), (["xgboost_dart_mode"], .fixed([.bool(false)])),
    (["sigmoid"], .fixed([.double(1), .int(1)])), (["reg_sqrt"], .fixed([.bool(false)])),
    (["pos_bagging_fraction"], .fixed([.double(1), .int(1)])), (["neg_bagging_fraction"], .fixed([.double(1), .int(1)])),
    ([
      "interaction_constraints", "forcedsplits_filename", "feature_contri", "max_bin_by_feature", "drop_rate",
      "max_drop", "skip_drop", "uniform_drop", "refit_decay_rate", "fair_c", "cegb_tradeoff", "cegb_penalty_split",
      "auc_mu_weights", "eval_at", "label_gain", "lambdarank_truncation_level",
    ], .unsupported),
  ]

  /// nil for a name that LightGBM does not know either.
  static func use(of name: String) -> Use? { table.first { $0.names.contains(name) }?.use }

  static let knownNames: [String] = table.flatMap { $0.names }

  /// The engine's loss of an objective; nil where there is none.
  static func loss(_ objective: String, isClassifier: Bool) -> String? {
    switch objective {
    case "binary", "multiclass", "softmax", "cross_entropy": return isClassifier ? "log_loss" : nil
    case "regression", "regression_l2", "l2", "mean_squared_error", "mse", "l2_root", "root_mean_squared_error", "rmse":
      return isClassifier ? nil : "squared_error"
    case "regression_l1", "l1", "mean_absolute_error", "mae": return isClassifier ? nil : "absolute_error"
    case "huber", "quantile", "poisson", "gamma", "tweedie": return isClassifier ? nil : objective
    default: return nil
    }
  }

  /// The metric that an objective is measured by unless told otherwise.
  static func defaultMetric(_ objective: String) -> String {
    switch objective {
    case "binary": "binary_logloss"
    case "multiclass", "softmax": "multi_logloss"
    case "regression_l1", "mean_absolute_error", "mae": "l1"
    case "regression", "regression_l2", "mean_squared_error", "mse": "l2"
    case "l2_root", "root_mean_squared_error": "rmse"
    default: objective
    }
  }

  /// A metric by its name; nil for one that the engine does not have.
  static func metric(_ name: String, alpha: Double, power: Double) -> BoostingMetric? {
    func make(_ shown: String, _ measure: BoostingMetric.Measure) -> BoostingMetric {
      BoostingMetric(name: shown, measure: measure)
    }
    switch name {
    case "binary_logloss", "binary": return make("binary_logloss", .logLoss)
    case "multi_logloss", "multiclass", "softmax": return make("multi_logloss", .logLoss)
    case "binary_error": return make("binary_error", .classError)
    case "multi_error": return make("multi_error", .classError)
    case "auc": return make("auc", .areaUnderCurve)
    case "average_precision": return make("average_precision", .averagePrecision)
    case "l1", "mean_absolute_error", "mae", "regression_l1": return make("l1", .meanAbsoluteError)
    case "l2", "mean_squared_error", "mse", "regression_l2", "regression": return make("l2", .meanSquaredError)
    case "rmse", "root_mean_squared_error", "l2_root": return make("rmse", .rootMeanSquaredError)
    case "mape", "mean_absolute_percentage_error": return make("mape", .meanAbsolutePercentageError)
    case "quantile": return make("quantile", .quantile(alpha))
    case "huber": return make("huber", .huber(alpha))
    case "poisson": return make("poisson", .poisson)
    case "gamma": return make("gamma", .gamma)
    case "gamma_deviance": return make("gamma_deviance", .gammaDeviance)
    case "tweedie": return make("tweedie", .tweedie(power))
    default: return nil
    }
  }
}
