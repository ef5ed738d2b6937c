import Glibc

/// The continuous distributions, drawn in the order in which NumPy draws them.
extension NumberSource {
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

  mutating func chiSquare(_ df: Double) -> Double { 2 * gamma(df / 2) }

  mutating func fRatio(_ top: Double, _ bottom: Double) -> Double {
    let numerator = chiSquare(top) * bottom
    return numerator / (chiSquare(bottom) * top)
  }

  mutating func noncentralChiSquare(_ df: Double, _ nonc: Double) -> Double {
    if nonc == 0 { return chiSquare(df) }
    if df > 1 {
      let chi = chiSquare(df - 1)
      let n = normal() + nonc.squareRoot()
      return chi + n * n
    }
    let i = poisson(nonc / 2)
    return chiSquare(df + 2 * Double(i))
  }

  mutating func weibull(_ a: Double) -> Double { a == 0 ? 0 : pow(exponential(), 1 / a) }

  mutating func pareto(_ a: Double) -> Double {
    Self.isLegacy ? exp(exponential() / a) - 1 : expm1(exponential() / a)
  }

  mutating func powerLaw(_ a: Double) -> Double {
    Self.isLegacy ? pow(1 - exp(-exponential()), 1 / a) : pow(-expm1(-exponential()), 1 / a)
  }

  mutating func rayleigh(_ scale: Double) -> Double {
    Self.isLegacy ? scale * (-2 * log(1 - uniform())).squareRoot() : scale * (2 * exponential()).squareRoot()
  }

  /// Michael, Schucany and Haas (1976).
  mutating func wald(_ mean: Double, _ scale: Double) -> Double {
    let ratio = mean / (2 * scale)
    var y = normal()
    y = mean * y * y
    let x = mean + ratio * (y - (4 * scale * y + y * y).squareRoot())
    return uniform() <= mean / (mean + x) ? x : mean * mean / x
  }

  /// Best and Fisher (1979).
  mutating func vonMises(_ mu: Double, _ kappa: Double) -> Double {
    if kappa.isNaN { return .nan }
    if kappa < 1e-8 { return .pi * (2 * uniform() - 1) }
    let s: Double
    if kappa < 1e-5 {
      s = 1 / kappa + kappa
    } else {
      if !Self.isLegacy, kappa > 1e6 {
        // So narrow that it is a normal density around the circle.
        var angle = mu + (1 / kappa).squareRoot() * normal()
        if angle < -.pi { angle += 2 * .pi }
        if angle > .pi { angle -= 2 * .pi }
        return angle
      }
      let r = 1 + (1 + 4 * kappa * kappa).squareRoot()
      let rho = (r - (2 * r).squareRoot()) / (2 * kappa)
      s = (1 + rho * rho) / (2 * rho)
    }
    var w = 0.0
    while true {
      let z = cos(.pi * uniform())
      w = (1 + s * z) / (s + z)
      let y = kappa * (s - w)
      let v = uniform()
      if y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0 { break }
    }
    var angle = acos(w)
    if uniform() < 0.5 { angle = -angle }
    angle += mu
    let size = fmod(abs(angle) + .pi, 2 * .pi) - .pi
    return angle < 0 ? -size : size
  }
}
