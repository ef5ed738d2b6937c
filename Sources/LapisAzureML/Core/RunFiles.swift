import FoundationEssentials
import LapisDiagnostics
import LapisInterpreter
import LapisStore

/// The files of a run, and models made of them.
enum RunFiles {
  static var members: [Member] {
    [
      .method("get_file_names()", "The names of the run's files.") { (run: Run, call) in
        call.vm.list(try files(run).map { call.vm.string($0.name) })
      },
      .method("upload_file(name, path_or_stream, datastore_name=None)", "Keeps a file under a name.") {
        (run: Run, call) in
        try run.recorder.addFile(
          try call.string("name"), try call.string("path_or_stream"), run.host, call.vm)
        return .none
      },
      .method("upload_files(names, paths, return_artifacts=False, timeout_seconds=None, datastore_name=None)",
        "Keeps several files."
      ) { (run: Run, call) in
        let names = try call.elements("names")
        let paths = try call.elements("paths")
        guard names.count == paths.count else {
          throw ScriptError(.typeError, "names and paths must be of one length")
        }
        for (name, path) in zip(names, paths) {
          try run.recorder.addFile(try call.vm.str(name), try call.vm.str(path), run.host, call.vm)
        }
        return .none
      },
      .method("upload_folder(name, path, datastore_name=None)", "Keeps a folder's files.") {
        (run: Run, call) in
        let (name, path) = (try call.string("name"), try call.string("path"))
        let inside = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        for file in inside.sorted() {
          var isFolder = false
          guard FileManager.default.fileExists(atPath: path + "/" + file, isDirectory: &isFolder), !isFolder
          else { continue }
          try run.recorder.addFile(name + "/" + file, path + "/" + file, run.host, call.vm)
        }
        return .none
      },
      .method("download_file(name, output_file_path=None, _validate_checksum=False)", "Copies one of the run's files.") {
        (run: Run, call) in
        let name = try call.string("name")
        let all = try files(run)
        guard let file = all.first(where: { $0.name == name }) else {
          let nearest = NearestName.nearest(to: name, among: all.map { $0.name })
          throw SDKException.make(
            SDKException.userError,
            "File with path \(name) was not found, available files include: "
              + all.map { $0.name }.joined(separator: ",") + "."
              + (nearest.map { " Did you mean '\($0)'?" } ?? ""), call.vm)
        }
        let base = name.split(separator: "/").last.map(String.init) ?? name
        var target = try call.optionalString("output_file_path") ?? base
        var isFolder = false
        if target.hasSuffix("/") || (FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) && isFolder) {
          target += (target.hasSuffix("/") ? "" : "/") + base
        }
        try copy(file.path, target)
        return .none
      },
      .method(
        "download_files(prefix=None, output_directory=None, output_paths=None, batch_size=100, "
          + "append_prefix=True, timeout_seconds=None)", "Copies the run's files whose names begin so."
      ) { (run: Run, call) in
        let prefix = try call.optionalString("prefix") ?? ""
        let folder = try call.optionalString("output_directory") ?? "."
        let keeps = try call.bool("append_prefix")
        for file in try files(run) where file.name.hasPrefix(prefix) {
          let name = keeps ? file.name : String(file.name.dropFirst(prefix.count))
          try copy(file.path, folder + "/" + name)
        }
        return .none
      },
      .method("get_all_logs(destination=None)", "Copies the run's logs; their paths.") { (run: Run, call) in
        let folder = try call.optionalString("destination") ?? "."
        var paths: [Ref] = []
        for file in try files(run) where file.name.hasPrefix("user_logs/") || file.name.hasPrefix("azureml-logs/") {
          let target = folder + "/" + file.name
          try copy(file.path, target)
          paths.append(call.vm.string(target))
        }
        return call.vm.list(paths)
      },
      .method(
        "register_model(model_name, model_path=None, tags=None, properties=None, model_framework=None, "
          + "model_framework_version=None, description=None, datasets=None, sample_input_dataset=None, "
          + "sample_output_dataset=None, resource_configuration=None, **kwargs)",
        "Registers a file or folder of the run as a model; the path is one of the run's."
      ) { (run: Run, call) in try registerModel(run, call) },
    ]
  }

  static func files(_ run: Run) throws -> [(name: String, path: String)] {
    (try run.recorder.ask("run.files", run.host).asArray ?? []).map {
      ($0["name"]?.asString ?? "", $0["path"]?.asString ?? "")
    }
  }

  static func copy(_ source: String, _ target: String) throws {
    let files = FileManager.default
    do {
      if let slash = target.lastIndex(of: "/") {
        try files.createDirectory(atPath: String(target[..<slash]), withIntermediateDirectories: true)
      }
      if files.fileExists(atPath: target) { try files.removeItem(atPath: target) }
      try files.copyItem(atPath: source, toPath: target)
    } catch {
      throw ScriptError(.osError, "\(source) cannot be copied to \(target): \(error)")
    }
  }

  private static func registerModel(_ run: Run, _ call: Call) throws -> Ref {
    let name = try call.string("model_name")
    try Model.checkName(name, call.vm)
    if call.isPresent("model_framework_version"), !call.isPresent("model_framework") {
      throw SDKException.make(
        SDKException.webservice, "model_framework_version needs model_framework.", call.vm)
    }
    var properties = try JSONBridge.textMap(call["properties"], call.vm)
    for key in ["model_framework", "model_framework_version"] where call.isPresent(key) {
      properties["lapis.\(key)"] = try call.vm.str(call[key])
    }
    let details: JSONValue = [
      "name": .string(name), "artifact": .string(try call.optionalString("model_path") ?? name),
      "description": try call.optionalString("description").map { .string($0) } ?? .null,
      "tags": try JSONBridge.textMap(call["tags"], call.vm).json, "properties": properties.json,
    ]
    let registered: JSONValue
    do throws(Diagnostic) {
      registered = try run.recorder.ask("model.register", run.host, details)
    } catch {
      throw SDKException.make(SDKException.modelPathNotFound, error, call.vm)
    }
    return call.vm.host(Model(run.workspace, registered))
  }
}
