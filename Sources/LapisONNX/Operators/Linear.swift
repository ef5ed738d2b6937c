import LapisDiagnostics

/// `LinearClassifier` and `LinearRegressor` of `ai.onnx.ml`, in float32.
enum Linear {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("LinearClassifier", domain: Opset.learning, outputs: 1...2) {
      node throws(Diagnostic) in
      guard let names = try ClassNames(node) else {
        throw OperatorFault.attribute("the class labels are missing")
      }
      let coefficients = try node.floats("coefficients")
      let intercepts = try node.floats("intercepts")
      let targets = intercepts.isEmpty ? max(names.count, 1) : intercepts.count
      guard !coefficients.isEmpty, coefficients.count % targets == 0,
        targets == 1 ? names.count <= 2 : targets <= names.count
      else {
        throw OperatorFault.attribute(
          "\(coefficients.count) coefficients, \(intercepts.count) intercepts and \(names.count) labels do not fit together")
      }
      return LinearClassifierOperator(
        model: LinearScores(coefficients: coefficients, intercepts: intercepts, targets: targets),
        names: names, postTransform: try PostTransform(node))
    },
    OperatorDefinition("LinearRegressor", domain: Opset.learning) { node throws(Diagnostic) in
      let coefficients = try node.floats("coefficients")
      let intercepts = try node.floats("intercepts")
      let targets = try node.int("targets", default: 1)
      guard targets > 0, coefficients.count % targets == 0,
        intercepts.isEmpty || intercepts.count == targets
      else {
        throw OperatorFault.attribute(
          "\(coefficients.count) coefficients and \(intercepts.count) intercepts do not fit \(targets) targets")
      }
      return LinearRegressorOperator(
        model: LinearScores(coefficients: coefficients, intercepts: intercepts, targets: targets),
        postTransform: try PostTransform(node))
    },
  ]
}

private struct LinearScores: Sendable {
  let coefficients: [Float]
  let intercepts: [Float]
  let targets: Int

  /// Row-major, rows × targets.
  func scores(_ input: Tensor) throws(Diagnostic) -> (rows: Int, values: [Float]) {
    let (rows, columns) = try input.tableShape()
    guard columns * targets == coefficients.count else {
      throw OperatorFault.shape(
        "the model has \(coefficients.count / targets) coefficients for each target, but the input has \(columns) columns")
    }
    let features = try input.asFloats()
    var scores: [Float] = []
    scores.reserveCapacity(rows * targets)
    for row in 0..<rows {
      for target in 0..<targets {
        var sum: Float = 0
        for column in 0..<columns {
          sum += features[row * columns + column] * coefficients[target * columns + column]
        }
        scores.append(intercepts.isEmpty ? sum : sum + intercepts[target])
      }
    }
    return (rows, scores)
  }
}

private struct LinearClassifierOperator: TensorOperator {
  let model: LinearScores
  let names: ClassNames
  let postTransform: PostTransform

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let (rows, scores) = try model.scores(try inputs.required(0))
    let targets = model.targets
    if targets == 1 { return [labels(ofSingle: scores), single(scores, rows)] }
    var places: [Int] = []
    var values = scores
    for row in 0..<rows {
      var best = 0
      for target in 1..<targets where scores[row * targets + target] > scores[row * targets + best] {
        best = target
      }
      places.append(best)
      postTransform.apply(&values, row * targets..<(row + 1) * targets)
    }
    return [names.labels(places), Tensor(unchecked: .float(values), shape: [rows, targets])]
  }

  /// With one score for two classes, the second class is meant; with one label, one and zero are.
  private func labels(ofSingle scores: [Float]) -> Tensor {
    if names.count == 2 { return names.labels(scores.map { $0 > 0 ? 1 : 0 }) }
    switch names {
    case .ints: return Tensor(.int64(scores.map { $0 > 0 ? 1 : 0 }))
    case .strings: return Tensor(.string(scores.map { $0 > 0 ? "1" : "0" }))
    }
  }

  private func single(_ scores: [Float], _ rows: Int) -> Tensor {
    guard names.count == 2 else {
      var values = scores
      if postTransform == .probit { values = values.map { PostTransform.probit($0) } }
      return Tensor(unchecked: .float(values), shape: [rows, 1])
    }
    var values: [Float] = []
    values.reserveCapacity(rows * 2)
    for score in scores {
      switch postTransform {
      case .logistic:
        values.append(Elementwise.logistic(-score))
        values.append(Elementwise.logistic(score))
      case .probit:
        let value = PostTransform.probit(score)
        values.append(1 - value)
        values.append(value)
      case .none, .softmax, .softmaxZero:
        values.append(1 - score)
        values.append(score)
      }
    }
    return Tensor(unchecked: .float(values), shape: [rows, 2])
  }
}

private struct LinearRegressorOperator: TensorOperator {
  let model: LinearScores
  let postTransform: PostTransform

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    var (rows, scores) = try model.scores(try inputs.required(0))
    if model.targets > 1 {
      for row in 0..<rows { postTransform.apply(&scores, row * model.targets..<(row + 1) * model.targets) }
    } else {
      switch postTransform {
      case .none: break
      case .probit: scores = scores.map { PostTransform.probit($0) }
      case .logistic: scores = scores.map { Elementwise.logistic($0) }
      case .softmax, .softmaxZero: scores = scores.map { _ in 1 }
      }
    }
    return [Tensor(unchecked: .float(scores), shape: [rows, model.targets])]
  }
}
