import LapisAutoML
import LapisDiagnostics
import LapisInterpreter
import LapisLearn
import LapisStore

extension AutoMLConfig: SubmittableConfig {
  func submit(to experiment: Experiment, options: SubmitOptions, _ vm: Interpreter) throws -> Ref {
    let request = try AutoMLRequest(self, vm)
    let run = "AutoML_" + RunIdentifier.guid()
    let store = try host.store()
    let record = try store.createRun(
      RunRecord(
        id: run, experiment: experiment.name, session: host.session, type: "automl",
        target: request.target, status: .notStarted,
        properties: [
          "runTemplate": "AutoML", "azureml.runsource": "automl",
          "primary_metric": request.primaryMetric,
          "display_task_type": request.settings.task.rawValue,
          "onnx_compatible": request.settings.onnxCompatible ? "True" : "False",
          "ClientSdkVersion": host.options.version,
        ],
        tags: options.tags, parameters: try request.document(self, vm),
        seed: Int(truncatingIfNeeded: request.settings.seed), version: host.options.version))
    let showOutput = try options.flag("show_output", vm)
    if showOutput {
      vm.print("Running in the active local environment.")
      vm.print("Parent Run ID: \(run)\n")
    }
    let active = ActiveRun(id: run, seconds: nil)
    host.add(active)
    let driver = AutoMLDriver(
      store: store, settings: request.settings, data: request.data, layout: request.layout, run: run,
      experiment: experiment.name, session: host.session, version: host.options.version,
      threads: max(1, host.options.workers))
    active.start { driver.drive($0) }
    let parent = AutoMLRun(experiment.workspace, record)
    if showOutput { _ = try parent.follow(showOutput: true, vm) }
    return vm.host(parent)
  }
}
