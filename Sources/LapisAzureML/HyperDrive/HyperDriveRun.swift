import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisTune

/// `azureml.train.hyperdrive.HyperDriveRun`: the parent run of a search.
final class HyperDriveRun: Run {
  /// The configuration object it was submitted with; none where the run was found in the store.
  private let config: Ref

  init(_ workspace: Workspace, _ recorder: RunRecorder, experiment: String, config: Ref = .none) {
    self.config = config
    super.init(
      workspace, recorder, experiment: experiment, type: workspace.host.type(of: HyperDriveRun.self))
  }

  convenience init(_ workspace: Workspace, _ record: RunRecord) {
    self.init(workspace, .stored(record.id), experiment: record.experiment)
  }

  override func visit(_ visit: (Ref) -> Void) { visit(config) }

  struct Search {
    var metric: String
    var goal: Goal
    /// In the order of the trials.
    var children: [SearchChild]
    /// The names of everything that was logged.
    var logged: [String]
  }

  func search() throws -> Search {
    let parent = try record()
    let settings = parent.parameters["primary_metric_config"]
    let metric = settings?["name"]?.asString ?? ""
    let goal = Goal(rawValue: settings?["goal"]?.asString ?? "") ?? .maximize
    let metrics = try host.store().metrics(ofChildrenOf: id)
    var logged: [String] = []
    for entry in metrics where !logged.contains(entry.name) { logged.append(entry.name) }
    let children = try SearchChild.all(of: id, metric: metric, goal: goal, metrics: metrics, in: host.store())
    return Search(metric: metric, goal: goal, children: children, logged: logged)
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "HyperDriveRun", module: "azureml.train.hyperdrive.run", doc: "The parent run of a search.",
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.run"],
      base: host.type(of: Run.self),
      initializer: NativeFunction(
        "HyperDriveRun(experiment, run_id, hyperdrive_config=None, **kwargs)", "A stored search by its id."
      ) { call in
        let experiment = try call.host("experiment", as: Experiment.self)
        guard let id = call["run_id"].asString else {
          throw SDKException.make(
            SDKException.hyperDriveConfig,
            "Expected type str for run_id but got \(call.vm.typeName(call["run_id"]))", call.vm)
        }
        return try Run.stored(id, host, experiment.workspace, call.vm)
      },
      members: [
        .method(
          "get_best_run_by_primary_metric(include_failed=True, include_canceled=True, include_resume_from_runs=True)",
          "The child with the best value of the primary metric; the first of equals."
        ) { (run: HyperDriveRun, call) in try run.best(call) },
        .method("get_metrics()", "What each child logged, by its id.") { (run: HyperDriveRun, call) in
          JSONBridge.ref(try RunDocuments(store: host.store()).metricsOfChildren(run.id), call.vm)
        },
        .method("get_hyperparameters()", "Each child's hyperparameters as JSON text, by its id.") {
          (run: HyperDriveRun, call) in
          call.vm.dict(
            try host.store().children(of: run.id).map { ($0.id, call.vm.string($0.parameters.text())) })
        },
        .method(
          "get_children_sorted_by_primary_metric(top=0, reverse=False, discard_no_metric=False)",
          "The children as dicts, best first."
        ) { (run: HyperDriveRun, call) in try run.sorted(call) },
        .method("get_diagnostics()", "Not there for HyperDrive runs.") { (_: HyperDriveRun, call) in
          throw SDKException.make(
            SDKException.hyperDriveNotImplemented,
            "get_diagnostics is not implemented for HyperDrive runs; get_details() tells how the search went, and "
              + "get_details() of a child how that ended.", call.vm)
        },
        .method("fail(error_details=None, error_code=None)", "Not there for HyperDrive runs.") {
          (_: HyperDriveRun, call) in
          throw SDKException.make(
            SDKException.hyperDriveNotImplemented,
            "fail is not implemented for HyperDrive runs; cancel() ends a search.", call.vm)
        },
        .property(
          "hyperdrive_config", "The configuration the run was submitted with.",
          get: { (run: HyperDriveRun, vm) in
            if !run.config.isNone { return run.config }
            return vm.host(HyperDriveSettings(host, try run.record().parameters, vm))
          }),
      ])
  }

  private func best(_ call: Call) throws -> Ref {
    let search = try search()
    let withFailed = try call.bool("include_failed")
    let withCanceled = try call.bool("include_canceled")
    var best: SearchChild?
    for child in search.children {
      if !child.counts { continue }
      if child.record.status == .failed, !withFailed { continue }
      if child.record.status == .canceled, !withCanceled { continue }
      guard let value = child.best else { continue }
      if best?.best.map({ search.goal.isBetter(value, than: $0) }) ?? true { best = child }
    }
    guard let best else {
      throw SDKException.make(SDKException.training, Self.noBest(search, isOver: try record().status.isTerminal), call.vm)
    }
    return call.vm.host(Run.make(best.record, workspace))
  }

  private static func noBest(_ search: Search, isOver: Bool) -> String {
    let asked = "No child run logged the primary metric '\(search.metric)'"
    if search.children.isEmpty { return asked + ": there is no child run yet." }
    guard !search.logged.isEmpty else {
      let failures = search.children.compactMap { $0.record.error }
      if let first = failures.first { return asked + "; no metric was logged. The first failure: \(first)" }
      return asked + (isOver ? "; no metric was logged." : " yet; wait_for_completion() waits for it.")
    }
    let names = search.logged.map { "'\($0)'" }.joined(separator: ", ")
    let nearest = NearestName.nearest(to: search.metric, among: search.logged)
    return asked + "; the logged metrics are \(names)." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
  }

  private func sorted(_ call: Call) throws -> Ref {
    let vm = call.vm
    guard call["top"].isInteger, let top = call["top"].asInt, top >= 0, let reverse = call["reverse"].asBool,
      let discard = call["discard_no_metric"].asBool
    else {
      throw ScriptError(
        .assertionError, "top is an int of at least 0; reverse and discard_no_metric are True or False")
    }
    let search = try search()
    var children = SearchChild.ranked(search.children, reverse ? search.goal.opposite : search.goal)
    if discard { children.removeAll { $0.best == nil } }
    if top > 0 { children = Array(children.prefix(top)) }
    return vm.list(
      children.map { child in
        vm.dict([
          ("run_id", vm.string(child.record.id)),
          ("hyperparameters", vm.string(child.record.parameters.text())),
          ("best_primary_metric", child.best.map { Ref($0) } ?? .none),
          ("status", vm.string(child.record.status.rawValue)),
        ])
      })
  }
}

/// The configuration of a search that was read back from the store.
final class HyperDriveSettings: OpenObject, SDKClass {
  init(_ host: SDKHost, _ json: JSONValue, _ vm: Interpreter) {
    super.init(host, type: host.type(of: HyperDriveSettings.self))
    let metric = json["primary_metric_config"]
    set("_max_total_runs", JSONBridge.ref(json["max_total_jobs"] ?? .null, vm))
    set("_max_concurrent_runs", JSONBridge.ref(json["max_concurrent_jobs"] ?? .null, vm))
    set("_max_duration_minutes", JSONBridge.ref(json["max_duration_minutes"] ?? .null, vm))
    set("_primary_metric_name", JSONBridge.ref(metric?["name"] ?? .null, vm))
    set("_policy_config", JSONBridge.ref(json["policy_config"] ?? .null, vm))
    set("_generator_config", JSONBridge.ref(json["generator_config"] ?? .null, vm))
    set("source_directory", JSONBridge.ref(json["script"]?["source_directory"] ?? .null, vm))
    for name in ["estimator", "run_config", "pipeline"] { set(name, .none) }
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "HyperDriveConfig", module: "azureml.train.hyperdrive.runconfig",
      doc: "The configuration of a stored search.", importPaths: [], members: [])
  }
}
