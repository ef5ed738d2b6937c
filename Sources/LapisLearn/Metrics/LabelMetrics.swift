import Glibc

/// Classification metrics of the predicted labels, and log loss.
enum LabelMetrics {
  static let all: [Metric] =
    [
      Metric("accuracy", .classification) { accuracy($0) },
      Metric("weighted_accuracy", .classification, takesWeights: false) { weightedAccuracy($0) },
      Metric("balanced_accuracy", .classification) { balancedAccuracy($0) },
      Metric("norm_macro_recall", .classification) { normMacroRecall($0) },
      Metric("matthews_correlation", .classification) { matthews($0) },
      Metric("log_loss", .classification, isMaximized: false) { logLoss($0) },
    ]
    + Kind.allCases.flatMap { kind in
      Averaging.allCases.map { averaging in
        Metric("\(kind.rawValue)_score_\(averaging.rawValue)", .classification) {
          average(kind, averaging, $0)
        }
      }
    }

  private enum Kind: String, CaseIterable, Sendable { case precision, recall, f1 }

  private static func accuracy(_ inputs: MetricInputs) -> Double {
    inputs.mean { inputs.predictedCodes[$0] == inputs.truthCodes[$0] ? 1 : 0 }
  }

  /// Every row weighs as much as its true class has rows.
  private static func weightedAccuracy(_ inputs: MetricInputs) -> Double {
    var counts = [Double](repeating: 0, count: inputs.classes)
    for code in inputs.truthCodes { counts[Int(code)] += 1 }
    var right = 0.0
    var total = 0.0
    for row in 0..<inputs.rows {
      let weight = counts[Int(inputs.truthCodes[row])]
      total += weight
      if inputs.predictedCodes[row] == inputs.truthCodes[row] { right += weight }
    }
    return right / total
  }

  /// Weights of rows by true and predicted class, and what each class sums to.
  private struct Confusion {
    var right: [Double]
    var truth: [Double]
    var predicted: [Double]

    init(_ inputs: MetricInputs) {
      right = [Double](repeating: 0, count: inputs.classes)
      truth = right
      predicted = right
      for row in 0..<inputs.rows {
        let actual = Int(inputs.truthCodes[row])
        let guess = Int(inputs.predictedCodes[row])
        let weight = inputs.weights[row]
        truth[actual] += weight
        predicted[guess] += weight
        if actual == guess { right[actual] += weight }
      }
    }
  }

  /// Mean recall over the classes that the truth has, and their number.
  private static func meanRecall(_ inputs: MetricInputs) -> (recall: Double, classes: Int) {
    let counts = Confusion(inputs)
    var sum = 0.0
    var present = 0
    for code in 0..<inputs.classes where counts.truth[code] > 0 {
      sum += counts.right[code] / counts.truth[code]
      present += 1
    }
    return (present > 0 ? sum / Double(present) : .nan, present)
  }

  private static func balancedAccuracy(_ inputs: MetricInputs) -> Double { meanRecall(inputs).recall }

  private static func normMacroRecall(_ inputs: MetricInputs) -> Double {
    let (recall, present) = meanRecall(inputs)
    // A two-class task keeps both classes, whatever the test set holds.
    let classes = inputs.classes == 2 ? 2 : present
    guard classes > 1 else { return recall }
    let chance = 1 / Double(classes)
    return max(0, (recall - chance) / (1 - chance))
  }

  /// Gorodkin's correlation of several classes (2004).
  private static func matthews(_ inputs: MetricInputs) -> Double {
    let counts = Confusion(inputs)
    var right = 0.0, total = 0.0, cross = 0.0, truthSquares = 0.0, predictedSquares = 0.0
    for code in 0..<inputs.classes {
      right += counts.right[code]
      total += counts.truth[code]
      cross += counts.truth[code] * counts.predicted[code]
      truthSquares += counts.truth[code] * counts.truth[code]
      predictedSquares += counts.predicted[code] * counts.predicted[code]
    }
    // One root of the product: exactly 1 for a perfect prediction.
    let divisor =
      ((total * total - predictedSquares) * (total * total - truthSquares)).squareRoot()
    return divisor == 0 ? 0 : (right * total - cross) / divisor
  }

  private static func logLoss(_ inputs: MetricInputs) -> Double {
    inputs.mean { row in
      let share = inputs.probabilities[row * inputs.classes + Int(inputs.truthCodes[row])]
      return -log(min(max(share, Double.ulpOfOne), 1))
    }
  }

  private static func ratio(_ a: Double, _ b: Double) -> Double { b == 0 ? 0 : a / b }

  private static func value(_ kind: Kind, _ right: Double, _ truth: Double, _ predicted: Double) -> Double {
    switch kind {
    case .precision: ratio(right, predicted)
    case .recall: ratio(right, truth)
    case .f1: ratio(2 * right, truth + predicted)
    }
  }

  private static func average(_ kind: Kind, _ averaging: Averaging, _ inputs: MetricInputs) -> Double {
    let counts = Confusion(inputs)
    switch averaging {
    case .micro: return accuracy(inputs)
    case .binary:
      guard inputs.classes == 2 else { return .nan }
      return value(kind, counts.right[1], counts.truth[1], counts.predicted[1])
    case .macro, .weighted:
      var sum = 0.0
      var total = 0.0
      for code in 0..<inputs.classes where counts.truth[code] > 0 || counts.predicted[code] > 0 {
        let weight = averaging == .macro ? 1 : counts.truth[code]
        sum += weight * value(kind, counts.right[code], counts.truth[code], counts.predicted[code])
        total += weight
      }
      return ratio(sum, total)
    }
  }
}

/// How the values of several classes become one.
enum Averaging: String, CaseIterable, Sendable {
  case weighted, macro, micro, binary
}
