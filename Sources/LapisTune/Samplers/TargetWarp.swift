import Glibc

/// Targets made more alike to draws of a normal distribution, which a Gaussian process takes them for: Yeo and
/// Johnson's power (*A new family of power transformations to improve normality or symmetry*, 2000), its exponent
/// the most probable one.
enum TargetWarp {
  /// With mean 0 and deviation 1; nil where all are the same.
  static func standardised(_ values: [Double]) -> [Double]? {
    guard let plain = scaled(clipped(values)) else { return nil }
    let n = Double(plain.count)
    let logarithms = plain.reduce(0) { $0 + ($1 >= 0 ? 1 : -1) * log1p(abs($1)) }
    var best = (exponent: 1.0, score: -Double.infinity)
    for step in -20...60 {
      let exponent = Double(step) / 20
      let warped = plain.map { power($0, exponent) }
      let mean = warped.reduce(0, +) / n
      let variance = warped.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
      // A weak preference for leaving them as they are, for few of them say little.
      let score = -0.5 * n * log(variance) + (exponent - 1) * logarithms - 0.5 * (exponent - 1) * (exponent - 1)
      if score > best.score { best = (exponent, score) }
    }
    return scaled(plain.map { power($0, best.exponent) })
  }

  /// A result that ran away says only that it did: beyond ten times the way from the median to the best it is
  /// taken for less bad.
  private static func clipped(_ values: [Double]) -> [Double] {
    let sorted = values.sorted()
    guard let best = sorted.last else { return values }
    let median = sorted[sorted.count / 2]
    let least = median - 10 * (best - median)
    guard best > median, least.isFinite else { return values }
    return values.map { max($0, least) }
  }

  private static func power(_ x: Double, _ exponent: Double) -> Double {
    if x >= 0 { return abs(exponent) < 1e-9 ? log1p(x) : expm1(exponent * log1p(x)) / exponent }
    let other = 2 - exponent
    return abs(other) < 1e-9 ? -log1p(-x) : -expm1(other * log1p(-x)) / other
  }

  private static func scaled(_ values: [Double]) -> [Double]? {
    // As shares, since a sum of great values has no end.
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return nil }
    let shares = values.map { $0 / largest }
    let mean = shares.reduce(0, +) / Double(shares.count)
    let deviation = (shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(shares.count)).squareRoot()
    guard deviation > 0 else { return nil }
    return shares.map { ($0 - mean) / deviation }
  }
}
