public import LapisDiagnostics
public import LapisFrame
import LapisNumerics

/// Fits on each split's training rows and predicts its validation rows.
public struct CrossValidation: Sendable {
  /// One split's answer.
  public struct Fold: Sendable {
    public let model: any FittedModel
    public let prediction: Prediction
    /// In the order of the registry.
    public let scores: [(name: String, value: Double)]
  }

  public let splits: [Split]
  public let folds: [Fold]

  /// Runs the splits on the context's pool, each fit on one thread; the same result for any pool.
  public init(
    _ data: Dataset, splits: [Split], _ context: FitContext,
    fit: @escaping @Sendable (Dataset, FitContext) -> Result<any FittedModel, Diagnostic>
  ) throws(Diagnostic) {
    let rows = data.rows
    for split in splits {
      guard (split.train + split.validation).allSatisfy({ $0 >= 0 && $0 < rows }) else {
        throw Diagnostic("split.rows", .index, "a split names a row outside of the \(rows) rows.")
      }
    }
    let range = CrossValidation.range(of: data.y)
    let inner = FitContext(seed: context.seed, cancellation: context.cancellation)
    let results = context.pool.map(count: splits.count) { number -> Result<Fold, Diagnostic> in
      let train = data.selecting(rows: splits[number].train)
      let validation = data.selecting(rows: splits[number].validation)
      do throws(Diagnostic) {
        let model = try fit(train, inner).get()
        let prediction = try model.predict(validation.x)
        let inputs = try MetricInputs(
          validation.y, prediction, weights: validation.weights, range: range)
        return .success(
          Fold(model: model, prediction: prediction, scores: MetricRegistry.scores(inputs)))
      } catch {
        return .failure(error)
      }
    }
    self.splits = splits
    var folds: [Fold] = []
    for result in results { folds.append(try result.get()) }
    self.folds = folds
  }

  /// Means over the folds, ignoring NaN; all NaN stays NaN.
  public var means: [(name: String, value: Double)] {
    guard let first = folds.first else { return [] }
    return first.scores.indices.map { index in
      let values = folds.map { $0.scores[index].value }.filter { !$0.isNaN }
      let mean = values.isEmpty ? Double.nan : values.reduce(0, +) / Double(values.count)
      return (first.scores[index].name, mean)
    }
  }

  /// Smallest and largest number of a regression target.
  package static func range(of target: Target) -> ClosedRange<Double>? {
    guard case .numbers(let values) = target else { return nil }
    let finite = values.filter { $0.isFinite }
    guard let low = finite.min(), let high = finite.max() else { return nil }
    return low...high
  }
}
