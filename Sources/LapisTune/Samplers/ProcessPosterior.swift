import Glibc
import LapisNumerics

/// What a Gaussian process says of a point: mean and deviation of the function there, without the noise, and
/// how they change with the point's coordinates.
final class ProcessPosterior {
  private let process: GaussianProcess
  private let factors: [Double]
  private let share: Double
  private let kernel, slope, part, scratch, explained: UnsafeMutablePointer<Double>
  /// The slopes of each dimension's kernel and of the joint one, one after the other.
  private let slopes: UnsafeMutablePointer<Double>

  init(_ process: GaussianProcess) {
    self.process = process
    factors = process.scales.factors
    share = process.scales.share
    let n = max(1, process.rows.count)
    func block(_ size: Int) -> UnsafeMutablePointer<Double> {
      let block = UnsafeMutablePointer<Double>.allocate(capacity: size)
      block.initialize(repeating: 0, count: size)
      return block
    }
    kernel = block(n)
    slope = block(n)
    part = block(n)
    scratch = block(n)
    explained = block(n)
    slopes = block(n * max(1, process.rows.dimensions))
  }

  deinit { for block in [kernel, slope, part, scratch, explained, slopes] { block.deallocate() } }

  /// Complexity: O(n² + n · dimensions).
  func predict(_ point: [Double]) -> (mean: Double, deviation: Double) {
    let rows = process.rows
    let n = rows.count
    let additive = share / Double(max(1, rows.dimensions))
    rows.columns.withUnsafeBufferPointer { columns in
      guard let columns = columns.baseAddress else { return }
      kernel.update(repeating: 0, count: n)
      explained.update(repeating: 0, count: n)
      for d in 0..<rows.dimensions {
        let column = columns + d * n
        let x = point[d]
        let factor = factors[d]
        if rows.isCategory[d] {
          for j in 0..<n { part[j] = column[j] == x ? 0 : factor }
        } else {
          for j in 0..<n {
            let difference = x - column[j]
            part[j] = factor * (difference * difference)
          }
        }
        for j in 0..<n { explained[j] += part[j] }
        Matern.values(part, count: n, into: slope, slopes: slopes + d * n, scratch: scratch)
        for j in 0..<n { kernel[j] += additive * slope[j] }
      }
      Matern.values(explained, count: n, into: part, slopes: slope, scratch: scratch)
      for j in 0..<n { kernel[j] += (1 - share) * part[j] }
    }
    return process.inverse.withUnsafeBufferPointer { inverse in
      process.weights.withUnsafeBufferPointer { weights in
        guard let inverse = inverse.baseAddress, let weights = weights.baseAddress else { return (0, 1) }
        GEMM.product(inverse, rows: n, columns: n, vector: kernel, into: explained)
        let mean = GEMM.dot(kernel, weights, count: n)
        let left = 1 - GEMM.dot(kernel, explained, count: n)
        return (mean, (process.variance * max(left, 1e-14)).squareRoot())
      }
    }
  }

  /// The slopes of mean and deviation at the point last predicted, for the dimension `d`; 0 for a category.
  func slopes(_ d: Int, at point: [Double], deviation: Double) -> (mean: Double, deviation: Double) {
    let rows = process.rows
    guard !rows.isCategory[d] else { return (0, 0) }
    let n = rows.count
    let additive = share / Double(rows.dimensions)
    let x = point[d]
    var mean = 0.0
    var variance = 0.0
    rows.columns.withUnsafeBufferPointer { columns in
      process.weights.withUnsafeBufferPointer { weights in
        guard let column = columns.baseAddress.map({ $0 + d * n }), let weights = weights.baseAddress else { return }
        let own = slopes + d * n
        for j in 0..<n {
          scratch[j] = -factors[d] * (x - column[j]) * ((1 - share) * slope[j] + additive * own[j])
        }
        mean = GEMM.dot(scratch, weights, count: n)
        variance = -2 * GEMM.dot(scratch, explained, count: n)
      }
    }
    return (mean, process.variance * variance / (2 * deviation))
  }
}

/// The logarithm of the expected improvement over `best` (Ament et al., *Unexpected Improvements to Expected
/// Improvement for Bayesian Optimization*, 2023), which has a slope where the improvement itself underflows.
enum LogExpectedImprovement {
  /// With the slopes by the mean and by the deviation.
  static func value(mean: Double, deviation: Double, over best: Double) -> (value: Double, mean: Double, deviation: Double) {
    let z = (mean - best) / deviation
    let (logarithm, slope) = scaled(z)
    return (log(deviation) + logarithm, slope / deviation, (1 - slope * z) / deviation)
  }

  /// log(φ(z) + z Φ(z)) and its derivative Φ / (φ + z Φ).
  private static func scaled(_ z: Double) -> (value: Double, slope: Double) {
    let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    if z > -6 {
      let below = 0.5 * erfc(-z / 2.0.squareRoot())
      let improvement = max(density + z * below, 1e-300)
      return (log(improvement), below / improvement)
    }
    // φ + zΦ = φ (1/z² - 3/z⁴ + 15/z⁶ - …)
    let inverse = 1 / (z * z)
    let series = inverse * (1 - inverse * (3 - inverse * 15))
    return (-0.5 * z * z - 0.5 * log(2 * Double.pi) + log(series), -z - 2 / z)
  }
}
