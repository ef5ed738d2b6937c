import LapisAutoML
import LapisDiagnostics
import LapisLearn
import LapisNumerics
import LapisParams
import LapisStore

/// Drives one AutoML run on a background thread: every iteration is a child run.
struct AutoMLDriver: Sendable {
  static let modelFile = "outputs/model.pkl"
  static let guardrailsFile = "outputs/verifier_results.json"
  static let featurizationFile = "outputs/featurization_summary.json"

  let store: RunStore
  let settings: AutoMLSettings
  let data: AutoMLData
  let layout: IterationTable.Layout
  let run: String
  let experiment: String
  let session: Int?
  let version: String
  let threads: Int

  static func child(_ run: String, _ iteration: Int) -> String { "\(run)_\(iteration)" }

  /// Returns when the last iteration is stored and the parent's row is final.
  func drive(_ active: ActiveRun) {
    let console = AutoMLConsole(active, layout: layout)
    let end: (status: RunStatus, error: String?, change: @Sendable (inout RunRecord) -> Void)
    do throws(Diagnostic) {
      try store.updateRun(run) { record in
        record.status = .running
        record.started = .now()
      }
      var storing: Diagnostic?
      let outcome = try AutoML.run(
        settings, data, pool: ThreadPool(threads: threads), cancellation: active.cancellation
      ) { event in
        console.show(event)
        do throws(Diagnostic) {
          try keep(event)
        } catch {
          // A full disk must not look like a finished run.
          storing = storing ?? error
          active.cancel()
        }
      }
      if let storing { throw storing }
      console.conclude(outcome)
      end = conclude(outcome)
    } catch {
      console.fail(error)
      end = (.failed, error.description, { _ in })
    }
    _ = try? store.finishRun(run, status: end.status, error: end.error, change: end.change)
  }

  private func keep(_ event: AutoMLEvent) throws(Diagnostic) {
    switch event {
    case .status, .finished: return
    case .guardrails(let guardrails):
      try write(GuardrailReport.document(guardrails), to: Self.guardrailsFile, run: run)
    case .featurized(let columns, let names):
      let document: JSONValue = [
        "columns": .array(columns.map { Self.document($0) }),
        "engineered_feature_names": .array(names.map { .string($0) }),
      ]
      try write(document, to: Self.featurizationFile, run: run)
    case .iterationStarted(let number, let pipeline):
      try store.createRun(
        RunRecord(
          id: Self.child(run, number), experiment: experiment, parent: run, session: session,
          target: "local", status: .running, started: .now(),
          properties: ["runTemplate": "automl_child", "iteration": "\(number)", "pipeline": pipeline],
          seed: Int(truncatingIfNeeded: settings.seed), version: version))
    case .iterationFinished(let iteration): try finish(iteration)
    }
  }

  private func finish(_ iteration: AutoMLIteration) throws(Diagnostic) {
    let id = Self.child(run, iteration.number)
    if let model = iteration.model {
      try write(bytes: model.encode(), to: Self.modelFile, run: id)
    }
    var metrics: [MetricEntry] = []
    for score in iteration.scores { metrics.append(MetricEntry(score.name, .number(score.value))) }
    let properties = childProperties(iteration)
    try store.finishRun(
      id, status: iteration.failure == nil ? .completed : .failed,
      error: iteration.failure?.description, metrics: metrics
    ) { record in
      for entry in properties.entries { record.properties[entry.key] = entry.value }
      record.parameters = .object(
        iteration.params.map { JSONValue.Member($0.name, Self.json($0.value)) })
    }
  }

  private func childProperties(_ iteration: AutoMLIteration) -> TextMap {
    let metric = settings.primaryMetric ?? AutoML.primaryMetrics(settings.task)[0]
    var properties: TextMap = [
      "run_algorithm": iteration.algorithm, "run_preprocessor": iteration.preprocessor,
      "primary_metric": metric, "score": String(describing: iteration.score),
      "fit_time": String(describing: iteration.seconds),
      "model_name": "AutoML\(run.dropFirst(7).filter { $0 != "-" }.prefix(9))\(iteration.number)",
      "model_output_path": Self.modelFile,
    ]
    let members = iteration.model?.members ?? []
    if !members.isEmpty {
      properties["ensembled_iterations"] = Self.list(members.map { "\($0.iteration)" })
      properties["ensemble_weights"] = Self.list(members.map { "\($0.weight)" })
      properties["ensembled_run_ids"] = Self.list(
        members.map { "'\(Self.child(run, $0.iteration))'" })
    }
    return properties
  }

  private static func list(_ parts: [String]) -> String { "[" + parts.joined(separator: ", ") + "]" }

  private func conclude(
    _ outcome: AutoMLOutcome
  ) -> (RunStatus, String?, @Sendable (inout RunRecord) -> Void) {
    let best = outcome.best.map { (Self.child(run, $0.number), $0.score, $0.pipeline) }
    let count = outcome.iterations.count
    let trainingType = outcome.trainingType
    let change: @Sendable (inout RunRecord) -> Void = { record in
      record.properties["num_iterations"] = "\(count)"
      record.properties["training_type"] = trainingType
      guard let (id, score, pipeline) = best else { return }
      record.tags["automl_best_child_run_id"] = id
      record.tags["best_score"] = String(describing: score)
      record.tags["best_pipeline"] = pipeline
      record.tags["iterations"] = "\(count)"
    }
    if outcome.end == .cancelled { return (.canceled, nil, change) }
    guard best != nil else {
      let reasons = outcome.iterations.compactMap { $0.failure?.message }
      return (
        .failed,
        count == 0
          ? "The time limit was reached before the first iteration was done."
          : "None of \(count) iterations succeeded. The first failed because \(reasons.first ?? "")",
        change
      )
    }
    return (.completed, nil, change)
  }

  // MARK: Files

  private func write(_ document: JSONValue, to name: String, run: String) throws(Diagnostic) {
    try write(bytes: Array((document.text(indent: 2) + "\n").utf8), to: name, run: run)
  }

  private func write(bytes: [UInt8], to name: String, run: String) throws(Diagnostic) {
    try store.addArtifact(name, contents: bytes, run: run)
  }

  static func document(_ column: FeaturizedColumn) -> JSONValue {
    [
      "RawFeatureName": .string(column.rawName), "TypeDetected": .string(column.type),
      "Dropped": .string(column.isDropped ? "Yes" : "No"),
      "EngineeredFeatureCount": .integer(column.engineeredCount),
      "Transformations": .array(column.transformations.map { .string($0) }),
    ]
  }

  private static func json(_ value: ParamValue) -> JSONValue {
    switch value {
    case .none: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .integer(number)
    case .double(let number): .number(number)
    case .string(let text): .string(text)
    case .list(let values): .array(values.map { json($0) })
    }
  }
}
