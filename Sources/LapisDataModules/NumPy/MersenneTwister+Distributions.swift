import Glibc
import LapisNumerics

/// The distributions of `RandomState`, drawn in the order in which NumPy has drawn them since 1.0.
extension MersenneTwister {
  /// Marsaglia and Tsang (2000) above 1, Ahrens and Dieter (1974) below.
  mutating func gamma(_ shape: Double) -> Double {
    if shape == 1 { return exponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = uniform()
        let v = exponential()
        if u <= 1 - shape {
          let x = pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -log((1 - u) / shape)
          let x = pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x = 0.0
      var v = 0.0
      repeat {
        x = normal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = uniform()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }

  mutating func beta(_ a: Double, _ b: Double) -> Double {
    if a <= 1, b <= 1 {
      while true {
        let u = uniform()
        let v = uniform()
        let x = pow(u, 1 / a)
        let y = pow(v, 1 / b)
        guard x + y <= 1 else { continue }
        if x + y > 0 { return x / (x + y) }
        var (p, q) = (log(u) / a, log(v) / b)
        let most = max(p, q)
        p -= most
        q -= most
        return exp(p - log(exp(p) + exp(q)))
      }
    }
    let x = gamma(a)
    let y = gamma(b)
    return x / (x + y)
  }

  /// By products of uniforms below 10, by Hörmann's transformed rejection (1993) from there on.
  mutating func poisson(_ mean: Double) -> Int {
    if mean == 0 { return 0 }
    if mean < 10 {
      let limit = exp(-mean)
      var count = 0
      var product = 1.0
      while true {
        product *= uniform()
        if product > limit { count += 1 } else { return count }
      }
    }
    let root = mean.squareRoot()
    let logMean = log(mean)
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let edge = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - abs(u)
      let k = floor((2 * a / us + b) * u + mean + 0.43)
      if us >= 0.07, v <= edge { return Int(k) }
      if k < 0 || us < 0.013 && v > us { continue }
      if log(v) + log(inverse) - log(a / (us * us) + b) <= -mean + k * logMean - lgamma(k + 1) { return Int(k) }
    }
  }

  /// By inversion, for means up to 30; nil beyond.
  mutating func binomial(_ n: Int, _ p: Double) -> Int? {
    if n == 0 || p == 0 { return 0 }
    let isTurned = p > 0.5
    let p = isTurned ? 1 - p : p
    guard p * Double(n) <= 30 else { return nil }
    let q = 1 - p
    let start = exp(Double(n) * log(q))
    let mean = Double(n) * p
    let bound = Int(min(Double(n), mean + 10 * (mean * q + 1).squareRoot()))
    var x = 0
    var term = start
    var u = uniform()
    while u > term {
      x += 1
      if x > bound {
        x = 0
        term = start
        u = uniform()
      } else {
        u -= term
        term = Double(n - x + 1) * p * term / (Double(x) * q)
      }
    }
    return isTurned ? n - x : x
  }

  mutating func geometric(_ p: Double) -> Int {
    if p < 0.333333333333333333333333 {
      return Int(ceil(log(1 - uniform()) / log(1 - p)))
    }
    var x = 1
    var sum = p
    var term = p
    let u = uniform()
    while u > sum {
      term *= 1 - p
      sum += term
      x += 1
    }
    return x
  }

  mutating func laplace(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = uniform()
      if u >= 0.5 { return location - scale * log(2 - u - u) }
      if u > 0 { return location + scale * log(u + u) }
    }
  }

  mutating func logistic(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = uniform()
      if u > 0 { return location + scale * log(u / (1 - u)) }
    }
  }

  mutating func gumbel(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = 1 - uniform()
      if u < 1 { return location - scale * log(-log(u)) }
    }
  }

  mutating func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
    let base = right - left
    let ratio = (mode - left) / base
    let u = uniform()
    return u <= ratio ? left + (u * (mode - left) * base).squareRoot() : right - ((1 - u) * (right - mode) * base).squareRoot()
  }

  mutating func studentT(_ df: Double) -> Double {
    let n = normal()
    let g = gamma(df / 2)
    return (df / 2).squareRoot() * n / g.squareRoot()
  }

  mutating func cauchy() -> Double {
    let a = normal()
    return a / normal()
  }
}
