public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// A support vector machine with a kernel for classes: one machine for each pair of classes (C-SVC; Cortes
/// and Vapnik, 1995).
public struct SVC: Learner {
  public static let name = "SVC"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params: [ParamSpec] =
    SupportVectorParameters.specs + [
      ParamSpec("C", .double(1), .positive, search: .double(1e-3...1e3, log: true), "the price of a wrong score"),
      ParamSpec(
        "class_weight", .none, ClassWeighting.constraint,
        "factors on C of the classes, or balanced, which makes all count alike"),
      ParamSpec(
        "probability", .bool(true), .bool, "whether scores are calibrated to probabilities, by five more fits"),
    ]
  private let shared: SupportVectorParameters
  private let c: Double
  private let classWeight: ClassWeighting
  private let wantsProbability: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    shared = SupportVectorParameters(params)
    c = params.double("C")
    classWeight = try ClassWeighting(params["class_weight"], owner: Self.name)
    wantsProbability = params.bool("probability")
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in try fitPresent(data, context) }
  }

  /// One pair of classes: rows, whether each is of the first, and what its error costs.
  private struct Pair: Sendable {
    let rows: [Int]
    let isFirst: [Bool]
    let costs: [Double]
  }

  private func fitPresent(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    let (codes, labels) = try InputChecks.classes(data, for: Self.name)
    try InputChecks.severalClasses(labels)
    let weights = try InputChecks.weights(data, for: Self.name)
    // Balance counts rows, whatever they weigh, as scikit-learn's does here.
    let factors = try classWeight.factors(codes, labels, weights: [Double](repeating: 1, count: data.rows))
    let function = shared.kernel(for: data.x)
    var rowsOfClass = [[Int]](repeating: [], count: labels.count)
    for row in 0..<data.rows where weights[row] * factors[Int(codes[row])] > 0 { rowsOfClass[Int(codes[row])].append(row) }
    if rowsOfClass.contains(where: { $0.isEmpty }) {
      throw Diagnostic(
        "data.weights", .value, "Invalid input - all samples with positive weights have the same label.")
    }
    var pairs: [Pair] = []
    for i in labels.indices {
      for j in i + 1..<max(labels.count, i + 1) {
        let rows = rowsOfClass[i] + rowsOfClass[j]
        pairs.append(
          Pair(
            rows: rows, isFirst: rows.map { Int(codes[$0]) == i },
            costs: rows.map { c * weights[$0] * factors[Int(codes[$0])] }))
      }
    }
    try context.checkStop()
    let problems = pairs
    let parts = context.pool.map(count: problems.count) { index -> Result<Fitted, Diagnostic> in
      do throws(Diagnostic) {
        return .success(try fit(problems[index], index, data.x, function, context))
      } catch { return .failure(error) }
    }
    var fitted: [Fitted] = []
    for part in parts { fitted.append(try part.get()) }
    if fitted.contains(where: { !$0.hasConverged }) { shared.warn(context) }
    return assemble(data.x, labels, rowsOfClass, problems, fitted, function)
  }

  private struct Fitted: Sendable {
    let beta: [Double]
    let rho: Double
    let hasConverged: Bool
    let sigmoid: [Double]
  }

  private func solve(
    _ pair: Pair, _ positions: [Int], _ x: FeatureMatrix, _ function: KernelFunction, _ context: FitContext
  ) throws(Diagnostic) -> SequentialMinimalOptimizer.Result {
    try SequentialMinimalOptimizer(
      table: KernelTable(x, rows: positions.map { pair.rows[$0] }, function),
      slopes: positions.map { pair.isFirst[$0] ? -1 : 1 },
      low: positions.map { pair.isFirst[$0] ? 0 : -pair.costs[$0] },
      high: positions.map { pair.isFirst[$0] ? pair.costs[$0] : 0 }, tolerance: shared.tolerance,
      maxIterations: shared.maxIterations, cacheBytes: shared.cacheBytes
    ).solve(context)
  }

  private func fit(
    _ pair: Pair, _ number: Int, _ x: FeatureMatrix, _ function: KernelFunction, _ context: FitContext
  ) throws(Diagnostic) -> Fitted {
    var sigmoid: [Double] = []
    if wantsProbability {
      // Scores of rows that were left out of the fit, fold by fold.
      var stream = RandomStream(seed: context.seed, purpose: "svc.probability", index: number)
      let order = stream.permutation(pair.rows.count)
      var scores = [Double](repeating: 0, count: pair.rows.count)
      for fold in 0..<5 {
        let held = order.indices.filter { $0 * 5 / order.count == fold }.map { order[$0] }
        let kept = order.indices.filter { $0 * 5 / order.count != fold }.map { order[$0] }
        let first = kept.count { pair.isFirst[$0] }
        if first == 0 || first == kept.count {
          // One class or none to learn from.
          for position in held { scores[position] = kept.isEmpty ? 0 : first == 0 ? -1 : 1 }
          continue
        }
        let found = try solve(pair, kept, x, function, context)
        let positions = kept.indices.filter { found.beta[$0] != 0 }
        let support = positions.map { pair.rows[kept[$0]] }
        let model = KernelRegressorModel(
          supportVectors: x.selecting(rows: support), support: support,
          dualCoefficients: positions.map { found.beta[$0] }, intercept: -found.rho, function: function)
        if case .numbers(let values) = try model.predict(x.selecting(rows: held.map { pair.rows[$0] })) {
          for (index, position) in held.enumerated() { scores[position] = values[index] }
        }
      }
      let (a, b) = PlattScaling.fit(
        scores, positive: pair.isFirst, weights: pair.costs.map { $0 / c })
      sigmoid = [a, b]
    }
    let found = try solve(pair, Array(pair.rows.indices), x, function, context)
    return Fitted(beta: found.beta, rho: found.rho, hasConverged: found.hasConverged, sigmoid: sigmoid)
  }

  private func assemble(
    _ x: FeatureMatrix, _ labels: [ClassLabel], _ rowsOfClass: [[Int]], _ pairs: [Pair], _ fitted: [Fitted],
    _ function: KernelFunction
  ) -> KernelClassifierModel {
    let classes = labels.count
    var isSupport = [Bool](repeating: false, count: x.rows)
    for (pair, own) in zip(pairs, fitted) {
      for (position, row) in pair.rows.enumerated() where own.beta[position] != 0 { isSupport[row] = true }
    }
    let vectors = rowsOfClass.map { rows in rows.filter { isSupport[$0] } }
    let support = vectors.flatMap { $0 }
    var place = [Int](repeating: -1, count: x.rows)
    for (position, row) in support.enumerated() { place[row] = position }
    var coefficients = [Double](repeating: 0, count: (classes - 1) * support.count)
    var pair = 0
    for i in 0..<classes {
      for j in i + 1..<max(classes, i + 1) {
        for (position, row) in pairs[pair].rows.enumerated() where place[row] >= 0 {
          let line = pairs[pair].isFirst[position] ? j - 1 : i
          coefficients[line * support.count + place[row]] = fitted[pair].beta[position]
        }
        pair += 1
      }
    }
    return KernelClassifierModel(
      labels: labels, supportVectors: x.selecting(rows: support), support: support,
      supportCounts: vectors.map { $0.count }, dualCoefficients: coefficients,
      intercepts: fitted.map { -$0.rho }, function: function, sigmoids: fitted.flatMap { $0.sigmoid })
  }
}
