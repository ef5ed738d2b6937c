public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// k-means by Lloyd's algorithm from k-means++ seeds; of several runs the one with the least sum of squares.
///
/// The seeds are drawn with the generator, and in the order, that scikit-learn draws them in, so that equal
/// seeds start from the same rows.
public struct KMeans: Clusterer {
  public static let name = "KMeans"
  public static let params = [
    ParamSpec("n_clusters", .int(8), .int(1...Int(Int32.max)), search: .int(2...20), "number of clusters"),
    ParamSpec(
      "init", .string("k-means++"), .any,
      "how the first centres are found: k-means++, random, or the centres themselves"),
    ParamSpec(
      "n_init", .string("auto"), .either([.oneOf(["auto"]), .int(1...Int(Int32.max))]),
      "runs from other seeds; auto is 1 for k-means++ and given centres, 10 for random"),
    ParamSpec("max_iter", .int(300), .int(1...Int(Int32.max)), "most iterations of a run"),
    ParamSpec(
      "tol", .double(1e-4), .nonNegative,
      "a run ends when the centres move less than this share of the mean variance (squared)"),
  ]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func cluster(
    _ x: FeatureMatrix, weights: [Double]?, _ context: FitContext
  ) throws(Diagnostic) -> any FittedClusters {
    try InputChecks.features(x, for: Self.name, missing: false)
    let count = params.int("n_clusters")
    guard x.rows >= count else {
      throw Diagnostic(
        "data.too-few", .value, "n_samples=\(x.rows) should be >= n_clusters=\(count).")
    }
    let weights = try checked(weights, rows: x.rows)
    try context.checkStop()
    let columns = x.columns
    let (means, variance) = Self.moments(x)
    guard variance.isFinite else {
      throw Diagnostic(
        "data.range", .value, "The squares of the values are too large for \(Self.name).",
        hint: "Scale the columns, for example with a StandardScaler.")
    }
    let tiles = x.values.withUnsafeBufferPointer { values -> CentreTiles? in
      values.baseAddress.map { CentreTiles($0, rows: x.rows, columns: columns, offset: means) }
    }
    guard let tiles else { throw Diagnostic("data.empty", .value, "\(Self.name) needs values.") }
    var random = MersenneTwister(seed: UInt32(truncatingIfNeeded: context.seed))
    let given = try givenCentres(columns: columns)
    var runs = 1
    if let wanted = params["n_init"]?.integer {
      runs = given == nil ? wanted : 1
    } else if params.string("init") == "random" {
      runs = 10
    }
    var best: LloydIterations?
    for _ in 0..<runs {
      var centres: [Double] = []
      if let given {
        for (index, value) in given.enumerated() { centres.append(value - means[index % columns]) }
      } else {
        let seeds =
          params.string("init") == "random"
          ? ClusterSeeds.random(weights: weights, count: count, &random)
          : try ClusterSeeds.plusPlus(tiles, weights: weights, count: count, &random, context)
        guard seeds.count == count else {
          throw Diagnostic(
            "data.too-few", .value, "\(Self.name) found \(seeds.count) rows with weight for \(count) clusters.")
        }
        for seed in seeds { for column in 0..<columns { centres.append(tiles.value(seed, column)) } }
      }
      var run = LloydIterations(tiles, weights: weights, centres: centres, count: count, context)
      try run.run(maxIterations: params.int("max_iter"), tolerance: params.double("tol") * variance)
      if let known = best {
        if run.inertia < known.inertia, !Self.isSame(run.labels, known.labels, count) { best = run }
      } else {
        best = run
      }
    }
    guard let best else { throw Diagnostic("params.out-of-range", .value, "n_init must be at least 1.") }
    var centres = best.centres
    for index in centres.indices { centres[index] += means[index % columns] }
    return FittedKMeans(
      centres: centres, columns: columns, offset: means, trainingLabels: best.labels, inertia: best.inertia,
      iterations: best.iterations)
  }

  private func checked(_ weights: [Double]?, rows: Int) throws(Diagnostic) -> [Double] {
    guard let weights else { return [Double](repeating: 1, count: rows) }
    guard weights.count == rows, weights.allSatisfy({ $0.isFinite && $0 >= 0 }), weights.contains(where: { $0 > 0 })
    else {
      throw Diagnostic(
        "data.weights", .value,
        "sample_weight must be \(rows) finite numbers that are not negative, one of them above zero.")
    }
    return weights
  }

  /// The centres that `init` holds; nil where it is a name.
  private func givenCentres(columns: Int) throws(Diagnostic) -> [Double]? {
    let count = params.int("n_clusters")
    switch params["init"] {
    case .string("k-means++"), .string("random"): return nil
    case .list(let rows):
      var values: [Double] = []
      for row in rows {
        guard case .list(let cells) = row, cells.count == columns else {
          throw Diagnostic(
            "params.out-of-range", .value,
            "The shape of the initial centers does not match the number of features of the data \(columns).")
        }
        for cell in cells {
          guard let value = cell.number, value.isFinite else {
            throw Diagnostic("params.out-of-range", .value, "The initial centers must be finite numbers.")
          }
          values.append(value)
        }
      }
      guard rows.count == count else {
        throw Diagnostic(
          "params.out-of-range", .value,
          "The shape of the initial centers (\(rows.count), \(columns)) does not match the number of clusters \(count).")
      }
      return values
    case let other:
      throw Diagnostic(
        "params.out-of-range", .value,
        "The 'init' parameter of \(Self.name) must be a str among {'k-means++', 'random'} or an array-like. Got \(other.map { "\($0)" } ?? "None") instead.")
    }
  }

  /// The column means and the mean of the column variances.
  private static func moments(_ x: FeatureMatrix) -> (means: [Double], variance: Double) {
    var means = [Double](repeating: 0, count: x.columns)
    var squares = means
    // Sums in the order of the rows.
    let columns = x.columns
    x.values.withUnsafeBufferPointer { values in
      means.withUnsafeMutableBufferPointer { means in
        squares.withUnsafeMutableBufferPointer { squares in
          for row in 0..<x.rows {
            for column in 0..<columns { means[column] += values[row &* columns &+ column] }
          }
          for column in 0..<columns { means[column] /= Double(x.rows) }
          for row in 0..<x.rows {
            for column in 0..<columns {
              let distance = values[row &* columns &+ column] - means[column]
              squares[column] += distance * distance
            }
          }
          for column in 0..<columns { squares[column] /= Double(x.rows) }
        }
      }
    }
    return (means, squares.reduce(0, +) / Double(max(x.columns, 1)))
  }

  /// Whether two labellings are the same up to the clusters' numbers.
  private static func isSame(_ a: [Int32], _ b: [Int32], _ count: Int) -> Bool {
    var names = [Int32](repeating: -1, count: count)
    for (x, y) in zip(a, b) {
      if names[Int(x)] < 0 { names[Int(x)] = y } else if names[Int(x)] != y { return false }
    }
    return true
  }
}
