import LapisDiagnostics
import LapisFrame
import LapisParams

/// The parameters that single trees and forests share.
enum TreeParameters {
  static let criterion = ParamSpec(
    "criterion", .none,
    .optional(.oneOf(["gini", "entropy", "log_loss", "squared_error"])),
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
  static let minImpurityDecrease = ParamSpec(
    "min_impurity_decrease", .double(0), .nonNegative, "least weighted decrease of impurity a split must bring")
  static let classWeight = ParamSpec(
    "class_weight", .none, .optional(.oneOf(["balanced"])),
    search: .choice([.none, .string("balanced")]),
    "balanced weighs the classes by the inverse of their frequency")

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
      minImpurityDecrease: params.double("min_impurity_decrease"),
      maxFeatures: features(params["max_features"], columns, isClassifier))
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

  /// - Throws: `params.out-of-range` where the criterion is for the other task.
  static func criterion(
    _ params: ParamValues, isClassifier: Bool, owner: String
  ) throws(Diagnostic) -> SplitCriterion {
    switch (params.string("criterion"), isClassifier) {
    case ("", true), ("gini", true): return .gini
    case ("entropy", true), ("log_loss", true): return .entropy
    case ("", false), ("squared_error", false): return .squaredError
    case (let name, _):
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'criterion' parameter of \(owner) must be \(isClassifier ? "one of 'gini', 'entropy', 'log_loss'" : "'squared_error'") for \(isClassifier ? "classification" : "regression"). Got '\(name)' instead.")
    }
  }
}

/// A target taken apart for tree growers: one of codes and numbers is filled.
struct TreeTarget {
  var codes: [Int32] = []
  var numbers: [Double] = []
  var labels: [ClassLabel] = []
  var weights: [Double]

  init(_ data: Dataset, owner: String, isBalanced: Bool) throws(Diagnostic) {
    weights = try InputChecks.weights(data, for: owner)
    if case .classes = data.y {
      (codes, labels) = try InputChecks.classes(data, for: owner)
      if isBalanced {
        let factors = ClassBalance.factors(codes, classes: labels.count, weights: weights)
        for row in weights.indices { weights[row] *= factors[Int(codes[row])] }
      }
    } else {
      numbers = try InputChecks.numbers(data, for: owner)
    }
  }

  var isClassifier: Bool { !labels.isEmpty }
}
