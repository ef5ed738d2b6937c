import LapisDiagnostics
import LapisExplain
import LapisFrame
import LapisInterpreter
import LapisLearn

/// `sklearn.inspection`.
enum InspectionModule {
  static let module = NativeModule(
    name: "sklearn.inspection", doc: "What a model looks at.", members: [permutationImportance])

  private static let permutationImportance = ModuleMember.function(
    "permutation_importance(estimator, X, y, *, scoring=None, n_repeats=5, n_jobs=None, random_state=None, sample_weight=None, max_samples=1.0)",
    "How much the score falls when a column is shuffled."
  ) { call in
    let vm = call.vm
    let model = try ModelSelectionModule.estimator(call)
    let fitted = try model.requireFitted()
    let scoring = try call.optionalString("scoring")
    let scorer = try scoring.map { try Scorer(named: $0) } ?? .standard(isClassifier: model.isClassifier)
    let data = try TrainingData.dataset(
      try model.matrix(call["X"], vm), call["y"], weights: call["sample_weight"],
      isClassifier: model.isClassifier, owner: model.displayName, vm)
    let explainer = PermutationImportance(
      repeats: try call.int("n_repeats"), seed: try SplitSeed.seed(call["random_state"], vm))
    let found = try FitRunner.run(vm) { (context) throws(Diagnostic) in
      try explainer.explain(data.x, scoreName: scorer.name, context) { (x) throws(Diagnostic) in
        scorer.value(try scorer.metric.score(data.y, try fitted.predict(x), weights: data.weights))
      }
    }
    let repeats = found.values.first?.count ?? 0
    return try Bunch.make(
      [
        ("importances_mean", ArrayBridge.array(found.means, vm)),
        ("importances_std", ArrayBridge.array(found.deviations, vm)),
        (
          "importances",
          ArrayBridge.array(found.values.flatMap { $0 }, shape: [found.values.count, repeats], vm)
        ),
      ], vm)
  }
}
