public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// Projects on the leading right singular vectors, without centring.
public struct TruncatedSVD: Transformer {
  public static let name = "TruncatedSVD"
  public static let params = [
    ParamSpec("n_components", .int(2), .int(1...Int(Int32.max)), search: .int(2...50), "vectors kept")
  ]
  private let components: Int

  public init(_ params: ParamValues) throws(Diagnostic) { components = params.int("n_components") }

  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try InputChecks.features(x, for: Self.name, missing: false)
    guard components <= x.columns else {
      throw Diagnostic(
        "params.out-of-range", .value,
        "n_components(\(components)) must be <= n_features(\(x.columns)).")
    }
    let found = try PrincipalDirections.find(x, isCentred: false, context)
    var directions = Array(found.directions.prefix(components * x.columns))
    var squares = Array(found.squares.prefix(components))
    // Fewer rows than components: nothing lies along the rest.
    while squares.count < components {
      squares.append(0)
      directions.append(contentsOf: [Double](repeating: 0, count: x.columns))
    }
    return FittedProjection(
      owner: "truncatedsvd", means: found.means, components: directions, variances: squares,
      totalVariance: found.squares.reduce(0) { $0 + max($1, 0) })
  }
}
