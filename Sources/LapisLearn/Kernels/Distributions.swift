import Glibc

/// Shares and quantiles of the distributions that tests and transformers ask for.
package enum Distributions {
  /// The share of the normal distribution below x.
  package static func normalShare(_ x: Double) -> Double { 0.5 * erfc(-x / 1.4142135623730951) }

  /// The quantile of the normal distribution: bisection to bracket, then Halley's steps on the share.
  package static func normalQuantile(_ p: Double) -> Double {
    if p.isNaN || p < 0 || p > 1 { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    if p > 0.5 { return -lowerQuantile(1 - p, exact: p) }
    return lowerQuantile(p, exact: nil)
  }

  /// For p of at most one half. Of a share near one only its complement is exact.
  private static func lowerQuantile(_ p: Double, exact complement: Double?) -> Double {
    // A start from the tail's leading terms; exact enough for Halley everywhere below one half.
    let t = (-2 * log(p)).squareRoot()
    var x = p < 0.02425
      ? -(t - (log(t) + 0.9189385332046727 * 2 - 0.9189385332046727) / t)
      : (p - 0.5) * 2.5066282746310002
    for _ in 0..<60 {
      let density = 0.3989422804014327 * exp(-0.5 * x * x)
      guard density > 0 else { break }
      let error = complement.map { normalShare(-x) - $0 }.map { -$0 } ?? normalShare(x) - p
      let step = error / density
      let next = x - step / max(1 + 0.5 * x * step, 0.5)
      if abs(next - x) <= 1e-16 * max(abs(next), 1) { return next }
      x = next
    }
    return x
  }

  /// The share of the F distribution above x.
  package static func fTail(_ x: Double, _ d1: Double, _ d2: Double) -> Double {
    if x.isNaN || d1 <= 0 || d2 <= 0 { return .nan }
    if x <= 0 { return 1 }
    if x.isInfinite { return 0 }
    return incompleteBeta(d2 / (d2 + d1 * x), d2 / 2, d1 / 2)
  }

  /// The share of the chi-squared distribution above x.
  package static func chiSquaredTail(_ x: Double, _ freedom: Double) -> Double {
    if x.isNaN || freedom <= 0 { return .nan }
    if x <= 0 { return 1 }
    if x.isInfinite { return 0 }
    return upperGamma(freedom / 2, x / 2)
  }

  /// Regularised; by the continued fraction of the side that converges fast (Abramowitz and Stegun 26.5.8).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2) { return front * betaFraction(x, a, b) / a }
    return 1 - front * betaFraction(1 - x, b, a) / b
  }

  /// Lentz's evaluation.
  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var h = d
    for step in 1..<10_000 {
      let m = Double(step)
      for numerator in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + numerator * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + numerator / c
        if abs(c) < tiny { c = tiny }
        h *= d * c
      }
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }

  /// Regularised: the series below, the continued fraction above (Abramowitz and Stegun 6.5.29, 6.5.31).
  static func upperGamma(_ a: Double, _ x: Double) -> Double {
    let front = exp(a * log(x) - x - lgamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var n = a
      for _ in 0..<10_000 {
        n += 1
        term *= x / n
        sum += term
        if term < sum * 1e-17 { break }
      }
      return 1 - front * sum
    }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for step in 1..<10_000 {
      let an = -Double(step) * (Double(step) - a)
      b += 2
      d = an * d + b
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return front * h
  }
}
