public import LapisDiagnostics
import LapisFrame
public import LapisLearn
public import LapisNumerics
import LapisParams

/// Tries pipelines on a table, judges each by rows it was not fitted on, and combines the best.
public enum AutoML {
  /// The metrics that a run can optimise, the default first.
  public static func primaryMetrics(_ task: TaskKind) -> [String] {
    switch task {
    case .classification:
      [
        "accuracy", "AUC_weighted", "average_precision_score_weighted", "norm_macro_recall",
        "precision_score_weighted",
      ]
    case .regression:
      [
        "normalized_root_mean_squared_error", "r2_score", "spearman_correlation",
        "normalized_mean_absolute_error",
      ]
    }
  }

  /// Runs to the end and reports as it goes. The same settings, data and seed give the same bits on any
  /// pool, as long as no time limit decides.
  ///
  /// - Throws: `automl.*` for settings or data it cannot work with, before anything is tried. Failures
  ///   of single iterations are part of the outcome.
  public static func run(
    _ settings: AutoMLSettings, _ data: AutoMLData, pool: ThreadPool = .serial,
    cancellation: Cancellation = Cancellation(), onEvent: (AutoMLEvent) -> Void = { _ in }
  ) throws(Diagnostic) -> AutoMLOutcome {
    var run = try AutoMLRun(settings, data, pool: pool, cancellation: cancellation, onEvent)
    return try run.execute(onEvent)
  }
}

/// One run: what was prepared, and what has been tried.
private struct AutoMLRun {
  private let settings: AutoMLSettings
  private let metric: Metric
  private let pool: ThreadPool
  private let cancellation: Cancellation
  private let clock = ContinuousClock()
  private let table: PreparedTable
  private let plan: ValidationPlan
  private let candidates: CandidateList
  private let guardrails: [Guardrail]
  private let baseline: [(name: String, value: Double)]
  private var iterations: [AutoMLIteration] = []
  private var outcomes: [CandidateList.Outcome] = []
  private var members: [EnsembleSelection.Member] = []
  private var best = Double.nan
  private var dependsOnTime = false

  init(
    _ settings: AutoMLSettings, _ data: AutoMLData, pool: ThreadPool, cancellation: Cancellation,
    _ onEvent: (AutoMLEvent) -> Void
  ) throws(Diagnostic) {
    try AutoMLRun.check(settings)
    self.settings = settings
    self.pool = pool
    metric = try MetricRegistry.metric(
      settings.primaryMetric ?? AutoML.primaryMetrics(settings.task)[0])
    let start = ContinuousClock.now
    self.cancellation = Cancellation(
      deadline: settings.experimentTimeout.map { start + .seconds($0) }, parent: cancellation)
    onEvent(.status(.datasetEvaluation))
    table = try PreparedTable(data.training, task: settings.task)
    if case .classes(let codes, let labels) = table.target {
      guard labels.count >= 2 else {
        throw Diagnostic(
          "automl.data", .value,
          "At least two distinct values for the target column are required for classification tasks. Got \(labels.count).")
      }
      let mostClasses = max(2, codes.count / 2)
      guard labels.count <= mostClasses else {
        throw Diagnostic(
          "automl.data", .value,
          "the target has \(labels.count) distinct values in \(codes.count) rows: too many for classes.",
          hint: "Use task='regression' for a target of numbers.")
      }
    }
    let splits = try ValidationPlan.splits(settings, data, table)
    let algorithms = try Algorithm.chosen(
      settings, rows: table.rows, hasWeights: table.weights != nil)
    candidates = CandidateList(algorithms, task: settings.task, seed: settings.seed)
    onEvent(.status(.featuresGeneration))
    let purposes = table.features.columns.map { ColumnPurpose.detect($0) }
    onEvent(.status(.datasetFeaturization))
    onEvent(.status(.datasetCrossValidationSplit))
    plan = try ValidationPlan(settings, data, table, purposes, splits: splits, pool: pool)
    onEvent(.status(.datasetFeaturizationCompleted))
    guardrails = Guardrail.all(
      table, purposes: purposes, folds: plan.isCrossValidation ? plan.folds.count : nil,
      isAutomaticValidation: plan.isAutomatic, mode: settings.featurization)
    onEvent(.guardrails(guardrails))
    onEvent(
      .featurized(plan.featurizer.summary, engineeredNames: plan.featurizer.outputNames))
    baseline = try AutoMLRun.baseline(plan)
  }

  private static func check(_ settings: AutoMLSettings) throws(Diagnostic) {
    func refuse(_ what: String) -> Diagnostic { Diagnostic("automl.settings", .value, what) }
    if let name = settings.primaryMetric {
      let known = AutoML.primaryMetrics(settings.task)
      guard known.contains(name) else {
        let nearest = NearestName.nearest(to: name, among: known)
        throw Diagnostic(
          "automl.settings", .value,
          "primary_metric '\(name)' is not one of \(known.joined(separator: ", ")) for \(settings.task.rawValue).",
          hint: nearest.map { "Did you mean '\($0)'?" })
      }
    }
    if let count = settings.iterations, !(1...1000).contains(count) {
      throw refuse("iterations must be an int from 1 to 1000. Got \(count).")
    }
    if let folds = settings.crossValidations, !(2...1000).contains(folds) {
      throw refuse("n_cross_validations must be an int from 2 to 1000. Got \(folds).")
    }
    if let share = settings.validationShare, !(share > 0 && share < 1) {
      throw refuse("validation_size must be above 0 and below 1. Got \(share).")
    }
    for (name, value) in [
      ("iteration_timeout_minutes", settings.iterationTimeout),
      ("experiment_timeout_hours", settings.experimentTimeout),
    ] {
      if let value, !(value > 0 && value < 1e9) { throw refuse("\(name) must be above 0. Got \(value) s.") }
    }
  }

  private static func baseline(_ plan: ValidationPlan) throws(Diagnostic) -> [(name: String, value: Double)] {
    let learner = try LearnerRegistry.make("ConstantBaseline")
    var predictions: [Prediction] = []
    for fold in plan.folds {
      predictions.append(try learner.fit(fold.train, FitContext()).predict(fold.validation.x))
    }
    return try Evaluation.scores(predictions, plan)
  }

  mutating func execute(_ onEvent: (AutoMLEvent) -> Void) throws(Diagnostic) -> AutoMLOutcome {
    onEvent(.status(.modelSelection))
    let total = settings.iterations ?? 1000
    let stacks = settings.stackEnsemble && !settings.onnxCompatible
    let ensembles = (settings.votingEnsemble ? 1 : 0) + (stacks ? 1 : 0)
    // Ensembles take the last rows where there are enough to combine.
    let hasEnsembles = ensembles > 0 && total >= ensembles + 2
    let pipelines = hasEnsembles ? total - ensembles : total
    let criteria = StopCriteria(
      metric: metric, exitScore: settings.exitScore, stopsEarly: settings.stopsEarly)
    var end = AutoMLEnd.iterations
    for number in 0..<pipelines {
      if let stop = stopReason() {
        end = stop
        break
      }
      let candidate = candidates.candidate(number, after: outcomes)
      onEvent(.iterationStarted(number: number, pipeline: candidate.name))
      guard let finished = evaluate(number, candidate) else {
        end = stopReason() ?? .cancelled
        break
      }
      onEvent(.iterationFinished(finished))
      if let stop = criteria.end(after: iterations.map { $0.score }) {
        end = stop
        break
      }
    }
    // A run that time has ended still combines what it has; a cancelled one stops here.
    if hasEnsembles, end != .cancelled, members.count >= 2 {
      try combine(stacks: stacks, onEvent)
    }
    onEvent(.finished(end))
    var bestIndex: Int?
    for (index, iteration) in iterations.enumerated() where !iteration.score.isNaN {
      if let known = bestIndex, !metric.isBetter(iteration.score, than: iterations[known].score) { continue }
      bestIndex = index
    }
    var labels: [ClassLabel]?
    if case .classes(_, let names) = table.target { labels = names }
    return AutoMLOutcome(
      task: settings.task, primaryMetric: metric, iterations: iterations, bestIndex: bestIndex, end: end,
      guardrails: guardrails, featurizer: plan.featurizer, baseline: baseline, labels: labels,
      trainingType: plan.isCrossValidation ? "MeanCrossValidation" : "TrainValid",
      folds: plan.folds.count, dependsOnTime: dependsOnTime)
  }

  private func stopReason() -> AutoMLEnd? {
    switch cancellation.reason {
    case nil: nil
    case .cancelled: .cancelled
    case .timeout: .timeout
    }
  }

  /// Fits and judges a candidate; nil where the whole run was stopped while it ran, and it is thrown away.
  private mutating func evaluate(_ number: Int, _ candidate: Candidate) -> AutoMLIteration? {
    let start = clock.now
    let own = Cancellation(
      deadline: settings.iterationTimeout.map { start + .seconds($0) }, parent: cancellation)
    let context = FitContext(
      seed: trialSeed(number), pool: pool, cancellation: own)
    var evaluation: Evaluation?
    var failure: Diagnostic?
    do throws(Diagnostic) {
      evaluation = try Evaluation(candidate, plan, context)
    } catch {
      if cancellation.reason != nil { return nil }
      if error.category == .timeout {
        dependsOnTime = true
        failure = Diagnostic(
          "automl.iteration-timeout", .timeout,
          "the iteration took longer than its limit of \(settings.iterationTimeout ?? 0) seconds.")
      } else {
        failure = error
      }
    }
    let model = evaluation.map { evaluation in
      AutoMLModel(
        task: settings.task, featurizer: plan.featurizer, model: evaluation.model,
        steps: steps(candidate), members: [])
    }
    let iteration = record(
      number, candidate.name, candidate.algorithm.name, candidate.scaling.name, candidate.params,
      scores: evaluation?.scores ?? [], seconds: seconds(since: start), failure: failure, model: model)
    let utility = iteration.score.isNaN ? nil : metric.utility(iteration.score)
    outcomes.append(CandidateList.Outcome(candidate: candidate, utility: utility))
    if let evaluation, let utility { keep(number, evaluation, utility) }
    return iteration
  }

  /// Keeps the answers of the best pipelines only: an ensemble looks at no others.
  private mutating func keep(_ number: Int, _ evaluation: Evaluation, _ utility: Double) {
    members.append(
      EnsembleSelection.Member(
        iteration: number, predictions: evaluation.predictions, model: evaluation.model, utility: utility))
    guard members.count > EnsembleSelection.mostMembers,
      let worst = members.indices.min(by: {
        members[$0].utility == members[$1].utility ? $0 > $1 : members[$0].utility < members[$1].utility
      })
    else { return }
    members.remove(at: worst)
  }

  private func trialSeed(_ number: Int) -> UInt64 {
    var stream = RandomStream(seed: settings.seed, purpose: "automl.trial", index: number)
    return stream.next()
  }

  private func seconds(since start: ContinuousClock.Instant) -> Double {
    let parts = start.duration(to: clock.now).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  private func steps(_ candidate: Candidate) -> [AutoMLModel.Step] {
    let params = candidate.params.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
    return [AutoMLModel.Step(name: "datatransformer", text: "DataTransformer()")] + [
      AutoMLModel.Step(name: candidate.scaling.stepName, text: "\(candidate.scaling.name)()"),
      AutoMLModel.Step(
        name: candidate.algorithm.stepName, text: "\(candidate.algorithm.learner)(\(params))"),
    ]
  }

  private mutating func record(
    _ number: Int, _ pipeline: String, _ algorithm: String, _ preprocessor: String,
    _ params: [(name: String, value: ParamValue)], scores: [(name: String, value: Double)],
    seconds: Double, failure: Diagnostic?, model: AutoMLModel?
  ) -> AutoMLIteration {
    let score = scores.first { $0.name == metric.name }?.value ?? .nan
    if best.isNaN || metric.isBetter(score, than: best) { best = score }
    let iteration = AutoMLIteration(
      number: number, pipeline: pipeline, algorithm: algorithm, preprocessor: preprocessor,
      params: params, scores: scores, score: score, best: best, seconds: seconds, failure: failure,
      model: model)
    iterations.append(iteration)
    return iteration
  }

  private mutating func combine(
    stacks: Bool, _ onEvent: (AutoMLEvent) -> Void
  ) throws(Diagnostic) {
    let selection = EnsembleSelection(members, plan, metric)
    // The time limit is for searching; combining what was found is a matter of milliseconds.
    let context = FitContext(seed: settings.seed, pool: pool)
    let start = clock.now
    let picks = try selection.pick(pool)
    let suffix = settings.task == .classification ? "classifier" : "regressor"
    let chosen = picks.indices.filter { picks[$0] > 0 }
    let total = Double(picks.reduce(0, +))
    if settings.votingEnsemble {
      let number = iterations.count
      onEvent(.iterationStarted(number: number, pipeline: "VotingEnsemble"))
      let weights = chosen.map { Double(picks[$0]) / total }
      let used = chosen.map { selection.members[$0] }
      let predictions = plan.folds.indices.map { fold in
        VotingModel.combine(used.map { $0.predictions[fold] }, weights: weights)
      }
      let scores = try Evaluation.scores(predictions, plan)
      let model = try VotingModel(used.map { $0.model }, weights: weights)
      let members = zip(used, weights).map { AutoMLModel.Member(iteration: $0.iteration, weight: $1) }
      onEvent(
        .iterationFinished(
          record(
            number, "VotingEnsemble", "VotingEnsemble", "", [], scores: scores,
            seconds: seconds(since: start), failure: nil,
            model: ensemble(model, "prefittedsoftvoting\(suffix)", members))))
    }
    guard stacks else { return }
    let number = iterations.count
    onEvent(.iterationStarted(number: number, pipeline: "StackEnsemble"))
    let second = clock.now
    // A stack of one pipeline learns nothing: the best few join in.
    var stacked = chosen
    for index in selection.members.indices where stacked.count < 3 && !stacked.contains(index) {
      stacked.append(index)
    }
    var failure: Diagnostic?
    var scores: [(name: String, value: Double)] = []
    var model: AutoMLModel?
    do throws(Diagnostic) {
      let result = try selection.stack(stacked, context)
      scores = try Evaluation.scores(result.predictions, plan)
      let members = stacked.map {
        AutoMLModel.Member(iteration: selection.members[$0].iteration, weight: 0)
      }
      model = ensemble(result.model, "stackensemble\(suffix)", members)
    } catch {
      failure = error
    }
    onEvent(
      .iterationFinished(
        record(
          number, "StackEnsemble", "StackEnsemble", "", [], scores: scores,
          seconds: seconds(since: second), failure: failure, model: model)))
  }

  private func ensemble(
    _ model: any FittedModel, _ name: String, _ members: [AutoMLModel.Member]
  ) -> AutoMLModel {
    AutoMLModel(
      task: settings.task, featurizer: plan.featurizer, model: model,
      steps: [
        AutoMLModel.Step(name: "datatransformer", text: "DataTransformer()"),
        AutoMLModel.Step(
          name: name,
          text: "\(name)(estimators=[\(members.map { "'\($0.iteration)'" }.joined(separator: ", "))])"),
      ], members: members)
  }
}
