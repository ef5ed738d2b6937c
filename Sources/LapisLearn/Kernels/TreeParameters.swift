import LapisDiagnostics
import LapisFrame
import LapisParams

/// The parameters that single trees and forests share.
enum TreeParameters {
  static let criterion = ParamSpec(
    "criterion", .none,
    .optional(
      .oneOf([
        "gini", "entropy", "log_loss", "squared_error", "friedman_mse", "absolute_error", "poisson",
      ])),
    search: .choice([.string("gini"), .string("entropy")]),
    "measure of a split; None is gini for classes and squared_error for numbers")
  static let maxDepth = ParamSpec(
    "max_depth", .none, .optional(.int(1...Int(Int32.max))), search: .int(1...32),
    "most edges from the root to a leaf; None sets no bound")
  static let minSamplesSplit = ParamSpec(
    "min_samples_split", .int(2), sampleCount(from: 2), search: .double(1e-3...0.2, log: true),
    "fewest samples of a node that is split; a float is a share of all samples")
  static let minSamplesLeaf = ParamSpec(
    "min_samples_leaf", .int(1), sampleCount(from: 1), search: .double(1e-3...0.1, log: true),
    "fewest samples of a leaf; a float is a share of all samples")
  static let minWeightFractionLeaf = ParamSpec(
    "min_weight_fraction_leaf", .double(0), .double(lower: 0, upper: 0.5),
    "least share of the weight of all samples in a leaf")
  static let maxLeafNodes = ParamSpec(
    "max_leaf_nodes", .none, .optional(.int(2...Int(Int32.max))),
    "most leaves, the best node divided first; None goes depth first without bound")
  static let minImpurityDecrease = ParamSpec(
    "min_impurity_decrease", .double(0), .nonNegative, "least weighted decrease of impurity a split must bring")
  static let pruningAlpha = ParamSpec(
    "ccp_alpha", .double(0), .nonNegative,
    "cuts subtrees off that lower the impurity less than this per leaf (cost-complexity pruning)")
  static let classWeight = ParamSpec(
    "class_weight", .none, .any, search: .choice([.none, .string("balanced")]),
    "balanced weighs the classes by the inverse of their frequency; pairs give the weight of each label")

  static func maxFeatures(_ value: ParamValue) -> ParamSpec {
    ParamSpec(
      "max_features", value,
      .either([
        .none, .oneOf(["sqrt", "log2", "auto"]), .int(1...Int(Int32.max)),
        .double(lower: 0, upper: 1, openLower: true),
      ]),
      search: .choice([.string("sqrt"), .string("log2"), .double(0.3), .double(0.6), .double(0.9), .none]),
      "columns looked at per split: a number, a share, sqrt, log2; None looks at all")
  }

  private static func sampleCount(from least: Int) -> Constraint {
    .either([.int(least...Int(Int32.max)), .double(lower: 0, upper: 1, openLower: true, openUpper: true)])
  }

  /// The limits for data of this size. `task` decides what max_features "auto" means.
  static func limits(
    _ params: ParamValues, rows: Int, columns: Int, isClassifier: Bool
  ) -> TreeLimits {
    TreeLimits(
      maxDepth: params.isNone("max_depth") ? Int.max : params.int("max_depth"),
      minSamplesSplit: max(2, count(params["min_samples_split"], rows)),
      minSamplesLeaf: max(1, count(params["min_samples_leaf"], rows)),
      minWeightFractionLeaf: params.double("min_weight_fraction_leaf"),
      minImpurityDecrease: params.double("min_impurity_decrease"),
      maxFeatures: features(params["max_features"], columns, isClassifier),
      maxLeafNodes: params.isNone("max_leaf_nodes") ? nil : params.int("max_leaf_nodes"),
      pruningAlpha: params.double("ccp_alpha"))
  }

  private static func count(_ value: ParamValue?, _ rows: Int) -> Int {
    if case .double(let share) = value, share < 1 {
      let product = share * Double(rows)
      let whole = Int(product)
      return Double(whole) < product ? whole + 1 : whole
    }
    return value?.integer ?? 1
  }

  private static func features(_ value: ParamValue?, _ columns: Int, _ isClassifier: Bool) -> Int {
    switch value {
    case .int(let count): return min(max(count, 1), columns)
    case .double(let share): return min(max(Int(share * Double(columns)), 1), columns)
    case .string("log2"): return max(1, Int.bitWidth - 1 - max(columns, 1).leadingZeroBitCount)
    case .string("sqrt"): return max(1, Int(Double(columns).squareRoot()))
    case .string: return isClassifier ? max(1, Int(Double(columns).squareRoot())) : columns
    default: return columns
    }
  }

  /// - Throws: `params.out-of-range` where the criterion is for the other task, `data.target` where it does
  ///   not fit the target.
  static func criterion(
    _ params: ParamValues, _ target: TreeTarget, owner: String
  ) throws(Diagnostic) -> SplitCriterion {
    let isClassifier = target.isClassifier
    switch (params.string("criterion"), isClassifier) {
    case ("", true), ("gini", true): return .gini
    case ("entropy", true), ("log_loss", true): return .entropy
    // Friedman's improvement orders the splits of a node as the squared error does.
    case ("", false), ("squared_error", false), ("friedman_mse", false): return .squaredError
    case ("absolute_error", false): return .absoluteError
    case ("poisson", false):
      if target.numbers.contains(where: { $0 < 0 }) {
        throw Diagnostic(
          "data.target", .value,
          "Some value(s) of y are negative which is not allowed for Poisson regression.")
      }
      guard target.numbers.contains(where: { $0 > 0 }) else {
        throw Diagnostic(
          "data.target", .value, "Sum of y is not positive which is necessary for Poisson regression.")
      }
      return .poisson
    case (let name, _):
      let allowed =
        isClassifier
        ? "{'gini', 'entropy', 'log_loss'}" : "{'absolute_error', 'friedman_mse', 'poisson', 'squared_error'}"
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'criterion' parameter of \(owner) must be a str among \(allowed). Got '\(name)' instead.")
    }
  }
}

/// A target taken apart for tree growers: one of codes and numbers is filled.
struct TreeTarget {
  var codes: [Int32] = []
  var numbers: [Double] = []
  var labels: [ClassLabel] = []
  /// Sample weights times class weights.
  var weights: [Double]
  /// Whether no weight was given and all are 1.
  var isUnweighted: Bool

  init(_ data: Dataset, owner: String, classWeight: ParamValue?) throws(Diagnostic) {
    weights = try InputChecks.weights(data, for: owner)
    isUnweighted = data.weights == nil
    if case .classes = data.y {
      (codes, labels) = try InputChecks.classes(data, for: owner)
      if let factors = try ClassBalance.factors(
        classWeight, labels: labels, codes: codes, weights: weights, owner: owner)
      {
        isUnweighted = false
        for row in weights.indices { weights[row] *= factors[Int(codes[row])] }
        guard weights.contains(where: { $0 > 0 }) else {
          throw Diagnostic("data.weights", .value, "\(owner) needs at least one sample with a weight above zero.")
        }
      }
    } else {
      numbers = try InputChecks.numbers(data, for: owner)
    }
  }

  var isClassifier: Bool { !labels.isEmpty }
}
