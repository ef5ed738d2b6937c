public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Answers without looking at the features, as the training target is on average: the score any other
/// learner must beat.
public struct ConstantBaseline: Learner {
  public static let name = "ConstantBaseline"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let params = [
    ParamSpec(
      "strategy", .string("prior"),
      .oneOf(["prior", "most_frequent", "stratified", "uniform", "constant", "mean", "median", "quantile"]),
      "prior: class shares or the mean; most_frequent: the commonest class; stratified, uniform: classes by lot; constant; median; quantile"),
    ParamSpec("constant", .none, .any, "what the strategy constant answers"),
    ParamSpec(
      "quantile", .none, .optional(.double(lower: 0, upper: 1)), "which quantile the strategy quantile answers"),
  ]
  private let strategy: String
  private let constant: ParamValue
  private let quantile: Double?

  public init(_ params: ParamValues) throws(Diagnostic) {
    strategy = params.string("strategy")
    constant = params["constant"] ?? .none
    quantile = params["quantile"]?.number
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: true)
    let weights = try InputChecks.weights(data, for: Self.name)
    try context.checkStop()
    if case .classes = data.y { return try classes(data, weights, context) }
    return ConstantModel(
      featureCount: data.x.columns, labels: nil,
      values: [try number(try InputChecks.numbers(data, for: Self.name), weights)])
  }

  private func classes(
    _ data: Dataset, _ weights: [Double], _ context: FitContext
  ) throws(Diagnostic) -> ConstantModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    var priors = [Double](repeating: 0, count: labels.count)
    for (row, code) in codes.enumerated() { priors[Int(code)] += weights[row] }
    let total = priors.reduce(0, +)
    priors = priors.map { $0 / total }
    var shares = priors
    var lot = ConstantModel.Lot.nothing
    switch strategy {
    case "most_frequent":
      let first = priors.firstIndex(of: priors.max() ?? 0) ?? 0
      shares = shares.indices.map { $0 == first ? 1 : 0 }
    case "uniform":
      shares = shares.map { _ in 1 / Double(labels.count) }
      lot = .label
    case "stratified": lot = .shares
    case "constant":
      guard let code = labels.firstIndex(where: { ClassBalance.matches($0, constant) }) else {
        let known = labels.map { $0.description }.joined(separator: ", ")
        throw Diagnostic(
          "params.out-of-range", .value,
          constant == .none
            ? "Constant target value has to be specified when the constant strategy is used."
            : "The constant target value must be present in the training data. You provided constant=\(constant). Possible values are: [\(known)].")
      }
      shares = shares.indices.map { $0 == code ? 1 : 0 }
    case "mean", "median", "quantile":
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'strategy' parameter of \(Self.name) must be one of 'prior', 'most_frequent', 'stratified', 'uniform', 'constant' for classification. Got '\(strategy)' instead.")
    default: break
    }
    return ConstantModel(
      featureCount: data.x.columns, labels: labels, values: shares, priors: priors, lot: lot,
      seed: UInt32(truncatingIfNeeded: context.seed))
  }

  private func number(_ numbers: [Double], _ weights: [Double]) throws(Diagnostic) -> Double {
    switch strategy {
    case "median": return WeightedOrder.median(numbers, weights: weights)
    case "quantile":
      guard let quantile else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "When using `strategy='quantile', you have to specify the desired quantile in the range [0, 1].")
      }
      return WeightedOrder.quantile(numbers, weights: weights, quantile)
    case "constant":
      guard let value = constant.number else {
        throw Diagnostic(
          "params.out-of-range", .type,
          "Constant target value has to be specified when the constant strategy is used.")
      }
      return value
    case "prior", "mean":
      var total = 0.0
      var sum = 0.0
      for (row, value) in numbers.enumerated() {
        total += weights[row]
        sum += weights[row] * value
      }
      return sum / total
    default:
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'strategy' parameter of \(Self.name) must be one of 'mean', 'median', 'quantile', 'constant' for regression. Got '\(strategy)' instead.")
    }
  }
}
