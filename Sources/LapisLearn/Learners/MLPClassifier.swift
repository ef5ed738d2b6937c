public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// A multi-layer perceptron for classes: log loss, a logistic output for two classes, softmax for more.
public struct MLPClassifier: Learner {
  public static let name = "MLPClassifier"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = NetworkTrainer.specs
  private let trainer: NetworkTrainer

  public init(_ params: ParamValues) throws(Diagnostic) {
    trainer = try NetworkTrainer(params, owner: Self.name)
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let (codes, labels) = try InputChecks.classes(data, for: Self.name)
      try InputChecks.severalClasses(labels)
      let weights = data.weights == nil ? nil : try InputChecks.weights(data, for: Self.name)
      let outputs = labels.count == 2 ? 1 : labels.count
      var targets = [Double](repeating: 0, count: data.rows * outputs)
      for row in codes.indices {
        if outputs == 1 { targets[row] = codes[row] == 1 ? 1 : 0 } else { targets[row * outputs + Int(codes[row])] = 1 }
      }
      let result = try trainer.fit(
        data.x, targets: targets, outputs: outputs, link: outputs == 1 ? .logistic : .softmax, weights: weights,
        codes: outputs == 1 ? codes : nil, context
      ) { answers, rows in
        var right = 0.0
        var total = 0.0
        for (position, row) in rows.enumerated() {
          var best = 0
          if outputs == 1 {
            best = answers[position] > 0.5 ? 1 : 0
          } else {
            for code in 1..<outputs where answers[position * outputs + code] > answers[position * outputs + best] {
              best = code
            }
          }
          let weight = weights?[row] ?? 1
          total += weight
          if best == Int(codes[row]) { right += weight }
        }
        return total > 0 ? right / total : 0
      }
      return NeuralNetworkModel(
        network: result.network, parameters: result.parameters, labels: labels, history: result.history)
    }
  }
}
