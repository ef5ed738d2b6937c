public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Naive Bayes with one normal distribution for each class and column.
public struct GaussianNB: Learner {
  public static let name = "GaussianNB"
  public static let tasks: Set<TaskKind> = [.classification]
  public static let params = [
    ParamSpec("priors", .none, .any, "one prior a class, in the order of the labels; None takes the shares"),
    ParamSpec(
      "var_smoothing", .double(1e-9), .nonNegative, search: .double(1e-12...1e-3, log: true),
      "share of the largest column variance that is added to all variances"),
  ]
  private let smoothing: Double
  private let priors: ParamValue?

  public init(_ params: ParamValues) throws(Diagnostic) {
    smoothing = params.double("var_smoothing")
    priors = params["priors"]
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    try context.checkStop()
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let (codes, labels) = try InputChecks.classes(data, for: Self.name)
      let weights = try InputChecks.weights(data, for: Self.name)
      return try fitted(data.x, codes, labels, weights, context)
    }
  }

  private func fitted(
    _ x: FeatureMatrix, _ codes: [Int32], _ labels: [ClassLabel], _ weights: [Double],
    _ context: FitContext
  ) throws(Diagnostic) -> GaussianNBModel {
    let columns = x.columns
    let classes = labels.count
    var sums = [Double](repeating: 0, count: classes)
    var means = [Double](repeating: 0, count: classes * columns)
    var variances = means
    var centre = [Double](repeating: 0, count: columns)
    for row in 0..<x.rows {
      if row & 1023 == 0 { try context.checkStop() }
      let code = Int(codes[row])
      sums[code] += weights[row]
      for column in 0..<columns {
        means[code * columns + column] += weights[row] * x.values[row * columns + column]
        centre[column] += x.values[row * columns + column] / Double(x.rows)
      }
    }
    for code in 0..<classes where sums[code] > 0 {
      for column in 0..<columns { means[code * columns + column] /= sums[code] }
    }
    var spread = [Double](repeating: 0, count: columns)
    for row in 0..<x.rows {
      if row & 1023 == 0 { try context.checkStop() }
      let code = Int(codes[row])
      for column in 0..<columns {
        let value = x.values[row * columns + column]
        let distance = value - means[code * columns + column]
        variances[code * columns + column] += weights[row] * distance * distance
        spread[column] += (value - centre[column]) * (value - centre[column]) / Double(x.rows)
      }
    }
    let floor = smoothing * (spread.max() ?? 0)
    guard floor.isFinite else {
      throw Diagnostic(
        "data.range", .value, "The squares of the values are too large for \(Self.name).",
        hint: "Scale the columns, for example with a StandardScaler.")
    }
    for code in 0..<classes {
      for column in 0..<columns {
        let at = code * columns + column
        variances[at] = (sums[code] > 0 ? variances[at] / sums[code] : 0) + floor
        // A constant column with no smoothing would divide by zero.
        if variances[at] <= 0 { variances[at] = 1e-300 }
      }
    }
    return GaussianNBModel(
      featureCount: columns, labels: labels, means: means, variances: variances,
      priors: try ClassPriors.make(priors, counts: sums, learns: true, mustSumToOne: true), counts: sums,
      floor: floor)
  }
}
