import Glibc
import LapisInterpreter
import LapisNumerics

/// The less common distributions of `np.random` and `RandomState`.
extension NumPyRandom {
  private static func positive(_ call: Call, _ name: String, orZero: Bool = true) throws {
    guard let value = call[name].asDouble, value.isNaN || (orZero ? value < 0 : value <= 0) else { return }
    throw ScriptError(.valueError, "\(name) \(orZero ? "<" : "<=") 0")
  }

  private static func two(
    _ signature: String, _ doc: String, _ first: String, _ second: String?, checks: [String] = [],
    _ next: @escaping (inout MersenneTwister, Double, Double) throws -> Double
  ) -> Entry {
    Entry(signature: signature, doc: doc) { twister, call in
      for name in checks { try positive(call, name) }
      return try twister.use(call.vm) { generator in
        var failure: (any Error)?
        let result = try Drawing.withParameters(call[first], second.map { call[$0] } ?? Ref(0.0), call["size"], call.vm) { a, b in
          do { return try next(&generator, a, b) } catch {
            failure = error
            return .nan
          }
        }
        if let failure { throw failure }
        return result
      }
    }
  }

  private static func whole(_ entry: Entry) -> Entry {
    Entry(signature: entry.signature, doc: entry.doc) { twister, call in
      let result = try entry.body(twister, call)
      if result.host(as: NDArray.self) == nil { return Ref(Int(result.asDouble ?? 0)) }
      return call.vm.host(try ArrayConversion.array(result, call.vm).casting(to: .int64, call.vm))
    }
  }

  static var distributions: [Entry] {
    [
      two("standard_gamma(shape, size=None)", "Gamma numbers of scale 1.", "shape", nil, checks: ["shape"]) { $0.gamma($1) + 0 * $2 },
      two("gamma(shape, scale=1.0, size=None)", "Gamma numbers.", "shape", "scale", checks: ["shape", "scale"]) { $2 * $0.gamma($1) },
      two("beta(a, b, size=None)", "Beta numbers.", "a", "b") { $0.beta($1, $2) },
      two("chisquare(df, size=None)", "Chi-square numbers.", "df", nil) { 2 * $0.gamma($1 / 2) + 0 * $2 },
      two("standard_t(df, size=None)", "Student's t numbers.", "df", nil) { $0.studentT($1) + 0 * $2 },
      two("f(dfnum, dfden, size=None)", "F numbers.", "dfnum", "dfden") { g, a, b in
        let top = 2 * g.gamma(a / 2) * b
        return top / (2 * g.gamma(b / 2) * a)
      },
      two("laplace(loc=0.0, scale=1.0, size=None)", "Laplace numbers.", "loc", "scale", checks: ["scale"]) { $0.laplace($1, $2) },
      two("logistic(loc=0.0, scale=1.0, size=None)", "Logistic numbers.", "loc", "scale", checks: ["scale"]) { $0.logistic($1, $2) },
      two("gumbel(loc=0.0, scale=1.0, size=None)", "Gumbel numbers.", "loc", "scale", checks: ["scale"]) { $0.gumbel($1, $2) },
      two("weibull(a, size=None)", "Weibull numbers.", "a", nil, checks: ["a"]) { g, a, _ in a == 0 ? 0 : pow(g.exponential(), 1 / a) },
      two("pareto(a, size=None)", "Pareto numbers.", "a", nil) { g, a, _ in exp(g.exponential() / a) - 1 },
      two("power(a, size=None)", "Numbers of a power law.", "a", nil) { g, a, _ in pow(1 - exp(-g.exponential()), 1 / a) },
      two("rayleigh(scale=1.0, size=None)", "Rayleigh numbers.", "scale", nil, checks: ["scale"]) { g, scale, _ in
        scale * (-2 * log(1 - g.uniform())).squareRoot()
      },
      Entry(signature: "standard_cauchy(size=None)", doc: "Cauchy numbers.") { twister, call in
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.cauchy() } }
      },
      whole(two("poisson(lam=1.0, size=None)", "Poisson counts.", "lam", nil) { g, mean, _ in
        guard mean >= 0 else { throw ScriptError(.valueError, "lam < 0 or lam is NaN") }
        return Double(g.poisson(mean))
      }),
      whole(two("geometric(p, size=None)", "Trials up to the first success.", "p", nil) { g, p, _ in
        guard p > 0, p <= 1 else { throw ScriptError(.valueError, "p <= 0, p > 1 or p contains NaNs") }
        return Double(g.geometric(p))
      }),
      whole(two("binomial(n, p, size=None)", "Successes of n trials.", "n", "p") { g, n, p in
        guard n >= 0 else { throw ScriptError(.valueError, "n < 0") }
        guard p >= 0, p <= 1 else { throw ScriptError(.valueError, "p < 0, p > 1 or p is NaN") }
        guard let count = g.binomial(Int(n), p) else {
          throw ScriptError(.notImplementedError, "binomial counts with a mean above 30", hint: "Use a normal approximation, or sum smaller binomials.")
        }
        return Double(count)
      }),
      Entry(signature: "standard_exponential(size=None)", doc: "Exponential numbers of scale 1.") { twister, call in
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.exponential() } }
      },
      Entry(signature: "triangular(left, mode, right, size=None)", doc: "Triangular numbers.") { twister, call in
        let (left, mode, right) = (try call.double("left"), try call.double("mode"), try call.double("right"))
        guard left <= mode else { throw ScriptError(.valueError, "left > mode") }
        guard mode <= right else { throw ScriptError(.valueError, "mode > right") }
        guard left < right else { throw ScriptError(.valueError, "left == right") }
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.triangular(left, mode, right) } }
      },
      Entry(signature: "dirichlet(alpha, size=None)", doc: "Shares that sum to 1.") { twister, call in
        let alpha = try ArrayConversion.array(call["alpha"], call.vm).doubles()
        guard alpha.allSatisfy({ $0 > 0 }) else { throw ScriptError(.valueError, "alpha <= 0") }
        let shape = try Drawing.shape(call["size"], call.vm) ?? []
        let values = twister.use(call.vm) { generator in
          (0..<Shape.count(shape)).flatMap { _ -> [Double] in
            let parts = alpha.map { generator.gamma($0) }
            let inverse = 1 / parts.reduce(0, +)
            return parts.map { $0 * inverse }
          }
        }
        return call.vm.host(NDArray(values, shape: shape + [alpha.count]))
      },
      Entry(signature: "multinomial(n, pvals, size=None)", doc: "Counts of n trials by outcome.") { twister, call in
        let (n, p) = (try call.int("n"), try ArrayConversion.array(call["pvals"], call.vm).doubles())
        guard n >= 0, !p.isEmpty else { throw ScriptError(.valueError, "n < 0") }
        guard p.dropLast().reduce(0, +) <= 1 + 1e-12 else { throw ScriptError(.valueError, "sum(pvals[:-1]) > 1.0") }
        let shape = try Drawing.shape(call["size"], call.vm) ?? []
        let counts = try twister.use(call.vm) { generator in
          try (0..<Shape.count(shape)).flatMap { _ -> [Int] in
            var (left, rest) = (n, 1.0)
            var row = [Int](repeating: 0, count: p.count)
            for i in 0..<p.count - 1 {
              guard let count = generator.binomial(left, min(1, p[i] / rest)) else {
                throw ScriptError(.notImplementedError, "multinomial counts with a mean above 30")
              }
              row[i] = count
              left -= count
              if left <= 0 { break }
              rest -= p[i]
            }
            if left > 0 { row[p.count - 1] = left }
            return row
          }
        }
        return call.vm.host(NDArray(.int(counts), shape: shape + [p.count]))
      },
      Entry(signature: "bytes(length)", doc: "Random bytes.") { twister, call in
        let count = try call.int("length")
        guard count >= 0, count < 1 << 30 else { throw ScriptError(.valueError, "negative dimensions are not allowed") }
        var bytes: [UInt8] = []
        twister.use(call.vm) { generator in
          while bytes.count < count {
            let word = generator.next32()
            for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * place))) }
          }
        }
        return call.vm.bytes(Array(bytes.prefix(count)))
      },
    ]
  }
}
