import Glibc
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Members fitted one after the other, each on what the ones before got wrong: SAMME for classes (Hastie,
/// Rosset, Zhu and Zou, 2009), AdaBoost.R2 for numbers (Drucker, 1997).
///
/// Random numbers are drawn with the generator, and in the order, of scikit-learn's classes.
public struct AdaBoost: Learner {
  public static let name = "AdaBoost"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let readsSingle = true
  public static let params = [
    ParamSpec(
      "n_estimators", .int(50), .int(1...1_000_000), search: .int(10...300, log: true),
      "most members; fewer where one is perfect or none is better than chance"),
    ParamSpec(
      "learning_rate", .double(1), .positive, search: .double(0.05...2, log: true),
      "factor of each member's weight"),
    ParamSpec(
      "loss", .string("linear"), .oneOf(["linear", "square", "exponential"]),
      "how the error of a row grows with its distance, for numbers"),
    ParamSpec(
      "max_depth", .none, .optional(.int(1...Int(Int32.max))), search: .int(1...4),
      "depth of the trees that it boosts; None is 1 for classes and 3 for numbers"),
  ]
  private let params: ParamValues
  private let member: (any Learner)?

  public init(_ params: ParamValues) throws(Diagnostic) { try self.init(params, member: nil) }

  /// - Parameter member: what is boosted in place of a shallow tree. For classes it must take weights.
  public init(_ params: ParamValues, member: (any Learner)?) throws(Diagnostic) {
    self.params = params
    self.member = member
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: true)
    try context.checkStop()
    var weights = try InputChecks.weights(data, for: Self.name)
    var total = 0.0
    for weight in weights { total += weight }
    for row in weights.indices { weights[row] /= total }
    let isZero = weights.map { $0 == 0 }
    var random = MersenneTwister(seed: UInt32(truncatingIfNeeded: context.seed))
    var run = Run(weights: weights)
    let count = params.int("n_estimators")
    for number in 0..<count {
      try context.checkStop()
      // Weights that vanish would stop the trees from seeing their rows.
      for row in run.weights.indices where !isZero[row] { run.weights[row] = max(run.weights[row], .ulpOfOne) }
      let goesOn: Bool
      if case .classes = data.y {
        goesOn = try boostClasses(data, isLast: number == count - 1, &run, &random, context)
      } else {
        goesOn = try boostNumbers(data, isLast: number == count - 1, &run, &random, context)
      }
      if !goesOn { break }
      var sum = 0.0
      for weight in run.weights { sum += weight }
      guard sum.isFinite, sum > 0 else { break }
      if number < count - 1 { for row in run.weights.indices { run.weights[row] /= sum } }
    }
    var labels: [ClassLabel]?
    if case .classes(_, let names) = data.y { labels = names }
    return AdaBoostModel(
      members: run.members, weights: run.memberWeights, errors: run.errors, featureCount: data.x.columns,
      labels: labels)
  }

  /// What the rounds leave behind.
  private struct Run {
    var weights: [Double]
    var members: [any FittedModel] = []
    var memberWeights: [Double] = []
    var errors: [Double] = []

    init(weights: [Double]) { self.weights = weights }

    mutating func add(_ member: any FittedModel, weight: Double, error: Double) {
      members.append(member)
      memberWeights.append(weight)
      errors.append(error)
    }
  }

  private func learner(isClassifier: Bool) throws(Diagnostic) -> any Learner {
    if let member { return member }
    let depth = params.isNone("max_depth") ? (isClassifier ? 1 : 3) : params.int("max_depth")
    return try LearnerRegistry.make("DecisionTree", ["max_depth": .int(depth)])
  }

  /// One round; false ends the boosting.
  private func boostClasses(
    _ data: Dataset, isLast: Bool, _ run: inout Run, _ random: inout MersenneTwister, _ context: FitContext
  ) throws(Diagnostic) -> Bool {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    var inner = context
    inner.seed = UInt64(random.interval(0x7FFF_FFFE))
    let weighted = try Dataset(x: data.x, y: data.y, weights: run.weights)
    let model = try learner(isClassifier: true).fit(weighted, inner)
    let answers = try model.predict(data.x).codes
    var wrong = 0.0
    var total = 0.0
    for row in codes.indices {
      total += run.weights[row]
      if answers[row] != codes[row] { wrong += run.weights[row] }
    }
    let error = wrong / total
    if error <= 0 {
      run.add(model, weight: 1, error: 0)
      return false
    }
    let classes = Double(labels.count)
    if error >= 1 - 1 / classes {
      if run.members.isEmpty {
        throw Diagnostic(
          "fit.no-better-than-chance", .value,
          "BaseClassifier in AdaBoostClassifier ensemble is worse than random, ensemble can not be fit.")
      }
      return false
    }
    let weight = params.double("learning_rate") * (log((1 - error) / error) + log(classes - 1))
    run.add(model, weight: weight, error: error)
    if !isLast {
      for row in codes.indices where run.weights[row] > 0 {
        run.weights[row] = exp(log(run.weights[row]) + (answers[row] != codes[row] ? weight : 0))
      }
    }
    return true
  }

  private func boostNumbers(
    _ data: Dataset, isLast: Bool, _ run: inout Run, _ random: inout MersenneTwister, _ context: FitContext
  ) throws(Diagnostic) -> Bool {
    let numbers = try InputChecks.numbers(data, for: Self.name)
    var inner = context
    inner.seed = UInt64(random.interval(0x7FFF_FFFE))
    // The rows are drawn by their weights.
    var sums = run.weights
    for row in 1..<max(sums.count, 1) { sums[row] += sums[row - 1] }
    let total = sums.last ?? 1
    for row in sums.indices { sums[row] /= total }
    var drawn: [Int] = []
    for _ in 0..<data.rows {
      let value = random.uniform()
      var low = 0
      var length = sums.count
      while length > 0 {
        let half = length >> 1
        if sums[low + half] <= value {
          low += half + 1
          length -= half + 1
        } else {
          length = half
        }
      }
      drawn.append(min(low, data.rows - 1))
    }
    let sample = try Dataset(
      x: data.x.selecting(rows: drawn), y: .numbers(drawn.map { numbers[$0] }))
    let model = try learner(isClassifier: false).fit(sample, inner)
    guard case .numbers(let answers) = try model.predict(data.x) else { return false }
    var errors = [Double](repeating: 0, count: data.rows)
    var largest = 0.0
    for row in 0..<data.rows where run.weights[row] > 0 {
      errors[row] = abs(answers[row] - numbers[row])
      largest = max(largest, errors[row])
    }
    var error = 0.0
    for row in 0..<data.rows where run.weights[row] > 0 {
      if largest != 0 { errors[row] /= largest }
      switch params.string("loss") {
      case "square": errors[row] *= errors[row]
      case "exponential": errors[row] = 1 - exp(-errors[row])
      default: break
      }
      error += run.weights[row] * errors[row]
    }
    if error <= 0 {
      run.add(model, weight: 1, error: 0)
      return false
    }
    if error >= 0.5 {
      // The only member stays, whatever it is worth.
      if run.members.isEmpty { run.add(model, weight: 0, error: 1) }
      return false
    }
    let beta = error / (1 - error)
    let rate = params.double("learning_rate")
    run.add(model, weight: rate * log(1 / beta), error: error)
    if !isLast {
      for row in 0..<data.rows where run.weights[row] > 0 {
        run.weights[row] *= pow(beta, (1 - errors[row]) * rate)
      }
    }
    return true
  }
}
