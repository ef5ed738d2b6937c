import LapisDiagnostics
import LapisFrame
import LapisNumerics
import LapisParams

/// The rounds of one fit.
struct BoostingRun {
  private let data: Dataset
  private let loss: BoostingLoss
  private let params: ParamValues
  private let request: BoostingRequest
  private let context: FitContext
  private let target: TreeTarget
  private let outputs: Int
  private let state: BoostingState
  private let grower: BoostedTreeGrower
  private let limits: BoostingLimits
  private var evaluations: [BoostingEvaluation]
  /// Rows that weigh something; nil for all.
  private let weighted: [UInt32]?
  private var rate: Double
  /// The rows of the present sample and the others; nil for all.
  private var sample: [UInt32]?
  private var outside: [UInt32] = []
  private var trees: [Tree] = []
  private var gains: [Double]

  init(
    _ data: Dataset, _ target: TreeTarget, _ loss: BoostingLoss, _ params: ParamValues, _ request: BoostingRequest,
    _ context: FitContext
  ) throws(Diagnostic) {
    self.data = data
    self.target = target
    self.loss = loss
    self.params = params
    self.request = request
    self.context = context
    let owner = GradientBoosting.name
    let columns = data.x.columns
    let rows = data.rows
    guard rows < Int(Int32.max) else {
      throw Diagnostic("data.size", .notSupported, "\(owner) takes up to \(Int32.max) rows. Got \(rows).")
    }
    outputs = if case .softmax = loss { target.labels.count } else { 1 }
    limits = try BoostingParameters.limits(params, columns: columns, owner: owner)
    rate = params.double("learning_rate")
    gains = [Double](repeating: 0, count: columns)
    let settings = try BoostingParameters.binning(params, data.x, seed: context.seed, owner: owner)
    let binned: BinnedFeatures
    if let given = request.binned, given.settings == settings {
      binned = given
    } else {
      binned = BinnedFeatures(data.x, settings, context)
    }
    try context.checkStop()
    grower = BoostedTreeGrower(
      binned.blocks, limits: limits, pool: context.pool, cancellation: context.cancellation)
    if let initial = request.initialScores, initial.count != rows * outputs {
      throw Diagnostic(
        "data.lengths", .value,
        "init_score must have \(rows * outputs) values, one for each row and output. Got \(initial.count).")
    }
    state = BoostingState(
      loss, target, outputs: outputs, initial: request.initialScores,
      startsAtZero: !params.bool("boost_from_average"), pool: context.pool)
    weighted =
      target.weights.allSatisfy { $0 > 0 }
      ? nil : (0..<rows).filter { target.weights[$0] > 0 }.map { UInt32(truncatingIfNeeded: $0) }
    evaluations = []
    for set in request.evaluationSets {
      evaluations.append(
        try BoostingEvaluation(set, target.labels, base: state.base, outputs: outputs, columns: columns))
    }
  }

  mutating func fit() throws(Diagnostic) -> BoostingOutcome {
    let wanted = params.int("n_estimators")
    var rounds = 0
    setSample(weighted)
    while rounds < wanted {
      try context.checkStop()
      if let rates = request.learningRates, rates.indices.contains(rounds) { rate = rates[rounds] }
      state.computeGradients()
      drawRows(rounds)
      let grew = try growRound(rounds)
      rounds += 1
      for index in evaluations.indices {
        evaluations[index].add(trees.suffix(outputs))
        evaluations[index].measure(request.metrics, loss)
      }
      if !evaluations.isEmpty || request.afterRound != nil {
        let results = evaluations.flatMap { $0.latest }
        if let afterRound = request.afterRound, try afterRound(rounds - 1, results) == .stop { break }
      }
      // Without random samples the next round could only fail in the same way.
      if !grew, !isRandom, request.afterRound == nil {
        if loss.leafQuantile == nil {
          trees.removeLast(outputs)
          rounds -= 1
        }
        break
      }
    }
    let combination: TreeEnsembleModel.Combination
    switch loss {
    case .logistic: combination = .logistic
    case .softmax: combination = .softmax
    default: combination = loss.hasLogLink ? .exponential : .sumValue
    }
    let model = TreeEnsembleModel(
      featureCount: data.x.columns, labels: target.labels, combination: combination, trees: trees,
      base: state.base, gains: gains)
    return BoostingOutcome(model: model, rounds: rounds)
  }

  private var isRandom: Bool {
    params.double("subsample") < 1 && params.int("subsample_freq") > 0 || params.string("boosting") == "goss"
      || params.double("colsample_bytree") < 1 || params.double("colsample_bylevel") < 1
      || BoostingParameters.nodeShare(params, columns: data.x.columns) < 1 || request.learningRates != nil
  }

  /// One tree an output; false where none of them split.
  private mutating func growRound(_ round: Int) throws(Diagnostic) -> Bool {
    var stream = RandomStream(seed: context.seed, purpose: "boosting.columns", index: round)
    var grewAny = false
    state.freezeRound()
    for output in 0..<outputs {
      let every = [Bool](repeating: true, count: data.x.columns)
      let share = params.double("colsample_bytree")
      let sampling = BoostedTreeGrower.ColumnSampling(
        columns: share < 1 ? LevelColumns.draw(share, of: every, &stream) : every,
        nodeShare: BoostingParameters.nodeShare(params, columns: data.x.columns), levelShare: params.double("colsample_bylevel"),
        stream: RandomStream(seed: context.seed, purpose: "boosting.nodes", index: round * outputs + output))
      let grown = try grower.grow(
        gradients: state.gradients(output), hessians: state.hessians(output), sample: sample, outside: outside,
        sampling: sampling, tree: round * outputs + output, checkStop: context.checkStop)
      let values = leafValues(output)
      grower.add(values, to: state.scores(output))
      if grown.nodes.count > 1 { grewAny = true }
      for column in gains.indices { gains[column] += grown.gains[column] }
      trees.append(Tree(nodes: grown.nodes, values: values, width: 1, categorySets: grown.categorySets))
    }
    return grewAny
  }

  /// The values of the last tree's leaves, in float32: what an exported tree can say.
  private func leafValues(_ output: Int) -> [Double] {
    let sums = grower.exactSums(state.gradients(output), state.hessians(output))
    return sums.enumerated().map { leaf, sum in
      let (bounds, added) = grower.limits(of: leaf)
      let value: Double
      if let renewed = state.renewedValue(grower.sampleRows(of: leaf)) {
        value = min(max(renewed, bounds.lowerBound), bounds.upperBound)
      } else {
        value = limits.value(
          gradient: sum.gradient, hessian: sum.hessian, lambda: limits.lambda + added, within: bounds)
      }
      let scaled = Float(value * rate)
      return scaled.isFinite ? Double(scaled) : 0
    }
  }

  // MARK: Samples

  private mutating func setSample(_ rows: [UInt32]?) {
    sample = rows
    outside = []
    guard let rows else { return }
    var isInside = [Bool](repeating: false, count: data.rows)
    for row in rows { isInside[Int(row)] = true }
    outside = (0..<data.rows).filter { !isInside[$0] }.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Draws the rows of a round: some of them evenly, or by their gradients.
  private mutating func drawRows(_ round: Int) {
    let share = params.double("subsample")
    let every = params.int("subsample_freq")
    if params.string("boosting") == "goss" {
      // The first rounds see all rows: their gradients do not tell yet what is hard.
      guard round >= Int(1 / rate) else { return }
      drawByGradient(round)
    } else if share < 1, every > 0, round % every == 0 {
      var stream = RandomStream(seed: context.seed, purpose: "boosting.sample", index: round)
      let usable = weighted?.count ?? data.rows
      let picked = RowSampling.choose(max(1, Int(share * Double(usable))), of: usable, &stream)
      setSample(picked.map { weighted?[$0] ?? UInt32(truncatingIfNeeded: $0) })
    }
    // Rows outside of the sample must not count in the scale of the gradients.
    if sample != nil {
      for output in 0..<outputs {
        let (gradients, hessians) = (state.gradients(output), state.hessians(output))
        for row in outside {
          gradients[Int(row)] = 0
          hessians[Int(row)] = 0
        }
      }
    }
  }

  /// Gradient-based one-side sampling (Ke et al., 2017): the rows of large gradients, and some of the others with
  /// more weight.
  private mutating func drawByGradient(_ round: Int) {
    let usable = weighted ?? (0..<data.rows).map { UInt32(truncatingIfNeeded: $0) }
    var sizes = [Float](repeating: 0, count: usable.count)
    for output in 0..<outputs {
      let (gradients, hessians) = (state.gradients(output), state.hessians(output))
      for (place, row) in usable.enumerated() { sizes[place] += abs(gradients[Int(row)] * hessians[Int(row)]) }
    }
    let count = Double(usable.count)
    let topCount = max(1, Int(count * params.double("top_rate")))
    let otherCount = max(1, Int(count * params.double("other_rate")))
    guard topCount + otherCount < usable.count else { return setSample(weighted) }
    let sorted = SingleSort.sorted(sizes)
    let bound = sorted[max(0, sorted.count - topCount)]
    var inside: [UInt32] = []
    var rest: [UInt32] = []
    for (place, row) in usable.enumerated() {
      // Of rows at the bound only as many as fit.
      if sizes[place] >= bound, inside.count < topCount { inside.append(row) } else { rest.append(row) }
    }
    var stream = RandomStream(seed: context.seed, purpose: "boosting.goss", index: round)
    let picked = RowSampling.choose(min(otherCount, rest.count), of: rest.count, &stream)
    let factor = Float(count - Double(topCount)) / Float(max(picked.count, 1))
    for place in picked {
      let row = Int(rest[place])
      inside.append(rest[place])
      for output in 0..<outputs {
        state.gradients(output)[row] *= factor
        state.hessians(output)[row] *= factor
      }
    }
    inside.sort()
    setSample(inside)
  }
}

/// Rows drawn without replacement.
enum RowSampling {
  /// `wanted` of the numbers below `count`, ascending (Knuth's selection sampling).
  static func choose(_ wanted: Int, of count: Int, _ stream: inout RandomStream) -> [Int] {
    var chosen: [Int] = []
    chosen.reserveCapacity(wanted)
    var left = min(wanted, count)
    for number in 0..<count where left > 0 {
      if stream.uniform() * Double(count - number) < Double(left) {
        chosen.append(number)
        left -= 1
      }
    }
    return chosen
  }
}
