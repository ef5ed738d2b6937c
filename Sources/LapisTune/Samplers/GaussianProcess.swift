import Glibc
import LapisNumerics

/// The points that a Gaussian process is fitted on: `count` rows of `dimensions` coordinates in [0, 1].
struct ProcessRows: Sendable {
  let count: Int
  let dimensions: Int
  /// A category's coordinate is the number of its option: two are at distance 0 or 1.
  let isCategory: [Bool]
  /// One column after the other.
  let columns: [Double]

  init(_ rows: [[Double]], isCategory: [Bool]) {
    count = rows.count
    dimensions = isCategory.count
    self.isCategory = isCategory
    var columns: [Double] = []
    columns.reserveCapacity(count * dimensions)
    for dimension in 0..<dimensions { for row in rows { columns.append(row[dimension]) } }
    self.columns = columns
  }
}

/// A Gaussian process with Matérn's kernel of smoothness 5/2: a share that takes all dimensions together and a
/// share that is the mean of one kernel a dimension, each dimension with a length of its own (Duvenaud, Nickisch
/// and Rasmussen, *Additive Gaussian Processes*, 2011). The variance has an inverse gamma prior and is
/// integrated out (Rasmussen and Williams, *Gaussian Processes for Machine Learning*, 2006, chapter 5).
struct GaussianProcess: Sendable {
  /// What is fitted, on scales without bounds.
  struct Scales: Sendable, Equatable {
    /// The logarithm of each dimension's length.
    var lengths: [Double]
    /// The logarithm of the noise's variance over the kernel's.
    var noise: Double
    /// The logit of the additive share.
    var additive: Double

    var vector: [Double] { lengths + [noise, additive] }
    /// The additive share, in [0, 1].
    var share: Double { 1 / (1 + exp(-additive)) }
    /// What squared distances are multiplied by, for Matérn's kernel.
    var factors: [Double] { lengths.map { 5 * exp(-2 * $0) } }

    init(vector: [Double]) {
      lengths = Array(vector.dropLast(2))
      noise = vector[vector.count - 2]
      additive = vector[vector.count - 1]
    }

    /// The middle of the priors.
    init(dimensions: Int) {
      lengths = [Double](repeating: Prior.length(dimensions).mean, count: dimensions)
      noise = Prior.noise.mean
      additive = Prior.additive.mean
    }
  }

  /// Normal priors of the scales. Lengths grow with the root of the number of dimensions, as distances do
  /// (Hvarfner, Hellsten and Nardi, *Vanilla Bayesian Optimization Performs Great in High Dimensions*, 2024).
  enum Prior {
    struct Normal { var mean: Double, deviation: Double }
    static func length(_ dimensions: Int) -> Normal {
      Normal(mean: -0.5 + 0.5 * log(Double(max(1, dimensions))), deviation: 1)
    }
    static let noise = Normal(mean: -9, deviation: 3)
    static let additive = Normal(mean: 0, deviation: 2)
    /// The weight, in observations, of the prior that the variance of the targets is 1.
    static let variance = 2.0
  }

  /// Added to the diagonal of the kernel matrix.
  static let jitter = 1e-8

  let rows: ProcessRows
  let scales: Scales
  /// The kernel's variance.
  let variance: Double
  /// K⁻¹ · targets.
  let weights: [Double]
  /// K⁻¹, row-major.
  let inverse: [Double]

  /// The process with the most probable scales, found from `start` by BFGS; nil where no kernel matrix
  /// could be factored.
  init?(rows: ProcessRows, targets: [Double], start: Scales, steps: Int) {
    let fit = ProcessFit(rows, targets)
    var scales = start
    if steps > 0 { scales = Scales(vector: BFGS.minimise(from: start.vector, steps: steps, fit.evaluate)) }
    var gradient = [Double](repeating: 0, count: rows.dimensions + 2)
    guard fit.evaluate(scales.vector, &gradient).isFinite else { return nil }
    self.rows = rows
    self.scales = scales
    variance = fit.variance
    weights = fit.weights
    inverse = fit.inverse
  }
}
