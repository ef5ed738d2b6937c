import LapisCompute
import LapisDiagnostics
import LapisNumerics
import LapisStore
import LapisTune

/// Drives one HyperDrive run on a background thread: every trial is a child run.
struct HyperDriveDriver: Sendable {
  let store: RunStore
  let plan: HyperDrivePlan
  let run: String
  let experiment: String
  let session: Int?
  let version: String
  let workers: LocalWorkers
  let workerCount: Int
  /// What an earlier part of the search did, where this one continues it.
  var earlier = EarlierTrials()

  /// Returns when the last worker is gone and the parent's row is final.
  func drive(_ active: ActiveRun) {
    let log = HyperDriveLog(store: store, run: run)
    log.write("API", "INFO", "Experiment created")
    let end: (status: RunStatus, error: String?, properties: TextMap)
    do throws(Diagnostic) {
      try store.updateRun(run) { record in
        record.status = .running
        // A resumed search started when its first child did.
        if record.started == nil { record.started = .now() }
      }
      let trials = TrialRuns(driver: self, active: active, log: log)
      let study = Study(try plan.scheduler(proposed: earlier.proposed), workers: min(workerCount, plan.lag))
      log.write("GENERATOR", "INFO", "Trying to sample '\(plan.maxTotal)' jobs from the hyperparameter space")
      let result = study.run(trials, cancellation: active.cancellation) { trials.note($0) }
      end = try conclude(result, log)
    } catch {
      end = (.failed, error.description, [:])
    }
    log.write("CONTROLLER", "INFO", "Changing Run Status from Running to \(end.status.rawValue)")
    log.close()
    _ = try? store.finishRun(run, status: end.status, error: end.error) { record in
      for entry in end.properties.entries { record.properties[entry.key] = entry.value }
    }
  }

  private func conclude(
    _ result: Study.Result, _ log: HyperDriveLog
  ) throws(Diagnostic) -> (status: RunStatus, error: String?, properties: TextMap) {
    switch result.end {
    case .maxTrials: log.write("GENERATOR", "INFO", "Max number of jobs '\(plan.maxTotal)' reached for experiment.")
    case .exhausted: log.write("GENERATOR", "WARNING", "Could not sample any more jobs from the space.")
    default: break
    }
    for record in result.records where record.state == .discarded {
      // It ended, but after one that was cut off: as part of the result it would make the answer depend
      // on the clock.
      try store.updateRun(child(record.trial.number)) { run in
        run.status = .canceled
        run.properties[SearchChild.discardedProperty] = "True"
      }
    }
    var properties: TextMap = [:]
    if let best = result.best(plan.goal), let score = best.best(plan.goal) {
      properties["score"] = score.description
      properties["best_child_run_id"] = child(best.trial.number)
      properties["best_metric_status"] = "Succeeded"
    }
    if result.end == .cancelled { return (.canceled, nil, properties) }
    let failures = result.records.compactMap { record in
      if case .failed(let reason) = record.state { return reason }
      return Diagnostic?.none
    }
    if let first = failures.first, failures.count == result.records.count {
      return (.failed, "All \(failures.count) runs failed. The first: \(first.message)", properties)
    }
    return (.completed, nil, properties)
  }

  func child(_ number: Int) -> String { "\(run)_\(number)" }
}

/// The runner of a study's trials.
private final class TrialRuns: TrialRunner {
  private let driver: HyperDriveDriver
  private let active: ActiveRun
  private let log: HyperDriveLog
  /// The number of the trial whose row is made next: rows are numbered as trials are, whichever thread
  /// is first.
  private let nextRow = Gate(0)
  private let table = Gate(TrialTable())

  init(driver: HyperDriveDriver, active: ActiveRun, log: HyperDriveLog) {
    self.driver = driver
    self.active = active
    self.log = log
    active.tell(TrialTable.header(driver.plan.metric))
  }

  func run(
    _ trial: Trial, report: @escaping @Sendable (Double) -> TrialDecision, cancellation: Cancellation
  ) -> TrialOutcome {
    if let finished = driver.earlier.finished[trial.number] {
      nextRow.wait(milliseconds: 100) { $0 == trial.number ? () : nil }
      nextRow.change { $0 += 1 }
      return finished.replay(report)
    }
    let id = driver.child(trial.number)
    let arguments = driver.plan.spec.arguments + trial.assignment.arguments
    let seed = RandomStream.seed(of: driver.plan.seed, trial: trial.number)
    let stored = nextRow.wait(milliseconds: 100) { next -> Result<Void, Diagnostic>? in
      next == trial.number ? store(trial, id, arguments, seed) : nil
    }
    nextRow.change { $0 += 1 }
    if case .failure(let reason) = stored { return .failed(reason) }

    let limit = driver.plan.spec.maxDurationSeconds.map { ContinuousClock.now + .seconds($0) }
    let own = Cancellation(deadline: limit)
    active.setChild(id, own)
    defer { active.setChild(id, nil) }
    if cancellation.reason != nil { own.cancel() }
    log.write("SCHEDULER", "INFO", "Scheduling job, id='\(id)'")
    let execution = ScriptExecution(
      store: driver.store, workers: driver.workers, run: id, experiment: driver.experiment,
      spec: driver.plan.spec, arguments: arguments, seed: seed)
    let end = execution.execute(cancellation: own, alsoCancelledBy: cancellation) { name, value in
      name == driver.plan.metric ? report(value) : .proceed
    }
    switch end {
    case .completed: return .completed
    case .stopped: return .stopped
    case .failed(let reason): return .failed(reason)
    case .cancelled:
      guard cancellation.reason == nil, own.reason == .timeout else { return .cancelled }
      return .failed(
        Diagnostic("trial.timeout", .timeout, "The run took longer than its max_run_duration_seconds."))
    }
  }

  private func store(
    _ trial: Trial, _ id: String, _ arguments: [String], _ seed: UInt64
  ) -> Result<Void, Diagnostic> {
    let spec = driver.plan.spec
    do throws(Diagnostic) {
      if driver.earlier.proposed[trial.number] != nil {
        try driver.store.restartRun(id)
        return .success(())
      }
      try driver.store.createRun(
        RunRecord(
          id: id, experiment: driver.experiment, parent: driver.run, session: driver.session,
          type: "azureml.scriptrun", target: spec.target, status: .queued,
          properties: [
            "_azureml.ComputeTargetType": "amlcompute", "azureml.runsource": "hyperdrive",
            "ProcessInfoFile": "azureml-logs/process_info.json",
            "ProcessStatusFile": "azureml-logs/process_status.json",
          ],
          tags: ["hyperparameters": trial.assignment.json.text()], parameters: trial.assignment.json,
          arguments: arguments, definition: spec.definition(arguments: arguments, node: spec.target),
          seed: Int(truncatingIfNeeded: seed), version: driver.version))
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  /// Tells the waiting script about a trial that ended, in the order of the trials.
  func note(_ event: StudyEvent) {
    switch event {
    case .started: break
    case .logged(let trial, let value, let interval, let decision):
      if decision == .stop {
        log.write(
          "CONTROLLER", "INFO",
          "The policy stopped '\(driver.child(trial.number))' at interval \(interval), where it logged \(value).")
      }
    case .ended(let record):
      log.write("SCHEDULER", "INFO", "Job '\(driver.child(record.trial.number))' is over.")
      // Told while the table is held: another thread's rows would come in between.
      table.change { table in
        for row in table.rows(after: record, goal: driver.plan.goal) { active.tell(row) }
      }
    }
  }
}

extension RandomStream {
  /// The seed from which the streams of one trial's script start.
  static func seed(of study: UInt64, trial: Int) -> UInt64 {
    var stream = RandomStream(seed: study, purpose: "trial script", index: trial)
    return stream.seed()
  }
}
