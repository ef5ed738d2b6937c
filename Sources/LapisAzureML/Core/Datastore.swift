import FoundationEssentials
import LapisInterpreter
import LapisStore

/// `azureml.core.Datastore`: a folder of files inside the store.
final class Datastore: HostObject, SDKClass {
  let workspace: Workspace
  let name: String
  var host: SDKHost { workspace.host }

  init(_ workspace: Workspace, _ name: String) {
    self.workspace = workspace
    self.name = name
    super.init(type: workspace.host.type(of: Datastore.self))
  }

  func folder() throws -> String {
    let folder = try host.store().home + "/datastores/" + name
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A path inside; `..` is refused.
  func path(_ inside: String, _ vm: Interpreter) throws -> String {
    let parts = inside.split(separator: "/").filter { $0 != "." }
    guard !parts.contains("..") else {
      throw SDKException.make(
        SDKException.userError, "A path in a datastore must not leave it; got '\(inside)'.", vm)
    }
    return try folder() + "/" + parts.joined(separator: "/")
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "{\n  \"name\": \"\(name)\",\n  \"path\": \"\(try folder())\"\n}"
  }

  /// The files of an upload as pairs of source and target, with the lines the SDK prints.
  private func upload(_ pairs: [(String, String)], _ call: Call, overwrite: Bool, show: Bool) throws {
    let vm = call.vm
    if show { vm.print("Uploading an estimated of \(pairs.count) files") }
    var done = 0
    for (source, target) in pairs {
      if FileManager.default.fileExists(atPath: target), !overwrite {
        if show { vm.print("Target already exists. Skipping upload for \(target)") }
        continue
      }
      if show { vm.print("Uploading \(source)") }
      try RunFiles.copy(source, target)
      done += 1
      if show { vm.print("Uploaded \(source), \(done) files out of an estimated total of \(pairs.count)") }
    }
    if show { vm.print("Uploaded \(done) files") }
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "Datastore", module: "azureml.core.datastore", doc: "A folder of files inside the store.",
      importPaths: ["azureml.core", "azureml.core.datastore"],
      initializer: NativeFunction("Datastore(workspace, name=None)", "The datastore of this name.") { call in
        call.vm.host(
          Datastore(
            try call.host("workspace", as: Workspace.self),
            try call.optionalString("name") ?? "workspaceblobstore"))
      },
      members: [
        .staticMethod("get(workspace, datastore_name)", "The datastore of this name.") { call in
          call.vm.host(
            Datastore(try call.host("workspace", as: Workspace.self), try call.string("datastore_name")))
        },
        .staticMethod("get_default(workspace)", "The default datastore.") { call in
          call.vm.host(Datastore(try call.host("workspace", as: Workspace.self), "workspaceblobstore"))
        },
        .method("upload(src_dir, target_path=None, overwrite=False, show_progress=True)", "Copies a folder in.") {
          (datastore: Datastore, call) in
          let source = try call.string("src_dir")
          let target = try datastore.path(try call.optionalString("target_path") ?? "", call.vm)
          var pairs: [(String, String)] = []
          for name in ((try? FileManager.default.subpathsOfDirectory(atPath: source)) ?? []).sorted() {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: source + "/" + name, isDirectory: &isFolder),
              !isFolder
            else { continue }
            pairs.append((source + "/" + name, target + "/" + name))
          }
          try datastore.upload(
            pairs, call, overwrite: try call.bool("overwrite"), show: try call.bool("show_progress"))
          return .none
        },
        .method(
          "upload_files(files, relative_root=None, target_path=None, overwrite=False, show_progress=True)",
          "Copies files in."
        ) { (datastore: Datastore, call) in
          let target = try datastore.path(try call.optionalString("target_path") ?? "", call.vm)
          let root = try call.optionalString("relative_root")
          let pairs = try call.elements("files").map { element -> (String, String) in
            let file = try call.vm.str(element)
            var name = file.split(separator: "/").last.map(String.init) ?? file
            if let root, file.hasPrefix(root) { name = String(file.dropFirst(root.count).drop { $0 == "/" }) }
            return (file, target + "/" + name)
          }
          try datastore.upload(
            pairs, call, overwrite: try call.bool("overwrite"), show: try call.bool("show_progress"))
          return .none
        },
        .method("download(target_path, prefix=None, overwrite=False, show_progress=True)", "Copies files out.") {
          (datastore: Datastore, call) in
          let target = try call.string("target_path")
          let prefix = try call.optionalString("prefix") ?? ""
          let folder = try datastore.folder()
          var count = 0
          for name in ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
          where name.hasPrefix(prefix) {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder),
              !isFolder
            else { continue }
            try RunFiles.copy(folder + "/" + name, target + "/" + name)
            count += 1
          }
          return Ref(count)
        },
        .method("path(path=None, data_reference_name=None)", "A path in the datastore.") {
          (datastore: Datastore, call) in
          let inside = try call.optionalString("path") ?? ""
          return call.vm.tuple([call.vm.host(datastore), call.vm.string(inside)])
        },
        .property("name", "The datastore's name.", get: { (d: Datastore, vm) in vm.string(d.name) }),
        .property("workspace", "The workspace.", get: { (d: Datastore, vm) in vm.host(d.workspace) }),
        .property("datastore_type", "A folder.", get: { (_: Datastore, vm) in vm.string("LocalFolder") }),
        .property("container_name", "The folder.", get: { (d: Datastore, vm) in vm.string(try d.folder()) }),
      ])
  }
}
