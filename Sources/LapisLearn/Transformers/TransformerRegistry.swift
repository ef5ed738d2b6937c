public import LapisDiagnostics
public import LapisParams

/// Every transformer of a numeric matrix.
public enum TransformerRegistry {
  public static let all: [any Transformer.Type] = [
    KMeans.self,
    MaxAbsScaler.self,
    MinMaxScaler.self,
    Normalizer.self,
    OneHotEncoder.self,
    PCA.self,
    RobustScaler.self,
    SimpleImputer.self,
    StandardScaler.self,
    TruncatedSVD.self,
  ]

  /// The transformer of a name with its parameters.
  ///
  /// - Throws: `transformer.unknown` with the nearest known name, or what the parameters' checks throw.
  public static func make(
    _ name: String, _ given: [String: ParamValue] = [:]
  ) throws(Diagnostic) -> any Transformer {
    guard let type = all.first(where: { $0.name == name }) else {
      let nearest = NearestName.nearest(
        to: name, among: all.map { (type: any Transformer.Type) in type.name })
      throw Diagnostic(
        "transformer.unknown", .value, "there is no transformer '\(name)'.",
        hint: nearest.map { "Did you mean '\($0)'?" })
    }
    return try type.init(try ParamValues(given, specs: type.params, owner: name))
  }
}
