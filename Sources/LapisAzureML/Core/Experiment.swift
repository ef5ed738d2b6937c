import LapisDiagnostics
import LapisInterpreter
import LapisStore

enum ExperimentName {
  /// 1 to 255 characters: a letter or digit, then letters, digits, `_` and `-`.
  static func isValid(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
    }
    guard (1...255).contains(scalars.count), isAlphanumeric(scalars[0]) else { return false }
    return scalars.allSatisfy { isAlphanumeric($0) || $0 == "_" || $0 == "-" }
  }
}

/// A configuration that `Experiment.submit` takes. To make another class submittable, conform to it.
protocol SubmittableConfig: HostObject {
  /// Creates the run, starts it on a background thread, and returns at once (unless `options` ask to
  /// wait, as `show_output=True` of AutoML does).
  func submit(to experiment: Experiment, options: SubmitOptions, _ vm: Interpreter) throws -> Ref
}

struct SubmitOptions {
  var tags: TextMap
  /// Further keyword arguments of `submit`.
  var keywords: [(String, Ref)]

  func flag(_ name: String, _ vm: Interpreter) throws -> Bool {
    guard let value = keywords.first(where: { $0.0 == name })?.1 else { return false }
    return try vm.isTrue(value)
  }
}

/// `azureml.core.Experiment`: a named container of runs.
final class Experiment: HostObject, SDKClass {
  let workspace: Workspace
  let name: String
  var host: SDKHost { workspace.host }

  init(_ workspace: Workspace, _ name: String) {
    self.workspace = workspace
    self.name = name
    super.init(type: workspace.host.type(of: Experiment.self))
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "Experiment(Name: \(name),\nWorkspace: \(workspace.identity.name))"
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "Experiment", module: "azureml.core.experiment", doc: "A named container of runs.",
      importPaths: ["azureml.core", "azureml.core.experiment"],
      initializer: NativeFunction(
        "Experiment(workspace, name, _skip_name_validation=False, _id=None, _archived_time=None, "
          + "_create_in_cloud=True, _experiment_dto=None, **kwargs)", "The experiment of this name."
      ) { call in
        let workspace = try call.host("workspace", as: Workspace.self)
        let name = try call.string("name")
        guard ExperimentName.isValid(name) else {
          throw SDKException.make(
            SDKException.userError,
            "Experiment name must be 1-255 characters, start with a letter or a number and contain only "
              + "letters, numbers, '_' and '-'; got '\(name)'.", call.vm)
        }
        return call.vm.host(Experiment(workspace, name))
      },
      members: [
        .method("submit(config, tags=None, **kwargs)", "Starts a run of a configuration; returns at once.") {
          (experiment: Experiment, call) in try experiment.submit(call)
        },
        .method(
          "start_logging(*args, **kwargs)", "A run of this session that you log to yourself and complete."
        ) { (experiment: Experiment, call) in try experiment.startLogging(call) },
        .method(
          "get_runs(type=None, tags=None, properties=None, include_children=False)",
          "The experiment's runs, newest first."
        ) { (experiment: Experiment, call) in
          var query = RunQuery()
          query.experiment = experiment.name
          query.topLevelOnly = !(try call.bool("include_children"))
          query.type = try call.optionalString("type")
          let filter = try RunFilter(call)
          let runs = try host.store().runs(query).filter { filter.allows($0) }
          return Run.generator(runs, experiment.workspace, call.vm)
        },
        .staticMethod(
          "list(workspace, experiment_name=None, view_type='ActiveOnly', tags=None)", "Experiments."
        ) { call in
          let workspace = try call.host("workspace", as: Workspace.self)
          let wanted = try call.optionalString("experiment_name")
          return call.vm.list(
            try host.store().experiments().filter { wanted == nil || $0.name == wanted }
              .map { call.vm.host(Experiment(workspace, $0.name)) })
        },
        .method("tag(key, value=None)", "Sets a tag.") { (experiment: Experiment, call) in
          try experiment.changeTags { tags in
            tags[try call.string("key")] = call.isPresent("value") ? try call.vm.str(call["value"]) : ""
          }
        },
        .method("set_tags(tags)", "Sets several tags.") { (experiment: Experiment, call) in
          let new = try JSONBridge.textMap(call["tags"], call.vm)
          return try experiment.changeTags { tags in
            for entry in new.entries { tags[entry.key] = entry.value }
          }
        },
        .method("remove_tags(tags)", "Removes tags by name.") { (experiment: Experiment, call) in
          let names = try call.elements("tags").map { try call.vm.str($0) }
          return try experiment.changeTags { tags in for name in names { tags[name] = nil } }
        },
        .method("refresh()", "Nothing to do: everything is read when it is asked for.") {
          (_: Experiment, _) in .none
        },
        .method("get_portal_url()", "Where the experiment's runs are.") { (experiment: Experiment, call) in
          call.vm.string("file://" + (try host.store().home) + "/runs")
        },
        .property("name", "The experiment's name.", get: { (e: Experiment, vm) in vm.string(e.name) }),
        .property("workspace", "The workspace.", get: { (e: Experiment, vm) in vm.host(e.workspace) }),
        .property("workspace_object", "The workspace.", get: { (e: Experiment, vm) in vm.host(e.workspace) }),
        .property(
          "id", "The experiment's id.",
          get: { (e: Experiment, vm) in vm.string(try host.store().experiment(named: e.name).guid) }),
        .property("archived_time", "None: experiments are not archived.", get: { (_: Experiment, _) in .none }),
        .property(
          "tags", "The experiment's tags.",
          get: { (e: Experiment, vm) in
            JSONBridge.ref(try host.store().experiment(named: e.name).tags.json, vm)
          }),
      ])
  }

  private func changeTags(_ change: (inout TextMap) throws -> Void) throws -> Ref {
    var tags = try host.store().experiment(named: name).tags
    try change(&tags)
    try host.store().setTags(tags, experiment: name)
    return .none
  }

  private func submit(_ call: Call) throws -> Ref {
    let vm = call.vm
    guard let config = call["config"].hostObject as? any SubmittableConfig else {
      throw SDKException.make(
        SDKException.azureML,
        "submit cannot start a \(vm.typeName(call["config"])); it takes a ScriptRunConfig, a "
          + "HyperDriveConfig, an AutoMLConfig or an estimator.", vm)
    }
    var tags = try JSONBridge.textMap(call["tags"], vm)
    // The misspelt keyword of some notebooks.
    if let tag = call.keywords.first(where: { $0.0 == "tag" })?.1, let text = tag.asString { tags[text] = "" }
    return try config.submit(to: self, options: SubmitOptions(tags: tags, keywords: call.keywords), vm)
  }

  private func startLogging(_ call: Call) throws -> Ref {
    let vm = call.vm
    func given(_ name: String) throws -> String? {
      guard let value = call.keywords.first(where: { $0.0 == name })?.1, !value.isNone else { return nil }
      return try vm.str(value)
    }
    let id = try given("run_id") ?? RunIdentifier.guid()
    let record = RunRecord(
      id: id, experiment: name, session: host.session,
      name: try given("display_name") ?? given("name"), target: "local", status: .running,
      started: .now(), seed: nil, version: host.options.version)
    try host.store().createRun(record)
    return vm.host(Run(workspace, .stored(id), experiment: name))
  }
}
