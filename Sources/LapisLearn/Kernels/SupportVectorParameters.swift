import LapisDiagnostics
import LapisFrame
import LapisParams

/// The parameters that support vector machines with kernels share.
struct SupportVectorParameters: Sendable {
  let kind: KernelFunction.Kind
  let degree: Int
  /// Nil is 'scale' where `isAuto` is false, else 'auto'.
  let gamma: Double?
  let isAuto: Bool
  let coef0: Double
  let tolerance: Double
  let cacheBytes: Int
  let maxIterations: Int

  static let specs: [ParamSpec] = [
    ParamSpec(
      "kernel", .string("rbf"), .oneOf(["linear", "poly", "rbf", "sigmoid"]),
      search: .choice([.string("linear"), .string("rbf"), .string("poly")]), "how alike two rows are"),
    ParamSpec("degree", .int(3), .int(0...1000), "the power of the poly kernel"),
    ParamSpec(
      "gamma", .string("scale"), .either([.oneOf(["scale", "auto"]), .nonNegative]),
      "the factor of the products or distances; scale is 1 / (columns · variance), auto 1 / columns"),
    ParamSpec("coef0", .double(0), .double(lower: -.infinity, upper: .infinity), "the constant of poly and sigmoid"),
    ParamSpec("tol", .double(1e-3), .positive, "how far the optimality conditions may be missed"),
    ParamSpec("cache_size", .double(200), .positive, "megabytes for kernel values"),
    ParamSpec("max_iter", .int(-1), .int(-1...1_000_000_000), "most steps of the solver; -1 has no limit"),
  ]

  init(_ params: ParamValues) {
    switch params.string("kernel") {
    case "linear": kind = .linear
    case "poly": kind = .polynomial
    case "sigmoid": kind = .sigmoid
    default: kind = .rbf
    }
    degree = params.int("degree")
    gamma = params["gamma"]?.number
    isAuto = params.string("gamma") == "auto"
    coef0 = params.double("coef0")
    tolerance = params.double("tol")
    cacheBytes = Int(min(params.double("cache_size"), 1e6) * 1_048_576)
    maxIterations = params.int("max_iter")
  }

  func kernel(for x: FeatureMatrix) -> KernelFunction {
    var factor = gamma ?? 1 / Double(max(1, x.columns))
    if gamma == nil, !isAuto {
      var mean = 0.0
      let count = Double(max(1, x.values.count))
      for value in x.values { mean += value / count }
      var variance = 0.0
      for value in x.values { variance += (value - mean) * (value - mean) / count }
      factor = variance > 0 ? 1 / (Double(max(1, x.columns)) * variance) : 1
    }
    return KernelFunction(kind: kind, gamma: factor, coef0: coef0, degree: degree)
  }

  func warn(_ context: FitContext) {
    let message =
      "Solver terminated early (max_iter=\(maxIterations)).  Consider pre-processing your data with StandardScaler or MinMaxScaler."
    if !context.notices.all.contains(where: { $0.message == message }) {
      context.notices.add(.notConverged, message)
    }
  }
}
