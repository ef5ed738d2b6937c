import Glibc
import LapisInterpreter

/// The distributions that `RandomState` and `Generator` both have.
enum DistributionTable {
  static func members<Box: NumberBox>(_ box: Box.Type) -> [RandomMember<Box>] {
    continuous(box) + counts(box) + JointDistributions.members(box)
  }

  private static func continuous<Box: NumberBox>(_ box: Box.Type) -> [RandomMember<Box>] {
    [
      .drawing("normal(loc=0.0, scale=1.0, size=None)", "Normal numbers.", ["loc": .any, "scale": .notNegative]) { s, a, b, _ in
        a + b * s.normal()
      },
      .drawing("lognormal(mean=0.0, sigma=1.0, size=None)", "Numbers whose logarithm is normal.", ["mean": .any, "sigma": .notNegative]) { s, a, b, _ in
        exp(a + b * s.normal())
      },
      .drawing("exponential(scale=1.0, size=None)", "Exponential numbers.", ["scale": .notNegative]) { s, a, _, _ in s.exponential() * a },
      .drawing("gamma(shape, scale=1.0, size=None)", "Gamma numbers.", ["shape": .notNegative, "scale": .notNegative]) { s, a, b, _ in
        b * s.gamma(a)
      },
      .drawing("beta(a, b, size=None)", "Beta numbers.", ["a": .positive, "b": .positive]) { s, a, b, _ in s.beta(a, b) },
      .drawing("chisquare(df, size=None)", "Chi-square numbers.", ["df": .positive]) { s, df, _, _ in s.chiSquare(df) },
      .drawing("noncentral_chisquare(df, nonc, size=None)", "Noncentral chi-square numbers.", ["df": .positive, "nonc": .notNegative]) { s, df, nonc, _ in
        s.noncentralChiSquare(df, nonc)
      },
      .drawing("standard_t(df, size=None)", "Student's t numbers.", ["df": .positive]) { s, df, _, _ in s.studentT(df) },
      .drawing("f(dfnum, dfden, size=None)", "F numbers.", ["dfnum": .positive, "dfden": .positive]) { s, a, b, _ in s.fRatio(a, b) },
      .drawing("noncentral_f(dfnum, dfden, nonc, size=None)", "Noncentral F numbers.", ["dfnum": .positive, "dfden": .positive, "nonc": .notNegative]) { s, a, b, nonc in
        let top = s.noncentralChiSquare(a, nonc) * b
        return top / (s.chiSquare(b) * a)
      },
      .drawing("laplace(loc=0.0, scale=1.0, size=None)", "Laplace numbers.", ["loc": .any, "scale": .notNegative]) { s, a, b, _ in s.laplace(a, b) },
      .drawing("logistic(loc=0.0, scale=1.0, size=None)", "Logistic numbers.", ["loc": .any, "scale": .notNegative]) { s, a, b, _ in s.logistic(a, b) },
      .drawing("gumbel(loc=0.0, scale=1.0, size=None)", "Gumbel numbers.", ["loc": .any, "scale": .notNegative]) { s, a, b, _ in s.gumbel(a, b) },
      .drawing("weibull(a, size=None)", "Weibull numbers.", ["a": .notNegative]) { s, a, _, _ in s.weibull(a) },
      .drawing("pareto(a, size=None)", "Pareto numbers.", ["a": .positive]) { s, a, _, _ in s.pareto(a) },
      .drawing("power(a, size=None)", "Numbers of a power law.", ["a": .positive]) { s, a, _, _ in s.powerLaw(a) },
      .drawing("rayleigh(scale=1.0, size=None)", "Rayleigh numbers.", ["scale": .notNegative]) { s, a, _, _ in s.rayleigh(a) },
      .drawing("wald(mean, scale, size=None)", "Inverse Gaussian numbers.", ["mean": .positive, "scale": .positive]) { s, a, b, _ in s.wald(a, b) },
      .drawing("vonmises(mu, kappa, size=None)", "Angles around a direction.", ["mu": .any, "kappa": .notNegative]) { s, a, b, _ in s.vonMises(a, b) },
      .drawing("standard_cauchy(size=None)", "Cauchy numbers.", [:]) { s, _, _, _ in s.cauchy() },
      RandomMember("triangular(left, mode, right, size=None)", "Triangular numbers.") { box, call in
        let parameters = try DrawnParameters([("left", .any), ("mode", .any), ("right", .any)], call)
        let count = parameters.shape.map { Shape.count($0) } ?? 1
        for i in 0..<count {
          let (left, mode, right) = parameters.row(i)
          if left > mode { throw ScriptError(.valueError, "left > mode") }
          if mode > right { throw ScriptError(.valueError, "mode > right") }
          if left == right { throw ScriptError(.valueError, "left == right") }
        }
        return box.use(call.vm) { source in
          var place = 0
          return Drawing.fill(parameters.shape, call.vm) {
            let (left, mode, right) = parameters.row(place)
            place += 1
            return source.triangular(left, mode, right)
          }
        }
      },
      RandomMember("uniform(low=0.0, high=1.0, size=None)", "Uniform numbers in [low, high).") { box, call in
        let parameters = try DrawnParameters([("low", .any), ("high", .any)], call)
        let count = parameters.shape.map { Shape.count($0) } ?? 1
        for i in 0..<min(1, count) {
          let (low, high, _) = parameters.row(i)
          guard (high - low).isFinite else {
            throw ScriptError(.overflowError, Box.Source.isLegacy ? "Range exceeds valid bounds" : "high - low range exceeds valid bounds")
          }
          guard Box.Source.isLegacy || high >= low else { throw ScriptError(.valueError, "high - low < 0") }
        }
        return box.use(call.vm) { source in
          var place = 0
          return Drawing.fill(parameters.shape, call.vm) {
            let (low, high, _) = parameters.row(place)
            place += 1
            return low + (high - low) * source.uniform()
          }
        }
      },
    ]
  }

  private static func counts<Box: NumberBox>(_ box: Box.Type) -> [RandomMember<Box>] {
    [
      .counting("poisson(lam=1.0, size=None)", "Poisson counts.", ["lam": .rate]) { s, rate, _, _ in s.poisson(rate) },
      .counting("binomial(n, p, size=None)", "Successes of n trials.", ["n": .count, "p": .fraction]) { s, n, p, _ in
        s.binomial(NDArray.int(n), p)
      },
      .counting("negative_binomial(n, p, size=None)", "Failures before n successes.", ["n": .positive, "p": Box.Source.isLegacy ? .fraction : .fractionAboveZero]) { s, n, p, _ in
        s.negativeBinomial(n, p)
      },
      .counting("geometric(p, size=None)", "Trials up to the first success.", ["p": .fractionAboveZero]) { s, p, _, _ in s.geometric(p) },
      .counting("zipf(a, size=None)", "Counts of a zeta distribution.", ["a": .aboveOne]) { s, a, _, _ in s.zipf(a) },
      .counting("logseries(p, size=None)", "Counts of a logarithmic series.", ["p": .fractionBelowOne]) { s, p, _, _ in s.logSeries(p) },
      RandomMember("hypergeometric(ngood, nbad, nsample, size=None)", "Good ones among those drawn without return.") { box, call in
        let parameters = try DrawnParameters([("ngood", .any), ("nbad", .any), ("nsample", .any)], call)
        let count = parameters.shape.map { Shape.count($0) } ?? 1
        for i in 0..<count {
          let (good, bad, sample) = parameters.row(i)
          if good + bad < sample { throw ScriptError(.valueError, "ngood + nbad < nsample") }
          for (name, value) in [("ngood", good), ("nbad", bad), ("nsample", sample)] {
            if value < 0 { throw ScriptError(.valueError, "\(name) < 0") }
            if value > 1e9 { throw ScriptError(.valueError, "both ngood and nbad must be less than 1000000000") }
          }
        }
        return box.use(call.vm) { source in
          func next(_ i: Int) -> Int {
            let (good, bad, sample) = parameters.row(i)
            return source.hypergeometric(Int(good), Int(bad), Int(sample))
          }
          guard let shape = parameters.shape else { return Ref(next(0)) }
          return call.vm.host(NDArray(.int((0..<Shape.count(shape)).map { next($0) }), shape: shape))
        }
      },
    ]
  }
}
