import Glibc
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
import LapisParams

/// What a caller of a boosting fit may ask for beside the parameters.
public struct BoostingRequest {
  /// Scores to start from, `rows × outputs`; nil starts from the best constant.
  public var initialScores: [Double]?
  public var evaluationSets: [EvaluationSet] = []
  /// Measured on each set after each round.
  public var metrics: [BoostingMetric] = []
  /// The features' bins, where they were made before; nil makes them.
  public var binned: BinnedFeatures?
  /// One for each round; nil takes the parameter's.
  public var learningRates: [Double]?
  /// Sees the measures of a round, counted from 0, and says whether to go on.
  public var afterRound: ((Int, [EvaluationResult]) throws(Diagnostic) -> BoostingProgress)?

  public init() {}
}

public enum BoostingProgress: Sendable { case goOn, stop }

/// Features in bins, which several fits may share.
public struct BinnedFeatures: Sendable {
  let blocks: BinBlocks
  /// What they were made with; a fit with other settings makes its own.
  let settings: Settings

  struct Settings: Sendable, Hashable {
    var rows: Int
    var columns: Int
    var maxBins: Int
    var minRowsPerBin: Int
    var mostSampled: Int
    var categorical: [Int]
    var seed: UInt64
  }

  init(_ x: FeatureMatrix, _ settings: Settings, _ context: FitContext) {
    self.settings = settings
    var sample: [Int]?
    if x.rows > settings.mostSampled {
      var stream = RandomStream(seed: settings.seed, purpose: "boosting.bins")
      sample = RowSampling.choose(settings.mostSampled, of: x.rows, &stream)
    }
    blocks = BinBlocks(
      BinnedMatrix(
        x, cutting: .zeroApart, maxBins: settings.maxBins, minRowsPerBin: settings.minRowsPerBin, sample: sample,
        categorical: settings.categorical, pool: context.pool, cancellation: context.cancellation), pool: context.pool)
  }
}

/// Rows that a fit is measured on.
public struct EvaluationSet: Sendable {
  public var name: String
  public var data: Dataset
  /// Scores to start from, `rows × outputs`.
  public var initialScores: [Double]?

  public init(name: String, data: Dataset, initialScores: [Double]? = nil) {
    self.name = name
    self.data = data
    self.initialScores = initialScores
  }
}

public struct EvaluationResult: Sendable {
  public let set: String
  public let metric: BoostingMetric
  public let value: Double
}

/// What boosting left.
public struct BoostingOutcome {
  public var model: any FittedModel
  /// Rounds that the model holds.
  public var rounds: Int
}

/// A measure of scores, by the names that LightGBM and XGBoost use.
public struct BoostingMetric: Sendable, Hashable {
  public enum Measure: Sendable, Hashable {
    case logLoss, classError, areaUnderCurve, averagePrecision
    case meanSquaredError, rootMeanSquaredError, meanAbsoluteError, meanAbsolutePercentageError
    case quantile(Double), huber(Double), poisson, gamma, gammaDeviance, tweedie(Double)
    case meanSquaredLogError
  }

  /// As results show it.
  public let name: String
  public let measure: Measure

  public init(name: String, measure: Measure) {
    self.name = name
    self.measure = measure
  }

  public var isHigherBetter: Bool { measure == .areaUnderCurve || measure == .averagePrecision }
  /// Whether it is a measure of classes.
  public var isClassification: Bool {
    switch measure {
    case .logLoss, .classError, .areaUnderCurve, .averagePrecision: true
    default: false
    }
  }
}

/// A set of rows with its scores so far.
struct BoostingEvaluation {
  private let name: String
  private let x: FeatureMatrix
  private let codes: [Int32]
  private let numbers: [Double]
  private let weights: [Double]
  private let outputs: Int
  /// `rows × outputs`.
  private var scores: [Double]
  private(set) var latest: [EvaluationResult] = []

  init(
    _ set: EvaluationSet, _ labels: [ClassLabel], base: [Double], outputs: Int, columns: Int
  ) throws(Diagnostic) {
    name = set.name
    x = set.data.x
    self.outputs = outputs
    try InputChecks.features(x, for: GradientBoosting.name, expecting: columns, missing: true, single: true)
    weights = try InputChecks.weights(set.data, for: GradientBoosting.name)
    if labels.isEmpty {
      numbers = try InputChecks.numbers(set.data, for: GradientBoosting.name)
      codes = []
    } else {
      let (found, own) = try InputChecks.classes(set.data, for: GradientBoosting.name)
      var places: [Int32] = []
      for label in own {
        guard let place = labels.firstIndex(of: label) else {
          throw Diagnostic("data.target", .value, "y contains previously unseen labels: [\(label)]")
        }
        places.append(Int32(place))
      }
      codes = found.map { places[Int($0)] }
      numbers = []
    }
    if let initial = set.initialScores {
      guard initial.count == x.rows * outputs else {
        throw Diagnostic("data.lengths", .value, "init_score of an evaluation set must have \(x.rows * outputs) values. Got \(initial.count).")
      }
      scores = initial
    } else {
      scores = (0..<x.rows * outputs).map { base[$0 % outputs] }
    }
  }

  /// Adds the trees of a round, one an output.
  mutating func add(_ trees: ArraySlice<Tree>) {
    let scorers = trees.map { TreeScorer($0, isPrepared: x.rows >= 32) }
    let rows = x.rows
    let columns = x.columns
    let outputs = self.outputs
    x.withValues { values in
      scores.withUnsafeMutableBufferPointer { scores in
        guard let from = values.baseAddress, let to = scores.baseAddress else { return }
        let zeros = [Double](repeating: 0, count: outputs)
        var buffer = TreeScorer.Buffer(columns: columns, outputs: outputs)
        var added = [Double](repeating: 0, count: TreeScorer.rows * outputs)
        for start in stride(from: 0, to: rows, by: TreeScorer.rows) {
          let count = min(TreeScorer.rows, rows - start)
          buffer.load(from + start * columns, rows: count, zeros)
          for (output, scorer) in scorers.enumerated() { scorer.add(&buffer, output: output) }
          added.withUnsafeMutableBufferPointer { if let base = $0.baseAddress { buffer.store(base, rows: count) } }
          for index in 0..<count * outputs { to[start * outputs + index] += added[index] }
        }
      }
    }
  }

  mutating func measure(_ metrics: [BoostingMetric], _ loss: BoostingLoss) {
    latest = metrics.map { EvaluationResult(set: name, metric: $0, value: value($0.measure, loss)) }
  }

  private func value(_ measure: BoostingMetric.Measure, _ loss: BoostingLoss) -> Double {
    switch measure {
    case .areaUnderCurve: return ranking { RankedScores.area($0, $1, $2) }
    case .averagePrecision: return ranking { RankedScores.averagePrecision($0, $1, $2) }
    default: break
    }
    var sum = 0.0
    var total = 0.0
    for row in 0..<x.rows {
      let term = numbers.isEmpty ? classTerm(measure, row) : numberTerm(measure, row, loss)
      sum += weights[row] * term
      total += weights[row]
    }
    let mean = sum / total
    switch measure {
    case .rootMeanSquaredError, .meanSquaredLogError: return mean.squareRoot()
    case .gammaDeviance: return 2 * mean
    default: return mean
    }
  }

  /// Two classes by the score of the second; more as LightGBM's auc has it is not defined here.
  private func ranking(_ area: ([Double], [Bool], [Double]) -> Double) -> Double {
    guard outputs == 1, numbers.isEmpty else { return .nan }
    return area(scores, codes.map { $0 == 1 }, weights)
  }

  private func classTerm(_ measure: BoostingMetric.Measure, _ row: Int) -> Double {
    let truth = Int(codes[row])
    if outputs == 1 {
      let score = truth == 1 ? scores[row] : -scores[row]
      if measure == .classError { return truth == 1 ? (score > 0 ? 0 : 1) : (score >= 0 ? 0 : 1) }
      // log(1 + e^-score), without overflow.
      return score > 0 ? log1p(exp(-score)) : -score + log1p(exp(score))
    }
    var largest = -Double.infinity
    for output in 0..<outputs { largest = max(largest, scores[row * outputs + output]) }
    let own = scores[row * outputs + truth]
    if measure == .classError {
      // As argmax has it: of equal scores the first.
      let first = (0..<outputs).first { scores[row * outputs + $0] == largest }
      return first == truth ? 0 : 1
    }
    var sum = 0.0
    for output in 0..<outputs { sum += exp(scores[row * outputs + output] - largest) }
    return min(log(sum) + largest - own, 34.538_776_394_910_684)
  }

  private func numberTerm(_ measure: BoostingMetric.Measure, _ row: Int, _ loss: BoostingLoss) -> Double {
    let y = numbers[row]
    let p = loss.hasLogLink ? exp(scores[row]) : scores[row]
    let error = y - p
    switch measure {
    case .meanSquaredError, .rootMeanSquaredError: return error * error
    case .meanAbsoluteError: return abs(error)
    case .meanAbsolutePercentageError: return abs(error) / max(1, abs(y))
    case .quantile(let share): return error < 0 ? (share - 1) * error : share * error
    case .huber(let delta): return abs(error) <= delta ? 0.5 * error * error : delta * (abs(error) - 0.5 * delta)
    case .poisson: return p - y * log(max(p, 1e-10))
    case .gamma:
      let mean = max(p, 1e-10)
      return y / mean + log(mean)
    case .gammaDeviance:
      let ratio = y / (p + 1e-9)
      return ratio - log(max(ratio, 1e-300)) - 1
    case .tweedie(let power):
      let mean = max(p, 1e-10)
      return -y * exp(log(mean) * (1 - power)) / (1 - power) + exp(log(mean) * (2 - power)) / (2 - power)
    case .meanSquaredLogError:
      let difference = log1p(max(y, -1)) - log1p(max(p, -1))
      return difference * difference
    case .logLoss, .classError, .areaUnderCurve, .averagePrecision: return .nan
    }
  }
}

/// Areas of ranked scores, with weights and ties.
enum RankedScores {
  static func area(_ scores: [Double], _ isPositive: [Bool], _ weights: [Double]) -> Double {
    var area = 0.0
    let totals = walk(scores, isPositive, weights) { negatives, positives, below, _, _ in
      area += positives * (below + negatives / 2)
    }
    return totals.positives > 0 && totals.negatives > 0 ? area / (totals.positives * totals.negatives) : .nan
  }

  static func averagePrecision(_ scores: [Double], _ isPositive: [Bool], _ weights: [Double]) -> Double {
    var sum = 0.0
    var reachedPositives = 0.0
    var reached = 0.0
    let totals = walk(scores.map { -$0 }, isPositive, weights) { negatives, positives, _, _, _ in
      reachedPositives += positives
      reached += positives + negatives
      if reached > 0 { sum += positives * reachedPositives / reached }
    }
    return totals.positives > 0 ? sum / totals.positives : .nan
  }

  /// Calls `body` for each group of equal scores, ascending, with its weights and those of the negatives below.
  private static func walk(
    _ scores: [Double], _ isPositive: [Bool], _ weights: [Double],
    _ body: (Double, Double, Double, Int, Int) -> Void
  ) -> (negatives: Double, positives: Double) {
    let order = RadixSort.order(of: scores)
    var below = 0.0
    var positivesBelow = 0.0
    var at = 0
    while at < order.count {
      var end = at
      var negatives = 0.0
      var positives = 0.0
      while end < order.count, scores[order[end]] == scores[order[at]] {
        if isPositive[order[end]] { positives += weights[order[end]] } else { negatives += weights[order[end]] }
        end += 1
      }
      if end == at { break }
      body(negatives, positives, below, at, end)
      below += negatives
      positivesBelow += positives
      at = end
    }
    return (below, positivesBelow)
  }
}

/// Early stopping on held-out samples, as scikit-learn's boosting has it: the last model is kept, not the best.
struct HeldOut {
  private let params: ParamValues

  init(_ params: ParamValues) { self.params = params }

  func fit(
    _ data: Dataset, _ context: FitContext,
    _ body: (Dataset, BoostingRequest) throws(Diagnostic) -> BoostingOutcome
  ) throws(Diagnostic) -> any FittedModel {
    let rows = data.rows
    let held = max(1, Int((params.double("validation_fraction") * Double(rows)).rounded(.up)))
    guard held < rows else { return try body(data, BoostingRequest()).model }
    var stream = RandomStream(seed: context.seed, purpose: "boosting.validation")
    var isHeld = [Bool](repeating: false, count: rows)
    if case .classes(let codes, let labels) = data.y {
      // The same share of each class; at least one row of each stays.
      for code in labels.indices {
        let own = (0..<rows).filter { Int(codes[$0]) == code }
        let wanted = min(Int((Double(own.count) * Double(held) / Double(rows)).rounded()), max(0, own.count - 1))
        for place in RowSampling.choose(wanted, of: own.count, &stream) { isHeld[own[place]] = true }
      }
    } else {
      for row in RowSampling.choose(held, of: rows, &stream) { isHeld[row] = true }
    }
    let validation = (0..<rows).filter { isHeld[$0] }
    guard !validation.isEmpty else { return try body(data, BoostingRequest()).model }
    var request = BoostingRequest()
    request.evaluationSets = [EvaluationSet(name: "validation", data: data.selecting(rows: validation))]
    request.metrics = [BoostingMetric(name: "loss", measure: measure(data))]
    var history: [Double] = []
    let patience = params.int("n_iter_no_change")
    let tolerance = params.double("tol")
    request.afterRound = { (_, results) throws(Diagnostic) in
      history.append(results.first?.value ?? .nan)
      guard history.count > patience else { return .goOn }
      let reference = history[history.count - patience - 1] - tolerance
      return history.suffix(patience).contains { $0 < reference } ? .goOn : .stop
    }
    return try body(data.selecting(rows: (0..<rows).filter { !isHeld[$0] }), request).model
  }

  private func measure(_ data: Dataset) -> BoostingMetric.Measure {
    if case .classes = data.y { return .logLoss }
    switch params.string("loss") {
    case "absolute_error": return .meanAbsoluteError
    case "quantile": return .quantile(params.double("alpha"))
    case "huber", "friedman_huber": return .huber(params.double("alpha"))
    case "poisson": return .poisson
    case "gamma": return .gamma
    case "tweedie": return .tweedie(params.double("tweedie_variance_power"))
    default: return .meanSquaredError
    }
  }
}
