import LapisDiagnostics
import LapisFrame
import LapisLearn
import LapisNumerics
import LapisParams

/// Combines finished pipelines by what they said of rows they were not fitted on.
struct EnsembleSelection: Sendable {
  struct Member: Sendable {
    let iteration: Int
    let predictions: [Prediction]
    let model: any FittedModel
    let utility: Double
  }

  /// Pipelines that are considered, best first.
  static let mostMembers = 15
  static let picks = 15

  let members: [Member]
  let plan: ValidationPlan
  let metric: Metric

  init(_ members: [Member], _ plan: ValidationPlan, _ metric: Metric) {
    let ranked = members.sorted {
      $0.utility == $1.utility ? $0.iteration < $1.iteration : $0.utility > $1.utility
    }
    self.members = Array(ranked.prefix(Self.mostMembers))
    self.plan = plan
    self.metric = metric
  }

  /// Greedy forward selection with replacement (Caruana et al., 2004): each pick is the pipeline whose
  /// addition helps the mean most; the best prefix of the picks is kept.
  ///
  /// - Returns: how often each member was picked.
  func pick(_ pool: ThreadPool) throws(Diagnostic) -> [Int] {
    var counts = [Int](repeating: 0, count: members.count)
    guard !members.isEmpty else { return counts }
    var sums = members[0].predictions.map { EnsembleSelection.values($0).map { _ in 0.0 } }
    var best = (utility: -Double.infinity, counts: counts)
    for number in 0..<Self.picks {
      let before = sums
      let results = pool.map(count: members.count) { candidate -> Result<Double, Diagnostic> in
        do throws(Diagnostic) {
          let mixed = self.mixed(before, adding: candidate, total: Double(number + 1))
          return .success(metric.utility(try Evaluation.score(metric, mixed, plan)))
        } catch {
          return .failure(error)
        }
      }
      var chosen = 0
      var utilities: [Double] = []
      for result in results { utilities.append(try result.get()) }
      for candidate in utilities.indices where utilities[candidate] > utilities[chosen] {
        chosen = candidate
      }
      counts[chosen] += 1
      for fold in sums.indices {
        let values = EnsembleSelection.values(members[chosen].predictions[fold])
        for index in values.indices { sums[fold][index] += values[index] }
      }
      if utilities[chosen] > best.utility { best = (utilities[chosen], counts) }
    }
    return best.counts
  }

  private func mixed(_ sums: [[Double]], adding candidate: Int, total: Double) -> [Prediction] {
    sums.indices.map { fold in
      let prediction = members[candidate].predictions[fold]
      let values = EnsembleSelection.values(prediction)
      let mean = values.indices.map { (sums[fold][$0] + values[$0]) / total }
      if case .probabilities(_, let labels) = prediction { return .probabilities(mean, labels: labels) }
      return .numbers(mean)
    }
  }

  private static func values(_ prediction: Prediction) -> [Double] {
    switch prediction {
    case .numbers(let values): values
    case .probabilities(let values, _): values
    }
  }

  /// A model that learns from the members' answers: judged on each fold by one learned on the others,
  /// then learned on all of them.
  ///
  /// - Returns: what it says of the folds' validation rows, and the ensemble.
  func stack(
    _ chosen: [Int], _ context: FitContext
  ) throws(Diagnostic) -> (predictions: [Prediction], model: StackingModel) {
    let used = chosen.map { members[$0] }
    let learner = try metaLearner()
    var parts: [Dataset] = []
    for (number, fold) in plan.folds.enumerated() {
      let x = StackingModel.features(used.map { $0.predictions[number] })
      parts.append(try Dataset(x: x, y: fold.validation.y, weights: fold.validation.weights))
    }
    var predictions: [Prediction] = []
    for held in parts.indices {
      try context.checkStop()
      var others = parts
      if parts.count > 1 {
        others.remove(at: held)
        let model = try learner.fit(try Self.joined(others), context)
        predictions.append(try model.predict(parts[held].x))
      } else {
        predictions.append(try halves(parts[0], learner, context))
      }
    }
    let final = try learner.fit(try Self.joined(parts), context)
    return (predictions, try StackingModel(used.map { $0.model }, final: final))
  }

  /// With a single holdout each half of it is judged by a model learned on the other half.
  private func halves(
    _ data: Dataset, _ learner: any Learner, _ context: FitContext
  ) throws(Diagnostic) -> Prediction {
    let rows = Array(0..<data.rows)
    let sides = [rows.filter { $0 % 2 == 0 }, rows.filter { $0 % 2 == 1 }]
    var values: [Double] = []
    var labels: [ClassLabel]?
    for (side, other) in [(0, 1), (1, 0)] {
      let model = try learner.fit(data.selecting(rows: sides[other]), context)
      let prediction = try model.predict(data.x.selecting(rows: sides[side]))
      let answers = Self.values(prediction)
      if case .probabilities(_, let names) = prediction { labels = names }
      let width = answers.count / max(sides[side].count, 1)
      if values.isEmpty { values = [Double](repeating: 0, count: data.rows * width) }
      for (position, row) in sides[side].enumerated() {
        for column in 0..<width { values[row * width + column] = answers[position * width + column] }
      }
    }
    if let labels { return .probabilities(values, labels: labels) }
    return .numbers(values)
  }

  private func metaLearner() throws(Diagnostic) -> any Learner {
    metric.task == .classification
      ? try LearnerRegistry.make("LogisticRegression", ["C": .double(1)])
      : try LearnerRegistry.make("Ridge", ["alpha": .double(1)])
  }

  private static func joined(_ parts: [Dataset]) throws(Diagnostic) -> Dataset {
    var values: [Double] = []
    var codes: [Int32] = []
    var numbers: [Double] = []
    var labels: [ClassLabel] = []
    var weights: [Double] = []
    for part in parts {
      values += part.x.values
      switch part.y {
      case .classes(let own, let names):
        codes += own
        labels = names
      case .numbers(let own): numbers += own
      }
      weights += part.weights ?? [Double](repeating: 1, count: part.rows)
    }
    let columns = parts.first?.x.columns ?? 0
    let x = try FeatureMatrix(rows: weights.count, columns: columns, values: values)
    return try Dataset(
      x: x, y: labels.isEmpty ? .numbers(numbers) : .classes(codes: codes, labels: labels),
      weights: weights)
  }
}
