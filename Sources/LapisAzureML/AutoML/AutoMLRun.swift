import FoundationEssentials
import LapisAutoML
import LapisDiagnostics
import LapisInterpreter
import LapisLearnModules
import LapisStore
import LapisTune

/// `AutoMLRun`: the parent run of an AutoML experiment; its children are the iterations.
final class AutoMLRun: Run {
  init(_ workspace: Workspace, _ record: RunRecord) {
    super.init(
      workspace, .stored(record.id), experiment: record.experiment,
      type: workspace.host.type(of: AutoMLRun.self))
  }

  /// Finished children in iteration order, with the values of a metric; unscored ones are left out.
  private func scored(_ metric: String) throws -> [(child: RunRecord, value: Double)] {
    let store = try host.store()
    var found: [(RunRecord, Double)] = []
    for child in try store.children(of: id) where child.status == .completed {
      guard let value = try store.metrics(of: child.id, named: metric).last?.value.asDouble,
        value.isFinite
      else { continue }
      found.append((child, value))
    }
    return found
  }

  /// The child that an iteration, a metric or neither names.
  func child(iteration: Int?, metric: String?, _ vm: Interpreter) throws -> RunRecord {
    if iteration != nil, metric != nil {
      throw SDKException.make(
        AutoMLExceptions.config, "Give iteration or metric, not both.", vm)
    }
    let store = try host.store()
    if let iteration {
      let children = try store.children(of: id)
      guard let child = children.first(where: { $0.id == AutoMLDriver.child(id, iteration) }) else {
        throw SDKException.make(
          AutoMLExceptions.notFound,
          "There is no iteration \(iteration); the run has \(children.count).", vm)
      }
      guard child.status == .completed else {
        throw SDKException.make(
          AutoMLExceptions.user,
          "Iteration \(iteration) is \(child.status.rawValue) and has no model.", vm)
      }
      return child
    }
    let record = try record()
    let wanted = metric ?? record.properties["primary_metric"] ?? "accuracy"
    let candidates = try scored(wanted)
    // The parent's own best has the last word on the primary metric: it decided ties.
    if metric == nil, let best = record.tags["automl_best_child_run_id"],
      let child = candidates.first(where: { $0.child.id == best })
    {
      return child.child
    }
    let goal = AutoMLMetrics.goal(of: wanted)
    var best: (child: RunRecord, value: Double)?
    for candidate in candidates
    where best.map({ goal.isBetter(candidate.value, than: $0.value) }) ?? true {
      best = candidate
    }
    guard let best else {
      var logged: [String] = []
      for child in try store.children(of: id) {
        for metric in try store.metrics(of: child.id) where !logged.contains(metric.name) {
          logged.append(metric.name)
        }
      }
      throw SDKException.make(
        AutoMLExceptions.autoML,
        "No completed iteration has a value of '\(wanted)'."
          + (logged.isEmpty ? "" : " There are \(logged.joined(separator: ", ")).")
          + (NearestName.nearest(to: wanted, among: logged).map { " Did you mean '\($0)'?" } ?? ""),
        vm)
    }
    return best.child
  }

  /// The fitted model of a child.
  func model(of child: RunRecord, _ vm: Interpreter) throws -> AutoMLModel {
    let artifacts = try host.store().artifacts(of: child.id)
    guard let file = artifacts.first(where: { $0.name == AutoMLDriver.modelFile }) else {
      throw SDKException.make(
        AutoMLExceptions.user, "The run \(child.id) has no file \(AutoMLDriver.modelFile).", vm)
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw SDKException.make(AutoMLExceptions.user, "The file \(file.path) cannot be read.", vm)
    }
    return try AutoMLModel(decoding: Array(data))
  }

  private func output(_ call: Call) throws -> Ref {
    let vm = call.vm
    if call.isPresent("iteration"), try call.int("iteration") < 0 {
      throw SDKException.make(AutoMLExceptions.config, "iteration must not be negative.", vm)
    }
    let child = try child(
      iteration: call.optionalInt("iteration"), metric: call.optionalString("metric"), vm)
    let run = vm.host(Run(workspace, .stored(child.id), experiment: child.experiment))
    let model = try model(of: child, vm)
    guard try call.bool("return_onnx_model") else {
      return vm.tuple([run, vm.host(FittedAutoMLModel.object(model, host))])
    }
    guard try record().properties["onnx_compatible"] == "True" else {
      throw SDKException.make(
        AutoMLExceptions.onnxConvert,
        "The run was not asked for ONNX models. Submit it with enable_onnx_compatible_models=True.",
        vm)
    }
    return vm.tuple([run, vm.host(ModelProtoObject(try model.onnx()))])
  }

  /// `[algorithm, count, best score]` for each algorithm, in the order they were first tried.
  private func summary() throws -> [(algorithm: String, count: Int, best: Double)] {
    let metric = try record().properties["primary_metric"] ?? "accuracy"
    let goal = AutoMLMetrics.goal(of: metric)
    let scores = try scored(metric)
    var rows: [(algorithm: String, count: Int, best: Double)] = []
    for child in try host.store().children(of: id) where child.status.isTerminal {
      let isScored = scores.first { $0.child.id == child.id }
      let algorithm = isScored == nil ? "Failed" : child.properties["run_algorithm"] ?? "Failed"
      let value = isScored?.value ?? .nan
      if let index = rows.firstIndex(where: { $0.algorithm == algorithm }) {
        rows[index].count += 1
        if rows[index].best.isNaN || goal.isBetter(value, than: rows[index].best) {
          rows[index].best = value
        }
      } else {
        rows.append((algorithm, 1, value))
      }
    }
    return rows
  }

  private func guardrails(_ toConsole: Bool, _ vm: Interpreter) throws -> Ref {
    let artifacts = try host.store().artifacts(of: id)
    guard let file = artifacts.first(where: { $0.name == AutoMLDriver.guardrailsFile }),
      let data = FileManager.default.contents(atPath: file.path)
    else {
      if toConsole { vm.print("Current Run does not have Guardrail data.") }
      return vm.dict([(String, Ref)]())
    }
    let document = try JSONValue(parsing: String(decoding: data, as: UTF8.self))
    if toConsole {
      for line in GuardrailReport(document).lines(width: IterationTable().width) { vm.print(line) }
    }
    return JSONBridge.ref(document, vm)
  }

  private func register(_ call: Call) throws -> Ref {
    let vm = call.vm
    let child = try child(
      iteration: call.optionalInt("iteration"), metric: call.optionalString("metric"), vm)
    let name =
      try call.optionalString("model_name") ?? child.properties["model_name"] ?? "AutoMLModel"
    let run = Run(workspace, .stored(child.id), experiment: child.experiment)
    let model = try vm.call(
      vm.attribute(vm.host(run), "register_model"), [],
      keywords: [
        ("model_name", vm.string(name)), ("model_path", vm.string(AutoMLDriver.modelFile)),
        ("description", call["description"]), ("tags", call["tags"]),
      ])
    try host.store().updateRun(id) { $0.properties["model_id"] = name }
    return model
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "AutoMLRun", module: "azureml.train.automl.run",
      doc: "An AutoML experiment: its iterations, the best model, what its data's checks found.",
      importPaths: ["azureml.train.automl.run", "azureml.train.automl"],
      base: host.type(of: Run.self),
      initializer: NativeFunction("AutoMLRun(experiment, run_id, **kwargs)", "A stored run by its id.") {
        call in
        let experiment = try call.host("experiment", as: Experiment.self)
        let id = try call.string("run_id")
        guard let record = try host.store().run(id), record.type == "automl" else {
          throw SDKException.make(
            AutoMLExceptions.notFound, "There is no AutoML run with the id \(id).", call.vm)
        }
        return call.vm.host(AutoMLRun(experiment.workspace, record))
      },
      members: [
        .method(
          "get_output(iteration=None, metric=None, return_onnx_model=False, return_split_onnx_model=None)",
          """
          The best run and its fitted model: by the primary metric, by another metric, or of one
          iteration. With return_onnx_model the model is an ONNX one.
          """
        ) { (run: AutoMLRun, call) in try run.output(call) },
        .method("get_best_child(metric=None, onnx_compatible=False)", "The best iteration's run.") {
          (run: AutoMLRun, call) in
          let child = try run.child(
            iteration: nil, metric: call.optionalString("metric"), call.vm)
          return call.vm.host(
            Run(run.workspace, .stored(child.id), experiment: child.experiment))
        },
        .method("summary()", "For each algorithm how often it was tried, and its best score.") {
          (run: AutoMLRun, call) in
          call.vm.list(
            try run.summary().map {
              call.vm.list([call.vm.string($0.algorithm), Ref($0.count), Ref($0.best)])
            })
        },
        .method("get_guardrails(to_console=True)", "What the checks of the data found.") {
          (run: AutoMLRun, call) in try run.guardrails(call.bool("to_console"), call.vm)
        },
        .method(
          "register_model(model_name=None, description=None, tags=None, iteration=None, metric=None)",
          "Registers the best model, or that of an iteration."
        ) { (run: AutoMLRun, call) in try run.register(call) },
        .method("get_run_sdk_dependencies(iteration=None, check_versions=True)", "The versions it ran with.") {
          (run: AutoMLRun, call) in
          call.vm.dict([("lapis", call.vm.string(try run.record().version))])
        },
        .method(
          "wait_for_completion(show_output=False, wait_post_processing=False)",
          "Waits for the last iteration; does not raise where the run failed."
        ) { (run: AutoMLRun, call) in
          try run.follow(showOutput: call.bool("show_output"), call.vm)
        },
        .property(
          "model_id", "The name under which register_model registered, or None.",
          get: { (run: AutoMLRun, vm) in
            try run.record().properties["model_id"].map { vm.string($0) } ?? .none
          }),
        .property("run_id", "The run's id.", get: { (run: AutoMLRun, vm) in vm.string(run.id) }),
      ])
  }

  /// Waits; the lines of the iteration table are printed without the frame that script runs get.
  func follow(showOutput: Bool, _ vm: Interpreter) throws -> Ref {
    if let active = host.activeRun(id) {
      var shown = 0
      while true {
        let isOver = active.wait(milliseconds: 50)
        if showOutput {
          let lines = active.lines(after: shown)
          for line in lines { vm.print(line) }
          shown += lines.count
          if !lines.isEmpty { vm.output.flush() }
        }
        if isOver { break }
        try vm.checkInterrupt()
      }
      host.remove(active)
    }
    return try detailsRef(vm)
  }
}
