import Glibc
import LapisNumerics

/// The negative logarithm of the posterior density of a process's scales, with its gradient, at as many points
/// as one likes.
final class ProcessFit {
  private let rows: ProcessRows
  private let targets: [Double]
  private let pairs: Int
  /// The squared distance of each pair of rows (i, j < i), dimension after dimension.
  private let squared: UnsafeMutablePointer<Double>
  /// Of each pair: the kernel over all dimensions and its slope; the mean of the kernels of one dimension, and
  /// the slope of each.
  private let product, productSlope, additive, additiveSlopes: UnsafeMutablePointer<Double>
  private let scratch, residual: UnsafeMutablePointer<Double>
  private(set) var variance = 1.0
  private(set) var weights: [Double] = []
  private(set) var inverse: [Double] = []

  init(_ rows: ProcessRows, _ targets: [Double]) {
    self.rows = rows
    self.targets = targets
    let n = rows.count
    let count = n * (n - 1) / 2
    pairs = count
    func block(_ size: Int) -> UnsafeMutablePointer<Double> {
      let block = UnsafeMutablePointer<Double>.allocate(capacity: max(1, size))
      block.initialize(repeating: 0, count: max(1, size))
      return block
    }
    squared = block(count * rows.dimensions)
    additiveSlopes = block(count * rows.dimensions)
    product = block(count)
    productSlope = block(count)
    additive = block(count)
    scratch = block(count)
    residual = block(count)
    var next = squared
    rows.columns.withUnsafeBufferPointer { columns in
      for d in 0..<rows.dimensions {
        for i in 0..<n {
          let a = columns[d * n + i]
          for j in 0..<i {
            let difference = a - columns[d * n + j]
            next[j] = rows.isCategory[d] ? (difference == 0 ? 0 : 1) : difference * difference
          }
          next += i
        }
      }
    }
  }

  deinit {
    for block in [squared, additiveSlopes, product, productSlope, additive, scratch, residual] { block.deallocate() }
  }

  /// The density at `vector` (the layout of `Scales.vector`); infinite where the kernel matrix has no factor.
  func evaluate(_ vector: [Double], _ gradient: inout [Double]) -> Double {
    let n = rows.count
    let dimensions = rows.dimensions
    let scales = GaussianProcess.Scales(vector: vector)
    guard vector.allSatisfy({ abs($0) < 40 }) else { return .infinity }
    let share = scales.share
    let noise = exp(scales.noise)
    let factors = scales.factors
    kernels(factors)

    let matrix = [Double](unsafeUninitializedCapacity: n * n) { matrix, count in
      count = n * n
      var pair = 0
      for i in 0..<n {
        for j in 0..<i {
          matrix[i * n + j] = (1 - share) * product[pair + j] + share * additive[pair + j]
        }
        pair += i
        matrix[i * n + i] = 1 + noise + GaussianProcess.jitter
        for j in i + 1..<max(n, i + 1) { matrix[i * n + j] = 0 }
      }
    }
    guard let factor = Cholesky(matrix, size: n) else { return .infinity }
    weights = factor.solve(targets)
    inverse = factor.inverse()
    let prior = GaussianProcess.Prior.variance
    let quadratic = dot(targets, weights) + prior
    variance = quadratic / (Double(n) + prior)
    var value = 0.5 * (Double(n) + prior) * log(quadratic) + 0.5 * factor.logDeterminant

    // What a change of each kernel value does to the likelihood.
    var trace = 0.0
    weights.withUnsafeBufferPointer { weights in
      inverse.withUnsafeBufferPointer { inverse in
        var pair = 0
        for i in 0..<n {
          let scaled = weights[i] / variance
          for j in 0..<i { residual[pair + j] = scaled * weights[j] - inverse[i * n + j] }
          pair += i
          trace += scaled * weights[i] - inverse[i * n + i]
        }
      }
    }
    let additiveShare = share / Double(max(1, dimensions))
    for d in 0..<dimensions {
      let slopes = additiveSlopes + d * pairs
      for p in 0..<pairs {
        scratch[p] = residual[p] * ((1 - share) * productSlope[p] + additiveShare * slopes[p])
      }
      gradient[d] = -factors[d] * GEMM.dot(scratch, squared + d * pairs, count: pairs)
    }
    gradient[dimensions] = -0.5 * noise * trace
    let toShares = GEMM.dot(residual, additive, count: pairs) - GEMM.dot(residual, product, count: pairs)
    gradient[dimensions + 1] = -share * (1 - share) * toShares

    func add(_ prior: GaussianProcess.Prior.Normal, _ index: Int) {
      let z = (vector[index] - prior.mean) / prior.deviation
      value += 0.5 * z * z
      gradient[index] += z / prior.deviation
    }
    for d in 0..<dimensions { add(GaussianProcess.Prior.length(dimensions), d) }
    add(GaussianProcess.Prior.noise, dimensions)
    add(GaussianProcess.Prior.additive, dimensions + 1)
    return value.isFinite ? value : .infinity
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        guard let x = a.baseAddress, let y = b.baseAddress else { return 0 }
        return GEMM.dot(x, y, count: min(a.count, b.count))
      }
    }
  }

  private func kernels(_ factors: [Double]) {
    let dimensions = rows.dimensions
    let share = 1 / Double(max(1, dimensions))
    additive.update(repeating: 0, count: pairs)
    residual.update(repeating: 0, count: pairs)
    for d in 0..<dimensions {
      let column = squared + d * pairs
      let factor = factors[d]
      for p in 0..<pairs {
        let scaled = factor * column[p]
        residual[p] += scaled
        product[p] = scaled
      }
      Matern.values(product, count: pairs, into: productSlope, slopes: additiveSlopes + d * pairs, scratch: scratch)
      for p in 0..<pairs { additive[p] += share * productSlope[p] }
    }
    Matern.values(residual, count: pairs, into: product, slopes: productSlope, scratch: scratch)
  }
}

/// Matérn's kernel of smoothness 5/2.
enum Matern {
  /// Of each `r2`, five times a squared scaled distance: the kernel (1 + r + r²/3) e⁻ʳ, and (1 + r)/3 · e⁻ʳ, of
  /// which the kernel's derivative by r2 is -1/2 times.
  static func values(
    _ r2: UnsafePointer<Double>, count: Int, into value: UnsafeMutablePointer<Double>,
    slopes: UnsafeMutablePointer<Double>, scratch: UnsafeMutablePointer<Double>
  ) {
    for p in 0..<count {
      let r = r2[p].squareRoot()
      slopes[p] = r
      scratch[p] = -r
    }
    Elementwise.exponentials(scratch, into: value, count: count)
    for p in 0..<count {
      let e = value[p]
      let r = slopes[p]
      slopes[p] = (1 + r) * (1.0 / 3) * e
      value[p] = (1 + r + r2[p] * (1.0 / 3)) * e
    }
  }
}
