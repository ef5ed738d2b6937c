import Glibc

/// The distributions of counts, drawn in the order in which NumPy draws them.
extension NumberSource {
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
      if us >= 0.07, v <= edge { return NDArray.int(k) }
      if k < 0 || us < 0.013 && v > us { continue }
      if log(v) + log(inverse) - log(a / (us * us) + b) <= -mean + k * logMean - lgamma(k + 1) { return NDArray.int(k) }
    }
  }

  mutating func binomial(_ n: Int, _ p: Double) -> Int {
    if n == 0 || p == 0 { return 0 }
    if p <= 0.5 { return p * Double(n) <= 30 ? binomialByInversion(n, p) : binomialByRejection(n, p) }
    let q = 1 - p
    return n - (q * Double(n) <= 30 ? binomialByInversion(n, q) : binomialByRejection(n, q))
  }

  private mutating func binomialByInversion(_ n: Int, _ p: Double) -> Int {
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
    return x
  }

  /// Algorithm BTPE of Kachitvichyanukul and Schmeiser (1988): triangle, parallelograms and exponential
  /// tails over the counts, for `p` up to a half and means above 30.
  private mutating func binomialByRejection(_ count: Int, _ p: Double) -> Int {
    let n = Double(count)
    let r = min(p, 1 - p)
    let q = 1 - r
    let fm = n * r + r
    let mode = floor(fm)
    let p1 = floor(2.195 * (n * r * q).squareRoot() - 4.6 * q) + 0.5
    let xm = mode + 0.5
    let xl = xm - p1
    let xr = xm + p1
    let c = 0.134 + 20.5 / (15.3 + mode)
    let leftSlope = (fm - xl) / (fm - xl * r)
    let left = leftSlope * (1 + leftSlope / 2)
    let rightSlope = (xr - fm) / (xr * q)
    let right = rightSlope * (1 + rightSlope / 2)
    let p2 = p1 * (1 + 2 * c)
    let p3 = p2 + c / left
    let p4 = p3 + c / right
    let nrq = n * r * q
    while true {
      let u = uniform() * p4
      var v = uniform()
      var y: Double
      if u <= p1 { return Int(floor(xm - p1 * v + u)) }
      if u <= p2 {
        let x = xl + (u - p1) / c
        v = v * c + 1 - abs(mode - x + 0.5) / p1
        if v > 1 { continue }
        y = floor(x)
      } else if u <= p3 {
        y = floor(xl + log(v) / left)
        if y < 0 || v == 0 { continue }
        v = v * (u - p2) * left
      } else {
        y = floor(xr - log(v) / right)
        if y > n || v == 0 { continue }
        v = v * (u - p3) * right
      }
      let k = abs(y - mode)
      if k <= 20 || k >= nrq / 2 - 1 {
        let s = r / q
        let a = s * (n + 1)
        var ratio = 1.0
        if mode < y {
          for i in stride(from: mode + 1, through: y, by: 1) { ratio *= a / i - s }
        } else if mode > y {
          for i in stride(from: y + 1, through: mode, by: 1) { ratio /= a / i - s }
        }
        if v > ratio { continue }
        return Int(y)
      }
      // The squeeze, then Stirling's series.
      let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
      let t = -k * k / (2 * nrq)
      let size = log(v)
      if size < t - rho { return Int(y) }
      if size > t + rho { continue }
      let x1 = y + 1
      let f1 = mode + 1
      let z = n + 1 - mode
      let w = n - y + 1
      func series(_ x: Double) -> Double {
        let square = x * x
        return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
      }
      let limit =
        xm * log(f1 / x1) + (n - mode + 0.5) * log(z / w) + (y - mode) * log(w * r / (x1 * q)) + series(f1) + series(z)
        + series(x1) + series(w)
      if size > limit { continue }
      return Int(y)
    }
  }

  mutating func negativeBinomial(_ n: Double, _ p: Double) -> Int { poisson((1 - p) / p * gamma(n)) }

  mutating func geometric(_ p: Double) -> Int {
    if p < 0.333333333333333333333333 {
      let value = Self.isLegacy ? ceil(log(1 - uniform()) / log(1 - p)) : ceil(-exponential() / log1p(-p))
      return value >= 0x1p63 ? Int.max : NDArray.int(value)
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

  /// Devroye (1986), chapter 10.6.
  mutating func zipf(_ a: Double) -> Int {
    if a >= 1025 { return 1 }
    let power = a - 1
    let b = pow(2, power)
    while true {
      let u = 1 - uniform()
      let v = uniform()
      let x = floor(pow(u, -1 / power))
      guard x <= 0x1p63, x >= 1 else { continue }
      let t = pow(1 + 1 / x, power)
      if v * x * (t - 1) / (b - 1) <= t / b { return NDArray.int(x) }
    }
  }

  /// Kemp (1981).
  mutating func logSeries(_ p: Double) -> Int {
    let r = Self.isLegacy ? log(1 - p) : log1p(-p)
    while true {
      let v = uniform()
      if v >= p { return 1 }
      let u = uniform()
      let q = Self.isLegacy ? 1 - exp(r * u) : -expm1(r * u)
      if v <= q * q {
        let value = floor(1 + log(v) / log(q))
        if value < 1 || v == 0 { continue }
        return NDArray.int(value)
      }
      return v >= q ? 1 : 2
    }
  }

  /// How many of `sample` balls drawn without return are good: ball by ball for small samples, by
  /// Stadlober's ratio of uniforms (1989) for others.
  mutating func hypergeometric(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    if Self.isLegacy {
      if sample <= 0 { return 0 }
      return sample > 10 ? hypergeometricByRatio(good, bad, sample) : legacyHypergeometric(good, bad, sample)
    }
    return sample >= 10 && sample <= good + bad - 10
      ? hypergeometricByRatio(good, bad, sample) : hypergeometricByBalls(good, bad, sample)
  }

  private mutating func legacyHypergeometric(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let rest = Double(bad + good - sample)
    let least = Double(min(bad, good))
    var y = least
    var k = sample
    while y > 0 {
      y -= floor(uniform() + y / (rest + Double(k)))
      k -= 1
      if k == 0 { break }
    }
    let z = Int(least - y)
    return good > bad ? sample - z : z
  }

  private mutating func hypergeometricByBalls(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let total = good + bad
    let turned = sample > total / 2
    var left = turned ? total - sample : sample
    var remaining = total
    var remainingGood = good
    while left > 0, remainingGood > 0, remaining > remainingGood {
      remaining -= 1
      if Int(shuffleInterval(UInt64(remaining))) < remainingGood { remainingGood -= 1 }
      left -= 1
    }
    if remaining == remainingGood { remainingGood -= left }
    return turned ? remainingGood : good - remainingGood
  }

  private mutating func hypergeometricByRatio(_ good: Int, _ bad: Int, _ sample: Int) -> Int {
    let population = good + bad
    let drawn = min(sample, population - sample)
    let least = min(good, bad)
    let most = max(good, bad)
    let p = Double(least) / Double(population)
    let q = Double(most) / Double(population)
    let center = Double(drawn) * p + 0.5
    let variance = Double(population - drawn) * Double(drawn) * p * q / Double(population - 1)
    let height = 1.7155277699214135 * (variance + 0.5).squareRoot() + 0.8989161620588988
    let mode = floor(Double(drawn + 1) * Double(least + 1) / Double(population + 2))
    func size(_ k: Double) -> Double {
      lgamma(k + 1) + lgamma(Double(least) - k + 1) + lgamma(Double(drawn) - k + 1) + lgamma(Double(most - drawn) + k + 1)
    }
    let top = size(mode)
    let spread = (variance + 0.5).squareRoot()
    let bound = min(Double(min(drawn, least)) + 1, floor(center + 16 * spread))
    var k = 0
    while true {
      let u = uniform()
      let v = uniform()
      let x = center + height * (v - 0.5) / u
      if x < 0 || x >= bound { continue }
      let value = floor(x)
      k = Int(value)
      let t = top - size(value)
      if u * (4 - u) - 3 <= t { break }
      if u * (u - t) >= 1 { continue }
      if 2 * log(u) <= t { break }
    }
    if good > bad { k = drawn - k }
    return drawn < sample ? good - k : k
  }
}
