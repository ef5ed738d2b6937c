import LapisDiagnostics
import LapisFrame
import LapisParams

/// What the parameters of gradient boosting come to for some data.
enum BoostingParameters {
  static let losses = [
    "squared_error", "absolute_error", "huber", "friedman_huber", "quantile", "poisson", "gamma", "tweedie",
    "log_loss",
  ]

  static func target(
    _ data: Dataset, _ params: ParamValues, owner: String
  ) throws(Diagnostic) -> TreeTarget {
    var target = try TreeTarget(data, owner: owner, classWeight: params["class_weight"])
    let factor = params.double("scale_pos_weight")
    if target.labels.count == 2, factor != 1 {
      for row in target.weights.indices where target.codes[row] == 1 { target.weights[row] *= factor }
    }
    if let bad = target.numbers.first(where: { abs($0) > 1e37 }) {
      throw Diagnostic(
        "data.target", .value, "Input y contains a value too large for dtype('float32'): \(bad).",
        hint: "Divide the target by a constant, and multiply the predictions by it.")
    }
    return target
  }

  /// - Throws: `params.out-of-range` where the loss is for the other task, `data.target` where the target has values
  ///   that it cannot have.
  static func loss(
    _ params: ParamValues, _ target: TreeTarget, owner: String
  ) throws(Diagnostic) -> BoostingLoss {
    let name = params.string("loss")
    if target.isClassifier {
      guard ["auto", "log_loss"].contains(name) else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "The 'loss' parameter of \(owner) must be 'log_loss' for classification. Got '\(name)' instead.")
      }
      let classes = Double(target.labels.count)
      return classes == 2
        ? .logistic
        : .softmax(curvature: params.isNone("softmax_curvature") ? classes / (classes - 1) : params.double("softmax_curvature"))
    }
    let alpha = params.double("alpha")
    func share() throws(Diagnostic) -> Double {
      guard alpha < 1 else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "The 'alpha' parameter of \(owner) must be a float in the range (0.0, 1.0) for loss='\(name)'. Got \(alpha) instead.")
      }
      return alpha
    }
    func needs(_ ok: Bool, _ what: String) throws(Diagnostic) {
      guard ok else {
        throw Diagnostic(
          "data.target", .value, "Some value(s) of y are out of the valid range of the loss '\(name)': \(what).")
      }
    }
    let least = target.numbers.min() ?? 0
    switch name {
    case "auto", "squared_error": return .squared
    case "absolute_error": return .absolute
    case "huber": return .huber(delta: alpha)
    case "friedman_huber": return .huberQuantile(try share())
    case "quantile": return .quantile(try share())
    case "poisson":
      try needs(least >= 0 && target.numbers.contains { $0 > 0 }, "it needs y >= 0, and one above 0")
      return .poisson(slack: params.double("poisson_max_delta_step"))
    case "gamma":
      try needs(least > 0, "it needs y > 0")
      return .gamma
    case "tweedie":
      try needs(least >= 0 && target.numbers.contains { $0 > 0 }, "it needs y >= 0, and one above 0")
      return .tweedie(power: params.double("tweedie_variance_power"))
    default:
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'loss' parameter of \(owner) must be a loss of numbers for regression. Got '\(name)' instead.")
    }
  }

  static func limits(
    _ params: ParamValues, columns: Int, owner: String
  ) throws(Diagnostic) -> BoostingLimits {
    var limits = BoostingLimits()
    let depth = params.isNone("max_depth") ? -1 : params.int("max_depth")
    limits.numLeaves = params.int("num_leaves")
    limits.maxDepth = depth <= 0 ? Int.max : depth
    limits.minChildSamples = params.int("min_child_samples")
    limits.minSamplesSplit = params.int("min_samples_split")
    limits.minChildWeight = params.double("min_child_weight")
    limits.lambda = params.double("reg_lambda")
    limits.alpha = params.double("reg_alpha")
    limits.minSplitGain = params.double("min_split_gain")
    limits.maxDeltaStep = params.double("max_delta_step")
    limits.growsByDepth = params.string("grow_policy") == "depthwise"
    limits.categories = CategoryLimits(
      mostOneHot: params.int("max_cat_to_onehot"), smoothing: params.double("cat_smooth"),
      lambda: params.double("cat_l2"), mostOnLeft: params.int("max_cat_threshold"),
      rowsPerGroup: params.int("min_data_per_group"))
    if let directions = try integers(params, "monotone_constraints", owner: owner) {
      guard directions.count == columns, directions.allSatisfy({ (-1...1).contains($0) }) else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "The 'monotone_constraints' parameter of \(owner) must have one of -1, 0 and 1 for each of the \(columns) features. Got \(directions) instead.")
      }
      limits.monotone = directions
    }
    return limits
  }

  /// The share of the columns that each node draws.
  static func nodeShare(_ params: ParamValues, columns: Int) -> Double {
    let count = Double(max(columns, 1))
    switch params["max_features"] {
    case .int(let number): return min(Double(number) / count, 1)
    case .double(let share): return max(1, Double(Int(share * count))) / count
    case .string("log2"): return Double(max(1, Int.bitWidth - 1 - max(columns, 1).leadingZeroBitCount)) / count
    case .string: return max(1, Double(Int(count.squareRoot()))) / count
    default: return params.double("colsample_bynode")
    }
  }

  static func binning(
    _ params: ParamValues, _ x: FeatureMatrix, seed: UInt64, owner: String
  ) throws(Diagnostic) -> BinnedFeatures.Settings {
    BinnedFeatures.Settings(
      rows: x.rows, columns: x.columns, maxBins: params.int("max_bin"), minRowsPerBin: params.int("min_data_in_bin"),
      mostSampled: params.int("subsample_for_bin"), categorical: try categorical(params, columns: x.columns, owner: owner),
      seed: x.rows > params.int("subsample_for_bin") ? seed : 0)
  }

  /// The columns of categories.
  private static func categorical(
    _ params: ParamValues, columns: Int, owner: String
  ) throws(Diagnostic) -> [Int] {
    let chosen = try integers(params, "categorical_features", owner: owner) ?? []
    if let bad = chosen.first(where: { !(0..<columns).contains($0) }) {
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'categorical_features' parameter of \(owner) must name columns from 0 to \(columns - 1). Got \(bad) instead.")
    }
    return chosen
  }

  private static func integers(
    _ params: ParamValues, _ name: String, owner: String
  ) throws(Diagnostic) -> [Int]? {
    guard let value = params[name], value != .none else { return nil }
    guard case .list(let items) = value, items.allSatisfy({ $0.integer != nil }) else {
      throw Diagnostic(
        "params.out-of-range", .value, "The '\(name)' parameter of \(owner) must be a list of int or None. Got \(value) instead.")
    }
    return items.compactMap { $0.integer }
  }
}
