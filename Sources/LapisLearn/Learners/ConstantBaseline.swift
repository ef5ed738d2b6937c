public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Answers every row alike, as the training target is on average: the score any other learner must beat.
public struct ConstantBaseline: Learner {
  public static let name = "ConstantBaseline"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let params = [
    ParamSpec(
      "strategy", .string("prior"), .oneOf(["prior", "most_frequent", "uniform", "mean", "median"]),
      "prior: class shares or the mean; most_frequent: the commonest class; uniform: all classes alike; median")
  ]
  private let strategy: String

  public init(_ params: ParamValues) throws(Diagnostic) {
    strategy = params.string("strategy")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: true)
    let weights = try InputChecks.weights(data, for: Self.name)
    try context.checkStop()
    if case .classes = data.y {
      let (codes, labels) = try InputChecks.classes(data, for: Self.name)
      var shares = [Double](repeating: 0, count: labels.count)
      for (row, code) in codes.enumerated() { shares[Int(code)] += weights[row] }
      let total = shares.reduce(0, +)
      shares = shares.map { $0 / total }
      switch strategy {
      case "most_frequent":
        let largest = shares.max() ?? 0
        let first = shares.firstIndex(of: largest) ?? 0
        shares = shares.indices.map { $0 == first ? 1 : 0 }
      case "uniform": shares = shares.map { _ in 1 / Double(labels.count) }
      default: break
      }
      return ConstantModel(featureCount: data.x.columns, labels: labels, values: shares)
    }
    let numbers = try InputChecks.numbers(data, for: Self.name)
    var total = 0.0
    var sum = 0.0
    for (row, value) in numbers.enumerated() {
      total += weights[row]
      sum += weights[row] * value
    }
    var answer = sum / total
    if strategy == "median" { answer = WeightedOrder.median(numbers, weights: weights) }
    return ConstantModel(featureCount: data.x.columns, labels: nil, values: [answer])
  }
}
