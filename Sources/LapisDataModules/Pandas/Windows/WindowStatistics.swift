import Glibc
import LapisFrame
import LapisNumerics

extension Double {
  var exponential: Double { exp(self) }
}

/// Statistics of windows whose bounds only grow.
enum WindowStatistics {
  /// How many values are there in each window.
  static func counts(_ values: [Double], _ bounds: [Range<Int>]) -> [Double] {
    var before = [0]
    before.reserveCapacity(values.count + 1)
    var count = 0
    for value in values {
      if !value.isNaN { count += 1 }
      before.append(count)
    }
    return bounds.map { Double(before[$0.upperBound] - before[$0.lowerBound]) }
  }

  /// Running sums with what additions lose kept (Kahan, 1965); means where asked for.
  static func sums(_ values: [Double], _ bounds: [Range<Int>], least: Int, mean: Bool) -> [Double] {
    var sum = 0.0, lostIn = 0.0, lostOut = 0.0
    var count = 0, negatives = 0
    // A run of one value gives that value, whatever additions lost.
    var last = Double.nan
    var run = 0
    func add(_ value: Double, _ lost: inout Double) {
      let y = value - lost
      let t = sum + y
      lost = t - sum - y
      sum = t
    }
    var before = 0..<0
    return bounds.map { window in
      if window.lowerBound >= before.upperBound {
        (sum, lostIn, lostOut, count, negatives, run, last) = (0, 0, 0, 0, 0, 0, .nan)
        before = window.lowerBound..<window.lowerBound
      }
      for row in before.lowerBound..<window.lowerBound where !values[row].isNaN {
        count -= 1
        add(-values[row], &lostOut)
        if values[row] < 0 { negatives -= 1 }
      }
      for row in before.upperBound..<max(before.upperBound, window.upperBound) where !values[row].isNaN {
        count += 1
        add(values[row], &lostIn)
        if values[row] < 0 { negatives += 1 }
        run = values[row] == last ? run + 1 : 1
        last = values[row]
      }
      before = window
      guard count >= least, count > 0 || !mean else { return .nan }
      if count == 0 { return 0 }
      if run >= count { return mean ? last : last * Double(count) }
      guard mean else { return sum }
      let result = sum / Double(count)
      return negatives == 0 && result < 0 || negatives == count && result > 0 ? 0 : result
    }
  }

  /// Running variances (Welford, 1962), with values taken out as they leave.
  static func variances(_ values: [Double], _ bounds: [Range<Int>], least: Int, ddof: Double) -> [Double] {
    var mean = 0.0, squares = 0.0
    var count = 0
    var last = Double.nan
    var run = 0
    var before = 0..<0
    return bounds.map { window in
      if window.lowerBound >= before.upperBound {
        (mean, squares, count, run, last) = (0, 0, 0, 0, .nan)
        before = window.lowerBound..<window.lowerBound
      }
      for row in before.lowerBound..<window.lowerBound where !values[row].isNaN {
        count -= 1
        if count == 0 {
          (mean, squares) = (0, 0)
        } else {
          let distance = values[row] - mean
          mean -= distance / Double(count)
          squares -= (values[row] - mean) * distance
        }
      }
      for row in before.upperBound..<max(before.upperBound, window.upperBound) where !values[row].isNaN {
        count += 1
        let distance = values[row] - mean
        mean += distance / Double(count)
        squares += (values[row] - mean) * distance
        run = values[row] == last ? run + 1 : 1
        last = values[row]
      }
      before = window
      guard count >= max(least, 1), Double(count) > ddof else { return .nan }
      if count == 1 || run >= count { return 0 }
      return max(0, squares / (Double(count) - ddof))
    }
  }

  /// The least (or greatest) value of each window, by a queue of the candidates.
  static func extremes(_ values: [Double], _ bounds: [Range<Int>], least: Int, greatest: Bool) -> [Double] {
    var queue: [Int] = []
    var head = 0
    var count = 0
    var before = 0..<0
    return bounds.map { window in
      if window.lowerBound >= before.upperBound {
        queue.removeAll()
        (head, count) = (0, 0)
        before = window.lowerBound..<window.lowerBound
      }
      for row in before.lowerBound..<window.lowerBound where !values[row].isNaN { count -= 1 }
      for row in before.upperBound..<max(before.upperBound, window.upperBound) where !values[row].isNaN {
        count += 1
        while queue.count > head, let back = queue.last, greatest ? values[back] <= values[row] : values[back] >= values[row] { queue.removeLast() }
        queue.append(row)
      }
      while head < queue.count, queue[head] < window.lowerBound { head += 1 }
      before = window
      return count >= max(least, 1) && head < queue.count ? values[queue[head]] : .nan
    }
  }

  /// Raw moments of the values, from the first to the fourth.
  private static func moments(_ values: [Double]) -> (Double, Double, Double, Double) {
    var sums = (0.0, 0.0, 0.0, 0.0)
    for x in values {
      sums.0 += x
      sums.1 += x * x
      sums.2 += x * x * x
      sums.3 += x * x * x * x
    }
    let n = Double(values.count)
    return (sums.0 / n, sums.1 / n, sums.2 / n, sums.3 / n)
  }

  /// - Parameter center: what is taken from all values, a whole number near their mean.
  static func skewness(_ values: [Double], center: Double = 0) -> Double {
    let n = Double(values.count)
    guard n > 2 else { return .nan }
    let (a, second, third, _) = moments(values.map { $0 - center })
    let b = second - a * a
    guard b > 1e-14 else { return Set(values).count == 1 ? 0 : .nan }
    let c = third - a * a * a - 3 * a * b
    let r = b.squareRoot()
    return (n * (n - 1)).squareRoot() * c / ((n - 2) * r * r * r)
  }

  static func kurtosis(_ values: [Double], center: Double = 0) -> Double {
    let n = Double(values.count)
    guard n > 3 else { return .nan }
    let (a, second, third, fourth) = moments(values.map { $0 - center })
    let b = second - a * a
    guard b > 1e-14 else { return Set(values).count == 1 ? -3 : .nan }
    let c = third - a * a * a - 3 * a * b
    let d = fourth - a * a * a * a - 6 * b * a * a - 4 * c * a
    return ((n * n - 1) * d / (b * b) - 3 * (n - 1) * (n - 1)) / ((n - 2) * (n - 3))
  }

  /// The mean of all values up to each, weighted by their distance.
  static func exponentialMeans(_ values: [Double], alpha: Double, adjusts: Bool, ignoresMissing: Bool, least: Int) -> [Double] {
    var mean = Double.nan
    var weight = 1.0
    var count = 0
    return values.map { value in
      let isThere = !value.isNaN
      if isThere { count += 1 }
      if mean.isNaN {
        mean = value
      } else if isThere || !ignoresMissing {
        weight *= 1 - alpha
        if isThere {
          let own = adjusts ? 1 : alpha
          if mean != value { mean = (weight * mean + own * value) / (weight + own) }
          weight = adjusts ? weight + own : 1
        }
      }
      return count >= least ? mean : .nan
    }
  }

  /// The weighted covariance of all values up to each; corrected for the weights unless `isBiased`.
  static func exponentialCovariances(
    _ x: [Double], _ y: [Double], alpha: Double, adjusts: Bool, ignoresMissing: Bool, least: Int, isBiased: Bool
  ) -> [Double] {
    var meanX = Double.nan, meanY = Double.nan, covariance = 0.0
    // The weight of what was before, the sum of all weights and of their squares.
    var weight = 1.0, total = 1.0, squares = 1.0
    var count = 0
    let own = adjusts ? 1 : alpha
    return x.indices.map { row in
      let isThere = !x[row].isNaN && !y[row].isNaN
      if isThere { count += 1 }
      if meanX.isNaN {
        if isThere { (meanX, meanY) = (x[row], y[row]) }
      } else if isThere || !ignoresMissing {
        let factor = 1 - alpha
        total *= factor
        squares *= factor * factor
        weight *= factor
        if isThere {
          let (oldX, oldY) = (meanX, meanY)
          let sum = weight + own
          meanX = (weight * oldX + own * x[row]) / sum
          meanY = (weight * oldY + own * y[row]) / sum
          covariance = (weight * (covariance + (oldX - meanX) * (oldY - meanY)) + own * (x[row] - meanX) * (y[row] - meanY)) / sum
          total += own
          squares += own * own
          weight = sum
          if !adjusts {
            total /= weight
            squares /= weight * weight
            weight = 1
          }
        }
      }
      guard count >= least else { return .nan }
      if isBiased { return covariance }
      let numerator = total * total
      let denominator = numerator - squares
      return denominator > 0 ? numerator / denominator * covariance : .nan
    }
  }
}
