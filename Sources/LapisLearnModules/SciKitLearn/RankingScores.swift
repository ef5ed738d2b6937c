import LapisInterpreter

/// Scores of how well numbers rank the positive rows ahead of the others.
enum RankingScores {
  /// Points of the ROC curve: one for each distinct score, from the highest, and the origin first.
  static func curve(
    _ isPositive: [Bool], _ scores: [Double], _ weights: [Double]?
  ) -> (falseRate: [Double], trueRate: [Double], thresholds: [Double]) {
    let order = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
    var positives = 0.0
    var negatives = 0.0
    for row in scores.indices {
      if isPositive[row] { positives += weights?[row] ?? 1 } else { negatives += weights?[row] ?? 1 }
    }
    var falseRate = [0.0]
    var trueRate = [0.0]
    var thresholds = [Double.infinity]
    var hits = 0.0
    var misses = 0.0
    for (place, row) in order.enumerated() {
      if isPositive[row] { hits += weights?[row] ?? 1 } else { misses += weights?[row] ?? 1 }
      if place + 1 < order.count, scores[order[place + 1]] == scores[row] { continue }
      falseRate.append(negatives == 0 ? .nan : misses / negatives)
      trueRate.append(positives == 0 ? .nan : hits / positives)
      thresholds.append(scores[row])
    }
    return (falseRate, trueRate, thresholds)
  }

  /// The area under the curve by trapezoids; NaN where one side has no rows.
  static func area(_ isPositive: [Bool], _ scores: [Double], _ weights: [Double]?) -> Double {
    let curve = curve(isPositive, scores, weights)
    return area(curve.falseRate, curve.trueRate)
  }

  static func area(_ x: [Double], _ y: [Double]) -> Double {
    var sum = 0.0
    for i in x.indices.dropFirst() { sum += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2 }
    return sum
  }

  /// Means of the areas of each class against the others.
  static func oneVersusRest(
    _ codes: [Int], classes: Int, _ scores: [Double], average: String, _ weights: [Double]?
  ) -> Double {
    var areas: [Double] = []
    var shares: [Double] = []
    for label in 0..<classes {
      let isPositive = codes.map { $0 == label }
      areas.append(area(isPositive, codes.indices.map { scores[$0 * classes + label] }, weights))
      shares.append(codes.indices.reduce(0.0) { $0 + (codes[$1] == label ? weights?[$1] ?? 1 : 0) })
    }
    if average == "weighted" {
      return zip(areas, shares).reduce(0) { $0 + $1.0 * $1.1 } / shares.reduce(0, +)
    }
    return areas.reduce(0, +) / Double(classes)
  }

  /// Means over the pairs of classes (Hand and Till, 2001).
  static func oneVersusOne(_ codes: [Int], classes: Int, _ scores: [Double], average: String) -> Double {
    var sum = 0.0
    var total = 0.0
    for a in 0..<classes {
      for b in (a + 1)..<max(classes, a + 1) {
        let rows = codes.indices.filter { codes[$0] == a || codes[$0] == b }
        let first = area(rows.map { codes[$0] == a }, rows.map { scores[$0 * classes + a] }, nil)
        let second = area(rows.map { codes[$0] == b }, rows.map { scores[$0 * classes + b] }, nil)
        let share = average == "weighted" ? Double(rows.count) / Double(max(codes.count, 1)) : 1
        sum += share * (first + second) / 2
        total += share
      }
    }
    return sum / total
  }
}
