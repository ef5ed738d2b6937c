package import LapisInterpreter
package import LapisLearn

/// `GridSearchCV`: every combination of a grid by cross-validation, the best fitted again on all rows.
package final class GridSearchObject: ModelObject {
  private let estimator: ModelObject
  private let grid: Ref
  private let scoring: Ref
  private let folds: Ref
  private let refits: Bool
  private var best: (params: [(String, Ref)], score: Double, index: Int, model: ModelObject)?
  private var results: [(params: [(String, Ref)], scores: [Double])] = []

  static let hostType = HostType(
    name: "GridSearchCV", module: "sklearn.model_selection._search",
    doc: "Every combination of a grid by cross-validation.", importPaths: ["sklearn.model_selection"],
    initializer: NativeFunction(
      "GridSearchCV(estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, pre_dispatch='2*n_jobs', error_score=nan, return_train_score=False)",
      "Makes a search over a grid of parameters."
    ) { call in
      call.vm.host(
        GridSearchObject(
          try ModelSelectionModule.estimator(call), grid: call["param_grid"], scoring: call["scoring"],
          folds: call["cv"], refits: try call.bool("refit")))
    },
    members: ModelMembers.fitting() + ModelMembers.predicting() + ModelMembers.probabilities())

  init(_ estimator: ModelObject, grid: Ref, scoring: Ref, folds: Ref, refits: Bool) {
    self.estimator = estimator
    self.grid = grid
    self.scoring = scoring
    self.folds = folds
    self.refits = refits
    super.init(type: GridSearchObject.hostType)
  }

  package override var isClassifier: Bool { estimator.isClassifier }

  /// The combinations of a dict of lists, or of several dicts; the last of the sorted names varies fastest.
  static func combinations(_ grid: Ref, _ vm: Interpreter) throws -> [[(String, Ref)]] {
    if let grids = vm.listElements(grid) { return try grids.flatMap { try combinations($0, vm) } }
    guard let pairs = vm.dictItems(grid) else {
      throw ScriptError(.typeError, "Parameter grid should be a dict or a list, got: \(try vm.repr(grid)) of type \(vm.typeName(grid))")
    }
    var result: [[(String, Ref)]] = [[]]
    let sorted = try pairs.map { (name: try vm.str($0.key), value: $0.value) }.sorted { $0.name < $1.name }
    for (name, values) in sorted {
      guard !values.isString else {
        throw ScriptError(
          .typeError,
          "Parameter grid for parameter '\(name)' needs to be a list or a numpy array, but got \(try vm.repr(values)) (of type str) instead. Single values need to be wrapped in a list with one element.")
      }
      let choices = try vm.elements(of: values)
      guard !choices.isEmpty, result.count <= 1_000_000 / max(choices.count, 1) else {
        throw ScriptError(
          .valueError, "Parameter grid for parameter '\(name)' need a non-empty sequence of a reasonable length, got: \(choices.count)")
      }
      result = result.flatMap { head in choices.map { head + [(name, $0)] } }
    }
    return result
  }

  package override func fit(_ x: Ref, _ y: Ref, weights: Ref, _ vm: Interpreter) throws {
    let scorer = try ScorerChoice(scoring, for: estimator, vm)
    let splits = try ModelSelectionModule.splits(folds, x, y, isClassifier: isClassifier, vm)
    results = []
    var winner: (index: Int, score: Double)?
    for (index, params) in try GridSearchObject.combinations(grid, vm).enumerated() {
      let candidate = try estimator.clone(vm)
      for (name, value) in params { try candidate.setParameter(name, value, vm) }
      let scores = try ModelSelectionModule.run(candidate, x, y, splits, [scorer], vm).map { $0.scores[0] }
      results.append((params, scores))
      let mean = scores.reduce(0, +) / Double(scores.count)
      if winner.map({ mean > $0.score }) ?? true { winner = (index, mean) }
    }
    guard let winner else { return }
    let model = try estimator.clone(vm)
    for (name, value) in results[winner.index].params { try model.setParameter(name, value, vm) }
    if refits {
      try model.fit(x, y, weights: weights, vm)
      fitted = model.fitted
      featureNames = model.featureNames
    }
    best = (results[winner.index].params, winner.score, winner.index, model)
  }

  package override func prediction(_ x: Ref, _ vm: Interpreter) throws -> Prediction {
    guard refits, let best else { return try super.prediction(x, vm) }
    return try best.model.prediction(x, vm)
  }

  package override func fittedAttribute(_ name: String, _ vm: Interpreter) throws -> Ref? {
    guard let best else { return nil }
    switch name {
    case "best_params_": return vm.dict(best.params)
    case "best_score_": return Ref(best.score)
    case "best_index_": return Ref(best.index)
    case "best_estimator_": return refits ? vm.host(best.model) : nil
    case "cv_results_":
      let means = results.map { $0.scores.reduce(0, +) / Double($0.scores.count) }
      let order = means.indices.sorted { means[$0] == means[$1] ? $0 < $1 : means[$0] > means[$1] }
      var ranks = [Int](repeating: 0, count: means.count)
      for (place, index) in order.enumerated() {
        ranks[index] = place > 0 && means[order[place - 1]] == means[index] ? ranks[order[place - 1]] : place + 1
      }
      var pairs: [(String, Ref)] = [("params", vm.list(results.map { vm.dict($0.params) }))]
      for fold in 0..<(results.first?.scores.count ?? 0) {
        pairs.append(("split\(fold)_test_score", ArrayBridge.array(results.map { $0.scores[fold] }, vm)))
      }
      let deviations = zip(results, means).map { result, mean in
        (result.scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(result.scores.count)).squareRoot()
      }
      pairs.append(("mean_test_score", ArrayBridge.array(means, vm)))
      pairs.append(("std_test_score", ArrayBridge.array(deviations, vm)))
      pairs.append(("rank_test_score", ArrayBridge.array(ranks, vm)))
      return vm.dict(pairs)
    default: return try super.fittedAttribute(name, vm)
    }
  }

  package override func parameters(deep: Bool, _ vm: Interpreter) -> [(String, Ref)] {
    [("estimator", vm.host(estimator)), ("param_grid", grid), ("scoring", scoring), ("cv", folds)]
  }

  package override func clone(_ vm: Interpreter) throws -> ModelObject {
    GridSearchObject(try estimator.clone(vm), grid: grid, scoring: scoring, folds: folds, refits: refits)
  }

  override func layout(_ vm: Interpreter) throws -> EstimatorLayout {
    var items: [EstimatorLayout] = []
    if !folds.isNone { items.append(.keyed("cv", .atom(try vm.repr(folds)))) }
    items.append(.keyed("estimator", try estimator.layout(vm)))
    items.append(.keyed("param_grid", try EstimatorLayout.make(grid, vm)))
    if !scoring.isNone { items.append(.keyed("scoring", .atom(try vm.repr(scoring)))) }
    return .group(open: "GridSearchCV(", items: items, close: ")")
  }

  package override func visit(_ visit: (Ref) -> Void) {
    visit(grid)
    visit(scoring)
    visit(folds)
    results.forEach { $0.params.forEach { visit($0.1) } }
  }
}
