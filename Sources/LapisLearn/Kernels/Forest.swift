import LapisDiagnostics
import LapisFrame
import LapisNumerics
import LapisParams

/// Fits many trees, one task of the pool each, every tree from its own random stream: the same
/// forest for any number of threads.
enum Forest {
  static func params(bootstrap: Bool) -> [ParamSpec] {
    [
      ParamSpec(
        "n_estimators", .int(100), .int(1...1_000_000), search: .int(10...500, log: true),
        "number of trees"),
      TreeParameters.criterion, TreeParameters.maxDepth, TreeParameters.minSamplesSplit,
      TreeParameters.minSamplesLeaf, TreeParameters.minWeightFractionLeaf,
      TreeParameters.maxFeatures(.string("auto")), TreeParameters.maxLeafNodes,
      TreeParameters.minImpurityDecrease,
      ParamSpec(
        "bootstrap", .bool(bootstrap), .bool, search: .choice([.bool(true), .bool(false)]),
        "whether each tree draws its rows with replacement, by their weights"),
      ParamSpec(
        "oob_score", .bool(false), .bool, "whether rows are scored by the trees that did not draw them"),
      TreeParameters.classWeight, TreeParameters.pruningAlpha,
      ParamSpec(
        "max_samples", .none,
        .optional(.either([.int(1...Int(Int32.max)), .double(lower: 0, upper: .infinity, openLower: true)])),
        "rows that a tree draws: a number or a share of their weight; None draws as many as there are"),
    ]
  }

  /// One grown tree: its gains by column, and which rows it had, 64 to a word (empty without scoring).
  private struct Grown: Sendable {
    var tree: Tree
    var gains: [Double]
    var drawn: [UInt64]
  }

  static func fit(
    _ data: Dataset, _ params: ParamValues, owner: String, randomThresholds: Bool,
    _ context: FitContext
  ) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: owner, missing: true, single: true)
    let balancesEachDraw = params["class_weight"] == .string("balanced_subsample")
    let bootstraps = params.bool("bootstrap")
    var classWeight = params["class_weight"]
    // Without draws every subsample is the whole.
    if balancesEachDraw { classWeight = bootstraps ? ParamValue.none : .string("balanced") }
    let target = try TreeTarget(data, owner: owner, classWeight: classWeight)
    let criterion = try TreeParameters.criterion(params, target, owner: owner)
    if criterion == .absoluteError {
      try InputChecks.features(data.x, for: owner, missing: false, single: true)
    }
    let scoresOutside = params.bool("oob_score")
    if !bootstraps {
      if !params.isNone("max_samples") {
        throw Diagnostic(
          "params.out-of-range", .value,
          "`max_sample` cannot be set if `bootstrap=False`. Either switch to `bootstrap=True` or set `max_sample=None`.")
      }
      if scoresOutside {
        throw Diagnostic(
          "params.out-of-range", .value, "Out of bag estimation only available if bootstrap=True")
      }
    }
    let limits = TreeParameters.limits(
      params, rows: data.rows, columns: data.x.columns, isClassifier: target.isClassifier)
    try context.checkStop()
    let draws = bootstraps ? try Draws(target, params["max_samples"]) : nil
    let shared = makeData(data, target, criterion, limits, randomThresholds, context)
    try context.checkStop()
    let width = max(target.labels.count, 1)
    // Each tree gets a serial context: nested loops of the pool would run on one thread anyway.
    let inner = FitContext(seed: context.seed, cancellation: context.cancellation)
    let weights = target.weights
    let codes = target.codes
    let classes = target.labels.count
    let results = context.pool.map(count: params.int("n_estimators")) {
      number -> Result<Grown, Diagnostic> in
      do throws(Diagnostic) {
        try inner.checkStop()
        var stream = RandomStream(seed: inner.seed, purpose: "forest", index: number)
        var rowWeights = weights
        var drawn: [UInt64] = []
        if let draws {
          rowWeights = draws.counts(&stream)
          if scoresOutside { drawn = bits(rowWeights) }
          if balancesEachDraw {
            let factors = ClassBalance.factors(codes, classes: classes, weights: rowWeights)
            for row in rowWeights.indices { rowWeights[row] *= factors[Int(codes[row])] }
          }
        }
        var (tree, gains) = try grow(data.x, shared, rowWeights, stream, inner)
        if limits.pruningAlpha > 0 {
          tree = CostComplexityPruning.pruned(tree, alpha: limits.pruningAlpha)
          gains = tree.decreases(columns: data.x.columns)
        }
        return .success(Grown(tree: tree, gains: gains, drawn: drawn))
      } catch {
        return .failure(error)
      }
    }
    var trees: [Tree] = []
    var outside: [[UInt64]] = []
    var gains = [Double](repeating: 0, count: data.x.columns)
    for result in results {
      let grown = try result.get()
      trees.append(grown.tree)
      outside.append(grown.drawn)
      // As shares of each tree's own gain, so that no tree counts for more than another.
      let total = grown.gains.reduce(0, +)
      if total > 0 { for column in gains.indices { gains[column] += grown.gains[column] / total } }
    }
    var model = TreeEnsembleModel(
      featureCount: data.x.columns, labels: target.labels,
      combination: target.isClassifier ? .meanShares : .meanValue, trees: trees,
      base: [Double](repeating: 0, count: width), gains: gains)
    if scoresOutside {
      model.outOfBag = try OutOfBag(data, target, trees: trees, drawn: outside, context)
    }
    return model
  }

  private static func makeData(
    _ data: Dataset, _ target: TreeTarget, _ criterion: SplitCriterion, _ limits: TreeLimits,
    _ randomThresholds: Bool, _ context: FitContext
  ) -> ForestData {
    var offset = 0.0
    var scale = 1.0
    var numbers = target.numbers
    if !numbers.isEmpty, criterion != .absoluteError {
      if criterion != .poisson {
        for value in numbers { offset += value / Double(numbers.count) }
      }
      for row in numbers.indices { numbers[row] -= offset }
      let largest = numbers.reduce(0) { max($0, abs($1)) }
      if largest > 0, largest.isFinite {
        scale = largest
        for row in numbers.indices { numbers[row] /= scale }
      }
    }
    return ForestData(
      binned: criterion == .absoluteError ? nil : BinnedColumns(
        BinnedMatrix(data.x, pool: context.pool, cancellation: context.cancellation)),
      codes: target.codes, numbers: numbers, offset: offset, scale: scale, classes: target.labels.count,
      criterion: criterion, limits: limits, randomThresholds: randomThresholds)
  }

  private static func grow(
    _ x: FeatureMatrix, _ data: ForestData, _ weights: [Double], _ stream: RandomStream,
    _ context: FitContext
  ) throws(Diagnostic) -> (Tree, [Double]) {
    guard let binned = data.binned else {
      // Medians have no histograms.
      var stream = stream
      var grower = try ExactTreeGrower(
        x, codes: data.codes, numbers: data.numbers, classes: data.classes, weights: weights,
        criterion: data.criterion, limits: data.limits, isRandom: data.randomThresholds,
        seed: UInt32(truncatingIfNeeded: stream.next()), context)
      let tree = try grower.grow(context)
      return (tree, grower.gains)
    }
    func grown<Cells: ForestCells>(_ cells: Cells.Type) throws(Diagnostic) -> (Tree, [Double]) {
      try binned.matrix.codes.withUnsafeBufferPointer { (codes) throws(Diagnostic) in
        guard let codes = codes.baseAddress else {
          throw Diagnostic("data.empty", .value, "a forest needs columns.")
        }
        var grower = ForestTreeGrower<Cells>(data, binned, codes, weights: weights, stream: stream)
        let tree = try grower.grow(context)
        return (tree, grower.gains)
      }
    }
    if data.classes == 0 { return try grown(NumberCells.self) }
    if data.classes == 2, PairCells.fits(weights) { return try grown(PairCells.self) }
    return try grown(ClassCells.self)
  }

  /// One bit a row that has weight.
  private static func bits(_ weights: [Double]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (weights.count + 63) / 64)
    for (row, weight) in weights.enumerated() where weight > 0 { words[row >> 6] |= 1 << UInt64(row & 63) }
    return words
  }
}

/// How the rows of a tree are drawn: with replacement, by their weights.
private struct Draws: Sendable {
  private let count: Int
  private let rows: Int
  /// Sums of the weights up to each row; empty where all weigh alike.
  private let cumulative: [Double]

  init(_ target: TreeTarget, _ wanted: ParamValue?) throws(Diagnostic) {
    rows = target.weights.count
    var sums: [Double] = []
    var total = Double(rows)
    if !target.isUnweighted {
      sums = target.weights
      for row in 1..<max(sums.count, 1) { sums[row] += sums[row - 1] }
      total = sums.last ?? 0
    }
    cumulative = sums
    switch wanted {
    case .int(let number): count = number
    case .double(let share):
      let product = share * total
      guard product < 0x1p31 else {
        throw Diagnostic(
          "params.out-of-range", .value, "max_samples=\(share) asks for \(product) rows a tree, more than 2^31.")
      }
      count = max(1, Int(product))
    default: count = rows
    }
  }

  /// How often each row was drawn.
  func counts(_ stream: inout RandomStream) -> [Double] {
    var counts = [Double](repeating: 0, count: rows)
    guard let total = cumulative.last else {
      for _ in 0..<count { counts[stream.int(below: rows)] += 1 }
      return counts
    }
    for _ in 0..<count {
      let value = stream.uniform() * total
      // The first row whose sum is above the value.
      var low = 0
      var length = rows
      while length > 0 {
        let half = length >> 1
        if cumulative[low + half] <= value {
          low += half + 1
          length -= half + 1
        } else {
          length = half
        }
      }
      counts[min(low, rows - 1)] += 1
    }
    return counts
  }
}
