public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// A multi-layer perceptron for numbers: half the squared error.
public struct MLPRegressor: Learner {
  public static let name = "MLPRegressor"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params = NetworkTrainer.specs
  private let trainer: NetworkTrainer

  public init(_ params: ParamValues) throws(Diagnostic) {
    trainer = try NetworkTrainer(params, owner: Self.name)
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = data.weights == nil ? nil : try InputChecks.weights(data, for: Self.name)
    let result = try trainer.fit(
      data.x, targets: y, outputs: 1, link: .identity, weights: weights, codes: nil, context
    ) { answers, rows in
      var total = 0.0
      var mean = 0.0
      for row in rows {
        total += weights?[row] ?? 1
        mean += (weights?[row] ?? 1) * y[row]
      }
      mean /= max(total, 1e-300)
      var left = 0.0
      var whole = 0.0
      for (position, row) in rows.enumerated() {
        let weight = weights?[row] ?? 1
        left += weight * (y[row] - answers[position]) * (y[row] - answers[position])
        whole += weight * (y[row] - mean) * (y[row] - mean)
      }
      return whole > 0 ? 1 - left / whole : left == 0 ? 1 : 0
    }
    return NeuralNetworkModel(
      network: result.network, parameters: result.parameters, labels: nil, history: result.history)
  }
}
