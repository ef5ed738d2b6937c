public import LapisDiagnostics
public import LapisFrame
public import LapisLearn
import LapisNumerics

/// How much a score falls when a feature's values are shuffled between the rows, so that the model can no
/// longer use them (Breiman, "Random Forests", 2001; Fisher, Rudin and Dominici, "All Models are Wrong, but
/// Many are Useful", 2019).
///
/// The rows should be ones the model was not fitted on. The shuffles are those of scikit-learn's
/// `permutation_importance` for the same seed. The explained model may be a pipeline: what is shuffled is
/// its input, so the importances are of raw features.
public struct PermutationImportance: Sendable {
  /// Columns that are shuffled together: a raw feature that was encoded into several.
  public struct Group: Sendable, Hashable {
    public var name: String
    public var columns: [Int]

    public init(name: String, columns: [Int]) {
      self.name = name
      self.columns = columns
    }
  }

  public var repeats: Int
  /// NumPy's `random_state`.
  public var seed: UInt32

  public init(repeats: Int = 5, seed: UInt32 = 0) {
    self.repeats = repeats
    self.seed = seed
  }

  /// Importances by a metric; positive means that the feature helps, whichever way the metric goes.
  ///
  /// - Parameter groups: nil takes each column by itself.
  /// - Throws: what the model and the metric throw, `explain.repeats`, `explain.columns`, and
  ///   `.cancelled` from the context.
  public func explain(
    _ model: any FittedModel, _ data: Dataset, metric: Metric, groups: [Group]? = nil,
    _ context: FitContext = FitContext()
  ) throws(Diagnostic) -> Importances {
    let range = PermutationImportance.range(of: data.y)
    return try explain(data.x, scoreName: metric.name, groups: groups, context) {
      (x) throws(Diagnostic) in
      let value = try metric.score(data.y, try model.predict(x), weights: data.weights, range: range)
      return metric.isMaximized ? value : -value
    }
  }

  /// Importances by any score of which more is better.
  public func explain(
    _ x: FeatureMatrix, scoreName: String, groups: [Group]? = nil, _ context: FitContext = FitContext(),
    score: @Sendable (FeatureMatrix) throws(Diagnostic) -> Double
  ) throws(Diagnostic) -> Importances {
    guard (1...100_000).contains(repeats) else {
      throw Diagnostic(
        "explain.repeats", .value,
        "The 'n_repeats' parameter of permutation_importance must be an int from 1 to 100000. Got \(repeats) instead.")
    }
    let groups = groups ?? x.names.enumerated().map { Group(name: $0.element, columns: [$0.offset]) }
    for group in groups {
      guard let bad = group.columns.first(where: { !(0..<x.columns).contains($0) }) else { continue }
      throw Diagnostic(
        "explain.columns", .index, "column \(bad) of '\(group.name)' is outside of the \(x.columns) columns.")
    }
    let baseline = try score(x)
    var twister = MersenneTwister(seed: seed)
    let shuffleSeed = UInt32(truncatingIfNeeded: twister.interval(0x7FFF_FFFF))
    let orders = orders(rows: x.rows, seed: shuffleSeed)
    let results = context.pool.map(count: groups.count) { index -> Result<[Double], Diagnostic> in
      do throws(Diagnostic) {
        return .success(
          try decreases(groups[index], x, orders, baseline: baseline, context, score: score))
      } catch {
        return .failure(error)
      }
    }
    var values: [[Double]] = []
    for result in results { values.append(try result.get()) }
    return Importances(
      names: groups.map { $0.name }, values: values, baseline: baseline, scoreName: scoreName)
  }

  /// Where each row's value comes from in each repeat. Every feature is shuffled the same way, and each
  /// repeat shuffles on from the one before.
  private func orders(rows: Int, seed: UInt32) -> [[Int]] {
    var twister = MersenneTwister(seed: seed)
    var positions = Array(0..<rows)
    var source = positions
    return (0..<repeats).map { _ in
      twister.shuffle(&positions)
      source = positions.map { source[$0] }
      return source
    }
  }

  private func decreases(
    _ group: Group, _ x: FeatureMatrix, _ orders: [[Int]], baseline: Double, _ context: FitContext,
    score: @Sendable (FeatureMatrix) throws(Diagnostic) -> Double
  ) throws(Diagnostic) -> [Double] {
    var decreases: [Double] = []
    var shuffled = x
    for order in orders {
      try context.checkStop()
      for column in group.columns {
        for row in 0..<x.rows { shuffled[row, column] = x[order[row], column] }
      }
      decreases.append(baseline - (try score(shuffled)))
    }
    return decreases
  }

  private static func range(of target: Target) -> ClosedRange<Double>? {
    guard case .numbers(let values) = target else { return nil }
    let finite = values.filter { $0.isFinite }
    guard let low = finite.min(), let high = finite.max() else { return nil }
    return low...high
  }
}
