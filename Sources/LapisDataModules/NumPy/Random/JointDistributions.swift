import LapisInterpreter
import LapisSyntax

/// Distributions of whole vectors.
enum JointDistributions {
  static func members<Box: NumberBox>(_ box: Box.Type) -> [RandomMember<Box>] {
    [
      RandomMember("dirichlet(alpha, size=None)", "Shares that sum to 1.") { box, call in
        let alpha = try ArrayConversion.array(call["alpha"], call.vm).doubles()
        guard alpha.allSatisfy({ Box.Source.isLegacy ? $0 > 0 : $0 >= 0 }) else {
          throw ScriptError(.valueError, Box.Source.isLegacy ? "alpha <= 0" : "alpha < 0")
        }
        let shape = try Drawing.shape(call["size"], call.vm) ?? []
        // Tiny shares are broken off a stick, since gamma numbers would underflow.
        let breaksStick = !Box.Source.isLegacy && (alpha.max() ?? 1) < 0.1
        var tails = alpha
        for i in stride(from: tails.count - 2, through: 0, by: -1) { tails[i] += tails[i + 1] }
        let values = box.use(call.vm) { source in
          (0..<Shape.count(shape)).flatMap { _ -> [Double] in
            if breaksStick {
              var rest = 1.0
              var row: [Double] = []
              for i in 0..<max(0, alpha.count - 1) {
                let share = source.beta(alpha[i], tails[i + 1])
                row.append(rest * share)
                rest *= 1 - share
              }
              return row + [rest]
            }
            let parts = alpha.map { source.gamma($0) }
            let inverse = 1 / parts.reduce(0, +)
            return parts.map { $0 * inverse }
          }
        }
        return call.vm.host(NDArray(values, shape: shape + [alpha.count]))
      },
      RandomMember("multinomial(n, pvals, size=None)", "Counts of n trials by outcome.") { box, call in
        let p = try ArrayConversion.array(call["pvals"], call.vm).doubles()
        let trials = try ArrayConversion.array(call["n"], call.vm)
        guard try trials.ints().allSatisfy({ $0 >= 0 }), !p.isEmpty else { throw ScriptError(.valueError, "n < 0") }
        for value in p where !(value >= 0 && value <= 1) {
          throw ScriptError(.valueError, "pvals < 0, pvals > 1 or pvals contains NaNs")
        }
        guard p.dropLast().reduce(0, +) <= 1 + 1e-12 else { throw ScriptError(.valueError, "sum(pvals[:-1]) > 1.0") }
        let shape = try Drawing.shape(call["size"], call.vm) ?? trials.shape
        guard (try? Shape.broadcasting([trials.shape, shape])) == shape else {
          throw ScriptError(.valueError, "Output size \(Shape.text(shape)) is not compatible with broadcast dimensions of inputs \(Shape.text(trials.shape)).")
        }
        let counts = try trials.broadcast(to: shape).ints()
        let values = box.use(call.vm) { source in
          counts.flatMap { n -> [Int] in
            var (left, rest) = (n, 1.0)
            var row = [Int](repeating: 0, count: p.count)
            for i in 0..<p.count - 1 {
              row[i] = source.binomial(left, p[i] / rest)
              left -= row[i]
              if left <= 0 { break }
              rest -= p[i]
            }
            if left > 0 { row[p.count - 1] = left }
            return row
          }
        }
        return call.vm.host(NDArray(.int(values), shape: shape + [p.count]))
      },
      RandomMember(
        Box.Source.isLegacy
          ? "multivariate_normal(mean, cov, size=None, check_valid='warn', tol=1e-08)"
          : "multivariate_normal(mean, cov, size=None, check_valid='warn', tol=1e-08, *, method='svd')",
        "Vectors of correlated normal numbers."
      ) { box, call in
        let vm = call.vm
        let mean = try ArrayConversion.array(call["mean"], vm)
        let cov = try ArrayConversion.array(call["cov"], vm)
        guard mean.rank == 1 else { throw ScriptError(.valueError, "mean must be 1 dimensional") }
        guard cov.rank == 2, cov.shape[0] == cov.shape[1] else { throw ScriptError(.valueError, "cov must be 2 dimensional and square") }
        let n = mean.count
        guard cov.shape[0] == n else { throw ScriptError(.valueError, "mean and cov must have same length") }
        let shape = try Drawing.shape(call["size"], vm) ?? []
        let rows = Shape.count(shape)
        let draws = box.use(vm) { source in (0..<rows * n).map { _ in source.normal() } }
        let factor = try vm.callMethod(
          vm.imported("numpy"), "_normal_factor",
          [vm.host(cov), call["check_valid"], call["tol"], Box.Source.isLegacy ? vm.string("legacy") : call["method"]])
        let spread = try LinearAlgebra.matmul(NDArray(draws, shape: [rows, n]), ArrayConversion.array(factor, vm), vm)
        let result = try ArrayArithmetic.apply(.add, spread, mean, vm)
        return vm.host(try result.reshaped(shape + [n]))
      },
    ]
  }
}
