import Glibc
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisParams

/// Gradient boosting of histogram trees grown best leaf first (Friedman, 2001; Ke et al., 2017).
///
/// Logistic loss for two classes, softmax for more, squared error for numbers. Features are binned to
/// at most 255 values; a missing value goes where it lowers the loss. The model is the same on any number
/// of threads.
public struct GradientBoosting: Learner {
  public static let name = "GradientBoosting"
  public static let tasks: Set<TaskKind> = [.classification, .regression]
  public static let acceptsMissing = true
  public static let readsSingle = true
  public static let params = [
    ParamSpec(
      "learning_rate", .double(0.1), .positive, search: .double(0.01...0.3, log: true),
      "factor on each tree's contribution"),
    ParamSpec(
      "n_estimators", .int(100), .int(1...1_000_000), search: .int(25...600, log: true),
      "boosting rounds; one tree each, or one a class"),
    ParamSpec(
      "num_leaves", .int(31), .int(2...131_072), search: .int(7...127, log: true), "most leaves of a tree"),
    ParamSpec(
      "max_depth", .int(-1), .either([.none, .int(-1...Int(Int32.max))]), search: .int(3...10),
      "most edges from the root to a leaf; -1 or None sets no bound"),
    ParamSpec(
      "min_child_samples", .int(20), .int(0...Int(Int32.max)), search: .int(3...60, log: true),
      "fewest samples of a leaf"),
    ParamSpec(
      "min_child_weight", .double(1e-3), .nonNegative, "least sum of second derivatives of a leaf"),
    ParamSpec(
      "min_split_gain", .double(0), .nonNegative, search: .double(0...0.5), "least gain of a split"),
    ParamSpec(
      "reg_lambda", .double(0), .nonNegative, search: .double(1e-3...10, log: true),
      "L2 penalty on the leaf values"),
    ParamSpec(
      "reg_alpha", .double(0), .nonNegative, search: .double(1e-3...10, log: true),
      "L1 penalty on the leaf values"),
    ParamSpec(
      "subsample", .double(1), .fraction, search: .double(0.5...1),
      "share of the rows that each round draws"),
    ParamSpec(
      "colsample_bytree", .double(1), .fraction, search: .double(0.4...1),
      "share of the columns that each tree draws"),
    ParamSpec("max_bin", .int(255), .int(2...255), search: .choice([.int(63), .int(127), .int(255)]), "most bins of a column"),
    ParamSpec(
      "class_weight", .none, .optional(.oneOf(["balanced"])),
      "balanced weighs the classes by the inverse of their frequency"),
  ]
  private let params: ParamValues

  public init(_ params: ParamValues) throws(Diagnostic) { self.params = params }

  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> any FittedModel {
    try InputChecks.features(data.x, for: Self.name, missing: true, single: true)
    guard case .classes = data.y else {
      return try boost(data, loss: .squared, context)
    }
    return try fittingPresentClasses(data) { (data) throws(Diagnostic) in
      let (_, labels) = try InputChecks.classes(data, for: Self.name)
      if labels.count == 1 {
        return ConstantModel(featureCount: data.x.columns, labels: labels, values: [1])
      }
      return try boost(data, loss: labels.count == 2 ? .logistic : .softmax, context)
    }
  }

  private func boost(
    _ data: Dataset, loss: BoostingLoss, _ context: FitContext
  ) throws(Diagnostic) -> any FittedModel {
    let target = try TreeTarget(
      data, owner: Self.name, isBalanced: params.string("class_weight") == "balanced")
    let rows = data.rows
    let columns = data.x.columns
    let outputs = loss == .softmax ? target.labels.count : 1
    let blocks = BinBlocks(
      BinnedMatrix(
        data.x, maxBins: params.int("max_bin"), minRowsPerBin: 3, pool: context.pool))
    let depth = params.isNone("max_depth") ? -1 : params.int("max_depth")
    var grower = BoostedTreeGrower(
      blocks,
      limits: BoostingLimits(
        numLeaves: params.int("num_leaves"), maxDepth: depth <= 0 ? Int.max : depth,
        minChildSamples: params.int("min_child_samples"),
        minChildWeight: params.double("min_child_weight"), lambda: params.double("reg_lambda"),
        alpha: params.double("reg_alpha"), minSplitGain: params.double("min_split_gain")),
      pool: context.pool)
    var state = BoostingState(loss, target, rows: rows, outputs: outputs)
    let subsample = params.double("subsample")
    let columnShare = params.double("colsample_bytree")
    let everyRow = (0..<UInt32(rows)).filter { target.weights[Int($0)] > 0 }
    let everyColumn = [Bool](repeating: true, count: columns)
    var trees: [Tree] = []
    var gains = [Double](repeating: 0, count: columns)
    var noise = RandomStream(seed: context.seed, purpose: "boosting.rounding")
    for round in 0..<params.int("n_estimators") {
      try context.checkStop()
      var stream = RandomStream(seed: context.seed, purpose: "boosting.sample", index: round)
      var sample = everyRow
      if subsample < 1 {
        let wanted = max(1, Int(subsample * Double(everyRow.count)))
        var picked = Array(stream.permutation(everyRow.count).prefix(wanted))
        picked.sort()
        sample = picked.map { everyRow[$0] }
      }
      state.computeGradients()
      var grewAny = false
      for output in 0..<outputs {
        var mask = everyColumn
        if columnShare < 1 {
          let wanted = max(1, Int(columnShare * Double(columns)))
          mask = [Bool](repeating: false, count: columns)
          for column in stream.permutation(columns).prefix(wanted) { mask[column] = true }
        }
        let result = grower.grow(
          gradients: state.gradients[output], hessians: state.hessians[output], sample: sample,
          columns: mask, rate: params.double("learning_rate"), noise: noise.next())
        state.add(result, output: output, sampled: sample.count == rows, blocks.binned)
        if result.tree.nodes.count > 1 { grewAny = true }
        for column in 0..<columns { gains[column] += result.gains[column] }
        trees.append(result.tree)
      }
      // Without random samples the next round could only fail in the same way.
      if !grewAny, subsample >= 1, columnShare >= 1 {
        trees.removeLast(outputs)
        break
      }
    }
    let combination: TreeEnsembleModel.Combination
    switch loss {
    case .squared: combination = .sumValue
    case .logistic: combination = .logistic
    case .softmax: combination = .softmax
    }
    return TreeEnsembleModel(
      featureCount: columns, labels: target.labels, combination: combination, trees: trees,
      base: state.base, gains: gains)
  }
}

enum BoostingLoss: Sendable {
  case squared, logistic, softmax
}

/// The scores of the training rows and the derivatives of the loss at them.
struct BoostingState {
  private let loss: BoostingLoss
  private let target: TreeTarget
  private let rows: Int
  private let outputs: Int
  /// One a output.
  let base: [Double]
  private var scores: [[Double]]
  private(set) var gradients: [[Double]]
  private(set) var hessians: [[Double]]

  init(_ loss: BoostingLoss, _ target: TreeTarget, rows: Int, outputs: Int) {
    self.loss = loss
    self.target = target
    self.rows = rows
    self.outputs = outputs
    var total = 0.0
    for weight in target.weights { total += weight }
    switch loss {
    case .squared:
      var sum = 0.0
      for row in 0..<rows { sum += target.weights[row] * target.numbers[row] }
      base = [Double(Float(sum / total))]
    case .logistic, .softmax:
      var shares = [Double](repeating: 0, count: target.labels.count)
      for row in 0..<rows { shares[Int(target.codes[row])] += target.weights[row] }
      // A class whose rows all weigh nothing still needs a finite score.
      let logs = shares.map { log(max($0 / total, 1e-15)) }
      base = loss == .logistic ? [Double(Float(logs[1] - logs[0]))] : logs.map { Double(Float($0)) }
    }
    scores = base.map { [Double](repeating: $0, count: rows) }
    gradients = scores
    hessians = scores
  }

  mutating func computeGradients() {
    let weights = target.weights
    switch loss {
    case .squared:
      for row in 0..<rows {
        gradients[0][row] = weights[row] * (scores[0][row] - target.numbers[row])
        hessians[0][row] = weights[row]
      }
    case .logistic:
      for row in 0..<rows {
        let probability = Link.sigmoid(scores[0][row])
        gradients[0][row] = weights[row] * (probability - (target.codes[row] == 1 ? 1 : 0))
        hessians[0][row] = weights[row] * max(probability * (1 - probability), 1e-16)
      }
    case .softmax:
      // Curvature as Friedman's multi-class step has it: K/(K−1) · p(1−p).
      let factor = Double(outputs) / Double(outputs - 1)
      var shares = [Double](repeating: 0, count: outputs)
      for row in 0..<rows {
        var largest = -Double.infinity
        for output in 0..<outputs { largest = max(largest, scores[output][row]) }
        var sum = 0.0
        for output in 0..<outputs {
          shares[output] = exp(scores[output][row] - largest)
          sum += shares[output]
        }
        for output in 0..<outputs {
          let probability = shares[output] / sum
          let truth = Int(target.codes[row]) == output ? 1.0 : 0
          gradients[output][row] = weights[row] * (probability - truth)
          hessians[output][row] = weights[row] * factor * max(probability * (1 - probability), 1e-16)
        }
      }
    }
  }

  /// Adds a tree to the scores: by the leaves' rows where all rows were in the sample, else by walking.
  mutating func add(
    _ result: BoostedTreeGrower.Result, output: Int, sampled: Bool, _ binned: BinnedMatrix
  ) {
    if sampled {
      for (leaf, range) in result.leafRanges.enumerated() {
        let value = result.tree.values[leaf]
        for position in range { scores[output][Int(result.rowOrder[position])] += value }
      }
      return
    }
    for row in 0..<rows {
      var index = 0
      while !result.tree.nodes[index].isLeaf {
        let node = result.tree.nodes[index]
        let code = binned.codes[Int(node.feature) * binned.rows + row]
        let goesLeft =
          code == BinnedMatrix.missing ? node.missingGoesLeft : Int(code) <= result.bins[index]
        index = Int(goesLeft ? node.left : node.right)
      }
      scores[output][row] += result.tree.values[Int(result.tree.nodes[index].left)]
    }
  }
}
