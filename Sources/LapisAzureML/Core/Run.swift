import FoundationEssentials
import LapisCompute
import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisSyntax

/// `azureml.core.Run`: a stored run, or the run around the script that asks for its context.
class Run: HostObject, SDKClass {
  let workspace: Workspace
  let recorder: RunRecorder
  let experimentName: String
  var host: SDKHost { workspace.host }
  var id: String { recorder.id }

  init(_ workspace: Workspace, _ recorder: RunRecorder, experiment: String, type: HostType? = nil) {
    self.workspace = workspace
    self.recorder = recorder
    experimentName = experiment
    super.init(type: type ?? workspace.host.type(of: Run.self))
  }

  /// A run of the store as the class of its type.
  static func make(_ record: RunRecord, _ workspace: Workspace) -> Run {
    let makers = RunTypes.makers
    if let type = record.type, let maker = makers.first(where: { $0.type == type }) {
      return maker.make(workspace, record)
    }
    return Run(workspace, .stored(record.id), experiment: record.experiment)
  }

  static func stored(_ id: String, _ host: SDKHost, _ workspace: Workspace, _ vm: Interpreter) throws -> Ref {
    guard let record = try host.store().run(id) else {
      throw SDKException.make(SDKException.userError, "There is no run with the id \(id).", vm)
    }
    return vm.host(make(record, workspace))
  }

  /// As the SDK does, an iterator and not a list.
  static func generator(_ records: [RunRecord], _ workspace: Workspace, _ vm: Interpreter) -> Ref {
    var rest = records[...]
    return vm.iterator { rest.popFirst().map { vm.host(make($0, workspace)) } }
  }

  func record() throws -> RunRecord { try RunDocuments(store: host.store()).record(id) }

  override func repr(_ vm: Interpreter) throws -> String {
    let facts = try recorder.ask("run.record", host)
    return "Run(Experiment: \(experimentName),\nId: \(id),\nType: \(facts["type"]?.asString ?? "None"),\n"
      + "Status: \(facts["status"]?.asString ?? "Running"))"
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: Run.self) else { return nil }
    switch op {
    case .equal: return Ref(other.id == id)
    case .notEqual: return Ref(other.id != id)
    default: return nil
    }
  }

  override func hash(_ vm: Interpreter) throws -> Int? { try vm.hash(vm.string(id)) }

  // MARK: with

  override func enter(_ vm: Interpreter) throws -> Ref? { vm.host(self) }

  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    if exception.isNone {
      try end(.completed, nil)
    } else {
      try end(.failed, "\(vm.typeName(exception)): \(try vm.str(exception))")
    }
    return false
  }

  /// Ends an interactive run. The end of a submitted one is its script's.
  func end(_ status: RunStatus, _ error: String?) throws {
    guard case .stored(let id) = recorder, host.activeRun(id) == nil else { return }
    if try record().status.isTerminal { return }
    try host.store().finishRun(id, status: status, error: error)
  }

  // MARK: Waiting

  /// Blocks until the run has ended, telling what it tells if asked to.
  func wait(showOutput: Bool, raiseOnError: Bool, _ vm: Interpreter) throws -> Ref {
    if showOutput { showStart(vm) }
    if let active = host.activeRun(id) {
      var shown = 0
      while true {
        let isOver = active.wait(milliseconds: 50)
        if showOutput {
          let lines = active.lines(after: shown)
          for line in lines { vm.print(line) }
          shown += lines.count
        }
        if isOver { break }
        vm.output.flush()
        try vm.checkInterrupt()
      }
      host.remove(active)
    }
    if showOutput { try showEnd(vm) }
    let details = try recorder.ask("run.details", host)
    if raiseOnError, details["status"]?.asString == RunStatus.failed.rawValue {
      let error = details["error"] ?? [:]
      throw SDKException.make(SDKException.activityFailed, "Activity Failed:\n\(error.text(indent: 4))", vm)
    }
    return try detailsRef(vm)
  }

  func webView() throws -> String { "file://" + (try host.store().folder(ofRun: id)) }

  private func showStart(_ vm: Interpreter) {
    vm.print("RunId: \(id)")
    vm.print("Web View: \((try? webView()) ?? "")")
    vm.print("")
  }

  private func showEnd(_ vm: Interpreter) throws {
    vm.print("\nExecution Summary\n=================")
    vm.print("RunId: \(id)")
    vm.print("Web View: \(try webView())")
    if let error = try record().error { vm.print("Error: \(error)") }
    vm.print("")
  }

  func detailsRef(_ vm: Interpreter) throws -> Ref {
    let details = try recorder.ask("run.details", host)
    return vm.dict(
      (details.asObject ?? []).map { member in
        guard member.key == "runDefinition" else { return (member.key, JSONBridge.ref(member.value, vm)) }
        return (member.key, vm.host(RunDefinition(host, member.value, vm)))
      })
  }

  // MARK: The class

  class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "Run", module: "azureml.core.run",
      doc: "One run of an experiment: what it logged, its files, its status.",
      importPaths: ["azureml.core", "azureml.core.run"],
      initializer: NativeFunction(
        "Run(experiment, run_id, outputs=None, **kwargs)", "A stored run by its id."
      ) { call in
        let experiment = try call.host("experiment", as: Experiment.self)
        return try stored(try call.string("run_id"), host, experiment.workspace, call.vm)
      },
      members: contextMembers(host) + factMembers(host) + lifeMembers(host) + RunLogging.members
        + RunFiles.members)
  }

  private static func contextMembers(_ host: SDKHost) -> [Member] {
    [
      .staticMethod(
        "get_context(allow_offline=True, used_for_context_manager=False, **kwargs)",
        "The run around this script; outside a submitted run one that prints what it is given."
      ) { call in
        guard let job = host.options.job, let channel = host.options.channel else {
          guard try call.bool("allow_offline") else {
            throw SDKException.make(
              SDKException.runEnvironment,
              "Could not load a submitted run, if outside of an execution context, use experiment.start_logging "
                + "to initialize an azureml.core.Run.", call.vm)
          }
          return call.vm.host(OfflineRun(host))
        }
        let run = Run(
          Workspace(host, .local), .submitted(channel, run: job.run), experiment: job.experiment)
        return call.vm.host(run)
      },
      .staticMethod("get(workspace, run_id)", "A stored run by its id.") { call in
        try stored(
          try call.string("run_id"), host, try call.host("workspace", as: Workspace.self), call.vm)
      },
      .staticMethod(
        "list(experiment, type=None, tags=None, properties=None, status=None, include_children=False)",
        "The runs of an experiment, newest first."
      ) { call in
        let experiment = try call.host("experiment", as: Experiment.self)
        var query = RunQuery()
        query.experiment = experiment.name
        query.topLevelOnly = !(try call.bool("include_children"))
        let filter = try RunFilter(call)
        let runs = try host.store().runs(query).filter { filter.allows($0) }
        return Run.generator(runs, experiment.workspace, call.vm)
      },
    ]
  }

  private static func factMembers(_ host: SDKHost) -> [Member] {
    func fact(_ name: String, _ doc: String, _ key: String) -> Member {
      .property(
        name, doc,
        get: { (run: Run, vm) in JSONBridge.ref(try run.recorder.ask("run.record", host)[key] ?? .null, vm) })
    }
    return [
      .property("id", "The run's id.", get: { (run: Run, vm) in vm.string(run.id) }),
      fact("type", "`hyperdrive`, `automl`, `azureml.scriptrun`; None for interactive runs.", "type"),
      fact("number", "Counted from 1 within the experiment.", "number"),
      fact("status", "The run's status.", "status"),
      fact("tags", "The run's tags.", "tags"),
      fact("properties", "The run's properties.", "properties"),
      .property(
        "name", "The name that is shown.",
        get: { (run: Run, vm) in
          JSONBridge.ref(try run.recorder.ask("run.record", host)["name"] ?? .null, vm)
        },
        set: { (run: Run, value, vm) in
          let name = try vm.str(value)
          try host.store().updateRun(run.id) { $0.name = name }
        }),
      .property(
        "display_name", "The name that is shown.",
        get: { (run: Run, vm) in
          JSONBridge.ref(try run.recorder.ask("run.record", host)["name"] ?? .null, vm)
        },
        set: { (run: Run, value, vm) in
          let name = try vm.str(value)
          try host.store().updateRun(run.id) { $0.name = name }
        }),
      .property(
        "experiment", "The experiment the run belongs to.",
        get: { (run: Run, vm) in vm.host(Experiment(run.workspace, run.experimentName)) }),
      .property(
        "parent", "The parent run, or None.",
        get: { (run: Run, vm) in
          guard let parent = try run.recorder.ask("run.record", host)["parent"]?.asString else { return .none }
          return try Run.stored(parent, host, run.workspace, vm)
        }),
      .property(
        "input_datasets", "The data sets the run was given, by name.",
        get: { (run: Run, vm) in
          let inputs = host.options.job?.context["inputs"]?.asObject ?? []
          return vm.dict(
            inputs.map { ($0.key, vm.host(TabularDataset(host, source: $0.value))) })
        }),
      .method("get_status()", "The run's status.") { (run: Run, call) in
        call.vm.string(try run.recorder.ask("run.record", host)["status"]?.asString ?? "Running")
      },
      .method("get_detailed_status()", "Status and details.") { (run: Run, call) in
        let facts = try run.recorder.ask("run.record", host)
        return JSONBridge.ref(["status": facts["status"] ?? .null, "details": nil], call.vm)
      },
      .method("get_details()", "Everything about the run, as a dict.") { (run: Run, call) in
        try run.detailsRef(call.vm)
      },
      .method("get_details_with_logs()", "As get_details, with the texts of the logs.") { (run: Run, call) in
        let details = try run.detailsRef(call.vm)
        let logs = try run.recorder.ask("run.details", host)["logFiles"]?.asObject ?? []
        let texts = logs.map { log -> (String, Ref) in
          let bytes = FileManager.default.contents(atPath: log.value.asString ?? "") ?? Data()
          return (log.key, call.vm.string(String(decoding: bytes, as: UTF8.self)))
        }
        try call.vm.setItem(details, call.vm.string("logFiles"), call.vm.dict(texts))
        return details
      },
      .method("get_tags()", "The run's tags.") { (run: Run, call) in
        JSONBridge.ref(try run.recorder.ask("run.record", host)["tags"] ?? [:], call.vm)
      },
      .method("get_properties()", "The run's properties.") { (run: Run, call) in
        JSONBridge.ref(try run.recorder.ask("run.record", host)["properties"] ?? [:], call.vm)
      },
      .method("get_environment()", "The environment the run was submitted with.") { (run: Run, call) in
        let name = try run.record().definition?["environment"]?["name"]?.asString
        return call.vm.host(Environment(host, name: name ?? "default-environment", call.vm))
      },
      .method("get_portal_url()", "Where the run's files are.") { (run: Run, call) in
        call.vm.string(try run.webView())
      },
      .method(
        "get_children(recursive=False, tags=None, properties=None, type=None, status=None)",
        "The run's children, in order."
      ) { (run: Run, call) in
        let filter = try RunFilter(call)
        var children = try host.store().children(of: run.id)
        if try call.bool("recursive") {
          var next = 0
          while next < children.count {
            children += try host.store().children(of: children[next].id)
            next += 1
          }
        }
        return Run.generator(children.filter { filter.allows($0) }, run.workspace, call.vm)
      },
    ]
  }

  private static func lifeMembers(_ host: SDKHost) -> [Member] {
    [
      .method(
        "wait_for_completion(show_output=False, wait_post_processing=False, raise_on_error=True)",
        "Waits until the run has ended; its details."
      ) { (run: Run, call) in
        try run.wait(
          showOutput: try call.bool("show_output"), raiseOnError: try call.bool("raise_on_error"), call.vm)
      },
      .method("start()", "Marks an interactive run as running.") { (_: Run, _) in .none },
      .method("flush(timeout_seconds=300)", "Nothing to do: what is logged is stored at once.") {
        (_: Run, _) in .none
      },
      .method("complete()", "Ends an interactive run as completed.") { (run: Run, _) in
        try run.end(.completed, nil)
        return .none
      },
      .method("fail(error_details=None, error_code=None)", "Ends an interactive run as failed.") {
        (run: Run, call) in
        let details = call["error_details"]
        guard details.isNone || details.isString || call.vm.isInstance(details, of: ExceptionType.exception)
        else { throw ScriptError(.typeError, "error_details must be a string or an exception") }
        try run.end(.failed, details.isNone ? "" : try call.vm.str(details))
        return .none
      },
      .method("cancel()", "Cancels a run that is on its way.") { (run: Run, call) in
        try run.cancel(call.vm)
        return Ref(true)
      },
      .method("child_run(name=None, run_id=None, outputs=None)", "A new child of this run.") {
        (run: Run, call) in
        let name = try call.optionalString("name")
        let id = try call.optionalString("run_id") ?? RunIdentifier.guid()
        try host.store().createRun(
          RunRecord(
            id: id, experiment: run.experimentName, parent: run.id, session: host.session,
            name: name, target: "local", status: .running, started: .now(), version: host.options.version))
        return call.vm.host(Run(run.workspace, .stored(id), experiment: run.experimentName))
      },
    ]
  }

  func cancel(_ vm: Interpreter) throws {
    if recorder.isSubmitted {
      vm.warn("Cancel is not supported from within the submitted run.")
      return
    }
    if let active = host.activeRun(id) {
      active.cancel()
      return
    }
    let run = try record()
    if let parent = run.parent, let active = host.activeRun(parent), active.cancelChild(id) { return }
    if !run.status.isTerminal { try host.store().finishRun(id, status: .canceled) }
  }
}

/// Which class shows a stored run of a type. A module that stores runs of its own type adds a row.
enum RunTypes {
  struct Maker: Sendable {
    var type: String
    var make: @Sendable (Workspace, RunRecord) -> Run
  }

  static let makers: [Maker] = [
    Maker(type: "automl") { AutoMLRun($0, $1) },
    Maker(type: "hyperdrive") { HyperDriveRun($0, $1) },
    Maker(type: "azureml.scriptrun") { ScriptRun($0, .stored($1.id), experiment: $1.experiment) },
  ]
}

/// `azureml.core.ScriptRun`: the run of a script.
final class ScriptRun: Run {
  init(_ workspace: Workspace, _ recorder: RunRecorder, experiment: String) {
    super.init(
      workspace, recorder, experiment: experiment, type: workspace.host.type(of: ScriptRun.self))
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "ScriptRun", module: "azureml.core.script_run", doc: "The run of a submitted script.",
      importPaths: ["azureml.core", "azureml.core.script_run"], base: host.type(of: Run.self), members: [])
  }
}
