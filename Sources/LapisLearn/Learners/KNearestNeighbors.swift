public import LapisDiagnostics
public import LapisFrame
public import LapisParams

/// The shares or the mean of the nearest training rows, ties to the earlier row. Sample weights are refused.
public struct KNearestNeighbors: Learner {
  public static let name = "KNearestNeighbors"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let params = [
    ParamSpec(
      "n_neighbors", .int(5), .int(1...Int(Int32.max)), search: .int(1...50, log: true),
      "how many neighbours answer"),
    ParamSpec(
      "weights", .string("uniform"), .oneOf(["uniform", "distance"]),
      search: .choice([.string("uniform"), .string("distance")]),
      "distance weighs each neighbour by the inverse of its distance"),
    ParamSpec(
      "metric", .string("minkowski"),
      .oneOf(["minkowski", "euclidean", "l2", "manhattan", "cityblock", "l1", "chebyshev", "cosine"]),
      search: .choice([.string("euclidean"), .string("manhattan")]), "how distance is measured"),
    ParamSpec(
      "p", .double(2), .double(lower: 1, upper: .infinity), "the power of the minkowski metric"),
  ]
  private let neighbors: Int
  private let weighsByDistance: Bool
  private let distance: Distance

  public init(_ params: ParamValues) throws(Diagnostic) {
    neighbors = params.int("n_neighbors")
    weighsByDistance = params.string("weights") == "distance"
    distance = try Distance(metric: params.string("metric"), p: params.double("p"), owner: Self.name)
  }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: false)
    guard data.weights == nil else {
      throw Diagnostic("data.weights", .value, "\(Self.name) does not take sample weights.")
    }
    guard data.rows >= neighbors else {
      throw Diagnostic(
        "data.too-few", .value,
        "Expected n_neighbors <= n_samples_fit, but n_neighbors = \(neighbors), n_samples_fit = \(data.rows)")
    }
    guard data.rows <= Int(Int32.max) else {
      throw Diagnostic("data.too-many", .value, "\(Self.name) takes up to 2^31 - 1 rows. Got \(data.rows).")
    }
    try context.checkStop()
    let targets: [Double]
    var labels: [ClassLabel]?
    if case .classes = data.y {
      let (codes, names) = try InputChecks.classes(data, for: Self.name)
      targets = codes.map { Double($0) }
      labels = names
    } else {
      targets = try InputChecks.numbers(data, for: Self.name)
    }
    return NeighborsModel(
      neighbors: neighbors, weighsByDistance: weighsByDistance, index: NeighborIndex(data.x, distance),
      targets: targets, labels: labels)
  }
}
