import LapisAutoML
import LapisDiagnostics
import LapisLearn

/// Turns what an AutoML run tells into the lines that a waiting script prints.
final class AutoMLConsole: Sendable {
  private let active: ActiveRun
  private let table: IterationTable

  init(_ active: ActiveRun, layout: IterationTable.Layout) {
    self.active = active
    table = IterationTable(layout: layout)
  }

  private func tell(_ lines: [String]) { lines.forEach { active.tell($0) } }

  func show(_ event: AutoMLEvent) {
    switch event {
    case .status(let status):
      tell(["Current status: \(status.rawValue). \(Self.text(status))"])
      if status == .modelSelection { tell(table.description + [table.header]) }
    case .guardrails(let guardrails):
      tell(GuardrailReport(guardrails).lines(width: table.width))
      tell([""])
    case .featurized, .iterationStarted: break
    case .iterationFinished(let iteration):
      // The name of an ensemble stands where a scaler would: behind one more space.
      let pipeline = iteration.preprocessor.isEmpty ? " " + iteration.algorithm : iteration.pipeline
      tell([
        table.row(
          iteration: iteration.number, pipeline: pipeline, seconds: iteration.seconds,
          metric: iteration.score, best: iteration.best)
      ])
      if let failure = iteration.failure { tell(["ERROR: \(failure)"]) }
    case .finished(let end):
      switch end {
      case .iterations, .cancelled: break
      case .exitScore: tell(["", "The exit score was reached: the experiment ends here."])
      case .noImprovement(let count):
        tell(["", "No score improved over the last \(count) iterations: the experiment stops early."])
      case .timeout: tell(["", "The experiment's time limit was reached: it ends here."])
      }
    }
  }

  func conclude(_ outcome: AutoMLOutcome) {
    let name = outcome.primaryMetric.name
    if let baseline = outcome.baseline.first(where: { $0.name == name }) {
      tell([
        "", "A model that answers every row alike has \(name) \(IterationTable.number(baseline.value)).",
      ])
    }
    if outcome.dependsOnTime {
      tell(["The time limit of an iteration decided something: another machine may find other models."])
    }
    if outcome.best == nil { tell(["No successful child runs."]) }
  }

  func fail(_ error: Diagnostic) { tell(["ERROR: \(error)"]) }

  private static func text(_ status: AutoMLStatus) -> String {
    switch status {
    case .datasetEvaluation: "Gathering dataset statistics."
    case .featuresGeneration: "Generating features for the dataset."
    case .datasetFeaturization: "Beginning to fit featurizers and featurize the dataset."
    case .datasetFeaturizationCompleted:
      "Completed fit featurizers and featurizing the dataset."
    case .datasetCrossValidationSplit: "Generating individually featurized CV splits."
    case .modelSelection: "Beginning model selection."
    }
  }
}
