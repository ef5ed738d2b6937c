import LapisNumerics

/// How much each feature matters to a model: a score's decrease, over repeats.
public struct Importances: Sendable, Hashable {
  /// One feature with its decreases.
  public struct Entry: Sendable, Hashable {
    public let name: String
    /// Place in the order of the columns (or groups).
    public let index: Int
    public let mean: Double
    /// Standard deviation over the repeats, as of the whole population.
    public let deviation: Double
  }

  public let names: [String]
  /// Features × repeats.
  public let values: [[Double]]
  /// The score with nothing shuffled.
  public let baseline: Double
  /// What was scored: `AUC_weighted`.
  public let scoreName: String

  public init(names: [String], values: [[Double]], baseline: Double, scoreName: String) {
    self.names = names
    self.values = values
    self.baseline = baseline
    self.scoreName = scoreName
  }

  public var means: [Double] { values.map { Statistics.mean($0) } }
  public var deviations: [Double] { values.map { Statistics.standardDeviation($0) } }

  /// The most important features first, ties in the order of the columns; NaN last.
  public func ranked(top: Int? = nil) -> [Entry] {
    let means = self.means
    let deviations = self.deviations
    let order = names.indices.sorted { a, b in
      let x = means[a].isNaN ? -Double.infinity : means[a]
      let y = means[b].isNaN ? -Double.infinity : means[b]
      return x == y ? a < b : x > y
    }
    return order.prefix(max(0, top ?? order.count)).map {
      Entry(name: names[$0], index: $0, mean: means[$0], deviation: deviations[$0])
    }
  }

  /// The same sums for groups of features: of one-hot columns back to the raw column they came from.
  ///
  /// - Parameter groups: for each new feature its name and the features it is made of, which exist.
  public func summed(over groups: [(name: String, features: [Int])]) -> Importances {
    let repeats = values.first?.count ?? 0
    let sums = groups.map { group in
      (0..<repeats).map { index in
        group.features.filter { values.indices.contains($0) }.reduce(0.0) { $0 + values[$1][index] }
      }
    }
    return Importances(
      names: groups.map { $0.name }, values: sums, baseline: baseline, scoreName: scoreName)
  }
}
