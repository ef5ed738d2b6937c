import FoundationEssentials
import LapisInterpreter

/// `azureml.core.conda_dependencies.CondaDependencies`: lists of packages, written as a conda file.
final class CondaDependencies: HostObject, SDKClass {
  var conda: [String] = []
  var pip: [String] = []
  var channels = ["anaconda", "conda-forge"]
  var python = "3.8.13"

  init(_ host: SDKHost, _ vm: Interpreter) { super.init(type: host.type(of: CondaDependencies.self)) }

  /// Reads the lists of a conda file: names, channels, dependencies and the pip list inside them.
  convenience init(_ host: SDKHost, _ vm: Interpreter, file path: String) throws {
    self.init(host, vm)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ScriptError(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
    }
    channels = []
    var section = ""
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let text = line.prefix { $0 != "#" }
      let bare = text.drop { $0 == " " }
      guard !bare.isEmpty else { continue }
      if bare.hasPrefix("- ") {
        let item = bare.dropFirst(2).drop { $0 == " " }
        let name = String(item.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
        if name == "pip:" {
          section = "pip"
        } else {
          add(name, section, indent: text.count - bare.count)
        }
      } else if let colon = bare.firstIndex(of: ":") {
        section = String(bare[..<colon])
      }
    }
  }

  private func add(_ name: String, _ section: String, indent: Int) {
    switch section {
    case "channels": channels.append(name)
    case "pip": pip.append(name)
    case "dependencies":
      if name.hasPrefix("python=") {
        python = String(name.drop { $0 != "=" }.drop { $0 == "=" })
      } else {
        conda.append(name)
      }
    default: break
    }
  }

  var text: String {
    var lines = [
      "# Conda environment specification. The dependencies defined in this file will",
      "# be automatically provisioned for runs with userManagedDependencies=False.", "",
      "name: project_environment", "dependencies:", "- python=\(python)",
    ]
    if !pip.isEmpty { lines += ["- pip:"] + pip.map { "  - \($0)" } }
    lines += conda.map { "- \($0)" } + ["channels:"] + channels.map { "- \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  static func makeType(_ host: SDKHost) -> HostType {
    func change(
      _ signature: String, _ doc: String, _ body: @escaping (CondaDependencies, Call) throws -> Void
    ) -> Member {
      .method(signature, doc) { (packages: CondaDependencies, call) in
        try body(packages, call)
        return .none
      }
    }
    func names(_ name: String, _ call: Call) throws -> [String] {
      guard call.isPresent(name) else { return [] }
      return try call.elements(name).map { try call.vm.str($0) }
    }
    func write(_ packages: CondaDependencies, _ path: String) throws {
      do {
        try Data(packages.text.utf8).write(to: URL(fileURLWithPath: path))
      } catch {
        throw ScriptError(.osError, "\(path) cannot be written: \(error)")
      }
    }
    return HostType(
      name: "CondaDependencies", module: "azureml.core.conda_dependencies",
      doc: "The packages of an environment: kept with it; Lapis has its own modules.",
      importPaths: [
        "azureml.core.conda_dependencies", "azureml.core.runconfig", "azureml.core.environment",
      ],
      initializer: NativeFunction(
        "CondaDependencies(conda_dependencies_file_path=None)", "Empty lists, or those of a conda file."
      ) { call in
        guard let path = try call.optionalString("conda_dependencies_file_path") else {
          return call.vm.host(CondaDependencies(host, call.vm))
        }
        return call.vm.host(try CondaDependencies(host, call.vm, file: path))
      },
      members: [
        .staticMethod(
          "create(pip_indexurl=None, pip_packages=None, conda_packages=None, python_version=None, pin_sdk_version=True)",
          "Lists of packages."
        ) { call in
          let packages = CondaDependencies(host, call.vm)
          packages.pip = try names("pip_packages", call)
          packages.conda = try names("conda_packages", call)
          if let version = try call.optionalString("python_version") { packages.python = version }
          return call.vm.host(packages)
        },
        change("add_conda_package(conda_package)", "Adds a conda package.") {
          $0.conda.append(try $1.string("conda_package"))
        },
        change("add_pip_package(pip_package)", "Adds a pip package.") {
          $0.pip.append(try $1.string("pip_package"))
        },
        change("add_channel(channel)", "Adds a channel.") { $0.channels.append(try $1.string("channel")) },
        change("remove_conda_package(conda_package)", "Removes a conda package.") { packages, call in
          let name = try call.string("conda_package")
          packages.conda.removeAll { $0 == name }
        },
        change("remove_pip_package(pip_package)", "Removes a pip package.") { packages, call in
          let name = try call.string("pip_package")
          packages.pip.removeAll { $0 == name }
        },
        change("set_python_version(version)", "Sets Python's version.") {
          $0.python = try $1.string("version")
        },
        change("set_pip_requirements(pip_requirements)", "Sets the pip packages.") {
          $0.pip = try names("pip_requirements", $1)
        },
        change("save(path=None)", "Writes the conda file.") {
          try write($0, try $1.optionalString("path") ?? "conda_dependencies.yml")
        },
        .method("save_to_file(base_directory, conda_file_path=None)", "Writes the conda file; its path.") {
          (packages: CondaDependencies, call) in
          let name = try call.optionalString("conda_file_path") ?? "conda_dependencies.yml"
          try write(packages, try call.string("base_directory") + "/" + name)
          return call.vm.string(name)
        },
        .method("serialize_to_string()", "The conda file's text.") { (packages: CondaDependencies, call) in
          call.vm.string(packages.text)
        },
        .property(
          "conda_packages", "The conda packages.",
          get: { (p: CondaDependencies, vm) in vm.list(p.conda.map { vm.string($0) }) }),
        .property(
          "pip_packages", "The pip packages.",
          get: { (p: CondaDependencies, vm) in vm.list(p.pip.map { vm.string($0) }) }),
        .property(
          "conda_channels", "The channels.",
          get: { (p: CondaDependencies, vm) in vm.list(p.channels.map { vm.string($0) }) }),
      ])
  }
}
