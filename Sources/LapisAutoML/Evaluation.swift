import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics

/// A candidate fitted on every fold and on all rows.
struct Evaluation: Sendable {
  /// One a fold, of its validation rows.
  let predictions: [Prediction]
  /// Means over the folds, in the order of the registry.
  let scores: [(name: String, value: Double)]
  let model: any FittedModel

  /// Folds and the fit on all rows are tasks of the pool; each fit runs on one thread.
  init(_ candidate: Candidate, _ plan: ValidationPlan, _ context: FitContext) throws(Diagnostic) {
    let pipeline = try candidate.pipeline()
    let inner = FitContext(seed: context.seed, cancellation: context.cancellation)
    // The fit on all rows is the longest task, so it comes first.
    let results = context.pool.map(count: plan.folds.count + 1) {
      task -> Result<(any FittedModel, Prediction?), Diagnostic> in
      do throws(Diagnostic) {
        if task == 0 { return .success((try pipeline.fit(plan.whole, inner), nil)) }
        let fold = plan.folds[task - 1]
        let model = try pipeline.fit(fold.train, inner)
        return .success((model, try model.predict(fold.validation.x)))
      } catch {
        return .failure(error)
      }
    }
    var predictions: [Prediction] = []
    for result in results.dropFirst() { if let prediction = try result.get().1 { predictions.append(prediction) } }
    self.predictions = predictions
    scores = try Self.scores(predictions, plan)
    model = try results[0].get().0
  }

  /// All metrics of predictions of the folds' validation rows: means that ignore NaN.
  static func scores(
    _ predictions: [Prediction], _ plan: ValidationPlan
  ) throws(Diagnostic) -> [(name: String, value: Double)] {
    var byFold: [[(name: String, value: Double)]] = []
    for (prediction, fold) in zip(predictions, plan.folds) {
      byFold.append(
        MetricRegistry.scores(
          try MetricInputs(
            fold.validation.y, prediction, weights: fold.validation.weights, range: plan.range)))
    }
    guard let first = byFold.first else { return [] }
    return first.indices.map { index in
      (first[index].name, mean(byFold.map { $0[index].value }))
    }
  }

  /// One metric of the same predictions.
  static func score(
    _ metric: Metric, _ predictions: [Prediction], _ plan: ValidationPlan
  ) throws(Diagnostic) -> Double {
    var values: [Double] = []
    for (prediction, fold) in zip(predictions, plan.folds) {
      values.append(
        try metric.score(
          fold.validation.y, prediction, weights: fold.validation.weights, range: plan.range))
    }
    return mean(values)
  }

  private static func mean(_ values: [Double]) -> Double {
    let known = values.filter { !$0.isNaN }
    return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
  }
}
