public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Projects on the directions of largest variance, from the eigenvectors of the covariance.
public struct PCA: Transformer {
  public static let name = "PCA"
  public static let params = [
    ParamSpec(
      "n_components", .none,
      .either([.none, .int(1...Int(Int32.max)), .double(lower: 0, upper: 1, openLower: true, openUpper: true)]),
      search: .double(0.5...0.99),
      "directions kept; a float keeps as many as explain that share of the variance; None keeps all"),
    ParamSpec("whiten", .bool(false), .bool, "divide by the standard deviations of the directions"),
  ]
  private let components: ParamValue
  private let whitens: Bool

  public init(_ params: ParamValues) throws(Diagnostic) {
    components = params["n_components"] ?? .none
    whitens = params.bool("whiten")
  }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: false)
    guard x.rows >= 2 else {
      throw Diagnostic("data.too-few", .value, "\(Self.name) needs at least 2 samples. Got \(x.rows).")
    }
    let found = try PrincipalDirections.find(x, context)
    let values = found.squares.map { $0 / Double(x.rows - 1) }
    let most = min(x.rows, x.columns)
    var count = most
    switch components {
    case .int(let wanted):
      guard wanted <= most else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "n_components=\(wanted) must be between 0 and min(n_samples, n_features)=\(most) with svd_solver='full'")
      }
      count = wanted
    case .double(let share):
      let total = values.reduce(0) { $0 + max($1, 0) }
      var sum = 0.0
      count = 0
      while count < most, count == 0 || sum <= share * total {
        sum += max(values[count], 0)
        count += 1
      }
    default: break
    }
    var rows = Array(found.directions[0..<count * x.columns])
    if whitens {
      for index in rows.indices {
        let deviation = max(values[index / x.columns], 1e-300).squareRoot()
        rows[index] /= deviation
      }
    }
    return FittedProjection(
      owner: "pca", means: found.means, components: rows, variances: Array(values[0..<count]),
      totalVariance: values.reduce(0) { $0 + max($1, 0) })
  }
}
