import LapisDiagnostics

/// Every operator that Lapis runs. A new family is one file and one line here.
public enum OperatorRegistry {
  public static let all: [OperatorDefinition] = [
    Arithmetic.definitions, ArgMax.definitions, Cast.definitions, Comparison.definitions,
    Elementwise.definitions, FeatureEncoding.definitions, FeatureScaling.definitions,
    LabelEncoder.definitions, Layout.definitions, Linear.definitions, Logical.definitions,
    MatMul.definitions, Reduction.definitions, Selection.definitions, Softmax.definitions,
    TreeEnsembleClassifier.definitions, TreeEnsembleRegressor.definitions, ZipMap.definitions,
  ].flatMap { $0 }

  private struct Key: Hashable { let domain, opType: String }

  private static let byName: [Key: OperatorDefinition] = Dictionary(
    uniqueKeysWithValues: all.map { (Key(domain: $0.domain, opType: $0.opType), $0) })

  static func definition(_ opType: String, domain: String) -> OperatorDefinition? {
    byName[Key(domain: domain, opType: opType)]
  }
}
