import LapisDiagnostics

/// `TreeEnsembleClassifier` of `ai.onnx.ml`, with the binary cases read as onnxruntime reads them.
enum TreeEnsembleClassifier {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("TreeEnsembleClassifier", domain: Opset.learning, outputs: 1...2) {
      node throws(Diagnostic) in
      guard let names = try ClassNames(node) else {
        throw OperatorFault.attribute("the class labels are missing")
      }
      let base = try TreeEnsemble.numbers(node, "base_values")
      guard base.isEmpty || base.count == names.count || names.count == 2 && base.count == 1 else {
        throw OperatorFault.attribute("\(base.count) base values were given for \(names.count) classes")
      }
      return TreeEnsembleClassifierOperator(
        trees: try TreeEnsemble(node, prefix: "class", targetCount: names.count), names: names,
        base: base, postTransform: try PostTransform(node))
    }
  ]
}

private struct TreeEnsembleClassifierOperator: TensorOperator {
  let trees: TreeEnsemble
  let names: ClassNames
  let base: [Double]
  let postTransform: PostTransform

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    return input.doubles != nil ? try classify(input, Double.self) : try classify(input, Float.self)
  }

  /// With two classes, one score may stand for both: the leaves then all add to one class.
  private var isSingle: Bool { names.count == 2 && trees.targets.count == 1 }

  private func classify<T: BinaryFloatingPoint>(_ input: Tensor, _: T.Type) throws(Diagnostic) -> [Tensor] {
    let (rows, columns, values) = try trees.features(input)
    let classes = names.count
    _ = try Broadcast.checkedCount([rows, classes])
    var places: [Int] = []
    var probabilities: [Float] = []
    probabilities.reserveCapacity(rows * classes)
    var scores = [T](repeating: 0, count: classes)
    var has = [Bool](repeating: false, count: classes)
    values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for index in 0..<rows {
        for label in 0..<classes {
          scores[label] = 0
          has[label] = false
        }
        trees.forEachEntry(start + index * columns) { entry in
          scores[entry.target] += T(entry.weight)
          has[entry.target] = true
        }
        if classes == 2 {
          finishBinary(&scores, &has, &places, &probabilities)
        } else {
          finish(&scores, &has, &places, &probabilities)
        }
      }
    }
    return [names.labels(places), Tensor(unchecked: .float(probabilities), shape: [rows, classes])]
  }

  /// The label is the class with the highest score; a class no leaf spoke of only counts with a base value.
  private func finish<T: BinaryFloatingPoint>(
    _ scores: inout [T], _ has: inout [Bool], _ places: inout [Int], _ probabilities: inout [Float]
  ) {
    var best: Int?
    for label in scores.indices {
      if !base.isEmpty {
        scores[label] += T(base[label])
        has[label] = true
      }
      guard has[label] else { continue }
      if let known = best, scores[label] <= scores[known] { continue }
      best = label
    }
    places.append(best ?? 0)
    let from = probabilities.count
    for score in scores { probabilities.append(Float(score)) }
    postTransform.apply(&probabilities, from..<probabilities.count)
  }

  private func finishBinary<T: BinaryFloatingPoint>(
    _ scores: inout [T], _ has: inout [Bool], _ places: inout [Int], _ probabilities: inout [Float]
  ) {
    // The specification leaves base values of two classes open; this is what onnxruntime answers.
    if base.count == 2, has[1] {
      scores[1] = T(base[1]) + scores[0]
      scores[0] = has[0] ? -scores[1] : 0
    } else if let first = base.first, !has[1] {
      scores[0] += T(first)
    }
    let isPair = has[1] || base.count == 2
    let positive = has[1] ? scores[1] : scores[0]
    if !isSingle {
      places.append(positive > 0 ? 1 : 0)
    } else if trees.weightsArePositive {
      places.append(positive > 0.5 ? 1 : 0)
    } else {
      places.append(positive > 0 ? 1 : 0)
    }
    let from = probabilities.count
    if isPair {
      probabilities += [Float(scores[0]), Float(scores[1])]
      postTransform.apply(&probabilities, from..<from + 2)
      return
    }
    let score = Float(scores[0])
    if postTransform == .probit {
      let value = PostTransform.probit(score)
      probabilities += [1 - value, value]
    } else if postTransform == .logistic {
      probabilities += [Elementwise.logistic(-score), Elementwise.logistic(score)]
    } else if trees.weightsArePositive {
      probabilities += [1 - score, score]
    } else {
      probabilities += [-score, score]
    }
  }
}
