public import LapisDiagnostics
public import LapisFrame

/// A transformer that puts every row into one of a number of clusters, without a target.
///
/// As a transformer it gives the distance of each row to each centre, so it stands in pipelines and in the
/// registry like any other; what it adds is weights at fit, and the clusters themselves.
public protocol Clusterer: Transformer {
  /// - Parameter weights: one a row, finite and not negative; nil weighs all alike.
  func cluster(
    _ x: FeatureMatrix, weights: [Double]?, _ context: FitContext
  ) throws(Diagnostic) -> any FittedClusters
}

extension Clusterer {
  public func fit(_ x: FeatureMatrix, _ context: FitContext) throws(Diagnostic) -> any FittedTransformer {
    try cluster(x, weights: nil, context)
  }
}

/// What `Clusterer.cluster` returns: immutable.
public protocol FittedClusters: FittedTransformer {
  var clusterCount: Int { get }
  /// The cluster of each training row.
  var trainingLabels: [Int32] { get }
  /// The cluster of each row.
  func assign(_ x: FeatureMatrix) throws(Diagnostic) -> [Int32]
}
