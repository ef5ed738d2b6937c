public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// A support vector machine with a kernel for numbers: answers within `epsilon` of the truth cost nothing.
public struct SVR: Learner {
  public static let name = "SVR"
  public static let tasks: Set<TaskKind> = [.regression]
  public static let params: [ParamSpec] =
    SupportVectorParameters.specs + [
      ParamSpec("C", .double(1), .positive, search: .double(1e-3...1e3, log: true), "the price of a larger distance"),
      ParamSpec(
        "epsilon", .double(0.1), .nonNegative, search: .double(1e-3...1, log: true),
        "the distance from the truth that costs nothing"),
    ]
  private let shared: SupportVectorParameters
  private let c: Double
  private let epsilon: Double

  public init(_ params: ParamValues) throws(Diagnostic) {
    shared = SupportVectorParameters(params)
    c = params.double("C")
    epsilon = params.double("epsilon")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    let y = try InputChecks.numbers(data, for: Self.name)
    let weights = try InputChecks.weights(data, for: Self.name)
    try context.checkStop()
    let rows = y.indices.filter { weights[$0] > 0 }
    let function = shared.kernel(for: data.x)
    let costs = rows.map { c * weights[$0] }
    let zeros = [Double](repeating: 0, count: rows.count)
    let found = try SequentialMinimalOptimizer(
      table: KernelTable(data.x, rows: rows, function),
      slopes: rows.map { epsilon - y[$0] } + rows.map { -epsilon - y[$0] }, low: zeros + costs.map { -$0 },
      high: costs + zeros, tolerance: shared.tolerance, maxIterations: shared.maxIterations,
      cacheBytes: shared.cacheBytes
    ).solve(context)
    if !found.hasConverged { shared.warn(context) }
    let beta = rows.indices.map { found.beta[$0] + found.beta[rows.count + $0] }
    let kept = rows.indices.filter { beta[$0] != 0 }
    let support = kept.map { rows[$0] }
    return KernelRegressorModel(
      supportVectors: data.x.selecting(rows: support), support: support, dualCoefficients: kept.map { beta[$0] },
      intercept: -found.rho, function: function)
  }
}
