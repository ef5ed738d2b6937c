import FoundationEssentials
import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisTune

/// A configuration that runs one script: ScriptRunConfig and the estimators.
protocol ScriptConfig: SubmittableConfig {
  var host: SDKHost { get }
  /// The script as plain data.
  func spec(_ vm: Interpreter) throws -> ScriptSpec
}

extension ScriptConfig {
  func submit(to experiment: Experiment, options: SubmitOptions, _ vm: Interpreter) throws -> Ref {
    let spec = try spec(vm)
    let store = try host.store()
    let given = options.keywords.first { $0.0 == "run_id" && !$0.1.isNone }?.1
    let id = try given.map { try vm.str($0) } ?? RunIdentifier.script(experiment.name)
    let seed = host.nextSeed()
    try store.createRun(
      RunRecord(
        id: id, experiment: experiment.name, session: host.session, type: "azureml.scriptrun",
        target: spec.target, status: .queued,
        properties: ["_azureml.ComputeTargetType": "amlcompute", "azureml.runsource": "experiment"],
        tags: options.tags, arguments: spec.arguments,
        definition: spec.definition(arguments: spec.arguments, node: spec.target),
        seed: Int(truncatingIfNeeded: seed), version: host.options.version))
    let active = ActiveRun(id: id, seconds: spec.maxDurationSeconds)
    let execution = ScriptExecution(
      store: store, workers: host.workers, run: id, experiment: experiment.name, spec: spec,
      arguments: spec.arguments, seed: seed)
    host.add(active)
    active.start { active in
      _ = execution.execute(cancellation: active.cancellation) { _, _ in .proceed }
      // What the script printed is what a waiting reader wants to see.
      let log = (try? store.folder(ofRun: id)).map { $0 + "/" + RunFolder.logName } ?? ""
      active.tell("Streaming \(RunFolder.logName)")
      active.tell(String(repeating: "=", count: RunFolder.logName.count + 10) + "\n")
      let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
      active.tell(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
    return vm.host(ScriptRun(experiment.workspace, .stored(id), experiment: experiment.name))
  }
}

/// What ScriptRunConfig and the estimators have in common when they turn into plain data.
enum ScriptConfigReading {
  /// The absolute source directory and the script in it.
  ///
  /// - Throws: UserErrorException where either does not exist.
  static func source(_ directory: Ref, _ script: Ref, _ vm: Interpreter) throws -> (String, String) {
    let given = directory.isNone ? "." : try vm.str(directory)
    let files = FileManager.default
    var absolute = given.hasPrefix("/") ? given : files.currentDirectoryPath + "/" + given
    absolute = URL(fileURLWithPath: absolute).standardizedFileURL.path
    while absolute.count > 1, absolute.hasSuffix("/") { absolute.removeLast() }
    var isFolder = false
    guard files.fileExists(atPath: absolute, isDirectory: &isFolder), isFolder else {
      throw SDKException.make(
        SDKException.userError, "The source directory \(given) does not exist (looked at \(absolute)).", vm)
    }
    guard !script.isNone else {
      throw SDKException.make(SDKException.userError, "A script to run must be given.", vm)
    }
    let name = try vm.str(script)
    let path = name.hasPrefix("/") ? name : absolute + "/" + name
    guard files.fileExists(atPath: path) else {
      let names = (try? files.contentsOfDirectory(atPath: absolute)) ?? []
      let nearest = NearestName.nearest(to: name, among: names.filter { $0.hasSuffix(".py") }.sorted())
      throw SDKException.make(
        SDKException.userError,
        "The script \(name) does not exist in the source directory \(absolute)."
          + (nearest.map { " Did you mean '\($0)'?" } ?? ""), vm)
    }
    return (absolute, name)
  }

  /// A compute target object or its name; `local` for None.
  static func target(_ value: Ref, _ vm: Interpreter) throws -> String {
    if let target = value.host(as: ComputeTarget.self) { return target.name }
    return value.isNone ? "local" : try vm.str(value)
  }

  /// Arguments as texts. A data set given as an input goes by its id; its content travels in the inputs.
  static func arguments(_ value: Ref, _ vm: Interpreter) throws -> (texts: [String], inputs: JSONValue) {
    var texts: [String] = []
    var inputs: [JSONValue.Member] = []
    for element in value.isNone ? [] : try vm.elements(of: value) {
      if let input = element.host(as: DatasetInput.self) {
        inputs.append(.init(input.name, input.dataset.source))
        texts.append("DatasetConsumptionConfig:\(input.name)")
      } else if element.host(as: TabularDataset.self) != nil {
        throw SDKException.make(
          SDKException.userError,
          "A dataset in arguments needs a name: dataset.as_named_input('name').", vm)
      } else {
        texts.append(try vm.str(element))
      }
    }
    return (texts, .object(inputs))
  }

  static func environmentName(_ value: Ref) -> String {
    value.host(as: Environment.self)?.get("name")?.asString ?? "default-environment"
  }

  static func environmentVariables(_ environment: Ref, _ vm: Interpreter) throws -> TextMap {
    guard let environment = environment.host(as: Environment.self),
      let variables = environment.get("environment_variables")
    else { return [:] }
    return try JSONBridge.textMap(variables, vm)
  }
}

/// `azureml.core.ScriptRunConfig`.
final class ScriptRunConfig: OpenObject, SDKClass, ScriptConfig {
  init(_ host: SDKHost, _ call: Call) throws {
    super.init(host, type: host.type(of: ScriptRunConfig.self))
    for parameter in call.signature.parameters where !parameter.name.hasPrefix("_") {
      set(parameter.name, call[parameter.name])
    }
    let vm = call.vm
    if !call.isPresent("arguments") { set("arguments", vm.list([])) }
    if let config = call["run_config"].host(as: RunConfiguration.self) {
      for ignored in ["compute_target", "environment", "distributed_job_config", "docker_runtime_config"]
      where call.isPresent(ignored) {
        vm.warn("If run_config is provided, \(ignored) is ignored.")
      }
      set("compute_target", config.get("target") ?? .none)
      set("environment", config.get("environment") ?? .none)
      if !call.isPresent("arguments"), let arguments = config.get("arguments"), !arguments.isNone {
        set("arguments", arguments)
      }
      if !call.isPresent("script"), let script = config.get("script") { set("script", script) }
    } else {
      let config = RunConfiguration(host, vm)
      config.set("target", call.isPresent("compute_target") ? call["compute_target"] : vm.string("local"))
      if call.isPresent("environment") { config.set("environment", call["environment"]) }
      config.set("script", call["script"])
      config.set("arguments", get("arguments") ?? .none)
      set("run_config", vm.host(config))
    }
    if call.isPresent("command") {
      vm.warn("A command is kept and not run here; give the script's file as script.")
    }
  }

  func spec(_ vm: Interpreter) throws -> ScriptSpec {
    let (directory, script) = try ScriptConfigReading.source(
      get("source_directory") ?? .none, get("script") ?? .none, vm)
    let (arguments, inputs) = try ScriptConfigReading.arguments(get("arguments") ?? .none, vm)
    var environment = get("environment") ?? .none
    let config = get("run_config")?.host(as: RunConfiguration.self)
    if environment.isNone { environment = config?.get("environment") ?? .none }
    var target = get("compute_target") ?? .none
    if target.isNone { target = config?.get("target") ?? .none }
    return ScriptSpec(
      sourceDirectory: directory, script: script, arguments: arguments,
      target: try ScriptConfigReading.target(target, vm),
      environmentName: ScriptConfigReading.environmentName(environment),
      environmentVariables: try ScriptConfigReading.environmentVariables(environment, vm),
      maxDurationSeconds: (get("max_run_duration_seconds") ?? .none).asInt, inputs: inputs)
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "ScriptRunConfig", module: "azureml.core.script_run_config",
      doc: "A script with its arguments, its target and its environment.",
      importPaths: ["azureml.core", "azureml.core.script_run_config"],
      initializer: NativeFunction(
        "ScriptRunConfig(source_directory, script=None, arguments=None, run_config=None, "
          + "_telemetry_values=None, compute_target=None, environment=None, distributed_job_config=None, "
          + "resume_from=None, max_run_duration_seconds=2592000, command=None, docker_runtime_config=None)",
        "A script to run. Local paths; the arguments are given to the script as text."
      ) { call in call.vm.host(try ScriptRunConfig(host, call)) },
      members: [])
  }
}

/// `azureml.core.RunConfiguration`.
final class RunConfiguration: OpenObject, SDKClass {
  init(_ host: SDKHost, _ vm: Interpreter) {
    super.init(host, type: host.type(of: RunConfiguration.self))
    for name in ["script", "arguments"] { set(name, .none) }
    set("framework", vm.string("Python"))
    set("communicator", vm.string("None"))
    set("target", vm.string("local"))
    set("environment", vm.host(Environment(host, name: "default-environment", vm)))
    set("node_count", Ref(1))
    set("max_run_duration_seconds", .none)
    for name in ["data", "output_data", "data_references"] { set(name, vm.dict([(String, Ref)]())) }
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "RunConfiguration", module: "azureml.core.runconfig", doc: "Where and how a script runs.",
      importPaths: ["azureml.core", "azureml.core.runconfig"],
      initializer: NativeFunction(
        "RunConfiguration(script=None, arguments=None, framework=None, communicator=None, "
          + "conda_dependencies=None, _history_enabled=None, _path=None, _name=None, command=None)",
        "A configuration with the local target."
      ) { call in
        let config = RunConfiguration(host, call.vm)
        for name in ["script", "arguments", "framework", "communicator"] where call.isPresent(name) {
          config.set(name, call[name])
        }
        if call.isPresent("conda_dependencies"),
          let environment = config.get("environment")?.host(as: Environment.self),
          let python = environment.get("python")?.host(as: EnvironmentSection.self)
        {
          python.set("conda_dependencies", call["conda_dependencies"])
        }
        return call.vm.host(config)
      },
      members: [])
  }
}
