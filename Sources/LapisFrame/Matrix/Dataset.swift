public import LapisDiagnostics

/// Features, target and optional weights of the same samples.
public struct Dataset: Sendable {
  public let x: FeatureMatrix
  public let y: Target
  /// One a sample, finite and not negative; nil weighs all alike.
  public let weights: [Double]?

  /// - Throws: `data.lengths` where the numbers of rows differ, `data.weights` for a bad weight.
  public init(x: FeatureMatrix, y: Target, weights: [Double]? = nil) throws(Diagnostic) {
    guard x.rows == y.count, weights?.count ?? x.rows == x.rows else {
      throw Diagnostic(
        "data.lengths", .value,
        "Found input variables with inconsistent numbers of samples: [\(x.rows), \(y.count)\(weights.map { ", \($0.count)" } ?? "")]")
    }
    if let weights, let bad = weights.firstIndex(where: { !$0.isFinite || $0 < 0 }) {
      throw Diagnostic(
        "data.weights", .value,
        "sample_weight must be finite and not negative. Got \(weights[bad]) in row \(bad).")
    }
    self.x = x
    self.y = y
    self.weights = weights
  }

  public var rows: Int { x.rows }

  public func selecting(rows indices: [Int]) -> Dataset {
    Dataset(
      uncheckedX: x.selecting(rows: indices), y: y.selecting(rows: indices),
      weights: weights.map { all in indices.map { all[$0] } })
  }

  private init(uncheckedX x: FeatureMatrix, y: Target, weights: [Double]?) {
    self.x = x
    self.y = y
    self.weights = weights
  }
}
