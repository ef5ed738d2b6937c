import LapisInterpreter
import LapisParams

/// Scalers, encoders, imputers, projections.
extension EstimatorTables {
  @Sendable private static func pair(
    _ params: inout [String: ParamValue], _ value: ParamValue?, _ low: String, _ high: String, _ owner: String,
    _ name: String
  ) throws {
    guard case .list(let ends)? = value, ends.count == 2, let first = ends[0].number, let second = ends[1].number
    else {
      throw ScriptError(
        .valueError,
        "The '\(name)' parameter of \(owner) must be a pair of numbers. Got \(value.map { EstimatorClass.text($0) } ?? "an object") instead.")
    }
    params[low] = .double(first)
    params[high] = .double(second)
  }

  static let preprocessing: [EstimatorClass] = [
    EstimatorClass(
      "StandardScaler", in: ["sklearn.preprocessing"], .transformer, engine: "StandardScaler",
      doc: "Subtracts the mean and divides by the standard deviation.",
      params: [.ignored("copy", .bool(true)), .same("with_mean", .bool(true)), .same("with_std", .bool(true))]),
    EstimatorClass(
      "MinMaxScaler", in: ["sklearn.preprocessing"], .transformer, engine: "MinMaxScaler", positional: 1,
      doc: "Brings each column into a range.",
      params: [
        EstimatorParam("feature_range", .list([.int(0), .int(1)]), .engine("feature_range")),
        .ignored("copy", .bool(true)), .fixed("clip", .bool(false)),
      ]
    ) { params, _ in
      let value = params.removeValue(forKey: "feature_range")
      try pair(&params, value, "feature_min", "feature_max", "MinMaxScaler", "feature_range")
    },
    EstimatorClass(
      "MaxAbsScaler", in: ["sklearn.preprocessing"], .transformer, engine: "MaxAbsScaler",
      doc: "Divides by the largest absolute value.",
      params: [.ignored("copy", .bool(true)), .fixed("clip", .bool(false))]),
    EstimatorClass(
      "RobustScaler", in: ["sklearn.preprocessing"], .transformer, engine: "RobustScaler",
      doc: "Subtracts the median and divides by a range of quantiles.",
      params: [
        .same("with_centering", .bool(true)), .same("with_scaling", .bool(true)),
        EstimatorParam("quantile_range", .list([.double(25), .double(75)]), .engine("quantile_range")),
        .ignored("copy", .bool(true)), .fixed("unit_variance", .bool(false)),
      ]
    ) { params, _ in
      let value = params.removeValue(forKey: "quantile_range")
      try pair(&params, value, "quantile_min", "quantile_max", "RobustScaler", "quantile_range")
    },
    EstimatorClass(
      "Normalizer", in: ["sklearn.preprocessing"], .transformer, engine: "Normalizer", positional: 1,
      doc: "Brings each row to norm 1.", params: [.same("norm", .string("l2")), .ignored("copy", .bool(true))]),
    EstimatorClass(
      "OneHotEncoder", in: ["sklearn.preprocessing"], .transformer, engine: "OneHotEncoder",
      doc: "One column of zeros and ones for each category of a numeric column.",
      params: [
        .fixed("categories", .string("auto")), .same("drop", .none), .ignored("sparse_output", .bool(true)),
        .ignored("sparse", .bool(true)), .ignored("dtype", .none), .same("handle_unknown", .string("error")),
        .fixed("min_frequency", .none), .fixed("max_categories", .none),
        .fixed("feature_name_combiner", .string("concat")),
      ]),
    EstimatorClass(
      "SimpleImputer", in: ["sklearn.impute"], .transformer, engine: "SimpleImputer",
      doc: "Fills missing values.",
      params: [
        .fixed("missing_values", .double(.nan)), .same("strategy", .string("mean")), .same("fill_value", .none),
        .ignored("copy", .bool(true)), .same("add_indicator", .bool(false)),
        .fixed("keep_empty_features", .bool(false)),
      ]),
    EstimatorClass(
      "PCA", in: ["sklearn.decomposition"], .transformer, engine: "PCA", positional: 1,
      doc: "Projects on the directions of the largest variance.",
      params: [
        .same("n_components", .none), .ignored("copy", .bool(true)), .same("whiten", .bool(false)),
        .ignored("svd_solver", .string("auto")), .ignored("tol", .double(0)),
        .ignored("iterated_power", .string("auto")), .ignored("n_oversamples", .int(10)),
        .ignored("power_iteration_normalizer", .string("auto")), .seed,
      ]),
    EstimatorClass(
      "TruncatedSVD", in: ["sklearn.decomposition"], .transformer, engine: "TruncatedSVD", positional: 1,
      doc: "Projects on the largest singular vectors.",
      params: [
        .same("n_components", .int(2)), .ignored("algorithm", .string("randomized")), .ignored("n_iter", .int(5)),
        .ignored("n_oversamples", .int(10)), .ignored("power_iteration_normalizer", .string("auto")), .seed,
        .ignored("tol", .double(0)),
      ]),
  ]
}
