import LapisNumerics

/// Classification metrics of the order in which probabilities put the rows.
enum RankingMetrics {
  static let all: [Metric] =
    Averaging.allCases.map { averaging in
      Metric("AUC_\(averaging.rawValue)", .classification) { average($0, averaging, area) }
    }
    + Averaging.allCases.map { averaging in
      Metric("average_precision_score_\(averaging.rawValue)", .classification) {
        average($0, averaging, averagePrecision)
      }
    }

  private typealias Curve = @Sendable (_ scores: [Double], _ isPositive: [Bool], _ weights: [Double]) -> Double

  private static func average(
    _ inputs: MetricInputs, _ averaging: Averaging, _ curve: Curve
  ) -> Double {
    let classes = inputs.classes
    var support = [Double](repeating: 0, count: classes)
    for row in 0..<inputs.rows { support[Int(inputs.truthCodes[row])] += inputs.weights[row] }
    let present = (0..<classes).filter { support[$0] > 0 }
    // The truth of a single class has no order to measure.
    guard present.count > 1 else { return .nan }
    func column(_ code: Int) -> Double {
      curve(
        (0..<inputs.rows).map { inputs.probabilities[$0 * classes + code] },
        inputs.truthCodes.map { Int($0) == code }, inputs.weights)
    }
    switch averaging {
    case .binary: return classes == 2 ? column(1) : .nan
    case .macro:
      var sum = 0.0
      for code in present { sum += column(code) }
      return sum / Double(present.count)
    case .weighted:
      var sum = 0.0
      var total = 0.0
      for code in present {
        sum += support[code] * column(code)
        total += support[code]
      }
      return sum / total
    case .micro:
      var scores: [Double] = []
      var positive: [Bool] = []
      var weights: [Double] = []
      for row in 0..<inputs.rows {
        for code in present {
          scores.append(inputs.probabilities[row * classes + code])
          positive.append(Int(inputs.truthCodes[row]) == code)
          weights.append(inputs.weights[row])
        }
      }
      return curve(scores, positive, weights)
    }
  }

  /// Calls `body` with the positive and negative weight of each group of equal scores, highest first.
  private static func forEachTie(
    _ scores: [Double], _ isPositive: [Bool], _ weights: [Double],
    _ body: (_ positive: Double, _ negative: Double) -> Void
  ) {
    let order = RadixSort.order(of: scores.map { -$0 })
    var position = 0
    while position < order.count {
      let score = scores[order[position]]
      var positive = 0.0
      var negative = 0.0
      while position < order.count, scores[order[position]] == score || score.isNaN {
        let row = order[position]
        if isPositive[row] { positive += weights[row] } else { negative += weights[row] }
        position += 1
      }
      body(positive, negative)
    }
  }

  /// The area under the ROC curve: the share of pairs in the right order, ties counting half.
  @Sendable private static func area(
    _ scores: [Double], _ isPositive: [Bool], _ weights: [Double]
  ) -> Double {
    var above = 0.0
    var area = 0.0
    var negatives = 0.0
    forEachTie(scores, isPositive, weights) { positive, negative in
      area += negative * (above + positive / 2)
      above += positive
      negatives += negative
    }
    return above > 0 && negatives > 0 ? area / (above * negatives) : .nan
  }

  /// Σ (R_k − R_{k−1}) · P_k over the distinct scores.
  @Sendable private static func averagePrecision(
    _ scores: [Double], _ isPositive: [Bool], _ weights: [Double]
  ) -> Double {
    var right = 0.0
    var all = 0.0
    var sum = 0.0
    forEachTie(scores, isPositive, weights) { positive, negative in
      right += positive
      all += positive + negative
      if all > 0 { sum += positive * (right / all) }
    }
    return right > 0 ? sum / right : .nan
  }
}
