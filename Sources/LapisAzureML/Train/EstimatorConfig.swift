import LapisInterpreter
import LapisStore

/// The estimators of `azureml.train`: a script with its parameters, in the words of 2019.
final class EstimatorConfig: OpenObject, ScriptConfig {
  private let framework: String

  init(_ host: SDKHost, type: HostType, framework: String, _ call: Call) {
    self.framework = framework
    super.init(host, type: type)
    for parameter in call.signature.parameters where parameter.name != "kwargs" {
      set(parameter.name, call[parameter.name])
    }
    for (name, value) in call.keywords { set(name, value) }
    call.vm.warn(
      "'\(type.name)' estimator is deprecated. Please use 'ScriptRunConfig' from 'azureml.core.script_run_config' "
        + "with your own defined environment.")
  }

  func spec(_ vm: Interpreter) throws -> ScriptSpec {
    let (directory, script) = try ScriptConfigReading.source(
      get("source_directory") ?? .none, get("entry_script") ?? .none, vm)
    var arguments: [String] = []
    for (key, value) in vm.dictItems(get("script_params") ?? .none) ?? [] {
      arguments.append(try vm.str(key))
      // A flag without a value is written as None or ''.
      if !value.isNone, value.asString != "" { arguments.append(try vm.str(value)) }
    }
    var inputs: [JSONValue.Member] = []
    let given = get("inputs") ?? .none
    for input in given.isNone ? [] : try vm.elements(of: given) {
      if let input = input.host(as: DatasetInput.self) { inputs.append(.init(input.name, input.dataset.source)) }
    }
    let environment = get("environment_definition") ?? .none
    return ScriptSpec(
      sourceDirectory: directory, script: script, arguments: arguments,
      target: try ScriptConfigReading.target(get("compute_target") ?? .none, vm),
      environmentName: ScriptConfigReading.environmentName(environment),
      environmentVariables: try JSONBridge.textMap(get("environment_variables") ?? .none, vm),
      framework: framework, maxDurationSeconds: (get("max_run_duration_seconds") ?? .none).asInt,
      inputs: .object(inputs))
  }

  private static let arguments =
    "compute_target=None, vm_size=None, vm_priority=None, entry_script=None, script_params=None, "
    + "use_docker=True, custom_docker_image=None, image_registry_details=None, user_managed=False, "
    + "conda_packages=None, pip_packages=None, conda_dependencies_file_path=None, "
    + "pip_requirements_file_path=None, conda_dependencies_file=None, pip_requirements_file=None, "
    + "environment_variables=None, environment_definition=None, inputs=None, shm_size=None, "
    + "resume_from=None, max_run_duration_seconds=None, framework_version=None, **kwargs"

  /// One class an estimator.
  static func types(_ host: SDKHost) -> [HostType] {
    [
      type(host, "SKLearn", "azureml.train.sklearn", "source_directory, *, "),
      type(
        host, "Estimator", "azureml.train.estimator",
        "source_directory, *, node_count=1, process_count_per_node=1, distributed_backend=None, "
          + "distributed_training=None, "),
    ]
  }

  private static func type(_ host: SDKHost, _ name: String, _ path: String, _ first: String) -> HostType {
    final class Box { var type: HostType? }
    let box = Box()
    let type = HostType(
      name: name, module: path, doc: "A script with its parameters: use ScriptRunConfig in new code.",
      importPaths: [path],
      initializer: NativeFunction("\(name)(\(first)\(arguments))", "A script to run.") { call in
        guard let type = box.type else { return .none }
        return call.vm.host(EstimatorConfig(host, type: type, framework: "Python", call))
      },
      members: [])
    box.type = type
    return type
  }
}
