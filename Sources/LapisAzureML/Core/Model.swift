import FoundationEssentials
import LapisDiagnostics
import LapisInterpreter
import LapisStore

/// `azureml.core.Model`: a registered version of a model.
final class Model: HostObject, SDKClass {
  let workspace: Workspace
  /// name, version, path, run, description, tags, properties, created.
  private let facts: JSONValue
  var host: SDKHost { workspace.host }

  init(_ workspace: Workspace, _ facts: JSONValue) {
    self.workspace = workspace
    self.facts = facts
    super.init(type: workspace.host.type(of: Model.self))
  }

  convenience init(_ workspace: Workspace, _ record: ModelRecord) { self.init(workspace, record.json) }

  private var name: String { facts["name"]?.asString ?? "" }
  private var version: Int { facts["version"]?.asInt ?? 0 }
  private var path: String { facts["path"]?.asString ?? "" }

  override func repr(_ vm: Interpreter) throws -> String {
    func dict(_ key: String) throws -> String { try vm.repr(JSONBridge.ref(facts[key] ?? [:], vm)) }
    return "Model(workspace=\(try workspace.repr(vm)), name=\(name), id=\(name):\(version), "
      + "version=\(version), tags=\(try dict("tags")), properties=\(try dict("properties")))"
  }

  /// At most 255 characters: a letter or digit, then letters, digits, `-`, `.` and `_`.
  static func checkName(_ name: String, _ vm: Interpreter) throws {
    let allowed = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber || "-._".unicodeScalars.contains(scalar))
    }
    guard allowed, let first = name.first, first.isLetter || first.isNumber, name.count <= 255 else {
      throw SDKException.make(
        SDKException.webservice,
        "Error, provided model name is invalid. It must be at most 255 characters, begin with a letter or "
          + "digit and contain only letters, digits, '-', '.' and '_'; got '\(name)'.", vm)
    }
  }

  private static func find(_ name: String, _ version: Int?, _ host: SDKHost) throws(Diagnostic) -> JSONValue? {
    let found: JSONValue
    if let channel = host.options.channel {
      found = try channel.ask(
        "model.get", ["name": .string(name), "version": version.map { .integer($0) } ?? .null])
    } else {
      found = try host.store().model(named: name, version: version)?.json ?? .null
    }
    // Spelled out: a nil in a conditional expression would be JSON's null.
    if case .null = found { return nil }
    return found
  }

  static func makeType(_ host: SDKHost) -> HostType {
    func fact(_ name: String, _ key: String, _ doc: String) -> Member {
      .property(name, doc, get: { (m: Model, vm) in JSONBridge.ref(m.facts[key] ?? .null, vm) })
    }
    return HostType(
      name: "Model", module: "azureml.core.model", doc: "A registered version of a model.",
      importPaths: ["azureml.core", "azureml.core.model"],
      initializer: NativeFunction(
        "Model(workspace, name=None, id=None, tags=None, properties=None, version=None, run_id=None, "
          + "model_framework=None, expand=True, **kwargs)", "The newest version of a registered model."
      ) { call in
        let workspace = try call.host("workspace", as: Workspace.self)
        var name = try call.optionalString("name") ?? ""
        var version = try call.optionalInt("version")
        if let id = try call.optionalString("id"), let colon = id.lastIndex(of: ":") {
          name = String(id[..<colon])
          version = Int(id[id.index(after: colon)...])
        }
        guard let facts = try find(name, version, host) else {
          let names = try host.isWorker ? [] : host.store().models().map { $0.name }
          throw SDKException.make(
            SDKException.webservice,
            "ModelNotFound: Model with name \(name)\(version.map { " and version \($0)" } ?? "") not found in "
              + "provided workspace."
              + (NearestName.nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""),
            call.vm)
        }
        return call.vm.host(Model(workspace, facts))
      },
      members: [
        .staticMethod(
          "register(workspace, model_path, model_name, tags=None, properties=None, description=None, "
            + "datasets=None, model_framework=None, model_framework_version=None, child_paths=None, "
            + "sample_input_dataset=None, sample_output_dataset=None, resource_configuration=None)",
          "Registers a file or folder of this machine."
        ) { call in try register(call, host) },
        .staticMethod("get_model_path(model_name, version=None, _workspace=None)", "Where a model's files are.") {
          call in
          let name = try call.string("model_name")
          guard let facts = try find(name, try call.optionalInt("version"), host) else {
            throw SDKException.make(
              SDKException.modelNotFound, "Model \(name) not found in cache or in the workspace.", call.vm)
          }
          return JSONBridge.ref(facts["path"] ?? .null, call.vm)
        },
        .staticMethod(
          "list(workspace, name=None, tags=None, properties=None, run_id=None, latest=False, dataset_id=None, "
            + "expand=True, page_count=255, model_framework=None)", "Registered models, newest first."
        ) { call in
          let workspace = try call.host("workspace", as: Workspace.self)
          let run = try call.optionalString("run_id")
          let latest = try call.bool("latest")
          var seen: [String] = []
          var models: [Ref] = []
          for record in try host.store().models(named: try call.optionalString("name")) {
            if let run, record.run != run { continue }
            if latest, seen.contains(record.name) { continue }
            seen.append(record.name)
            models.append(call.vm.host(Model(workspace, record)))
          }
          return call.vm.list(models)
        },
        .method("download(target_dir='.', exist_ok=False, exists_ok=None)", "Copies the model's files; the path.") {
          (model: Model, call) in
          let last = model.path.split(separator: "/").last.map(String.init) ?? model.name
          let target = try call.string("target_dir") + "/" + last
          let mayExist = try call.bool("exist_ok") || call.bool("exists_ok")
          guard mayExist || !FileManager.default.fileExists(atPath: target) else {
            throw SDKException.make(
              SDKException.webservice,
              "File already exists: \(target). To overwrite it, give exist_ok=True.", call.vm)
          }
          try RunFiles.copy(model.path, target)
          return call.vm.string(target)
        },
        .method("serialize()", "The model as a dict.") { (model: Model, call) in
          JSONBridge.ref(model.facts, call.vm)
        },
        fact("name", "name", "The model's name."), fact("version", "version", "Counted from 1."),
        fact("description", "description", "What was said about it."), fact("tags", "tags", "The tags."),
        fact("properties", "properties", "The properties."), fact("run_id", "run", "The run it came from."),
        fact("created_time", "created", "When it was registered."), fact("url", "path", "Where its files are."),
        .property("id", "`name:version`.", get: { (m: Model, vm) in vm.string("\(m.name):\(m.version)") }),
        .property("workspace", "The workspace.", get: { (m: Model, vm) in vm.host(m.workspace) }),
        .classConstant("Framework", "Names of frameworks.") { vm in vm.host(ModelFramework(host)) },
      ])
  }

  private static func register(_ call: Call, _ host: SDKHost) throws -> Ref {
    let workspace = try call.host("workspace", as: Workspace.self)
    let name = try call.string("model_name")
    try checkName(name, call.vm)
    let given = try call.string("model_path")
    let path = given.hasPrefix("/") ? given : FileManager.default.currentDirectoryPath + "/" + given
    guard FileManager.default.fileExists(atPath: path) else {
      throw ScriptError(.fileNotFoundError, "Error, provided model path \"\(given)\" cannot be found")
    }
    call.vm.print("Registering model \(name)")
    let record = try ModelFiles(store: host.store()).register(
      [
        "name": .string(name), "path": .string(path),
        "description": try call.optionalString("description").map { .string($0) } ?? .null,
        "tags": try JSONBridge.textMap(call["tags"], call.vm).json,
        "properties": try JSONBridge.textMap(call["properties"], call.vm).json,
      ], run: nil)
    return call.vm.host(Model(workspace, record))
  }
}

/// `Model.Framework`.
final class ModelFramework: OpenObject, SDKClass {
  static let names = [
    ("CUSTOM", "Custom"), ("TENSORFLOW", "TensorFlow"), ("SCIKITLEARN", "ScikitLearn"), ("ONNX", "Onnx"),
    ("TFKERAS", "TfKeras"), ("PYTORCH", "PyTorch"), ("MULTI", "Multi"),
  ]

  init(_ host: SDKHost) { super.init(host, type: host.type(of: ModelFramework.self)) }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    Self.names.first { $0.0 == name }.map { vm.string($0.1) }
  }

  override func attributeNames(_ vm: Interpreter) -> [String] { Self.names.map { $0.0 } }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "Framework", module: "azureml.core.model", doc: "Names of frameworks.", importPaths: [],
      members: [])
  }
}
