import FoundationEssentials
import LapisInterpreter
import LapisStore

/// `azureml.core.Environment`: kept as a description; scripts run in Lapis, which has its own modules.
final class Environment: OpenObject, SDKClass {
  static let curated = [
    "AzureML-Minimal", "AzureML-Tutorial", "AzureML-AutoML", "AzureML-sklearn-0.24-ubuntu18.04-py37-cpu",
    "AzureML-lightgbm-3.2-ubuntu18.04-py37-cpu",
  ]

  init(_ host: SDKHost, name: String, _ vm: Interpreter) {
    super.init(host, type: host.type(of: Environment.self))
    set("name", vm.string(name))
    set("version", .none)
    let python = EnvironmentSection(host, vm)
    python.set("conda_dependencies", vm.host(CondaDependencies(host, vm)))
    python.set("user_managed_dependencies", Ref(false))
    python.set("interpreter_path", vm.string("python"))
    python.set("base_conda_environment", .none)
    set("python", vm.host(python))
    let docker = EnvironmentSection(host, vm)
    docker.set("enabled", Ref(false))
    for name in ["base_image", "base_dockerfile", "arguments"] { docker.set(name, .none) }
    set("docker", vm.host(docker))
    set("spark", vm.host(EnvironmentSection(host, vm)))
    set("environment_variables", vm.dict([(String, Ref)]()))
    set("inferencing_stack_version", .none)
  }

  override func str(_ vm: Interpreter) throws -> String {
    "Environment(Name: \(try vm.str(get("name") ?? .none)),\nVersion: \(try vm.str(get("version") ?? .none)))"
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let json: JSONValue = [
      "name": .string(try vm.str(get("name") ?? .none)),
      "version": (get("version") ?? .none).asString.map { .string($0) } ?? .null,
    ]
    return json.text(indent: 4)
  }

  static func makeType(_ host: SDKHost) -> HostType {
    func made(_ call: Call, _ name: String) -> Ref { call.vm.host(Environment(host, name: name, call.vm)) }
    return HostType(
      name: "Environment", module: "azureml.core.environment",
      doc: "The packages a script asks for: a description that is kept with its runs.",
      importPaths: ["azureml.core", "azureml.core.environment"],
      initializer: NativeFunction("Environment(name, **kwargs)", "An environment of this name.") { call in
        guard let name = call["name"].asString else {
          throw ScriptError(.typeError, "Name is expected to be a string. Got \(call.vm.typeName(call["name"]))")
        }
        return made(call, name)
      },
      members: [
        .staticMethod("get(workspace, name, version=None, label=None)", "An environment of this name.") {
          call in
          guard !(call.isPresent("version") && call.isPresent("label")) else {
            throw SDKException.make(SDKException.userError, "Give a version or a label, not both.", call.vm)
          }
          return made(call, try call.string("name"))
        },
        .staticMethod("list(workspace)", "The known environments by name.") { call in
          call.vm.dict(curated.map { ($0, made(call, $0)) })
        },
        .staticMethod("from_conda_specification(name, file_path)", "An environment from a conda file.") {
          call in
          let environment = Environment(host, name: try call.string("name"), call.vm)
          let packages = try CondaDependencies(host, call.vm, file: try call.string("file_path"))
          environment.get("python")?.host(as: EnvironmentSection.self)?
            .set("conda_dependencies", call.vm.host(packages))
          return call.vm.host(environment)
        },
        .staticMethod(
          "from_pip_requirements(name, file_path, pip_version=None)", "An environment from a requirements file."
        ) { call in
          let environment = Environment(host, name: try call.string("name"), call.vm)
          let path = try call.string("file_path")
          guard let data = FileManager.default.contents(atPath: path) else {
            throw ScriptError(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
          }
          let packages = CondaDependencies(host, call.vm)
          for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let name = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
            if !name.isEmpty { packages.pip.append(String(name)) }
          }
          environment.get("python")?.host(as: EnvironmentSection.self)?
            .set("conda_dependencies", call.vm.host(packages))
          return call.vm.host(environment)
        },
        .staticMethod(
          "from_existing_conda_environment(name, conda_environment_name)", "An environment of this name."
        ) { call in made(call, try call.string("name")) },
        .staticMethod("from_docker_image(name, image, **kwargs)", "An environment of this name.") { call in
          made(call, try call.string("name"))
        },
        .method("register(workspace)", "Keeps the environment; it is its own registration.") {
          (environment: Environment, call) in
          if (environment.get("version") ?? .none).isNone { environment.set("version", call.vm.string("1")) }
          return call.vm.host(environment)
        },
        .method("clone(new_name)", "A copy under another name.") { (environment: Environment, call) in
          let copy = Environment(host, name: try call.string("new_name"), call.vm)
          for attribute in environment.attributes where attribute.name != "name" && attribute.name != "version" {
            copy.set(attribute.name, attribute.value)
          }
          return call.vm.host(copy)
        },
        .method("save_to_directory(path, overwrite=False)", "Writes the description to a folder.") {
          (environment: Environment, call) in
          let path = try call.string("path")
          let text = try environment.repr(call.vm)
          do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/azureml_environment.json"))
          } catch {
            throw ScriptError(.osError, "\(path) cannot be written: \(error)")
          }
          return .none
        },
      ])
  }
}

/// `environment.python`, `environment.docker`: attributes and nothing else.
final class EnvironmentSection: OpenObject, SDKClass {
  init(_ host: SDKHost, _ vm: Interpreter) { super.init(host, type: host.type(of: EnvironmentSection.self)) }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "EnvironmentSection", module: "azureml.core.environment", doc: "A part of an environment.",
      importPaths: [], members: [])
  }
}
