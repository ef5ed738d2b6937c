import LapisCompute
import LapisDiagnostics
import LapisNumerics
import LapisStore
import LapisTune

/// One script run from start to end, without any value of the language: starts a worker, stores what it
/// logs, and ends the run's row.
struct ScriptExecution: Sendable {
  let store: RunStore
  let workers: LocalWorkers
  let run: String
  let experiment: String
  let spec: ScriptSpec
  let arguments: [String]
  let seed: UInt64

  /// Blocks until the worker is gone and the row is final.
  ///
  /// - Parameter observe: sees every logged value that is a number, and says whether the run goes on.
  func execute(
    cancellation: Cancellation, alsoCancelledBy parent: Cancellation? = nil,
    observe: (_ name: String, _ value: Double) -> TrialDecision
  ) -> LocalWorkers.End {
    let end = work(cancellation, parent, observe)
    do throws(Diagnostic) {
      switch end {
      case .completed: try store.finishRun(run, status: .completed)
      case .stopped:
        try store.finishRun(run, status: .canceled) { $0.properties[SearchChild.stoppedProperty] = "True" }
      case .cancelled: try store.finishRun(run, status: .canceled)
      case .failed(let reason): try store.finishRun(run, status: .failed, error: reason.description)
      }
    } catch {
      return .failed(error)
    }
    return end
  }

  private func work(
    _ cancellation: Cancellation, _ parent: Cancellation?, _ observe: (String, Double) -> TrialDecision
  ) -> LocalWorkers.End {
    do throws(Diagnostic) {
      let folder = try RunFolder(store.folder(ofRun: run), linking: spec.sourceDirectory)
      try store.updateRun(run) { record in
        record.status = .running
        record.started = .now()
      }
      let job = TrialJob(
        run: run, experiment: experiment, script: spec.scriptPath, arguments: arguments,
        workingDirectory: folder.workingDirectory, environment: environment, seed: seed,
        context: ["inputs": spec.inputs])
      let questions = HostQuestions(store: store, run: run)
      let end = workers.run(
        job, trialFile: folder.trialFile, log: folder.log, cancellations: [cancellation] + (parent.map { [$0] } ?? [])
      ) { request in
        answer(request, questions, observe)
      }
      folder.collect(into: store, run: run)
      return end
    } catch {
      return .failed(error)
    }
  }

  private var environment: TextMap {
    var variables = spec.environmentVariables
    variables["AZUREML_RUN_ID"] = run
    variables["AZUREML_ARM_PROJECT_NAME"] = experiment
    return variables
  }

  private func answer(
    _ request: WorkerRequest, _ questions: HostQuestions, _ observe: (String, Double) -> TrialDecision
  ) -> WorkerReply {
    do throws(Diagnostic) {
      switch request {
      case .log(let name, let kind, let value, let step):
        let metric = MetricValue(wire: value)
        try store.appendMetrics([MetricEntry(name, metric, kind: kind, step: step)], run: run)
        if kind == "scalar", let number = metric.asDouble, observe(name, number) == .stop { return .stop }
      case .tag(let key, let value):
        try store.updateRun(run) { $0.tags[key] = value }
      case .properties(let properties):
        try store.updateRun(run) { record in
          for entry in properties.entries { record.properties[entry.key] = entry.value }
        }
      case .file(let name, let path):
        try store.addArtifact(name, copying: path, run: run)
      case .ask(let question, let details):
        return .value(try questions.answer(question, details))
      case .complete, .fail:
        break
      }
      return .proceed
    } catch {
      return .failure(error)
    }
  }
}

extension MetricValue {
  /// As a worker sends it.
  init(wire value: JSONValue) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .null, .bool, .array, .object: self = .json(value)
    }
  }

  var json: JSONValue {
    switch self {
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .json(let json): json
    }
  }
}
