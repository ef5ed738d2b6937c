import Glibc
public import LapisParams

/// How much each parameter decides whether a trial is among the best, as shares of 1.
///
/// PED-ANOVA (Watanabe, Bansal and Hutter, *PED-ANOVA: Efficiently Quantifying Hyperparameter Importance in
/// Arbitrary Subspaces*, 2023): Pearson's divergence, parameter by parameter, between the density of the best
/// tenth of the trials and that of all of them. It tells the share of a parameter by itself; what two do only
/// together it does not see.
public struct ParameterImportance: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var name: String
    public var share: Double
  }
  /// The greatest share first; equals in the order of the space.
  public var entries: [Entry]

  private static let bestShare = 0.1
  /// Steps that a continuous parameter is looked at in.
  private static let steps = 50

  /// nil where fewer than ten trials reached a value, where all reached the same, or where nothing is searched.
  public init?(of space: SearchSpace, trials: [FinishedTrial], goal: Goal) {
    let reached = trials.compactMap { trial in
      trial.best.flatMap { $0.isFinite ? (assignment: trial.assignment, value: $0) : nil }
    }
    let ranked = reached.indices.sorted { a, b in
      let (x, y) = (reached[a].value, reached[b].value)
      return x == y ? a < b : goal.isBetter(x, than: y)
    }
    guard reached.count >= 10, let first = ranked.first, let last = ranked.last,
      reached[first].value != reached[last].value
    else { return nil }
    // As many as the tenth, and whatever is as good as the last of them, but never all.
    let wanted = max(2, Int((Double(reached.count) * Self.bestShare).rounded(.up)))
    let edge = reached[ranked[wanted - 1]].value
    var best = ranked.filter { !goal.isBetter(edge, than: reached[$0].value) }
    if best.count == ranked.count { best = ranked.filter { goal.isBetter(reached[$0].value, than: reached[last].value) } }

    let encoding = SpaceEncoding(space)
    let points = reached.map { encoding.point(of: $0.assignment) }
    guard encoding.dimensions > 0 else { return nil }
    let divergences = encoding.axes.indices.map { d in
      let levels = encoding.levels[d]
      func density(_ chosen: [Int]) -> [Double] {
        let values = chosen.map { points[$0][d] }
        guard let levels else { return Self.smooth(values) }
        return Self.counted(values, levels)
      }
      return Self.divergence(of: density(best), from: density(Array(points.indices)))
    }
    let total = divergences.reduce(0, +)
    guard total > 0 else { return nil }
    let names = encoding.names
    let order = divergences.indices.sorted { (divergences[$1], $0) < (divergences[$0], $1) }
    entries = order.map { Entry(name: names[$0], share: divergences[$0] / total) }
  }

  /// E over `base` of (p / base - 1)².
  private static func divergence(of p: [Double], from base: [Double]) -> Double {
    var sum = 0.0
    for (a, b) in zip(p, base) where b > 0 { sum += (a - b) * (a - b) / b }
    return sum
  }

  /// Shares of the levels, with one observation more that is spread over all of them.
  private static func counted(_ values: [Double], _ levels: [Double]) -> [Double] {
    var counts = [Double](repeating: 1 / Double(levels.count), count: levels.count)
    for value in values {
      var nearest = 0
      for index in levels.indices where abs(levels[index] - value) < abs(levels[nearest] - value) { nearest = index }
      counts[nearest] += 1
    }
    return counts.map { $0 / Double(values.count + 1) }
  }

  /// A kernel density over the steps of [0, 1]: normal kernels cut off at its ends, their width by Scott's rule,
  /// and one observation more that is spread evenly.
  private static func smooth(_ values: [Double]) -> [Double] {
    let n = Double(values.count)
    let sorted = values.sorted()
    let mean = values.reduce(0, +) / n
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, n - 1)).squareRoot()
    let quartiles = sorted[Int(0.75 * (n - 1))] - sorted[Int(0.25 * (n - 1))]
    let spread = quartiles > 0 ? min(deviation, quartiles / 1.34) : deviation
    let width = max(1.059 * spread * pow(n, -0.2), 0.5 / Double(steps - 1))
    func below(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
    var density = [Double](repeating: 1 / Double(steps), count: steps)
    for value in values {
      let inside = below((1 - value) / width) - below(-value / width)
      for step in 0..<steps {
        let (low, high) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
        density[step] += (below((high - value) / width) - below((low - value) / width)) / inside
      }
    }
    return density.map { $0 / (n + 1) }
  }
}
