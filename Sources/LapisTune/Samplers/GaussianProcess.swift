import Glibc
import LapisNumerics

/// A Gaussian process with a Matérn 5/2 kernel, one length scale a feature, and noise on the diagonal.
///
/// Rasmussen and Williams, *Gaussian Processes for Machine Learning*, chapters 2 and 5: the signal
/// variance is in closed form, length scales and noise maximise the marginal likelihood over a fixed grid,
/// one after another, so that the fit is the same on every machine and has no random start.
struct GaussianProcess: Sendable {
  struct Scales: Sendable {
    var lengths: [Double]
    /// Variance of the noise as a share of the signal's.
    var noise: Double
  }

  private let rows: [[Double]]
  private let scales: Scales
  /// Of the correlation matrix.
  private let factor: Cholesky
  private let weights: [Double]
  private let variance: Double

  /// `targets` should be standardised: mean 0, variance 1. nil where the correlation matrix is not
  /// positive definite to working precision.
  ///
  /// Complexity: O(n³).
  init?(rows: [[Double]], targets: [Double], scales: Scales) {
    guard let fit = Self.fit(rows, targets, scales) else { return nil }
    self.rows = rows
    self.scales = scales
    factor = fit.factor
    weights = fit.weights
    variance = fit.variance
  }

  /// The process whose length scales and noise explain the targets best.
  static func fitting(rows: [[Double]], targets: [Double]) -> GaussianProcess? {
    let features = rows.first?.count ?? 0
    var best = Scales(lengths: [Double](repeating: 0.5, count: features), noise: 1e-3)
    var bestLikelihood = -Double.infinity
    func consider(_ scales: Scales) {
      guard let fit = Self.fit(rows, targets, scales), fit.logLikelihood > bestLikelihood else { return }
      bestLikelihood = fit.logLikelihood
      best = scales
    }
    for length in [0.1, 0.2, 0.4, 0.8, 1.6] {
      for noise in [1e-6, 1e-3, 1e-2, 1e-1] {
        consider(Scales(lengths: [Double](repeating: length, count: features), noise: noise))
      }
    }
    for _ in 0..<2 {
      for feature in 0..<features {
        let centre = best.lengths[feature]
        for ratio in [0.5, 0.7, 1.4, 2, 4] {
          var scales = best
          scales.lengths[feature] = max(0.05, min(8, centre * ratio))
          consider(scales)
        }
      }
    }
    return GaussianProcess(rows: rows, targets: targets, scales: best)
  }

  /// Mean and standard deviation of the function at a row of features, without the noise.
  ///
  /// Complexity: O(n²).
  func predict(_ row: [Double]) -> (mean: Double, deviation: Double) {
    var correlation = [Double](repeating: 0, count: rows.count)
    for index in rows.indices { correlation[index] = Self.matern(rows[index], row, scales.lengths) }
    var mean = 0.0
    for index in rows.indices { mean += correlation[index] * weights[index] }
    var explained = 0.0
    for value in factor.solveLower(correlation) { explained += value * value }
    return (mean, (variance * max(0, 1 - explained)).squareRoot())
  }

  private struct Fit {
    var factor: Cholesky
    var weights: [Double]
    var variance: Double
    var logLikelihood: Double
  }

  private static func fit(_ rows: [[Double]], _ targets: [Double], _ scales: Scales) -> Fit? {
    let count = rows.count
    var correlations = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      correlations[i * count + i] = 1 + scales.noise + 1e-10
      for j in 0..<i {
        let correlation = matern(rows[i], rows[j], scales.lengths)
        correlations[i * count + j] = correlation
        correlations[j * count + i] = correlation
      }
    }
    guard let factor = Cholesky(correlations, size: count) else { return nil }
    let weights = factor.solve(targets)
    var variance = 0.0
    for (weight, target) in zip(weights, targets) { variance += weight * target }
    variance = max(variance / Double(max(1, count)), 1e-12)
    let likelihood = -0.5 * (Double(count) * log(variance) + factor.logDeterminant)
    guard likelihood.isFinite else { return nil }
    return Fit(factor: factor, weights: weights, variance: variance, logLikelihood: likelihood)
  }

  private static func matern(_ a: [Double], _ b: [Double], _ lengths: [Double]) -> Double {
    var squared = 0.0
    for index in lengths.indices {
      let difference = (a[index] - b[index]) / lengths[index]
      squared += difference * difference
    }
    let r = (5 * squared).squareRoot()
    return (1 + r + r * r / 3) * exp(-r)
  }
}
