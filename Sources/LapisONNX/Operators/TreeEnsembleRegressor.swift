import LapisDiagnostics

/// `TreeEnsembleRegressor` of `ai.onnx.ml`. Scores are summed in float32 for float32 features and in
/// float64 for float64 features, in the order of the trees; the answer is float32.
enum TreeEnsembleRegressor {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("TreeEnsembleRegressor", domain: Opset.learning) { node throws(Diagnostic) in
      let targets = try node.int("n_targets", default: 1)
      guard (1...1 << 20).contains(targets) else {
        throw OperatorFault.attribute("the attribute 'n_targets' must be positive. Got \(targets).")
      }
      let name = try node.string("aggregate_function", default: "SUM")
      guard let aggregate = TreeEnsembleRegressorOperator.Aggregate(rawValue: name) else {
        throw OperatorFault.attribute(
          "the attribute 'aggregate_function' must be SUM, AVERAGE, MIN or MAX. Got \(name).")
      }
      let base = try TreeEnsemble.numbers(node, "base_values")
      guard base.isEmpty || base.count == targets else {
        throw OperatorFault.attribute("\(base.count) base values were given for \(targets) targets")
      }
      return TreeEnsembleRegressorOperator(
        trees: try TreeEnsemble(node, prefix: "target", targetCount: targets), targets: targets,
        aggregate: aggregate, base: base, postTransform: try PostTransform(node))
    }
  ]
}

private struct TreeEnsembleRegressorOperator: TensorOperator {
  enum Aggregate: String { case sum = "SUM", average = "AVERAGE", min = "MIN", max = "MAX" }

  let trees: TreeEnsemble
  let targets: Int
  let aggregate: Aggregate
  let base: [Double]
  let postTransform: PostTransform

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    var scores = input.doubles != nil ? try scores(input, Double.self) : try scores(input, Float.self)
    let rows = scores.count / targets
    if targets > 1 {
      for row in 0..<rows { postTransform.apply(&scores, row * targets..<(row + 1) * targets) }
    } else {
      switch postTransform {
      case .none, .softmax, .softmaxZero, .logistic: break
      case .probit: scores = scores.map { PostTransform.probit($0) }
      }
    }
    return [Tensor(unchecked: .float(scores), shape: [rows, targets])]
  }

  private func scores<T: BinaryFloatingPoint>(_ input: Tensor, _: T.Type) throws(Diagnostic) -> [Float] {
    let (rows, columns, values) = try trees.features(input)
    _ = try Broadcast.checkedCount([rows, targets])
    var result: [Float] = []
    result.reserveCapacity(rows * targets)
    var row = [T](repeating: 0, count: targets)
    var has = [Bool](repeating: false, count: targets)
    values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for index in 0..<rows {
        for target in 0..<targets {
          row[target] = 0
          has[target] = false
        }
        trees.forEachEntry(start + index * columns) { entry in
          let weight = T(entry.weight)
          switch aggregate {
          case .sum, .average: row[entry.target] += weight
          case .min: row[entry.target] = has[entry.target] ? Swift.min(row[entry.target], weight) : weight
          case .max: row[entry.target] = has[entry.target] ? Swift.max(row[entry.target], weight) : weight
          }
          has[entry.target] = true
        }
        for target in 0..<targets {
          var score = row[target]
          if aggregate == .average { score /= T(trees.treeCount) }
          result.append(Float(base.isEmpty ? score : score + T(base[target])))
        }
      }
    }
    return result
  }
}
