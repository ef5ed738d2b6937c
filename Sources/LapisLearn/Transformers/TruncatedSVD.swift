public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
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
    let gram = GEMM.product(
      x.values, transposeA: true, x.values, m: x.columns, n: x.columns, k: x.rows, pool: context.pool)
    let (values, vectors) = try SymmetricEigen.decompose(gram, size: x.columns, context)
    return FittedProjection(
      owner: "truncatedsvd", means: [Double](repeating: 0, count: x.columns),
      components: Array(vectors[0..<components * x.columns]),
      variances: Array(values[0..<components]), totalVariance: values.reduce(0) { $0 + max($1, 0) })
  }
}
