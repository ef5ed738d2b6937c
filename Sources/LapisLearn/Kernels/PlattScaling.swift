import Glibc

/// Probabilities from the scores of a classifier: 1 / (1 + e^(A·score + B)) (Platt, 1999), fitted by the
/// Newton method of Lin, Lin and Weng (2007).
enum PlattScaling {
  /// - Parameter positive: whether a row is of the class that high scores stand for.
  static func fit(_ scores: [Double], positive: [Bool], weights: [Double]) -> (a: Double, b: Double) {
    var above = 0.0
    var below = 0.0
    for row in scores.indices { if positive[row] { above += weights[row] } else { below += weights[row] } }
    let high = (above + 1) / (above + 2)
    let low = 1 / (below + 2)
    let targets = positive.map { $0 ? high : low }
    var a = 0.0
    var b = log((below + 1) / (above + 1))
    func loss(_ a: Double, _ b: Double) -> Double {
      var sum = 0.0
      for row in scores.indices {
        let z = scores[row] * a + b
        sum += weights[row] * (z >= 0 ? targets[row] * z + log1p(exp(-z)) : (targets[row] - 1) * z + log1p(exp(z)))
      }
      return sum
    }
    var value = loss(a, b)
    for _ in 0..<100 {
      var h11 = 1e-12
      var h22 = 1e-12
      var h21 = 0.0
      var g1 = 0.0
      var g2 = 0.0
      for row in scores.indices {
        let p = Link.sigmoid(-(scores[row] * a + b))
        let d2 = weights[row] * p * (1 - p)
        let d1 = weights[row] * (targets[row] - p)
        h11 += scores[row] * scores[row] * d2
        h22 += d2
        h21 += scores[row] * d2
        g1 += scores[row] * d1
        g2 += d1
      }
      if abs(g1) < 1e-5, abs(g2) < 1e-5 { break }
      let determinant = h11 * h22 - h21 * h21
      let da = -(h22 * g1 - h21 * g2) / determinant
      let db = -(-h21 * g1 + h11 * g2) / determinant
      let slope = g1 * da + g2 * db
      var step = 1.0
      var moved = false
      while step >= 1e-10 {
        let trial = loss(a + step * da, b + step * db)
        if trial < value + 1e-4 * step * slope {
          a += step * da
          b += step * db
          value = trial
          moved = true
          break
        }
        step /= 2
      }
      if !moved { break }
    }
    return (a, b)
  }

  /// One probability a class from those of all pairs (Wu, Lin and Weng, 2004, second method).
  ///
  /// - Parameter pairs: pairs[i · classes + j] is the probability of i against j.
  static func couple(_ pairs: [Double], classes: Int) -> [Double] {
    var p = [Double](repeating: 1 / Double(classes), count: classes)
    var q = [Double](repeating: 0, count: classes * classes)
    for t in 0..<classes {
      for j in 0..<classes where j != t {
        q[t * classes + t] += pairs[j * classes + t] * pairs[j * classes + t]
        q[t * classes + j] = -pairs[j * classes + t] * pairs[t * classes + j]
      }
    }
    for _ in 0..<max(100, classes) {
      var qp = [Double](repeating: 0, count: classes)
      var pqp = 0.0
      for t in 0..<classes {
        for j in 0..<classes { qp[t] += q[t * classes + j] * p[j] }
        pqp += p[t] * qp[t]
      }
      var worst = 0.0
      for t in 0..<classes { worst = max(worst, abs(qp[t] - pqp)) }
      if worst < 0.005 / Double(classes) { break }
      for t in 0..<classes {
        let change = (-qp[t] + pqp) / q[t * classes + t]
        p[t] += change
        pqp = (pqp + change * (change * q[t * classes + t] + 2 * qp[t])) / (1 + change) / (1 + change)
        for j in 0..<classes {
          qp[j] = (qp[j] + change * q[t * classes + j]) / (1 + change)
          p[j] /= 1 + change
        }
      }
    }
    return p
  }
}
